#include "engine/entities/references.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/entities/pronouns.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::entities {
namespace {

/// The tokens of each subtree as a stretch, found bottom-up for all tokens at once.
std::vector<Range> subtrees(const Document& document) {
    const std::size_t count = document.text.tokens.size();
    std::vector<Index> order;  // parents before children
    order.reserve(count);
    for (Index i = 0; i < count; ++i)
        if (isRoot(document, i)) order.push_back(i);
    for (std::size_t i = 0; i < order.size(); ++i)
        for (const Index child : childrenOf(document, order[i])) order.push_back(child);
    std::vector<Range> ranges(count);
    for (Index i = 0; i < count; ++i) ranges[i] = {i, i + 1};
    for (std::size_t i = order.size(); i-- > 0;) {
        const Index token = order[i], head = wordAt(document, token).head;
        ranges[head].begin = std::min(ranges[head].begin, ranges[token].begin);
        ranges[head].end = std::max(ranges[head].end, ranges[token].end);
    }
    return ranges;
}

Role roleOf(const Document& document, Index token) {
    Index at = token;
    for (int steps = 0; steps < 3 && baseRelation(wordAt(document, at).deprel) == "conj"; ++steps)
        at = wordAt(document, at).head;
    const std::string_view deprel = wordAt(document, at).deprel, base = baseRelation(deprel);
    if (base == "nsubj" || base == "csubj") return Role::subject;
    if (base == "obj" || base == "iobj") return Role::object;
    if (base == "obl") return Role::oblique;
    if (deprel == "nmod:poss") return Role::possessive;
    if (base == "nmod" || base == "compound" || base == "amod" || base == "det") return Role::modifier;
    return Role::other;
}

class Finder {
public:
    Finder(const Document& document, const std::vector<Name>& names)
        : document_(document),
          names_(names),
          subtrees_(subtrees(document)),
          nameAt_(document.text.tokens.size(), kNone),
          headOf_(names.size(), kNone),
          timeAt_(document.text.tokens.size(), false) {
        for (Index n = 0; n < names.size(); ++n) {
            const Range& range = names[n].tokens;
            for (Index i = range.begin; i < range.end; ++i) nameAt_[i] = n;
            headOf_[n] = headOfName(range);
        }
        for (const TimeExpression& time : document.times)
            for (Index i = time.tokens.begin; i < time.tokens.end; ++i) timeAt_[i] = true;
        quotationAt_.assign(document.text.tokens.size(), kNone);
        for (Index q = 0; q < document.text.quotations.size(); ++q) {
            const Quotation& quotation = document.text.quotations[q];
            if (quotation.depth == 0 && quotation.tokens.end <= quotationAt_.size())
                std::fill(quotationAt_.begin() + quotation.tokens.begin, quotationAt_.begin() + quotation.tokens.end,
                          q);
        }
    }

    std::vector<Reference> run() {
        std::vector<Reference> found;
        for (Index i = 0; i < document_.text.tokens.size(); ++i) {
            if (nameAt_[i] != kNone) {
                if (headOf_[nameAt_[i]] == i) found.push_back(name(nameAt_[i]));
            } else if (const PronounForm* form = pronounOf(document_, i)) {
                found.push_back(pronoun(i, *form));
            } else if (isNominal(i)) {
                found.push_back(nominal(i));
            }
        }
        addCoordinations(found);
        std::stable_sort(found.begin(), found.end(), [](const Reference& a, const Reference& b) {
            return a.mention.tokens.begin < b.mention.tokens.begin;
        });
        return found;
    }

private:
    /// The token whose head lies outside; the parser may give several, then the one that governs most.
    Index headOfName(const Range& range) const {
        Index best = range.end - 1;
        std::uint32_t most = 0;
        for (Index i = range.begin; i < range.end; ++i) {
            const Index head = wordAt(document_, i).head;
            if (head != i && range.contains(head)) continue;
            std::uint32_t inside = 1;
            for (const Index child : childrenOf(document_, i)) inside += range.contains(child);
            if (wordAt(document_, i).upos != Upos::PUNCT && inside > most) {
                best = i;
                most = inside;
            }
        }
        return best;
    }

