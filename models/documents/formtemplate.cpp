// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/formtemplate.h"

#include "models/documents/templateerror.h"
#include "models/documents/templateexpansion.h"

#include <QHash>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <optional>

namespace lianli::documents {

using namespace Qt::StringLiterals;
using models::fail;
using models::Result;

namespace {

using Kind = TemplateElement::Kind;
using Layer = TemplateElement::Layer;

constexpr double kMaxPageMm = 1200;
constexpr double kSlackMm = 1e-6; ///< sums of decimal fractions do not come out exactly

const QStringList kPlaceKeys{u"type"_s, u"layer"_s, u"x"_s, u"y"_s, u"width"_s, u"height"_s};
const QStringList kTextKeys{u"size"_s,  u"minSize"_s, u"maxLines"_s, u"lineHeight"_s, u"spacing"_s,
                            u"align"_s, u"valign"_s,  u"weight"_s,   u"color"_s};

struct KindRule
{
    Kind kind;
    QStringList keys; ///< beyond those every element has
};

const QHash<QString, KindRule> &kindRules()
{
    static const QHash<QString, KindRule> rules{
        {u"text"_s, {Kind::Text, kTextKeys + QStringList{u"text"_s}}},
        {u"field"_s, {Kind::Field, kTextKeys + QStringList{u"name"_s, u"optional"_s}}},
        {u"line"_s, {Kind::Line, {u"lineWidth"_s, u"dashed"_s, u"color"_s}}},
        {u"rect"_s, {Kind::Rect, {u"lineWidth"_s, u"dashed"_s, u"color"_s, u"fill"_s}}},
        {u"image"_s, {Kind::Image, {u"name"_s, u"optional"_s}}},
        {u"ink"_s, {Kind::Ink, {u"name"_s, u"optional"_s, u"lineWidth"_s, u"color"_s}}},
        {u"code"_s, {Kind::Code, {u"name"_s, u"optional"_s}}},
        {u"checkbox"_s, {Kind::Checkbox, {u"name"_s, u"value"_s, u"optional"_s, u"lineWidth"_s, u"color"_s}}},
    };
    return rules;
}

/// Reads properties of one object; remembers the first thing that is wrong.
class Properties
{
public:
    explicit Properties(const QJsonObject &object) : m_object(object) {}

    double number(QLatin1StringView key, double minimum, double maximum, std::optional<double> fallback = {})
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined())
            return fallback ? *fallback : (complain(TemplateError::MissingProperty, key), 0.0);
        const double result = value.toDouble(minimum - 1);
        if (result < minimum || result > maximum) complain(TemplateError::InvalidValue, key);
        return result;
    }

    QString text(QLatin1StringView key, std::optional<QString> fallback = {})
    {
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined())
            return fallback ? *fallback : (complain(TemplateError::MissingProperty, key), QString());
        if (value.toString().isEmpty()) complain(TemplateError::InvalidValue, key);
        return value.toString();
    }

    bool flag(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isUndefined() && !value.isBool()) complain(TemplateError::InvalidValue, key);
        return value.toBool();
    }

    QColor color(QLatin1StringView key, const QColor &fallback)
    {
        if (!m_object.contains(key)) return fallback;
        const QColor result(m_object.value(key).toString());
        if (!result.isValid()) complain(TemplateError::InvalidValue, key);
        return result;
    }

    template <class T>
    T choice(QLatin1StringView key, const QHash<QString, T> &choices, const QString &fallback)
    {
        const QString word = m_object.value(key).isUndefined() ? fallback : m_object.value(key).toString();
        if (!choices.contains(word)) complain(TemplateError::InvalidValue, key);
        return choices.value(word);
    }

    void complain(TemplateError code, const QString &detail)
    {
        if (!m_error) m_error = models::Error(make_error_code(code), detail);
    }

    const std::optional<models::Error> &error() const { return m_error; }

private:
    const QJsonObject &m_object;
    std::optional<models::Error> m_error;
};

TextStyle readStyle(Properties &properties, Kind kind)
{
    static const QHash<QString, Qt::Alignment> horizontal{
        {u"left"_s, Qt::AlignLeft}, {u"center"_s, Qt::AlignHCenter}, {u"right"_s, Qt::AlignRight}};
    static const QHash<QString, Qt::Alignment> vertical{
        {u"top"_s, Qt::AlignTop}, {u"middle"_s, Qt::AlignVCenter}, {u"bottom"_s, Qt::AlignBottom}};
    static const QHash<QString, bool> weights{{u"normal"_s, false}, {u"bold"_s, true}};

    TextStyle style;
    style.size = properties.number("size"_L1, 4, 72, 11);
    // Our own words are written to fit; what people are called is not.
    const double smallest = kind == Kind::Field ? std::min(5.0, style.size) : style.size;
    style.minSize = properties.number("minSize"_L1, 3, style.size, smallest);
    style.maxLines = static_cast<int>(properties.number("maxLines"_L1, 1, 100, 1));
    style.lineHeight = properties.number("lineHeight"_L1, 1, 3, 1.35);
    style.spacing = properties.number("spacing"_L1, 0, 20, 0);
    style.align = properties.choice("align"_L1, horizontal, u"left"_s) |
                  properties.choice("valign"_L1, vertical, u"middle"_s);
    style.bold = properties.choice("weight"_L1, weights, u"normal"_s);
    style.color = properties.color("color"_L1, Qt::black);
    return style;
}

