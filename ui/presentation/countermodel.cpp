// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/countermodel.h"
#include "models/base/whendone.h"

#include "models/domain/validity.h"
#include "ui/presentation/errortext.h"

#include <QLocale>

#include <algorithm>

namespace lianli::presentation {

using namespace models;
using scanners::ReaderState;
using namespace Qt::StringLiterals;

namespace {

/// Below this many blanks somebody should fetch a box.
constexpr int kLowStock = 20;

bool isInQueue(const Visit &visit)
{
    return visit.state != VisitState::Served && visit.state != VisitState::Cancelled;
}

bool isOpen(const CaseSummary &summary)
{
    return summary.state == "draft"_L1 || summary.state == "parked"_L1 ||
           summary.state == "issued_pending"_L1;
}

} // namespace

const QueueLine *QueueTable::find(const QString &id) const
{
    const auto line = std::ranges::find(rows(), id, &QueueLine::id);
    return line != rows().end() ? &*line : nullptr;
}

QString QueueTable::title(int column) const
{
    switch (column) {
    case Time:
        return tr("Time", "时间");
    case Ticket:
        return tr("No.", "号");
    case Business:
        return tr("Business");
    case Parties:
        return tr("Parties", "当事人");
    case State:
        return tr("State");
    default:
        return {};
    }
}

QString QueueTable::text(const QueueLine &line, int column) const
{
    const auto clock = [](const QDateTime &at) {
        return at.toOffsetFromUtc(8 * 3600).toString(QStringLiteral("HH:mm"));
    };
    const CaseSummary *open = line.openCase ? &*line.openCase : nullptr;
    const Visit *visit = line.visit ? &*line.visit : nullptr;
    switch (column) {
    case Time:
        if (!visit)
            return open->openedAt.toOffsetFromUtc(8 * 3600).date() == m_today
                       ? clock(open->openedAt)
                       : open->openedAt.toOffsetFromUtc(8 * 3600).toString(QStringLiteral("MM-dd"));
        return visit->isBooked() ? visit->slot.toString(u"HH:mm"_s) : clock(visit->arrivedAt);
    case Ticket:
        return visit ? visit->ticket : QString();
    case Business:
        return tr("Marriage registration", "结婚登记");
    case Parties:
        if (open && (!open->manName.isEmpty() || !open->womanName.isEmpty()))
            return open->manName + QStringLiteral(" / ") + open->womanName;
        return visit ? visitParties(*visit) : tr("Nobody identified yet");
    case State:
        return open ? caseStateText(open->state) : visitStateText(*visit, m_today);
    case Action:
        if (open) return tr("Go on", "继续");
        switch (visit->state) {
        case VisitState::Booked:
            return tr("Check in", "到场");
        case VisitState::Called:
            return tr("Start", "办理");
        case VisitState::Missed:
            return tr("Call again", "重叫");
        default:
            return tr("Call", "叫号");
        }
    default:
        return {};
    }
}

QString QueueTable::tone(const QueueLine &line, int column) const
{
    if (column != State) return {};
    if (line.openCase) return line.openCase->state == "draft"_L1 ? u"info"_s : u"warning"_s;
    return visitTone(line.visit->state);
}

CounterModel::CounterModel(Workstation &workstation, QObject *parent)
    : QObject(parent),
      m_workstation(workstation)
{
    m_cases.setUnmasked(false);
    if (auto *reader = workstation.services().reader)
        connect(reader, &scanners::CardReader::stateChanged, this, &CounterModel::changed);
    if (auto *camera = workstation.services().camera)
        connect(camera, &scanners::ImageSource::phaseChanged, this, &CounterModel::changed);
}

QString CounterModel::greeting() const
{
    const auto member = m_workstation.services().vault.current();
    const QString name = member ? member->name : QString();
    const int hour = m_workstation.services().clock.now().time().hour();
    if (hour < 12) return tr("Good morning, %1").arg(name);
    if (hour < 18) return tr("Good afternoon, %1").arg(name);
    return tr("Good evening, %1").arg(name);
}

QString CounterModel::dayText() const
{
    const QDate today = m_workstation.services().clock.today();
    const QLocale locale = chineseOnScreen() ? QLocale(u"zh_CN"_s) : QLocale(QLocale::English);
    QString text = chineseOnScreen() ? chineseDate(today) : locale.toString(today, u"d MMMM yyyy"_s);
    text += u' ' + locale.dayName(today.dayOfWeek());
    text += u" · "_s + tr("%n registration(s) at this window today", nullptr, m_figures.registered);
    if (m_figures.meanSeconds)
        text +=
            u" · "_s +
            tr("%1 min %2 s on average").arg(*m_figures.meanSeconds / 60).arg(*m_figures.meanSeconds % 60);
    return text;
}

QList<NoticeLine> CounterModel::todo() const
{
    using Tone = NoticeLine::Tone;
    QList<NoticeLine> lines;
    if (m_openCases > 0)
        lines.append({u"open"_s,
                      tr("%n case(s) not finished", nullptr, m_openCases),
                      tr("Everything entered is kept"),
                      Tone::Warning,
                      {},
                      {}});
    const bool low = m_stock.inStock < kLowStock;
    lines.append({u"stock"_s,
                  tr("%n blank certificate(s) left", nullptr, m_stock.inStock),
                  tr("Used %1 · void %2").arg(m_stock.used).arg(m_stock.voided),
                  low ? Tone::Warning : Tone::Ok,
                  {},
                  m_workstation.mayHandleStock() ? tr("Receive…", "入库") : QString()});
    return lines;
}

QList<NoticeLine> CounterModel::devices() const
{
    using Tone = NoticeLine::Tone;
    QList<NoticeLine> lines;
    NoticeLine reader{u"reader"_s, tr("ID card reader"), {}, Tone::Neutral, tr("None"), {}};
    if (auto *device = m_workstation.services().reader) {
        const ReaderState state = device->state();
        reader.detail = state.phase == ReaderState::Phase::Fault ? errorText(state.fault)
                        : state.samNumber.isEmpty()              ? state.device
                                                                 : tr("SAM %1").arg(state.samNumber);
        if (state.simulated) reader.detail = tr("Simulated · %1").arg(reader.detail);
        const bool ready = state.phase == ReaderState::Phase::Ready ||
                           state.phase == ReaderState::Phase::Reading ||
                           state.phase == ReaderState::Phase::CardDone;
        reader.tone = ready ? Tone::Ok : Tone::Warning;
        reader.state = ready ? tr("Ready") : tr("Not ready");
    }
    lines.append(reader);
    NoticeLine camera{u"camera"_s,   tr("Camera"), tr("Picture files work as well"),
                      Tone::Neutral, tr("None"),   {}};
    if (auto *device = m_workstation.services().camera; device && device->isChosen()) {
        camera.detail = device->isSimulated() ? tr("Simulated") : device->deviceName();
        const bool fault = device->phase() == scanners::ImageSource::Phase::Fault;
        camera.tone = fault ? Tone::Warning : Tone::Ok;
        camera.state = fault ? tr("Not ready") : tr("Ready");
    }
    lines.append(camera);
    const PrintTarget &target = m_workstation.services().printTarget;
    NoticeLine printer{u"printer"_s, tr("Certificate printer"), target.printer, Tone::Ok, tr("Ready"), {}};
    if (target.printer.isEmpty()) {
        printer.detail = target.pdfFolder.isEmpty() ? tr("Choose one before issuing")
                                                    : tr("Pages are written as PDF files");
        printer.tone = target.pdfFolder.isEmpty() ? Tone::Warning : Tone::Ok;
        printer.state = target.pdfFolder.isEmpty() ? tr("None") : tr("PDF");
    }
    lines.append(printer);
    return lines;
}

void CounterModel::refresh()
{
    const Services &services = m_workstation.services();
    if (!services.vault.current()) return;
    const int generation = ++m_generation;
    m_open = 2;
    if (m_workstation.maySeeCases()) {
        ++m_open;
        findOpenCases(generation);
    }
    if (m_workstation.may(Capability::HandleQueue)) {
        ++m_open;
        findVisits(generation);
    }
    Q_EMIT changed();
    whenDone(services.cases.dayFigures(services.clock.today()), this,
             [this, generation](const Result<DayFigures> &figures) {
                 if (generation != m_generation) return;
                 if (figures) m_figures = *figures;
                 finishOne();
             });
    whenDone(services.certificates.stockLevel(), this, [this, generation](const Result<StockLevel> &level) {
        if (generation != m_generation) return;
        if (level) m_stock = *level;
        finishOne();
    });
}

void CounterModel::findOpenCases(int generation)
{
    whenDone(m_workstation.services().cases.find({}), this,
             [this, generation](const Result<QList<CaseSummary>> &found) {
                 if (generation != m_generation) return;
                 if (found) {
                     QList<CaseSummary> shown;
                     m_openCases = 0;
                     for (const CaseSummary &summary : *found) {
                         if (!isOpen(summary)) continue;
                         ++m_openCases;
                         shown.append(summary);
                     }
                     m_cases.setCases(shown);
                     m_openNow = shown;
                 } else {
                     Q_EMIT failed(found.error());
                 }
                 finishOne();
             });
}

void CounterModel::findVisits(int generation)
{
    const QDate today = m_workstation.services().clock.today();
    whenDone(m_workstation.services().backOffice.visits.visitsOn(today), this,
             [this, generation](const Result<QList<Visit>> &visits) {
                 if (generation != m_generation) return;
                 if (visits)
                     m_visits = *visits;
                 else
                     Q_EMIT failed(visits.error());
                 finishOne();
             });
}

/// Cases first that nobody queued for, then the visits as they will be called.
void CounterModel::fillQueue()
{
    QList<QueueLine> lines, visits;
    QList<CaseSummary> alone = m_openNow;
    for (const Visit &visit : std::as_const(m_visits)) {
        if (!isInQueue(visit)) continue;
        QueueLine line{visit, std::nullopt};
        const auto open = std::ranges::find(alone, visit.caseId, &CaseSummary::caseId);
        if (!visit.caseId.isEmpty() && open != alone.end()) {
            line.openCase = *open;
            alone.erase(open);
        }
        visits.append(line);
    }
    for (const CaseSummary &summary : std::as_const(alone))
        lines.append({std::nullopt, summary});
    m_queue.setToday(m_workstation.services().clock.today());
    m_queue.setRows(lines + visits);
    const Visit *now = called();
    const QString ticket = now ? now->ticket : QString();
    if (ticket == m_calledTicket) return;
    m_calledTicket = ticket;
    Q_EMIT calledChanged(ticket);
}

const Visit *CounterModel::called() const
{
    const auto office = m_workstation.services().vault.office();
    const auto visit = std::ranges::find_if(m_visits, [&office](const Visit &each) {
        return each.state == VisitState::Called && office && each.window == office->window;
    });
    return visit != m_visits.end() ? &*visit : nullptr;
}

void CounterModel::act(const QString &lineId)
{
    const QueueLine *line = m_queue.find(lineId);
    if (!line) return;
    if (line->openCase) {
        m_workstation.openCase(line->openCase->caseId);
        return;
    }
    VisitQueue &visits = m_workstation.services().backOffice.visits;
    switch (line->visit->state) {
    case VisitState::Called:
        m_workstation.serveVisit(lineId);
        break;
    case VisitState::Booked:
        settle(visits.checkIn(line->visit->code));
        break;
    default:
        settle(visits.call(lineId));
    }
}

void CounterModel::startCase()
{
    if (const Visit *visit = called())
        m_workstation.serveVisit(visit->id);
    else
        m_workstation.openNewCase();
}

void CounterModel::callNext()
{
    if (m_calling) return;
    VisitQueue &visits = m_workstation.services().backOffice.visits;
    const Visit *before = called();
    if (!before) {
        settle(visits.callNext());
        return;
    }
    // Only if somebody waits: the last one called keeps their turn.
    const bool waiting = std::ranges::count(m_visits, VisitState::Waiting, &Visit::state) > 0;
    if (!waiting) {
        settle(visits.call(before->id)); // once more
        return;
    }
    m_calling = true;
    whenDone(visits.miss(before->id), this, [this, &visits](const Result<> &missed) {
        m_calling = false;
        if (missed)
            settle(visits.callNext());
        else
            Q_EMIT failed(missed.error());
    });
}

void CounterModel::settle(const QFuture<Result<Visit>> &answer)
{
    m_calling = true;
    whenDone(answer, this, [this](const Result<Visit> &visit) {
        if (!visit) Q_EMIT failed(visit.error());
        refresh();
    });
}

void CounterModel::search(const QString &text, const QString &state)
{
    const Services &services = m_workstation.services();
    if (!m_workstation.maySeeCases()) return;
    const int generation = ++m_generation;
    m_open = 1;
    Q_EMIT changed();
    CaseQuery query;
    query.text = text.trimmed();
    query.state = state;
    whenDone(services.cases.find(query), this, [this, generation](const Result<QList<CaseSummary>> &found) {
        if (generation != m_generation) return;
        if (found)
            m_cases.setCases(*found);
        else
            Q_EMIT failed(found.error());
        finishOne();
    });
}

void CounterModel::finishOne()
{
    --m_open;
    if (m_open == 0) {
        m_calling = false; // what was called is in the list
        fillQueue();
    }
    Q_EMIT changed();
}

} // namespace lianli::presentation
