"""Fits the weights of a relation's confidence: data/confidence.tsv of stage relations.

    python3 scripts/train/confidence.py FEATURES MODEL TEXTS.jsonl.gz TUPLES.jsonl.gz … RELATIONS.jsonl.gz … > confidence.tsv

FEATURES is the program of relation_features.cpp, MODEL the engine's model. TEXTS hold the articles of judged.tsv, one a
line with `id` and `text`: a relation is right or wrong as it was judged there. The other files are gold documents, one a
line with `text` and either `tuples` (open IE: a relation is as right as the share of its words that the best tuple has
too) or `entities` and `relations` (a typed relation between two entities is right or wrong); they weigh less, as they
say less of what a reader would mind. Prints the reliability in cross-validation on what was judged.
"""

import gzip
import json
import pathlib
import re
import subprocess
import sys
from collections import Counter

import numpy

STRENGTH, ROUNDS, FOLDS = 4.0, 60, 7
TUPLE_WEIGHT = 0.3  # of a relation of the gold documents; a judged one weighs 1
LEAST = 20          # relations that a feature was seen in
JUDGED = pathlib.Path(__file__).parent / "judged.tsv"
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


def verdicts():
    """{(article, spans): (status, verdict)} of judged.tsv."""
    found = {}
    for line in JUDGED.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            article, subject, predicate, what, status, verdict = line.split("\t")
            found[article, subject, predicate, what] = status, verdict
    return found


def judged(program, model, path):
    """(article, relation, whether it is right) of the relations that were judged and still read the same. Whom a
    relation means and of what type it is are not this confidence's business."""
    known = verdicts()
    articles = {article for article, *_ in known}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [document for line in lines if (document := json.loads(line))["id"] in articles]
    for document, relations in zip(texts, drafts(program, model, texts)):
        for relation in relations:
            spans = [f"{start}-{end}" for start, end in relation["spans"]]
            status, verdict = known.get((document["id"], *spans, *[""] * (3 - len(spans))), ("", "C"))
            if verdict != "C" and (verdict != "V" or status in relation["features"]):
                yield document["id"], relation, float(verdict in "-Y")


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


def fit(matrix, target, weight):
    """Weights of a logistic with soft targets and a quadratic penalty, by Newton's method."""
    weights = numpy.zeros(matrix.shape[1])
    for _ in range(ROUNDS):
        guess = 1 / (1 + numpy.exp(-matrix @ weights))
        slope = matrix.T @ (weight * (guess - target)) + STRENGTH * weights
        curve = (matrix * (weight * guess * (1 - guess))[:, None]).T @ matrix + STRENGTH * numpy.eye(len(weights))
        weights -= numpy.linalg.solve(curve, slope)
    return weights


def crossed(matrix, target, weight, articles):
    """What weights say of the judged relations of articles that they were not fitted to; of others nothing."""
    guess = numpy.full(len(target), numpy.nan)
    names = {article: number for number, article in enumerate(dict.fromkeys(filter(None, articles)))}
    fold = numpy.array([names[article] % FOLDS if article else -1 for article in articles])
    for f in range(FOLDS):
        weights = fit(matrix[fold != f], target[fold != f], weight[fold != f])
        guess[fold == f] = 1 / (1 + numpy.exp(-matrix[fold == f] @ weights))
    return guess


def report(guess, target):
    known = ~numpy.isnan(guess)
    guess, target = guess[known], target[known]
    for low in numpy.arange(0, 1, 0.1):
        chosen = (guess >= low) & (guess < low + 0.1)
        if chosen.any():
            print(f"{low:.1f}: {chosen.sum():5} guess {guess[chosen].mean():.2f} right {target[chosen].mean():.2f}", file=sys.stderr)
    order = numpy.argsort(-guess)
    for share in (1, 0.9, 0.8, 0.7, 0.5):
        best = order[: int(len(order) * share)]
        print(f"surest {share:.0%}: {target[best].mean():.3f} right, down to {guess[best[-1]]:.2f}", file=sys.stderr)


def main():
    program, model, texts, *paths = sys.argv[1:]
    found = [*judged(program, model, texts)]
    found += [("", relation, right) for relation, right in examples(program, model, paths)]
    seen = Counter(name for _, relation, _ in found for name in relation["features"])
    names = sorted(name for name, times in seen.items() if times >= LEAST)
    matrix = numpy.array([[relation["features"].get(name, 0.0) for name in names] for _, relation, _ in found])
    target = numpy.array([right for *_, right in found])
    articles = [article for article, *_ in found]
    weight = numpy.array([1.0 if article else TUPLE_WEIGHT for article in articles])
    report(crossed(matrix, target, weight, articles), target)
    print("# feature\tweight\n# Fitted by scripts/train/confidence.py to its judged.tsv, CaRB (MIT), OIE2016 (MIT) and CoNLL04 (MIT).")
    for name, value in zip(names, fit(matrix, target, weight)):
        print(f"{name}\t{value:.3f}")


if __name__ == "__main__":
    main()
