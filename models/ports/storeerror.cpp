// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/storeerror.h"

namespace lianli::models {

namespace {

const char *storeErrorName(StoreError code)
{
    switch (code) {
    case StoreError::Locked:
        return "locked";
    case StoreError::WrongPassword:
        return "wrong_password";
    case StoreError::LockedOut:
        return "locked_out";
    case StoreError::SlotExpired:
        return "slot_expired";
    case StoreError::UnknownUser:
        return "unknown_user";
    case StoreError::WeakPassword:
        return "weak_password";
    case StoreError::WrongLibrary:
        return "wrong_library";
    case StoreError::PlainFile:
        return "plain_file";
    case StoreError::Corrupt:
        return "corrupt";
    case StoreError::Busy:
        return "busy";
    case StoreError::DiskFull:
        return "disk_full";
    case StoreError::Io:
        return "io";
    case StoreError::Conflict:
        return "conflict";
    case StoreError::NotFound:
        return "not_found";
    case StoreError::TooLarge:
        return "too_large";
    case StoreError::NoBlanks:
        return "no_blanks";
    case StoreError::NoNumbers:
        return "no_numbers";
    case StoreError::OverlappingRange:
        return "overlapping_range";
    case StoreError::ClockWentBack:
        return "clock_went_back";
    case StoreError::SchemaTooNew:
        return "schema_too_new";
    case StoreError::InvalidEvent:
        return "invalid_event";
    case StoreError::AlreadySetUp:
        return "already_set_up";
    case StoreError::NotPermitted:
        return "not_permitted";
    case StoreError::SecondPersonNeeded:
        return "second_person_needed";
    case StoreError::SamePerson:
        return "same_person";
    case StoreError::BlanksElsewhere:
        return "blanks_elsewhere";
    case StoreError::Unexplained:
        return "unexplained";
    case StoreError::UserDisabled:
        return "user_disabled";
    case StoreError::UserExists:
        return "user_exists";
    case StoreError::LastAdministrator:
        return "last_administrator";
    case StoreError::VoidPending:
        return "void_pending";
    case StoreError::ReasonMissing:
        return "reason_missing";
    case StoreError::ColleaguesCase:
        return "colleagues_case";
    case StoreError::AppointmentUnknown:
        return "appointment_unknown";
    case StoreError::AppointmentOtherDay:
        return "appointment_other_day";
    case StoreError::AppointmentOver:
        return "appointment_over";
    case StoreError::SlotFull:
        return "slot_full";
    case StoreError::SlotClosed:
        return "slot_closed";
    case StoreError::QueueEmpty:
        return "queue_empty";
    case StoreError::PasswordTemporary:
        return "password_temporary";
    }
    return "unknown";
}

const char *documentErrorName(DocumentError code)
{
    switch (code) {
    case DocumentError::UnknownForm:
        return "unknown_form";
    case DocumentError::MissingField:
        return "missing_field";
    case DocumentError::FontMissing:
        return "font_missing";
    case DocumentError::WriteFailed:
        return "write_failed";
    case DocumentError::NoPrinter:
        return "no_printer";
    case DocumentError::PrinterFailed:
        return "printer_failed";
    case DocumentError::ImageUnreadable:
        return "image_unreadable";
    case DocumentError::TextTooLong:
        return "text_too_long";
    case DocumentError::PrinterNotReady:
        return "printer_not_ready";
    }
    return "unknown";
}

} // namespace

std::error_code make_error_code(StoreError code)
{
    static const EnumErrorCategory<StoreError> category("store", storeErrorName);
    return {static_cast<int>(code), category};
}

std::error_code make_error_code(DocumentError code)
{
    static const EnumErrorCategory<DocumentError> category("document", documentErrorName);
    return {static_cast<int>(code), category};
}

} // namespace lianli::models
