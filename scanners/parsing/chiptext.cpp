// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/parsing/chiptext.h"

#include <QList>
#include <QtEndian>

#include <algorithm>

namespace lianli::scanners {

namespace {

/// Replaces halves of surrogate pairs; QStringDecoder would hold a trailing one back instead of showing it.
bool replaceUnpairedSurrogates(QString *text)
{
    bool replaced = false;
    for (qsizetype i = 0; i < text->size(); ++i) {
        const QChar unit = text->at(i);
        if (!unit.isSurrogate()) continue;
        if (unit.isHighSurrogate() && i + 1 < text->size() && text->at(i + 1).isLowSurrogate()) {
            ++i;
            continue;
        }
        (*text)[i] = QChar::ReplacementCharacter;
        replaced = true;
    }
    return replaced;
}

bool needsConfirmation(char32_t codePoint)
{
    switch (QChar::category(codePoint)) {
    case QChar::Other_PrivateUse: // old chips, for characters the font of the time did not have
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return codePoint == QChar::ReplacementCharacter || QChar::isNonCharacter(codePoint);
    }
}

} // namespace

ChipText decodeChipText(QByteArrayView bytes)
{
    ChipText field;
    field.text.resize(bytes.size() / 2);
    for (qsizetype i = 0; i < field.text.size(); ++i)
        field.text[i] = QChar(qFromLittleEndian<quint16>(bytes.data() + 2 * i));
    field.text = withoutPadding(std::move(field.text));
    field.doubtful = replaceUnpairedSurrogates(&field.text);
    const QList<uint> codePoints = field.text.toUcs4();
    field.doubtful = field.doubtful || std::any_of(codePoints.begin(), codePoints.end(), needsConfirmation);
    return field;
}

QString withoutPadding(QString text)
{
    while (text.endsWith(QChar::Space) || text.endsWith(QChar::Null))
        text.chop(1);
    return text;
}

} // namespace lianli::scanners
