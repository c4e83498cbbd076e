#include "engine/syntax/repair_objects.hpp"

#include <array>

#include "engine/syntax/tree_editor.hpp"

namespace newsglass {
namespace {

class ObjectRepair : TreeEditor {
public:
    using TreeEditor::TreeEditor;

    void run(Index verb) {
        untangleObjects(verb);
        partClauses(verb);
        freeAmount(verb);
        returnObject(verb);
        joinGerund(verb);
        takeGerund(verb);
    }

private:
    /// "killed eight people and wounded [ten others]": what follows a coordinated verb is its object, not a second one
    /// of the verb in front.
    void untangleObjects(Index verb) {
        for (const Index object : std::vector<Index>(children_[verb])) {
            if (words_[object].deprel != "obj" || object < verb) continue;
            for (const Index late : std::vector<Index>(children_[object])) {
                if (words_[late].deprel != "conj" || !isNominal(words_[late])) continue;
                for (const Index other : children_[verb])
                    if (other > object && other < late && words_[other].deprel == "conj" &&
                        words_[other].upos == Upos::VERB && !has(other, {"obj"})) {
                        hang(late, other, "obj");
                        break;
                    }
            }
        }
    }

    /// The object of a verb right in front of a finite verb without subject is the latter's: "admitted [it] withheld
    /// emails", "denied [Doe] made the remark".
    void returnObject(Index verb) {
        if (words_[verb].upos != Upos::VERB) return;
        for (const Index clause : std::vector<Index>(children_[verb])) {
            if (words_[clause].deprel != "ccomp" || clause < verb || words_[clause].upos != Upos::VERB ||
                has(clause, {"nsubj", "csubj", "expl", "mark", "cc", "aux:pass"}))
                continue;
            const bool participle = words_[clause].xpos == "VBN" && has(clause, {"obj"});
            if (!isFinite(clause) && !participle) continue;
            for (const Index object : std::vector<Index>(children_[verb]))
                if (object > verb && object < clause && isNominal(words_[object]) &&
                    isRelation(words_[object].deprel, {"obj", "iobj"}) && lastOf(object) + 1 == firstOf(clause))
                    return hang(object, clause, "nsubj");
        }
    }

    /// "resulted in [his leg] being broken", "led to [files] being lost": what happens to the noun is part of it.
    void joinGerund(Index verb) {
        for (const Index clause : std::vector<Index>(children_[verb])) {
            if (words_[clause].deprel != "advcl" || clause < verb || words_[firstOf(clause)].lemma != "be" ||
                words_[firstOf(clause)].xpos != "VBG" || !has(clause, {"aux:pass", "cop"}))
                continue;
            for (const Index noun : std::vector<Index>(children_[verb]))
                if (noun > verb && noun < clause && isNominal(words_[noun]) && lastOf(noun) + 1 == firstOf(clause) &&
                    isRelation(words_[noun].deprel, {"obl", "obj"}))
                    return hang(clause, noun, "acl");
        }
    }

    /// "owns [the mine] and [Norland] has said": between "and" and a verb without subject stands that verb's subject,
    /// no second object of the verb in front. So do "scores" of "lost their lives and [scores] more were hurt".
    void partClauses(Index verb) {
        if (words_[verb].upos != Upos::VERB) return;
        for (const Index later : std::vector<Index>(children_[verb])) {
            if (words_[later].deprel != "conj" || later < verb || words_[later].upos != Upos::VERB ||
                has(later, {"csubj", "expl", "cc"}) || !isFinite(later))
                continue;
            const Index more = moreOf(later);
            if (more == kNone && has(later, {"nsubj"})) continue;
            for (const Index object : std::vector<Index>(children_[verb]))
                if (object > verb && object < later && isRelation(words_[object].deprel, {"obj", "obl", "xcomp"}) &&
                    giveSubject(object, later, more))
                    break;
        }
    }

    /// "more" or "others" that a verb has as its subject. Or kNone.
    Index moreOf(Index verb) const {
        for (const Index child : children_[verb])
            if (isRelation(words_[child].deprel, {"nsubj"}) && children_[child].empty() &&
                isOneOf(words_[child].lemma, {"more", "other", "others"}))
                return child;
        return kNone;
    }

    /// Gives what is coordinated with a noun, right in front of a verb, to the verb. Says whether it did.
    bool giveSubject(Index noun, Index verb, Index more) {
        for (const Index late : std::vector<Index>(children_[noun])) {
            if (words_[late].deprel != "conj" || !isNominal(words_[late]) || lastOf(late) + 1 != firstOf(verb))
                continue;
            const Index mark = firstOf(late);
            if (words_[mark].deprel != "cc" || words_[mark].head != late) continue;
            hang(mark, verb, "cc");
            if (more != kNone) hang(more, late, "amod");
            hangSubject(late, verb);
            return true;
        }
        return false;
    }

    /// "ruled out [raising taxes]": right behind a particle a gerund completes the verb.
    void takeGerund(Index verb) {
        if (words_[verb].upos != Upos::VERB || has(verb, {"obj", "ccomp", "xcomp"})) return;
        for (const Index gerund : children_[verb])
            if (words_[gerund].deprel == "advcl" && words_[gerund].xpos == "VBG" && !has(gerund, {"mark", "nsubj"}) &&
                firstOf(gerund) == gerund && gerund == verb + 2 && words_[verb + 1].deprel == "compound:prt")
                words_[gerund].deprel = "xcomp";
    }

    /// "submerged [at least 25 villages]": "at least" is of the number; it makes no oblique of the object.
    void freeAmount(Index amount) {
        const Index at = firstOf(amount), limit = at + 1;
        if (!isRelation(words_[amount].deprel, {"obl"}) || words_[at].lemma != "at" || limit >= amount ||
            (words_[limit].lemma != "least" && words_[limit].lemma != "most"))
            return;
        const Index verb = words_[amount].head;
        if (words_[at].head == amount) hang(at, limit, "case");
        if (at != verb + 1 || words_[verb].upos != Upos::VERB || has(verb, {"obj", "ccomp", "aux:pass"})) return;
        words_[amount].deprel = "obj";
        if (words_[verb].xpos == "VBN" && !has(verb, {"aux"})) words_[verb].xpos = "VBD";
    }
};

}  // namespace

void repairObjects(SyntaxLayer& layer, Index verb) { ObjectRepair(layer).run(verb); }

}  // namespace newsglass
