#include "summary.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#include "engine/output/json.hpp"
#include "paragraph.hpp"

namespace newsglass::cli {
namespace {

struct Sign {
    std::string_view sign;
    Ink ink;
    std::string_view legend;
};

/// By status, shapes as on the page.
constexpr std::array<Sign, 8> kSigns = {{{"●", Ink::green, "happened"},
                                         {"●→", Ink::green, "ongoing"},
                                         {"○", Ink::blue, "planned"},
                                         {"◌", Ink::faint, "possible"},
                                         {"❝", Ink::yellow, "alleged"},
                                         {"❝̸", Ink::red, "denied"},
                                         {"⇄", Ink::magenta, "disputed"},
                                         {"✕", Ink::red, "did not happen"}}};

const Sign& signOf(Status status) { return kSigns[static_cast<std::size_t>(status)]; }

struct Group {
    std::string_view heading;
    std::vector<EntityType> types;
};

/// Writes one document.
class Summary {
public:
    Summary(const Document& document, const Terminal& terminal) : d_(document), terminal_(terminal) {}

    std::string run() {
        writeTitle();
        writeWho();
        writeDeeds();
        writeStatements();
        writeTimeline();
        writeLegend();
        writeWarnings();
        return std::move(out_);
    }

private:
    static constexpr std::size_t kMargin = 2;

    void heading(std::string_view text) { out_ += '\n' + inked(text, Ink::bold, terminal_) + '\n'; }

    /// A line that begins with `lead` in a column of its own.
    void line(const std::string& lead, Ink ink, std::size_t columns, const std::vector<Run>& runs) {
        out_ += std::string(kMargin, ' ');
        const bool alone = std::all_of(runs.begin(), runs.end(), [](const Run& run) { return run.text.empty(); });
        if (alone) {
            out_ += inked(lead, ink, terminal_) + '\n';
            return;
        }
        out_ += inked(fitted(lead, columns), ink, terminal_) + ' ';
        out_ += wrapped(runs, kMargin + columns + 1, terminal_);
    }

    void more(std::size_t shown, std::size_t all) {
        if (shown >= all) return;
        line("", Ink::plain, 2, {{"and " + std::to_string(all - shown) + " more; --json has them all", Ink::faint}});
    }

    void writeTitle() {
        if (!d_.title.empty()) out_ += wrapped({{d_.title, Ink::bold}}, 0, terminal_);
        std::string facts;
        if (d_.published) facts = isoDate(*d_.published) + " · ";
        facts += std::to_string(d_.text.sentences.size()) + " sentences · " + std::to_string(d_.text.tokens.size()) +
                 " words";
        out_ += inked(facts, Ink::faint, terminal_) + '\n';
    }

    bool isNamed(const Entity& entity) const {
        return std::any_of(entity.mentions.begin(), entity.mentions.end(),
                           [&](Index mention) { return d_.entities.mentions[mention].kind == MentionKind::name; });
    }

    void writeWho() {
        using enum EntityType;
        writeGroup({"People", {person}});
        writeGroup({"Organisations", {organization}});
        writeGroup({"Places", {location, facility}});
        writeGroup({"Groups", {group}});
        writeGroup({"Also", {event, law, product, work}});
    }

    void writeGroup(const Group& group) {
        constexpr std::size_t kMost = 8, kWidestName = 30;
        std::vector<const Entity*> members;
        std::size_t widest = 0;
        for (const Entity& entity : d_.entities.entities) {
            const bool fits = std::find(group.types.begin(), group.types.end(), entity.type) != group.types.end();
            if (!fits || !isNamed(entity)) continue;
            if (members.size() < kMost) widest = std::max(widest, columnsOf(entity.name));
            members.push_back(&entity);
        }
        if (members.empty()) return;
        heading(group.heading);
        for (std::size_t i = 0; i < members.size() && i < kMost; ++i) {
            const Entity& entity = *members[i];
            const std::string kind = entity.kind == "natural" ? "natural feature" : entity.kind;
            const std::string& about = entity.description.empty() ? kind : entity.description;
            line(entity.name, Ink::plain, std::min(widest, kWidestName), {{about, Ink::faint}});
        }
        more(kMost, members.size());
    }

    /// The words of an argument; of a pronoun the name of whom it means.
    std::string wordsOf(const Argument& argument) const {
        const bool pronoun = argument.tokens.size() == 1 && wordAt(d_, argument.tokens.begin).upos == Upos::PRON;
        if (pronoun && argument.entity != kNone) return d_.entities.entities[argument.entity].name;
        return std::string(textOf(d_, argument.tokens));
    }

    /// Who vouches for something, "" when nobody is named.
    std::string sourceOf(Index statement) const {
        if (statement == kNone) return {};
        const Statement& s = d_.statements[statement];
        if (s.sourceEntity != kNone) return d_.entities.entities[s.sourceEntity].name;
        return s.source.empty() ? std::string{} : std::string(textOf(d_, s.source.front()));
    }

