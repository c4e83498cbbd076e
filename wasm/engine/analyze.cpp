#include "engine/analyze.hpp"

#include <algorithm>
#include <iterator>

#include "engine/entities/entities.hpp"
#include "engine/events/events.hpp"
#include "engine/names/names.hpp"
#include "engine/network/encoder.hpp"
#include "engine/relations/relations.hpp"
#include "engine/statements/statements.hpp"
#include "engine/syntax/syntax.hpp"
#include "engine/text/language.hpp"
#include "engine/text/text.hpp"
#include "engine/timeline/timeline.hpp"
#include "engine/times/published.hpp"
#include "engine/times/times.hpp"

namespace newsglass {
namespace {

using Failure = std::optional<Error>;

struct Stage {
    std::string_view name;
    Failure (*run)(Document&, const Model&);
};

/// The words of the headline paragraph, empty when the text has none.
std::string headlineOf(const TextLayer& text) {
    if (text.paragraphs.empty() || text.paragraphs[0].role != ParagraphRole::headline) return {};
    const Range sentences = text.paragraphs[0].sentences;
    std::string title;
    for (Index i = text.sentences[sentences.begin].tokens.begin; i < text.sentences[sentences.end - 1].tokens.end;
         ++i) {
        if (text.tokens[i].spaceBefore && !title.empty()) title += ' ';
        title += text.tokens[i].text;
    }
    return title;
}

Failure runText(Document& d, const Model&) {
    Result<TextLayer> layer = readText(d.source);
    if (!layer) return layer.error();
    d.text = std::move(*layer);
    if (d.title.empty()) d.title = headlineOf(d.text);
    if (d.text.tokens.empty()) d.warnings.push_back({"no-text", "There is nothing to read: the text is empty."});
    d.language = guessLanguage(d.text);
    if (d.language != "en")
        d.warnings.push_back({"not-english", "The text does not look like English; little of this will be right."});
    return {};
}

/// Whether a time is meant relative to when the text was published.
bool needsPublished(const TimeExpression& time) {
    if (time.type != TimeType::date && time.type != TimeType::time) return false;
    return !time.earliest && (time.value.starts_with("XXXX") || time.value == "PRESENT_REF");
}

Failure runTimes(Document& d, const Model&) {
    if (!d.published)
        if (const auto found = findPublication(d)) {
            d.published = found->date;
            d.publishedFrom = found->from;
        }
    d.times = findTimes(d);
    const bool relative = std::any_of(d.times.begin(), d.times.end(), needsPublished);
    if (!d.published && relative)
        d.warnings.push_back({"no-published-date",
                              "The text says \"on Friday\" or the like, and not when it was published: such times "
                              "cannot be placed."});
    return {};
}

/// The table of contents of the engine.
constexpr Stage kStages[] = {
    {"text", runText},
    {"network",
     [](Document& d, const Model& m) -> Failure {
         d.encoding = encode(d.text, m);
         return {};
     }},
    {"syntax",
     [](Document& d, const Model& m) -> Failure {
         d.syntax = parse(d, m);
         d.encoding.vectors = {};  // the largest thing in memory, and nobody reads it after this
         return {};
     }},
    {"names",
     [](Document& d, const Model&) -> Failure {
         d.names = findNames(d);
         return {};
     }},
    {"times", runTimes},
    {"entities",
     [](Document& d, const Model&) -> Failure {
         d.entities = findEntities(d);
         return {};
     }},
    {"statements",
     [](Document& d, const Model&) -> Failure {
         d.statements = findStatements(d);
         return {};
     }},
    {"events",
     [](Document& d, const Model&) -> Failure {
         d.events = findEvents(d);
         return {};
     }},
    {"relations",
     [](Document& d, const Model&) -> Failure {
         d.relations = findRelations(d);
         return {};
     }},
    {"timeline",
     [](Document& d, const Model&) -> Failure {
         d.timeline = buildTimeline(d);
         return {};
     }},
};

}  // namespace

std::optional<Error> Analysis::begin(std::string text, const Options& options) {
    document_ = std::make_unique<Document>();
    next_ = 0;
    if (text.size() > kMaxBytes) {
        next_ = std::size(kStages);
        return Error{"too-large", "the text is longer than 4 MB"};
    }
    document_->source = std::move(text);
    document_->title = options.title;
    document_->published = options.published;
    if (options.published) document_->publishedFrom = options.publishedFrom;
    return {};
}

bool Analysis::done() const { return next_ >= std::size(kStages); }

std::string_view Analysis::stage() const { return done() ? std::string_view{} : kStages[next_].name; }

std::optional<Error> Analysis::step() {
    if (done()) return {};
    Failure failure = kStages[next_].run(*document_, *model_);
    next_ = failure ? std::size(kStages) : next_ + 1;
    return failure;
}

Result<std::unique_ptr<Analysis>> analyze(std::string text, const Options& options,
                                          std::shared_ptr<const Model> model) {
    auto analysis = std::make_unique<Analysis>(std::move(model));
    if (auto error = analysis->begin(std::move(text), options)) return *error;
    while (!analysis->done())
        if (auto error = analysis->step()) return *error;
    return analysis;
}

}  // namespace newsglass
