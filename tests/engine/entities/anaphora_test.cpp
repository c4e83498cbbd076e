#include "engine/entities/anaphora.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support/files.hpp"

namespace newsglass::entities {
namespace {

/// Vectors for two tokens; the second is the first with its sign turned.
Encoding encodingOf(std::uint32_t width) {
    Encoding encoding;
    encoding.width = width;
    for (std::uint32_t i = 0; i < 2 * width; ++i)
        encoding.vectors.push_back((i % 7 < 3 ? 1.0F : -0.5F) * (i < width ? 1.0F : -1.0F));
    return encoding;
}

/// For how many of the features a lone candidate with that feature alone is chosen rather than "nobody yet".
std::size_t chosen(const Encoding& encoding) {
    const Chooser choose = trainedChooser(encoding);
    std::size_t count = 0;
    for (std::uint16_t feature = 0; feature < kFeatures; ++feature)
        count += choose({0, 0}, {{kNone, kNone, {}}, {1, 1, {feature}}}).candidate;
    return count;
}

TEST_CASE("the vectors of both heads have a say, unless the table was trained for others") {
    const std::size_t blind = chosen(Encoding{});
    CHECK(chosen(encodingOf(192)) != blind);
    CHECK(chosen(encodingOf(64)) == blind);
}

TEST_CASE("the scorer of anaphora was trained on the vectors of the model that is shipped") {
    const std::string table = test::contentOf(SOURCE_DIR "/wasm/engine/entities/data/anaphora.tsv");
    CHECK(table.find("checksum " + test::checksumOf(SOURCE_DIR "/web/model/en.bin")) != std::string::npos);
}

}  // namespace
}  // namespace newsglass::entities
