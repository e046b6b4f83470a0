// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

namespace lianli::models {

enum class WorkflowError {
    UnreadableHistory = 1, ///< an act or the saved draft does not parse
    StepNotReady,          ///< something is missing
    CaseClosed,
    SheetWithoutCode,  ///< a scanned sheet whose version code cannot be read
    SheetOfOtherPaper, ///< … of another form
    SheetOfOtherParty, ///< … of the other party's form
    SheetOutdated,     ///< … printed before the form changed, or on another day
};

std::error_code make_error_code(WorkflowError code);

} // namespace lianli::models

template <> struct std::is_error_code_enum<lianli::models::WorkflowError> : std::true_type
{
};
