#include "engine/times/times.hpp"

#include <algorithm>
#include <cstdlib>

#include "engine/times/chart.hpp"
#include "engine/times/clause.hpp"
#include "engine/times/context.hpp"
#include "engine/times/ranges.hpp"
#include "engine/times/resolve.hpp"
#include "engine/times/words.hpp"

namespace newsglass {
namespace {

using namespace times;

struct Candidate {
    Range tokens;
    Meaning meaning;
};

constexpr int kStride = 5;        // years that a history moves on at once
constexpr int kHistoryYears = 3;  // so many dates with their year, and hardly any without, are a history

/// The readings at one token that may stand for themselves, the best first: long ones, then those of earlier rules.
std::vector<const Phrase*> topReadings(const std::vector<Phrase>& phrases, const std::vector<Symbol>& tops) {
    std::vector<const Phrase*> readings;
    for (const Phrase& phrase : phrases)
        if (std::find(tops.begin(), tops.end(), phrase.symbol) != tops.end()) readings.push_back(&phrase);
    std::stable_sort(readings.begin(), readings.end(), [](const Phrase* a, const Phrase* b) {
        return a->tokens.end != b->tokens.end ? a->tokens.end > b->tokens.end : a->rule < b->rule;
    });
    return readings;
}

bool isFeast(const Phrase& phrase) { return phrase.meaning.has(Field::named); }

bool fits(const Document& document, const Phrase& phrase, Range tokens) {
    const auto check = static_cast<Check>(phrase.meaning.get(Field::check, 0));
    if (!holds(document, tokens, check)) return false;
    const bool fullDate = phrase.meaning.has(Field::day) || phrase.meaning.has(Field::step);
    return fullDate || !insideName(document, tokens, false);
}

/// The expressions of one sentence, not yet placed on the calendar.
void readSentence(const Document& document, Range sentence, std::vector<Candidate>& found) {
    const Grammar& rules = grammar();
    const Symbol lead = rules.symbol("LEAD"), pair = rules.symbol("PAIR");
    const std::vector<Symbol> tops = {
        rules.symbol("DATE"), rules.symbol("DURATION"), rules.symbol("SET"), rules.symbol("REFERENCE"), lead, pair};
    const auto phrases = readPhrases(document, sentence, rules);
    for (Index token = sentence.begin; token < sentence.end;) {
        Index next = token + 1;
        for (const Phrase* phrase : topReadings(phrases[token - sentence.begin], tops)) {
            Range tokens = phrase->tokens;
            if (phrase->symbol == lead || phrase->symbol == pair) tokens.end = phrase->first;
            if (isFeast(*phrase) && insideName(document, tokens, true)) {
                next = tokens.end;  // nor is Friday meant by the Good Friday Agreement
                break;
            }
            if (!fits(document, *phrase, tokens)) continue;
            found.push_back({tokens, phrase->meaning});
            if (phrase->symbol == pair) {
                tokens = {phrase->first + 1, phrase->tokens.end};
                found.push_back({tokens, phrase->meaning});
                found.back().meaning[Field::day] = phrase->meaning[Field::value];
            }
            next = tokens.end;
            break;
        }
        token = next;
    }
}

/// Whether the text tells of years past, each date with its year: then the year of one date is that of the next.
bool isHistory(const std::vector<Candidate>& candidates, const std::optional<Date>& published) {
    int years = 0, near = 0;
    for (const Candidate& candidate : candidates) {
        const Meaning& m = candidate.meaning;
        if (m.has(Field::year))
            years += !published || std::abs(m[Field::year] - static_cast<int>(published->year())) > 1;
        else if (m.has(Field::weekday) || (m.has(Field::step) && m.get(Field::anchor, 0) == 0))
            ++near;
    }
    return years >= kHistoryYears && near * 2 < years;
}

QuarterOfYear quarterOf(const Resolved& resolved) {
    const Date first = resolved.bounds->earliest;
    return {static_cast<int>(first.year()), static_cast<int>(unsigned{first.month()} + 2) / 3};
}

/// Carries the running time of the story from one expression to the next.
class Story {
public:
    Story(const Document& document, const std::vector<Candidate>& candidates)
        : document_(document), history_(isHistory(candidates, document.published)) {
        setting_.published = document.published;
        for (const Candidate& candidate : candidates) {  // the first quarter named is what the text is about
            if (!candidate.meaning.has(Field::quarter) || candidate.meaning.has(Field::freq)) continue;
            const auto resolved = resolve(candidate.meaning, setting_);
            if (resolved && resolved->bounds) {
                setting_.quarter = quarterOf(*resolved);
                break;
            }
        }
    }

