// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/faces/weightfile.h"

#include "scanners/api/readererror.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstring>

namespace lianli::scanners {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxValues = 16'000'000;

/// Takes \a count values from the front of \a bytes; false if they are not there.
bool take(QByteArrayView *bytes, const QJsonObject &quantization, qsizetype count, std::vector<float> *values)
{
    const bool quantised = !quantization.isEmpty();
    if (quantised && quantization[u"dtype"_s].toString() != "uint8"_L1) return false;
    const qsizetype size = quantised ? count : count * qsizetype{sizeof(float)};
    if (bytes->size() < size) return false;
    values->resize(static_cast<size_t>(count));
    if (quantised) {
        const double scale = quantization[u"scale"_s].toDouble();
        const double min = quantization[u"min"_s].toDouble();
        for (qsizetype i = 0; i < count; ++i)
            (*values)[static_cast<size_t>(i)] =
                static_cast<float>(static_cast<uchar>((*bytes)[i]) * scale + min);
    } else {
        std::memcpy(values->data(), bytes->data(), static_cast<size_t>(size)); // little-endian, as we are
    }
    *bytes = bytes->sliced(size);
    return true;
}

} // namespace

models::Result<WeightFile> WeightFile::load(const QString &base)
{
    QFile manifest(base + u"-weights_manifest.json"_s);
    QFile data(base + u".bin"_s);
    if (!manifest.open(QIODevice::ReadOnly) || !data.open(QIODevice::ReadOnly))
        return models::fail(ReaderError::VisionMissing, u"%1 is not there"_s.arg(base));
    const QByteArray bytes = data.readAll();
    QByteArrayView rest(bytes);
    WeightFile file;
    const QJsonArray groups = QJsonDocument::fromJson(manifest.readAll()).array();
    const QJsonArray weights = groups.at(0).toObject()[u"weights"_s].toArray();
    for (const QJsonValue &value : weights) {
        const QJsonObject weight = value.toObject();
        Tensor tensor;
        qint64 count = 1;
        for (const QJsonValue &side : weight[u"shape"_s].toArray()) {
            tensor.shape.push_back(side.toInt());
            count *= side.toInt();
            if (count <= 0 || count > kMaxValues) return models::fail(ReaderError::VisionMissing, u"shape"_s);
        }
        if (!take(&rest, weight[u"quantization"_s].toObject(), count, &tensor.values))
            return models::fail(ReaderError::VisionMissing, u"%1 is cut off"_s.arg(base));
        file.m_tensors[weight[u"name"_s].toString().toStdString()] = std::move(tensor);
    }
    if (file.m_tensors.empty() || !rest.isEmpty())
        return models::fail(ReaderError::VisionMissing, u"%1 does not fit its manifest"_s.arg(base));
    return file;
}

} // namespace lianli::scanners
