// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/scanners/frameexercise.h"

#include "scanners/parsing/cardblocks.h"
#include "scanners/parsing/frameparser.h"
#include "scanners/parsing/samnumber.h"
#include "scanners/parsing/textblock.h"

#include <algorithm>
#include <cstdlib>

namespace lianli::scanners {

namespace {

void require(bool condition)
{
    if (!condition) std::abort();
}

/// What every card that comes out has: bounded texts in which all surrogates are paired.
void checkCard(const CardRead &card)
{
    const models::IdentityDocument &document = card.document;
    for (const QString &text : {document.name, document.nameZh, document.address, document.number,
                                document.authority, document.passNumber, card.oldNumber, card.newAddress}) {
        require(text.size() <= 60);
        require(text.isValidUtf16());
    }
    require(document.validity.from.isValid() || card.doubtful.contains(models::field::kValidFrom));
    require(!document.isEmpty());
}

void exerciseBody(const QByteArray &body)
{
    const CardAnswer answer = answerOf(body);
    samNumberText(answer.data);
    CardRead card;
    applyAddedAddress(answer.data, &card);
    require(card.newAddress.size() <= kAddedAddressSize / 2);
    for (const auto command : {CardCommand::ReadTextAndPhoto, CardCommand::ReadWithFingerprints}) {
        const auto blocks = splitReadAnswer(command, answer.data);
        if (!blocks) continue;
        require(blocks->text.size() == kTextBlockSize && blocks->photo.size() == kPhotoBlockSize);
        if (const auto read = parseTextBlock(blocks->text)) checkCard(*read);
    }
}

} // namespace

void exerciseFrames(QByteArrayView bytes)
{
    if (bytes.isEmpty()) return;
    const qsizetype piece = 1 + static_cast<uchar>(bytes.front());
    bytes = bytes.sliced(1);
    FrameParser parser;
    QList<QByteArray> bodies;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        bodies += parser.feed(bytes.sliced(at, std::min(piece, bytes.size() - at)));
        require(parser.bufferedBytes() <= 7 + FrameParser::kMaxLength);
    }
    while (parser.isInsideFrame())
        bodies += parser.giveUpFrame();
    for (const QByteArray &body : bodies)
        exerciseBody(body);

    // The same bytes as a text block: no checksum stands before the fields then.
    if (bytes.size() < kTextBlockSize) return;
    if (const auto read = parseTextBlock(bytes.first(kTextBlockSize).toByteArray())) checkCard(*read);
}

} // namespace lianli::scanners
