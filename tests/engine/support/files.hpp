// Files that tests read.
#pragma once

#include <string>

namespace newsglass::test {

/// The content of a file; fails the test when it cannot be read.
std::string contentOf(const std::string& path);

}  // namespace newsglass::test
