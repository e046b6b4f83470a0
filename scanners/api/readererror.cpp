// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/api/readererror.h"

namespace lianli::scanners {

namespace {

const char *readerErrorName(ReaderError code)
{
    switch (code) {
    case ReaderError::PortMissing:
        return "port_missing";
    case ReaderError::PortDenied:
        return "port_denied";
    case ReaderError::PortBusy:
        return "port_busy";
    case ReaderError::NoAnswer:
        return "no_answer";
    case ReaderError::SelfTestFailed:
        return "self_test_failed";
    case ReaderError::NotAuthorised:
        return "not_authorised";
    case ReaderError::CardMoved:
        return "card_moved";
    case ReaderError::CardAuthFailed:
        return "card_auth_failed";
    case ReaderError::CardNotGenuine:
        return "card_not_genuine";
    case ReaderError::CardDataInvalid:
        return "card_data_invalid";
    case ReaderError::CardKindUnknown:
        return "card_kind_unknown";
    case ReaderError::Refused:
        return "refused";
    case ReaderError::FrameTooShort:
        return "frame_too_short";
    case ReaderError::FrameChecksum:
        return "frame_checksum";
    case ReaderError::FrameLength:
        return "frame_length";
    case ReaderError::TextBlockInvalid:
        return "text_block_invalid";
    case ReaderError::Timeout:
        return "timeout";
    case ReaderError::ImageTooLarge:
        return "image_too_large";
    case ReaderError::ImageUnreadable:
        return "image_unreadable";
    case ReaderError::CameraMissing:
        return "camera_missing";
    case ReaderError::CameraFailed:
        return "camera_failed";
    case ReaderError::VisionMissing:
        return "vision_missing";
    case ReaderError::CardNotFound:
        return "card_not_found";
    case ReaderError::CardUnreadable:
        return "card_unreadable";
    case ReaderError::CodeUnreadable:
        return "code_unreadable";
    case ReaderError::PadMissing:
        return "pad_missing";
    case ReaderError::PadFailed:
        return "pad_failed";
    case ReaderError::FingerUnclear:
        return "finger_unclear";
    case ReaderError::FlatbedMissing:
        return "flatbed_missing";
    case ReaderError::FlatbedGone:
        return "flatbed_gone";
    case ReaderError::FlatbedBusy:
        return "flatbed_busy";
    case ReaderError::FlatbedDenied:
        return "flatbed_denied";
    case ReaderError::FlatbedCoverOpen:
        return "flatbed_cover_open";
    case ReaderError::FlatbedJammed:
        return "flatbed_jammed";
    case ReaderError::FlatbedNoPaper:
        return "flatbed_no_paper";
    case ReaderError::FlatbedFailed:
        return "flatbed_failed";
    case ReaderError::FlatbedSilent:
        return "flatbed_silent";
    case ReaderError::ScanInvalid:
        return "scan_invalid";
    case ReaderError::ScanCancelled:
        return "scan_cancelled";
    }
    return "unknown";
}

} // namespace

std::error_code make_error_code(ReaderError code)
{
    static const models::EnumErrorCategory<ReaderError> category("reader", readerErrorName);
    return {static_cast<int>(code), category};
}

} // namespace lianli::scanners
