// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/registrationmodel.h"
#include "ui/registration/steppage.h"
#include "ui/style/theme.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <memory>

namespace lianli::ui {

class Card;
class ElidedLabel;
class KeyButton;
class MessageBar;
class PageStack;
class Pill;
class RefusalSheet;
class StepBar;
class TextLabel;

/// 结婚登记, guided: head with the case and the steps, the open step, and the bar of commands at the foot.
class RegistrationPage : public QWidget
{
    Q_OBJECT

public:
    RegistrationPage(presentation::CaseSession &session, const presentation::Services &services,
                     QWidget *parent = nullptr);
    ~RegistrationPage() override;

    models::MarriageStep shownStep() const { return m_shown; }
    /// Whether \a step is open and there to work in: the first one is built a breath after the frame.
    bool isOpen(models::MarriageStep step) const { return m_shown == step && shownPage(); }
    presentation::RegistrationModel &model() { return *m_model; }
    /// Opens the sheet 不予受理.
    void refuse();
    /// A word that is not about a field, over the step.
    void showMessage(const QString &sentence, Tone tone = Tone::Info);

Q_SIGNALS:
    /// The case is over, parked or left: back to the counter.
    void leaveRequested();
    void stepShown(lianli::models::MarriageStep step);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildFoot();
    StepPage *shownPage() const { return m_pages.at(static_cast<size_t>(m_shown)); }
    StepPage *makePage(models::MarriageStep step);
    void prepareNextStep();
    StepPage *pageOf(models::MarriageStep step);
    void showStep(models::MarriageStep step);
    void goNext();
    void goBack();
    void park();
    void refreshSteps();
    void refreshFoot();
    void refreshHead();
    void refreshPlace();
    void showFailure(const models::Error &error);
    void retranslateUi();

    presentation::CaseSession &m_session;
    std::unique_ptr<presentation::RegistrationModel> m_model;
    TextLabel *m_title = nullptr;
    ElidedLabel *m_caseText = nullptr;
    Pill *m_saveState = nullptr;
    Pill *m_place = nullptr;
    StepBar *m_steps = nullptr;
    MessageBar *m_message = nullptr;
    PageStack *m_stack = nullptr;
    std::array<StepPage *, 6> m_pages{}; ///< made when a step is first shown
    models::MarriageStep m_shown;
    KeyButton *m_back = nullptr;
    KeyButton *m_park = nullptr;
    KeyButton *m_refuse = nullptr;
    ElidedLabel *m_missing = nullptr;
    KeyButton *m_next = nullptr;
    RefusalSheet *m_refusal = nullptr;
    QTimer m_clockTick;
    bool m_parking = false;
    std::optional<models::Missing> m_saysMissing; ///< the message is about this
    bool m_saysNotSaved = false;                  ///< the message is about inputs that are not on disk
};

} // namespace lianli::ui
