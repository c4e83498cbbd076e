#include "engine/names/spans.hpp"

#include <algorithm>

namespace newsglass {
namespace {

constexpr std::array<std::string_view, kEntityTypes> kTypeNames = {
    "person", "organization", "location", "facility", "group",    "product", "event",
    "work",   "law",          "money",    "percent",  "quantity", "other"};

}  // namespace

EntityType entityTypeOf(std::string_view name) {
    const auto found = std::find(kTypeNames.begin(), kTypeNames.end(), name);
    return found == kTypeNames.end() ? EntityType::other : static_cast<EntityType>(found - kTypeNames.begin());
}

NameLabels::NameLabels(const Head& head) : head_(head) {
    for (const std::string_view label : head.labels) {
        const bool begins = label.starts_with("B-"), inside = label.starts_with("I-");
        if (begins || inside)
            labels_.push_back({false, begins, entityTypeOf(label.substr(2))});
        else
            labels_.push_back({true, false, EntityType::other});
    }
}

ByType NameLabels::typesOf(Index token) const {
    ByType types{};
    for (std::size_t i = 0; i < labels_.size(); ++i)
        if (!labels_[i].outside) types[static_cast<std::size_t>(labels_[i].type)] += head_.row(token)[i];
    return types;
}

float NameLabels::carriesOn(Index token, EntityType type) const {
    float sum = 0;
    for (std::size_t i = 0; i < labels_.size(); ++i)
        if (!labels_[i].outside && !labels_[i].begins && labels_[i].type == type) sum += head_.row(token)[i];
    return sum;
}

float NameLabels::outside(Index token) const {
    float sum = 0;
    for (std::size_t i = 0; i < labels_.size(); ++i)
        if (labels_[i].outside) sum += head_.row(token)[i];
    return sum;
}

bool NameLabels::mayFollow(std::size_t label, std::size_t before) const {
    const Label &l = labels_[label], &b = labels_[before];
    return l.outside || l.begins || (!b.outside && b.type == l.type);
}

std::vector<std::size_t> NameLabels::bestLabels(const Range& sentence) const {
    const std::size_t count = labels_.size(), length = sentence.size();
    std::vector<std::size_t> from(length * count);
    std::vector<float> score(count, 0), next(count);
    for (std::size_t i = 0; i < count; ++i)
        if (labels_[i].outside || labels_[i].begins) score[i] = head_.row(sentence.begin)[i];
    for (std::size_t at = 1; at < length; ++at) {
        const float* row = head_.row(sentence.begin + static_cast<Index>(at));
        float highest = 0;
        for (std::size_t label = 0; label < count; ++label) {
            std::size_t best = 0;
            float most = -1;
            for (std::size_t before = 0; before < count; ++before)
                if (score[before] > most && mayFollow(label, before)) most = score[before], best = before;
            next[label] = std::max(most, 0.0F) * row[label];
            from[at * count + label] = best;
            highest = std::max(highest, next[label]);
        }
        // Only ratios matter: kept near one, products of a thousand probabilities do not vanish.
        for (std::size_t label = 0; label < count; ++label) score[label] = highest > 0 ? next[label] / highest : 1.0F;
    }
    std::vector<std::size_t> path(length);
    path.back() = static_cast<std::size_t>(std::max_element(score.begin(), score.end()) - score.begin());
    for (std::size_t at = length - 1; at > 0; --at) path[at - 1] = from[at * count + path[at]];
    return path;
}

std::vector<Candidate> NameLabels::decode(const Range& sentence) const {
    std::vector<Candidate> found;
    if (sentence.empty()) return found;
    const std::vector<std::size_t> path = bestLabels(sentence);
    for (std::size_t i = 0; i < path.size(); ++i) {
        const Label& label = labels_[path[i]];
        const Index token = sentence.begin + static_cast<Index>(i);
        if (label.outside) continue;
        if (label.begins || found.empty() || found.back().tokens.end != token)
            found.push_back({{token, token}, label.type, {}});
        found.back().tokens.end = token + 1;
    }
    for (Candidate& name : found) name.evidence = candidate(name.tokens).evidence;
    return found;
}

Candidate NameLabels::candidate(const Range& tokens) const {
    Candidate result{tokens, EntityType::other, {}};
    for (Index token = tokens.begin; token < tokens.end; ++token) {
        const ByType types = typesOf(token);
        for (std::size_t t = 0; t < kEntityTypes; ++t) result.evidence[t] += types[t];
    }
    for (float& evidence : result.evidence) evidence /= static_cast<float>(tokens.size());
    const auto best = std::max_element(result.evidence.begin(), result.evidence.end());
    result.type = static_cast<EntityType>(best - result.evidence.begin());
    return result;
}

}  // namespace newsglass
