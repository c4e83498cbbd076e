#include "engine/syntax/tree.hpp"

#include <algorithm>

namespace newsglass {
namespace {

/// Widens `range` to the subtree of `token`. Iterative, so that a degenerate tree cannot exhaust the stack.
void cover(const Document& document, Index token, Range& range) {
    std::vector<Index> pending{token};
    while (!pending.empty()) {
        const Index at = pending.back();
        pending.pop_back();
        range.begin = std::min(range.begin, at);
        range.end = std::max(range.end, at + 1);
        const auto& children = childrenOf(document, at);
        pending.insert(pending.end(), children.begin(), children.end());
    }
}

bool isArticle(const Document& document, Index token) {
    const Word& word = wordAt(document, token);
    return word.upos == Upos::DET && (word.lemma == "the" || word.lemma == "a" || word.lemma == "an");
}

}  // namespace

const std::vector<Index>& childrenOf(const Document& document, Index token) { return document.syntax.children[token]; }

bool isRelation(std::string_view deprel, std::initializer_list<std::string_view> relations) {
    return std::any_of(relations.begin(), relations.end(), [&](std::string_view relation) {
        return deprel == relation || baseRelation(deprel) == relation;
    });
}

Index childBy(const Document& document, Index token, std::initializer_list<std::string_view> relations) {
    for (const Index child : childrenOf(document, token))
        if (isRelation(wordAt(document, child).deprel, relations)) return child;
    return kNone;
}

std::vector<Index> childrenBy(const Document& document, Index token,
                              std::initializer_list<std::string_view> relations) {
    std::vector<Index> found;
    for (const Index child : childrenOf(document, token))
        if (isRelation(wordAt(document, child).deprel, relations)) found.push_back(child);
    return found;
}

std::string_view markOf(const Document& document, Index token) {
    const Index mark = childBy(document, token, {"mark", "case"});
    return mark == kNone ? std::string_view{} : lemmaOf(document, mark);
}

bool isRoot(const Document& document, Index token) { return wordAt(document, token).head == token; }

Range subtreeOf(const Document& document, Index token) {
    Range range{token, token + 1};
    cover(document, token, range);
    return range;
}

Range subtreeWithout(const Document& document, Index token, std::initializer_list<std::string_view> relations) {
    Range range{token, token + 1};
    for (const Index child : childrenOf(document, token))
        if (!isRelation(wordAt(document, child).deprel, relations)) cover(document, child, range);
    return range;
}

std::vector<Index> conjunctsOf(const Document& document, Index token) {
    std::vector<Index> found{token};
    for (std::size_t i = 0; i < found.size(); ++i)
        for (const Index child : childrenOf(document, found[i]))
            if (baseRelation(wordAt(document, child).deprel) == "conj") found.push_back(child);
    std::sort(found.begin(), found.end());
    return found;
}

bool isBelow(const Document& document, Index token, Index ancestor) {
    while (token != ancestor) {
        if (isRoot(document, token)) return false;
        token = wordAt(document, token).head;
    }
    return true;
}

Range trimmed(const Document& document, Range range, bool articles) {
    const auto isPunctuation = [&](Index token) { return wordAt(document, token).upos == Upos::PUNCT; };
    while (!range.empty() && isPunctuation(range.begin)) ++range.begin;
    while (!range.empty() && isPunctuation(range.end - 1)) --range.end;
    if (articles)
        while (range.size() > 1 && isArticle(document, range.begin)) ++range.begin;
    return range;
}

}  // namespace newsglass
