// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registration/registrationpage.h"

#include "models/ports/storeerror.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/papertext.h"
#include "ui/registration/declarationpage.h"
#include "ui/registration/examinationpage.h"
#include "ui/registration/identitypage.h"
#include "ui/registration/issuepage.h"
#include "ui/registration/photopage.h"
#include "ui/registration/refusalsheet.h"
#include "ui/registration/reviewpage.h"
#include "ui/style/designtokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/pagestack.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/stepbar.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace lianli::ui {

using namespace models;
using namespace std::chrono_literals;
using presentation::CaseSession;
using presentation::IdentityModel;
using namespace Qt::StringLiterals;

RegistrationPage::RegistrationPage(CaseSession &session, const presentation::Services &services,
                                   QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(std::make_unique<presentation::RegistrationModel>(session, services)),
      m_shown(session.workflow().currentStep(session.marriage()))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(tokens::kPageMargin, tokens::kGap, tokens::kPageMargin, tokens::kGap);
    layout->setSpacing(tokens::kGap);
    layout->addWidget(buildHead());
    m_steps = new StepBar(this);
    m_steps->setObjectName(u"stepBar"_s);
    layout->addWidget(m_steps);
    m_message = new MessageBar(this);
    m_message->setObjectName(u"caseMessage"_s);
    layout->addWidget(m_message);

    m_stack = new PageStack(this);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buildFoot());
    m_refusal = new RefusalSheet(m_model->refusal, session, this);

    connect(m_steps, &StepBar::stepRequested, this, [this](int index) { showStep(kMarriageSteps[index]); });
    connect(&session, &CaseSession::changed, this, &RegistrationPage::refreshSteps);
    connect(&session, &CaseSession::busyChanged, this, &RegistrationPage::refreshFoot);
    connect(&session, &CaseSession::saveStateChanged, this, [this](CaseSession::SaveState state) {
        if (state == CaseSession::SaveState::Saved && std::exchange(m_saysNotSaved, false))
            m_message->clear();
        refreshHead();
    });
    connect(&session, &CaseSession::failed, this, &RegistrationPage::showFailure);
    connect(&session, &CaseSession::recorded, this, [this](MarriageStep step) {
        if (step != MarriageStep::Issue && step == shownStep())
            showStep(kMarriageSteps[static_cast<int>(step) + 1]);
    });
    connect(&session, &CaseSession::stateChanged, this, [this](MarriageCase::State state) {
        if (state == MarriageCase::State::Parked && m_parking) Q_EMIT leaveRequested();
    });
    connect(&m_model->identity, &IdentityModel::cardProblem, this,
            [this](IdentityModel::CardProblem problem) {
                if (problem != IdentityModel::CardProblem::NotNow) return;
                m_saysMissing.reset();
                m_message->showMessage(
                    Tone::Info, tr("A card was read, but this step needs none. Nothing was changed; go "
                                   "back to step 1 to read another person's card."));
            });
    connect(m_refusal, &RefusalSheet::done, this, &RegistrationPage::leaveRequested);
    m_clockTick.setInterval(1s);
    connect(&m_clockTick, &QTimer::timeout, this, &RegistrationPage::refreshHead);
    m_clockTick.start();

    retranslateUi();
}

RegistrationPage::~RegistrationPage()
{
    if (shownPage()) shownPage()->leave();
    // The pages look at the view models until the end.
    qDeleteAll(findChildren<StepPage *>());
    delete m_refusal;
}

QWidget *RegistrationPage::buildHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(8);
    m_title = new TextLabel(TextLabel::Style::Title, {}, head);
    m_caseText = new ElidedLabel(TextLabel::Style::Note, {}, head);
    m_saveState = new Pill({}, Tone::Neutral, head);
    m_saveState->setObjectName(u"saveStatePill"_s);
    m_place = new Pill({}, Tone::Neutral, head);
    row->addWidget(m_title);
    row->addSpacing(6);
    row->addWidget(m_caseText, 1);
    row->addWidget(m_saveState);
    row->addWidget(m_place);
    return head;
}

