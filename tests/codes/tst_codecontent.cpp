// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/parsing/codecontent.h"

#include <QRandomGenerator>
#include <QTest>

using namespace lianli::scanners;
using namespace lianli::models;
using namespace Qt::StringLiterals;

namespace {

const QDate kToday(2026, 11, 28);
constexpr size_t kUnknown = 0;
constexpr size_t kAppointment = 1;
constexpr size_t kTicket = 2;
constexpr size_t kCertificate = 3;
constexpr size_t kProof = 4;
constexpr size_t kCitizen = 5;

AppointmentCode sampleAppointment()
{
    AppointmentCode code;
    code.registryCode = u"320402"_s;
    code.day = kToday;
    code.id = u"A7K2M9"_s;
    return code;
}

bool isFitToShow(const QString &preview)
{
    if (preview.size() > kPreviewLength || !preview.isValidUtf16() || preview.contains(u'<')) return false;
    for (const char32_t c : preview.toUcs4())
        if (!QChar::isPrint(c) || QChar::category(c) == QChar::Other_Format) return false;
    return true;
}

} // namespace

/// What a scanned text is taken for, and what is shown of it.
class CodeContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsByForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<size_t>("meaning");
        const QString appointment = codeTextOf(sampleAppointment());
        QueueTicket ticket;
        static_cast<OfficeCode &>(ticket) = sampleAppointment();
        QTest::newRow("appointment") << appointment << kAppointment;
        QTest::newRow("appointment, line end") << appointment + u"\r\n"_s << kAppointment;
        QTest::newRow("ticket") << codeTextOf(ticket) << kTicket;
        QTest::newRow("certificate") << u"J320402-2026-001873"_s << kCertificate;
        QTest::newRow("reissued") << u"BL320402-2026-000003"_s << kCertificate;
        QTest::newRow("without hyphens") << u"J3204022026001873"_s << kCertificate;
        QTest::newRow("with its label") << u"结婚证字号：J320402-2026-001873"_s << kCertificate;
        QTest::newRow("proof") << u"*Y9+BA0123456789 $%*+-./:"_s << kProof;
        QTest::newRow("short proof") << u"*Y9CNA7WE"_s << kProof;
        QTest::newRow("citizen") << u"320402199703154218"_s << kCitizen;
        QTest::newRow("small x") << u"32040219970315421x"_s << kUnknown; // wrong check
        QTest::newRow("citizen, wrong check") << u"320402199703154217"_s << kUnknown;
        QTest::newRow("citizen, other digits") << u"３２０４０２１９９７０３１５４２１８"_s << kUnknown;
        QTest::newRow("nothing") << QString() << kUnknown;
        QTest::newRow("link") << u"https://example.invalid/?LLA1:320402"_s << kUnknown;
        QTest::newRow("code in a link") << u"https://example.invalid/"_s + appointment << kUnknown;
        QTest::newRow("code and more") << appointment + u" OR 1=1"_s << kUnknown;
        QTest::newRow("sql") << u"'; DROP TABLE cases; --"_s << kUnknown;
        QTest::newRow("command") << u"$(rm -rf ~)"_s << kUnknown;
        QTest::newRow("javascript") << u"javascript:alert(1)"_s << kUnknown;
        QTest::newRow("zero in the middle") << u"J320402-2026-\u00000001873"_s << kUnknown;
        QTest::newRow("line break inside") << u"J320402\n-2026-001873"_s << kUnknown;
        QTest::newRow("serial nought") << u"J320402-2026-000000"_s << kUnknown;
        QTest::newRow("proof with a small letter") << u"*Y9+BAabc"_s << kUnknown;
        QTest::newRow("proof without end") << u"*Y9+BA"_s + QString(4000, u'A') << kUnknown;
        QTest::newRow("overlong") << QString(100'000, u'7') << kUnknown;
        QString wrongDay = u"LLA1:320402:20260230:A7:"_s;
        QTest::newRow("no such day") << wrongDay + officeCheckCharacter(wrongDay) << kUnknown;
        QTest::newRow("small letters") << appointment.toLower() << kUnknown;
    }

    void sortsByForm()
    {
        QFETCH(QString, text);
        QFETCH(size_t, meaning);
        const CodeContent content = codeContent(text, kToday);
        QCOMPARE(content.meaning.index(), meaning);
        QVERIFY2(isFitToShow(content.preview), qPrintable(content.preview));
    }

    void keepsWhatAnAppointmentSays()
    {
        const CodeContent content = codeContent(codeTextOf(sampleAppointment()), kToday);
        QVERIFY(content.as<AppointmentCode>());
        QVERIFY(*content.as<AppointmentCode>() == sampleAppointment());
        QCOMPARE(codeContent(u"BJ3204022026000007"_s, kToday).as<CertificateNumber>()->text(),
                 u"BJ320402-2026-000007"_s);
    }

    void writesTheDocumentedCode()
    {
        QCOMPARE(codeTextOf(sampleAppointment()), u"LLA1:320402:20261128:A7K2M9:G"_s);
    }

    void writesNoCodeThatCannotBeRead()
    {
        AppointmentCode code = sampleAppointment();
        code.id = u"a:b"_s;
        QVERIFY(codeTextOf(code).isEmpty());
        code = sampleAppointment();
        code.day = {};
        QVERIFY(codeTextOf(code).isEmpty());
    }

    void findsEveryWrongCharacter()
    {
        const QString right = codeTextOf(sampleAppointment());
        const QString all = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;
        for (qsizetype i = 0; i < right.size(); ++i) {
            for (const QChar c : all) {
                QString wrong = right;
                if (wrong[i] == c || wrong[i] == u':') continue;
                wrong[i] = c;
                QVERIFY2(!appointmentCodeOf(wrong), qPrintable(wrong));
            }
        }
    }

    void showsNothingUnfit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("preview");
        QTest::newRow("plain") << u"你好 ABC"_s << u"你好 ABC"_s;
        QTest::newRow("rich text") << u"<b>x</b>"_s << u"\\u003cb>x\\u003c/b>"_s;
        QTest::newRow("turned round") << u"a\u202Eb"_s << u"a\\u202eb"_s;
        QTest::newRow("bell") << u"\u0007"_s << u"\\u0007"_s;
        QTest::newRow("backslash") << u"\\u0007"_s << u"\\u005cu0007"_s;
        QTest::newRow("half a pair") << QString(QChar(0xD800)) << u"\uFFFD"_s;
        QTest::newRow("rare character") << u"𠮷"_s << u"𠮷"_s;
        QTest::newRow("piled marks") << u"e\u0301\u0301"_s << u"e\\u0301\\u0301"_s;
        QTest::newRow("too long") << QString(81, u'x') << QString(79, u'x') + u'…';
        QTest::newRow("just fits") << QString(80, u'x') << QString(80, u'x');
    }

    void showsNothingUnfit()
    {
        QFETCH(QString, text);
        QFETCH(QString, preview);
        QCOMPARE(codeContent(text, kToday).preview, preview);
    }

    void survivesWhateverIsPrinted()
    {
        QRandomGenerator random(467);
        const QStringList seeds{codeTextOf(sampleAppointment()), u"J320402-2026-001873"_s, u"*Y9+BA0123"_s,
                                u"320402199703154218"_s, u"结婚证字号：BJ320402-2026-001873"_s};
        for (int i = 0; i < 60'000; ++i) {
            QString text = seeds[i % seeds.size()];
            const int changes = random.bounded(6);
            for (int change = 0; change < changes; ++change) {
                const qsizetype at = random.bounded(text.size() + 1);
                const auto any = QChar(static_cast<char16_t>(random.bounded(0x10000)));
                switch (random.bounded(4)) {
                case 0:
                    text.insert(at, any);
                    break;
                case 1:
                    if (at < text.size()) text[at] = any;
                    break;
                case 2:
                    text.remove(at, random.bounded(9));
                    break;
                default:
                    text.insert(at, text.mid(random.bounded(text.size() + 1), random.bounded(300)));
                }
            }
            const CodeContent content = codeContent(text, kToday);
            QVERIFY2(isFitToShow(content.preview), qPrintable(content.preview));
            if (const auto *code = content.as<AppointmentCode>()) QCOMPARE(codeTextOf(*code), text.trimmed());
            if (const auto *number = content.as<CertificateNumber>())
                QVERIFY(CertificateNumber::parse(number->text()).has_value());
            if (changes == 0) QVERIFY(!content.isUnknown());
        }
    }
};

QTEST_GUILESS_MAIN(CodeContentTest)
#include "tst_codecontent.moc"
