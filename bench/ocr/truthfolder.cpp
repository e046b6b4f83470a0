// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ocr/truthfolder.h"

#include "models/domain/identitydocument.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lianli::bench {

using namespace Qt::StringLiterals;
namespace field = models::field;
using scanners::CardImageReading;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

tests::CardPhotograph photographOf(const QJsonObject &truth, const QString &folder)
{
    tests::CardPhotograph photograph;
    const QString file = truth["file"_L1].toString();
    photograph.jpeg = contentOf(folder + u'/' + file);
    photograph.scene = file;
    photograph.kind = truth["hard"_L1].toBool() ? tests::CardKind::Hard : tests::CardKind::Ordinary;
    const bool front = truth["side"_L1].toString() == u"front";
    photograph.card.side = front ? CardImageReading::Side::Front : CardImageReading::Side::Back;
    for (const QLatin1StringView name :
         {field::kName, field::kSex, field::kEthnicity, field::kBirth, field::kAddress, field::kNumber,
          field::kAuthority, field::kValidFrom, field::kValidTo})
        if (truth.contains(name)) photograph.card.fields.insert(name, truth[name].toString());
    const QJsonObject capture = truth["capture"_L1].toObject();
    photograph.pixelsPerMillimetre = capture["px_per_mm"_L1].toDouble();
    const QJsonArray quad = capture["quad"_L1].toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(4, quad.size()); ++i)
        photograph.corners[static_cast<size_t>(i)] = {quad[i][0].toDouble(), quad[i][1].toDouble()};
    return photograph;
}

} // namespace

QList<tests::CardPhotograph> photographsIn(const QString &folder)
{
    QList<tests::CardPhotograph> photographs;
    const QJsonDocument truth = QJsonDocument::fromJson(contentOf(folder + u"/truth.json"_s));
    for (const QJsonValue &card : truth["cards"_L1].toArray())
        photographs.append(photographOf(card.toObject(), folder));
    return photographs;
}

} // namespace lianli::bench
