// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/identitymodel.h"

#include "models/domain/citizennumber.h"
#include "models/domain/codetable.h"
#include "models/domain/personname.h"
#include "models/rules/age.h"
#include "ui/presentation/errortext.h"

namespace lianli::presentation {

using namespace models;
using namespace scanners;
using namespace Qt::StringLiterals;

namespace {

PartyRole otherOf(PartyRole role)
{
    return role == PartyRole::Man ? PartyRole::Woman : PartyRole::Man;
}

size_t at(PartyRole role)
{
    return static_cast<size_t>(role);
}

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

/// What a hand entry's text means for one field; the text itself stays as typed where it does not parse.
void assignText(IdentityDocument &document, QHash<QString, FieldSource> &sources, const QString &id,
                const QString &text, QDate today)
{
    if (id == field::kName) {
        document.name = text;
    } else if (id == field::kNumber) {
        const auto number = CitizenNumber::parse(text, today);
        document.number = number ? number->text() : text.trimmed().toUpper();
        if (number) {
            document.birthDate = number->birthDate();
            document.sex = number->sex();
            sources.insert(field::kBirth, FieldSource::DerivedFromNumber);
            sources.insert(field::kSex, FieldSource::DerivedFromNumber);
        }
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
    } else if (id == field::kValidFrom) {
        document.validity.from = parseCivilDate(text);
    } else if (id == field::kValidTo) {
        const QDate end = parseCivilDate(text);
        document.validity.to = end.isValid() ? std::optional(end) : std::nullopt;
    }
}

} // namespace

IdentityModel::IdentityModel(CaseSession &session, CardReader *reader, QObject *parent)
    : QObject(parent),
      m_session(session),
      m_reader(reader)
{
    connect(&m_session, &CaseSession::changed, this, &IdentityModel::changed);
    if (m_reader) {
        connect(m_reader, &CardReader::cardRead, this, &IdentityModel::takeCard);
        connect(m_reader, &CardReader::stateChanged, this, &IdentityModel::readerChanged);
        connect(m_reader, &CardReader::failed, this, &IdentityModel::readerFailed);
    }
    loadPortraits();
}

void IdentityModel::loadPortraits()
{
    for (const PartyRole role : kPartyRoles) {
        const BlobRef &blob = m_session.draft().portraits[at(role)];
        if (blob.id.isEmpty()) continue;
        m_session.fetch(blob, [this, role](const QByteArray &picture) {
            m_portraits[at(role)] = picture;
            Q_EMIT changed();
        });
    }
}

bool IdentityModel::isFilled(PartyRole role) const
{
    const Party &party = m_session.draft().party(role);
    return !party.document.isEmpty() || party.handEntered();
}

bool IdentityModel::isHandEntry(PartyRole role) const
{
    return m_session.draft().party(role).handEntered();
}

MaritalStatus IdentityModel::maritalStatus(PartyRole role) const
{
    return m_session.draft().party(role).maritalStatus;
}

QString IdentityModel::statusText(PartyRole role) const
{
    if (!isFilled(role)) return {};
    if (isHandEntry(role)) return tr("Entered by hand");
    const Party &party = m_session.draft().party(role);
    if (party.sources.value(field::kNumber) == FieldSource::Ocr || party.document.number.isEmpty()) {
        int doubtful = 0;
        for (const auto fieldName : field::kOfDocument)
            doubtful += party.isDoubtful(fieldName);
        return doubtful > 0 ? tr("Read from a picture · compare %n field(s)", nullptr, doubtful)
                            : tr("Read from a picture");
    }
    const int ms = m_readMs[at(role)];
    return ms > 0 ? tr("Chip read in %1 s").arg(ms / 1000.0, 0, 'f', 1) : tr("Chip read");
}

ReaderState IdentityModel::readerState() const
{
    return m_reader ? m_reader->state() : ReaderState{};
}

QString IdentityModel::readerText() const
{
    if (!m_reader) return tr("No card reader is set up: enter the paper by hand.");
    const ReaderState state = m_reader->state();
    const QString device = state.simulated ? tr("Simulated reader %1").arg(state.device) : state.device;
    switch (state.phase) {
    case ReaderState::Phase::Stopped:
        return tr("The card reader is switched off.");
    case ReaderState::Phase::Searching:
        return tr("Looking for the card reader…");
    case ReaderState::Phase::Ready:
        return tr("%1: put the ID card on the reader; it is read by itself.").arg(device);
    case ReaderState::Phase::Reading:
        return tr("%1: reading, leave the card where it is…").arg(device);
    case ReaderState::Phase::CardDone:
        return tr("%1: read. Take the card off and put the next one on.").arg(device);
    case ReaderState::Phase::Fault:
        return errorText(state.fault);
    }
    return {};
}

QList<FieldView> IdentityModel::fields(PartyRole role) const
{
    const Party &party = m_session.draft().party(role);
    const IdentityDocument &document = party.document;
    const QDate today = m_session.clock().today();
    const bool byHand = party.handEntered() && m_session.canEdit(MarriageStep::Identity);
    QSet<QString> wrong;
    if (isFilled(role)) {
        for (const Missing &missing : m_session.missing(MarriageStep::Identity))
            if (missing.what == Missing::What::Field && missing.role == role) wrong.insert(missing.field);
    }

    QList<FieldView> rows;
    const auto row = [&](QLatin1StringView id, const QString &value, const QString &editText) {
        FieldView view;
        view.id = id;
        view.label = fieldLabel(id);
        view.value = value;
        view.editText = editText;
        view.source = value.isEmpty() ? FieldSource::None : party.sources.value(id, FieldSource::None);
        view.badge = fieldSourceText(view.source);
        view.doubtful = needsConfirmation(party, id, editText) || party.isDoubtful(id);
        view.confidence = party.confidence.value(id, -1);
        if (party.isDoubtful(id)) view.crop = m_crops[at(role)].value(id);
        view.editable = (byHand || view.doubtful) && m_session.canEdit(MarriageStep::Identity);
        // What a picture leaves in doubt is yellow, with its part of the picture below: nothing is known to
        // be wrong.
        const bool onlyDoubtful = party.isDoubtful(id) && !editText.isEmpty();
        if (wrong.contains(id) && !onlyDoubtful && !(byHand && editText.isEmpty()))
            view.error = view.doubtful
                             ? tr("The chip holds a character that must be looked at: compare with the card.")
                             : tr("This does not look right: %1").arg(fieldLabel(id));
        if (id == field::kNumber && !editText.isEmpty() && wrong.contains(id)) {
            const auto number = CitizenNumber::parse(editText, today);
            if (!number) view.error = errorText(number.error());
        }
        rows.append(view);
    };
    const auto date = [](QDate day) { return day.isValid() ? day.toString(Qt::ISODate) : QString(); };

    row(field::kName, document.name, document.name);
    row(field::kSex, sexText(document.sex).isEmpty() ? QString() : sexLabel(document.sex),
        sexText(document.sex));
    row(field::kEthnicity, ethnicityOnScreen(document.ethnicity), document.ethnicity);
    QString birth;
    if (document.birthDate.isValid())
        birth = tr("%1 (aged %2)")
                    .arg(chineseOnScreen() ? chineseDate(document.birthDate) : date(document.birthDate))
                    .arg(fullYears(document.birthDate, today));
    row(field::kBirth, birth, date(document.birthDate));
    const auto number = CitizenNumber::parse(document.number, today);
    row(field::kNumber, number ? number->grouped() : document.number, document.number);
    row(field::kAddress, document.address, document.address);
    row(field::kAuthority, document.authority, document.authority);
    row(field::kValidFrom, date(document.validity.from), date(document.validity.from));
    const QString validTo = document.validity.from.isValid() ? document.validity.endText() : QString();
    row(field::kValidTo, validTo, document.validity.to ? date(*document.validity.to) : validTo);
    row(field::kMaritalStatus, maritalStatusText(party.maritalStatus), {});
    row(field::kEducation, codeName(codetables::education(), party.educationCode), party.educationCode);
    row(field::kOccupation, codeName(codetables::occupations(), party.occupationCode), party.occupationCode);
    return rows;
}

QString IdentityModel::sexLabel(Sex sex)
{
    return sex == Sex::Male ? tr("Male", "sex on the card: 男") : tr("Female", "sex on the card: 女");
}

void IdentityModel::takeCard(const CardRead &card)
{
    if (!m_active || !m_session.canEdit(MarriageStep::Identity)) {
        Q_EMIT cardProblem(CardProblem::NotNow);
        return;
    }
    const PartyRole bySex = card.document.sex == Sex::Female ? PartyRole::Woman : PartyRole::Man;
    for (const PartyRole role : kPartyRoles) {
        if (m_session.draft().party(role).document.number != card.document.number) continue;
        if (isFilled(otherOf(role))) {
            fill(role, card); // the same card once more: what it says now
        } else {
            Q_EMIT cardProblem(CardProblem::SamePersonTwice);
        }
        return;
    }
    if (!isFilled(bySex)) {
        fill(bySex, card);
    } else if (!isFilled(otherOf(bySex))) {
        fill(otherOf(bySex), card);
        Q_EMIT cardProblem(CardProblem::SameSex);
    } else {
        m_offered = card;
        Q_EMIT cardProblem(CardProblem::BothSidesFilled);
    }
}

void IdentityModel::acceptReplacement(PartyRole role)
{
    if (!m_offered) return;
    const CardRead card = *m_offered;
    m_offered.reset();
    fill(role, card);
}

void IdentityModel::fill(PartyRole role, const CardRead &card)
{
    remember();
    m_readMs[at(role)] = card.readMs;
    m_portraits[at(role)] = card.document.portrait;
    m_session.edit([&](MarriageDraft &draft) {
        Party party;
        // What the person declared does not change with the card.
        const Party &before = draft.party(role);
        if (before.document.number == card.document.number) party = before;
        party.document = card.document;
        party.document.portrait.clear();
        party.document.rawPhoto.clear();
        party.handEntryReason.clear();
        party.confidence.clear();
        for (const auto fieldName : field::kOfDocument)
            party.sources.insert(fieldName, FieldSource::Chip);
        draft.party(role) = party;
        draft.chipPhotos[at(role)] = {};
        draft.portraits[at(role)] = {};
        draft.identityMatched = false;
    });
    Q_EMIT sideFilled(role);
    const QString suffix = role == PartyRole::Man ? u"_man"_s : u"_woman"_s;
    const QString number = card.document.number;
    const auto stillThere = [this, role, number] {
        return m_session.draft().party(role).document.number == number;
    };
    if (!card.document.rawPhoto.isEmpty())
        m_session.keep(u"chip_photo"_s + suffix, u"application/x-wlt"_s, card.document.rawPhoto,
                       [this, role, stillThere](const BlobRef &blob) {
                           if (!stillThere()) return;
                           m_session.edit([&](MarriageDraft &draft) { draft.chipPhotos[at(role)] = blob; });
                       });
    if (!card.document.portrait.isEmpty()) keepPortrait(role, card.document.portrait, u"image/bmp"_s);
}

void IdentityModel::takeReading(PartyRole role, const CardImageReading &reading)
{
    if (!m_session.canEdit(MarriageStep::Identity)) return;
    const QString number = reading.fields.value(field::kNumber).value;
    if (!number.isEmpty() && number == m_session.draft().party(otherOf(role)).document.number) {
        Q_EMIT cardProblem(CardProblem::SamePersonTwice);
        return;
    }
    remember();
    const QDate today = m_session.clock().today();
    m_session.edit([&](MarriageDraft &draft) {
        Party &party = draft.party(role);
        const QString before = party.document.number;
        if (!number.isEmpty() && !before.isEmpty() && number != before) {
            party = {};
            m_crops[at(role)].clear();
            draft.chipPhotos[at(role)] = draft.portraits[at(role)] = {};
        }
        if (party.document.nationality.isEmpty()) party.document.nationality = u"CHN"_s;
        // The number comes last: sex and birth follow from it.
        QStringList names = reading.fields.keys();
        names.removeAll(field::kNumber);
        if (reading.fields.contains(field::kNumber)) names.append(field::kNumber);
        for (const QString &name : std::as_const(names)) {
            if (party.sources.value(name) == FieldSource::Chip) continue;
            const FieldReading &field = reading.fields[name];
            const int percent = field.value.isEmpty() ? 0 : static_cast<int>(field.confidence * 100);
            party.sources.insert(name, FieldSource::Ocr);
            // Sex and birth are settled with the number they follow from.
            if (name != field::kSex && name != field::kBirth) party.confidence.insert(name, percent);
            m_crops[at(role)].insert(name, field.crop);
            assignText(party.document, party.sources, name, field.value, today);
        }
        draft.identityMatched = false;
    });
    if (!reading.portrait.isEmpty() && m_session.draft().chipPhotos[at(role)].id.isEmpty()) {
        m_portraits[at(role)] = reading.portrait;
        keepPortrait(role, reading.portrait, u"image/jpeg"_s);
    }
    Q_EMIT changed();
    if (nextDoubtful(role).isEmpty() && m_session.draft().party(role).document.validity.from.isValid())
        Q_EMIT sideFilled(role);
}

QString IdentityModel::nextDoubtful(PartyRole role, const QString &afterField) const
{
    bool passed = afterField.isEmpty();
    for (const auto name : field::kOfDocument) {
        if (passed && m_session.draft().party(role).isDoubtful(name)) return name;
        passed = passed || name == afterField;
    }
    return {};
}

void IdentityModel::keepPortrait(PartyRole role, const QByteArray &picture, const QString &mime)
{
    const QString number = m_session.draft().party(role).document.number;
    const QString kind = role == PartyRole::Man ? u"portrait_man"_s : u"portrait_woman"_s;
    m_session.keep(kind, mime, picture, [this, role, number](const BlobRef &blob) {
        // Another card may lie on this side by now.
        if (m_session.draft().party(role).document.number != number) return;
        m_session.edit([&](MarriageDraft &draft) { draft.portraits[at(role)] = blob; });
    });
}

void IdentityModel::beginHandEntry(PartyRole role)
{
    if (!m_session.canEdit(MarriageStep::Identity)) return;
    remember();
    m_session.edit([&](MarriageDraft &draft) {
        Party &party = draft.party(role);
        party.sources.insert(field::kNumber, FieldSource::Manual);
        for (const auto fieldName : {field::kName, field::kEthnicity, field::kAddress, field::kAuthority,
                                     field::kValidFrom, field::kValidTo})
            party.sources.insert(fieldName, FieldSource::Manual);
        if (party.document.nationality.isEmpty()) party.document.nationality = u"CHN"_s;
        draft.identityMatched = false;
    });
}

void IdentityModel::setField(PartyRole role, const QString &fieldId, const QString &text)
{
    if (!m_session.canEdit(MarriageStep::Identity)) return;
    const QDate today = m_session.clock().today();
    m_session.edit([&](MarriageDraft &draft) {
        Party &party = draft.party(role);
        party.sources.insert(fieldId, FieldSource::Manual);
        party.confidence.remove(fieldId);
        assignText(party.document, party.sources, fieldId, text, today);
        draft.identityMatched = false;
    });
}

void IdentityModel::setMaritalStatus(PartyRole role, MaritalStatus status)
{
    if (!m_session.canEdit(MarriageStep::Identity)) return;
    m_session.edit([&](MarriageDraft &draft) {
        draft.party(role).maritalStatus = status;
        draft.party(role).sources.insert(field::kMaritalStatus, FieldSource::Declared);
    });
}

void IdentityModel::setEducation(PartyRole role, const QString &code)
{
    if (!m_session.canEdit(MarriageStep::Identity)) return;
    m_session.edit([&](MarriageDraft &draft) {
        draft.party(role).educationCode = code;
        draft.party(role).sources.insert(field::kEducation, FieldSource::Manual);
    });
}

void IdentityModel::setOccupation(PartyRole role, const QString &code)
{
    if (!m_session.canEdit(MarriageStep::Identity)) return;
    m_session.edit([&](MarriageDraft &draft) {
        draft.party(role).occupationCode = code;
        draft.party(role).sources.insert(field::kOccupation, FieldSource::Manual);
    });
}

void IdentityModel::setHandEntryReason(PartyRole role, const QString &reason)
{
    if (!m_session.canEdit(MarriageStep::Identity)) return;
    m_session.edit([&](MarriageDraft &draft) { draft.party(role).handEntryReason = reason; });
}

QString IdentityModel::handEntryReason(PartyRole role) const
{
    return m_session.draft().party(role).handEntryReason;
}

void IdentityModel::confirmField(PartyRole role, const QString &fieldId)
{
    if (!m_session.canEdit(MarriageStep::Identity)) return;
    m_session.edit([&](MarriageDraft &draft) {
        Party &party = draft.party(role);
        // A value read from a picture stays what it is; only the doubt goes.
        if (party.confidence.remove(fieldId) == 0) party.sources.insert(fieldId, FieldSource::Manual);
    });
}

void IdentityModel::clear(PartyRole role)
{
    if (!m_session.canEdit(MarriageStep::Identity)) return;
    remember();
    m_portraits[at(role)].clear();
    m_readMs[at(role)] = 0;
    m_session.edit([&](MarriageDraft &draft) {
        draft.party(role) = {};
        draft.chipPhotos[at(role)] = {};
        draft.portraits[at(role)] = {};
        draft.identityMatched = false;
    });
}

void IdentityModel::swapSides()
{
    if (!m_session.canEdit(MarriageStep::Identity)) return;
    remember();
    std::swap(m_portraits[0], m_portraits[1]);
    std::swap(m_readMs[0], m_readMs[1]);
    m_session.edit([](MarriageDraft &draft) {
        std::swap(draft.parties[0], draft.parties[1]);
        std::swap(draft.chipPhotos[0], draft.chipPhotos[1]);
        std::swap(draft.portraits[0], draft.portraits[1]);
    });
}

void IdentityModel::remember()
{
    m_undo = std::pair(m_session.draft(), m_portraits);
}

void IdentityModel::undo()
{
    if (!m_undo || !m_session.canEdit(MarriageStep::Identity)) return;
    const auto [before, portraits] = *std::exchange(m_undo, std::nullopt);
    m_portraits = portraits;
    m_session.edit([&](MarriageDraft &draft) {
        draft.parties = before.parties;
        draft.chipPhotos = before.chipPhotos;
        draft.portraits = before.portraits;
        draft.identityMatched = before.identityMatched;
    });
}

void IdentityModel::confirm()
{
    if (m_session.canEdit(MarriageStep::Identity) && !m_session.draft().identityMatched)
        m_session.edit([](MarriageDraft &draft) { draft.identityMatched = true; });
    m_session.record(MarriageStep::Identity);
}

} // namespace lianli::presentation
