// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "ui/settings/devicecards.h"
#include "ui/settings/factcards.h"
#include "ui/settings/printercard.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>

namespace lianli::ui {

using namespace presentation;
using namespace Qt::StringLiterals;

namespace {

constexpr int kListWidth = 232;
constexpr int kWidestCard = 760; ///< a line of a form is not read across a whole screen

} // namespace

SettingsPage::SettingsPage(SettingsModel &model, QWidget *parent) : QWidget(parent), m_model(model)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens::kPageMargin, tokens::kGap, tokens::kPageMargin, tokens::kGap);
    layout->setSpacing(tokens::kGap);
    m_title = new TextLabel(TextLabel::Style::Title);
    m_subtitle = new TextLabel(TextLabel::Style::Note);
    auto *head = new QHBoxLayout;
    head->setSpacing(tokens::kUnit);
    head->addWidget(m_title);
    head->addWidget(m_subtitle, 1);
    layout->addLayout(head);
    m_message = new MessageBar;
    m_message->setObjectName(u"settingsFileMessage"_s);
    layout->addWidget(m_message);

    m_listCard = new Card;
    m_listCard->setFixedWidth(kListWidth);
    m_list = new QListWidget;
    m_list->setObjectName(u"settingsList"_s);
    m_list->setUniformItemSizes(true); // the first is measured with the style, the others were before it
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_listCard->body()->addWidget(m_list, 1);
    m_stack = new QStackedWidget;
    auto *columns = new QHBoxLayout;
    columns->setSpacing(tokens::kGap);
    columns->addWidget(m_listCard);
    columns->addWidget(m_stack, 1);
    layout->addLayout(columns, 1);

    addPart({new GeneralCard(model)});
    addPart({new ReaderCard(model)});
    addPart(
        {new CameraCard(model, CameraCard::Lens::Papers), new CameraCard(model, CameraCard::Lens::Faces)});
    addPart({new FlatbedCard(model)});
    addPart({new ScannerCard(model)});
    addPart({new PrinterCard(model, SettingsSection::CertificatePrinter)});
    addPart({new PrinterCard(model, SettingsSection::FormsPrinter)});
    addPart({new CoupleScreenCard(model)});
    addPart({new FacesCard(model)});
    addPart({new FingerprintCard(model)});
    addPart({new OfficeCard(model)});
    addPart({new AboutCard(model)});

    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsPage::enterPart);
    connect(&m_model, &SettingsModel::changed, this, &SettingsPage::refreshHead);
    retranslateUi();
    m_list->setCurrentRow(General);
}

SettingsPage::~SettingsPage()
{
    m_list->disconnect(this); // its entries go one by one, and the page before them
}

void SettingsPage::addPart(const QList<SettingsCard *> &cards)
{
    auto *content = new QWidget;
    content->setMaximumWidth(kWidestCard);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(tokens::kGap);
    for (SettingsCard *card : cards)
        column->addWidget(card);
    column->addStretch(1);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // Tab goes to what is in it, which scrolls it
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    area->setWidget(content);
    content->setAutoFillBackground(false);
    m_stack->addWidget(area);
    m_list->addItem(QString());
    m_parts.append(cards);
}

void SettingsPage::showPart(Part part)
{
    m_list->setCurrentRow(part);
}

void SettingsPage::enterPart(int part)
{
    if (m_entered >= 0) {
        for (SettingsCard *card : m_parts.at(m_entered))
            card->leave();
        m_model.leave();
        m_entered = -1;
    }
    if (part < 0) return;
    m_stack->setCurrentIndex(part);
    if (!isVisible()) return; // showEvent() enters it
    m_entered = part;
    for (SettingsCard *card : m_parts.at(part))
        card->enter();
}

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model.enter();
    enterPart(m_list->currentRow());
    refreshHead();
    m_list->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::hideEvent(QHideEvent *event)
{
    enterPart(-1);
    QWidget::hideEvent(event);
}

void SettingsPage::refreshHead()
{
    m_subtitle->setText(m_model.mayChange()
                            ? tr("Of this machine. Changes are in use at once.")
                            : tr("Of this machine. Only an administrator changes them; the tests are "
                                 "for everyone."));
    const QString file = m_model.fileText();
    if (file.isEmpty())
        m_message->clear();
    else if (m_message->text() != file)
        m_message->showMessage(Tone::Warning, file);
}

void SettingsPage::retranslateUi()
{
    m_title->setText(tr("Settings", "设置"));
    m_listCard->setTitle(tr("Parts", "分类"));
    for (const auto &cards : std::as_const(m_parts))
        for (SettingsCard *card : cards)
            card->retranslate();
    for (int part = 0; part < m_parts.size(); ++part)
        m_list->item(part)->setText(part == Cameras ? tr("Cameras", "摄像头")
                                                    : m_parts.at(part).first()->title());
    refreshHead();
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
