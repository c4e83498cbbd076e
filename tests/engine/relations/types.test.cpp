// Every type of the inventory (TYPES.md) is found by a predicate with ends that fit it.
#include <doctest/doctest.h>

#include "engine/relations/lexicon.hpp"

using namespace newsglass;
using namespace newsglass::relations;

TEST_CASE("every type has a predicate") {
    struct Example {
        std::string_view lemma, link;
        EntityType subject, object;
        std::string_view type;
    };
    constexpr Example kExamples[] = {
        {"accuse", "-", EntityType::organization, EntityType::organization, "accuses"},
        {"acquire", "-", EntityType::organization, EntityType::organization, "acquires"},
        {"acquit", "-", EntityType::organization, EntityType::organization, "acquits"},
        {"agree", "with", EntityType::organization, EntityType::organization, "agrees-with"},
        {"ally", "with", EntityType::organization, EntityType::organization, "allied-with"},
        {"star", "in", EntityType::person, EntityType::work, "appears-in"},
        {"appoint", "-", EntityType::organization, EntityType::organization, "appoints"},
        {"arrest", "-", EntityType::organization, EntityType::organization, "arrests"},
        {"ask", "-", EntityType::organization, EntityType::organization, "asks"},
        {"attack", "-", EntityType::organization, EntityType::organization, "attacks"},
        {"ban", "-", EntityType::organization, EntityType::organization, "bans"},
        {"base", "in", EntityType::organization, EntityType::location, "based-in"},
        {"belong", "to", EntityType::organization, EntityType::location, "belongs-to"},
        {"blame", "-", EntityType::organization, EntityType::organization, "blames"},
        {"border", "-", EntityType::location, EntityType::location, "borders"},
        {"bear", "in", EntityType::person, EntityType::location, "born-in"},
        {"build", "-", EntityType::organization, EntityType::organization, "builds"},
        {"buy", "-", EntityType::organization, EntityType::organization, "buys"},
        {"capture", "-", EntityType::organization, EntityType::organization, "captures"},
        {"cause", "-", EntityType::organization, EntityType::organization, "causes"},
        {"charge", "-", EntityType::organization, EntityType::person, "charges"},
        {"come", "from", EntityType::person, EntityType::location, "comes-from"},
        {"compare", "with", EntityType::organization, EntityType::organization, "compared-with"},
        {"compete", "in", EntityType::organization, EntityType::event, "competes-in"},
        {"control", "-", EntityType::organization, EntityType::organization, "controls"},
        {"convict", "-", EntityType::organization, EntityType::organization, "convicts"},
        {"cooperate", "with", EntityType::organization, EntityType::organization, "cooperates-with"},
        {"direct", "by", EntityType::work, EntityType::person, "created-by"},
        {"criticize", "-", EntityType::organization, EntityType::organization, "criticizes"},
        {"defeat", "-", EntityType::organization, EntityType::organization, "defeats"},
        {"deploy", "-", EntityType::organization, EntityType::organization, "deploys"},
        {"deport", "-", EntityType::organization, EntityType::organization, "deports"},
        {"develop", "-", EntityType::organization, EntityType::organization, "develops"},
        {"die", "in", EntityType::person, EntityType::location, "died-in"},
        {"die", "of", EntityType::person, EntityType::organization, "died-of"},
        {"die", "-", EntityType::organization, EntityType::organization, "dies"},
        {"fire", "-", EntityType::organization, EntityType::person, "dismisses"},
        {"divorce", "-", EntityType::person, EntityType::person, "divorces"},
        {"elect", "to", EntityType::organization, EntityType::organization, "elected-to"},
        {"elect", "-", EntityType::organization, EntityType::organization, "elects"},
        {"employ", "-", EntityType::organization, EntityType::organization, "employs"},
        {"expel", "-", EntityType::organization, EntityType::organization, "expels"},
        {"extradite", "-", EntityType::organization, EntityType::organization, "extradites"},
        {"flee", "-", EntityType::organization, EntityType::organization, "flees"},
        {"form", "-", EntityType::organization, EntityType::organization, "forms"},
        {"found", "by", EntityType::organization, EntityType::person, "founded-by"},
        {"found", "-", EntityType::person, EntityType::organization, "founds"},
        {"finance", "-", EntityType::organization, EntityType::organization, "funds"},
        {"donate", "-", EntityType::organization, EntityType::organization, "gives"},
        {"feature", "-", EntityType::work, EntityType::person, "has-cast-member"},
        {"consist", "of", EntityType::organization, EntityType::organization, "has-part"},
        {"hire", "-", EntityType::organization, EntityType::organization, "hires"},
        {"serve", "as", EntityType::person, EntityType::organization, "holds-position"},
        {"host", "-", EntityType::organization, EntityType::organization, "hosts"},
        {"stab", "-", EntityType::organization, EntityType::person, "injures"},
        {"investigate", "-", EntityType::organization, EntityType::organization, "investigates"},
        {"invest", "in", EntityType::organization, EntityType::organization, "invests-in"},
        {"join", "-", EntityType::person, EntityType::location, "joins"},
        {"kidnap", "-", EntityType::organization, EntityType::organization, "kidnaps"},
        {"kill", "-", EntityType::organization, EntityType::organization, "killed"},
        {"launch", "-", EntityType::organization, EntityType::organization, "launches"},
        {"lead", "-", EntityType::person, EntityType::organization, "leads"},
        {"leave", "-", EntityType::person, EntityType::organization, "leaves"},
        {"resign", "as", EntityType::person, EntityType::organization, "leaves-position"},
        {"loan", "-", EntityType::organization, EntityType::organization, "lends"},
        {"list", "on", EntityType::organization, EntityType::organization, "listed-on"},
        {"live", "in", EntityType::person, EntityType::location, "lives-in"},
        {"locate", "in", EntityType::organization, EntityType::location, "located-in"},
        {"lose", "to", EntityType::organization, EntityType::person, "loses-to"},
        {"make", "-", EntityType::organization, EntityType::product, "makes"},
        {"meet", "-", EntityType::person, EntityType::person, "meets"},
        {"serve", "in", EntityType::person, EntityType::organization, "member-of"},
        {"merge", "with", EntityType::organization, EntityType::organization, "merges-with"},
        {"negotiate", "with", EntityType::organization, EntityType::organization, "negotiates-with"},
        {"nominate", "-", EntityType::organization, EntityType::organization, "nominates"},
        {"fight", "-", EntityType::organization, EntityType::organization, "opposes"},
        {"order", "-", EntityType::organization, EntityType::organization, "orders"},
        {"own", "by", EntityType::organization, EntityType::person, "owned-by"},
        {"own", "-", EntityType::organization, EntityType::organization, "owns"},
        {"belong", "to", EntityType::location, EntityType::location, "part-of"},
        {"pay", "-", EntityType::organization, EntityType::organization, "pays"},
        {"play", "for", EntityType::person, EntityType::organization, "plays-for"},
        {"produce", "by", EntityType::work, EntityType::person, "produced-by"},
        {"produce", "-", EntityType::organization, EntityType::organization, "produces"},
        {"publish", "-", EntityType::organization, EntityType::organization, "publishes"},
        {"receive", "-", EntityType::person, EntityType::other, "received-award"},
        {"receive", "-", EntityType::person, EntityType::organization, "receives"},
        {"reject", "-", EntityType::organization, EntityType::organization, "rejects"},
        {"free", "-", EntityType::organization, EntityType::organization, "releases"},
        {"rename", "-", EntityType::organization, EntityType::organization, "renames"},
        {"replace", "-", EntityType::organization, EntityType::organization, "replaces"},
        {"represent", "-", EntityType::person, EntityType::location, "represents"},
        {"return", "to", EntityType::organization, EntityType::location, "returns-to"},
        {"know", "as", EntityType::organization, EntityType::organization, "same-as"},
        {"sanction", "-", EntityType::organization, EntityType::organization, "sanctions"},
        {"sell", "-", EntityType::organization, EntityType::organization, "sells"},
        {"sentence", "to", EntityType::organization, EntityType::organization, "sentenced-to"},
        {"sentence", "-", EntityType::organization, EntityType::organization, "sentences"},
        {"sign", "-", EntityType::organization, EntityType::organization, "signs"},
        {"marry", "-", EntityType::person, EntityType::person, "spouse-of"},
        {"succeed", "-", EntityType::person, EntityType::person, "succeeds"},
        {"sue", "-", EntityType::organization, EntityType::organization, "sues"},
        {"arm", "-", EntityType::organization, EntityType::organization, "supplies"},
        {"support", "-", EntityType::organization, EntityType::organization, "supports"},
        {"join", "-", EntityType::organization, EntityType::event, "takes-part-in"},
        {"talk", "to", EntityType::organization, EntityType::person, "talks-to"},
        {"tell", "-", EntityType::organization, EntityType::organization, "tells"},
        {"threaten", "-", EntityType::organization, EntityType::organization, "threatens"},
        {"urge", "-", EntityType::organization, EntityType::organization, "urges"},
        {"use", "-", EntityType::organization, EntityType::organization, "uses"},
        {"visit", "-", EntityType::organization, EntityType::organization, "visits"},
        {"warn", "-", EntityType::organization, EntityType::organization, "warns"},
        {"win", "-", EntityType::person, EntityType::organization, "wins"},
        {"be", "from", EntityType::person, EntityType::organization, "works-for"},
        {"write", "-", EntityType::person, EntityType::organization, "writes"},
        {"write", "by", EntityType::organization, EntityType::person, "written-by"},
    };
    for (const Example& e : kExamples) {
        CAPTURE(e.lemma);
        CHECK(typeOf(e.lemma, e.link, {e.subject, true}, {e.object, true}) == e.type);
    }
}

TEST_CASE("the ends decide between types, and some fit none") {
    const End person{EntityType::person, true}, place{EntityType::location, true}, sum{EntityType::money, true};
    CHECK(typeOf("receive", "-", person, person) == "hosts");
    CHECK(typeOf("receive", "-", person, sum) == "receives");
    CHECK(typeOf("lose", "to", person, place) == "loses-to");
    CHECK(typeOf("lose", "to", person, sum).empty());
    CHECK(typeOf("live", "in", place, place).empty());
    CHECK(typeOf("ponder", "-", person, person).empty());
}

TEST_CASE("deeds and offices have types too") {
    REQUIRE(deedNoun("visit") != nullptr);
    CHECK(deedNoun("visit")->type == "visits");
    REQUIRE(office("wife") != nullptr);
    CHECK(office("wife")->type == "spouse-of");
    CHECK(office("prime minister")->type == "leads");
    CHECK(deedNoun("teapot") == nullptr);
    CHECK(office("teapot") == nullptr);
}
