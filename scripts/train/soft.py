"""A teacher's probabilities for every word of a store, as memory-mapped arrays."""

from pathlib import Path

import numpy as np
import torch

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

    result = {name: mapped(name, (words, sizes[name]), np.float16) for name in DENSE}
    for name, kind in SPARSE.items():
        result[name] = mapped(name, (words, TOP), kind)
        result[name + "_p"] = mapped(name + "_p", (words, TOP), np.float16)
    return result | {"done": mapped("done", (words,), np.uint8)}


def padded(soft, store, windows, longest):
    """The labels of some windows as tensors [B,longest,...]."""
    result = {}
    for name, array in soft.items():
        kind = np.float32 if array.dtype == np.float16 else array.dtype
        block = np.zeros((len(windows), longest, *array.shape[1:]), kind)
        for row, w in enumerate(windows):
            start, length = store.start[w], store.length[w]
            block[row, :length] = array[start: start + length]
        result[name] = torch.from_numpy(block)
    return result
