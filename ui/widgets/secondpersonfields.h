// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QWidget>

#include <utility>

namespace lianli::ui {

class ChoiceBox;
class FormField;
class PasswordField;

/// 复核人: which second person stands by, and their password, typed by themselves.
class SecondPersonFields : public QWidget
{
    Q_OBJECT

public:
    explicit SecondPersonFields(QWidget *parent = nullptr);

    /// Empties the password. \a people are ids and names.
    void present(const QList<std::pair<QString, QString>> &people);
    QString userId() const;
    /// Says what is missing, and is false then.
    bool check();
    [[nodiscard]] QByteArray takePassword();
    void forget();

private:
    ChoiceBox *m_person = nullptr;
    FormField *m_personField = nullptr;
    PasswordField *m_password = nullptr;
    FormField *m_passwordField = nullptr;
};

} // namespace lianli::ui
