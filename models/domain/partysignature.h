// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/caseevent.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace lianli::models {

/// How a party has put their name to a paper.
enum class SigningWay {
    Pen,         ///< on a pad, with a mouse or a finger: strokes are kept
    Paper,       ///< by hand on the printed sheet: a picture of it is kept
    Fingerprint, ///< cannot write: the finger's print stands for the name, and the registrar notes why
};

/// 签名与捺印: a party's name, and where it was taken the print of a finger, under one version of one paper.
/// Another version of the paper voids both.
struct PartySignature
{
    SigningWay way = SigningWay::Pen;
    BlobRef mark;        ///< Pen: strokes (models/domain/ink.h); Paper: the sheet as JPEG; else none
    BlobRef fingerprint; ///< 捺印 in place of red ink, as PNG: to be looked at, never compared; often none
    QDateTime consentAt; ///< 个人信息保护法 art. 29: when the party agreed to the print being kept
    QString note; ///< Fingerprint: why no name was written (民政部婚姻登记工作规范: 注明情况)
    QString witness;        ///< Fingerprint: id of the second person who saw it
    QString witnessName;    ///< and their name, as the paper shows it
    QByteArray contentHash; ///< FormContent::contentHash() of what was signed, hex
    QDateTime at;           ///< of signing; the paper bears its date

    /// All that its way asks for is there.
    bool isComplete() const
    {
        if (way == SigningWay::Fingerprint)
            return !fingerprint.id.isEmpty() && !note.isEmpty() && !witness.isEmpty();
        return !mark.id.isEmpty();
    }
    friend bool operator==(const PartySignature &, const PartySignature &) = default;
};

} // namespace lianli::models
