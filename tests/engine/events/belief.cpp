#include "engine/events/belief.hpp"

#include <doctest/doctest.h>

#include "engine/events/commitment.hpp"
#include "engine/statements/statements.hpp"
#include "support/conll.hpp"

using namespace newsglass;
using newsglass::test::documentOf;
using newsglass::test::find;

namespace {

struct Case {
    const char* name;
    std::string_view conll, word;
    Status status;
};

const Case kCases[] = {
    {"a participle of what a plan is for",
     "The the DET DT 2 det -\ncouncil council NOUN NN 4 nsubj -\nwill will AUX MD 4 aux -\n"
     "close close VERB VB 0 root -\nthe the DET DT 6 det -\nmines mine NOUN NNS 4 obj -\n"
     "owned own VERB VBN 6 acl -\nby by ADP IN 10 case -\nthe the DET DT 10 det -\n"
     "state state NOUN NN 7 obl:agent -\n",
     "owned", Status::happened},
    {"a participle of a plural that is asked for",
     "Doe Doe PROPN NNP 2 nsubj -\nasked ask VERB VBD 0 root -\nfor for ADP IN 4 case -\n"
     "payment payment NOUN NN 2 obl -\nfor for ADP IN 6 case -\nstones stone NOUN NNS 4 nmod -\n"
     "dug dig VERB VBN 6 acl -\nin in ADP IN 10 case -\nthe the DET DT 10 det -\nvalley valley NOUN NN 7 obl -\n",
     "dug", Status::happened},
    {"a participle of what may yet be found",
     "Doe Doe PROPN NNP 3 nsubj -\nwould would AUX MD 3 aux -\nhelp help VERB VB 0 root -\n"
     "any any DET DT 5 det -\nvillage village NOUN NN 3 obj -\nflooded flood VERB VBN 5 acl -\n"
     "by by ADP IN 9 case -\nthe the DET DT 9 det -\nstorm storm NOUN NN 6 obl:agent -\n",
     "flooded", Status::possible},
    {"a relative clause of a definite noun",
     "Doe Doe PROPN NNP 3 nsubj -\nmay may AUX MD 3 aux -\nleave leave VERB VB 0 root -\nthe the DET DT 5 det -\n"
     "party party NOUN NN 3 obj -\nthat that PRON WDT 7 nsubj -\nsupports support VERB VBZ 5 acl:relcl -\n"
     "the the DET DT 9 det -\nbill bill NOUN NN 7 obj -\n",
     "supports", Status::ongoing},
    {"a relative clause in the perfect",
     "Doe Doe PROPN NNP 3 nsubj -\nmay may AUX MD 3 aux -\nfree free VERB VB 0 root -\n"
     "prisoners prisoner NOUN NNS 3 obj -\nwho who PRON WP 7 nsubj -\nhave have AUX VBP 7 aux -\n"
     "waited wait VERB VBN 4 acl:relcl -\nfor for ADP IN 9 case -\nmonths month NOUN NNS 7 obl -\n",
     "waited", Status::happened},
    {"a relative clause of what is wished for",
     "Doe Doe PROPN NNP 2 nsubj -\nwants want VERB VBZ 0 root -\na a DET DT 4 det -\nlaw law NOUN NN 2 obj -\n"
     "that that PRON WDT 6 nsubj -\nlimits limit VERB VBZ 4 acl:relcl -\nfares fare NOUN NNS 6 obj -\n",
     "limits", Status::possible},
    {"what a claim says, without a word in between",
     "Doe Doe PROPN NNP 2 nsubj -\nleft leave VERB VBD 0 root -\namid amid ADP IN 4 case -\n"
     "claims claim NOUN NNS 2 obl -\nthey they PRON PRP 7 nsubj:pass -\nwere be AUX VBD 7 aux:pass -\n"
     "forged forge VERB VBN 4 acl -\n",
     "forged", Status::alleged},
    {"a relative clause tied to the verb",
     "Doe Doe PROPN NNP 2 nsubj -\nhas have VERB VBZ 0 root -\nyet yet ADV RB 2 advmod -\nto to PART TO 5 mark -\n"
     "see see VERB VB 2 xcomp -\nNorland Norland PROPN NNP 5 obj -\nwhich which PRON WDT 8 nsubj -\n"
     "owned own VERB VBD 5 advcl -\nports port NOUN NNS 8 obj -\n",
     "owned", Status::happened},
};

/// The status of a word whose statements are found first.
Status statusOf(std::string_view conll, std::string_view word) {
    const auto document = documentOf(conll);
    document->statements = findStatements(*document);
    return Commitments(*document).of(find(*document, word)).status;
}

}  // namespace

TEST_CASE("what a sentence claims of its predicates") {
    for (const Case& example : kCases) {
        CAPTURE(std::string(example.name));
        CHECK(static_cast<int>(statusOf(example.conll, example.word)) == static_cast<int>(example.status));
    }
}
