#include "engine/timeline/timeline.hpp"

#include <doctest/doctest.h>

#include "engine/events/events.hpp"
#include "engine/timeline/label.hpp"
#include "engine/times/times.hpp"
#include "support/conll.hpp"

using namespace newsglass;

namespace {

constexpr const char* kVisit = R"(
The the DET DT 2 det -
minister minister NOUN NN 3 nsubj -
arrived arrive VERB VBD 0 root -
on on ADP IN 5 case -
Friday Friday PROPN NNP 3 obl -
and and CCONJ CC 7 cc -
met meet VERB VBD 3 conj -
the the DET DT 9 det -
king king NOUN NN 7 obj -
. . PUNCT . 3 punct - nospace

He he PRON PRP 3 nsubj -
will will AUX MD 3 aux -
leave leave VERB VB 0 root -
next next ADJ JJ 5 amod -
week week NOUN NN 3 obl:tmod -
. . PUNCT . 3 punct - nospace
)";

constexpr const char* kVote = R"(
The the DET DT 2 det -
party party NOUN NN 3 nsubj -
split split VERB VBD 0 root -
after after SCONJ IN 7 mark -
it it PRON PRP 7 nsubj -
had have AUX VBD 7 aux -
lost lose VERB VBN 3 advcl -
in in ADP IN 9 case -
2015 2015 NUM CD 7 obl -
. . PUNCT . 3 punct - nospace
)";

constexpr const char* kBuilt = R"(
The the DET DT 2 det -
bridge bridge NOUN NN 4 nsubj:pass -
was be AUX VBD 4 aux:pass -
built build VERB VBN 0 root -
between between ADP IN 6 case -
2015 2015 NUM CD 4 obl -
and and CCONJ CC 8 cc -
2018 2018 NUM CD 6 conj -
. . PUNCT . 4 punct - nospace
)";

constexpr const char* kAtSix = R"(
The the DET DT 2 det -
bridge bridge NOUN NN 3 nsubj -
collapsed collapse VERB VBD 0 root -
on on ADP IN 5 case -
Friday Friday PROPN NNP 3 obl -
. . PUNCT . 3 punct - nospace

Drivers driver NOUN NNS 2 nsubj -
fled flee VERB VBD 0 root -
at at ADP IN 4 case -
6am 6am NOUN NN 2 obl -
. . PUNCT . 2 punct - nospace
)";

constexpr const char* kOldMill = R"(
Divers diver NOUN NNS 2 nsubj -
found find VERB VBD 0 root -
a a DET DT 4 det -
wheel wheel NOUN NN 2 obj -
. . PUNCT . 2 punct - nospace

The the DET DT 2 det -
mill mill NOUN NN 3 nsubj -
opened open VERB VBD 0 root -
in in ADP IN 5 case -
1871 1871 NUM CD 3 obl -
. . PUNCT . 3 punct - nospace
)";

constexpr const char* kDaysBefore = R"(
Two two NUM CD 2 nummod -
days day NOUN NNS 5 obl:npmod -
before before ADP IN 5 case -
the the DET DT 5 det -
election election NOUN NN 9 obl -
, , PUNCT , 9 punct - nospace
a a DET DT 8 det -
driver driver NOUN NN 9 nsubj -
stopped stop VERB VBD 0 root -
on on ADP IN 11 case -
Friday Friday PROPN NNP 9 obl -
. . PUNCT . 9 punct - nospace
)";

constexpr const char* kElectionDay = R"(
The the DET DT 2 det -
election election NOUN NN 5 nsubj -
is be AUX VBZ 5 cop -
on on ADP IN 5 case -
Friday Friday PROPN NNP 0 root -
. . PUNCT . 5 punct - nospace
)";

constexpr const char* kTwoBlasts = R"(
Gas gas NOUN NN 2 nsubj -
killed kill VERB VBD 0 root -
five five NUM CD 4 nummod -
miners miner NOUN NNS 2 obj -
. . PUNCT . 2 punct - nospace

A a DET DT 3 det -
similar similar ADJ JJ 3 amod -
leak leak NOUN NN 4 nsubj -
killed kill VERB VBD 0 root -
nine nine NUM CD 6 nummod -
miners miner NOUN NNS 4 obj -
in in ADP IN 8 case -
2009 2009 NUM CD 4 obl -
. . PUNCT . 4 punct - nospace
)";

std::unique_ptr<Document> read(const char* conll, std::string_view published = "2025-01-14") {
    auto document = test::documentOf(conll, published);
    document->times = findTimes(*document);
    document->events = findEvents(*document);
    document->timeline = buildTimeline(*document);
    return document;
}

/// The item of the event with that lemma, and its place in the timeline.
std::pair<const TimelineItem*, std::size_t> itemOf(const Document& document, std::string_view lemma) {
    for (std::size_t i = 0; i < document.timeline.size(); ++i)
        if (document.events[document.timeline[i].event].lemma == lemma) return {&document.timeline[i], i};
    FAIL("no item for ", std::string(lemma));
    return {};
}

}  // namespace

TEST_CASE("an event is where its own time says, its conjunct with it") {
    const auto document = read(kVisit);
    const auto arrive = itemOf(*document, "arrive").first, meet = itemOf(*document, "meet").first;
    CHECK(arrive->earliest == test::dateOf("2025-01-10"));
    CHECK(arrive->latest == test::dateOf("2025-01-10"));
    CHECK(arrive->edtf == "2025-01-10");
    CHECK(arrive->basis == Basis::stated);
    CHECK(meet->edtf == "2025-01-10");
    CHECK(meet->basis == Basis::inferred);
}

