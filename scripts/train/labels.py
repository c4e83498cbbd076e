"""The inventories of labels, and what each corpus says about names."""

NAME_TYPES = ["person", "organization", "location", "facility", "group", "product",
              "event", "work", "other", "money"]
NER = ["O"] + [f"{prefix}-{kind}" for kind in NAME_TYPES for prefix in "BI"]
EVENT = ["none", "occurrence", "state", "reporting", "i_action", "i_state", "aspectual", "perception"]
FACTUALITY = ["-3", "-2", "-1", "0", "1", "2", "3"]
ATTRIBUTION = ["O"] + [f"{prefix}-{part}" for part in ("source", "cue", "content") for prefix in "BI"]
UPOS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON",
        "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"]

# What a corpus' label may be in our inventory, where it is wider than ours:
# `other` of these corpora holds events and works, GMB's places hold buildings.
WIDER = {
    "worldwide": {"other": ["other", "event", "work"]},
    "wikigold": {"other": ["other", "event", "work", "group", "product"]},
    "crossner_politics": {"other": ["other", "work", "product", "group"]},
    "gmb": {"location": ["location", "facility"], "other": ["other", "event", "product"]},
}


def name_bit(prefix, kind):
    return 1 << NER.index(f"{prefix}-{kind}")


def name_mask(corpus, prefix, kind):
    """The set of labels, as bits, that a corpus' label stands for."""
    kinds = WIDER.get(corpus, {}).get(kind, [kind])
    return sum(name_bit(prefix, k) for k in kinds if k in NAME_TYPES)


def outside_mask(annotated):
    """A word without a name: O, or anything of a type which the corpus does not mark.

    Events and works are never free: corpora without these types mark them as `other`,
    and nothing else would ever deny them.
    """
    free = [kind for kind in NAME_TYPES if kind not in annotated and kind not in ("event", "work")]
    return 1 | sum(name_bit(prefix, kind) for kind in free for prefix in "BI")