QWidget *RegistrationPage::buildFoot()
{
    auto *foot = new Card({}, this);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    m_back = new KeyButton({}, KeyButton::Kind::Secondary, foot);
    m_back->setObjectName(u"backButton"_s);
    m_back->setKey(QKeySequence(Qt::ALT | Qt::Key_Left));
    m_park = new KeyButton({}, KeyButton::Kind::Secondary, foot);
    m_park->setObjectName(u"parkButton"_s);
    m_park->setKey(QKeySequence(Qt::CTRL | Qt::Key_S));
    m_refuse = new KeyButton({}, KeyButton::Kind::Danger, foot);
    m_refuse->setObjectName(u"refusalButton"_s);
    m_missing = new ElidedLabel(TextLabel::Style::Note, {}, foot);
    m_missing->setObjectName(u"missingText"_s);
    m_next = new KeyButton({}, KeyButton::Kind::PrimaryLarge, foot);
    m_next->setObjectName(u"nextButton"_s);
    m_next->setKey(QKeySequence(Qt::Key_F9));
    row->addWidget(m_back);
    row->addWidget(m_park);
    row->addWidget(m_refuse);
    row->addSpacing(12);
    row->addWidget(m_missing, 1);
    row->addWidget(m_next);
    foot->body()->addLayout(row);
    connect(m_back, &QPushButton::clicked, this, &RegistrationPage::goBack);
    connect(m_park, &QPushButton::clicked, this, &RegistrationPage::park);
    connect(m_refuse, &QPushButton::clicked, this, &RegistrationPage::refuse);
    connect(m_next, &QPushButton::clicked, this, &RegistrationPage::goNext);
    return foot;
}

StepPage *RegistrationPage::makePage(MarriageStep step)
{
    switch (step) {
    case MarriageStep::Identity:
        return new IdentityPage(m_model->identity, m_model->capture, m_model->faces, m_session, m_stack);
    case MarriageStep::Eligibility:
        return new ExaminationPage(m_model->examination, m_session, m_stack);
    case MarriageStep::Declaration:
        return new DeclarationPage(*m_model, m_stack);
    case MarriageStep::Photo:
        return new PhotoPage(m_model->photo, m_session, m_stack);
    case MarriageStep::Review:
        return new ReviewPage(m_model->issue, m_session, m_stack);
    case MarriageStep::Issue:
        return new IssuePage(*m_model, m_stack);
    }
    Q_UNREACHABLE();
}

StepPage *RegistrationPage::pageOf(MarriageStep step)
{
    StepPage *&page = m_pages[static_cast<size_t>(step)];
    if (!page) {
        page = makePage(step);
        m_stack->addWidget(page);
        connect(page, &StepPage::stateChanged, this, &RegistrationPage::refreshFoot);
        connect(page, &StepPage::finished, this, &RegistrationPage::leaveRequested);
    }
    return page;
}

void RegistrationPage::showStep(MarriageStep step)
{
    m_saysMissing.reset();
    if (shownPage()) shownPage()->leave();
    m_message->clear();
    m_shown = step;
    m_stack->setCurrentWidget(pageOf(step));
    shownPage()->enter();
    refreshSteps();
    refreshFoot();
    Q_EMIT stepShown(step);
    QTimer::singleShot(0, this, &RegistrationPage::prepareNextStep);
}

/// A step stands ready before the clerk comes to it: building and showing it at once takes too long.
void RegistrationPage::prepareNextStep()
{
    if (m_shown != MarriageStep::Issue) pageOf(kMarriageSteps[static_cast<int>(m_shown) + 1]);
}

void RegistrationPage::goNext()
{
    if (m_session.isBusy() || !shownPage()) return;
    const QList<Missing> missing = shownPage()->missing();
    if (missing.isEmpty()) {
        m_message->clear();
        shownPage()->next();
        return;
    }
    m_message->showMessage(Tone::Warning,
                           presentation::missingText(missing.first(), m_session.workflow().rules()));
    m_saysMissing = missing.first();
    shownPage()->focusMissing(missing.first());
}

void RegistrationPage::goBack()
{
    const int index = static_cast<int>(shownStep());
    if (index > 0)
        showStep(kMarriageSteps[index - 1]);
    else
        Q_EMIT leaveRequested();
}

void RegistrationPage::park()
{
    if (shownPage()) shownPage()->leave();
    if (m_session.marriage().isClosed()) {
        Q_EMIT leaveRequested();
        return;
    }
    m_parking = true;
    m_session.park();
}

void RegistrationPage::refuse()
{
    m_refusal->present();
}

void RegistrationPage::showMessage(const QString &sentence, Tone tone)
{
    m_message->showMessage(tone, sentence);
}

