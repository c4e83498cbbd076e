#include "engine/names/names.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "engine/text/text.hpp"

using namespace newsglass;

namespace {

const std::vector<std::string> kLabels = {"O",          "B-person",   "I-person", "B-organization", "I-organization",
                                          "B-location", "I-location", "B-group",  "I-group"};

/// A document whose network says what a test wants it to: of some words how likely which label is.
struct Staged {
    Document document;

    explicit Staged(std::string text) {
        document.source = std::move(text);
        document.text = *readText(document.source);
        const std::size_t count = document.text.tokens.size();
        document.encoding.heads.push_back({"ner", kLabels, std::vector<float>(count * kLabels.size())});
        document.syntax.words.resize(count);
        document.syntax.children.resize(count);
        for (Index i = 0; i < count; ++i) {
            const auto& token = tokenAt(document, i);
            const bool upper = token.text[0] >= 'A' && token.text[0] <= 'Z';
            document.syntax.words[i].upos = upper                                  ? Upos::PROPN
                                            : token.kind == TokenKind::punctuation ? Upos::PUNCT
                                                                                   : Upos::NOUN;
            document.syntax.words[i].head = i;
            document.encoding.heads[0].probabilities[i * kLabels.size()] = 1;
        }
    }

    Index find(std::string_view word, Index from = 0) const {
        for (Index i = from; i < document.text.tokens.size(); ++i)
            if (tokenAt(document, i).text == word) return i;
        FAIL("no such word: ", std::string(word));
        return 0;
    }

    /// Gives a token probabilities of labels; `O` gets the rest.
    Staged& says(Index token, const std::map<std::string, float>& shares) {
        float* row = document.encoding.heads[0].probabilities.data() + token * kLabels.size();
        float rest = 1;
        for (std::size_t i = 1; i < kLabels.size(); ++i)
            if (const auto found = shares.find(kLabels[i]); found != shares.end()) rest -= row[i] = found->second;
        row[0] = rest;
        return *this;
    }

    /// "Omar Sharif/person" and so on, in order.
    std::vector<std::string> names() const {
        static const char* kTypes[] = {"person", "organization", "location", "facility", "group",    "product", "event",
                                       "work",   "law",          "money",    "percent",  "quantity", "other"};
        std::vector<std::string> result;
        for (const Name& name : findNames(document))
            result.push_back(std::string(textOf(document, name.tokens)) + "/" + kTypes[std::size_t(name.type)]);
        return result;
    }
};

using Names = std::vector<std::string>;

}  // namespace

/// So that a failure can be read.
template <>
struct doctest::StringMaker<Names> {
    static doctest::String convert(const Names& names) {
        std::string all;
        for (const std::string& name : names) all += "[" + name + "]";
        return all.c_str();
    }
};

TEST_CASE("an inside tag follows its own kind only") {
    Staged s("Omar Sharif sang.");
    s.says(0, {{"B-person", 0.6F}, {"B-location", 0.4F}}).says(1, {{"I-location", 0.5F}, {"I-person", 0.45F}});
    CHECK(s.names() == Names{"Omar Sharif/person"});
}

TEST_CASE("a string has one type in a document") {
    Staged s("Petra won. Petra lost. Petra, once more.");
    s.says(0, {{"B-organization", 0.9F}})
        .says(3, {{"B-organization", 0.9F}})
        .says(6, {{"B-person", 0.5F}, {"B-organization", 0.4F}});
    CHECK(s.names() == Names{"Petra/organization", "Petra/organization", "Petra/organization"});
}

TEST_CASE("context that is sure of itself stands against the document") {
    Staged s("Jordan signed. Michael Jordan played. Jordan agreed.");
    s.says(0, {{"B-location", 0.99F}})
        .says(3, {{"B-person", 0.98F}})
        .says(4, {{"I-person", 0.98F}})
        .says(7, {{"B-location", 0.99F}});
    CHECK(s.names() == Names{"Jordan/location", "Michael Jordan/person", "Jordan/location"});
}

