// What is no model, or was one, is refused.
#include "engine/network/model.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>

#include "engine/network/encoder.hpp"
#include "engine/text/text.hpp"
#include "support/files.hpp"

using namespace newsglass;
using Json = nlohmann::json;

namespace {

std::string goodFile() { return test::contentOf(SOURCE_DIR "/tests/engine/network/golden.bin"); }

bool loads(const std::string& file) {
    const auto model = loadModel(std::as_bytes(std::span(file)));
    if (!model) CHECK(model.error().code == "model-corrupt");
    return static_cast<bool>(model);
}

std::uint32_t crc32(std::string_view bytes) {
    std::uint32_t sum = 0xFFFFFFFF;
    for (const char c : bytes) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) sum = sum & 1 ? sum >> 1 ^ 0xEDB88320 : sum >> 1;
    }
    return ~sum;
}

void put(std::string& file, std::size_t at, std::uint64_t value, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i) file[at + i] = static_cast<char>(value >> (8 * i));
}

/// Makes size and checksum right again, as somebody would who means harm.
std::string resealed(std::string file) {
    put(file, 16, file.size(), 8);
    put(file, 12, crc32(std::string_view(file).substr(16)), 4);
    return file;
}

std::size_t manifestSize(const std::string& file) {
    std::uint32_t size = 0;
    std::memcpy(&size, file.data() + 24, 4);
    return size;
}

Json manifestOf(const std::string& file) { return Json::parse(file.substr(32, manifestSize(file))); }

/// The good file with another manifest in its place, padded to the same length where it fits.
std::string withManifest(const Json& manifest) {
    std::string file = goodFile(), text = manifest.dump();
    const std::size_t room = manifestSize(file);
    REQUIRE(text.size() <= room);
    text.resize(room, ' ');
    return resealed(file.replace(32, room, text));
}

Json& tensor(Json& manifest, std::string_view name) {
    for (Json& item : manifest["tensors"])
        if (item["name"] == name) return item;
    FAIL("no such tensor");
    return manifest;
}

}  // namespace

TEST_CASE("a good file loads, also with its manifest written anew") {
    CHECK(loads(goodFile()));
    CHECK(loads(withManifest(manifestOf(goodFile()))));
}

TEST_CASE("whatever byte is changed, the file is refused") {
    const std::string good = goodFile();
    for (std::size_t at = 0; at < good.size(); at += at < 2048 ? 1 : 37) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 0x10);
        CHECK_FALSE(loads(bad));
    }
}

TEST_CASE("wherever the file ends too early, it is refused") {
    const std::string good = goodFile();
    for (std::size_t length = 0; length < good.size(); length += length < 64 ? 1 : 997)
        CHECK_FALSE(loads(good.substr(0, length)));
    CHECK_FALSE(loads(good + "x"));
}

TEST_CASE("truncated and sealed again, it is refused") {
    const std::string good = goodFile();
    for (std::size_t length = 32; length < good.size(); length += 1009)
        CHECK_FALSE(loads(resealed(good.substr(0, length))));
}

TEST_CASE("a manifest that lies is refused") {
    using Change = void (*)(Json&);
    const Change changes[] = {
        [](Json& m) { m["config"]["width"] = 64; },
        [](Json& m) { m["config"]["width"] = 1 << 30; },
        [](Json& m) { m["config"]["width"] = -32; },
        [](Json& m) { m["config"]["width"] = "32"; },
        [](Json& m) { m["config"]["heads"] = 3; },
        [](Json& m) { m["config"]["kernel"] = 4; },
        [](Json& m) { m["config"]["pieces"] = 5; },
        [](Json& m) { m["config"]["layers"] = 3; },
        [](Json& m) { m.erase("config"); },
        [](Json& m) { m.erase("tensors"); },
        [](Json& m) { m["labels"].erase("ner"); },
        [](Json& m) { m["labels"]["ner"].push_back("B-x"); },
        [](Json& m) { m["labels"]["ner"] = Json::array(); },
        [](Json& m) { m["labels"]["ner"][0] = 1; },
        [](Json& m) { m["temperature"]["ner"] = 0; },
        [](Json& m) { m["temperature"]["ner"] = "x"; },
        [](Json& m) { tensor(m, "input.weight")["offset"] = 0; },
        [](Json& m) { tensor(m, "input.weight")["offset"] = 1ULL << 40; },
        [](Json& m) { tensor(m, "input.weight")["offset"] = 4294967232U; },
        [](Json& m) { tensor(m, "input.weight")["offset"] = 33; },
        [](Json& m) { tensor(m, "input.weight")["bytes"] = 7; },
        [](Json& m) { tensor(m, "input.weight")["type"] = "f32"; },
        [](Json& m) { tensor(m, "input.weight")["type"] = "i4"; },
        [](Json& m) {
            tensor(m, "input.weight")["shape"] = {48, 32};
        },
        [](Json& m) { tensor(m, "input.weight")["shape"] = Json::array(); },
        [](Json& m) { tensor(m, "input.weight")["name"] = "output"; },
        [](Json& m) { tensor(m, "input.bias")["name"] = "input.scale"; },
        [](Json& m) { m = Json::array(); },
    };
    std::size_t index = 0;
    for (const Change change : changes) {
        CAPTURE(index++);
        Json manifest = manifestOf(goodFile());
        change(manifest);
        CHECK_FALSE(loads(withManifest(manifest)));
    }
    std::string notJson = goodFile();
    notJson[40] = '\0';
    CHECK_FALSE(loads(resealed(notJson)));
    std::string tooLong = goodFile();
    put(tooLong, 24, 0xFFFFFFFF, 4);
    CHECK_FALSE(loads(resealed(tooLong)));
}

