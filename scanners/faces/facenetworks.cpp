// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/faces/facenetworks.h"

#include <string>

namespace lianli::scanners {

namespace {

using cv::dnn::LayerParams;

/// Puts layers one after the other. `at` is the layer whose output comes next; a branch is taken by going
/// back to an earlier one.
class Builder
{
public:
    explicit Builder(const WeightFile &weights) : m_weights(weights) {}

    int at = 0; ///< 0 is the input
    cv::dnn::Net net;

    void relu() { add("ReLU", {}); }
    void sum(const std::vector<int> &layers)
    {
        LayerParams params;
        params.set("operation", "sum");
        connect(layers, "Eltwise", params);
    }
    void pool(const char *kind, int kernel, int stride)
    {
        LayerParams params;
        params.set("pool", kind);
        params.set("kernel_size", kernel);
        params.set("stride", stride);
        params.set("pad", 0);
        params.set("ceil_mode", false);
        add("Pooling", params);
    }
    void averageAll()
    {
        LayerParams params;
        params.set("pool", "AVE");
        params.set("global_pooling", true);
        add("Pooling", params);
    }
    /// Zeros after the last channel, row and column.
    void pad(int channels, int rows, int columns)
    {
        const int amounts[] = {0, 0, 0, channels, 0, rows, 0, columns};
        LayerParams params;
        params.set("paddings", cv::dnn::DictValue::arrayInt(amounts, 8));
        add("Padding", params);
    }
    /// \a filters as TensorFlow has them: height, width, in, out.
    void convolution(const std::string &filters, const std::string &bias, int stride, int padding,
                     const std::string &scale = {})
    {
        const std::vector<int> shape = m_weights.shape(filters);
        const std::vector<float> &from = m_weights.values(filters);
        const int size[] = {shape[3], shape[2], shape[0], shape[1]};
        cv::Mat blob(4, size, CV_32F);
        for (int y = 0, i = 0; y < shape[0]; ++y)
            for (int x = 0; x < shape[1]; ++x)
                for (int in = 0; in < shape[2]; ++in)
                    for (int out = 0; out < shape[3]; ++out, ++i) {
                        const int index[] = {out, in, y, x};
                        blob.at<float>(index) = from[static_cast<size_t>(i)];
                    }
        cv::Mat biases(1, shape[3], CV_32F, cv::Scalar(0));
        for (int out = 0; out < shape[3] && !bias.empty(); ++out)
            biases.at<float>(out) = m_weights.values(bias)[static_cast<size_t>(out)];
        if (!scale.empty()) fold(scale, &blob, &biases);
        addConvolution(blob, biases, stride, padding, 1);
    }
    /// Each channel by itself, then all together, one pixel at a time.
    void separable(const std::string &name, int stride, int padding)
    {
        const std::string filters = name + "/depthwise_filter";
        const std::vector<int> shape = m_weights.shape(filters); // height, width, channels, 1
        const int size[] = {shape[2], 1, shape[0], shape[1]};
        cv::Mat blob(4, size, CV_32F);
        for (int y = 0, i = 0; y < shape[0]; ++y)
            for (int x = 0; x < shape[1]; ++x)
                for (int channel = 0; channel < shape[2]; ++channel, ++i) {
                    const int index[] = {channel, 0, y, x};
                    blob.at<float>(index) = m_weights.values(filters)[static_cast<size_t>(i)];
                }
        addConvolution(blob, cv::Mat(1, shape[2], CV_32F, cv::Scalar(0)), stride, padding, shape[2]);
        convolution(name + "/pointwise_filter", name + "/bias", 1, 0);
    }
    void fullyConnected(const std::string &matrix, const std::string &bias)
    {
        const std::vector<int> shape = m_weights.shape(matrix); // in, out
        cv::Mat weights(shape[1], shape[0], CV_32F);
        for (int in = 0; in < shape[0]; ++in)
            for (int out = 0; out < shape[1]; ++out)
                weights.at<float>(out, in) =
                    m_weights.values(matrix)[static_cast<size_t>(in * shape[1] + out)];
        LayerParams params;
        params.set("num_output", shape[1]);
        params.set("bias_term", !bias.empty());
        params.blobs.push_back(weights);
        if (!bias.empty()) params.blobs.push_back(cv::Mat(m_weights.values(bias), true).reshape(1, 1));
        add("InnerProduct", params);
    }

private:
    /// A scale and shift for each channel after the convolution, as part of it.
    void fold(const std::string &scale, cv::Mat *filters, cv::Mat *biases)
    {
        cv::Mat rows = filters->reshape(1, filters->size[0]);
        for (int out = 0; out < rows.rows; ++out) {
            const float factor = m_weights.values(scale + "/weights")[static_cast<size_t>(out)];
            rows.row(out) *= factor;
            float &bias = biases->at<float>(out);
            bias = bias * factor + m_weights.values(scale + "/biases")[static_cast<size_t>(out)];
        }
    }
    void addConvolution(const cv::Mat &filters, const cv::Mat &biases, int stride, int padding, int groups)
    {
        LayerParams params;
        params.set("kernel_h", filters.size[2]);
        params.set("kernel_w", filters.size[3]);
        params.set("stride", stride);
        params.set("pad", padding);
        params.set("num_output", filters.size[0]);
        params.set("group", groups);
        params.set("bias_term", true);
        params.blobs = {filters, biases};
        add("Convolution", params);
    }
    void add(const char *type, LayerParams params) { connect({at}, type, params); }
    void connect(const std::vector<int> &inputs, const char *type, LayerParams params)
    {
        params.type = type;
        params.name = std::string(type) + std::to_string(m_count++);
        const int id = net.addLayer(params.name, type, params);
        for (size_t i = 0; i < inputs.size(); ++i)
            net.connect(inputs[i], 0, id, static_cast<int>(i));
        at = id;
    }

