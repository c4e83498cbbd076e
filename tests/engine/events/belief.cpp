#include "engine/events/belief.hpp"

#include <doctest/doctest.h>

#include "engine/statements/statements.hpp"
#include "events/cases.hpp"

using namespace newsglass;
using newsglass::test::Case;
using newsglass::test::documentOf;
using newsglass::test::find;

namespace {

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
    {"a participle that is itself wished for",
     "Doe Doe PROPN NNP 2 nsubj -\nwants want VERB VBZ 0 root -\nthe the DET DT 4 det -\n"
     "minister minister NOUN NN 5 nsubj:pass -\nfined fine VERB VBN 2 xcomp -\nby by ADP IN 8 case -\n"
     "the the DET DT 8 det -\ncourt court NOUN NN 5 obl:agent -\n",
     "fined", Status::possible},
    {"what a claim says, without a word in between",
     "Doe Doe PROPN NNP 2 nsubj -\nleft leave VERB VBD 0 root -\namid amid ADP IN 4 case -\n"
     "claims claim NOUN NNS 2 obl -\nthey they PRON PRP 7 nsubj:pass -\nwere be AUX VBD 7 aux:pass -\n"
     "forged forge VERB VBN 4 acl -\n",
     "forged", Status::alleged},
    {"what had to be done",
     "Doe Doe PROPN NNP 2 nsubj -\nhad have VERB VBD 0 root -\nto to PART TO 4 mark -\n"
     "sell sell VERB VB 2 xcomp -\nthe the DET DT 6 det -\nfarm farm NOUN NN 4 obj -\n",
     "sell", Status::happened},
    {"what one has yet to do",
     "Doe Doe PROPN NNP 2 nsubj -\nhas have VERB VBZ 0 root -\nyet yet ADV RB 2 advmod -\nto to PART TO 5 mark -\n"
     "sell sell VERB VB 2 xcomp -\nthe the DET DT 7 det -\nfarm farm NOUN NN 5 obj -\n",
     "sell", Status::didNotHappen},
    {"a wait",
     "Doe Doe PROPN NNP 3 nsubj -\nwill will AUX MD 3 aux -\nwait wait VERB VB 0 root -\n"
     "until until SCONJ IN 6 mark -\nthey they PRON PRP 6 nsubj -\nagree agree VERB VBP 3 advcl -\n",
     "agree", Status::possible},
    {"two verbs under one negation",
     "Doe Doe PROPN NNP 4 nsubj -\nhas have AUX VBZ 4 aux -\nnot not PART RB 4 advmod -\n"
     "left leave VERB VBN 0 root -\nthe the DET DT 6 det -\nclub club NOUN NN 4 obj -\nor or CCONJ CC 8 cc -\n"
     "changed change VERB VBD 4 conj -\nhis his PRON PRP$ 10 nmod:poss -\nmind mind NOUN NN 8 obj -\n",
     "changed", Status::didNotHappen},
    {"an aim",
     "The the DET DT 2 det -\nlaw law NOUN NN 4 nsubj:pass -\nis be AUX VBZ 4 aux:pass -\n"
     "aimed aim VERB VBN 0 root -\nat at ADP IN 6 mark -\ncutting cut VERB VBG 4 advcl -\n"
     "fares fare NOUN NNS 6 obj -\n",
     "cutting", Status::planned},
    {"whether to",
     "Doe Doe PROPN NNP 3 nsubj -\nwill will AUX MD 3 aux -\ndecide decide VERB VB 0 root -\n"
     "whether whether SCONJ IN 6 mark -\nto to PART TO 6 mark -\nsell sell VERB VB 3 ccomp -\n"
     "the the DET DT 8 det -\nfarm farm NOUN NN 6 obj -\n",
     "sell", Status::possible},
    {"what nobody has the authority to do",
     "The the DET DT 2 det -\npanel panel NOUN NN 3 nsubj -\nhas have VERB VBZ 0 root -\nno no DET DT 5 det -\n"
     "authority authority NOUN NN 3 obj -\nto to PART TO 7 mark -\nfine fine VERB VB 5 acl -\n"
     "Doe Doe PROPN NNP 7 obj -\n",
     "fine", Status::didNotHappen},
    {"not going to",
     "Doe Doe PROPN NNP 4 nsubj -\nis be AUX VBZ 4 aux -\nnot not PART RB 4 advmod -\ngoing go VERB VBG 0 root -\n"
     "to to PART TO 6 mark -\nsell sell VERB VB 4 xcomp -\nthe the DET DT 8 det -\nfarm farm NOUN NN 6 obj -\n",
     "sell", Status::didNotHappen},
    {"what somebody does not think",
     "Doe Doe PROPN NNP 4 nsubj -\ndoes do AUX VBZ 4 aux -\nnot not PART RB 4 advmod -\n"
     "think think VERB VB 0 root -\nthat that SCONJ IN 7 mark -\nRoe Roe PROPN NNP 7 nsubj -\n"
     "lied ly VERB VBD 4 ccomp -\n",
     "lied", Status::denied},
    {"a denial of what would be",
     "Doe Doe PROPN NNP 2 nsubj -\ndenied deny VERB VBD 0 root -\nthat that SCONJ IN 7 mark -\n"
     "the the DET DT 5 det -\ndeal deal NOUN NN 7 nsubj -\nwould would AUX MD 7 aux -\n"
     "fail fail VERB VB 2 ccomp -\n",
     "fail", Status::denied},
    {"a source's word on what will not be",
     "Doe Doe PROPN NNP 2 nsubj -\nsaid say VERB VBD 0 root -\nthe the DET DT 4 det -\n"
     "firm firm NOUN NN 7 nsubj -\nwill will AUX MD 7 aux -\nnot not PART RB 7 advmod -\n"
     "pay pay VERB VB 2 ccomp -\nfines fine NOUN NNS 7 obj -\n",
     "pay", Status::denied},
    {"not only",
     "The the DET DT 2 det -\nplan plan NOUN NN 6 nsubj -\nis be AUX VBZ 6 cop -\nnot not PART RB 6 advmod -\n"
     "only only ADV RB 6 advmod -\ncostly costly ADJ JJ 0 root -\nbut but CCONJ CC 8 cc -\n"
     "late late ADV RB 6 conj -\n",
     "costly", Status::ongoing},
    {"so as not to",
     "Doe Doe PROPN NNP 2 nsubj -\nleft leave VERB VBD 0 root -\nso so ADV RB 7 mark -\nas as SCONJ IN 3 fixed -\n"
     "not not PART RB 3 fixed -\nto to PART TO 7 mark -\nlose lose VERB VB 2 advcl -\nit it PRON PRP 7 obj -\n",
     "lose", Status::didNotHappen},
    {"a bare be",
     "Doe Doe PROPN NNP 2 nsubj -\ndemanded demand VERB VBD 0 root -\nthat that SCONJ IN 7 mark -\n"
     "the the DET DT 5 det -\ncharges charge NOUN NNS 7 nsubj:pass -\nbe be AUX VB 7 aux:pass -\n"
     "dropped drop VERB VBN 2 ccomp -\n",
     "dropped", Status::possible},
    {"making sure",
     "Making make VERB VBG 8 csubj -\nsure sure ADJ JJ 1 xcomp -\nroads road NOUN NNS 5 nsubj -\n"
     "are be AUX VBP 5 cop -\nsafe safe ADJ JJ 1 ccomp -\nis be AUX VBZ 8 cop -\na a DET DT 8 det -\n"
     "task task NOUN NN 0 root -\n",
     "safe", Status::possible},
    {"how, of what is to be found out",
     "Doe Doe PROPN NNP 2 nsubj -\nmet meet VERB VBD 0 root -\nthem they PRON PRP 2 obj -\n"
     "to to PART TO 5 mark -\nfind find VERB VB 2 advcl -\nout out ADP RP 5 compound:prt -\n"
     "how how ADV WRB 9 advmod -\nthey they PRON PRP 9 nsubj -\nlive live VERB VBP 5 ccomp -\n",
     "live", Status::possible},
    {"the latest to",
     "The the DET DT 2 det -\nshop shop NOUN NN 5 nsubj -\nis be AUX VBZ 5 cop -\nthe the DET DT 5 det -\n"
     "latest late ADJ JJS 0 root -\nto to PART TO 7 mark -\nclose close VERB VB 5 advcl -\n",
     "close", Status::happened},
    {"to become",
     "Doe Doe PROPN NNP 2 nsubj -\nleft leave VERB VBD 0 root -\nhis his PRON PRP$ 4 nmod:poss -\n"
     "village village NOUN NN 2 obj -\nto to PART TO 6 mark -\nbecome become VERB VB 2 advcl -\n"
     "a a DET DT 8 det -\nstar star NOUN NN 6 xcomp -\n",
     "become", Status::happened},
    {"a reason for what is still open",
     "Doe Doe PROPN NNP 3 nsubj -\nwill will AUX MD 3 aux -\nleave leave VERB VB 0 root -\n"
     "because because SCONJ IN 6 mark -\nhe he PRON PRP 6 nsubj -\nhas have VERB VBZ 3 advcl -\n"
     "nobody nobody PRON NN 6 obj -\nto to PART TO 9 mark -\ntrust trust VERB VB 7 acl -\n"
     "because because SCONJ IN 12 mark -\nthey they PRON PRP 12 nsubj -\nlied ly VERB VBD 9 advcl -\n",
     "lied", Status::happened},
    {"an inverted condition",
     "Should should AUX MD 3 aux -\nit it PRON PRP 3 nsubj -\nrain rain VERB VB 6 advcl -\n"
     "Doe Doe PROPN NNP 6 nsubj -\nwill will AUX MD 6 aux -\nleave leave VERB VB 0 root -\n",
     "leave", Status::possible},
    {"would later",
     "Doe Doe PROPN NNP 2 nsubj -\nmade make VERB VBD 0 root -\na a DET DT 4 det -\nfilm film NOUN NN 2 obj -\n"
     "that that PRON WDT 8 nsubj -\nwould would AUX MD 8 aux -\nlater late ADV RBR 8 advmod -\n"
     "inspire inspire VERB VB 4 acl:relcl -\nRoe Roe PROPN NNP 8 obj -\n",
     "inspire", Status::happened},
    {"turned out",
     "The the DET DT 2 det -\nfilm film NOUN NN 3 nsubj -\nturned turn VERB VBD 0 root -\n"
     "out out ADP RP 3 compound:prt -\nto to PART TO 6 mark -\nplease please VERB VB 3 xcomp -\n"
     "critics critic NOUN NNS 6 obj -\n",
     "please", Status::happened},
    {"a relative clause tied to the verb",
     "Doe Doe PROPN NNP 2 nsubj -\nhas have VERB VBZ 0 root -\nyet yet ADV RB 2 advmod -\nto to PART TO 5 mark -\n"
     "see see VERB VB 2 xcomp -\nNorland Norland PROPN NNP 5 obj -\nwhich which PRON WDT 8 nsubj -\n"
     "owned own VERB VBD 5 advcl -\nports port NOUN NNS 8 obj -\n",
     "owned", Status::happened},
    {"what was done rather than another thing",
     "They they PRON PRP 3 nsubj -\nwere be AUX VBD 3 aux -\nhelping help VERB VBG 0 root -\n"
     "rather rather ADV RB 6 cc -\nthan than ADP IN 4 fixed -\nharming harm VERB VBG 3 advcl -\n"
     "her she PRON PRP 6 obj -\n",
     "harming", Status::didNotHappen},
    {"what somebody was spared",
     "She she PRON PRP 2 nsubj -\nwon win VERB VBD 0 root -\nwithout without SCONJ IN 4 mark -\n"
     "having have VERB VBG 2 advcl -\nto to PART TO 6 mark -\nvisit visit VERB VB 4 xcomp -\n"
     "the the DET DT 8 det -\ntown town NOUN NN 6 obj -\n",
     "visit", Status::didNotHappen},
    {"a purpose of what was not done",
     "They they PRON PRP 4 nsubj -\ndid do AUX VBD 4 aux -\nnot not PART RB 4 advmod -\n"
     "go go VERB VB 0 root -\nto to ADP IN 6 case -\nParis Paris PROPN NNP 4 obl -\nto to PART TO 8 mark -\n"
     "attend attend VERB VB 4 advcl -\nthe the DET DT 10 det -\nfair fair NOUN NN 8 obj -\n",
     "attend", Status::possible},
    {"a second question",
     "We we PRON PRP 2 nsubj -\nknow know VERB VBP 0 root -\nwhat what PRON WP 4 nsubj -\n"
     "happened happen VERB VBD 2 ccomp -\nand and CCONJ CC 10 cc -\nwhether whether SCONJ IN 10 mark -\n"
     "it it PRON PRP 10 nsubj -\nwas be AUX VBD 10 cop -\na a DET DT 10 det -\n"
     "failure failure NOUN NN 2 conj -\n",
     "failure", Status::possible},
    {"what there may be none of",
     "Acme Acme PROPN NNP 3 nsubj -\nwill will AUX MD 3 aux -\nbuy buy VERB VB 0 root -\n"
     "any any DET DT 5 det -\nrights right NOUN NNS 3 obj -\nthat that PRON WDT 9 nsubj:pass -\n"
     "are be AUX VBP 9 aux:pass -\nnot not PART RB 9 advmod -\nused use VERB VBN 5 acl:relcl -\n"
     "by by ADP IN 11 case -\nothers other NOUN NNS 9 obl:agent -\n",
     "used", Status::possible},
    {"a plan that was cancelled",
     "The the DET DT 2 det -\ncouncil council NOUN NN 3 nsubj -\ncanceled cancel VERB VBD 0 root -\n"
     "plans plan NOUN NNS 3 obj -\nto to PART TO 6 mark -\nsend send VERB VB 4 acl -\na a DET DT 8 det -\n"
     "delegation delegation NOUN NN 6 obj -\n",
     "send", Status::didNotHappen},
    {"what somebody watched",
     "Doe Doe PROPN NNP 2 nsubj -\nobserved observe VERB VBD 0 root -\nthe the DET DT 4 det -\n"
     "police police NOUN NN 2 obj -\nperform perform VERB VB 2 xcomp -\na a DET DT 7 det -\n"
     "search search NOUN NN 5 obj -\n",
     "perform", Status::happened},
    {"what nobody saw",
     "Doe Doe PROPN NNP 4 nsubj -\ndid do AUX VBD 4 aux -\nnot not PART RB 4 advmod -\n"
     "see see VERB VB 0 root -\nthe the DET DT 6 det -\nbook book NOUN NN 4 obj -\n"
     "being be AUX VBG 8 aux:pass -\nburned burn VERB VBN 4 xcomp -\n",
     "burned", Status::possible},
    {"what is to be prevented",
     "The the DET DT 2 det -\ngroup group NOUN NN 3 nsubj -\nfights fight VERB VBZ 0 root -\n"
     "to to PART TO 5 mark -\nstop stop VERB VB 3 advcl -\nAcme Acme PROPN NNP 5 obj -\n"
     "from from SCONJ IN 8 mark -\nopening open VERB VBG 5 advcl -\na a DET DT 10 det -\n"
     "shop shop NOUN NN 8 obj -\n",
     "opening", Status::possible},
    {"what will be claimed",
     "Doe Doe PROPN NNP 3 nsubj -\nwill will AUX MD 3 aux -\nsay say VERB VB 0 root -\n"
     "that that SCONJ IN 8 mark -\nprices price NOUN NNS 8 nsubj -\nare be AUX VBP 8 cop -\n"
     "too too ADV RB 8 advmod -\nhigh high ADJ JJ 3 ccomp -\n",
     "high", Status::alleged},
    {"what a charge says",
     "Doe Doe PROPN NNP 2 nsubj -\nfaced face VERB VBD 0 root -\ncharges charge NOUN NNS 2 obj -\n"
     "he he PRON PRP 5 nsubj -\nstole steal VERB VBD 3 acl -\ncars car NOUN NNS 5 obj -\n",
     "stole", Status::alleged},
    {"what was not confirmed",
     "The the DET DT 2 det -\narmy army NOUN NN 5 nsubj -\ndid do AUX VBD 5 aux -\n"
     "not not PART RB 5 advmod -\nconfirm confirm VERB VB 0 root -\nthat that SCONJ IN 8 mark -\n"
     "rebels rebel NOUN NNS 8 nsubj -\ntook take VERB VBD 5 ccomp -\nthe the DET DT 10 det -\n"
     "town town NOUN NN 8 obj -\n",
     "took", Status::possible},
    {"what can be confirmed",
     "We we PRON PRP 3 nsubj -\ncan can AUX MD 3 aux -\nconfirm confirm VERB VB 0 root -\n"
     "that that SCONJ IN 7 mark -\nthe the DET DT 6 det -\nrequest request NOUN NN 7 nsubj -\n"
     "arrived arrive VERB VBD 3 ccomp -\n",
     "arrived", Status::happened},
    {"what is to be proved",
     "Norland Norland PROPN NNP 2 nsubj -\nwants want VERB VBZ 0 root -\nto to PART TO 4 mark -\n"
     "prove prove VERB VB 2 xcomp -\nthat that SCONJ IN 8 mark -\nAna Ana PROPN NNP 8 nsubj -\n"
     "is be AUX VBZ 8 cop -\nguilty guilty ADJ JJ 4 ccomp -\n",
     "guilty", Status::possible},
    {"what somebody was cleared of",
     "Doe Doe PROPN NNP 3 nsubj:pass -\nwas be AUX VBD 3 aux:pass -\ncleared clear VERB VBN 0 root -\n"
     "of of SCONJ IN 5 mark -\nstealing steal VERB VBG 3 advcl -\nthe the DET DT 7 det -\n"
     "car car NOUN NN 5 obj -\n",
     "stealing", Status::denied},
    {"what is unlikely",
     "Rain rain NOUN NN 3 nsubj -\nis be AUX VBZ 3 cop -\nunlikely unlikely ADJ JJ 0 root -\n"
     "to to PART TO 5 mark -\ncause cause VERB VB 3 advcl -\nfloods flood NOUN NNS 5 obj -\n",
     "cause", Status::possible},
    {"what somebody is wanted for",
     "Doe Doe PROPN NNP 3 nsubj:pass -\nis be AUX VBZ 3 aux:pass -\nwanted want VERB VBN 0 root -\n"
     "for for SCONJ IN 5 mark -\nkilling kill VERB VBG 3 advcl -\nhis his PRON PRP$ 7 nmod:poss -\n"
     "wife wife NOUN NN 5 obj -\n",
     "killing", Status::alleged},
    {"what is not true",
     "It it PRON PRP 4 expl -\nis be AUX VBZ 4 cop -\nnot not PART RB 4 advmod -\n"
     "true true ADJ JJ 0 root -\nthat that SCONJ IN 7 mark -\nAna Ana PROPN NNP 7 nsubj -\n"
     "won win VERB VBD 4 csubj -\nthe the DET DT 9 det -\nrace race NOUN NN 7 obj -\n",
     "won", Status::didNotHappen},
    {"what was not ruled out",
     "Doe Doe PROPN NNP 4 nsubj -\ndid do AUX VBD 4 aux -\nnot not PART RB 4 advmod -\n"
     "rule rule VERB VB 0 root -\nout out ADP RP 4 compound:prt -\nthat that SCONJ IN 8 mark -\n"
     "rebels rebel NOUN NNS 8 nsubj -\ntook take VERB VBD 4 ccomp -\nthe the DET DT 10 det -\n"
     "town town NOUN NN 8 obj -\n",
     "took", Status::possible},
};

