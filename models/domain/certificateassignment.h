// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/blankserial.h"
#include "models/domain/certificatenumber.h"

#include <QDate>

namespace lianli::models {

/// 证字号 and the two 印制号 given to one registration.
struct CertificateAssignment
{
    CertificateNumber number;
    BlankSerial manBlank;
    BlankSerial womanBlank;
    QDate registrationDate; ///< 登记日期 as printed
};

/// Where one blank certificate stands.
enum class BlankState { InStock, Reserved, Used, Void, Returned };

/// How many blanks of one kind there are, for the window and the day's balance.
struct StockLevel
{
    int inStock = 0;
    int reserved = 0;
    int used = 0;
    int voided = 0;
};

} // namespace lianli::models
