// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/flatbed/sanehandle.h"
#include "scanners/parsing/flatbedmessages.h"

#include <chrono>
#include <functional>

namespace lianli::flatbed {

/// One page from an open device: sets the options it has, and reads it. Every call may block for as long as
/// the device likes.
class PageScan
{
public:
    /// Whether the page is wanted no longer; waits so long for that.
    using IsGivenUp = std::function<bool(std::chrono::milliseconds)>;

    using Tell = std::function<void(const scanners::FlatbedMessage &)>;

    /// \a isGivenUp is asked between two calls of SANE. \a tell is told the per cents of the page, and from
    /// time to time that it goes on.
    PageScan(SaneHandle &device, IsGivenUp isGivenUp, Tell tell);

    /// The device is not told that it is over: that is for whoever has it.
    [[nodiscard]] models::Result<scanners::FlatbedPage> run(const scanners::ScanRequest &request);

private:
    const SANE_Option_Descriptor *find(const char *name, SANE_Int *index) const;
    void setWord(const char *name, const QList<QByteArray> &wanted);
    void setNumber(const char *name, double wanted);
    double number(const char *name) const;
    void setArea(QSizeF areaMm);
    void setSide(const char *from, const char *to, double mm);
    void prepare(const scanners::ScanRequest &request);
    models::Result<bool> readFrame(scanners::PageAssembler *page);
    models::Result<> readBytes(scanners::PageAssembler *page);
    models::Result<scanners::PagePixels> readPage();

    SaneHandle &m_device;
    const IsGivenUp m_isGivenUp;
    const Tell m_tell;
};

} // namespace lianli::flatbed
