// The trainer and the engine compute the same: `golden.bin` is a small random model, `golden.jsonl` what PyTorch made
// of it, a word a line. Up to the engine's rounding of activations to int16.
#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/network/arcs.hpp"
#include "engine/network/characters.hpp"
#include "engine/network/encoder.hpp"
#include "engine/network/features.hpp"
#include "support/files.hpp"

using namespace newsglass;
using Json = nlohmann::json;

namespace {

struct Golden {
    std::shared_ptr<const Model> model;
    std::vector<Json> words;
    std::string source;
    TextLayer text;
};

void addWord(Golden& golden, std::size_t& at, Index i) {
    const Json& word = golden.words[i];
    const auto length = word["text"].get_ref<const std::string&>().size();
    const Index sentence = word["sentence"];
    auto& sentences = golden.text.sentences;
    if (sentence == sentences.size()) sentences.push_back({{i, i}, {}, 0});
    sentences.back().tokens.end = i + 1;
    Token token;
    token.text = std::string_view(golden.source).substr(at, length);
    token.spaceBefore = word["space_before"];
    token.sentence = sentence;
    golden.text.tokens.push_back(token);
    at += length;
}

void load(Golden& golden) {
    const std::string folder = SOURCE_DIR "/tests/engine/network/";
    const std::string file = test::contentOf(folder + "golden.bin");
    auto model = loadModel(std::as_bytes(std::span(file)));
    REQUIRE_MESSAGE(model, model.error().message);
    golden.model = *model;
    std::istringstream lines(test::contentOf(folder + "golden.jsonl"));
    for (std::string line; std::getline(lines, line);) golden.words.push_back(Json::parse(line));
    for (const Json& word : golden.words) golden.source += word["text"].get<std::string>();
    std::size_t at = 0;
    for (Index i = 0; i < golden.words.size(); ++i) addWord(golden, at, i);
}

void checkSoftmax(const Json& logits, const float* probabilities) {
    double total = 0;
    for (const double logit : logits) total += std::exp(logit);
    for (std::size_t i = 0; i < logits.size(); ++i)
        CHECK(std::exp(logits[i].get<double>()) / total == doctest::Approx(probabilities[i]).epsilon(0.01));
}

}  // namespace

TEST_CASE("words are cut into the trainer's pieces, shapes and suffixes") {
    Golden golden;
    load(golden);
    for (const Json& word : golden.words) {
        const std::string token = word["text"];
        CAPTURE(token);
        const std::string plain = plainForm(token);
        CHECK(golden.model->vocabulary.piecesOf(plain) == word["pieces"].get<std::vector<std::uint32_t>>());
        CHECK(shapeOf(token, word["first_in_sentence"], word["space_before"]) == word["shape"].get<std::uint32_t>());
        CHECK(suffixOf(plain, golden.model->config.suffixes) == word["suffix"].get<std::uint32_t>());
    }
}

TEST_CASE("vectors and heads are the trainer's") {
    Golden golden;
    load(golden);
    const Encoding encoding = encode(golden.text, *golden.model);
    double worst = 0;
    for (Index i = 0; i < golden.words.size(); ++i) {
        for (std::size_t k = 0; k < encoding.width; ++k)
            worst = std::max(
                worst, std::abs(golden.words[i]["vector"][k].get<double>() - encoding.vectors[i * encoding.width + k]));
        for (const char* name : {"ner", "event"}) checkSoftmax(golden.words[i][name], encoding.head(name)->row(i));
    }
    CHECK(worst < 0.02);
}

TEST_CASE("arcs and relations are the trainer's") {
    Golden golden;
    load(golden);
    const Encoding encoding = encode(golden.text, *golden.model);
    const std::span<const float> vectors = encoding.vectors;
    for (const Sentence& sentence : golden.text.sentences) {
        const std::size_t first = sentence.tokens.begin, count = sentence.tokens.size(), width = encoding.width;
        const auto part = vectors.subspan(first * width, count * width);
        const ArcScores arcs = scoreArcs(*golden.model, part);
        std::vector<std::uint32_t> heads;
        for (std::size_t i = 0; i < count; ++i) {
            const Json& word = golden.words[first + i];
            for (std::size_t h = 0; h < count; ++h)
                if (h != i) CHECK(std::abs(word["arcs"][first + h].get<double>() - arcs.score(i, h)) < 0.05);
            CHECK(std::abs(word["arcs"].back().get<double>() - arcs.score(i, count)) < 0.05);
            const int head = word["head"];
            heads.push_back(head < 0 ? std::uint32_t(count) : std::uint32_t(head - int(first)));
        }
        const std::vector<float> relations = scoreRelations(*golden.model, part, heads);
        for (std::size_t i = 0; i < count; ++i)
            checkSoftmax(golden.words[first + i]["rel"], relations.data() + i * golden.model->relations.labels.size());
    }
}
