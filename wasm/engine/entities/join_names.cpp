#include "engine/entities/join_names.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "engine/entities/name_forms.hpp"

namespace newsglass::entities {
namespace {

constexpr std::size_t kCompared = 64;

/// All mentions that are spelled alike and mean the same kind of thing.
struct Form {
    std::vector<std::string> words;
    std::string_view text;  ///< as first written
    EntityType type = EntityType::other;
    std::vector<Index> mentions;  ///< references, in order
};

std::string joined(const std::vector<std::string>& words) {
    std::string key;
    for (const std::string& word : words) {
        if (!key.empty()) key += ' ';
        key += word;
    }
    return key;
}

class Joiner {
public:
    Joiner(const Document& document, const std::vector<Reference>& references, Clusters& clusters)
        : document_(document), references_(references), clusters_(clusters) {}

    void run() {
        collect();
        for (Index f = 0; f < forms_.size(); ++f) learn(f);
        joinBrackets();
        joinKnownAs();
        joinAcronyms();
        joinBriefForms();
    }

private:
    /// Mentions spelled alike, told apart where the text surely means two things: a person and a town.
    void collect() {
        std::unordered_map<std::string, Index> slots;
        std::vector<std::vector<Index>> alike;
        for (Index i = 0; i < references_.size(); ++i) {
            const Reference& reference = references_[i];
            if (reference.mention.kind != MentionKind::name || familyOf(reference.type) == Family::amount) continue;
            const auto slot = slots.emplace(keyOf(reference), Index(alike.size())).first->second;
            if (slot == alike.size()) alike.emplace_back();
            alike[slot].push_back(i);
        }
        formAt_.assign(references_.size(), kNone);
        for (const std::vector<Index>& mentions : alike) split(mentions);
    }

    std::string keyOf(const Reference& reference) const {
        const std::vector<std::string> words = wordsOf(textOf(document_, reference.mention.tokens));
        std::string key = joined(words);
        const Family family = familyOf(reference.type);
        if (family == Family::place || family == Family::organization) {
            const Place* place = findPlace(key);
            if (place && place->kind == "country") return lowered(place->name);
        }
        if (family == Family::group && key.size() > 4 && key.ends_with('s') && !key.ends_with("ss"))
            key.pop_back();  // "Iranians" and "Iranian"
        return key;
    }

    static std::size_t side(EntityType type) {
        const Family family = familyOf(type);
        return family == Family::person ? 0 : family == Family::group ? 1 : 2;
    }

    void split(const std::vector<Index>& mentions) {
        std::array<float, 3> votes{};
        std::array<std::size_t, 3> counts{};
        for (const Index i : mentions) {
            votes[side(references_[i].type)] += references_[i].mention.probability;
            ++counts[side(references_[i].type)];
        }
        const auto most = std::size_t(std::max_element(votes.begin(), votes.end()) - votes.begin());
        std::array<Index, 3> form = {kNone, kNone, kNone};
        for (const Index i : mentions) {
            std::size_t s = side(references_[i].type);
            const bool sure = counts[s] >= 2 && votes[s] >= 0.3F * float(mentions.size());
            if (!sure) s = most;
            if (form[s] == kNone) {
                form[s] = Index(forms_.size());
                forms_.push_back({wordsOf(textOf(document_, references_[i].mention.tokens)),
                                  textOf(document_, references_[i].mention.tokens),
                                  references_[i].type,
                                  {}});
            }
            Form& own = forms_[form[s]];
            own.mentions.push_back(i);
            formAt_[i] = form[s];
            if (own.mentions.size() > 1) clusters_.join(own.mentions[0], i);
            const auto words = wordsOf(textOf(document_, references_[i].mention.tokens));
            if (words.size() > own.words.size()) own.words = words;  // "United States" rather than "US"
        }
    }

    /// Tells the cluster what the form says: its words, and the gender of a given name.
    void learn(Index f) {
        Form& form = forms_[f];
        Facts& facts = clusters_.facts(form.mentions[0]);
        form.type = facts.type();
        for (const std::string& word : form.words)
            if (facts.nameWords.size() < 24 &&
                std::find(facts.nameWords.begin(), facts.nameWords.end(), word) == facts.nameWords.end())
                facts.nameWords.push_back(word);
        facts.nameHeads = headsOf(form.words, form.type);
        const Place* place = form.type == EntityType::person ? nullptr : findPlace(joined(form.words));
        if (place && place->kind == "country" && form.type != EntityType::group) {  // "US" is seldom a company
            float votes = 0;
            for (float& vote : facts.types) votes += std::exchange(vote, 0.0F);
            facts.types[std::size_t(EntityType::location)] = votes;
            form.type = EntityType::location;
        }
        if (form.type == EntityType::person && form.words.size() > 1) {
            const std::string_view text = form.text;
            const Gender gender = givenNameGender(text.substr(0, text.find(' ')));
            if (gender == Gender::male) facts.male += 1;
            if (gender == Gender::female) facts.female += 1;
        }
    }

