// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/loginpage.h"

#include "ui/people/passwordpair.h"
#include "ui/presentation/errortext.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/brandmark.h"
#include "ui/widgets/busylabel.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <chrono>

namespace lianli::ui {

using namespace std::chrono_literals;

namespace {

constexpr int kFormWidth = 420;

} // namespace

LoginPage::LoginPage(QWidget *parent) : QWidget(parent)
{
    auto *brand = new QHBoxLayout;
    brand->addStretch(1);
    brand->addWidget(new BrandMark(36));
    m_title = new TextLabel(TextLabel::Style::Display);
    brand->addWidget(m_title);
    brand->addStretch(1);
    m_office = new TextLabel(TextLabel::Style::Lead);
    m_office->setAlignment(Qt::AlignCenter);
    m_office->setWordWrap(true);
    m_subtitle = new TextLabel(TextLabel::Style::Note);
    m_subtitle->setAlignment(Qt::AlignCenter);
    m_user = new ChoiceBox;
    m_user->setObjectName(QStringLiteral("userChoice"));
    m_userField = new FormField(m_user);
    m_password = new PasswordField;
    m_password->setObjectName(QStringLiteral("passwordField"));
    m_passwordField = new FormField(m_password);
    m_own = new PasswordPair;
    m_own->hide();
    m_message = new MessageBar;
    m_message->setObjectName(QStringLiteral("loginMessage"));
    m_signIn = new KeyButton({}, KeyButton::Kind::PrimaryLarge);
    m_signIn->setObjectName(QStringLiteral("signInButton"));
    m_signIn->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_busy = new BusyLabel;
    m_hint = new TextLabel(TextLabel::Style::Detail);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_language = new KeyButton({}, KeyButton::Kind::Link);
    m_language->setObjectName(QStringLiteral("languageButton"));

    auto *form = new QWidget;
    form->setFixedWidth(kFormWidth);
    auto *column = new QVBoxLayout(form);
    column->setSpacing(12);
    column->addLayout(brand);
    column->addWidget(m_office);
    column->addWidget(m_subtitle);
    column->addSpacing(10);
    column->addWidget(m_userField);
    column->addWidget(m_passwordField);
    column->addWidget(m_own);
    column->addWidget(m_message);
    column->addWidget(m_signIn);
    column->addWidget(m_busy, 0, Qt::AlignCenter);
    column->addWidget(m_hint);
    column->addWidget(m_language, 0, Qt::AlignCenter);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    // Between two stretches and not AlignHCenter: that measures the wrapped texts at the width of the window.
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(form);
    middle->addStretch();
    layout->addLayout(middle);
    layout->addStretch(3);

    connect(m_language, &QPushButton::clicked, this, [this] {
        Q_EMIT languageRequested(presentation::chineseOnScreen() ? QStringLiteral("en")
                                                                 : QStringLiteral("zh_CN"));
    });
    connect(m_signIn, &QPushButton::clicked, this, &LoginPage::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &LoginPage::submit);
    connect(m_own, &PasswordPair::completed, this, &LoginPage::submit);
    connect(m_user, &ChoiceBox::codeChosen, this, [this] {
        leaveOwnPassword();
        refreshLock();
        m_password->setFocus();
    });
    connect(m_password, &PasswordField::capsLockChanged, this,
            [this](bool on) { m_passwordField->setHint(on ? tr("Caps Lock is on") : QString()); });
    m_countdown.setInterval(1s);
    connect(&m_countdown, &QTimer::timeout, this, &LoginPage::refreshLock);
    setBusy(false);
    retranslateUi();
}

void LoginPage::setOffice(const QString &name)
{
    m_office->setText(name);
    m_office->setVisible(!name.isEmpty());
}

void LoginPage::setUsers(const QList<LoginUser> &users)
{
    m_users = users;
    QList<Choice> choices;
    for (const LoginUser &user : users)
        choices.append({user.id, user.name + QStringLiteral(" · ") + user.role});
    m_user->setChoices(choices);
    if (m_user->code().isEmpty() && !users.isEmpty()) m_user->setCode(users.first().id);
    refreshLock();
}

void LoginPage::setLockedFor(const QString &userId)
{
    m_lockedFor = userId;
    if (!userId.isEmpty()) m_user->setCode(userId);
    retranslateUi();
}

void LoginPage::setHint(const QString &sentence)
{
    m_hint->setText(sentence);
    m_hint->setVisible(!sentence.isEmpty());
}

void LoginPage::setBusy(bool busy)
{
    m_busy->setVisible(busy);
    m_user->setEnabled(!busy);
    m_password->setEnabled(!busy);
    m_own->setEnabled(!busy);
    m_signIn->setEnabled(!busy);
    if (!busy) refreshLock();
}

void LoginPage::showError(const QString &sentence)
{
    m_message->showMessage(Tone::Bad, sentence);
    m_password->setFocus();
}

void LoginPage::askForOwnPassword()
{
    m_own->present();
    m_own->show();
    retranslateUi();
    sayOwnPassword();
    m_password->setFocus();
}

void LoginPage::sayOwnPassword()
{
    m_message->showMessage(Tone::Warning,
                           tr("The administrator chose this password for you, and knows it. Type it once "
                              "more, and choose your own; nobody but you will know that one."));
}

void LoginPage::leaveOwnPassword()
{
    if (m_own->isHidden()) return;
    m_own->forget();
    m_own->hide();
    m_message->clear();
    retranslateUi();
}

void LoginPage::prepare()
{
    leaveOwnPassword();
    m_password->forget();
    m_message->clear();
    refreshLock();
    m_password->setFocus(Qt::OtherFocusReason);
}

const LoginUser *LoginPage::chosen() const
{
    const QString id = m_user->code();
    for (const LoginUser &user : m_users)
        if (user.id == id) return &user;
    return nullptr;
}

void LoginPage::submit()
{
    const LoginUser *user = chosen();
    if (!user || !m_signIn->isEnabled()) return;
    if (m_password->text().isEmpty()) {
        m_message->showMessage(Tone::Warning, tr("Type the password first."));
        m_password->setFocus();
        return;
    }
    if (!m_own->isHidden()) {
        if (!m_own->check()) return;
        m_message->clear();
        const QByteArray given = m_password->takePassword();
        Q_EMIT ownPasswordChosen(user->id, given, m_own->takePassword());
        return;
    }
    m_message->clear();
    Q_EMIT loginRequested(user->id, m_password->takePassword());
}

void LoginPage::refreshLock()
{
    const LoginUser *user = chosen();
    const qint64 seconds =
        user && user->lockedUntil ? QDateTime::currentDateTimeUtc().secsTo(*user->lockedUntil) : 0;
    const bool locked = seconds > 0;
    m_signIn->setEnabled(!locked && m_user->isEnabled());
    if (locked) {
        m_passwordField->setError(tr("Too many wrong passwords: try again in %1:%2")
                                      .arg(seconds / 60)
                                      .arg(seconds % 60, 2, 10, QLatin1Char('0')));
        m_countdown.start();
    } else {
        m_passwordField->setError({});
        m_countdown.stop();
    }
}

void LoginPage::retranslateUi()
{
    m_title->setText(tr("Lianli", "连理"));
    m_subtitle->setText(m_lockedFor.isEmpty()
                            ? tr("Sign in to the workstation")
                            : tr("Locked. Everything is saved; type the password to go on."));
    // Each language names the other one in its own words.
    m_language->setText(presentation::chineseOnScreen() ? QStringLiteral("English") : QStringLiteral("中文"));
    m_userField->setLabel(tr("Who"));
    m_user->setAccessibleName(tr("Who"));
    const QString password = m_own->isHidden() ? tr("Password") : tr("Password you were given");
    m_passwordField->setLabel(password);
    m_password->setAccessibleName(password);
    m_signIn->setText(m_lockedFor.isEmpty() ? tr("Sign in") : tr("Unlock"));
    m_busy->setText(tr("Opening the encrypted store…"));
    refreshLock();
}

void LoginPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        if (!m_own->isHidden()) sayOwnPassword();
    }
    QWidget::changeEvent(event);
}

void LoginPage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokens::colours().canvas);
}

} // namespace lianli::ui
