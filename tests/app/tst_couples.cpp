// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Couples with other papers than the resident card, through the real windows, by keyboard.
#include "app/language.h"
#include "models/domain/domainerror.h"
#include "models/domain/mrz.h"
#include "tests/documents/popplertools.h"
#include "tests/storage/storefixture.h"
#include "tests/support/clipping.h"
#include "tests/support/workstationharness.h"
#include "ui/presentation/errortext.h"
#include "ui/presentation/papertext.h"
#include "ui/style/theme.h"
#include "ui/widgets/choicebox.h"
#include "ui/widgets/fieldrow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::tests;

namespace {

constexpr auto kWoman = PartyRole::Woman;

QString printedText(WorkstationHarness &harness, const QString &name)
{
    QFile file(harness.printedFolder() + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? poppler::comparable(poppler::text(file.readAll())) : QString();
}

/// A passport of \a nationality that ends in two years, every check digit right.
QString passportZone(const QString &number, const QString &name, const QString &nationality)
{
    const auto checked = [](const QString &field) { return field + QString::number(Mrz::checkDigit(field)); };
    const auto padded = [](const QString &text, int width) {
        return text + QString(width - text.size(), u'<');
    };
    const QString end = SystemClock().today().addYears(2).toString(u"yyMMdd"_s);
    const QString first = u"P<"_s + nationality + padded(name, 39);
    const QString head = checked(padded(number, 9));
    const QString birth = checked(u"930418"_s);
    const QString expiry = checked(end);
    const QString rest = checked(QString(14, u'<'));
    return first + u'\n' + head + nationality + birth + u'F' + expiry + rest +
           QString::number(Mrz::checkDigit(head + birth + expiry + rest));
}

/// Chooses \a code as the keyboard does: the entry is searched by going down the list.
bool choose(QComboBox *box, const QString &code)
{
    if (!box || !box->isEnabled()) return false;
    box->setFocus();
    const int target = box->findData(code);
    if (target < 0) return false;
    QTest::keyClick(box, Qt::Key_Home);
    for (int i = 0; i < 300 && box->currentIndex() != target; ++i)
        QTest::keyClick(box, box->currentIndex() < target ? Qt::Key_Down : Qt::Key_Up);
    return box->currentIndex() == target;
}

/// Step 1 of a couple whose man's card was read, with her side open for hand entry.
struct Counter
{
    explicit Counter(bool designated)
    {
        if (designated) harness.designate();
    }

    bool begin()
    {
        if (!harness.begin() || !harness.openCase() || !harness.readCard(u"wang-zhiyuan"_s)) return false;
        if (!harness.wait([this] { return harness.identity().isFilled(PartyRole::Man); })) return false;
        return beginHandEntry();
    }
    bool beginHandEntry()
    {
        panel = harness.visible<QWidget>(u"womanPanel"_s);
        harness.identity().beginHandEntry(kWoman);
        return panel && harness.wait([this] { return edit(u"name"_s)->isVisible(); });
    }
    QLineEdit *edit(const QString &field) const { return panel->findChild<QLineEdit *>(field + u"Edit"_s); }
    ui::ChoiceBox *box(const QString &field) const
    {
        return panel->findChild<ui::ChoiceBox *>(field + u"Choice"_s);
    }
    bool chooseKind(DocumentKind kind)
    {
        return choose(box(u"kind"_s), QString::number(static_cast<int>(kind)));
    }
    /// Types into a field and leaves it.
    bool type(const QString &field, const QString &text)
    {
        QLineEdit *line = edit(field);
        if (!line || !line->isVisible()) return false;
        line->setFocus();
        line->selectAll();
        WorkstationHarness::typeText(line, text);
        QTest::keyClick(line, Qt::Key_Tab);
        return true;
    }
    bool declareNeverMarried()
    {
        for (const auto &side : {u"manPanel"_s, u"womanPanel"_s}) {
            auto *marital =
                harness.visible<QWidget>(side)->findChild<ui::ChoiceBox *>(u"marital_statusChoice"_s);
            marital->setFocus();
            QTest::keyClick(marital, Qt::Key_1);
        }
        return harness.waitFor(MarriageStep::Identity);
    }
    /// Answers for one paper of hers in step 2; \a date where it is asked.
    bool answer(const QString &paper, const QString &form, const QString &date = {})
    {
        auto *row = harness.visible<QWidget>(paper + u"_woman"_s);
        if (!row || !choose(row->findChild<ui::ChoiceBox *>(u"paperChoice"_s), form)) return false;
        if (date.isEmpty()) return true;
        auto *line = row->findChild<QLineEdit *>(u"paperDateEdit"_s);
        if (!line->isVisible()) return false;
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, date);
        QTest::keyClick(line, Qt::Key_Tab);
        return true;
    }
    bool toExamination()
    {
        harness.press(Qt::Key_F9);
        if (!harness.waitFor(MarriageStep::Eligibility)) return false;
        return harness.wait(
            [this] { return !examination().isRunning() && !examination().checks().isEmpty(); });
    }
    presentation::ExaminationModel &examination() { return harness.page()->model().examination; }
    CheckOutcome outcomeOf(QLatin1StringView id)
    {
        for (const Check &check : examination().checks())
            if (check.id == id) return check.outcome;
        return CheckOutcome::Pending;
    }
    /// From step 2 with every paper seen to the handed-over certificate; says where it stopped.
    QString register_()
    {
        harness.press(Qt::Key_Y, Qt::ControlModifier);
        harness.press(Qt::Key_F9);
        if (!harness.waitFor(MarriageStep::Declaration)) return u"examination\n"_s + harness.screen();
        if (!harness.declare()) return u"declaration\n"_s + harness.screen();
        if (!harness.photograph()) return u"photo\n"_s + harness.screen();
        if (!harness.review()) return u"review\n"_s + harness.screen();
        if (!harness.print()) return u"print\n"_s + harness.screen();
        return harness.handOver() ? QString() : u"hand-over\n"_s + harness.screen();
    }

    WorkstationHarness harness;
    QWidget *panel = nullptr;
};

} // namespace

