// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

namespace lianli::scanners {

/// What can go wrong between a card reader, a camera, a pad or a flatbed and us.
enum class ReaderError {
    PortMissing = 1,  ///< no such device, or it was unplugged
    PortDenied,       ///< no permission for the device file (group dialout)
    PortBusy,         ///< another program holds it
    NoAnswer,         ///< 读卡器无响应: three re-opens without an answer
    SelfTestFailed,   ///< SW3 60
    NotAuthorised,    ///< SW3 66: the security module may not be used
    CardMoved,        ///< SW3 41 twice in a row: 请重新放卡
    CardAuthFailed,   ///< SW3 31 three times: 证件认证失败
    CardNotGenuine,   ///< SW3 32 three times
    CardDataInvalid,  ///< SW3 33 three times
    CardKindUnknown,  ///< SW3 40: 无法识别的证件
    Refused,          ///< SW3 21, 23, or another status we have no way on from
    FrameTooShort,    ///< parsing: more bytes are needed
    FrameChecksum,    ///< parsing
    FrameLength,      ///< parsing
    TextBlockInvalid, ///< parsing: block lengths or a field's form are wrong
    Timeout,          ///< no card within the caller's time
    ImageTooLarge,    ///< over the limit in bytes or pixels
    ImageUnreadable,  ///< not an image we decode
    CameraMissing,    ///<
    CameraFailed,     ///< opened, but gives no frames
    VisionMissing,    ///< reading pictures: the models or their runtime are not installed
    CardNotFound,     ///< no card in the picture
    CardUnreadable,   ///< a card, but neither side's text can be read
    CodeUnreadable,   ///< a scanned code is too long, or its bytes are no text
    PadMissing,       ///< 指纹仪: none there, or it was unplugged
    PadFailed,        ///< there, but cannot be used
    FingerUnclear,    ///< too little of the finger was on the pad
    FlatbedMissing,   ///< 平板扫描仪: none there, or not the one that was chosen
    FlatbedGone,      ///< unplugged or switched off while it scanned
    FlatbedBusy,      ///< another program or an earlier scan has it
    FlatbedDenied,    ///< no permission for the device (group scanner), or it asks for a password
    FlatbedCoverOpen, ///<
    FlatbedJammed,    ///<
    FlatbedNoPaper,   ///< it has a feeder only, which is empty
    FlatbedFailed,    ///< I/O errors, and what it refuses otherwise
    FlatbedSilent,    ///< nothing came for a long time
    ScanInvalid,      ///< what came from it is no picture
    ScanCancelled,    ///< by whoever asked for it
};

std::error_code make_error_code(ReaderError code);

} // namespace lianli::scanners

template <> struct std::is_error_code_enum<lianli::scanners::ReaderError> : std::true_type
{
};
