// What the course of a text tells the scorer of anaphora of each candidate, whatever its weights are.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/entities/anaphora_numbers.hpp"
#include "engine/entities/entities.hpp"
#include "engine/entities/sayings.hpp"
#include "support/conll.hpp"

namespace newsglass::entities {
namespace {

using test::documentOf;
using test::find;

using Features = std::set<int>;

/// The features of each candidate of the mention with this head, by the text of the candidate's last mention.
std::map<std::string, Features> featuresOf(const Document& document, Index head) {
    std::map<std::string, Features> found;
    findEntities(document, [&](const Anaphor& anaphor, const std::vector<Candidate>& candidates) {
        if (anaphor.head == head)
            for (const Candidate& candidate : candidates)
                found[candidate.head == kNone ? "" : std::string(tokenAt(document, candidate.head).text)] =
                    Features(candidate.features.begin(), candidate.features.end());
        return Choice{0};
    });
    return found;
}

bool hasAll(const Features& features, const Features& wanted) {
    return std::includes(features.begin(), features.end(), wanted.begin(), wanted.end());
}

bool hasAny(const Features& features, const Features& unwanted) {
    return std::any_of(unwanted.begin(), unwanted.end(), [&](int feature) { return features.contains(feature); });
}

// Lee welcomed Kim. Kim said Lee won. / He added.
constexpr std::string_view kSpeakers = R"(
Lee Lee PROPN NNP 2 nsubj B-person
welcomed welcome VERB VBD 0 root -
Kim Kim PROPN NNP 2 obj B-person
. . PUNCT . 2 punct - nospace

Kim Kim PROPN NNP 2 nsubj B-person
said say VERB VBD 0 root -
Lee Lee PROPN NNP 4 nsubj B-person
won win VERB VBD 2 ccomp -
. . PUNCT . 2 punct - nospace


He he PRON PRP 2 nsubj -
added add VERB VBD 0 root -
. . PUNCT . 2 punct - nospace
)";

// Lee said Kim sold his house.
constexpr std::string_view kReport = R"(
Lee Lee PROPN NNP 2 nsubj B-person
said say VERB VBD 0 root -
Kim Kim PROPN NNP 4 nsubj B-person
sold sell VERB VBD 2 ccomp -
his his PRON PRP$ 6 nmod:poss -
house house NOUN NN 4 obj -
. . PUNCT . 2 punct - nospace
)";

// Norway sued Lisbon. The country won.
constexpr std::string_view kPlaces = R"(
Norway Norway PROPN NNP 2 nsubj B-location
sued sue VERB VBD 0 root -
Lisbon Lisbon PROPN NNP 2 obj B-location
. . PUNCT . 2 punct - nospace

The the DET DT 2 det -
country country NOUN NN 3 nsubj -
won win VERB VBD 0 root -
. . PUNCT . 3 punct - nospace
)";

}  // namespace

TEST_CASE("whoever spoke last stands out when somebody says more") {
    const auto document = documentOf(kSpeakers);
    auto features = featuresOf(*document, find(*document, "He"));
    const Features kim{fSays, fParagraphStart, fTurnsAgo, fLastTurn, fSaysAgain, fSaidNear + 1, fSaysType, fMost};
    CHECK(hasAll(features["Kim"], kim));
    CHECK(hasAll(features["Lee"], {fSays, fTurnsAgo + 3, fSaysAgain + 2, fSaysType, fMost}));
    CHECK(!hasAny(features["Lee"], {fLastTurn, fSaidNear, fSaidNear + 1}));
}

TEST_CASE("the subject of the sentence before, and who was a subject last") {
    const auto document = documentOf(kSpeakers);
    auto features = featuresOf(*document, find(*document, "He"));
    CHECK(hasAll(features["Kim"], {fSubject + 1, fMain + 1, fMainAgain, fLastMain, fNear + 1}));
    CHECK(!hasAny(features["Kim"], {fLastSubject, fAlone}));
    CHECK(hasAll(features["Lee"], {fSubject + 1, fMain + 2, fLastSubject, fNear + 1}));
    CHECK(!hasAny(features["Lee"], {fMainAgain, fLastMain, fAlone}));
}

TEST_CASE("the subjects of the clauses around, and whether they say what stands there") {
    const auto document = documentOf(kReport);
    auto features = featuresOf(*document, find(*document, "his"));
    CHECK(hasAll(features["Kim"], {fReported, fAround}));
    CHECK(!hasAny(features["Kim"], {fAround + 1, fAroundSays, fAroundOther, fAroundOther + 1}));
    CHECK(hasAll(features["Lee"], {fReported, fAround + 1, fAroundSays, fAroundOther}));
    CHECK(!hasAny(features["Lee"], {fAround, fAroundOther + 1}));
}

TEST_CASE("a noun knows whether only one named place is what it says") {
    const auto document = documentOf(kPlaces);
    auto features = featuresOf(*document, find(*document, "country"));
    CHECK(hasAll(features["Norway"], {fFitting, fPlace}));
    CHECK(!hasAny(features["Norway"], {fPlace + 1, fFitting + 1}));
    CHECK(hasAll(features["Lisbon"], {fPlace + 1}));
    CHECK(!hasAny(features["Lisbon"], {fPlace, fFitting, fFitting + 1}));
}

// According to Lee, Kim was told by Moss. Ross rose and explained, said Lund.
TEST_CASE("sources and agents say something, whoever is told nothing") {
    const auto document = documentOf(R"(
According accord VERB VBG 3 case -
to to ADP IN 1 fixed -
Lee Lee PROPN NNP 7 obl B-person
, , PUNCT , 3 punct - nospace
Kim Kim PROPN NNP 7 nsubj:pass B-person
was be AUX VBD 7 aux:pass -
told tell VERB VBN 0 root -
by by ADP IN 9 case -
Moss Moss PROPN NNP 7 obl:agent B-person
. . PUNCT . 7 punct - nospace

Ross Ross PROPN NNP 2 nsubj B-person
rose rise VERB VBD 0 root -
and and CCONJ CC 4 cc -
explained explain VERB VBD 2 conj -
, , PUNCT , 2 punct - nospace
said say VERB VBD 2 parataxis -
Lund Lund PROPN NNP 6 nsubj B-person
. . PUNCT . 2 punct - nospace
)");
    const std::vector<Reference> references = findReferences(*document, document->names);
    std::vector<Index> at(document->text.tokens.size(), kNone);
    for (Index r = 0; r < references.size(); ++r) at[references[r].mention.head] = r;
    const std::vector<bool> says = sayersOf(*document, references, at);
    const auto speaks = [&](std::string_view name) { return bool(says[at[find(*document, name)]]); };
    CHECK(speaks("Lee"));
    CHECK(!speaks("Kim"));
    CHECK(speaks("Moss"));
    CHECK(speaks("Ross"));
    CHECK(speaks("Lund"));
}

}  // namespace newsglass::entities
