// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/characternames.h"
#include "models/documents/formrenderer.h"
#include "models/documents/pagepicture.h"
#include "models/ports/storeerror.h"
#include "tests/documents/popplertools.h"
#include "tests/documents/samplecontent.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPdfDocument>
#include <QPrinter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace lianli::documents;
using lianli::models::DocumentError;
using lianli::models::FormContent;
using sample::Names;

namespace {

constexpr double kPlaceTolerance = 0.2;  ///< mm
constexpr double kShiftTolerance = 0.05; ///< mm
constexpr double kDotsPerMm = 20;

bool near(double a, double b, double tolerance)
{
    return qAbs(a - b) <= tolerance;
}

/// Around everything darker than the paper within \a box (mm) of \a picture.
QRectF inkWithin(const QImage &picture, const QRectF &box)
{
    QRect found;
    const QRect area = QRectF(box.topLeft() * kDotsPerMm, box.size() * kDotsPerMm).toRect() & picture.rect();
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            if (qGray(picture.pixel(x, y)) < 128) found |= QRect(x, y, 1, 1);
        }
    }
    return {QPointF(found.topLeft()) / kDotsPerMm, QSizeF(found.size()) / kDotsPerMm};
}

QImage pictureOf(const QByteArray &pdf, double dotsPerMm = kDotsPerMm)
{
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    return pagePicture(pdf, 0, qRound(document.pagePointSize(0).width() * kMmPerPoint * dotsPerMm));
}

QString textOf(const FittedText &fitted)
{
    QString text;
    for (const TextLine &line : fitted.lines) {
        for (const TextRun &run : line.runs)
            text += run.text;
    }
    return text;
}

FormTemplate checkboxForm()
{
    return *FormTemplate::fromJson(
        R"({"id":"box","version":1,"title":"勾选","page":{"width":60,"height":40},"elements":[
            {"type":"checkbox","name":"answer","value":"是","x":10,"y":10,"width":4,"height":4},
            {"type":"checkbox","name":"answer","value":"否","x":30,"y":10,"width":4,"height":4}]})");
}

} // namespace

class FormRendererTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormReadsBack_data();
    void everyFormReadsBack();
    void rareCharactersReadBackExactly();
    void leavesAPdfOfUnknownStructureAsItIs();
    void usualFormsReadInOrder();
    void nothingOverflowsItsPlace_data();
    void nothingOverflowsItsPlace();
    void measuresAsThePdfDoes();
    void certificateFieldsStandWhereTheTemplateSays();
    void blankLayerIsLeftOutOnTheBlank();
    void calibrationMovesOnlyThePrintLayer();
    void severalFormsBecomePagesOfTheirOwnSize();
    void fontsAreInTheFile();
    void metadataNamesTheFormAndNobody();
    void demonstrationIsMarked();
    void missingPartsLeaveTheirPlaceEmpty();
    void checkboxFollowsItsField();
    void refusesContent_data();
    void refusesContent();
    void errorsNeverHoldTheText();
    void printerGetsTheSamePage();
    void printerGetsPagesOfOneSizeInOneJob();
    void pagePictureOfNoPage();

private:
    QByteArray pdfOf(const QList<FormContent> &forms, const PaintOptions &options = {})
    {
        const auto pages = m_renderer.layOut(forms);
        if (!pages) qFatal("%s", qPrintable(pages.error().toLogString()));
        return m_renderer.toPdf(*pages, options).value();
    }

    FormRenderer m_renderer{TemplateStore::shipped()};
};

void FormRendererTest::everyFormReadsBack_data()
{
    QTest::addColumn<Names>("names");
    QTest::newRow("usual") << Names::Usual;
    QTest::newRow("rare") << Names::Rare;
    QTest::newRow("long") << Names::Long;
}

