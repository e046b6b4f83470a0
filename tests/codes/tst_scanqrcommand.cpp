// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/codes/codewriting.h"

#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int exitCode = -1;
    QList<QJsonObject> lines;
    QString errors;
};

Outcome scan(const QStringList &files)
{
    QProcess process;
    process.start(QStringLiteral(LIANLICTL), QStringList{u"scan"_s, u"qr"_s} + files);
    if (!process.waitForFinished(60'000)) return {};
    Outcome outcome{process.exitCode(), {}, QString::fromUtf8(process.readAllStandardError())};
    const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines)
        if (!line.isEmpty()) outcome.lines.append(QJsonDocument::fromJson(line).object());
    return outcome;
}

} // namespace

/// lianlictl scan qr, as it is run by hand.
class ScanQrCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const GreyImage code = writeCode(u"J320402-2026-001873 预约"_s, CodeKind::Qr);
        const QImage view(reinterpret_cast<const uchar *>(code.pixels.constData()), code.size.width(),
                          code.size.height(), code.size.width(), QImage::Format_Grayscale8);
        QVERIFY(view.save(file(u"code.png"_s)));
        QImage clear(code.size, QImage::Format_ARGB32);
        for (int y = 0; y < clear.height(); ++y)
            for (int x = 0; x < clear.width(); ++x)
                clear.setPixel(x, y, qGray(view.pixel(x, y)) < 128 ? qRgba(0, 0, 0, 255) : qRgba(0, 0, 0, 0));
        QVERIFY(clear.save(file(u"clear.png"_s)));
        QImage blank(300, 200, QImage::Format_RGB32);
        blank.fill(Qt::white);
        QVERIFY(blank.save(file(u"blank.jpg"_s)));
        QFile broken(file(u"broken.png"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no picture");
    }

    void printsALinePerFile()
    {
        const Outcome outcome = scan({file(u"code.png"_s), file(u"blank.jpg"_s), file(u"clear.png"_s)});
        QCOMPARE(outcome.exitCode, 0);
        QCOMPARE(outcome.errors, QString());
        QCOMPARE(outcome.lines.size(), 3);
        QCOMPARE(outcome.lines[0].value(u"file"_s).toString(), u"code.png"_s);
        QCOMPARE(outcome.lines[0].value(u"text"_s).toString(), u"J320402-2026-001873 预约"_s);
        QCOMPARE(outcome.lines[0].value(u"format"_s).toString(), u"QRCode"_s);
        QVERIFY(outcome.lines[0].value(u"ms"_s).isDouble());
        QVERIFY(outcome.lines[1].value(u"text"_s).isNull());
        QVERIFY(outcome.lines[1].value(u"format"_s).isNull());
        QCOMPARE(outcome.lines[2].value(u"text"_s), outcome.lines[0].value(u"text"_s));
    }

    void goesOnAfterAFileThatCannotBeRead()
    {
        const Outcome outcome =
            scan({file(u"missing.png"_s), file(u"broken.png"_s), m_folder.path(), file(u"code.png"_s)});
        QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(outcome.lines.size(), 1);
        QCOMPARE(outcome.lines[0].value(u"file"_s).toString(), u"code.png"_s);
        for (const QString &name : {u"missing.png"_s, u"broken.png"_s, m_folder.path()})
            QVERIFY2(outcome.errors.contains(name), qPrintable(outcome.errors));
    }

    void refusesBadUse()
    {
        QCOMPARE(scan({}).exitCode, 2);
        QCOMPARE(scan({u"--all"_s}).exitCode, 2);
    }

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(ScanQrCommandTest)
#include "tst_scanqrcommand.moc"
