// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/registrationmodel.h"
#include "ui/registration/steppage.h"

namespace lianli::ui {

class Card;
class KeyButton;
class PdfPreview;
class Sheet;
class SigningPanel;
class TextLabel;

/// Step 3, 声明与签字: the declaration of each party exactly as printed, and a place to sign for both.
class DeclarationPage : public StepPage
{
    Q_OBJECT

public:
    explicit DeclarationPage(presentation::RegistrationModel &registration, QWidget *parent = nullptr);

    models::MarriageStep step() const override { return models::MarriageStep::Declaration; }
    QString nextText() const override;
    QList<models::Missing> missing() const override { return m_session.missing(step()); }
    void next() override { m_session.record(step()); }
    void enter() override;
    void focusMissing(const models::Missing &missing) override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void showPdf();
    void retranslateUi();

    presentation::DeclarationModel &m_model;
    presentation::CaseSession &m_session;
    Card *m_previewCard = nullptr;
    PdfPreview *m_preview = nullptr;
    KeyButton *m_show[2] = {nullptr, nullptr};
    KeyButton *m_readAloud = nullptr;
    Card *m_signCard = nullptr;
    SigningPanel *m_signing[2] = {nullptr, nullptr};
    Sheet *m_readSheet = nullptr;
    TextLabel *m_readText = nullptr;
    models::PartyRole m_shown = models::PartyRole::Man;
    QByteArray m_shownPdf;
};

} // namespace lianli::ui
