// Prints what the order of two verbs is judged by, for scripts/train/pairs.py. Not part of any build:
//
//     g++ -std=c++20 -O2 -Iwasm scripts/train/pair_features.cpp build/native/wasm/libengine.a -o pair_features
//
// Takes the model file as its argument and requests {"id", "text", "published"} on standard input; an answer is
// {"id", "pairs": [[[start, end], [start, end], [features]], …]}, offsets in UTF-16 units, the earlier verb in the text
// first, both in one sentence or in neighbouring ones.
#include "answers.hpp"
#include "engine/timeline/pairs.hpp"

namespace {

using namespace newsglass;
using Json = nlohmann::json;

constexpr Index kNeighbours = 24;

Json pairsOf(const Document& d) {
    const timeline::EventTree tree(d);
    const auto anchors = timeline::anchorEvents(d, tree);
    const timeline::PairModel model(d, tree, anchors);
    const auto sentenceOf = [&](Index event) { return tokenAt(d, d.events[event].head).sentence; };
    Json pairs = Json::array();
    for (Index a = 0; a < d.events.size(); ++a)
        for (Index b = a + 1; b < d.events.size() && b < a + kNeighbours && sentenceOf(b) <= sentenceOf(a) + 1; ++b) {
            const auto features = model.features(a, b);
            if (features.empty()) continue;
            const Span x = spanOf(d, d.events[a].tokens), y = spanOf(d, d.events[b].tokens);
            pairs.push_back({{x.begin, x.end}, {y.begin, y.end}, features});
        }
    return pairs;
}

}  // namespace

int main(int count, char** arguments) { return answerRequests(count, arguments, "pairs", pairsOf); }
