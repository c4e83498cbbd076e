#include "engine/events/signatures.hpp"

#include <array>
#include <charconv>
#include <string>
#include <unordered_map>

#include "engine/rows.hpp"
#include "tables.hpp"

namespace newsglass::events {
namespace {

constexpr std::array<std::string_view, 8> kEffects = {"none", "true",     "false",   "planned",
                                                      "open", "doubtful", "alleged", "denied"};
constexpr std::array<std::string_view, 6> kComplements = {"infinitive", "gerund",  "clause",
                                                          "object",     "oblique", "deed"};

std::string keyOf(std::string_view lemma, std::string_view pos, std::string_view complement) {
    std::string key(lemma);
    return key.append(1, ' ').append(pos).append(1, ' ').append(complement);
}

Effect effectNamed(std::string_view name) {
    const auto found = std::find(kEffects.begin(), kEffects.end(), name);
    return found == kEffects.end() ? Effect::none : static_cast<Effect>(found - kEffects.begin());
}

/// "15" is 1.5.
float tenthsOf(std::string_view digits) {
    int tenths = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), tenths);
    return static_cast<float>(tenths) / 10;
}

const std::unordered_map<std::string, Signature>& signatures() {
    static const auto loaded = [] {
        std::unordered_map<std::string, Signature> fresh;
        forEachRow<6>(tables::events_signatures, [&](const auto& column) {
            Signature signature{effectNamed(column[3]), effectNamed(column[4])};
            if (!column[5].empty()) signature.certainty = tenthsOf(column[5]);
            fresh.emplace(keyOf(column[0], column[1], column[2]), signature);
        });
        return fresh;
    }();
    return loaded;
}

std::string_view posOf(const Word& word) {
    switch (word.upos) {
        case Upos::VERB:
        case Upos::AUX:
            return "verb";
        case Upos::NOUN:
            return "noun";
        case Upos::ADJ:
            return "adj";
        default:
            return {};
    }
}

Signature signatureNamed(std::string_view lemma, const Word& word, Complement complement) {
    const std::string_view name = kComplements[static_cast<std::size_t>(complement)];
    const auto found = signatures().find(keyOf(lemma, posOf(word), name));
    return found == signatures().end() ? Signature{} : found->second;
}

}  // namespace

Signature signatureOf(const Word& word, Complement complement) { return signatureNamed(word.lemma, word, complement); }

Signature signatureOf(const Word& word, std::string_view particle, Complement complement) {
    const Signature own = signatureNamed(std::string(word.lemma).append(1, ' ').append(particle), word, complement);
    return own.affirmed == Effect::none ? signatureOf(word, complement) : own;
}

}  // namespace newsglass::events
