// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/examinationmodel.h"
#include "ui/registration/steppage.h"

#include <QHash>

class QVBoxLayout;

namespace lianli::ui {

class Card;
class CheckList;
class KeyButton;
class PapersCard;
class QuestionRow;
class TextLabel;

/// Step 2, 资格审查: every check as a line, the questions to both parties, the papers brought.
class ExaminationPage : public StepPage
{
    Q_OBJECT

public:
    ExaminationPage(presentation::ExaminationModel &model, presentation::CaseSession &session,
                    QWidget *parent = nullptr);

    models::MarriageStep step() const override { return models::MarriageStep::Eligibility; }
    QString nextText() const override;
    QList<models::Missing> missing() const override { return m_session.missing(step()); }
    void next() override { m_session.record(step()); }
    void enter() override;
    void focusMissing(const models::Missing &missing) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildSide();
    void refresh();
    void retranslateUi();

    presentation::ExaminationModel &m_model;
    presentation::CaseSession &m_session;
    Card *m_checksCard = nullptr;
    CheckList *m_checks = nullptr;
    KeyButton *m_recheck = nullptr;
    Card *m_questionsCard = nullptr;
    KeyButton *m_allConfirmed = nullptr;
    QHash<QString, QuestionRow *> m_questions;
    PapersCard *m_papers = nullptr;
};

} // namespace lianli::ui