class TestCouples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ui::applyTheme(*qApp);
        QVERIFY(app::useLanguage(u"zh_CN"_s));
    }

    void registersACoupleWithATaiwanResident();
    void registersACoupleWithAForeigner();
    void refusesWhatLacksAPaper();
    void zoneWithASlipFillsNothing();
    void typedNumberIsToldWrongAtOnce();
    void handEntryAsksForFieldsNotForACard();
    void messageGoesWhenItsProblemDoes();
    void nothingLooksChangeableOnceANumberIsTaken();
};

void TestCouples::registersACoupleWithATaiwanResident()
{
    Counter counter(true);
    QVERIFY(counter.begin());
    QVERIFY(counter.chooseKind(DocumentKind::TaiwanTravelPermit));
    QVERIFY(!counter.edit(u"ethnicity"_s)->isVisible());
    QVERIFY(!counter.edit(u"reason"_s)->isVisible()); // no reader reads this permit
    QVERIFY(counter.type(u"name"_s, u"林宜蓁"_s));
    QVERIFY(counter.type(u"number"_s, u"00000001"_s));
    QVERIFY(counter.type(u"issue_count"_s, u"01"_s));
    QVERIFY(choose(counter.box(u"sex"_s), u"女"_s));
    QVERIFY(counter.type(u"birth_typed"_s, u"1996-12-01"_s));
    QVERIFY(counter.type(u"authority"_s, u"国家移民管理局"_s));
    const QDate today = SystemClock().today();
    QVERIFY(counter.type(u"valid_from"_s, today.addYears(-1).toString(Qt::ISODate)));
    QVERIFY(counter.type(u"valid_to"_s, today.addYears(4).toString(Qt::ISODate)));
    QVERIFY(counter.type(u"regional_id"_s, u"A123456789"_s));
    QVERIFY(counter.declareNeverMarried());
    QVERIFY(counter.harness.waitForText(presentation::coupleKindText(CoupleKind::Taiwan)));
    QVERIFY(counter.harness.screen().contains(u"经公证的无配偶及非近亲声明"_s)); // what to bring
    QVERIFY2(counter.toExamination(), qPrintable(presentation::missingText(
                                          counter.harness.identity().missing().value(0),
                                          counter.harness.page()->model().session.workflow().rules())));

    QCOMPARE(counter.outcomeOf(checkid::kJurisdiction), CheckOutcome::Passed);
    QCOMPARE(counter.outcomeOf(checkid::kPapers), CheckOutcome::Pending);
    QVERIFY(counter.answer(u"regional_id"_s, u"+"_s));
    QVERIFY(counter.answer(u"notarised_declaration"_s, u"+"_s, today.addMonths(-2).toString(Qt::ISODate)));
    QTRY_COMPARE(counter.outcomeOf(checkid::kPapers), CheckOutcome::Passed);
    {
        const QString stopped = counter.register_();
        QVERIFY2(stopped.isEmpty(), qPrintable(stopped));
    }

    const QString number = counter.harness.issue().certificateNumber();
    QTRY_VERIFY(QFile::exists(counter.harness.printedFolder() + u'/' + number + u"-file.pdf"_s));
    const QString certificate = printedText(counter.harness, number + u"-certificate-woman.pdf"_s);
    for (const QString &word : {u"林宜蓁"_s, u"00000001"_s, u"王致远"_s})
        QVERIFY2(certificate.contains(poppler::comparable(word)), qPrintable(word));
    const QString file = printedText(counter.harness, number + u"-file.pdf"_s);
    for (const QString &word : {u"台湾居民来往大陆通行证"_s, u"经公证的无配偶及非近亲声明"_s})
        QVERIFY2(file.contains(poppler::comparable(word)), qPrintable(word));
}

