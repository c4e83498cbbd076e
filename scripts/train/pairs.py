"""Learns which of two verbs came first: wasm/engine/timeline/data/pairs.tsv.

    python3 scripts/train/pairs.py TBAQ.jsonl.gz -- pair_features web/model/en.bin

Logistic regression over the features that the engine itself names (wasm/engine/timeline/pairs.hpp), on the training
documents of TimeBank and AQUAINT with the start-point relations of MATRES (Ning, Wu and Roth 2018). Prints the accuracy
on the development documents. Wants numpy, scipy and scikit-learn; takes half a minute. See pair_features.cpp for the command.
"""

import json
import pathlib
import subprocess
import sys
from collections import Counter

from sklearn.linear_model import LogisticRegression

import engine
from sparse import matrix

TABLE = pathlib.Path("wasm/engine/timeline/data/pairs.tsv")
HEAD = """# feature\thundredths: log-odds that the first of two verbs began before the second (see pairs.hpp). Learned from MATRES
# start-point relations on TimeBank and AQUAINT (github.com/qiangning/MATRES); only weights, no text of the corpora.
"""
LEAST = 5      # pairs that have a feature
STRENGTH = .3  # inverse of the regularisation
SMALLEST = 3   # hundredths; weights below are left out
ORDER = {"BEFORE": 1, "AFTER": 0}


def gold_order(document):
    """{(event, event): 1 when the first began before the second, 0 when after}, both ways round."""
    order = {}
    for link in document.get("tlinks_matres", []):
        if link["rel"] in ORDER:
            order[link["a"], link["b"]] = ORDER[link["rel"]]
            order[link["b"], link["a"]] = 1 - ORDER[link["rel"]]
    return order


def examples(gold, command):
    """Yields (features, 1 or 0) for every pair of verbs that the gold orders."""
    requests = [json.dumps({key: d[key] for key in ("id", "text", "published") if d.get(key)}) for d in gold]
    run = subprocess.run(command, input="\n".join(requests) + "\n", capture_output=True, text=True, check=True)
    for document, line in zip(gold, run.stdout.splitlines(), strict=True):
        table = engine.utf16_to_code_point(document["text"])
        event_at = {offset: event["id"] for event in document["events"] for offset in range(event["s"], event["e"])}
        order = gold_order(document)
        for first, second, features in json.loads(line)["pairs"]:
            pair = event_at.get(table[first[0]]), event_at.get(table[second[0]])
            if pair in order:
                yield features, order[pair]


def main():
    at = sys.argv.index("--")
    path, command = sys.argv[1], sys.argv[at + 1:]
    rows, labels = zip(*examples(engine.documents(path, "train"), command))
    counts = Counter(name for names in rows for name in names)
    columns = {name: i for i, name in enumerate(sorted(n for n, count in counts.items() if count >= LEAST))}
    model = LogisticRegression(C=STRENGTH, max_iter=500, fit_intercept=False).fit(matrix(rows, columns), labels)
    dev_rows, dev_labels = zip(*examples(engine.documents(path, "dev"), command))
    print(f"{len(rows)} pairs, {len(columns)} features; dev accuracy "
          f"{100 * model.score(matrix(dev_rows, columns), dev_labels):.1f} of {len(dev_rows)} pairs")
    with TABLE.open("w", encoding="utf-8") as out:
        out.write(HEAD)
        for name, column in columns.items():
            weight = round(100 * model.coef_[0][column])
            if abs(weight) >= SMALLEST:
                out.write(f"{name}\t{weight}\n")


if __name__ == "__main__":
    main()
