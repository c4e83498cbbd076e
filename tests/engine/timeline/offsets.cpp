#include "engine/timeline/offsets.hpp"

#include <doctest/doctest.h>

#include "engine/events/events.hpp"
#include "engine/timeline/constraints.hpp"
#include "engine/timeline/timeline.hpp"
#include "engine/times/times.hpp"
#include "support/conll.hpp"

using namespace newsglass;
using namespace newsglass::timeline;

namespace {

Days days(const char* value, const char* mod = "") {
    TimeExpression time;
    time.type = TimeType::duration;
    time.value = value;
    time.mod = mod;
    return daysOf(time);
}

constexpr const char* kBeforeVote = R"(
He he PRON PRP 2 nsubj -
resigned resign VERB VBD 0 root -
two two NUM CD 4 nummod -
days day NOUN NNS 7 obl:npmod -
before before ADP IN 7 case -
the the DET DT 7 det -
election election NOUN NN 2 obl -
on on ADP IN 10 case -
12 12 NUM CD 10 nummod -
January January PROPN NNP 7 nmod -
2025 2025 NUM CD 10 nmod -
. . PUNCT . 2 punct - nospace
)";

}  // namespace

TEST_CASE("days of durations") {
    CHECK(days("P2D") == Days{2, 2});
    CHECK(days("P3W") == Days{18, 24});
    CHECK(days("P1M") == Days{14, 46});
    CHECK(days("P1Y") == Days{182, 548});
    CHECK(days("PT5H") == Days{0, 1});
    CHECK(days("PT30H") == Days{1, 2});
    CHECK(days("PXD") == Days{0, kEver});
    CHECK(days("P2D", "more_than") == Days{2, kEver});
    CHECK(days("P2D", "less_than") == Days{0, 2});
    CHECK(days("") == Days{0, kEver});
    CHECK(days("P99999999999Y").most == kEver);
}

TEST_CASE("a length between two events dates one from the other, both ways") {
    Anchor dated, open;
    dated.interval = {test::dateOf("2025-01-12"), test::dateOf("2025-01-12")};
    const auto forth = settle({dated, open}, {{0, 1, 0.9f, {2, 2}}});
    CHECK(forth.intervals[1] == Interval{test::dateOf("2025-01-14"), test::dateOf("2025-01-14")});
    const auto back = settle({open, dated}, {{0, 1, 0.9f, {18, 24}}});
    CHECK(back.intervals[0] == Interval{test::dateOf("2024-12-19"), test::dateOf("2024-12-25")});
    const auto wrong = settle({dated, dated}, {{0, 1, 0.9f, {2, 2}}});
    CHECK(wrong.earlier[1].empty());
}

TEST_CASE("two days before the vote") {
    auto document = test::documentOf(kBeforeVote, "2025-02-01");
    document->times = findTimes(*document);
    document->events = findEvents(*document);
    document->timeline = buildTimeline(*document);
    REQUIRE(document->times.size() == 2);
    CHECK(document->times[0].type == TimeType::duration);
    REQUIRE(document->events.size() == 2);
    for (const TimelineItem& item : document->timeline)
        if (document->events[item.event].lemma == "resign") CHECK(item.edtf == "2025-01-10");
}

TEST_CASE("on the eve of the vote") {
    auto document = test::documentOf(R"(
He he PRON PRP 2 nsubj -
resigned resign VERB VBD 0 root -
on on ADP IN 5 case -
the the DET DT 5 det -
eve eve NOUN NN 2 obl -
of of ADP IN 8 case -
the the DET DT 8 det -
election election NOUN NN 5 nmod -
on on ADP IN 11 case -
12 12 NUM CD 11 nummod -
January January PROPN NNP 8 nmod -
2025 2025 NUM CD 11 nmod -
. . PUNCT . 2 punct - nospace
)",
                                     "2025-02-01");
    document->times = findTimes(*document);
    document->events = findEvents(*document);
    document->timeline = buildTimeline(*document);
    REQUIRE(document->events.size() == 2);
    for (const TimelineItem& item : document->timeline)
        if (document->events[item.event].lemma == "resign") CHECK(item.edtf == "[..2025-01-12]");
}