    /// "the Authentic Radical Liberal Party (PLRA)".
    void joinBrackets() {
        Index previous = kNone;
        for (Index i = 0; i < references_.size(); ++i) {
            if (formAt_[i] == kNone) continue;
            if (previous != kNone && isBracketed(references_[previous].mention.tokens, references_[i].mention.tokens) &&
                isAlias(forms_[formAt_[previous]], forms_[formAt_[i]]))
                clusters_.join(previous, i);
            previous = i;
        }
    }

    bool isBracketed(const Range& outside, const Range& inside) const {
        return inside.begin == outside.end + 1 && inside.end < document_.text.tokens.size() &&
               tokenAt(document_, outside.end).text == "(" && tokenAt(document_, inside.end).text == ")";
    }

    /// "the Norland Front, also known as NF, Front and Nof".
    void joinKnownAs() {
        const std::size_t count = document_.text.tokens.size();
        std::vector<Index> byBegin(count + 1, kNone), byHead(count, kNone);
        for (Index i = 0; i < references_.size(); ++i)
            if (formAt_[i] != kNone)
                byBegin[references_[i].mention.tokens.begin] = byHead[references_[i].mention.head] = i;
        for (Index i = 0; i < references_.size(); ++i) {
            if (formAt_[i] == kNone) continue;
            const Index alias = byBegin[aliasBegin(references_[i].mention.tokens.end)];
            if (alias == kNone) continue;
            clusters_.join(i, alias);
            for (const Index child : document_.syntax.children[references_[alias].mention.head])
                if (wordAt(document_, child).deprel == "conj" && byHead[child] != kNone)
                    clusters_.join(i, byHead[child]);
        }
    }

    /// Where an alias begins behind a name that ends at `at`: past ", also known as the", or the text's end.
    Index aliasBegin(Index at) const {
        const Index none = Index(document_.text.tokens.size());
        const Index limit = document_.text.sentences[tokenAt(document_, at - 1).sentence].tokens.end;
        const auto skip = [&](std::initializer_list<std::string_view> words) {
            const bool found = at < limit && std::find(words.begin(), words.end(),
                                                       lowered(tokenAt(document_, at).text)) != words.end();
            if (found) ++at;
            return found;
        };
        skip({",", "("});
        skip({"also", "better", "formerly", "previously", "otherwise", "commonly", "sometimes"});
        if (skip({"known"}) ? !skip({"as"}) : !skip({"aka", "a.k.a."})) return none;
        skip({"the", "“", "\""});
        return at < limit ? at : none;
    }

    static bool isAlias(const Form& outside, const Form& inside) {
        if (std::none_of(inside.text.begin(), inside.text.end(), [](char c) { return (c & 0x80) == 0; }))
            return true;  // in another script
        if (side(outside.type) != 2 || side(inside.type) == 0) return false;
        const bool acronym = isAcronym(inside.text) && outside.words.size() > 1;
        const bool expansion = isAcronym(outside.text) && inside.words.size() > 1;
        return (acronym && !findPlace(joined(inside.words))) || expansion;
    }

    void joinAcronyms() {
        std::unordered_map<std::string, std::vector<Index>> byInitials;
        for (Index f = 0; f < forms_.size(); ++f)
            if (forms_[f].words.size() > 1 && side(forms_[f].type) == 2)
                for (std::string& initials : initialsOf(forms_[f].text))
                    if (initials.size() > 1) byInitials[std::move(initials)].push_back(f);
        for (const Form& form : forms_) {
            if (form.words.size() != 1 || side(form.type) == 0 || !isAcronym(form.text)) continue;
            if (placesTown(form)) continue;
            const auto found = byInitials.find(form.words[0]);
            if (found == byInitials.end() || !agree(found->second)) continue;
            clusters_.join(form.mentions[0], forms_[found->second[0]].mentions[0]);
        }
    }

    /// Whether it only says where towns lie: the "S.D." of "Sioux Falls, S.D.", which is not San Diego.
    bool placesTown(const Form& form) const {
        return std::all_of(form.mentions.begin(), form.mentions.end(), [&](Index m) {
            if (m == 0 || formAt_[m - 1] == kNone) return false;
            const Index end = references_[m - 1].mention.tokens.end;
            return end + 1 == references_[m].mention.tokens.begin && tokenAt(document_, end).text == "," &&
                   familyOf(references_[m - 1].type) == Family::place;
        });
    }

