#include "engine/text/language.hpp"

#include <doctest/doctest.h>

#include "support.hpp"

using namespace newsglass;

TEST_CASE("other languages are told from English") {
    const auto languageOf = [](std::string_view text) {
        const Reading reading{std::string(text)};
        return std::string(guessLanguage(*reading));
    };
    CHECK(
        languageOf("The minister said on Monday that the bridge, which was closed in May, would not be open to lorries "
                   "before the end of the year.") == "en");
    CHECK(languageOf("Die Ministerin sagte am Montag, dass die Brücke, die im Mai gesperrt wurde, nicht vor dem Ende "
                     "des Jahres für Lastwagen geöffnet werde.") == "und");
    CHECK(
        languageOf("La ministra dijo el lunes que el puente, cerrado desde mayo, no se abrirá a los camiones antes de "
                   "que termine el año, según un comunicado.") == "und");
    CHECK(languageOf("Министр сообщила в понедельник, что мост, закрытый в мае из-за аварии, не откроют для грузовых "
                     "машин раньше конца года, как обещали ранее власти города.") == "und");
    CHECK(languageOf("Bridge closed: lorries wait") == "en");
    CHECK(languageOf("") == "en");
}
