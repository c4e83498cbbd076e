// The words of one label.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "engine/syntax/tree.hpp"

namespace newsglass::timeline {

inline constexpr Index kLongPhrase = 12;  // tokens of a noun phrase that are still short

bool hasName(const Document& document, const Entity& entity);

/// What is written for an entity within a sentence: its name; of one without a name its words, with the article that a
/// noun wants: "the accord", "several hundred people"; "" when they are too long or name nobody.
std::string wordingOf(const Document& document, const Entity& entity);

bool isPossessive(const Word& word);
/// I and we, which mean whoever speaks.
bool isFirstPerson(const Word& word);
bool isSecondPerson(const Word& word);

/// The words of a label. Pronouns are replaced by names as they are added, unless the label has named them already.
class Label {
public:
    explicit Label(const Document& document) : document_(document) {}

    std::string text() && {
        if (std::count(text_.begin(), text_.end(), '"') % 2 == 1) std::erase(text_, '"');
        if (!text_.empty() && text_[0] >= 'a' && text_[0] <= 'z') text_[0] = static_cast<char>(text_[0] - 'a' + 'A');
        return std::move(text_);
    }

    Index size() const { return size_; }

    void words(const Range& range) {
        for (Index token = range.begin; token < range.end; ++token) word(token);
    }

    /// Whether one of these words stands in the label already.
    bool has(const Range& range) const {
        return std::any_of(tokens_.begin(), tokens_.end(), [&](Index token) { return range.contains(token); });
    }

    void word(Index token) {
        ++size_;
        tokens_.push_back(token);
        if (const std::string name = nameInstead(token); !name.empty()) {
            const char* own = !isPossessive(wordAt(document_, token)) ? "" : name.back() == 's' ? "'" : "'s";
            add(name + own, true);
            last_ = token;
            return;
        }
        const Token& written = document_.text.tokens[token];
        std::string word(written.text);
        if (!text_.empty() && mayBeLowered(token, word)) word[0] = lowered(word.substr(0, 1))[0];
        add(word, written.spaceBefore || token != last_ + 1);
        last_ = token;
    }

    void literal(std::string_view word) {
        ++size_;
        add(word, true);
    }

    /// What follows are somebody's own words: I and we stay.
    void quote() {
        add(":", false);
        quoting_ = true;
    }

    /// A noun phrase without its clauses and asides; somebody named already as he, she, it or they.
    void phrase(Index head) {
        if (const std::string_view pronoun = pronounFor(head); !pronoun.empty()) return literal(pronoun);
        if (isPossessive(wordAt(document_, head)))  // "his reluctance to affirm": he affirms
            if (const std::string name = nameInstead(head); !name.empty()) return literal(name);
        Range range = subtreeWithout(document_, head,
                                     {"acl", "acl:relcl", "appos", "parataxis", "punct", "case", "mark", "cc", "cop",
                                      "nsubj", "aux", "advcl", "ccomp"});
        range = beforeAside(range, head);
        if (range.size() > kLongPhrase)
            range = subtreeWithout(document_, head,
                                   {"acl", "acl:relcl", "appos", "parataxis", "punct", "case", "mark", "cc", "cop",
                                    "nsubj", "aux", "advcl", "ccomp", "nmod", "conj"});
        words(trimmed(document_, beforeAside(range, head), false));
        if (const Index entity = entityAt(document_, head); entity != kNone) entities_.push_back(entity);
    }

private:
    void add(std::string_view words, bool space) {
        if (space && !text_.empty()) text_ += ' ';
        for (const char c : words) text_ += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
        last_ = kNone - 1;
    }

    /// Words that were written with a capital because a sentence began with them, or as headlines write.
    bool mayBeLowered(Index token, std::string_view written) const {
        if (written.size() > 1 && written[1] >= 'A' && written[1] <= 'Z') return false;
        const Word& word = wordAt(document_, token);
        switch (word.upos) {
            case Upos::VERB:
            case Upos::AUX:
                return !isInName(token);
            case Upos::DET:
            case Upos::ADP:
            case Upos::ADV:
            case Upos::SCONJ:
            case Upos::CCONJ:
            case Upos::PART:
                return true;
            case Upos::PRON:
                return word.lemma != "I";
            default:
                return false;
        }
    }

    bool isInName(Index token) const {
        const auto& names = document_.names;
        const auto after = std::partition_point(names.begin(), names.end(),
                                                [&](const Name& name) { return name.tokens.end <= token; });
        return after != names.end() && after->tokens.contains(token);
    }

    /// Cuts a phrase to its head: behind the preposition, and where the head is done with, at a comma that begins no
    /// list ("Hoekstra, 58") or a relative clause.
    Range beforeAside(Range range, Index head) const {
        for (const Index child : childrenBy(document_, head, {"case"}))  // "two days before the vote"
            if (child < head) range.begin = std::max(range.begin, child + 1);
        const bool list = childBy(document_, head, {"conj"}) != kNone && range.size() <= kLongPhrase;
        for (Index token = head + 1; token < range.end; ++token) {
            const Word& word = wordAt(document_, token);
            const std::string_view text = document_.text.tokens[token].text;
            const bool aside = text == "," || text == ";" || text == "(" || text == "—" || text == "–";
            if ((aside && !list) || word.xpos == "WP" || word.xpos == "WDT" || word.xpos == "WRB")
                range.end = std::min(range.end, token);
        }
        return range;
    }

    /// Whether a phrase of the label means that entity.
    bool has(Index entity) const { return std::find(entities_.begin(), entities_.end(), entity) != entities_.end(); }

    /// The pronoun for somebody whom the label has named, or "".
    std::string_view pronounFor(Index head) const {
        const Index entity = entityAt(document_, head);
        if (entity == kNone || wordAt(document_, head).upos == Upos::PRON) return {};
        const Entity& meant = document_.entities.entities[entity];
        if (!hasName(document_, meant) || nameGiven(meant).empty()) return {};
        if (childBy(document_, head, {"conj"}) != kNone) return {};
        if (meant.plural) return "they";
        if (meant.type != EntityType::person) return "it";
        return meant.gender == Gender::male ? "he" : meant.gender == Gender::female ? "she" : "";
    }

    /// The name that stands for a pronoun; empty when nobody knows whom it means, or the label has just named them.
    std::string nameInstead(Index token) const {
        const Word& word = wordAt(document_, token);
        if (word.xpos != "PRP" && !isPossessive(word)) return {};
        const Index entity = entityAt(document_, token);
        if (entity == kNone || (quoting_ && isFirstPerson(word))) return {};
        if (isSecondPerson(word)) return {};
        const Entity& meant = document_.entities.entities[entity];
        const std::string given = nameGiven(meant);
        if (given.empty() && has(entity)) return {};
        if (given.empty()) return wordingOf(document_, meant);
        return isFirstPerson(word) ? given : std::string{};
    }

    /// The name under which the label has an entity already, or "".
    std::string nameGiven(const Entity& entity) const {
        const std::string label = lowered(text_);
        const auto stands = [&](const std::string& name) {
            return !name.empty() && label.find(lowered(name)) != std::string::npos;
        };
        if (stands(entity.name)) return entity.name;
        const auto alias = std::find_if(entity.aliases.begin(), entity.aliases.end(), stands);
        return alias == entity.aliases.end() ? std::string{} : *alias;
    }

    const Document& document_;
    std::string text_;
    Index size_ = 0;
    std::vector<Index> tokens_, entities_;
    bool quoting_ = false;
    Index last_ = kNone - 1;  ///< the last token that was added as it stands
};

}  // namespace newsglass::timeline