    /// Whether these forms are one entity already.
    bool agree(const std::vector<Index>& forms) const {
        return std::all_of(forms.begin(), forms.end(), [&](Index f) {
            return clusters_.together(forms_[f].mentions[0], forms_[forms[0]].mentions[0]);
        });
    }

    void joinBriefForms() {
        std::unordered_map<std::string, std::vector<Index>> byWord;
        for (Index f = 0; f < forms_.size(); ++f)
            for (const std::string& word : indexWords(forms_[f])) {
                auto& list = byWord[word];
                if (list.size() < kCompared && (list.empty() || list.back() != f)) list.push_back(f);
            }
        std::vector<Index> order(forms_.size());
        for (Index f = 0; f < order.size(); ++f) order[f] = f;
        std::stable_sort(order.begin(), order.end(),
                         [&](Index a, Index b) { return forms_[a].words.size() > forms_[b].words.size(); });
        for (const Index f : order) joinBrief(f, byWord);
    }

    /// Words under which a form is found; plural and Arabic article do not matter.
    static std::vector<std::string> indexWords(const Form& form) {
        std::vector<std::string> keys;
        for (const std::string& word : form.words) keys.push_back(indexWord(word));
        return keys;
    }

    static std::string indexWord(const std::string& word) {
        std::string key = word;
        if (key.size() > 5 && key[2] == '-' && (key.starts_with("al-") || key.starts_with("el-"))) key.erase(0, 3);
        if (key.size() > 4 && key.ends_with('s')) key.pop_back();
        return key;
    }

    void joinBrief(Index f, const std::unordered_map<std::string, std::vector<Index>>& byWord) {
        const Form& form = forms_[f];
        if (form.words.empty() || side(form.type) == 1) return;
        const auto found = byWord.find(indexWord(form.words.back()));
        if (found == byWord.end()) return;
        int best = 0;
        std::vector<Index> candidates;
        for (const Index other : found->second) {
            const Form& full = forms_[other];
            if (other == f || familyOf(full.type) != familyOf(form.type)) continue;
            if (full.words.size() == form.words.size() && full.mentions[0] > form.mentions[0]) continue;
            const int fit = fitOf(form.words, full.words, full.type);
            if (fit == 0 || fit < best || conflict(form, full)) continue;
            if (fit > best) candidates.clear();
            best = fit;
            candidates.push_back(other);
        }
        if (candidates.empty()) return joinAcross(f, found->second);
        if (agree(candidates)) {
            clusters_.join(form.mentions[0], forms_[candidates[0]].mentions[0]);
        } else if (form.type == EntityType::person) {
            clusters_.join(form.mentions[0], forms_[firstIntroduced(candidates)].mentions[0]);
        }
    }

    /// The network may take "Corvane" for a person beside "Corvane Air", or a bare surname for a firm: the fuller name,
    /// when only one fits, knows better.
    void joinAcross(Index f, const std::vector<Index>& others) {
        const Form& form = forms_[f];
        Facts& facts = clusters_.facts(form.mentions[0]);
        const std::string key = joined(form.words);
        if (form.words.size() != 1 || facts.male + facts.female > 0 || findPlace(key) || isDemonym(key)) return;
        std::vector<Index> candidates;
        for (const Index other : others) {
            const Form& full = forms_[other];
            const Family family = familyOf(full.type);
            if (family == familyOf(form.type) || family == Family::group || full.words.size() < 2) continue;
            if (family == Family::place || fitOf(form.words, full.words, full.type) < 4) continue;
            candidates.push_back(other);
        }
        if (candidates.empty() || !agree(candidates)) return;
        const Index full = forms_[candidates[0]].mentions[0];
        facts.types = {};
        clusters_.join(form.mentions[0], full);
    }

    /// Newspapers call the one they write about by the surname, and his namesakes by the full name.
    Index firstIntroduced(const std::vector<Index>& candidates) const {
        return *std::min_element(candidates.begin(), candidates.end(),
                                 [&](Index a, Index b) { return forms_[a].mentions[0] < forms_[b].mentions[0]; });
    }

    bool conflict(const Form& brief, const Form& full) const {
        if (brief.type != EntityType::person) return false;
        const Gender a = clusters_.facts(brief.mentions[0]).gender(), b = clusters_.facts(full.mentions[0]).gender();
        return a != Gender::unknown && b != Gender::unknown && a != b;
    }

    const Document& document_;
    const std::vector<Reference>& references_;
    Clusters& clusters_;
    std::vector<Form> forms_;
    std::vector<Index> formAt_;
};

}  // namespace

void joinNames(const Document& document, const std::vector<Reference>& references, Clusters& clusters) {
    Joiner(document, references, clusters).run();
}

}  // namespace newsglass::entities
