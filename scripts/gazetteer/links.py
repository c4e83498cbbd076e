"""Writes scripts/gazetteer/data/linked.tsv: names of places, organisations and people with their Wikidata ids.

    python3 scripts/gazetteer/links.py NSI GUM.jsonl.gz NEWS.jsonl.gz CITIES.tsv    (needs `pip install rigour`)

NSI is the npm package `name-suggestion-index`, unpacked: brands, agencies, cities and the like with their label in
Wikidata and one line of description. GUM is coreference gold with Wikidata ids, of which the train part is taken. NEWS
is any news in plain text, which only decides which names are used there. Names that the hand-written tables have are
left out. A place is linked where its state or country is named in the text too. The package `rigour` (2.6.1) lists
states, provinces and oblasts with their ids; those are linked where their country is named, unless a city of CITIES
(names in the first column) has the same name.
"""

import collections
import gzip
import json
import pathlib
import re
import sys

from rigour.territories import get_territories

DATA = pathlib.Path(__file__).parent / "data"
COUNTRIES = pathlib.Path(__file__).parents[2] / "wasm/engine/entities/data/countries.tsv"
NAME = re.compile(r"[A-Z][\w .&'’/+!-]+")
PLACE = re.compile(r"(?:[\w-]+ ){0,3}(?:city|town|borough|county|state|province|village|municipality|prefecture|territory)\b"
                   r"(?! (?:police|park|transit|transmission|owned|government|office|bus|railway|council|administration))")
BAD_PLACE = re.compile(r"council|municipality|police|city of|town of|department|park|bank|office|board|service|authority|school|company|"
                       r"trans|rail|governor|district|société|group|metro|usa|province of")
BAD_KIND = re.compile(r"\bflag|given name|surname|country|continent|language|human|saint|religion|movement|chain of|peninsula")
GENERIC = re.compile(r"(?:Ministry|Department|National|Central|Federal|City|State|Royal|Supreme|High)\b")
STOP = set("city united states county state the of america kingdom new north south west east and in republic".split())
OLD = 5_000_000  # what Wikidata got early is better known
SHARED = {"federal district", "glarus", "jura", "lucerne", "punjab", "st. gallen", "uri"}  # with a town, mountains, another country's
TYPES = ("person", "organization", "location")


def table(name):
    path = COUNTRIES if name == "countries" else DATA / f"{name}.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def known_names():
    names = {row[0] for name in ("known", "countries", "leaders", "rivals") for row in table(name)}
    names |= {alias for name in ("known", "countries") for row in table(name) for alias in row[1].split("|")}
    return {name.lower() for name in names}


def numbered(wikidata):
    return int(wikidata[1:])


class News:
    """How words are used in the news: in small letters, capitalised, and names of several words."""

    def __init__(self, path, names):
        self.small, self.capital, self.names = (collections.Counter() for _ in range(3))
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                tokens = re.findall(r"\w[\w'&-]*|[^\w\s]", json.loads(line)["text"].replace("’", "'").replace("'s", ""))
                self.small.update(token for token in tokens if token.islower())
                for at, token in enumerate(tokens):
                    if token[0].isupper():
                        self.capital[token] += 1
                        self.names.update(name for size in range(1, 6) if (name := " ".join(tokens[at:at + size])) in names)

    def is_word(self, name):
        """Whether a name of one word is also a word."""
        return self.small[name.lower()] * 20 > self.capital[name]


def capitalised(text):
    return {word.lower() for word in re.findall(r"\b[A-Z]\w+", text)} - STOP


