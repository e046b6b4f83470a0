// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/sane/saneflatbed.h"

#include "scanners/api/readererror.h"
#include "scanners/drivers/sane/saneworker.h"

#include <thread>

namespace lianli::scanners {

using models::Error;
using models::fail;
using namespace Qt::StringLiterals;

SaneFlatbed::SaneFlatbed(const SaneTiming &timing, QObject *parent)
    : Flatbed(parent),
      m_timing(timing),
      m_thread(new QThread),
      m_worker(new SaneWorker)
{
    m_thread->setObjectName(u"flatbed"_s);
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SaneWorker::found, this, &SaneFlatbed::answerDevices);
    connect(m_worker, &SaneWorker::lookFailed, this,
            [this](const Error &error) { answerDevices(fail(error)); });
    connect(m_worker, &SaneWorker::progressed, this, &SaneFlatbed::onProgress);
    connect(m_worker, &SaneWorker::scanned, this, &SaneFlatbed::onEnded);
    connect(m_worker, &SaneWorker::scanFailed, this,
            [this](int round, const Error &error) { onEnded(round, fail(error)); });
    m_silence.setSingleShot(true);
    m_silence.setInterval(m_timing.silence);
    connect(&m_silence, &QTimer::timeout, this,
            [this] { giveUp(Error(make_error_code(ReaderError::FlatbedSilent))); });
    m_untilBrokenOff.setSingleShot(true);
    m_untilBrokenOff.setInterval(m_timing.untilBrokenOff);
    connect(&m_untilBrokenOff, &QTimer::timeout, this, [this] { breakOff(m_givenUp); });
    m_silentLook.setSingleShot(true);
    m_silentLook.setInterval(m_timing.silence);
    connect(&m_silentLook, &QTimer::timeout, this,
            [this] { answerDevices(fail(ReaderError::FlatbedSilent)); });
    m_thread->start();
}

SaneFlatbed::~SaneFlatbed()
{
    m_worker->disconnect(this);
    m_worker->giveUp(m_round);
    m_thread->quit();
    if (!m_thread->wait(QDeadlineTimer(m_timing.atTheEnd))) breakOff(m_round);
    // A thread within a driver that hangs cannot be ended: it goes when it comes back, or with the process.
    if (m_thread->wait(QDeadlineTimer(m_timing.atTheEnd)))
        delete m_thread;
    else
        connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
}

QFuture<SaneFlatbed::Devices> SaneFlatbed::devices()
{
    auto promise = std::make_shared<QPromise<Devices>>();
    promise->start();
    m_looking.append(promise);
    if (m_looking.size() == 1) {
        m_silentLook.start();
        QMetaObject::invokeMethod(m_worker, &SaneWorker::look, Qt::QueuedConnection);
    }
    return promise->future();
}

void SaneFlatbed::answerDevices(const Devices &found)
{
    m_silentLook.stop();
    for (const auto &promise : std::exchange(m_looking, {})) {
        promise->addResult(found);
        promise->finish();
    }
}

QFuture<SaneFlatbed::Page> SaneFlatbed::scan(const ScanRequest &request)
{
    if (m_page)
        return QtFuture::makeReadyFuture(Page(fail(ReaderError::FlatbedBusy, u"a page is on its way"_s)));
    if (!isChosen())
        return QtFuture::makeReadyFuture(Page(fail(ReaderError::FlatbedMissing, u"none chosen"_s)));
    m_page.emplace();
    m_page->start();
    m_silence.start();
    const auto work = [worker = m_worker, round = ++m_round, device = m_name, request] {
        worker->scan(round, device, request);
    };
    QMetaObject::invokeMethod(m_worker, work, Qt::QueuedConnection);
    return m_page->future();
}

void SaneFlatbed::cancel()
{
    giveUp(Error(make_error_code(ReaderError::ScanCancelled)));
}

void SaneFlatbed::giveUp(const Error &error)
{
    if (!m_page) return;
    m_givenUp = m_round;
    m_worker->giveUp(m_givenUp);
    m_untilBrokenOff.start();
    answerPage(fail(error));
}

/// In a thread of its own, which nobody waits for: sane_cancel() may wait for the device as well.
void SaneFlatbed::breakOff(int round)
{
    if (auto device = m_worker->deviceUpTo(round)) std::thread([device] { device->breakOff(); }).detach();
}

void SaneFlatbed::onProgress(int round, int percent)
{
    if (!m_page || round != m_round) return;
    m_silence.start();
    Q_EMIT progressed(percent);
}

void SaneFlatbed::onEnded(int round, const Page &page)
{
    if (round == m_givenUp) m_untilBrokenOff.stop(); // it came back by itself
    if (m_page && round == m_round) answerPage(page);
}

void SaneFlatbed::answerPage(const Page &page)
{
    m_silence.stop();
    auto promise = std::exchange(m_page, {});
    promise->addResult(page);
    promise->finish();
}

} // namespace lianli::scanners
