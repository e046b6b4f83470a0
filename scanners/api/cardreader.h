// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/identitydocument.h"

#include <QObject>
#include <QString>

namespace lianli::scanners {

/// One successful read of a card.
struct CardRead
{
    models::IdentityDocument document;
    int readMs = 0;       ///< from the card being found to this result, as the clerk sees it
    int ownMs = 0;        ///< of that, our own work (parsing, decoding), not the device's
    QString englishName;  ///< a foreigner's Latin name, joined and trimmed
    QString oldNumber;    ///< foreigner 2023: the former 15-character number, if the link field has one
    QString issueCount;   ///< 签发次数 on HK/Macao/Taiwan permits
    QString newAddress;   ///< 追加住址, if the chip has one
    QString chipAddress;  ///< address of the text block, also when newAddress took its place in the document
    QStringList doubtful; ///< field names (models::field) whose value must be confirmed by the clerk
};

/// What the clerk may know of a reader.
struct ReaderState
{
    enum class Phase {
        Stopped,
        Searching, ///< looking for the device or its baud rate
        Ready,     ///< waiting for a card
        Reading,   ///< a card is on the plate
        CardDone,  ///< read; waits for the card to be lifted
        Fault,
    };
    Phase phase = Phase::Stopped;
    QString device;    ///< "/dev/ttyUSB0" or the path given
    QString samNumber; ///< "05.03-20240611-…", information only
    int baud = 0;
    bool simulated = false; ///< says so on screen
    models::Error fault;    ///< set in Fault

    friend bool operator==(const ReaderState &a, const ReaderState &b)
    {
        return a.phase == b.phase && a.device == b.device && a.samNumber == b.samNumber && a.baud == b.baud &&
               a.simulated == b.simulated && a.fault.code == b.fault.code;
    }
};

/// 身份证阅读器: reads every card that is put down, once each, until stopped. Nothing blocks; signals come in
/// the thread this object lives in. An unplugged reader is looked for every 2 s and comes back by itself.
class CardReader : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void start() = 0;
    virtual void stop() = 0;
    virtual ReaderState state() const = 0;
    /// Uses \a device from now on; empty: looks for one. A reader that was started goes on with the other
    /// device. Readers that are no choice of anybody's ignore it.
    virtual void setDevice(const QString &device){Q_UNUSED(device)}

    Q_SIGNALS :
        /// A card was read. The same card gives another signal only after it was lifted.
        void cardRead(const lianli::scanners::CardRead &card);
    void stateChanged(const lianli::scanners::ReaderState &state);
    /// Reading failed in a way that the clerk should know of; the reader goes on by itself.
    void failed(const lianli::models::Error &error);
};

} // namespace lianli::scanners

Q_DECLARE_METATYPE(lianli::scanners::CardRead)
Q_DECLARE_METATYPE(lianli::scanners::ReaderState)
