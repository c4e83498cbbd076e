// What tests of statements share.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "engine/document.hpp"
#include "engine/statements/statements.hpp"

namespace newsglass::test {

/// What the parts of a statement say.
inline std::string textOf(const Document& document, const std::vector<Range>& ranges) {
    std::string text;
    for (const Range& range : ranges) {
        if (!text.empty()) text += " … ";
        text += newsglass::textOf(document, range);
    }
    return text;
}

/// A head that is nearly sure of one label for each token.
inline Head tagged(const std::vector<Index>& labels) {
    Head head{"attribution", {"O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"}, {}};
    for (const Index label : labels)
        for (Index i = 0; i < head.labels.size(); ++i) head.probabilities.push_back(i == label ? 0.94F : 0.01F);
    return head;
}

/// The statements of a text without a network, or with what it tags the tokens as.
inline std::vector<Statement> statementsIn(Document& document, const std::vector<Index>& labels = {}) {
    if (!labels.empty()) document.encoding.heads = {tagged(labels)};
    return findStatements(document);
}

/// Makes tokens the only mentions of the first entity.
inline void mention(Document& document, std::initializer_list<Index> heads) {
    EntityLayer& entities = document.entities;
    entities.mentionAt.assign(document.text.tokens.size(), kNone);
    for (const Index head : heads) {
        entities.mentionAt[head] = static_cast<Index>(entities.mentions.size());
        Mention mention;
        mention.tokens = {head, head + 1};
        mention.head = head;
        mention.entity = 0;
        entities.mentions.push_back(mention);
    }
    entities.entities.resize(1);
}

}  // namespace newsglass::test