def of_brands(folder, news_path, known):
    """(name, type, id, cues) from the name-suggestion-index."""
    entries = json.loads((folder / "dist/wikidata/wikidata.json").read_text(encoding="utf-8"))["wikidata"]
    labels = collections.defaultdict(list)
    for wikidata, entry in entries.items():
        if NAME.fullmatch(entry.get("label", "")):
            labels[entry["label"]].append((wikidata, entry.get("description", "")))
    news = News(news_path, labels)
    given = {row[0].lower() for row in table("given_names")}
    for name, found in sorted(labels.items()):
        if name.lower() in known or name.lower() in given:
            continue
        places = [item for item in found if PLACE.match(item[1].lower()) and not BAD_PLACE.search(name.lower())]
        for wikidata, description in places:
            if cues := capitalised(description) - {word.lower() for word in name.split()}:
                yield name, "location", wikidata, cues
        if places or len(found) > 1 or BAD_KIND.search(found[0][1].lower()):
            continue
        wikidata, description = found[0]
        words, used = len(name.split()), news.names[name]
        if words == 1 and (name.isupper() or used < 3 or news.is_word(name) or numbered(wikidata) > OLD // 5):
            continue
        if words > 1 and (numbered(wikidata) > OLD or (used < 1 and numbered(wikidata) > OLD // 10)):
            continue
        cues = capitalised(description) if GENERIC.match(name) else set()
        if cues or not GENERIC.match(name):
            yield name, "organization", wikidata, cues


def of_gold(path, known):
    """(name, type, id, cues) of the names that a corpus links, each to one id."""
    ids = collections.defaultdict(set)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for document in map(json.loads, lines):
            for item in document["coref"] if document["split"] == "train" else []:
                for mention in item["mentions"] if item.get("wikidata") and item["type"] in TYPES else []:
                    name = re.sub(r"^[Tt]he |['’]s?$", "", document["text"][mention["s"]:mention["e"]])
                    title = re.split(r" \(|, ", item.get("wikipedia", "").replace("_", " "))[0].rsplit("/", 1)[-1]
                    whole = item["type"] != "person" or " " in name
                    if mention["kind"] == "name" and whole and NAME.fullmatch(name) and name.lower() == title.lower():
                        ids[name, item["type"]].add(item["wikidata"])
    for (name, kind), found in sorted(ids.items()):
        if len(found) == 1 and name.lower() not in known:
            yield name, kind, min(found), set()


def country_words(row):
    """What a country is called in a row of countries.tsv, single words in small letters: china, chinese."""
    return {name.lower() for name in [row[0], *row[2].split("|")] if re.fullmatch(r"[A-Za-z]+", name)}


def of_territories(known, cities):
    """(name, type, id, cues) of the parts of today's countries, but for names that others have too."""
    countries = {row[4]: country_words(row) for row in table("countries")}
    for territory in get_territories():
        words = countries.get(territory.parent.qid, set()) if territory.parent else set()
        ours = words and territory.qid and territory.code.startswith(territory.parent.code)
        name = territory.name.lower()
        if ours and name not in known | cities | SHARED and not re.search(r"[()‘’–]|SAR$|District of", territory.name):
            yield territory.name, "location", territory.qid, words


def main():
    nsi, gold, news, cities = map(pathlib.Path, sys.argv[1:5])
    known = known_names()
    rows = list(of_gold(gold, known))
    of_cities = {line.split("\t")[0].lower() for line in cities.read_text(encoding="utf-8").splitlines()}
    rows += of_territories(known | {name.lower() for name, *_ in rows}, of_cities)
    rows += of_brands(nsi, news, known | {name.lower() for name, *_ in rows})
    lines = ["\t".join([name, kind, wikidata, "|".join(sorted(cues))]) for name, kind, wikidata, cues in sorted(rows, key=lambda row: row[:3])]
    header = ["# name\ttype\twikidata\tcues",
              "# Written by scripts/gazetteer/links.py. From name-suggestion-index, BSD 3-Clause, labels and descriptions from "
              "Wikidata, CC0; from rigour, MIT; and from GUM (train), CC BY 4.0.",
              "# With cues a name is linked only where one of them is named in the text too."]
    path = DATA / "linked.tsv"
    path.write_text("".join(line + "\n" for line in header + lines), encoding="utf-8")
    print(f"{path.name}: {len(lines)} lines, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
