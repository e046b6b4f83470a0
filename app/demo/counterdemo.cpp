// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/counterdemo.h"

#include "app/demo/windowdemo.h"
#include "app/demonstrationoffice.h"
#include "scanners/vision/specimen/specimencard.h"
#include "ui/shell/rail.h"
#include "ui/widgets/photocropview.h"

#include <QListWidget>
#include <QPushButton>
#include <QTableView>

namespace lianli::app {

using namespace models;
using namespace Qt::StringLiterals;
using presentation::CardCaptureModel;
using presentation::IssueModel;
using Side = scanners::CardImageReading::Side;

namespace {

/// A page has come to rest: lists are loaded and drawn.
constexpr int kSettleMs = 700;

const QList<const char *> kRoles{demonstrationoffice::kRegistrar, demonstrationoffice::kSupervisor,
                                 demonstrationoffice::kAdministrator, demonstrationoffice::kAuditor};

bool always()
{
    return true;
}

class CounterDemo : public WindowDemo
{
public:
    CounterDemo(const LaunchOptions &options, Composition &composition) : WindowDemo(options, composition)
    {
        writeScript();
    }

protected:
    QJsonObject summary() const override
    {
        return {{u"certificate_number"_s, m_number}, {u"fields_compared"_s, m_compared}};
    }

private:
    void writeScript();
    void readHisCardByCamera();
    void compareDoubtfulFields();
    void readHerCardByChip();
    void examine();
    void declareOnTheCouplesScreen();
    void showOtherWaysOfSigning();
    void photograph();
    void issue();
    void lookAround(qsizetype role);
    void showEveryPage(qsizetype role);
    void showEveryDevice(const QString &id);
    void showRecord(const QString &id);

    void layCard(Side side);
    void turnToCouple(const QString &pictureName);
    void pressButton(const QString &panel, const QString &button);
    void settled(const QString &pictureName);
    CardCaptureModel::Stage capture() const { return page()->model().capture.stage(); }
    IssueModel::Stage stage() const { return page()->model().issue.stage(); }
    bool idle() const { return !page()->model().session.isBusy(); }

