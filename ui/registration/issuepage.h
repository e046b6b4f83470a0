// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/registrationmodel.h"
#include "ui/registration/steppage.h"

namespace lianli::ui {

class Card;
class CheckList;
class FieldRow;
class KeyButton;
class MessageBar;
class PageStack;
class PdfPreview;
class SigningPanel;
class TextLabel;
class VoidCopySheet;

/// Step 6, 打印发证: every page as it will be printed, number and blanks, printing, receipts and the
/// hand-over.
class IssuePage : public StepPage
{
    Q_OBJECT

public:
    explicit IssuePage(presentation::RegistrationModel &registration, QWidget *parent = nullptr);

    models::MarriageStep step() const override { return models::MarriageStep::Issue; }
    QString nextText() const override;
    QList<models::Missing> missing() const override;
    void next() override;
    void enter() override;
    void focusMissing(const models::Missing &missing) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    using Paper = presentation::IssueModel::Paper;
    QWidget *buildPreview(presentation::RegistrationModel &registration);
    QWidget *buildSide();
    void buildVoidSheet();
    void showPaper(Paper paper);
    void showReceipts();
    void showTitle();
    void answerBlank(const QString &action);
    void askAboutBlank();
    void refresh();
    void refreshRecords();
    void choosePrinters();
    void showPrinters(const QStringList &printers);
    void retranslateUi();

    presentation::IssueModel &m_model;
    presentation::CaseSession &m_session;
    Card *m_previewCard = nullptr;
    MessageBar *m_message = nullptr;
    PageStack *m_stack = nullptr;
    PdfPreview *m_preview = nullptr;
    KeyButton *m_papers[5] = {};
    SigningPanel *m_receipts[2] = {nullptr, nullptr};
    Card *m_certificateCard = nullptr;
    FieldRow *m_number = nullptr;
    FieldRow *m_blanks[2] = {nullptr, nullptr};
    TextLabel *m_printer = nullptr;
    FieldRow *m_printers[2] = {nullptr, nullptr}; ///< of certificates, of the A4 papers
    KeyButton *m_void = nullptr;
    Card *m_recordsCard = nullptr;
    CheckList *m_records = nullptr;
    VoidCopySheet *m_voidSheet = nullptr;
    Paper m_shown = Paper::ManCertificate;
    presentation::IssueModel::Stage m_stage = presentation::IssueModel::Stage::Prepare;
    std::optional<models::PartyRole> m_asked; ///< whose blank the message asks about
};

} // namespace lianli::ui
