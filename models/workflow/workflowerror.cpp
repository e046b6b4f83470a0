// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workflow/workflowerror.h"

namespace lianli::models {

namespace {

const char *workflowErrorName(WorkflowError code)
{
    switch (code) {
    case WorkflowError::UnreadableHistory:
        return "unreadable_history";
    case WorkflowError::StepNotReady:
        return "step_not_ready";
    case WorkflowError::CaseClosed:
        return "case_closed";
    case WorkflowError::SheetWithoutCode:
        return "sheet_without_code";
    case WorkflowError::SheetOfOtherPaper:
        return "sheet_of_other_paper";
    case WorkflowError::SheetOfOtherParty:
        return "sheet_of_other_party";
    case WorkflowError::SheetOutdated:
        return "sheet_outdated";
    }
    return "unknown";
}

} // namespace

std::error_code make_error_code(WorkflowError code)
{
    static const EnumErrorCategory<WorkflowError> category("workflow", workflowErrorName);
    return {static_cast<int>(code), category};
}

} // namespace lianli::models
