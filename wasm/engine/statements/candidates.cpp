#include "engine/statements/candidates.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/statements/spans.hpp"
#include "engine/syntax/clause.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::statements {
namespace {

template <std::size_t N>
bool isOneOf(std::string_view lemma, const std::array<std::string_view, N>& list) {
    return std::find(list.begin(), list.end(), lemma) != list.end();
}

/// Prepositions that introduce what is talked about, of a verb or of a noun.
constexpr std::array<std::string_view, 14> kTopics = {"for",  "of",   "about", "to", "on",     "against", "as",
                                                      "with", "from", "over",  "at", "toward", "towards", "into"};

/// Verbs whose passive, or active, makes its subject part of what is said: "X is expected to win", "X seems to win".
constexpr std::array<std::string_view, 4> kRaising = {"seem", "appear", "look", "sound"};

/// Verbs that lend a noun its subject: "Iran issued a denial", "he made the claim that …".
constexpr std::array<std::string_view, 14> kLightVerbs = {"make",    "issue",   "have",    "give", "voice",
                                                          "express", "release", "offer",   "take", "raise",
                                                          "repeat",  "reach",   "deliver", "hold"};

/// Adverbs that put a clause into somebody's mouth.
constexpr std::array<std::string_view, 5> kReportive = {"reportedly", "allegedly", "purportedly", "supposedly",
                                                        "seemingly"};

/// Documents that things stand in: "in the polls", "in a report".
constexpr std::array<std::string_view, 8> kDocuments = {"poll",   "survey",  "polling", "study",
                                                        "report", "average", "filing",  "memo"};

/// A quotation this near to a verb is what it says; shorter ones than that are terms.
constexpr Index kNear = 6, kShortestSpeech = 5;

/// A source and its verb beside a comma are no longer than this.
constexpr Index kLongestAside = 30;

bool isClausal(const Document& document, Index token) {
    const Upos upos = wordAt(document, token).upos;
    return upos == Upos::VERB || upos == Upos::AUX || childBy(document, token, {"cop", "nsubj"}) != kNone;
}

std::string_view lemmaOf(const Document& document, Index token) { return wordAt(document, token).lemma; }

std::string_view prepositionOf(const Document& document, Index token) {
    const Index marker = childBy(document, token, {"case", "mark"});
    return marker == kNone ? std::string_view{} : lemmaOf(document, marker);
}

/// Whether a token tells a time: "said on Friday" is not about Friday.
bool isTime(const Document& document, Index token) {
    const auto& times = document.times;
    const auto found = std::partition_point(times.begin(), times.end(),
                                            [&](const TimeExpression& time) { return time.tokens.end <= token; });
    return (found != times.end() && found->tokens.contains(token)) || wordAt(document, token).deprel == "obl:tmod";
}

/// The possessor, author or owner of a noun cue: "Trump's claim", "a statement by Iran", "he made the claim".
Index sourceOfNoun(const Document& document, Index noun) {
    if (const Index possessor = childBy(document, noun, {"nmod:poss"}); possessor != kNone) return possessor;
    for (const Index child : childrenBy(document, noun, {"nmod"})) {
        const std::string_view preposition = prepositionOf(document, child);
        if (preposition == "by" || preposition == "from") return child;
    }
    const Word& word = wordAt(document, noun);
    if (isRelation(word.deprel, {"obj"}) && isOneOf(lemmaOf(document, word.head), kLightVerbs))
        return subjectOf(document, word.head);
    return kNone;
}

/// Builds the candidates of one token.
class Reader {
public:
    Reader(const Document& document, Index token)
        : document_(document), token_(token), word_(wordAt(document, token)) {}

    std::vector<Candidate> read() {
        if (word_.upos == Upos::VERB) {
            if (isAccording() || isRelation(word_.deprel, {"case", "fixed", "aux", "cop"}))
                readPhrase();
            else
                readVerb();
        } else if (word_.upos == Upos::NOUN) {
            readNoun();
            readDocument();
        } else if (word_.upos == Upos::ADJ) {
            readAdjective();
        } else if (word_.upos == Upos::ADV || word_.upos == Upos::ADP || word_.upos == Upos::SCONJ) {
            readPhrase();
        }
        return std::move(found_);
    }

private:
    const Document& document_;
    const Index token_;
    const Word& word_;
    std::vector<Candidate> found_;

    Index child(std::initializer_list<std::string_view> relations) const {
        return childBy(document_, token_, relations);
    }

    Candidate& add(Frame frame, Index contentHead, Index source, std::vector<Index> roots) {
        const CueEntry entry = cueEntry(word_, frame);
        Candidate candidate;
        candidate.frame = frame;
        candidate.stance = entry.stance;
        candidate.probability = entry.probability;
        candidate.cue = token_;
        candidate.contentHead = contentHead;
        candidate.source = source;
        candidate.roots = std::move(roots);
        candidate.holes = {token_};
        if (source != kNone) candidate.holes.push_back(source);
        if (const Index particle = child({"compound:prt"}); particle != kNone) candidate.cueParts.push_back(particle);
        found_.push_back(std::move(candidate));
        return found_.back();
    }

