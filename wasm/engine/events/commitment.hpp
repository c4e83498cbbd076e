// What the text commits itself to: whether what a predicate says happened, is planned, is somebody's claim, …
//
// In: syntax and statements. Out: a `Commitment` for any predicate token: a verb, an event noun, the predicate of a
// copula ("responsible" in "Iran is responsible"). Events and relations use the same one, so they never disagree.
// Cost: linear in the document to build, then the depth of the predicate in its sentence for each question.
//
// Method: polarity and certainty are carried down from the root of the sentence to the predicate, as in the
// implicative and factive signatures of Karttunen (2012) and TruthTeller (Lotan et al. 2013): negation, modal verbs,
// conditionals, questions, purposes and embedding verbs ("managed to", "refused to", "plans to") each change them by a
// table (data/signatures.tsv). Where the network has a head `factuality`, its expectation moves the certainty within
// what the status admits. Then the innermost statement around the predicate says who vouches for it.
#pragma once

#include <vector>

#include "engine/document.hpp"

namespace newsglass {

struct Commitment {
    Status status = Status::happened;
    float certainty = 3;      ///< -3 certainly did not happen … 3 certainly did or will
    Index statement = kNone;  ///< the innermost statement whose content holds the predicate, or kNone
};

/// Reads commitments off a document whose statements are found. Build it once a document; it keeps a reference.
class Commitments {
public:
    explicit Commitments(const Document& document);

    /// The commitment for a predicate token.
    Commitment of(Index predicate) const;

    /// The first verb of a predicate of several ("tried to leave", "refused to leave") that is a deed itself, whatever
    /// becomes of the verbs behind it, or kNone.
    Index deedOf(const std::vector<Index>& chain) const;

    /// The innermost statement whose content holds the token, or kNone.
    Index statementAt(Index token) const { return statementAt_[token]; }

private:
    const Document& document_;
    const Head* factuality_;          ///< of the network, or null
    std::vector<Index> statementAt_;  ///< for each token
    std::vector<Index> quotationAt_;  ///< for each token
    std::vector<bool> denied_;        ///< for each statement, whether another one denies it

    /// The innermost statement that speaks for a predicate.
    Index vouching(Index predicate) const;

    /// Whether the source itself speaks: "defended the plan: 'It has saved lives'".
    bool isQuoted(const Statement& statement, Index predicate) const;

    /// Whether a clause is quoted, whoever says it: the text does not.
    bool isSpeech(Index predicate) const;

    bool isOngoing(Index predicate) const;

    /// Whether what is told in the present is yet to come: "the summit begins on Monday".
    bool isAhead(Index predicate) const;

    /// A certainty with the network's share in it, within what the status admits.
    float weighed(float certainty, Status status, Index predicate) const;
};

}  // namespace newsglass