void FormRendererTest::everyFormReadsBack()
{
    QFETCH(Names, names);
    for (FormContent form : sample::everyForm(names)) {
        for (const bool demonstration : {false, true}) {
            form.demonstration = demonstration;
            const QString text = poppler::comparable(poppler::text(pdfOf({form})));
            for (auto it = form.fields.begin(); it != form.fields.end(); ++it) {
                // The review form has no 性别: its columns say it.
                if (!TemplateStore::shipped().find(form.formId, 1)->element(it.key())) continue;
                QVERIFY2(text.contains(poppler::comparable(it.value().toString())),
                         qPrintable(form.formId + u' ' + it.key() + u'\n' + text));
            }
        }
    }
}

void FormRendererTest::rareCharactersReadBackExactly()
{
    // No NFKC here: what another program copies is what was written, code point for code point.
    FormContent certificate = sample::certificate(Names::Rare);
    FormContent declaration = sample::declaration(Names::Rare);
    const QByteArray pdf = pdfOf({declaration, certificate, sample::reviewForm(Names::Long), declaration});
    QCOMPARE(poppler::text(pdf).count(u"𠮷㐂龘"_s), 4);
    QVERIFY(poppler::text(pdf).contains(u"现依照《中华人民共和国民法典》的规定，自愿结为夫妻。"_s));
    QVERIFY(poppler::fonts(pdf).join(u'\n').contains(u"NotoSerifCJKsc"_s));

    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QCOMPARE(document.pageCount(), 4);
    QVERIFY(document.getAllText(1).text().contains(u"𠮷㐂龘"_s));
}

void FormRendererTest::leavesAPdfOfUnknownStructureAsItIs()
{
    const QList<FontCharacters> fonts{{u"Noto Serif CJK SC"_s, {u"𠮷"_s}}};
    const QByteArray pdf = pdfOf({sample::certificate(Names::Usual)}); // holds no such font
    for (const QByteArray &other : {QByteArray(), QByteArray("%PDF-1.4\nnothing\n%%EOF\n"), pdf}) {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"PDF of an unknown structure"_s));
        QCOMPARE(withCharacterNames(other, fonts), other);
    }
    QCOMPARE(withCharacterNames(pdf, {}), pdf);
}

void FormRendererTest::usualFormsReadInOrder()
{
    const QString declaration = poppler::comparable(poppler::textAsRead(pdfOf({sample::declaration()})));
    QVERIFY(declaration.startsWith(u"申请结婚登记声明书本人申请与对方结婚,谨此声明:"_s));
    QVERIFY(
        declaration.contains(u"本人与对方均无配偶,没有直系血亲和三代以内旁系血亲关系,了解对方的身体健康状况。"
                             u"现依照《中华人民共和国民法典》的规定,自愿结为夫妻。"_s));
    const QString certificate = poppler::comparable(poppler::textAsRead(pdfOf({sample::certificate()})));
    QVERIFY2(certificate.contains(u"结婚证字号J320402-2026-001873"_s), qPrintable(certificate));
}

void FormRendererTest::nothingOverflowsItsPlace_data()
{
    everyFormReadsBack_data();
}

void FormRendererTest::nothingOverflowsItsPlace()
{
    QFETCH(Names, names);
    const auto pages = m_renderer.layOut(sample::everyForm(names));
    QVERIFY2(pages, pages ? "" : qPrintable(pages.error().toLogString()));
    const QList<FormContent> forms = sample::everyForm(names);
    int texts = 0;
    for (qsizetype i = 0; i < pages->size(); ++i) {
        for (const PlacedElement &placed : pages->at(i).elements) {
            const auto *fitted = std::get_if<FittedText>(&placed.content);
            if (fitted == nullptr) continue;
            const TemplateElement &element = *placed.element;
            const QString value = element.kind == TemplateElement::Kind::Field
                                      ? forms.at(i).fields.value(element.name).toString()
                                      : element.text;
            QCOMPARE(textOf(*fitted).remove(u' '), QString(value).remove(u' ').remove(u'\n'));
            QVERIFY2(element.box.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(fitted->bounds()) ||
                         value.isEmpty(),
                     qPrintable(element.name + element.text));
            QVERIFY(fitted->size >= element.style.minSize - 1e-6);
            ++texts;
        }
    }
    QVERIFY(texts > 150);
}

