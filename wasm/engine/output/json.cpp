#include "engine/output/json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/labels.hpp"

namespace newsglass {
namespace {

using Json = nlohmann::ordered_json;

/// Ids are the place in a layer, counted from 1: e1, t1, v1, r1, s1.
std::string idOf(char prefix, Index index) { return prefix + std::to_string(index + 1); }

void addId(Json& object, const char* key, char prefix, Index index) {
    if (index != kNone) object[key] = idOf(prefix, index);
}

void addText(Json& object, const char* key, std::string_view text) {
    if (!text.empty()) object[key] = text;
}

void addDate(Json& object, const char* key, const std::optional<Date>& date) {
    if (date) object[key] = isoDate(*date);
}

/// Two decimals are as exact as any of our numbers, and print alike everywhere.
double rounded(float value) { return std::round(double{value} * 100) / 100; }

/// Writes the layers of one document.
class Writer {
public:
    explicit Writer(const Document& document) : d_(document) {}

    Json info() const {
        Json out;
        addText(out, "title", d_.title);
        addDate(out, "published", d_.published);
        out["publishedFrom"] = d_.publishedFrom;
        out["language"] = d_.language;
        out["characters"] = d_.text.units;
        out["sentences"] = d_.text.sentences.size();
        out["tokens"] = d_.text.tokens.size();
        return out;
    }

    Json sentence(const Sentence& sentence) const {
        return {{"start", sentence.span.begin}, {"end", sentence.span.end}, {"paragraph", sentence.paragraph}};
    }

    Json token(Index index) const {
        const Token& token = d_.text.tokens[index];
        const Word& word = d_.syntax.words[index];
        return {{"start", token.span.begin}, {"end", token.span.end},     {"lemma", word.lemma},
                {"upos", label(word.upos)},  {"xpos", word.xpos},         {"head", word.head},
                {"deprel", word.deprel},     {"sentence", token.sentence}};
    }

    Json entity(Index index) const {
        const Entity& entity = d_.entities.entities[index];
        Json out{{"id", idOf('e', index)}, {"type", label(entity.type)}, {"name", entity.name}};
        out["aliases"] = entity.aliases.empty() ? Json::array() : Json(entity.aliases);
        addText(out, "description", entity.description);
        for (const Range& range : entity.descriptions) out["descriptions"].push_back(span(range));
        addText(out, "kind", entity.kind);
        for (const Index member : entity.members) out["members"].push_back(idOf('e', member));
        addText(out, "wikidata", entity.wikidata);
        out["salience"] = rounded(entity.salience);
        out["mentions"] = Json::array();
        for (const Index at : entity.mentions) {
            const Mention& mention = d_.entities.mentions[at];
            Json item = span(mention.tokens);
            item["kind"] = label(mention.kind);
            out["mentions"].push_back(std::move(item));
        }
        return out;
    }

    /// A name as an entity of its own, while entities are not yet known.
    Json provisionalEntity(Index index) const {
        const Name& name = d_.names[index];
        Json mention = span(name.tokens);
        mention["kind"] = label(MentionKind::name);
        return {{"id", idOf('e', index)},
                {"type", label(name.type)},
                {"name", textOf(d_, name.tokens)},
                {"aliases", Json::array()},
                {"salience", 0},
                {"mentions", Json::array({mention})}};
    }

    Json time(Index index) const {
        const TimeExpression& time = d_.times[index];
        Json out{{"id", idOf('t', index)}};
        out.update(span(time.tokens));
        out["type"] = label(time.type);
        out["value"] = time.value;
        addText(out, "mod", time.mod);
        addDate(out, "earliest", time.earliest);
        addDate(out, "latest", time.latest);
        if (time.range) {
            Json& range = out["range"];
            addDate(range, "earliest", time.range->earliest);
            addDate(range, "latest", time.range->latest);
        }
        return out;
    }

    Json event(Index index) const {
        const Event& event = d_.events[index];
        Json out{{"id", idOf('v', index)}};
        out.update(span(event.tokens));
        out["lemma"] = event.lemma;
        out["class"] = label(event.eventClass);
        out["status"] = label(event.status);
        out["certainty"] = rounded(event.certainty);
        out["participants"] = Json::array();
        for (const Participant& participant : event.participants) {
            Json item{{"role", participant.role}};
            addId(item, "entity", 'e', participant.entity);
            item.update(span(participant.tokens));
            out["participants"].push_back(std::move(item));
        }
        addId(out, "time", 't', event.time);
        addId(out, "place", 'e', event.place);
        addId(out, "statement", 's', event.statement);
        return out;
    }

    Json relation(Index index) const {
        const Relation& relation = d_.relations[index];
        Json out{{"id", idOf('r', index)}, {"subject", argument(relation.subject)}};
        Json predicate = span(relation.predicate);
        predicate["text"] = relation.wording.empty() ? textOf(d_, relation.predicate) : relation.wording;
        predicate["lemma"] = relation.lemma;
        addText(predicate, "type", relation.type);
        out["predicate"] = std::move(predicate);
        if (relation.object) out["object"] = argument(*relation.object);
        out["modifiers"] = Json::array();
        for (const Modifier& modifier : relation.modifiers) {
            Json item = span(modifier.tokens);
            item["text"] = textOf(d_, modifier.tokens);
            item["role"] = modifier.role;
            addId(item, "entity", 'e', modifier.entity);
            out["modifiers"].push_back(std::move(item));
        }
        out["status"] = label(relation.status);
        addId(out, "statement", 's', relation.statement);
        addId(out, "event", 'v', relation.event);
        out["confidence"] = rounded(relation.confidence);
        out["sentence"] = relation.sentence;
        return out;
    }

