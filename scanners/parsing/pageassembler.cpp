// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/parsing/pageassembler.h"

#include "scanners/api/readererror.h"

#include <algorithm>
#include <cstring>

namespace lianli::scanners {

using models::fail;
using models::Result;
using namespace Qt::StringLiterals;
using Kind = ScanFrame::Kind;

namespace {

/// Bytes of a line's pixels, without padding.
qint64 neededBytes(const ScanFrame &frame)
{
    const qint64 channels = frame.kind == Kind::Rgb ? 3 : 1;
    if (frame.depth == 1) return (qint64{frame.pixelsPerLine} + 7) / 8 * channels;
    return qint64{frame.pixelsPerLine} * channels * (frame.depth / 8);
}

bool isColourPass(Kind kind)
{
    return kind == Kind::Red || kind == Kind::Green || kind == Kind::Blue;
}

size_t planeOf(Kind kind)
{
    return kind == Kind::Green ? 1 : kind == Kind::Blue ? 2 : 0;
}

/// One-bit lines: eight pixels a byte, the first in the highest bit; in colour a byte each of red, green and
/// blue. Grey says 1 for black, colour says 1 for light.
void appendBits(const char *line, const ScanFrame &frame, int channels, QByteArray *out)
{
    for (int x = 0; x < frame.pixelsPerLine; ++x) {
        for (int channel = 0; channel < channels; ++channel) {
            const char byte = line[qint64{x / 8} * channels + channel];
            const bool set = byte & (0x80 >> (x % 8));
            const bool light = frame.kind == Kind::Grey ? !set : set;
            out->append(light ? '\xFF' : '\0');
        }
    }
}

} // namespace

Result<> PageAssembler::begin(const ScanFrame &frame)
{
    const auto invalid = [](const QString &what) { return fail(ReaderError::ScanInvalid, what); };
    if (m_open) return invalid(u"a frame within a frame"_s);
    if (frame.depth != 1 && frame.depth != 8 && frame.depth != 16)
        return invalid(u"depth %1"_s.arg(frame.depth));
    if (frame.pixelsPerLine <= 0 || frame.bytesPerLine <= 0 || frame.lines == 0 || frame.lines < -1)
        return invalid(u"%1 pixels, %2 bytes, %3 lines"_s.arg(frame.pixelsPerLine)
                           .arg(frame.bytesPerLine)
                           .arg(frame.lines));
    if (frame.pixelsPerLine > kMaxSide || frame.lines > kMaxSide ||
        qint64{frame.pixelsPerLine} * std::max(frame.lines, 1) > kMaxScanPixels)
        return fail(ReaderError::ImageTooLarge,
                    u"%1 × %2 pixels"_s.arg(frame.pixelsPerLine).arg(frame.lines));
    const qint64 needed = neededBytes(frame);
    // Padding to some boundary is common; much more of it is a mistake, and a line is kept in memory.
    if (frame.bytesPerLine < needed || frame.bytesPerLine > 2 * needed + 4096)
        return invalid(u"%1 bytes for a line of %2"_s.arg(frame.bytesPerLine).arg(needed));
    const bool first = std::all_of(m_sizes.begin(), m_sizes.end(), [](QSize size) { return size.isEmpty(); });
    if (!first &&
        (!isColourPass(frame.kind) || !isColourPass(m_frame.kind) || !m_sizes[planeOf(frame.kind)].isEmpty()))
        return invalid(u"frames that make no page"_s);
    m_frame = frame;
    m_open = true;
    m_line.clear();
    m_lines = 0;
    plane().clear(); // of a frame that was cut
    m_maxLines = frame.lines > 0
                     ? frame.lines
                     : static_cast<int>(std::min<qint64>(kMaxSide, kMaxScanPixels / frame.pixelsPerLine));
    if (frame.lines > 0) plane().reserve(qint64{frame.pixelsPerLine} * channels() * frame.lines);
    return {};
}

QByteArray &PageAssembler::plane()
{
    return m_planes[planeOf(m_frame.kind)];
}

Result<> PageAssembler::add(QByteArrayView bytes)
{
    if (!m_open) return fail(ReaderError::ScanInvalid, u"bytes outside a frame"_s);
    while (!bytes.isEmpty()) {
        if (m_lines >= m_maxLines) {
            if (m_frame.lines > 0) return fail(ReaderError::ScanInvalid, u"more bytes than announced"_s);
            return fail(ReaderError::ImageTooLarge, u"%1 lines"_s.arg(m_lines));
        }
        const qsizetype wanted = std::min(m_frame.bytesPerLine - m_line.size(), bytes.size());
        if (m_line.isEmpty() && wanted == m_frame.bytesPerLine) {
            appendLine(bytes.first(wanted));
        } else {
            m_line.append(bytes.first(wanted));
            if (m_line.size() == m_frame.bytesPerLine) {
                appendLine(m_line);
                m_line.clear();
            }
        }
        bytes = bytes.sliced(wanted);
    }
    return {};
}

void PageAssembler::appendLine(QByteArrayView line)
{
    ++m_lines;
    const qsizetype samples = qsizetype{m_frame.pixelsPerLine} * channels();
    if (m_frame.depth == 8) {
        plane().append(line.first(samples));
    } else if (m_frame.depth == 1) {
        appendBits(line.data(), m_frame, channels(), &plane());
    } else {
        for (qsizetype i = 0; i < samples; ++i) {
            quint16 sample = 0;
            std::memcpy(&sample, line.data() + 2 * i, sizeof(sample)); // lines are not aligned
            plane().append(static_cast<char>(sample >> 8));
        }
    }
}

Result<> PageAssembler::end()
{
    if (!m_open) return fail(ReaderError::ScanInvalid, u"the end of no frame"_s);
    m_open = false;
    const int wanted = m_frame.lines > 0 ? std::max(1, m_frame.lines - kMissingLines) : 1;
    if (m_lines < wanted)
        return fail(ReaderError::ScanInvalid, u"%1 of %2 lines"_s.arg(m_lines).arg(m_frame.lines));
    m_sizes[planeOf(m_frame.kind)] = {m_frame.pixelsPerLine, m_lines};
    return {};
}

int PageAssembler::percent() const
{
    return m_frame.lines > 0 ? static_cast<int>(qint64{100} * m_lines / m_frame.lines) : -1;
}

Result<PagePixels> PageAssembler::take()
{
    if (m_open || m_sizes[0].isEmpty()) return fail(ReaderError::ScanInvalid, u"not at an end"_s);
    if (!isColourPass(m_frame.kind))
        return PagePixels{std::move(m_planes[0]), m_sizes[0], m_frame.kind == Kind::Rgb};
    if (m_sizes[1] != m_sizes[0] || m_sizes[2] != m_sizes[0])
        return fail(ReaderError::ScanInvalid, u"passes of different sizes"_s);
    PagePixels page{QByteArray(3 * m_planes[0].size(), Qt::Uninitialized), m_sizes[0], true};
    char *out = page.bytes.data();
    for (qsizetype i = 0; i < m_planes[0].size(); ++i)
        for (const QByteArray &plane : std::as_const(m_planes))
            *out++ = plane.at(i);
    return page;
}

} // namespace lianli::scanners
