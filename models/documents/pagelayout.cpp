// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pagelayout.h"

#include "models/ports/storeerror.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>

namespace lianli::documents {

using namespace Qt::StringLiterals;
using models::DocumentError;
using models::fail;
using models::FormContent;
using models::Result;

namespace {

using Kind = TemplateElement::Kind;

constexpr qsizetype kMaxImageBytes = 16 * 1024 * 1024;
constexpr qint64 kMaxImagePixels = 50'000'000;
constexpr double kImageDotsPerMm = 400 / 25.4; ///< what a printer can show of a photograph

/// Our own photographs, but a file is a file: bounded in bytes and pixels before anything is decoded.
Result<QImage> readPicture(QByteArray encoded, QSizeF boxMm)
{
    if (encoded.size() > kMaxImageBytes) return fail(DocumentError::ImageUnreadable, u"too many bytes"_s);
    QBuffer buffer(&encoded);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QByteArray format = reader.format();
    if (format != "jpeg" && format != "png") return fail(DocumentError::ImageUnreadable, u"no JPEG or PNG"_s);
    const QSize size = reader.size();
    if (size.isEmpty() || qint64(size.width()) * size.height() > kMaxImagePixels)
        return fail(DocumentError::ImageUnreadable, u"size"_s);
    QImage image = reader.read();
    if (image.isNull()) return fail(DocumentError::ImageUnreadable, u"does not decode"_s);

    const QSize useful = (boxMm * kImageDotsPerMm).toSize();
    if (image.width() > useful.width() && image.height() > useful.height())
        image = image.scaled(useful, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return image.convertToFormat(QImage::Format_RGB32);
}

/// Fills the elements of one page from its content.
class Filler
{
public:
    Filler(const FormContent &content, const FontSet &fonts) : m_content(content), m_fonts(fonts) {}

    Result<PlacedElement> fill(const TemplateElement &element) const
    {
        PlacedElement placed{&element, {}};
        switch (element.kind) {
        case Kind::Line:
        case Kind::Rect:
            return placed;
        case Kind::Text:
            return withText(placed, element.text);
        case Kind::Field:
            return withField(placed);
        case Kind::Checkbox:
            return withTick(placed);
        case Kind::Image:
            return withImage(placed);
        case Kind::Ink:
            return withInk(placed);
        case Kind::Code:
            return withCode(placed);
        }
        return placed;
    }

private:
    Result<PlacedElement> withText(PlacedElement placed, const QString &text) const
    {
        auto fitted = fitText(text, placed.element->box, placed.element->style, m_fonts);
        if (!fitted) return failAt(placed, fitted.error());
        placed.content = std::move(*fitted);
        return placed;
    }

    Result<PlacedElement> withField(const PlacedElement &placed) const
    {
        const QString &name = placed.element->name;
        const QJsonValue value = m_content.fields.value(name);
        if (value.isString()) return withText(placed, value.toString());
        if (m_content.notes.contains(name)) return withText(placed, m_content.notes.value(name));
        return missing(placed);
    }

    Result<PlacedElement> withTick(PlacedElement placed) const
    {
        if (placed.element->name.isEmpty()) {
            placed.content = false;
            return placed;
        }
        const QJsonValue value = m_content.fields.value(placed.element->name);
        if (!value.isString()) return missing(placed);
        placed.content = value.toString() == placed.element->text;
        return placed;
    }

    Result<PlacedElement> withImage(PlacedElement placed) const
    {
        const QByteArray encoded = m_content.images.value(placed.element->name);
        if (encoded.isEmpty()) return missing(placed);
        auto image = readPicture(encoded, placed.element->box.size());
        if (!image) return failAt(placed, image.error());
        placed.content = std::move(*image);
        return placed;
    }

    Result<PlacedElement> withInk(PlacedElement placed) const
    {
        const QByteArray json = m_content.inks.value(placed.element->name);
        if (json.isEmpty()) return missing(placed);
        auto ink = models::Ink::fromJson(json);
        if (!ink)
            return failAt(
                placed, models::Error(make_error_code(DocumentError::ImageUnreadable)).because(ink.error()));
        placed.content = std::move(*ink);
        return placed;
    }

    Result<PlacedElement> withCode(PlacedElement placed) const
    {
        const QString text = m_content.codes.value(placed.element->name);
        if (text.isEmpty()) return missing(placed);
        CodeMatrix code = qrCode(text);
        if (code.isNull()) return failAt(placed, models::Error(make_error_code(DocumentError::TextTooLong)));
        placed.content = std::move(code);
        return placed;
    }

    static Result<PlacedElement> missing(const PlacedElement &placed)
    {
        if (placed.element->optional) return placed;
        return fail(DocumentError::MissingField, placed.element->name);
    }

    static tl::unexpected<models::Error> failAt(const PlacedElement &placed, models::Error error)
    {
        const QString place = placed.element->name.isEmpty() ? u"static text"_s : placed.element->name;
        error.detail = error.detail.isEmpty() ? place : place + u": "_s + error.detail;
        return fail(std::move(error));
    }

    const FormContent &m_content;
    const FontSet &m_fonts;
};

Result<FittedText> demonstrationLine(QSizeF page, const FontSet &fonts)
{
    TextStyle style;
    style.size = style.minSize = 7;
    style.align = Qt::AlignHCenter | Qt::AlignVCenter;
    // In the margin: near the edge of a booklet, but where any printer reaches on a larger sheet.
    const double bottom = page.height() - std::max(0.4, (page.height() - 128) * 0.04);
    return fitText(u"演示数据，无法律效力"_s, QRectF(0, bottom - 3, page.width(), 3), style, fonts);
}

} // namespace

Result<PageLayout> layOut(const FormTemplate &form, const FormContent &content, const FontSet &fonts)
{
    PageLayout page;
    page.form = &form;
    page.demonstration = content.demonstration;
    if (content.demonstration) {
        auto line = demonstrationLine(form.pageMm, fonts);
        if (!line) return fail(line.error());
        page.demonstrationLine = std::move(*line);
    }
    const Filler filler(content, fonts);
    for (const TemplateElement &element : form.elements) {
        auto placed = filler.fill(element);
        if (!placed) return fail(placed.error());
        page.elements.append(std::move(*placed));
    }
    return page;
}

} // namespace lianli::documents
