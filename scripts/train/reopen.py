"""The shipped file as a start for more training: its weights, rounded as they are, as `shipped.pt`, and its pieces.

It can then be its own teacher (`label --source shipped`): more training with another aim forgets less of the rest.
"""

import json
import struct

import numpy as np
import torch

import settings
from export import BLOCK, HEADS

KINDS = {"i8": np.int8, "f32": np.float32, "u8": np.uint8}


class File:
    """A model file; see web/model/README.md for the format."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self.data = file.read()
        length = struct.unpack("<I", self.data[24:28])[0]
        self.manifest = json.loads(self.data[32:32 + length])
        self.rows = {row["name"]: row for row in self.manifest["tensors"]}

    def raw(self, name):
        row = self.rows[name]
        part = self.data[row["offset"]:row["offset"] + row["bytes"]]
        return np.frombuffer(part, KINDS[row["type"]]).reshape(row["shape"])

    def matrix(self, name):
        values = self.raw(name if name.startswith("embed.") else name + ".weight")
        return values.astype(np.float32) * self.raw(name + ".scale")[:, None]

    def pieces(self):
        return self.raw("pieces").tobytes().decode().rstrip("\n").split("\n")


def state_of(file):
    """The state of a student, the inverse of `export.tensors`."""
    state = {}

    def linear(name, key):
        state[key + ".weight"], state[key + ".bias"] = file.matrix(name), file.raw(name + ".bias")

    def norm(name, key):
        state[key + ".weight"], state[key + ".bias"] = file.raw(name + ".gain"), file.raw(name + ".bias")

    for name in ("piece", "shape", "suffix"):
        state[name + ".weight"] = file.matrix("embed." + name)
    linear("input", "input")
    for i in range(file.manifest["config"]["layers"]):
        here, there = f"blocks.{i}.", f"block.{i}."
        for key in ("conv_norm", "attention_norm", "feed_norm"):
            norm(there + BLOCK[key], here + key)
        state[here + "conv.weight"] = file.raw(there + "conv.weight")[:, None]
        state[here + "conv.bias"] = file.raw(there + "conv.bias")
        for key in ("qkv", "out", "up", "down"):
            linear(there + BLOCK[key], here + key)
    norm("final.norm", "final_norm")
    for name in HEADS:
        linear("head." + name, "heads.linear." + name)
    for name in ("arc.dep", "arc.head", "rel.dep", "rel.head", "rel.linear"):
        linear(name, "heads." + name.replace(".", "_"))
    for name in ("arc.bilinear", "rel.bilinear"):
        state["heads." + name.replace(".", "_")] = file.matrix(name)
    for name in ("arc.headbias", "arc.root", "rel.root"):
        state["heads." + name.replace(".", "_")] = file.raw(name)
    return {key: torch.from_numpy(np.array(value)) for key, value in state.items()}


def main():
    given = settings.arguments(__doc__, model=None)
    file, work = File(given.model), given.work
    labels = json.loads((work.store / "meta.json").read_text())["labels"]
    changed = [head for head, known in file.manifest["labels"].items() if labels[head] != known]
    if changed:
        raise SystemExit(f"the corpora have other labels now: {', '.join(changed)}")
    state = state_of(file)
    work.pieces.write_text(json.dumps(file.pieces()))
    np.save(work.vectors, state["piece.weight"].numpy())
    torch.save({"state": state, "temperature": file.manifest["temperature"]}, work.shipped)
    print(f"{len(state)} tensors, {len(file.pieces())} pieces")


if __name__ == "__main__":
    main()
