// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/formtemplate.h"

#include <vector>

namespace lianli::documents {

/// The templates of all forms, parsed once.
class TemplateStore
{
public:
    explicit TemplateStore(std::vector<FormTemplate> templates);
    /// Those that ship (resources/forms). Parsed at the first call; any thread.
    static const TemplateStore &shipped();

    /// Null if there is none of that id and version. Valid as long as the store.
    const FormTemplate *find(QStringView id, int version) const;
    const std::vector<FormTemplate> &all() const { return m_templates; }

private:
    std::vector<FormTemplate> m_templates;
};

} // namespace lianli::documents