TEST_CASE("a surname is a person where the text has the full name") {
    Staged s("Ana Kivu spoke. Later Kivu left.");
    s.says(0, {{"B-person", 0.95F}}).says(1, {{"I-person", 0.95F}});
    s.says(s.find("Kivu", 2), {{"B-location", 0.5F}, {"B-person", 0.45F}});
    CHECK(s.names() == Names{"Ana Kivu/person", "Kivu/person"});
}

TEST_CASE("an acronym in brackets is what it stands for") {
    Staged s("The Kivu Hotels Association (KHA) agreed. KHA grows.");
    for (Index i = 1; i <= 3; ++i) s.says(i, {{i == 1 ? "B-organization" : "I-organization", 0.95F}});
    s.says(s.find("KHA"), {{"B-person", 0.5F}, {"B-organization", 0.45F}});
    s.says(s.find("KHA", s.find("agreed")), {{"B-person", 0.5F}, {"B-organization", 0.48F}});
    CHECK(s.names() == Names{"Kivu Hotels Association/organization", "KHA/organization", "KHA/organization"});
}

TEST_CASE("a name that is known elsewhere is taken up where the network doubts, and only there") {
    Staged s("Orbit rose. Orbit fell. The moon is in Orbit now.");
    s.says(0, {{"B-organization", 0.95F}}).says(3, {{"B-organization", 0.3F}});
    CHECK(s.names() == Names{"Orbit/organization", "Orbit/organization"});
}

TEST_CASE("what is more likely no name is none") {
    Staged s("Deans met.");
    s.says(0, {{"B-person", 0.2F}, {"B-organization", 0.25F}});
    CHECK(s.names().empty());
}

TEST_CASE("doubt between two types is no doubt that it is a name") {
    Staged s("Kivu Deans met.");
    s.says(0, {{"B-person", 0.4F}, {"B-organization", 0.55F}});
    s.says(1, {{"I-person", 0.42F}, {"I-organization", 0.4F}});
    CHECK(s.names() == Names{"Kivu Deans/organization"});
    s.says(1, {{"I-person", 0.2F}, {"I-organization", 0.1F}});
    CHECK(s.names() == Names{"Kivu/organization"});
}

TEST_CASE("a place and what it lies in are two names") {
    Staged s("Born in Kivu, Ruwen Province.");
    s.says(2, {{"B-location", 0.9F}});
    for (Index i = 3; i <= 5; ++i) s.says(i, {{"I-location", 0.9F}});
    CHECK(s.names() == Names{"Kivu/location", "Ruwen Province/location"});
}

TEST_CASE("edges: titles, articles and possessives stay outside") {
    Staged s("Prime Minister Ana Kivu met the Kivu Times’s editor.");
    s.says(0, {{"B-person", 0.9F}});
    for (Index i = 1; i <= 3; ++i) s.says(i, {{"I-person", 0.9F}});
    const Index the = s.find("the");
    s.says(the, {{"B-organization", 0.9F}});
    for (Index i = the + 1; i <= the + 3; ++i) s.says(i, {{"I-organization", 0.9F}});
    CHECK(s.names() == Names{"Ana Kivu/person", "Kivu Times/organization"});
}

TEST_CASE("titles alone name nobody") {
    Staged s("Prime Minister, what now?");
    s.says(0, {{"B-person", 0.9F}}).says(1, {{"I-person", 0.9F}});
    CHECK(s.names().empty());
    Staged alone("Ms. Kivu left.");
    alone.says(0, {{"B-organization", 0.9F}}).says(1, {{"B-person", 0.9F}});
    CHECK(alone.names() == Names{"Kivu/person"});
}

