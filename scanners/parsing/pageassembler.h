// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QSize>

#include <array>

namespace lianli::scanners {

/// How a scanner announces the bytes that follow. Nothing of it is to be believed.
struct ScanFrame
{
    enum class Kind {
        Grey,
        Rgb,   ///< the three of a pixel together
        Red,   ///< one pass of three
        Green, ///< likewise
        Blue,  ///< likewise
    };

    Kind kind = Kind::Grey;
    int depth = 8; ///< bits a sample: 1 (grey: 1 is black), 8, or 16 in this machine's byte order
    int pixelsPerLine = 0;
    int bytesPerLine = 0; ///< what goes beyond the pixels is padding
    int lines = -1;       ///< -1: until it ends
};

/// A page, tightly packed, top row first.
struct PagePixels
{
    QByteArray bytes; ///< 1 or 3 bytes a pixel
    QSize size;
    bool colour = false;
};

/// Puts the bytes of a scanner together to a page: one frame, or one each for red, green and blue. Pure, and
/// bounded: it keeps the page, at most kMaxScanPixels, and one line.
///
/// Errors: ReaderError::ImageTooLarge; ScanInvalid where the frame contradicts itself, the frames each other,
/// or the bytes what was announced. After an error it is of no further use.
class PageAssembler
{
public:
    static constexpr qint64 kMaxScanPixels = 40'000'000;
    static constexpr int kMaxSide = 65'500; ///< JPEG has no larger pictures

    /// A frame follows.
    [[nodiscard]] models::Result<> begin(const ScanFrame &frame);
    /// The next bytes of it, cut anywhere.
    [[nodiscard]] models::Result<> add(QByteArrayView bytes);
    /// The device says that the frame is over. A page that lacks up to kMissingLines of what was announced
    /// is whole: drivers round.
    [[nodiscard]] models::Result<> end();
    static constexpr int kMissingLines = 16;

    /// Of the frame that comes in: 0…100, -1 where its length is not known.
    int percent() const;
    /// The page, after the last frame's end().
    [[nodiscard]] models::Result<PagePixels> take();

private:
    int channels() const { return m_frame.kind == ScanFrame::Kind::Rgb ? 3 : 1; }
    QByteArray &plane();
    void appendLine(QByteArrayView line);

    ScanFrame m_frame;
    QByteArray m_line; ///< of which the end has not come yet
    int m_lines = 0;   ///< of the frame, complete
    int m_maxLines = 0;
    bool m_open = false;
    /// The page of one frame in the first, or red, green and blue.
    std::array<QByteArray, 3> m_planes;
    std::array<QSize, 3> m_sizes; ///< empty: has not come
};

} // namespace lianli::scanners
