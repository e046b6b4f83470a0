// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLineEdit>

namespace lianli::ui {

/// A line for a password: never shown, never copied, no menu, no undo. Taking the password empties the field.
/// (The copies Qt itself made while it was typed cannot be wiped; the field keeps none longer than needed.)
class PasswordField : public QLineEdit
{
    Q_OBJECT

public:
    explicit PasswordField(QWidget *parent = nullptr);

    /// The password in UTF-8; the field is empty afterwards. The caller wipes it.
    [[nodiscard]] QByteArray takePassword();
    void forget();
    bool isCapsLockOn() const { return m_capsLock; }

Q_SIGNALS:
    /// As far as typing tells: Qt has no way to ask the keyboard.
    void capsLockChanged(bool on);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setCapsLock(bool on);

    bool m_capsLock = false;
};

} // namespace lianli::ui
