// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QColor>
#include <QList>
#include <QRectF>
#include <QString>

namespace lianli::documents {

/// How a text stands in its box.
struct TextStyle
{
    double size = 11;    ///< pt
    double minSize = 11; ///< pt, down to which the text may shrink to fit
    int maxLines = 1;
    double lineHeight = 1.35; ///< of the size
    double spacing = 0;       ///< extra room after each character, mm
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
    bool bold = false;
    QColor color = Qt::black;
};

/// One thing on a page, at a place in mm from the top left corner of the paper.
struct TemplateElement
{
    enum class Kind { Text, Field, Line, Rect, Image, Ink, Checkbox, Code };
    /// What is printed, or what the printed blank already has: the latter is drawn only to look at.
    enum class Layer { Print, Blank };

    Kind kind = Kind::Text;
    Layer layer = Layer::Print;
    QRectF box;            ///< of a line: from its top left to its bottom right
    QString name;          ///< of the field, image, ink, code, or of the field a checkbox follows
    QString text;          ///< of a Text; of a Checkbox, the field's value that ticks it
    bool optional = false; ///< the content may lack it: the place stays empty
    TextStyle style;
    double lineWidth = 0; ///< mm; 0 draws no outline
    bool dashed = false;
    QColor color = Qt::black;
    QColor fill; ///< of a Rect; invalid for none
};

/// A form as data: one sheet of paper and what stands where on it (resources/forms/<id>.json).
struct FormTemplate
{
    QString id;
    int version = 1;
    QString title; ///< becomes the title of the PDF, so it names the form and never a person
    QSizeF pageMm; ///< as fed
    QColor paper;  ///< of the blank, drawn with the blank layer only
    QList<TemplateElement> elements;
    bool alsoOnA4 = false; ///< of a slip: where there is no receipt printer, it is cut out of a sheet

    /// Errors: TemplateError::….
    [[nodiscard]] static models::Result<FormTemplate> fromJson(const QByteArray &json);

    /// The same in the upper left corner of an A4 sheet, as "<id>-a4", with lines to cut along.
    FormTemplate onA4() const;
    const TemplateElement *element(QStringView name) const;
    bool hasBlankLayer() const;
};

} // namespace lianli::documents
