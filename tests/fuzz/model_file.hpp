// The model that ships, as bytes.
#pragma once

#include <cstddef>
#include <cstdio>
#include <vector>

#include "check.hpp"

inline std::vector<std::byte> readModelFile() {
    std::vector<std::byte> bytes;
    std::FILE* file = std::fopen(MODEL_FILE, "rb");
    PROMISE(file);
    std::byte buffer[1 << 16];
    for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
        bytes.insert(bytes.end(), buffer, buffer + got);
    std::fclose(file);
    return bytes;
}
