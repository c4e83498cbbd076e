// Eight floats, eight int32 sums and sixteen int16 side by side: the only place that knows instruction sets.
// Every operation is exact or correctly rounded, so that all versions agree bit for bit.

#if defined(KERNELS_SCALAR)

struct Lanes {
    float v[kLanes];
};
struct Integers {
    std::int32_t v[kLanes];
};
struct Pairs {
    std::int16_t v[2 * kLanes];
};

template <class F>
INLINE Lanes each(F f) {
    Lanes r;
    for (std::size_t i = 0; i < kLanes; ++i) r.v[i] = f(i);
    return r;
}

INLINE Lanes load(const float* from) {
    return each([&](std::size_t i) { return from[i]; });
}
INLINE Lanes splat(float x) {
    return each([&](std::size_t) { return x; });
}
INLINE void storeFloats(float* to, Lanes x) {
    for (std::size_t i = 0; i < kLanes; ++i) to[i] = x.v[i];
}
INLINE float at(Lanes x, std::size_t i) { return x.v[i]; }
INLINE Lanes operator+(Lanes a, Lanes b) {
    return each([&](std::size_t i) { return a.v[i] + b.v[i]; });
}
INLINE Lanes operator-(Lanes a, Lanes b) {
    return each([&](std::size_t i) { return a.v[i] - b.v[i]; });
}
INLINE Lanes operator*(Lanes a, Lanes b) {
    return each([&](std::size_t i) { return a.v[i] * b.v[i]; });
}
INLINE Lanes operator/(Lanes a, Lanes b) {
    return each([&](std::size_t i) { return a.v[i] / b.v[i]; });
}
INLINE Lanes max(Lanes a, Lanes b) {
    return each([&](std::size_t i) { return b.v[i] > a.v[i] ? b.v[i] : a.v[i]; });
}
INLINE Lanes min(Lanes a, Lanes b) {
    return each([&](std::size_t i) { return b.v[i] < a.v[i] ? b.v[i] : a.v[i]; });
}
INLINE Lanes absolute(Lanes x) {
    return each([&](std::size_t i) { return __builtin_fabsf(x.v[i]); });
}

INLINE Integers zeroIntegers() { return Integers{}; }
INLINE Pairs loadPairs(const std::int16_t* from) {
    Pairs r;
    for (std::size_t i = 0; i < 2 * kLanes; ++i) r.v[i] = from[i];
    return r;
}
INLINE Pairs splatPair(const std::int16_t* from) {
    Pairs r;
    for (std::size_t i = 0; i < 2 * kLanes; ++i) r.v[i] = from[i % 2];
    return r;
}
INLINE Integers addProducts(Integers sums, Pairs a, Pairs b) {
    for (std::size_t i = 0; i < kLanes; ++i) sums.v[i] += a.v[2 * i] * b.v[2 * i] + a.v[2 * i + 1] * b.v[2 * i + 1];
    return sums;
}
INLINE Lanes toFloat(Integers x) {
    return each([&](std::size_t i) { return static_cast<float>(x.v[i]); });
}

/// For |x| < 2^22: adding 1.5 * 2^23 leaves no bits behind the point.
INLINE Lanes roundHalfEven(Lanes x) {
    return each([&](std::size_t i) {
        const float shifted = x.v[i] + 12582912.0F;
        return shifted - 12582912.0F;
    });
}
/// x * 2^n for whole n in [-126, 127].
INLINE Lanes scaleByPowerOfTwo(Lanes x, Lanes n) {
    return each([&](std::size_t i) {
        const auto bits = static_cast<std::uint32_t>(static_cast<std::int32_t>(n.v[i]) + 127) << 23;
        return x.v[i] * __builtin_bit_cast(float, bits);
    });
}
INLINE void storeInt16(std::int16_t* to, Lanes x) {
    for (std::size_t i = 0; i < kLanes; ++i) to[i] = static_cast<std::int16_t>(x.v[i]);
}

#else

// Vector extensions of GCC and Clang: without a register of 32 bytes they are compiled to two of 16.
typedef float Lanes __attribute__((vector_size(32)));
typedef std::int32_t Bits __attribute__((vector_size(32)));

