// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/flatbedtest.h"

#include "models/base/whendone.h"
#include "ui/presentation/errortext.h"

namespace lianli::presentation {

using namespace scanners;
using models::Result;

namespace {

constexpr int kTestDpi = 100; ///< enough to see the page, and soon there

} // namespace

FlatbedTest::FlatbedTest(Flatbed *flatbed, QObject *parent)
    : QObject(parent),
      m_flatbed(flatbed),
      m_scan(flatbed)
{
    connect(&m_scan, &FlatbedScan::changed, this, &FlatbedTest::changed);
    connect(&m_scan, &FlatbedScan::scanned, this, [this](const ScannedPage &page) {
        m_said = tr("Page of %1 × %2 dots, after %3 s")
                     .arg(page.size.width())
                     .arg(page.size.height())
                     .arg(static_cast<double>(m_since.elapsed()) / 1000, 0, 'f', 1);
        Q_EMIT this->scanned(page.preview);
        Q_EMIT changed();
    });
    connect(&m_scan, &FlatbedScan::failed, this, [this](const models::Error &error) {
        m_said = errorText(error);
        Q_EMIT changed();
    });
}

void FlatbedTest::look()
{
    if (!m_flatbed || m_looking) return;
    m_looking = true;
    m_said.clear();
    Q_EMIT changed();
    models::whenDone(m_flatbed->devices(), this, [this](const Result<QList<FlatbedFacts>> &found) {
        m_looking = false;
        m_looked = true;
        m_found = found.value_or(QList<FlatbedFacts>());
        if (!found) m_said = errorText(found.error());
        Q_EMIT changed();
    });
}

void FlatbedTest::start()
{
    m_said.clear();
    m_since.start();
    m_scan.start({kTestDpi, {}, false});
}

QString FlatbedTest::stateText() const
{
    if (m_looking)
        return tr("Looking for flatbeds… Those in the network take up to half a minute; everything else can "
                  "go on.",
                  "正在查找平板扫描仪…");
    if (m_scan.isRunning()) return tr("The flatbed is scanning…");
    if (!m_said.isEmpty()) return m_said;
    if (m_looked && m_found.isEmpty())
        return tr(
            "No flatbed was found. Switch it on, and install its driver (SANE) if it is not found then.");
    return m_scan.isAvailable() ? QString() : tr("No flatbed is chosen.");
}

} // namespace lianli::presentation
