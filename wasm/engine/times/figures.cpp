#include "engine/times/figures.hpp"

#include "engine/times/calendar.hpp"

namespace newsglass::times {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// A word cut into runs of figures and what stands between them: "3:30pm" is 3 ":" 30 "pm".
struct Parts {
    std::string_view before;  ///< what stands before the first figure
    std::vector<std::string_view> figures;
    std::vector<std::string_view> between;  ///< what follows each run of figures
};

Parts partsOf(std::string_view word) {
    Parts parts;
    std::size_t i = 0;
    while (i < word.size() && !isDigit(word[i])) ++i;
    parts.before = word.substr(0, i);
    while (i < word.size()) {
        std::size_t end = i;
        while (end < word.size() && isDigit(word[end])) ++end;
        parts.figures.push_back(word.substr(i, end - i));
        i = end;
        while (end < word.size() && !isDigit(word[end])) ++end;
        parts.between.push_back(word.substr(i, end - i));
        i = end;
    }
    return parts;
}

int valueOf(std::string_view figures) {
    int value = 0;
    for (const char c : figures.substr(0, 9)) value = 10 * value + (c - '0');
    return value;
}

/// A year from two figures: within the fifty years before 2030, or after it within the century.
int fullYear(std::string_view figures) {
    const int value = valueOf(figures);
    if (figures.size() != 2) return value;
    return value >= 30 ? 1900 + value : 2000 + value;
}

Figure figure(std::string_view symbol, std::initializer_list<std::pair<Field, int>> fields) {
    Figure figure{symbol, {}};
    for (const auto& [field, value] : fields) figure.meaning[field] = value;
    return figure;
}

int meridiemOf(std::string_view text) {
    if (text == "am" || text == "a.m." || text == "a.m") return 1;
    if (text == "pm" || text == "p.m." || text == "p.m") return 2;
    return 0;
}

void addDate(std::vector<Figure>& found, int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || year < 1 || year > 9999) return;
    if (day > static_cast<int>(unsigned{lastOfMonth(year, month).day()})) return;
    found.push_back(figure("FULLDATE", {{Field::year, year}, {Field::month, month}, {Field::day, day}}));
}

/// 14
void addWhole(std::vector<Figure>& found, std::string_view figures) {
    const int value = valueOf(figures);
    if (figures.size() > 9) return;
    found.push_back(figure("NUMBER", {{Field::value, value}}));
    if (figures.size() <= 2 && value >= 1 && value <= 31)
        found.push_back(figure("DAYNUMBER", {{Field::value, value}, {Field::day, value}}));
    if (figures.size() <= 2 && value <= 24)
        found.push_back(figure("HOURNUMBER", {{Field::value, value}, {Field::hour, value}}));
    if (figures.size() == 2)
        found.push_back(figure("SHORTYEAR", {{Field::value, value}, {Field::year, fullYear(figures)}}));
    if (figures.size() == 4 && value >= 1000 && value <= 2999)
        found.push_back(figure("YEAR", {{Field::value, value}, {Field::year, value}}));
    if (figures.size() >= 3 && figures.size() <= 4 && value / 100 <= 24 && value % 100 < 60)
        found.push_back(figure("FOURFIGURES", {{Field::hour, value / 100}, {Field::minute, value % 100}}));
    if (figures.size() == 8) addDate(found, value / 10000, value / 100 % 100, value % 100);
}

/// 20th, 1990s, 7am, 7pm
void addSuffixed(std::vector<Figure>& found, std::string_view figures, std::string_view suffix) {
    const int value = valueOf(figures);
    if (figures.size() > 4) return;
    if (suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th") {
        found.push_back(figure("ORDINAL", {{Field::value, value}}));
        if (value >= 1 && value <= 31)
            found.push_back(figure("DAYORDINAL", {{Field::value, value}, {Field::day, value}}));
        if (value >= 1 && value <= 31)
            found.push_back(figure("FIGUREORDINAL", {{Field::value, value}, {Field::day, value}}));
    }
    if ((suffix == "s" || suffix == "'s") && value % 10 == 0) {
        if (figures.size() == 4 && value >= 1000 && value <= 2990)
            found.push_back(value % 100 == 0 && value != 1900 && value != 2000
                                ? figure("DECADENAME", {{Field::century, value / 100}})
                                : figure("DECADENAME", {{Field::decade, value / 10}}));
        if (figures.size() == 2 && value >= 10)
            found.push_back(figure("SHORTDECADE", {{Field::decade, (value >= 30 ? 1900 + value : 2000 + value) / 10},
                                                    {Field::value, value}}));
    }
    if (const int meridiem = meridiemOf(suffix); meridiem != 0 && value >= 1 && value <= 12)
        found.push_back(figure("CLOCK", {{Field::hour, value}, {Field::minute, 0}, {Field::meridiem, meridiem}}));
    if (const int meridiem = meridiemOf(suffix);
        meridiem != 0 && figures.size() >= 3 && value / 100 <= 12 && value % 100 < 60)
        found.push_back(
            figure("CLOCK", {{Field::hour, value / 100}, {Field::minute, value % 100}, {Field::meridiem, meridiem}}));
    if (suffix == "h" && value <= 24) found.push_back(figure("CLOCK", {{Field::hour, value}, {Field::minute, 0}}));
}

