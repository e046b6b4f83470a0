// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/drivers/photo/photodecoder.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace lianli::scanners {

/// Has the office's vendor library decode, in the helper process lianli-photodecoder. The process starts with
/// the first photo, works in a private folder, and is replaced after a crash or a hang.
class HelperPhotoDecoder final : public PhotoDecoder
{
    Q_OBJECT

public:
    static constexpr int kTimeoutMs = 3000;

    /// \a library is the vendor's, as configured; empty or missing: not available.
    HelperPhotoDecoder(QString helper, QString library, int timeoutMs = kTimeoutMs);
    ~HelperPhotoDecoder() override;

    /// The helper beside the running program.
    static QString helperBeside();

    bool isAvailable() const override;
    void decode(const QByteArray &photo) override;

private:
    void startHelper();
    void stopHelper();
    void onOutput();
    void onAnswer(const QByteArray &line);
    void onHelperGone();
    void failNow(const QString &why);

    QString m_helperPath;
    QString m_libraryPath;
    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_helper;
    QTimer m_timeout;
    int m_id = 0;
    bool m_waiting = false;
};

} // namespace lianli::scanners
