// Plain C++: the twin of the others, and what runs where there is no SIMD.
#define KERNELS scalar
#define KERNELS_SCALAR
#include "engine/network/kernels.inl"
