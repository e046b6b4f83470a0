// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sex.h"

using namespace Qt::StringLiterals;

namespace lianli::models {

QString sexText(Sex sex)
{
    switch (sex) {
    case Sex::Male:
        return u"男"_s;
    case Sex::Female:
        return u"女"_s;
    case Sex::Unknown:
    case Sex::NotStated:
        break;
    }
    return {};
}

Sex sexFromCode(QStringView code)
{
    if (code == u"1") return Sex::Male;
    if (code == u"2") return Sex::Female;
    if (code == u"9") return Sex::NotStated;
    return Sex::Unknown;
}

Sex sexFromText(QStringView text)
{
    if (text == u"男") return Sex::Male;
    if (text == u"女") return Sex::Female;
    return Sex::Unknown;
}

} // namespace lianli::models