TEST_CASE("hyphens join parts of a name, but not what follows it") {
    Staged joined("Han Duck-Soo spoke.");
    joined.says(0, {{"B-person", 0.9F}}).says(1, {{"I-person", 0.9F}}).says(3, {{"I-person", 0.5F}});
    CHECK(joined.names() == Names{"Han Duck-Soo/person"});
    Staged apart("Kivu-led forces");
    apart.says(0, {{"B-location", 0.9F}});
    CHECK(apart.names() == Names{"Kivu/location"});
}

TEST_CASE("the last word can say what a name is") {
    Staged s("The Kivu Accords held.");
    s.says(1, {{"B-organization", 0.8F}}).says(2, {{"I-organization", 0.8F}});
    CHECK(s.names() == Names{"Kivu Accords/law"});
    Staged port("At Kivu Airport.");
    port.says(1, {{"B-location", 0.8F}}).says(2, {{"I-location", 0.8F}});
    CHECK(port.names() == Names{"Kivu Airport/facility"});
}

TEST_CASE("amounts of money") {
    const auto moneyIn = [](const char* text) { return Staged(text).names(); };
    CHECK(moneyIn("It cost $5 million.") == Names{"$5 million/money"});
    CHECK(moneyIn("It cost about €2.3bn.") == Names{"€2.3bn/money"});
    CHECK(moneyIn("worth US$465 billion") == Names{"US$465 billion/money"});
    CHECK(moneyIn("fined 500 Kenyan shillings") == Names{"500 Kenyan shillings/money"});
    CHECK(moneyIn("owed tens of billions of dollars") == Names{"tens of billions of dollars/money"});
    CHECK(moneyIn("paid Rs 15 crore in all") == Names{"Rs 15 crore/money"});
    CHECK(moneyIn("a total of QR2,311,022 in aid") == Names{"QR2,311,022/money"});
    CHECK(moneyIn("a 20 - year old") == Names{});
}

TEST_CASE("percentages and measures") {
    CHECK(Staged("up 30 percent").names() == Names{"30 percent/percent"});
    CHECK(Staged("39 per cent of them").names() == Names{"39 per cent/percent"});
    CHECK(Staged("rose 0.5 percentage points").names() == Names{"0.5 percentage points/percent"});
    CHECK(Staged("12% fewer").names() == Names{"12%/percent"});
    CHECK(Staged("40 square kilometres burnt").names() == Names{"40 square kilometres/quantity"});
    CHECK(Staged("500 pounds of wheat").names() == Names{});
    CHECK(Staged("a 30,000-tonne ship").names() == Names{"30,000-tonne/quantity"});
    CHECK(Staged("at 120 miles per hour").names() == Names{"120 miles per hour/quantity"});
}

TEST_CASE("no tokens and no network are no error") {
    CHECK(findNames(Document{}).empty());
    CHECK(Staged("").names().empty());
}

TEST_CASE("treaties, ships and designations by their form") {
    CHECK(Staged("They signed the Law of the Sea Convention and the Treaty of Lisbon.").names() ==
          Names{"Law of the Sea Convention/law", "Treaty of Lisbon/law"});
    CHECK(Staged("The HMS Queen Ana left.").names() == Names{"HMS Queen Ana/product"});
    CHECK(Staged("They fled Hurricane Doria. Doria left.").names() == Names{"Hurricane Doria/event", "Doria/event"});
    CHECK(Staged("The Hurricane Center spoke.").names() == Names{});
    CHECK(Staged("Two Su-35 jets and an F-16.").names() == Names{"Su-35/product", "F-16/product"});
    CHECK(Staged("The Law says so. An act of war.").names().empty());
}

TEST_CASE("patterns yield to a longer name, amounts to none") {
    Staged s("The Su-35 Club paid $5 million.");
    for (Index i = 1; i <= 4; ++i) s.says(i, {{i == 1 ? "B-organization" : "I-organization", 0.9F}});
    for (Index i = 6; i <= 8; ++i) s.says(i, {{i == 6 ? "B-organization" : "I-organization", 0.9F}});
    CHECK(s.names() == Names{"Su-35 Club/organization", "$5 million/money"});
}

