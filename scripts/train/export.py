"""Step 6: a trained student to `en.bin`, the file that the engine reads."""

import datetime
import json
import struct
import zlib

import numpy as np
import torch

import settings
import student

MAGIC = b"NGLSMDL\x01"
ALIGN = 64
BLOCK = {"conv_norm": "conv.norm", "attention_norm": "attention.norm", "feed_norm": "feed.norm",
         "qkv": "attention.qkv", "out": "attention.out", "up": "feed.up", "down": "feed.down"}


LEVELS = {"embed.piece": student.EMBEDDING_LEVELS, "embed.suffix": student.EMBEDDING_LEVELS}


def quantise(matrix, levels=127):
    """Rows to int8 in +-levels and a scale a row, rounded half to even."""
    scale = np.maximum(np.abs(matrix).max(1), 1e-8).astype(np.float32) / np.float32(levels)
    return np.clip(np.rint(matrix / scale[:, None]), -levels, levels).astype(np.int8), scale


class Tensors:
    """The tensors of the file in order, with their offsets."""

    def __init__(self):
        self.rows, self.data = [], []

    def add(self, name, array, kind):
        self.rows.append({"name": name, "type": kind, "shape": list(array.shape), "bytes": array.nbytes})
        self.data.append(array.tobytes())

    def floats(self, name, array):
        self.add(name, np.ascontiguousarray(array, np.float32), "f32")

    def matrix(self, name, array):
        values, scale = quantise(array, LEVELS.get(name, 127))
        self.add(name + ".weight" if not name.startswith("embed.") else name, values, "i8")
        self.floats(name + ".scale", scale)

    def linear(self, name, state, key):
        self.matrix(name, state[key + ".weight"])
        self.floats(name + ".bias", state[key + ".bias"])

    def norm(self, name, state, key):
        self.floats(name + ".gain", state[key + ".weight"])
        self.floats(name + ".bias", state[key + ".bias"])


def tensors(state, pieces, layers):
    t = Tensors()
    t.add("pieces", np.frombuffer(("\n".join(pieces) + "\n").encode(), np.uint8), "u8")
    t.matrix("embed.piece", state["piece.weight"])
    t.matrix("embed.shape", state["shape.weight"])
    t.matrix("embed.suffix", state["suffix.weight"])
    t.linear("input", state, "input")
    for i in range(layers):
        here, there = f"blocks.{i}.", f"block.{i}."
        for key in ("conv_norm", "attention_norm", "feed_norm"):
            t.norm(there + BLOCK[key], state, here + key)
        t.floats(there + "conv.weight", state[here + "conv.weight"][:, 0])
        t.floats(there + "conv.bias", state[here + "conv.bias"])
        for key in ("qkv", "out", "up", "down"):
            t.linear(there + BLOCK[key], state, here + key)
    t.norm("final.norm", state, "final_norm")
    head_tensors(t, state)
    return t


HEADS = ("ner", "upos", "xpos", "event", "factuality", "attribution")


def head_tensors(t, state):
    for name in HEADS:
        t.linear("head." + name, state, "heads.linear." + name)
    t.linear("arc.dep", state, "heads.arc_dep")
    t.linear("arc.head", state, "heads.arc_head")
    t.matrix("arc.bilinear", state["heads.arc_bilinear"])
    t.floats("arc.headbias", state["heads.arc_headbias"])
    t.floats("arc.root", state["heads.arc_root"])
    t.linear("rel.dep", state, "heads.rel_dep")
    t.linear("rel.head", state, "heads.rel_head")
    t.matrix("rel.bilinear", state["heads.rel_bilinear"])
    t.linear("rel.linear", state, "heads.rel_linear")
    t.floats("rel.root", state["heads.rel_root"])


def write(path, t, manifest):
    """Header, manifest padded with spaces to the first tensor, tensors aligned to 64 bytes."""
    start = 0
    for _ in range(3):  # the offsets' own length changes the manifest's length
        place = start
        for row in t.rows:
            place += -place % ALIGN
            row["offset"] = place
            place += row["bytes"]
        encoded = json.dumps({**manifest, "tensors": t.rows}, ensure_ascii=False,
                             separators=(",", ":")).encode()
        needed = 32 + len(encoded)
        if start >= needed:
            break
        start = needed + 256 + -(needed + 256) % ALIGN
    encoded += b" " * (start - needed)
    body = bytearray(32 + len(encoded))
    body[32:] = encoded
    for row, data in zip(t.rows, t.data):
        body += b"\0" * (row["offset"] - len(body)) + data
    body[:16] = MAGIC + struct.pack("<II", 1, 0)
    body[16:32] = struct.pack("<QII", len(body), len(encoded), 0)
    body[12:16] = struct.pack("<I", zlib.crc32(bytes(body[16:])))
    with open(path, "wb") as file:
        file.write(body)
    return len(body)


def export(state, config, pieces, labels, path, temperature=None, corpora=()):
    """state: the student's state dict; labels: inventories by head."""
    arrays = {k: v.detach().float().cpu().numpy() for k, v in state.items()}
    heads = ("ner", "upos", "xpos", "rel", "event", "factuality", "attribution")
    manifest = {"name": "newsglass-en", "language": "en", "version": 1,
                "config": {**config, "pieces": len(pieces)},
                "labels": {h: labels[h] for h in heads},
                "temperature": {h: 1.0 for h in (*heads, "arc")} | (temperature or {}),
                "corpora": list(corpora), "trained": datetime.date.today().isoformat()}
    return write(path, tensors(arrays, pieces, config["layers"]), manifest)


# Words are the engine's, of the train part.
CORPORA = [
    {"name": "English Worldwide Newswire", "licence": "none stated", "words": 495870},
    {"name": "Universal Dependencies English EWT 2.15", "licence": "CC BY-SA 4.0", "words": 204577},
    {"name": "Universal Dependencies English GUM, open genres", "licence": "CC BY 4.0", "words": 113152},
    {"name": "Wikigold", "licence": "CC BY 4.0", "words": 32710},
    {"name": "CrossNER politics", "licence": "MIT; texts CC BY-SA", "words": 8468},
    {"name": "CrossRE, its names", "licence": "GPL-3.0", "words": 9508},
    {"name": "CoNLL04, its names", "licence": "MIT", "words": 21840},
    {"name": "PolNeAR", "licence": "none stated", "words": 739945},
    {"name": "TimeBank and AQUAINT TimeML, TempEval-3 edition", "licence": "none stated", "words": 84116},
    {"name": "Event factuality, UW", "licence": "MIT", "words": 45681},
    {"name": "Event factuality, UDS-IH2", "licence": "CC BY-SA 4.0", "words": 29270},
    {"name": "Groningen Meaning Bank, ner_dataset", "licence": "public-domain texts", "words": 1058378},
    {"name": "Wikinews 2019-2020, unlabelled", "licence": "CC BY 2.5", "words": 262565},
    {"name": "BBC News 2004-2005, unlabelled", "licence": "for research", "words": 916704},
    {"name": "ECB+, unlabelled", "licence": "CC BY 3.0 (annotation)", "words": 293874},
]


def main():
    given = settings.arguments(__doc__, out=None)
    work = given.work
    state = torch.load(work.folder / "average.pt", map_location="cpu")
    temperature = json.loads((work.folder / "temperature.json").read_text())
    labels = json.loads((work.store / "meta.json").read_text())["labels"]
    pieces = work.vocabulary().pieces
    size = export(state, student.CONFIG, pieces, labels, given.out, temperature, CORPORA)
    print(f"{given.out}: {size} bytes")


if __name__ == "__main__":
    main()
