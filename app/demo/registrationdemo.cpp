// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/registrationdemo.h"

#include "app/demo/windowdemo.h"
#include "app/demonstrationoffice.h"
#include "ui/widgets/photocropview.h"

#include <QJsonArray>

namespace lianli::app {

using namespace models;
using namespace Qt::StringLiterals;
using presentation::IssueModel;

namespace {

class RegistrationDemo : public WindowDemo
{
public:
    RegistrationDemo(const LaunchOptions &options, Composition &composition)
        : WindowDemo(options, composition)
    {
        writeScript();
    }

protected:
    QJsonObject summary() const override
    {
        return {{u"case_id"_s, m_caseId},
                {u"certificate_number"_s, m_number},
                {u"blank_serials"_s, QJsonArray::fromStringList(m_serials)}};
    }

private:
    void writeScript();
    void begin();
    void identities();
    void examination();
    void declarations();
    void photo();
    void review();
    void issue();
    void leave();

    IssueModel::Stage stage() const { return page()->model().issue.stage(); }

    QString m_caseId;
    QString m_number;
    QStringList m_serials;
};

void RegistrationDemo::writeScript()
{
    begin();
    identities();
    examination();
    declarations();
    photo();
    review();
    issue();
    leave();
}

void RegistrationDemo::begin()
{
    picture(u"login"_s, [this] { return m_window.isVisible(); });
    signIn(QLatin1String(demonstrationoffice::kRegistrar));
    const auto ready = [this] { return m_window.currentPage() == "counter"_L1 && readerReady(); };
    picture(u"counter"_s, ready);
    clerk(u"start a marriage registration"_s, ready, Qt::Key_F1);
}

void RegistrationDemo::identities()
{
    using presentation::IdentityModel;
    const auto filled = [this](PartyRole role) { return page()->model().identity.isFilled(role); };
    picture(u"identity-empty"_s, [this] {
        const bool open = at(MarriageStep::Identity);
        if (open && m_stepName.isEmpty()) noteStep(u"identity"_s);
        return open;
    });
    step(
        u"first card"_s, [] { return true; }, [this] { placeCard(0); });
    step(
        u"lift the first card"_s, [=] { return filled(PartyRole::Man) || filled(PartyRole::Woman); },
        [this] { m_composition.simulatedReader()->liftCard(); });
    step(
        u"second card"_s, [this] { return readerReady(); }, [this] { placeCard(1); });
    step(
        u"lift the second card"_s, [=] { return filled(PartyRole::Man) && filled(PartyRole::Woman); },
        [this] { m_composition.simulatedReader()->liftCard(); });
    clerk(
        u"neither was married"_s, [] { return true; }, Qt::Key_0, Qt::ControlModifier);
    picture(u"identity"_s, [this] {
        return page()->model().identity.maritalStatus(PartyRole::Woman) != MaritalStatus::NotStated;
    });
    clerk(
        u"persons match, go on"_s, [this] { return !page()->model().session.isBusy(); }, Qt::Key_F9);
}

void RegistrationDemo::examination()
{
    clerk(
        u"both confirmed all questions"_s,
        [this] {
            if (!at(MarriageStep::Eligibility)) return false;
            if (m_stepName == "identity"_L1) noteStep(u"examination"_s);
            return !page()->model().examination.isRunning() &&
                   !page()->model().examination.checks().isEmpty();
        },
        Qt::Key_Y, Qt::ControlModifier);
    picture(u"examination"_s,
            [this] { return page()->model().session.missing(MarriageStep::Eligibility).isEmpty(); });
    clerk(
        u"on to the declarations"_s, [] { return true; }, Qt::Key_F9);
}

void RegistrationDemo::declarations()
{
    sign(u"he signs"_s, u"manSigning"_s, 0, [this] {
        if (!at(MarriageStep::Declaration)) return false;
        if (m_stepName == "examination"_L1) noteStep(u"declaration"_s);
        return previewShown();
    });
    sign(u"she signs"_s, u"womanSigning"_s, 1,
         [this] { return page()->model().declarations.isSigned(PartyRole::Man); });
    picture(u"declaration"_s, [this] {
        return page()->model().declarations.isSigned(PartyRole::Woman) &&
               !page()->model().declaration.isRendering() && previewShown();
    });
    clerk(
        u"on to the photo"_s, [this] { return !page()->model().session.isBusy(); }, Qt::Key_F9);
}

void RegistrationDemo::photo()
{
    const auto view = [this] { return page()->findChild<ui::PhotoCropView *>(); };
    picture(u"photo-live"_s, [=, this] {
        if (!at(MarriageStep::Photo)) return false;
        if (m_stepName == "declaration"_L1) noteStep(u"photo"_s);
        return !view()->image().isNull();
    });
    clerk(
        u"take the picture"_s, [] { return true; }, Qt::Key_F6);
    picture(u"photo"_s, [this] {
        return page()->model().session.missing(MarriageStep::Photo).isEmpty() &&
               !page()->model().photo.isBusy() && !page()->model().photo.isChecking();
    });
    clerk(
        u"use the picture"_s, [this] { return !page()->model().session.isBusy(); }, Qt::Key_F9);
}

void RegistrationDemo::review()
{
    picture(u"review"_s, [this] {
        if (!at(MarriageStep::Review)) return false;
        if (m_stepName == "photo"_L1) noteStep(u"review"_s);
        return previewShown();
    });
    clerk(
        u"approve"_s, [this] { return !page()->model().session.isBusy(); }, Qt::Key_F9);
}

void RegistrationDemo::issue()
{
    picture(u"issue"_s, [this] {
        if (!at(MarriageStep::Issue)) return false;
        if (m_stepName == "review"_L1) noteStep(u"issue"_s);
        return previewShown();
    });
    clerk(
        u"print the certificates"_s, [] { return true; }, Qt::Key_F9);
    picture(u"printed"_s, [this] { return stage() == IssueModel::Stage::CheckPrint && previewShown(); });
    clerk(
        u"both came out well"_s, [this] { return !page()->model().session.isBusy(); }, Qt::Key_F9);
    sign(u"he signs for his certificate"_s, u"manSigning"_s, 2,
         [this] { return stage() == IssueModel::Stage::Receipts && !page()->model().session.isBusy(); });
    sign(u"she signs for her certificate"_s, u"womanSigning"_s, 3,
         [this] { return marriage().draft.receipts[0].has_value(); });
    picture(u"receipts"_s, [this] { return stage() == IssueModel::Stage::HandOver; });
    clerk(
        u"handed over"_s, [this] { return !page()->model().session.isBusy(); }, Qt::Key_F9);
    picture(u"registered"_s, [this] {
        return stage() == IssueModel::Stage::Done && page()->model().issue.isArchiveSealed() &&
               previewShown();
    });
}

void RegistrationDemo::leave()
{
    step(
        u"note the result"_s, [this] { return !page()->model().session.isBusy(); },
        [this] {
            noteStep({});
            m_caseId = marriage().caseId;
            m_number = marriage().assignment->number.text();
            m_serials = {marriage().assignment->manBlank.text(), marriage().assignment->womanBlank.text()};
        });
    step(
        u"back to the counter"_s, [] { return true; }, [this] { pressKey(Qt::Key_F9); });
    picture(u"counter-after"_s, [this] { return m_window.currentPage() == "counter"_L1 && !page(); });
    step(
        u"lock"_s, [] { return true; }, [this] { pressKey(Qt::Key_L, Qt::ControlModifier); });
    picture(u"locked"_s, [this] { return m_window.isGated(); });
}

} // namespace

int runRegistrationDemo(const LaunchOptions &options)
{
    return runDemo<RegistrationDemo>(options);
}

} // namespace lianli::app
