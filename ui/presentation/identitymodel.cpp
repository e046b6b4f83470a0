// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/identitymodel.h"

#include "models/domain/documentnumber.h"
#include "models/domain/domainerror.h"
#include "models/workflow/papers.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/papertext.h"

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

DocumentKind IdentityModel::documentKind(PartyRole role) const
{
    return m_session.draft().party(role).document.kind;
}

ServiceCard IdentityModel::serviceCard(PartyRole role) const
{
    return m_session.draft().party(role).serviceCard;
}

QList<Missing> IdentityModel::missing() const
{
    QList<Missing> list = m_session.missing(MarriageStep::Identity);
    // Pressing the button is the registrar's word that persons and papers match.
    list.removeIf([](const Missing &missing) { return missing.what == Missing::What::IdentityMatch; });
    for (const PartyRole role : kPartyRoles) {
        for (auto it = m_unparsed[at(role)].cbegin(); it != m_unparsed[at(role)].cend(); ++it) {
            const Missing missing{Missing::What::Field, role, it.key()};
            if (!list.contains(missing)) list.prepend(missing);
        }
    }
    return list;
}

QString IdentityModel::problemWhileTyping(PartyRole role, const QString &fieldId, const QString &text) const
{
    return presentation::problemWhileTyping(m_session.draft().party(role), fieldId, text,
                                            m_session.clock().today());
}

QString IdentityModel::papersNote(PartyRole role) const
{
    QStringList titles;
    const auto &rules = m_session.workflow().rules();
    for (const PaperLine &line : papersOf(role, m_session.draft(), rules, m_session.clock().today()))
        if (line.rule.proof == PaperRule::Proof::Seen && !line.rule.isStatusProof())
            titles.append(paperTitle(line.rule));
    return titles.isEmpty() ? QString() : tr("Also bring: %1").arg(titles.join(tr(", ", "papers: 、")));
}

