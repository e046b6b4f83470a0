// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scanners/api/flatbed.h"
#include "scanners/api/readererror.h"

#include <QImage>
#include <QPointF>
#include <QPromise>
#include <QTimer>

#include <optional>

namespace lianli::scanners {

/// A flatbed without hardware: a glass of 216 × 297 mm under a white lid, on which a picture can be laid. A
/// page takes a second or two, as with real ones.
class SimulatedFlatbed final : public Flatbed
{
    Q_OBJECT

public:
    /// What it is called by setDevice() and in devices().
    static QString device();

    explicit SimulatedFlatbed(QObject *parent = nullptr);

    QFuture<models::Result<QList<FlatbedFacts>>> devices() override;
    QFuture<models::Result<ScannedPage>> scan(const ScanRequest &request) override;
    void cancel() override;
    void setDevice(const QString &name) override { m_chosen = name == device(); }
    bool isChosen() const override { return m_chosen; }
    bool isSimulated() const override { return true; }

    /// Lays \a picture, \a widthMm wide, on the glass: its upper left corner at \a atMm, turned by \a
    /// degrees.
    void lay(const QImage &picture, double widthMm, QPointF atMm, double degrees = 0);
    void clear() { m_picture = {}; }
    /// The next page ends with \a error instead.
    void failNext(ReaderError error) { m_nextError = error; }

private:
    void goOn();
    void answer(const models::Result<ScannedPage> &page);

    bool m_chosen = false;
    QImage m_picture;
    double m_widthMm = 0;
    QPointF m_atMm;
    double m_degrees = 0;
    std::optional<ReaderError> m_nextError;
    std::optional<QPromise<models::Result<ScannedPage>>> m_page;
    ScanRequest m_request;
    int m_round = 0; ///< pictures of earlier pages are dropped
    int m_percent = 0;
    QTimer m_carriage;
};

} // namespace lianli::scanners