/// 3:30, 3:30pm, 15h00, 1/14, 2.5, 2018q4, 1,000
void addPair(std::vector<Figure>& found, const Parts& parts) {
    const int a = valueOf(parts.figures[0]), b = valueOf(parts.figures[1]);
    const std::string_view join = parts.between[0], suffix = parts.between[1];
    const bool minutes = parts.figures[1].size() == 2 && b < 60 && a <= 24 && parts.figures[0].size() <= 2;
    if ((join == ":" || join == "h" || join == ".") && minutes) {
        const int meridiem = meridiemOf(suffix);
        if (meridiem != 0 && a <= 12)
            found.push_back(figure("CLOCK", {{Field::hour, a}, {Field::minute, b}, {Field::meridiem, meridiem}}));
        else if (suffix.empty() && join != ".")
            found.push_back(figure("CLOCK", {{Field::hour, a}, {Field::minute, b}}));
        else if (suffix.empty())
            found.push_back(figure("DOTCLOCK", {{Field::hour, a}, {Field::minute, b}}));
    }
    if (!suffix.empty()) return;
    if (join == "." && parts.figures[1].size() <= 3) {
        int thousandths = b;
        for (std::size_t i = parts.figures[1].size(); i < 3; ++i) thousandths *= 10;
        found.push_back(figure("NUMBER", {{Field::value, a}, {Field::fraction, thousandths}}));
    }
    if (join == "," && parts.figures[1].size() == 3) found.push_back(figure("NUMBER", {{Field::value, 1000 * a + b}}));
    if (join == "/" && a >= 1 && a <= 12 && b >= 1 && b <= 31)
        found.push_back(figure("SLASHDATE", {{Field::month, a}, {Field::day, b}}));
    if (join == "/" && a >= 1 && a <= 12 && parts.figures[1].size() == 4)
        found.push_back(figure("SLASHMONTH", {{Field::month, a}, {Field::year, b}}));
    if ((join == "-" || join == "/") && parts.figures[0].size() == 4 && a >= 1000 && a <= 2999) {
        if (parts.figures[1].size() == 2 && b >= 1 && b <= 12)
            found.push_back(figure("YEARMONTH", {{Field::year, a}, {Field::month, b}}));
        if (b == a % 100 + 1 || b == a + 1)
            found.push_back(figure("YEARSPAN", {{Field::year, a}, {Field::lastYear, b}}));
    }
}

/// 2025-01-14, 1/14/2025, 14.1.2025, 15:23:24. Figures before and after a slash are month and day, American fashion,
/// unless only the other order is a date.
void addTriple(std::vector<Figure>& found, const Parts& parts) {
    const int a = valueOf(parts.figures[0]), b = valueOf(parts.figures[1]), c = valueOf(parts.figures[2]);
    const std::string_view join = parts.between[0];
    if (parts.between[1] != join || !parts.between[2].empty()) return;
    if (join == ":" && a <= 24 && b < 60 && c < 60) {
        found.push_back(figure("CLOCK", {{Field::hour, a}, {Field::minute, b}, {Field::second, c}}));
        return;
    }
    if (join != "-" && join != "/" && join != ".") return;
    if (parts.figures[0].size() == 4) return addDate(found, a, b, c);
    if (parts.figures[2].size() != 4 && (parts.figures[2].size() != 2 || join == ".")) return;
    const int year = fullYear(parts.figures[2]);
    if (join == "." || a > 12)
        addDate(found, year, b, a);
    else
        addDate(found, year, a, b);
}

}  // namespace

std::vector<Figure> figuresOf(std::string_view word) {
    std::vector<Figure> found;
    const Parts parts = partsOf(word);
    if (parts.figures.empty()) return found;
    const int first = valueOf(parts.figures[0]);
    if (!parts.before.empty()) {
        const bool alone = parts.figures.size() == 1;
        if (parts.before == "q" && alone && parts.between[0].empty() && first >= 1 && first <= 4)
            found.push_back(figure("QUARTERNAME", {{Field::quarter, first}}));
        if (parts.before == "'" && alone && (parts.between[0] == "s") && first % 10 == 0 && first >= 10)
            addSuffixed(found, parts.figures[0], "s");
        if (parts.before == "'" && alone && parts.between[0].empty() && parts.figures[0].size() == 2)
            found.push_back(figure("APOSTROPHEYEAR", {{Field::year, fullYear(parts.figures[0])}}));
        if (parts.before == "fy" && alone)
            found.push_back(figure("FISCALYEAR", {{Field::year, fullYear(parts.figures[0])}}));
        return found;
    }
    switch (parts.figures.size()) {
        case 1:
            if (parts.between[0].empty())
                addWhole(found, parts.figures[0]);
            else
                addSuffixed(found, parts.figures[0], parts.between[0]);
            break;
        case 2:
            if (parts.between[0] == "q" && parts.figures[0].size() == 4 && parts.between[1].empty())
                found.push_back(
                    figure("YEARQUARTER", {{Field::year, first}, {Field::quarter, valueOf(parts.figures[1])}}));
            else
                addPair(found, parts);
            break;
        case 3:
            addTriple(found, parts);
            break;
        default:
            break;
    }
    return found;
}

}  // namespace newsglass::times
