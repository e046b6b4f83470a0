// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/countermodel.h"
#include "models/base/whendone.h"

#include "models/domain/validity.h"
#include "ui/presentation/errortext.h"

#include <QLocale>

namespace lianli::presentation {

using namespace models;
using scanners::ReaderState;
using namespace Qt::StringLiterals;

namespace {

/// Below this many blanks somebody should fetch a box.
constexpr int kLowStock = 20;

bool isOpen(const CaseSummary &summary)
{
    return summary.state == "draft"_L1 || summary.state == "parked"_L1 ||
           summary.state == "issued_pending"_L1;
}

} // namespace

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
                 } else {
                     Q_EMIT failed(found.error());
                 }
                 finishOne();
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
    Q_EMIT changed();
}

} // namespace lianli::presentation