    QString m_number;
    int m_compared = 0;
    QElapsedTimer m_settling;
};

void CounterDemo::writeScript()
{
    picture(u"login"_s, [this] { return m_window.isVisible(); });
    signIn(QLatin1String(demonstrationoffice::kRegistrar));
    const auto ready = [this] { return m_window.currentPage() == "counter"_L1 && readerReady(); };
    step(u"people in the hall"_s, ready, [this] {
        auto settings = m_composition.machine().settings();
        settings.fingerprints = true; // off until an office switches it on
        if (!m_composition.machine().change(settings)) fail(u"the settings cannot be written"_s);
        demonstrationoffice::fillQueue(m_composition.store().visits, m_composition.clock(), &m_window,
                                       [this] { m_window.refreshQueue(); });
    });
    settled(u"counter"_s);
    clerk(u"start a marriage registration"_s, ready, Qt::Key_F1);
    readHisCardByCamera();
    compareDoubtfulFields();
    readHerCardByChip();
    examine();
    declareOnTheCouplesScreen();
    photograph();
    issue();
    lookAround(0);
}

void CounterDemo::layCard(Side side)
{
    pauseMeasuring(); // drawing a card is the demonstration's work, not the program's
    m_composition.simulatedDesk()->lay(scanners::specimenCard(m_people.first().document(), side));
    resumeMeasuring();
}

void CounterDemo::readHisCardByCamera()
{
    clerk(
        u"his card by the document camera"_s, [this] { return at(MarriageStep::Identity); }, Qt::Key_F6);
    step(
        u"lay the card down"_s, [this] { return capture() == CardCaptureModel::Stage::Looking; },
        [this] {
            noteStep(u"capture"_s);
            layCard(Side::Front);
        });
    picture(u"capture-front"_s, [this] {
        const auto now = capture();
        return now == CardCaptureModel::Stage::Reading || now == CardCaptureModel::Stage::TurnOver;
    });
    step(
        u"lift it"_s, [this] { return capture() == CardCaptureModel::Stage::TurnOver; },
        [this] { m_composition.simulatedDesk()->clear(); });
    picture(u"capture-turn"_s,
            [this] { return page()->model().capture.sight().kind == scanners::CardSight::Kind::None; });
    step(u"turn it over"_s, always, [this] { layCard(Side::Back); });
    step(
        u"both sides are read"_s, [this] { return capture() == CardCaptureModel::Stage::Closed; },
        [this] { m_composition.simulatedDesk()->clear(); });
    picture(u"identity-camera"_s, [this] { return idle(); });
}

void CounterDemo::compareDoubtfulFields()
{
    for (qsizetype i = 0; i < std::ssize(field::kOfDocument); ++i) {
        step(
            u"compare with the card"_s, [this] { return idle(); },
            [this] {
                if (page()->model().identity.nextDoubtful(PartyRole::Man).isEmpty()) return;
                ++m_compared;
                countAction();
                pressKey(Qt::Key_Return);
            });
    }
}

void CounterDemo::readHerCardByChip()
{
    const auto &identity = [this]() -> presentation::IdentityModel & { return page()->model().identity; };
    step(
        u"her card on the reader"_s, [this] { return readerReady(); }, [this] { placeCard(1); });
    step(
        u"lift her card"_s, [=] { return identity().isFilled(PartyRole::Woman); },
        [this] { m_composition.simulatedReader()->liftCard(); });
    clerk(
        u"neither was married"_s, [=] { return identity().canDeclareNeverMarried(); }, Qt::Key_0,
        Qt::ControlModifier);
    picture(u"identity"_s,
            [=] { return identity().maritalStatus(PartyRole::Woman) != MaritalStatus::NotStated; });
    turnToCouple(u"couple-persons"_s);
    clerk(
        u"persons match, go on"_s, [this] { return idle(); }, Qt::Key_F9);
}

void CounterDemo::turnToCouple(const QString &pictureName)
{
    step(
        u"turn the window"_s, [this] { return idle(); }, [this] { pressKey(Qt::Key_F11); });
    settled(pictureName);
    step(u"turn it back"_s, always, [this] { pressKey(Qt::Key_Escape); });
}

void CounterDemo::settled(const QString &pictureName)
{
    step(u"let the page settle"_s, always, [this] { m_settling.start(); });
    picture(pictureName, [this] { return m_settling.hasExpired(kSettleMs); });
}

void CounterDemo::examine()
{
    clerk(
        u"both confirmed all questions"_s,
        [this] {
            if (!at(MarriageStep::Eligibility)) return false;
            const auto &examination = page()->model().examination;
            return !examination.isRunning() && !examination.checks().isEmpty();
        },
        Qt::Key_Y, Qt::ControlModifier);
    picture(u"examination"_s,
            [this] { return page()->model().session.missing(MarriageStep::Eligibility).isEmpty(); });
    clerk(u"on to the declarations"_s, always, Qt::Key_F9);
}

void CounterDemo::declareOnTheCouplesScreen()
{
    const auto signedBy = [this](PartyRole role) { return page()->model().declarations.isSigned(role); };
    step(
        u"turn the window"_s, [this] { return at(MarriageStep::Declaration) && previewShown(); },
        [this] { pressKey(Qt::Key_F11); });
    sign(u"he signs on the couple's screen"_s, u"manSigning"_s, 0,
         [this] { return m_window.isTurnedToCouple(); });
    sign(u"she signs on the couple's screen"_s, u"womanSigning"_s, 1,
         [=] { return signedBy(PartyRole::Man); });
    step(
        u"both signed"_s, [=] { return signedBy(PartyRole::Woman); }, [] {});
    settled(u"couple-declaration"_s);
    step(u"turn it back"_s, always, [this] { pressKey(Qt::Key_Escape); });
    showOtherWaysOfSigning();
    picture(u"declaration"_s,
            [this] { return !page()->model().declaration.isRendering() && previewShown(); });
    clerk(
        u"on to the photo"_s, [this] { return idle(); }, Qt::Key_F9);
}

/// Not part of the ordinary case, so not counted as the clerk's.
void CounterDemo::showOtherWaysOfSigning()
{
    using Stage = presentation::FingerprintModel::Stage;
    const auto finger = [this] { return page()->model().fingerprints.stage(); };
    step(u"her fingerprint"_s, always, [this] { pressButton(u"womanSigning"_s, u"fingerprintButton"_s); });
    settled(u"fingerprint-consent"_s);
    step(u"she agrees"_s, always, [this] { pressKey(Qt::Key_Return); });
    step(
        u"the print is there"_s, [=] { return finger() == Stage::Shown; }, [] {});
    settled(u"fingerprint"_s);
    step(u"put it on the form"_s, always, [this] { pressKey(Qt::Key_Return); });
    step(
        u"a sheet could be signed by hand"_s, [=, this] { return finger() == Stage::Closed && idle(); },
        [this] { pressButton(u"manSigning"_s, u"signOnPaperButton"_s); });
    settled(u"paper-sheet"_s);
    step(u"it is not"_s, always, [this] { pressKey(Qt::Key_Escape); });
}

void CounterDemo::pressButton(const QString &panel, const QString &button)
{
    auto *place = page()->findChild<QWidget *>(panel);
    if (auto *found = place ? place->findChild<QPushButton *>(button) : nullptr)
        found->click();
    else
        fail(u"there is no "_s + button);
}

void CounterDemo::photograph()
{
    clerk(
        u"take the picture"_s,
        [this] {
            return at(MarriageStep::Photo) && !page()->findChild<ui::PhotoCropView *>()->image().isNull();
        },
        Qt::Key_F6);
    picture(u"photo"_s, [this] {
        return page()->model().session.missing(MarriageStep::Photo).isEmpty() &&
               !page()->model().photo.isBusy() && !page()->model().photo.isChecking();
    });
    clerk(
        u"use the picture"_s, [this] { return idle(); }, Qt::Key_F9);
    clerk(
        u"approve"_s, [this] { return at(MarriageStep::Review) && previewShown(); }, Qt::Key_F9);
}

void CounterDemo::issue()
{
    clerk(
        u"print the certificates"_s, [this] { return at(MarriageStep::Issue) && previewShown(); },
        Qt::Key_F9);
    step(
        u"a copy might be spoiled"_s,
        [this] { return stage() == IssueModel::Stage::CheckPrint && previewShown(); },
        [this] { pressKey(Qt::Key_D, Qt::ControlModifier); });
    settled(u"void"_s);
    step(u"it is not"_s, always, [this] { pressKey(Qt::Key_Escape); });
    clerk(
        u"both came out well"_s, [this] { return idle(); }, Qt::Key_F9);
    step(
        u"turn the window"_s, [this] { return stage() == IssueModel::Stage::Receipts && idle(); },
        [this] { pressKey(Qt::Key_F11); });
    sign(u"he signs for his certificate"_s, u"manSigning"_s, 2,
         [this] { return m_window.isTurnedToCouple(); });
    sign(u"she signs for her certificate"_s, u"womanSigning"_s, 3,
         [this] { return marriage().draft.receipts[0].has_value(); });
    step(
        u"both signed"_s, [this] { return stage() == IssueModel::Stage::HandOver; }, [] {});
    settled(u"couple-receipts"_s);
    step(u"turn it back"_s, always, [this] { pressKey(Qt::Key_Escape); });
    clerk(
        u"handed over"_s, [this] { return idle(); }, Qt::Key_F9);
    picture(u"registered"_s, [this] {
        return stage() == IssueModel::Stage::Done && page()->model().issue.isArchiveSealed() &&
               previewShown();
    });
    step(
        u"back to the counter"_s, [this] { return idle(); },
        [this] {
            m_number = marriage().assignment->number.text();
            noteStep({});
            pressKey(Qt::Key_F9);
        });
    step(
        u"call the next"_s, [this] { return m_window.currentPage() == "counter"_L1 && !page(); },
        [this] { pressKey(Qt::Key_F7); });
    settled(u"counter-called"_s);
    step(u"lock"_s, always, [this] { pressKey(Qt::Key_L, Qt::ControlModifier); });
}

/// Steps are only ever added at the end, so one role's pages come before the next role signs in.
void CounterDemo::lookAround(qsizetype role)
{
    signIn(QLatin1String(kRoles.at(role)));
    step(
        u"look around"_s, [this] { return !m_window.isGated(); }, [this, role] { showEveryPage(role); });
}

void CounterDemo::showEveryPage(qsizetype role)
{
    const QString id = QLatin1String(kRoles.at(role)).toString().section(u':', -1);
    for (const QString &place : m_window.findChild<ui::Rail *>()->entries()) {
        step(u"open "_s + place, always, [this, place] { Q_EMIT m_window.entryRequested(place); });
        settled(id + u"-"_s + place);
        if (place == "settings"_L1) showEveryDevice(id);
        if (place == "cases"_L1) showRecord(id);
        if (place != "visits"_L1) continue;
        step(u"take a ticket"_s, always, [this] { pressKey(Qt::Key_2, Qt::ControlModifier); });
        settled(id + u"-ticket"_s);
        step(u"print its slip"_s, always, [this] { pressKey(Qt::Key_5, Qt::ControlModifier); });
        settled(id + u"-slip"_s);
        step(u"book"_s, always, [this] { pressKey(Qt::Key_4, Qt::ControlModifier); });
        settled(id + u"-booking"_s);
        step(u"leave it"_s, always, [this] { pressKey(Qt::Key_Escape); });
    }
    step(u"lock"_s, always, [this] { pressKey(Qt::Key_L, Qt::ControlModifier); });
    if (role + 1 < kRoles.size()) lookAround(role + 1);
}

void CounterDemo::showRecord(const QString &id)
{
    step(u"choose the first case"_s, always, [this] {
        if (auto *table = m_window.findChild<QTableView *>(u"casesTable"_s)) table->selectRow(0);
    });
    step(u"read its record"_s, always, [this] { pressKey(Qt::Key_2, Qt::ControlModifier); });
    settled(id + u"-record"_s);
    step(u"leave it"_s, always, [this] { pressKey(Qt::Key_Escape); });
}

/// The parts of the settings are the same for every role; whoever may change them shows them.
void CounterDemo::showEveryDevice(const QString &id)
{
    if (id != QLatin1String(demonstrationoffice::kAdministrator).toString().section(u':', -1)) return;
    auto *list = m_window.findChild<QListWidget *>(u"settingsList"_s);
    for (int part = 1; list && part < list->count(); ++part) {
        step(u"open a part of the settings"_s, always, [list, part] { list->setCurrentRow(part); });
        settled(u"settings-%1"_s.arg(part));
    }
}

} // namespace

int runCounterDemo(const LaunchOptions &options)
{
    return runDemo<CounterDemo>(options);
}

} // namespace lianli::app
