"""Learns which words carry a cue and how far it reaches: wasm/engine/statements/data/cue_signs.tsv.

    python3 scripts/train/cue_signs.py POLNEAR.jsonl.gz -- cue_features web/model/en.bin

Two logistic regressions with an L1 penalty over the signs that the engine itself names
(wasm/engine/statements/cue_signs.hpp), on the training articles of PolNeAR (Newell et al. 2018). The table holds for one
model only: train it anew with each. Wants numpy, scipy and scikit-learn; takes two minutes. See cue_features.cpp for the
command.
"""

import json
import pathlib
import subprocess
import sys
from collections import Counter

from sklearn.linear_model import LogisticRegression

import engine
from sparse import matrix

TABLE = pathlib.Path("wasm/engine/statements/data/cue_signs.tsv")
HEAD = """# model\tsign\thundredths: log-odds that a word is the core of a cue, and that a cue grows by one more word (see
# cue_signs.hpp). Learned from the training articles of PolNeAR (networkdynamics/PolNeAR), for the model of checksum
# {:08x}; only weights, no text.
"""
LEAST = 4       # examples that have a sign
STRENGTH = {"core": .4, "growth": 1.2}  # inverse of the regularisation
SMALLEST = 5    # hundredths; weights below are left out


def requests(gold):
    """The articles as the program wants them, offsets in UTF-16 units."""
    for document in gold:
        units = [0]
        for character in document["text"]:
            units.append(units[-1] + (2 if character > "\uffff" else 1))
        spans = lambda ranges: [[units[start], units[end]] for start, end in ranges]
        yield json.dumps({"text": document["text"], "scored": spans(document.get("scored") or []),
                          "cues": spans({tuple(span) for statement in document["statements"] for span in statement["cue"]})})


def examples(gold, command):
    """{model: ([signs, …], [right, …])}"""
    run = subprocess.run(command, input="\n".join(requests(gold)) + "\n", capture_output=True, text=True, check=True)
    found = {"core": ([], []), "growth": ([], [])}
    for line in run.stdout.splitlines():
        model, right, *signs = line.split("\t")
        found[model][0].append(signs)
        found[model][1].append(int(right))
    return found


def learned(signs, right, strength):
    """Weights in hundredths by sign."""
    counts = Counter(sign for row in signs for sign in row)
    columns = {sign: column for column, sign in enumerate(s for s, count in counts.items() if count >= LEAST)}
    model = LogisticRegression(penalty="l1", solver="liblinear", C=strength, fit_intercept=False, random_state=1)
    model.fit(matrix([set(row) for row in signs], columns), right)
    return {sign: round(100 * weight) for sign, weight in zip(columns, model.coef_[0])}


def main():
    gold, command = sys.argv[1], sys.argv[sys.argv.index("--") + 1:]
    checksum = int.from_bytes(pathlib.Path(command[-1]).read_bytes()[12:16], "little")
    lines = []
    for model, (signs, right) in examples(engine.documents(gold, "train"), command).items():
        weights = learned(signs, right, STRENGTH[model])
        kept = sorted((sign, weight) for sign, weight in weights.items() if abs(weight) >= SMALLEST)
        lines += [f"{model}\t{sign}\t{weight}\n" for sign, weight in kept]
        print(f"{model}: {len(signs)} examples, {sum(right)} right, {len(kept)} weights")
    TABLE.write_text(HEAD.format(checksum) + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