    void readVerb() {
        const bool passive = isPassive(document_, token_);
        const Index source = passive ? passiveAgentOf(document_, token_) : subjectOf(document_, token_);
        readClauses(source, passive);
        readAside(source);
        readInfinitive(source, passive);
        if (passive)
            readPassive(source);
        else
            readObject(source);
        readOblique(source, passive);
    }

    /// "said (that) …", "…, he said, …", "as he said, …".
    void readClauses(Index source, bool passive) {
        std::vector<Index> clauses = childrenBy(document_, token_, {"ccomp"});
        if (!clauses.empty()) {
            const Index head = clauses.front();
            // What follows an interrupted quotation hangs beside its first half: "X," he said, "Y".
            for (const Index other : childrenBy(document_, token_, {"parataxis"}))
                if (head < token_ && other > token_) clauses.push_back(other);
            Index speaker = source;
            if (passive && source == kNone && word_.xpos == "VBN" && wordAt(document_, token_).lemma == "tell")
                speaker = kNone;
            add(Frame::clause, head, speaker, std::move(clauses));
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
        const bool open = word_.deprel == "acl:relcl" && child({"ccomp", "xcomp"}) == kNone;
        const Index subject = child({"nsubj"});
        if (!open || subject == kNone || antecedentOf(document_, subject) == word_.head) return kNone;
        return word_.head;
    }

    /// "denied the allegations"; with what is said of the object: "described him as a liar", "accused Iran of lying".
    void readObject(Index source) {
        const Index object = child({"obj"}) != kNone ? child({"obj"}) : antecedent();
        if (object == kNone || child({"xcomp"}) != kNone || isTime(document_, object)) return;
        std::vector<Index> roots{object};
        Index head = object;
        for (const Index other : childrenBy(document_, token_, {"obl", "advcl"})) {
            const std::string_view preposition = prepositionOf(document_, other);
            if (other < object || !(preposition == "as" || preposition == "of" || preposition == "for")) continue;
            roots.push_back(other);
            if (isClausal(document_, other)) head = other;
        }
        add(Frame::object, head, source, std::move(roots));
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
            const std::string_view preposition = prepositionOf(document_, other);
            if (other == source || !(preposition == "as" || preposition == "of" || preposition == "for")) continue;
            roots.push_back(other);
            if (isClausal(document_, other)) head = other;
        }
        add(Frame::passive, head, source, std::move(roots));
    }

    /// "called for …", "talked about …".
    void readOblique(Index source, bool passive) {
        if (child({"obj", "xcomp", "ccomp"}) != kNone || (passive && source == kNone && child({"nsubj:pass"}) != kNone))
            return;
        for (const Index other : childrenBy(document_, token_, {"obl", "advcl"})) {
            const Index marker = childBy(document_, other, {"case", "mark"});
            if (other == source || marker == kNone || marker < token_ || isTime(document_, other) ||
                !isOneOf(lemmaOf(document_, marker), kTopics))
                continue;
            addOblique(other, marker, source);
            return;
        }
    }

    void addOblique(Index content, Index marker, Index source) {
        Candidate& candidate = add(Frame::oblique, content, source, {content});
        candidate.holes.push_back(marker);
        candidate.cueParts.push_back(marker);
    }

    /// "the claim that …", "his decision to …", "criticism of …".
    void readNoun() {
        const Index source = sourceOfNoun(document_, token_);
        for (const Index clause : childrenBy(document_, token_, {"acl", "ccomp"})) {
            const Word& word = wordAt(document_, clause);
            if (word.deprel == "acl:relcl") continue;
            const Index mark = childBy(document_, clause, {"mark"});
            if (mark == kNone) continue;
            const std::string_view marker = lemmaOf(document_, mark);
            if (marker == "to")
                add(Frame::infinitive, clause, source, {clause});
            else if (marker == "that" || marker == "whether")
                add(Frame::clause, clause, source, {clause});
            else
                addOblique(clause, mark, source);
            return;
        }
        for (const Index other : childrenBy(document_, token_, {"nmod"})) {
            const Index marker = childBy(document_, other, {"case"});
            if (other == source || marker == kNone || isTime(document_, other) ||
                !isOneOf(lemmaOf(document_, marker), kTopics))
                continue;
            addOblique(other, marker, source);
            return;
        }
    }

    /// "Trump leads in the polls": the document is the source, the clause what it says.
    void readDocument() {
        const Index marker = child({"case"});
        if (marker == kNone || lemmaOf(document_, marker) != "in" || !isOneOf(lemmaOf(document_, token_), kDocuments) ||
            !isRelation(word_.deprel, {"obl"}))
            return;
        Candidate candidate;
        candidate.frame = Frame::phrase;
        candidate.stance = "report";
        candidate.probability = 0.3f;
        candidate.cue = marker;
        candidate.contentHead = word_.head;
        candidate.source = token_;
        candidate.roots = {word_.head};
        candidate.holes = {token_};
        found_.push_back(std::move(candidate));
    }

