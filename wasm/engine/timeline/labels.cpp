#include "engine/timeline/labels.hpp"

#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::timeline {
namespace {

constexpr Index kLongPhrase = 12;  // tokens of a noun phrase that are still short
constexpr Index kLabel = 18;       // tokens of a label, about

class Label {
public:
    explicit Label(const Document& document) : document_(document) {}

    std::string text() && {
        if (!text_.empty() && text_[0] >= 'a' && text_[0] <= 'z') text_[0] = static_cast<char>(text_[0] - 'a' + 'A');
        return std::move(text_);
    }

    Index size() const { return size_; }

    void words(Range range) {
        if (range.empty()) return;
        plain(textOf(document_, range));
        size_ += range.size();
    }

    void word(Index token) { words({token, token + 1}); }

    /// A noun phrase: its name for a pronoun, and not its clauses and asides.
    void phrase(Index head) {
        if (const std::string* name = nameInstead(head)) {
            plain(*name);
            ++size_;
            return;
        }
        Range range =
            subtreeWithout(document_, head, {"acl", "acl:relcl", "appos", "parataxis", "punct", "case", "mark", "cc"});
        if (range.size() > kLongPhrase)
            range = subtreeWithout(
                document_, head,
                {"acl", "acl:relcl", "appos", "parataxis", "punct", "case", "mark", "cc", "nmod", "conj"});
        words(trimmed(document_, range, false));
    }

private:
    void plain(std::string_view words) {
        if (!text_.empty()) text_ += ' ';
        for (const char c : words) text_ += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
    }

    const std::string* nameInstead(Index head) const {
        if (wordAt(document_, head).upos != Upos::PRON) return nullptr;
        if (head >= document_.entities.mentionAt.size()) return nullptr;
        const Index mention = document_.entities.mentionAt[head];
        if (mention == kNone) return nullptr;
        const Index entity = document_.entities.mentions[mention].entity;
        if (entity == kNone || document_.entities.entities[entity].name.empty()) return nullptr;
        return &document_.entities.entities[entity].name;
    }

    const Document& document_;
    std::string text_;
    Index size_ = 0;
};

bool isTime(const Document& document, Index token) {
    for (const TimeExpression& time : document.times) {
        if (time.tokens.begin > token) break;
        if (time.tokens.contains(token)) return true;
    }
    return false;
}

/// The words of the verb: auxiliaries, negation, the verb, its particle.
void addPredicate(const Document& document, Index verb, Label& label) {
    const bool subject = label.size() > 0;
    for (const Index child : childrenOf(document, verb)) {
        if (child > verb) break;
        const Word& word = wordAt(document, child);
        const bool negation = word.deprel == "advmod" && (word.lemma == "not" || word.lemma == "never");
        const bool to = subject && word.deprel == "mark" && word.lemma == "to";
        if (isRelation(word.deprel, {"aux", "cop"}) || negation || to) label.word(child);
    }
    label.word(verb);
    for (const Index particle : childrenBy(document, verb, {"compound:prt"})) label.word(particle);
}

void addObliques(const Document& document, Index verb, Label& label) {
    for (const Index child : childrenBy(document, verb, {"obl", "xcomp", "iobj", "ccomp"})) {
        if (child < verb || label.size() >= kLabel || isTime(document, child)) continue;
        Range range = subtreeWithout(document, child, {"acl:relcl", "appos", "parataxis", "advcl", "conj", "punct"});
        if (range.size() + label.size() > kLabel) continue;
        range = trimmed(document, range, false);
        label.words(range);
    }
}

/// The noun behind a relative pronoun: also where the tree takes the relative clause for a plain one.
Index namedSubject(const Document& document, Index verb, Index subject) {
    const Index antecedent = antecedentOf(document, subject);
    const std::string_view xpos = wordAt(document, subject).xpos;
    if (antecedent != subject || (xpos != "WDT" && xpos != "WP")) return antecedent;
    const bool modifies = isRelation(wordAt(document, verb).deprel, {"acl", "advcl", "ccomp"});
    return modifies ? wordAt(document, verb).head : subject;
}

std::string verbLabel(const Document& document, Index verb) {
    Label label(document);
    if (const Index subject = subjectOf(document, verb); subject != kNone)
        label.phrase(namedSubject(document, verb, subject));
    addPredicate(document, verb, label);
    if (const Index object = childBy(document, verb, {"obj"}); object != kNone) label.phrase(object);
    addObliques(document, verb, label);
    return std::move(label).text();
}

std::string nounLabel(const Document& document, Index noun) {
    Label label(document);
    label.phrase(noun);
    return std::move(label).text();
}

}  // namespace

std::string labelOf(const Document& document, const Event& event) {
    const Upos upos = wordAt(document, event.head).upos;
    return upos == Upos::NOUN || upos == Upos::PROPN ? nounLabel(document, event.head)
                                                     : verbLabel(document, event.head);
}

}  // namespace newsglass::timeline
