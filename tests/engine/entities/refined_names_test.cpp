#include "engine/entities/refined_names.hpp"

#include <doctest/doctest.h>

#include "support/conll.hpp"

namespace newsglass::entities {

using test::documentOf;

namespace {

std::vector<std::string> textsOf(const Document& document) {
    std::vector<std::string> texts;
    for (const Name& name : refinedNames(document)) texts.emplace_back(textOf(document, name.tokens));
    return texts;
}

}  // namespace

TEST_CASE("titles and small words do not belong to names, a title alone is none") {
    const auto document = documentOf(R"(Prosecutor Prosecutor PROPN NNP 2 nmod:desc B-person
Ana Ana PROPN NNP 4 nsubj I-person
Ruiz Ruiz PROPN NNP 2 flat I-person
left leave VERB VBD 0 root -
Corvane Corvane PROPN NNP 4 obj B-organization
Air Air PROPN NNP 5 flat I-organization
of of ADP IN 8 case I-organization
Princess Princess PROPN NNP 5 nmod B-person
. . PUNCT . 4 punct - nospace
)");
    CHECK(textsOf(*document) == std::vector<std::string>{"Ana Ruiz", "Corvane Air"});
}

TEST_CASE("the name of a people is none of a place") {
    const auto document = documentOf(R"(Uruguayan Uruguayan PROPN NNP 2 amod B-location
rivals rival NOUN NNS 3 nsubj -
left leave VERB VBD 0 root -
Uruguay Uruguay PROPN NNP 3 obj B-location
)");
    const std::vector<Name> names = refinedNames(*document);
    REQUIRE(names.size() == 2);
    CHECK(names[0].type == EntityType::group);
    CHECK(names[1].type == EntityType::location);
}

TEST_CASE("a given name that is a role elsewhere stays") {
    const auto document = documentOf(R"(Dean Dean PROPN NNP 3 nsubj B-person
Kestrel Kestrel PROPN NNP 1 flat I-person
left leave VERB VBD 0 root -
. . PUNCT . 3 punct - nospace
)");
    CHECK(textsOf(*document) == std::vector<std::string>{"Dean Kestrel"});
}

TEST_CASE("an organisation's last word as a modifier is its name again") {
    const auto document = documentOf(R"(The the DET DT 3 det -
Harbour Harbour PROPN NNP 3 compound B-organization
Guard Guard PROPN NNP 4 nsubj I-organization
marched march VERB VBD 0 root -
. . PUNCT . 4 punct - nospace

A a DET DT 3 det -
Guard Guard PROPN NNP 3 compound -
general general NOUN NN 4 nsubj -
spoke speak VERB VBD 0 root -
. . PUNCT . 4 punct - nospace
)");
    CHECK(textsOf(*document) == std::vector<std::string>{"Harbour Guard", "Guard"});
}

TEST_CASE("what stands beside a name tells its type, unless the network was sure") {
    const auto typesOf = [](float probability) {
        const auto document = documentOf(R"(
The the DET DT 2 det -
maker maker NOUN NN 3 nmod:desc -
Corvane Corvane PROPN NNP 4 nsubj B-person
met meet VERB VBD 0 root -
its its PRON PRP$ 6 nmod:poss -
president president NOUN NN 4 obj -
, , PUNCT , 8 punct - nospace
Ana Ana PROPN NNP 6 appos B-organization
Ruiz Ruiz PROPN NNP 8 flat I-organization
. . PUNCT . 4 punct - nospace

Ruiz Ruiz PROPN NNP 2 nsubj B-organization
left leave VERB VBD 0 root -
Corvane Corvane PROPN NNP 2 obj B-person
. . PUNCT . 2 punct - nospace
)");
        for (Name& name : document->names) name.probability = probability;
        std::string types;
        for (const Name& name : refinedNames(*document)) types += name.type == EntityType::person ? 'p' : 'o';
        return types;
    };
    CHECK(typesOf(0.7F) == "oppo");
    CHECK(typesOf(0.95F) == "poop");
}

TEST_CASE("a name without a type is a person's when a person bears it") {
    const auto document = documentOf(R"(
Ana Ana PROPN NNP 3 nsubj B-person
Ruiz Ruiz PROPN NNP 1 flat I-person
thanked thank VERB VBD 0 root -
Kivu Kivu PROPN NNP 3 obj B-other
. . PUNCT . 3 punct - nospace

Ana Ana PROPN NNP 2 nsubj B-other
left leave VERB VBD 0 root -
)");
    const auto names = refinedNames(*document);
    REQUIRE(names.size() == 3);
    CHECK(names[1].type == EntityType::other);
    CHECK(names[2].type == EntityType::person);
}

TEST_CASE("a date is no name") {
    auto document = documentOf(R"(May May PROPN NNP 2 nsubj B-event
came come VERB VBD 0 root -
. . PUNCT . 2 punct - nospace
)");
    document->times.push_back({{0, 1}, TimeType::date, "2024-05", "", {}, {}});
    CHECK(textsOf(*document).empty());
}

TEST_CASE("what the text keeps saying in capitals is a name") {
    std::string conll;
    for (int i = 0; i < 3; ++i) conll += "Corvane Corvane PROPN NNP 2 nsubj -\ngrew grow VERB VBD 0 root -\n\n";
    CHECK(textsOf(*documentOf(conll)).size() == 3);
    CHECK(textsOf(*documentOf(conll.substr(0, conll.find("\n\n") + 1))).empty());
}

}  // namespace newsglass::entities
