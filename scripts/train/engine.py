"""What the scripts that count words share: gold documents beside the engine's tokens."""

import gzip
import json
import subprocess


def documents(path, split):
    """The documents of a gold file (.jsonl.gz) that belong to a split."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [document for document in map(json.loads, lines) if document["split"] == split]


def utf16_to_code_point(text):
    """A list that maps each UTF-16 offset of a text, its end included, to the offset in code points."""
    table = []
    for index, character in enumerate(text):
        table.extend([index] * (2 if ord(character) > 0xFFFF else 1))
    return table + [len(text)]


def linked(tokens):
    """The tokens of one analysis, each with its `index` and its `children`."""
    for index, token in enumerate(tokens):
        token.update(index=index, children=[])
    for token in tokens:
        if token["head"] != token["index"]:
            tokens[token["head"]]["children"].append(token)
    return tokens


def analysed(gold, command):
    """Yields (document, tokens): the engine's tokens with `start` and `end` in code points, and their `index`.

    `command` is the engine's command line: one request a line in, one analysis a line out.
    """
    requests = [json.dumps({"id": d["id"], "text": d["text"], "published": d.get("published"), "options": {"tokens": True}})
                for d in gold]
    run = subprocess.run(command, input="\n".join(requests) + "\n", capture_output=True, text=True, check=True)
    for document, line in zip(gold, run.stdout.splitlines(), strict=True):
        table = utf16_to_code_point(document["text"])
        tokens = json.loads(line)["tokens"]
        for token in tokens:
            token.update(start=table[token["start"]], end=table[token["end"]])
        yield document, linked(tokens)


def relation(token):
    """The dependency relation without its subtype."""
    return token["deprel"].partition(":")[0]


def children(token, *relations):
    """The dependents of a token by some relations."""
    return [child for child in token["children"] if relation(child) in relations]
