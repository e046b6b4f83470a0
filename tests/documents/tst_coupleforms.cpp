// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Forms and certificates of couples with other papers: the longest that papers and code tables hold fits its
// place, and reads back whole.
#include "models/documents/formrenderer.h"
#include "models/domain/codetable.h"
#include "models/domain/documentnumber.h"
#include "models/workflow/marriageforms.h"
#include "models/workflow/papers.h"
#include "tests/documents/popplertools.h"
#include "tests/support/samplecase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::tests;
using Kind = DocumentKind;

Q_DECLARE_METATYPE(lianli::models::DocumentKind)

namespace {

/// 60 letters: what a permanent residence card has room for, and more than a passport's 39.
const QString kLongName = u"WOLFESCHLEGELSTEINHAUSENBERGERDORFF HUBERTA BLAINE ALEXANDRA"_s;

QString longestNationality()
{
    QString longest;
    for (const CodeEntry &entry : codetables::nationalities().entries())
        if (entry.nameZh.size() > codetables::nationalities().name(longest).size()) longest = entry.code;
    return longest;
}

QString numberFor(Kind kind)
{
    switch (kind) {
    case Kind::HkMacaoTravelPermit:
        return u"H00000001"_s;
    case Kind::TaiwanTravelPermit:
        return u"00000001"_s;
    case Kind::ChinesePassport:
        return u"E00000001"_s;
    case Kind::ForeignerPermit2017:
        return u"VCT110012345678"_s;
    case Kind::OtherTravelDocument:
        return u"W0000000000000000001"_s; // the longest that is taken
    default:
        return u"L898902C3000001"_s;
    }
}

/// A woman with a paper of \a kind, who brought every paper in its longest words, and a soldier.
SampleCase coupleWith(Kind kind)
{
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    Party &man = sample.draft().party(PartyRole::Man);
    man.serviceCard = ServiceCard::ConscriptCadetOrCivilian;
    man.serviceNumber = u"军字第00000000001号"_s;
    man.serviceUnit = u"中国人民解放军某战区某集团军某合成旅"_s;
    Party &woman = sample.draft().party(PartyRole::Woman);
    woman.document.kind = kind;
    if (!hasCitizenNumber(kind)) woman.document.number = numberFor(kind);
    if (isForeigners(kind)) {
        woman.document.name = kLongName;
        woman.document.nameZh = u"沃尔夫施莱格尔斯坦豪森·胡贝塔·亚历山德拉"_s;
        woman.document.nationality = longestNationality();
    }
    woman.maritalStatus = MaritalStatus::Divorced;
    for (const PartyRole role : kPartyRoles) {
        auto &brought = sample.draft().papers[static_cast<size_t>(role)];
        // Twice: an Apostille asks for a statement of its own.
        for (int round = 0; round < 2; ++round) {
            for (const PaperLine &line :
                 papersOf(role, sample.draft(), sample.workflow.rules(), sampleNow().date())) {
                const auto &forms = line.rule.forms;
                QString form = forms.isEmpty() ? QString() : forms.first().id;
                if (!line.rule.treatyForms.isEmpty()) form = line.rule.treatyForms.first();
                if (line.rule.isStatusProof()) form = u"judgment"_s;
                brought.insert(line.rule.id, {true, form, sampleNow().date(), u"1"_s, sampleNow(), {}});
            }
        }
    }
    sample.assign();
    return sample;
}

} // namespace

class TestCoupleForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOverflows_data();
    void nothingOverflows();
    void refusalListsEveryMissingPaper();

private:
    documents::FormRenderer m_renderer{documents::TemplateStore::shipped()};
};

void TestCoupleForms::nothingOverflows_data()
{
    QTest::addColumn<Kind>("kind");
    for (const Kind kind : kDocumentKinds)
        QTest::addRow("%d", static_cast<int>(kind)) << kind;
}

void TestCoupleForms::nothingOverflows()
{
    QFETCH(Kind, kind);
    const SampleCase sample = coupleWith(kind);
    StaffMember clerk;
    clerk.name = u"王敏"_s;
    const QDate today = sampleNow().date();
    const Office office = sample.workflow.office();
    const QList<FormContent> forms{
        marriageforms::declaration(sample.marriage, PartyRole::Woman, office, today),
        marriageforms::reviewForm(sample.marriage, sample.workflow.rules(), office, clerk, today),
        marriageforms::certificate(sample.marriage, PartyRole::Woman, office)};
    for (const FormContent &form : forms) {
        const auto pages = m_renderer.layOut({form});
        QVERIFY2(pages, pages ? "" : qPrintable(form.formId + u' ' + pages.error().toLogString()));
        const auto pdf = m_renderer.toPdf(*pages, {});
        QVERIFY(pdf);
        const QString text = poppler::comparable(poppler::text(*pdf));
        for (const QString &field : {u"self_name"_s, u"woman_name"_s, u"holder_name"_s, u"self_number"_s,
                                     u"woman_number"_s, u"a_number"_s, u"woman_papers"_s, u"remark"_s}) {
            const QString value = form.fields.value(field).toString();
            QVERIFY2(text.contains(poppler::comparable(value)), qPrintable(form.formId + u' ' + field));
        }
    }
}

void TestCoupleForms::refusalListsEveryMissingPaper()
{
    SampleCase sample = coupleWith(Kind::ForeignPassport);
    for (auto &brought : sample.draft().papers)
        for (BroughtPaper &paper : brought)
            paper = {};
    const QString detail = sample.workflow.refusalDetail(u"N8"_s, sample.draft(), sampleNow().date());
    sample.add(eventtype::kCaseRefused, {{u"reason"_s, u"N8"_s}, {u"detail"_s, detail}});
    const auto notice = marriageforms::refusalNotice(sample.marriage, sample.workflow.rules(),
                                                     sample.workflow.office(), sampleNow().date());
    const auto pages = m_renderer.layOut({notice});
    QVERIFY2(pages, pages ? "" : qPrintable(pages.error().toLogString()));
    const QString text = poppler::comparable(poppler::text(*m_renderer.toPdf(*pages, {})));
    for (const QString &paper : {u"军人婚姻登记证明"_s, u"所在国无配偶证明"_s, u"外文材料的中文译本"_s})
        QVERIFY2(text.contains(poppler::comparable(paper)), qPrintable(paper));
}

QTEST_MAIN(TestCoupleForms)
#include "tst_coupleforms.moc"
