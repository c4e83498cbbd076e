#include "engine/events/signatures.hpp"

#include <doctest/doctest.h>

#include "events/cases.hpp"

using namespace newsglass;
using newsglass::test::Case;

namespace {

const Case kCases[] = {
    {"a chance that was passed up",
     "She she PRON PRP 2 nsubj -\npassed pass VERB VBD 0 root -\nup up ADP RP 2 compound:prt -\n"
     "the the DET DT 5 det -\nchance chance NOUN NN 2 obj -\nto to PART TO 7 mark -\nrun run VERB VB 5 acl -\n",
     "run", Status::didNotHappen},
    {"what somebody lagged in",
     "Norland Norland PROPN NNP 2 nsubj -\nlagged lag VERB VBD 0 root -\nthe the DET DT 4 det -\n"
     "region region NOUN NN 2 obj -\nin in SCONJ IN 6 mark -\nattracting attract VERB VBG 2 advcl -\n"
     "investment investment NOUN NN 6 obj -\n",
     "attracting", Status::possible},
    {"what somebody failed in",
     "Norland Norland PROPN NNP 2 nsubj -\nfailed fail VERB VBD 0 root -\nin in ADP IN 4 mark -\n"
     "attracting attract VERB VBG 2 advcl -\ninvestment investment NOUN NN 4 obj -\n",
     "attracting", Status::didNotHappen},
    {"what somebody hopes will not be",
     "They they PRON PRP 2 nsubj -\nhope hope VERB VBP 0 root -\nshe she PRON PRP 6 nsubj -\n"
     "does do AUX VBZ 6 aux -\nnot not PART RB 6 advmod -\nleave leave VERB VB 2 ccomp -\n",
     "leave", Status::possible},
    {"suggestions that were dismissed",
     "Doe Doe PROPN NNP 2 nsubj -\ndismissed dismiss VERB VBD 0 root -\n"
     "suggestions suggestion NOUN NNS 2 obj -\nthat that SCONJ IN 8 mark -\nthe the DET DT 6 det -\n"
     "team team NOUN NN 8 nsubj -\nis be AUX VBZ 8 cop -\nweak weak ADJ JJ 3 acl -\n",
     "weak", Status::denied},
};

}  // namespace

TEST_CASE("what becomes of complements") { newsglass::test::checkStatuses(kCases); }