INLINE Lanes load(const float* from) {
    Lanes r;
    __builtin_memcpy(&r, from, sizeof r);
    return r;
}
INLINE Lanes splat(float x) { return Lanes{x, x, x, x, x, x, x, x}; }
INLINE void storeFloats(float* to, Lanes x) { __builtin_memcpy(to, &x, sizeof x); }
INLINE float at(Lanes x, std::size_t i) { return x[i]; }
INLINE Lanes choose(Bits yes, Lanes a, Lanes b) { return (Lanes)((yes & (Bits)a) | (~yes & (Bits)b)); }
INLINE Lanes max(Lanes a, Lanes b) { return choose(b > a, b, a); }
INLINE Lanes min(Lanes a, Lanes b) { return choose(b < a, b, a); }
INLINE Lanes absolute(Lanes x) { return (Lanes)((Bits)x & 0x7FFFFFFF); }

/// For |x| < 2^22: adding 1.5 * 2^23 leaves no bits behind the point.
INLINE Lanes roundHalfEven(Lanes x) { return (x + splat(12582912.0F)) - splat(12582912.0F); }
INLINE Bits toBits(Lanes x) { return (Bits)(x + splat(12582912.0F)) - 0x4B400000; }  // whole numbers below 2^22
/// x * 2^n for whole n in [-126, 127].
INLINE Lanes scaleByPowerOfTwo(Lanes x, Lanes n) { return x * (Lanes)((toBits(n) + 127) << 23); }

#if defined(__AVX2__)

typedef __m256i Integers;
typedef __m256i Pairs;
INLINE Integers zeroIntegers() { return _mm256_setzero_si256(); }
INLINE Pairs loadPairs(const std::int16_t* from) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }
INLINE Pairs splatPair(const std::int16_t* from) {
    std::int32_t both;
    __builtin_memcpy(&both, from, sizeof both);
    return _mm256_set1_epi32(both);
}
INLINE Integers addProducts(Integers sums, Pairs a, Pairs b) { return _mm256_add_epi32(sums, _mm256_madd_epi16(a, b)); }
INLINE Lanes toFloat(Integers x) { return (Lanes)_mm256_cvtepi32_ps(x); }

#elif defined(__wasm_simd128__)

struct Integers {
    v128_t low, high;
};
struct Pairs {
    v128_t low, high;
};
INLINE Integers zeroIntegers() { return {wasm_i32x4_splat(0), wasm_i32x4_splat(0)}; }
INLINE Pairs loadPairs(const std::int16_t* from) { return {wasm_v128_load(from), wasm_v128_load(from + 8)}; }
INLINE Pairs splatPair(const std::int16_t* from) {
    const v128_t both = wasm_v128_load32_splat(from);
    return {both, both};
}
INLINE Integers addProducts(Integers sums, Pairs a, Pairs b) {
    return {wasm_i32x4_add(sums.low, wasm_i32x4_dot_i16x8(a.low, b.low)),
            wasm_i32x4_add(sums.high, wasm_i32x4_dot_i16x8(a.high, b.high))};
}
INLINE Lanes toFloat(Integers x) {
    const v128_t halves[2] = {wasm_f32x4_convert_i32x4(x.low), wasm_f32x4_convert_i32x4(x.high)};
    Lanes r;
    __builtin_memcpy(&r, halves, sizeof r);
    return r;
}

#else

struct Integers {
    __m128i low, high;
};
struct Pairs {
    __m128i low, high;
};
INLINE Integers zeroIntegers() { return {_mm_setzero_si128(), _mm_setzero_si128()}; }
INLINE Pairs loadPairs(const std::int16_t* from) {
    const auto* halves = reinterpret_cast<const __m128i*>(from);
    return {_mm_loadu_si128(halves), _mm_loadu_si128(halves + 1)};
}
INLINE Pairs splatPair(const std::int16_t* from) {
    std::int32_t both;
    __builtin_memcpy(&both, from, sizeof both);
    return {_mm_set1_epi32(both), _mm_set1_epi32(both)};
}
INLINE Integers addProducts(Integers sums, Pairs a, Pairs b) {
    return {_mm_add_epi32(sums.low, _mm_madd_epi16(a.low, b.low)),
            _mm_add_epi32(sums.high, _mm_madd_epi16(a.high, b.high))};
}
INLINE Lanes toFloat(Integers x) {
    const __m128 halves[2] = {_mm_cvtepi32_ps(x.low), _mm_cvtepi32_ps(x.high)};
    Lanes r;
    __builtin_memcpy(&r, halves, sizeof r);
    return r;
}

#endif

INLINE void storeInt16(std::int16_t* to, Lanes x) {
    typedef std::int16_t Half __attribute__((vector_size(16)));
    const Half half = __builtin_convertvector(toBits(x), Half);
    __builtin_memcpy(to, &half, sizeof half);
}

#endif