void FormRendererTest::measuresAsThePdfDoes()
{
    const auto pages = m_renderer.layOut({sample::reviewForm(Names::Long)});
    QVERIFY(pages);
    const QByteArray pdf = m_renderer.toPdf(*pages, {}).value();
    const auto words = poppler::words(pdf);
    int compared = 0;
    for (const PlacedElement &placed : pages->first().elements) {
        const auto *fitted = std::get_if<FittedText>(&placed.content);
        if (fitted == nullptr || fitted->lines.size() != 1 || placed.element->style.spacing > 0) continue;
        if (placed.element->kind != TemplateElement::Kind::Field || textOf(*fitted).contains(u' ')) continue;
        const QString text = textOf(*fitted);
        const TextLine &line = fitted->lines.first();
        bool found = false;
        for (const poppler::Word &word : words) {
            found = found || (poppler::comparable(word.text) == poppler::comparable(text) &&
                              near(word.box.left(), line.left, kPlaceTolerance) &&
                              near(word.box.width(), line.width, kPlaceTolerance));
        }
        QVERIFY2(found, qPrintable(placed.element->name));
        ++compared;
    }
    QVERIFY(compared > 10);
}

void FormRendererTest::certificateFieldsStandWhereTheTemplateSays()
{
    FormContent content = sample::certificate();
    content.images.clear();
    for (auto it = content.fields.begin(); it != content.fields.end(); ++it)
        *it = u"国"_s;
    const QImage picture = pictureOf(pdfOf({content}, {false, {}}));

    QFont reference = m_renderer.fonts().font(0, 11);
    reference.setPixelSize(1000);
    const QRectF glyph = QFontMetricsF(reference).boundingRect(QChar(u'国'));
    for (const QString &name : content.fields.keys()) {
        const TemplateElement &element = *TemplateStore::shipped().find(content.formId, 1)->element(name);
        const double em = element.style.size * kMmPerPoint;
        const double baseline = element.box.center().y() + (0.86 - 0.5) * em;
        const QRectF expected(element.box.left() + glyph.left() / 1000 * em,
                              baseline + glyph.top() / 1000 * em, glyph.width() / 1000 * em,
                              glyph.height() / 1000 * em);
        const QRectF ink = inkWithin(picture, element.box);
        QVERIFY2(near(ink.left(), expected.left(), kPlaceTolerance) &&
                     near(ink.top(), expected.top(), kPlaceTolerance) &&
                     near(ink.right(), expected.right(), kPlaceTolerance) &&
                     near(ink.bottom(), expected.bottom(), kPlaceTolerance),
                 qPrintable(name));
    }
}

void FormRendererTest::blankLayerIsLeftOutOnTheBlank()
{
    const QByteArray preview = pdfOf({sample::certificate()});
    const QByteArray print = pdfOf({sample::certificate()}, {false, {}});
    for (const QString &caption : {u"持证人"_s, u"登记日期"_s, u"结婚证字号"_s, u"身份证件号"_s}) {
        QVERIFY(poppler::text(preview).contains(caption));
        QVERIFY(!poppler::text(print).contains(caption));
    }
    QCOMPARE(pictureOf(preview).pixelColor(3, 3), QColor(0xfd, 0xf6, 0xec));
    QCOMPARE(pictureOf(print).pixelColor(3, 3), QColor(Qt::white));
}

void FormRendererTest::calibrationMovesOnlyThePrintLayer()
{
    const QPointF offset(1.5, -0.7);
    const auto before = poppler::words(pdfOf({sample::certificate()}, {true, {}}));
    const auto after = poppler::words(pdfOf({sample::certificate()}, {true, {offset.x(), offset.y()}}));
    const QStringList captions{u"持证人"_s, u"登记日期"_s, u"结婚证字号"_s, u"备"_s,       u"注"_s,
                               u"姓名"_s,   u"性别"_s,     u"国籍"_s,       u"出生日期"_s, u"身份证件号"_s};
    int moved = 0;
    int stayed = 0;
    for (const poppler::Word &word : before) {
        const bool isCaption = captions.contains(word.text);
        const QPointF expected = word.box.topLeft() + (isCaption ? QPointF() : offset);
        const bool found = std::any_of(after.begin(), after.end(), [&](const poppler::Word &other) {
            return other.text == word.text && near(other.box.left(), expected.x(), kShiftTolerance) &&
                   near(other.box.top(), expected.y(), kShiftTolerance);
        });
        // 双方合影 lies under the photograph and is a caption like the others.
        if (word.text == u"双方合影"_s) continue;
        QVERIFY2(found, qPrintable(word.text));
        ++(isCaption ? stayed : moved);
    }
    QCOMPARE(moved, 14);
    QCOMPARE(stayed, 15);
}

