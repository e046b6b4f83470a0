// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/idcardcommand.h"

#include "app/ctl/console.h"
#include "app/ctl/jsonline.h"
#include "models/base/clock.h"
#include "models/base/whendone.h"
#include "models/domain/identitydocument.h"
#include "scanners/api/readererror.h"
#include "scanners/vision/idcardreader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lianli::ctl {

namespace field = models::field;
using models::Result;
using scanners::CardImageReading;
using scanners::ReaderError;

namespace {

constexpr qint64 kMostBytes = 64 * 1024 * 1024; // read of a file; the reader has a limit of its own below it
constexpr std::array kFields{field::kName,      field::kSex,       field::kEthnicity,
                             field::kBirth,     field::kAddress,   field::kNumber,
                             field::kAuthority, field::kValidFrom, field::kValidTo};

QJsonValue sideName(const CardImageReading &card)
{
    return card.side == CardImageReading::Side::Front ? u"front"_s : u"back"_s;
}

/// One picture as one line: every key always, null where the side has no such field or it was not read.
JsonLine lineOf(const QString &file, const CardImageReading *card)
{
    JsonLine line;
    line.add("file"_L1, file).add("side"_L1, card ? sideName(*card) : QJsonValue());
    JsonLine confidence;
    for (const QLatin1StringView name : kFields) {
        const bool hasField = card && card->fields.contains(name);
        line.add(name, hasField ? textOrNull(card->fields[name].value) : QJsonValue());
        if (hasField) confidence.add(name, std::floor(card->fields[name].confidence * 1000) / 1000);
    }
    line.add("confidence"_L1, confidence);
    line.add("ms"_L1, card ? QJsonValue(card->ms) : QJsonValue());
    return line;
}

/// Reads one picture after the other; what cannot be read does not stop the rest.
class IdCardSession
{
public:
    explicit IdCardSession(const QStringList &files)
        : m_files(files),
          m_reader(scanners::IdCardReader::installedFolder(), m_clock)
    {
    }

    Exit run()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { readNext(); }, Qt::QueuedConnection);
        QCoreApplication::exec();
        return m_failed ? Exit::Failed : Exit::Done;
    }

private:
    void readNext()
    {
        if (m_next == m_files.size()) return QCoreApplication::quit();
        const QString path = m_files.at(m_next++);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            report(path, models::fail(ReaderError::ImageUnreadable, u"the file cannot be opened"_s));
            QMetaObject::invokeMethod(
                &m_context, [this] { readNext(); }, Qt::QueuedConnection);
            return;
        }
        models::whenDone(m_reader.read(file.read(kMostBytes)), &m_context,
                         [this, path](const Result<CardImageReading> &reading) {
                             report(path, reading);
                             readNext();
                         });
    }

    void report(const QString &path, const Result<CardImageReading> &reading)
    {
        const QString name = QFileInfo(path).fileName();
        console::printResult(lineOf(name, reading ? &*reading : nullptr));
        if (reading) return;
        m_failed = true;
        console::printError(u"lianlictl: error: %1: %2"_s.arg(name, reading.error().toLogString()));
    }

    QStringList m_files;
    qsizetype m_next = 0;
    bool m_failed = false;
    models::SystemClock m_clock;
    QObject m_context;
    scanners::IdCardReader m_reader;
};

Exit scanIdCard(const QStringList &arguments)
{
    if (arguments.isEmpty() || arguments.first().startsWith(u"--")) return Exit::BadUse;
    return IdCardSession(arguments).run();
}

} // namespace

QList<Command> idCardCommands()
{
    return {{u"scan idcard"_s, u"FILE…"_s, u"read identity cards from pictures, a line each"_s, scanIdCard}};
}

} // namespace lianli::ctl
