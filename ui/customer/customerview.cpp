// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerview.h"

#include "ui/registration/signingpanel.h"
#include "ui/style/theme.h"
#include "ui/widgets/brandmark.h"
#include "ui/widgets/card.h"
#include "ui/widgets/signaturepad.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lianli::ui {

using namespace models;
using presentation::CustomerModel;
using namespace Qt::StringLiterals;

namespace {

/// The screen that the sizes below are for; others scale.
constexpr QSize kDrawnFor{1440, 900};
constexpr int kOfficePx = 24;
constexpr int kHintPx = 18;
constexpr int kNamePx = 26;
constexpr int kLinePx = 22;
constexpr int kLineGap = 13;
constexpr int kStatementPx = 20;
constexpr int kMargin = 60;
constexpr int kSpacing = 30;

QLabel *makeLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

CustomerView::CustomerView(CustomerModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    setObjectName(u"customerView"_s);
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildResting());
    m_stack->addWidget(buildCase());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    connect(&m_model, &CustomerModel::changed, this, &CustomerView::refresh);
    scaleType();
    refresh();
}

QWidget *CustomerView::buildResting()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->addStretch(3);
    layout->addWidget(new BrandMark(88), 0, Qt::AlignHCenter);
    layout->addSpacing(24);
    m_restingOffice = makeLabel(u"restingOffice"_s);
    m_restingOffice->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_restingOffice);
    layout->addSpacing(12);
    m_restingNote = makeLabel(u"restingNote"_s);
    m_restingNote->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_restingNote);
    layout->addStretch(4);
    return page;
}

CustomerView::PersonCard CustomerView::makePersonCard()
{
    PersonCard person;
    person.card = new Card;
    person.name = makeLabel(u"customerName"_s);
    person.card->body()->addWidget(person.name);
    for (QLabel *&line : person.lines)
        person.card->body()->addWidget(line = makeLabel(u"customerLine"_s));
    person.card->body()->addStretch(1);
    return person;
}

QWidget *CustomerView::buildCase()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    m_mark = new BrandMark(36);
    m_office = makeLabel(u"customerOffice"_s);
    m_office->setWordWrap(false);
    m_hint = makeLabel(u"customerHint"_s);
    m_hint->setWordWrap(false);
    QPalette blue = m_hint->palette();
    blue.setColor(QPalette::WindowText, tokens::colours().info);
    m_hint->setPalette(blue);
    head->addWidget(m_mark);
    head->addWidget(m_office, 1);
    head->addWidget(m_hint);
    layout->addLayout(head);

    m_personRow = new QWidget;
    auto *persons = new QHBoxLayout(m_personRow);
    persons->setContentsMargins({});
    for (PersonCard &person : m_persons) {
        person = makePersonCard();
        persons->addWidget(person.card, 1);
    }
    layout->addWidget(m_personRow);

    m_statementCard = new Card;
    m_statement = makeLabel(u"customerStatement"_s);
    m_statementCard->body()->addWidget(m_statement);
    layout->addWidget(m_statementCard);

    m_signingRow = new QWidget;
    auto *signing = new QHBoxLayout(m_signingRow);
    signing->setContentsMargins({});
    for (const PartyRole role : kPartyRoles) {
        auto *panel = new SigningPanel(role);
        m_signing[static_cast<int>(role)] = panel;
        signing->addWidget(panel, 1);
    }
    layout->addWidget(m_signingRow, 3);
    layout->addStretch(2);
    return page;
}

void CustomerView::refresh()
{
    const CustomerModel::Scene scene = m_model.scene();
    m_office->setText(m_model.officeText());
    m_restingOffice->setText(m_model.restingText());
    m_stack->setCurrentIndex(scene == CustomerModel::Scene::Resting ? 0 : 1);
    if (scene == CustomerModel::Scene::Resting) m_restingNote->setText(m_model.statement());
    m_hint->setText(m_model.hint());
    refreshPersons();
    const QString statement = scene == CustomerModel::Scene::Resting ? QString() : m_model.statement();
    m_statement->setText(statement);
    m_statementCard->setVisible(!statement.isEmpty());
    refreshSigning();
}

void CustomerView::refreshPersons()
{
    for (const PartyRole role : kPartyRoles) {
        const PersonCard &card = m_persons[static_cast<int>(role)];
        const CustomerModel::Person person = m_model.person(role);
        card.name->setText(person.name.isEmpty() ? tr("Please put your ID card on the reader") : person.name);
        const QString lines[]{
            person.sexAndEthnicity, person.birth,
            person.number.isEmpty() ? QString() : tr("Document %1", "证件号 …").arg(person.number),
            person.declared.isEmpty() ? QString() : tr("Declared: %1", "声明：…").arg(person.declared)};
        for (size_t i = 0; i < card.lines.size(); ++i)
            card.lines[i]->setText(lines[i]);
    }
}

void CustomerView::refreshSigning()
{
    presentation::SigningModel *signing = m_model.signing();
    m_signingRow->setVisible(signing);
    for (const PartyRole role : kPartyRoles) {
        SigningPanel *panel = m_signing[static_cast<int>(role)];
        panel->follow(signing);
        if (signing)
            panel->setSigner(presentation::CustomerModel::tr("Signature"), m_model.person(role).name);
    }
}

void CustomerView::scaleType()
{
    const double scale = std::clamp(
        std::min(double(width()) / kDrawnFor.width(), double(height()) / kDrawnFor.height()), 0.6, 3.0);
    const auto px = [scale](int drawn) { return int(drawn * scale + 0.5); };
    m_office->setFont(textFont(px(kOfficePx), QFont::Bold));
    m_restingOffice->setFont(textFont(px(kOfficePx * 3 / 2), QFont::Bold));
    m_restingNote->setFont(textFont(px(kStatementPx)));
    m_hint->setFont(textFont(px(kHintPx), QFont::Bold));
    m_hint->setContentsMargins(px(18), px(6), px(18), px(6));
    for (const PersonCard &person : m_persons) {
        person.name->setFont(textFont(px(kNamePx), QFont::Bold));
        for (QLabel *line : person.lines)
            line->setFont(textFont(px(kLinePx)));
        person.card->body()->setSpacing(px(kLineGap));
        person.card->setContentsMargins(px(20), px(16), px(20), px(16));
    }
    m_statement->setFont(textFont(px(kStatementPx)));
    m_statementCard->setContentsMargins(px(20), px(12), px(20), px(12));
    for (SigningPanel *panel : m_signing)
        panel->setLarge(px(kStatementPx));
    QLayout *page = m_stack->widget(1)->layout();
    const int margin = px(kMargin);
    page->setContentsMargins(margin, px(36), margin, px(36));
    page->setSpacing(px(kSpacing));
    for (QWidget *row : {m_personRow, m_signingRow})
        row->layout()->setSpacing(px(kSpacing));
}

bool CustomerView::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        m_model.noteActivity();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void CustomerView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) refresh();
    QWidget::changeEvent(event);
}

void CustomerView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    scaleType();
}

void CustomerView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens::colours().surface);
    if (m_stack->currentIndex() == 0 || m_hint->text().isEmpty()) return;
    // The hint lies in a pill, as drawn.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens::colours().infoFill);
    const QRect pill(m_hint->mapTo(this, QPoint()), m_hint->size());
    painter.drawRoundedRect(pill, 14, 14);
}

} // namespace lianli::ui
