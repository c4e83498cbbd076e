#include "engine/statements/reader.hpp"
#include "engine/statements/spans.hpp"
#include "engine/statements/speakers.hpp"
#include "engine/syntax/clause.hpp"

namespace newsglass::statements {
namespace {

/// Verbs whose passive, or active, makes its subject part of what is said: "X is expected to win", "X seems to win".
constexpr std::array<std::string_view, 4> kRaising = {"seem", "appear", "look", "sound"};

/// Verbs that name the cause of their object behind "to".
constexpr std::array<std::string_view, 4> kCausal = {"attribute", "ascribe", "credit", "liken"};

/// A quotation this near to a verb is what it says.
constexpr Index kNear = 6;

/// A source and its verb beside a comma are no longer than this.
constexpr Index kLongestAside = 30;

bool isClausal(const Document& document, Index token) {
    const Upos upos = wordAt(document, token).upos;
    return upos == Upos::VERB || upos == Upos::AUX || childBy(document, token, {"cop", "nsubj"}) != kNone;
}

class VerbReader : public Reader {
public:
    using Reader::Reader;

    void read() {
        const bool passive = isPassive(document_, token_);
        const Index quoted = quotedBy(document_, token_);
        const Index source = quoted != kNone ? quoted
                             : passive       ? passiveAgentOf(document_, token_)
                                             : subjectOf(document_, token_);
        readClauses(source);
        readAside(source);
        readInfinitive(source, passive);
        if (passive)
            readPassive(source);
        else
            readObject(source);
        readOblique(source, passive);
    }

private:
    /// "said (that) …", "…, he said, …", "as he said, …".
    void readClauses(Index source) {
        std::vector<Index> clauses = childrenBy(document_, token_, {"ccomp"});
        if (!clauses.empty()) {
            const Index head = clauses.front();
            // What follows an interrupted quotation hangs beside its first half: "X," he said, "Y".
            for (const Index other : childrenBy(document_, token_, {"parataxis"}))
                if (head < token_ && other > token_) clauses.push_back(other);
            add(Frame::clause, head, source, std::move(clauses));
            return;
        }
        const Index parenthesis = parenthesised();
        if (parenthesis != kNone) {
            add(Frame::clause, parenthesis, source, {parenthesis});
            return;
        }
        // "… , he said." where the parser made the quotation a loose part.
        std::vector<Index> loose = childrenBy(document_, token_, {"parataxis", "dep"});
        std::erase_if(loose, [&](Index other) { return !isClausal(document_, other); });
        if (!loose.empty() && source != kNone)
            add(Frame::clause, loose.front(), source, loose);
        else if (child({"obj", "xcomp"}) == kNone)
            readQuotation(source);
    }

    /// "…, she said." and "…, said the minister, …" by their commas, whatever the parser made of them.
    void readAside(Index source) {
        const Range& sentence = document_.text.sentences[tokenAt(document_, token_).sentence].tokens;
        if (source == kNone || !sentence.contains(source)) return;
        const Range name = subtreeOf(document_, source);
        const bool inverted = token_ < source;
        Index begin = inverted ? token_ : name.begin;
        if (begin <= sentence.begin || (!inverted && token_ >= begin + kLongestAside)) return;
        if (!inverted && name.end > token_) return;
        --begin;
        if (tokenAt(document_, begin).text != "," && !isQuotationMark(document_, begin)) return;
        if (begin < sentence.begin + kShortestSpeech - 1) return;
        // What follows the aside belongs to the content only behind another comma.
        const Index end = inverted ? std::max(name.end, token_ + 1) : token_ + 1;
        if (end < sentence.end && wordAt(document_, end).upos != Upos::PUNCT &&
            child({"ccomp", "obj", "xcomp"}) != kNone)
            return;
        std::vector<Range> ranges{{sentence.begin, begin}};
        const bool quoted = isQuotationMark(document_, begin) || isQuotationMark(document_, begin - 1);
        const bool goesOn = end + 1 < sentence.end && tokenAt(document_, end).text == "," && !inverted &&
                            (quoted ? isQuotationMark(document_, end + 1) : wordAt(document_, end + 1).xpos != "VBG");
        if (goesOn) ranges.push_back({end + 1, sentence.end});
        add(Frame::clause, kNone, source, {}).contentRanges = std::move(ranges);
    }

    /// A quotation of the same sentence that stands beside the verb, whatever the parser made of it.
    void readQuotation(Index source) {
        if (source == kNone) return;
        const Range& sentence = document_.text.sentences[tokenAt(document_, token_).sentence].tokens;
        const auto& quotations = document_.text.quotations;
        auto quotation = std::partition_point(quotations.begin(), quotations.end(), [&](const Quotation& other) {
            return other.tokens.begin < sentence.begin;
        });
        for (; quotation != quotations.end() && quotation->tokens.begin < sentence.end; ++quotation) {
            const Range& tokens = quotation->tokens;
            if (quotation->depth > 0 || tokens.contains(token_) || tokens.contains(source)) continue;
            const Index edge = tokens.begin < token_ ? tokens.end : tokens.begin - 1;
            const bool colon = edge < sentence.end && tokenAt(document_, edge).text == ":";
            const bool near = edge < token_ ? token_ - edge <= kNear : edge - token_ <= kNear;
            if (tokens.size() < kShortestSpeech || !(near || colon)) continue;
            add(Frame::clause, kNone, source, {}).contentRanges = {tokens};
            return;
        }
    }