TEST_CASE("a surname that looks like something else is a person after the full name") {
    Staged s("Omar Kivian came. Then Kivian and his aides left.");
    s.says(0, {{"B-person", 0.98F}}).says(1, {{"I-person", 0.98F}}).says(s.find("Kivian", 2), {{"B-group", 0.89F}});
    CHECK(s.names() == Names{"Omar Kivian/person", "Kivian/person"});
}

TEST_CASE("a name that breaks at a small word is mended") {
    Staged s("The City of Kivu and the State of");
    s.says(1, {{"B-location", 0.9F}}).says(2, {{"I-location", 0.9F}}).says(3, {{"B-location", 0.9F}});
    s.says(6, {{"B-location", 0.9F}}).says(7, {{"I-location", 0.9F}});
    CHECK(s.names() == Names{"City of Kivu/location", "State/location"});
}

TEST_CASE("pieces of one person are one name, two persons are two") {
    Staged s("Omar Ben Kivu came. Ruwen, Lena [Malm]");
    s.says(0, {{"B-person", 0.9F}}).says(1, {{"B-person", 0.9F}}).says(2, {{"I-person", 0.9F}});
    s.says(s.find("Ruwen"), {{"B-person", 0.9F}}).says(s.find("Lena"), {{"B-person", 0.9F}});
    const Index bracket = s.find("[");
    s.says(bracket, {{"B-person", 0.9F}})
        .says(bracket + 1, {{"I-person", 0.9F}})
        .says(bracket + 2, {{"I-person", 0.9F}});
    CHECK(s.names() == Names{"Omar Ben Kivu/person", "Ruwen/person", "Lena/person", "Malm/person"});
    Staged lines("Ruwen\n\nOmar Kivu\n\nLena");
    lines.says(0, {{"B-person", 0.9F}}).says(1, {{"B-person", 0.9F}}).says(2, {{"I-person", 0.9F}});
    lines.says(3, {{"B-person", 0.9F}});
    CHECK(lines.names() == Names{"Ruwen/person", "Omar Kivu/person", "Lena/person"});
}

TEST_CASE("an epithet belongs to the name, a great leader does not") {
    Staged s("Ruwen the Great fell. Ruwen the Great Kivu leader fell.");
    s.says(0, {{"B-person", 0.9F}}).says(s.find("Ruwen", 1), {{"B-person", 0.9F}});
    CHECK(s.names() == Names{"Ruwen the Great/person", "Ruwen/person"});
}

TEST_CASE("a place with its river, and a realm with its land, are one name") {
    Staged s("Kivu am Main, the East Riding of Ruwen, and the North Shore of Omar.");
    s.says(0, {{"B-location", 0.9F}});
    for (const std::string_view word : {"East", "Ruwen", "North", "Omar"}) s.says(s.find(word), {{"B-location", 0.9F}});
    for (const std::string_view word : {"Riding", "Shore"}) s.says(s.find(word), {{"I-location", 0.9F}});
    CHECK(s.names() ==
          Names{"Kivu am Main/location", "East Riding of Ruwen/location", "North Shore/location", "Omar/location"});
}

TEST_CASE("a legal form tells a company from its founder") {
    Staged s("Omar Kivu GmbH sued Omar Kivu.");
    s.says(0, {{"B-person", 0.9F}}).says(1, {{"I-person", 0.9F}}).says(2, {{"I-person", 0.8F}});
    s.says(4, {{"B-person", 0.9F}}).says(5, {{"I-person", 0.9F}});
    CHECK(s.names() == Names{"Omar Kivu GmbH/organization", "Omar Kivu/person"});
    Staged comma("Kivu Timber, LLC owned Ruwen Partners, L.P. and it grew.");
    for (const std::string_view word : {"Kivu", "Ruwen", "L.P."})
        comma.says(comma.find(word), {{"B-organization", 0.9F}});
    for (const std::string_view word : {"Timber", ",", "LLC", "Partners"})
        comma.says(comma.find(word), {{"I-organization", 0.9F}});
    CHECK(comma.names() == Names{"Kivu Timber/organization", "Ruwen Partners/organization"});
}

