"""Gold corpora and raw news as documents of words with whatever labels they have."""

import bisect
import gzip
import json
from dataclasses import dataclass, field

import numpy as np

import labels

MAIN_TYPES = ("person", "organization", "location")  # what every corpus of names marks
NO_LABEL = -1
HEAD_ROOT, HEAD_NONE = -1, -2


@dataclass
class Document:
    """words: (start, end) in text, code points; sentence_ends: word indices, exclusive.

    A layer is an array with a row a word; what a corpus does not annotate has no layer.
    """

    corpus: str
    split: str
    id: str
    text: str
    words: list
    sentence_ends: list
    layers: dict = field(default_factory=dict)


def read(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def segmented(corpus, gold, sentences):
    """A document whose words and sentences come from a tokenizer."""
    words, ends = [], []
    for sentence in sentences(gold["text"]):
        words.extend(sentence)
        ends.append(len(words))
    return Document(corpus, gold.get("split") or "train", gold["id"], gold["text"], words, ends)


def covered(document, span):
    """Indices of the words of which at least half lies in the span."""
    start, end = span
    first = bisect.bisect_left(document.words, (start, start))
    first = max(0, first - 1)
    found = []
    for index in range(first, len(document.words)):
        s, e = document.words[index]
        if s >= end:
            break
        if 2 * (min(e, end) - max(s, start)) >= e - s:
            found.append(index)
    return found


def add_names(document, gold):
    """Layer `ner`: per word a set of allowed labels (bits)."""
    annotated = set(gold.get("entity_types") or MAIN_TYPES)
    mask = np.full(len(document.words), labels.outside_mask(annotated), np.int32)
    for entity in gold["entities"]:
        words = covered(document, (entity["s"], entity["e"]))
        for place, word in enumerate(words):
            bits = labels.name_mask(document.corpus, "I" if place else "B", entity["type"])
            if entity["type"] not in annotated:
                bits |= mask[word]
            mask[word] = bits
    document.layers["ner"] = mask


def add_events(document, gold):
    """Layer `event`: the TimeML class on the last word of each trigger."""
    layer = np.zeros(len(document.words), np.int8)
    for event in gold["events"]:
        words = covered(document, (event["s"], event["e"]))
        if words and event.get("class"):
            layer[words[-1]] = labels.EVENT.index(event["class"])
    document.layers["event"] = layer


def add_factuality(document, gold):
    """Layer `factuality`: a number in [-3, 3], NaN where nothing is said."""
    layer = np.full(len(document.words), np.nan, np.float32)
    for event in gold["events"]:
        words = covered(document, (event["s"], event["e"]))
        if words:
            layer[words[-1]] = event["factuality"]
    document.layers["factuality"] = layer


def add_statements(document, gold):
    """Layer `attribution`: BIO of source, cue and content; unscored passages say nothing."""
    layer = np.zeros(len(document.words), np.int8)
    for statement in gold["statements"]:
        for part in ("content", "cue", "source"):
            for span in statement[part]:
                for place, word in enumerate(covered(document, span)):
                    layer[word] = labels.ATTRIBUTION.index(("I-" if place else "B-") + part)
    if gold.get("scored"):
        inside = {w for span in gold["scored"] for w in covered(document, span)}
        outside = [w for w in range(len(layer)) if w not in inside]
        layer[outside] = NO_LABEL
    document.layers["attribution"] = layer


def treebank_document(gold, inventories):
    """A document with the treebank's own words. Heads are relative to the word."""
    tokens = gold["tokens"]
    starts = [s for s, _ in gold["sentences"]]
    owner = [bisect.bisect_right(starts, t["s"]) for t in tokens]
    ends = [i for i in range(1, len(tokens)) if owner[i] != owner[i - 1]] + [len(tokens)]
    document = Document("ud", gold["split"], gold["id"], gold["text"],
                        [(t["s"], t["e"]) for t in tokens], ends)
    index = lambda name, key: np.array([inventories[name].index(key(t)) for t in tokens], np.int8)
    document.layers["upos"] = index("upos", lambda t: t["upos"])
    document.layers["xpos"] = index("xpos", lambda t: t["xpos"])
    document.layers["rel"] = index("rel", lambda t: folded(t["deprel"], inventories["rel"]))
    document.layers["head"] = np.array([t["head"] for t in tokens], np.int32)
    if "entities" in gold.get("layers", ()) and gold.get("entity_types"):
        add_names(document, gold)
    return document


def folded(relation, known):
    return relation if relation in known else relation.split(":")[0]


def treebank_inventories(treebank, rare=50):
    """Labels of the treebank's train part; rare subtypes of relations fold into their base."""
    relations, tags = {}, set()
    for gold in treebank:
        if gold["split"] == "train":
            for token in gold["tokens"]:
                relations[token["deprel"]] = relations.get(token["deprel"], 0) + 1
                tags.add(token["xpos"])
    kept = {r if n >= rare else r.split(":")[0] for r, n in relations.items()}
    tags |= {t["xpos"] for gold in treebank for t in gold["tokens"]}
    return {"ner": labels.NER, "upos": labels.UPOS, "xpos": sorted(tags), "rel": sorted(kept),
            "event": labels.EVENT, "factuality": labels.FACTUALITY, "attribution": labels.ATTRIBUTION}


SEGMENTED = {"worldwide": add_names, "wikigold": add_names, "crossner_politics": add_names,
             "crossre": add_names, "conll04": add_names,
             "gmb": add_names, "polnear": add_statements, "tbaq": add_events}
# Sentences of CrossNER that CrossRE annotated anew: its dev part would be seen twice.
UNUSED = {("crossre", "dev")}


def texts(folder):
    """Every text whose words the engine must find."""
    names = [*SEGMENTED, "factuality", "raw_news"]
    return [gold["text"] for name in names for gold in read(f"{folder}/{name}.jsonl.gz")]


def load(folder, sentences):
    """All documents but those of test splits, and the label inventories.

    sentences(text) -> [[(start, end), ...], ...] is the engine's tokenizer.
    """
    treebank = read(f"{folder}/ud.jsonl.gz")
    inventories = treebank_inventories(treebank)
    documents = [treebank_document(gold, inventories) for gold in treebank if gold["split"] != "test"]
    add_treebank_names(documents, read(f"{folder}/gum_coref.jsonl.gz"))
    for corpus, add in SEGMENTED.items():
        for gold in read(f"{folder}/{corpus}.jsonl.gz"):
            if gold["split"] != "test" and (corpus, gold["split"]) not in UNUSED:
                documents.append(segmented(corpus, gold, sentences))
                add(documents[-1], gold)
    add_factuality_corpus(documents, read(f"{folder}/factuality.jsonl.gz"), sentences)
    documents += raw_documents(documents, read(f"{folder}/raw_news.jsonl.gz"), sentences)
    return [document for document in documents if document.words], inventories


def add_treebank_names(documents, corpus):
    """Names of texts that the treebank holds too."""
    same = {document.text: document for document in documents}
    for gold in corpus:
        if gold["text"] in same:
            add_names(same[gold["text"]], gold)


def add_factuality_corpus(documents, corpus, sentences):
    """Labels go to the document with the same text and split, if there is one."""
    same = {(d.text, d.split): d for d in documents}
    for gold in corpus:
        name = "uds" if gold["id"].startswith("uds") else "uw"
        if gold["id"].startswith("meantime"):
            continue
        document = same.get((gold["text"], gold["split"]))
        if document is None or (name == "uw" and gold["split"] == "dev"):
            document = segmented(name, gold, sentences)
            documents.append(document)
        add_factuality(document, gold)


def raw_documents(documents, raw, sentences):
    """Unlabelled news that is not the text of a gold document."""
    known = {" ".join(d.text.split())[:400] for d in documents}
    fresh = [r for r in raw if " ".join(r["text"].split())[:400] not in known]
    return [segmented("raw-" + r["source"], {**r, "split": "raw"}, sentences) for r in fresh]
