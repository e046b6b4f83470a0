// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/officejson.h"

#include "models/storage/jsonbytes.h"

namespace lianli::storage {

using namespace Qt::StringLiterals;

QString officeToJson(const models::Office &office)
{
    return QString::fromUtf8(canonicalBytes({{u"code"_s, office.code},
                                             {u"name"_s, office.name},
                                             {u"authority"_s, office.authority},
                                             {u"window"_s, office.window},
                                             {u"device"_s, office.deviceId},
                                             {u"demonstration"_s, office.demonstration},
                                             {u"serves_hmt"_s, office.servesHmt},
                                             {u"serves_foreign"_s, office.servesForeign},
                                             {u"designated_registry"_s, office.designatedRegistry}}));
}

models::Office officeFromJson(const QString &text)
{
    const auto json = parseObject(text.toUtf8(), "office"_L1);
    models::Office office;
    office.code = json.value("code"_L1).toString();
    office.name = json.value("name"_L1).toString();
    office.authority = json.value("authority"_L1).toString();
    office.window = json.value("window"_L1).toInt(1);
    office.deviceId = json.value("device"_L1).toString();
    office.demonstration = json.value("demonstration"_L1).toBool();
    office.servesHmt = json.value("serves_hmt"_L1).toBool();
    office.servesForeign = json.value("serves_foreign"_L1).toBool();
    office.designatedRegistry = json.value("designated_registry"_L1).toString();
    return office;
}

} // namespace lianli::storage
