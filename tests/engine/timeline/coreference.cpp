#include "engine/timeline/coreference.hpp"

#include <doctest/doctest.h>

#include "engine/events/events.hpp"
#include "engine/timeline/kinds.hpp"
#include "engine/timeline/timeline.hpp"
#include "engine/times/times.hpp"
#include "support/conll.hpp"

using namespace newsglass;
using namespace newsglass::timeline;

namespace {

std::unique_ptr<Document> read(const char* conll) {
    auto document = test::documentOf(conll, "2025-01-14");
    document->times = findTimes(*document);
    document->events = findEvents(*document);
    document->timeline = buildTimeline(*document);
    return document;
}

/// The lemmas of the tellings of the entry that a verb or noun stands for or in; empty when it has none.
std::string tellings(const Document& document, std::string_view lemma) {
    for (const TimelineItem& item : document.timeline) {
        if (item.of != kNone) continue;
        std::string lemmas;
        bool wanted = document.events[item.event].lemma == lemma;
        for (const Index event : item.mentions) {
            lemmas += (lemmas.empty() ? "" : " ") + document.events[event].lemma;
            wanted |= document.events[event].lemma == lemma;
        }
        if (wanted) return lemmas;
    }
    return "no entry";
}

constexpr const char* kElection = R"(
The the DET DT 2 det -
council council NOUN NN 3 nsubj -
elected elect VERB VBD 0 root -
the the DET DT 5 det -
mayor mayor NOUN NN 3 obj -
on on ADP IN 7 case -
Friday Friday PROPN NNP 3 obl -
. . PUNCT . 3 punct - nospace

The the DET DT 2 det -
election election NOUN NN 4 nsubj:pass -
was be AUX VBD 4 aux:pass -
broadcast broadcast VERB VBN 0 root -
. . PUNCT . 4 punct - nospace
)";

constexpr const char* kTwoVisits = R"(
The the DET DT 2 det -
minister minister NOUN NN 3 nsubj -
visited visit VERB VBD 0 root -
Lima Lima PROPN NNP 3 obj B-location
on on ADP IN 6 case -
Friday Friday PROPN NNP 3 obl -
. . PUNCT . 3 punct - nospace

The the DET DT 2 det -
minister minister NOUN NN 3 nsubj -
visited visit VERB VBD 0 root -
Quito Quito PROPN NNP 3 obj B-location
on on ADP IN 6 case -
Sunday Sunday PROPN NNP 3 obl -
. . PUNCT . 3 punct - nospace
)";

constexpr const char* kAnother = R"(
Rebels rebel NOUN NNS 2 nsubj -
attacked attack VERB VBD 0 root -
the the DET DT 4 det -
port port NOUN NN 2 obj -
on on ADP IN 6 case -
Friday Friday PROPN NNP 2 obl -
. . PUNCT . 2 punct - nospace

A a DET DT 3 det -
second second ADJ JJ 3 amod -
attack attack NOUN NN 4 nsubj -
failed fail VERB VBD 0 root -
on on ADP IN 6 case -
Sunday Sunday PROPN NNP 4 obl -
. . PUNCT . 4 punct - nospace
)";

constexpr const char* kHeld = R"(
The the DET DT 2 det -
meeting meeting NOUN NN 4 nsubj:pass -
was be AUX VBD 4 aux:pass -
held hold VERB VBN 0 root -
on on ADP IN 6 case -
Friday Friday PROPN NNP 4 obl -
. . PUNCT . 4 punct - nospace
)";

constexpr const char* kPlan = R"(
Work work NOUN NN 3 nsubj:pass -
is be AUX VBZ 3 aux:pass -
expected expect VERB VBN 0 root -
to to PART TO 5 mark -
begin begin VERB VB 3 xcomp -
in in ADP IN 7 case -
September September PROPN NNP 5 obl -
. . PUNCT . 3 punct - nospace
)";

}  // namespace

TEST_CASE("words of one kind") {
    CHECK(kindOf("sign", false) == kindOf("signing", true));
    CHECK(kindOf("sign", false) == kindOf("signature", true));
    CHECK(kindOf("stab", false) == kindOf("stabbing", true));
    CHECK(kindOf("arrive", false) == kindOf("arrival", true));
    CHECK(kindOf("invade", false) == kindOf("invasion", true));
    CHECK(kindOf("kill", false) == kindOf("murder", true));
    CHECK(kindOf("pact", true) == kindOf("agreement", true));
    CHECK(kindOf("agree", false) == kindOf("accord", true));
    CHECK(kindOf("shut", false) == kindOf("closure", true));
    CHECK(kindOf("jail", false) == kindOf("sentence", false));
    CHECK(kindOf("king", true) != kindOf("k", false));
    CHECK(kindOf("community", true) != kindOf("communicate", false));
    CHECK(specificKinds("attack").size() > 3);
    CHECK(specificKinds("tree").empty());
}

TEST_CASE("a noun with its article takes up what was told, and has its date") {
    const auto document = read(kElection);
    CHECK(tellings(*document, "elect") == "elect election");
    for (const TimelineItem& item : document->timeline)
        if (document->events[item.event].lemma == "election") {
            CHECK(item.edtf == "2025-01-10");
            CHECK(document->events[item.of].lemma == "elect");
        }
}

TEST_CASE("other parties, another time: other events") {
    CHECK(tellings(*read(kTwoVisits), "visit") == "");
    CHECK(tellings(*read(kAnother), "attack") == "");
}

TEST_CASE("a verb that says little is one with its noun") { CHECK(tellings(*read(kHeld), "hold") == "meeting hold"); }

TEST_CASE("what only carries a plan has no entry; the plan's words tell of it") {
    const auto document = read(kPlan);
    CHECK(tellings(*document, "expect") == "no entry");
    CHECK(tellings(*document, "begin") == "");
    for (const TimelineItem& item : document->timeline)
        if (document->events[item.event].lemma == "begin") {
            CHECK(item.label == "Work is expected to begin");
            CHECK(document->events[item.event].status == Status::planned);
        }
}
