// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/officecodescanner.h"

#include "scanners/drivers/serial/serialcodescanner.h"
#include "scanners/drivers/wedge/wedgefilter.h"

namespace lianli::app {

using namespace scanners;
using presentation::CodeScannerSettings;

namespace {

WedgeSettings wedgeOf(const CodeScannerSettings &settings)
{
    WedgeSettings wedge;
    wedge.prefix = settings.prefix;
    wedge.suffixes = settings.suffix;
    wedge.byTiming = settings.prefix.isEmpty(); // a prefix is surer, where the office has set one
    wedge.maxGapMs = settings.gapMs;
    wedge.maxMeanGapMs = settings.meanGapMs;
    wedge.silenceMs = settings.silenceMs;
    return wedge;
}

} // namespace

OfficeCodeScanner::~OfficeCodeScanner()
{
    for (CodeScanner *scanner : {m_keys.get(), m_serial.get()})
        if (scanner) scanner->disconnect(this);
}

void OfficeCodeScanner::use(const CodeScannerSettings &settings)
{
    if (m_made && settings == m_settings) return;
    m_made = true;
    m_settings = settings;
    take(m_keys, settings.wedge ? std::make_unique<WedgeFilter>(wedgeOf(settings)) : nullptr);
    SerialCodeScannerOptions serial;
    serial.port = settings.port;
    serial.silenceMs = settings.silenceMs;
    take(m_serial, settings.port.isEmpty() ? nullptr : std::make_unique<SerialCodeScanner>(serial));
    Q_EMIT stateChanged(state());
}

void OfficeCodeScanner::take(std::unique_ptr<CodeScanner> &place, std::unique_ptr<CodeScanner> scanner)
{
    if (place) place->disconnect(this); // it stops as it goes, and says so
    place = std::move(scanner);
    if (!place) return;
    connect(place.get(), &CodeScanner::codeRead, this, &CodeScanner::codeRead);
    connect(place.get(), &CodeScanner::failed, this, &CodeScanner::failed);
    connect(place.get(), &CodeScanner::stateChanged, this, [this] { Q_EMIT stateChanged(state()); });
    if (m_running) place->start();
}

void OfficeCodeScanner::start()
{
    m_running = true;
    for (CodeScanner *scanner : {m_keys.get(), m_serial.get()})
        if (scanner) scanner->start();
}

void OfficeCodeScanner::stop()
{
    m_running = false;
    for (CodeScanner *scanner : {m_keys.get(), m_serial.get()})
        if (scanner) scanner->stop();
}

CodeScannerState OfficeCodeScanner::state() const
{
    if (m_serial) return m_serial->state();
    return m_keys ? m_keys->state() : CodeScannerState{};
}

} // namespace lianli::app
