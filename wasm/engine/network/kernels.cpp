#include "engine/network/kernels.hpp"

#include <algorithm>

namespace newsglass {

namespace scalar {
extern const Kernels kKernels;
}
namespace wide {
extern const Kernels kKernels;
}
#if defined(__x86_64__)
namespace avx2 {
extern const Kernels kKernels;
}
#endif

std::vector<const Kernels*> allKernels() {
    std::vector<const Kernels*> all{&scalar::kKernels, &wide::kKernels};
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2")) all.push_back(&avx2::kKernels);
#endif
    return all;
}

const Kernels& kernels() {
    static const Kernels& best = *allKernels().back();
    return best;
}

Matrix pack(const std::int8_t* weights, std::size_t rows, std::size_t columns, const float* scale, const float* bias) {
    Matrix matrix{rows, columns, (rows + kRowBlock - 1) / kRowBlock * kRowBlock, {}, {}, {}};
    matrix.weights.resize(matrix.stride * columns);
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            const std::size_t block = row / 8 * 8 * columns;
            matrix.weights[block + column / 2 * 16 + row % 8 * 2 + column % 2] = weights[row * columns + column];
        }
    matrix.scale.assign(scale, scale + rows);
    matrix.bias.assign(bias, bias + rows);
    matrix.scale.resize(matrix.stride);
    matrix.bias.resize(matrix.stride);
    return matrix;
}

}  // namespace newsglass