TEST_CASE("in a headline the names of the body count, not what capitals make") {
    Staged s("Kivu Sues Ruwen Board Over Pact\n\nOmar Kivu sued the Ruwen Board.");
    for (Index i = 0; i < 3; ++i) s.says(i, {{i == 0 ? "B-organization" : "I-organization", 0.9F}});
    const Index body = s.find("Omar");
    s.says(body, {{"B-person", 0.9F}}).says(body + 1, {{"I-person", 0.9F}});
    s.says(body + 4, {{"B-organization", 0.9F}}).says(body + 5, {{"I-organization", 0.9F}});
    CHECK(s.names() ==
          Names{"Kivu/person", "Ruwen Board/organization", "Omar Kivu/person", "Ruwen Board/organization"});
}

TEST_CASE("a longer name of a headline holds against a shorter one of the body") {
    Staged s("Ruwen Times Wins Prize Again\n\nThe paper is printed in Ruwen.");
    s.says(0, {{"B-organization", 0.9F}}).says(1, {{"I-organization", 0.9F}});
    s.says(s.find("Ruwen", 2), {{"B-location", 0.9F}});
    CHECK(s.names() == Names{"Ruwen Times/organization", "Ruwen/location"});
}

TEST_CASE("titles in the plural are not part of a name") {
    Staged s("Messrs. Kivu and Malm met Sens. Omar Ruwen.");
    s.says(0, {{"B-person", 0.9F}})
        .says(s.find("Kivu"), {{"I-person", 0.9F}})
        .says(s.find("Malm"), {{"B-person", 0.9F}});
    s.says(s.find("Sens."), {{"B-person", 0.9F}}).says(s.find("Omar"), {{"I-person", 0.9F}});
    s.says(s.find("Ruwen"), {{"I-person", 0.9F}});
    CHECK(s.names() == Names{"Kivu/person", "Malm/person", "Omar Ruwen/person"});
}

TEST_CASE("a firm named after two is one name, two persons stay two") {
    Staged s("Marks and Spencer sued Marks and Ruwen.");
    for (const Index at : {s.find("Marks"), s.find("Spencer"), s.find("Marks", 3), s.find("Ruwen")})
        s.says(at, {{"B-person", 0.9F}});
    CHECK(s.names() == Names{"Marks and Spencer/organization", "Marks/person", "Ruwen/person"});
}

TEST_CASE("what is surely a name and of no type is one of another kind") {
    Staged s("They saw Kivu.");
    s.says(2, {{"B-person", 0.3F}, {"B-location", 0.3F}, {"B-organization", 0.3F}});
    CHECK(s.names() == Names{"Kivu/other"});
}

TEST_CASE("who writes is a person, unless it is an agency") {
    Staged s("Harbour opens\n\nBy Omar Kivu\n\nThe harbour opened.");
    s.says(3, {{"B-organization", 0.6F}}).says(4, {{"I-organization", 0.6F}});
    CHECK(s.names() == Names{"Omar Kivu/person"});
    Staged agency("Harbour opens\n\nBy Kivu Press\n\nThe harbour opened.");
    agency.says(3, {{"B-organization", 0.6F}}).says(4, {{"I-organization", 0.6F}});
    CHECK(agency.names() == Names{"Kivu Press/organization"});
}

TEST_CASE("a dateline begins with a place, and so is the place in the text") {
    Staged s("KIVU, Jan. 14 (Ruwen) - The harbour opened.\n\nThe mayor of Kivu spoke.");
    REQUIRE(s.document.text.dateline);
    s.says(0, {{"B-person", 0.6F}}).says(s.find("Kivu", 1), {{"B-person", 0.4F}, {"B-location", 0.3F}});
    CHECK(s.names() == Names{"KIVU/location", "Kivu/location"});
}