void TestCouples::registersACoupleWithAForeigner()
{
    Counter counter(true);
    QVERIFY(counter.begin());
    QVERIFY(counter.chooseKind(DocumentKind::ForeignPassport));
    auto *zone = counter.panel->findChild<QPlainTextEdit *>(u"mrzEdit"_s);
    QVERIFY(zone->isVisible());
    zone->setFocus();
    const QString text = passportZone(u"L898902C3"_s, u"EXAMPLE<<ANNA<MARIE"_s, u"CAN"_s);
    for (const QChar c : text) // as a scanner types it, Enter between the lines
        c == u'\n' ? QTest::keyClick(zone, Qt::Key_Return) : QTest::keyClick(zone, c.toLatin1());
    QTRY_COMPARE(counter.edit(u"number"_s)->text(), u"L898902C3"_s);
    QCOMPARE(counter.edit(u"name"_s)->text(), u"EXAMPLE ANNA MARIE"_s);
    QCOMPARE(counter.box(u"nationality"_s)->code(), u"CAN"_s);
    QCOMPARE(counter.box(u"sex"_s)->code(), u"女"_s);
    QCOMPARE(counter.edit(u"birth_typed"_s)->text(), u"1993-04-18"_s);
    QVERIFY(counter.type(u"name_zh"_s, u"安娜"_s));
    QVERIFY(counter.declareNeverMarried());
    QVERIFY(counter.toExamination());

    const QDate today = SystemClock().today();
    QVERIFY(counter.answer(u"no_spouse_certificate"_s, u"apostille"_s,
                           today.addMonths(-1).toString(Qt::ISODate)));
    // The Apostille brings a paper of its own.
    QVERIFY(counter.harness.wait(
        [&] { return counter.harness.visible<QWidget>(u"treaty_statement_woman"_s) != nullptr; }));
    QVERIFY(counter.answer(u"treaty_statement"_s, u"+"_s));
    QVERIFY(counter.answer(u"translation"_s, u"translation"_s));
    QTRY_COMPARE(counter.outcomeOf(checkid::kPapers), CheckOutcome::Passed);
    {
        const QString stopped = counter.register_();
        QVERIFY2(stopped.isEmpty(), qPrintable(stopped));
    }

    const QString number = counter.harness.issue().certificateNumber();
    QTRY_VERIFY(QFile::exists(counter.harness.printedFolder() + u'/' + number + u"-file.pdf"_s));
    const QString certificate = printedText(counter.harness, number + u"-certificate-man.pdf"_s);
    for (const QString &word : {u"EXAMPLE ANNA MARIE"_s, u"安娜"_s, u"加拿大"_s, u"L898902C3"_s})
        QVERIFY2(certificate.contains(poppler::comparable(word)), qPrintable(word));
    // And what was brought is on record.
    const auto history =
        answer(counter.harness.composition().store().cases.load(counter.harness.marriage().caseId));
    QVERIFY_RESULT(history);
    const auto marriage = MarriageCase::fromHistory(*history);
    QVERIFY_RESULT(marriage);
    QCOMPARE(marriage->draft.papers[1].value(u"no_spouse_certificate"_s).form, u"apostille"_s);
    QCOMPARE(marriage->draft.party(kWoman).document.kind, DocumentKind::ForeignPassport);
    QCOMPARE(marriage->draft.party(kWoman).sources.value(field::kNumber), FieldSource::Mrz);
}

