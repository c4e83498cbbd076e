#include "engine/syntax/repair.hpp"

#include <algorithm>
#include <array>

#include "engine/syntax/repair_objects.hpp"
#include "engine/syntax/tree_editor.hpp"

namespace newsglass {
namespace {

class Repair : TreeEditor {
public:
    explicit Repair(SyntaxLayer& layer) : TreeEditor(layer), layer_(layer) {}

    void run() {
        for (Index head = 0; head < words_.size(); ++head) {
            joinHyphened(head);
            freeThat(head);
            joinCoordinated(head);
            nameConjuncts(head);
            returnSubject(head);
            takeFor(head);
            repairObjects(layer_, head);
            returnSpeech(head);
            nameComplement(head);
        }
        for (Index verb = 0; verb < words_.size(); ++verb) {
            if (words_[verb].upos != Upos::VERB ||
                !isRelation(words_[verb].deprel, {"root", "ccomp", "advcl", "conj", "parataxis", "acl:relcl"}))
                continue;
            if (words_[verb].deprel == "acl:relcl") {
                takeSubject(verb);
                agree(verb);
            }
            nameSubject(verb);
            setVoice(verb);
        }
        for (Index head = 0; head < words_.size(); ++head) {
            if (words_[head].upos == Upos::VERB) nameObliques(head);
            joinTitles(head);
        }
    }

private:
    /// "a shake[-up]", "the run[-off]": the particle is the noun's, not the verb's.
    void joinHyphened(Index noun) {
        constexpr std::array<std::string_view, 10> kParticles = {"up",   "off",  "out", "in",   "down",
                                                                 "over", "away", "by",  "back", "around"};
        const Index hyphen = noun + 1, particle = noun + 2;
        if (words_[noun].upos != Upos::NOUN || particle >= words_.size() || words_[hyphen].lemma != "-" ||
            std::find(kParticles.begin(), kParticles.end(), words_[particle].lemma) == kParticles.end() ||
            words_[particle].head == noun || words_[particle].head == particle)
            return;
        for (const Index child : std::vector<Index>(children_[particle]))
            if (child != noun) hang(child, noun, words_[child].deprel);
        if (words_[noun].head == particle) return;
        hang(particle, noun, "compound");
        if (words_[hyphen].head != hyphen) hang(hyphen, noun, "punct");
    }

    /// "ensure [that] species are not harmed": in front of a plural "that" opens the clause.
    void freeThat(Index noun) {
        const Index verb = words_[noun].head;
        if (words_[noun].xpos != "NNS" || !isRelation(words_[noun].deprel, {"nsubj"}) || firstOf(noun) != firstOf(verb))
            return;
        const Index first = firstOf(noun);
        if (words_[first].lemma != "that" || words_[first].head != noun || words_[first].deprel != "det") return;
        words_[first].upos = Upos::SCONJ;
        words_[first].xpos = "IN";
        hang(first, verb, "mark");
    }

    /// Two phrases in one role with "and" between them are coordinated: "[Ukraine] [and its allies] accused Iran".
    void joinCoordinated(Index head) {
        for (std::size_t i = 1; i < children_[head].size(); ++i) {
            const Index first = children_[head][i - 1], second = children_[head][i];
            if (!isNominal(words_[first]) || !isNominal(words_[second]) ||
                baseRelation(words_[first].deprel) != baseRelation(words_[second].deprel) ||
                !isRelation(words_[first].deprel, {"nsubj", "obj", "obl", "nmod"}))
                continue;
            const Index opening = firstOf(second);
            if (words_[opening].deprel != "cc") continue;
            if (words_[opening].head != second) hang(opening, second, "cc");
            hang(second, first, "conj");
            --i;
        }
    }

    /// Behind "and" stands somebody else, no other name of the first: "Lund [and her deputy]".
    void nameConjuncts(Index head) {
        for (const Index child : children_[head])
            if (child > head && words_[child].deprel == "appos" && words_[firstOf(child)].deprel == "cc" &&
                words_[firstOf(child)].head == child)
                words_[child].deprel = "conj";
    }

