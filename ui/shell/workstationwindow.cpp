// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workstationwindow.h"

#include "models/ports/storeerror.h"
#include "ui/audit/auditpage.h"
#include "ui/customer/customerscreen.h"
#include "ui/customer/customerview.h"
#include "ui/people/ownpasswordsheet.h"
#include "ui/people/peoplepage.h"
#include "ui/presentation/errortext.h"
#include "ui/queue/visitspage.h"
#include "ui/registration/registrationpage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/casespage.h"
#include "ui/shell/counterpage.h"
#include "ui/stock/stockpage.h"
#include "ui/stock/voidspage.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/reasonsheet.h"

#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>

#include <algorithm>

namespace lianli::ui {

using namespace models;
using presentation::Workstation;
using namespace Qt::StringLiterals;

WorkstationWindow::WorkstationWindow(Workstation &workstation, QWidget *parent)
    : ShellWindow(parent),
      m_workstation(workstation),
      m_counterModel(workstation),
      m_casesModel(workstation),
      m_revealModel(workstation),
      m_recordModel(workstation),
      m_visitsModel(workstation),
      m_voidsModel(workstation)
{
    m_customerScreen = new CustomerScreen(m_customerModel, *this, this);
    connect(m_customerScreen, &CustomerScreen::lostChanged, this, &WorkstationWindow::tellCoupleScreen);
    m_login = new LoginPage;
    m_counter = new CounterPage(m_counterModel);
    m_cases = new CasesPage(m_casesModel, m_revealModel, m_recordModel);
    addPlaces();

    connect(m_login, &LoginPage::loginRequested, &m_workstation,
            [this](const QString &userId, const QByteArray &password) {
                m_workstation.unlock(userId, password);
            });
    connect(m_login, &LoginPage::ownPasswordChosen, &m_workstation, &Workstation::unlockAnew);
    connect(&m_workstation, &Workstation::busyChanged, this, [this](bool busy) {
        m_login->setBusy(busy);
        m_counter->setBusy(busy);
    });
    connect(&m_workstation, &Workstation::loginFailed, this, [this](const Error &error) {
        m_login->setUsers(loginUsers());
        if (error.code == StoreError::PasswordTemporary)
            m_login->askForOwnPassword();
        else
            m_login->showError(presentation::errorText(error));
    });
    connect(&m_workstation, &Workstation::unlocked, this, &WorkstationWindow::enterOffice);
    connect(&m_workstation, &Workstation::aboutToLock, this, &FieldRow::finishTyping);
    connect(&m_workstation, &Workstation::locked, this, [this] {
        if (m_closing)
            close();
        else
            showLogin();
    });
    connect(&m_workstation, &Workstation::sessionChanged, this, &WorkstationWindow::showSession);
    connect(&m_workstation, &Workstation::failed, this, [this](const Error &error) {
        if (m_registration)
            m_registration->showMessage(presentation::errorText(error));
        else if (currentPage() == "visits"_L1)
            m_visits->showError(error);
        else
            m_counter->showError(presentation::errorText(error));
    });
    connect(m_counter, &CounterPage::receiveRequested, &m_workstation, &Workstation::receiveBlanks);
    connect(&m_workstation, &Workstation::blanksReceived, m_counter, &CounterPage::blanksReceived);
    connect(m_login, &LoginPage::languageRequested, this, &WorkstationWindow::languageRequested);
    connect(m_counter, &CounterPage::codeGiven, &m_workstation, [this](const QString &typed) {
        const auto office = m_workstation.services().vault.office();
        const auto today = m_workstation.services().clock.today();
        if (const auto code = presentation::visitCodeOf(typed, office ? office->code : QString(), today))
            m_workstation.serveCode(*code);
        else
            m_counter->showError(presentation::errorText(Error(StoreError::AppointmentUnknown)));
    });
    connect(&m_visitsModel, &presentation::VisitsModel::arrived, this, [this](const Visit &visit, int ahead) {
        if (m_registration) m_registration->showMessage(presentation::arrivalText(visit, ahead));
    });
    connect(&m_visitsModel, &presentation::VisitsModel::failed, this, [this](const Error &error) {
        if (m_registration) m_registration->showMessage(presentation::errorText(error));
    });
    connect(&m_workstation, &Workstation::visitCodeScanned, this, &WorkstationWindow::useVisitCode);
    connect(&m_visitsModel, &presentation::VisitsModel::changed, this,
            [this] { setBadge(u"visits"_s, m_visitsModel.expected()); });
    connect(&m_counterModel, &presentation::CounterModel::calledChanged, &m_customerModel,
            &presentation::CustomerModel::setCalled);
    m_takeOver = new ReasonSheet(this);
    connect(&m_workstation, &Workstation::colleaguesCase, this, &WorkstationWindow::askToTakeOver);
    // It lies over the whole window: it would lie over the sign-in form as well.
    connect(&m_workstation, &Workstation::aboutToLock, m_takeOver, &Sheet::closeSheet);
    connect(m_takeOver, &ReasonSheet::confirmed, this, [this](const QString &reason) {
        m_takeOver->closeSheet();
        m_workstation.takeOver(m_theirCase, reason);
    });
    connect(m_cases, &CasesPage::caseRequested, &m_workstation, &Workstation::openCase);
    connect(&m_counterModel, &presentation::CounterModel::changed, this,
            [this] { setBadge(u"counter"_s, m_counterModel.openCases()); });
    connect(&m_workstation, &Workstation::codeScanned, this, [this](const scanners::CodeRead &code) {
        if (currentPage() == "settings"_L1 && m_settingsModel)
            m_settingsModel->showCode(code); // a test looks nothing up
        else
            m_workstation.useCode(code);
    });
    connect(&m_workstation, &Workstation::lookUpRequested, this, &ShellWindow::searchRequested);
    connect(&m_workstation, &Workstation::codeNotUnderstood, this, [this](const QString &preview) {
        const QString sentence =
            tr("The scanned code means nothing here, and nothing was done with it: %1").arg(preview);
        if (m_registration)
            m_registration->showMessage(sentence);
        else
            m_counter->showError(sentence);
    });
    connect(this, &ShellWindow::coupleRequested, this, [this] { turnToCouple(true); });
    connect(&m_voidsModel, &presentation::VoidsModel::changed, this,
            [this] { setBadge(u"voids"_s, m_voidsModel.pending()); });
    m_ownPassword = new OwnPasswordSheet(m_workstation, this);
    connect(this, &ShellWindow::userRequested, m_ownPassword, &OwnPasswordSheet::present);
    connect(&m_workstation, &Workstation::aboutToLock, m_ownPassword, &Sheet::closeSheet);
    connect(this, &ShellWindow::lockRequested, &m_workstation, &Workstation::lock);
    connect(this, &ShellWindow::entryRequested, this, [this](const QString &id) {
        if (m_registration && id == "counter"_L1)
            leaveCase();
        else if (id == "settings"_L1)
            showSettings();
        else
            showPage(id);
    });
    connect(this, &ShellWindow::searchRequested, this, [this](const QString &text) {
        if (!m_workstation.maySeeCases()) return; // a scanned code asks as well
        showPage(u"cases"_s);
        m_cases->search(text);
    });
    qApp->installEventFilter(this);
    retranslateUi();
}

WorkstationWindow::~WorkstationWindow()
{
    qApp->removeEventFilter(this);
    m_customerModel.follow(nullptr);
    delete m_turnedView;
    delete m_registration;
    deletePages(); // they look at their models until the end
}

void WorkstationWindow::addPlaces()
{
    const auto with = [](Capability capability) {
        return [capability](const Workstation &workstation) { return workstation.may(capability); };
    };
    const auto withEither = [](Capability one, Capability other) {
        return [one, other](const Workstation &workstation) {
            return workstation.may(one) || workstation.may(other);
        };
    };
    // The counter is for those who meet couples; the others have their own first page.
    const auto atCounter = [](const Workstation &workstation) {
        return !workstation.may(Capability::ViewUsers);
    };
    addPlace({u"counter"_s, 0, [] { return tr("Today's window", "今日窗口"); }, atCounter,
              [this] { return m_counterModel.openCases(); }},
             m_counter);
    addPlace({u"cases"_s, 0, [] { return tr("Cases", "案件"); }, with(Capability::ListCases)}, m_cases);
    m_visits = new VisitsPage(m_visitsModel);
    addPlace({u"visits"_s, 0, [] { return tr("Appointments", "预约"); }, with(Capability::HandleQueue),
              [this] { return m_visitsModel.expected(); }},
             m_visits);
    addPlace({u"stock"_s, 1, [] { return tr("Blank certificates", "证件库存"); },
              withEither(Capability::ManageStock, Capability::ViewStock)},
             new StockPage(m_workstation));
    addPlace({u"voids"_s, 1, [] { return tr("Voiding", "作废复核"); }, with(Capability::ViewVoids),
              [this] { return m_voidsModel.pending(); }},
             new VoidsPage(m_voidsModel));
    addPlace({u"people"_s, 2, [] { return tr("People", "人员"); },
              withEither(Capability::ManageUsers, Capability::ViewUsers)},
             new PeoplePage(m_workstation));
    addPlace({u"audit"_s, 2, [] { return tr("Audit", "审计"); }, with(Capability::ReadOwnAudit)},
             new AuditPage(m_workstation));
    if (presentation::Machine *machine = m_workstation.services().machine) {
        m_settingsModel = std::make_unique<presentation::SettingsModel>(m_workstation, *machine);
        connect(m_settingsModel.get(), &presentation::SettingsModel::officeChanged, this,
                &WorkstationWindow::showOffice);
        addPlace({u"settings"_s, 9, [] { return tr("Settings", "设置"); },
                  [](const Workstation &) { return true; }},
                 new SettingsPage(*m_settingsModel));
        m_customerScreen->setPreferred(machine->settings().coupleScreen);
        connect(machine, &presentation::Machine::changed, m_customerScreen,
                [this](const presentation::MachineSettings &settings) {
                    m_customerScreen->setPreferred(settings.coupleScreen);
                });
    }
}

void WorkstationWindow::addPlace(const Place &place, QWidget *page)
{
    m_places.append(place);
    addPage(place.id, page);
}

QList<LoginUser> WorkstationWindow::loginUsers() const
{
    QList<LoginUser> users;
    for (const VaultUser &user : m_workstation.services().vault.users())
        if (!user.disabled)
            users.append({user.member.id, user.member.name, presentation::staffRoleText(user.member.role),
                          user.lockedUntil});
    return users;
}

void WorkstationWindow::setLoginHint(const QString &sentence)
{
    m_login->setHint(sentence);
}

void WorkstationWindow::showLogin(const QString &officeName)
{
    if (!officeName.isEmpty()) m_login->setOffice(officeName);
    m_login->setUsers(loginUsers());
    m_login->setLockedFor(m_lockedUser);
    showGate(m_login);
    m_login->prepare();
}

void WorkstationWindow::enterOffice(const StaffMember &member)
{
    m_lockedUser = member.id;
    showOffice();
    retranslateUi();
    m_voidsModel.refresh();                      // what waits is seen in the rail
    m_visitsModel.setDay(m_visitsModel.today()); // the window may have been locked over night
    showFirstPlace();
}

void WorkstationWindow::showOffice()
{
    const auto office = m_workstation.services().vault.office();
    if (!office) return;
    setOffice(office->name);
    m_login->setOffice(office->name);
    m_customerModel.setOffice(office->name, office->window);
    setDemonstration(office->demonstration);
}

void WorkstationWindow::showFirstPlace()
{
    const auto first =
        std::ranges::find_if(m_places, [this](const Place &place) { return place.shown(m_workstation); });
    if (first != m_places.end()) showPage(first->id);
}

void WorkstationWindow::showSession()
{
    // The page looks at the session that is gone: it goes first.
    turnToCouple(false);
    m_customerModel.follow(nullptr);
    delete m_registration;
    m_registration = nullptr;
    presentation::CaseSession *session = m_workstation.session();
    setCoupleButtonVisible(session);
    if (!session) {
        if (m_workstation.isUnlocked()) showFirstPlace();
        return;
    }
    m_registration = new RegistrationPage(*session, m_workstation.services());
    connect(m_registration, &RegistrationPage::leaveRequested, this, &WorkstationWindow::leaveCase,
            Qt::QueuedConnection); // the page asks from inside its own slots
    connect(&m_registration->model().issue, &presentation::IssueModel::targetChanged, &m_workstation,
            &Workstation::setPrintTarget);
    connect(m_registration, &RegistrationPage::stepShown, &m_customerModel,
            &presentation::CustomerModel::setStep);
    // Said again in every step, for it is in the next one that they sign; after the step's own words.
    connect(
        m_registration, &RegistrationPage::stepShown, this,
        [this] {
            if (m_customerScreen->isLost()) tellCoupleScreen(true);
        },
        Qt::QueuedConnection);
    m_customerModel.setStep(m_registration->shownStep());
    m_customerModel.follow(&m_registration->model());
    addPage(u"registration"_s, m_registration, u"counter"_s);
    // Building the page and laying it out are each most of what the window may be away for: a breath between.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_registration) showPage(u"registration"_s);
        },
        Qt::QueuedConnection);
}

