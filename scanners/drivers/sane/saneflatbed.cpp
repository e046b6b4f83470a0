// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/sane/saneflatbed.h"

#include "models/base/whendone.h"
#include "scanners/api/readererror.h"
#include "scanners/drivers/flatbed/scannedpage.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QtConcurrentRun>

#include <utility>

namespace lianli::scanners {

using models::Error;
using models::fail;
using namespace Qt::StringLiterals;

namespace {

/// A device file that is gone tells an unplugged scanner from one with a bad cable.
bool isUnplugged(const QString &device)
{
    static const QRegularExpression address(uR"(\blibusb:(\d{3}):(\d{3}))"_s);
    const auto match = address.match(device);
    return match.hasMatch() &&
           !QFile::exists(u"/dev/bus/usb/%1/%2"_s.arg(match.captured(1), match.captured(2)));
}

/// \a answer if it is an error, or that it is none to what was asked.
Error errorOf(const FlatbedMessage &answer)
{
    if (const auto *error = std::get_if<Error>(&answer)) return *error;
    return Error(make_error_code(ReaderError::FlatbedFailed), u"an answer to something else"_s);
}

} // namespace

SaneFlatbed::SaneFlatbed(QString helper, const SaneTiming &timing, QObject *parent)
    : Flatbed(parent),
      m_helperPath(std::move(helper)),
      m_timing(timing)
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(m_timing.silence);
    connect(&m_silence, &QTimer::timeout, this, &SaneFlatbed::onSilence);
}

SaneFlatbed::~SaneFlatbed() = default;

QString SaneFlatbed::helperBeside()
{
    return QCoreApplication::applicationDirPath() + u"/lianli-flatbed"_s;
}

QFuture<SaneFlatbed::Devices> SaneFlatbed::devices()
{
    auto promise = std::make_shared<QPromise<Devices>>();
    promise->start();
    m_looking.append(promise);
    startNext();
    return promise->future();
}

QFuture<SaneFlatbed::Page> SaneFlatbed::scan(const ScanRequest &request)
{
    if (m_page)
        return QtFuture::makeReadyFuture(Page(fail(ReaderError::FlatbedBusy, u"a page is on its way"_s)));
    if (!isChosen())
        return QtFuture::makeReadyFuture(Page(fail(ReaderError::FlatbedMissing, u"none chosen"_s)));
    ++m_round;
    m_page.emplace();
    m_page->start();
    m_order = {m_name, request};
    m_ordered = true;
    auto future = m_page->future();
    startNext();
    return future;
}

/// One process at a time: drivers that look for devices may disturb the one that scans, and a carriage on its
/// way back is waited for.
void SaneFlatbed::startNext()
{
    if (m_helper) return;
    if (std::exchange(m_ordered, false))
        start(Task::Scanning, m_order);
    else if (!m_looking.isEmpty())
        start(Task::Looking, {});
}

void SaneFlatbed::start(Task task, const FlatbedOrder &order)
{
    m_task = task;
    m_helper = std::make_unique<FlatbedHelper>(m_timing, order);
    connect(m_helper.get(), &FlatbedHelper::progressed, this, &SaneFlatbed::onProgress);
    connect(m_helper.get(), &FlatbedHelper::answered, this, &SaneFlatbed::onAnswer);
    connect(m_helper.get(), &FlatbedHelper::gone, this, &SaneFlatbed::onGone);
    m_silence.start();
    m_helper->start(m_helperPath);
}

void SaneFlatbed::onProgress(int percent)
{
    m_silence.start();
    if (m_task == Task::Scanning) Q_EMIT progressed(percent);
}

void SaneFlatbed::onAnswer(const FlatbedMessage &answer)
{
    m_silence.stop();
    if (std::exchange(m_task, Task::None) == Task::Looking) {
        const auto *found = std::get_if<QList<FlatbedFacts>>(&answer);
        answerDevices(found ? Devices(*found) : Devices(fail(errorOf(answer))));
        return;
    }
    if (const auto *page = std::get_if<FlatbedPage>(&answer)) {
        encode(*page);
        return;
    }
    const Error error = errorOf(answer);
    if (error.code == ReaderError::FlatbedFailed && isUnplugged(m_helper->device()))
        answerPage(fail(Error(make_error_code(ReaderError::FlatbedGone)).because(error)));
    else
        answerPage(fail(error));
}

void SaneFlatbed::onGone()
{
    m_helper.release()->deleteLater(); // it is calling
    startNext();
}

void SaneFlatbed::onSilence()
{
    if (m_task == Task::Scanning) {
        giveUp(Error(make_error_code(ReaderError::FlatbedSilent)));
        return;
    }
    m_task = Task::None;
    m_helper->giveUp();
    answerDevices(fail(ReaderError::FlatbedSilent));
}

void SaneFlatbed::cancel()
{
    giveUp(Error(make_error_code(ReaderError::ScanCancelled)));
}

void SaneFlatbed::giveUp(const Error &error)
{
    if (!m_page) return;
    if (m_task == Task::Scanning) {
        m_silence.stop();
        m_task = Task::None;
        m_helper->giveUp();
    }
    m_ordered = false;
    answerPage(fail(error));
}

/// Up to a second of work for the largest.
void SaneFlatbed::encode(const FlatbedPage &page)
{
    const auto encoded = QtConcurrent::run([page] { return scannedPage(page.pixels, page.dpi); });
    models::whenDone(encoded, this, [this, round = m_round](const Page &scanned) {
        if (m_page && round == m_round) answerPage(scanned);
    });
}

void SaneFlatbed::answerDevices(const Devices &found)
{
    for (const auto &promise : std::exchange(m_looking, {})) {
        promise->addResult(found);
        promise->finish();
    }
}

void SaneFlatbed::answerPage(const Page &page)
{
    auto promise = std::exchange(m_page, {});
    promise->addResult(page);
    promise->finish();
}

} // namespace lianli::scanners
