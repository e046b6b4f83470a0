// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/flatbed/sanehandle.h"

#include "scanners/api/readererror.h"

namespace lianli::flatbed {

using namespace Qt::StringLiterals;
using scanners::ReaderError;

namespace {

ReaderError codeOf(SANE_Status status)
{
    switch (status) {
    case SANE_STATUS_CANCELLED:
        return ReaderError::ScanCancelled;
    case SANE_STATUS_DEVICE_BUSY:
        return ReaderError::FlatbedBusy;
    case SANE_STATUS_JAMMED:
        return ReaderError::FlatbedJammed;
    case SANE_STATUS_NO_DOCS:
        return ReaderError::FlatbedNoPaper;
    case SANE_STATUS_COVER_OPEN:
        return ReaderError::FlatbedCoverOpen;
    case SANE_STATUS_ACCESS_DENIED:
        return ReaderError::FlatbedDenied;
    case SANE_STATUS_GOOD:
    case SANE_STATUS_UNSUPPORTED:
    case SANE_STATUS_INVAL:
    case SANE_STATUS_EOF:
    case SANE_STATUS_IO_ERROR:
    case SANE_STATUS_NO_MEM:
        break;
    }
    return ReaderError::FlatbedFailed; // also what newer versions of SANE may add
}

} // namespace

models::Error saneError(SANE_Status status, const char *call)
{
    return {make_error_code(codeOf(status)),
            u"%1: status %2"_s.arg(QLatin1StringView(call)).arg(int{status})};
}

models::Result<std::unique_ptr<SaneHandle>> SaneHandle::open(const QByteArray &device)
{
    SANE_Handle handle = nullptr;
    const SANE_Status status = sane_open(device.constData(), &handle);
    // What sane.h says of a name that no driver knows.
    if (status == SANE_STATUS_INVAL) return models::fail(ReaderError::FlatbedMissing, u"sane_open"_s);
    if (status != SANE_STATUS_GOOD) return models::fail(saneError(status, "sane_open"));
    return std::unique_ptr<SaneHandle>(new SaneHandle(handle));
}

SaneHandle::~SaneHandle()
{
    sane_cancel(m_handle); // after the last frame as well as where a page is given up
    sane_close(m_handle);
}

} // namespace lianli::flatbed
