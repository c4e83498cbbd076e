// Prints what the confidence of relations is judged by, for scripts/train/confidence.py. Not part of any build:
//
//     g++ -std=c++20 -O2 -Iwasm scripts/train/relation_features.cpp build/native/wasm/libengine.a -o relation_features
//     relation_features web/model/en.bin < requests.jsonl > features.jsonl
//
// A request is {"id", "text"}; an answer {"id", "relations": [{"features", "type", "predicate", "parts"}, …]}, where
// `parts` are the words and the span (code points are UTF-16 units here) of the subject and of what follows.
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "engine/analyze.hpp"
#include "engine/relations/builder.hpp"

namespace {

using namespace newsglass;

nlohmann::json described(const Document& document, const Relation& relation, nlohmann::json features) {
    nlohmann::json out{{"features", std::move(features)}, {"type", relation.type}, {"parts", nlohmann::json::array()}};
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

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return 2;
    std::ifstream file(arguments[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto model = loadModel(std::as_bytes(std::span(bytes)));
    if (!model) {
        std::cerr << model.error().message << '\n';
        return 1;
    }
    for (std::string line; std::getline(std::cin, line);) {
        const auto request = nlohmann::json::parse(line);
        const auto analysis = analyze(request["text"], {}, *model);
        nlohmann::json answer{{"id", request["id"]}, {"relations", nlohmann::json::array()}};
        if (analysis)
            for (const auto& draft : relations::draftsOf((*analysis)->document())) {
                nlohmann::json features = nlohmann::json::object();
                for (const auto& [name, value] : draft.features) features[std::string(name)] = value;
                answer["relations"].push_back(described((*analysis)->document(), draft.relation, std::move(features)));
            }
        std::cout << answer.dump() << '\n';
    }
}