TEST_CASE("numbers out of bounds are refused") {
    Json manifest = manifestOf(goodFile());
    const std::size_t at = tensor(manifest, "input.bias")["offset"];
    for (const float value : {NAN, INFINITY, -INFINITY, 1e30F}) {
        std::string bad = goodFile();
        std::memcpy(bad.data() + at, &value, 4);
        CHECK_FALSE(loads(resealed(bad)));
    }
}

TEST_CASE("a model of extremes still gives probabilities") {
    // Every weight at its largest: what is accepted must run.
    std::string file = goodFile();
    const Json manifest = manifestOf(file);
    for (const Json& item : manifest["tensors"]) {
        const std::size_t offset = item["offset"], bytes = item["bytes"];
        if (item["type"] == "i8") std::memset(file.data() + offset, 0x80, bytes);
        const float large = 100;
        if (item["type"] == "f32")
            for (std::size_t i = 0; i < bytes; i += 4) std::memcpy(file.data() + offset + i, &large, 4);
    }
    file = resealed(file);
    const auto model = loadModel(std::as_bytes(std::span(file)));
    REQUIRE(model);
    const std::string text = "Ana Kivu signed. Nobody else did.";
    const Encoding encoding = encode(*readText(text), **model);
    for (const Head& head : encoding.heads)
        for (const float p : head.probabilities) CHECK((p >= 0 && p <= 1));
}

namespace {

std::vector<Range> windowsOf(const TextLayer& text, std::uint32_t size) {
    std::vector<Range> windows;
    for (Range window; !(window = windowAt(text, window.end, size)).empty();) windows.push_back(window);
    return windows;
}

}  // namespace

TEST_CASE("windows hold whole sentences, and parts of those that are too long") {
    TextLayer text;
    for (const auto& [begin, end] : {std::pair<Index, Index>{0, 50}, {50, 100}, {100, 120}, {120, 500}, {500, 505}})
        text.sentences.push_back({{begin, end}, {}, 0});
    text.tokens.resize(505);
    for (Index s = 0; s < text.sentences.size(); ++s)
        for (Index i = text.sentences[s].tokens.begin; i < text.sentences[s].tokens.end; ++i)
            text.tokens[i].sentence = s;
    const std::vector<Range> windows = windowsOf(text, 120);
    Index covered = 0;
    for (const Range& window : windows) {
        CHECK(window.begin == covered);
        CHECK(window.size() <= 120);
        covered = window.end;
    }
    CHECK(covered == 505);
    CHECK(windows.front() == Range{0, 120});
    CHECK(windowsOf(text, 160) == std::vector<Range>{{0, 120}, {120, 280}, {280, 440}, {440, 505}});
    CHECK(windowsOf(TextLayer{}, 160).empty());
}

TEST_CASE("the same text gives the same bits, and windows do not see each other") {
    const std::string file = goodFile();
    const auto model = loadModel(std::as_bytes(std::span(file)));
    std::string text;
    for (int i = 0; i < 60; ++i) text += "Ana Kivu told reporters on Monday that nobody had signed. ";
    const TextLayer layer = *readText(text);
    const Encoding first = encode(layer, **model), second = encode(layer, **model);
    CHECK(first.vectors == second.vectors);
    REQUIRE(layer.tokens.size() > 320);
    const auto windows = windowsOf(layer, 160);
    // All windows but the first begin with a space and hold the same words.
    const std::size_t width = first.width, size = windows[1].size();
    REQUIRE(windows[2].size() == size);
    CHECK(std::equal(first.vectors.begin() + windows[1].begin * width, first.vectors.begin() + windows[1].end * width,
                     first.vectors.begin() + windows[2].begin * width));
}
