// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/formtemplate.h"
#include "models/documents/templateerror.h"
#include "models/documents/templatestore.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::documents;

namespace {

QByteArray page(const QByteArray &elements)
{
    return R"({"id":"X","version":1,"title":"表","page":{"width":100,"height":80},"elements":[)" + elements +
           "]}";
}

QByteArray table(const QByteArray &cells)
{
    return page(R"({"type":"table","x":10,"y":20,"columns":[30,40],"rows":[8,9],"cells":[)" + cells + "]}");
}

} // namespace

class FormTemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShippedTemplateLoads();
    void fieldsOfShippedTemplatesAreThoseOfTheForms_data();
    void fieldsOfShippedTemplatesAreThoseOfTheForms();
    void onlyTheCertificateHasABlankLayer();
    void findsByIdAndVersion();
    void readsEveryElement();
    void expandsTable();
    void expandsRulerAndCrosshair();
    void rejects_data();
    void rejects();
};

void FormTemplateTest::everyShippedTemplateLoads()
{
    const QDir folder(QStringLiteral(LIANLI_SOURCE_DIR "/resources/forms"));
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files);
    QVERIFY(names.size() >= 5);
    qsizetype expected = names.size();
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto form = FormTemplate::fromJson(file.readAll());
        QVERIFY2(form, form ? "" : qPrintable(name + u": "_s + form.error().toLogString()));
        QCOMPARE(form->id + u".json"_s, name);
        QVERIFY2(TemplateStore::shipped().find(form->id, form->version), qPrintable(name));
        if (!form->alsoOnA4) continue;
        ++expected;
        QVERIFY2(TemplateStore::shipped().find(form->onA4().id, form->version), qPrintable(name));
    }
    QCOMPARE(static_cast<qsizetype>(TemplateStore::shipped().all().size()), expected);
}

void FormTemplateTest::fieldsOfShippedTemplatesAreThoseOfTheForms_data()
{
    QTest::addColumn<QString>("prefixes");
    QTest::addColumn<QString>("items");
    QTest::addColumn<QString>("others");

    const QString person =
        u"name sex nationality birth ethnicity occupation education number residence marital_status"_s;
    QTest::newRow("F01")
        << u"self_ other_"_s << person
        << u"signature fingerprint signing_note version declared_on witness_name witnessed_on "
           u"registry"_s;
    QTest::newRow("F03")
        << u"man_ woman_"_s
        << u"name birth nationality ethnicity occupation education number residence marital_status papers "
           u"blank receipt fingerprint note"_s
        << u"couple_photo opinion registration_date certificate_number registry registrar_name receipt_on "
           u"remark version"_s;
    QTest::newRow("F13")
        << u"man_ woman_"_s << u"name number"_s
        << u"notice_number applied_on matter reason basis detail remedies registry issued_on"_s;
    QTest::newRow("marriage-certificate")
        << u"a_ b_"_s << u"name sex nationality birth number"_s
        << u"couple_photo holder_name registration_date certificate_number remark"_s;
    QTest::newRow("signed-sheet") << QString() << QString() << u"sheet caption"_s;
    for (const char *sheet : {"calibration", "calibration-a4"})
        QTest::newRow(sheet) << QString() << QString()
                             << u"printer offset_x offset_y scale_x scale_y rotation"_s;
}

void FormTemplateTest::fieldsOfShippedTemplatesAreThoseOfTheForms()
{
    QFETCH(QString, prefixes);
    QFETCH(QString, items);
    QFETCH(QString, others);
    QStringList expected = others.split(u' ');
    for (const QString &prefix : prefixes.split(u' ', Qt::SkipEmptyParts)) {
        for (const QString &item : items.split(u' '))
            expected.append(prefix + item);
    }
    const FormTemplate *form = TemplateStore::shipped().find(QString::fromLatin1(QTest::currentDataTag()), 1);
    QVERIFY(form);
    QStringList found;
    for (const TemplateElement &element : form->elements) {
        if (!element.name.isEmpty()) found.append(element.name);
    }
    expected.sort();
    found.sort();
    QCOMPARE(found, expected);
}

void FormTemplateTest::onlyTheCertificateHasABlankLayer()
{
    for (const FormTemplate &form : TemplateStore::shipped().all())
        QCOMPARE(form.hasBlankLayer(), form.id == "marriage-certificate"_L1);
}

void FormTemplateTest::findsByIdAndVersion()
{
    const TemplateStore &store = TemplateStore::shipped();
    QVERIFY(store.find(u"F01", 1));
    QVERIFY(!store.find(u"F01", 2));
    QVERIFY(!store.find(u"F99", 1));
}

