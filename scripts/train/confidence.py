"""Fits the forest of a relation's confidence: data/confidence.tsv of stage relations (see its confidence.hpp).

    python3 scripts/train/confidence.py FEATURES MODEL TEXTS.jsonl.gz TUPLES.jsonl.gz … RELATIONS.jsonl.gz … > confidence.tsv

FEATURES is the program of relation_features.cpp, MODEL the engine's model. TEXTS hold the articles of judged.tsv, one a
line with `id` and `text`: a relation is right or wrong as it was judged there. The other files are gold documents, one a
line with `text` and either `tuples` (open IE: a relation is as right as the share of its words that the best tuple has
too) or `entities` and `relations` (a typed relation between two entities is right or wrong); they weigh less, as they
say less of what a reader would mind. Prints the reliability in cross-validation on what was judged.

Needs catboost (pip install catboost), for its oblivious trees.
"""

import gzip
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile
from collections import Counter

import catboost
import numpy

FOLDS = 7
UNIT = 1000        # the engine counts features and answers in thousandths
DEPTH, TREES = 3, 300
SEED = 1
NEVER = 2**31 - 1  # a threshold that nothing exceeds
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
    """(article, relation, whether it is right) of the relations that were judged and still read the same. Of
    what type it is is not this confidence's business."""
    known = verdicts()
    articles = {article for article, *_ in known}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        texts = [document for line in lines if (document := json.loads(line))["id"] in articles]
    for document, relations in zip(texts, drafts(program, model, texts)):
        for relation in relations:
            spans = [f"{start}-{end}" for start, end in relation["spans"]]
            status, verdict = known.get((document["id"], *spans, *[""] * (3 - len(spans))), ("", ""))
            if verdict and (verdict != "V" or status in relation["features"]):
                yield document["id"], relation, float(verdict in "-Y")


def counted(value):
    """A feature as the engine counts it: in thousandths, halves away from zero."""
    return math.copysign(math.floor(abs(value) * UNIT + 0.5), value)


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
    """A forest for soft targets."""
    forest = catboost.CatBoost(dict(
        loss_function="CrossEntropy", iterations=TREES, depth=DEPTH, learning_rate=0.05, rsm=0.2, l2_leaf_reg=5,
        random_seed=SEED, thread_count=1, verbose=0, allow_writing_files=False))
    return forest.fit(catboost.Pool(matrix, target, weight=weight))


def guesses(forest, matrix):
    return 1 / (1 + numpy.exp(-forest.predict(matrix)))


def crossed(matrix, target, weight, articles):
    """What a forest says of the judged relations of articles that it was not fitted to; of others nothing."""
    guess = numpy.full(len(target), numpy.nan)
    names = {article: number for number, article in enumerate(dict.fromkeys(filter(None, articles)))}
    fold = numpy.array([names[article] % FOLDS if article else -1 for article in articles])
    for f in range(FOLDS):
        forest = fit(matrix[fold != f], target[fold != f], weight[fold != f])
        guess[fold == f] = guesses(forest, matrix[fold == f])
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


def rows(forest, names):
    """A tree a row: feature and threshold of its questions, then its answers; the first holds what all begin with."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "forest.json"
        forest.save_model(path, format="json")
        stored = json.loads(path.read_text())
    scale, (bias,) = stored["scale_and_bias"]
    for tree in stored["oblivious_trees"]:
        questions = [(names[s["float_feature_index"]], math.floor(s["border"])) for s in tree["splits"]]
        questions += [(names[0], NEVER)] * (DEPTH - len(questions))
        answers = [round((value * scale + bias) * UNIT) for value in tree["leaf_values"]]
        answers += answers[:1] * ((1 << DEPTH) - len(answers))
        bias = 0
        yield [*(part for question in questions for part in question), *answers]


def main():
    program, model, texts, *paths = sys.argv[1:]
    found = [*judged(program, model, texts)]
    found += [("", relation, right) for relation, right in examples(program, model, paths)]
    seen = Counter(name for _, relation, _ in found for name in relation["features"])
    names = sorted(name for name, times in seen.items() if times >= LEAST)
    matrix = numpy.array([[counted(relation["features"].get(name, 0.0)) for name in names] for _, relation, _ in found])
    target = numpy.array([right for *_, right in found])
    articles = [article for article, *_ in found]
    weight = numpy.array([1.0 if article else TUPLE_WEIGHT for article in articles])
    report(crossed(matrix, target, weight, articles), target)
    print("# Trees: (feature, threshold in thousandths) of each question, then the answers in thousandths of a logit.")
    print("# Fitted by scripts/train/confidence.py to its judged.tsv, CaRB (MIT), OIE2016 (MIT) and CoNLL04 (MIT).")
    for row in rows(fit(matrix, target, weight), names):
        print(*row, sep="\t")


if __name__ == "__main__":
    main()
