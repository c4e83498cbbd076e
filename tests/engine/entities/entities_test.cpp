#include "engine/entities/entities.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/conll.hpp"

namespace newsglass {
namespace {

using test::documentOf;
using test::find;

/// The entity of the mention with this head, which must have one.
const Entity& entityAt(const EntityLayer& layer, Index token) {
    REQUIRE(layer.mentionAt[token] != kNone);
    return layer.entities[layer.mentions[layer.mentionAt[token]].entity];
}

const Entity* named(const EntityLayer& layer, std::string_view name) {
    const auto found = std::find_if(layer.entities.begin(), layer.entities.end(),
                                    [&](const Entity& entity) { return entity.name == name; });
    return found == layer.entities.end() ? nullptr : &*found;
}

// The Eldorian Minister Nora Vance met Peter Stone in Lisbon. Vance said she would return.
constexpr std::string_view kVisit = R"(The the DET DT 3 det -
Eldorian Eldorian ADJ JJ 3 amod B-group
Minister minister NOUN NN 4 nmod:desc -
Nora Nora PROPN NNP 6 nsubj B-person
Vance Vance PROPN NNP 4 flat I-person
met meet VERB VBD 0 root -
Peter Peter PROPN NNP 6 obj B-person
Stone Stone PROPN NNP 7 flat I-person
in in ADP IN 10 case -
Lisbon Lisbon PROPN NNP 6 obl B-location
. . PUNCT . 6 punct - nospace

Vance Vance PROPN NNP 2 nsubj B-person
said say VERB VBD 0 root -
she she PRON PRP 5 nsubj -
would would AUX MD 5 aux -
return return VERB VB 2 ccomp -
. . PUNCT . 2 punct - nospace
)";

}  // namespace

TEST_CASE("a full name, a surname and a pronoun are one woman") {
    const auto document = documentOf(kVisit);
    const EntityLayer layer = findEntities(*document);
    const Entity& vance = entityAt(layer, find(*document, "Nora"));
    CHECK(vance.name == "Nora Vance");
    CHECK(vance.aliases == std::vector<std::string>{"Vance"});
    CHECK(vance.description == "Eldorian Minister");
    CHECK(vance.gender == Gender::female);
    CHECK(&entityAt(layer, find(*document, "she")) == &vance);
    CHECK(vance.mentions.size() == 3);
    CHECK(&layer.entities[0] == &vance);
    CHECK(vance.salience == 1);
}

TEST_CASE("two people, a capital and a people stay apart") {
    const auto document = documentOf(kVisit);
    const EntityLayer layer = findEntities(*document);
    CHECK(named(layer, "Peter Stone"));
    CHECK(named(layer, "Eldorian"));
    const Entity* lisbon = named(layer, "Lisbon");
    REQUIRE(lisbon);
    CHECK(lisbon->kind == "city");
}

TEST_CASE("an acronym in brackets is another name") {
    const auto document = documentOf(R"(The the DET DT 3 det -
Eldorian Eldorian PROPN NNP 3 amod B-organization
Party party PROPN NNP 7 nsubj I-organization
( ( PUNCT -LRB- 5 punct -
XPQ XPQ PROPN NNP 3 appos B-organization nospace
) ) PUNCT -RRB- 5 punct - nospace
won win VERB VBD 0 root -
. . PUNCT . 7 punct - nospace

The the DET DT 2 det -
XPQ XPQ PROPN NNP 3 nsubj B-organization
celebrated celebrate VERB VBD 0 root -
. . PUNCT . 3 punct - nospace
)");
    const EntityLayer layer = findEntities(*document);
    REQUIRE(layer.entities.size() == 1);
    CHECK(layer.entities[0].name == "Eldorian Party");
    CHECK(layer.entities[0].mentions.size() == 3);
}

TEST_CASE("where a town lies is no acronym of another town") {
    const auto document = documentOf(R"(San San PROPN NNP 3 nsubj B-location
Diego Diego PROPN NNP 1 flat I-location
beat beat VERB VBD 0 root -
Elk Elk PROPN NNP 3 obj B-location
Falls Falls PROPN NNP 4 flat I-location
, , PUNCT , 7 punct - nospace
S.D. S.D. PROPN NNP 4 appos B-location
. . PUNCT . 3 punct - nospace
)");
    const EntityLayer layer = findEntities(*document);
    CHECK(named(layer, "San Diego"));
    CHECK(named(layer, "S.D."));
}

TEST_CASE("names of a country are one, its people another") {
    const auto document = documentOf(R"(The the DET DT 3 det -
United United PROPN NNP 3 compound B-location
States State PROPN NNPS 4 nsubj I-location
agreed agree VERB VBD 0 root -
. . PUNCT . 4 punct - nospace

U.S. U.S. PROPN NNP 2 compound B-location
troops troop NOUN NNS 3 nsubj -
left leave VERB VBD 0 root -
. . PUNCT . 3 punct - nospace

Americans American PROPN NNPS 2 nsubj B-group
cheered cheer VERB VBD 0 root -
. . PUNCT . 2 punct - nospace
)");
    const EntityLayer layer = findEntities(*document);
    const Entity* states = named(layer, "United States");
    REQUIRE(states);
    CHECK(states->aliases == std::vector<std::string>{"U.S."});
    CHECK(states->kind == "country");
    CHECK(named(layer, "Americans"));
}