    void tell(const Candidate& candidate) {
        const Index sentence = document_.text.tokens[candidate.tokens.begin].sentence;
        setting_.certain = history_ ? 0 : certainDirection(document_, candidate.tokens);
        setting_.yearFromStory = setting_.story && (history_ || (monthSentence_ == sentence && goesOn(candidate)));
        setting_.placedInStory = history_ || !setting_.published;
        setting_.windows = !history_;
        setting_.direction = directionAt(document_, candidate.tokens);
        setting_.day = dayBefore(sentence);
        auto resolved = resolve(candidate.meaning, setting_);
        if (!resolved) return;
        if (runsBackwards(candidate, *resolved)) resolved = endOfRange(candidate, *resolved);
        if (!resolved) return;
        last_ = &candidate;
        lastBounds_ = resolved->bounds;
        follow(candidate.meaning, *resolved, sentence);
        times_.push_back(expressionOf(candidate.tokens, *resolved));
    }

    std::vector<TimeExpression> take() {
        markRanges(document_, times_);
        return std::move(times_);
    }

private:
    /// Whether a date may be of the year of that before it, which is neither an aside nor past when this is to come.
    bool goesOn(const Candidate& candidate) const {
        if (!document_.published || !last_) return true;
        if (setting_.certain > 0 && *setting_.story < *document_.published) return false;
        return !isToldAside(document_, last_->tokens, candidate.tokens);
    }

    /// The day that this sentence or the one before it has named, unless it is over and this is about what comes:
    /// "The court sat on Monday. The hearing began at 10 a.m."
    std::optional<Date> dayBefore(Index sentence) const {
        if (!day_ || sentence > daySentence_ + 1) return std::nullopt;
        const auto& sentences = document_.text.sentences;
        if (sentences[sentence].paragraph != sentences[daySentence_].paragraph) return std::nullopt;
        const bool over = document_.published && *day_ < *document_.published;
        return over && setting_.direction > 0 ? std::nullopt : day_;
    }

    TimeExpression expressionOf(Range tokens, const Resolved& resolved) const {
        Index begin = tokens.begin;  // "the mid-1990s"
        if (tokens.size() > 1 && normalised(document_.text.tokens[begin].text) == "the") ++begin;
        const std::string first = normalised(document_.text.tokens[begin].text);
        const Mod mod = resolved.mod == Mod::none ? withoutPrefix(first).mod : resolved.mod;
        TimeExpression time{tokens, resolved.type, resolved.value, std::string(nameOf(mod)), {}, {}, {}};
        if (resolved.bounds) {
            time.earliest = resolved.bounds->earliest;
            time.latest = resolved.bounds->latest;
        }
        return time;
    }

    static bool isWeekday(const Meaning& m) {
        return m.has(Field::weekday) && !m.has(Field::month) && !m.has(Field::step) && !m.has(Field::post);
    }

