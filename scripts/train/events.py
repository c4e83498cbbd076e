"""Counts which words name events, and of which class: wasm/engine/events/data/classes.tsv.

    python3 scripts/train/events.py TBAQ.jsonl.gz -- build/native/newsglass --jsonl

Over the training documents of TBAQ (TimeBank and AQUAINT as in TempEval-3, UzZaman et al. 2013): for each lemma and part
of speech how often it occurs, and how often as an event of each TimeML class.
"""

import pathlib
import sys
from collections import Counter, defaultdict

import engine

TABLE = pathlib.Path("wasm/engine/events/data/classes.tsv")
POS = {"VERB": "verb", "NOUN": "noun", "ADJ": "adj"}
CLASSES = ("occurrence", "state", "reporting", "i_action", "i_state", "aspectual", "perception")
LEAST = 2     # occurrences of words that were events
FREQUENT = 8  # occurrences of words that never were


def count(gold, command):
    """Counters of classes by (lemma, part of speech), and of occurrences."""
    classes, occurrences = defaultdict(Counter), Counter()
    for document, tokens in engine.analysed(gold, command):
        events = {offset: event["class"] for event in document["events"] if event.get("class")
                  for offset in range(event["s"], event["e"])}
        for token in tokens:
            if token["upos"] in POS and engine.relation(token) not in ("aux", "cop"):
                key = token["lemma"], POS[token["upos"]]
                occurrences[key] += 1
                if token["start"] in events:
                    classes[key][events[token["start"]]] += 1
    return classes, occurrences


def main():
    gold, command = sys.argv[1], sys.argv[sys.argv.index("--") + 1:]
    classes, occurrences = count(engine.documents(gold, "train"), command)
    rows = [(*key, total, *(classes[key][name] for name in CLASSES)) for key, total in sorted(occurrences.items())
            if total >= (LEAST if classes[key] else FREQUENT)]
    lines = ["# lemma\tpos\toccurrences\t" + "\t".join(CLASSES),
             "# Counted over the training documents of TimeBank and AQUAINT (TempEval-3) by scripts/train/events.py."]
    TABLE.write_text("\n".join(lines + ["\t".join(map(str, row)) for row in rows]) + "\n", encoding="utf-8")
    print(f"{len(rows)} rows")


if __name__ == "__main__":
    main()
