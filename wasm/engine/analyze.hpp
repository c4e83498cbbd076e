// The engine's door: text in, a document with all its layers out.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "engine/document.hpp"
#include "engine/entities/link_table.hpp"
#include "engine/network/model.hpp"
#include "engine/result.hpp"

namespace newsglass {

inline constexpr std::string_view kVersion = "0.1.0";
inline constexpr std::size_t kMaxBytes = 4 << 20;  ///< longer texts are refused: too-large

struct Options {
    std::optional<Date> published;
    std::string publishedFrom = "option";  ///< where the caller has it from: option | metadata
    std::string title;
};

/// An analysis that is carried out step by step, so that a caller can show what is there, or stop. A step is a stage,
/// or a part of one that takes long: a few hundred tokens at most, some hundredths of a second.
///
///     Analysis analysis(model);
///     if (auto error = analysis.begin(text, options)) …
///     while (!analysis.done()) { show(analysis.document()); analysis.step(); }
class Analysis {
public:
    /// Without links, no entity has a Wikidata id.
    explicit Analysis(std::shared_ptr<const Model> model, std::shared_ptr<const LinkTable> links = {})
        : model_(std::move(model)), links_(std::move(links)) {}

    /// Takes the text (UTF-8). Errors: invalid-utf8, too-large.
    std::optional<Error> begin(std::string text, const Options& options = {});

    bool done() const;
    std::string_view stage() const;  ///< the name of the next stage, empty when done
    double share() const;            ///< how much of that stage is done, from 0 to 1
    /// Runs the next step. Errors: invalid-utf8, too-large; the analysis is then done.
    std::optional<Error> step();

    const Document& document() const { return *document_; }

private:
    std::shared_ptr<const Model> model_;
    std::shared_ptr<const LinkTable> links_;
    std::unique_ptr<Document> document_ = std::make_unique<Document>();
    std::size_t next_ = 0;  ///< the stage
    Index from_ = 0;        ///< and the token from which it goes on
};

/// All stages at once.
Result<std::unique_ptr<Analysis>> analyze(std::string text, const Options& options, std::shared_ptr<const Model> model,
                                          std::shared_ptr<const LinkTable> links = {});

}  // namespace newsglass