    /// "Lee and Kim" as one, besides Lee and Kim.
    void addCoordinations(std::vector<Reference>& found) const {
        constexpr std::size_t kMost = 6;
        std::vector<Index> at(document_.text.tokens.size(), kNone);
        const std::size_t count = found.size();
        for (Index r = 0; r < count; ++r) at[found[r].mention.head] = r;
        for (Index r = 0; r < count; ++r) {
            const Index head = found[r].mention.head;
            if (found[r].mention.kind == MentionKind::pronoun) continue;
            if (found[r].type == EntityType::money || found[r].type == EntityType::percent) continue;
            std::vector<Index> parts{r};
            for (const Index child : childrenOf(document_, head))
                if (baseRelation(wordAt(document_, child).deprel) == "conj" && at[child] != kNone && child > head)
                    parts.push_back(at[child]);
            if (parts.size() < 2 || parts.size() > kMost) continue;
            Reference all = common(head, found[r].mention.tokens, MentionKind::nominal);
            all.number = Number::plural;
            all.kind = partKind(found[r]);
            for (const Index part : parts) {
                all.mention.tokens.end = std::max(all.mention.tokens.end, found[part].mention.tokens.end);
                all.parts.push_back(found[part].mention.head);
                if (partKind(found[part]) != all.kind) all.kind = Kind::unknown;
            }
            all.type = typeOf(all.kind);
            all.lemma.clear();
            found.push_back(std::move(all));
        }
    }

    static Kind partKind(const Reference& part) {
        if (part.mention.kind == MentionKind::nominal) return part.kind;
        switch (part.type) {
            case EntityType::person:
                return Kind::person;
            case EntityType::organization:
                return Kind::group;
            case EntityType::location:
                return Kind::place;
            default:
                return Kind::unknown;
        }
    }

    Reference common(Index head, Range tokens, MentionKind kind) const {
        Reference reference;
        reference.mention = {tokens, head, kind};
        reference.role = roleOf(document_, head);
        reference.quotation = quotationAt_[head];
        reference.lemma = lowered(wordAt(document_, head).lemma);
        return reference;
    }

    Reference name(Index n) const {
        const Name& name = names_[n];
        Reference reference = common(headOf_[n], name.tokens, MentionKind::name);
        reference.type = name.type;
        reference.mention.probability = name.probability;
        const std::string_view xpos = wordAt(document_, headOf_[n]).xpos;
        const bool plural = name.type == EntityType::group || (name.type == EntityType::person && xpos == "NNPS");
        reference.number = plural ? Number::plural : Number::singular;
        if (name.type == EntityType::person) reference.gender = genderBefore(name.tokens.begin);
        if (isThing(name.type)) reference.gender = Gender::neuter;
        return reference;
    }

    static bool isThing(EntityType type) {
        return type != EntityType::person && type != EntityType::group && type != EntityType::other;
    }

    /// The gender that titles before a name tell: "Mrs", "King", "spokeswoman".
    Gender genderBefore(Index begin) const {
        const Index sentence = tokenAt(document_, begin).sentence;
        for (Index i = begin; i-- > 0 && begin - i <= 4 && tokenAt(document_, i).sentence == sentence;) {
            std::string word = lowered(tokenAt(document_, i).text);
            if (wordAt(document_, i).upos == Upos::PUNCT && word != "-") break;
            std::erase(word, '.');
            if (const Gender gender = titleGender(word); gender != Gender::unknown) return gender;
            if (const Gender gender = nounGender(wordAt(document_, i).lemma); gender != Gender::unknown) return gender;
            if (wordAt(document_, i).upos != Upos::PROPN && wordAt(document_, i).upos != Upos::NOUN) break;
        }
        return Gender::unknown;
    }

    Reference pronoun(Index token, const PronounForm& form) const {
        Reference reference = common(token, {token, token + 1}, MentionKind::pronoun);
        reference.pronoun = form.pronoun;
        reference.reflexive = form.reflexive;
        switch (form.pronoun) {
            case Pronoun::he:
                reference.gender = Gender::male;
                break;
            case Pronoun::she:
                reference.gender = Gender::female;
                break;
            case Pronoun::it:
                reference.gender = Gender::neuter;
                break;
            default:
                break;
        }
        const bool plural = form.pronoun == Pronoun::they || form.pronoun == Pronoun::we || form.form == "these" ||
                            form.form == "those";
        reference.number = plural ? Number::plural : form.pronoun == Pronoun::you ? Number::unknown : Number::singular;
        if (isPersonal(reference)) reference.type = EntityType::person;
        return reference;
    }

    bool isNominal(Index token) const {
        const Word& word = wordAt(document_, token);
        if (word.upos != Upos::NOUN && word.upos != Upos::PROPN) return false;
        if (timeAt_[token] || document_.text.tokens[token].kind == TokenKind::url) return false;
        if (isRelation(word.deprel,
                       {"compound", "flat", "fixed", "goeswith", "amod", "advmod", "case", "mark", "cc", "det",
                        "nummod", "clf", "discourse", "dep", "nmod:desc", "nmod:unmarked", "obl:unmarked"}))
            return false;
        if (baseRelation(word.deprel) == "appos") {  // "X, the director": the name carries the phrase
            const Index head = wordAt(document_, token).head;
            if (nameAt_[head] != kNone) return false;
        }
        const bool predicate = childBy(document_, token, {"cop"}) != kNone;
        return !predicate || childBy(document_, token, {"nsubj"}) == kNone;
    }

