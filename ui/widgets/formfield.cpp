// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfield.h"

#include "ui/widgets/textlabel.h"

#include <QStyle>
#include <QVBoxLayout>

namespace lianli::ui {

FormField::FormField(QWidget *editor, QWidget *parent) : QWidget(parent), m_editor(editor)
{
    m_label = new TextLabel(TextLabel::Style::Note, {}, this);
    m_label->setBuddy(editor);
    m_note = new TextLabel(TextLabel::Style::Detail, {}, this);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_label);
    layout->addWidget(editor);
    layout->addWidget(m_note);
    // Beside a field with an error this one is taller than it needs: the room goes below, not between.
    layout->setAlignment(Qt::AlignTop);
    setFocusProxy(editor);
}

void FormField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_editor->setAccessibleName(label);
}

void FormField::setHint(const QString &hint)
{
    m_hintText = hint;
    updateNote();
}

void FormField::setError(const QString &sentence)
{
    m_errorText = sentence;
    updateNote();
}

void FormField::updateNote()
{
    const bool wrong = !m_errorText.isEmpty();
    m_note->setStyle(wrong ? TextLabel::Style::Error : TextLabel::Style::Detail);
    m_note->setText(wrong ? m_errorText : m_hintText);
    m_note->setVisible(!m_note->text().isEmpty());
    m_editor->setAccessibleDescription(m_note->text());
    if (m_editor->property("invalid").toBool() == wrong) return;
    m_editor->setProperty("invalid", wrong);
    m_editor->style()->unpolish(m_editor);
    m_editor->style()->polish(m_editor);
}

} // namespace lianli::ui
