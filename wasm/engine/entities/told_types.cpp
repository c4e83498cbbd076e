#include "engine/entities/told_types.hpp"

#include <map>
#include <set>
#include <string>

#include "engine/entities/lexicon.hpp"
#include "engine/syntax/tree.hpp"

namespace newsglass::entities {
namespace {

constexpr float kSure = 0.9F;  ///< what is this probable needs no telling
constexpr float kTold = 0.6F;  ///< how probable the told type is

/// What is told of one string, and how sure the network was of it.
struct Told {
    int person = 0, organization = 0;
    float probability = 0;
    int names = 0;

    bool isSure() const { return probability >= kSure * static_cast<float>(names); }
};

bool mayBeTold(EntityType type) {
    return type == EntityType::person || type == EntityType::organization || type == EntityType::location;
}

std::string keyOf(const Document& document, const Range& tokens) {
    std::string key;
    for (Index i = tokens.begin; i < tokens.end; ++i) key += lowered(tokenAt(document, i).text) + ' ';
    return key;
}

/// "Uruguayan": a people, not its country.
bool saysWhose(std::string_view word) { return isDemonym(word) && findPlace(word) == nullptr; }

class Telling {
public:
    Telling(const Document& document, std::vector<Name>& names)
        : document_(document), names_(names), inName_(document.text.tokens.size(), false) {
        for (const Name& name : names)
            for (Index i = name.tokens.begin; i < name.tokens.end; ++i) inName_[i] = true;
    }

    void run() {
        for (const Name& name : names_)
            if (mayBeTold(name.type)) listen(name);
        for (const auto& [key, told] : told_)  // whoever bears the last word of a person's name
            if (const std::size_t last = key.rfind(' ', key.size() - 2); last != std::string::npos)
                surnames_[key.substr(last + 1)] += told.person;
        for (const Name& name : names_) {
            if (name.type != EntityType::person || name.tokens.size() < 2) continue;
            borne_.insert(keyOf(document_, {name.tokens.begin, name.tokens.begin + 1}));
            borne_.insert(keyOf(document_, {name.tokens.end - 1, name.tokens.end}));
        }
        for (Name& name : names_) retype(name);
    }

private:
    /// Notes what nouns stand beside a name.
    void listen(const Name& name) {
        const Index head = headOf(name.tokens);
        Told& told = told_[keyOf(document_, name.tokens)];
        told.probability += name.probability;
        ++told.names;
        const bool comma =
            name.tokens.end < document_.text.tokens.size() && tokenAt(document_, name.tokens.end).text == ",";
        for (const Index child : childrenOf(document_, head)) {
            const std::string_view relation = wordAt(document_, child).deprel;
            if (child < head ? relation == "nmod:desc" : comma && relation == "appos") note(child, name, told);
        }
        const Word& word = wordAt(document_, head);
        if (isRelation(word.deprel, {"appos", "nmod:desc", "flat"}) && word.head < head) note(word.head, name, told);
    }

    void note(Index noun, const Name& name, Told& told) const {
        const Word& word = wordAt(document_, noun);
        const char first = tokenAt(document_, noun).text[0];
        if (inName_[noun] || word.upos != Upos::NOUN || word.xpos != "NN" || first < 'a' || first > 'z') return;
        const Kind kind = nounKind(word.lemma);
        told.person += kind == Kind::person && name.tokens.size() > 1;
        told.organization += kind == Kind::group;
    }

    /// The word of a name that the others hang on.
    Index headOf(const Range& tokens) const {
        for (Index i = tokens.begin; i < tokens.end; ++i)
            if (!tokens.contains(wordAt(document_, i).head) || wordAt(document_, i).head == i) return i;
        return tokens.begin;
    }

    void retype(Name& name) const {
        const std::string key = keyOf(document_, name.tokens);
        if (name.type == EntityType::other && borne_.contains(key)) {
            name.type = EntityType::person;
            return;
        }
        if (name.type == EntityType::location && name.tokens.size() == 1 &&
            saysWhose(lowered(tokenAt(document_, name.tokens.begin).text))) {
            name.type = EntityType::group;
            return;
        }
        const auto own = told_.find(key);
        if (own == told_.end() || own->second.isSure() || !mayBeTold(name.type)) return;
        int person = own->second.person;
        const int organization = own->second.organization;
        if (const auto bearer = surnames_.find(key); person + organization == 0 && bearer != surnames_.end())
            person = bearer->second;
        EntityType type = name.type;
        if (person > 0 && organization == 0) type = EntityType::person;
        if (organization > 0 && person == 0 && name.type != EntityType::location) type = EntityType::organization;
        if (type == name.type) return;
        name.type = type;
        name.probability = kTold;
    }

    const Document& document_;
    std::vector<Name>& names_;
    std::vector<bool> inName_;
    std::map<std::string, Told, std::less<>> told_;
    std::map<std::string, int, std::less<>> surnames_;
    std::set<std::string> borne_;  ///< first and last words of persons' names
};

}  // namespace

void takeToldTypes(const Document& document, std::vector<Name>& names) { Telling(document, names).run(); }

}  // namespace newsglass::entities
