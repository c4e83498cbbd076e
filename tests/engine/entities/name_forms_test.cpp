#include "engine/entities/name_forms.hpp"

#include <doctest/doctest.h>

namespace newsglass::entities {
namespace {

int fit(std::string_view brief, std::string_view full, EntityType type) {
    return fitOf(wordsOf(brief), wordsOf(full), type);
}

}  // namespace

TEST_CASE("words of a name are compared without stops, quotes and possessives") {
    CHECK(wordsOf("U.S.") == std::vector<std::string>{"us"});
    CHECK(wordsOf("Benítez") == wordsOf("Benitez"));
    CHECK(wordsOf("Nora “Nono” Vance’s") == std::vector<std::string>{"nora", "nono", "vance"});
}

TEST_CASE("people are called by surname, given name, nickname and initials") {
    const EntityType person = EntityType::person;
    CHECK(fit("Vance", "Nora Vance", person) > fit("Nora", "Nora Vance", person));
    CHECK(fit("Nora", "Nora Vance", person) > 0);
    CHECK(fit("Bob Tarrant", "Robert Tarrant", person) > 0);
    CHECK(fit("R. Tarrant", "Robert Tarrant", person) > 0);
    CHECK(fit("Samir Haddad", "Samir al-Haddad", person) > 0);
    CHECK(fit("al-Haddad", "Samir Haddad", person) > 0);
    CHECK(fit("Nora Vance", "Nora Elise Vance", person) > 0);
}

TEST_CASE("namesakes stay apart") {
    CHECK(fit("Peter Vance", "Nora Vance", EntityType::person) == 0);
    CHECK(fit("Nora Vance", "Nora Stone", EntityType::person) == 0);
}

TEST_CASE("organisations are called by their own part of the name") {
    const EntityType organization = EntityType::organization;
    CHECK(fit("Corvane", "Corvane Air", organization) > 0);
    CHECK(fit("Harbour Guard", "Islamic Harbour Guard Corps", organization) > 0);
    CHECK(fit("Harbour Guards", "Harbour Guard", organization) > 0);
    CHECK(fit("Guard", "Harbour Guard", organization) > 0);
    CHECK(fit("Liberal Party", "Authentic Radical Liberal Party", organization) == 0);
    CHECK(fit("Air", "Air Corvane", organization) == 0);
    CHECK(fit("France", "Air France", organization) == 0);
}

TEST_CASE("a branch in a country is not the firm") {
    CHECK(fit("Tarvo", "Tarvo USA", EntityType::organization) == 0);
    CHECK(fit("Tarvo Aid", "Tarvo Aid France", EntityType::organization) == 0);
    CHECK(fit("Tarvo", "Tarvo Holding", EntityType::organization) > 0);
}

TEST_CASE("places lose only what every place has") {
    CHECK(fit("Everest", "Mount Everest", EntityType::location) > 0);
    CHECK(fit("New York", "New York City", EntityType::location) > 0);
    CHECK(fit("Korea", "North Korea", EntityType::location) == 0);
}

TEST_CASE("acronyms") {
    CHECK(isAcronym("ISS"));
    CHECK(isAcronym("U.N."));
    CHECK_FALSE(isAcronym("Reuters"));
    CHECK(initialsOf("Bank of Eldoria") == std::vector<std::string>{"boe", "be"});
}

}  // namespace newsglass::entities