TEST_CASE("what is to come stands behind what has been") {
    const auto document = read(kVisit);
    CHECK(itemOf(*document, "leave").first->edtf == "2025-01-20/2025-01-26");
    CHECK(itemOf(*document, "arrive").second < itemOf(*document, "leave").second);
    CHECK(itemOf(*document, "meet").second < itemOf(*document, "leave").second);
}

TEST_CASE("words of order order events and bound them") {
    const auto document = read(kVote);
    const auto [split, second] = itemOf(*document, "split");
    const auto [lose, first] = itemOf(*document, "lose");
    CHECK(first < second);
    REQUIRE(split->after.size() == 1);
    CHECK(document->events[split->after[0]].lemma == "lose");
    CHECK(lose->edtf == "2015");
    CHECK(split->earliest == test::dateOf("2015-01-01"));
    CHECK(split->latest == test::dateOf("2025-01-14"));
}

TEST_CASE("what has no date is news: not older than what the text dates long ago") {
    const auto document = read(kOldMill);
    const auto [find, second] = itemOf(*document, "find");
    const auto [open, first] = itemOf(*document, "open");
    CHECK(first < second);
    CHECK(open->after.empty());
    CHECK(find->latest == test::dateOf("2025-01-14"));
}

TEST_CASE("the label of a noun begins behind its preposition") {
    CHECK(itemOf(*read(kDaysBefore), "election").first->label == "The election");
}

TEST_CASE("an event is on the day that it is said to be on") {
    CHECK(itemOf(*read(kElectionDay), "election").first->edtf == "2025-01-17");
}

TEST_CASE("an event has no date from another one, in which others took part") {
    const auto document = read(kTwoBlasts);
    std::vector<std::string> days;
    for (const TimelineItem& item : document->timeline)
        if (document->events[item.event].lemma == "kill") days.push_back(item.edtf);
    CHECK(days == std::vector<std::string>{"2009", "[..2025-01-14]"});
}

TEST_CASE("stretches between two times") {
    CHECK(itemOf(*read(kBuilt), "build").first->edtf == "2015-01-01/2018-12-31");
}

TEST_CASE("a time of day is of the day that the story is at") {
    CHECK(itemOf(*read(kAtSix), "flee").first->edtf == "2025-01-10");
}

TEST_CASE("the one day of a text dates all of it only where the lead names it") {
    const auto dayOfFlight = [](int sentencesBetween) {
        std::string rows = "Drivers driver NOUN NNS 2 nsubj -\nfled flee VERB VBD 0 root -\n. . PUNCT . 2 punct -\n\n";
        for (int i = 0; i < sentencesBetween; ++i)
            rows += "Rain rain NOUN NN 2 nsubj -\nfell fall VERB VBD 0 root -\n. . PUNCT . 2 punct -\n\n";
        rows +=
            "Bridges bridge NOUN NNS 2 nsubj -\ncollapsed collapse VERB VBD 0 root -\non on ADP IN 4 case -\n"
            "Friday Friday PROPN NNP 2 obl -\n. . PUNCT . 2 punct -\n";
        return itemOf(*read(rows.c_str()), "flee").first->edtf;
    };
    CHECK(dayOfFlight(1) == "2025-01-10");
    CHECK(dayOfFlight(8) == "[..2025-01-14]");
}

TEST_CASE("verbs of headlines lose their capital in a label") {
    auto document = test::documentOf(R"(
Minister minister NOUN NN 2 nsubj -
Visited visit VERB VBD 0 root -
THE the DET DT 4 det -
King king PROPN NNP 2 obj -
on on ADP IN 6 case -
Friday Friday PROPN NNP 2 obl -
)",
                                     "2025-01-14");
    document->times = findTimes(*document);
    document->events = findEvents(*document);
    document->timeline = buildTimeline(*document);
    CHECK(itemOf(*document, "visit").first->label == "Minister visited THE King");
}

TEST_CASE("a second participle keeps the auxiliaries that it shares") {
    auto document = test::documentOf(R"(
Ana Ana PROPN NNP 3 nsubj:pass -
was be AUX VBD 3 aux:pass -
arrested arrest VERB VBN 0 root -
on on ADP IN 5 case -
Friday Friday PROPN NNP 3 obl -
and and CCONJ CC 7 cc -
charged charge VERB VBN 3 conj -
. . PUNCT . 3 punct - nospace
)",
                                     "2025-01-14");
    document->times = findTimes(*document);
    document->events = findEvents(*document);
    document->timeline = buildTimeline(*document);
    CHECK(itemOf(*document, "charge").first->label == "Ana was charged");
}

TEST_CASE("whose something is, is told with an 's also where it stands alone") {
    Word word;
    word.xpos = "PRP";
    word.lemma = "his";
    CHECK(timeline::isPossessive(word));
    word.lemma = "he";
    CHECK_FALSE(timeline::isPossessive(word));
}

TEST_CASE("labels are short sentences of the article") {
    const auto document = read(kVisit);
    CHECK(itemOf(*document, "meet").first->label == "The minister met the king");
    CHECK(itemOf(*document, "arrive").first->label == "The minister arrived");
}

TEST_CASE("without a publication date only what is dated by itself has bounds") {
    const auto document = read(kVote, "");
    CHECK(itemOf(*document, "lose").first->edtf == "2015");
    CHECK_FALSE(itemOf(*document, "split").first->latest);
    CHECK(itemOf(*document, "split").first->edtf == "2015-01-01/..");
}

TEST_CASE("an empty document has an empty timeline") {
    const Document document;
    CHECK(buildTimeline(document).empty());
}