    /// Whether it ends a range that would run backwards: July of "from May to July" must not be that of the year
    /// before, nor the Friday of "Monday to Friday" that of the week before.
    bool runsBackwards(const Candidate& candidate, const Resolved& resolved) const {
        const Meaning& m = candidate.meaning;
        if (!lastBounds_ || !resolved.bounds || resolved.bounds->latest >= lastBounds_->earliest) return false;
        if (isWeekday(m) && isWeekday(last_->meaning))
            return joinsRange(document_, last_->tokens, candidate.tokens) || isPutOff(candidate);
        if (!m.has(Field::month) || m.has(Field::year) || m.has(Field::step) || m.has(Field::feast)) return false;
        if (last_->tokens.end + 1 != candidate.tokens.begin) return false;
        const std::string link = normalised(document_.text.tokens[last_->tokens.end].text);
        return link == "and" || isWord(WordList::upTo, link);
    }

    /// "The vote was delayed from Tuesday to Friday": what is put off comes later.
    bool isPutOff(const Candidate& candidate) const {
        return times::isPutOff(document_, last_->tokens, candidate.tokens);
    }

    /// The end of a range where it comes next after the start; of two weekdays in the past the start moves back.
    std::optional<Resolved> endOfRange(const Candidate& candidate, const Resolved& resolved) {
        Meaning meaning = candidate.meaning;
        const Date& first = lastBounds_->earliest;
        if (!isWeekday(meaning)) {
            const bool next = meaning[Field::month] < static_cast<int>(unsigned{first.month()});
            meaning[Field::year] = static_cast<int>(first.year()) + (next ? 1 : 0);
            return resolve(meaning, setting_);
        }
        const bool past = setting_.direction < 0 && !isPutOff(candidate);
        Meaning moved = past ? last_->meaning : meaning;
        moved[Field::post] = past ? -7 : 7;
        moved[Field::postUnit] = static_cast<int>(Unit::day);
        const auto other = resolve(moved, setting_);
        if (!past || !other) return other;
        times_.back() = expressionOf(last_->tokens, *other);
        return resolved;
    }

    /// A year, decade or century that is merely mentioned does not carry the story off.
    bool isAside(const Meaning& meaning, const Bounds& bounds) const {
        if (meaning.has(Field::decade) || meaning.has(Field::century)) return true;
        const bool yearOnly = meaning.has(Field::year) && !meaning.has(Field::month) && !meaning.has(Field::season) &&
                              !meaning.has(Field::quarter) && !meaning.has(Field::half);
        if (!yearOnly || !history_ || !setting_.story) return false;
        return std::abs(static_cast<int>(bounds.earliest.year()) - static_cast<int>(setting_.story->year())) > kStride;
    }

    void follow(const Meaning& meaning, const Resolved& resolved, Index sentence) {
        if (!resolved.bounds || resolved.type == TimeType::duration) return;
        if (resolved.bounds->earliest == resolved.bounds->latest) {
            day_ = resolved.bounds->earliest;
            daySentence_ = sentence;
        }
        if (meaning.has(Field::quarter) && !meaning.has(Field::step)) setting_.quarter = quarterOf(resolved);
        if (isAside(meaning, *resolved.bounds)) return;
        if (meaning.has(Field::year) && meaning.has(Field::month)) monthSentence_ = sentence;
        setting_.story = resolved.bounds->earliest;
        setting_.storyBounds = resolved.bounds;
        setting_.storyIsYear = resolved.value.size() == 4;
    }

    const Document& document_;
    bool history_;
    Setting setting_;
    std::vector<TimeExpression> times_;
    const Candidate* last_ = nullptr;   ///< the last that was told
    std::optional<Bounds> lastBounds_;  ///< its bounds
    Index monthSentence_ = kNone;       ///< the last sentence with a month and its year
    std::optional<Date> day_;           ///< the last day that was named
    Index daySentence_ = 0;             ///< where
};

}  // namespace

std::vector<TimeExpression> findTimes(const Document& document) {
    std::vector<Candidate> candidates;
    for (const Sentence& sentence : document.text.sentences) readSentence(document, sentence.tokens, candidates);
    Story story(document, candidates);
    for (const Candidate& candidate : candidates) story.tell(candidate);
    return story.take();
}

}  // namespace newsglass
