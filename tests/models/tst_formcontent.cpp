// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/documentservice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::models;

namespace {

FormContent declaration()
{
    FormContent content;
    content.formId = u"F01"_s;
    content.fields = {{u"name"_s, u"陈雨桐"_s}, {u"remark"_s, QString()}};
    return content;
}

} // namespace

class TestFormContent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesCanonicalContent();
    void changesWithWhatIsSigned();
    void leavesOutSignaturesAndMarks();
    void hashesTextThatHasNoCanonicalForm();
};

void TestFormContent::hashesCanonicalContent()
{
    // Python: sha256(json.dumps({"fields":…,"form":"F01","version":1}, sort_keys, ensure_ascii=False, no
    // spaces))
    QCOMPARE(declaration().contentHash(),
             "ef204e89bfa36141f615497fc807a314ec46c7a551c072a362f2710492dc957b"_ba);
}

void TestFormContent::changesWithWhatIsSigned()
{
    const QByteArray hash = declaration().contentHash();
    FormContent other = declaration();
    other.fields[u"name"_s] = u"陈雨彤"_s;
    QVERIFY(other.contentHash() != hash);
    other = declaration();
    other.formId = u"F02"_s;
    QVERIFY(other.contentHash() != hash);
    other = declaration();
    other.formVersion = 2;
    QVERIFY(other.contentHash() != hash);
    other = declaration();
    other.fields.remove(u"remark"_s);
    QVERIFY(other.contentHash() != hash);
}

void TestFormContent::leavesOutSignaturesAndMarks()
{
    FormContent other = declaration();
    other.images.insert(u"couple_photo"_s, "jpeg"_ba);
    other.inks.insert(u"signature"_s, "{}"_ba);
    other.demonstration = true;
    QCOMPARE(other.contentHash(), declaration().contentHash());
}

void TestFormContent::hashesTextThatHasNoCanonicalForm()
{
    FormContent one = declaration();
    one.fields[u"address"_s] = QString(QChar(0xD842));
    FormContent two = declaration();
    two.fields[u"address"_s] = QString(QChar(0xD843));
    QCOMPARE(one.contentHash().size(), 64);
    QCOMPARE(one.contentHash(), FormContent(one).contentHash());
    QVERIFY(one.contentHash() != two.contentHash());
}

QTEST_GUILESS_MAIN(TestFormContent)
#include "tst_formcontent.moc"
