// What the programs that print features for the training scripts share: a model, requests in, answers out.
#pragma once

#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "engine/analyze.hpp"
#include "engine/request.hpp"

namespace newsglass {

/// The model of a file; null, with what is wrong on standard error, when it cannot be read.
inline std::shared_ptr<const Model> modelFrom(const char* path) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto model = loadModel(std::as_bytes(std::span(bytes)));
    if (model) return *model;
    std::cerr << path << ": " << model.error().message << '\n';
    return nullptr;
}

/// The `main` of such a program: its argument is the model file, standard input has a request a line (as for
/// `newsglass --jsonl`), and standard output gets a line {"id", KEY: answer(document)} for each. An article that cannot
/// be analysed has an empty answer.
template <class Answer>
int answerRequests(int count, char** arguments, const char* key, Answer answer) {
    if (count != 2) return 2;
    const auto model = modelFrom(arguments[1]);
    if (!model) return 1;
    for (std::string line; std::getline(std::cin, line);) {
        Request request;
        if (const auto error = readRequest(line, request)) {
            std::cerr << error->message << '\n';
            return 1;
        }
        const auto analysis = analyze(std::move(request.text), request.options, model);
        nlohmann::json answers = analysis ? answer((*analysis)->document()) : nlohmann::json::array();
        std::cout << nlohmann::json{{"id", request.id}, {key, std::move(answers)}}.dump() << '\n';
    }
    return 0;
}

}  // namespace newsglass