void TestCouples::refusesWhatLacksAPaper()
{
    Counter counter(true);
    QVERIFY(counter.harness.begin());
    QVERIFY(counter.harness.openCase());
    QVERIFY(counter.harness.identify(u"wang-zhiyuan"_s, u"ho-wing-lam"_s));
    QVERIFY(counter.harness.wait([&] { return !counter.examination().checks().isEmpty(); }));
    QVERIFY(counter.answer(u"regional_id"_s, u"+"_s));
    QVERIFY(counter.answer(u"notarised_declaration"_s, u"-"_s));
    QTRY_COMPARE(counter.outcomeOf(checkid::kPapers), CheckOutcome::Blocked);
    counter.harness.press(Qt::Key_Y, Qt::ControlModifier);
    counter.harness.press(Qt::Key_F9);
    QVERIFY(counter.harness.at(MarriageStep::Eligibility)); // no way past it
    QVERIFY(counter.harness.clickButton(u"refusalButton"_s));
    auto *ground = counter.harness.visible<ui::ChoiceBox>(u"refusalReasonChoice"_s);
    auto *detail = counter.harness.visible<QLineEdit>(u"refusalDetailEdit"_s);
    QVERIFY(ground && detail);
    QCOMPARE(ground->code(), u"N8"_s);
    QVERIFY2(detail->text().contains(u"女方：经公证的无配偶及非近亲声明（婚姻登记条例 第8条第（二）项）"_s),
             qPrintable(detail->text()));
    QVERIFY(counter.harness.clickButton(u"refuseButton"_s));
    QVERIFY(counter.harness.wait(
        [&] { return counter.harness.marriage().state == MarriageCase::State::Refused; }));
    QVERIFY(counter.harness.marriage().refusal->detail.contains(u"声明"_s));
}

void TestCouples::zoneWithASlipFillsNothing()
{
    Counter counter(true);
    QVERIFY(counter.begin());
    QVERIFY(counter.chooseKind(DocumentKind::ForeignPassport));
    auto *zone = counter.panel->findChild<QPlainTextEdit *>(u"mrzEdit"_s);
    const QString text = passportZone(u"L898902C3"_s, u"EXAMPLE<<ANNA<MARIE"_s, u"CAN"_s);
    QString slip = text;
    slip[45 + 14] = u'2'; // the birth date
    zone->setPlainText(slip);
    QVERIFY(counter.harness.waitForText(presentation::errorText(Error(DomainError::MrzBirthCheckDigit))));
    QVERIFY(counter.edit(u"number"_s)->text().isEmpty());
    zone->setPlainText(text);
    QTRY_COMPARE(counter.edit(u"number"_s)->text(), u"L898902C3"_s);
    QVERIFY(
        !counter.harness.screen().contains(presentation::errorText(Error(DomainError::MrzBirthCheckDigit))));
}

void TestCouples::typedNumberIsToldWrongAtOnce()
{
    Counter counter(true);
    QVERIFY(counter.begin());
    QVERIFY(counter.chooseKind(DocumentKind::HkMacaoTravelPermit));
    QLineEdit *number = counter.edit(u"number"_s);
    const QString sentence = presentation::errorText(Error(DomainError::HkMacaoPermitFormat));
    number->setFocus();
    QTest::keyClicks(number, u"H123"_s);
    QVERIFY(!counter.harness.screen().contains(sentence)); // so far it may become one
    QTest::keyClicks(number, u"K"_s);
    QVERIFY(counter.harness.screen().contains(sentence));
    QTest::keyClick(number, Qt::Key_Backspace);
    QVERIFY(!counter.harness.screen().contains(sentence));
    QTest::keyClicks(number, u"4567802"_s); // with the issue count of an older print
    QTest::keyClick(number, Qt::Key_Tab);
    QTRY_COMPARE(number->text(), u"H12345678"_s);
    QCOMPARE(counter.edit(u"issue_count"_s)->text(), u"02"_s);
}