void FormRendererTest::severalFormsBecomePagesOfTheirOwnSize()
{
    const QList<FormContent> forms = sample::everyForm();
    QByteArray pdf = pdfOf(forms);
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QCOMPARE(document.status(), QPdfDocument::Status::Ready);
    QCOMPARE(document.pageCount(), forms.size());
    for (int page = 0; page < document.pageCount(); ++page) {
        const QSizeF expected = TemplateStore::shipped().find(forms.at(page).formId, 1)->pageMm;
        const QSizeF found = document.pagePointSize(page) * kMmPerPoint;
        // Qt rounds a page to whole points: up to 0.18 mm, away from the corner that everything is measured
        // from.
        QVERIFY2(near(found.width(), expected.width(), 0.18) && near(found.height(), expected.height(), 0.18),
                 qPrintable(forms.at(page).formId));
    }
}

void FormRendererTest::fontsAreInTheFile()
{
    for (const Names names : {Names::Usual, Names::Rare}) {
        for (const FormContent &form : sample::everyForm(names)) {
            const QStringList fonts = poppler::fonts(pdfOf({form}));
            QVERIFY(!fonts.isEmpty());
            for (const QString &font : fonts) {
                // Columns from the right: object generation, object, unicode, subset, embedded.
                const QStringList columns = font.simplified().split(u' ');
                QCOMPARE(columns.at(columns.size() - 5), u"yes"_s);
                QCOMPARE(columns.at(columns.size() - 3), u"yes"_s);
            }
        }
    }
}

void FormRendererTest::metadataNamesTheFormAndNobody()
{
    const QString one = poppler::metadata(pdfOf({sample::declaration()}));
    QVERIFY(one.contains(u"申请结婚登记声明书"_s));
    QVERIFY(one.contains(u"Lianli"_s));
    const QString several = poppler::metadata(pdfOf(sample::everyForm()));
    QVERIFY(several.contains(u"婚姻登记文书"_s));
    for (const QString &metadata : {one, several}) {
        for (const QString &personal :
             {u"陈志远"_s, u"阿依古丽"_s, u"王敏"_s, u"320402199703154218"_s, u"001873"_s})
            QVERIFY(!metadata.contains(personal));
    }
}

void FormRendererTest::demonstrationIsMarked()
{
    for (FormContent form : sample::everyForm()) {
        const QByteArray usual = pdfOf({form}, {false, {}});
        form.demonstration = true;
        const QByteArray marked = pdfOf({form}, {false, {}});
        QVERIFY(!poppler::text(usual).contains(u"演示"_s));
        QCOMPARE(poppler::text(marked).count(u"演示"_s), 1); // the line; the large mark is a shape
        QVERIFY(poppler::text(marked).contains(u"演示数据，无法律效力"_s));

        const QImage without = pictureOf(usual, kDotsPerMm / 4);
        const QImage with = pictureOf(marked, kDotsPerMm / 4);
        qint64 tinted = 0;
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x) {
                const bool differs = with.pixel(x, y) != without.pixel(x, y);
                tinted += differs;
                // Light enough that print stays print.
                if (differs && qGray(without.pixel(x, y)) == 255 && y < with.height() * 9 / 10)
                    QVERIFY(qGray(with.pixel(x, y)) > 200);
            }
        }
        QVERIFY2(tinted > qint64(with.width()) * with.height() / 100, qPrintable(form.formId));
    }
}

