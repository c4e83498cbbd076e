// Which time dates an event, and which does not.
#include "engine/timeline/anchors.hpp"

#include <doctest/doctest.h>

#include "engine/events/events.hpp"
#include "engine/timeline/timeline.hpp"
#include "engine/times/times.hpp"
#include "support/conll.hpp"

using namespace newsglass;

namespace {

/// The date of the event of that lemma in a sentence, given as CoNLL rows; "-" when it has none.
std::string dateOf(const char* rows, std::string_view lemma) {
    auto document = test::documentOf(rows, "2025-01-14");  // a Tuesday
    document->times = findTimes(*document);
    document->events = findEvents(*document);
    document->timeline = buildTimeline(*document);
    for (const TimelineItem& item : document->timeline)
        if (document->events[item.event].lemma == lemma) return item.edtf.empty() ? "-" : item.edtf;
    return "-";
}

}  // namespace

TEST_CASE("before a judge is a place, also when the day hangs on the judge") {
    CHECK(dateOf(R"(
She she PRON PRP 2 nsubj -
testified testify VERB VBD 0 root -
before before ADP IN 5 case -
the the DET DT 5 det -
judge judge NOUN NN 2 obl -
on on ADP IN 7 case -
Friday Friday PROPN NNP 5 nmod -
. . PUNCT . 2 punct - nospace
)",
                 "testify") == "2025-01-10");
}

TEST_CASE("what a noun says did not happen with it") {
    constexpr const char* kRows = R"(
She she PRON PRP 2 nsubj -
rejected reject VERB VBD 0 root -
on on ADP IN 4 case -
Friday Friday PROPN NNP 2 obl -
an an DET DT 6 det -
allegation allegation NOUN NN 2 obj -
that that SCONJ IN 10 mark -
he he PRON PRP 10 nsubj -
had have AUX VBD 10 aux -
lied lie VERB VBN 6 acl -
. . PUNCT . 2 punct - nospace
)";
    CHECK(dateOf(kRows, "reject") == "2025-01-10");
    CHECK(dateOf(kRows, "lie") != "2025-01-10");
}

TEST_CASE("a year that tells which things are meant dates nothing") {
    CHECK(dateOf(R"(
They they PRON PRP 2 nsubj -
cut cut VERB VBD 0 root -
emissions emission NOUN NNS 2 obj -
to to ADP IN 6 case -
1990 1990 NUM CD 6 nummod -
levels level NOUN NNS 2 obl -
. . PUNCT . 2 punct - nospace
)",
                 "cut") == "[..2025-01-14]");
    CHECK(dateOf(R"(
They they PRON PRP 2 nsubj -
won win VERB VBD 0 root -
in in ADP IN 6 case -
the the DET DT 6 det -
2003 2003 NUM CD 6 nummod -
season season NOUN NN 2 obl -
. . PUNCT . 2 punct - nospace
)",
                 "win") == "2003");
}

TEST_CASE("nor does the year of a make") {
    CHECK(dateOf(R"(
It it PRON PRP 2 nsubj -
started start VERB VBD 0 root -
in in ADP IN 6 case -
a a DET DT 6 det -
2005 2005 NUM CD 6 nummod -
Zafira Zafira PROPN NNP 2 obl -
. . PUNCT . 2 punct - nospace
)",
                 "start") == "[..2025-01-14]");
}

TEST_CASE("of two prepositions the one beside the day counts") {
    CHECK(dateOf(R"(
He he PRON PRP 3 nsubj:pass -
was be AUX VBD 3 aux:pass -
sworn swear VERB VBN 0 root -
before before ADP IN 8 case -
the the DET DT 6 det -
judge judge NOUN NN 8 nmod:desc -
on on ADP IN 8 case -
Friday Friday PROPN NNP 3 obl -
. . PUNCT . 3 punct - nospace
)",
                 "swear") == "2025-01-10");
}

TEST_CASE("a verb of which nobody is the subject is no entry") {
    auto document = test::documentOf(R"(
Has have AUX VBZ 3 aux -
finally finally ADV RB 3 advmod -
come come VERB VBN 0 root -
his he PRON PRP$ 5 nmod:poss -
way way NOUN NN 3 obl:npmod -
. . PUNCT . 3 punct - nospace
)",
                                     "2025-01-14");
    document->times = findTimes(*document);
    document->events = findEvents(*document);
    CHECK(buildTimeline(*document).empty());
}

TEST_CASE("what is the case now is so on the day of publication") {
    CHECK(dateOf(R"(
Troops troop NOUN NNS 4 nsubj -
are be AUX VBP 4 aux -
now now ADV RB 4 advmod -
leaving leave VERB VBG 0 root -
the the DET DT 6 det -
city city NOUN NN 4 obj -
. . PUNCT . 4 punct - nospace
)",
                 "leave") == "2025-01-14");
}

TEST_CASE("what a plan is about may be over already") {
    CHECK(dateOf(R"(
Officials official NOUN NNS 3 nsubj -
will will AUX MD 3 aux -
investigate investigate VERB VB 0 root -
the the DET DT 5 det -
collapse collapse NOUN NN 3 obj -
of of ADP IN 8 case -
the the DET DT 8 det -
bridge bridge NOUN NN 5 nmod -
. . PUNCT . 3 punct - nospace
)",
                 "collapse") == "-");
    CHECK(dateOf(R"(
They they PRON PRP 3 nsubj -
will will AUX MD 3 aux -
hold hold VERB VB 0 root -
the the DET DT 5 det -
meeting meeting NOUN NN 3 obj -
on on ADP IN 7 case -
Friday Friday PROPN NNP 3 obl -
. . PUNCT . 3 punct - nospace
)",
                 "hold") == "2025-01-17");
}
