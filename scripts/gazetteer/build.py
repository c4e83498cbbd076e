"""Writes the tables of the stage `entities` that are made from public data.

    python3 scripts/gazetteer/build.py GAZETTEERS WORDNET NEWS.jsonl.gz

GAZETTEERS holds countries.tsv, given_names.tsv, leaders.tsv and us_politicians.tsv, WORDNET the `dict` folder of WordNet 3.0 (on Debian
/usr/share/wordnet of the package wordnet-base), NEWS any news in plain text, which only decides which nouns are
frequent enough to be listed. The tables go to wasm/engine/entities/data, leaders to scripts/gazetteer/data; hand-written
ones lie beside them.
"""

import collections
import csv
import gzip
import json
import pathlib
import re
import sys
import unicodedata

DATA = pathlib.Path(__file__).parents[2] / "wasm/engine/entities/data"
LINKS = pathlib.Path(__file__).parent / "data"  # what is not compiled in: pack.py takes it
# WordNet's lexicographer files of nouns, by number, that tell what a thing is.
KINDS = {4: "event", 11: "event", 14: "group", 15: "place", 18: "person", 28: "time"}
MINIMUM_COUNT = 12


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def write(name, header, lines, folder=DATA):
    path = folder / f"{name}.tsv"
    path.write_text("".join(line + "\n" for line in [*header, *lines]), encoding="utf-8")
    print(f"{path.name}: {len(lines)} lines, {path.stat().st_size} bytes")


def latin(text):
    return all(ord(character) < 0x250 or not character.isalpha() for character in text)


def countries(folder):
    lines = []
    for row in rows(folder / "countries.tsv"):
        aliases = [row["official"], *row["alternatives"].split("|")]
        aliases = sorted({alias for alias in aliases if alias and latin(alias) and alias != row["name"]})
        demonyms = [d for d in row["demonyms"].split("|") if d]
        capitals = [c for c in row["capitals"].split("|") if c]
        lines.append("\t".join([row["name"], "|".join(aliases), "|".join(demonyms), "|".join(capitals), row["wikidata"]]))
    write("countries", ["# name\taliases\tdemonyms\tcapitals\twikidata",
                        "# From mledoze/countries, Open Database License 1.0; Wikidata ids from Wikidata, CC0."], lines)


def given_names(folder):
    lines = [f"{row['name']}\t{row['gender']}" for row in rows(folder / "given_names.tsv")]
    write("given_names", ["# name\tgender",
                          "# Names Corpus 1.3 by Mark Kantrowitz and Bill Ross, 1991; free to use with this credit."],
          sorted(lines))


def leaders(folder):
    """People with one id each: heads of state and government, and members of the US Congress, marked `member`."""
    heads, members = collections.defaultdict(set), collections.defaultdict(set)
    for path, ids in (("leaders.tsv", heads), ("us_politicians.tsv", members)):
        for row in rows(folder / path):
            if row["wikidata"]:
                ids[row["person"]].add(row["wikidata"])
    lines = [f"{name}\t{next(iter(found))}\thead" for name, found in heads.items() if len(found) == 1]
    lines += [f"{name}\t{next(iter(found))}\tmember" for name, found in members.items()
              if len(found) == 1 and name not in heads]
    write("leaders", ["# person\twikidata\toffice",
                      "# Heads of state and government 2021-2026 from Wikidata, CC0, by way of everypolitician and "
                      "open-data-archive/world-leaders-current, CC BY-SA 4.0; members of the US Congress from "
                      "unitedstates/congress-legislators, CC0."], sorted(lines), LINKS)


def noun_kinds(wordnet):
    """{noun: kind} by its first, most frequent sense."""
    files = {}
    for line in (wordnet / "data.noun").read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            fields = line.split(" ", 2)
            files[fields[0]] = int(fields[1])
    kinds = {}
    for line in (wordnet / "index.noun").read_text(encoding="utf-8").splitlines():
        if not line.startswith("  "):
            fields = line.split()
            lemma, senses = fields[0], int(fields[2])
            first = fields[-senses] if senses else None
            if re.fullmatch(r"[a-z]+(-[a-z]+)*", lemma) and files.get(first) in KINDS:
                kinds[lemma] = KINDS[files[first]]
    return kinds


def nouns(wordnet, news):
    counts = collections.Counter()
    with gzip.open(news, "rt", encoding="utf-8") as lines:
        for line in lines:
            text = unicodedata.normalize("NFC", json.loads(line)["text"]).replace("’", "'")
            counts.update(re.findall(r"(?<![\w'-])[a-z]+(?:-[a-z]+)*(?![\w-])", text))
    kinds = {noun: kind for noun, kind in noun_kinds(wordnet).items() if counts[noun] + counts[noun + "s"] >= MINIMUM_COUNT}
    hand = {line.split("\t")[0] for line in (DATA / "noun_kinds.tsv").read_text(encoding="utf-8").splitlines()}
    lines = [f"{noun}\t{kind}" for noun, kind in sorted(kinds.items()) if noun not in hand]
    write("nouns", ["# noun\tkind",
                    "# What the first sense of a noun names, from WordNet 3.0, copyright 2006 Princeton University, "
                    "WordNet licence. Exceptions are in noun_kinds.tsv."], lines)


def main():
    gazetteers, wordnet, news = map(pathlib.Path, sys.argv[1:4])
    countries(gazetteers)
    given_names(gazetteers)
    leaders(gazetteers)
    nouns(wordnet, news)


if __name__ == "__main__":
    main()
