// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/visitsmodel.h"

#include "models/base/whendone.h"
#include "models/domain/validity.h"
#include "models/ports/storeerror.h"
#include "models/rules/appointmentrules.h"
#include "models/workflow/visitslips.h"
#include "scanners/parsing/codecontent.h"
#include "scanners/parsing/officecode.h"
#include "ui/presentation/errortext.h"

#include <QLocale>

#include <algorithm>

namespace lianli::presentation {

using namespace models;
using namespace Qt::StringLiterals;

namespace {

/// A code's own part and a ticket's number are at most this long.
constexpr qsizetype kLongestId = 16;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(VisitTexts)

public:
    static QString state(const Visit &visit, QDate today)
    {
        switch (visit.state) {
        case VisitState::Booked:
            return visit.day < today ? tr("Did not come", "未到") : tr("Not here yet", "未到场");
        case VisitState::Waiting:
            return visit.day < today ? tr("Left", "已离开") : tr("Here", "已到场");
        case VisitState::Called:
            return tr("Called", "已叫号");
        case VisitState::Missed:
            return tr("Missed", "过号");
        case VisitState::Serving:
            return tr("Being served", "办理中");
        case VisitState::Served:
            return tr("Served", "已办结");
        case VisitState::Cancelled:
            return tr("Cancelled", "已取消");
        }
        return {};
    }
    static QString arrival(const Visit &visit, int ahead)
    {
        return tr("Ticket %1. %n couple(s) before them.", nullptr, ahead).arg(visit.ticket);
    }
    static QString printed(const QString &which, const PrintTarget &target)
    {
        const QString printer = target.slipPrinter.isEmpty() ? target.formsPrinter : target.slipPrinter;
        return printer.isEmpty()
                   ? tr("The slip %1 was written as a PDF file: there is no printer.").arg(which)
                   : tr("The slip %1 was sent to the printer %2.").arg(which, printer);
    }
    /// The couple stands there: whatever is wrong, what the slip would say can be written down.
    static QString notPrinted(const Error &error, const QString &which)
    {
        if (error.code == DocumentError::NoPrinter)
            return tr("There is no printer for slips: one is chosen in Settings. Write it down for the "
                      "couple: %1")
                .arg(which);
        if (error.code == DocumentError::PrinterNotReady)
            return tr("The printer is stopped: it is out of paper, jammed or switched off. Nothing was sent "
                      "to it. See to it and print the slip again, or write it down for the couple: %1")
                .arg(which);
        if (error.code == DocumentError::PrinterFailed)
            return tr("The printer did not take the slip. Look at the printer and print again, or write it "
                      "down for the couple: %1")
                .arg(which);
        if (error.code == DocumentError::WriteFailed)
            return tr("The PDF of the slip could not be written. Check the folder and the disk space and "
                      "print again, or write it down for the couple: %1")
                .arg(which);
        return errorText(error);
    }
    static QString nobody() { return tr("Names not given", "未登记姓名"); }
};

/// \a visits are in the order of calling.
int couplesBefore(const QString &visitId, const QList<Visit> &visits)
{
    int ahead = 0;
    for (const Visit &other : visits) {
        if (other.id == visitId) break;
        if (other.state == VisitState::Waiting) ++ahead;
    }
    return ahead;
}

/// What the clerk calls the slip: A7K2M9 or A017.
QString slipName(const Visit &visit)
{
    return visit.ticket.isEmpty() ? visit.code : visit.ticket;
}

/// What the slip would say first, to be written down.
QString inShort(const Visit &visit)
{
    if (!visit.ticket.isEmpty()) return visit.ticket;
    return visit.day.toString(u"yyyy-MM-dd "_s) + visit.slot.toString(u"HH:mm "_s) + visit.code;
}

QString dayText(QDate day)
{
    const QLocale locale = chineseOnScreen() ? QLocale(u"zh_CN"_s) : QLocale(QLocale::English);
    return (chineseOnScreen() ? chineseDate(day) : locale.toString(day, u"d MMMM yyyy"_s)) + u' ' +
           locale.dayName(day.dayOfWeek());
}

} // namespace

QString visitStateText(const Visit &visit, QDate today)
{
    return Texts::state(visit, today);
}

QString visitTone(VisitState state)
{
    switch (state) {
    case VisitState::Waiting:
        return u"ok"_s;
    case VisitState::Called:
    case VisitState::Serving:
        return u"info"_s;
    case VisitState::Missed:
        return u"warning"_s;
    case VisitState::Booked:
    case VisitState::Served:
    case VisitState::Cancelled:
        break;
    }
    return u"neutral"_s;
}

QString visitParties(const Visit &visit)
{
    if (visit.manName.isEmpty() && visit.womanName.isEmpty()) return Texts::nobody();
    if (visit.manName.isEmpty() || visit.womanName.isEmpty()) return visit.manName + visit.womanName;
    return visit.manName + u" / "_s + visit.womanName;
}

