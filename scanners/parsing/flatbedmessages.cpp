// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/parsing/flatbedmessages.h"

#include "scanners/api/readererror.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace lianli::scanners {

using models::Error;
using models::fail;
using models::Result;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestText = 255;
constexpr int kHighestDpi = 99'999;

constexpr ReaderError kErrors[] = {
    ReaderError::FlatbedMissing, ReaderError::FlatbedGone,      ReaderError::FlatbedBusy,
    ReaderError::FlatbedDenied,  ReaderError::FlatbedCoverOpen, ReaderError::FlatbedJammed,
    ReaderError::FlatbedNoPaper, ReaderError::FlatbedFailed,    ReaderError::FlatbedSilent,
    ReaderError::ScanInvalid,    ReaderError::ImageTooLarge,    ReaderError::ScanCancelled,
};

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject objectOf(const FlatbedOpened &opened)
{
    return {{u"opened"_s, opened.device.left(kLongestText)}};
}

QJsonObject objectOf(const FlatbedProgress &progress)
{
    return {{u"percent"_s, progress.percent}};
}

QJsonObject objectOf(const QList<FlatbedFacts> &devices)
{
    QJsonArray array;
    for (const FlatbedFacts &facts : devices)
        array.append(QJsonObject{{u"device"_s, facts.device}, {u"name"_s, facts.name}});
    return {{u"devices"_s, array}};
}

QJsonObject objectOf(const FlatbedPage &page)
{
    return {{u"page"_s, QJsonObject{{u"width"_s, page.pixels.size.width()},
                                    {u"height"_s, page.pixels.size.height()},
                                    {u"colour"_s, page.pixels.colour},
                                    {u"dpi"_s, page.dpi}}}};
}

QJsonObject objectOf(const Error &error)
{
    return {{u"error"_s, QString::fromStdString(error.code.message())},
            {u"detail"_s, error.detail.left(kLongestText)}};
}

/// A whole number within the limits; nothing where it is anything else.
std::optional<int> numberIn(const QJsonValue &value, int least, int most)
{
    const double number = value.toDouble(least - 1.0);
    if (!(number >= least && number <= most) || number != std::floor(number)) return {};
    return static_cast<int>(number);
}

std::optional<FlatbedMessage> openedOf(const QJsonValue &value)
{
    const QString device = value.toString();
    if (device.size() > kLongestText) return {};
    return FlatbedOpened{device};
}

std::optional<FlatbedMessage> progressOf(const QJsonValue &value)
{
    const auto percent = numberIn(value, -1, 100);
    if (!percent) return {};
    return FlatbedProgress{*percent};
}

std::optional<FlatbedMessage> devicesOf(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    if (!value.isArray() || array.size() > FlatbedMessages::kMostDevices) return {};
    QList<FlatbedFacts> devices;
    for (const auto &item : array) {
        const FlatbedFacts facts{item[u"device"].toString(), item[u"name"].toString()};
        if (facts.device.isEmpty() || facts.device != plainFlatbedText(facts.device)) return {};
        if (facts.name != plainFlatbedText(facts.name)) return {};
        devices.append(facts);
    }
    return devices;
}

std::optional<FlatbedMessage> errorOf(const QJsonObject &object)
{
    const std::string name = object[u"error"].toString().toStdString();
    const auto *const known = std::find_if(std::begin(kErrors), std::end(kErrors), [&name](ReaderError code) {
        return make_error_code(code).message() == name;
    });
    if (known == std::end(kErrors)) return {};
    return Error(make_error_code(*known), plainFlatbedText(object[u"detail"].toString()));
}

/// Without its pixels, which follow.
std::optional<FlatbedPage> pageOf(const QJsonValue &value)
{
    const auto width = numberIn(value[u"width"], 1, PageAssembler::kMaxSide);
    const auto height = numberIn(value[u"height"], 1, PageAssembler::kMaxSide);
    const auto dpi = numberIn(value[u"dpi"], 0, kHighestDpi);
    if (!width || !height || !dpi || !value[u"colour"].isBool()) return {};
    if (qint64{*width} * *height > PageAssembler::kMaxScanPixels) return {};
    return FlatbedPage{{{}, {*width, *height}, value[u"colour"].toBool()}, *dpi};
}

