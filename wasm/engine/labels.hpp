// The names of enumerations, as the analysis document and the tables of all stages have them.
#pragma once

#include <array>

#include "engine/document.hpp"

namespace newsglass {

namespace labels {
inline constexpr std::array<std::string_view, 17> kUpos = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                           "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                           "PUNCT", "SCONJ", "SYM", "VERB", "X"};
inline constexpr std::array<std::string_view, 13> kEntityTypes = {
    "person", "organization", "location", "facility", "group",    "product", "event",
    "work",   "law",          "money",    "percent",  "quantity", "other"};
inline constexpr std::array<std::string_view, 4> kTimeTypes = {"date", "time", "duration", "set"};
inline constexpr std::array<std::string_view, 3> kMentionKinds = {"name", "nominal", "pronoun"};
inline constexpr std::array<std::string_view, 3> kStatementKinds = {"direct", "indirect", "mixed"};
inline constexpr std::array<std::string_view, 8> kStatuses = {"happened", "ongoing", "planned",  "possible",
                                                              "alleged",  "denied",  "disputed", "did-not-happen"};
inline constexpr std::array<std::string_view, 7> kEventClasses = {"occurrence", "state",     "reporting", "i_action",
                                                                  "i_state",    "aspectual", "perception"};
inline constexpr std::array<std::string_view, 3> kBases = {"stated", "inferred", "order"};
}  // namespace labels

constexpr std::string_view label(Upos value) { return labels::kUpos[std::size_t(value)]; }
constexpr std::string_view label(EntityType value) { return labels::kEntityTypes[std::size_t(value)]; }
constexpr std::string_view label(TimeType value) { return labels::kTimeTypes[std::size_t(value)]; }
constexpr std::string_view label(MentionKind value) { return labels::kMentionKinds[std::size_t(value)]; }
constexpr std::string_view label(StatementKind value) { return labels::kStatementKinds[std::size_t(value)]; }
constexpr std::string_view label(Status value) { return labels::kStatuses[std::size_t(value)]; }
constexpr std::string_view label(EventClass value) { return labels::kEventClasses[std::size_t(value)]; }
constexpr std::string_view label(Basis value) { return labels::kBases[std::size_t(value)]; }

}  // namespace newsglass
