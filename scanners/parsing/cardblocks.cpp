// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/parsing/cardblocks.h"

#include "scanners/api/readererror.h"

#include <QtEndian>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

models::Result<CardBlocks> splitReadAnswer(CardCommand readCommand, const QByteArray &data)
{
    const int lengths = readCommand == CardCommand::ReadWithFingerprints ? 3 : 2;
    if (data.size() < 2 * lengths) return models::fail(ReaderError::TextBlockInvalid, u"no block lengths"_s);

    const auto lengthAt = [&data](int index) {
        return qFromBigEndian<quint16>(data.constData() + 2 * index);
    };
    const int text = lengthAt(0);
    const int photo = lengthAt(1);
    const int fingerprints = lengths == 3 ? lengthAt(2) : 0;
    if (text != kTextBlockSize || photo != kPhotoBlockSize || fingerprints % kFingerprintSize != 0 ||
        fingerprints > 2 * kFingerprintSize || data.size() != 2 * lengths + text + photo + fingerprints)
        return models::fail(ReaderError::TextBlockInvalid,
                            u"blocks of %1, %2 and %3 bytes in an answer of %4"_s.arg(text)
                                .arg(photo)
                                .arg(fingerprints)
                                .arg(data.size()));
    const qsizetype start = 2 * lengths;
    return CardBlocks{data.mid(start, text), data.mid(start + text, photo), data.mid(start + text + photo)};
}

bool looksLikePhoto(QByteArrayView photo)
{
    return photo.size() == kPhotoBlockSize && photo.startsWith("WLf");
}

} // namespace lianli::scanners
