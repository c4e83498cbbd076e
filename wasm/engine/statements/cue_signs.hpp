// The signs by which a linear model finds cues and their ends (cue_model.hpp).
//
// A sign is a few words, as in the table: what the network tags here and beside, the word and its place in the tree,
// its complements, the words around it. Names and other open words stand for their part of speech, so that signs are
// about language and not about who speaks.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "engine/document.hpp"
#include "engine/statements/candidates.hpp"
#include "engine/statements/tags.hpp"

namespace newsglass::statements {

/// Gets each sign that holds.
using SignSink = std::function<void(std::string_view)>;

class CueSigns {
public:
    /// `first`: what lexicon and network agree on, itself a sign. Keeps references to document and tags.
    CueSigns(const Document& document, const Tags& tags, const std::vector<Candidate>& first);

    /// Whether a token may be the core of a cue: the word that carries it. Constant time.
    bool mayBeCore(Index token) const;

    /// The signs of a token as a core. Linear in the number of its dependents.
    void ofCore(Index token, const SignSink& sink) const;

    /// The signs for taking one more token into a cue that has grown from its core up to there: `token` is before or
    /// behind it, and what lies between belongs to the cue.
    void ofGrowth(Index core, Index token, const SignSink& sink) const;

private:
    const Document& document_;
    const Tags& tags_;
    std::vector<Index> quotationAt_;  ///< by token
    std::vector<bool> isFirst_;       ///< by token: the core of a first choice
    std::vector<bool> inFirst_;       ///< by token: in the cue of a first choice
};

}  // namespace newsglass::statements