void FormTemplateTest::readsEveryElement()
{
    const auto form = FormTemplate::fromJson(page(
        R"({"type":"text","x":1,"y":2,"width":30,"height":4,"text":"姓名","size":12,"align":"center","valign":"top","weight":"bold","spacing":0.5,"color":"#123456"},
           {"type":"field","name":"f","x":1,"y":8,"width":30,"height":9,"maxLines":3,"minSize":6,"optional":true},
           {"type":"line","x":0,"y":0,"width":100,"height":0,"lineWidth":0.3,"dashed":true},
           {"type":"rect","layer":"blank","x":0,"y":0,"width":100,"height":80,"fill":"#ffeeee"},
           {"type":"image","name":"i","x":1,"y":20,"width":20,"height":20},
           {"type":"ink","name":"k","x":1,"y":42,"width":20,"height":20},
           {"type":"checkbox","name":"c","value":"是","x":40,"y":42,"width":3,"height":3},
           {"type":"checkbox","x":50,"y":42,"width":3,"height":3})"));
    QVERIFY2(form, form ? "" : qPrintable(form.error().toLogString()));
    QCOMPARE(form->elements.size(), 8);
    QCOMPARE(form->pageMm, QSizeF(100, 80));

    const TextStyle &style = form->elements.at(0).style;
    QCOMPARE(style.size, 12.0);
    QCOMPARE(style.minSize, 12.0); // our own words do not shrink
    QCOMPARE(style.align, Qt::AlignHCenter | Qt::AlignTop);
    QVERIFY(style.bold);
    QCOMPARE(style.color, QColor(0x12, 0x34, 0x56));
    const TemplateElement *field = form->element(u"f");
    QVERIFY(field);
    QCOMPARE(field->box, QRectF(1, 8, 30, 9));
    QCOMPARE(field->style.maxLines, 3);
    QCOMPARE(field->style.minSize, 6.0);
    QVERIFY(field->optional);
    QVERIFY(form->elements.at(2).dashed);
    QCOMPARE(form->elements.at(3).layer, TemplateElement::Layer::Blank);
    QCOMPARE(form->element(u"c")->text, u"是"_s);
    QVERIFY(form->elements.at(7).name.isEmpty());
}

void FormTemplateTest::expandsTable()
{
    const auto form = FormTemplate::fromJson(
        table(R"({"at":[0,0],"span":[2,1],"label":"姓名"},{"at":[0,1],"field":"name","size":9},
                 {"at":[1,1],"elements":[{"type":"ink","name":"ink","x":2,"y":1,"width":20,"height":7}]})"));
    QVERIFY2(form, form ? "" : qPrintable(form.error().toLogString()));
    const TemplateElement *name = form->element(u"name");
    QVERIFY(name);
    QVERIFY(QRectF(40, 20, 40, 8).contains(name->box));
    QCOMPARE(name->style.size, 9.0);
    QCOMPARE(form->element(u"ink")->box, QRectF(42, 29, 20, 7));
    QList<QRectF> outlines;
    for (const TemplateElement &element : form->elements) {
        if (element.kind == TemplateElement::Kind::Rect) outlines.append(element.box);
    }
    const QList<QRectF> expected{QRectF(10, 20, 30, 17), QRectF(40, 20, 40, 8), QRectF(40, 28, 40, 9),
                                 QRectF(10, 20, 70, 17)};
    QCOMPARE(outlines, expected);
}

void FormTemplateTest::expandsRulerAndCrosshair()
{
    const auto form = FormTemplate::fromJson(page(
        R"({"type":"ruler","x":10,"y":10,"length":20,"direction":"right"},{"type":"crosshair","x":50,"y":50,"size":6})"));
    QVERIFY2(form, form ? "" : qPrintable(form.error().toLogString()));
    QStringList figures;
    QList<QRectF> lines;
    for (const TemplateElement &element : form->elements) {
        if (element.kind == TemplateElement::Kind::Text)
            figures.append(element.text);
        else
            lines.append(element.box);
    }
    QCOMPARE(figures, QStringList({u"0"_s, u"10"_s, u"20"_s}));
    QCOMPARE(lines.size(), 1 + 21 + 2); // spine, ticks, crosshair
    QVERIFY(lines.contains(QRectF(17, 10, 0, 1.8)));
    QVERIFY(lines.contains(QRectF(47, 50, 6, 0)));
    QVERIFY(lines.contains(QRectF(50, 47, 0, 6)));
}

void FormTemplateTest::rejects_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<TemplateError>("error");

    QTest::newRow("nothing") << QByteArray() << TemplateError::NotJson;
    QTest::newRow("array") << QByteArray("[]") << TemplateError::NotJson;
    QTest::newRow("cut off") << page({}).chopped(3) << TemplateError::NotJson;
    QTest::newRow("no id")
        << QByteArray(R"({"version":1,"title":"t","page":{"width":100,"height":80},"elements":[]})")
        << TemplateError::MissingProperty;
    QTest::newRow("no page") << QByteArray(R"({"id":"X","version":1,"title":"t","elements":[]})")
                             << TemplateError::MissingProperty;
    QTest::newRow("no elements")
        << QByteArray(R"({"id":"X","version":1,"title":"t","page":{"width":100,"height":80}})")
        << TemplateError::MissingProperty;
    QTest::newRow("huge page")
        << QByteArray(R"({"id":"X","version":1,"title":"t","page":{"width":1e9,"height":80},"elements":[]})")
        << TemplateError::InvalidValue;
    QTest::newRow("unknown type") << page(R"({"type":"video","x":1,"y":1,"width":1,"height":1})")
                                  << TemplateError::UnknownElement;
    QTest::newRow("not an object") << page("7") << TemplateError::UnknownElement;
    QTest::newRow("unknown property")
        << page(R"({"type":"line","x":1,"y":1,"width":1,"height":1,"colour":"red"})")
        << TemplateError::UnknownProperty;
    QTest::newRow("text on an image")
        << page(R"({"type":"image","name":"i","x":1,"y":1,"width":9,"height":9,"text":"t"})")
        << TemplateError::UnknownProperty;
    QTest::newRow("field without name")
        << page(R"({"type":"field","x":1,"y":1,"width":9,"height":9})") << TemplateError::MissingProperty;
    QTest::newRow("text without text")
        << page(R"({"type":"text","x":1,"y":1,"width":9,"height":9})") << TemplateError::MissingProperty;
    QTest::newRow("no height") << page(R"({"type":"rect","x":1,"y":1,"width":9})")
                               << TemplateError::MissingProperty;
    QTest::newRow("negative width") << page(R"({"type":"rect","x":1,"y":1,"width":-9,"height":9})")
                                    << TemplateError::InvalidValue;
    QTest::newRow("number as text") << page(R"({"type":"rect","x":"1","y":1,"width":9,"height":9})")
                                    << TemplateError::InvalidValue;
    QTest::newRow("bad colour")
        << page(R"({"type":"rect","x":1,"y":1,"width":9,"height":9,"color":"blurple"})")
        << TemplateError::InvalidValue;
    QTest::newRow("bad alignment")
        << page(R"({"type":"text","text":"t","x":1,"y":1,"width":9,"height":9,"align":"up"})")
        << TemplateError::InvalidValue;
    QTest::newRow("bad layer") << page(R"({"type":"rect","x":1,"y":1,"width":9,"height":9,"layer":"under"})")
                               << TemplateError::InvalidValue;
    QTest::newRow("grows when shrinking")
        << page(R"({"type":"field","name":"f","x":1,"y":1,"width":9,"height":9,"size":8,"minSize":9})")
        << TemplateError::InvalidValue;
    QTest::newRow("over the right edge")
        << page(R"({"type":"rect","x":60,"y":1,"width":41,"height":9})") << TemplateError::OutsidePage;
    QTest::newRow("above the top") << page(R"({"type":"line","x":1,"y":-1,"width":9,"height":0})")
                                   << TemplateError::OutsidePage;
    QTest::newRow("crosshair over the edge")
        << page(R"({"type":"crosshair","x":1,"y":40,"size":6})") << TemplateError::OutsidePage;
    QTest::newRow("table with a hole")
        << table(R"({"at":[0,0],"label":"a"},{"at":[0,1],"label":"b"},{"at":[1,0],"label":"c"})")
        << TemplateError::UntiledTable;
    QTest::newRow("table with an overlap")
        << table(R"({"at":[0,0],"span":[2,2],"label":"a"},{"at":[1,1],"label":"b"})")
        << TemplateError::UntiledTable;
    QTest::newRow("cell off the table")
        << table(R"({"at":[0,0],"span":[1,3],"label":"a"})") << TemplateError::InvalidValue;
    QTest::newRow("cell nowhere") << table(R"({"label":"a"})") << TemplateError::InvalidValue;
    QTest::newRow("table without rows")
        << page(R"({"type":"table","x":1,"y":1,"columns":[9],"cells":[]})") << TemplateError::MissingProperty;
    QTest::newRow("row without height")
        << page(R"({"type":"table","x":1,"y":1,"columns":[9],"rows":[0],"cells":[]})")
        << TemplateError::InvalidValue;
    QTest::newRow("endless ruler") << page(R"({"type":"ruler","x":1,"y":1,"length":1e9,"direction":"right"})")
                                   << TemplateError::InvalidValue;
    QTest::newRow("ruler upwards") << page(R"({"type":"ruler","x":1,"y":1,"length":9,"direction":"up"})")
                                   << TemplateError::InvalidValue;
}

void FormTemplateTest::rejects()
{
    QFETCH(QByteArray, json);
    QFETCH(TemplateError, error);
    const auto form = FormTemplate::fromJson(json);
    QVERIFY(!form);
    QCOMPARE(QString::fromStdString(form.error().code.message()),
             QString::fromStdString(make_error_code(error).message()));
}

QTEST_GUILESS_MAIN(FormTemplateTest)
#include "tst_formtemplate.moc"
