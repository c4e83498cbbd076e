// Relations as lines of text, for tests.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "engine/relations/relations.hpp"
#include "support/conll.hpp"

namespace newsglass::test {

inline std::string said(const Document& document, const Relation& relation) {
    std::string out(textOf(document, relation.subject.tokens));
    out += " | ";
    out += relation.wording.empty() ? std::string(textOf(document, relation.predicate)) : relation.wording;
    if (relation.object) out += " | " + std::string(textOf(document, relation.object->tokens));
    for (const Modifier& modifier : relation.modifiers)
        out += " | " + modifier.role + ": " + std::string(textOf(document, modifier.tokens));
    return out;
}

/// What the relations of a sentence say, one line each; with their types where they have one.
inline std::string relationsOf(std::string_view conll) {
    const auto document = documentOf(conll);
    std::string lines;
    for (const Relation& relation : findRelations(*document))
        lines += said(*document, relation) + (relation.type.empty() ? "" : " (" + relation.type + ")") + "\n";
    return lines;
}

inline std::string linesOf(std::initializer_list<std::string_view> lines) {
    std::string all;
    for (const std::string_view line : lines) all += std::string(line) + "\n";
    return all;
}

}  // namespace newsglass::test