Result<TemplateElement> readElement(const QJsonObject &object, QSizeF page)
{
    const QString type = object.value("type"_L1).toString();
    const auto rule = kindRules().constFind(type);
    if (rule == kindRules().constEnd()) return fail(TemplateError::UnknownElement, type);
    for (const QString &key : object.keys()) {
        if (!kPlaceKeys.contains(key) && !rule->keys.contains(key))
            return fail(TemplateError::UnknownProperty, type + u'.' + key);
    }

    static const QHash<QString, Layer> layers{{u"print"_s, Layer::Print}, {u"blank"_s, Layer::Blank}};
    Properties properties(object);
    TemplateElement element;
    element.kind = rule->kind;
    element.layer = properties.choice("layer"_L1, layers, u"print"_s);
    const bool mayBeThin = element.kind == Kind::Line;
    const double least = mayBeThin ? 0 : 0.5;
    element.box = QRectF(properties.number("x"_L1, -kMaxPageMm, kMaxPageMm),
                         properties.number("y"_L1, -kMaxPageMm, kMaxPageMm),
                         properties.number("width"_L1, least, kMaxPageMm),
                         properties.number("height"_L1, least, kMaxPageMm));
    if (rule->keys.contains(u"size"_s)) element.style = readStyle(properties, element.kind);
    if (element.kind == Kind::Text) element.text = properties.text("text"_L1);
    // A checkbox without a name is one to tick by hand.
    const bool boxByHand = element.kind == Kind::Checkbox && !object.contains("name"_L1);
    if (rule->keys.contains(u"name"_s) && !boxByHand) element.name = properties.text("name"_L1);
    if (element.kind == Kind::Checkbox && !boxByHand) element.text = properties.text("value"_L1);
    element.optional = properties.flag("optional"_L1);
    const double usualWidth = element.kind == Kind::Ink ? 0.4 : 0.2;
    element.lineWidth = properties.number("lineWidth"_L1, 0, 5, usualWidth);
    element.dashed = properties.flag("dashed"_L1);
    element.color = properties.color("color"_L1, Qt::black);
    element.fill = properties.color("fill"_L1, QColor());
    if (properties.error())
        return fail(models::Error(properties.error()->code, type + u'.' + properties.error()->detail));

    const QRectF sheet = QRectF(QPointF(), page).adjusted(-kSlackMm, -kSlackMm, kSlackMm, kSlackMm);
    const bool inside = element.box.left() >= sheet.left() && element.box.right() <= sheet.right() &&
                        element.box.top() >= sheet.top() && element.box.bottom() <= sheet.bottom();
    if (!inside) return fail(TemplateError::OutsidePage, type + u' ' + element.name);
    return element;
}

} // namespace

Result<FormTemplate> FormTemplate::fromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) return fail(TemplateError::NotJson);
    const QJsonObject root = document.object();
    for (const QString &key : root.keys()) {
        static const QStringList known{u"id"_s,    u"version"_s,  u"title"_s,   u"page"_s,
                                       u"paper"_s, u"alsoOnA4"_s, u"elements"_s};
        if (!known.contains(key)) return fail(TemplateError::UnknownProperty, key);
    }

    Properties properties(root);
    FormTemplate form;
    form.id = properties.text("id"_L1);
    form.version = static_cast<int>(properties.number("version"_L1, 1, 1'000'000));
    form.title = properties.text("title"_L1);
    form.paper = properties.color("paper"_L1, QColor());
    form.alsoOnA4 = properties.flag("alsoOnA4"_L1);
    const QJsonObject page = root.value("page"_L1).toObject();
    Properties pageProperties(page);
    form.pageMm = {pageProperties.number("width"_L1, 20, kMaxPageMm),
                   pageProperties.number("height"_L1, 20, kMaxPageMm)};
    if (properties.error()) return fail(*properties.error());
    if (pageProperties.error()) return fail(*pageProperties.error());
    if (!root.value("elements"_L1).isArray()) return fail(TemplateError::MissingProperty, u"elements"_s);

    const auto elements = expandElements(root.value("elements"_L1).toArray());
    if (!elements) return fail(elements.error());
    for (const auto &value : *elements) {
        auto element = readElement(value.toObject(), form.pageMm);
        if (!element) return fail(element.error());
        form.elements.append(std::move(*element));
    }
    return form;
}

FormTemplate FormTemplate::onA4() const
{
    FormTemplate sheet = *this;
    sheet.id += u"-a4"_s;
    sheet.alsoOnA4 = false;
    sheet.pageMm = {210, 297};
    TemplateElement cut;
    cut.kind = Kind::Line;
    cut.lineWidth = 0.2;
    cut.dashed = true;
    cut.color = QColor(0x88, 0x88, 0x88);
    cut.box = QRectF(pageMm.width(), 0, 0, pageMm.height());
    sheet.elements.append(cut);
    cut.box = QRectF(0, pageMm.height(), pageMm.width(), 0);
    sheet.elements.append(cut);
    return sheet;
}

const TemplateElement *FormTemplate::element(QStringView name) const
{
    const auto it = std::find_if(elements.begin(), elements.end(),
                                 [&](const TemplateElement &candidate) { return candidate.name == name; });
    return it == elements.end() ? nullptr : &*it;
}

bool FormTemplate::hasBlankLayer() const
{
    return std::any_of(elements.begin(), elements.end(), [](const TemplateElement &element) {
        return element.layer == TemplateElement::Layer::Blank;
    });
}

} // namespace lianli::documents
