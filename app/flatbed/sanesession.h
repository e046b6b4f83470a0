// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flatbed/pagescan.h"

namespace lianli::flatbed {

/// SANE from its start to its end, for one order. Every call may block for as long as a driver likes.
class SaneSession
{
public:
    /// \a tell is told the device that was opened, how the page goes on, and the answer.
    SaneSession(PageScan::IsGivenUp isGivenUp, PageScan::Tell tell);
    /// Puts the device to rest.
    ~SaneSession();
    Q_DISABLE_COPY_MOVE(SaneSession)

    /// Answered by the devices, the page, or an error of Flatbed. A device stays open, since closing it may
    /// take longer than anybody waits for an answer.
    void carryOut(const scanners::FlatbedOrder &order);

private:
    models::Result<> startSane();
    models::Result<QList<scanners::FlatbedFacts>> list();
    models::Result<> open(const QString &device);
    models::Result<scanners::FlatbedPage> scan(const scanners::FlatbedOrder &order);

    const PageScan::IsGivenUp m_isGivenUp;
    const PageScan::Tell m_tell;
    bool m_started = false;
    std::unique_ptr<SaneHandle> m_device;
};

} // namespace lianli::flatbed
