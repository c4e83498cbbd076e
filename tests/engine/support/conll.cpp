#include "support/conll.hpp"

#include <doctest/doctest.h>

#include <array>
#include <deque>
#include <set>
#include <string>

namespace newsglass::test {
namespace {

constexpr std::array<std::string_view, 17> kUpos = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                    "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                    "PUNCT", "SCONJ", "SYM", "VERB", "X"};
constexpr std::array<std::string_view, 13> kTypes = {"person",  "organization", "location", "facility", "group",
                                                     "product", "event",        "work",     "law",      "money",
                                                     "percent", "quantity",     "other"};

/// Words keep views of their tags as long as the process lives.
std::string_view intern(std::string_view text) {
    static std::set<std::string, std::less<>> pool;
    return *pool.emplace(text).first;
}

template <std::size_t N>
std::size_t indexIn(const std::array<std::string_view, N>& names, std::string_view name) {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name) return i;
    FAIL("unknown label: ", std::string(name));
    return 0;
}

std::vector<std::string> fieldsOf(std::string_view line) {
    std::vector<std::string> fields;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        if (end > at) fields.emplace_back(line.substr(at, end - at));
        at = end + 1;
    }
    return fields;
}

std::uint32_t unitsOf(std::string_view utf8) {
    std::uint32_t units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xC0) != 0x80) units += byte >= 0xF0 ? 2 : 1;
    }
    return units;
}

using Row = std::vector<std::string>;
using Sentences = std::vector<std::vector<Row>>;

std::vector<Sentences> paragraphsOf(std::string_view conll) {
    std::vector<Sentences> paragraphs(1);
    paragraphs.back().emplace_back();
    std::size_t blanks = 0;
    while (!conll.empty()) {
        const std::size_t end = std::min(conll.find('\n'), conll.size());
        Row row = fieldsOf(conll.substr(0, end));
        conll.remove_prefix(std::min(end + 1, conll.size()));
        if (row.empty()) {
            ++blanks;
            continue;
        }
        if (!paragraphs.back().back().empty()) {
            if (blanks >= 2) paragraphs.emplace_back();
            if (blanks >= 1) paragraphs.back().emplace_back();
        }
        blanks = 0;
        REQUIRE_MESSAGE(row.size() >= 7, "a line needs seven columns: ", row[0]);
        paragraphs.back().back().push_back(std::move(row));
    }
    return paragraphs;
}

void addNames(Document& document, const std::vector<std::string>& tags) {
    for (Index i = 0; i < tags.size(); ++i) {
        if (tags[i].starts_with("B-"))
            document.names.push_back({{i, i + 1}, static_cast<EntityType>(indexIn(kTypes, tags[i].substr(2))), 1});
        else if (tags[i].starts_with("I-"))
            document.names.back().tokens.end = i + 1;
    }
}

void addQuotations(Document& document) {
    TextLayer& text = document.text;
    Index open = kNone;
    for (Index i = 0; i < text.tokens.size(); ++i) {
        const std::string_view mark = text.tokens[i].text;
        if (open == kNone && (mark == "“" || mark == "\""))
            open = i;
        else if (open != kNone && (mark == "”" || mark == "\"")) {
            text.quotations.push_back({{open, i + 1}});
            open = kNone;
        }
    }
}

}  // namespace

Date dateOf(std::string_view iso) {
    const auto number = [&](std::size_t at, std::size_t length) {
        return std::stoi(std::string(iso.substr(at, length)));
    };
    return Date{std::chrono::year{number(0, 4)}, std::chrono::month{unsigned(number(5, 2))},
                std::chrono::day{unsigned(number(8, 2))}};
}

std::unique_ptr<Document> documentOf(std::string_view conll, std::string_view published) {
    auto document = std::make_unique<Document>();
    const std::vector<Sentences> paragraphs = paragraphsOf(conll);

    // The source first, since tokens view into it.
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (const Sentences& paragraph : paragraphs) {
        if (!document->source.empty()) document->source += "\n\n";
        bool first = true;
        for (const auto& sentence : paragraph)
            for (const Row& row : sentence) {
                if (!first && !(row.size() > 7 && row[7] == "nospace")) document->source += ' ';
                first = false;
                places.emplace_back(document->source.size(), row[0].size());
                document->source += row[0];
            }
    }

    std::vector<std::string> names;
    std::size_t place = 0;
    std::uint32_t units = 0;
    std::size_t bytes = 0;
    TextLayer& text = document->text;
    const std::string_view source = document->source;
    for (const Sentences& paragraph : paragraphs) {
        const auto firstSentence = Index(text.sentences.size());
        for (const auto& sentence : paragraph) {
            const auto first = Index(text.tokens.size());
            for (const Row& row : sentence) {
                const auto [at, length] = places[place++];
                units += unitsOf(source.substr(bytes, at - bytes));
                const std::uint32_t end = units + unitsOf(source.substr(at, length));
                text.tokens.push_back({.text = source.substr(at, length),
                                       .span = {units, end},
                                       .kind = row[2] == "PUNCT" ? TokenKind::punctuation
                                               : row[2] == "NUM" ? TokenKind::number
                                               : row[2] == "SYM" ? TokenKind::symbol
                                                                 : TokenKind::word,
                                       .spaceBefore = at != bytes || at == 0,
                                       .sentence = Index(text.sentences.size())});
                units = end;
                bytes = at + length;
                const auto self = Index(text.tokens.size() - 1);
                const int head = std::stoi(row[4]);
                document->syntax.words.push_back({.upos = static_cast<Upos>(indexIn(kUpos, row[2])),
                                                  .xpos = intern(row[3]),
                                                  .lemma = row[1],
                                                  .head = head == 0 ? self : first + Index(head) - 1,
                                                  .deprel = intern(row[5])});
                names.push_back(row[6]);
            }
            const auto last = Index(text.tokens.size());
            text.sentences.push_back({{first, last},
                                      {text.tokens[first].span.begin, text.tokens[last - 1].span.end},
                                      Index(text.paragraphs.size())});
        }
        text.paragraphs.push_back({{firstSentence, Index(text.sentences.size())}});
    }
    text.units = units;
    document->syntax.children.resize(text.tokens.size());
    for (Index i = 0; i < text.tokens.size(); ++i)
        if (document->syntax.words[i].head != i) document->syntax.children[document->syntax.words[i].head].push_back(i);
    addNames(*document, names);
    addQuotations(*document);
    if (!published.empty()) {
        document->published = dateOf(published);
        document->publishedFrom = "option";
    }
    return document;
}

Index find(const Document& document, std::string_view text, Index from) {
    for (Index i = from; i < document.text.tokens.size(); ++i)
        if (document.text.tokens[i].text == text) return i;
    FAIL("no such token: ", std::string(text));
    return 0;
}

}  // namespace newsglass::test
