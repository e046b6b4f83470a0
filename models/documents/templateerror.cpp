// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/templateerror.h"

namespace lianli::documents {

namespace {

const char *nameOf(TemplateError code)
{
    switch (code) {
    case TemplateError::NotJson:
        return "not_json";
    case TemplateError::MissingProperty:
        return "missing_property";
    case TemplateError::InvalidValue:
        return "invalid_value";
    case TemplateError::UnknownElement:
        return "unknown_element";
    case TemplateError::UnknownProperty:
        return "unknown_property";
    case TemplateError::OutsidePage:
        return "outside_page";
    case TemplateError::UntiledTable:
        return "untiled_table";
    }
    return "unknown";
}

} // namespace

std::error_code make_error_code(TemplateError code)
{
    static const models::EnumErrorCategory<TemplateError> category("template", nameOf);
    return {static_cast<int>(code), category};
}

} // namespace lianli::documents
