// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/questionrow.h"

#include "ui/widgets/keybutton.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lianli::ui {

QuestionRow::QuestionRow(QWidget *parent) : QWidget(parent)
{
    m_text = new TextLabel(TextLabel::Style::Body, {}, this);
    m_text->setWordWrap(true);
    m_basis = new TextLabel(TextLabel::Style::Detail, {}, this);
    m_yes = new KeyButton({}, KeyButton::Kind::Small, this);
    m_yes->setObjectName(QStringLiteral("yesButton"));
    m_no = new KeyButton({}, KeyButton::Kind::Small, this);
    m_no->setObjectName(QStringLiteral("noButton"));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_text);
    words->addWidget(m_basis);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->addLayout(words, 1);
    layout->addWidget(m_yes, 0, Qt::AlignVCenter);
    layout->addWidget(m_no, 0, Qt::AlignVCenter);
    connect(m_yes, &QPushButton::clicked, this, [this] { Q_EMIT answered(true); });
    connect(m_no, &QPushButton::clicked, this, [this] { Q_EMIT answered(false); });
    retranslateUi();
}

void QuestionRow::setQuestion(const QString &text, const QString &basis)
{
    m_text->setText(text);
    m_basis->setText(basis);
    m_basis->setVisible(!basis.isEmpty());
    m_yes->setAccessibleName(tr("Yes: %1").arg(text));
    m_no->setAccessibleName(tr("No: %1").arg(text));
}

void QuestionRow::setAnswer(std::optional<bool> yes, bool expected)
{
    const auto kind = [&](bool side) {
        if (yes != side) return KeyButton::Kind::Small;
        return side == expected ? KeyButton::Kind::Primary : KeyButton::Kind::Danger;
    };
    m_yes->setKind(kind(true));
    m_no->setKind(kind(false));
}

void QuestionRow::focusAnswers()
{
    m_yes->setFocus(Qt::ShortcutFocusReason);
}

QWidget *QuestionRow::lastButton() const
{
    return m_no;
}

void QuestionRow::retranslateUi()
{
    m_yes->setText(tr("Yes"));
    m_no->setText(tr("No"));
}

void QuestionRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
