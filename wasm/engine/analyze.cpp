#include "engine/analyze.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "engine/entities/entities.hpp"
#include "engine/entities/linking.hpp"
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

/// Tokens that are parsed in one step.
constexpr Index kParsedAtOnce = 400;

Index countOf(const Document& d) { return static_cast<Index>(d.text.tokens.size()); }

/// Runs a stage from a token on, and gives the token from which the next step goes on: the number of tokens when the
/// stage is through. Most take all tokens at once; what takes long does not, so that a page can breathe.
struct Stage {
    std::string_view name;
    Result<Index> (*run)(Document&, const Model&, Index from);
};

template <auto layer>
using Layer = std::remove_reference_t<decltype(std::declval<Document&>().*layer)>;

/// A stage that reads the layers before it and writes one, all at once.
template <auto layer, Layer<layer> (*read)(const Document&)>
Result<Index> whole(Document& d, const Model&, Index) {
    d.*layer = read(d);
    return countOf(d);
}

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

Result<Index> runText(Document& d, const Model&, Index) {
    Result<TextLayer> layer = readText(d.source);
    if (!layer) return layer.error();
    d.text = std::move(*layer);
    if (d.title.empty()) d.title = headlineOf(d.text);
    if (d.text.tokens.empty()) d.warnings.push_back({"no-text", "There is nothing to read: the text is empty."});
    d.language = guessLanguage(d.text);
    if (d.language != "en")
        d.warnings.push_back({"not-english", "The text does not look like English; little of this will be right."});
    return countOf(d);
}

Result<Index> runNetwork(Document& d, const Model& m, Index from) {
    if (from == 0) d.encoding = emptyEncoding(d.text, m);
    return encodeWindow(d.text, m, from, d.encoding);
}

Result<Index> runSyntax(Document& d, const Model& m, Index from) {
    return parseSentences(d, m, from, kParsedAtOnce, d.syntax);
}

/// Whether a time is meant relative to when the text was published.
bool needsPublished(const TimeExpression& time) {
    if (time.type != TimeType::date && time.type != TimeType::time) return false;
    return !time.earliest && (time.value.starts_with("XXXX") || time.value == "PRESENT_REF");
}

Result<Index> runTimes(Document& d, const Model&, Index) {
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
    return countOf(d);
}

Result<Index> runEntities(Document& d, const Model&, Index from) {
    if (from == 0 && countOf(d) > 1) {  // the tables in a step of their own
        loadEntityTables();
        return 1;
    }
    d.entities = findEntities(d);
    d.encoding.vectors = {};  // the largest thing in memory, and nobody reads it after this
    return countOf(d);
}

/// The table of contents of the engine.
constexpr Stage kStages[] = {
    {"text", runText},
    {"network", runNetwork},
    {"syntax", runSyntax},
    {"names", whole<&Document::names, findNames>},
    {"times", runTimes},
    {"entities", runEntities},
    {"statements", whole<&Document::statements, findStatements>},
    {"events", whole<&Document::events, findEvents>},
    {"relations", whole<&Document::relations, findRelations>},
    {"timeline", whole<&Document::timeline, buildTimeline>},
};

}  // namespace

std::optional<Error> Analysis::begin(std::string text, const Options& options) {
    document_ = std::make_unique<Document>();
    next_ = from_ = 0;
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

double Analysis::share() const {
    const Index count = countOf(*document_);
    return count == 0 ? 0 : static_cast<double>(from_) / count;
}

std::optional<Error> Analysis::step() {
    if (done()) return {};
    const Result<Index> reached = kStages[next_].run(*document_, *model_, from_);
    if (!reached) {
        next_ = std::size(kStages);
        return reached.error();
    }
    from_ = *reached;
    if (from_ < countOf(*document_)) return {};
    if (links_ && kStages[next_].name == "entities") linkEntities(*links_, *document_);
    ++next_;
    from_ = 0;
    return {};
}

Result<std::unique_ptr<Analysis>> analyze(std::string text, const Options& options, std::shared_ptr<const Model> model,
                                          std::shared_ptr<const LinkTable> links) {
    auto analysis = std::make_unique<Analysis>(std::move(model), std::move(links));
    if (auto error = analysis->begin(std::move(text), options)) return *error;
    while (!analysis->done())
        if (auto error = analysis->step()) return *error;
    return analysis;
}

}  // namespace newsglass