void WorkstationWindow::tellCoupleScreen(bool lost)
{
    const QString sentence =
        lost ? tr("The couple's screen is gone: it was unplugged or switched off. Nothing that was saved is "
                  "lost. Press F11 to turn this window to the couple and go on; what was half signed is "
                  "signed "
                  "anew.")
             : tr("The couple's screen is back and shows the case.");
    if (m_registration)
        m_registration->showMessage(sentence, lost ? Tone::Warning : Tone::Ok);
    else if (lost)
        m_counter->showInfo(
            tr("The couple's screen is gone: it was unplugged or switched off. Plug it in, or "
               "turn this window to the couple with F11 in a case."));
    else
        m_counter->showInfo(tr("The couple's screen is back."));
}

void WorkstationWindow::turnToCouple(bool toCouple)
{
    if (toCouple == isTurnedToCouple()) return;
    if (!toCouple) {
        showPage(currentPage());
        return;
    }
    if (!m_registration || isGated()) return;
    if (!m_turnedView) m_turnedView = new CustomerView(m_customerModel);
    showGate(m_turnedView);
}

bool WorkstationWindow::isTurnedToCouple() const
{
    return m_turnedView && isGated() && m_turnedView->isVisibleTo(this);
}

void WorkstationWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F11) {
        turnToCouple(!isTurnedToCouple());
        return;
    }
    if (event->key() == Qt::Key_Escape && isTurnedToCouple()) {
        turnToCouple(false);
        return;
    }
    ShellWindow::keyPressEvent(event);
}

