// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicebox.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QWheelEvent>

namespace lianli::ui {

namespace {

constexpr int kSearchableFrom = 13; ///< more entries than one sees at once

} // namespace

ChoiceBox::ChoiceBox(QWidget *parent) : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    connect(this, &QComboBox::activated, this, [this](int index) {
        const QString chosen = itemData(index).toString();
        if (chosen == m_chosen) return;
        m_chosen = chosen;
        Q_EMIT codeChosen(chosen);
    });
}

void ChoiceBox::setChoices(const QList<Choice> &choices)
{
    if (choices == m_choices) return;
    m_choices = choices;
    const QString kept = m_chosen;
    const QSignalBlocker quiet(this);
    clear();
    for (const Choice &choice : choices)
        addItem(choice.text, choice.code);
    if (choices.size() >= kSearchableFrom) makeSearchable();
    setCode(kept);
}

QString ChoiceBox::code() const
{
    return m_chosen;
}

void ChoiceBox::setCode(const QString &code)
{
    const QSignalBlocker quiet(this);
    const int index = code.isEmpty() ? -1 : findData(code);
    m_chosen = index < 0 ? QString() : code;
    setCurrentIndex(index);
    if (index < 0 && isEditable()) clearEditText();
}

void ChoiceBox::makeSearchable()
{
    if (isEditable()) return;
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    connect(lineEdit(), &QLineEdit::returnPressed, this, &ChoiceBox::settleTypedText);
}

void ChoiceBox::settleTypedText()
{
    if (!isEditable()) return;
    const int index = findText(currentText().trimmed(), Qt::MatchFixedString);
    if (index < 0) {
        setCode(m_chosen);
        return;
    }
    setCurrentIndex(index);
    const QString chosen = itemData(index).toString();
    if (chosen == m_chosen) return;
    m_chosen = chosen;
    Q_EMIT codeChosen(chosen);
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ChoiceBox::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) settleTypedText();
}

} // namespace lianli::ui
