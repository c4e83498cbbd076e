#include "engine/request.hpp"

#include <nlohmann/json.hpp>

namespace newsglass {
namespace {

using Json = nlohmann::json;

Error badOption(std::string message) { return {"bad-option", std::move(message)}; }

std::optional<unsigned> readDigits(std::string_view digits) {
    unsigned number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return {};
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    return number;
}

/// A string value; null counts as absent. False when it is something else.
bool readString(const Json& object, const char* key, std::string& out) {
    const auto found = object.find(key);
    if (found == object.end() || found->is_null()) return true;
    if (!found->is_string()) return false;
    out = found->get_ref<const std::string&>();
    return true;
}

/// The same for true or false; null is neither.
bool readFlag(const Json& object, const char* key, bool& out) {
    const auto found = object.find(key);
    if (found == object.end()) return true;
    if (!found->is_boolean()) return false;
    out = found->get<bool>();
    return true;
}

void readId(const Json& object, std::string& id) {
    const auto found = object.find("id");
    if (found == object.end() || found->is_null()) return;
    id = found->is_string() ? found->get_ref<const std::string&>()
                            : found->dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Error> readFields(const Json& object, Request& request) {
    std::string published;
    if (!readString(object, "published", published)) return badOption("\"published\" is not a string");
    if (!published.empty()) {
        request.options.published = readDate(published);
        if (!request.options.published) return badOption("\"published\" is not a date as 2025-01-31");
    }
    if (!readString(object, "title", request.options.title)) return badOption("\"title\" is not a string");
    if (!readString(object, "publishedFrom", request.options.publishedFrom) ||
        (request.options.publishedFrom != "option" && request.options.publishedFrom != "metadata"))
        return badOption("\"publishedFrom\" is neither \"option\" nor \"metadata\"");
    if (!readFlag(object, "tokens", request.tokens)) return badOption("\"tokens\" is neither true nor false");
    if (!readFlag(object, "links", request.links)) return badOption("\"links\" is neither true nor false");
    return {};
}

std::optional<Error> readObject(const Json& object, Request& request) {
    if (!object.is_object()) return badOption("not a JSON object");
    readId(object, request.id);
    if (auto error = readFields(object, request)) return error;
    const auto options = object.find("options");
    if (options == object.end() || options->is_null()) return {};
    if (!options->is_object()) return badOption("\"options\" is not an object");
    return readFields(*options, request);
}

Json parse(std::string_view json) { return Json::parse(json.begin(), json.end(), nullptr, false); }

}  // namespace

std::optional<Date> readDate(std::string_view iso) {
    if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return {};
    if (iso.size() > 10 && iso[10] != 'T' && iso[10] != ' ') return {};
    const auto year = readDigits(iso.substr(0, 4));
    const auto month = readDigits(iso.substr(5, 2));
    const auto day = readDigits(iso.substr(8, 2));
    if (!year || !month || !day) return {};
    const Date date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month), std::chrono::day(*day)};
    if (!date.ok()) return {};
    return date;
}

std::optional<Error> readOptions(std::string_view json, Request& request) {
    if (json.empty()) return {};
    const Json object = parse(json);
    if (object.is_discarded()) return badOption("not valid JSON");
    return readObject(object, request);
}

std::optional<Error> readRequest(std::string_view json, Request& request) {
    Json object = parse(json);
    if (object.is_discarded()) return badOption("not valid JSON");
    if (auto error = readObject(object, request)) return error;
    const auto text = object.find("text");
    if (text == object.end() || !text->is_string()) return badOption("no \"text\"");
    request.text = std::move(text->get_ref<std::string&>());
    return {};
}

}  // namespace newsglass
