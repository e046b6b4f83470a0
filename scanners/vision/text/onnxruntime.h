// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "scanners/vision/text/ortapi.h"

#include <QString>

#include <memory>
#include <vector>

namespace lianli::scanners {

/// Numbers and their dimensions, row-major.
struct Tensor
{
    std::vector<int64_t> shape;
    std::vector<float> values;
};

/// ONNX Runtime's shared library, loaded on demand and never unloaded (its threads outlive a dlclose()).
class OnnxRuntime
{
public:
    /// ReaderError::VisionMissing if \a libraryPath is not there, cannot be loaded or is too old.
    [[nodiscard]] static models::Result<std::shared_ptr<OnnxRuntime>> load(const QString &libraryPath);
    ~OnnxRuntime();
    OnnxRuntime(const OnnxRuntime &) = delete;
    OnnxRuntime &operator=(const OnnxRuntime &) = delete;

    ort::Api api() const { return m_api; }
    ort::Env *environment() const { return m_environment; }
    /// Throws std::runtime_error with the library's words if \a status is an error; frees it.
    void check(ort::Status *status) const;

private:
    explicit OnnxRuntime(ort::Api api) : m_api(api) {}
    ort::Api m_api;
    ort::Env *m_environment = nullptr;
};

/// One model with one input and one output. run() is not for two threads at once.
class OnnxModel
{
public:
    /// ReaderError::VisionMissing if the file is not there or no model.
    [[nodiscard]] static models::Result<std::unique_ptr<OnnxModel>>
    open(std::shared_ptr<OnnxRuntime> runtime, const QString &modelPath, int threads);
    ~OnnxModel();
    OnnxModel(const OnnxModel &) = delete;
    OnnxModel &operator=(const OnnxModel &) = delete;

    /// Throws std::runtime_error if the runtime refuses (out of memory, a shape the model does not take).
    Tensor run(Tensor &input);

private:
    explicit OnnxModel(std::shared_ptr<OnnxRuntime> runtime) : m_runtime(std::move(runtime)) {}
    void createSession(const QString &modelPath, int threads);
    std::string nameOf(bool input) const;

    std::shared_ptr<OnnxRuntime> m_runtime;
    ort::Session *m_session = nullptr;
    ort::MemoryInfo *m_memory = nullptr;
    std::string m_inputName;
    std::string m_outputName;
};

} // namespace lianli::scanners
