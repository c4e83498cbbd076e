// Every version of the kernels gives the same bits as the scalar one, and the scalar one is right.
#include "engine/network/kernels.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstring>
#include <limits>

using namespace newsglass;

namespace {

/// Pseudo-random numbers that are the same everywhere (Numerical Recipes' generator).
struct Random {
    std::uint32_t state = 1;
    std::uint32_t bits() { return (state = state * 1664525 + 1013904223) >> 8; }
    float next() { return static_cast<float>(bits()) / 8388608.0F - 1; }  // -1 to 1
};

std::vector<float> floats(Random& random, std::size_t count, float size = 1) {
    std::vector<float> values(count);
    for (float& value : values) value = random.next() * size;
    return values;
}

bool sameBits(const std::vector<float>& a, const std::vector<float>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

/// Runs `compute` with every version of the kernels, checks that all agree, and returns the result.
template <class F>
std::vector<float> agreed(F compute) {
    const auto all = allKernels();
    const std::vector<float> expected = compute(*all.front());
    for (const Kernels* kernels : all) {
        CAPTURE(kernels->name);
        CHECK(sameBits(compute(*kernels), expected));
    }
    return expected;
}

struct RandomMatrix {
    std::size_t rows, columns;
    std::vector<std::int8_t> weights;
    std::vector<float> scale, bias;

    RandomMatrix(Random& random, std::size_t r, std::size_t c) : rows(r), columns(c) {
        for (std::size_t i = 0; i < r * c; ++i) weights.push_back(static_cast<std::int8_t>(random.bits() % 256));
        scale = floats(random, r);
        bias = floats(random, r);
    }
    Matrix packed() const { return pack(weights.data(), rows, columns, scale.data(), bias.data()); }
};

}  // namespace

TEST_CASE("activations are rounded half to even and fill ±2047") {
    std::vector<float> row(16, 0);
    row[0] = -2047, row[1] = 1.5F, row[2] = 2.5F, row[3] = -0.5F, row[4] = 1000.4F;
    for (const Kernels* kernels : allKernels()) {
        std::vector<std::int16_t> q(16);
        float scale = 0;
        kernels->quantise(row.data(), 1, 16, q.data(), &scale);
        CHECK(scale == 1);
        CHECK(q[0] == -2047);
        CHECK(q[1] == 2);
        CHECK(q[2] == 2);
        CHECK(q[3] == 0);
        CHECK(q[4] == 1000);
    }
}

TEST_CASE("rows of zeros, and what is no number, do no harm") {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    std::vector<float> rows(16, 0);
    for (const bool withNan : {false, true}) {
        if (withNan) rows[3] = nan, rows[8] = 5;
        for (const Kernels* kernels : allKernels()) {
            std::vector<std::int16_t> q(16);
            float scales[2];
            kernels->quantise(rows.data(), 2, 8, q.data(), scales);
            for (const std::int16_t value : q) CHECK(std::abs(value) <= 2047);
            CHECK(scales[0] == 0);
        }
    }
}

TEST_CASE("products of int8 and int16 are exact") {
    Random random;
    for (const auto& [rows, columns, count] :
         {std::array<std::size_t, 3>{16, 8, 1}, {21, 24, 5}, {192, 512, 9}, {1, 16, 4}}) {
        const RandomMatrix matrix(random, rows, columns);
        const Matrix packed = matrix.packed();
        std::vector<std::int16_t> activations(count * columns);
        for (auto& value : activations)
            value = static_cast<std::int16_t>(static_cast<int>(random.bits() % 4095) - 2047);
        const std::vector<float> scales = floats(random, count), before = floats(random, count * packed.stride);
        for (const Store store : {Store::plain, Store::rectified, Store::added}) {
            const auto result = agreed([&](const Kernels& kernels) {
                std::vector<float> out = before;
                kernels.multiply(packed.view(), activations.data(), scales.data(), count, out.data(), packed.stride,
                                 store);
                return out;
            });
            for (std::size_t i = 0; i < count; ++i)
                for (std::size_t r = 0; r < rows; ++r) {
                    std::int64_t sum = 0;
                    for (std::size_t k = 0; k < columns; ++k)
                        sum += activations[i * columns + k] * matrix.weights[r * columns + k];
                    float y = static_cast<float>(sum) * (scales[i] * matrix.scale[r]) + matrix.bias[r];
                    if (store == Store::rectified) y = std::max(y, 0.0F);
                    if (store == Store::added) y = before[i * packed.stride + r] + y;
                    CHECK(result[i * packed.stride + r] == y);
                }
        }
    }
}

TEST_CASE("the largest sums fit into 32 bits") {
    const std::size_t columns = 4096;
    const std::vector<std::int8_t> weights(columns, -128);
    const std::vector<std::int16_t> activations(columns, -2047);
    const float one = 1, zero = 0;
    const Matrix matrix = pack(weights.data(), 1, columns, &one, &zero);
    const auto result = agreed([&](const Kernels& kernels) {
        std::vector<float> out(matrix.stride);
        kernels.multiply(matrix.view(), activations.data(), &one, 1, out.data(), matrix.stride, Store::plain);
        return out;
    });
    CHECK(result[0] == 128.0F * 2047 * columns);
}

TEST_CASE("layer normalisation") {
    Random random;
    const std::size_t width = 48, count = 3;
    const auto rows = floats(random, count * width, 7), gain = floats(random, width), bias = floats(random, width);
    const auto result = agreed([&](const Kernels& kernels) {
        std::vector<float> out(count * width);
        kernels.normalise(rows.data(), count, width, gain.data(), bias.data(), out.data());
        return out;
    });
    for (std::size_t i = 0; i < count; ++i) {
        double mean = 0, variance = 0;
        for (std::size_t k = 0; k < width; ++k) mean += rows[i * width + k] / double(width);
        for (std::size_t k = 0; k < width; ++k) variance += std::pow(rows[i * width + k] - mean, 2) / double(width);
        for (std::size_t k = 0; k < width; ++k)
            CHECK(result[i * width + k] ==
                  doctest::Approx((rows[i * width + k] - mean) / std::sqrt(variance + 1e-5) * gain[k] + bias[k])
                      .epsilon(1e-4));
    }
}

TEST_CASE("convolution sees zeros beyond the border") {
    Random random;
    const std::size_t width = 16, taps = 5;
    for (const std::size_t count : {1, 2, 3, 9}) {
        const auto rows = floats(random, count * width), weight = floats(random, taps * width),
                   bias = floats(random, width);
        const auto result = agreed([&](const Kernels& kernels) {
            std::vector<float> out(count * width, 1);
            kernels.convolve(rows.data(), count, width, taps, weight.data(), bias.data(), out.data());
            return out;
        });
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t k = 0; k < width; ++k) {
                double y = 1 + bias[k];
                for (std::size_t t = 0; t < taps; ++t)
                    if (i + t >= 2 && i + t < count + 2) y += weight[t * width + k] * rows[(i + t - 2) * width + k];
                CHECK(result[i * width + k] == doctest::Approx(y).epsilon(1e-4));
            }
    }
}

