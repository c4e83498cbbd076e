#include "engine/entities/descriptions.hpp"

#include <algorithm>

#include "engine/syntax/tree.hpp"

namespace newsglass::entities {
namespace {

class Finder {
public:
    Finder(const Document& document, const std::vector<Name>& names, const std::vector<Reference>& references,
           const std::vector<Index>& at)
        : document_(document),
          names_(names),
          references_(references),
          at_(at),
          nameAt_(document.text.tokens.size(), kNone),
          timeAt_(document.text.tokens.size(), false) {
        for (Index n = 0; n < names.size(); ++n)
            for (Index i = names[n].tokens.begin; i < names[n].tokens.end; ++i) nameAt_[i] = n;
        for (const TimeExpression& time : document.times)
            for (Index i = time.tokens.begin; i < time.tokens.end; ++i) timeAt_[i] = true;
    }

    std::vector<Description> run() {
        titles_.assign(references_.size(), kNone);
        for (Index r = 0; r < references_.size(); ++r) {
            if (references_[r].mention.kind == MentionKind::name) {
                before(r);
                behind(r);
                apposition(r);
                knownAs(r);
                placeOf(r);
            }
            predicate(r);
        }
        return std::move(found_);
    }

private:
    bool fits(Index noun, EntityType type) const {
        const Kind kind = nounKind(wordAt(document_, noun).lemma);
        switch (type) {
            case EntityType::person:
                return kind == Kind::person;
            case EntityType::organization:
                return kind == Kind::group || kind == Kind::facility || kind == Kind::work;
            case EntityType::location:
                return kind == Kind::place || kind == Kind::group;
            case EntityType::group:
                return kind == Kind::person || kind == Kind::group;
            case EntityType::facility:
                return kind == Kind::facility || kind == Kind::place || kind == Kind::group;
            case EntityType::product:
                return kind == Kind::product || kind == Kind::thing || kind == Kind::unknown;
            case EntityType::money:
            case EntityType::percent:
            case EntityType::quantity:
                return false;
            default:
                return kind != Kind::person && kind != Kind::time;
        }
    }

    bool isHyphen(Index token) const { return tokenAt(document_, token).text == "-"; }

    bool isGlued(Index token) const { return token > 0 && !tokenAt(document_, token).spaceBefore; }

    bool isTitleWord(Index token) const {
        const Word& word = wordAt(document_, token);
        if (timeAt_[token]) return false;
        if (nameAt_[token] != kNone) return names_[nameAt_[token]].type != EntityType::person;
        return word.upos == Upos::NOUN || word.upos == Upos::PROPN || word.upos == Upos::ADJ ||
               lowered(tokenAt(document_, token).text) == "elect";
    }

    /// A small word inside a title, with the person's noun on its left: Secretary of State, Ambassador to Germany.
    bool isJoiner(Index token, Index sentenceBegin, EntityType type) const {
        const std::string word = lowered(tokenAt(document_, token).text);
        const bool joins = word == "of" || word == "to" || word == "for" || word == "and";
        return joins && token > sentenceBegin && nameAt_[token - 1] == kNone && fits(token - 1, type);
    }

    /// How far a title before `end` reaches to the left.
    Index titleBegin(Index end, Index sentence, EntityType type, bool joiners) const {
        Index begin = end;
        while (begin > sentence && end - begin < 12) {
            const Index left = begin - 1;
            if (begin < end && isGlued(begin) && isGlued(left) && isHyphen(left)) {  // "one-time rival"
                begin = left - 1;
                continue;
            }
            if (!isTitleWord(left) && !(joiners && begin < end && isJoiner(left, sentence, type))) break;
            begin = left;
        }
        return begin;
    }

    /// "Iranian President" before "Masoud Pezeshkian".
    void before(Index r) {
        const Reference& reference = references_[r];
        const Index end = reference.mention.tokens.begin;
        const Index sentence = document_.text.sentences[tokenAt(document_, end).sentence].tokens.begin;
        Index last = end;
        while (last > sentence && isCourtesy(last - 1)) --last;
        Index begin = titleBegin(last, sentence, reference.type, false);
        if (begin == last) return inherit(r);
        Index head = titleHead(begin, last);
        if (!fits(head, reference.type)) {  // "Secretary of State"
            if (reference.type != EntityType::person) return inherit(r);
            begin = titleBegin(last, sentence, reference.type, true);
            for (Index i = begin + 1; i < last; ++i)
                if (isJoiner(i, sentence, reference.type)) head = i - 1;
        }
        if (nameAt_[head] != kNone || !fits(head, reference.type) || isAdjective(head)) return inherit(r);
        // A courtesy title inside begins somebody else's name.
        for (Index i = last; i-- > begin;)
            if (isCourtesy(i)) {
                begin = i + 1;
                break;
            }
        if (begin > head) return inherit(r);
        titles_[r] = Index(found_.size());
        found_.push_back({r, {begin, last}, head, false, Description::title, kNone, false});
        if (at_[head] != kNone && at_[head] != r) {
            found_.back().nominal = at_[head];
            found_.back().beside = true;
        }
    }

