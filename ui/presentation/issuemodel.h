// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ports/certificatedesk.h"
#include "models/ports/voidreview.h"
#include "ui/presentation/signingmodel.h"

#include <array>

namespace lianli::presentation {

/// Where a second person shows themselves, and where voids wait for one; null where the office has neither.
struct SecondLook
{
    models::Vault *vault = nullptr;
    models::VoidReview *voids = nullptr;
};

/// The signatures on a case's papers.
struct Signings
{
    SigningModel &declarations;
    SigningModel &receipts;
};

/// Who may stand by as second person for whoever is logged in, id and name.
QList<std::pair<QString, QString>> secondPersons(const models::Vault &vault);

/// Steps 5 and 6, 审查意见 and 打印发证: the review form, the number and the blanks, printing, the receipts,
/// the hand-over, and the sealed paper file.
class IssueModel : public QObject
{
    Q_OBJECT

public:
    /// What the clerk has to do next at the certificate desk.
    enum class Stage {
        Prepare,    ///< nothing assigned: F9 takes a number and two blanks and prints
        Printing,   ///< pages are on their way to the printer
        CheckPrint, ///< both copies printed: are they good?
        AskBlank,   ///< printing was interrupted: what became of the blank of askedCopy()?
        Receipts,   ///< both parties sign for their copies
        HandOver,   ///< F9 completes the registration
        Done,       ///< registered
    };
    Q_ENUM(Stage)
    /// The papers of the preview.
    enum class Paper { ManCertificate, WomanCertificate, ReviewForm, ManDeclaration, WomanDeclaration };
    Q_ENUM(Paper)

    IssueModel(CaseSession &session, Signings signings, models::CertificateDesk &desk,
               models::DocumentService &documents, scanners::PictureTools &tools, PrintTarget target,
               SecondLook secondLook = {}, QObject *parent = nullptr);

    /// 领证签名 of both.
    SigningModel &receipts() const { return m_signings.receipts; }

    Stage stage() const;
    /// In AskBlank, the copy to ask about: recorded as going to the printer, and not known to have got there.
    std::optional<models::PartyRole> askedCopy() const;
    /// "J320402-2026-001873" once assigned.
    QString certificateNumber() const;
    QString blankSerial(models::PartyRole copy) const;
    QList<models::VoidedBlank> voided() const { return m_session.marriage().voided; }
    models::StockLevel stock() const { return m_stock; }
    bool isArchiveSealed() const { return archivePages() > 0; }
    int archivePages() const { return m_session.marriage().archivePages; }
    PrintTarget target() const { return m_target; }
    void setTarget(const PrintTarget &target);
    /// Asks for the system's printers; answered by printersFound().
    void requestPrinters();
    QString printerText() const;

    /// The opinion the law's wording suggests when nothing blocks.
    static QString standardOpinion();
    void enterReview();
    void setOpinion(const QString &text);
    /// Approves with the opinion as it stands and records step 5.
    void approve();

    void enterIssue();
    /// Asks for \a paper as PDF; answered by paperReady().
    void requestPaper(Paper paper);
    /// Takes number and blanks (once) and prints what is not printed yet.
    void print();
    /// The copy asked about came out well, or else all that were printed.
    void confirmPrinted();
    /// 作废 the blank of \a copy with a reason and print on the next one.
    void voidAndReprint(models::PartyRole copy, const QString &reason);
    /// Does this reason (by its word or id) ask for a second person?
    static bool needsSecondPerson(const QString &reason);
    QList<std::pair<QString, QString>> secondPersons() const;
    /// The same with a second person, who shows themselves by \a password; it is wiped on the way.
    void voidWithSecond(models::PartyRole copy, const QString &reason, const QString &secondId,
                        QByteArray password);
    /// Leaves the decision to a second person; answered by voidProposed().
    void proposeVoid(models::PartyRole copy, const QString &reason, const QString &text);
    /// The answer to AskBlank when the page never reached the blank: print it again on the same one. A copy
    /// that is not asked about is never printed twice on a blank.
    void printAgain(models::PartyRole copy);
    /// 颁证: records marriage.registered, then seals the paper file.
    void complete();

Q_SIGNALS:
    void changed();
    void printersFound(const QStringList &names);
    void targetChanged(const lianli::presentation::PrintTarget &target);
    void paperReady(lianli::presentation::IssueModel::Paper paper, const QByteArray &pdf);
    void failed(const lianli::models::Error &error);
    /// The spoiled blank is void and the next one taken; printing goes on.
    void blankVoided();
    void voidProposed();

private:
    void voidBlank(models::PartyRole copy, const QString &reason, const QString &second);
    void withMedia(const std::function<void()> &then, const std::function<void()> &otherwise = {});
    void withPhoto(const std::function<void()> &then, const std::function<void()> &otherwise);
    QList<models::FormContent> forms(Paper paper) const;
    models::FormContent certificate(models::PartyRole copy) const;
    models::FormContent reviewForm() const;
    QList<models::FormContent> archiveForms() const;
    QString pdfPath(const QString &name) const;
    void printCopies(const QList<models::PartyRole> &copies);
    void sendCopies(QList<models::PartyRole> copies);
    void sealArchive();
    void keepArchive(const QByteArray &pdf);
    void printForms();
    void refreshStock();
    void fail(const models::Error &error);

    CaseSession &m_session;
    Signings m_signings;
    models::CertificateDesk &m_desk;
    models::DocumentService &m_documents;
    scanners::PictureTools &m_tools;
    PrintTarget m_target;
    SecondLook m_secondLook;
    models::StockLevel m_stock;
    QByteArray m_photoId; ///< blob and crop that m_photo was made from
    QByteArray m_photo;   ///< the couple's photo, cropped
    bool m_printing = false;
    std::array<bool, 2> m_sent = {}; ///< the printer took the page, since this program started
    bool m_sealing = false;
};

} // namespace lianli::presentation
