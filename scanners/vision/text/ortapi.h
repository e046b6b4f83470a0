// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

/// The part of ONNX Runtime's C interface that we call, declared by ourselves: neither Debian 12 nor the
/// package that carries the library has its header. The table of functions only ever grows at its end, so the
/// place of each is fixed; docs of the C API list them in this order (ORT_API_VERSION 14 has all of these).
namespace lianli::scanners::ort {

struct Env;
struct Status;
struct MemoryInfo;
struct Session;
struct Value;
struct RunOptions;
struct SessionOptions;
struct TensorShape;
struct Allocator;

/// The table itself: nothing but function pointers.
using Api = void (*const *)();

struct ApiBase
{
    Api (*getApi)(uint32_t version);
    const char *(*getVersionString)();
};

inline constexpr uint32_t kApiVersion = 14;
inline constexpr int kLogErrors = 3;       // ORT_LOGGING_LEVEL_ERROR
inline constexpr int kOptimiseAll = 99;    // GraphOptimizationLevel ORT_ENABLE_ALL
inline constexpr int kFloat = 1;           // ONNX_TENSOR_ELEMENT_DATA_TYPE_FLOAT
inline constexpr int kDeviceAllocator = 0; // OrtDeviceAllocator
inline constexpr int kDefaultMemory = 0;   // OrtMemTypeDefault

/// Place in the table and type of one function.
template <int Place, class Function> struct Slot
{
    static Function *in(Api api) { return reinterpret_cast<Function *>(api[Place]); }
};

using GetErrorMessage = Slot<2, const char *(const Status *)>;
using CreateEnv = Slot<3, Status *(int logLevel, const char *id, Env **)>;
using CreateSession = Slot<7, Status *(const Env *, const char *path, const SessionOptions *, Session **)>;
using Run =
    Slot<9, Status *(Session *, const RunOptions *, const char *const *inputNames, const Value *const *inputs,
                     size_t inputCount, const char *const *outputNames, size_t outputCount, Value **outputs)>;
using CreateSessionOptions = Slot<10, Status *(SessionOptions **)>;
using SetOptimisation = Slot<23, Status *(SessionOptions *, int)>;
using SetIntraOpThreads = Slot<24, Status *(SessionOptions *, int)>;
using SetInterOpThreads = Slot<25, Status *(SessionOptions *, int)>;
using InputName = Slot<36, Status *(const Session *, size_t, Allocator *, char **)>;
using OutputName = Slot<37, Status *(const Session *, size_t, Allocator *, char **)>;
using CreateTensor = Slot<49, Status *(const MemoryInfo *, void *data, size_t bytes, const int64_t *shape,
                                       size_t dimensions, int type, Value **)>;
using TensorData = Slot<51, Status *(Value *, void **)>;
using DimensionCount = Slot<61, Status *(const TensorShape *, size_t *)>;
using Dimensions = Slot<62, Status *(const TensorShape *, int64_t *, size_t)>;
using ShapeOf = Slot<65, Status *(const Value *, TensorShape **)>;
using CreateCpuMemoryInfo = Slot<69, Status *(int allocator, int memory, MemoryInfo **)>;
using AllocatorFree = Slot<76, Status *(Allocator *, void *)>;
using DefaultAllocator = Slot<78, Status *(Allocator **)>;
using ReleaseEnv = Slot<92, void(Env *)>;
using ReleaseStatus = Slot<93, void(Status *)>;
using ReleaseMemoryInfo = Slot<94, void(MemoryInfo *)>;
using ReleaseSession = Slot<95, void(Session *)>;
using ReleaseValue = Slot<96, void(Value *)>;
using ReleaseShape = Slot<99, void(TensorShape *)>;
using ReleaseSessionOptions = Slot<100, void(SessionOptions *)>;
using AddSessionConfig = Slot<130, Status *(SessionOptions *, const char *key, const char *value)>;

} // namespace lianli::scanners::ort