TEST_CASE("attention") {
    Random random;
    const std::size_t width = 64, heads = 2, size = width / heads;
    for (const std::size_t count : {1, 3, 17, 40}) {
        const auto qkv = floats(random, count * 3 * width, 3);
        const auto result = agreed([&](const Kernels& kernels) {
            std::vector<float> out(count * width), scratch(attentionScratch(count, size));
            kernels.attend(qkv.data(), count, width, heads, scratch.data(), out.data());
            return out;
        });
        const auto part = [&](std::size_t row, std::size_t which, std::size_t channel) {
            return double(qkv[row * 3 * width + which * width + channel]);
        };
        for (std::size_t i = 0; i < count; ++i)
            for (std::size_t channel = 0; channel < width; ++channel) {
                const std::size_t head = channel / size;
                double total = 0, mixed = 0;
                for (std::size_t j = 0; j < count; ++j) {
                    double score = 0;
                    for (std::size_t d = head * size; d < (head + 1) * size; ++d)
                        score += part(i, 0, d) * part(j, 1, d);
                    const double weight = std::exp(score / std::sqrt(double(size)));
                    total += weight;
                    mixed += weight * part(j, 2, channel);
                }
                CHECK(std::abs(result[i * width + channel] - mixed / total) < 1e-4);
            }
    }
}

TEST_CASE("softmax, with its own exponential") {
    Random random;
    for (const std::size_t count : {1, 7, 8, 49, 161}) {
        const auto logits = floats(random, count, 30);
        const auto result = agreed([&](const Kernels& kernels) {
            std::vector<float> out = logits;
            kernels.softmax(out.data(), count, 0.5F);
            return out;
        });
        double total = 0;
        for (const float logit : logits) total += std::exp(0.5 * logit);
        for (std::size_t i = 0; i < count; ++i)
            CHECK(result[i] == doctest::Approx(std::exp(0.5 * logits[i]) / total).epsilon(1e-5));
    }
}

TEST_CASE("projections and dot products") {
    Random random;
    for (const auto& [rows, columns] : {std::pair<std::size_t, std::size_t>{8, 8}, {64, 64}, {128, 40}}) {
        const auto left = floats(random, rows), matrix = floats(random, rows * columns);
        const auto result = agreed([&](const Kernels& kernels) {
            std::vector<float> out(columns);
            kernels.project(left.data(), rows, matrix.data(), columns, out.data());
            return out;
        });
        for (std::size_t i = 0; i < columns; ++i) {
            double sum = 0;
            for (std::size_t j = 0; j < rows; ++j) sum += left[j] * matrix[j * columns + i];
            CHECK(std::abs(result[i] - sum) < 1e-4);
        }
        const auto product = agreed(
            [&](const Kernels& kernels) { return std::vector<float>{kernels.dot(left.data(), matrix.data(), rows)}; });
        double sum = 0;
        for (std::size_t j = 0; j < rows; ++j) sum += left[j] * matrix[j];
        CHECK(std::abs(product[0] - sum) < 1e-4);
    }
}