TEST_CASE("the it of the weather is nobody, the it of a firm is") {
    const auto document = documentOf(R"(
Acme Acme PROPN NNP 2 nsubj B-organization
closed close VERB VBD 0 root -
. . PUNCT . 2 punct - nospace

It it PRON PRP 2 nsubj -
rained rain VERB VBD 0 root -
. . PUNCT . 2 punct - nospace

It it PRON PRP 2 nsubj -
reopened reopen VERB VBD 0 root -
. . PUNCT . 2 punct - nospace
)");
    const auto layer = findEntities(*document);
    CHECK(layer.mentionAt[3] == kNone);
    CHECK(entityAt(layer, 6).name == "Acme");
}

TEST_CASE("each speaker's I is his own") {
    const auto document = documentOf(R"(
" " PUNCT `` 3 punct -
I I PRON PRP 3 nsubj - nospace
left leave VERB VBD 5 ccomp -
" " PUNCT '' 3 punct - nospace
said say VERB VBD 0 root -
Lund Lund PROPN NNP 5 nsubj B-person
. . PUNCT . 5 punct - nospace

" " PUNCT `` 3 punct -
I I PRON PRP 3 nsubj - nospace
stayed stay VERB VBD 5 ccomp -
" " PUNCT '' 3 punct - nospace
said say VERB VBD 0 root -
Roth Roth PROPN NNP 5 nsubj B-person
. . PUNCT . 5 punct - nospace
)");
    document->text.quotations = {{{0, 4}, 0, kNone, true}, {{7, 11}, 0, kNone, true}};
    const auto layer = findEntities(*document);
    CHECK(entityAt(layer, 1).name == "Lund");
    CHECK(entityAt(layer, 8).name == "Roth");
}

TEST_CASE("a description says whose by name") {
    const auto document = documentOf(R"(
Lund Lund PROPN NNP 2 nsubj B-person
fell fall VERB VBD 0 root -
. . PUNCT . 2 punct - nospace

Her she PRON PRP$ 2 nmod:poss -
lawyer lawyer NOUN NN 6 nsubj -
, , PUNCT , 4 punct - nospace
Roth Roth PROPN NNP 2 appos B-person
, , PUNCT , 4 punct - nospace
called call VERB VBD 0 root -
. . PUNCT . 6 punct - nospace
)");
    const auto layer = findEntities(*document);
    CHECK(entityAt(layer, find(*document, "Roth")).description == "Lund's lawyer");
}

TEST_CASE("who stands behind an office is in it, whatever the parser hung him on; of two clerks each is one") {
    const auto document = documentOf(R"(
The the DET DT 2 det -
head head NOUN NN 8 nsubj -
of of ADP IN 5 case -
the the DET DT 5 det -
authority authority NOUN NN 2 nmod -
, , PUNCT , 7 punct -
Lund Lund PROPN NNP 5 appos B-person
met meet VERB VBD 0 root -
two two NUM CD 10 nummod -
clerks clerk NOUN NNS 8 obj -
, , PUNCT , 12 punct -
Roth Roth PROPN NNP 10 appos B-person
and and CCONJ CC 14 cc -
Falk Falk PROPN NNP 12 conj B-person
)");
    const auto layer = findEntities(*document);
    CHECK(entityAt(layer, find(*document, "Lund")).description == "head of the authority");
    CHECK(entityAt(layer, find(*document, "Roth")).description == "clerk");
    CHECK(entityAt(layer, find(*document, "Falk")).description == "clerk");
}

TEST_CASE("a noun phrase beside a name means the same; the second of two astronauts is one too") {
    const auto document = documentOf(R"(Corvane Corvane PROPN NNP 3 nmod:poss B-organization
's 's PART POS 1 case - nospace
director director NOUN NN 8 nsubj -
, , PUNCT , 5 punct - nospace
Leyla Leyla PROPN NNP 3 appos B-person
Orman Orman PROPN NNP 5 flat I-person
, , PUNCT , 5 punct - nospace
thanked thank VERB VBD 0 root -
astronauts astronaut NOUN NNS 10 nmod:desc -
Ian Ian PROPN NNP 8 obj B-person
Reed Reed PROPN NNP 10 flat I-person
and and CCONJ CC 13 cc -
Tom Tom PROPN NNP 10 conj B-person
Lake Lake PROPN NNP 13 flat I-person
. . PUNCT . 8 punct - nospace
)");
    const EntityLayer layer = findEntities(*document);
    const Entity& orman = entityAt(layer, find(*document, "director"));
    CHECK(orman.name == "Leyla Orman");
    CHECK(orman.description == "Corvane's director");
    CHECK(entityAt(layer, find(*document, "Ian")).description == "astronaut");
    CHECK(entityAt(layer, find(*document, "Tom")).description == "astronaut");
}

