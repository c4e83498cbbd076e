// What reading candidates off verbs, nouns and phrases has in common.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "engine/statements/candidates.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::statements {

/// Shorter stretches than this are terms rather than speech, in tokens.
inline constexpr Index kShortestSpeech = 5;

/// Whether a noun stands for what somebody said: "denied the allegations".
bool pointsToClaim(std::string_view lemma);

/// Whether a preposition introduces what is talked about, of a verb or of a noun.
bool isTopical(std::string_view preposition);

/// Whether a token tells a time: "said on Friday" is not about Friday.
bool isTime(const Document& document, Index token);

/// Collects the candidates of one token.
class Reader {
public:
    Reader(const Document& document, Index token)
        : document_(document), token_(token), word_(wordAt(document, token)) {}

    std::vector<Candidate> take() { return std::move(found_); }

protected:
    const Document& document_;
    const Index token_;
    const Word& word_;
    std::vector<Candidate> found_;

    Index child(std::initializer_list<std::string_view> relations) const {
        return childBy(document_, token_, relations);
    }

    /// Adds a candidate whose cue is the token, with what the lexicon knows of it.
    Candidate& add(Frame frame, Index contentHead, Index source, std::vector<Index> roots);

    /// "called for …", "criticism of …": the preposition belongs to the cue.
    void addOblique(Index content, Index marker, Index source);
};

/// The candidates of a verb.
std::vector<Candidate> verbCandidates(const Document& document, Index verb);

}  // namespace newsglass::statements
