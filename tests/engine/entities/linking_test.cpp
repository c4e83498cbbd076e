#include "engine/entities/linking.hpp"

#include <doctest/doctest.h>

#include "engine/entities/refined_names.hpp"
#include "support/conll.hpp"

namespace newsglass::entities {

using test::documentOf;

namespace {

/// The id of an entity in a text that names these words, separated by spaces.
std::string idOf(EntityType type, std::string name, std::string_view words, std::string description = {}) {
    std::string conll;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        const std::string word(words.substr(at, end - at));
        conll += word + " " + word + " PROPN NNP " + (at == 0 ? "0 root" : "1 dep") + " B-location\n";
        at = end + 1;
    }
    const auto document = documentOf(conll);
    const Linker linker(*document, findReferences(*document, refinedNames(*document)));
    Entity entity;
    entity.type = type;
    entity.name = std::move(name);
    entity.description = std::move(description);
    linker.link(entity);
    return entity.wikidata;
}

}  // namespace

TEST_CASE("countries, cities and heads of state have ids") {
    CHECK(idOf(EntityType::location, "Norway", "Norway") == "Q20");
    CHECK(idOf(EntityType::location, "U.S.", "U.S.") == "Q30");
    CHECK(idOf(EntityType::location, "Nairobi", "Nairobi") == "Q3870");
    CHECK(idOf(EntityType::person, "Vladimir Putin", "Moscow") == "Q7747");
}

TEST_CASE("namesakes are told apart by the text, or not at all") {
    CHECK(idOf(EntityType::location, "Georgia", "Georgia Tbilisi") == "Q230");
    CHECK(idOf(EntityType::location, "Georgia", "Georgia Atlanta") == "Q1428");
    CHECK(idOf(EntityType::location, "Georgia", "Georgia").empty());
    CHECK(idOf(EntityType::location, "Georgia", "Georgia Tbilisi Atlanta").empty());
    CHECK(idOf(EntityType::location, "Washington", "Washington") == "Q61");
    CHECK(idOf(EntityType::location, "Washington", "Washington Seattle") == "Q1223");
}

TEST_CASE("a member of parliament needs a sign of parliament; a surname or another type gets no id") {
    CHECK(idOf(EntityType::person, "Mark Kelly", "Dublin").empty());
    CHECK_FALSE(idOf(EntityType::person, "Mark Kelly", "Dublin", "Senator").empty());
    CHECK(idOf(EntityType::person, "Putin", "Moscow").empty());
    CHECK(idOf(EntityType::organization, "Norway", "Norway").empty());
}

}  // namespace newsglass::entities
