// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flatbed/pagescan.h"

#include "app/flatbed/optionchoice.h"
#include "scanners/api/readererror.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include <sane/saneopts.h>

namespace lianli::flatbed {

using models::fail;
using models::Result;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace scanners;

namespace {

constexpr SANE_Int kMostOptions = 4096;
constexpr int kMostFrames = 3;
constexpr auto kUntilAskedAgain = 5ms;
constexpr qint64 kTellAgainMs = 500;
constexpr double kMillimetresPerInch = 25.4;
constexpr double kWholeBedMm = 10'000; ///< more than any bed; the option's range says how much there is

/// Drivers send types that sane.h does not list: no enum may be read then.
int typeOf(const SANE_Parameters &parameters)
{
    int type = 0;
    static_assert(sizeof(type) == sizeof(parameters.format));
    std::memcpy(&type, &parameters.format, sizeof(type));
    return type;
}

std::optional<ScanFrame> frameOf(const SANE_Parameters &parameters)
{
    ScanFrame frame{
        {}, parameters.depth, parameters.pixels_per_line, parameters.bytes_per_line, parameters.lines};
    switch (typeOf(parameters)) {
    case SANE_FRAME_GRAY:
        frame.kind = ScanFrame::Kind::Grey;
        return frame;
    case SANE_FRAME_RGB:
        frame.kind = ScanFrame::Kind::Rgb;
        return frame;
    case SANE_FRAME_RED:
        frame.kind = ScanFrame::Kind::Red;
        return frame;
    case SANE_FRAME_GREEN:
        frame.kind = ScanFrame::Kind::Green;
        return frame;
    case SANE_FRAME_BLUE:
        frame.kind = ScanFrame::Kind::Blue;
        return frame;
    }
    return {};
}

} // namespace

PageScan::PageScan(SaneHandle &device, IsGivenUp isGivenUp, Tell tell)
    : m_device(device),
      m_isGivenUp(std::move(isGivenUp)),
      m_tell(std::move(tell))
{
}

/// Looked up each time: setting one option may change all others (SANE_INFO_RELOAD_OPTIONS).
const SANE_Option_Descriptor *PageScan::find(const char *name, SANE_Int *index) const
{
    SANE_Int count = 0;
    if (sane_control_option(m_device.get(), 0, SANE_ACTION_GET_VALUE, &count, nullptr) != SANE_STATUS_GOOD)
        return nullptr;
    for (SANE_Int i = 1; i < std::min(count, kMostOptions); ++i) {
        const SANE_Option_Descriptor *option = sane_get_option_descriptor(m_device.get(), i);
        if (!option || !option->name || qstrcmp(option->name, name) != 0) continue;
        *index = i;
        return option;
    }
    return nullptr;
}

void PageScan::setWord(const char *name, const QList<QByteArray> &wanted)
{
    SANE_Int index = 0;
    const SANE_Option_Descriptor *option = find(name, &index);
    if (!option || !isSettableWord(*option)) return;
    auto word = wordLike(*option, wanted);
    if (!word || word->size() >= option->size) return;
    word->resize(option->size, '\0'); // the driver may write back as much as the option holds
    sane_control_option(m_device.get(), index, SANE_ACTION_SET_VALUE, word->data(), nullptr);
}

void PageScan::setNumber(const char *name, double wanted)
{
    SANE_Int index = 0;
    const SANE_Option_Descriptor *option = find(name, &index);
    if (!option || !isSettableNumber(*option)) return;
    if (auto word = nearestAllowed(*option, wanted))
        sane_control_option(m_device.get(), index, SANE_ACTION_SET_VALUE, &*word, nullptr);
}

/// 0 where the device does not say.
double PageScan::number(const char *name) const
{
    SANE_Int index = 0;
    SANE_Word word = 0;
    const SANE_Option_Descriptor *option = find(name, &index);
    if (!option || option->size != static_cast<SANE_Int>(sizeof(word)) ||
        !SANE_OPTION_IS_ACTIVE(option->cap) ||
        sane_control_option(m_device.get(), index, SANE_ACTION_GET_VALUE, &word, nullptr) != SANE_STATUS_GOOD)
        return 0;
    return numberOf(*option, word);
}

void PageScan::setSide(const char *from, const char *to, double mm)
{
    setNumber(from, 0);
    SANE_Int index = 0;
    const SANE_Option_Descriptor *option = find(to, &index);
    if (!option) return;
    const double dots = mm / kMillimetresPerInch * number(SANE_NAME_SCAN_RESOLUTION);
    setNumber(to, number(from) + (option->unit == SANE_UNIT_PIXEL ? dots : mm));
}

void PageScan::setArea(QSizeF areaMm)
{
    const bool whole = areaMm.isEmpty();
    setSide(SANE_NAME_SCAN_TL_X, SANE_NAME_SCAN_BR_X, whole ? kWholeBedMm : areaMm.width());
    setSide(SANE_NAME_SCAN_TL_Y, SANE_NAME_SCAN_BR_Y, whole ? kWholeBedMm : areaMm.height());
}

/// What a device does not have or does not take stays as it is: the picture shows what came of it. The source
/// comes first and the area last, since each decides what the next may be.
void PageScan::prepare(const ScanRequest &request)
{
    setWord(SANE_NAME_SCAN_SOURCE, {"flatbed", "document table", "platen"});
    if (request.grey)
        setWord(SANE_NAME_SCAN_MODE, {"gray", "grey"});
    else
        setWord(SANE_NAME_SCAN_MODE, {"color", "colour", "rgb", "gray", "grey"});
    setNumber(SANE_NAME_BIT_DEPTH, 8);
    setNumber(SANE_NAME_SCAN_RESOLUTION, request.dpi);
    setNumber(SANE_NAME_SCAN_X_RESOLUTION, request.dpi);
    setNumber(SANE_NAME_SCAN_Y_RESOLUTION, request.dpi);
    setArea(request.areaMm);
}

Result<> PageScan::readBytes(PageAssembler *page)
{
    std::array<SANE_Byte, 64 * 1024> buffer;
    SANE_Int length = 1;
    int told = -2;
    QElapsedTimer sinceTold;
    sinceTold.start();
    // A driver that has nothing yet should block; one that does not is asked again a little later.
    while (!m_isGivenUp(length == 0 ? kUntilAskedAgain : 0ms)) {
        length = 0;
        const SANE_Status status =
            sane_read(m_device.get(), buffer.data(), static_cast<SANE_Int>(buffer.size()), &length);
        if (status == SANE_STATUS_EOF) return page->end();
        if (status != SANE_STATUS_GOOD) return fail(saneError(status, "sane_read"));
        if (length < 0 || length > static_cast<SANE_Int>(buffer.size()))
            return fail(ReaderError::ScanInvalid, u"length %1"_s.arg(length));
        if (auto added = page->add({buffer.data(), length}); !added) return added;
        if (length == 0 || (told == page->percent() && sinceTold.elapsed() < kTellAgainMs)) continue;
        m_tell(FlatbedProgress{told = page->percent()});
        sinceTold.start();
    }
    return fail(ReaderError::ScanCancelled);
}

/// Whether it was the last frame of the page.
Result<bool> PageScan::readFrame(PageAssembler *page)
{
    if (const SANE_Status status = sane_start(m_device.get()); status != SANE_STATUS_GOOD)
        return fail(saneError(status, "sane_start"));
    SANE_Parameters parameters{};
    if (const SANE_Status status = sane_get_parameters(m_device.get(), &parameters);
        status != SANE_STATUS_GOOD)
        return fail(saneError(status, "sane_get_parameters"));
    const auto frame = frameOf(parameters);
    if (!frame) return fail(ReaderError::ScanInvalid, u"frame type %1"_s.arg(typeOf(parameters)));
    if (auto begun = page->begin(*frame); !begun) return fail(begun.error());
    if (auto read = readBytes(page); !read) return fail(read.error());
    return parameters.last_frame == SANE_TRUE;
}

Result<PagePixels> PageScan::readPage()
{
    PageAssembler page;
    for (int frame = 0; frame < kMostFrames; ++frame) {
        if (m_isGivenUp(0ms)) return fail(ReaderError::ScanCancelled);
        const auto last = readFrame(&page);
        if (!last) return fail(last.error());
        if (*last) return page.take();
    }
    return fail(ReaderError::ScanInvalid, u"more than three frames"_s);
}

Result<FlatbedPage> PageScan::run(const ScanRequest &request)
{
    prepare(request);
    const double dpi = number(SANE_NAME_SCAN_RESOLUTION);
    auto pixels = readPage();
    if (!pixels) return fail(pixels.error());
    return FlatbedPage{std::move(*pixels), dpi > 0 && dpi < 99'999 ? static_cast<int>(std::lround(dpi)) : 0};
}

} // namespace lianli::flatbed
