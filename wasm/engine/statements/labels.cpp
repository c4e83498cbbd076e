#include "engine/statements/labels.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "engine/statements/spans.hpp"

namespace newsglass::statements {
namespace {

/// Sources before a colon and behind a dash are short.
constexpr Index kLongestLabel = 7, kLongestTail = 4, kLongestAuthor = 12;

/// How likely layouts are statements: in a headline, in running text, behind a quotation, in capitals.
constexpr float kInHeadline = 0.7f, kInText = 0.5f, kBehindDash = 0.95f, kInTranscript = 0.95f;

bool isDash(std::string_view text) { return text == "—" || text == "–" || text == "―" || text == "--"; }

/// Whether a label names somebody: names and nouns only, in running text nothing but names.
bool namesSomebody(const Document& document, const Range& label, bool headline) {
    bool named = false;
    for (Index token = label.begin; token < label.end; ++token) {
        const Word& word = wordAt(document, token);
        if (word.upos == Upos::VERB || word.upos == Upos::AUX || word.upos == Upos::NUM || word.upos == Upos::PRON)
            return false;
        if (!headline && word.upos == Upos::NOUN) return false;
        named |= word.upos == Upos::PROPN || word.upos == Upos::NOUN;
    }
    return named;
}

/// Whether a label is written as transcripts write speakers.
bool inCapitals(const Document& document, const Range& label) {
    const std::string_view text = textOf(document, label);
    return text.size() > 2 && std::none_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// The token of a stretch that none of its others governs.
Index headOf(const Document& document, const Range& range) {
    for (Index token = range.begin; token < range.end; ++token) {
        const Word& word = wordAt(document, token);
        if (word.upos != Upos::PUNCT && (!range.contains(word.head) || word.head == token)) return token;
    }
    return range.begin;
}

Candidate candidateOf(const Document& document, Index cue, const Range& source, const Range& content,
                      float probability) {
    Candidate candidate;
    candidate.frame = Frame::phrase;
    candidate.stance = "say";
    candidate.probability = probability;
    candidate.cue = cue;
    candidate.source = headOf(document, source);
    candidate.sourceRanges = {source};
    candidate.contentRanges = {content};
    candidate.contentHead = headOf(document, content);
    return candidate;
}

/// Those who are sources whenever a headline puts them before or behind its colon.
constexpr std::array<std::string_view, 22> kSpeakers = {
    "official",     "officials", "police",  "minister", "ministry", "president",  "spokesman", "spokeswoman",
    "spokesperson", "report",    "reports", "study",    "poll",     "survey",     "source",    "sources",
    "expert",       "experts",   "analyst", "analysts", "lawyer",   "prosecutors"};

/// Whether a label is a person's name, or ends in a word for those who tell the news.
bool isSpeaker(const Document& document, const Range& label) {
    const std::string& last = wordAt(document, label.end - 1).lemma;
    if (std::find(kSpeakers.begin(), kSpeakers.end(), last) != kSpeakers.end()) return true;
    return std::any_of(document.names.begin(), document.names.end(), [&](const Name& name) {
        return name.type == EntityType::person && label.contains(name.tokens) && name.tokens.end == label.end;
    });
}

/// Whether a stretch has a verb: "Brandt: a life in pictures" quotes nobody.
bool hasVerb(const Document& document, const Range& range) {
    for (Index token = range.begin; token < range.end; ++token)
        if (wordAt(document, token).upos == Upos::VERB || wordAt(document, token).upos == Upos::AUX) return true;
    return false;
}

/// "CONTENT: SOURCE", a headline: "Storm kills nine: police".
std::optional<Candidate> behindColon(const Document& document, Range tokens) {
    while (tokens.size() > 2 && wordAt(document, tokens.end - 1).upos == Upos::PUNCT) --tokens.end;
    for (Index colon = tokens.end - 1; colon > tokens.begin && tokens.end - colon <= kLongestTail + 1; --colon) {
        if (tokenAt(document, colon).text != ":") continue;
        const Range label{colon + 1, tokens.end}, content{tokens.begin, colon};
        if (label.empty() || !isSpeaker(document, label) || !hasVerb(document, content)) return {};
        return candidateOf(document, colon, label, content, kCertain);
    }
    return {};
}

/// "SOURCE: CONTENT" at the beginning of a paragraph.
std::optional<Candidate> beforeColon(const Document& document, const Range& tokens, bool headline) {
    const Index end = std::min(tokens.end, tokens.begin + kLongestLabel + 1);
    for (Index colon = tokens.begin + 1; colon + 1 < end; ++colon) {
        if (tokenAt(document, colon).text != ":") continue;
        const Range label{isQuotationMark(document, tokens.begin) ? tokens.begin + 1 : tokens.begin, colon};
        if (label.empty() || !namesSomebody(document, label, headline)) return {};
        const Range content{colon + 1, tokens.end};
        if (headline && isSpeaker(document, label) && hasVerb(document, content))
            return candidateOf(document, colon, label, content, kCertain);
        const float probability = inCapitals(document, label) ? kInTranscript : headline ? kInHeadline : kInText;
        return candidateOf(document, colon, label, content, probability);
    }
    return {};
}

/// "QUOTATION" — AUTHOR
std::optional<Candidate> behindDash(const Document& document, const Quotation& quotation) {
    const Index dash = quotation.tokens.end;
    const Index last = static_cast<Index>(document.text.tokens.size());
    if (quotation.depth > 0 || dash + 1 >= last || !isDash(tokenAt(document, dash).text)) return {};
    Range author{dash + 1, dash + 1};
    while (author.end < last && author.size() < kLongestAuthor && wordAt(document, author.end).upos == Upos::PROPN)
        ++author.end;
    if (author.empty()) return {};
    return candidateOf(document, dash, author, quotation.tokens, kBehindDash);
}

}  // namespace

std::vector<Candidate> labelCandidates(const Document& document) {
    std::vector<Candidate> found;
    for (const Paragraph& paragraph : document.text.paragraphs) {
        if (paragraph.sentences.empty()) continue;
        const auto& sentences = document.text.sentences;
        const Range tokens{sentences[paragraph.sentences.begin].tokens.begin,
                           sentences[paragraph.sentences.end - 1].tokens.end};
        if (tokens.empty()) continue;
        const bool headline = paragraph.role == ParagraphRole::headline || paragraph.role == ParagraphRole::heading;
        if (auto candidate = beforeColon(document, tokens, headline))
            found.push_back(std::move(*candidate));
        else if (auto behind = headline ? behindColon(document, tokens) : std::nullopt)
            found.push_back(std::move(*behind));
    }
    for (const Quotation& quotation : document.text.quotations)
        if (auto candidate = behindDash(document, quotation)) found.push_back(std::move(*candidate));
    return found;
}

}  // namespace newsglass::statements
