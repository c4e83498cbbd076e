#include "engine/entities/linking.hpp"

#include <doctest/doctest.h>

#include <span>

#include "engine/entities/entities.hpp"
#include "support/conll.hpp"
#include "support/files.hpp"

namespace newsglass::entities {

using test::documentOf;

namespace {

const LinkTable& shipped() {
    static const auto table = [] {
        const std::string file = test::contentOf(SOURCE_DIR "/web/model/links.bin");
        auto read = loadLinks(std::as_bytes(std::span(file)));
        REQUIRE(read);
        return *read;
    }();
    return *table;
}

/// The id of an entity in a text that names these words, separated by spaces.
std::string idOf(EntityType type, std::string name, std::string_view words, std::string description = {},
                 std::string_view published = {}, const LinkTable& table = shipped()) {
    std::string conll;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        const std::string word(words.substr(at, end - at));
        conll += word + " " + word + " PROPN NNP " + (at == 0 ? "0 root" : "1 dep") + " B-location\n";
        at = end + 1;
    }
    const auto document = documentOf(conll, published);
    document->entities.mentions.push_back({.tokens = {0, 1}, .kind = MentionKind::name, .entity = 0});
    Entity entity;
    entity.type = type;
    entity.name = std::move(name);
    entity.description = std::move(description);
    entity.mentions = {0};
    document->entities.entities.push_back(std::move(entity));
    linkEntities(table, *document);
    return document->entities.entities[0].wikidata;
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

TEST_CASE("a name without a type, and a city for its council, are linked where only one thing is meant") {
    CHECK(idOf(EntityType::other, "Norway", "Norway") == "Q20");
    CHECK(idOf(EntityType::other, "Georgia", "Georgia").empty());
    CHECK(idOf(EntityType::organization, "Baton Rouge", "Louisiana") == "Q28218");
    CHECK(idOf(EntityType::person, "Baton Rouge", "Louisiana").empty());
}

TEST_CASE("names from other scripts double their letters or do not") {
    CHECK(idOf(EntityType::person, "Abdel-Fattah el-Sissi", "Cairo") == "Q307871");
    CHECK(idOf(EntityType::person, "Abdel Fatah el-Sisi", "Cairo") == "Q307871");
}

TEST_CASE("a member of parliament needs a sign of parliament; a surname or another type gets no id") {
    CHECK(idOf(EntityType::person, "Mark Kelly", "Dublin").empty());
    CHECK_FALSE(idOf(EntityType::person, "Mark Kelly", "Dublin", "Senator").empty());
    CHECK(idOf(EntityType::person, "Kelly", "Dublin").empty());
    CHECK(idOf(EntityType::organization, "Norway", "Norway").empty());
}

TEST_CASE("the legal form of a company does not matter, nor does a country's short form") {
    CHECK(idOf(EntityType::organization, "General Electric Co.", "London") == "Q54173");
    CHECK(idOf(EntityType::location, "Britain", "London") == "Q145");
}

TEST_CASE("a small town needs its state, a party its country") {
    CHECK(idOf(EntityType::location, "Beaverton", "London").empty());
    CHECK(idOf(EntityType::location, "Beaverton", "Oregon") == "Q81856");
    CHECK(idOf(EntityType::group, "Democrats", "Naples").empty());
    CHECK(idOf(EntityType::group, "Democrats", "Senate") == "Q29552");
}

TEST_CASE("a state, province or oblast needs its country") {
    CHECK(idOf(EntityType::location, "Chhattisgarh", "India") == "Q1168");
    CHECK(idOf(EntityType::location, "Kharkiv Oblast", "Ukrainian") == "Q170666");
    CHECK(idOf(EntityType::location, "Wallonia", "Belgium") == "Q231");
    CHECK(idOf(EntityType::location, "Wallonia", "Alaska").empty());
    CHECK(idOf(EntityType::organization, "Chhattisgarh", "India").empty());
}

TEST_CASE("a parliament or party that many countries have is one only where its country is told") {
    CHECK(idOf(EntityType::organization, "Congress", "Republicans") == "Q11268");
    CHECK(idOf(EntityType::organization, "Congress", "Delhi") == "Q10225");
    CHECK(idOf(EntityType::organization, "Congress", "Nairobi").empty());
    CHECK(idOf(EntityType::organization, "Congress", "American Delhi").empty());
    CHECK(idOf(EntityType::organization, "Supreme Court", "Delhi") == "Q844944");
}

TEST_CASE("father and son of one name are told apart by the date, or by those around them") {
    const auto bush = [](std::string_view words, std::string_view published) {
        return idOf(EntityType::person, "George Bush", words, {}, published);
    };
    CHECK(bush("Malta", "1990-05-01") == "Q23505");
    CHECK(bush("Malta", "2005-05-01") == "Q207");
    CHECK(bush("Malta", "2024-05-01").empty());
    CHECK(bush("Malta", "").empty());
    CHECK(bush("Gorbachev", "") == "Q23505");
    CHECK(bush("Cheney", "2024-05-01") == "Q207");
    CHECK(bush("Gorbachev", "2005-05-01").empty());
}

TEST_CASE("two countries of one short name are told apart by their cities and people, or not at all") {
    CHECK(idOf(EntityType::location, "Congo", "Goma") == "Q974");
    CHECK(idOf(EntityType::location, "Congo", "Brazzaville") == "Q971");
    CHECK(idOf(EntityType::location, "Congo", "Geneva").empty());
    CHECK(idOf(EntityType::location, "Congo", "Kinshasa Brazzaville").empty());
    CHECK(idOf(EntityType::location, "Korea", "Seoul") == "Q884");
    CHECK(idOf(EntityType::location, "Korea", "Pyongyang") == "Q423");
    CHECK(idOf(EntityType::location, "Korea", "Tokyo").empty());
}

TEST_CASE("a country's name is no person's, nor the other way round") {
    CHECK(idOf(EntityType::location, "Jordan", "Amman") == "Q810");
    CHECK(idOf(EntityType::person, "Jordan", "Amman").empty());
    CHECK(idOf(EntityType::person, "Paris", "France").empty());
}

TEST_CASE("what a name means most often wins where the text names as many cues of the others") {
    const auto table = LinkTable::read(
        "Vessby\tlocation\tcity\tQ1\t90\tnorland\tcity in Norland\n"
        "Vessby\tlocation\tcity\tQ2\t5\tsudland\tcity in Sudland\n"
        "Vessby\tperson\t\tQ3\t99\t\ta singer\n");
    REQUIRE(table);
    const auto vessby = [&](std::string_view words) {
        return idOf(EntityType::location, "Vessby", words, {}, {}, **table);
    };
    CHECK(vessby("Oslo") == "Q1");
    CHECK(vessby("Sudland") == "Q2");
    CHECK(vessby("Sudland Norland") == "Q1");
    CHECK(idOf(EntityType::person, "Vessby", "Oslo", {}, {}, **table) == "Q3");
    CHECK(idOf(EntityType::organization, "Vessby", "Oslo", {}, {}, **table).empty());
}

TEST_CASE("towns and counties of the world are known where their state or country is named") {
    CHECK(idOf(EntityType::location, "Grand Rapids", "Michigan") == "Q184587");
    CHECK(idOf(EntityType::location, "Grand Rapids", "Mich.") == "Q184587");
    CHECK(idOf(EntityType::location, "Morton County", "N.D.") == "Q28499");
    CHECK(idOf(EntityType::location, "Morton County", "Oslo").empty());
    CHECK(idOf(EntityType::location, "Birmingham", "Alabama") == "Q79867");
    CHECK(idOf(EntityType::location, "Birmingham", "British") == "Q2256");
    CHECK(idOf(EntityType::location, "Birmingham", "Oslo").empty());
}

TEST_CASE("a town may lie where a city lies that is surely meant") {
    const auto document = documentOf(
        "Denver Denver PROPN NNP 0 root B-location\n"
        "Aurora Aurora PROPN NNP 1 dep B-location\n");
    for (const Index token : {0u, 1u}) {
        document->entities.mentions.push_back(
            {.tokens = {token, token + 1}, .head = token, .kind = MentionKind::name, .entity = token});
        Entity place;
        place.type = EntityType::location;
        place.name = textOf(*document, {token, token + 1});
        place.mentions = {token};
        document->entities.entities.push_back(std::move(place));
    }
    linkEntities(shipped(), *document);
    CHECK(document->entities.entities[1].wikidata == "Q49246");
    CHECK(idOf(EntityType::location, "Aurora", "Aurora").empty());
}

TEST_CASE("a place in the dateline is no team") {
    const auto document = documentOf(R"(Miami Miami PROPN NNP 2 compound B-location
coach coach NOUN NN 0 root -
)");
    document->entities = findEntities(*document);
    linkEntities(shipped(), *document);
    CHECK(document->entities.entities[0].wikidata.empty());
    document->text.dateline = Range{0, 1};
    linkEntities(shipped(), *document);
    CHECK(document->entities.entities[0].wikidata == "Q8652");
}

TEST_CASE("letters that the text explains itself mean what it says") {
    const auto document = documentOf(R"(acid acid NOUN NN 2 compound -
probe probe NOUN NN 0 root -
( ( PUNCT -LRB- 4 punct -
AP AP PROPN NNP 2 appos B-organization
) ) PUNCT -RRB- 4 punct -
AP AP PROPN NNP 2 dep B-organization
)");
    Entity entity;
    entity.type = EntityType::organization;
    entity.name = "AP";
    for (const Index token : {3u, 5u}) {
        document->entities.mentions.push_back({.tokens = {token, token + 1}, .kind = MentionKind::name, .entity = 0});
        entity.mentions.push_back(Index(entity.mentions.size()));
    }
    document->entities.entities = {entity};
    linkEntities(shipped(), *document);
    CHECK(document->entities.entities[0].wikidata.empty());
    document->entities.entities[0].mentions = {1};
    linkEntities(shipped(), *document);
    CHECK(document->entities.entities[0].wikidata == "Q40469");
}

TEST_CASE("short forms of states") {
    CHECK(idOf(EntityType::location, "Ariz.", "Phoenix") == "Q816");
    CHECK(idOf(EntityType::location, "N.D.", "Bismarck") == "Q1207");
    CHECK(idOf(EntityType::location, "D.C.", "Maryland") == "Q61");
    CHECK(idOf(EntityType::location, "La.", "Oslo").empty());
    CHECK(idOf(EntityType::location, "La.", "Shreveport") == "Q1588");
    CHECK(idOf(EntityType::location, "LA", "Hollywood") == "Q65");
}

TEST_CASE("in a report on sport a country is a team unless something happens in it") {
    const auto document = documentOf(R"(Norway Norway PROPN NNP 2 nsubj B-location
won win VERB VBD 0 root -
the the DET DT 4 det -
match match NOUN NN 2 obj -
and and CCONJ CC 7 cc -
the the DET DT 7 det -
cup cup NOUN NN 4 conj -
for for ADP IN 10 case -
the the DET DT 10 det -
team team NOUN NN 2 obl -
in in ADP IN 12 case -
Kenya Kenya PROPN NNP 2 obl B-location
. . PUNCT . 2 punct - nospace
)");
    document->entities = findEntities(*document);
    linkEntities(shipped(), *document);
    const auto idOfPlace = [&](std::string_view name) {
        for (const Entity& entity : document->entities.entities)
            if (entity.name == name) return entity.wikidata;
        FAIL("no such place");
        return std::string{};
    };
    CHECK(idOfPlace("Norway").empty());
    CHECK(idOfPlace("Kenya") == "Q114");
}

}  // namespace newsglass::entities
