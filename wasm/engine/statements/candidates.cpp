#include "engine/statements/candidates.hpp"

#include "engine/statements/reader.hpp"
#include "engine/syntax/clause.hpp"

namespace newsglass::statements {
namespace {

/// Prepositions that introduce what is talked about, of a verb or of a noun.
constexpr std::array<std::string_view, 14> kTopics = {"for",  "of",   "about", "to", "on",     "against", "as",
                                                      "with", "from", "over",  "at", "toward", "towards", "into"};

/// Verbs that lend a noun its subject: "Iran issued a denial", "he made the claim that …".
constexpr std::array<std::string_view, 14> kLightVerbs = {"make",    "issue",   "have",    "give", "voice",
                                                          "express", "release", "offer",   "take", "raise",
                                                          "repeat",  "reach",   "deliver", "hold"};

/// Adverbs that put a clause into somebody's mouth.
constexpr std::array<std::string_view, 5> kReportive = {"reportedly", "allegedly", "purportedly", "supposedly",
                                                        "seemingly"};

/// Nouns that stand for what somebody said.
constexpr std::array<std::string_view, 9> kClaims = {"claim",      "allegation", "accusation", "charge", "report",
                                                     "suggestion", "assertion",  "rumor",      "rumour"};

/// Documents that things stand in: "in the polls", "in a report".
constexpr std::array<std::string_view, 8> kDocuments = {"poll",   "survey",  "polling", "study",
                                                        "report", "average", "filing",  "memo"};

/// The possessor, author or owner of a noun cue: "Trump's claim", "a statement by Iran", "he made the claim".
Index sourceOfNoun(const Document& document, Index noun) {
    if (const Index possessor = childBy(document, noun, {"nmod:poss"}); possessor != kNone) return possessor;
    for (const Index child : childrenBy(document, noun, {"nmod"})) {
        const std::string_view preposition = markOf(document, child);
        if (preposition == "by" || preposition == "from") return child;
    }
    const Word& word = wordAt(document, noun);
    if (isRelation(word.deprel, {"obj"}) && isOneOf(lemmaOf(document, word.head), kLightVerbs))
        return subjectOf(document, word.head);
    return kNone;
}

/// Reads nouns, adjectives and phrases itself, and leaves verbs to `verbCandidates`.
class WordReader : public Reader {
public:
    using Reader::Reader;

    void read() {
        if (word_.upos == Upos::VERB) {
            if (isAccording() || isRelation(word_.deprel, {"case", "fixed", "aux", "cop"}))
                readPhrase();
            else
                found_ = verbCandidates(document_, token_);
        } else if (word_.upos == Upos::NOUN) {
            readNoun();
            readDocument();
        } else if (word_.upos == Upos::ADJ) {
            readAdjective();
        } else if (word_.upos == Upos::ADV || word_.upos == Upos::ADP || word_.upos == Upos::SCONJ) {
            readPhrase();
        }
    }

private:
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
                !isTopical(lemmaOf(document_, marker)))
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
                if (marker == kNone || !isTopical(lemmaOf(document_, marker))) continue;
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

bool pointsToClaim(std::string_view lemma) { return isOneOf(lemma, kClaims); }

bool isTopical(std::string_view preposition) { return isOneOf(preposition, kTopics); }

bool isTime(const Document& document, Index token) {
    const auto& times = document.times;
    const auto found = std::partition_point(times.begin(), times.end(),
                                            [&](const TimeExpression& time) { return time.tokens.end <= token; });
    return (found != times.end() && found->tokens.contains(token)) || wordAt(document, token).deprel == "obl:tmod";
}

Candidate& Reader::add(Frame frame, Index contentHead, Index source, std::vector<Index> roots) {
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

void Reader::addOblique(Index content, Index marker, Index source) {
    Candidate& candidate = add(Frame::oblique, content, source, {content});
    candidate.holes.push_back(marker);
    candidate.cueParts.push_back(marker);
}

std::vector<Candidate> candidatesAt(const Document& document, Index token) {
    WordReader reader(document, token);
    reader.read();
    return reader.take();
}

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
    if (word.upos == Upos::ADJ) candidate.source = childBy(document, token, {"nsubj"});  // "Doe was upfront about …"
    return {std::move(candidate)};
}

}  // namespace newsglass::statements
