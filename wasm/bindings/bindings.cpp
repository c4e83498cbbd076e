// The engine as JavaScript sees it. Bytes go in and out through the module's memory; errors are values:
// {"error": {"code", "message"}} as JSON, or an empty string.
//
//     const engine = new module.Engine();
//     module.HEAPU8.set(model, engine.reserveModel(model.length));
//     engine.checkModel(), engine.loadModel();         // in two tasks, if the page is to breathe
//     const { written } = encoder.encodeInto(text, module.HEAPU8.subarray(engine.reserveText(3 * text.length)));
//     engine.begin(written, '{"published": "2025-01-14"}');
//     while (engine.stage()) engine.step();            // result() may be called in between
//     const { pointer, length } = engine.result();     // valid until the next call of any kind
//
// Memory may grow in any call, which detaches views: take `module.HEAPU8` anew after each.
#include <emscripten/bind.h>

#include <new>
#include <vector>

#include "engine/analyze.hpp"
#include "engine/output/json.hpp"
#include "engine/request.hpp"

namespace newsglass {
namespace {

std::string asJson(const std::optional<Error>& error) {
    return error ? errorJson(error->code, error->message) : std::string{};
}

/// Bytes in the module's memory.
struct Slice {
    unsigned pointer = 0, length = 0;
};

unsigned addressOf(const void* memory) { return static_cast<unsigned>(reinterpret_cast<std::uintptr_t>(memory)); }

class Engine {
public:
    /// Room for the bytes of a model. 0: there is none.
    unsigned reserveModel(unsigned bytes) { return reserve(modelBytes_, bytes); }

    /// Whether the bytes that have been written are a whole model. Errors: model-corrupt.
    std::string checkModel() {
        auto error = newsglass::checkModel({modelBytes_.get(), modelSize_});
        modelIsWhole_ = !error;
        return asJson(error);
    }

    /// Takes a model that `checkModel` has found whole. Errors: model-corrupt.
    std::string loadModel() {
        if (!modelIsWhole_) return errorJson("model-corrupt", "the model has not been checked");
        auto model = newsglass::readModel({modelBytes_.get(), modelSize_});
        modelBytes_.reset();
        modelIsWhole_ = false;
        if (!model) return asJson(model.error());
        model_ = std::move(*model);
        return {};
    }

    /// Room for the bytes of a table of links. 0: there is none.
    unsigned reserveLinks(unsigned bytes) {
        linkBytes_.reset();
        linkSize_ = 0;
        const unsigned room = reserve(linkBytes_, bytes);
        if (room) linkSize_ = bytes;
        return room;
    }

    /// Takes the table of links that has been written; from then on names are linked. Errors: links-corrupt.
    std::string loadLinks() {
        auto links = newsglass::loadLinks({linkBytes_.get(), linkSize_});
        linkBytes_.reset();
        linkSize_ = 0;
        if (!links) return asJson(links.error());
        links_ = std::move(*links);
        return {};
    }

    /// Room for a text. 0: there is none.
    unsigned reserveText(unsigned bytes) { return reserve(textBytes_, bytes); }

    /// Takes the first `bytes` of the text that has been written; `optionsJson` as `Request`. Errors: model-missing,
    /// bad-option, too-large.
    std::string begin(unsigned bytes, const std::string& optionsJson) {
        analysis_.reset();
        result_.clear();
        if (!model_) return errorJson("model-missing", "no model is loaded");
        Request request;
        if (auto error = readOptions(optionsJson, request)) return asJson(error);
        if (bytes > kMaxBytes) return errorJson("too-large", "the text is longer than 4 MB");
        if (bytes > 0 && !textBytes_) return errorJson("out-of-memory", "there is no room for the text");
        std::string text(reinterpret_cast<const char*>(textBytes_.get()), bytes);
        textBytes_.reset();
        tokens_ = request.tokens;
        analysis_.emplace(model_, request.links ? links_ : nullptr);
        return asJson(analysis_->begin(std::move(text), request.options));
    }

    /// The name of the stage that `step` will go on with, "" when all are done.
    std::string stage() const { return analysis_ ? std::string(analysis_->stage()) : std::string{}; }

    /// How much of that stage is done, from 0 to 1.
    double share() const { return analysis_ ? analysis_->share() : 0; }

    /// Runs one stage, or a part of one. Errors: invalid-utf8.
    std::string step() { return analysis_ ? asJson(analysis_->step()) : std::string{}; }

    /// The analysis as far as it is done; names stand in for entities that are not yet known.
    Slice result() {
        if (!analysis_) return {};
        OutputOptions options;
        options.tokens = tokens_;
        options.partial = !analysis_->done();
        result_ = toJson(analysis_->document(), options);
        return {addressOf(result_.data()), static_cast<unsigned>(result_.size())};
    }

private:
    using Bytes = std::unique_ptr<std::byte[]>;

    unsigned reserve(Bytes& bytes, unsigned size) {
        constexpr unsigned kMost = 256u << 20;
        bytes.reset();
        if (&bytes == &modelBytes_) modelIsWhole_ = false;
        if (size > kMost) return 0;
        bytes.reset(new (std::nothrow) std::byte[size + 1]);
        if (&bytes == &modelBytes_) modelSize_ = bytes ? size : 0;
        return addressOf(bytes.get());
    }

    Bytes modelBytes_, linkBytes_, textBytes_;
    std::size_t modelSize_ = 0, linkSize_ = 0;
    bool modelIsWhole_ = false;
    std::shared_ptr<const Model> model_;
    std::shared_ptr<const LinkTable> links_;
    std::optional<Analysis> analysis_;
    bool tokens_ = false;
    std::string result_;
};

}  // namespace
}  // namespace newsglass

EMSCRIPTEN_BINDINGS(newsglass) {
    using namespace newsglass;
    emscripten::value_object<Slice>("Slice").field("pointer", &Slice::pointer).field("length", &Slice::length);
    emscripten::class_<Engine>("Engine")
        .constructor()
        .function("reserveModel", &Engine::reserveModel)
        .function("checkModel", &Engine::checkModel)
        .function("loadModel", &Engine::loadModel)
        .function("reserveLinks", &Engine::reserveLinks)
        .function("loadLinks", &Engine::loadLinks)
        .function("reserveText", &Engine::reserveText)
        .function("begin", &Engine::begin)
        .function("stage", &Engine::stage)
        .function("share", &Engine::share)
        .function("step", &Engine::step)
        .function("result", &Engine::result);
}
