// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/record/caseprojection.h"

#include "models/storage/storefailure.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lianli::storage {

using namespace Qt::StringLiterals;
namespace eventtype = models::eventtype;

namespace {

constexpr qsizetype kLongestTerm = 120; // UTF-16 units; the longest name the domain admits

/// A member of \a type, or none if it is absent.
std::optional<QJsonValue> member(const QJsonObject &json, QLatin1StringView key, QJsonValue::Type type)
{
    const auto value = json.value(key);
    if (value.isUndefined() || value.isNull()) return std::nullopt;
    if (value.type() != type) throw StoreFailure(StoreError::InvalidEvent, u"member %1"_s.arg(key));
    return value;
}

void take(QString &into, const QJsonObject &body, QLatin1StringView key)
{
    if (const auto value = member(body, key, QJsonValue::String)) into = value->toString();
}

void foldAssignment(CaseProjection &projection, const QJsonObject &body)
{
    take(projection.certificateNumber, body, "number"_L1);
    take(projection.blanks[0], body, "man_blank"_L1);
    take(projection.blanks[1], body, "woman_blank"_L1);
    take(projection.registrationDate, body, "registration_date"_L1);
    projection.state = casestate::kIssuedPending;
}

void addNameEndings(QSet<QString> &terms, const QString &name)
{
    const QString form = searchForm(name);
    if (!form.isValidUtf16()) return; // half a character in a draft: SQLite would make another text of it
    for (qsizetype start = 0; start < form.size(); ++start) {
        const bool insideCharacter = form.at(start).isLowSurrogate();
        if (!insideCharacter && !form.at(start).isSpace())
            terms.insert(form.sliced(start).left(kLongestTerm));
    }
}

} // namespace

void CaseProjection::fold(const models::CaseEvent &event)
{
    const auto &type = event.type;
    const auto &body = event.body;
    if (type == eventtype::kCaseOpened) {
        caseId = event.caseId;
        take(business, body, "business"_L1);
        take(acceptanceNumber, body, "acceptance_number"_L1);
        clerk = event.clerk;
        openedAt = event.at.toMSecsSinceEpoch();
        state = casestate::kDraft;
    } else if (type == eventtype::kIdentityConfirmed) {
        parties = partiesIn(body);
    } else if (type == eventtype::kCertificateAssigned) {
        foldAssignment(*this, body);
    } else if (type == eventtype::kBlankVoided) {
        take(blanks[static_cast<size_t>(roleIn(body))], body, "replaced_by"_L1);
    } else if (type == eventtype::kMarriageRegistered) {
        take(registrationDate, body, "registration_date"_L1);
        state = casestate::kRegistered;
    } else if (type == eventtype::kCaseRefused) {
        state = casestate::kRefused;
    } else if (type == eventtype::kCaseTerminated) {
        state = casestate::kTerminated;
    } else if (type == eventtype::kCaseParked) {
        state = casestate::kParked;
    } else if (type == eventtype::kCaseTakenOver) {
        clerk = event.clerk;
    } else if (type == eventtype::kCaseResumed) {
        state = certificateNumber.isEmpty() ? casestate::kDraft : casestate::kIssuedPending;
    }
    changedAt = event.at.toMSecsSinceEpoch();
    if (isClosed() && !closedAt) closedAt = changedAt;
    lastSeq = event.caseSeq;
    lastHash = QString::fromLatin1(event.hash);
}

PartyKeys partiesIn(const QJsonObject &body)
{
    PartyKeys keys;
    const auto parties = member(body, "parties"_L1, QJsonValue::Array);
    if (!parties) return keys;
    size_t position = 0;
    for (const auto &entry : parties->toArray()) {
        if (!entry.isObject()) throw StoreFailure(StoreError::InvalidEvent, u"member parties"_s);
        const auto party = entry.toObject();
        const size_t index = party.contains("role"_L1) ? static_cast<size_t>(roleIn(party)) : position;
        ++position;
        const auto document = member(party, "document"_L1, QJsonValue::Object);
        if (!document || index >= keys.size()) continue;
        take(keys[index].name, document->toObject(), "name"_L1);
        take(keys[index].number, document->toObject(), "number"_L1);
    }
    return keys;
}

PartyKeys partiesInDraft(const QByteArray &draft)
{
    try {
        return partiesIn(QJsonDocument::fromJson(draft).object());
    } catch (const StoreFailure &) {
        return {};
    }
}

models::PartyRole roleIn(const QJsonObject &body)
{
    const auto role = member(body, "role"_L1, QJsonValue::String);
    if (role && role->toString() == "man"_L1) return models::PartyRole::Man;
    if (role && role->toString() == "woman"_L1) return models::PartyRole::Woman;
    throw StoreFailure(StoreError::InvalidEvent, u"member role"_s);
}

QString roleKey(models::PartyRole role)
{
    return role == models::PartyRole::Man ? u"man"_s : u"woman"_s;
}

QString searchForm(const QString &text)
{
    QString form = text.trimmed().toCaseFolded();
    for (const auto dot : {u'\u2022', u'\u30FB', u'\uFF0E', u'\u2027'})
        form.replace(QChar(dot), QChar(u'\u00B7'));
    return form;
}

QSet<QString> searchTerms(const CaseProjection &projection, const PartyKeys &draftParties)
{
    QSet<QString> terms;
    const auto addNumber = [&terms](const QString &number) {
        if (!number.isEmpty()) terms.insert(searchForm(number).left(kLongestTerm));
    };
    addNumber(projection.acceptanceNumber);
    addNumber(projection.certificateNumber);
    for (const auto *parties : {&projection.parties, &draftParties}) {
        for (const auto &party : *parties) {
            addNumber(party.number);
            addNameEndings(terms, party.name);
        }
    }
    return terms;
}

} // namespace lianli::storage
