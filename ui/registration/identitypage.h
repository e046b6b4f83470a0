// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/cardcapturemodel.h"
#include "ui/presentation/facematchmodel.h"
#include "ui/presentation/identitymodel.h"
#include "ui/registration/steppage.h"

#include <QStringList>

namespace lianli::ui {

class CaptureSheet;
class FaceMatchSheet;
class MessageBar;
class PartyPanel;
class KeyButton;
class TextLabel;

/// Step 1, 身份核验: both people side by side.
class IdentityPage : public StepPage
{
    Q_OBJECT

public:
    IdentityPage(presentation::IdentityModel &model, presentation::CardCaptureModel &capture,
                 presentation::FaceMatchModel &faces, presentation::CaseSession &session,
                 QWidget *parent = nullptr);

    models::MarriageStep step() const override { return models::MarriageStep::Identity; }
    QString nextText() const override;
    QList<models::Missing> missing() const override;
    void next() override;
    void enter() override;
    void leave() override;
    void focusMissing(const models::Missing &missing) override;

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void prepareRows();
    void refresh();
    void showProblem(presentation::IdentityModel::CardProblem problem);
    void askMaritalStatus();
    /// The side that a picture is for when none was pointed at: the first that no card or picture has filled.
    models::PartyRole nextSide() const;
    void drop();
    void dropStaleMessage();
    QStringList identitiesNow() const;
    void retranslateUi();

    presentation::IdentityModel &m_model;
    presentation::CaseSession &m_session;
    MessageBar *m_message = nullptr;
    /// What the message is about: when that is over, it goes.
    enum class About { Nothing, Sides, Reader, Card };
    About m_about = About::Nothing;
    QStringList m_identitiesThen; ///< when a message about the sides was shown
    PartyPanel *m_panels[2] = {nullptr, nullptr};
    TextLabel *m_reader = nullptr;
    presentation::CardCaptureModel &m_capture;
    CaptureSheet *m_captureSheet = nullptr;
    FaceMatchSheet *m_faceSheet = nullptr;
    KeyButton *m_camera = nullptr;
    KeyButton *m_neverMarried = nullptr;
    KeyButton *m_swap = nullptr;
    KeyButton *m_undo = nullptr;
};

} // namespace lianli::ui
