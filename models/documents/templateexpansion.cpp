// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/templateexpansion.h"

#include "models/documents/templateerror.h"

#include <QRectF>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace lianli::documents {

using namespace Qt::StringLiterals;
using models::fail;
using models::Result;

namespace {

constexpr int kMaxTracks = 200;        ///< rows or columns of a table
constexpr double kRuleClearance = 0.7; ///< mm between the text of a cell and the rules above and below it

QJsonObject merged(QJsonObject base, const QJsonObject &over)
{
    for (auto it = over.begin(); it != over.end(); ++it)
        base.insert(it.key(), it.value());
    return base;
}

QJsonObject box(const QString &type, const QRectF &place)
{
    return {{u"type"_s, type},
            {u"x"_s, place.x()},
            {u"y"_s, place.y()},
            {u"width"_s, place.width()},
            {u"height"_s, place.height()}};
}

/// Keys of a table or ruler that its parts inherit.
QJsonObject inherited(const QJsonObject &compound)
{
    QJsonObject common;
    for (const auto key : {"layer"_L1, "color"_L1}) {
        if (compound.contains(key)) common.insert(key, compound.value(key));
    }
    return common;
}

Result<> checkKeys(const QJsonObject &object, const QStringList &known)
{
    for (const QString &key : object.keys()) {
        if (!known.contains(key)) return fail(TemplateError::UnknownProperty, key);
    }
    return {};
}

Result<double> number(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined()) return fail(TemplateError::MissingProperty, key);
    if (!value.isDouble()) return fail(TemplateError::InvalidValue, key);
    return value.toDouble();
}

/// Where each row (or column) begins, and where the last one ends.
Result<std::vector<double>> edges(const QJsonObject &table, QLatin1StringView key, double start)
{
    const QJsonArray tracks = table.value(key).toArray();
    if (tracks.isEmpty() || tracks.size() > kMaxTracks) return fail(TemplateError::MissingProperty, key);
    std::vector<double> result{start};
    for (const QJsonValue &track : tracks) {
        if (track.toDouble() <= 0) return fail(TemplateError::InvalidValue, key);
        result.push_back(result.back() + track.toDouble());
    }
    return result;
}

/// The cells of one table, checked to cover its grid without gap or overlap.
class TableExpansion
{
public:
    TableExpansion(const QJsonObject &table, std::vector<double> columns, std::vector<double> rows)
        : m_table(table),
          m_columns(std::move(columns)),
          m_rows(std::move(rows)),
          m_covered((m_columns.size() - 1) * (m_rows.size() - 1), false)
    {
    }

    Result<QJsonArray> run()
    {
        for (const QJsonValue &cell : m_table.value("cells"_L1).toArray()) {
            if (auto added = addCell(cell.toObject()); !added) return fail(added.error());
        }
        if (std::find(m_covered.begin(), m_covered.end(), false) != m_covered.end())
            return fail(TemplateError::UntiledTable, u"a cell is missing"_s);
        QJsonObject frame = outline(
            QRectF(QPointF(m_columns.front(), m_rows.front()), QPointF(m_columns.back(), m_rows.back())));
        frame.insert(u"lineWidth"_s, m_table.value("frameWidth"_L1).toDouble(0.5));
        m_result.append(frame);
        return m_result;
    }

private:
    QJsonObject outline(const QRectF &place) const
    {
        return merged(inherited(m_table), box(u"rect"_s, place));
    }

    Result<QRectF> claim(const QJsonObject &cell)
    {
        const QJsonArray at = cell.value("at"_L1).toArray();
        const QJsonArray span = cell.value("span"_L1).toArray();
        const int row = at.at(0).toInt(-1);
        const int column = at.at(1).toInt(-1);
        const int rowEnd = row + span.at(0).toInt(1);
        const int columnEnd = column + span.at(1).toInt(1);
        const int columns = static_cast<int>(m_columns.size()) - 1;
        const int rows = static_cast<int>(m_rows.size()) - 1;
        if (row < 0 || column < 0 || rowEnd <= row || columnEnd <= column || rowEnd > rows ||
            columnEnd > columns)
            return fail(TemplateError::InvalidValue, u"cell at %1,%2"_s.arg(row).arg(column));
        for (int r = row; r < rowEnd; ++r) {
            for (int c = column; c < columnEnd; ++c) {
                auto covered = m_covered[static_cast<size_t>(r * columns + c)];
                if (covered) return fail(TemplateError::UntiledTable, u"cell at %1,%2"_s.arg(r).arg(c));
                covered = true;
            }
        }
        return QRectF(
            QPointF(m_columns[static_cast<size_t>(column)], m_rows[static_cast<size_t>(row)]),
            QPointF(m_columns[static_cast<size_t>(columnEnd)], m_rows[static_cast<size_t>(rowEnd)]));
    }

    Result<> addCell(const QJsonObject &cell)
    {
        const auto place = claim(cell);
        if (!place) return fail(place.error());
        QJsonObject line = outline(*place);
        line.insert(u"lineWidth"_s, m_table.value("lineWidth"_L1).toDouble(0.2));
        m_result.append(line);
        for (const QJsonValue &value : cell.value("elements"_L1).toArray()) {
            QJsonObject element = merged(inherited(m_table), value.toObject());
            element.insert(u"x"_s, place->x() + element.value("x"_L1).toDouble());
            element.insert(u"y"_s, place->y() + element.value("y"_L1).toDouble());
            m_result.append(element);
        }
        addText(cell, *place);
        return {};
    }

