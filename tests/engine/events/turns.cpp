#include "engine/events/turns.hpp"

#include <doctest/doctest.h>

#include "events/cases.hpp"

using namespace newsglass;
using newsglass::test::Case;

namespace {

const Case kCases[] = {
    {"what was to come",
     "Engineers engineer NOUN NNS 2 nsubj -\nlearned learn VERB VBD 0 root -\nthat that SCONJ IN 7 mark -\n"
     "Acme Acme PROPN NNP 7 nsubj -\nwas be AUX VBD 7 aux -\nto to PART TO 7 mark -\n"
     "drill drill VERB VB 2 ccomp -\nin in ADP IN 10 case -\nthe the DET DT 10 det -\nbay bay NOUN NN 7 obl -\n",
     "drill", Status::planned},
    {"what is granted before a but",
     "Norland Norland PROPN NNP 4 nsubj -\nmay may AUX MD 4 aux -\nhave have AUX VB 4 aux -\n"
     "beaten beat VERB VBN 0 root -\nSunland Sunland PROPN NNP 4 obj -\n, , PUNCT , 10 punct -\n"
     "but but CCONJ CC 10 cc -\nthey they PRON PRP 10 nsubj -\nwere be AUX VBD 10 cop -\n"
     "slow slow ADJ JJ 4 conj -\n",
     "beaten", Status::happened},
    {"what nobody grants before a but",
     "Doe Doe PROPN NNP 4 nsubj -\nmay may AUX MD 4 aux -\nhave have AUX VB 4 aux -\n"
     "left leave VERB VBN 0 root -\n, , PUNCT , 11 punct -\nbut but CCONJ CC 11 cc -\nthe the DET DT 8 det -\n"
     "police police NOUN NN 11 nsubj -\nhave have AUX VBP 11 aux -\nnot not PART RB 11 advmod -\n"
     "said say VERB VBN 4 conj -\nso so ADV RB 11 advmod -\n",
     "left", Status::possible},
    {"what almost was",
     "The the DET DT 2 det -\ncampaign campaign NOUN NN 4 nsubj -\nalmost almost ADV RB 4 advmod -\n"
     "ended end VERB VBD 0 root -\nin in ADP IN 6 case -\nMay May PROPN NNP 4 obl -\n",
     "ended", Status::didNotHappen},
    {"what almost is a measure of",
     "Prices price NOUN NNS 3 nsubj -\nalmost almost ADV RB 3 advmod -\ndoubled double VERB VBD 0 root -\n"
     "in in ADP IN 5 case -\nMay May PROPN NNP 3 obl -\n",
     "doubled", Status::happened},
    {"what would become of something",
     "Doe Doe PROPN NNP 2 nsubj -\nwrote write VERB VBD 0 root -\na a DET DT 4 det -\n"
     "song song NOUN NN 2 obj -\nthat that PRON WDT 7 nsubj -\nwould would AUX MD 7 aux -\n"
     "become become VERB VB 4 acl:relcl -\na a DET DT 9 det -\nhit hit NOUN NN 7 xcomp -\n",
     "hit", Status::happened},
    {"what somebody came back to achieve",
     "The the DET DT 2 det -\nrunner runner NOUN NN 3 nsubj -\nbounced bounce VERB VBD 0 root -\n"
     "back back ADV RB 3 advmod -\nto to PART TO 6 mark -\nwin win VERB VB 3 advcl -\nthe the DET DT 8 det -\n"
     "race race NOUN NN 6 obj -\n",
     "win", Status::happened},
    {"what nobody knows the reason of",
     "Why why ADV WRB 6 advmod -\ndid do AUX VBD 6 aux -\nthe the DET DT 4 det -\n"
     "spokesman spokesman NOUN NN 6 nsubj -\nnot not PART RB 6 advmod -\nmention mention VERB VB 0 root -\n"
     "it it PRON PRP 6 obj -\n? ? PUNCT . 6 punct -\n",
     "mention", Status::didNotHappen},
    {"a term",
     "She she PRON PRP 2 nsubj -\nallows allow VERB VBZ 0 root -\ncameras camera NOUN NNS 2 obj -\n"
     ", , PUNCT , 6 punct -\nas as ADV RB 6 advmod -\nlong long ADV RB 2 advmod -\nas as SCONJ IN 10 mark -\n"
     "they they PRON PRP 10 nsubj:pass -\nare be AUX VBP 10 aux:pass -\nused use VERB VBN 6 advcl -\n"
     "with with ADP IN 12 case -\ncare care NOUN NN 10 obl -\n",
     "used", Status::possible},
    {"what comes after something else",
     "It it PRON PRP 2 nsubj -\ncounts count VERB VBZ 0 root -\npeople people NOUN NNS 2 obj -\n"
     "who who PRON WP 5 nsubj -\ndied die VERB VBD 3 acl:relcl -\nbefore before SCONJ IN 8 mark -\n"
     "they they PRON PRP 8 nsubj -\nreach reach VERB VBP 5 advcl -\nthe the DET DT 10 det -\n"
     "age age NOUN NN 8 obj -\n",
     "reach", Status::possible},
    {"how something was not done",
     "She she PRON PRP 4 nsubj -\ndid do AUX VBD 4 aux -\nnot not PART RB 4 advmod -\n"
     "pick pick VERB VB 0 root -\nraces race NOUN NNS 4 obj -\nthinking think VERB VBG 4 advcl -\n"
     "of of ADP IN 8 case -\nfame fame NOUN NN 6 obl -\n",
     "thinking", Status::didNotHappen},
    {"what is right for others",
     "It it PRON PRP 3 expl -\nwas be AUX VBD 3 cop -\nright right ADJ JJ 0 root -\nfor for SCONJ IN 9 mark -\n"
     "the the DET DT 6 det -\ncourt court NOUN NN 9 nsubj -\nto to PART TO 9 mark -\nbe be AUX VB 9 cop -\n"
     "independent independent ADJ JJ 3 advcl -\n",
     "independent", Status::possible},
    {"what broke in on what was about to happen",
     "The the DET DT 2 det -\nman man NOUN NN 4 nsubj -\nwas be AUX VBD 4 cop -\n"
     "about about ADJ JJ 0 root -\nto to PART TO 6 mark -\ndrink drink VERB VB 4 xcomp -\n"
     "when when ADV WRB 10 advmod -\nan a DET DT 9 det -\neagle eagle NOUN NN 10 nsubj -\n"
     "struck strike VERB VBD 6 advcl -\nthe the DET DT 12 det -\ncup cup NOUN NN 10 obj -\n",
     "struck", Status::happened},
    {"what came before, in the passive",
     "The the DET DT 2 det -\nstone stone NOUN NN 4 nsubj -\nwill will AUX MD 4 aux -\n"
     "return return VERB VB 0 root -\nafter after SCONJ IN 7 mark -\nbeing be AUX VBG 7 aux:pass -\n"
     "taken take VERB VBN 4 advcl -\nto to ADP IN 9 case -\nRome Rome PROPN NNP 7 obl -\n",
     "taken", Status::happened},
    {"what a plan would bring about",
     "Acme Acme PROPN NNP 2 nsubj -\nagreed agree VERB VBD 0 root -\nto to PART TO 4 mark -\n"
     "buy buy VERB VB 2 xcomp -\nApex Apex PROPN NNP 4 obj -\n, , PUNCT , 7 punct -\n"
     "bringing bring VERB VBG 4 advcl -\nit it PRON PRP 7 obj -\nunder under ADP IN 11 case -\n"
     "one one NUM CD 11 nummod -\nroof roof NOUN NN 7 obl -\n",
     "bringing", Status::planned},
    {"a comment on a plan",
     "Acme Acme PROPN NNP 2 nsubj -\nagreed agree VERB VBD 0 root -\nto to PART TO 4 mark -\n"
     "buy buy VERB VB 2 xcomp -\nApex Apex PROPN NNP 4 obj -\n, , PUNCT , 7 punct -\n"
     "citing cite VERB VBG 2 advcl -\nits its PRON PRP$ 9 nmod:poss -\ndebts debt NOUN NNS 7 obj -\n",
     "citing", Status::happened},
    {"a tag that asks nothing",
     "She she PRON PRP 2 nsubj -\npaid pay VERB VBD 0 root -\nthe the DET DT 4 det -\n"
     "bill bill NOUN NN 2 obj -\n, , PUNCT , 6 punct -\nright right ADV RB 2 discourse -\n"
     "? ? PUNCT . 2 punct -\n",
     "paid", Status::happened},
    {"a finite verb tied to an infinitive",
     "The the DET DT 2 det -\nrebels rebel NOUN NNS 3 nsubj -\nforced force VERB VBD 0 root -\n"
     "shops shop NOUN NNS 3 obj -\nto to ADP IN 6 mark -\nclose close VERB VB 3 xcomp -\n"
     "and and CCONJ CC 8 cc -\nblocked block VERB VBN 6 conj -\nroads road NOUN NNS 6 obj -\n",
     "blocked", Status::happened},
    {"by what means one may",
     "Customers customer NOUN NNS 3 nsubj -\ncan can AUX MD 3 aux -\norder order VERB VB 0 root -\n"
     "it it PRON PRP 3 obj -\nonline online ADV RB 3 advmod -\nor or CCONJ CC 8 cc -\n"
     "by by SCONJ IN 8 mark -\ncalling call VERB VBG 3 advcl -\nthe the DET DT 10 det -\n"
     "firm firm NOUN NN 8 obj -\n",
     "calling", Status::possible},
    {"what somebody hopes to see",
     "Doe Doe PROPN NNP 3 nsubj -\nwould would AUX MD 3 aux -\nlike like VERB VB 0 root -\n"
     "to to PART TO 5 mark -\nsee see VERB VB 3 xcomp -\nthe the DET DT 7 det -\n"
     "team team NOUN NN 8 nsubj -\nwin win VERB VB 5 xcomp -\nthe the DET DT 10 det -\n"
     "cup cup NOUN NN 8 obj -\n",
     "win", Status::possible},
    {"what was yet to come when somebody spoke of it",
     "Doe Doe PROPN NNP 2 nsubj -\nsaid say VERB VBD 0 root -\nhe he PRON PRP 5 nsubj -\n"
     "would would AUX MD 5 aux -\nresign resign VERB VB 2 ccomp -\nwhen when ADV WRB 10 advmod -\n"
     "the the DET DT 8 det -\nvote vote NOUN NN 10 nsubj -\nwas be AUX VBD 10 cop -\n"
     "over over ADV RB 5 advcl -\n",
     "over", Status::possible},
};

}  // namespace

TEST_CASE("turns of phrase that settle whether a clause holds") { newsglass::test::checkStatuses(kCases); }
