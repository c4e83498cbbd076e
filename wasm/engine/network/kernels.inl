// The body of the kernels. Included by kernels_*.cpp, which say for which instruction set:
//
//   KERNELS         namespace and name
//   KERNELS_SCALAR  defined: plain C++, one element at a time, the twin that the others are tested against
//
// Nothing here may call an inline function of the standard library: the linker could keep the copy that was compiled
// for AVX2 and use it on a machine without.

#include <cstddef>
#include <cstdint>

#include "engine/network/kernels.hpp"

#if !defined(KERNELS_SCALAR)
#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__x86_64__)
#include <immintrin.h>
#else
#define KERNELS_SCALAR
#endif
#endif

#define INLINE static inline __attribute__((always_inline))

namespace newsglass::KERNELS {
namespace {

constexpr std::size_t kLanes = 8;

#include "engine/network/lanes.inl"

// ---------------------------------------------------------------- sums and exponentials

/// The one order in which eight running sums become one.
INLINE float sum(Lanes x) {
    return ((at(x, 0) + at(x, 4)) + (at(x, 2) + at(x, 6))) + ((at(x, 1) + at(x, 5)) + (at(x, 3) + at(x, 7)));
}

INLINE float largest(Lanes x) {
    float best = at(x, 0);
    for (std::size_t i = 1; i < kLanes; ++i) best = at(x, i) > best ? at(x, i) : best;
    return best;
}

/// exp(x) for x in [-87, 88], clamped to it; the method is that of Cephes' expf, within 2 units in the last place.
INLINE Lanes exponential(Lanes x) {
    x = max(splat(-87.0F), min(x, splat(88.0F)));
    const Lanes n = roundHalfEven(x * splat(1.44269504F));
    const Lanes r = (x - n * splat(0.693359375F)) - n * splat(-2.12194440e-4F);
    Lanes p = splat(1.9875691500e-4F);
    p = p * r + splat(1.3981999507e-3F);
    p = p * r + splat(8.3334519073e-3F);
    p = p * r + splat(4.1665795894e-2F);
    p = p * r + splat(1.6666665459e-1F);
    p = p * r + splat(5.0000001201e-1F);
    return scaleByPowerOfTwo((p * (r * r) + r) + splat(1.0F), n);
}

// ---------------------------------------------------------------- integers

void quantise(const float* rows, std::size_t count, std::size_t columns, std::int16_t* out, float* scales) {
    for (std::size_t i = 0; i < count; ++i, rows += columns, out += columns) {
        Lanes high = splat(0.0F);
        for (std::size_t k = 0; k < columns; k += kLanes) high = max(high, absolute(load(rows + k)));
        const float peak = largest(high);
        const float inverse = peak > 1e-30F ? kMaxActivation / peak : 0.0F;
        scales[i] = peak > 1e-30F ? peak / kMaxActivation : 0.0F;
        for (std::size_t k = 0; k < columns; k += kLanes) {
            // The bounds hold already, unless a value is not a number.
            const Lanes q = max(splat(-kMaxActivation), min(load(rows + k) * splat(inverse), splat(kMaxActivation)));
            storeInt16(out + k, roundHalfEven(q));
        }
    }
}

/// Products of kWords rows of activations with 16 rows of weights.
template <int kWords>
INLINE void multiplyBlock(MatrixView matrix, std::size_t row, const std::int16_t* activations, const float* scales,
                          float* out, std::size_t outStride, Store store) {
    const std::size_t columns = matrix.columns;
    const std::int16_t* weights = matrix.weights + row * columns;
    Integers sums[kWords][2];
    for (auto& pair : sums) pair[0] = pair[1] = zeroIntegers();
    for (std::size_t k = 0; k < columns; k += 2) {
        const Pairs low = loadPairs(weights + k * 8), high = loadPairs(weights + (columns + k) * 8);
        for (int i = 0; i < kWords; ++i) {
            const Pairs word = splatPair(activations + i * columns + k);
            sums[i][0] = addProducts(sums[i][0], low, word);
            sums[i][1] = addProducts(sums[i][1], high, word);
        }
    }
    for (int i = 0; i < kWords; ++i)
        for (int half = 0; half < 2; ++half) {
            const std::size_t at = row + half * kLanes;
            float* to = out + i * outStride + at;
            Lanes y = toFloat(sums[i][half]) * (splat(scales[i]) * load(matrix.scale + at)) + load(matrix.bias + at);
            if (store == Store::rectified) y = max(y, splat(0.0F));
            if (store == Store::added) y = load(to) + y;
            storeFloats(to, y);
        }
}

void multiply(MatrixView matrix, const std::int16_t* activations, const float* scales, std::size_t count, float* out,
              std::size_t outStride, Store store) {
    // Sixteen rows of weights stay in the first cache while all words pass by.
    for (std::size_t row = 0; row < matrix.stride; row += kRowBlock) {
        std::size_t i = 0;
        for (; i + 4 <= count; i += 4)
            multiplyBlock<4>(matrix, row, activations + i * matrix.columns, scales + i, out + i * outStride, outStride,
                             store);
        for (; i < count; ++i)
            multiplyBlock<1>(matrix, row, activations + i * matrix.columns, scales + i, out + i * outStride, outStride,
                             store);
    }
}

// ---------------------------------------------------------------- floats

void normalise(const float* rows, std::size_t count, std::size_t width, const float* gain, const float* bias,
               float* out) {
    const float share = 1.0F / static_cast<float>(width);
    for (std::size_t i = 0; i < count; ++i, rows += width, out += width) {
        Lanes total = splat(0.0F);
        for (std::size_t k = 0; k < width; k += kLanes) total = total + load(rows + k);
        const Lanes mean = splat(sum(total) * share);
        Lanes squares = splat(0.0F);
        for (std::size_t k = 0; k < width; k += kLanes) {
            const Lanes d = load(rows + k) - mean;
            squares = squares + d * d;
        }
        const Lanes factor = splat(1.0F / __builtin_sqrtf(sum(squares) * share + 1e-5F));
        for (std::size_t k = 0; k < width; k += kLanes)
            storeFloats(out + k, ((load(rows + k) - mean) * factor) * load(gain + k) + load(bias + k));
    }
}

void convolve(const float* rows, std::size_t count, std::size_t width, std::size_t taps, const float* weight,
              const float* bias, float* out) {
    const std::size_t reach = taps / 2;
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t k = 0; k < width; k += kLanes) {
            Lanes y = load(bias + k);
            for (std::size_t t = 0; t < taps; ++t)
                if (i + t >= reach && i + t - reach < count)
                    y = y + load(weight + t * width + k) * load(rows + (i + t - reach) * width + k);
            float* to = out + i * width + k;
            storeFloats(to, load(to) + y);
        }
}

/// scores[i] = exp(q_i . k - max), for kRows queries and all keys; returns their sums.
template <int kRows>
INLINE void scoreKeys(const float* queries, std::size_t stride, const float* keys, std::size_t size, std::size_t count,
                      std::size_t padded, float* scores, float* sums) {
    const float factor = 1.0F / __builtin_sqrtf(static_cast<float>(size));
    for (std::size_t j = 0; j < padded; j += 2 * kLanes) {
        Lanes y[kRows][2];
        for (auto& pair : y) pair[0] = pair[1] = splat(0.0F);
        for (std::size_t d = 0; d < size; ++d) {
            const Lanes low = load(keys + d * padded + j), high = load(keys + d * padded + j + kLanes);
            for (int i = 0; i < kRows; ++i) {
                const Lanes q = splat(queries[i * stride + d]);
                y[i][0] = y[i][0] + q * low;
                y[i][1] = y[i][1] + q * high;
            }
        }
        for (int i = 0; i < kRows; ++i)
            for (int half = 0; half < 2; ++half)
                storeFloats(scores + i * padded + j + half * kLanes, y[i][half] * splat(factor));
    }
    for (int i = 0; i < kRows; ++i) {
        float* row = scores + i * padded;
        for (std::size_t j = count; j < padded; ++j) row[j] = -1e30F;
        Lanes high = load(row);
        for (std::size_t j = kLanes; j < padded; j += kLanes) high = max(high, load(row + j));
        const Lanes peak = splat(largest(high));
        Lanes total = splat(0.0F);
        for (std::size_t j = 0; j < padded; j += kLanes) {
            const Lanes e = exponential(load(row + j) - peak);
            storeFloats(row + j, e);
            total = total + e;
        }
        sums[i] = sum(total);
    }
}

/// out_i = sum over keys of scores * values, over their sum.
template <int kRows>
INLINE void mixValues(const float* scores, std::size_t padded, const float* sums, const float* values,
                      std::size_t stride, std::size_t count, std::size_t size, float* out, std::size_t outStride) {
    for (std::size_t d = 0; d < size; d += 2 * kLanes) {
        Lanes y[kRows][2];
        for (auto& pair : y) pair[0] = pair[1] = splat(0.0F);
        for (std::size_t j = 0; j < count; ++j) {
            const Lanes low = load(values + j * stride + d), high = load(values + j * stride + d + kLanes);
            for (int i = 0; i < kRows; ++i) {
                const Lanes p = splat(scores[i * padded + j]);
                y[i][0] = y[i][0] + p * low;
                y[i][1] = y[i][1] + p * high;
            }
        }
        for (int i = 0; i < kRows; ++i)
            for (int half = 0; half < 2; ++half)
                storeFloats(out + i * outStride + d + half * kLanes, y[i][half] / splat(sums[i]));
    }
}

void attend(const float* qkv, std::size_t count, std::size_t width, std::size_t heads, float* scratch, float* out) {
    const std::size_t size = width / heads, stride = 3 * width, padded = (count + 15) / 16 * 16;
    float* keys = scratch;
    float* scores = scratch + size * padded;
    for (std::size_t head = 0; head < heads; ++head) {
        const float* q = qkv + head * size;
        const float* k = q + width;
        const float* v = k + width;
        for (std::size_t d = 0; d < size; ++d) {
            for (std::size_t j = 0; j < count; ++j) keys[d * padded + j] = k[j * stride + d];
            for (std::size_t j = count; j < padded; ++j) keys[d * padded + j] = 0;
        }
        float sums[4];
        std::size_t i = 0;
        for (; i + 4 <= count; i += 4) {
            scoreKeys<4>(q + i * stride, stride, keys, size, count, padded, scores, sums);
            mixValues<4>(scores, padded, sums, v, stride, count, size, out + i * width + head * size, width);
        }
        for (; i < count; ++i) {
            scoreKeys<1>(q + i * stride, stride, keys, size, count, padded, scores, sums);
            mixValues<1>(scores, padded, sums, v, stride, count, size, out + i * width + head * size, width);
        }
    }
}

void softmax(float* values, std::size_t count, float factor) {
    if (count == 0) return;
    float peak = values[0];
    for (std::size_t i = 1; i < count; ++i) peak = values[i] > peak ? values[i] : peak;
    Lanes total = splat(0.0F);
    for (std::size_t i = 0; i < count; i += kLanes) {
        const std::size_t size = count - i < kLanes ? count - i : kLanes;
        float part[kLanes];
        for (std::size_t k = 0; k < kLanes; ++k) part[k] = k < size ? (values[i + k] - peak) * factor : -87.0F;
        storeFloats(part, exponential(load(part)));
        for (std::size_t k = 0; k < kLanes; ++k) part[k] = k < size ? part[k] : 0.0F;
        for (std::size_t k = 0; k < size; ++k) values[i + k] = part[k];
        total = total + load(part);
    }
    const float all = sum(total);
    for (std::size_t i = 0; i < count; ++i) values[i] = values[i] / all;
}

void project(const float* left, std::size_t rows, const float* matrix, std::size_t columns, float* out) {
    std::size_t i = 0;
    for (; i + 4 * kLanes <= columns; i += 4 * kLanes) {
        Lanes y[4];
        for (auto& part : y) part = splat(0.0F);
        for (std::size_t j = 0; j < rows; ++j)
            for (std::size_t part = 0; part < 4; ++part)
                y[part] = y[part] + splat(left[j]) * load(matrix + j * columns + i + part * kLanes);
        for (std::size_t part = 0; part < 4; ++part) storeFloats(out + i + part * kLanes, y[part]);
    }
    for (; i < columns; i += kLanes) {
        Lanes y = splat(0.0F);
        for (std::size_t j = 0; j < rows; ++j) y = y + splat(left[j]) * load(matrix + j * columns + i);
        storeFloats(out + i, y);
    }
}

float dot(const float* left, const float* right, std::size_t size) {
    Lanes total = splat(0.0F);
    for (std::size_t k = 0; k < size; k += kLanes) total = total + load(left + k) * load(right + k);
    return sum(total);
}

}  // namespace

extern const Kernels kKernels;
#define KERNELS_TEXT(name) #name
#define KERNELS_NAME(name) KERNELS_TEXT(name)
const Kernels kKernels = {
    KERNELS_NAME(KERNELS), quantise, multiply, normalise, convolve, attend, softmax, project, dot};

}  // namespace newsglass::KERNELS