QList<FieldView> IdentityModel::fields(PartyRole role) const
{
    FieldContext context{m_unparsed[at(role)], m_crops[at(role)], {}, canEdit(), m_session.clock().today()};
    if (isFilled(role)) {
        for (const Missing &missing : missing())
            if (missing.what == Missing::What::Field && missing.role == role)
                context.wrong.insert(missing.field);
    }
    return partyFields(m_session.draft().party(role), context);
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
    m_unparsed[at(role)].clear();
    m_mrzNotes[at(role)] = {};
    m_readMs[at(role)] = card.readMs;
    m_portraits[at(role)] = card.document.portrait;
    m_session.edit([&](MarriageDraft &draft) {
        Party party;
        // What the person declared does not change with the card.
        const Party &before = draft.party(role);
        if (before.document.number == card.document.number)
            party = before;
        else
            draft.forgetPerson(role);
        const QString regionalId = party.document.regionalId; // on no chip
        party.document = card.document;
        party.document.regionalId = regionalId;
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
    if (!card.document.rawPhoto.isEmpty())
        m_session.keepOnceThereIsRoom(
            u"chip_photo"_s + suffix, u"application/x-wlt"_s, card.document.rawPhoto,
            [this, number](const BlobRef &blob) {
                if (const auto side = sideOf(number))
                    m_session.edit([&](MarriageDraft &draft) { draft.chipPhotos[at(*side)] = blob; });
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
    m_unparsed[at(role)].clear();
    m_mrzNotes[at(role)] = {};
    const QDate today = m_session.clock().today();
    m_session.edit([&](MarriageDraft &draft) {
        Party &party = draft.party(role);
        const QString before = party.document.number;
        if (!number.isEmpty() && !before.isEmpty() && number != before) {
            party = {};
            m_crops[at(role)].clear();
            draft.forgetPerson(role);
            draft.chipPhotos[at(role)] = draft.portraits[at(role)] = {};
        }
        if (party.document.kind != DocumentKind::ResidentCard) party.document = {};
        party.document.nationality = u"CHN"_s;
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
            assignText(party, name, field.value, today);
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
    m_session.keepOnceThereIsRoom(kind, mime, picture, [this, number](const BlobRef &blob) {
        if (const auto side = sideOf(number))
            m_session.edit([&](MarriageDraft &draft) { draft.portraits[at(*side)] = blob; });
    });
}

/// Where the card \a number lies by now: the sides may have been swapped, or another card put there.
std::optional<PartyRole> IdentityModel::sideOf(const QString &number) const
{
    for (const PartyRole role : kPartyRoles)
        if (m_session.draft().party(role).document.number == number) return role;
    return std::nullopt;
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

bool IdentityModel::keepUnparsed(PartyRole role, const QString &fieldId, const QString &text)
{
    Texts &unparsed = m_unparsed[at(role)];
    const bool means = !isDateField(fieldId) || text.isEmpty() || isUnlimited(fieldId, text) ||
                       parseCivilDate(text).isValid();
    if (means)
        unparsed.remove(fieldId);
    else
        unparsed.insert(fieldId, text);
    return !means;
}

void IdentityModel::setField(PartyRole role, const QString &fieldId, const QString &text)
{
    if (!canEdit()) return;
    if (keepUnparsed(role, fieldId, text.trimmed())) {
        Q_EMIT changed(); // the date that was there stays until there is another one
        return;
    }
    const QDate today = m_session.clock().today();
    m_session.edit([&](MarriageDraft &draft) {
        Party &party = draft.party(role);
        const QString number = party.document.number;
        party.sources.insert(fieldId, FieldSource::Manual);
        party.confidence.remove(fieldId);
        assignText(party, fieldId, text, today);
        if (fieldId == field::kNumber && !number.isEmpty() && number != party.document.number)
            draft.forgetPerson(role); // another person, perhaps
        draft.identityMatched = false;
    });
}

void IdentityModel::setDocumentKind(PartyRole role, DocumentKind kind)
{
    if (!canEdit() || !isHandEntry(role) || kind == documentKind(role)) return;
    m_unparsed[at(role)].clear();
    m_mrzNotes[at(role)] = {};
    m_session.edit([&](MarriageDraft &draft) {
        Party &party = draft.party(role);
        IdentityDocument document;
        document.kind = kind;
        document.name = party.document.name;
        if (!isForeigners(kind)) document.nationality = u"CHN"_s;
        party.document = document;
        party.sources = {{field::kNumber, FieldSource::Manual}, {field::kName, FieldSource::Manual}};
        if (party.maritalStatus != MaritalStatus::NotStated)
            party.sources.insert(field::kMaritalStatus, FieldSource::Declared);
        if (!party.educationCode.isEmpty()) party.sources.insert(field::kEducation, FieldSource::Manual);
        if (!party.occupationCode.isEmpty()) party.sources.insert(field::kOccupation, FieldSource::Manual);
        if (!hasField(kind, field::kEthnicity)) {
            party.serviceCard = ServiceCard::None; // soldiers are mainland residents
            party.serviceNumber.clear();
            party.serviceUnit.clear();
        }
        draft.forgetPerson(role);
        draft.identityMatched = false;
    });
}

void IdentityModel::setServiceCard(PartyRole role, ServiceCard card)
{
    if (!canEdit()) return;
    m_session.edit([&](MarriageDraft &draft) {
        Party &party = draft.party(role);
        party.serviceCard = card;
        if (card == ServiceCard::None) {
            party.serviceNumber.clear();
            party.serviceUnit.clear();
        }
        draft.identityMatched = false;
    });
}

void IdentityModel::setMrz(PartyRole role, const QString &text)
{
    if (!canEdit() || !isHandEntry(role)) return;
    MrzNote &note = m_mrzNotes[at(role)];
    const auto mrz = Mrz::parse(text, m_session.clock().today());
    note = {};
    if (!mrz) {
        // While it is typed it is only short; a slip in what is there is told at once.
        const QStringList lines = Mrz::lines(text);
        const bool whole = lines.size() > 2 || (lines.size() == 2 && lines.last().size() >= 44);
        if (mrz.error().code != DomainError::MrzLength || whole) note = {errorText(mrz.error()), true};
        Q_EMIT changed();
        return;
    }
    if (mrz->format != Mrz::Format::Td3 && mrz->issuer == u"CHN") {
        note = {errorText(Error(DomainError::MrzKind)), true};
        Q_EMIT changed();
        return;
    }
    takeMrz(role, *mrz);
}

void IdentityModel::takeMrz(PartyRole role, const Mrz &mrz)
{
    const DocumentKind passport =
        mrz.issuer == u"CHN" ? DocumentKind::ChinesePassport : DocumentKind::ForeignPassport;
    const bool other =
        mrz.format != Mrz::Format::Td3 || (documentKind(role) == DocumentKind::OtherTravelDocument &&
                                           passport == DocumentKind::ForeignPassport);
    setDocumentKind(role, other ? DocumentKind::OtherTravelDocument : passport);
    for (const auto id : {field::kNumber, field::kBirth, field::kSex, field::kValidTo})
        m_unparsed[at(role)].remove(id);
    MrzNote &note = m_mrzNotes[at(role)];
    note.text = mrz.nameCut ? tr("Every check digit holds. The name fills its field and may be cut: "
                                 "complete it from the paper.")
                            : tr("Every check digit holds. Compare the name: no check digit covers it.");
    m_session.edit([&](MarriageDraft &draft) {
        Party &party = draft.party(role);
        IdentityDocument &document = party.document;
        const auto fill = [&](QLatin1StringView id) { party.sources.insert(id, FieldSource::Mrz); };
        if (!document.number.isEmpty() && document.number != mrz.number) draft.forgetPerson(role);
        document.number = mrz.number;
        fill(field::kNumber);
        if (mrz.birthDate.isValid()) {
            document.birthDate = mrz.birthDate;
            fill(field::kBirth);
        }
        document.sex = mrz.sex;
        fill(field::kSex);
        document.validity.to = mrz.expiryDate;
        fill(field::kValidTo);
        // A Chinese passport has its holder's name in characters beside the zone.
        if (isForeigners(document.kind)) {
            document.name = mrz.name();
            fill(field::kName);
            document.nationality = alpha3OfMrz(mrz.nationality);
            fill(field::kNationality);
        }
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

bool IdentityModel::canDeclareNeverMarried() const
{
    if (!m_session.canEdit(MarriageStep::Identity)) return false;
    return std::ranges::all_of(kPartyRoles, [this](PartyRole role) {
        return isFilled(role) && maritalStatus(role) == MaritalStatus::NotStated;
    });
}

void IdentityModel::declareNeverMarried()
{
    if (!canDeclareNeverMarried()) return;
    remember();
    m_session.edit([](MarriageDraft &draft) {
        for (const PartyRole role : kPartyRoles) {
            draft.party(role).maritalStatus = MaritalStatus::NeverMarried;
            draft.party(role).sources.insert(field::kMaritalStatus, FieldSource::Declared);
        }
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
    m_unparsed[at(role)].clear();
    m_mrzNotes[at(role)] = {};
    m_session.edit([&](MarriageDraft &draft) {
        draft.party(role) = {};
        draft.forgetPerson(role);
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
    std::swap(m_unparsed[0], m_unparsed[1]);
    std::swap(m_crops[0], m_crops[1]);
    std::swap(m_mrzNotes[0], m_mrzNotes[1]);
    m_session.edit([](MarriageDraft &draft) {
        std::swap(draft.papers[0], draft.papers[1]);
        std::swap(draft.parties[0], draft.parties[1]);
        std::swap(draft.chipPhotos[0], draft.chipPhotos[1]);
        std::swap(draft.portraits[0], draft.portraits[1]);
        std::swap(draft.faceMatches[0], draft.faceMatches[1]);
    });
}

void IdentityModel::remember()
{
    m_undo = std::pair(m_session.draft(), m_portraits);
}

void IdentityModel::undo()
{
    if (!m_undo || !m_session.canEdit(MarriageStep::Identity)) return;
    const auto remembered = *std::exchange(m_undo, std::nullopt);
    const MarriageDraft &before = remembered.first;
    m_portraits = remembered.second;
    m_unparsed = {};
    m_mrzNotes = {};
    m_session.edit([&](MarriageDraft &draft) {
        // Who stands where they stood may have been compared since.
        for (const PartyRole role : kPartyRoles)
            if (draft.party(role).document.number != before.party(role).document.number)
                draft.faceMatches[at(role)] = before.faceMatches[at(role)];
        draft.papers = before.papers;
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
