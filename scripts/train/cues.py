"""Counts how often words are cues of statements: wasm/engine/statements/data/cues.tsv.

    python3 scripts/train/cues.py POLNEAR.jsonl.gz -- build/native/newsglass --jsonl

Over the training articles of PolNeAR (Newell et al. 2018), for each lemma, part of speech and frame (the construction
that it stands in, as in engine/statements/lexicon.hpp): in how many it is part of an annotated cue, and in how many it
stands. Words that were never cues are left out unless they are frequent.
"""

import pathlib
import sys
from collections import Counter

import engine

TABLE = pathlib.Path("wasm/engine/statements/data/cues.tsv")
POS = {"VERB": "verb", "NOUN": "noun", "ADJ": "adj"}
RAISING = ("seem", "appear", "look", "sound")
LEAST = 3  # occurrences below which the table would only learn the corpus by heart


def marks(token):
    return [child["lemma"] for child in engine.children(token, "mark", "case")]


def is_passive(token):
    return any(child["deprel"] in ("nsubj:pass", "aux:pass") for child in token["children"])


def frames(token):
    """The frames of a token, as the engine's candidates have them."""
    found = set()
    if token["upos"] == "NOUN":
        for clause in engine.children(token, "acl", "ccomp"):
            found.add("infinitive" if "to" in marks(clause) else "clause" if {"that", "whether"} & set(marks(clause)) else "oblique")
        if not found and engine.children(token, "nmod"):
            found.add("oblique")
        return found or {"object"}
    if engine.children(token, "ccomp") or token["deprel"] == "parataxis":
        found.add("clause")
    complements = engine.children(token, "xcomp", *(["advcl"] if token["upos"] == "ADJ" else []))
    if complements:
        infinitive = "to" in marks(complements[0])
        raising = is_passive(token) or token["lemma"] in RAISING
        found.add("raising" if raising else "infinitive" if infinitive else "object")
    if token["upos"] == "VERB":
        if is_passive(token) and not complements:
            found.add("passive")
        elif engine.children(token, "obj") and not complements:
            found.add("object")
    if not found and any(marks(child) for child in engine.children(token, "obl", "advcl")):
        found.add("oblique")
    return found or {"phrase"}


def count(gold, command):
    """Counters of cues and of occurrences by (lemma, part of speech, frame)."""
    cues, occurrences = Counter(), Counter()
    for document, tokens in engine.analysed(gold, command):
        spans = sorted(span for statement in document["statements"] for span in statement["cue"])
        starts = {offset for start, end in spans for offset in range(start, end)}
        for token in tokens:
            if token["upos"] not in POS or engine.relation(token) in ("aux", "cop", "case", "fixed", "mark"):
                continue
            for frame in frames(token):
                key = token["lemma"], POS[token["upos"]], frame
                occurrences[key] += 1
                cues[key] += token["start"] in starts
    return cues, occurrences


def main():
    gold, command = sys.argv[1], sys.argv[sys.argv.index("--") + 1:]
    cues, occurrences = count(engine.documents(gold, "train"), command)
    rows = [(*key, cues[key], total) for key, total in sorted(occurrences.items())
            if total >= LEAST and (cues[key] > 1 or total >= 20 * LEAST)]
    lines = ["# lemma\tpos\tframe\tcues\toccurrences",
             "# Counted over the training articles of PolNeAR (networkdynamics/PolNeAR) by scripts/train/cues.py."]
    TABLE.write_text("\n".join(lines + ["\t".join(map(str, row)) for row in rows]) + "\n", encoding="utf-8")
    print(f"{len(rows)} rows")


if __name__ == "__main__":
    main()
