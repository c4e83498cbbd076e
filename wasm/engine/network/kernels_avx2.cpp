// Compiled with -mavx2; used where the machine has it.
#if defined(__AVX2__)
#define KERNELS avx2
#include "engine/network/kernels.inl"
#endif
