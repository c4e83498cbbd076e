#include "support/files.hpp"

#include <doctest/doctest.h>

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

}  // namespace newsglass::test
