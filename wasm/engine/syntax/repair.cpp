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
            joinTitle(verb);
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

    void joinTitle(Index verb) {
        Index first = kNone, second = kNone;
        for (const Index child : children_[verb])
            if (child < verb && isRelation(words_[child].deprel, {"nsubj"})) first = second, second = child;
        if (first == kNone || words_[first].upos != Upos::NOUN || words_[second].upos != Upos::PROPN) return;
        Index begin = second;
        for (const Index child : children_[second]) begin = std::min(begin, child);
        if (begin != first + 1) return;
        words_[first].head = second;
        words_[first].deprel = "nmod:desc";
        std::erase(children_[verb], first);
        children_[second].push_back(first);
        std::sort(children_[second].begin(), children_[second].end());
    }

    std::vector<Word>& words_;
    std::vector<std::vector<Index>>& children_;
};

}  // namespace

void repairSubjects(SyntaxLayer& layer) { Repair(layer).run(); }

}  // namespace newsglass
