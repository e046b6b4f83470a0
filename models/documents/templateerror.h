// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/error.h"

namespace lianli::documents {

/// What can be wrong with a form template. Templates ship with the program, so each of these is a mistake of
/// ours that a test finds; the detail of the Error names the element.
enum class TemplateError {
    NotJson = 1,     ///< does not parse, or is no JSON object
    MissingProperty, ///< an element lacks what its type needs
    InvalidValue,    ///< a property of the wrong type or out of its range
    UnknownElement,  ///< a type we do not draw
    UnknownProperty, ///< misspelt, most likely
    OutsidePage,     ///< reaches over the edge of the paper
    UntiledTable,    ///< the cells of a table overlap or leave a hole
};

std::error_code make_error_code(TemplateError code);

} // namespace lianli::documents

template <> struct std::is_error_code_enum<lianli::documents::TemplateError> : std::true_type
{
};
