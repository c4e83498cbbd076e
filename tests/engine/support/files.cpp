#include "support/files.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <sstream>

namespace newsglass::test {

std::string contentOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE_MESSAGE(file, "cannot read ", path);
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

std::string checksumOf(const std::string& model) {
    const std::string bytes = contentOf(model);
    std::uint32_t checksum = 0;  // little endian, at byte 12
    for (int i = 3; i >= 0; --i) checksum = checksum << 8 | static_cast<unsigned char>(bytes.at(12U + unsigned(i)));
    char digits[9];
    std::snprintf(digits, sizeof digits, "%08x", unsigned(checksum));
    return digits;
}

}  // namespace newsglass::test