    void writeDeeds() {
        constexpr std::size_t kMost = 24;
        if (d_.relations.empty()) return;
        heading("Who did what");
        for (std::size_t i = 0; i < d_.relations.size() && i < kMost; ++i) {
            const Relation& relation = d_.relations[i];
            const Sign& sign = signOf(relation.status);
            std::vector<Run> runs = {{wordsOf(relation.subject), Ink::bold}, {" ", Ink::plain}};
            runs.push_back({relation.wording.empty() ? std::string(textOf(d_, relation.predicate)) : relation.wording,
                            Ink::plain});
            if (relation.object) runs.push_back({" " + wordsOf(*relation.object), Ink::bold});
            for (const Modifier& modifier : relation.modifiers)
                runs.push_back({" " + std::string(textOf(d_, modifier.tokens)), Ink::plain});
            const std::string source = sourceOf(relation.statement);
            if (!source.empty()) runs.push_back({" — " + source, Ink::faint});
            line(std::string(sign.sign), sign.ink, 2, runs);
        }
        more(kMost, d_.relations.size());
    }

    void writeStatements() {
        constexpr std::size_t kMost = 12;
        if (d_.statements.empty()) return;
        heading("Who says what");
        for (std::size_t i = 0; i < d_.statements.size() && i < kMost; ++i) {
            const Statement& statement = d_.statements[i];
            const std::string source = sourceOf(static_cast<Index>(i));
            std::vector<Run> runs = {{source.empty() ? "Nobody named" : source, Ink::bold},
                                     {" (" + statement.stance + "): ", Ink::faint}};
            for (const Range& part : statement.content)
                runs.push_back({std::string(textOf(d_, part)) + " ", Ink::plain});
            line("❝", Ink::yellow, 2, runs);
        }
        more(kMost, d_.statements.size());
    }

    /// A date in EDTF as people write it: [..2025-01-14] is "by 2025-01-14".
    static std::string plainDate(std::string edtf) {
        std::erase_if(edtf, [](char c) { return c == '[' || c == ']'; });
        if (edtf.starts_with("../") || edtf.starts_with("..")) return "by " + edtf.substr(edtf[2] == '/' ? 3 : 2);
        if (edtf.ends_with("/..")) return "from " + edtf.substr(0, edtf.size() - 3);
        if (edtf.ends_with("..")) return "from " + edtf.substr(0, edtf.size() - 2);
        return edtf;
    }

    /// The entries of the timeline, those without a date behind the others: an order alone says less.
    std::vector<const TimelineItem*> datedFirst() const {
        std::vector<const TimelineItem*> entries;
        for (const TimelineItem& item : d_.timeline)
            if (item.of == kNone) entries.push_back(&item);
        std::stable_partition(entries.begin(), entries.end(), [](const TimelineItem* i) { return !i->edtf.empty(); });
        return entries;
    }

    void writeEntry(const TimelineItem& item, std::size_t dateColumns) {
        const Sign& sign = signOf(d_.events[item.event].status);
        std::vector<Run> runs = {{std::string(sign.sign), sign.ink}, {" " + item.label, Ink::plain}};
        const std::string date = plainDate(item.edtf);
        const bool wide = columnsOf(date) > dateColumns;
        if (wide) runs.push_back({" (" + date + ")", Ink::faint});
        line(wide && item.earliest ? isoDate(*item.earliest) + " …" : date,
             item.basis == Basis::stated ? Ink::plain : Ink::faint, dateColumns, runs);
    }

    void writeTimeline() {
        constexpr std::size_t kMost = 24, kDateColumns = 15;
        if (d_.timeline.empty()) return;
        heading("When");
        const std::vector<const TimelineItem*> entries = datedFirst();
        for (std::size_t i = 0; i < entries.size() && i < kMost; ++i) writeEntry(*entries[i], kDateColumns);
        more(kMost, entries.size());
    }

    void writeLegend() {
        std::array<bool, 8> used{};
        for (const Relation& relation : d_.relations) used[static_cast<std::size_t>(relation.status)] = true;
        std::vector<Run> runs;
        for (std::size_t i = 0; i < kSigns.size(); ++i)
            if (used[i]) {
                runs.push_back({std::string(kSigns[i].sign), kSigns[i].ink});
                runs.push_back({" " + std::string(kSigns[i].legend) + "  ", Ink::faint});
            }
        if (!runs.empty()) out_ += '\n' + std::string(kMargin, ' ') + wrapped(runs, kMargin, terminal_);
    }

    void writeWarnings() {
        for (const Warning& warning : d_.warnings)
            out_ += '\n' + wrapped({{"! ", Ink::yellow}, {warning.message, Ink::plain}}, 0, terminal_);
    }

    const Document& d_;
    const Terminal& terminal_;
    std::string out_;
};

}  // namespace

Terminal terminalOfOutput() {
    constexpr std::size_t kNarrowest = 60, kWidest = 100;
    Terminal terminal;
    if (!isatty(STDOUT_FILENO)) return terminal;
    const char* plain = std::getenv("NO_COLOR");
    terminal.colour = !plain || !*plain;
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        terminal.width = std::clamp<std::size_t>(size.ws_col, kNarrowest, kWidest);
    return terminal;
}

std::string summarize(const Document& document, const Terminal& terminal) { return Summary(document, terminal).run(); }

}  // namespace newsglass::cli
