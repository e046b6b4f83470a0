// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/picturetools.h"

#include <QThreadPool>

namespace lianli::scanners {

/// PictureTools on one worker thread of its own. The destructor waits for the picture it works on.
class LocalPictureTools final : public PictureTools
{
public:
    LocalPictureTools();
    ~LocalPictureTools() override;

    QFuture<models::Result<Picture>> import(const QByteArray &bytes) override;
    QFuture<models::Result<Picture>> crop(const QByteArray &jpeg, const QRectF &crop, QSize maximum) override;

private:
    QThreadPool m_worker;
};

} // namespace lianli::scanners
