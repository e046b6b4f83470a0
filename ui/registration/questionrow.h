// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QPushButton;

namespace lianli::ui {

class KeyButton;
class TextLabel;

/// One question of the inquiry with its two answers.
class QuestionRow : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionRow(QWidget *parent = nullptr);
    void setQuestion(const QString &text, const QString &basis);
    /// \a expected is the answer that lets the registration go on; the other one is shown as a warning.
    void setAnswer(std::optional<bool> yes, bool expected);
    void focusAnswers();
    QWidget *lastButton() const;

Q_SIGNALS:
    void answered(bool yes);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    TextLabel *m_text = nullptr;
    TextLabel *m_basis = nullptr;
    KeyButton *m_yes = nullptr;
    KeyButton *m_no = nullptr;
};

} // namespace lianli::ui
