"""Writes web/model/links.bin, the table of links that the engine loads when names are to be linked.

    python3 scripts/gazetteer/pack.py [--check]

From scripts/gazetteer/data and the countries of the engine. Its form is described in
wasm/engine/entities/link_table.hpp. --check only says whether the file is up to date (exit status 1: it is not).
"""

import pathlib
import re
import struct
import sys
import unicodedata
import zlib

ROOT = pathlib.Path(__file__).parents[2]
OURS, ENGINE = ROOT / "scripts/gazetteer/data", ROOT / "wasm/engine/entities/data"
OUT = ROOT / "web/model/links.bin"
# What makes a member of Congress out of a namesake: the text is about politics.
POLITICS = "senator|representative|congress|congressman|congresswoman|senate|sen|rep|lawmaker|republican|republicans|democrat|democrats"
LEGAL = {"inc", "corp", "co", "ltd", "plc", "llc", "ag", "company", "corporation"}


def rows(path):
    """The fields of each line that is not a comment; empty fields at the end may be left out."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t") + [""] * 8


def key_of(name):
    """What the engine compares names by, nearly: enough to see that two tables mean one name."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)).lower()
    words = [re.sub(r"'s?$", "", word.replace("’", "'").replace(".", "")) for word in plain.split()]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1].strip(",") in LEGAL:
        words = words[:-1]
    return " ".join(words)


class Table:
    """Entries by name. A name belongs to the first table that has it, and there to all who bear it."""

    def __init__(self):
        self.entries = {}  # (type, kind, id, prior, cues, description): names
        self.taken = {}  # key of a name: the number of the table that has it
        self.number = 0

    def add(self, names, *entry):
        if not entry[2]:
            return  # Wikidata is not known to have it
        for name in names:
            key = key_of(name)
            if name and self.taken.setdefault(key, self.number) == self.number:
                self.entries.setdefault(entry, {})[name] = None

    def next(self):
        self.number += 1

    def lines(self):
        for (kind_of_name, kind, wikidata, prior, cues, description), names in sorted(
            self.entries.items(), key=lambda item: (item[0][0], item[0][1], list(item[1]))
        ):
            yield "\t".join(["|".join(names), kind_of_name, kind, wikidata, str(prior), cues, description])


def collect():
    table = Table()
    where = {wikidata: cues for _, kind, wikidata, _, cues, *_ in rows(OURS / "places.tsv") if kind == "city"}
    for name, kind, wikidata, cues, *_ in rows(OURS / "rivals.tsv"):
        table.add([name], kind, "", wikidata, 0 if cues else 60, cues, "one of several of that name")
    table.next()
    for name, aliases, kind, place, wikidata, *_ in rows(OURS / "known.tsv"):
        table.add([name, *aliases.split("|")], kind, place, wikidata, 95, where.get(wikidata, ""), place or kind)
    table.next()
    for name, wikidata, office, *_ in rows(OURS / "leaders.tsv"):
        if office == "member":
            table.add([name], "person", "", wikidata, 0, POLITICS, "member of the US Congress")
        else:
            table.add([name], "person", "", wikidata, 90, "", "head of state or government")
    table.next()
    short = {}
    for alias, name, *_ in rows(ENGINE / "country_aliases.tsv"):
        short.setdefault(name, []).append(alias)
    for name, aliases, _, capitals, wikidata, *_ in rows(ENGINE / "countries.tsv"):
        names = [name, *aliases.split("|"), *short.get(name, [])]
        capital = capitals.split("|")[0]
        table.add(names, "location", "country", wikidata, 100, "", f"country, capital {capital}" if capital else "country")
    table.next()
    for name, kind, wikidata, cues, *_ in rows(OURS / "linked.tsv"):
        description = f"place in {cues.split('|')[0].title()}" if kind == "location" and cues else kind
        table.add([name], kind, "", wikidata, 0 if cues else 80, cues, description)
    for name, kind, wikidata, prior, cues, description, *_ in rows(OURS / "places.tsv"):
        table.add([name], "location", kind, wikidata, int(prior), cues, description)
    return table


def pack(text):
    body = text.encode("utf-8")
    rest = struct.pack("<Q", 24 + len(body)) + body
    return b"NGLSLNK\x01" + struct.pack("<II", 1, zlib.crc32(rest)) + rest


def main():
    lines = list(collect().lines())
    file = pack("\n".join(lines) + "\n")
    if "--check" in sys.argv:
        sys.exit(0 if OUT.exists() and OUT.read_bytes() == file else f"{OUT} is not up to date: run scripts/gazetteer/pack.py")
    OUT.write_bytes(file)
    print(f"{len(lines)} entries, {len(file)} bytes")


if __name__ == "__main__":
    main()
