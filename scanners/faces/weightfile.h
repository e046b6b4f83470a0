// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

#include <opencv2/core.hpp>

#include <map>
#include <string>
#include <vector>

namespace lianli::scanners {

/// The weights of a network in TensorFlow.js's form: a manifest that names them, and one file of bytes, each
/// weight quantised to a byte (value = byte · scale + min) or plain floats.
class WeightFile
{
public:
    /// \a base without its endings: "…/face_recognition_model". ReaderError::VisionMissing if a file is not
    /// there or is not of this form.
    [[nodiscard]] static models::Result<WeightFile> load(const QString &base);

    /// A row of numbers, as they are stored.
    const std::vector<float> &values(const std::string &name) const { return m_tensors.at(name).values; }
    const std::vector<int> &shape(const std::string &name) const { return m_tensors.at(name).shape; }
    bool has(const std::string &name) const { return m_tensors.count(name) > 0; }

private:
    struct Tensor
    {
        std::vector<int> shape;
        std::vector<float> values;
    };
    std::map<std::string, Tensor> m_tensors;
};

} // namespace lianli::scanners
