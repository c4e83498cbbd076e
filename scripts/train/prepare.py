"""Step 1: corpora to a store of words and labels, the student's pieces and their first vectors."""

import json
import time

import numpy as np

import corpora
import encoders
import settings
import store
from tokenizer import Engine
from teacher import read_safetensors

EMBEDDING = 128
SEEN = 4  # a piece that is rarer in all texts together is dropped


def piece_counts(built, vocabulary):
    counts = np.zeros(len(vocabulary.pieces), np.int64)
    often = np.bincount(built.columns["type"].cpu(), minlength=len(built.types))
    for token, times in zip(built.types, often):
        for piece in vocabulary.word(token):
            counts[piece] += times
    return counts


def keep(vocabulary, counts):
    """Pieces seen often enough, [UNK], and every single ASCII character."""
    letter = lambda piece: len(piece.removeprefix("##")) == 1 and piece.isascii()
    letters = [i for i, piece in enumerate(vocabulary.pieces) if letter(piece)]
    return sorted({vocabulary.unknown, *letters, *np.nonzero(counts >= SEEN)[0].tolist()})


def reduced(vectors, counts):
    """Principal components of the vectors, weighted by the root of their frequency: [P, EMBEDDING]."""
    weight = np.sqrt(counts)[:, None]
    centred = vectors - (vectors * weight).sum(0) / weight.sum()
    values, axes = np.linalg.eigh((centred * weight).T @ centred)
    print(f"principal components keep {values[-EMBEDDING:].sum() / values.sum():.2f} of the variance")
    result = centred @ axes[:, :-EMBEDDING - 1:-1]
    return (result / result.std() * 0.5).astype(np.float32)


def main():
    given = settings.arguments(__doc__, data=None, engine=None, encoder="minilm")
    work, begun = given.work, time.time()
    documents, inventories = corpora.load(given.data, Engine(given.engine, corpora.texts(given.data)).sentences)
    builder = store.Builder()
    for document in documents:
        builder.add(document)
    builder.save(work.store, inventories)
    encoders.unpack(given.encoder, work.encoder)
    full = work.full_vocabulary()
    counts = piece_counts(store.Store(work.store), full)
    kept = keep(full, counts)
    work.pieces.write_text(json.dumps([full.pieces[i] for i in kept]))
    table = read_safetensors(work.encoder / "model.safetensors")["embeddings.word_embeddings.weight"]
    np.save(work.vectors, reduced(table.numpy()[kept], counts[kept]))
    print(f"{len(documents)} documents, {builder.count} words, {len(builder.types)} distinct tokens, "
          f"{len(builder.window_rows)} windows, {len(kept)} pieces, {time.time() - begun:.0f} s")


if __name__ == "__main__":
    main()