    const WeightFile &m_weights;
    int m_count = 0;
};

void scaledConvolution(Builder &build, const std::string &name, int stride, int padding)
{
    build.convolution(name + "/conv/filters", name + "/conv/bias", stride, padding, name + "/scale");
}

void residual(Builder &build, const std::string &name)
{
    const int input = build.at;
    scaledConvolution(build, name + "/conv1", 1, 1);
    build.relu();
    scaledConvolution(build, name + "/conv2", 1, 1);
    build.sum({build.at, input});
    build.relu();
}

/// Half the size; where channels double, the way round is filled up with zeros, and where the sizes of the
/// two ways differ by one, so is the convolved one.
void residualDown(Builder &build, const std::string &name, int newChannels, bool uneven)
{
    const int input = build.at;
    scaledConvolution(build, name + "/conv1", 2, 0);
    build.relu();
    scaledConvolution(build, name + "/conv2", 1, 1);
    if (uneven) build.pad(0, 1, 1);
    const int convolved = build.at;
    build.at = input;
    build.pool("AVE", 2, 2);
    if (newChannels > 0) build.pad(newChannels, 0, 0);
    build.sum({build.at, convolved});
    build.relu();
}

/// Four convolutions, each fed by the sum of all before. The first halves the size, as TensorFlow pads:
/// nothing before, one after.
void denseBlock(Builder &build, const std::string &name, bool first)
{
    build.pad(0, 1, 1);
    if (first)
        build.convolution(name + "/conv0/filters", name + "/conv0/bias", 2, 0);
    else
        build.separable(name + "/conv0", 2, 0);
    build.relu();
    std::vector<int> outputs{build.at};
    for (int i = 1; i <= 3; ++i) {
        build.separable(name + "/conv" + std::to_string(i), 1, 1);
        outputs.push_back(build.at);
        build.sum(outputs);
        build.relu();
    }
}

} // namespace

cv::dnn::Net recognitionNetwork(const WeightFile &weights)
{
    Builder build(weights);
    scaledConvolution(build, "conv32_down", 2, 0); // 150 → 72
    build.relu();
    build.pool("MAX", 3, 2); // 35
    for (const char *name : {"conv32_1", "conv32_2", "conv32_3"})
        residual(build, name);
    residualDown(build, "conv64_down", 32, false); // 17
    for (const char *name : {"conv64_1", "conv64_2", "conv64_3"})
        residual(build, name);
    residualDown(build, "conv128_down", 64, false); // 8
    for (const char *name : {"conv128_1", "conv128_2"})
        residual(build, name);
    residualDown(build, "conv256_down", 128, true); // 4: the convolution gives 3
    for (const char *name : {"conv256_1", "conv256_2"})
        residual(build, name);
    residualDown(build, "conv256_down_out", 0, true); // 2: the convolution gives 1
    build.averageAll();
    build.fullyConnected("fc", {});
    return build.net;
}

cv::dnn::Net landmarkNetwork(const WeightFile &weights)
{
    Builder build(weights);
    for (const char *name : {"dense0", "dense1", "dense2", "dense3"}) // 112 → 7
        denseBlock(build, name, name == std::string("dense0"));
    build.pool("AVE", 7, 2);
    build.fullyConnected("fc/weights", "fc/bias");
    return build.net;
}

cv::Mat networkInput(const cv::Mat &rgb, int side)
{
    return cv::dnn::blobFromImage(rgb, 1 / 255.0, {side, side}, cv::Scalar(122.782, 117.001, 104.298));
}

} // namespace lianli::scanners
