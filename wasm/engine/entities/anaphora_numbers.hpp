// The numbers of the features of anaphora, and what the files that write them share.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <vector>

#include "engine/entities/anaphora.hpp"
#include "engine/entities/anaphora_features.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::entities {

// The features in blocks; the weights in data/anaphora.tsv are in this order.
enum Feature : std::uint16_t {
    fPronoun = 0,                // 9, by Pronoun
    fDeterminer = fPronoun + 9,  // 5, by Determiner
    fRole = fDeterminer + 5,     // 6, by Role
    fKind = fRole + 6,           // 11, by Kind
    fReflexive = fKind + 11,
    fPlural,
    fModified,
    fMuchModified,
    fQuoted,
    fComplemented,  // words behind its head
    fEarly,         // 2: first sentence, next three
    fNobody = fEarly + 2,
    fSentences,                 // 6 distances
    fRank = fSentences + 6,     // 7 distances in clusters
    fLastKind = fRank + 7,      // 3, by MentionKind
    fLastRole = fLastKind + 3,  // 6
    fSameRole = fLastRole + 6,
    fLastSamePronoun,
    fSamePronoun,
    fOtherPronoun,
    fGender,                // 3: same, other, unknown
    fNumber = fGender + 3,  // 3
    fType = fNumber + 3,    // 7 groups of types
    fNamed = fType + 7,
    fKindFits,
    fKindDiffers,
    fSize,               // 4
    fOften = fSize + 4,  // 3: mentions in the last sentences
    fLead = fOften + 3,
    fSameClause,
    fNested,
    fReflexiveSubject,
    fHeadLast,
    fHeadAny,
    fHeadInName,
    fNoModifiers,
    fModifiersKnown,
    fModifiersNew,
    fRoleKnown,
    fSameQuotation,
    fOtherQuotation,
    fCloseSubject,
    fSamePhrase,
    fSameParagraph,
    fLastPlural,
    fLastIndefinite,
    fOnlyPronouns,
    fPossessiveOfSame,
    fQuestion,
    fLastQuestion,
    fTopic,   // nobody was mentioned more often
    fBetter,  // 4: candidates mentioned since
    fCoordination = fBetter + 4,
    fDemonstrativePlural,
    fCapital,
    fParagraphs,                       // 3: none, one, more between them
    fPossessor = fParagraphs + 3,      // 2: the same, another
    fLastDeterminer = fPossessor + 2,  // 5
    fFrequent = fLastDeterminer + 5,   // 3: mentions of the noun so far
    fOtherWord = fFrequent + 3,        // "another", "new"
    fSameWord,
    fModifiersClash,
    fFirstIndefinite,
    fKindSame,
    fMarks,                    // 2: own ones that are new, known ones that it lacks
    fOwner = fMarks + 2,       // 2: owned and the last was not, the other way round
    fComplement = fOwner + 2,  // 2: words behind the head, which the last did not have; the other way round
    fSays = fComplement + 2,   // it is whoever says something
    fReported,                 // it stands in what somebody says
    fParagraphStart,
    fTurnsAgo,                     // 4: sayings since the candidate's own, or it never spoke
    fLastTurn = fTurnsAgo + 4,     // no other candidate spoke since
    fSaysAgain,                    // 3: both say something: the last that spoke, spoke before, never
    fSaidNear = fSaysAgain + 3,    // 2: in this paragraph, in the one before
    fSubject = fSaidNear + 2,      // 4: sentences since it was a subject, or it never was
    fMain = fSubject + 4,          // 3: the same of whole sentences: this one, the one before, others
    fLastSubject = fMain + 3,      // no other candidate was a subject since
    fLastMain,                     // the same of whole sentences
    fMainAgain,                    // both subjects of sentences that follow each other
    fMost,                         // no other candidate was mentioned more often
    fAlone,                        // no other candidate
    fNear,                         // 3: named and mentioned lately: the only one, of two, of more
    fAround = fNear + 3,           // 3: subject of its own clause, of the next around, of one further out
    fAroundSays = fAround + 3,     // and that clause's verb is one of saying
    fAroundOther,                  // 2: somebody else is: of its own clause, of the next around
    fSaysType = fAroundOther + 2,  // 7 groups of types of somebody who says something
    fFitting = fSaysType + 7,      // 3: named and of the noun's kind: the only one, of two or three, of more
    fPlace = fFitting + 3,         // 2: a country or city by name, as the noun says, or the other
    fEnd = fPlace + 2
};
static_assert(fEnd <= kFeatures);

/// How many of the bounds a value passes.
inline std::uint16_t bucket(std::size_t value, std::initializer_list<std::size_t> bounds) {
    std::uint16_t at = 0;
    for (const std::size_t bound : bounds) at = std::uint16_t(at + (value > bound));
    return at;
}

inline Index sentenceOf(const Context& context, Index reference) {
    return tokenAt(context.document, context.references[reference].mention.head).sentence;
}

inline Index paragraphOf(const Context& context, Index reference) {
    return context.document.text.sentences[sentenceOf(context, reference)].paragraph;
}

/// Adds a feature to a list, or adds it where a condition holds.
inline auto adderTo(std::vector<std::uint16_t>& features) {
    return [&features](std::size_t feature, bool condition = true) {
        if (condition) features.push_back(std::uint16_t(feature));
    };
}

/// The group of types to which a cluster belongs, of 7.
std::uint16_t typeGroup(const Facts& facts);

}  // namespace newsglass::entities
