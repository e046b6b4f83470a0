// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

namespace lianli::models {

/// What can go wrong behind CaseStore, CertificateDesk, Vault and AuditLog.
enum class StoreError {
    Locked = 1,          ///< no session: log in first
    WrongPassword,       ///< the slot does not open
    LockedOut,           ///< too many wrong passwords; wait
    SlotExpired,         ///< offline login ran out
    UnknownUser,         ///<
    WeakPassword,        ///< shorter than 10 characters or in the block list
    WrongLibrary,        ///< the SQLite in the process is not the encrypting one: refuse to run
    PlainFile,           ///< the file is not encrypted: refuse to run
    Corrupt,             ///< cipher, integrity or chain check failed
    Busy,                ///< another process holds the file
    DiskFull,            ///< nothing was written; the act is not recorded
    Io,                  ///< read or write failed; the store closed itself
    Conflict,            ///< someone recorded an act on this case meanwhile
    NotFound,            ///<
    TooLarge,            ///< event over 256 KiB, blob over 32 MiB
    NoBlanks,            ///< no blank certificate left for this window
    NoNumbers,           ///< the year's series is spent
    OverlappingRange,    ///< these blanks were received before
    ClockWentBack,       ///< the wall clock is below the newest recorded time by over 24 h
    SchemaTooNew,        ///< written by a newer version
    InvalidEvent,        ///< body holds something canonical JSON has no form for
    AlreadySetUp,        ///<
    NotPermitted,        ///< this role may not do that
    SecondPersonNeeded,  ///< another person, who may confirm it, must stand by this
    SamePerson,          ///< the second person is the first
    BlanksElsewhere,     ///< some of these blanks are not where they would have to be
    Unexplained,         ///< the count differs from the books and nothing explains it
    UserDisabled,        ///< this user's slot was closed
    UserExists,          ///<
    LastAdministrator,   ///< nobody would be left to let people in
    VoidPending,         ///< a proposal to void one of the blanks is not decided yet
    ReasonMissing,       ///< a reason is asked for, or the one given holds a document number
    ColleaguesCase,      ///< somebody else has this case: take it over first
    AppointmentUnknown,  ///< no appointment of that code here
    AppointmentOtherDay, ///< it is for another day: the detail, YYYY-MM-DD
    AppointmentOver,     ///< cancelled, or served already
    SlotFull,            ///< as many couples as the rules admit are booked for that time
    SlotClosed,          ///< that time cannot be booked: a rest day, in the past, too far ahead
    QueueEmpty,          ///< nobody waits
    PasswordTemporary,   ///< somebody else chose it: choose your own first
};

std::error_code make_error_code(StoreError code);

/// What can go wrong behind DocumentService.
enum class DocumentError {
    UnknownForm = 1, ///< no template of that id and version
    MissingField,    ///< the template asks for a field that the content lacks
    FontMissing,     ///< no font here has a character of the text
    WriteFailed,     ///< the PDF could not be written
    NoPrinter,       ///< the system knows no printer of that name
    PrinterFailed,   ///< the printer refused the job
    ImageUnreadable, ///<
    TextTooLong,     ///< a field does not fit its place even in the smallest print
    PrinterNotReady, ///< stopped, out of paper or switched off: nothing was sent
};

std::error_code make_error_code(DocumentError code);

} // namespace lianli::models

template <> struct std::is_error_code_enum<lianli::models::StoreError> : std::true_type
{
};
template <> struct std::is_error_code_enum<lianli::models::DocumentError> : std::true_type
{
};
