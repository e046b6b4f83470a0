// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workflow/papers.h"
#include "ui/style/glyph.h"
#include "ui/style/theme.h"

#include <QWidget>

class QLineEdit;

namespace lianli::ui {

class ChoiceBox;
class TextLabel;

/// One paper of one person: what it is, why the law asks for it, whether it came and from which day.
class PaperRow : public QWidget
{
    Q_OBJECT

public:
    explicit PaperRow(QWidget *parent = nullptr);

    /// \a owner goes before the title; \a editable: the registrar may still say something.
    void setLine(const models::PaperLine &line, const QString &owner, bool editable);
    /// Other words for an identity paper: which kind it is, how it came.
    void setWords(const QString &title, const QString &detail);
    void focusEditor();
    /// Tab comes to its editors after \a before; answers the last of them.
    QWidget *followIn(QWidget *before);

Q_SIGNALS:
    void answered(bool brought, const QString &form);
    void dateEntered(const QString &text);
    void numberEntered(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QLineEdit *makeEdit(const QString &objectName);
    void fillChoices(const models::PaperRule &rule);
    void showDate(const models::BroughtPaper &paper);

    Glyph m_glyph = Glyph::Circle;
    Tone m_tone = Tone::Neutral;
    TextLabel *m_title = nullptr;
    TextLabel *m_why = nullptr;
    TextLabel *m_state = nullptr;
    QWidget *m_editors = nullptr;
    ChoiceBox *m_answer = nullptr;
    QLineEdit *m_date = nullptr;
    QLineEdit *m_number = nullptr;
};

} // namespace lianli::ui
