// The document and its layers.
//
// A document grows by layers: each stage reads the layers before it and writes exactly one more.
// `analyze.hpp` lists the stages in order. Everything here is plain data.
//
// Units. A `Range` counts tokens, a `Span` counts UTF-16 code units of the text exactly as given (what
// JavaScript's `slice` takes); both are half-open. Only `text/` knows about bytes.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsglass {

/// Half-open range of UTF-16 code units.
struct Span {
    std::uint32_t begin = 0, end = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

/// Half-open range of token indices.
struct Range {
    std::uint32_t begin = 0, end = 0;
    bool empty() const { return begin >= end; }
    std::uint32_t size() const { return empty() ? 0 : end - begin; }
    bool contains(std::uint32_t token) const { return begin <= token && token < end; }
    bool contains(const Range& other) const { return begin <= other.begin && other.end <= end; }
    bool overlaps(const Range& other) const { return begin < other.end && other.begin < end; }
    friend bool operator==(const Range&, const Range&) = default;
};

using Date = std::chrono::year_month_day;
using Index = std::uint32_t;
inline constexpr Index kNone = 0xFFFFFFFF;

// ---------------------------------------------------------------- text

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol, url, email, hashtag, handle, emoji };

struct Token {
    std::string_view text;  ///< view into `Document::source`
    Span span;
    TokenKind kind = TokenKind::word;
    bool spaceBefore = false;  ///< white space (or the start of the text) stands before it
    Index sentence = 0;
};

struct Sentence {
    Range tokens;
    Span span;
    Index paragraph = 0;
};

enum class ParagraphRole : std::uint8_t { headline, dateline, heading, body, listItem };

struct Paragraph {
    Range sentences;
    ParagraphRole role = ParagraphRole::body;
};

/// A pair of quotation marks; `tokens` includes the marks that are there. A quotation that runs over several
/// paragraphs, each opened anew and only the last one closed, is one item a paragraph, joined by `continues`.
struct Quotation {
    Range tokens;
    std::uint8_t depth = 0;   ///< 0 for outermost
    Index continues = kNone;  ///< the quotation that this one carries on
    bool closed = true;
};

struct TextLayer {
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;
    std::vector<Paragraph> paragraphs;
    std::vector<Quotation> quotations;  ///< ordered by first token
    std::optional<Range> dateline;      ///< tokens of "MOSCOW, Jan 14 (Reuters) -", the dash included
    std::uint32_t units = 0;            ///< length of the text in UTF-16 code units
};

// ---------------------------------------------------------------- network

/// What one head of the network says of each token: calibrated probabilities, tokens x labels.
struct Head {
    std::string name;
    std::vector<std::string> labels;
    std::vector<float> probabilities;

    const float* row(Index token) const { return probabilities.data() + std::size_t{token} * labels.size(); }
};

/// What the network read: a vector for each token, and its heads.
struct Encoding {
    std::uint32_t width = 0;
    std::vector<float> vectors;  ///< tokens x width
    std::vector<Head> heads;     ///< those of the model that are one linear layer

    /// The head of that name, or null when the model has none.
    const Head* head(std::string_view name) const {
        for (const Head& head : heads)
            if (head.name == name) return &head;
        return nullptr;
    }
};

// ---------------------------------------------------------------- syntax

enum class Upos : std::uint8_t {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X
};

/// Universal Dependencies v2. Strings live as long as the process (static tables).
struct Word {
    Upos upos = Upos::X;
    std::string_view xpos;  ///< Penn tag
    std::string lemma;
    Index head = 0;                                                          ///< a root points at itself
    std::string_view deprel;                                                 ///< with subtype, "nsubj:pass"
    float headProbability = 1, relationProbability = 1, tagProbability = 1;  ///< how sure the network is of each
};

struct SyntaxLayer {
    std::vector<Word> words;                   ///< one a token
    std::vector<std::vector<Index>> children;  ///< dependents of each token, in order of the text
};

// ---------------------------------------------------------------- names

enum class EntityType : std::uint8_t {
    person,
    organization,
    location,
    facility,
    group,
    product,
    event,
    work,
    law,
    money,
    percent,
    quantity,
    other
};

