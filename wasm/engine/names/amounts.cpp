#include "engine/names/amounts.hpp"

#include <algorithm>

#include "engine/names/lexicon.hpp"

namespace newsglass {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Reads amounts that begin at a token. Every `…End` gives the token behind what it read, or where it began if nothing.
class AmountReader {
public:
    AmountReader(const Document& document, const Range& sentence) : document_(document), end_(sentence.end) {}

    /// The amount at `at`; its range is empty when there is none.
    Candidate read(Index at) const {
        if (const Index end = moneyEnd(at); end > at) return amount(at, end, EntityType::money);
        const Index number = numberEnd(at);
        if (number == at) return amount(at, at, EntityType::quantity);
        if (const Index end = percentEnd(number); end > number) return amount(at, end, EntityType::percent);
        return amount(at, unitEnd(number), EntityType::quantity, number);
    }

private:
    static Candidate amount(Index begin, Index end, EntityType type, Index least = 0) {
        Candidate result{{begin, end > least ? end : begin}, type, {}};
        result.evidence[static_cast<std::size_t>(type)] = 1;
        return result;
    }

    std::string_view text(Index at) const { return at < end_ ? tokenAt(document_, at).text : std::string_view{}; }
    bool glued(Index at) const { return at < end_ && !tokenAt(document_, at).spaceBefore; }
    bool is(Index at, std::string_view word) const { return lowered(text(at)) == word; }

    bool isNumber(Index at) const {
        if (at >= end_) return false;
        const std::string_view token = text(at);
        if (isDigit(token.front())) return std::none_of(token.begin(), token.end(), [](char c) { return c == '/'; });
        if (currencyKindOf(token) == CurrencyKind::word) return false;  // "won" is often taken for a number
        return wordAt(document_, at).xpos == "CD" || isMagnitude(token);
    }

    /// "5", "2.5 million", "five", "5 - 10", "10 to 15", "tens of billions of".
    Index numberEnd(Index at) const {
        Index i = at;
        if ((is(i, "a") || is(i, "half")) && isMagnitude(text(i + 1)) && text(i + 1).size() > 2) ++i;
        if (!isNumber(i)) return at;
        if (text(i).size() <= 2 && isMagnitude(text(i))) return at;  // "m" and "bn" follow a number
        for (;;) {
            while (isNumber(i)) ++i;
            const bool range = (text(i) == "-" || text(i) == "–") && glued(i) && glued(i + 1);
            const bool of = is(i, "of") && isMagnitude(text(i - 1)) && isMagnitude(text(i + 1));
            const bool to =
                is(i, "to") && isDigit(text(i - 1).front()) && isNumber(i + 1) && isDigit(text(i + 1).front());
            if ((!range && !of && !to) || !isNumber(i + 1)) return i;
            ++i;
        }
    }

    Index moneyEnd(Index at) const {
        if (glued(at) && at > 0 && text(at - 1) == "-") return at;
        const CurrencyKind kind = currencyKindOf(text(at));
        if (kind == CurrencyKind::sign || kind == CurrencyKind::code) {
            Index number = at + 1;
            while (currencyKindOf(text(number)) == CurrencyKind::sign) ++number;  // "US $ 5"
            const Index end = isDigit(text(number).empty() ? ' ' : text(number).front()) ? numberEnd(number) : number;
            return end > number ? currencyEnd(end) : at;
        }
        if (isCodeAndNumber(text(at))) return behindThousands(at + 1);
        if (currencyKindOf(text(at + 1)) == CurrencyKind::sign && isCapitals(text(at))) {  // "US $5"
            const Index end = moneyEnd(at + 1);
            return end > at + 1 ? end : at;
        }
        const Index number = numberEnd(at);
        if (number == at) return at;
        const Index end = currencyEnd(number);
        return end == number || isWeight(end) ? at : end;
    }

