// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QWidget>

namespace lianli::ui {

class FormField;
class PasswordField;

/// A new password, typed twice.
class PasswordPair : public QWidget
{
    Q_OBJECT

public:
    explicit PasswordPair(QWidget *parent = nullptr);

    /// Empties both lines.
    void present();
    /// Says what is wrong, and is false then.
    bool check();
    [[nodiscard]] QByteArray takePassword();
    void forget();

Q_SIGNALS:
    /// Return was pressed in the second line.
    void completed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    PasswordField *m_password = nullptr;
    FormField *m_passwordField = nullptr;
    PasswordField *m_again = nullptr;
    FormField *m_againField = nullptr;
};

} // namespace lianli::ui
