// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/serial/serialcardreader.h"

#include "scanners/drivers/serial/readerworker.h"
#include "scanners/drivers/serial/serialtransport.h"

namespace lianli::scanners {

using namespace Qt::StringLiterals;

SerialCardReader::SerialCardReader(SerialReaderOptions options, std::unique_ptr<PhotoDecoder> decoder,
                                   QObject *parent)
    : SerialCardReader(std::move(options), std::make_unique<SerialTransport>(), std::move(decoder), parent)
{
}

SerialCardReader::SerialCardReader(SerialReaderOptions options, std::unique_ptr<ByteTransport> transport,
                                   std::unique_ptr<PhotoDecoder> decoder, QObject *parent)
    : CardReader(parent),
      m_worker(new ReaderWorker(std::move(options), std::move(transport), std::move(decoder)))
{
    m_thread.setObjectName(u"card reader"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &ReaderWorker::cardRead, this, &CardReader::cardRead);
    connect(m_worker, &ReaderWorker::failed, this, &CardReader::failed);
    connect(m_worker, &ReaderWorker::stateChanged, this, &SerialCardReader::onStateChanged);
    m_thread.start();
}

SerialCardReader::~SerialCardReader()
{
    m_worker->disconnect(this);
    stop();
    m_thread.quit();
    m_thread.wait();
}

void SerialCardReader::start()
{
    QMetaObject::invokeMethod(m_worker, &ReaderWorker::start, Qt::QueuedConnection);
}

void SerialCardReader::stop()
{
    QMetaObject::invokeMethod(m_worker, &ReaderWorker::stop, Qt::QueuedConnection);
}

void SerialCardReader::setDevice(const QString &device)
{
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, device] { worker->setPort(device); }, Qt::QueuedConnection);
}

void SerialCardReader::onStateChanged(const ReaderState &state)
{
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace lianli::scanners
