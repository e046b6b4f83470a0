// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flatbed/sanesession.h"

#include "scanners/api/readererror.h"

#include <algorithm>
#include <utility>

namespace lianli::flatbed {

using models::fail;
using models::Result;
using namespace scanners;

namespace {

QString plain(const char *text)
{
    return plainFlatbedText(QString::fromUtf8(QByteArrayView(text ? text : "")));
}

/// A device whose name would not survive being written down cannot be chosen.
bool isNameable(const char *name)
{
    return name && *name && plain(name).toUtf8() == QByteArrayView(name);
}

template <class T> FlatbedMessage messageOf(Result<T> result)
{
    return result ? FlatbedMessage(std::move(*result)) : FlatbedMessage(result.error());
}

} // namespace

SaneSession::SaneSession(PageScan::IsGivenUp isGivenUp, PageScan::Tell tell)
    : m_isGivenUp(std::move(isGivenUp)),
      m_tell(std::move(tell))
{
}

SaneSession::~SaneSession()
{
    m_device.reset();
    if (m_started) sane_exit();
}

void SaneSession::carryOut(const FlatbedOrder &order)
{
    if (auto started = startSane(); !started)
        m_tell(started.error());
    else
        m_tell(order.device.isEmpty() ? messageOf(list()) : messageOf(scan(order)));
}

Result<> SaneSession::startSane()
{
    SANE_Int version = 0;
    if (const SANE_Status status = sane_init(&version, nullptr); status != SANE_STATUS_GOOD)
        return fail(saneError(status, "sane_init"));
    m_started = true;
    return {};
}

Result<QList<FlatbedFacts>> SaneSession::list()
{
    const SANE_Device **devices = nullptr;
    if (const SANE_Status status = sane_get_devices(&devices, SANE_FALSE); status != SANE_STATUS_GOOD)
        return fail(saneError(status, "sane_get_devices"));
    QList<FlatbedFacts> found;
    for (int i = 0; devices && devices[i] && i < FlatbedMessages::kMostDevices; ++i) {
        if (!isNameable(devices[i]->name)) continue;
        const QString name = plain(devices[i]->vendor) + u' ' + plain(devices[i]->model);
        found.append({plain(devices[i]->name), plainFlatbedText(name)});
    }
    return found;
}

Result<> SaneSession::open(const QString &device)
{
    QString name = device;
    auto opened = SaneHandle::open(name.toUtf8());
    if (!opened && opened.error().code == ReaderError::FlatbedMissing) { // it may have another address by now
        const auto present = list();
        if (!present) return fail(opened.error());
        const auto same = std::find_if(present->begin(), present->end(), [&](const FlatbedFacts &facts) {
            return isSameFlatbed(facts.device, device);
        });
        if (same == present->end()) return fail(opened.error());
        name = same->device;
        opened = SaneHandle::open(name.toUtf8());
    }
    if (!opened) return fail(opened.error());
    m_device = std::move(*opened);
    m_tell(FlatbedOpened{name});
    return {};
}

Result<FlatbedPage> SaneSession::scan(const FlatbedOrder &order)
{
    if (auto opened = open(order.device); !opened) return fail(opened.error());
    return PageScan(*m_device, m_isGivenUp, m_tell).run(order.request);
}

} // namespace lianli::flatbed
