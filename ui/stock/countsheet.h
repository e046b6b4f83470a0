// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/stockmodel.h"
#include "ui/widgets/sheet.h"

class QLineEdit;
class QSpinBox;

namespace lianli::ui {

class FormField;
class KeyButton;
class MessageBar;
class TextLabel;

/// 盘点: what should be in each place and what was counted there. A difference must be explained before the
/// day is closed.
class CountSheet : public Sheet
{
    Q_OBJECT

public:
    CountSheet(presentation::StockModel &model, QWidget *host);

    void present();
    void showError(const QString &sentence);

private:
    struct Line
    {
        models::CountLine place;
        QSpinBox *counted = nullptr;
        FormField *field = nullptr;
    };

    void rebuild();
    void showDifference();
    int uncounted() const;
    bool differs() const;
    void submit();

    presentation::StockModel &m_model;
    MessageBar *m_message = nullptr;
    QWidget *m_places = nullptr;
    QList<Line> m_lines;
    TextLabel *m_difference = nullptr;
    QLineEdit *m_explanation = nullptr;
    FormField *m_explanationField = nullptr;
    KeyButton *m_close = nullptr;
};

} // namespace lianli::ui
