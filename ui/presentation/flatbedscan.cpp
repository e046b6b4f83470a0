// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/flatbedscan.h"

#include "models/base/whendone.h"

namespace lianli::presentation {

using namespace scanners;
using models::Result;

FlatbedScan::FlatbedScan(Flatbed *flatbed, QObject *parent) : QObject(parent), m_flatbed(flatbed)
{
    if (!m_flatbed) return;
    connect(m_flatbed, &Flatbed::progressed, this, [this](int percent) {
        if (!m_running) return;
        m_percent = percent;
        Q_EMIT changed();
    });
}

void FlatbedScan::start(const ScanRequest &request)
{
    if (!isAvailable() || m_running) return;
    m_running = true;
    m_percent = -1;
    Q_EMIT changed();
    models::whenDone(m_flatbed->scan(request), this,
                     [this, round = ++m_round](const Result<ScannedPage> &page) {
                         if (m_running && round == m_round) end(page);
                     });
}

void FlatbedScan::cancel()
{
    if (!m_running) return;
    m_running = false;
    m_flatbed->cancel();
    Q_EMIT changed();
    Q_EMIT cancelled();
}

void FlatbedScan::end(const Result<ScannedPage> &page)
{
    m_running = false;
    Q_EMIT changed();
    if (page)
        Q_EMIT scanned(*page);
    else
        Q_EMIT failed(page.error());
}

} // namespace lianli::presentation