    /// The noun phrase of a head, without what hangs on it as a clause of its own.
    Range phrase(Index head) const {
        Range range{head, head + 1};
        for (const Index child : childrenOf(document_, head)) {
            const std::string_view deprel = wordAt(document_, child).deprel;
            if (isRelation(deprel, {"conj", "cc", "case", "punct", "parataxis", "cop", "nsubj", "aux", "mark", "advcl",
                                    "advmod", "discourse", "orphan", "dislocated", "vocative", "csubj"}) ||
                (baseRelation(deprel) == "appos" && nameAt_[child] != kNone))
                continue;
            range.begin = std::min(range.begin, subtrees_[child].begin);
            range.end = std::max(range.end, subtrees_[child].end);
        }
        while (range.begin < head && isLoose(range.begin)) ++range.begin;  // wrong trees hang "and" and "in" there
        return trimmed(document_, range);
    }

    bool isLoose(Index token) const {
        const Upos upos = wordAt(document_, token).upos;
        return upos == Upos::CCONJ || upos == Upos::ADP || upos == Upos::SCONJ || upos == Upos::PUNCT;
    }

    Reference nominal(Index head) const {
        Reference reference = common(head, phrase(head), MentionKind::nominal);
        const std::string_view xpos = wordAt(document_, head).xpos;
        reference.number = xpos == "NNS" || xpos == "NNPS" ? Number::plural : Number::singular;
        reference.kind = nounKind(reference.lemma);
        reference.type = typeOf(reference.kind);
        reference.gender = nounGender(reference.lemma);
        if (reference.kind != Kind::person && reference.kind != Kind::unknown && reference.number == Number::singular)
            reference.gender = Gender::neuter;
        for (const Index child : childrenOf(document_, head)) {
            describe(child, reference);
            mark(child, reference);
        }
        return reference;
    }

    /// Names, numbers, times and ordinals around a noun, as of "the second H5N1 strain" and "the talks of May".
    void mark(Index child, Reference& reference) const {
        const std::string_view deprel = wordAt(document_, child).deprel;
        if (!isRelation(deprel, {"amod", "compound", "nummod", "nmod", "det"})) return;
        constexpr std::uint32_t kMost = 12;
        Range range{child, child + 1};
        if (nameAt_[child] != kNone)
            range = names_[nameAt_[child]].tokens;
        else if (timeAt_[child] || isRelation(deprel, {"amod", "compound"}))
            range = subtrees_[child];
        range.end = std::min(range.end, range.begin + kMost);
        for (Index i = range.begin; i < range.end; ++i)
            if (tells(i) && reference.marks.size() < kMost) reference.marks.push_back(wordAt(document_, i).lemma);
    }

    bool tells(Index token) const {
        const Word& word = wordAt(document_, token);
        if (word.upos == Upos::PUNCT || word.upos == Upos::ADP || word.lemma == "the") return false;
        if (nameAt_[token] != kNone || timeAt_[token]) return true;
        if (word.upos == Upos::PROPN || word.upos == Upos::NUM) return true;
        return isOneOf(word.lemma, {"first", "second", "third", "fourth", "fifth", "last", "next", "other", "another",
                                    "previous", "latest", "same"});
    }

    void describe(Index child, Reference& reference) const {
        const Word& word = wordAt(document_, child);
        const std::string_view base = baseRelation(word.deprel);
        if (word.deprel == "nmod:poss") {
            reference.determiner = Determiner::possessive;
            reference.possessor = child;
        } else if (base == "det" && reference.determiner == Determiner::none) {
            const std::string form = lowered(tokenAt(document_, child).text);
            if (form == "the")
                reference.determiner = Determiner::definite;
            else if (form == "this" || form == "that" || form == "these" || form == "those")
                reference.determiner = Determiner::demonstrative;
            else
                reference.determiner = Determiner::indefinite;
        } else if (base == "amod" || base == "compound" || base == "nummod") {
            reference.modifiers.push_back(word.lemma);
        }
    }

    const Document& document_;
    const std::vector<Name>& names_;
    std::vector<Range> subtrees_;
    std::vector<Index> nameAt_, headOf_;
    std::vector<bool> timeAt_;
    std::vector<Index> quotationAt_;
};

}  // namespace

bool isPersonal(const Reference& reference) {
    switch (reference.pronoun) {
        case Pronoun::he:
        case Pronoun::she:
        case Pronoun::i:
        case Pronoun::we:
        case Pronoun::you:
            return true;
        case Pronoun::none:
            break;
        default:
            return false;
    }
    return reference.mention.kind == MentionKind::name ? reference.type == EntityType::person
                                                       : reference.kind == Kind::person;
}

bool isComplemented(const Reference& reference) { return reference.mention.tokens.end > reference.mention.head + 1; }

std::vector<Reference> findReferences(const Document& document, const std::vector<Name>& names) {
    return Finder(document, names).run();
}

}  // namespace newsglass::entities
