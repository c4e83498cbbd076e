// Prints what the relation of two names is judged by, for scripts/train/name_pairs.py. Not part of any build:
//
//     g++ -std=c++20 -O2 -Iwasm scripts/train/name_pair_features.cpp build/native/wasm/libengine.a -o name_pair_features
//
// Takes the model file as its argument and requests {"id", "text"} on standard input; an answer is {"id", "pairs":
// [{"type", "subject": [start, end], "object": [start, end], "features"}, …]}, offsets in UTF-16 units.
#include "answers.hpp"
#include "engine/relations/builder.hpp"
#include "engine/relations/pairs.hpp"

namespace {

using namespace newsglass;
using Json = nlohmann::json;

Json pairsOf(const Document& document) {
    std::vector<Relation> found;
    for (const auto& draft : relations::draftsOf(document)) found.push_back(draft.relation);
    const auto span = [&](Index name) {
        const Span at = spanOf(document, document.names[name].tokens);
        return Json{at.begin, at.end};
    };
    Json pairs = Json::array();
    for (const auto& pair : relations::pairsOf(relations::Frame(document), found))
        pairs.push_back({{"type", pair.type},
                         {"subject", span(pair.subject)},
                         {"object", span(pair.object)},
                         {"features", pair.features}});
    return pairs;
}

}  // namespace

int main(int count, char** arguments) { return answerRequests(count, arguments, "pairs", pairsOf); }
