#include "engine/names/names.hpp"

#include "engine/names/spans.hpp"

namespace newsglass {

std::vector<Name> findNames(const Document& document) {
    const Head* head = document.encoding.head("ner");
    std::vector<Name> names;
    if (!head) return names;
    const NameLabels labels(*head);
    for (const Sentence& sentence : document.text.sentences)
        for (const Candidate& c : labels.decode(sentence.tokens)) names.push_back({c.tokens, c.type, c.probability()});
    return names;
}

}  // namespace newsglass
