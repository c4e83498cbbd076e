// Prints what the confidence of relations is judged by, for scripts/train/confidence.py. Not part of any build:
//
//     g++ -std=c++20 -O2 -Iwasm scripts/train/relation_features.cpp build/native/wasm/libengine.a -o relation_features
//     relation_features web/model/en.bin < requests.jsonl > features.jsonl
//
// A request is {"id", "text"}; an answer {"id", "relations": [{"features", "type", "predicate", "parts"}, …]}, where
// `parts` are the words and the span (code points are UTF-16 units here) of the subject and of what follows, `spans`
// those of subject, predicate and object.
#include "answers.hpp"
#include "engine/relations/builder.hpp"

namespace {

using namespace newsglass;

nlohmann::json described(const Document& document, const Relation& relation, nlohmann::json features) {
    nlohmann::json out{{"features", std::move(features)}, {"type", relation.type}, {"parts", nlohmann::json::array()}};
    const auto addSpan = [&](const Range& range) {
        const Span span = spanOf(document, range);
        out["spans"].push_back({span.begin, span.end});
    };
    addSpan(relation.subject.tokens);
    addSpan(relation.predicate);
    if (relation.object) addSpan(relation.object->tokens);
    out["predicate"] = relation.wording.empty() ? std::string(textOf(document, relation.predicate)) : relation.wording;
    const auto add = [&](const Range& range) {
        const Span span = spanOf(document, range);
        out["parts"].push_back({textOf(document, range), span.begin, span.end});
    };
    add(relation.subject.tokens);
    if (relation.object) add(relation.object->tokens);
    for (const Modifier& modifier : relation.modifiers) add(modifier.tokens);
    return out;
}

nlohmann::json relationsOf(const Document& document) {
    nlohmann::json relations = nlohmann::json::array();
    for (const auto& draft : relations::draftsOf(document)) {
        nlohmann::json features = nlohmann::json::object();
        for (const auto& [name, value] : draft.features) features[name] = value;
        relations.push_back(described(document, draft.relation, std::move(features)));
    }
    return relations;
}

}  // namespace

int main(int count, char** arguments) { return answerRequests(count, arguments, "relations", relationsOf); }
