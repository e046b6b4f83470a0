// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "scanners/api/flatbed.h"
#include "scanners/parsing/pageassembler.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <variant>

namespace lianli::scanners {

/// What lianli-flatbed is told, once: the only line on its standard input. The end of that input gives it up.
struct FlatbedOrder
{
    QString device; ///< empty: list those there are
    ScanRequest request;
};

QByteArray orderLine(const FlatbedOrder &order);
std::optional<FlatbedOrder> orderOf(const QByteArray &line);

/// A page as it came, not encoded yet: nobody has to decode what a driver may have had a hand in.
struct FlatbedPage
{
    PagePixels pixels;
    int dpi = 0; ///< 0: not known
};

/// A device is open; its name need not be the one that was asked for.
struct FlatbedOpened
{
    QString device;
};

struct FlatbedProgress
{
    int percent = -1; ///< as Flatbed::progressed()
};

/// One message of lianli-flatbed. Devices, a page or an error are the last; it then puts the
/// device to rest.
using FlatbedMessage =
    std::variant<FlatbedOpened, FlatbedProgress, QList<FlatbedFacts>, FlatbedPage, models::Error>;

/// A line of JSON; a page's is followed by its pixels, which the caller writes.
QByteArray messageLine(const FlatbedMessage &message);

/// Reads what lianli-flatbed writes. It is not to be believed: a scanner's driver may have done anything to
/// that process. Pure, and bounded: it keeps one line or one page.
class FlatbedMessages
{
public:
    static constexpr qsizetype kLongestLine = 256 * 1024;
    static constexpr int kMostDevices = 64;

    /// The messages that \a bytes, cut anywhere, complete. ReaderError::FlatbedFailed where that is none: it
    /// is of no further use then.
    [[nodiscard]] models::Result<QList<FlatbedMessage>> add(QByteArrayView bytes);

private:
    models::Result<> addToLine(QByteArrayView *bytes, QList<FlatbedMessage> *whole);
    void addToPage(QByteArrayView *bytes, QList<FlatbedMessage> *whole);
    models::Result<> takeLine(QList<FlatbedMessage> *whole);

    QByteArray m_line;
    std::optional<FlatbedPage> m_page; ///< its pixels are on their way
    qsizetype m_pageBytes = 0;         ///< all of them
    bool m_ended = false;
};

/// What a device calls itself, without what no screen or settings file would survive: that may come from
/// anywhere in the network.
QString plainFlatbedText(QString text);

} // namespace lianli::scanners
