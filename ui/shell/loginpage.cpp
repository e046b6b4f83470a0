// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/loginpage.h"

#include "ui/style/theme.h"
#include "ui/widgets/brandmark.h"
#include "ui/widgets/busylabel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCardWidth = 400;

} // namespace

LoginPage::LoginPage(QWidget *parent) : QWidget(parent)
{
    auto *brand = new QHBoxLayout;
    brand->setSpacing(12);
    brand->addStretch();
    brand->addWidget(new BrandMark(40, this));
    brand->addWidget(new TextLabel(TextLabel::Style::Display, u"连理"_s, this));
    brand->addStretch();
    m_office = new TextLabel(TextLabel::Style::Note, {}, this);
    m_office->setAlignment(Qt::AlignHCenter);
    m_office->setWordWrap(true);
    auto *card = new Card({}, this);
    card->setFixedWidth(kCardWidth);
    buildCard(card);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens::kPageMargin, tokens::kPageMargin, tokens::kPageMargin,
                               tokens::kPageMargin);
    layout->setSpacing(tokens::kUnit);
    layout->addStretch(2);
    layout->addLayout(brand);
    layout->addWidget(m_office);
    layout->addSpacing(tokens::kUnit);
    layout->addWidget(card, 0, Qt::AlignHCenter);
    layout->addStretch(3);

    m_countdown = new QTimer(this);
    m_countdown->setInterval(1000);
    connect(m_countdown, &QTimer::timeout, this, &LoginPage::tick);
    retranslateUi();
    updateControls();
}

void LoginPage::buildCard(QWidget *card)
{
    m_heading = new TextLabel(TextLabel::Style::Title, {}, card);
    m_explanation = new TextLabel(TextLabel::Style::Note, {}, card);
    m_explanation->setWordWrap(true);
    m_users = new ChoiceBox(card);
    m_users->setObjectName(u"userCombo"_s);
    m_userField = new FormField(m_users, card);
    m_password = new PasswordField(card);
    m_password->setObjectName(u"passwordEdit"_s);
    m_passwordField = new FormField(m_password, card);
    m_message = new MessageBar(card);
    m_message->setDismissible(false);
    m_busy = new BusyLabel({}, card);
    m_signIn = new KeyButton({}, KeyButton::Kind::PrimaryLarge, card);
    m_signIn->setObjectName(u"signInButton"_s);
    m_signIn->setKeyHint(QKeySequence(Qt::Key_Return));
    m_signIn->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    auto *body = static_cast<Card *>(card)->body();
    body->setContentsMargins(tokens::kUnit, tokens::kUnit, tokens::kUnit, tokens::kUnit);
    body->setSpacing(12);
    body->addWidget(m_heading);
    body->addWidget(m_explanation);
    body->addWidget(m_userField);
    body->addWidget(m_passwordField);
    body->addWidget(m_message);
    body->addWidget(m_signIn);
    body->addWidget(m_busy, 0, Qt::AlignHCenter);
    connect(m_signIn, &QPushButton::clicked, this, &LoginPage::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &LoginPage::submit);
    connect(m_password, &QLineEdit::textEdited, this, [this] {
        if (m_secondsLeft == 0) m_message->clear();
        updateControls();
    });
    connect(m_password, &PasswordField::capsLockChanged, this, &LoginPage::retranslateUi);
    connect(m_users, &QComboBox::currentIndexChanged, this, [this] {
        m_password->forget();
        updateControls();
    });
}

void LoginPage::setMode(Mode mode)
{
    m_mode = mode;
    retranslateUi();
}

void LoginPage::setOffice(const QString &name)
{
    m_office->setText(name);
    m_office->setVisible(!name.isEmpty());
}

void LoginPage::setUsers(const QList<LoginUser> &users)
{
    QList<Choice> choices;
    for (const LoginUser &user : users) {
        //: Entry of the list of users: name, role
        choices.append({user.id, tr("%1 · %2").arg(user.name, user.role)});
    }
    auto *box = static_cast<ChoiceBox *>(m_users);
    box->setChoices(choices);
    if (box->code().isEmpty() && !users.isEmpty()) box->setCode(users.first().id);
    updateControls();
}

void LoginPage::setCurrentUser(const QString &id)
{
    static_cast<ChoiceBox *>(m_users)->setCode(id);
    updateControls();
}

QString LoginPage::currentUser() const
{
    return m_users->currentData().toString();
}

void LoginPage::setBusy(bool busy)
{
    m_isBusy = busy;
    updateControls();
}

void LoginPage::showError(const QString &sentence)
{
    m_isBusy = false;
    m_password->forget();
    m_message->showMessage(Tone::Bad, sentence);
    updateControls();
    m_password->setFocus(Qt::OtherFocusReason);
}

void LoginPage::setLockout(int seconds)
{
    const bool ended = m_secondsLeft > 0 && seconds <= 0;
    m_secondsLeft = qMax(0, seconds);
    m_isBusy = false;
    m_password->forget();
    if (m_secondsLeft > 0) {
        m_countdown->start();
    } else {
        m_countdown->stop();
    }
    if (ended) m_message->clear();
    retranslateUi();
    updateControls();
    if (ended && isVisible()) m_password->setFocus(Qt::OtherFocusReason);
}

void LoginPage::tick()
{
    setLockout(m_secondsLeft - 1);
}

void LoginPage::reset()
{
    m_password->forget();
    m_isBusy = false;
    if (m_secondsLeft == 0) m_message->clear();
    updateControls();
}

void LoginPage::submit()
{
    if (!m_signIn->isEnabled()) return;
    m_message->clear();
    QByteArray password = m_password->takePassword();
    updateControls();
    Q_EMIT loginRequested(currentUser(), password);
    password.fill('\0');
}

void LoginPage::updateControls()
{
    const bool ready = !m_isBusy && m_secondsLeft == 0;
    m_users->setEnabled(!m_isBusy);
    m_password->setEnabled(ready);
    m_signIn->setEnabled(ready && !m_password->text().isEmpty() && !currentUser().isEmpty());
    m_busy->setVisible(m_isBusy);
}

void LoginPage::retranslateUi()
{
    const bool unlock = m_mode == Mode::Unlock;
    m_heading->setText(unlock ? tr("Locked") : tr("Sign in"));
    m_explanation->setText(unlock ? tr("Locked. Enter the password to go on; everything is as it was left.")
                                  : tr("The password opens the encrypted records on this computer."));
    m_userField->setLabel(tr("User"));
    m_passwordField->setLabel(tr("Password"));
    m_passwordField->setHint(m_password->isCapsLockOn() ? tr("Caps Lock is on.") : QString());
    m_signIn->setText(unlock ? tr("Unlock") : tr("Sign in"));
    m_busy->setText(tr("Checking the password…"));
    if (m_secondsLeft > 0) {
        m_message->showMessage(
            Tone::Warning,
            tr("Too many wrong passwords. You can try again in %n second(s).", nullptr, m_secondsLeft));
    }
}

void LoginPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

void LoginPage::hideEvent(QHideEvent *event)
{
    m_password->forget();
    QWidget::hideEvent(event);
}

void LoginPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateControls();
    m_password->setFocus(Qt::OtherFocusReason);
}

} // namespace lianli::ui