    Json statement(Index index) const {
        const Statement& statement = d_.statements[index];
        Json out{{"id", idOf('s', index)}, {"kind", label(statement.kind)}, {"stance", statement.stance}};
        if (!statement.source.empty() || statement.sourceEntity != kNone) {
            Json source = Json::object();
            addId(source, "entity", 'e', statement.sourceEntity);
            source["spans"] = spans(statement.source);
            out["source"] = std::move(source);
        }
        out["cue"] = {{"spans", spans(statement.cue)}};
        out["content"] = {{"spans", spans(statement.content)}};
        addId(out, "denies", 's', statement.denies);
        addId(out, "statement", 's', statement.within);
        return out;
    }

    Json timelineItem(Index index) const {
        const TimelineItem& item = d_.timeline[index];
        Json out{{"event", idOf('v', item.event)}};
        addId(out, "of", 'v', item.of);
        for (const Index mention : item.mentions) out["mentions"].push_back(idOf('v', mention));
        addDate(out, "earliest", item.earliest);
        addDate(out, "latest", item.latest);
        addText(out, "edtf", item.edtf);
        out["basis"] = label(item.basis);
        out["after"] = Json::array();
        for (const Index event : item.after) out["after"].push_back(idOf('v', event));
        out["label"] = item.label;
        return out;
    }

private:
    Json span(const Range& range) const {
        const Span units = spanOf(d_, range);
        return {{"start", units.begin}, {"end", units.end}};
    }

    Json spans(const std::vector<Range>& ranges) const {
        Json out = Json::array();
        for (const Range& range : ranges) {
            const Span units = spanOf(d_, range);
            out.push_back({units.begin, units.end});
        }
        return out;
    }

    /// The words of an argument; of a pronoun the name of whom it means, or "the company", as a reader would write it.
    std::string textOfArgument(const Argument& argument) const {
        const bool pronoun = argument.tokens.size() == 1 && d_.syntax.words[argument.tokens.begin].upos == Upos::PRON;
        if (pronoun && argument.entity != kNone) {
            const Entity& entity = d_.entities.entities[argument.entity];
            const Mention* nominal = nullptr;
            for (const Index m : entity.mentions) {
                const Mention& mention = d_.entities.mentions[m];
                if (mention.kind == MentionKind::name) return entity.name;
                if (mention.kind == MentionKind::nominal && !nominal) nominal = &mention;
            }
            if (nominal) return textOfNominal(*nominal);
        }
        return std::string(textOf(d_, argument.tokens));
    }

    /// A noun phrase with its article, up to its first comma or relative clause.
    std::string textOfNominal(const Mention& mention) const {
        Range range = mention.tokens;
        for (Index token = mention.head + 1; token < range.end; ++token) {
            const Word& word = d_.syntax.words[token];
            if (word.upos == Upos::PUNCT || word.xpos.starts_with("W") || word.lemma == "that") range.end = token;
        }
        const Word& first = d_.syntax.words[range.begin];
        const bool bare = first.upos != Upos::PROPN && first.upos != Upos::PRON && first.upos != Upos::DET;
        return (bare ? "the " : "") + std::string(textOf(d_, range));
    }

    Json argument(const Argument& argument) const {
        Json out = Json::object();
        addId(out, "entity", 'e', argument.entity);
        out.update(span(argument.tokens));
        out["text"] = textOfArgument(argument);
        return out;
    }

    const Document& d_;
};

/// An array with one item for each of `count` places.
template <class Item>
Json arrayOf(std::size_t count, Item item) {
    Json out = Json::array();
    for (Index i = 0; i < count; ++i) out.push_back(item(i));
    return out;
}

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

std::string isoDate(const Date& date) {
    const int year = int{date.year()};
    const auto padded = [](unsigned number, std::size_t width) {
        std::string digits = std::to_string(number);
        return digits.insert(0, width - std::min(width, digits.size()), '0');
    };
    return (year < 0 ? "-" : "") + padded(unsigned(std::abs(year)), 4) + '-' + padded(unsigned{date.month()}, 2) + '-' +
           padded(unsigned{date.day()}, 2);
}

std::string errorJson(std::string_view code, std::string_view message, std::string_view id) {
    Json out = Json::object();
    addText(out, "id", id);
    out["error"] = {{"code", code}, {"message", message}};
    return dump(out);
}

std::string toJson(const Document& d, const OutputOptions& options) {
    const Writer writer(d);
    Json out = Json::object();
    addText(out, "id", options.id);
    out["schema"] = "newsglass/1";
    out["document"] = writer.info();
    out["sentences"] = arrayOf(d.text.sentences.size(), [&](Index i) { return writer.sentence(d.text.sentences[i]); });
    if (options.tokens) out["tokens"] = arrayOf(d.syntax.words.size(), [&](Index i) { return writer.token(i); });
    out["entities"] = options.partial && d.entities.entities.empty()
                          ? arrayOf(d.names.size(), [&](Index i) { return writer.provisionalEntity(i); })
                          : arrayOf(d.entities.entities.size(), [&](Index i) { return writer.entity(i); });
    out["times"] = arrayOf(d.times.size(), [&](Index i) { return writer.time(i); });
    out["events"] = arrayOf(d.events.size(), [&](Index i) { return writer.event(i); });
    out["relations"] = arrayOf(d.relations.size(), [&](Index i) { return writer.relation(i); });
    out["statements"] = arrayOf(d.statements.size(), [&](Index i) { return writer.statement(i); });
    out["timeline"] = arrayOf(d.timeline.size(), [&](Index i) { return writer.timelineItem(i); });
    out["warnings"] = Json::array();
    for (const Warning& warning : d.warnings)
        out["warnings"].push_back({{"code", warning.code}, {"message", warning.message}});
    return dump(out);
}

}  // namespace newsglass
