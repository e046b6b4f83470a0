// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "scanners/api/imagesource.h"

#include <QByteArray>
#include <QFuture>
#include <QList>
#include <QObject>
#include <QSize>
#include <QSizeF>
#include <QString>

namespace lianli::scanners {

/// A flatbed that can be had at the moment.
struct FlatbedFacts
{
    QString device; ///< what setDevice() takes
    QString name;   ///< what it calls itself, fit to be shown
};

/// Room for one card in the corner of the bed where pages begin; a card lies anywhere in it.
inline constexpr QSizeF kCardAreaMm{120, 90};
/// An A4 sheet; a larger bed is not scanned as a whole for it.
inline constexpr QSizeF kSheetAreaMm{210, 297};

/// What is scanned. The device gives what it can that is nearest.
struct ScanRequest
{
    int dpi = 300; ///< cards and signatures are read from this on
    QSizeF areaMm; ///< from the corner where pages begin; empty: the whole bed
    bool grey = false;
};

/// One page as it came from the bed.
struct ScannedPage
{
    QByteArray jpeg;
    QSize size;    ///< pixels
    int dpi = 0;   ///< as the device granted it; 0 where it does not say
    Frame preview; ///< the whole page, at most kPreviewSide pixels wide and high

    static constexpr int kPreviewSide = 900;
};

/// 平板扫描仪: scans one page each time it is asked to. Nothing blocks; futures and signals are answered in
/// the thread this object lives in.
///
/// Errors of both: ReaderError::FlatbedMissing (none there, none chosen, or the chosen one is not there),
/// FlatbedGone (unplugged while it scanned), FlatbedBusy (another program, or an earlier scan, has it),
/// FlatbedDenied, FlatbedCoverOpen, FlatbedJammed, FlatbedNoPaper, FlatbedFailed (any other refusal, I/O
/// errors), FlatbedSilent (nothing came for a long time), ScanInvalid (what came is no picture),
/// ImageTooLarge, ScanCancelled.
class Flatbed : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// Looks for flatbeds. Takes up to half a minute where some are looked for in the network.
    [[nodiscard]] virtual QFuture<models::Result<QList<FlatbedFacts>>> devices() = 0;
    /// One page at a time: FlatbedBusy while another one is on its way.
    [[nodiscard]] virtual QFuture<models::Result<ScannedPage>> scan(const ScanRequest &request) = 0;
    /// The scan that runs is answered with ScanCancelled at once, also when the device hangs.
    virtual void cancel() = 0;
    /// Scans with \a device from the next scan on; empty: none.
    virtual void setDevice(const QString &device) = 0;
    virtual bool isChosen() const = 0;
    virtual bool isSimulated() const { return false; }

Q_SIGNALS:
    /// Of the scan that runs: \a percent of the page has come, -1 where its length is not known.
    void progressed(int percent);
};

/// Whether both names are of one scanner: behind USB it gets another address each time it is plugged in or
/// switched on ("genesys:libusb:001:004").
bool isSameFlatbed(const QString &a, const QString &b);

} // namespace lianli::scanners
