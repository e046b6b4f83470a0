// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/drivers/sane/flatbedhelper.h"

#include <QPromise>
#include <QTimer>

#include <memory>
#include <optional>

namespace lianli::scanners {

/// A flatbed through SANE, whose calls block for as long as a driver likes and whose drivers are of any
/// quality: the helper process lianli-flatbed makes them, a new one for each page and each look, one at a
/// time.
class SaneFlatbed final : public Flatbed
{
    Q_OBJECT

public:
    explicit SaneFlatbed(QString helper, const SaneTiming &timing = {}, QObject *parent = nullptr);
    ~SaneFlatbed() override;

    /// The helper beside the running program.
    static QString helperBeside();

    QFuture<models::Result<QList<FlatbedFacts>>> devices() override;
    QFuture<models::Result<ScannedPage>> scan(const ScanRequest &request) override;
    void cancel() override;
    void setDevice(const QString &device) override { m_name = device; }
    bool isChosen() const override { return !m_name.isEmpty(); }

private:
    using Devices = models::Result<QList<FlatbedFacts>>;
    using Page = models::Result<ScannedPage>;
    enum class Task { None, Looking, Scanning };

    void startNext();
    void start(Task task, const FlatbedOrder &order);
    void giveUp(const models::Error &error);
    void onSilence();
    void onProgress(int percent);
    void onAnswer(const FlatbedMessage &answer);
    void onGone();
    void encode(const FlatbedPage &page);
    void answerDevices(const Devices &found);
    void answerPage(const Page &page);

    const QString m_helperPath;
    const SaneTiming m_timing;
    QString m_name;
    std::unique_ptr<FlatbedHelper> m_helper; ///< runs
    Task m_task = Task::None;                ///< what it is still wanted for
    FlatbedOrder m_order;                    ///< of m_page
    bool m_ordered = false;                  ///< m_order has not begun
    std::optional<QPromise<Page>> m_page;
    int m_round = 0; ///< of m_page: earlier ones that are encoded now are dropped
    QList<std::shared_ptr<QPromise<Devices>>> m_looking;
    QTimer m_silence; ///< of m_helper
};

} // namespace lianli::scanners
