// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace lianli::scanners {

/// SW3, the byte of an answer that decides. A value not listed is treated as Unrecognised.
enum class CardStatus : quint8 {
    BadChecksum = 0x10,    ///< the reader saw a bad checksum in our frame
    BadLength = 0x11,      ///< the reader saw a bad length in our frame
    UnknownCommand = 0x21, ///< or a bad value, or the wrong order
    NotPermitted = 0x23,
    Unrecognised = 0x24,
    CardRejectedReader = 0x31,
    ReaderRejectedCard = 0x32,
    VerificationFailed = 0x33, ///< of the card's information (MAC, signature)
    WrongCardKind = 0x40,
    ReadFailed = 0x41, ///< card moved or taken away
    NoRandomNumber = 0x47,
    SelfTestFailed = 0x60, ///< module accepts no command
    NotAuthorised = 0x66,  ///< module may not be used
    NoCard = 0x80,         ///< or the card lying there was already read
    SelectFailed = 0x81,
    Done = 0x90,
    NoSuchItem = 0x91, ///< no added address on the card
    CardFound = 0x9F,
};

/// A frame of the reader that passed its checks. SW1 and SW2 may be non-zero on errors and decide nothing.
struct CardAnswer
{
    quint8 sw1 = 0;
    quint8 sw2 = 0;
    CardStatus status = CardStatus::Unrecognised;
    QByteArray data;
};

} // namespace lianli::scanners