constexpr std::string_view kTried = R"(
Doe Doe PROPN NNP 2 nsubj -
tried try VERB VBD 0 root -
to to PART TO 4 mark -
sell sell VERB VB 2 xcomp -
it it PRON PRP 4 obj -
)";

constexpr std::string_view kBegins = R"(
The the DET DT 2 det -
summit summit NOUN NN 3 nsubj -
begins begin VERB VBZ 0 root -
Monday Monday PROPN NNP 3 obl:unmarked -
)";

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

TEST_CASE("trying is a deed, whatever becomes of it") {
    const auto document = documentOf(kTried);
    const Index tried = find(*document, "tried"), sell = find(*document, "sell");
    const Commitments commitments(*document);
    CHECK(commitments.deedOf({tried, sell}) == tried);
    CHECK(commitments.of(tried).status == Status::happened);
    CHECK(commitments.of(sell).status == Status::possible);
    CHECK(commitments.deedOf({sell}) == kNone);
}

TEST_CASE("what begins on a day to come is planned") {
    const auto document = documentOf(kBegins, "2025-01-10");
    TimeExpression monday;
    monday.tokens = {3, 4};
    monday.value = "2025-01-13";
    monday.earliest = monday.latest = newsglass::test::dateOf("2025-01-13");
    document->times = {monday};
    const Index begins = find(*document, "begins");
    CHECK(Commitments(*document).of(begins).status == Status::planned);
    document->published = newsglass::test::dateOf("2025-01-14");
    CHECK(Commitments(*document).of(begins).status == Status::ongoing);
    document->published.reset();
    document->times[0].earliest.reset();
    CHECK(Commitments(*document).of(begins).status == Status::planned);
}

