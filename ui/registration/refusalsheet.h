// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/refusalmodel.h"
#include "ui/widgets/sheet.h"

class QLineEdit;
class QStackedWidget;

namespace lianli::ui {

class ChoiceBox;
class KeyButton;
class MessageBar;
class PdfPreview;
class TextLabel;

/// 不予受理 / 不予登记: choose the ground, then show and print the notice. Also ends a case that a party
/// withdraws.
class RefusalSheet : public Sheet
{
    Q_OBJECT

public:
    RefusalSheet(presentation::RefusalModel &model, presentation::CaseSession &session, QWidget *host);

    /// Opens with the ground that the checks suggest, or the notice of a refused case.
    void present();

Q_SIGNALS:
    /// The case is over and its notice was looked at: back to the counter.
    void done();

private:
    void buildChoice(QWidget *page);
    void buildNotice(QWidget *page);
    void suggestDetail(const QString &reasonId);
    void showNotice();
    void retranslate();

    presentation::RefusalModel &m_model;
    presentation::CaseSession &m_session;
    QStackedWidget *m_pages = nullptr;
    TextLabel *m_text = nullptr;
    ChoiceBox *m_reason = nullptr;
    QLineEdit *m_detail = nullptr;
    QString m_suggested; ///< what m_detail was given last
    KeyButton *m_refuse = nullptr;
    KeyButton *m_withdrawn = nullptr;
    MessageBar *m_message = nullptr;
    PdfPreview *m_notice = nullptr;
    KeyButton *m_print = nullptr;
    KeyButton *m_back = nullptr;
};

} // namespace lianli::ui
