// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/mrzrow.h"

#include "ui/style/theme.h"
#include "ui/widgets/textlabel.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostCharacters = 200; ///< a zone has 90

} // namespace

MrzRow::MrzRow(QWidget *parent) : QWidget(parent)
{
    m_label = new TextLabel(TextLabel::Style::Note, {}, this);
    m_edit = new QPlainTextEdit(this);
    m_edit->setObjectName(u"mrzEdit"_s);
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPixelSize(tokens::kFontSmall);
    m_edit->setFont(font);
    m_edit->setTabChangesFocus(true);
    m_edit->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_edit->setWordWrapMode(QTextOption::WrapAnywhere); // a scanner may send the lines as one
    m_edit->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_edit->setFixedHeight(7 * tokens::kUnit);
    m_note = new TextLabel(TextLabel::Style::Detail, {}, this);
    m_note->setWordWrap(true);
    m_note->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, tokens::kUnit, 0, tokens::kUnit);
    layout->setSpacing(tokens::kUnit / 2);
    layout->addWidget(m_label);
    layout->addWidget(m_edit);
    layout->addWidget(m_note);
    setFocusProxy(m_edit);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        const QString text = m_edit->toPlainText();
        if (text.size() > kMostCharacters) {
            const QSignalBlocker quiet(m_edit);
            m_edit->setPlainText(text.first(kMostCharacters));
        }
        Q_EMIT edited(m_edit->toPlainText());
    });
}

void MrzRow::setLabel(const QString &label)
{
    m_label->setText(label);
    m_edit->setAccessibleName(label);
}

void MrzRow::setNote(const QString &text, bool isError)
{
    m_note->setStyle(isError ? TextLabel::Style::Error : TextLabel::Style::Detail);
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    m_edit->setAccessibleDescription(text);
}

void MrzRow::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void MrzRow::clear()
{
    if (m_edit->document()->isEmpty()) return;
    const QSignalBlocker quiet(m_edit);
    m_edit->clear();
}

} // namespace lianli::ui
