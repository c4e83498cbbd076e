"""Learns the engine's rules for lemmas from Universal Dependencies: `wasm/engine/syntax/data/lemmas.tsv`.

    python3 scripts/train/lemmas.py DATA_FOLDER wasm/engine/syntax/data/lemmas.tsv

A rule says what to cut from the end of a word and what to add; the rule with the longest matching end wins, `^` marks
the beginning of a word, so that exceptions are rules with the longest end of all (ripple-down rules as in LemmaGen,
Juršič et al. 2010). Rules are learned for each Penn tag from the types of the training part, never from dev or test.
Prints the accuracy on dev with gold tags.
"""

import gzip
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

CASED_TAGS = {"NNP", "NNPS"}
GENERAL_GAIN = 2   # an ending must save this many types to become a rule
LONGEST_END = 6    # longer ends are whole words only


def tokens(path, split):
    """(form, tag, lemma) of every word."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            if document["split"] == split:
                for token in document["tokens"]:
                    form = document["text"][token["s"] : token["e"]]
                    if split == "train" and "Typo=Yes" in (token["feats"] or ""):
                        continue
                    if token["lemma"] not in ("", "_") and " " not in form and token["xpos"] not in ("GW", "ADD"):
                        yield plain(form, token["xpos"]), token["xpos"], token["lemma"]


def plain(form, tag):
    """The form as rules see it: straight apostrophes, lower case unless it is a name's."""
    form = form.replace("’", "'").replace("‘", "'")
    return form if tag in CASED_TAGS else "".join(c.lower() if c.isascii() else c for c in form)


def change(form, lemma):
    """(characters to cut, what to add) that turns a form into its lemma."""
    shared = 0
    while shared < min(len(form), len(lemma)) and form[shared] == lemma[shared]:
        shared += 1
    return len(form) - shared, lemma[shared:]


def learn(pairs):
    """{end: change} from {form: lemma}; ends of whole words begin with `^`."""
    rules = {}
    grow("", dict(pairs), (0, ""), rules)
    return rules


def inflected(lemma):
    """The regular past and gerund of a verb."""
    consonant = lambda c: c not in "aeiou"
    short = len(lemma) > 2 and consonant(lemma[-3]) and not consonant(lemma[-2]) and consonant(lemma[-1])
    if lemma.endswith("ee") or lemma.endswith("oe"):
        return lemma + "d", lemma + "ing"
    if lemma.endswith("e"):
        return lemma + "d", lemma[:-1] + "ing"
    if lemma.endswith("y") and consonant(lemma[-2]):
        return lemma[:-1] + "ied", lemma + "ing"
    if short and lemma[-1] not in "wxy" and sum(map(lambda c: not consonant(c), lemma)) == 1:
        return lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"
    return lemma + "ed", lemma + "ing"


def add_inflections(pairs):
    """Verbs that the corpus has in one form only get their regular forms, which teaches where an e was lost."""
    lemmas = {lemma for tag in ("VB", "VBP", "VBZ") for lemma in pairs[tag].values() if len(lemma) > 2 and lemma.isalpha()}
    past = {**pairs["VBD"], **pairs["VBN"]}
    irregular = {lemma for form, lemma in past.items() if not form.endswith("ed")}
    for lemma in sorted(lemmas):
        past, gerund = inflected(lemma)
        pairs["VBG"].setdefault(gerund, lemma)
        if lemma not in irregular:
            pairs["VBD"].setdefault(past, lemma)
            pairs["VBN"].setdefault(past, lemma)


def grow(end, pairs, inherited, rules):
    """Adds the best rule of the words with this end where it beats the inherited one, then looks at longer ends."""
    votes = Counter(change(form, lemma) for form, lemma in pairs.items())
    whole = {change(form, lemma) for form, lemma in pairs.items() if change(form, lemma)[0] == len(form)}
    general = {c: n - votes[inherited] for c, n in votes.items() if c not in whole} or {inherited: 0}
    best, gain = max(general.items(), key=lambda item: (item[1], item[0] == inherited, item[0]))
    if gain >= GENERAL_GAIN and len(end) <= LONGEST_END:
        rules[end] = inherited = best
    if len(votes) == 1 and inherited in votes:
        return
    if len(end) == LONGEST_END:
        for form, lemma in pairs.items():
            if change(form, lemma) != inherited:
                rules["^" + form] = change(form, lemma)
        return
    longer = defaultdict(dict)
    for form, lemma in pairs.items():
        if len(form) > len(end):
            longer[form[-len(end) - 1 :]][form] = lemma
        elif change(form, lemma) != inherited:
            rules["^" + form] = change(form, lemma)
    for next_end, some in longer.items():
        grow(next_end, some, inherited, rules)


def apply(rules, form):
    """The engine's twin: `syntax/lemma.cpp`."""
    found = rules.get("^" + form)
    for length in range(min(LONGEST_END, len(form)), -1, -1):
        if found is None:
            found = rules.get(form[len(form) - length :])
    cut, add = found or (0, "")
    return form[: len(form) - cut] + add if cut <= len(form) else form


def irregular():
    """Irregular forms that a corpus of this size may lack."""
    with open(Path(__file__).with_name("irregular.tsv"), encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")]


def demonyms():
    """Adjectives of peoples, which keep their capital: "Dutch"."""
    table = Path(__file__).parents[2] / "wasm/engine/entities/data/countries.tsv"
    with open(table, encoding="utf-8") as lines:
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return {name for row in rows for name in row[2].split("|") if name.isascii() and name.isalpha()}


def main(folder, output):
    seen = defaultdict(Counter)
    for form, tag, lemma in tokens(f"{folder}/ud.jsonl.gz", "train"):
        seen[tag, form][lemma] += 1
    pairs = defaultdict(dict)
    for (tag, form), lemmas in seen.items():
        pairs[tag][form] = max(lemmas.items(), key=lambda item: (item[1], item[0]))[0]
    for form, tag, lemma in irregular():
        pairs[tag][form] = lemma  # rarer than the treebanks, but without their slips
    for name in demonyms():
        pairs["JJ"].setdefault(name.lower(), name)
    add_inflections(pairs)
    rules = {tag: learn(pairs[tag]) for tag in sorted(pairs)}
    with open(output, "w", encoding="utf-8", newline="\n") as file:
        file.write("# Penn tag, end of the word (^ is its beginning), characters to cut, what to add;"
                   " learned by scripts/train/lemmas.py from UD English EWT and GUM (CC BY-SA 4.0)\n")
        for tag, ends in rules.items():
            for end in sorted(ends):
                file.write(f"{tag}\t{end}\t{ends[end][0]}\t{ends[end][1]}\n")
    right, total, wrong = 0, 0, Counter()
    for form, tag, lemma in tokens(f"{folder}/ud.jsonl.gz", "dev"):
        guess = apply(rules.get(tag, {}), form)
        total += 1
        right += guess == lemma
        if guess != lemma:
            wrong[tag, form, guess, lemma] += 1
    print(f"{sum(map(len, rules.values()))} rules; dev with gold tags {100 * right / total:.2f}")
    for item, count in wrong.most_common(int(sys.argv[3]) if len(sys.argv) > 3 else 0):
        print(count, *item)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