    /// The clause that this one is thrown into, or kNone.
    Index parenthesised() const {
        if (isRoot(document_, token_)) return kNone;
        const bool thrown = word_.deprel == "parataxis";
        const Index mark = child({"mark"});
        const bool asHeSaid = isRelation(word_.deprel, {"advcl"}) && mark != kNone &&
                              lemmaOf(document_, mark) == "as" && child({"obj", "ccomp", "xcomp"}) == kNone;
        if (!thrown && !asHeSaid) return kNone;
        return child({"nsubj", "nsubj:pass"}) != kNone && child({"obj"}) == kNone ? word_.head : kNone;
    }

    /// "promised to …", "urged them to …", "is expected to …", "seems to …".
    void readInfinitive(Index source, bool passive) {
        const Index complement = child({"xcomp"});
        if (complement == kNone) return;
        const bool infinitive = isInfinitive(document_, complement);
        if (passive || isOneOf(lemmaOf(document_, token_), kRaising)) {
            const Index subject = child({"nsubj"});
            std::vector<Index> roots{complement};
            if (subject != kNone) roots.push_back(subject);
            add(Frame::raising, complement, passive ? source : kNone, std::move(roots));
            return;
        }
        std::vector<Index> roots{complement};
        for (const Index object : childrenBy(document_, token_, {"obj", "iobj"})) roots.push_back(object);
        add(infinitive ? Frame::infinitive : Frame::object, complement, source, std::move(roots));
    }

    /// What a relative clause without an object is about: "a claim that Moscow denied".
    Index antecedent() const {
        // "a claim that Moscow denied": the parser may take it for what is claimed.
        const bool answers = word_.deprel == "acl" && cueEntry(word_, Frame::object).stance == "deny";
        const bool open = (word_.deprel == "acl:relcl" || answers) && child({"ccomp", "xcomp"}) == kNone;
        const Index subject = child({"nsubj"});
        if (!open || subject == kNone || antecedentOf(document_, subject) == word_.head) return kNone;
        return word_.head;
    }

    /// "described him [as a liar]", "accused Iran [of lying]", "attributed the delay [to the weather]".
    bool completesObject(std::string_view preposition) const {
        const bool cause = isOneOf(word_.lemma, kCausal) && preposition == "to";
        return cause || preposition == "as" || preposition == "of" || preposition == "for";
    }

    /// Whether a further part of the clause is said of the object. A clause with a subject of its own is not: "denied
    /// it [as the vote began]".
    bool isSaidOfObject(Index other) const {
        return completesObject(markOf(document_, other)) && childBy(document_, other, {"nsubj"}) == kNone;
    }

    /// "denied the allegations"; with what is said of the object: "described him as a liar", "accused Iran of lying".
    void readObject(Index source) {
        Index object = child({"obj"});
        const bool that =
            object != kNone && lemmaOf(document_, object) == "that" && wordAt(document_, object).xpos == "IN";
        if (object == kNone || that) object = antecedent();  // "a claim [that] Moscow denied", tagged as a conjunction
        if (object == kNone || child({"xcomp"}) != kNone || isTime(document_, object)) return;
        std::vector<Index> roots{object};
        Index head = object;
        for (const Index other : childrenBy(document_, token_, {"obl", "advcl"})) {
            if (other < object || !isSaidOfObject(other)) continue;
            roots.push_back(other);
            if (isClausal(document_, other)) head = other;
        }
        settleDenial(add(Frame::object, head, source, std::move(roots)), object);
    }

    /// Who denies a claim says something, wherever that stands.
    void settleDenial(Candidate& candidate, Index object) const {
        if (candidate.stance == "deny" && pointsToClaim(lemmaOf(document_, object))) candidate.probability = kCertain;
    }

    /// "the claim was rejected by Iran", "is regarded as a lightweight".
    void readPassive(Index source) {
        Index subject = child({"nsubj:pass"});
        // "a claim denied by Moscow"
        if (subject == kNone && word_.deprel == "acl" && source != kNone) subject = word_.head;
        if (subject == kNone || child({"xcomp", "ccomp"}) != kNone) return;
        std::vector<Index> roots{subject};
        Index head = subject;
        for (const Index other : childrenBy(document_, token_, {"obl", "advcl"})) {
            if (other == source || !isSaidOfObject(other)) continue;
            roots.push_back(other);
            if (isClausal(document_, other)) head = other;
        }
        settleDenial(add(Frame::passive, head, source, std::move(roots)), subject);
    }

    /// "called for …", "talked about …".
    void readOblique(Index source, bool passive) {
        if (child({"obj", "xcomp", "ccomp"}) != kNone || (passive && source == kNone && child({"nsubj:pass"}) != kNone))
            return;
        for (const Index other : childrenBy(document_, token_, {"obl", "advcl"})) {
            const Index marker = childBy(document_, other, {"case", "mark"});
            if (other == source || marker == kNone || marker < token_ || isTime(document_, other) ||
                !isTopical(lemmaOf(document_, marker)))
                continue;
            addOblique(other, marker, source);
            return;
        }
    }
};

}  // namespace

std::vector<Candidate> verbCandidates(const Document& document, Index verb) {
    VerbReader reader(document, verb);
    reader.read();
    return reader.take();
}

}  // namespace newsglass::statements
