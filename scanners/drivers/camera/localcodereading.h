// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/codereading.h"

#include <QThreadPool>

namespace lianli::scanners {

/// CodeReading on one worker thread of its own. The destructor waits for the picture it works on.
class LocalCodeReading final : public CodeReading
{
public:
    LocalCodeReading();
    ~LocalCodeReading() override;

    Answer look(const Frame &frame) override;
    Answer search(const QByteArray &imageFile) override;

private:
    QThreadPool m_worker;
};

/// The search itself, in the caller's thread: not for the GUI thread.
[[nodiscard]] models::Result<QList<FoundCode>> searchImageFile(const QByteArray &imageFile);

} // namespace lianli::scanners
