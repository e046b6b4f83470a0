// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/camera/picturefeed.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

namespace lianli::scanners {

void pauseUnlessStopped(const std::stop_token &stop, qint64 ms)
{
    std::mutex mutex;
    std::condition_variable_any stopped;
    // cppcheck-suppress localMutex ; nothing is guarded, a condition just wants one to wait with
    std::unique_lock lock(mutex);
    stopped.wait_for(lock, stop, std::chrono::milliseconds(ms), [] { return false; });
}

} // namespace lianli::scanners