/// A name or amount. Names do not overlap and are ordered; no leading article, title or role, no trailing 's.
struct Name {
    Range tokens;
    EntityType type = EntityType::other;
    float probability = 1;
};

// ---------------------------------------------------------------- times

enum class TimeType : std::uint8_t { date, time, duration, set };

struct DateRange {
    Date earliest, latest;
    friend bool operator==(const DateRange&, const DateRange&) = default;
};

struct TimeExpression {
    Range tokens;
    TimeType type = TimeType::date;
    std::string value;                     ///< TIMEX3: 2025-01-17, 2025-W03, P3D, PRESENT_REF, XXXX-WXX-5
    std::string mod;                       ///< TIMEX3 mod in lower case, empty when there is none
    std::optional<Date> earliest, latest;  ///< calendar bounds, when the value has them
    std::optional<DateRange> range;        ///< the whole of the range that it begins or ends: "from May to July"
};

// ---------------------------------------------------------------- entities

enum class MentionKind : std::uint8_t { name, nominal, pronoun };

struct Mention {
    Range tokens;    ///< a name as in `Name`; of a nominal the whole noun phrase without leading article
    Index head = 0;  ///< token
    MentionKind kind = MentionKind::name;
    Index entity = kNone;
    float probability = 1;  ///< that it belongs to its entity
};

enum class Gender : std::uint8_t { unknown, male, female, neuter };

struct Entity {
    EntityType type = EntityType::other;
    std::string name;  ///< the fullest name that the text gives
    std::vector<std::string> aliases;
    std::string description;          ///< "Russian President"
    std::vector<Range> descriptions;  ///< where the text says so, the best first
    std::string kind;                 ///< of a location: country region city natural; else empty
    std::vector<Index> members;       ///< entities that a plural stands for
    std::string wikidata;
    float salience = 0;  ///< 0..1
    Gender gender = Gender::unknown;
    bool plural = false;
    std::vector<Index> mentions;  ///< into `EntityLayer::mentions`, in order of the text
};

struct EntityLayer {
    std::vector<Mention> mentions;  ///< in order of the text
    std::vector<Entity> entities;   ///< the most salient first
    std::vector<Index> mentionAt;   ///< for each token the smallest mention whose head it is, or kNone
};

// ---------------------------------------------------------------- statements

enum class StatementKind : std::uint8_t { direct, indirect, mixed };

/// Who said what. Spans may be discontinuous ("X," he said, "Y").
struct Statement {
    StatementKind kind = StatementKind::indirect;
    std::string stance;  ///< say claim accuse deny confirm promise ask think warn order ...
    std::vector<Range> source, cue, content;
    Index sourceEntity = kNone;
    Index cueHead = kNone;      ///< the token that carries the cue
    Index contentHead = kNone;  ///< the top word of the content, when it has one
    Index denies = kNone;       ///< the statement that this one contradicts
    Index within = kNone;       ///< the innermost statement whose content holds this one's cue
};

// ---------------------------------------------------------------- events

enum class Status : std::uint8_t { happened, ongoing, planned, possible, alleged, denied, disputed, didNotHappen };

enum class EventClass : std::uint8_t { occurrence, state, reporting, iAction, iState, aspectual, perception };

enum class Tense : std::uint8_t { none, past, present, future };

struct Participant {
    std::string role;  ///< agent patient recipient place time instrument topic source goal ...
    Index entity = kNone;
    Range tokens;  ///< the noun phrase, without leading article
    Index head = 0;
};

struct Event {
    Range tokens;  ///< the trigger; phrasal verbs keep their particle out
    Index head = 0;
    std::string lemma;
    EventClass eventClass = EventClass::occurrence;
    Status status = Status::happened;
    float certainty = 3;  ///< -3..3
    Tense tense = Tense::none;
    bool progressive = false, perfect = false;
    std::vector<Participant> participants;
    Index time = kNone;       ///< into `Document::times`
    Index place = kNone;      ///< entity
    Index statement = kNone;  ///< who vouches for it
};

