// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/drivers/camera/feedsource.h"

namespace lianli::scanners {

/// The pictures of a SimulatedCamera, for a source that can be pointed at other devices too.
std::unique_ptr<PictureFeed> simulatedFeed();

/// A camera without hardware: a drawn couple, moving a little, before a red ground; 1280 × 720, 24 a second.
class SimulatedCamera final : public FeedSource
{
    Q_OBJECT

public:
    explicit SimulatedCamera(QObject *parent = nullptr);
};

} // namespace lianli::scanners
