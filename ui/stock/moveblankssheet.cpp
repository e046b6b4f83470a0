// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/moveblankssheet.h"

#include "ui/widgets/choicebox.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"

#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace models;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMaximumBlanks = 5000;
constexpr int kLastWindow = 99;
constexpr int kUsualBox = 100;
constexpr int kLongestText = 200;

} // namespace

MoveBlanksSheet::MoveBlanksSheet(presentation::StockModel &model, QWidget *host)
    : Sheet({}, host),
      m_model(model)
{
    setObjectName(u"moveBlanksSheet"_s);
    m_message = new MessageBar;
    m_box = new QLineEdit;
    m_box->setObjectName(u"boxEdit"_s);
    m_box->setMaxLength(32);
    m_target = new ChoiceBox;
    m_target->setObjectName(u"returnTargetChoice"_s);
    m_first = new QLineEdit;
    m_first->setObjectName(u"firstBlankEdit"_s);
    m_first->setMaxLength(20);
    m_count = new QSpinBox;
    m_count->setObjectName(u"blankCountSpin"_s);
    m_count->setRange(1, kMaximumBlanks);
    m_window = new QSpinBox;
    m_window->setObjectName(u"windowSpin"_s);
    m_window->setRange(1, kLastWindow);
    m_reason = new QLineEdit;
    m_reason->setObjectName(u"reasonEdit"_s);
    m_reason->setMaxLength(kLongestText);
    m_submit = new KeyButton({}, KeyButton::Kind::Primary);
    m_submit->setObjectName(u"moveBlanksButton"_s);
    body()->setSpacing(12);
    body()->addWidget(m_message);
    body()->addWidget(m_boxField = new FormField(m_box));
    body()->addWidget(m_targetField = new FormField(m_target));
    body()->addWidget(m_firstField = new FormField(m_first));
    body()->addWidget(m_countField = new FormField(m_count));
    body()->addWidget(m_windowField = new FormField(m_window));
    body()->addWidget(m_reasonField = new FormField(m_reason));
    body()->addWidget(m_submit, 0, Qt::AlignRight);
    setDefaultButton(m_submit);
    connect(m_submit, &QPushButton::clicked, this, &MoveBlanksSheet::submit);
    connect(&m_model, &presentation::StockModel::changed, this,
            [this] { m_submit->setEnabled(!m_model.isBusy()); });
}

void MoveBlanksSheet::present(Way way, const BlankRun *run)
{
    m_way = way;
    const auto label = [](FormField *field, QWidget *editor, const QString &text) {
        field->setLabel(text);
        field->setError({});
        editor->setAccessibleName(text);
    };
    label(m_boxField, m_box, tr("Box", "盒号"));
    label(m_targetField, m_target, tr("Back to", "退到"));
    label(m_firstField, m_first, tr("Number on the first blank", "首个印制号"));
    label(m_countField, m_count, tr("How many, numbered on from it"));
    label(m_windowField, m_window, tr("To window", "发给窗口"));
    label(m_reasonField, m_reason, tr("Reason"));
    m_target->setChoices({{u"safe"_s, tr("The safe, from a window", "交回保险柜")},
                          {u"supplier"_s, tr("The authority that supplied them", "退回上级机关")}});
    m_boxField->setVisible(way == Way::Receive);
    m_windowField->setVisible(way == Way::HandOut);
    m_targetField->setVisible(way == Way::Return);
    m_reasonField->setVisible(way == Way::Return);
    switch (way) {
    case Way::Receive:
        setTitle(tr("Receive a box into the safe", "空白证收入保险柜"));
        m_submit->setText(tr("Receive", "收入"));
        break;
    case Way::HandOut:
        setTitle(tr("Hand out to a window", "发放到窗口"));
        m_submit->setText(tr("Hand out", "发放"));
        break;
    case Way::Return:
        setTitle(tr("Give back or send back", "退回空白证"));
        m_submit->setText(tr("Return", "退回"));
        break;
    }
    m_message->clear();
    m_box->clear();
    m_reason->clear();
    fillIn(run);
    openSheet();
}

void MoveBlanksSheet::fillIn(const BlankRun *run)
{
    // A chosen run is what is meant only where it can go this way.
    const bool inStock = run && run->state == BlankState::InStock;
    const bool fits = inStock && (m_way == Way::Return || (m_way == Way::HandOut && run->window == kSafe));
    m_first->setText(fits ? run->first.grouped() : QString());
    m_count->setValue(fits ? run->count : kUsualBox);
    m_target->setCode(inStock && run->window == kSafe ? u"supplier"_s : u"safe"_s);
}

void MoveBlanksSheet::showError(const QString &sentence)
{
    m_message->showMessage(Tone::Bad, sentence);
}

void MoveBlanksSheet::submit()
{
    m_message->clear();
    const auto first = BlankSerial::parse(m_first->text());
    m_firstField->setError(first ? QString() : tr("A blank's number has 6 to 14 digits or capital letters"));
    const bool reasonLacks = m_way == Way::Return && m_reason->text().trimmed().isEmpty();
    m_reasonField->setError(reasonLacks ? tr("Say why") : QString());
    if (!first || reasonLacks || m_model.isBusy()) return;
    switch (m_way) {
    case Way::Receive:
        m_model.receive(m_box->text(), *first, m_count->value());
        break;
    case Way::HandOut:
        m_model.handOut(*first, m_count->value(), m_window->value());
        break;
    case Way::Return:
        if (m_target->code() == "supplier"_L1)
            m_model.sendBack(*first, m_count->value(), m_reason->text());
        else
            m_model.giveBack(*first, m_count->value(), m_reason->text());
        break;
    }
}

} // namespace lianli::ui
