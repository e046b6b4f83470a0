// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QComboBox;
class QTimer;

namespace lianli::ui {

class BusyLabel;
class FormField;
class KeyButton;
class MessageBar;
class PasswordField;
class TextLabel;

/// Someone who may sign in here.
struct LoginUser
{
    QString id;
    QString name;
    QString role;
};

/// Sign-in, and the same page again when the window has been locked. The password leaves with the request and
/// is not kept here.
class LoginPage : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { SignIn, Unlock };

    explicit LoginPage(QWidget *parent = nullptr);

    void setMode(Mode mode);
    void setOffice(const QString &name);
    /// Keeps the chosen user where still there.
    void setUsers(const QList<LoginUser> &users);
    void setCurrentUser(const QString &id);
    QString currentUser() const;
    /// The key is being derived: nothing can be typed, the window stays live.
    void setBusy(bool busy);
    /// Why it did not work; the password is asked again.
    void showError(const QString &sentence);
    /// Too many wrong passwords: counts the seconds down, then lets the user try again. 0 ends it.
    void setLockout(int seconds);
    /// Empties the password and takes messages away; call before the page is shown again.
    void reset();

Q_SIGNALS:
    /// The receiver wipes \a passwordUtf8.
    void loginRequested(const QString &userId, const QByteArray &passwordUtf8);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildCard(QWidget *card);
    void submit();
    void tick();
    void updateControls();
    void retranslateUi();

    TextLabel *m_office = nullptr;
    TextLabel *m_heading = nullptr;
    TextLabel *m_explanation = nullptr;
    QComboBox *m_users = nullptr;
    FormField *m_userField = nullptr;
    PasswordField *m_password = nullptr;
    FormField *m_passwordField = nullptr;
    MessageBar *m_message = nullptr;
    BusyLabel *m_busy = nullptr;
    KeyButton *m_signIn = nullptr;
    QTimer *m_countdown = nullptr;
    Mode m_mode = Mode::SignIn;
    int m_secondsLeft = 0;
    bool m_isBusy = false;
};

} // namespace lianli::ui
