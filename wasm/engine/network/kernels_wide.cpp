// For what the compiler takes as given: SSE2 natively, simd128 in WebAssembly.
#define KERNELS wide
#include "engine/network/kernels.inl"
