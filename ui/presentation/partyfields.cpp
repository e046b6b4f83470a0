// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/partyfields.h"

#include "models/domain/citizennumber.h"
#include "models/domain/codetable.h"
#include "models/domain/documentnumber.h"
#include "models/domain/domainerror.h"
#include "models/domain/personname.h"
#include "models/rules/age.h"
#include "ui/presentation/errortext.h"

#include <QCoreApplication>

namespace lianli::presentation {

using namespace models;
using namespace Qt::StringLiterals;

namespace {

/// The scope of this file's texts.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PartyFieldTexts)
};

bool needsConfirmation(const Party &party, QLatin1StringView fieldName, const QString &value)
{
    if (party.sources.value(fieldName) != FieldSource::Chip) return false;
    if (value.contains(QChar::ReplacementCharacter)) return true;
    const auto name = PersonName::parse(value);
    return name && name->hasPrivateUseCharacter();
}

QString ethnicityOnScreen(const QString &ethnicity)
{
    if (ethnicity.isEmpty() || !chineseOnScreen()) return ethnicity;
    const bool isGroup = ethnicity != u"其他"_s && !ethnicity.startsWith(u"外国血统"_s);
    return isGroup ? ethnicity + u"族"_s : ethnicity;
}

QString codeName(const CodeTable &table, const QString &code)
{
    const QString english = table.nameEn(code);
    return chineseOnScreen() || english.isEmpty() ? table.name(code) : english;
}

QString sexLabel(Sex sex)
{
    return sex == Sex::Male ? Texts::tr("Male", "sex on the card: 男")
                            : Texts::tr("Female", "sex on the card: 女");
}

void assignNumber(IdentityDocument &document, QHash<QString, FieldSource> &sources, const QString &text,
                  QDate today)
{
    const auto number = parseDocumentNumber(document.kind, text, today);
    document.number = number ? number->text : text.trimmed().toUpper();
    if (!number) return;
    if (!number->issueCount.isEmpty()) document.issueCount = number->issueCount;
    if (!number->birthDate.isValid()) return;
    document.birthDate = number->birthDate;
    document.sex = number->sex;
    sources.insert(field::kBirth, FieldSource::DerivedFromNumber);
    sources.insert(field::kSex, FieldSource::DerivedFromNumber);
}

} // namespace

bool isDateField(const QString &id)
{
    return id == field::kBirth || id == field::kValidFrom || id == field::kValidTo;
}

bool isUnlimited(const QString &id, const QString &text)
{
    return id == field::kValidTo && text == u"长期"_s;
}

bool hasField(DocumentKind kind, QLatin1StringView id)
{
    if (id == field::kNameZh || id == field::kNationality) return isForeigners(kind);
    if (id == field::kEthnicity)
        return kind == DocumentKind::ResidentCard || kind == DocumentKind::TemporaryResidentCard;
    if (id == field::kIssueCount)
        return kind == DocumentKind::HkMacaoTravelPermit || kind == DocumentKind::TaiwanTravelPermit;
    if (id == field::kRegionalId) return isRegional(kind);
    return true;
}

void assignText(Party &party, const QString &id, const QString &text, QDate today)
{
    IdentityDocument &document = party.document;
    if (id == field::kName) {
        document.name = text;
    } else if (id == field::kNameZh) {
        document.nameZh = text;
    } else if (id == field::kNumber) {
        assignNumber(document, party.sources, text, today);
    } else if (id == field::kSex) {
        document.sex = sexFromText(text);
    } else if (id == field::kEthnicity) {
        document.ethnicity = text.endsWith(u'族') ? text.chopped(1) : text;
    } else if (id == field::kBirth) {
        document.birthDate = parseCivilDate(text);
    } else if (id == field::kAddress) {
        document.address = text;
    } else if (id == field::kAuthority) {
        document.authority = text;
    } else if (id == field::kNationality) {
        document.nationality = text;
    } else if (id == field::kIssueCount) {
        document.issueCount = text.trimmed();
    } else if (id == field::kRegionalId) {
        document.regionalId = parseRegionalId(text).value_or(text.trimmed().toUpper());
    } else if (id == field::kServiceNumber) {
        party.serviceNumber = text.trimmed();
    } else if (id == field::kServiceUnit) {
        party.serviceUnit = text.trimmed();
    } else if (id == field::kValidFrom) {
        document.validity.from = parseCivilDate(text);
    } else if (id == field::kValidTo) {
        const QDate end = parseCivilDate(text);
        document.validity.to = end.isValid() ? std::optional(end) : std::nullopt;
    }
}

QString fieldProblem(const Party &party, const QString &fieldId, const QString &text, QDate today)
{
    if (fieldId == field::kNumber) {
        const auto number = parseDocumentNumber(party.document.kind, text, today);
        if (!number) return errorText(number.error());
    } else if (fieldId == field::kName) {
        const auto name = PersonName::parse(text);
        if (!name) return errorText(name.error());
    } else if (fieldId == field::kRegionalId) {
        const auto number = parseRegionalId(text);
        if (!number) return errorText(number.error());
    } else if (fieldId == field::kIssueCount) {
        return errorText(Error(DomainError::IssueCountFormat));
    } else if (fieldId == field::kNationality) {
        return Texts::tr("Choose a state other than China: Chinese citizens identify with Chinese papers.");
    } else if (isDateField(fieldId) && !parseCivilDate(text).isValid() && !isUnlimited(fieldId, text)) {
        return errorText(Error(DomainError::DateFormat));
    } else if (fieldId == field::kBirth && parseCivilDate(text) > today) {
        return Texts::tr("The date of birth lies in the future.");
    } else if (fieldId == field::kValidTo && !isUnlimited(fieldId, text) &&
               parseCivilDate(text) < party.document.validity.from) {
        return errorText(Error(DomainError::ValidityOrder));
    } else if (isDateField(fieldId)) {
        return {};
    }
    return Texts::tr("This does not look right: %1").arg(fieldLabel(fieldId));
}

