#include "engine/events/events.hpp"

#include <algorithm>

#include "engine/events/commitment.hpp"
#include "engine/events/participants.hpp"
#include "engine/events/tense.hpp"
#include "engine/events/triggers.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass {
using namespace events;

namespace {

/// The time expression that holds a token, or kNone. Times are in order of the text.
Index timeAt(const Document& document, Index token) {
    const auto& times = document.times;
    const auto found = std::partition_point(times.begin(), times.end(),
                                            [&](const TimeExpression& time) { return time.tokens.end <= token; });
    return found != times.end() && found->tokens.contains(token) ? static_cast<Index>(found - times.begin()) : kNone;
}

/// When an event is said to happen: the first of its own times; a verb without one shares that of the verb that it is
/// coordinated with or that governs it ("plans to meet and sign on Friday").
Index timeOf(const Document& document, const Event& event) {
    for (const Participant& participant : event.participants)
        if (participant.role == "time")
            if (const Index time = timeAt(document, participant.head); time != kNone) return time;
    const auto& children = childrenOf(document, event.head);
    for (const Index child : children)
        if (isRelation(wordAt(document, child).deprel, {"obl", "nmod", "advmod", "compound", "amod"}))
            if (const Index time = timeAt(document, child); time != kNone) return time;
    return kNone;
}

Index placeOf(const Event& event) {
    for (const Participant& participant : event.participants)
        if (participant.role == "place" && participant.entity != kNone) return participant.entity;
    return kNone;
}

Event eventAt(const Document& document, const Commitments& commitments, Index trigger, EventClass eventClass) {
    Event event;
    event.tokens = {trigger, trigger + 1};
    event.head = trigger;
    event.lemma = wordAt(document, trigger).lemma;
    event.eventClass = eventClass;
    const Commitment commitment = commitments.of(trigger);
    event.status = commitment.status;
    event.certainty = commitment.certainty;
    event.statement = commitment.statement;
    const TenseAspect form = tenseOf(document, trigger);
    event.tense = form.tense;
    event.progressive = form.progressive;
    event.perfect = form.perfect;
    event.participants = participantsOf(document, trigger);
    event.time = timeOf(document, event);
    event.place = placeOf(event);
    return event;
}

}  // namespace

std::vector<Event> findEvents(const Document& document) {
    const Triggers triggers(document);
    const Commitments commitments(document);
    std::vector<Event> events;
    for (Index token = 0; token < document.text.tokens.size(); ++token)
        if (const auto eventClass = triggers.classOf(token))
            events.push_back(eventAt(document, commitments, token, *eventClass));
    return events;
}

}  // namespace newsglass
