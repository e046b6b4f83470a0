// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace lianli::ui {

class BrandMark;
class BusyLabel;
class ChoiceBox;
class FormField;
class KeyButton;
class MessageBar;
class PasswordField;
class PasswordPair;
class TextLabel;

/// Someone who may sign in here, as the list shows them.
struct LoginUser
{
    QString id;
    QString name;
    QString role;
    std::optional<QDateTime> lockedUntil;
};

/// Sign-in and unlock. The window stays live while the key is derived.
class LoginPage : public QWidget
{
    Q_OBJECT

public:
    explicit LoginPage(QWidget *parent = nullptr);

    void setOffice(const QString &name);
    /// Keeps the present choice where that person is still there.
    void setUsers(const QList<LoginUser> &users);
    /// The workstation is locked and \a userId's work waits.
    void setLockedFor(const QString &userId);
    /// Said under the form: how to get into the demonstration.
    void setHint(const QString &sentence);
    void setBusy(bool busy);
    void showError(const QString &sentence);
    /// The password was right, but somebody else chose it: asks for it once more, and for one's own.
    void askForOwnPassword();
    /// Puts the keyboard where it is needed.
    void prepare();

Q_SIGNALS:
    /// The other language of the screens: "zh_CN" or "en".
    void languageRequested(const QString &language);
    /// \a password is UTF-8; the field is empty already. The receiver wipes it.
    void loginRequested(const QString &userId, const QByteArray &password);
    /// Both likewise; \a own takes the place of \a given.
    void ownPasswordChosen(const QString &userId, const QByteArray &given, const QByteArray &own);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void submit();
    void sayOwnPassword();
    void leaveOwnPassword();
    void refreshLock();
    void retranslateUi();
    const LoginUser *chosen() const;

    QList<LoginUser> m_users;
    QString m_lockedFor;
    TextLabel *m_title = nullptr;
    TextLabel *m_office = nullptr;
    TextLabel *m_subtitle = nullptr;
    ChoiceBox *m_user = nullptr;
    FormField *m_userField = nullptr;
    PasswordField *m_password = nullptr;
    FormField *m_passwordField = nullptr;
    PasswordPair *m_own = nullptr; ///< visible where one's own password is asked for
    MessageBar *m_message = nullptr;
    KeyButton *m_signIn = nullptr;
    BusyLabel *m_busy = nullptr;
    TextLabel *m_hint = nullptr;
    KeyButton *m_language = nullptr;
    QTimer m_countdown;
};

} // namespace lianli::ui