void FormRendererTest::missingPartsLeaveTheirPlaceEmpty()
{
    FormContent review = sample::reviewForm();
    const QRectF photo =
        TemplateStore::shipped().find(u"F03", 1)->element(u"couple_photo")->box.adjusted(2, 2, -2, -2);
    const QRectF ink = TemplateStore::shipped().find(u"F03", 1)->element(u"man_receipt")->box;
    const QImage full = pictureOf(pdfOf({review}));
    QVERIFY(!inkWithin(full, photo).isEmpty());
    QVERIFY(!inkWithin(full, ink).isEmpty());
    review.images.clear();
    review.inks.clear();
    const QImage empty = pictureOf(pdfOf({review}));
    QVERIFY(inkWithin(empty, ink).isEmpty());
    QVERIFY(qGray(empty.pixel(((photo.topLeft() + QPointF(3, 3)) * kDotsPerMm).toPoint())) == 255);
}

void FormRendererTest::checkboxFollowsItsField()
{
    const FormTemplate form = checkboxForm();
    FormContent content;
    content.fields = {{u"answer"_s, u"否"_s}};
    const auto page = layOut(form, content, m_renderer.fonts());
    QVERIFY(page);
    QCOMPARE(std::get<bool>(page->elements.at(0).content), false);
    QCOMPARE(std::get<bool>(page->elements.at(1).content), true);
    const QImage picture = pictureOf(m_renderer.toPdf({*page}, {}).value());
    QVERIFY(inkWithin(picture, form.elements.at(0).box.adjusted(0.4, 0.4, -0.4, -0.4)).isEmpty());
    QVERIFY(!inkWithin(picture, form.elements.at(1).box.adjusted(0.4, 0.4, -0.4, -0.4)).isEmpty());
}

void FormRendererTest::refusesContent_data()
{
    QTest::addColumn<FormContent>("content");
    QTest::addColumn<DocumentError>("error");

    const auto declaration = [](const QString &field, const QJsonValue &value) {
        FormContent content = sample::declaration();
        if (value.isUndefined())
            content.fields.remove(field);
        else
            content.fields.insert(field, value);
        return content;
    };
    const auto withPhoto = [](const QByteArray &photo) {
        FormContent content = sample::reviewForm();
        content.images.insert(u"couple_photo"_s, photo);
        return content;
    };
    FormContent unknown = sample::declaration();
    unknown.formId = u"F99"_s;
    QTest::newRow("unknown form") << unknown << DocumentError::UnknownForm;
    FormContent later = sample::declaration();
    later.formVersion = 2;
    QTest::newRow("unknown version") << later << DocumentError::UnknownForm;
    QTest::newRow("path as a form") << [&] {
        auto form = unknown;
        form.formId = u"../codes/F01"_s;
        return form;
    }() << DocumentError::UnknownForm;
    QTest::newRow("missing field") << declaration(u"self_name"_s, QJsonValue(QJsonValue::Undefined))
                                   << DocumentError::MissingField;
    QTest::newRow("number as a field") << declaration(u"self_name"_s, 7) << DocumentError::MissingField;
    QTest::newRow("null as a field") << declaration(u"self_name"_s, QJsonValue::Null)
                                     << DocumentError::MissingField;
    QTest::newRow("no font") << declaration(u"self_name"_s, u"张\uE863"_s) << DocumentError::FontMissing;
    QTest::newRow("endless") << declaration(u"self_residence"_s, QString(1'000'000, u'国'))
                             << DocumentError::TextTooLong;
    QTest::newRow("too long") << declaration(u"self_name"_s, QString(900, u'国'))
                              << DocumentError::TextTooLong;
    QTest::newRow("no image") << withPhoto("nonsense") << DocumentError::ImageUnreadable;
    QTest::newRow("cut image") << withPhoto(sample::photograph().left(600)) << DocumentError::ImageUnreadable;
    QTest::newRow("large file") << withPhoto(QByteArray(17 * 1024 * 1024, 'x'))
                                << DocumentError::ImageUnreadable;
    // A PNG that says it is 60000 × 60000: refused before a byte of it is decoded.
    QTest::newRow("large image")
        << withPhoto(
               QByteArray::fromHex("89504e470d0a1a0a0000000d494844520000ea600000ea6008020000000fb0e215"
                                   "0000000c49444154789c636000000002000148afa4710000000049454e44ae426082"))
        << DocumentError::ImageUnreadable;
    QTest::newRow("other format") << withPhoto("BM" + QByteArray(200, '\0'))
                                  << DocumentError::ImageUnreadable;
    FormContent ink = sample::declaration();
    ink.inks.insert(u"signature"_s, "{\"v\":1,");
    QTest::newRow("broken signature") << ink << DocumentError::ImageUnreadable;
}