void TestCouples::handEntryAsksForFieldsNotForACard()
{
    Counter counter(false);
    QVERIFY(counter.begin());
    const auto &rules = counter.harness.page()->model().session.workflow().rules();
    const QString card = presentation::missingText({Missing::What::Document, kWoman, {}}, rules);
    const auto missing = counter.harness.identity().missing();
    QVERIFY(missing.contains({Missing::What::Field, kWoman, field::kName}));
    QVERIFY(missing.contains({Missing::What::Field, kWoman, field::kNumber}));
    QVERIFY(!missing.contains({Missing::What::Field, kWoman, field::kBirth})); // the number tells it
    QVERIFY2(!counter.harness.screen().contains(card), "a side in hand entry waits for no card");
    // Sex and ethnic group have no empty row of their own above the one to type in.
    QVERIFY(!counter.panel->findChild<QWidget *>(u"sexAndEthnicityRow"_s)->isVisible());
    QVERIFY(counter.edit(u"ethnicity"_s)->isVisible());
    QVERIFY(counter.type(u"number"_s, u"320404200611244222"_s));
    QTRY_VERIFY(counter.panel->findChild<QWidget *>(u"sexAndEthnicityRow"_s)->isVisible());
    // A date that is none is told and keeps the step open.
    QVERIFY(counter.type(u"valid_to"_s, u"soon"_s));
    QVERIFY(counter.harness.waitForText(presentation::errorText(Error(DomainError::DateFormat))));
    QVERIFY(counter.harness.identity().missing().contains({Missing::What::Field, kWoman, field::kValidTo}));
    QVERIFY(counter.type(u"valid_to"_s, u"2036-01-01"_s));
    QVERIFY(!counter.harness.identity().missing().contains({Missing::What::Field, kWoman, field::kValidTo}));
}

void TestCouples::messageGoesWhenItsProblemDoes()
{
    Counter counter(false);
    QVERIFY(counter.harness.begin());
    QVERIFY(counter.harness.openCase());
    QVERIFY(counter.harness.readCard(u"wang-zhiyuan"_s));
    QVERIFY(counter.harness.readCard(u"chen-haoran"_s));
    const QString twoMen = QCoreApplication::translate(
        "lianli::ui::IdentityPage",
        "Both cards show the same sex. A marriage is registered between one man "
        "and one woman; check the cards, or empty a side and read the right one.");
    QVERIFY(counter.harness.waitForText(twoMen));
    counter.harness.press(Qt::Key_F9); // and what is missing, in the frame
    const auto &rules = counter.harness.page()->model().session.workflow().rules();
    const Missing first = counter.harness.identity().missing().first();
    QVERIFY(counter.harness.waitForText(presentation::missingText(first, rules)));
    counter.harness.identity().clear(kWoman);
    QVERIFY(counter.harness.wait([&] { return !counter.harness.screen().contains(twoMen); }));
}

void TestCouples::nothingLooksChangeableOnceANumberIsTaken()
{
    Counter counter(false);
    QVERIFY(counter.harness.begin());
    QVERIFY(counter.harness.reach(MarriageStep::Issue));
    QVERIFY(counter.harness.print());
    for (int i = 0; i < 5; ++i)
        counter.harness.press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(counter.harness.waitFor(MarriageStep::Identity));
    for (const auto &side : {u"manPanel"_s, u"womanPanel"_s}) {
        auto *panel = counter.harness.visible<QWidget>(side);
        QVERIFY(panel);
        for (const auto *box : panel->findChildren<ui::ChoiceBox *>())
            QVERIFY2(!box->isVisible() || !box->isEnabled(), qPrintable(box->objectName()));
        for (const auto *line : panel->findChildren<QLineEdit *>())
            QVERIFY2(!line->isVisible() || line->isReadOnly() || !line->isEnabled(),
                     qPrintable(line->objectName()));
        for (const auto *button : panel->findChildren<QAbstractButton *>())
            QVERIFY2(!button->isVisible() || !button->isEnabled(), qPrintable(button->objectName()));
    }
}

QTEST_MAIN(TestCouples)
#include "tst_couples.moc"
