// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/sane/saneworker.h"

#include "scanners/api/readererror.h"
#include "scanners/drivers/sane/pagescan.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace lianli::scanners {

using models::fail;
using models::Result;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostDevices = 64;
constexpr qsizetype kLongestName = 255;

/// What a device calls itself may come from anywhere in the network.
QString plain(const char *text)
{
    QString shown = QString::fromUtf8(QByteArrayView(text ? text : ""));
    shown.removeIf([](QChar c) { return !c.isPrint(); });
    return shown.left(kLongestName).simplified();
}

/// A device whose name would not survive being written down cannot be chosen.
bool isNameable(const char *name)
{
    return name && *name && plain(name).toUtf8() == QByteArrayView(name);
}

/// A device file that is gone tells an unplugged scanner from one with a bad cable.
bool isUnplugged(const QString &device)
{
    static const QRegularExpression address(uR"(\blibusb:(\d{3}):(\d{3}))"_s);
    const auto match = address.match(device);
    return match.hasMatch() &&
           !QFile::exists(u"/dev/bus/usb/%1/%2"_s.arg(match.captured(1), match.captured(2)));
}

} // namespace

SaneWorker::~SaneWorker()
{
    if (m_sane) sane_exit();
}

Result<> SaneWorker::startSane()
{
    if (m_sane) return {};
    // There is one SANE in a process: a worker before this one may still be on its way out of it.
    static std::mutex sane;
    std::unique_lock mine(sane);
    SANE_Int version = 0;
    if (const SANE_Status status = sane_init(&version, nullptr); status != SANE_STATUS_GOOD)
        return fail(saneError(status, "sane_init"));
    m_sane = std::move(mine);
    return {};
}

Result<QList<FlatbedFacts>> SaneWorker::list()
{
    if (auto started = startSane(); !started) return fail(started.error());
    const SANE_Device **devices = nullptr;
    if (const SANE_Status status = sane_get_devices(&devices, SANE_FALSE); status != SANE_STATUS_GOOD)
        return fail(saneError(status, "sane_get_devices"));
    QList<FlatbedFacts> found;
    for (int i = 0; devices && devices[i] && i < kMostDevices; ++i) {
        if (!isNameable(devices[i]->name)) continue;
        const QString name = plain(devices[i]->vendor) + u' ' + plain(devices[i]->model);
        found.append({plain(devices[i]->name), name.trimmed()});
    }
    return found;
}

void SaneWorker::look()
{
    if (const auto devices = list())
        Q_EMIT found(*devices);
    else
        Q_EMIT lookFailed(devices.error());
}

Result<std::shared_ptr<SaneHandle>> SaneWorker::open(const QString &device)
{
    if (auto started = startSane(); !started) return fail(started.error());
    auto opened = SaneHandle::open(device.toUtf8());
    if (opened || opened.error().code != ReaderError::FlatbedMissing) return opened;
    const auto present = list(); // it may have another address by now
    if (!present) return opened;
    const auto same = std::find_if(present->begin(), present->end(), [&](const FlatbedFacts &facts) {
        return isSameFlatbed(facts.device, device);
    });
    return same == present->end() ? opened : SaneHandle::open(same->device.toUtf8());
}

Result<ScannedPage> SaneWorker::pageFrom(int round, const QString &device, const ScanRequest &request)
{
    if (isGivenUp(round, 0ms)) return fail(ReaderError::ScanCancelled);
    auto opened = open(device);
    if (!opened) return fail(opened.error());
    setDevice(round, *opened);
    PageScan scan(
        **opened, [this, round](std::chrono::milliseconds patience) { return isGivenUp(round, patience); },
        [this, round](int percent) { Q_EMIT progressed(round, percent); });
    auto page = scan.run(request);
    // Closed after each page: other programs use the scanner too, and unplugging it does no harm then.
    (*opened)->close();
    setDevice(round, nullptr);
    if (!page && page.error().code == ReaderError::FlatbedFailed && isUnplugged(device))
        return fail(models::Error(make_error_code(ReaderError::FlatbedGone)).because(page.error()));
    return page;
}

void SaneWorker::scan(int round, const QString &device, const ScanRequest &request)
{
    if (const auto page = pageFrom(round, device, request))
        Q_EMIT scanned(round, *page);
    else
        Q_EMIT scanFailed(round, page.error());
}

void SaneWorker::giveUp(int round)
{
    const std::lock_guard guard(m_guard);
    m_givenUp = round;
    m_wasGivenUp.notify_all();
}

bool SaneWorker::isGivenUp(int round, std::chrono::milliseconds patience)
{
    std::unique_lock guard(m_guard);
    return m_wasGivenUp.wait_for(guard, patience, [this, round] { return m_givenUp >= round; });
}

void SaneWorker::setDevice(int round, const std::shared_ptr<SaneHandle> &device)
{
    const std::lock_guard guard(m_guard);
    m_device = device;
    m_round = round;
}

std::shared_ptr<SaneHandle> SaneWorker::deviceUpTo(int round) const
{
    const std::lock_guard guard(m_guard);
    return m_round <= round ? m_device : nullptr;
}

} // namespace lianli::scanners