QString arrivalText(const Visit &visit, int ahead)
{
    return Texts::arrival(visit, ahead);
}

std::optional<QString> visitCodeOf(const QString &typed, const QString &registryCode, QDate today)
{
    const auto content = scanners::codeContent(typed, today);
    const scanners::OfficeCode *code = content.as<scanners::AppointmentCode>();
    if (!code) code = content.as<scanners::QueueTicket>();
    if (code) return code->registryCode == registryCode ? std::optional(code->id) : std::nullopt;
    const QString id = typed.trimmed().toUpper();
    const bool plain =
        std::ranges::all_of(id, [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'); });
    if (id.isEmpty() || id.size() > kLongestId || !plain) return std::nullopt;
    return id;
}

QString VisitsTable::title(int column) const
{
    switch (column) {
    case Time:
        return tr("Time", "时间");
    case Ticket:
        return tr("No.", "号");
    case Code:
        return tr("Appointment code", "预约码");
    case Parties:
        return tr("Parties", "当事人");
    case State:
        return tr("State");
    case Arrived:
        return tr("Here since", "到场时间");
    case Window:
        return tr("Window", "窗口");
    default:
        return {};
    }
}

QString VisitsTable::text(const Visit &visit, int column) const
{
    switch (column) {
    case Time:
        return visit.isBooked() ? visit.slot.toString(u"HH:mm"_s) : tr("Walk-in", "现场");
    case Ticket:
        return visit.ticket;
    case Code:
        return visit.code;
    case Parties:
        return visitParties(visit);
    case State:
        return visitStateText(visit, m_today);
    case Arrived:
        return visit.arrivedAt.isValid() ? visit.arrivedAt.time().toString(u"HH:mm"_s) : QString();
    case Window:
        return visit.window > 0 ? QString::number(visit.window) : QString();
    default:
        return {};
    }
}

QString VisitsTable::tone(const Visit &visit, int column) const
{
    return column == State ? visitTone(visit.state) : QString();
}

VisitsModel::VisitsModel(Workstation &workstation, QObject *parent)
    : QObject(parent),
      m_workstation(workstation)
{
}

QDate VisitsModel::today() const
{
    return m_workstation.services().clock.today();
}

int VisitsModel::expected() const
{
    return static_cast<int>(std::ranges::count(m_visits.rows(), VisitState::Booked, &Visit::state));
}

QString VisitsModel::dayTitle() const
{
    return dayText(m_day);
}

QString VisitsModel::summary() const
{
    int booked = 0, here = 0, waiting = 0;
    for (const Visit &visit : m_visits.rows()) {
        if (visit.isBooked() && visit.state != VisitState::Cancelled) ++booked;
        if (visit.arrivedAt.isValid()) ++here;
        if (visit.state == VisitState::Waiting) ++waiting;
    }
    return tr("%n couple(s) booked", nullptr, booked) + u" · "_s + tr("%n came", nullptr, here) + u" · "_s +
           tr("%n waiting", nullptr, waiting);
}

void VisitsModel::setDay(QDate day)
{
    if (!day.isValid()) return;
    m_day = day;
    m_visits.setRows({});
    refresh();
}

void VisitsModel::refresh()
{
    if (!m_workstation.may(Capability::HandleQueue)) return;
    if (!m_day.isValid()) m_day = today();
    const int generation = ++m_generation;
    m_loading = true;
    Q_EMIT changed();
    whenDone(m_workstation.services().backOffice.visits.visitsOn(m_day), this,
             [this, generation](const Result<QList<Visit>> &visits) {
                 if (generation != m_generation) return;
                 m_loading = false;
                 m_visits.setToday(today());
                 if (visits)
                     m_visits.setRows(*visits);
                 else
                     Q_EMIT failed(visits.error());
                 Q_EMIT changed();
             });
}

void VisitsModel::askSlots(QDate day)
{
    m_askedDay = day;
    m_freeSlots.clear();
    whenDone(m_workstation.services().backOffice.visits.slotUse(day), this,
             [this, day](const Result<QList<SlotUse>> &uses) {
                 if (day != m_askedDay) return;
                 if (!uses) {
                     Q_EMIT failed(uses.error());
                     return;
                 }
                 const auto &rules = AppointmentRules::shipped();
                 const QDateTime now = m_workstation.services().clock.now();
                 m_freeSlots.clear();
                 for (const QTime slot : rules.slotsOn(day, now.date())) {
                     if (day == now.date() && slot < now.time()) continue;
                     const auto use = std::ranges::find(*uses, slot, &SlotUse::slot);
                     const int left = rules.couplesPerSlot - (use != uses->end() ? use->taken : 0);
                     if (left > 0) m_freeSlots.append({slot, left});
                 }
                 Q_EMIT slotsKnown();
             });
}

void VisitsModel::settle(const QFuture<Result<Visit>> &answer, const std::function<void(const Visit &)> &then)
{
    m_busy = true;
    Q_EMIT changed();
    whenDone(answer, this, [this, then](const Result<Visit> &visit) {
        m_busy = false;
        if (visit)
            then(*visit);
        else
            Q_EMIT failed(visit.error());
        refresh();
    });
}

void VisitsModel::book(const Booking &booking)
{
    if (m_busy) return;
    settle(m_workstation.services().backOffice.visits.book(booking), [this](const Visit &visit) {
        m_day = visit.day; // where it can be seen
        Q_EMIT booked(visit);
    });
}

void VisitsModel::cancel(const QString &visitId, const QString &reason)
{
    if (m_busy) return;
    m_busy = true;
    Q_EMIT changed();
    whenDone(m_workstation.services().backOffice.visits.cancel(visitId, reason), this,
             [this](const Result<> &done) {
                 m_busy = false;
                 if (done)
                     Q_EMIT cancelled();
                 else
                     Q_EMIT failed(done.error());
                 refresh();
             });
}

void VisitsModel::checkIn(const QString &typed)
{
    const auto office = m_workstation.services().vault.office();
    if (m_busy || !office) return;
    const auto code = visitCodeOf(typed, office->code, today());
    if (!code) {
        Q_EMIT failed(Error(StoreError::AppointmentUnknown));
        return;
    }
    settle(m_workstation.services().backOffice.visits.checkIn(*code),
           [this](const Visit &visit) { tellArrival(visit); });
}

void VisitsModel::takeTicket()
{
    if (m_busy) return;
    settle(m_workstation.services().backOffice.visits.takeTicket(),
           [this](const Visit &visit) { tellArrival(visit); });
}

void VisitsModel::tellArrival(const Visit &visit)
{
    m_day = visit.day;
    whenDone(m_workstation.services().backOffice.visits.visitsOn(visit.day), this,
             [this, visit](const Result<QList<Visit>> &visits) {
                 Q_EMIT arrived(visit, visits ? couplesBefore(visit.id, *visits) : 0);
             });
}

bool VisitsModel::hasSlip(const Visit &visit)
{
    switch (visit.state) {
    case VisitState::Booked:
    case VisitState::Waiting:
    case VisitState::Called:
    case VisitState::Missed:
        return true;
    case VisitState::Serving:
    case VisitState::Served:
    case VisitState::Cancelled:
        break;
    }
    return false;
}

void VisitsModel::printSlip(const QString &visitId)
{
    if (m_printing) return;
    m_printing = true;
    Q_EMIT changed();
    // Asked anew: how many are before them changes while a list is looked at.
    whenDone(m_workstation.services().backOffice.visits.visitsOn(m_day), this,
             [this, visitId](const Result<QList<Visit>> &visits) {
                 const bool found = visits && std::ranges::count(*visits, visitId, &Visit::id) > 0;
                 if (found) {
                     print(*std::ranges::find(*visits, visitId, &Visit::id), couplesBefore(visitId, *visits));
                     return;
                 }
                 m_printing = false;
                 Q_EMIT failed(visits ? Error(StoreError::AppointmentUnknown) : visits.error());
                 Q_EMIT changed();
             });
}

void VisitsModel::print(const Visit &visit, int ahead)
{
    const Services &services = m_workstation.services();
    const PrintTarget target = services.printTarget;
    const auto office = services.vault.office();
    const auto done = [this, target, visit](const Result<> &printed) {
        m_printing = false;
        Q_EMIT slipSaid(printed.has_value(), printed ? Texts::printed(slipName(visit), target)
                                                     : Texts::notPrinted(printed.error(), inShort(visit)));
        Q_EMIT changed();
    };
    if (!office) { // locked meanwhile
        m_printing = false;
        return;
    }
    const bool onRoll = !target.slipPrinter.isEmpty() || target.formsPrinter.isEmpty();
    const QString printer = onRoll ? target.slipPrinter : target.formsPrinter;
    if (printer.isEmpty() && target.pdfFolder.isEmpty()) {
        done(fail(DocumentError::NoPrinter));
        return;
    }
    const auto sheet = onRoll ? visitslips::Sheet::Roll : visitslips::Sheet::A4;
    const bool isTicket = !visit.ticket.isEmpty();
    FormContent slip = isTicket ? visitslips::ticket(visit, ahead, *office, sheet)
                                : visitslips::appointment(visit, *office, sheet);
    const QString code = isTicket
                             ? codeTextOf(scanners::QueueTicket{{office->code, visit.day, visit.ticket}})
                             : codeTextOf(scanners::AppointmentCode{{office->code, visit.day, visit.code}});
    slip.codes.insert(visitslips::kCode, code);
    const QString path = target.pdfFolder + u'/' + visit.day.toString(Qt::ISODate) + u'-' + slipName(visit) +
                         (isTicket ? u"-ticket.pdf"_s : u"-appointment.pdf"_s);
    const PrinterCalibration calibration = onRoll ? PrinterCalibration() : target.formsCalibration();
    whenDone(services.documents.print({slip}, printer, calibration, path), this, done);
}

} // namespace lianli::presentation
