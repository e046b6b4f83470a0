// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/passwordfield.h"

#include <QKeyEvent>

namespace lianli::ui {

namespace {

constexpr int kLongest = 128;

} // namespace

PasswordField::PasswordField(QWidget *parent) : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setMaxLength(kLongest);
    setContextMenuPolicy(Qt::NoContextMenu);
    setDragEnabled(false);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
}

QByteArray PasswordField::takePassword()
{
    const QByteArray password = text().toUtf8();
    forget();
    return password;
}

void PasswordField::forget()
{
    setText({}); // and not clear(): that would keep the text for undo
}

void PasswordField::keyPressEvent(QKeyEvent *event)
{
    const QString typed = event->text();
    if (event->key() == Qt::Key_CapsLock) {
        setCapsLock(!m_capsLock);
    } else if (typed.size() == 1 && typed.front().isLetter() && typed.toUpper() != typed.toLower() &&
               (event->modifiers() & ~Qt::ShiftModifier) == 0) {
        setCapsLock(typed.front().isUpper() != event->modifiers().testFlag(Qt::ShiftModifier));
    }
    QLineEdit::keyPressEvent(event);
}

void PasswordField::setCapsLock(bool on)
{
    if (on == m_capsLock) return;
    m_capsLock = on;
    Q_EMIT capsLockChanged(on);
}

} // namespace lianli::ui
