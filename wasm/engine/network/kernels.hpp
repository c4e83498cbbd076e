// The arithmetic of the network: int8 weights times int16 activations, and the float operations between.
//
// One source, `kernels.inl`, is compiled once for each instruction set; the fastest that the machine has is chosen at
// run time. All of them give the same bits: integer sums are exact, and float sums are taken in one order that does
// not depend on the width of a register (eight running sums, then a fixed tree; or one term after the other).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace newsglass {

inline constexpr std::size_t kRowBlock = 16;  ///< rows of a packed matrix are padded to a multiple of this
inline constexpr float kMaxActivation = 2047;

/// What the kernels see of a matrix.
struct MatrixView {
    const std::int16_t* weights;
    const float *scale, *bias;
    std::size_t columns, stride;
};

/// int8 weights packed for the kernels: blocks of eight rows, in each the columns two by two, as int16:
/// [rows/8][columns/2][8][2]. Columns are even.
struct Matrix {
    std::size_t rows = 0, columns = 0;
    std::size_t stride = 0;  ///< rows padded: the width of the output
    std::vector<std::int16_t> weights;
    std::vector<float> scale, bias;  ///< one a row, padded with zeros

    MatrixView view() const { return {weights.data(), scale.data(), bias.data(), columns, stride}; }
};

/// What becomes of a product: stored, stored where positive (else 0), or added to what is there.
enum class Store : std::uint8_t { plain, rectified, added };

struct Kernels {
    const char* name;

    /// Rows of floats to int16 in ±2047, symmetric, half to even, one scale a row. Columns: a multiple of 8.
    void (*quantise)(const float* rows, std::size_t count, std::size_t columns, std::int16_t* out, float* scales);

    /// out[i][r] = dot(activations[i], weights[r]) * (scales[i] * scale[r]) + bias[r], rows of `outStride` floats.
    void (*multiply)(MatrixView matrix, const std::int16_t* activations, const float* scales, std::size_t count,
                     float* out, std::size_t outStride, Store store);

    /// Layer normalisation (Ba et al. 2016), eps 1e-5. Width: a multiple of 8.
    void (*normalise)(const float* rows, std::size_t count, std::size_t width, const float* gain, const float* bias,
                      float* out);

    /// out[i] += bias + sum over t of weight[t] * rows[i + t - taps/2], channel by channel, zero beyond the border.
    void (*convolve)(const float* rows, std::size_t count, std::size_t width, std::size_t taps, const float* weight,
                     const float* bias, float* out);

    /// Multi-head attention (Vaswani et al. 2017) of all rows to all rows. `qkv`: rows of 3 x width; width / heads is a
    /// multiple of 16. `scratch`: attentionScratch() floats.
    void (*attend)(const float* qkv, std::size_t count, std::size_t width, std::size_t heads, float* scratch,
                   float* out);

    /// values[i] = exp(values[i] * factor) / sum. Any count.
    void (*softmax)(float* values, std::size_t count, float factor);

    /// out[i] = sum over j, one after the other, of left[j] * matrix[j][i]. Columns: a multiple of 8.
    void (*project)(const float* left, std::size_t rows, const float* matrix, std::size_t columns, float* out);

    /// Sum of products. Size: a multiple of 8.
    float (*dot)(const float* left, const float* right, std::size_t size);
};

/// Floats that `attend` needs besides: keys transposed and four rows of scores.
constexpr std::size_t attentionScratch(std::size_t count, std::size_t headSize) {
    return (count + 15) / 16 * 16 * (headSize + 4);
}

/// The fastest kernels of this machine.
const Kernels& kernels();

/// All kernels that this machine can run, the scalar ones first. For tests.
std::vector<const Kernels*> allKernels();

/// Packs row-major int8 weights. `scale` and `bias` have one entry a row; columns must be even.
Matrix pack(const std::int8_t* weights, std::size_t rows, std::size_t columns, const float* scale, const float* bias);

}  // namespace newsglass
