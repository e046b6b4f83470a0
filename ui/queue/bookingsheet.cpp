// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/bookingsheet.h"

#include "models/domain/personname.h"
#include "models/rules/appointmentrules.h"
#include "ui/presentation/errortext.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace models;
using namespace Qt::StringLiterals;
using presentation::VisitsModel;

BookingSheet::BookingSheet(VisitsModel &model, QWidget *host) : Sheet({}, host), m_model(model)
{
    setObjectName(u"bookingSheet"_s);
    m_message = new MessageBar;
    m_day = new ChoiceBox;
    m_day->setObjectName(u"bookingDayChoice"_s);
    m_slot = new ChoiceBox;
    m_slot->setObjectName(u"bookingSlotChoice"_s);
    const auto name = [](const QString &objectName) {
        auto *edit = new QLineEdit;
        edit->setObjectName(objectName);
        edit->setMaxLength(2 * PersonName::kMaxCharacters); // some characters take two units
        return edit;
    };
    m_man = name(u"bookingManEdit"_s);
    m_woman = name(u"bookingWomanEdit"_s);
    m_submit = new KeyButton({}, KeyButton::Kind::Primary);
    m_submit->setObjectName(u"bookButton"_s);
    const auto pair = [this](QWidget *left, QWidget *right) {
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        row->addWidget(left, 1);
        row->addWidget(right, 1);
        body()->addLayout(row);
    };
    body()->setSpacing(12);
    body()->addWidget(m_message);
    pair(m_dayField = new FormField(m_day), m_slotField = new FormField(m_slot));
    pair(m_manField = new FormField(m_man), m_womanField = new FormField(m_woman));
    body()->addWidget(m_submit, 0, Qt::AlignRight);
    setDefaultButton(m_submit);
    connect(m_submit, &QPushButton::clicked, this, &BookingSheet::submit);
    connect(m_day, &ChoiceBox::codeChosen, this, &BookingSheet::askSlots);
    connect(&m_model, &VisitsModel::slotsKnown, this, &BookingSheet::fillSlots);
    connect(&m_model, &VisitsModel::changed, this, [this] { m_submit->setEnabled(!m_model.isBusy()); });
}

void BookingSheet::present()
{
    setTitle(tr("New appointment", "新建预约"));
    m_submit->setText(tr("Book", "预约"));
    const auto label = [](FormField *field, QWidget *editor, const QString &text) {
        field->setLabel(text);
        field->setError({});
        editor->setAccessibleName(text);
    };
    label(m_dayField, m_day, tr("Day", "日期"));
    label(m_slotField, m_slot, tr("Time", "时段"));
    label(m_manField, m_man, tr("Man's name", "男方姓名"));
    label(m_womanField, m_woman, tr("Woman's name", "女方姓名"));
    m_message->clear();
    m_man->clear();
    m_woman->clear();
    fillDays();
    askSlots();
    openSheet();
}

void BookingSheet::fillDays()
{
    const auto &rules = AppointmentRules::shipped();
    const QDate today = m_model.today();
    const QLocale locale = presentation::chineseOnScreen() ? QLocale(u"zh_CN"_s) : QLocale(QLocale::English);
    QList<Choice> days;
    for (int ahead = 0; ahead <= rules.daysAhead; ++ahead) {
        const QDate day = today.addDays(ahead);
        if (rules.slotsOn(day, today).isEmpty()) continue;
        days.append({day.toString(Qt::ISODate),
                     day.toString(u"MM-dd "_s) + locale.dayName(day.dayOfWeek(), QLocale::ShortFormat)});
    }
    m_day->setChoices(days);
    const QString shown = m_model.day().toString(Qt::ISODate);
    m_day->setCode(shown);
    if (m_day->code().isEmpty() && !days.isEmpty()) m_day->setCode(days.first().code);
}

void BookingSheet::askSlots()
{
    m_model.askSlots(QDate::fromString(m_day->code(), Qt::ISODate));
}

void BookingSheet::fillSlots()
{
    QList<Choice> times;
    for (const auto &free : m_model.freeSlots())
        times.append({free.slot.toString(u"HH:mm"_s),
                      tr("%1 · room for %n", nullptr, free.left).arg(free.slot.toString(u"HH:mm"_s))});
    m_slot->setChoices(times);
    if (m_slot->code().isEmpty() && !times.isEmpty()) m_slot->setCode(times.first().code);
    m_slotField->setHint(times.isEmpty() ? tr("No time is left on this day.") : QString());
}

void BookingSheet::showError(const QString &sentence)
{
    m_message->showMessage(Tone::Bad, sentence);
    askSlots(); // it may have been taken meanwhile
}

void BookingSheet::submit()
{
    m_message->clear();
    bool right = true;
    const auto check = [&right](FormField *field, const QString &text) {
        const auto name = PersonName::parse(text);
        const bool bad = !text.trimmed().isEmpty() && !name;
        field->setError(bad ? presentation::errorText(name.error()) : QString());
        right = right && !bad;
    };
    check(m_manField, m_man->text());
    check(m_womanField, m_woman->text());
    const QTime slot = QTime::fromString(m_slot->code(), u"HH:mm"_s);
    m_slotField->setError(slot.isValid() ? QString() : tr("Choose a time"));
    if (!right || !slot.isValid()) return;
    m_model.book({QDate::fromString(m_day->code(), Qt::ISODate), slot, m_man->text().trimmed(),
                  m_woman->text().trimmed()});
}

} // namespace lianli::ui