    /// A second subject, behind its predicate, is the subject of the clause that follows: "revealed [a general]
    /// attributing …", "is dead after [a car] rammed the gate".
    void returnSubject(Index predicate) {
        Index first = kNone, second = kNone;
        for (const Index child : children_[predicate]) {
            if (!isRelation(words_[child].deprel, {"nsubj"})) continue;
            if (child < predicate) first = child;
            if (child > predicate && second == kNone) second = child;
        }
        if (first == kNone || second == kNone) return;
        for (const Index verb : children_[predicate]) {
            if (verb < second || words_[verb].upos != Upos::VERB ||
                !isRelation(words_[verb].deprel, {"advcl", "ccomp", "parataxis", "conj", "xcomp"}))
                continue;
            if (has(verb, {"nsubj", "csubj"})) return;
            if (words_[verb].xpos == "VBG" && !has(verb, {"mark", "aux"})) {
                // No name behind a comma, no participle behind one.
                if (isParted(second) || isParted(verb)) return;
                words_[verb].deprel = "ccomp";
            }
            return hangSubject(second, verb);
        }
    }

    /// Between "for" and "to" stands the subject of the infinitive: "called for [the council] to act".
    void takeFor(Index infinitive) {
        if (words_[infinitive].xpos != "VB" || has(infinitive, {"nsubj", "csubj"})) return;
        Index opening = kNone, particle = kNone;
        for (const Index child : children_[infinitive]) {
            if (words_[child].deprel != "mark") continue;
            if (words_[child].xpos == "TO")
                particle = child;
            else if (words_[child].lemma == "for")
                opening = child;
        }
        if (opening == kNone || particle == kNone) return;
        for (const Index head : {infinitive, words_[infinitive].head})
            for (const Index nominal : children_[head])
                if (nominal > opening && nominal < particle && isNominal(words_[nominal]) &&
                    isRelation(words_[nominal].deprel, {"obl", "obj", "nmod", "iobj"}))
                    return hangSubject(nominal, infinitive);
    }

    /// Where speech stands before or around the verb that reports it, neither takes what is the other's: "'It is safe,'
    /// she said [as she left]", "[the dam], said [the mayor], is safe".
    void returnSpeech(Index verb) {
        if (words_[verb].upos != Upos::VERB) return;
        for (const Index speech : std::vector<Index>(children_[verb])) {
            if (words_[speech].deprel != "ccomp") continue;
            if (speech < verb)
                returnCircumstances(speech, verb);
            else
                returnOccasion(speech, verb);
            if (speech > verb && verb > 0 && words_[verb - 1].lemma == ",") returnSpeaker(speech, verb);
            if (speech > verb && verb + 1 < words_.size() && words_[verb + 1].lemma == ",") returnOpening(speech, verb);
        }
    }

    void returnCircumstances(Index speech, Index verb) {
        for (const Index late : std::vector<Index>(children_[speech]))
            if (late > verb && isRelation(words_[late].deprel, {"advcl", "obl", "advmod"}) && !isParted(late))
                hang(late, verb, words_[late].deprel);
    }

    /// "said [on Monday] it had agreed": what stands right behind the verb, before the subject of what is said.
    void returnOccasion(Index speech, Index verb) {
        Index subject = kNone;
        for (const Index child : children_[speech])
            if (child > verb && subject == kNone && isRelation(words_[child].deprel, {"nsubj", "expl"}))
                subject = child;
        if (subject == kNone) return;
        for (const Index child : std::vector<Index>(children_[speech]))
            if (child > verb && child < firstOf(subject) && firstOf(child) == verb + 1 &&
                isRelation(words_[child].deprel, {"obl"}) && words_[child + 1].upos != Upos::PUNCT)
                return hang(child, verb, words_[child].deprel);
    }

    /// "[By leaving], he said, the firm had won": what stands before an inserted "he said" is of what is said.
    void returnOpening(Index speech, Index verb) {
        Index subject = kNone;
        for (const Index child : children_[verb])
            if (child < verb && isRelation(words_[child].deprel, {"nsubj"})) subject = child;
        if (subject == kNone || firstOf(subject) == 0 || words_[firstOf(subject) - 1].lemma != ",") return;
        for (const Index child : std::vector<Index>(children_[verb]))
            if (lastOf(child) < firstOf(subject) && isRelation(words_[child].deprel, {"advcl", "obl", "advmod"}))
                hang(child, speech, words_[child].deprel);
    }