TEST_CASE("clauses beside a thing that is spoken of are the text's own") {
    // The offers are rejected, not that Roe made them.
    const auto offers = documentOf(R"(
Doe Doe PROPN NNP 2 nsubj -
rejected reject VERB VBD 0 root -
the the DET DT 4 det -
offers offer NOUN NNS 2 obj -
made make VERB VBN 4 acl -
by by ADP IN 7 case -
Roe Roe PROPN NNP 5 obl:agent -
)");
    offers->statements = findStatements(*offers);
    REQUIRE(offers->statements.size() == 1);
    const Commitments commitments(*offers);
    CHECK(commitments.of(find(*offers, "made")).statement == kNone);
    CHECK(commitments.of(find(*offers, "made")).status == Status::happened);
    // So is a relative clause whose pronoun the tagger takes for a conjunction.
    const auto weight = documentOf(R"(
Roe Roe PROPN NNP 2 nsubj -
criticised criticise VERB VBD 0 root -
the the DET DT 4 det -
weight weight NOUN NN 2 obj -
that that SCONJ IN 7 mark -
Doe Doe PROPN NNP 7 nsubj -
gives give VERB VBZ 4 acl -
)");
    Statement statement;
    statement.stance = "oppose";
    statement.cueHead = 1;
    statement.contentHead = 3;
    statement.content = {{2, 7}};
    weight->statements = {statement};
    CHECK(Commitments(*weight).statementAt(find(*weight, "gives")) == 0);
    CHECK(Commitments(*weight).of(find(*weight, "gives")).statement == kNone);
    // The failure is what seems, not that Roe approved of the plan.
    constexpr std::string_view kSeems = R"(
The the DET DT 2 det -
plan plan NOUN NN 6 nsubj -
approved approve VERB VBN 2 acl -
by by ADP IN 5 case -
Roe Roe PROPN NNP 3 obl:agent -
seems seem VERB VBZ 0 root -
to to PART TO 8 mark -
fail fail VERB VB 6 xcomp -
)";
    CHECK(statusOf(kSeems, "fail") == Status::alleged);
    CHECK(statusOf(kSeems, "approved") == Status::happened);
}

TEST_CASE("quoted words are the word of their source, whatever it does with them") {
    constexpr std::string_view kDefended = R"(
Doe Doe PROPN NNP 2 nsubj -
defended defend VERB VBD 0 root -
it it PRON PRP 2 obj -
: : PUNCT : 2 punct - nospace
" " PUNCT `` 7 punct -
Prices price NOUN NNS 7 nsubj - nospace
fell fall VERB VBD 2 parataxis -
by by ADP IN 10 case -
a a DET DT 10 det -
third third NOUN NN 7 obl -
. . PUNCT . 7 punct - nospace
" " PUNCT '' 7 punct - nospace
)";
    const auto document = documentOf(kDefended);
    Statement statement;
    statement.kind = StatementKind::mixed;
    statement.stance = "support";
    statement.cueHead = 1;
    statement.contentHead = 6;
    statement.content = {{4, 12}};
    document->statements = {statement};
    CHECK(Commitments(*document).of(find(*document, "fell")).status == Status::alleged);
}