/// Any but a page.
std::optional<FlatbedMessage> messageOf(const QJsonObject &object)
{
    if (object.contains(u"opened")) return openedOf(object[u"opened"]);
    if (object.contains(u"percent")) return progressOf(object[u"percent"]);
    if (object.contains(u"devices")) return devicesOf(object[u"devices"]);
    if (object.contains(u"error")) return errorOf(object);
    return {};
}

} // namespace

QByteArray orderLine(const FlatbedOrder &order)
{
    return lineOf({{u"device"_s, order.device},
                   {u"dpi"_s, order.request.dpi},
                   {u"width"_s, order.request.areaMm.width()},
                   {u"height"_s, order.request.areaMm.height()},
                   {u"grey"_s, order.request.grey}});
}

std::optional<FlatbedOrder> orderOf(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const auto dpi = numberIn(object[u"dpi"], 1, kHighestDpi);
    if (!dpi || !object[u"device"].isString()) return {};
    return FlatbedOrder{
        object[u"device"].toString(),
        {*dpi, {object[u"width"].toDouble(), object[u"height"].toDouble()}, object[u"grey"].toBool()}};
}

QByteArray messageLine(const FlatbedMessage &message)
{
    return lineOf(std::visit([](const auto &kind) { return objectOf(kind); }, message));
}

Result<QList<FlatbedMessage>> FlatbedMessages::add(QByteArrayView bytes)
{
    QList<FlatbedMessage> whole;
    while (!bytes.isEmpty()) {
        if (m_ended) return fail(ReaderError::FlatbedFailed, u"more after the last message"_s);
        if (m_page) {
            addToPage(&bytes, &whole);
        } else if (auto added = addToLine(&bytes, &whole); !added) {
            m_ended = true;
            return fail(added.error());
        }
    }
    return whole;
}

void FlatbedMessages::addToPage(QByteArrayView *bytes, QList<FlatbedMessage> *whole)
{
    QByteArray &pixels = m_page->pixels.bytes;
    const qsizetype taken = std::min(bytes->size(), m_pageBytes - pixels.size());
    pixels.append(bytes->first(taken));
    *bytes = bytes->sliced(taken);
    if (pixels.size() < m_pageBytes) return;
    whole->append(std::move(*m_page));
    m_page.reset();
    m_ended = true;
}

Result<> FlatbedMessages::addToLine(QByteArrayView *bytes, QList<FlatbedMessage> *whole)
{
    const qsizetype end = bytes->indexOf('\n');
    const qsizetype taken = end < 0 ? bytes->size() : end;
    if (m_line.size() + taken > kLongestLine) return fail(ReaderError::FlatbedFailed, u"endless message"_s);
    m_line.append(bytes->first(taken));
    *bytes = bytes->sliced(end < 0 ? taken : taken + 1);
    return end < 0 ? Result<>() : takeLine(whole);
}

Result<> FlatbedMessages::takeLine(QList<FlatbedMessage> *whole)
{
    const QJsonObject object = QJsonDocument::fromJson(std::exchange(m_line, {})).object();
    if (object.contains(u"page")) {
        m_page = pageOf(object[u"page"]);
        if (!m_page) return fail(ReaderError::FlatbedFailed, u"impossible page"_s);
        const QSize size = m_page->pixels.size;
        m_pageBytes = qsizetype{size.width()} * size.height() * (m_page->pixels.colour ? 3 : 1);
        m_page->pixels.bytes.reserve(m_pageBytes);
        return {};
    }
    auto message = messageOf(object);
    if (!message) return fail(ReaderError::FlatbedFailed, u"no message"_s);
    m_ended =
        std::holds_alternative<QList<FlatbedFacts>>(*message) || std::holds_alternative<Error>(*message);
    whole->append(std::move(*message));
    return {};
}

QString plainFlatbedText(QString text)
{
    text.removeIf([](QChar c) { return !c.isPrint(); });
    return text.left(kLongestText).simplified();
}

} // namespace lianli::scanners