    /// A cell with "label" or "field" is one text that fills it.
    void addText(const QJsonObject &cell, const QRectF &place)
    {
        const bool isLabel = cell.contains("label"_L1);
        if (!isLabel && !cell.contains("field"_L1)) return;
        const double padding = m_table.value("padding"_L1).toDouble(1.2);
        const QRectF inner = place.adjusted(padding, kRuleClearance, -padding, -kRuleClearance);
        QJsonObject own = cell;
        for (const auto key : {"at"_L1, "span"_L1, "label"_L1, "field"_L1, "elements"_L1})
            own.remove(key);
        const QJsonObject style = m_table.value(isLabel ? "labels"_L1 : "fields"_L1).toObject();
        QJsonObject text = merged(merged(merged(inherited(m_table), style), own),
                                  box(isLabel ? u"text"_s : u"field"_s, inner));
        text.insert(isLabel ? u"text"_s : u"name"_s, cell.value(isLabel ? "label"_L1 : "field"_L1));
        m_result.append(text);
    }

    const QJsonObject &m_table;
    std::vector<double> m_columns;
    std::vector<double> m_rows;
    std::vector<bool> m_covered;
    QJsonArray m_result;
};

Result<QJsonArray> expandTable(const QJsonObject &table)
{
    const auto known = checkKeys(table, {u"type"_s, u"layer"_s, u"x"_s, u"y"_s, u"columns"_s, u"rows"_s,
                                         u"cells"_s, u"labels"_s, u"fields"_s, u"lineWidth"_s,
                                         u"frameWidth"_s, u"padding"_s, u"color"_s});
    if (!known) return fail(known.error());
    const auto x = number(table, "x"_L1);
    const auto y = number(table, "y"_L1);
    if (!x || !y) return fail(x ? y.error() : x.error());
    auto columns = edges(table, "columns"_L1, *x);
    if (!columns) return fail(columns.error());
    auto rows = edges(table, "rows"_L1, *y);
    if (!rows) return fail(rows.error());
    return TableExpansion(table, std::move(*columns), std::move(*rows)).run();
}

/// Ticks every mm, longer ones every 5 and 10, a figure at every 10.
Result<QJsonArray> expandRuler(const QJsonObject &ruler)
{
    const auto known =
        checkKeys(ruler, {u"type"_s, u"layer"_s, u"x"_s, u"y"_s, u"length"_s, u"direction"_s, u"color"_s});
    if (!known) return fail(known.error());
    const auto x = number(ruler, "x"_L1);
    const auto y = number(ruler, "y"_L1);
    const auto length = number(ruler, "length"_L1);
    if (!x || !y || !length) return fail(!x ? x.error() : !y ? y.error() : length.error());
    const QString direction = ruler.value("direction"_L1).toString();
    const bool right = direction == "right"_L1;
    if ((!right && direction != "down"_L1) || *length < 1 || *length > 1000)
        return fail(TemplateError::InvalidValue, u"ruler"_s);

    const QJsonObject common = inherited(ruler);
    QJsonArray result;
    auto line = [&](double along, double tick) {
        const QRectF place = right ? QRectF(*x + along, *y, 0, tick) : QRectF(*x, *y + along, tick, 0);
        QJsonObject element = merged(common, box(u"line"_s, place));
        element.insert(u"lineWidth"_s, 0.1);
        result.append(element);
    };
    QJsonObject spine =
        merged(common, box(u"line"_s, right ? QRectF(*x, *y, *length, 0) : QRectF(*x, *y, 0, *length)));
    spine.insert(u"lineWidth"_s, 0.15);
    result.append(spine);
    for (int mm = 0; mm <= static_cast<int>(*length); ++mm) {
        line(mm, mm % 10 == 0 ? 4.0 : mm % 5 == 0 ? 3.0 : 1.8);
        if (mm % 10 != 0) continue;
        const QRectF place =
            right ? QRectF(*x + mm - 4, *y + 4, 8, 3) : QRectF(*x + 4.5, *y + mm - 1.5, 8, 3);
        QJsonObject figure = merged(common, box(u"text"_s, place));
        figure.insert(u"text"_s, QString::number(mm));
        figure.insert(u"size"_s, 6);
        figure.insert(u"align"_s, right ? u"center"_s : u"left"_s);
        result.append(figure);
    }
    return result;
}

Result<QJsonArray> expandCrosshair(const QJsonObject &crosshair)
{
    const auto known = checkKeys(crosshair, {u"type"_s, u"layer"_s, u"x"_s, u"y"_s, u"size"_s, u"color"_s});
    if (!known) return fail(known.error());
    const auto x = number(crosshair, "x"_L1);
    const auto y = number(crosshair, "y"_L1);
    const auto size = number(crosshair, "size"_L1);
    if (!x || !y || !size) return fail(!x ? x.error() : !y ? y.error() : size.error());
    const double arm = *size / 2;
    QJsonArray result;
    for (const QRectF &place : {QRectF(*x - arm, *y, *size, 0), QRectF(*x, *y - arm, 0, *size)}) {
        QJsonObject element = merged(inherited(crosshair), box(u"line"_s, place));
        element.insert(u"lineWidth"_s, 0.1);
        result.append(element);
    }
    return result;
}

} // namespace

Result<QJsonArray> expandElements(const QJsonArray &elements)
{
    QJsonArray result;
    for (const QJsonValue &value : elements) {
        const QJsonObject element = value.toObject();
        const QString type = element.value("type"_L1).toString();
        Result<QJsonArray> parts = QJsonArray{value};
        if (type == "table"_L1)
            parts = expandTable(element);
        else if (type == "ruler"_L1)
            parts = expandRuler(element);
        else if (type == "crosshair"_L1)
            parts = expandCrosshair(element);
        if (!parts) return fail(parts.error());
        for (const QJsonValue &part : std::as_const(*parts))
            result.append(part);
    }
    return result;
}

} // namespace lianli::documents
