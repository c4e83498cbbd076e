"""Fits the weights of a relation's confidence: data/confidence.tsv of stage relations.

    python3 scripts/train/confidence.py FEATURES MODEL TUPLES.jsonl.gz … RELATIONS.jsonl.gz … > confidence.tsv

FEATURES is the program of relation_features.cpp, MODEL the engine's model. Gold files hold one document a line with
`text` and either `tuples` (open IE: a relation is as right as the share of its words that the best tuple has too) or
`entities` and `relations` (a typed relation between two entities is right or wrong). Relations without object and
modifiers are not annotated anywhere: their weight is set so that they come after the others. Prints the reliability in
cross-validation.
"""

import gzip
import json
import re
import subprocess
import sys
from collections import Counter

import numpy

BARE, STRENGTH, ROUNDS, FOLDS, BLOCK = -3.0, 1.0, 60, 5, 40
WORD = re.compile(r"\w+")


def documents(path):
    """The training documents of a file; of one that has none the development documents."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        found = [document for line in lines if (document := json.loads(line)).get("split") != "test"]
    return [document for document in found if document.get("split") == "train"] or found


def drafts(program, model, gold):
    """The relations of each document with their features."""
    requests = "\n".join(json.dumps({"id": d["id"], "text": d["text"]}) for d in gold)
    run = subprocess.run([program, model], input=requests, capture_output=True, text=True, check=True)
    return [json.loads(line)["relations"] for line in run.stdout.splitlines()]


def words(*texts):
    return Counter(word.lower() for text in texts for word in WORD.findall(text))


def precision(relation, item):
    """The share of a relation's words that a gold tuple has in the same part; 0 when the predicates share none."""
    (subject, *_), rest = relation["parts"][0], [part[0] for part in relation["parts"][1:]]
    pairs = [(words(relation["predicate"]), words(item["predicate"])), (words(subject), words(item["subject"])),
             (words(*rest), words(*item["objects"]))]
    common = [sum((ours & theirs).values()) for ours, theirs in pairs]
    return sum(common) / max(1, sum(sum(ours.values()) for ours, _ in pairs)) if common[0] else 0.0


def labels_by_tuples(document, relations):
    for relation in relations:
        if len(relation["parts"]) > 1:
            yield relation, max((precision(relation, item) for item in document["tuples"]), default=0.0)


def entity_at(document, part):
    _, start, end = part
    near = [e for e in document["entities"] if e["s"] < end and start < e["e"]]
    return (near[0]["s"], near[0]["e"]) if near else None


def labels_by_relations(document, relations, annotated):
    gold = {(tuple(r["subject"]), tuple(r["object"])) for r in document["relations"]}
    for relation in relations:
        if relation["type"] in annotated and len(relation["parts"]) > 1:
            ends = [entity_at(document, part) for part in relation["parts"][:2]]
            if all(ends) and ends[0] != ends[1]:
                yield relation, float(tuple(ends) in gold)


def examples(program, model, paths):
    for path in paths:
        gold = documents(path)
        annotated = {r["type"] for d in gold for r in d.get("relations", [])} | {"born-in", "leads"}
        for document, relations in zip(gold, drafts(program, model, gold)):
            if "tuples" in document:
                yield from labels_by_tuples(document, relations)
            else:
                yield from labels_by_relations(document, relations, annotated)


def fit(matrix, target):
    """Weights of a logistic with soft targets and a quadratic penalty, by Newton's method."""
    weights = numpy.zeros(matrix.shape[1])
    for _ in range(ROUNDS):
        guess = 1 / (1 + numpy.exp(-matrix @ weights))
        slope = matrix.T @ (guess - target) + STRENGTH * weights
        curve = (matrix * (guess * (1 - guess))[:, None]).T @ matrix + STRENGTH * numpy.eye(len(weights))
        weights -= numpy.linalg.solve(curve, slope)
    return weights


def crossed(matrix, target):
    """What weights say of relations that they were not fitted to, by blocks of neighbours in the text."""
    guess, fold = numpy.zeros(len(target)), numpy.arange(len(target)) // BLOCK % FOLDS
    for f in range(FOLDS):
        guess[fold == f] = 1 / (1 + numpy.exp(-matrix[fold == f] @ fit(matrix[fold != f], target[fold != f])))
    return guess


def main():
    program, model, *paths = sys.argv[1:]
    found = list(examples(program, model, paths))
    names = sorted({name for relation, _ in found for name in relation["features"]} - {"bare"})
    matrix = numpy.array([[relation["features"].get(name, 0.0) for name in names] for relation, _ in found])
    target = numpy.array([label for _, label in found])
    weights = fit(matrix, target)
    guess = crossed(matrix, target)
    for low in numpy.arange(0, 1, 0.1):
        chosen = (guess >= low) & (guess < low + 0.1)
        if chosen.any():
            print(f"{low:.1f}: {chosen.sum():5} guess {guess[chosen].mean():.2f} right {target[chosen].mean():.2f}", file=sys.stderr)
    print("# feature\tweight\n# Fitted by scripts/train/confidence.py to CaRB (MIT), OIE2016 (MIT) and CoNLL04 (MIT).")
    for name, weight in [*zip(names, weights), ("bare", BARE)]:
        print(f"{name}\t{weight:.3f}")


if __name__ == "__main__":
    main()
