#include <doctest/doctest.h>

#include <algorithm>

#include "engine/entities/entities.hpp"
#include "support/conll.hpp"

namespace newsglass {

using test::documentOf;
using test::find;

namespace {

/// The names of the members of the entity whose mention has this head.
std::vector<std::string> membersAt(const EntityLayer& layer, Index token) {
    REQUIRE(layer.mentionAt[token] != kNone);
    std::vector<std::string> names;
    for (const Index member : layer.entities[layer.mentions[layer.mentionAt[token]].entity].members)
        names.push_back(layer.entities[member].name);
    std::sort(names.begin(), names.end());
    return names;
}

constexpr std::string_view kMeeting = R"(Nora Nora PROPN NNP 3 nsubj B-person
Vance Vance PROPN NNP 1 flat I-person
met meet VERB VBD 0 root -
Peter Peter PROPN NNP 3 obj B-person
Stone Stone PROPN NNP 4 flat I-person
. . PUNCT . 3 punct - nospace

The the DET DT 3 det -
two two NUM CD 3 nummod -
ministers minister NOUN NNS 4 nsubj -
signed sign VERB VBD 0 root -
a a DET DT 6 det -
pact pact NOUN NN 4 obj -
. . PUNCT . 4 punct - nospace
)";

}  // namespace

TEST_CASE("the two ministers are those named just before") {
    const auto document = documentOf(kMeeting);
    const EntityLayer layer = findEntities(*document);
    CHECK(membersAt(layer, find(*document, "ministers")) == std::vector<std::string>{"Nora Vance", "Peter Stone"});
}

TEST_CASE("with a third person named nobody knows which two are meant") {
    const std::string text = std::string(kMeeting).substr(0, kMeeting.find(". .")) +
                             R"(with with ADP IN 7 case -
Leyla Leyla PROPN NNP 3 obl B-person
Orman Orman PROPN NNP 7 flat I-person
)" + std::string(kMeeting.substr(kMeeting.find(". .")));
    const auto document = documentOf(text);
    const EntityLayer layer = findEntities(*document);
    const Index mention = layer.mentionAt[find(*document, "ministers")];
    if (mention != kNone) CHECK(layer.entities[layer.mentions[mention].entity].members.empty());
}

TEST_CASE("they are those who are coordinated") {
    const auto document = documentOf(R"(Nora Nora PROPN NNP 6 nsubj B-person
Vance Vance PROPN NNP 1 flat I-person
and and CCONJ CC 4 cc -
Peter Peter PROPN NNP 1 conj B-person
Stone Stone PROPN NNP 4 flat I-person
left leave VERB VBD 0 root -
. . PUNCT . 6 punct - nospace

They they PRON PRP 2 nsubj -
returned return VERB VBD 0 root -
. . PUNCT . 2 punct - nospace
)");
    const EntityLayer layer = findEntities(*document);
    CHECK(membersAt(layer, find(*document, "They")) == std::vector<std::string>{"Nora Vance", "Peter Stone"});
    CHECK(layer.entities[layer.mentions[layer.mentionAt[find(*document, "Nora")]].entity].name == "Nora Vance");
}

}  // namespace newsglass
