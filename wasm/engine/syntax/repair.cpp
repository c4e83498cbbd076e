#include "engine/syntax/repair.hpp"

#include <algorithm>

#include "engine/syntax/tree.hpp"

namespace newsglass {
namespace {

bool isNominal(const Word& word) {
    return word.upos == Upos::NOUN || word.upos == Upos::PROPN || word.upos == Upos::PRON;
}

class Repair {
public:
    explicit Repair(SyntaxLayer& layer) : words_(layer.words), children_(layer.children) {}

    void run() {
        for (Index verb = 0; verb < words_.size(); ++verb) {
            if (words_[verb].upos != Upos::VERB ||
                !isRelation(words_[verb].deprel, {"root", "ccomp", "advcl", "conj", "parataxis", "acl:relcl"}))
                continue;
            nameSubject(verb);
            setVoice(verb);
        }
        for (Index head = 0; head < words_.size(); ++head) {
            if (words_[head].upos == Upos::VERB) nameObliques(head);
            joinTitles(head);
        }
    }

private:
    bool has(Index token, std::initializer_list<std::string_view> relations) const {
        return std::any_of(children_[token].begin(), children_[token].end(),
                           [&](Index child) { return isRelation(words_[child].deprel, relations); });
    }

    bool isFinite(Index verb) const {
        const std::string_view tag = words_[verb].xpos;
        if (has(verb, {"mark"}) && tag == "VB") return false;
        return tag == "VBD" || tag == "VBZ" || tag == "VBP" || has(verb, {"aux"});
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

    /// "have refuted" is active, "was seized" passive, whatever the subject is called.
    void setVoice(Index verb) {
        bool auxiliaries = false, passive = has(verb, {"aux:pass"});
        for (const Index child : children_[verb]) {
            if (!isRelation(words_[child].deprel, {"aux"})) continue;
            auxiliaries = true;
            passive |= words_[child].lemma == "get" || (words_[child].lemma == "be" && words_[verb].xpos == "VBN");
        }
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
            if (words_[first].upos != Upos::NOUN || words_[second].upos != Upos::PROPN ||
                role != words_[second].deprel || !isRelation(role, {"nsubj", "obj", "obl", "nmod"}))
                continue;
            Index begin = second;
            for (const Index child : children_[second]) begin = std::min(begin, child);
            if (begin != first + 1) continue;
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

    std::vector<Word>& words_;
    std::vector<std::vector<Index>>& children_;
};

}  // namespace

void repairSubjects(SyntaxLayer& layer) { Repair(layer).run(); }

}  // namespace newsglass