    /// Behind ",375", "-million" and "bn", which a code glued to its number leaves over.
    Index behindThousands(Index at) const {
        const auto isGroup = [](std::string_view token) {
            return token.size() % 4 == 3 && isDigit(token[0]);
        };  // 375, 311,022
        while (text(at) == "," && glued(at) && glued(at + 1) && isGroup(text(at + 1))) at += 2;
        if (text(at) == "-" && glued(at) && isMagnitude(text(at + 1))) return at + 2;
        return isMagnitude(text(at)) ? at + 1 : at;
    }

    static bool isCapitals(std::string_view token) {
        return !token.empty() && token.size() <= 4 &&
               std::all_of(token.begin(), token.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
    }

    /// "dollars", "U.S. dollars", "Kenyan shillings", "of dollars", "USD".
    Index currencyEnd(Index at) const {
        Index i = at;
        if ((text(i) == "-" && glued(i)) || (is(i, "of") && isMagnitude(text(i - 1)))) ++i;
        const bool adjective = i < end_ && text(i).front() >= 'A' && text(i).front() <= 'Z';
        if (adjective && currencyKindOf(text(i)) == CurrencyKind::none &&
            currencyKindOf(text(i + 1)) == CurrencyKind::word)
            ++i;
        const CurrencyKind kind = currencyKindOf(text(i));
        return kind == CurrencyKind::none ? at : i + 1;
    }

    /// "500 pounds of explosives" are not money.
    bool isWeight(Index end) const { return (is(end - 1, "pounds") || is(end - 1, "pound")) && is(end, "of"); }

    /// "Dh3,200", "QR27bn", "8CUP".
    static bool isCodeAndNumber(std::string_view token) {
        const auto digit = std::find_if(token.begin(), token.end(), isDigit);
        if (digit == token.end()) return false;
        const auto letters = static_cast<std::size_t>(digit - token.begin());
        if (letters > 0)
            return currencyKindOf(token.substr(0, letters)) == CurrencyKind::code ||
                   currencyKindOf(token.substr(0, letters)) == CurrencyKind::sign;
        const std::size_t last = token.find_last_of("0123456789");
        return last + 3 <= token.size() && currencyKindOf(token.substr(last + 1)) == CurrencyKind::code;
    }

    Index percentEnd(Index at) const {
        Index i = at;
        if (text(i) == "-" && glued(i)) ++i;
        if (is(i, "per") && is(i + 1, "cent"))
            i += 2;
        else if (text(i) == "%" || is(i, "percent") || is(i, "percentage") || is(i, "pct"))
            ++i;
        else
            return at;
        return is(i, "point") || is(i, "points") ? i + 1 : i;
    }

    Index unitEnd(Index at) const {
        Index i = at;
        if (text(i) == "-" && glued(i)) ++i;
        while (unitKindOf(text(i)) == UnitKind::before) ++i;
        if (unitKindOf(text(i)) != UnitKind::unit) return at;
        if (text(i).size() <= 2 && !isDigit(text(at - 1).back())) return at;  // "5 m", but not "five m"
        ++i;
        if (unitKindOf(text(i)) == UnitKind::after) ++i;
        const bool rate = (is(i, "per") || is(i, "an") || is(i, "a")) && (is(i + 1, "hour") || is(i + 1, "second"));
        return rate ? i + 2 : i;
    }

    const Document& document_;
    Index end_;
};

}  // namespace

std::vector<Candidate> findAmounts(const Document& document) {
    std::vector<Candidate> found;
    for (const Sentence& sentence : document.text.sentences) {
        const AmountReader reader(document, sentence.tokens);
        for (Index at = sentence.tokens.begin; at < sentence.tokens.end; ++at) {
            const Candidate amount = reader.read(at);
            if (amount.tokens.empty()) continue;
            found.push_back(amount);
            at = amount.tokens.end - 1;
        }
    }
    return found;
}

}  // namespace newsglass
