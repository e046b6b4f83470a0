// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every trouble has its sentence: none is left with its key.
#include "models/domain/domainerror.h"
#include "models/ports/storeerror.h"
#include "models/workflow/workflowerror.h"
#include "scanners/api/readererror.h"
#include "tests/support/samplecase.h"
#include "ui/presentation/errortext.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli;
using namespace lianli::models;
using namespace lianli::tests;
using scanners::ReaderError;

namespace {

/// Every code of an enum that counts from 1: a category calls the first number it does not know "unknown".
template <class Enum> QList<Error> everyErrorOf()
{
    QList<Error> errors;
    for (int value = 1;; ++value) {
        const Error error(make_error_code(static_cast<Enum>(value)));
        if (error.key().endsWith(u".unknown"_s)) return errors;
        errors.append(error);
    }
}

} // namespace

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasItsOwnSentence_data();
    void everyErrorHasItsOwnSentence();
    void foreignErrorsSayTheirKey();
    void saysHowManyAttemptsAreLeft();
    void everyMissingThingHasASentence();
    void everyCheckHasATitleAndADetail();
};

void TestErrorText::everyErrorHasItsOwnSentence_data()
{
    QTest::addColumn<Error>("error");
    QList<Error> all = everyErrorOf<StoreError>() + everyErrorOf<DocumentError>() +
                       everyErrorOf<ReaderError>() + everyErrorOf<DomainError>() +
                       everyErrorOf<WorkflowError>();
    QVERIFY(all.size() >= 22 + 8 + 32 + 17 + 3);
    for (const Error &error : all)
        QTest::newRow(qPrintable(error.key())) << error;
}

void TestErrorText::everyErrorHasItsOwnSentence()
{
    QFETCH(Error, error);
    const QString text = presentation::errorText(error);
    QVERIFY(text.size() > 10);
    QVERIFY2(!text.contains(error.key()), qPrintable(text));
    QVERIFY2(!text.contains(u'_') && !text.contains(u"%1"_s), qPrintable(text));
    QVERIFY2(text.endsWith(u'.'), qPrintable(text));
}

void TestErrorText::foreignErrorsSayTheirKey()
{
    const Error error(std::make_error_code(std::errc::permission_denied), u"detail"_s);
    QVERIFY(presentation::errorText(error).contains(error.key()));
    QVERIFY(!presentation::errorText(error).contains(u"detail"_s));
}

void TestErrorText::saysHowManyAttemptsAreLeft()
{
    const Error error(make_error_code(StoreError::WrongPassword), u"3"_s);
    QVERIFY(presentation::errorText(error).contains(u'3'));
}

void TestErrorText::everyMissingThingHasASentence()
{
    const MarriageRules rules = sampleRules();
    QSet<QString> sentences;
    for (int what = 0; what <= static_cast<int>(Missing::What::Closed); ++what) {
        const QString text =
            presentation::missingText({static_cast<Missing::What>(what), PartyRole::Man, u"age"_s}, rules);
        QVERIFY2(text.size() > 5, qPrintable(QString::number(what)));
        QVERIFY2(!text.contains(u"%1"_s), qPrintable(text));
        sentences.insert(text);
    }
    QCOMPARE(sentences.size(), static_cast<int>(Missing::What::Closed) + 1);
    for (const InquiryQuestion &question : rules.questions)
        QVERIFY(presentation::missingText({Missing::What::Answer, {}, question.id}, rules)
                    .contains(presentation::questionText(question)));
}

void TestErrorText::everyCheckHasATitleAndADetail()
{
    SampleCase sample;
    sample.fill(MarriageStep::Identity);
    sample.draft().party(PartyRole::Man).maritalStatus = MaritalStatus::Divorced;
    sample.draft().party(PartyRole::Woman).maritalStatus = MaritalStatus::Widowed;
    sample.draft().party(PartyRole::Woman).document.number =
        sample.draft().party(PartyRole::Man).document.number;
    for (const InquiryQuestion &question : sample.workflow.rules().questions)
        sample.draft().answers.insert(question.id, {!question.expectedYes, sampleNow(), u"u:1"_s});
    const auto checks = sample.workflow.evaluate(sample.draft(), nothingOnRecord(), sampleNow());
    QCOMPARE(checks.size(), 19);
    for (Check check : checks) {
        for (const auto outcome :
             {CheckOutcome::Passed, CheckOutcome::Notice, CheckOutcome::Blocked, CheckOutcome::Pending}) {
            check.outcome = outcome;
            const QString title = presentation::checkTitle(check);
            QVERIFY2(title.size() > 5 && title != check.id, qPrintable(check.id));
            QVERIFY2(!presentation::checkDetail(check, sample.workflow.rules()).contains(u"%1"_s),
                     qPrintable(check.id));
        }
        QVERIFY(!presentation::checkSourceText(check.source).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
