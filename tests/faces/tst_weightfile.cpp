// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/api/readererror.h"
#include "scanners/faces/weightfile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace lianli::scanners;
using namespace Qt::StringLiterals;

/// Weights as TensorFlow.js writes them, whole and broken.
class WeightFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBytesAndFloats()
    {
        const float plain[] = {1.5F, -2};
        write(kManifest,
              QByteArray("\x00\x02\xff", 3) + QByteArray(reinterpret_cast<const char *>(plain), 8));
        const auto file = WeightFile::load(base());
        QVERIFY(file.has_value());
        QCOMPARE(file->shape("a"), (std::vector<int>{3, 1}));
        QCOMPARE(file->values("a"), (std::vector<float>{-1, 0, 126.5F}));
        QCOMPARE(file->values("b"), (std::vector<float>{1.5F, -2}));
        QVERIFY(!file->has("c"));
    }

    void refusesWhatDoesNotFit_data()
    {
        QTest::addColumn<QByteArray>("manifest");
        QTest::addColumn<int>("bytes");
        QTest::newRow("too few bytes") << QByteArray(kManifest) << 10;
        QTest::newRow("too many bytes") << QByteArray(kManifest) << 12;
        QTest::newRow("no json") << QByteArray("weights") << 11;
        QTest::newRow("nothing in it") << QByteArray("[]") << 0;
        QTest::newRow("huge") << QByteArray(R"([{"weights":[{"name":"a","shape":[99999,99999]}]}])") << 11;
        QTest::newRow("negative") << QByteArray(R"([{"weights":[{"name":"a","shape":[-1]}]}])") << 11;
        QTest::newRow("other quantisation")
            << QByteArray(R"([{"weights":[{"name":"a","shape":[11],"quantization":{"dtype":"uint16"}}]}])")
            << 11;
    }

    void refusesWhatDoesNotFit()
    {
        QFETCH(QByteArray, manifest);
        QFETCH(int, bytes);
        write(manifest, QByteArray(bytes, '\1'));
        const auto file = WeightFile::load(base());
        QVERIFY(!file.has_value());
        QVERIFY(file.error().code == ReaderError::VisionMissing);
    }

    void saysThatAFileIsMissing()
    {
        QVERIFY(WeightFile::load(m_folder.filePath(u"nowhere"_s)).error().code == ReaderError::VisionMissing);
    }

private:
    static constexpr auto kManifest = R"([{"weights":[
        {"name":"a","shape":[3,1],"dtype":"float32","quantization":{"dtype":"uint8","scale":0.5,"min":-1}},
        {"name":"b","shape":[2],"dtype":"float32"}]}])";

    QString base() const { return m_folder.filePath(u"model"_s); }
    void write(const QByteArray &manifest, const QByteArray &bytes)
    {
        for (const auto &[ending, content] :
             {std::pair(u"-weights_manifest.json"_s, manifest), std::pair(u".bin"_s, bytes)}) {
            QFile file(base() + ending);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
    }
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(WeightFileTest)
#include "tst_weightfile.moc"
