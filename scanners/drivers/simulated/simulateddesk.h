// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/drivers/camera/feedsource.h"

#include <QImage>

namespace lianli::scanners {

/// A document camera without hardware: a desk on which a picture of a card can be laid; 1920 × 1080, 24 a
/// second.
class SimulatedDesk final : public FeedSource
{
    Q_OBJECT

public:
    explicit SimulatedDesk(QObject *parent = nullptr);

    /// Lays \a card (its printed side, corners transparent) on the desk, turned by \a degrees. 85.6 mm of it
    /// are 1100 pixels of the picture.
    void lay(const QImage &card, double degrees = 3);
    void clear();

private:
    class Surface;
    SimulatedDesk(std::shared_ptr<Surface> surface, QObject *parent);
    std::shared_ptr<Surface> m_surface; ///< shared with the feed's thread
};

} // namespace lianli::scanners
