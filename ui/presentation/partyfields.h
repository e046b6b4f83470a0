// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/party.h"

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

namespace lianli::presentation {

/// One row of a person's panel, as shown.
struct FieldView
{
    QString id; ///< models::field name
    QString label;
    QString value;    ///< as displayed ("1997年03月15日（29 周岁）")
    QString editText; ///< what an editor starts with ("1997-03-15")
    models::FieldSource source = models::FieldSource::None;
    QString badge; ///< 芯片 / 手工 / …, empty for none
    bool editable = false;
    bool doubtful = false; ///< must be looked at: yellow
    int confidence = -1;   ///< percent, of what was read from a picture
    QByteArray crop;       ///< the part of the picture it was read from, as JPEG; only of a doubtful one
    QString error;         ///< why the value does not do, empty if it does
};

/// What the rows need to know beside the person.
struct FieldContext
{
    QHash<QString, QString> unparsed; ///< texts that mean nothing yet, by field
    QHash<QString, QByteArray> crops; ///< parts of the pictures read, by field
    QSet<QString> wrong;              ///< fields that keep the step from being recorded
    bool canEdit = false;
    QDate today;
};

/// A person as rows: the fields that the kind of paper has, then what the person declares.
QList<FieldView> partyFields(const models::Party &party, const FieldContext &context);

/// Papers of \a kind have field \a id.
bool hasField(models::DocumentKind kind, QLatin1StringView id);
bool isDateField(const QString &id);
/// The last day of a paper that never ends.
bool isUnlimited(const QString &id, const QString &text);
/// What a hand entry's text means for one field; the text itself stays as typed where it does not parse.
void assignText(models::Party &party, const QString &id, const QString &text, QDate today);
/// Why \a text is no value of the field.
QString fieldProblem(const models::Party &party, const QString &fieldId, const QString &text, QDate today);
/// Why \a text, as typed so far, can become no value of the field; empty while it still can.
QString problemWhileTyping(const models::Party &party, const QString &fieldId, const QString &text,
                           QDate today);

} // namespace lianli::presentation
