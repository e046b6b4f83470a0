// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/caseevent.h"
#include "models/storage/crypto/secretbuf.h"

#include <QByteArray>

namespace lianli::storage {

inline constexpr qsizetype kMaxEventBytes = 256 * 1024;

/// What the store adds to an act: where it stands in both chains, when and by whom.
struct EventPlace
{
    QString eventId;
    QString caseId;
    int caseSeq = 0;
    QString prev; ///< hash of the case's previous event, empty for the first
    QString device;
    qint64 devSeq = 0;
    QString devPrev; ///< hash of the device's previous event, empty for the first
    QString clerk;
    QDateTime at;
    QString boot;
    qint64 monoMs = 0;
};

/// The canonical, signed bytes of an act (sync-and-security §4). Throws StoreFailure: InvalidEvent, TooLarge.
QByteArray writeEvent(const models::NewEvent &act, const EventPlace &place, const SecretBuf &signer);

/// An event as read back, with the chain members that CaseEvent leaves out. Throws StoreFailure (Corrupt).
struct StoredEvent
{
    models::CaseEvent event;
    QString prev;
    QString device;
    qint64 devSeq = 0;
    QString devPrev;
};
StoredEvent readEvent(const QByteArray &bytes);

/// SHA-256 of the bytes, hex: `prev` and `dev_prev` of what follows.
QString eventHash(const QByteArray &bytes);
bool eventSignatureHolds(const QByteArray &bytes, QByteArrayView publicKey);

} // namespace lianli::storage
