// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QList>

namespace lianli::ui {

/// One entry to choose: what is stored and what is read.
struct Choice
{
    QString code;
    QString text;
    friend bool operator==(const Choice &, const Choice &) = default;
};

/// A list to choose from that the mouse wheel cannot change by accident. Long lists can be searched by typing
/// any part of an entry; text that is no entry goes back to the last choice.
class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ChoiceBox(QWidget *parent = nullptr);

    /// Keeps the present choice where it is still there. The same choices again disturb nobody who is
    /// choosing.
    void setChoices(const QList<Choice> &choices);
    QString code() const;
    /// An unknown code leaves nothing chosen.
    void setCode(const QString &code);

Q_SIGNALS:
    /// By the user only.
    void codeChosen(const QString &code);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void makeSearchable();
    void settleTypedText();

    QList<Choice> m_choices;
    QString m_chosen;
};

} // namespace lianli::ui
