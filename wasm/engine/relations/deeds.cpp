#include "engine/relations/finder.hpp"
#include "engine/relations/lexicon.hpp"
#include "engine/relations/phrases.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::relations {
namespace {

class DeedFinder : public Finder {
public:
    using Finder::Finder;

    void run() {
        for (Index token = 0; token < frame_.document.syntax.words.size(); ++token) fromDeed(token);
    }

private:
    /// "Iran's attack on Israel", "the killing of X by Y".
    void fromDeed(Index noun) {
        const Word& word = frame_.word(noun);
        if (word.upos != Upos::NOUN || frame_.nameAt(noun) != kNone) return;
        const DeedNoun* deed = deedNoun(word.lemma);
        if (!deed) return;
        Index agent = childBy(frame_.document, noun, {"nmod:poss"}), patient = kNone, of = kNone;
        for (const Index child : frame_.children(noun)) {
            if (!isRelation(frame_.word(child).deprel, {"nmod"}) || child < noun) continue;
            const std::string link = prepositionOf(frame_, child);
            if (link == "of" && of == kNone)
                of = child;
            else if (link == "by" && agent == kNone)
                agent = child;
            else if (patient == kNone && isLink(*deed, link))
                patient = child;
        }
        if (agent != kNone && frame_.timeAt(agent) != kNone) agent = kNone;  // "last year's deal with Norland"
        Index& ofWhat = deed->patientByOf ? patient : agent;
        if (ofWhat == kNone || (deed->patientByOf && of != kNone)) ofWhat = of;
        if (patient == kNone && agent != kNone && of == kNone && deed->patientByOf)
            std::swap(agent, patient);  // "Doe's murder"
        if (agent == kNone && patient != kNone && deed->type == "killed") agent = culpritOf(noun);
        if (agent == kNone || patient == kNone || agent == patient) return;
        add(agent, patient, noun, deed->type, Construction::nominal, wordingOf(noun, patient), deed->verb);
    }

    /// "attack on", "supply of drones to": the noun up to whom it is done to, where that stands close behind.
    std::string wordingOf(Index noun, Index patient) const {
        constexpr Index kLongest = 6;
        const Index begin = phraseOf(frame_, patient).begin;
        if (begin <= noun + 1 || begin - noun > kLongest || frame_.word(begin - 1).upos != Upos::ADP) return {};
        const Index marker = begin - 1;
        return std::string(textOf(frame_.document, {noun, marker + 1}));
    }

    /// Who is tried for a deed: "Doe was convicted of the murder of Roe". kNone when nobody is.
    Index culpritOf(Index noun) const {
        const Word& word = frame_.word(noun);
        if (!isRelation(word.deprel, {"obl", "advcl"}) || word.head == noun) return kNone;
        const Index verb = word.head;
        if (!isOneOf(frame_.word(verb).lemma, {"convict", "sentence", "charge", "accuse", "indict", "arrest", "guilty",
                                               "try", "jail", "execute", "suspect", "admit", "confess", "plead"}))
            return kNone;
        const Index object = childBy(frame_.document, verb, {"obj"});
        const Index culprit = object != kNone ? object : subjectOf(frame_.document, verb);
        return culprit == kNone ? kNone : antecedentOf(frame_.document, culprit);
    }
};

}  // namespace

void findDeeds(const Frame& frame, std::vector<Nominal>& found) { DeedFinder(frame, found).run(); }

}  // namespace newsglass::relations