void RegistrationPage::refreshSteps()
{
    QList<Step> steps;
    const MarriageStep current = m_session.workflow().currentStep(m_session.marriage());
    for (const MarriageStep step : kMarriageSteps) {
        Step entry;
        entry.title = presentation::stepTitle(step);
        const bool done = m_session.marriage().holds(step);
        entry.open = done || step == current || m_session.marriage().recorded.contains(step);
        entry.state = step == shownStep() ? StepState::Current : done ? StepState::Done : StepState::Todo;
        steps.append(entry);
    }
    m_steps->setSteps(steps);
    refreshHead();
}

/// Where this couple may be registered: anywhere, or here because this office is designated, or elsewhere.
void RegistrationPage::refreshPlace()
{
    const auto &draft = m_session.draft();
    const CoupleKind couple =
        coupleKindOf(draft.party(PartyRole::Man).document, draft.party(PartyRole::Woman).document);
    if (couple == CoupleKind::Mainland) {
        m_place->setStatus(tr("Any registry in the country", "可办地：全国通办"), Tone::Info);
        return;
    }
    const QString kind = presentation::coupleKindText(couple);
    if (m_session.workflow().serves(couple))
        m_place->setStatus(kind, Tone::Info);
    else
        m_place->setStatus(tr("%1: not at this office", "涉台：不属本机关办理").arg(kind), Tone::Warning);
}

void RegistrationPage::refreshHead()
{
    refreshPlace();
    const MarriageCase &marriage = m_session.marriage();
    const qint64 end = marriage.registeredAt ? marriage.registeredAt->toSecsSinceEpoch()
                                             : m_session.clock().now().toSecsSinceEpoch();
    const qint64 seconds = std::max<qint64>(0, end - marriage.openedAt.toSecsSinceEpoch());
    const QString spent = u"%1:%2"_s.arg(seconds / 60, 2, 10, '0'_L1).arg(seconds % 60, 2, 10, '0'_L1);
    const QString ticket = marriage.ticket.isEmpty() ? QString() : marriage.ticket + u" · "_s;
    m_caseText->setText(ticket + tr("Acceptance no. %1 · opened %2 · %3", "受理号 … · 受理 … · 用时 …")
                                     .arg(marriage.acceptanceNumber,
                                          marriage.openedAt.toOffsetFromUtc(8 * 3600).toString(u"HH:mm"_s),
                                          spent));
    switch (m_session.saveState()) {
    case CaseSession::SaveState::Saved:
        m_saveState->setStatus(tr("Saved"), Tone::Ok);
        break;
    case CaseSession::SaveState::Saving:
        m_saveState->setStatus(tr("Saving…"), Tone::Neutral);
        break;
    case CaseSession::SaveState::Failed:
        m_saveState->setStatus(tr("Not saved"), Tone::Bad);
        break;
    }
}

void RegistrationPage::refreshFoot()
{
    m_next->setEnabled(shownPage() && !m_session.isBusy());
    m_refuse->setEnabled(!m_session.marriage().registeredAt);
    m_park->setEnabled(!m_session.marriage().isClosed()); // nothing to take up again later
    if (!shownPage()) return;
    const QList<Missing> missing = shownPage()->missing();
    if (m_saysMissing && !missing.contains(*m_saysMissing)) { // done meanwhile
        m_saysMissing.reset();
        m_message->clear();
    }
    m_next->setText(shownPage()->nextText());
    if (missing.isEmpty()) {
        m_missing->setText({});
    } else {
        const QString first = presentation::missingText(missing.first(), m_session.workflow().rules());
        m_missing->setText(tr("%n to do: %1", nullptr, static_cast<int>(missing.size())).arg(first));
    }
}

void RegistrationPage::showFailure(const Error &error)
{
    m_parking = false;
    m_saysMissing.reset();
    // While a save is on its way, too: what was refused for want of room is over once there is some.
    m_saysNotSaved = m_session.saveState() != CaseSession::SaveState::Saved &&
                     (error.code == StoreError::DiskFull || error.code == StoreError::Io);
    m_message->showMessage(Tone::Bad, presentation::errorText(error));
    refreshFoot();
}

void RegistrationPage::retranslateUi()
{
    m_title->setText(tr("Marriage registration", "结婚登记"));
    refreshPlace();
    m_back->setText(tr("Back"));
    m_park->setText(tr("Park", "暂存"));
    m_refuse->setText(tr("Refuse…", "不予受理…"));
    refreshSteps();
    refreshFoot();
}

void RegistrationPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    // Building the frame and building a step are each most of what the window may be away for.
    if (!shownPage())
        QTimer::singleShot(0, this, [this] {
            if (!shownPage()) showStep(m_shown);
        });
}

void RegistrationPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    QWidget::changeEvent(event);
}

} // namespace lianli::ui
