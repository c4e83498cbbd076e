#include "engine/events/presupposition.hpp"

#include <doctest/doctest.h>

#include "events/cases.hpp"

using namespace newsglass;
using newsglass::test::Case;

namespace {

const Case kCases[] = {
    {"what was done to somebody, in the form of the past",
     "Leaders leader NOUN NNS 2 nsubj -\ncame come VERB VBD 0 root -\nto to PART TO 4 mark -\n"
     "honour honour VERB VB 2 advcl -\npeople people NOUN NNS 4 obj -\nkilled kill VERB VBN 4 xcomp -\n"
     "in in ADP IN 9 case -\nthe the DET DT 9 det -\nwar war NOUN NN 6 obl -\n",
     "killed", Status::happened},
    {"whom a rule may strike",
     "Any any DET DT 2 det -\nathlete athlete NOUN NN 9 nsubj:pass -\nwho who PRON WP 4 nsubj -\n"
     "failed fail VERB VBD 2 acl:relcl -\nthe the DET DT 6 det -\ntest test NOUN NN 4 obj -\n"
     "would would AUX MD 9 aux -\nbe be AUX VB 9 aux:pass -\nbanned ban VERB VBN 0 root -\n",
     "failed", Status::possible},
    {"what any of them are",
     "The the DET DT 2 det -\nsenator senator NOUN NN 3 nsubj -\ndemanded demand VERB VBD 0 root -\n"
     "that that SCONJ IN 10 mark -\nany any DET DT 6 det -\nreporters reporter NOUN NNS 10 nsubj:pass -\n"
     "embedded embed VERB VBN 6 acl -\nthere there PRON EX 7 advmod -\nbe be AUX VB 10 aux:pass -\n"
     "expelled expel VERB VBN 3 ccomp -\n",
     "embedded", Status::possible},
    {"those who think so will see",
     "Those that PRON DT 6 nsubj -\nwho who PRON WP 3 nsubj -\ndoubt doubt VERB VBP 1 acl:relcl -\n"
     "it it PRON PRP 6 nsubj -\nwill will AUX MD 6 aux -\nleave leave VERB VB 0 root -\n",
     "doubt", Status::ongoing},
    {"what is yet to be made",
     "Engineers engineer NOUN NNS 2 nsubj -\ntried try VERB VBD 0 root -\nto to PART TO 4 mark -\n"
     "design design VERB VB 2 xcomp -\na a DET DT 6 det -\ncomputer computer NOUN NN 4 obj -\n"
     "that that PRON WDT 9 nsubj -\nwas be AUX VBD 9 cop -\ncheap cheap ADJ JJ 6 acl:relcl -\n",
     "cheap", Status::possible},
    {"a first time that may not come",
     "This this PRON DT 6 nsubj -\nwould would AUX MD 6 aux -\nbe be AUX VB 6 cop -\n"
     "the the DET DT 6 det -\nfirst first ADJ JJ 6 amod -\ntime time NOUN NN 0 root -\n"
     "that that SCONJ IN 10 obj -\nthe the DET DT 9 det -\nrate rate NOUN NN 10 nsubj -\n"
     "rose rise VERB VBD 6 acl:relcl -\n",
     "rose", Status::possible},
    {"a first time that came",
     "This this PRON DT 5 nsubj -\nwas be AUX VBD 5 cop -\nthe the DET DT 5 det -\n"
     "first first ADJ JJ 5 amod -\ntime time NOUN NN 0 root -\nthat that SCONJ IN 9 obj -\n"
     "the the DET DT 8 det -\nrate rate NOUN NN 9 nsubj -\nrose rise VERB VBD 5 acl:relcl -\n",
     "rose", Status::happened},
    {"what a charge is about",
     "A a DET DT 2 det -\njudge judge NOUN NN 3 nsubj -\naccused accuse VERB VBD 0 root -\n"
     "Doe Doe PROPN NNP 3 obj -\nof of ADP IN 6 case -\ndeeds deed NOUN NNS 3 obl -\n"
     "that that PRON WDT 8 nsubj -\nharmed harm VERB VBD 6 acl:relcl -\nthe the DET DT 10 det -\n"
     "state state NOUN NN 8 obj -\n",
     "harmed", Status::alleged},
    {"what there was none of",
     "There there PRON EX 2 expl -\nwas be VERB VBD 0 root -\nno no DET DT 4 det -\n"
     "damage damage NOUN NN 2 nsubj -\ncaused cause VERB VBN 4 acl -\nby by ADP IN 8 case -\n"
     "the the DET DT 8 det -\nstorm storm NOUN NN 5 obl:agent -\n",
     "caused", Status::didNotHappen},
};

}  // namespace

TEST_CASE("what the clauses of a noun tell") { newsglass::test::checkStatuses(kCases); }
