// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/vision/text/onnxruntime.h"

#include "scanners/api/readererror.h"

#include <QFile>
#include <QFileInfo>

#include <dlfcn.h>

#include <functional>
#include <numeric>
#include <stdexcept>

namespace lianli::scanners {

using namespace Qt::StringLiterals;
using models::Result;

namespace {

/// Frees what the runtime made, whatever way a function is left.
template <class Release, class T> auto owned(ort::Api api, T *object)
{
    return std::unique_ptr<T, std::function<void(T *)>>(object, [api](T *o) { Release::in(api)(o); });
}

} // namespace

Result<std::shared_ptr<OnnxRuntime>> OnnxRuntime::load(const QString &libraryPath)
{
    if (!QFileInfo(libraryPath).isFile())
        return models::fail(ReaderError::VisionMissing, u"no ONNX Runtime library"_s);
    void *library = dlopen(QFile::encodeName(libraryPath).constData(), RTLD_NOW | RTLD_LOCAL);
    if (!library) return models::fail(ReaderError::VisionMissing, QString::fromLocal8Bit(dlerror()));
    const auto getBase = reinterpret_cast<const ort::ApiBase *(*)()>(dlsym(library, "OrtGetApiBase"));
    const ort::Api api = getBase ? getBase()->getApi(ort::kApiVersion) : nullptr;
    if (!api) return models::fail(ReaderError::VisionMissing, u"not an ONNX Runtime we can use"_s);
    std::shared_ptr<OnnxRuntime> runtime(new OnnxRuntime(api));
    try {
        runtime->check(ort::CreateEnv::in(api)(ort::kLogErrors, "lianli", &runtime->m_environment));
    } catch (const std::runtime_error &e) {
        return models::fail(ReaderError::VisionMissing, QString::fromUtf8(e.what()));
    }
    return runtime;
}

OnnxRuntime::~OnnxRuntime()
{
    if (m_environment) ort::ReleaseEnv::in(m_api)(m_environment);
}

void OnnxRuntime::check(ort::Status *status) const
{
    if (!status) return;
    const std::string words = ort::GetErrorMessage::in(m_api)(status);
    ort::ReleaseStatus::in(m_api)(status);
    throw std::runtime_error(words);
}

Result<std::unique_ptr<OnnxModel>> OnnxModel::open(std::shared_ptr<OnnxRuntime> runtime,
                                                   const QString &modelPath, int threads)
{
    if (!QFileInfo(modelPath).isFile())
        return models::fail(ReaderError::VisionMissing, u"a model is not there"_s);
    std::unique_ptr<OnnxModel> model(new OnnxModel(std::move(runtime)));
    try {
        model->createSession(modelPath, threads);
    } catch (const std::runtime_error &e) {
        return models::fail(ReaderError::VisionMissing, QString::fromUtf8(e.what()));
    }
    return model;
}

OnnxModel::~OnnxModel()
{
    const ort::Api api = m_runtime->api();
    if (m_session) ort::ReleaseSession::in(api)(m_session);
    if (m_memory) ort::ReleaseMemoryInfo::in(api)(m_memory);
}

void OnnxModel::createSession(const QString &modelPath, int threads)
{
    const ort::Api api = m_runtime->api();
    ort::SessionOptions *made = nullptr;
    m_runtime->check(ort::CreateSessionOptions::in(api)(&made));
    const auto options = owned<ort::ReleaseSessionOptions>(api, made);
    m_runtime->check(ort::SetOptimisation::in(api)(made, ort::kOptimiseAll));
    m_runtime->check(ort::SetIntraOpThreads::in(api)(made, threads));
    m_runtime->check(ort::SetInterOpThreads::in(api)(made, 1));
    // Waiting threads sleep: a clerk's computer has better uses for its cores than spinning.
    m_runtime->check(ort::AddSessionConfig::in(api)(made, "session.intra_op.allow_spinning", "0"));
    m_runtime->check(ort::CreateSession::in(api)(m_runtime->environment(),
                                                 QFile::encodeName(modelPath).constData(), made, &m_session));
    m_runtime->check(
        ort::CreateCpuMemoryInfo::in(api)(ort::kDeviceAllocator, ort::kDefaultMemory, &m_memory));
    m_inputName = nameOf(true);
    m_outputName = nameOf(false);
}

std::string OnnxModel::nameOf(bool input) const
{
    const ort::Api api = m_runtime->api();
    ort::Allocator *allocator = nullptr;
    m_runtime->check(ort::DefaultAllocator::in(api)(&allocator));
    char *text = nullptr;
    m_runtime->check(input ? ort::InputName::in(api)(m_session, 0, allocator, &text)
                           : ort::OutputName::in(api)(m_session, 0, allocator, &text));
    std::string name(text);
    m_runtime->check(ort::AllocatorFree::in(api)(allocator, text));
    return name;
}

Tensor OnnxModel::run(Tensor &input)
{
    const ort::Api api = m_runtime->api();
    ort::Value *made = nullptr;
    m_runtime->check(ort::CreateTensor::in(api)(m_memory, input.values.data(),
                                                input.values.size() * sizeof(float), input.shape.data(),
                                                input.shape.size(), ort::kFloat, &made));
    const auto inputValue = owned<ort::ReleaseValue>(api, made);
    const char *inputName = m_inputName.c_str();
    const char *outputName = m_outputName.c_str();
    ort::Value *result = nullptr;
    m_runtime->check(ort::Run::in(api)(m_session, nullptr, &inputName, &made, 1, &outputName, 1, &result));
    const auto resultValue = owned<ort::ReleaseValue>(api, result);

    ort::TensorShape *shapeMade = nullptr;
    m_runtime->check(ort::ShapeOf::in(api)(result, &shapeMade));
    const auto shape = owned<ort::ReleaseShape>(api, shapeMade);
    size_t dimensions = 0;
    m_runtime->check(ort::DimensionCount::in(api)(shapeMade, &dimensions));
    Tensor output;
    output.shape.resize(dimensions);
    m_runtime->check(ort::Dimensions::in(api)(shapeMade, output.shape.data(), dimensions));
    void *data = nullptr;
    m_runtime->check(ort::TensorData::in(api)(result, &data));
    const auto count =
        std::accumulate(output.shape.begin(), output.shape.end(), int64_t{1}, std::multiplies<>());
    const auto *numbers = static_cast<const float *>(data);
    output.values.assign(numbers, numbers + count);
    return output;
}

} // namespace lianli::scanners