    /// A rank may be tagged so: "General".
    bool isAdjective(Index token) const {
        const char first = tokenAt(document_, token).text[0];
        return wordAt(document_, token).upos == Upos::ADJ && !(first >= 'A' && first <= 'Z');
    }

    /// The noun of a title: of "President-elect" the president.
    Index titleHead(Index begin, Index end) const {
        const std::string last = lowered(tokenAt(document_, end - 1).text);
        const bool elect = (last == "elect" || last == "designate") && end >= begin + 3 && isHyphen(end - 2);
        return elect ? end - 3 : end - 1;
    }

    bool isCourtesy(Index token) const {
        std::string word = lowered(tokenAt(document_, token).text);
        std::erase(word, '.');
        return isCourtesyTitle(word);
    }

    /// The second of "astronauts Behnken and Hurley" is an astronaut too.
    void inherit(Index r) {
        const Index head = references_[r].mention.head;
        if (baseRelation(wordAt(document_, head).deprel) != "conj") return;
        const Index first = at_[wordAt(document_, head).head];
        if (first == kNone || first >= r || titles_[first] == kNone || references_[first].type != references_[r].type)
            return;
        Description title = found_[titles_[first]];
        if (!isPlural(title.head)) return;
        title.reference = r;
        title.inherited = true;
        title.nominal = kNone;
        title.beside = false;
        found_.push_back(title);
    }

    bool isPlural(Index noun) const {
        const std::string_view xpos = wordAt(document_, noun).xpos;
        return xpos == "NNS" || xpos == "NNPS";
    }

    /// "fighter jets" behind "Su-35".
    void behind(Index r) {
        const Reference& reference = references_[r];
        if (reference.type != EntityType::product) return;
        const Index head = wordAt(document_, reference.mention.head).head;
        if (head < reference.mention.tokens.end || head - reference.mention.tokens.end > 3) return;
        if (!isRelation(wordAt(document_, reference.mention.head).deprel, {"compound", "amod", "nmod"})) return;
        for (Index i = reference.mention.tokens.end; i <= head; ++i)
            if (nameAt_[i] != kNone ||
                (wordAt(document_, i).upos != Upos::NOUN && wordAt(document_, i).upos != Upos::ADJ))
                return;
        found_.push_back({r, {reference.mention.tokens.end, head + 1}, head, false, Description::title, kNone, false});
    }

    /// The noun phrase of a description, without its relative clauses and what is coordinated.
    Range phrase(Index head) const {
        Range range{head, head + 1};
        for (const Index child : childrenOf(document_, head)) {
            if (isRelation(
                    wordAt(document_, child).deprel,
                    {"conj",   "cc",  "case",  "punct", "parataxis", "cop",  "nsubj",     "aux",   "mark", "advcl",
                     "advmod", "acl", "appos", "csubj", "obl",       "expl", "discourse", "ccomp", "dep",  "list"}))
                continue;
            const Range inner = subtreeOf(document_, child);
            range.begin = std::min(range.begin, inner.begin);
            range.end = std::max(range.end, inner.end);
        }
        return trimmed(document_, range);
    }

    void apposition(Index r) {
        const Reference& reference = references_[r];
        const Index head = reference.mention.head;
        for (const Index child : childrenOf(document_, head))
            if (baseRelation(wordAt(document_, child).deprel) == "appos" && isDescribing(child, reference.type))
                found_.push_back({r, phrase(child), child, false, Description::apposition, kNone, false});
        if (!isRelation(wordAt(document_, head).deprel, {"appos", "flat", "nmod:desc"})) return;
        const Index noun = describedBy(wordAt(document_, head).head, reference.type);
        if (noun > head || !isDescribing(noun, reference.type) || hasTitle(r, noun)) return;
        Range words = phrase(noun);
        const Index name = reference.mention.tokens.begin;
        if (noun < name) words.end = std::min(words.end, name);
        const Range kept = trimmed(document_, words);
        if (titles_[r] == kNone) titles_[r] = Index(found_.size());
        found_.push_back({r, kept, noun, false, Description::apposition, at_[noun], false});
    }

    /// "the head of the port authority, Ada Lund": the parser hangs her on the authority, she is the head.
    Index describedBy(Index noun, EntityType type) const {
        for (int i = 0; i < 2 && !isDescribing(noun, type); ++i) {
            const Word& word = wordAt(document_, noun);
            if (!isRelation(word.deprel, {"nmod"}) || word.deprel == "nmod:poss" || word.head >= noun) break;
            noun = word.head;
        }
        return noun;
    }