void FormRendererTest::refusesContent()
{
    QFETCH(FormContent, content);
    QFETCH(DocumentError, error);
    const auto pages = m_renderer.layOut({sample::calibration(), content});
    QVERIFY(!pages);
    QCOMPARE(pages.error().key(), lianli::models::Error(make_error_code(error)).key());
}

void FormRendererTest::errorsNeverHoldTheText()
{
    FormContent content = sample::declaration();
    content.fields.insert(u"self_name"_s, u"欧阳\uE863明"_s);
    QCOMPARE(m_renderer.layOut({content}).error().toLogString(),
             u"document.font_missing: self_name: U+E863"_s);
    content.fields.insert(u"self_name"_s, u"欧阳"_s.repeated(1000));
    QCOMPARE(m_renderer.layOut({content}).error().toLogString(), u"document.text_too_long: self_name"_s);
}

void FormRendererTest::printerGetsTheSamePage()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"printed.pdf"_s);
    QPrinter printer(QPrinter::HighResolution);
    printer.setResolution(360);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    const auto pages = m_renderer.layOut({sample::certificate()});
    const PaintOptions options{false, {0.8, 0.4}};
    QVERIFY(m_renderer.toPrinter(printer, *pages, options));

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto printed = poppler::words(file.readAll());
    const auto written = poppler::words(m_renderer.toPdf(*pages, options).value());
    QCOMPARE(printed.size(), written.size());
    for (qsizetype i = 0; i < printed.size(); ++i) {
        QCOMPARE(printed.at(i).text, written.at(i).text);
        QVERIFY2(near(printed.at(i).box.left(), written.at(i).box.left(), kPlaceTolerance) &&
                     near(printed.at(i).box.top(), written.at(i).box.top(), kPlaceTolerance) &&
                     near(printed.at(i).box.right(), written.at(i).box.right(), kPlaceTolerance),
                 qPrintable(printed.at(i).text));
    }
}

void FormRendererTest::printerGetsPagesOfOneSizeInOneJob()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"printed.pdf"_s);
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    // Each job overwrites the file of the one before: what is left is the last job alone.
    const auto pages =
        m_renderer.layOut({sample::certificate(), sample::declaration(), sample::reviewForm()});
    QVERIFY(m_renderer.toPrinter(printer, *pages, {false, {}}));
    QPdfDocument document;
    QCOMPARE(document.load(path), QPdfDocument::Error::None);
    QCOMPARE(document.pageCount(), 2);
    QVERIFY(near(document.pagePointSize(0).height() * kMmPerPoint, 297, 0.2));

    printer.setOutputFileName(folder.filePath(u"no such folder/printed.pdf"_s));
    const auto failed = m_renderer.toPrinter(printer, *pages, {false, {}});
    QVERIFY(!failed);
    QCOMPARE(failed.error().code, make_error_code(DocumentError::PrinterFailed));
}

void FormRendererTest::pagePictureOfNoPage()
{
    const QByteArray pdf = pdfOf({sample::declaration()});
    QCOMPARE(pagePicture(pdf, 0, 900).size(), QSize(900, 1274));
    QVERIFY(pagePicture(pdf, 1, 900).isNull());
    QVERIFY(pagePicture(pdf, -1, 900).isNull());
    QVERIFY(pagePicture(pdf, 0, 0).isNull());
    QVERIFY(pagePicture("no PDF", 0, 900).isNull());
}

QTEST_MAIN(FormRendererTest)
#include "tst_formrenderer.moc"
