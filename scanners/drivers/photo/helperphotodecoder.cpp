// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/photo/helperphotodecoder.h"

#include "scanners/api/readererror.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kLongestAnswer = 1'048'576;

} // namespace

HelperPhotoDecoder::HelperPhotoDecoder(QString helper, QString library, int timeoutMs)
    : m_helperPath(std::move(helper)),
      m_libraryPath(std::move(library)),
      m_helper(this),
      m_timeout(this)
{
    m_timeout.setSingleShot(true);
    m_timeout.setInterval(timeoutMs);
    m_helper.setProcessChannelMode(QProcess::SeparateChannels);
    m_helper.setStandardErrorFile(QProcess::nullDevice()); // whatever a vendor's library prints
    connect(&m_timeout, &QTimer::timeout, this, [this] {
        stopHelper();
        failNow(u"decoder took too long"_s);
    });
    connect(&m_helper, &QProcess::readyReadStandardOutput, this, &HelperPhotoDecoder::onOutput);
    connect(&m_helper, &QProcess::finished, this, &HelperPhotoDecoder::onHelperGone);
    connect(&m_helper, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) onHelperGone();
    });
}

HelperPhotoDecoder::~HelperPhotoDecoder()
{
    m_helper.disconnect(this);
    m_helper.kill();
    m_helper.waitForFinished(1000); // killed: gone at once, and its folder with it
}

QString HelperPhotoDecoder::helperBeside()
{
    return QCoreApplication::applicationDirPath() + u"/lianli-photodecoder"_s;
}

bool HelperPhotoDecoder::isAvailable() const
{
    return QFileInfo(m_libraryPath).isFile() && QFileInfo(m_helperPath).isExecutable();
}

void HelperPhotoDecoder::decode(const QByteArray &photo)
{
    ++m_id;
    m_waiting = true;
    m_timeout.start();
    if (m_helper.state() == QProcess::NotRunning) startHelper();
    const QJsonObject request{{u"id"_s, m_id}, {u"photo"_s, QString::fromLatin1(photo.toBase64())}};
    m_helper.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
}

void HelperPhotoDecoder::startHelper()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_helper.setWorkingDirectory(m_folder->path());
    m_helper.start(m_helperPath, {QFileInfo(m_libraryPath).absoluteFilePath()});
}

void HelperPhotoDecoder::stopHelper()
{
    m_helper.kill(); // it may hang in the library; onHelperGone() follows
}

void HelperPhotoDecoder::onOutput()
{
    while (m_helper.canReadLine())
        onAnswer(m_helper.readLine());
    if (m_helper.bytesAvailable() > kLongestAnswer) stopHelper();
}

void HelperPhotoDecoder::onAnswer(const QByteArray &line)
{
    const QJsonObject answer = QJsonDocument::fromJson(line).object();
    if (!m_waiting || answer.value(u"id"_s).toInt() != m_id) return; // of a photo given up
    const QByteArray image = QByteArray::fromBase64(answer.value(u"image"_s).toString().toLatin1());
    if (image.isEmpty()) {
        failNow(u"decoder says: %1"_s.arg(answer.value(u"error"_s).toString()));
        return;
    }
    m_waiting = false;
    m_timeout.stop();
    Q_EMIT decoded(image);
}

void HelperPhotoDecoder::onHelperGone()
{
    m_folder.reset();
    failNow(u"decoder process ended"_s);
}

void HelperPhotoDecoder::failNow(const QString &why)
{
    m_timeout.stop();
    if (std::exchange(m_waiting, false)) Q_EMIT failed({ReaderError::ImageUnreadable, why});
}

} // namespace lianli::scanners
