// Files that tests read.
#pragma once

#include <string>

namespace newsglass::test {

/// The content of a file; fails the test when it cannot be read.
std::string contentOf(const std::string& path);

/// The checksum of a model file (model.hpp) in eight hexadecimal digits, as tables name the model they were made for.
std::string checksumOf(const std::string& model);

}  // namespace newsglass::test
