// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/mrz.h"
#include "scanners/api/cardimagereader.h"
#include "scanners/api/cardreader.h"
#include "ui/presentation/casesession.h"
#include "ui/presentation/partyfields.h"

#include <array>

namespace lianli::presentation {

/// Step 1, 身份核验: cards fill the empty side by sex or by order, a person without a readable card is
/// entered by hand.
class IdentityModel : public QObject
{
    Q_OBJECT

public:
    /// Why a card that was read did not simply fill a side.
    enum class CardProblem {
        SamePersonTwice, ///< the paper already on the other side
        SameSex,         ///< it went to the empty side, but both are now men or women
        BothSidesFilled, ///< offered as a replacement: acceptReplacement()
        NotNow,          ///< another step is open; nothing was changed
    };
    Q_ENUM(CardProblem)

    IdentityModel(CaseSession &session, scanners::CardReader *reader, QObject *parent = nullptr);

    /// Rows of \a role's panel: the fields that the kind of paper has, then what the person declares.
    QList<FieldView> fields(models::PartyRole role) const;
    models::DocumentKind documentKind(models::PartyRole role) const;
    models::ServiceCard serviceCard(models::PartyRole role) const;
    /// The step may be changed at all: nothing has been assigned, the case is open.
    bool canEdit() const { return m_session.canEdit(models::MarriageStep::Identity); }
    /// What keeps the step from being recorded, what is being typed included; 人证一致 aside, which
    /// confirm() says.
    QList<models::Missing> missing() const;
    /// Why \a text, as typed so far, can become no value of the field; empty while it still can.
    QString problemWhileTyping(models::PartyRole role, const QString &fieldId, const QString &text) const;
    /// "需携带：…": the papers beside the identity paper that step 2 looks for; empty for most residents.
    QString papersNote(models::PartyRole role) const;
    bool isFilled(models::PartyRole role) const;
    bool isHandEntry(models::PartyRole role) const;
    models::MaritalStatus maritalStatus(models::PartyRole role) const;
    /// Encoded picture from the chip, empty where none could be decoded.
    QByteArray portrait(models::PartyRole role) const { return m_portraits[static_cast<size_t>(role)]; }
    /// "已读芯片 0.8 s", "手工录入"; empty for an empty side.
    QString statusText(models::PartyRole role) const;
    scanners::ReaderState readerState() const;
    /// "读卡器 /dev/ttyUSB0 · 将身份证放在读卡区即自动读取"
    QString readerText() const;

    /// Cards are taken while this step is shown.
    void setActive(bool active) { m_active = active; }

    void beginHandEntry(models::PartyRole role);
    /// Sets one field from text as typed; texts that do not parse are kept and shown with the error.
    void setField(models::PartyRole role, const QString &fieldId, const QString &text);
    /// Another kind of paper for a side entered by hand: what the new kind has no field for is emptied.
    void setDocumentKind(models::PartyRole role, models::DocumentKind kind);
    void setServiceCard(models::PartyRole role, models::ServiceCard card);
    /// The machine readable zone as typed, pasted or scanned so far. Once it is whole and every check digit
    /// holds it fills the fields.
    void setMrz(models::PartyRole role, const QString &text);
    /// What became of the zone: why it does not do, or what to compare; empty while it is being typed.
    struct MrzNote
    {
        QString text;
        bool isError = false;
    };
    MrzNote mrzNote(models::PartyRole role) const { return m_mrzNotes[static_cast<size_t>(role)]; }
    void setMaritalStatus(models::PartyRole role, models::MaritalStatus status);
    /// Both are here and neither has stated the marital status yet.
    bool canDeclareNeverMarried() const;
    /// Both state that they were never married, as most couples do; undo() takes it back.
    void declareNeverMarried();
    void setEducation(models::PartyRole role, const QString &code);
    void setOccupation(models::PartyRole role, const QString &code);
    void setHandEntryReason(models::PartyRole role, const QString &reason);
    QString handEntryReason(models::PartyRole role) const;
    /// Confirms a doubtful value as it stands.
    void confirmField(models::PartyRole role, const QString &fieldId);
    /// Empties a side; undo() brings back what was there.
    void clear(models::PartyRole role);
    void swapSides();
    bool canUndo() const { return m_undo.has_value(); }
    void undo();
    /// One side of a card, read from a picture. What the chip said stays; a card of somebody else replaces
    /// the side.
    void takeReading(models::PartyRole role, const scanners::CardImageReading &reading);
    /// The first field of \a role that must be looked at, after \a afterField; empty if there is none.
    QString nextDoubtful(models::PartyRole role, const QString &afterField = {}) const;
    /// Puts the card that was offered (CardProblem::BothSidesFilled) on \a role's side.
    void acceptReplacement(models::PartyRole role);

    /// 人证一致: the registrar compared both persons with their papers; then records the step.
    void confirm();

Q_SIGNALS:
    void changed();
    /// A card was put on \a role's side.
    void sideFilled(lianli::models::PartyRole role);
    void cardProblem(lianli::presentation::IdentityModel::CardProblem problem);
    void readerChanged();
    void readerFailed(const lianli::models::Error &error);

private:
    using Texts = QHash<QString, QString>;
    bool keepUnparsed(models::PartyRole role, const QString &fieldId, const QString &text);
    void takeMrz(models::PartyRole role, const models::Mrz &mrz);
    void takeCard(const scanners::CardRead &card);
    void fill(models::PartyRole role, const scanners::CardRead &card);
    void keepPortrait(models::PartyRole role, const QByteArray &picture, const QString &mime);
    std::optional<models::PartyRole> sideOf(const QString &number) const;
    void remember();
    void loadPortraits();

    CaseSession &m_session;
    scanners::CardReader *m_reader;
    bool m_active = true;
    std::array<QByteArray, 2> m_portraits;
    std::array<QHash<QString, QByteArray>, 2> m_crops; ///< of pictures read in this session
    std::array<int, 2> m_readMs{0, 0};
    std::optional<std::pair<models::MarriageDraft, std::array<QByteArray, 2>>> m_undo;
    std::optional<scanners::CardRead> m_offered;
    std::array<Texts, 2> m_unparsed; ///< texts that mean nothing yet, by field: they are no part of the draft
    std::array<MrzNote, 2> m_mrzNotes;
};

} // namespace lianli::presentation
