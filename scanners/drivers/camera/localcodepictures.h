// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/codepictures.h"

namespace lianli::scanners {

/// CodePictures by ZXing.
class LocalCodePictures final : public CodePictures
{
public:
    QByteArray qr(const QString &text) const override;
};

} // namespace lianli::scanners
