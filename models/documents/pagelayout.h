// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/codematrix.h"
#include "models/documents/fontset.h"
#include "models/documents/formtemplate.h"
#include "models/documents/textfit.h"
#include "models/domain/ink.h"
#include "models/ports/documentservice.h"

#include <QImage>

#include <optional>
#include <variant>

namespace lianli::documents {

/// An element of the template with what the content puts there. Lines and rects, and optional places left
/// empty, have nothing; a checkbox has whether it is ticked.
struct PlacedElement
{
    const TemplateElement *element = nullptr;
    std::variant<std::monostate, FittedText, QImage, models::Ink, bool, CodeMatrix> content;
};

/// One page, measured and checked: drawing it cannot fail any more.
struct PageLayout
{
    const FormTemplate *form = nullptr; ///< must outlive the layout
    bool demonstration = false;
    FittedText demonstrationLine; ///< 演示数据，无法律效力
    QList<PlacedElement> elements;
};

/// Puts \a content into its places. Errors: DocumentError::MissingField, FontMissing, TextTooLong,
/// ImageUnreadable; the detail names the field, never its value.
[[nodiscard]] models::Result<PageLayout> layOut(const FormTemplate &form, const models::FormContent &content,
                                                const FontSet &fonts);

} // namespace lianli::documents
