// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/caserecordmodel.h"
#include "ui/presentation/countermodel.h"
#include "ui/presentation/customermodel.h"
#include "ui/presentation/revealmodel.h"
#include "ui/presentation/settingsmodel.h"
#include "ui/presentation/voidsmodel.h"
#include "ui/presentation/workstation.h"
#include "ui/registration/registrationpage.h"
#include "ui/shell/loginpage.h"
#include "ui/shell/shellwindow.h"

#include <QList>
#include <QPointer>

#include <functional>
#include <memory>

namespace lianli::ui {

class CasesPage;
class ReasonSheet;
class VisitsPage;
class CounterPage;
class CustomerScreen;
class CustomerView;
class OwnPasswordSheet;
class LoginPage;

/// The whole program on screen: binds the shell and its pages to the workstation.
class WorkstationWindow : public ShellWindow
{
    Q_OBJECT

public:
    explicit WorkstationWindow(presentation::Workstation &workstation, QWidget *parent = nullptr);
    ~WorkstationWindow() override;

    /// Said under the sign-in form of a demonstration office.
    void setLoginHint(const QString &sentence);
    /// Somebody else changed the queue.
    void refreshQueue();
    /// Shows the sign-in form; \a officeName where it is known without the store.
    void showLogin(const QString &officeName = {});
    RegistrationPage *registration() const { return m_registration.data(); }
    /// 对客屏 on a second monitor.
    CustomerScreen &customerScreen() { return *m_customerScreen; }
    /// Turns this window to the couple (F11), where there is one monitor only, and back (Esc, F11).
    void turnToCouple(bool toCouple);
    bool isTurnedToCouple() const;

Q_SIGNALS:
    /// "zh_CN" or "en", chosen at sign-in.
    void languageRequested(const QString &language);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// A page of the rail: who sees it, in which group, and with which count beside it.
    struct Place
    {
        QString id;
        int group = 0;
        std::function<QString()> title;
        std::function<bool(const presentation::Workstation &)> shown;
        std::function<int()> badge = {}; ///< none if empty
    };

    /// Every page of the rail, from top to bottom: a new one is one more line here.
    void addPlaces();
    void addPlace(const Place &place, QWidget *page);
    void enterOffice(const models::StaffMember &member);
    void showOffice();
    void showFirstPlace();
    void showSession();
    void tellCoupleScreen(bool lost);
    void leaveCase();
    void useVisitCode(const QString &code);
    void askToTakeOver(const presentation::ColleaguesCase &theirs);
    void showSettings();
    void retranslateUi();
    QList<LoginUser> loginUsers() const;

    presentation::Workstation &m_workstation;
    presentation::CounterModel m_counterModel;
    presentation::CounterModel m_casesModel;
    presentation::CustomerModel m_customerModel;
    CustomerScreen *m_customerScreen = nullptr;
    QPointer<CustomerView> m_turnedView; ///< made when the window is first turned
    presentation::RevealModel m_revealModel;
    presentation::CaseRecordModel m_recordModel;
    presentation::VisitsModel m_visitsModel;
    presentation::VoidsModel m_voidsModel;
    QList<Place> m_places;
    std::unique_ptr<presentation::SettingsModel> m_settingsModel; ///< null where there is no machine to set
    LoginPage *m_login = nullptr;
    CounterPage *m_counter = nullptr;
    CasesPage *m_cases = nullptr;
    VisitsPage *m_visits = nullptr;
    ReasonSheet *m_takeOver = nullptr;
    QString m_theirCase;
    OwnPasswordSheet *m_ownPassword = nullptr;
    QPointer<RegistrationPage> m_registration;
    QString m_lockedUser;
    bool m_closing = false;
};

} // namespace lianli::ui
