// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>

#include <memory>
#include <mutex>

#include <sane/sane.h>

namespace lianli::scanners {

/// An open SANE device. Used in one thread, except breakOff().
class SaneHandle
{
public:
    /// \a device as SANE names it. Errors: those of Flatbed.
    [[nodiscard]] static models::Result<std::shared_ptr<SaneHandle>> open(const QByteArray &device);
    ~SaneHandle();
    Q_DISABLE_COPY_MOVE(SaneHandle)

    SANE_Handle get() const { return m_handle; }
    /// Ends what the device does: after the last frame, and where a page is given up.
    void finish();
    /// The same from any thread, for a device that does not come back from a call: sane_cancel() is the one
    /// function that SANE allows meanwhile. It may itself take long. The caller holds this object.
    void breakOff();
    void close();

private:
    explicit SaneHandle(SANE_Handle handle) : m_handle(handle) {}

    std::mutex m_closing; ///< nothing is broken off that is being closed
    SANE_Handle m_handle;
};

/// \a status, of the call named \a call, as an error of Flatbed.
models::Error saneError(SANE_Status status, const char *call);

} // namespace lianli::scanners