    /// "is confident that …", "eager to …", "worried about …".
    void readAdjective() {
        const Index source = child({"nsubj"}) != kNone ? child({"nsubj"}) : understoodSource();
        if (const Index clause = child({"ccomp"}); clause != kNone) {
            add(Frame::clause, clause, source, {clause});
        } else if (const Index infinitive = child({"xcomp", "advcl"}); infinitive != kNone) {
            if (isInfinitive(document_, infinitive)) add(Frame::infinitive, infinitive, source, {infinitive});
        } else {
            for (const Index other : childrenBy(document_, token_, {"obl"})) {
                const Index marker = childBy(document_, other, {"case"});
                if (marker == kNone || !isOneOf(lemmaOf(document_, marker), kTopics)) continue;
                addOblique(other, marker, source);
                return;
            }
        }
    }

    Index understoodSource() const {
        if (isRelation(word_.deprel, {"amod", "acl"})) return word_.head;
        return isRelation(word_.deprel, {"advcl", "conj", "xcomp"}) ? subjectOf(document_, token_) : kNone;
    }

    /// "according to …" and adverbs such as "reportedly".
    void readPhrase() {
        if (isOneOf(word_.lemma, kReportive)) {
            if (!isRoot(document_, token_)) addPhrase("claim", word_.head, kNone);
            return;
        }
        if (!isAccording() && (word_.lemma != "per" || word_.deprel != "case")) return;
        const Index source = word_.deprel == "case" ? word_.head : child({"obl"});
        const Index governor = word_.deprel != "case" ? word_.head
                               : source != kNone      ? wordAt(document_, source).head
                                                      : kNone;
        if (isAccording()) return readAccording(source, governor);
        if (source == kNone || governor == source) return;
        addPhrase("say", governor, source);
        found_.back().probability = 0.3f;
    }

    bool isAccording() const {
        return (word_.lemma == "accord" || word_.lemma == "according") && word_.xpos != "NN" &&
               token_ + 1 < document_.text.tokens.size() && tokenAt(document_, token_ + 1).text == "to";
    }

    /// "According to NP, …" and "…, according to NP, …": the phrase ends where its noun phrase does when a comma or the
    /// end of the sentence confirms it, else at the first comma; the content is the rest of the sentence.
    void readAccording(Index source, Index governor) {
        const Range& sentence = document_.text.sentences[tokenAt(document_, token_).sentence].tokens;
        const Index begin = token_ + 2;
        if (begin >= sentence.end || tokenAt(document_, token_ + 1).text != "to") return;
        const bool leads = token_ <= sentence.begin + 1;
        const auto ends = [&](Index token) {
            return token >= sentence.end || wordAt(document_, token).upos == Upos::PUNCT;
        };
        Index end = begin;
        while (end < sentence.end && tokenAt(document_, end).text != ",") ++end;
        if (!leads) end = sentence.end;
        if (source != kNone) {
            const Index read = subtreeOf(document_, source).end;
            if (read > begin && read < end && ends(read)) end = read;
            if (leads && read > end && read + 2 < sentence.end && tokenAt(document_, read).text == ",") end = read;
        }
        if (leads && end + 1 >= sentence.end) return;
        addPhrase("say", governor == source ? kNone : governor, kNone);
        Candidate& candidate = found_.back();
        candidate.source = source;
        candidate.cueParts.push_back(token_ + 1);
        candidate.sourceRanges = {{begin, end}};
        candidate.contentRanges = {leads ? Range{end, sentence.end} : Range{sentence.begin, token_}};
        if (!leads && end + kShortestSpeech < sentence.end) candidate.contentRanges.push_back({end, sentence.end});
    }

    void addPhrase(std::string_view stance, Index content, Index source) {
        Candidate candidate;
        candidate.frame = Frame::phrase;
        candidate.stance = stance;
        candidate.probability = isAccording() ? 0.95f : 0.6f;
        candidate.cue = token_;
        candidate.contentHead = content;
        candidate.source = source;
        if (content != kNone) candidate.roots = {content};
        candidate.holes = {token_};
        if (source != kNone) candidate.holes.push_back(source);
        found_.push_back(std::move(candidate));
    }
};

}  // namespace

std::vector<Candidate> candidatesAt(const Document& document, Index token) { return Reader(document, token).read(); }

std::vector<Candidate> bareCandidate(const Document& document, Index token) {
    const Word& word = wordAt(document, token);
    if (word.upos != Upos::VERB && word.upos != Upos::NOUN && word.upos != Upos::ADJ) return {};
    const CueEntry entry = cueEntry(word, Frame::phrase);
    Candidate candidate;
    candidate.stance = entry.stance;
    candidate.probability = 0.5f;
    candidate.cue = token;
    if (word.upos == Upos::VERB)
        candidate.source = isPassive(document, token) ? passiveAgentOf(document, token) : subjectOf(document, token);
    if (word.upos == Upos::NOUN) candidate.source = sourceOfNoun(document, token);
    return {std::move(candidate)};
}

}  // namespace newsglass::statements
