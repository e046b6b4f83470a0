// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/declarationpage.h"

#include "ui/presentation/errortext.h"
#include "ui/registration/otherways.h"
#include "ui/registration/signingpanel.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/pdfpreview.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/signaturepad.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace lianli::ui {

using namespace models;
using presentation::DeclarationModel;
using namespace Qt::StringLiterals;

DeclarationPage::DeclarationPage(presentation::RegistrationModel &registration, QWidget *parent)
    : StepPage(parent),
      m_model(registration.declaration),
      m_session(registration.session)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(tokens::kGap);
    m_previewCard = new Card({}, this);
    auto *buttons = new QWidget(m_previewCard);
    auto *buttonRow = new QHBoxLayout(buttons);
    buttonRow->setContentsMargins({});
    for (const PartyRole role : kPartyRoles) {
        auto *button = new KeyButton({}, KeyButton::Kind::Secondary, buttons);
        button->setObjectName(role == PartyRole::Man ? u"showManDeclaration"_s : u"showWomanDeclaration"_s);
        connect(button, &QPushButton::clicked, this, [this, role] {
            m_shown = role;
            showPdf();
        });
        m_show[static_cast<int>(role)] = button;
        buttonRow->addWidget(button);
    }
    m_readAloud = new KeyButton({}, KeyButton::Kind::Secondary, buttons);
    m_readAloud->setObjectName(u"readAloudButton"_s);
    buttonRow->addWidget(m_readAloud);
    m_previewCard->setTitleWidget(buttons);
    m_preview = new PdfPreview(m_previewCard);
    m_previewCard->body()->addWidget(m_preview, 1);
    layout->addWidget(m_previewCard, 3);

    m_signCard = new Card({}, this);
    auto *otherWays = new OtherWays(registration.sheetScan, registration.fingerprints, this);
    for (const PartyRole role : kPartyRoles) {
        auto *panel = new SigningPanel(role, m_signCard);
        m_signing[static_cast<int>(role)] = panel;
        m_signCard->body()->addWidget(panel, 1);
        otherWays->addPanel(panel, registration.declarations, role);
    }
    layout->addWidget(m_signCard, 2);

    m_readSheet = new Sheet({}, this);
    m_readSheet->setPreferredWidth(720);
    m_readText = new TextLabel(TextLabel::Style::Display);
    m_readText->setWordWrap(true);
    m_readSheet->body()->addWidget(m_readText);
    connect(m_readAloud, &QPushButton::clicked, this, [this] {
        m_readText->setText(m_model.readAloudText(m_shown));
        m_readSheet->openSheet();
    });
    connect(&m_model, &DeclarationModel::changed, this, &DeclarationPage::refresh);
    connect(&m_model, &DeclarationModel::failed, this,
            [this](const Error &error) { m_preview->setFailed(presentation::errorText(error)); });
    retranslateUi();
}

QString DeclarationPage::nextText() const
{
    return tr("On to the photo", "进入合影");
}

void DeclarationPage::enter()
{
    m_model.enter();
    refresh();
}

void DeclarationPage::focusMissing(const Missing &missing)
{
    if (missing.role) m_signing[static_cast<int>(*missing.role)]->pad()->setFocus(Qt::ShortcutFocusReason);
}

void DeclarationPage::showPdf()
{
    for (const PartyRole role : kPartyRoles)
        m_show[static_cast<int>(role)]->setKind(role == m_shown ? KeyButton::Kind::Primary
                                                                : KeyButton::Kind::Secondary);
    const QByteArray pdf = m_model.pdf(m_shown);
    if (pdf == m_shownPdf && !pdf.isEmpty()) return;
    m_shownPdf = pdf;
    if (pdf.isEmpty())
        m_preview->setBusy(tr("The declaration is being made…"));
    else
        m_preview->setPdf(pdf);
}

void DeclarationPage::refresh()
{
    for (const PartyRole role : kPartyRoles) {
        SigningPanel *panel = m_signing[static_cast<int>(role)];
        panel->setSigner(presentation::roleTitle(role), m_session.draft().party(role).document.name);
    }
    showPdf();
    Q_EMIT stateChanged();
}

void DeclarationPage::retranslateUi()
{
    m_previewCard->setTitle(tr("Declaration", "申请结婚登记声明书"));
    m_signCard->setTitle(tr("Signatures before the registrar"));
    m_show[0]->setText(presentation::roleTitle(PartyRole::Man));
    m_show[1]->setText(presentation::roleTitle(PartyRole::Woman));
    m_readAloud->setText(tr("Read aloud…", "宣读"));
    m_readSheet->setTitle(tr("To be read aloud to a party who cannot read"));
    refresh();
}

void DeclarationPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    StepPage::changeEvent(event);
}

} // namespace lianli::ui
