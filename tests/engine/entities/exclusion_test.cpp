// What keeps mentions apart whatever the scorer of anaphora thinks: here it takes the last candidate it is offered.
#include <doctest/doctest.h>

#include <string>

#include "engine/entities/entities.hpp"
#include "support/conll.hpp"

namespace newsglass {
namespace {

using test::documentOf;

/// Chooses the last candidate, this sure of it.
entities::Chooser eager(float probability = 1) {
    return [probability](const entities::Anaphor&, const std::vector<entities::Candidate>& candidates) {
        return entities::Choice{candidates.size() - 1, probability};
    };
}

/// The name of the entity at a token, empty for none.
std::string nameAt(const EntityLayer& layer, Index token) {
    const Index mention = layer.mentionAt[token];
    return mention == kNone ? "" : layer.entities[layer.mentions[mention].entity].name;
}

}  // namespace

// The H5N1 strain spread. The H9N2 strain spread. The H5N1 strain spread. The strains spread. The strain spread.
TEST_CASE("a noun with a mark that another lacks means something else, and one is not many") {
    const auto document = documentOf(R"(
The the DET DT 3 det -
H5N1 H5N1 PROPN NNP 3 compound -
strain strain NOUN NN 4 nsubj -
spread spread VERB VBD 0 root -

The the DET DT 3 det -
H9N2 H9N2 PROPN NNP 3 compound -
strain strain NOUN NN 4 nsubj -
spread spread VERB VBD 0 root -

The the DET DT 3 det -
H5N1 H5N1 PROPN NNP 3 compound -
strain strain NOUN NN 4 nsubj -
spread spread VERB VBD 0 root -

The the DET DT 2 det -
strains strain NOUN NNS 3 nsubj -
spread spread VERB VBD 0 root -

The the DET DT 2 det -
strain strain NOUN NN 3 nsubj -
spread spread VERB VBD 0 root -
)");
    const auto layer = findEntities(*document, eager());
    CHECK(nameAt(layer, 2) == "H5N1 strain");
    CHECK(nameAt(layer, 6) != "H5N1 strain");
    CHECK(nameAt(layer, 10) == "H5N1 strain");
    CHECK(nameAt(layer, 13) == "");
    CHECK(nameAt(layer, 16) != "");
}

// The Orvik Film Festival opened. The festival began. The film began.
TEST_CASE("a name is called again by its head noun, not by any of its words") {
    const auto document = documentOf(R"(
The the DET DT 4 det -
Orvik Orvik PROPN NNP 4 compound B-event
Film Film PROPN NNP 4 compound I-event
Festival Festival PROPN NNP 5 nsubj I-event
opened open VERB VBD 0 root -

The the DET DT 2 det -
festival festival NOUN NN 3 nsubj -
began begin VERB VBD 0 root -

The the DET DT 2 det -
film film NOUN NN 3 nsubj -
began begin VERB VBD 0 root -
)");
    const auto layer = findEntities(*document, eager());
    CHECK(nameAt(layer, 6) == "Orvik Film Festival");
    CHECK(nameAt(layer, 9) == "");
}

// Acme sued it. Acme sued itself. Borin closed; Acme sued itself.
TEST_CASE("what one does to \"it\" one does to another") {
    const auto acmeSued = [](const std::string& whom) {
        return "Acme Acme PROPN NNP 2 nsubj B-organization\n"
               "sued sue VERB VBD 0 root -\n" +
               whom + ' ' + whom + " PRON PRP 2 obj -\n. . PUNCT . 2 punct - nospace\n";
    };
    const auto document = documentOf(acmeSued("it"));
    CHECK(nameAt(findEntities(*document, eager()), 2) == "");
    const auto reflexive = documentOf(acmeSued("itself"));
    CHECK(nameAt(findEntities(*reflexive, eager()), 2) == "Acme");
    const auto another = documentOf(R"(
Borin Borin PROPN NNP 2 nsubj B-organization
closed close VERB VBD 0 root -
. . PUNCT . 2 punct - nospace

)" + acmeSued("itself"));
    CHECK(nameAt(findEntities(*another, eager()), 5) == "Acme");
}

// Lund said, "He left." He left.
TEST_CASE("nobody speaks of himself as \"he\"") {
    const auto document = documentOf(R"(
Lund Lund PROPN NNP 2 nsubj B-person
said say VERB VBD 0 root -
, , PUNCT , 6 punct - nospace
" " PUNCT `` 6 punct -
He he PRON PRP 6 nsubj - nospace
left leave VERB VBD 2 ccomp -
" " PUNCT '' 6 punct - nospace
. . PUNCT . 2 punct - nospace

He he PRON PRP 2 nsubj -
left leave VERB VBD 0 root -
. . PUNCT . 2 punct - nospace
)");
    document->text.quotations = {{{3, 7}, 0, kNone, true}};
    const auto layer = findEntities(*document, eager());
    CHECK(nameAt(layer, 4) == "");
    CHECK(nameAt(layer, 8) == "Lund");
}

// Lund left. They left.
TEST_CASE("\"they\" are not one who has a name") {
    const auto document = documentOf(R"(
Lund Lund PROPN NNP 2 nsubj B-person
left leave VERB VBD 0 root -
. . PUNCT . 2 punct - nospace

They they PRON PRP 2 nsubj -
left leave VERB VBD 0 root -
. . PUNCT . 2 punct - nospace
)");
    CHECK(nameAt(findEntities(*document, eager()), 3) == "");
}

// Acme closed. The firm reopened. The jury left.
TEST_CASE("a noun that was never said of somebody means him only when that is sure, or the noun is a general one") {
    const auto document = documentOf(R"(
Acme Acme PROPN NNP 2 nsubj B-organization
closed close VERB VBD 0 root -

The the DET DT 2 det -
firm firm NOUN NN 3 nsubj -
reopened reopen VERB VBD 0 root -

The the DET DT 2 det -
jury jury NOUN NN 3 nsubj -
left leave VERB VBD 0 root -
)");
    CHECK(nameAt(findEntities(*document, eager(0.9F)), 6) == "Acme");
    const auto layer = findEntities(*document, eager(0.6F));
    CHECK(nameAt(layer, 3) == "Acme");
    CHECK(nameAt(layer, 6) == "");
}

// Acme closed. It is not legal for a firm to pay.
TEST_CASE("the \"it\" before \"for a firm to pay\" is nobody") {
    const auto document = documentOf(R"(
Acme Acme PROPN NNP 2 nsubj B-organization
closed close VERB VBD 0 root -

It it PRON PRP 4 nsubj -
is be AUX VBZ 4 cop -
not not PART RB 4 advmod -
legal legal ADJ JJ 0 root -
for for SCONJ IN 9 mark -
a a DET DT 7 det -
firm firm NOUN NN 9 nsubj -
to to PART TO 9 mark -
pay pay VERB VB 4 advcl -
. . PUNCT . 4 punct - nospace
)");
    CHECK(nameAt(findEntities(*document, eager()), 2) == "");
}

}  // namespace newsglass
