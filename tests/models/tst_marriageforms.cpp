// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What stands on the forms of couples who are not both mainland residents (domain rules §5, §2.10).
#include "models/workflow/marriageforms.h"
#include "tests/support/samplecase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;
using namespace lianli::tests;
using Kind = DocumentKind;

Q_DECLARE_METATYPE(lianli::models::DocumentKind)

namespace {

SampleCase coupleWith(Kind kind, const QString &number)
{
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    IdentityDocument &document = sample.draft().party(PartyRole::Woman).document;
    document.kind = kind;
    document.number = number;
    document.ethnicity.clear();
    return sample;
}

FormContent reviewOf(const SampleCase &sample)
{
    StaffMember clerk;
    clerk.name = u"王敏"_s;
    return marriageforms::reviewForm(sample.marriage, sample.workflow.rules(), sample.workflow.office(),
                                     clerk, sampleNow().date());
}

QString text(const FormContent &form, const QString &field)
{
    return form.fields.value(field).toString();
}

} // namespace

class TestMarriageForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThePaperAndTheNationality_data();
    void namesThePaperAndTheNationality();
    void foreignersNamesStandOnTwoLines();
    void listsWhatWasBrought();
    void soldiersCardGoesIntoTheRemark();
};

void TestMarriageForms::namesThePaperAndTheNationality_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("nationality");
    QTest::addColumn<QString>("paper");
    const auto row = [](const char *name, Kind kind, const QString &number, const QString &nationality,
                        const QString &paper) {
        QTest::newRow(name) << kind << number << nationality << paper;
    };
    row("HK/Macao", Kind::HkMacaoTravelPermit, u"H00000001"_s, u"中国"_s, u"港澳居民来往内地通行证"_s);
    row("Taiwan", Kind::TaiwanTravelPermit, u"00000001"_s, u"中国"_s, u"台湾居民来往大陆通行证"_s);
    row("residence permit", Kind::ResidencePermitHmt, u"830000199109090034"_s, u"中国"_s,
        u"港澳台居民居住证"_s);
    row("overseas Chinese", Kind::ChinesePassport, u"E00000001"_s, u"中国"_s, u"中国护照"_s);
    row("passport", Kind::ForeignPassport, u"L898902C3"_s, u"加拿大"_s, u"护照"_s);
    row("permanent residence", Kind::ForeignerPermit2023, u"932840198501010014"_s, u"加拿大"_s,
        u"外国人永久居留身份证"_s);
    row("travel document", Kind::OtherTravelDocument, u"D23145890"_s, u"加拿大"_s, u"国际旅行证件"_s);
}

void TestMarriageForms::namesThePaperAndTheNationality()
{
    QFETCH(Kind, kind);
    QFETCH(QString, number);
    QFETCH(QString, nationality);
    QFETCH(QString, paper);
    SampleCase sample = coupleWith(kind, number);
    if (nationality != u"中国"_s) sample.draft().party(PartyRole::Woman).document.nationality = u"CAN"_s;
    const FormContent review = reviewOf(sample);
    QCOMPARE(text(review, u"woman_papers"_s), paper);
    QCOMPARE(text(review, u"man_papers"_s), u"居民身份证"_s);
    sample.assign();
    const FormContent certificate =
        marriageforms::certificate(sample.marriage, PartyRole::Man, sample.workflow.office());
    const FormContent declaration = marriageforms::declaration(sample.marriage, PartyRole::Woman,
                                                               sample.workflow.office(), sampleNow().date());
    QCOMPARE(text(certificate, u"b_nationality"_s), nationality);
    QCOMPARE(text(certificate, u"b_number"_s), number);
    QCOMPARE(text(certificate, u"a_nationality"_s), u"中国"_s);
    QCOMPARE(text(declaration, u"self_nationality"_s), nationality);
    QCOMPARE(text(declaration, u"self_number"_s), number);
}

void TestMarriageForms::foreignersNamesStandOnTwoLines()
{
    SampleCase sample = coupleWith(Kind::ForeignPassport, u"L898902C3"_s);
    IdentityDocument &document = sample.draft().party(PartyRole::Woman).document;
    document.name = u"EXAMPLE ANNA MARIE"_s;
    sample.assign();
    const auto holder = [&] {
        return text(marriageforms::certificate(sample.marriage, PartyRole::Woman, sample.workflow.office()),
                    u"holder_name"_s);
    };
    QCOMPARE(holder(), u"EXAMPLE ANNA MARIE"_s);
    document.nameZh = u"安娜"_s;
    QCOMPARE(holder(), u"EXAMPLE ANNA MARIE\n安娜"_s);
    document.nameZh = document.name; // a card that gives the same twice
    QCOMPARE(holder(), u"EXAMPLE ANNA MARIE"_s);
}

void TestMarriageForms::listsWhatWasBrought()
{
    SampleCase sample = coupleWith(Kind::ForeignPassport, u"L898902C3"_s);
    auto &papers = sample.draft().papers;
    papers[1].insert(u"no_spouse_certificate"_s, {true, u"embassy"_s, sampleNow().date(), {}, {}, {}});
    papers[1].insert(u"translation"_s, {true, u"in_chinese"_s, {}, {}, {}, {}}); // none was needed
    QCOMPARE(text(reviewOf(sample), u"woman_papers"_s), u"护照、所在国无配偶证明"_s);
    papers[1][u"no_spouse_certificate"_s].brought = false;
    QCOMPARE(text(reviewOf(sample), u"woman_papers"_s), u"护照"_s);
    sample.draft().party(PartyRole::Man).maritalStatus = MaritalStatus::Divorced;
    papers[0].insert(u"divorce_proof"_s, {true, u"judgment"_s, QDate(2023, 3, 1), u"（2023）1号"_s, {}, {}});
    QCOMPARE(text(reviewOf(sample), u"man_papers"_s), u"居民身份证、法院离婚判决书及生效证明"_s);
}

void TestMarriageForms::soldiersCardGoesIntoTheRemark()
{
    SampleCase sample = coupleWith(Kind::ResidentCard, sampleWoman().document.number);
    QCOMPARE(text(reviewOf(sample), u"remark"_s), QString());
    Party &man = sample.draft().party(PartyRole::Man);
    man.serviceCard = ServiceCard::Officer;
    man.serviceNumber = u"军字第0000001号"_s;
    man.serviceUnit = u"某部队"_s;
    QCOMPARE(text(reviewOf(sample), u"remark"_s), u"男方：军官证 军字第0000001号，某部队"_s);
    sample.draft().remark = u"复婚"_s;
    QCOMPARE(text(reviewOf(sample), u"remark"_s), u"复婚；男方：军官证 军字第0000001号，某部队"_s);
    sample.assign();
    const FormContent certificate =
        marriageforms::certificate(sample.marriage, PartyRole::Man, sample.workflow.office());
    QCOMPARE(text(certificate, u"remark"_s), u"复婚"_s); // no military number on a certificate
    QCOMPARE(text(certificate, u"a_number"_s), man.document.number);
}

QTEST_GUILESS_MAIN(TestMarriageForms)
#include "tst_marriageforms.moc"
