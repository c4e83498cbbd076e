"""Rows of named features as a sparse matrix."""

import numpy as np
from scipy.sparse import csr_matrix


def matrix(rows, columns):
    """rows: names of the features of each example; columns: {name: column}; other names are left out. [N, C] of ones."""
    cells = [(row, columns[name]) for row, names in enumerate(rows) for name in names if name in columns]
    where = tuple(np.array(cells).T) if cells else ([], [])
    return csr_matrix((np.ones(len(cells)), where), shape=(len(rows), len(columns)))
