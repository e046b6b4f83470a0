// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "scanners/api/cardimagereader.h"

#include <QThreadPool>

#include <memory>

namespace lianli::scanners {

class TextEngine;

/// CardImageReader on one worker thread of its own. The models are loaded with the first picture, which takes
/// about half a second longer for it. The destructor waits for the picture that is being read and drops those
/// that wait.
class IdCardReader final : public CardImageReader
{
public:
    /// \a folder holds models/ and runtime/ (scripts/setup, cmake/Vision.cmake); \a clock must outlive this.
    IdCardReader(QString folder, const models::Clock &clock, int threads = 2);
    ~IdCardReader() override;

    QFuture<models::Result<CardImageReading>> read(const QByteArray &imageBytes) override;
    QFuture<models::Result<CardImageReading>> read(const Frame &frame) override;

    /// ../share/lianli/vision/ocr beside the running program.
    static QString installedFolder();

private:
    template <class Work> QFuture<models::Result<CardImageReading>> inWorker(Work work);
    models::Result<CardImageReading> readBytes(const QByteArray &imageBytes);
    models::Result<CardImageReading> readFrame(const Frame &frame);
    models::Result<TextEngine *> engine();

    const QString m_folder;
    const models::Clock &m_clock;
    const int m_threads;
    std::unique_ptr<TextEngine> m_engine; // the worker's alone
    QThreadPool m_worker;
};

} // namespace lianli::scanners
