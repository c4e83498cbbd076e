"""A teacher's probabilities for every word of a store, as memory-mapped arrays."""

import fcntl
from pathlib import Path

import numpy as np
import torch

from device import here

DENSE = ("ner", "upos", "event", "factuality", "attribution")
TOP = 4  # kept of the heads with many labels
SPARSE = {"xpos": np.uint8, "rel": np.uint8, "arc": np.int16}


def arrays(folder, words, sizes):
    """name -> array with a row a word; `done` says which rows are filled."""
    folder = Path(folder)
    folder.mkdir(exist_ok=True)

    def mapped(name, shape, kind):
        path = folder / f"{name}.npy"
        if path.exists():
            return np.lib.format.open_memmap(path, "r+")
        return np.lib.format.open_memmap(path, "w+", kind, shape)

    with open(folder / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # of two processes one makes the files
        result = {name: mapped(name, (words, sizes[name]), np.float16) for name in DENSE}
        for name, kind in SPARSE.items():
            result[name] = mapped(name, (words, TOP), kind)
            result[name + "_p"] = mapped(name + "_p", (words, TOP), np.float16)
        return result | {"done": mapped("done", (words,), np.uint8)}


def tensors(arrays):
    """The arrays on the device; on a CPU they stay where they are, in the files."""
    return {name: here(array) for name, array in arrays.items()}


def padded(soft, store, windows, longest):
    """The labels of some windows as tensors [B,longest,...]; those of padding are any."""
    index, _ = store.places(windows, longest)
    rows = {name: tensor[index] for name, tensor in soft.items()}
    return {name: block.float() if block.dtype == torch.float16 else block for name, block in rows.items()}
