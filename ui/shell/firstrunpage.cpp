// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/firstrunpage.h"

#include "ui/style/theme.h"
#include "ui/widgets/brandmark.h"
#include "ui/widgets/busylabel.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>

namespace lianli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 960;

} // namespace

FirstRunPage::FirstRunPage(QWidget *parent) : QWidget(parent)
{
    m_heading = new TextLabel(TextLabel::Style::Title, {}, this);
    m_explanation = new TextLabel(TextLabel::Style::Note, {}, this);
    m_explanation->setWordWrap(true);
    m_message = new MessageBar(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildChoice());
    m_stack->addWidget(buildForm());

    auto *brand = new QHBoxLayout;
    brand->setSpacing(12);
    brand->addWidget(new BrandMark(40, this));
    brand->addWidget(m_heading, 1);
    auto *column = new QWidget(this);
    column->setFixedWidth(kWidth);
    auto *columnLayout = new QVBoxLayout(column);
    columnLayout->setContentsMargins(0, 0, 0, 0);
    columnLayout->setSpacing(tokens::kGap);
    columnLayout->addLayout(brand);
    columnLayout->addWidget(m_explanation);
    columnLayout->addWidget(m_message);
    columnLayout->addWidget(m_stack);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens::kPageMargin, tokens::kPageMargin, tokens::kPageMargin,
                               tokens::kPageMargin);
    layout->addStretch(2);
    layout->addWidget(column, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    retranslateUi();
    setBusy(false);
}

QWidget *FirstRunPage::buildChoice()
{
    auto *choice = new QWidget;
    auto *layout = new QHBoxLayout(choice);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(tokens::kGap);
    const auto addCard = [&](Card *&card, TextLabel *&text, KeyButton *&button, KeyButton::Kind kind) {
        card = new Card({}, choice);
        text = new TextLabel(TextLabel::Style::Note, {}, card);
        text->setWordWrap(true);
        button = new KeyButton({}, kind, card);
        card->body()->setSpacing(tokens::kCardPadding);
        card->body()->addWidget(text, 1, Qt::AlignTop);
        card->body()->addWidget(button, 0, Qt::AlignLeft);
        layout->addWidget(card, 1);
    };
    addCard(m_demonstrationCard, m_demonstrationText, m_demonstrationButton, KeyButton::Kind::PrimaryLarge);
    addCard(m_officeCard, m_officeText, m_officeButton, KeyButton::Kind::SecondaryLarge);
    m_demonstrationButton->setObjectName(u"demonstrationButton"_s);
    m_officeButton->setObjectName(u"realOfficeButton"_s);
    m_demonstrationButton->setKey(QKeySequence(Qt::Key_F1));
    m_officeButton->setKey(QKeySequence(Qt::Key_F2));
    connect(m_demonstrationButton, &QPushButton::clicked, this, &FirstRunPage::demonstrationChosen);
    connect(m_officeButton, &QPushButton::clicked, this, [this] {
        m_stack->setCurrentIndex(1);
        if (auto *first = m_form->findChild<QWidget *>(u"officeCodeEdit"_s))
            first->setFocus(Qt::OtherFocusReason);
    });
    return choice;
}

QWidget *FirstRunPage::buildForm()
{
    auto *card = new Card;
    m_form = new OfficeSetUpForm(card);
    m_back = new KeyButton({}, KeyButton::Kind::Secondary, card);
    m_back->setObjectName(u"backButton"_s);
    m_back->setKey(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_submit = new KeyButton({}, KeyButton::Kind::PrimaryLarge, card);
    m_submit->setObjectName(u"setUpButton"_s);
    m_submit->setKey(QKeySequence(Qt::Key_F9));
    m_busy = new BusyLabel({}, card);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_back);
    foot->addStretch();
    foot->addWidget(m_busy);
    foot->addWidget(m_submit);
    card->body()->setSpacing(tokens::kCardPadding);
    card->body()->addWidget(m_form);
    card->body()->addLayout(foot);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_form->forgetPasswords();
        m_stack->setCurrentIndex(0);
        m_demonstrationButton->setFocus(Qt::OtherFocusReason);
    });
    connect(m_submit, &QPushButton::clicked, m_form, &OfficeSetUpForm::submit);
    connect(m_form, &OfficeSetUpForm::submitted, this, &FirstRunPage::setUpRequested);
    return card;
}

void FirstRunPage::setDivisionLookup(OfficeSetUpForm::DivisionLookup lookup)
{
    m_form->setDivisionLookup(std::move(lookup));
}

void FirstRunPage::setBusy(bool busy)
{
    for (QWidget *control :
         std::initializer_list<QWidget *>{m_form, m_back, m_submit, m_demonstrationButton, m_officeButton}) {
        control->setEnabled(!busy);
    }
    m_busy->setVisible(busy);
    if (busy) m_message->clear();
}

void FirstRunPage::showError(const QString &sentence)
{
    setBusy(false);
    m_message->showMessage(Tone::Bad, sentence);
}

void FirstRunPage::retranslateUi()
{
    m_heading->setText(tr("Welcome to Lianli"));
    m_explanation->setText(
        tr("This computer has no office yet. What it stores is encrypted and stays here."));
    m_demonstrationCard->setTitle(tr("Demonstration office"));
    m_demonstrationText->setText(
        tr("Fictional people, a simulated card reader and camera. Every screen and every printed "
           "page says that it is a demonstration."));
    m_demonstrationButton->setText(tr("Try the demonstration"));
    m_officeCard->setTitle(tr("Real office"));
    m_officeText->setText(
        tr("You need the code of the office and the names of the first administrator and the first "
           "registrar. Each of them chooses a password."));
    m_officeButton->setText(tr("Set up an office"));
    m_back->setText(tr("Back"));
    m_submit->setText(tr("Set up the office"));
    m_busy->setText(tr("Making the encrypted store…"));
}

void FirstRunPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