void WorkstationWindow::showEvent(QShowEvent *event)
{
    ShellWindow::showEvent(event);
    m_customerScreen->settle();
}

void WorkstationWindow::refreshQueue()
{
    m_counterModel.refresh();
    m_visitsModel.refresh();
}

/// At the counter whoever shows a code is the next case; at the desk, and while a case is open, they wait.
void WorkstationWindow::useVisitCode(const QString &code)
{
    const bool atCounter = !m_registration && currentPage() != "visits"_L1;
    if (atCounter && m_workstation.mayHandleCases()) {
        m_workstation.serveCode(code);
    } else if (m_workstation.may(Capability::HandleQueue)) {
        m_visits->checkIn(code);
    }
}

void WorkstationWindow::askToTakeOver(const presentation::ColleaguesCase &theirs)
{
    m_theirCase = theirs.caseId;
    const QString text =
        theirs.parked
            ? tr("%1 has put case %2 aside. It will be yours, with everything entered so far.")
            : tr("%1 has case %2 open and has not put it aside. Ask before you take it over; whatever they "
                 "have not entered yet is not in it.");
    m_takeOver->present({tr("Take over the case", "接手案件"),
                         text.arg(theirs.clerkName, theirs.acceptanceNumber), tr("Take over", "接手"),
                         !theirs.parked});
}

