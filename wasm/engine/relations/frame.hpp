// What the parts of stage `relations` share: a document with quick answers about its trees and spans.
#pragma once

#include <string_view>
#include <vector>

#include "engine/document.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {

/// A document with what is asked of every token, computed once: linear in the document to build, constant to ask.
class Frame {
public:
    explicit Frame(const Document& document);

    const Document& document;

    const Word& word(Index token) const { return document.syntax.words[token]; }
    std::string_view text(Index token) const { return document.text.tokens[token].text; }
    const std::vector<Index>& children(Index token) const { return document.syntax.children[token]; }
    Range sentence(Index token) const { return document.text.sentences[document.text.tokens[token].sentence].tokens; }

    /// The first token to the last of a subtree.
    Range extent(Index token) const { return extents_[token]; }

    /// The token that heads a range: the first one whose head lies outside.
    Index headOf(const Range& range) const;

    /// The name, time expression or mention that a token lies in, or kNone.
    Index nameAt(Index token) const { return names_[token]; }
    Index timeAt(Index token) const { return times_[token]; }

    /// The event on a token, or kNone.
    Index eventAt(Index token) const { return events_[token]; }

    /// How many words of a range are nouns or names.
    Index nounsIn(const Range& range) const { return nouns_[range.end] - nouns_[range.begin]; }

    /// How sure the parser is of the arcs of a token's sentence: the mean of their logits.
    double sureness(Index token) const { return sureness_[document.text.tokens[token].sentence].mean; }

    /// The logit of the least sure head in a token's sentence.
    double leastSureness(Index token) const { return sureness_[document.text.tokens[token].sentence].least; }

    /// Whom a noun phrase means: the entity of its head, or of a name that its head belongs to; else kNone.
    Index entityOf(Index head) const;

    /// The type of what a noun phrase means; `other` when nothing is known.
    EntityType typeOf(Index head) const;

    /// Whether it means something with a name.
    bool isNamed(Index head) const;

private:
    std::vector<Range> extents_;
    struct Sureness {
        double mean, least;
    };

    static std::vector<Sureness> surenessOf(const Document& document);

    std::vector<Sureness> sureness_;  // of each sentence
    std::vector<Index> nouns_;        // in front of each token, and in all
    std::vector<Index> names_, times_, events_, mentions_;
};

/// The logit of a probability, kept within reason.
double logit(double probability);

}  // namespace newsglass::relations
