// Hanging tokens of a parsed tree elsewhere: what those who mend trees share. Costs: the children of a few tokens.
#pragma once

#include <algorithm>
#include <initializer_list>

#include "engine/syntax/tree.hpp"

namespace newsglass {

inline bool isNominal(const Word& word) {
    return word.upos == Upos::NOUN || word.upos == Upos::PROPN || word.upos == Upos::PRON;
}

class TreeEditor {
public:
    explicit TreeEditor(SyntaxLayer& layer) : words_(layer.words), children_(layer.children) {}

protected:
    bool has(Index token, std::initializer_list<std::string_view> relations) const {
        return std::any_of(children_[token].begin(), children_[token].end(),
                           [&](Index child) { return isRelation(words_[child].deprel, relations); });
    }

    /// Whether a token lies in the subtree of another one.
    bool isBelow(Index token, Index ancestor) const {
        while (token != ancestor && words_[token].head != token) token = words_[token].head;
        return token == ancestor;
    }

    /// Hangs a token with its subtree on another head; not where that head lies in the subtree, as it can in trees
    /// whose arcs cross.
    void hang(Index token, Index head, std::string_view deprel) {
        if (isBelow(head, token)) return;
        std::erase(children_[words_[token].head], token);
        words_[token].head = head;
        words_[token].deprel = deprel;
        auto& children = children_[head];
        children.insert(std::lower_bound(children.begin(), children.end(), token), token);
    }

    /// Hangs a noun phrase on a predicate as its subject, passive if the predicate is.
    void hangSubject(Index noun, Index predicate) {
        hang(noun, predicate, has(predicate, {"aux:pass"}) ? "nsubj:pass" : "nsubj");
    }

    /// The first token of a subtree, on the way down its left edge.
    Index firstOf(Index token) const {
        while (!children_[token].empty() && children_[token].front() < token) token = children_[token].front();
        return token;
    }

    /// The last token of a subtree, on the way down its right edge.
    Index lastOf(Index token) const {
        while (!children_[token].empty() && children_[token].back() > token) token = children_[token].back();
        return token;
    }

    /// Whether a subtree begins with a comma or behind one.
    bool isParted(Index token) const {
        const Index begin = firstOf(token);
        return words_[begin].upos == Upos::PUNCT || (begin > 0 && words_[begin - 1].upos == Upos::PUNCT);
    }

    bool isFinite(Index verb) const {
        const std::string_view tag = words_[verb].xpos;
        if (has(verb, {"mark"}) && tag == "VB") return false;
        return tag == "VBD" || tag == "VBZ" || tag == "VBP" || has(verb, {"aux"});
    }

    std::vector<Word>& words_;
    std::vector<std::vector<Index>>& children_;
};

}  // namespace newsglass
