// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/issuemodel.h"
#include "ui/registration/steppage.h"

class QPlainTextEdit;

namespace lianli::ui {

class Card;
class CheckList;
class PdfPreview;
class TextLabel;

/// Step 5, 审查意见: the reviewer's opinion, what the examination left to note, and the review form as it
/// will be.
class ReviewPage : public StepPage
{
    Q_OBJECT

public:
    ReviewPage(presentation::IssueModel &model, presentation::CaseSession &session,
               QWidget *parent = nullptr);

    models::MarriageStep step() const override { return models::MarriageStep::Review; }
    QString nextText() const override;
    QList<models::Missing> missing() const override;
    void next() override;
    void enter() override;
    void leave() override;
    void focusMissing(const models::Missing &missing) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void takeOpinion();
    void retranslateUi();

    presentation::IssueModel &m_model;
    presentation::CaseSession &m_session;
    Card *m_previewCard = nullptr;
    PdfPreview *m_preview = nullptr;
    Card *m_opinionCard = nullptr;
    QPlainTextEdit *m_opinion = nullptr;
    Card *m_notesCard = nullptr;
    CheckList *m_notes = nullptr;
};

} // namespace lianli::ui
