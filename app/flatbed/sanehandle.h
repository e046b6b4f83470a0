// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>

#include <memory>

#include <sane/sane.h>

namespace lianli::flatbed {

/// An open SANE device.
class SaneHandle
{
public:
    /// \a device as SANE names it. Errors: those of Flatbed.
    [[nodiscard]] static models::Result<std::unique_ptr<SaneHandle>> open(const QByteArray &device);
    /// Ends what the device does, and may wait for its carriage. Where the driver cancels a thread of its
    /// own, as those do that use SANE's sanei_thread, it may never come back.
    ~SaneHandle();
    Q_DISABLE_COPY_MOVE(SaneHandle)

    SANE_Handle get() const { return m_handle; }

private:
    explicit SaneHandle(SANE_Handle handle) : m_handle(handle) {}

    const SANE_Handle m_handle;
};

/// \a status, of the call named \a call, as an error of Flatbed.
models::Error saneError(SANE_Status status, const char *call);

} // namespace lianli::flatbed
