#include "engine/entities/noun_phrases.hpp"

#include <algorithm>

#include "engine/syntax/tree.hpp"

namespace newsglass::entities {
namespace {

class Shortener {
public:
    Shortener(const Document& document, const Reference& reference)
        : document_(document), whole_(reference.mention.tokens), head_(reference.mention.head) {
        if (!reference.parts.empty()) last_ = reference.parts.back();
        last_ = std::max(last_, head_);
    }

    Range run() const {
        if (!whole_.contains(head_) || last_ >= whole_.end) return whole_;
        const Range range = trimmed(document_, {begin(), end()});
        return range.contains(head_) ? range : whole_;
    }

private:
    const Word& word(Index token) const { return wordAt(document_, token); }

    /// "oil-rich": a hyphen between two words without spaces.
    bool joins(Index token) const {
        const std::string_view text = tokenAt(document_, token).text;
        const Index next = token + 1;
        return (text == "-" || text == "‑") && !tokenAt(document_, token).spaceBefore &&
               next < document_.text.tokens.size() && !tokenAt(document_, next).spaceBefore;
    }

    /// Whether a noun phrase may go on over this word.
    bool carriesOn(Index token) const {
        if (joins(token) || joinsInside(token)) return true;
        if (word(token).xpos.starts_with("W")) return false;
        switch (word(token).upos) {
            case Upos::VERB:
                return word(token).deprel == "amod" || word(token).deprel == "compound";
            case Upos::AUX:
            case Upos::CCONJ:
            case Upos::SCONJ:
            case Upos::INTJ:
            case Upos::X:
                return false;
            case Upos::PRON:
                return word(token).deprel == "nmod:poss";
            case Upos::PUNCT:
                return tokenAt(document_, token).text == "'" || tokenAt(document_, token).text == "’";
            default:
                return true;
        }
    }

    /// "and" between words that both hang on the noun, before it or behind: "air and sea rescue", "talks with Ore and
    /// Lund".
    bool joinsInside(Index token) const {
        if (word(token).upos != Upos::CCONJ) return false;
        const Index second = word(token).head, first = word(second).head;
        if (word(second).deprel != "conj" || first >= token || second >= whole_.end) return false;
        return token < head_ ? second < head_ : first > last_;
    }

    /// Left to the first word that is none of the phrase; a word whose head was left out goes too ("[at] least six").
    Index begin() const {
        Index at = head_;
        const Index first = head_ > kLongest ? head_ - kLongest : 0;
        while (at > whole_.begin && at > first && carriesOn(at - 1) && word(at - 1).upos != Upos::ADP) --at;
        while (at > first && (joins(at) || (joins(at - 1) && at > 1))) --at;  // the whole of "state-of-the-art"
        while (at < head_ && (word(at).upos == Upos::PUNCT || isHalved(at) || isDeterminer(at))) ++at;
        return at;
    }

    /// "least" of "at least": an adverb whose preposition is outside.
    bool isHalved(Index token) const {
        return word(token).upos == Upos::ADV && isRelation(word(token).deprel, {"advmod", "fixed"}) &&
               word(token).xpos == "RBS";
    }

    /// "this", "all the": said of one mention only. Without "no" and "another" the noun would be another thing.
    bool isDeterminer(Index token) const {
        const bool kept = word(token).lemma == "no" || word(token).lemma == "another";
        const bool same = word(token).lemma == "same";
        return (word(token).upos == Upos::DET || same) && word(token).head == head_ && !kept;
    }

    /// Right over what hangs on the noun by prepositions, two of them at most: more is a tale.
    Index end() const {
        constexpr int kPrepositions = 2;
        Index at = last_ + 1;
        const Index limit = std::min(whole_.end, at + kLongest);
        for (int prepositions = 0; at < limit && carriesOn(at) && !isTime(at); ++at) {
            prepositions += word(at).upos == Upos::ADP;
            if (prepositions > kPrepositions) break;
        }
        while (at > last_ + 1 && !mayEnd(at - 1, at)) --at;
        return at;
    }

    bool isTime(Index token) const {
        const auto behind = std::upper_bound(document_.times.begin(), document_.times.end(), token,
                                             [](Index t, const TimeExpression& time) { return t < time.tokens.begin; });
        return behind != document_.times.begin() && std::prev(behind)->tokens.contains(token);
    }

    /// A noun, unless it belongs to a word that was left out: "Acre" in "a man from the Acre, Ohio, based firm".
    bool mayEnd(Index token, Index end) const {
        const Upos upos = word(token).upos;
        const bool noun = upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::NUM || upos == Upos::SYM;
        return noun && word(token).head < end;
    }

    static constexpr Index kLongest = 24;  ///< tokens on either side of the noun

    const Document& document_;
    Range whole_;
    Index head_, last_ = 0;
};

}  // namespace

Range shortPhrase(const Document& document, const Reference& reference) {
    if (reference.mention.kind != MentionKind::nominal) return reference.mention.tokens;
    return Shortener(document, reference).run();
}

}  // namespace newsglass::entities