    void returnSpeaker(Index speech, Index verb) {
        for (const Index head : {verb, speech}) {
            Index before = kNone, after = kNone;
            for (const Index child : children_[head]) {
                if (!isRelation(words_[child].deprel, {"nsubj"})) continue;
                if (child < verb) before = child;
                if (child > verb && firstOf(child) == verb + 1) after = child;
            }
            if (before == kNone || after == kNone) continue;
            if (head == verb) return hangSubject(before, speech);
            return hang(after, verb, "nsubj");
        }
    }

    /// "called [the claim] [absurd]", "called [the oath] [the last straw]": what is named, and what it is called.
    void nameComplement(Index verb) {
        constexpr std::array<std::string_view, 11> kNaming = {"call",    "name", "dub",   "label",   "consider", "make",
                                                              "declare", "deem", "brand", "appoint", "elect"};
        if (words_[verb].upos != Upos::VERB ||
            std::find(kNaming.begin(), kNaming.end(), words_[verb].lemma) == kNaming.end())
            return;
        Index named = kNone, second = kNone;
        for (const Index child : children_[verb]) {
            if (child < verb) continue;
            if (isRelation(words_[child].deprel, {"obj"})) {
                if (named != kNone && isBare(child)) return void(words_[child].deprel = "xcomp");
                named = child;
            }
            if (words_[child].deprel != "xcomp") continue;
            if (named == kNone && second == kNone && isNominal(words_[child]) && !has(child, {"case", "mark"}))
                second = child;
            else if (second != kNone && named == kNone)
                words_[named = second].deprel = "obj";
        }
        if (named == kNone || has(verb, {"xcomp"})) return;
        for (const Index child : std::vector<Index>(children_[named]))
            if (child > named &&
                (words_[child].deprel == "appos" ? !isParted(child) : words_[child].deprel == "nmod" && isBare(child)))
                return hang(child, verb, "xcomp");
    }

    /// Whether a noun stands alone with its article, next to what goes before: "[the oath] [the last straw]".
    bool isBare(Index noun) const {
        return words_[noun].upos == Upos::NOUN && words_[firstOf(noun)].upos == Upos::DET && !has(noun, {"case"}) &&
               !isParted(noun);
    }

    void nameSubject(Index verb) {
        if (!isFinite(verb) || has(verb, {"nsubj", "csubj", "expl"})) return;
        Index begin = verb;
        for (const Index child : children_[verb])
            if (child < begin && isRelation(words_[child].deprel, {"aux"})) begin = child;
        Index subject = kNone;
        for (const Index child : children_[verb])
            if (child < begin && isNominal(words_[child]) && !has(child, {"case", "mark", "cop"}) &&
                isRelation(words_[child].deprel, {"obj", "iobj", "obl:agent", "dep", "appos", "nmod", "compound"}))
                subject = child;
        if (subject != kNone) words_[subject].deprel = has(verb, {"aux:pass"}) ? "nsubj:pass" : "nsubj";
    }

    /// A relative clause without pronoun has its subject next to the noun: in "a claim [the town] has refuted" the
    /// town is no other name of the claim.
    void takeSubject(Index verb) {
        const Index noun = words_[verb].head;
        if (!isFinite(verb) || has(verb, {"nsubj", "csubj", "expl", "aux:pass"})) return;
        const auto isPronoun = [&](Index child) { return words_[child].xpos == "WDT" || words_[child].xpos == "WP"; };
        if (std::any_of(children_[verb].begin(), children_[verb].end(), isPronoun)) return;
        for (const Index child : children_[noun])
            if (child > noun && child < verb && isNominal(words_[child]) && !has(child, {"case"}) &&
                isRelation(words_[child].deprel, {"appos", "nmod", "conj", "compound", "dep"}) && !isParted(child) &&
                words_[firstOf(child)].deprel != "cc")
                return hang(child, verb, "nsubj");
    }

    enum class Number : std::uint8_t { unknown, singular, plural };

    /// What a finite verb says of the number of its subject.
    Number numberOfVerb(Index verb) const {
        Index finite = verb;
        for (const Index child : children_[verb])
            if (isRelation(words_[child].deprel, {"aux", "cop"})) {
                finite = child;
                break;
            }
        if (words_[finite].xpos == "VBZ") return Number::singular;
        return words_[finite].xpos == "VBP" ? Number::plural : Number::unknown;
    }

    Number numberOfNoun(Index noun) const {
        if (!isNominal(words_[noun]) || words_[noun].upos == Upos::PRON) return Number::unknown;
        const std::string_view tag = words_[noun].xpos;
        return has(noun, {"conj"}) || tag == "NNS" || tag == "NNPS" ? Number::plural : Number::singular;
    }