QString problemWhileTyping(const Party &party, const QString &fieldId, const QString &text, QDate today)
{
    if (text.trimmed().isEmpty()) return {};
    if (fieldId == field::kNumber) {
        const DocumentKind kind = party.document.kind;
        const auto number = parseDocumentNumber(kind, text, today);
        if (number || isUnfinishedNumber(kind, text, number.error())) return {};
        return errorText(number.error());
    }
    if (fieldId == field::kName || fieldId == field::kNameZh) {
        const auto name = PersonName::parse(text);
        return name ? QString() : errorText(name.error());
    }
    constexpr qsizetype whole = 10; // YYYY-MM-DD; shorter forms are looked at when the field is left
    if (isDateField(fieldId) && text.trimmed().size() >= whole)
        return fieldProblem(party, fieldId, text, today);
    return {};
}

QList<FieldView> partyFields(const Party &party, const FieldContext &context)
{
    const IdentityDocument &document = party.document;
    const QDate today = context.today;
    const bool byHand = party.handEntered();
    QList<FieldView> rows;
    const auto row = [&](QLatin1StringView id, const QString &value, const QString &editText) {
        if (!hasField(document.kind, id)) return;
        FieldView view;
        view.id = id;
        view.label = fieldLabel(id);
        view.editText = context.unparsed.value(id, editText);
        view.value = context.unparsed.value(id, value);
        view.source = value.isEmpty() ? FieldSource::None : party.sources.value(id, FieldSource::None);
        view.badge = fieldSourceText(view.source);
        view.doubtful = needsConfirmation(party, id, editText) || party.isDoubtful(id);
        view.confidence = party.confidence.value(id, -1);
        if (party.isDoubtful(id)) view.crop = context.crops.value(id);
        // What no chip holds is typed whatever the rest came from.
        const bool alwaysTyped = id == field::kRegionalId || id == field::kServiceNumber ||
                                 id == field::kServiceUnit || id == field::kEducation ||
                                 id == field::kOccupation || id == field::kMaritalStatus;
        view.editable = (byHand || view.doubtful || alwaysTyped) && context.canEdit;
        // What a picture leaves in doubt is yellow, with its part of the picture below: nothing is known to
        // be wrong.
        const bool onlyDoubtful = party.isDoubtful(id) && !view.editText.isEmpty();
        if (view.doubtful && !party.isDoubtful(id))
            view.error =
                Texts::tr("The chip holds a character that must be looked at: compare with the card.");
        else if (context.wrong.contains(id) && !onlyDoubtful &&
                 !((byHand || alwaysTyped) && view.editText.isEmpty()))
            view.error = fieldProblem(party, id, view.editText, today);
        rows.append(view);
    };
    const auto date = [](QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); };
    const auto text = [&](QLatin1StringView id, const QString &value) { row(id, value, value); };

    text(field::kName, document.name);
    if (isForeigners(document.kind)) rows.last().label = Texts::tr("Latin name", "外文姓名");
    text(field::kNameZh, document.nameZh);
    row(field::kNationality, codeName(codetables::nationalities(), document.nationality),
        document.nationality);
    row(field::kSex, sexText(document.sex).isEmpty() ? QString() : sexLabel(document.sex),
        sexText(document.sex));
    row(field::kEthnicity, ethnicityOnScreen(document.ethnicity), document.ethnicity);
    QString birth;
    if (document.birthDate.isValid())
        birth = Texts::tr("%1 (aged %2)")
                    .arg(chineseOnScreen() ? chineseDate(document.birthDate) : date(document.birthDate))
                    .arg(fullYears(document.birthDate, today));
    row(field::kBirth, birth, date(document.birthDate));
    const auto number = CitizenNumber::parse(document.number, today);
    row(field::kNumber, number ? number->grouped() : document.number, document.number);
    text(field::kIssueCount, document.issueCount);
    text(field::kAddress, document.address);
    text(field::kRegionalId, document.regionalId);
    text(field::kAuthority, document.authority);
    text(field::kValidFrom, date(document.validity.from));
    const bool ends = document.validity.to || document.validity.from.isValid();
    const QString validTo = ends ? document.validity.endText() : QString();
    row(field::kValidTo, validTo, document.validity.to ? date(*document.validity.to) : validTo);
    if (party.isServing()) {
        text(field::kServiceNumber, party.serviceNumber);
        text(field::kServiceUnit, party.serviceUnit);
    }
    row(field::kMaritalStatus, maritalStatusText(party.maritalStatus), {});
    row(field::kEducation, codeName(codetables::education(), party.educationCode), party.educationCode);
    row(field::kOccupation, codeName(codetables::occupations(), party.occupationCode), party.occupationCode);
    return rows;
}

} // namespace lianli::presentation
