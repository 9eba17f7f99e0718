"""Takes phrases apart by Goodword's own code, so that the table fits what looks words up in it."""

import subprocess
import unicodedata
from pathlib import Path

import numpy as np
import torch

COMMAND = ("cargo", "run", "-q", "-p", "matching", "--example", "stems")


def stems_of(phrases: list[str], repository: Path) -> list[list[str]]:
    """The stems of each phrase in order, grammar left out."""
    lines = "".join(without_accents(it) + "\n" for it in phrases)
    done = subprocess.run(
        COMMAND, cwd=repository, input=lines.encode(), stdout=subprocess.PIPE, check=True
    )
    stems = [line.split() for line in done.stdout.decode().splitlines()]
    if len(stems) != len(phrases):
        raise ValueError(f"{len(phrases)} phrases went in, {len(stems)} came out")
    return stems


def without_accents(phrase: str) -> str:
    """As the app folds a text; the case of its letters is left to the stemmer."""
    letters = unicodedata.normalize("NFKD", " ".join(phrase.split()))
    return "".join(it for it in letters if not unicodedata.combining(it))


class Bags:
    """The rows of the table in which the stems of each phrase stand, laid end to end."""

    def __init__(self, phrases: list[list[str]], rows: dict[str, int]):
        known = [[rows[it] for it in stems if it in rows] for stems in phrases]
        self.lengths = np.array([len(it) for it in known], dtype=np.int64)
        self.starts = np.cumsum(self.lengths) - self.lengths
        self.rows = np.array([row for it in known for row in it], dtype=np.int64)

    def __len__(self) -> int:
        return len(self.lengths)

    def full(self) -> np.ndarray:
        """Which phrases have a word that the table knows."""
        return np.flatnonzero(self.lengths)

    def pick(
        self, which: np.ndarray, drop: float = 0.0, rng: np.random.Generator | None = None
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Rows and where each bag begins, as `embedding_bag` takes them.

        A share of `drop` of the words is left out by chance, never the last of a phrase.
        """
        lengths = self.lengths[which]
        ends = np.cumsum(lengths)
        within = np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - lengths, lengths)
        rows = self.rows[np.repeat(self.starts[which], lengths) + within]
        if rng is not None:
            owner = np.repeat(np.arange(len(which)), lengths)
            kept = rng.random(len(rows)) > drop
            left = np.bincount(owner[kept], minlength=len(which))
            kept |= left[owner] == 0
            rows = rows[kept]
            lengths = np.bincount(owner[kept], minlength=len(which))
            ends = np.cumsum(lengths)
        return torch.from_numpy(rows), torch.from_numpy(ends - lengths)