    /// A relative clause hangs on a noun that its verb agrees with: not "[the regions] of Italy, which supplies", but
    /// "the regions of [Italy]"; of those that a clause could hang on without crossing an arc the nearest one.
    void agree(Index verb) {
        const Index noun = words_[verb].head;
        const Number number = numberOfVerb(verb);
        const auto isPronoun = [&](Index child) {
            return isRelation(words_[child].deprel, {"nsubj"}) && isOneOf(words_[child].xpos, {"WDT", "WP"});
        };
        if (number == Number::unknown || noun > verb || numberOfNoun(noun) == Number::unknown ||
            numberOfNoun(noun) == number || std::none_of(children_[verb].begin(), children_[verb].end(), isPronoun))
            return;
        Index edge = firstOf(verb);
        while (edge > 0 && words_[edge - 1].upos == Upos::PUNCT) --edge;
        Index found = kNone;
        for (Index token = edge == 0 ? noun : edge - 1; token > noun && found == kNone;) {
            if (numberOfNoun(token) == number) found = token;
            if (words_[token].head == token) break;  // the root, right of a noun whose arc crosses it
            token = words_[token].head;
        }
        if (found != kNone) hang(verb, found, "acl:relcl");
    }

    /// "have refuted" is active, "was seized" passive, whatever the subject is called.
    void setVoice(Index verb) {
        bool auxiliaries = false, passive = has(verb, {"aux:pass"});
        for (const Index child : children_[verb]) {
            if (!isRelation(words_[child].deprel, {"aux"})) continue;
            auxiliaries = true;
            passive |= words_[child].lemma == "get" || (words_[child].lemma == "be" && words_[verb].xpos == "VBN");
        }
        auxiliaries |= isOneOf(words_[verb].xpos, {"VBD", "VBN"}) && has(verb, {"obj"});  // no passive has an object
        for (const Index child : children_[verb]) {
            if (passive && words_[child].deprel == "nsubj") words_[child].deprel = "nsubj:pass";
            if (!passive && auxiliaries && words_[child].deprel == "nsubj:pass") words_[child].deprel = "nsubj";
        }
    }

    /// What hangs on a verb with a preposition is an oblique.
    void nameObliques(Index verb) {
        for (const Index child : children_[verb])
            if (isNominal(words_[child]) && isRelation(words_[child].deprel, {"obj", "iobj", "nmod"}) &&
                has(child, {"case"}) && words_[children_[child].front()].xpos == "IN")
                words_[child].deprel = "obl";
    }

    /// Of two phrases side by side in one role ("by entrepreneur Jo Doe") the first is the title of the second.
    void joinTitles(Index head) {
        for (std::size_t i = 0; i + 1 < children_[head].size(); ++i) {
            const Index first = children_[head][i], second = children_[head][i + 1];
            const std::string_view role = words_[first].deprel;
            if (words_[first].upos == Upos::PROPN && words_[second].upos == Upos::PROPN && second == first + 1 &&
                role == words_[second].deprel && isRelation(role, {"nsubj", "obj", "obl", "nmod"})) {
                hang(second, first, "flat");  // two halves of one name
                --i;
                continue;
            }
            if (words_[first].upos != Upos::NOUN || words_[second].upos != Upos::PROPN ||
                role != words_[second].deprel || !isRelation(role, {"nsubj", "obj", "obl", "nmod"}))
                continue;
            Index begin = second;
            for (const Index child : children_[second]) begin = std::min(begin, child);
            if (begin != first + 1 || has(second, {"case"})) continue;  // "killed militants in Lyon"
            move(first, second);
            --i;
        }
    }

    void move(Index title, Index name) {
        std::erase(children_[words_[title].head], title);
        words_[title].head = name;
        words_[title].deprel = "nmod:desc";
        children_[name].push_back(title);
        // What stood in front of the title ("by") belongs to the whole.
        for (const Index child : std::vector<Index>(children_[title]))
            if (isRelation(words_[child].deprel, {"case"})) {
                std::erase(children_[title], child);
                words_[child].head = name;
                children_[name].push_back(child);
            }
        std::sort(children_[name].begin(), children_[name].end());
    }

    SyntaxLayer& layer_;
};

}  // namespace

void repairSubjects(SyntaxLayer& layer) { Repair(layer).run(); }

}  // namespace newsglass
