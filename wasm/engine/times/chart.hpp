// Reads phrases about time: a bottom-up chart over the words of one sentence.
//
// Positions are taken from right to left, so that whatever may follow a phrase is known when the phrase is built (a
// left-corner parser without prediction; Aho and Ullman 1972, ch. 4). Phrases are at most kLongest tokens long and
// only a few readings of the same stretch are kept, so the cost is linear in the length of the text.
#pragma once

#include <vector>

#include "engine/document.hpp"
#include "engine/times/grammar.hpp"

namespace newsglass::times {

inline constexpr Index kLongest = 16;

struct Phrase {
    Symbol symbol = 0;
    Range tokens;
    Meaning meaning;
    std::uint32_t rule = 0;
    Index first = 0;  ///< where the first element of the rule ends
};

/// What may stand at each token: phrases[i] begin at token sentence.begin + i, in the order in which they were found.
std::vector<std::vector<Phrase>> readPhrases(const Document& document, Range sentence, const Grammar& grammar);

/// A token in the spelling of the rules: lower case, one kind of dash and apostrophe.
std::string normalised(std::string_view token);

/// A token that the tokenizer left whole although its first part modifies the second: mid-November, post-1997.
struct Prefixed {
    Mod mod = Mod::none;
    std::string_view rest;  ///< all of the word when it has no such prefix
};
Prefixed withoutPrefix(std::string_view normalised);

}  // namespace newsglass::times
