// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ink.h"
#include "models/ports/documentservice.h"
#include "models/ports/vault.h"
#include "scanners/api/codereading.h"
#include "scanners/api/fingerprintpad.h"
#include "scanners/api/picturetools.h"
#include "ui/presentation/casesession.h"
#include "ui/presentation/printtarget.h"

#include <array>

namespace lianli::presentation {

/// What signing works with besides the case.
struct SigningTools
{
    models::DocumentService &documents;
    scanners::PictureTools &pictures;
    scanners::CodeReading *codes = nullptr; ///< none: a scan cannot show which version was signed
    models::Vault *vault = nullptr;         ///< none: nobody can stand by as witness
    PrintTarget printTarget;
};

/// 签名与捺印 of both parties on one kind of paper. A mark binds to the content of the paper as it was when
/// it was made; when that changes the mark no longer counts, and comes to count again if the change is
/// undone.
class SigningModel : public QObject
{
    Q_OBJECT

public:
    enum class Paper {
        Declaration, ///< F01, one for each party
        ReviewForm,  ///< F03, one sheet that both sign for their certificates (领证签名)
    };
    enum class State { Unsigned, Outdated, Signed };

    SigningModel(CaseSession &session, Paper paper, const SigningTools &tools, QObject *parent = nullptr);

    Paper paper() const { return m_paper; }
    State state(models::PartyRole role) const;
    bool isSigned(models::PartyRole role) const { return state(role) == State::Signed; }
    bool canSign() const;
    /// What is on record of \a role and counts; null where nothing does. It need not be complete.
    const models::PartySignature *signature(models::PartyRole role) const;
    /// Signed by hand on a sheet, which bears all marks.
    bool isOnPaper(models::PartyRole role) const;
    /// The marks that count; empty where there are none, and while they are being fetched.
    models::Ink ink(models::PartyRole role) const;
    QByteArray fingerprint(models::PartyRole role) const; ///< PNG
    QByteArray sheet(models::PartyRole role) const;       ///< JPEG

    void sign(models::PartyRole role, const models::Ink &ink);
    /// Takes back all marks of \a role.
    void clear(models::PartyRole role);

    bool canTakeSheets() const { return m_tools.codes; }
    /// The paper as it is now, to be signed by hand; answered by sheetPrinted().
    void printSheet(models::PartyRole role);
    /// A picture file of the paper signed by hand. Its code must be of the paper as it is today; answered by
    /// marksChanged() or failed(). The sheet of a review form counts for both parties.
    void takeSheet(models::PartyRole role, const QByteArray &imageFile);

    /// Beside a signature that is not on paper, or before it. The party has agreed to it.
    void addFingerprint(models::PartyRole role, const scanners::FingerPicture &picture);
    /// Who may stand by while a print stands for a name, id and name.
    QList<std::pair<QString, QString>> witnesses() const;
    /// In place of a signature: \a note says why, and \a witnessId shows by \a password, which is wiped on
    /// the way, that they saw it. Answered by marksChanged() or failed().
    void signByFingerprint(models::PartyRole role, const scanners::FingerPicture &picture,
                           const QString &note, const QString &witnessId, QByteArray password);

    /// The couple's photo, cropped, for the review form.
    void setPhoto(const QByteArray &jpeg) { m_photo = jpeg; }
    /// Fetches the marks, then runs \a then; \a otherwise after failed().
    void load(const std::function<void()> &then, const std::function<void()> &otherwise = {});
    /// The paper of \a role as it goes into the file, with the marks that count: the form, or the scan of a
    /// sheet signed by hand.
    models::FormContent page(models::PartyRole role) const;

Q_SIGNALS:
    void changed();
    void sheetPrinted();
    /// Marks of \a role were taken, taken back, or are fetched now.
    void marksChanged(lianli::models::PartyRole role);
    void failed(const lianli::models::Error &error);

private:
    /// Marks as bytes, by the blob they were fetched from.
    struct Fetched
    {
        QString markId;
        models::Ink ink;
        QByteArray sheet;
        QString fingerprintId;
        QByteArray fingerprint;
    };
    using Slot = std::optional<models::PartySignature>;

    static Slot &slot(models::MarriageDraft &draft, Paper paper, models::PartyRole role);
    const Slot &slot(models::PartyRole role) const;
    QString formId() const;
    models::FormContent form(models::PartyRole role, QDate date) const;
    QByteArray hash(models::PartyRole role, QDate date) const;
    QDate paperDate(models::PartyRole role) const;
    QString blobKind(QLatin1StringView what, models::PartyRole role) const;
    void putMarks(models::FormContent &form, models::PartyRole role) const;
    void keep(QLatin1StringView what, models::PartyRole role, const QString &mime, const QByteArray &mark,
              const std::function<void(const models::BlobRef &)> &then);
    void put(models::PartyRole role, const Slot &signature);
    void checkSheet(models::PartyRole role, const QByteArray &jpeg, const QList<scanners::FoundCode> &codes);
    void keepFingerprint(models::PartyRole role, const scanners::FingerPicture &picture,
                         const std::function<void(models::PartySignature &)> &change);

    CaseSession &m_session;
    Paper m_paper;
    SigningTools m_tools;
    std::array<Fetched, 2> m_fetched;
    QByteArray m_photo;
};

} // namespace lianli::presentation
