// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/record/act.h"

#include "models/storage/crypto/digest.h"
#include "models/storage/jsonbytes.h"
#include "models/storage/record/eventenvelope.h"

#include <algorithm>

namespace lianli::storage {

using namespace Qt::StringLiterals;

Act::Act(OpenStore &store) : m_store(store), m_heads(store.heads), m_transaction(store.sql())
{
}

models::CaseEvent Act::record(CaseProjection &projection, const models::NewEvent &event)
{
    const EventPlace place{
        .eventId = m_store.ids.next(),
        .caseId = projection.caseId,
        .caseSeq = projection.lastSeq + 1,
        .prev = projection.lastHash,
        .device = m_store.office.deviceId,
        .devSeq = m_heads.devSeq + 1,
        .devPrev = m_heads.devHash,
        .clerk = m_store.user.id,
        .at = m_store.clock.now(),
        .boot = m_store.clock.bootId(),
        .monoMs = m_store.clock.monotonicMs(),
    };
    const QByteArray bytes = writeEvent(event, place, m_store.keys.signer);
    sql()
        .prepare(
            "INSERT INTO case_event(dev_seq, event_id, case_id, case_seq, type, bytes) VALUES(?, ?, ?, ?, ?, ?)"_L1)
        .bind(place.devSeq)
        .bind(place.eventId)
        .bind(place.caseId)
        .bind(place.caseSeq)
        .bind(event.type)
        .bind(bytes)
        .run();
    sql().prepare("INSERT INTO outbox(dev_seq) VALUES(?)"_L1).bind(place.devSeq).run();

    const models::CaseEvent recorded{
        place.eventId, place.caseId, place.caseSeq, event.type,  place.at,
        place.clerk,   event.second, event.body,    event.blobs, eventHash(bytes).toLatin1()};
    projection.fold(recorded);
    m_heads.devSeq = place.devSeq;
    m_heads.devHash = projection.lastHash;
    audit(event.type, place.caseId, {{u"event"_s, place.eventId}}, place.at);
    return recorded;
}

void Act::audit(const QString &action, const QString &caseId, const QJsonObject &details)
{
    audit(action, caseId, details, m_store.clock.now());
}

void Act::audit(const QString &action, const QString &caseId, const QJsonObject &details, const QDateTime &at)
{
    const qint64 seq = m_heads.auditSeq + 1;
    const QByteArray row = canonicalBytes({{u"seq"_s, seq},
                                           {u"at"_s, at.toString(Qt::ISODateWithMs)},
                                           {u"user"_s, m_store.user.id},
                                           {u"action"_s, action},
                                           {u"case"_s, caseId},
                                           {u"details"_s, details}});
    const auto seal = sealAudit(m_heads.auditHash, row, m_store.keys.audit);
    sql()
        .prepare("INSERT INTO audit(seq, bytes, hash, mac) VALUES(?, ?, ?, ?)"_L1)
        .bind(seq)
        .bind(row)
        .bind(seal.hash)
        .bind(seal.mac)
        .run();
    m_heads.auditSeq = seq;
    m_heads.auditHash = seal.hash;
    m_heads.newestAt = std::max(m_heads.newestAt, at.toMSecsSinceEpoch());
}

void Act::commit()
{
    m_heads.save(sql(), m_store.keys.audit);
    m_transaction.commit();
    m_store.heads = m_heads;
}

AuditSeal sealAudit(QByteArrayView previousHash, QByteArrayView row, const SecretBuf &auditKey)
{
    const QByteArray hash = sha256({previousHash, row});
    return {hash, hmacSha256(auditKey, {hash})};
}

} // namespace lianli::storage
