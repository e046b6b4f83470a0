// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/record/eventenvelope.h"

#include "models/storage/crypto/digest.h"
#include "models/storage/crypto/keyring.h"
#include "models/storage/jsonbytes.h"
#include "models/storage/storefailure.h"

#include <QJsonArray>

namespace lianli::storage {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEnvelopeVersion = 1;
constexpr int kBodySchema = 1;

QJsonValue hashOrNull(const QString &hash)
{
    return hash.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(hash);
}

QJsonArray blobsJson(const QList<models::BlobRef> &blobs)
{
    QJsonArray array;
    for (const auto &blob : blobs)
        array.append(QJsonObject{{u"id"_s, blob.id},
                                 {u"plain"_s, blob.plainMac},
                                 {u"size"_s, blob.size},
                                 {u"mime"_s, blob.mime},
                                 {u"kind"_s, blob.kind}});
    return array;
}

QList<models::BlobRef> blobsFrom(const QJsonArray &array)
{
    QList<models::BlobRef> blobs;
    for (const auto &value : array) {
        const auto json = value.toObject();
        blobs.append({json.value("id"_L1).toString(), json.value("plain"_L1).toString(),
                      json.value("size"_L1).toInteger(), json.value("mime"_L1).toString(),
                      json.value("kind"_L1).toString()});
    }
    return blobs;
}

/// Signs \a canonical and puts "sig" where canonical order has it, before "type": the last members are type
/// and v, and neither holds a quotation mark that is not escaped. Writing the whole event out a second time
/// would say the same.
QByteArray withSignature(const QByteArray &canonical, const SecretBuf &signer)
{
    const auto place = canonical.lastIndexOf(",\"type\":\"");
    const QByteArray bytes = canonical.first(place) + ",\"sig\":\"" +
                             signEvent(signer, canonical).toBase64() + '"' + canonical.sliced(place);
    Q_ASSERT(canonicalBytes(parseObject(bytes, "event"_L1)) == bytes);
    return bytes;
}

} // namespace

QByteArray writeEvent(const models::NewEvent &act, const EventPlace &place, const SecretBuf &signer)
{
    const QJsonObject json{
        {u"v"_s, kEnvelopeVersion},
        {u"event_id"_s, place.eventId},
        {u"case_id"_s, place.caseId},
        {u"case_seq"_s, place.caseSeq},
        {u"prev"_s, hashOrNull(place.prev)},
        {u"type"_s, act.type},
        {u"schema"_s, kBodySchema},
        {u"device"_s, place.device},
        {u"dev_seq"_s, place.devSeq},
        {u"dev_prev"_s, hashOrNull(place.devPrev)},
        {u"clerk"_s, place.clerk},
        {u"second"_s, act.second},
        {u"at"_s, place.at.toString(Qt::ISODateWithMs)},
        {u"boot"_s, place.boot},
        {u"mono_ms"_s, place.monoMs},
        // What the clerk could know of the rest of the world: nothing yet, no centre has been heard.
        {u"basis"_s, QJsonObject{{u"cursor"_s, 0}, {u"filter_epoch"_s, 0}, {u"ledger"_s, QJsonValue::Null}}},
        {u"body"_s, act.body},
        {u"blobs"_s, blobsJson(act.blobs)},
    };
    const QByteArray bytes = withSignature(canonicalBytes(json), signer);
    if (bytes.size() > kMaxEventBytes)
        throw StoreFailure(StoreError::TooLarge, u"event of %1 bytes"_s.arg(bytes.size()));
    return bytes;
}

StoredEvent readEvent(const QByteArray &bytes)
{
    const auto json = parseObject(bytes, "event"_L1);
    StoredEvent stored;
    auto &event = stored.event;
    event.eventId = json.value("event_id"_L1).toString();
    event.caseId = json.value("case_id"_L1).toString();
    event.caseSeq = json.value("case_seq"_L1).toInt();
    event.type = json.value("type"_L1).toString();
    event.at = QDateTime::fromString(json.value("at"_L1).toString(), Qt::ISODateWithMs);
    event.clerk = json.value("clerk"_L1).toString();
    event.second = json.value("second"_L1).toString();
    event.body = json.value("body"_L1).toObject();
    event.blobs = blobsFrom(json.value("blobs"_L1).toArray());
    event.hash = eventHash(bytes).toLatin1();
    stored.prev = json.value("prev"_L1).toString();
    stored.device = json.value("device"_L1).toString();
    stored.devSeq = json.value("dev_seq"_L1).toInteger();
    stored.devPrev = json.value("dev_prev"_L1).toString();
    if (event.eventId.isEmpty() || event.caseId.isEmpty() || event.caseSeq < 1 || !event.at.isValid())
        throw StoreFailure(StoreError::Corrupt, u"event is malformed"_s);
    return stored;
}

QString eventHash(const QByteArray &bytes)
{
    return QString::fromLatin1(sha256({bytes}).toHex());
}

bool eventSignatureHolds(const QByteArray &bytes, QByteArrayView publicKey)
{
    auto json = parseObject(bytes, "event"_L1);
    const auto signature = fromBase64(json.take("sig"_L1));
    return verifyEvent(publicKey, canonicalBytes(json), signature);
}

} // namespace lianli::storage
