// What a word says about the truth of its complement: the signature table (data/signatures.tsv).
//
// After Karttunen's implicatives ("managed to": true when affirmed, false when negated) and factives ("regret that":
// true either way), widened by plans, reports and denials.
#pragma once

#include <string_view>

#include "engine/document.hpp"

namespace newsglass::events {

/// What becomes of a complement.
enum class Effect : std::uint8_t {
    none,       ///< the table does not know the word
    truth,      ///< the complement holds
    falsehood,  ///< it does not
    planned,    ///< it is to come
    open,       ///< it may or may not
    doubtful,   ///< it may, but hardly
    alleged,    ///< somebody says that it holds
    denied      ///< somebody says that it does not
};

/// How the complement hangs on the word.
/// `deed` tells, by the effect `truth`, of verbs that are a deed themselves whatever becomes of the complement: "tried
/// to leave", "refused to leave".
enum class Complement : std::uint8_t { infinitive, gerund, clause, object, oblique, deed };

struct Signature {
    Effect affirmed = Effect::none, negated = Effect::none;
    float certainty = 1.3f;  ///< of an open or planned complement, 0..3
    bool isFactive() const { return affirmed == Effect::truth && negated == Effect::truth; }
};

/// The signature of a verb, noun or adjective for a complement; `Effect::none` twice when it is unknown. Constant time.
Signature signatureOf(const Word& word, Complement complement);

/// The same for a verb with its particle: "call off".
Signature signatureOf(const Word& word, std::string_view particle, Complement complement);

}  // namespace newsglass::events