void WorkstationWindow::leaveCase()
{
    m_workstation.closeCase();
}

/// Tests of reader and camera must not reach into an open case: it is saved and left first.
void WorkstationWindow::showSettings()
{
    leaveCase();
    showPage(u"settings"_s);
}

bool WorkstationWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        m_workstation.noteActivity();
        m_customerModel.noteActivity();
        break;
    default:
        break;
    }
    return ShellWindow::eventFilter(watched, event);
}

void WorkstationWindow::retranslateUi()
{
    setWindowTitle(tr("Lianli", "连理"));
    QList<RailEntry> entries;
    for (const Place &place : m_places)
        if (place.shown(m_workstation))
            entries.append({place.id, place.title(), place.badge ? place.badge() : 0, place.group});
    setEntries(entries);
    setSearchable(m_workstation.maySeeCases());
    m_counter->setMayHandleCases(m_workstation.mayHandleCases());
    m_cases->setMayHandleCases(m_workstation.mayHandleCases());
    setSyncState(tr("Offline · kept here", "未联网 · 存于本机"), Tone::Neutral);
    if (const auto member = m_workstation.services().vault.current())
        if (const auto office = m_workstation.services().vault.office())
            setUser(member->name, presentation::staffRoleText(member->role), office->window);
    m_login->setUsers(loginUsers());
}

void WorkstationWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) retranslateUi();
    ShellWindow::changeEvent(event);
}

void WorkstationWindow::closeEvent(QCloseEvent *event)
{
    if (m_workstation.isUnlocked() && !m_closing) {
        // Save, wipe the keys and close the store first; locked() closes the window.
        m_closing = true;
        event->ignore();
        m_workstation.lock();
        return;
    }
    ShellWindow::closeEvent(event);
}

} // namespace lianli::ui