// ---------------------------------------------------------------- relations

/// One side of a relation. `tokens` may be discontinuous only through the text put in for a pronoun: the span is
/// where it was read, `entity` whom it means.
struct Argument {
    Range tokens;
    Index head = 0;
    Index entity = kNone;
};

struct Modifier {
    Range tokens;
    std::string role;  ///< recipient place time instrument reason topic manner purpose source goal ...
    Index entity = kNone;
};

struct Relation {
    Argument subject;
    std::optional<Argument> object;
    Range predicate;
    std::string
        wording;  ///< the predicate's words where they do not stand like that in the text: the "is" of an apposition
    std::string lemma, type;
    std::vector<Modifier> modifiers;
    Status status = Status::happened;
    Index statement = kNone, event = kNone, sentence = 0;
    float confidence = 0;
};

// ---------------------------------------------------------------- timeline

enum class Basis : std::uint8_t { stated, inferred, order };

/// An entry of the timeline; or a row for another telling of an entry's event, right behind the entry, so that every
/// telling has its dates. Who shows a timeline shows entries.
struct TimelineItem {
    Index event = 0;
    Index of = kNone;             ///< of another telling the event of its entry
    std::vector<Index> mentions;  ///< of an entry that is told more than once: its tellings in order of the text
    std::optional<Date> earliest, latest;
    std::string edtf;
    Basis basis = Basis::order;
    std::vector<Index> after;  ///< events
    std::string label;
};

// ---------------------------------------------------------------- the document

struct Warning {
    std::string code, message;
};

struct Document {
    std::string source;  ///< UTF-8, valid
    std::string title;   ///< given by the caller, or the headline of the text
    std::optional<Date> published;
    std::string publishedFrom = "none";  ///< option | metadata | dateline | text | none
    std::string language = "en";

    TextLayer text;
    Encoding encoding;
    SyntaxLayer syntax;
    std::vector<Name> names;
    std::vector<TimeExpression> times;
    EntityLayer entities;
    std::vector<Statement> statements;
    std::vector<Event> events;
    std::vector<Relation> relations;
    std::vector<TimelineItem> timeline;
    std::vector<Warning> warnings;

    Document() = default;
    Document(const Document&) = delete;  // tokens view into `source`
    Document& operator=(const Document&) = delete;
};

// ---------------------------------------------------------------- small helpers that every stage uses

inline const Token& tokenAt(const Document& document, Index token) { return document.text.tokens[token]; }
inline const Word& wordAt(const Document& document, Index token) { return document.syntax.words[token]; }

/// Whether a token stands in the headline.
inline bool isHeadline(const Document& document, Index token) {
    const Index paragraph = document.text.sentences[tokenAt(document, token).sentence].paragraph;
    return document.text.paragraphs[paragraph].role == ParagraphRole::headline;
}

/// The entity that a token is the head of a mention of, or kNone.
inline Index entityAt(const Document& document, Index token) {
    if (token >= document.entities.mentionAt.size()) return kNone;
    const Index mention = document.entities.mentionAt[token];
    return mention == kNone ? kNone : document.entities.mentions[mention].entity;
}

/// The span of a range of tokens. The range must not be empty.
inline Span spanOf(const Document& document, const Range& range) {
    return {document.text.tokens[range.begin].span.begin, document.text.tokens[range.end - 1].span.end};
}

/// The text of a range of tokens, as it stands. The range must not be empty.
inline std::string_view textOf(const Document& document, const Range& range) {
    const char* first = document.text.tokens[range.begin].text.data();
    const std::string_view last = document.text.tokens[range.end - 1].text;
    return {first, static_cast<std::size_t>(last.data() + last.size() - first)};
}

/// ASCII letters in lower case, the rest as it is.
inline std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

/// Whether a word is one of these.
inline bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}
template <std::size_t N>
bool isOneOf(std::string_view word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// A dependency relation without its subtype: `nsubj` of `nsubj:pass`.
inline std::string_view baseRelation(std::string_view deprel) { return deprel.substr(0, deprel.find(':')); }

}  // namespace newsglass
