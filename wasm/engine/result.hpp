// Errors as values. Nothing in the engine prints, aborts or throws across its boundary.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace newsglass {

/// Codes: invalid-utf8, too-large, model-missing, model-corrupt, links-missing, links-corrupt, bad-option,
/// out-of-memory, cancelled.
struct Error {
    std::string code, message;
};

/// A value or an error.
template <class T>
class Result {
public:
    Result(T value) : state_(std::move(value)) {}
    Result(Error error) : state_(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<T>(state_); }
    T& operator*() { return std::get<T>(state_); }
    const T& operator*() const { return std::get<T>(state_); }
    T* operator->() { return &std::get<T>(state_); }
    const T* operator->() const { return &std::get<T>(state_); }
    const Error& error() const { return std::get<Error>(state_); }

private:
    std::variant<T, Error> state_;
};

}  // namespace newsglass