    bool hasTitle(Index r, Index noun) const { return titles_[r] != kNone && found_[titles_[r]].head == noun; }

    bool isDescribing(Index noun, EntityType type) const {
        return nameAt_[noun] == kNone && wordAt(document_, noun).upos != Upos::VERB && fits(noun, type);
    }

    /// "its alliance, known as the Axis".
    void knownAs(Index r) {
        const Word& name = wordAt(document_, references_[r].mention.head);
        if (!isRelation(name.deprel, {"obl", "xcomp", "obj"})) return;
        const Word& verb = wordAt(document_, name.head);
        const bool naming = verb.lemma == "know" || verb.lemma == "call" || verb.lemma == "name" || verb.lemma == "dub";
        if (!naming || verb.xpos != "VBN" || verb.deprel != "acl") return;
        if (isDescribing(verb.head, references_[r].type))
            found_.push_back({r, phrase(verb.head), verb.head, false, Description::apposition, at_[verb.head], false});
    }

    /// "City" says what a place is, "south" and "outskirts" do not.
    static bool isSettled(std::string_view lemma) {
        constexpr std::string_view kKinds[] = {
            "borough", "capital",   "city",    "colony",   "commune", "county",        "district", "emirate", "enclave",
            "hamlet",  "island",    "kingdom", "locality", "metropolis", "municipality", "nation", "neighborhood",
            "neighbourhood", "parish", "port", "prefecture", "province", "region", "republic", "resort", "state",
            "suburb",  "territory", "town",    "township", "village"};
        return std::find(std::begin(kKinds), std::end(kKinds), lemma) != std::end(kKinds);
    }

    /// "the city of Cartagena".
    void placeOf(Index r) {
        const Reference& reference = references_[r];
        const Index begin = reference.mention.tokens.begin;
        if (reference.type != EntityType::location || begin < 2 || lowered(tokenAt(document_, begin - 1).text) != "of")
            return;
        const Index noun = begin - 2;
        if (tokenAt(document_, noun).sentence != tokenAt(document_, begin).sentence || nameAt_[noun] != kNone) return;
        if (!isSettled(wordAt(document_, noun).lemma) || wordAt(document_, noun).xpos == "NNS") return;
        Index first = noun;
        while (first > 0 && wordAt(document_, first - 1).upos == Upos::ADJ && wordAt(document_, first - 1).head == noun)
            --first;
        found_.push_back({r, {first, noun + 1}, noun, false, Description::title, at_[noun], false});
    }

    /// "X is the director", "X became a minister".
    void predicate(Index r) {
        const Reference& reference = references_[r];
        const Index subject = reference.mention.head;
        if (wordAt(document_, subject).deprel != "nsubj") return;
        const Index head = wordAt(document_, subject).head;
        Index noun = kNone;
        if (childBy(document_, head, {"cop"}) != kNone)
            noun = head;
        else if (wordAt(document_, head).lemma == "become" || wordAt(document_, head).lemma == "remain")
            noun = childBy(document_, head, {"xcomp", "obj"});
        if (noun == kNone || wordAt(document_, noun).upos != Upos::NOUN || nameAt_[noun] != kNone) return;
        if (childBy(document_, noun, {"case"}) != kNone || wordAt(document_, noun).xpos == "NNS") return;
        for (const Index child : childrenOf(document_, head))
            if (wordAt(document_, child).lemma == "not" || baseRelation(wordAt(document_, child).deprel) == "aux")
                return;
        if (reference.mention.kind == MentionKind::name && !fits(noun, reference.type)) return;
        if (reference.mention.kind == MentionKind::pronoun && reference.pronoun != Pronoun::he &&
            reference.pronoun != Pronoun::she && nounKind(wordAt(document_, noun).lemma) != Kind::group)
            return;
        if (isPersonal(reference) && nounKind(wordAt(document_, noun).lemma) != Kind::person) return;
        found_.push_back({r, phrase(noun), noun, false, Description::predicate, kNone, false});
    }

    const Document& document_;
    const std::vector<Name>& names_;
    const std::vector<Reference>& references_;
    const std::vector<Index>& at_;
    std::vector<Index> nameAt_;
    std::vector<bool> timeAt_;
    std::vector<Index> titles_;  ///< for each reference its title among `found_`
    std::vector<Description> found_;
};

}  // namespace

std::vector<Description> findDescriptions(const Document& document, const std::vector<Name>& names,
                                          const std::vector<Reference>& references, const std::vector<Index>& at) {
    return Finder(document, names, references, at).run();
}

}  // namespace newsglass::entities
