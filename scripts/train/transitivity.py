"""Counts how often the active clauses of a verb have an object: rows for data/verbs.tsv of stage relations.

    python3 scripts/train/transitivity.py ENGINE TEXTS.jsonl.gz … > rows.tsv

ENGINE is the command newsglass; TEXTS have a document a line with `text`. Only clauses with a subject of their own are
counted, no passives and no relative clauses, in which the object may stand further up. A clause counts as complete when
its verb has an object or a clause that completes it. A verb with its particle is one of its own ("carry out").
"""

import gzip
import json
import subprocess
import sys
from collections import Counter

import engine

LEAST, TRANSITIVE, INTRANSITIVE = 20, 0.92, 0.08
NO_CLAUSE = ("amod", "compound", "aux", "cop", "case", "mark", "acl:relcl")


def requests(paths):
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                text = json.loads(line)["text"]
                yield json.dumps({"text": text, "options": {"tokens": True, "links": False}})


def clauses(tokens):
    """(lemma, whether it is complete) of each clause of an analysis."""
    for token in engine.linked(tokens):
        relations = {child["deprel"] for child in token["children"]}
        participle = token["xpos"] == "VBN" and "aux" not in relations
        if token["upos"] != "VERB" or token["deprel"] in NO_CLAUSE or participle:
            continue
        if relations & {"aux:pass", "nsubj:pass"} or "nsubj" not in relations:
            continue
        particles = [child["lemma"] for child in token["children"] if child["deprel"] == "compound:prt"]
        yield " ".join([token["lemma"], *particles[:1]]), bool(relations & {"obj", "iobj", "ccomp", "xcomp"})


def main():
    command, *paths = sys.argv[1:]
    count, complete = Counter(), Counter()
    run = subprocess.run([command, "--jsonl", "--no-links"], input="\n".join(requests(paths)), stdout=subprocess.PIPE,
                         text=True, check=False)  # a text that cannot be read is left out
    for line in run.stdout.splitlines():
        for lemma, is_complete in clauses(json.loads(line).get("tokens", [])):
            count[lemma] += 1
            complete[lemma] += is_complete
    for lemma in sorted(lemma for lemma, times in count.items() if times >= LEAST):
        share = complete[lemma] / count[lemma]
        if share >= TRANSITIVE or share <= INTRANSITIVE:
            print(f"{lemma}\t{'transitive' if share >= TRANSITIVE else 'intransitive'}")


if __name__ == "__main__":
    main()
