"""Learns which pairs of names stand in a relation: wasm/engine/relations/data/pairs.tsv.

    python3 scripts/train/name_pairs.py CONLL04.jsonl.gz -- name_pair_features web/model/en.bin

A logistic regression for each type over the features that the engine itself names (wasm/engine/relations/pairs.hpp), on
the training documents of CoNLL04 (Roth and Yih 2004). The threshold of a type is the one with the best F1 in
cross-validation, and none below its floor. Prints the figures of cross-validation and of the development documents,
relations whose names the engine did not find counted as missed. Wants numpy, scipy and scikit-learn; takes a minute. See
name_pair_features.cpp for the command.
"""

import json
import pathlib
import subprocess
import sys
from collections import Counter, defaultdict

import numpy as np
from sklearn.linear_model import LogisticRegression

import engine
from sparse import matrix

TABLE = pathlib.Path("wasm/engine/relations/data/pairs.tsv")
HEAD = """# type\tfeature\thundredths: log-odds that two names stand in the relation (see pairs.hpp), and the threshold of each type.
# Learned from CoNLL04 (Roth and Yih 2004) by scripts/train/name_pairs.py; only weights, no text of the corpus.
"""
LEAST = 3        # pairs that have a feature
STRENGTH = 0.2   # inverse of the regularisation
SMALLEST = 8     # hundredths; weights below are left out
FOLDS = 5
# The least probability at which a type is believed. Sentences of the corpus were chosen because they hold a relation;
# in whole articles most pairs hold none, and what is shown must be right there.
FLOOR = {"lives-in": 0.82, "works-for": 0.79, "killed": 0.6}
USUAL_FLOOR = 0.65


def overlaps(a, b):
    return a[0] < b[1] and b[0] < a[1]


def entity_at(document, span):
    """The gold entity that a span overlaps most."""
    near = [(e["s"], e["e"]) for e in document["entities"] if overlaps((e["s"], e["e"]), span)]
    return max(near, key=lambda e: min(e[1], span[1]) - max(e[0], span[0]), default=None)


class Pairs:
    """Pairs of a split with features and labels, and how many relations of each type there are to find."""

    def __init__(self, path, split, command):
        gold = engine.documents(path, split)
        requests = [json.dumps({"id": d["id"], "text": d["text"]}) for d in gold]
        run = subprocess.run(command, input="\n".join(requests) + "\n", capture_output=True, text=True, check=True)
        self.rows = defaultdict(list)  # type -> (document, subject, object, features, label)
        self.gold = Counter()
        for number, (document, line) in enumerate(zip(gold, run.stdout.splitlines(), strict=True)):
            table = engine.utf16_to_code_point(document["text"])
            related = {(tuple(r["subject"]), tuple(r["object"]), r["type"]) for r in document["relations"]}
            self.gold.update(kind for _, _, kind in related)
            for pair in json.loads(line)["pairs"]:
                ends = [entity_at(document, [table[o] for o in pair[end]]) for end in ("subject", "object")]
                right = (*ends, pair["type"]) in related
                if None not in ends and ends[0] == ends[1]:
                    continue
                self.rows[pair["type"]].append((number, *ends, pair["features"], right))


def fit(rows):
    counts = Counter(name for row in rows for name in set(row[3]))
    columns = {name: i for i, name in enumerate(sorted(n for n, count in counts.items() if count >= LEAST))}
    model = LogisticRegression(C=STRENGTH, max_iter=1000, fit_intercept=False)
    return columns, model.fit(matrix([row[3] for row in rows], columns), [row[4] for row in rows])


def scores(fitted, rows):
    columns, model = fitted
    return model.decision_function(matrix([row[3] for row in rows], columns))


def counts_at(rows, guesses, threshold):
    """(right, predicted): pairs of gold entities at or above the threshold, each counted once; others are not scored."""
    predicted = {(row[0], row[1], row[2]): row[4]
                 for row, guess in zip(rows, guesses) if guess >= threshold and row[1] and row[2]}
    return sum(predicted.values()), len(predicted)


def f1(right, predicted, gold):
    return 200 * right / max(1, predicted + gold)


def best_threshold(kind, rows, guesses, gold):
    least = FLOOR.get(kind, USUAL_FLOOR)
    floor = np.log(least / (1 - least))
    return max(np.arange(floor, 2, 0.05), key=lambda t: f1(*counts_at(rows, guesses, t), gold))


def crossed(rows):
    """Scores of all rows by models that have not seen their documents."""
    guesses = np.zeros(len(rows))
    for fold in range(FOLDS):
        inside = [i for i, row in enumerate(rows) if row[0] % FOLDS == fold]
        guesses[inside] = scores(fit([row for row in rows if row[0] % FOLDS != fold]), [rows[i] for i in inside])
    return guesses


def main():
    at = sys.argv.index("--")
    path, command = sys.argv[1], sys.argv[at + 1:]
    train, dev = Pairs(path, "train", command), Pairs(path, "dev", command)
    totals = {"train": np.zeros(3), "dev": np.zeros(3)}
    with TABLE.open("w", encoding="utf-8") as out:
        out.write(HEAD)
        for kind, rows in train.rows.items():
            guesses = crossed(rows)
            threshold = best_threshold(kind, rows, guesses, train.gold[kind])
            fitted = fit(rows)
            for split, pairs, found in (("train", train, guesses), ("dev", dev, scores(fitted, dev.rows[kind]))):
                counted = (*counts_at(pairs.rows[kind], found, threshold), pairs.gold[kind])
                totals[split] += counted
                print(f"{kind:11} {split:5} P {100 * counted[0] / max(1, counted[1]):5.1f} "
                      f"R {100 * counted[0] / counted[2]:5.1f} F1 {f1(*counted):5.1f}  threshold {threshold:.2f}")
            out.write(f"{kind}\tthreshold\t{round(100 * threshold)}\n")
            for name, column in fitted[0].items():
                weight = round(100 * fitted[1].coef_[0][column])
                if abs(weight) >= SMALLEST:
                    out.write(f"{kind}\t{name}\t{weight}\n")
    for split, counted in totals.items():
        print(f"all         {split:5} F1 {f1(*counted):.1f}")


if __name__ == "__main__":
    main()