TEST_CASE("a title is whole up to its first hyphen") {
    const auto document = documentOf(R"(One one NUM CD 3 compound -
- - PUNCT HYPH 3 punct - nospace
time time NOUN NN 4 compound - nospace
rival rival NOUN NN 5 nmod:desc -
Nora Nora PROPN NNP 7 nsubj B-person
Vance Vance PROPN NNP 5 flat I-person
left leave VERB VBD 0 root -
. . PUNCT . 7 punct - nospace
)");
    const EntityLayer layer = findEntities(*document);
    CHECK(entityAt(layer, find(*document, "Nora")).description == "One-time rival");
}

TEST_CASE("a name and what it is also known as are one; who comes behind is another") {
    const auto document = documentOf(R"(The the DET DT 2 det -
Front Front PROPN NNP 11 nsubj B-organization
, , PUNCT , 5 punct - nospace
also also ADV RB 5 advmod -
known know VERB VBN 2 acl -
as as ADP IN 7 case -
Nof Nof PROPN NNP 5 obl B-organization
and and CCONJ CC 9 cc -
Dash Dash PROPN NNP 7 conj B-person
, , PUNCT , 5 punct - nospace
met meet VERB VBD 0 root -
Corvane Corvane PROPN NNP 11 obj B-organization
. . PUNCT . 11 punct - nospace
)");
    const EntityLayer layer = findEntities(*document);
    const Entity& front = entityAt(layer, find(*document, "Front"));
    CHECK(&entityAt(layer, find(*document, "Nof")) == &front);
    CHECK(&entityAt(layer, find(*document, "Dash")) == &front);
    CHECK(&entityAt(layer, find(*document, "Corvane")) != &front);
}

TEST_CASE("a description does not hold the name, and south of a town is no description of it") {
    const auto document = documentOf(R"(Senator senator PROPN NNP 6 nsubj -
from from ADP IN 3 case -
Eldoria Eldoria PROPN NNP 1 nmod B-location
Nora Nora PROPN NNP 1 flat B-person
Vance Vance PROPN NNP 4 flat I-person
left leave VERB VBD 0 root -
the the DET DT 8 det -
south south NOUN NN 6 obj -
of of ADP IN 10 case -
Corvane Corvane PROPN NNP 8 nmod B-location
. . PUNCT . 6 punct - nospace
)");
    const EntityLayer layer = findEntities(*document);
    CHECK(entityAt(layer, find(*document, "Nora")).description == "Senator from Eldoria");
    CHECK(entityAt(layer, find(*document, "Corvane")).description.empty());
}

TEST_CASE("a relative pronoun is anchored to what it takes up") {
    const auto document = documentOf(R"(Corvane Corvane PROPN NNP 6 nsubj B-organization
, , PUNCT , 4 punct - nospace
which which PRON WDT 4 nsubj -
grew grow VERB VBD 1 acl:relcl -
, , PUNCT , 4 punct - nospace
paid pay VERB VBD 0 root -
. . PUNCT . 6 punct - nospace
)");
    const EntityLayer layer = findEntities(*document);
    CHECK(entityAt(layer, find(*document, "which")).name == "Corvane");
}

// A strain of flu found Monday, which kills ducks, spread. This strain kills at least two state and county vets.
TEST_CASE("who has no name is called by a short phrase: no clause, no time, nothing behind a comma") {
    const auto document = documentOf(R"(
A a DET DT 2 det -
strain strain NOUN NN 10 nsubj -
of of ADP IN 4 case -
flu flu NOUN NN 2 nmod -
found find VERB VBN 2 acl -
Monday Monday PROPN NNP 5 obl:tmod -
, , PUNCT , 9 punct - nospace
which which PRON WDT 9 nsubj -
kills kill VERB VBZ 2 acl:relcl -
spread spread VERB VBD 0 root -
. . PUNCT . 10 punct - nospace

This this DET DT 2 det -
strain strain NOUN NN 3 nsubj -
kills kill VERB VBZ 0 root -
at at ADP IN 5 case -
least least ADV RBS 6 advmod -
two two NUM CD 10 nummod -
state state NOUN NN 10 compound -
and and CCONJ CC 9 cc -
county county NOUN NN 7 conj -
vets vet NOUN NNS 3 obj -
. . PUNCT . 3 punct - nospace

The the DET DT 2 det -
vets vet NOUN NNS 3 nsubj -
left leave VERB VBD 0 root -
. . PUNCT . 3 punct - nospace
)");
    const auto layer = findEntities(*document, [](const auto&, const auto& candidates) {
        return entities::Choice{candidates.size() - 1};
    });
    CHECK(entityAt(layer, find(*document, "strain")).name == "strain of flu");
    CHECK(entityAt(layer, find(*document, "vets")).name == "two state and county vets");
}

TEST_CASE("what stands alone without a name is no entity, and nothing breaks on an empty text") {
    const auto document = documentOf(R"(A a DET DT 2 det -
dog dog NOUN NN 3 nsubj -
slept sleep VERB VBD 0 root -
. . PUNCT . 3 punct - nospace
)");
    CHECK(findEntities(*document).entities.empty());
    const Document empty;
    CHECK(findEntities(empty).entities.empty());
}

}  // namespace newsglass
