"""Says how large a table is and what it is worth. Nothing here has a part in the training.

A task is a JSON file {queries, docs, rel}: texts asked, texts to choose from, and for each query
how far each right text counts, by its number.
"""

import json
from dataclasses import dataclass
from pathlib import Path

import brotli
import numpy as np
import torch

from exchange import Cues, keys_of_cues
from stems import Bags, stems_of
from tablefile import Table, parts_of
from ternary import LEAST, places_of

# As the app reads a text: the concepts near it share it as this sharpness tells them apart.
CONCEPT_SHARPNESS = 0.05
COUNTED = 10


@dataclass
class Spaces:
    """The rows of the words in each space, weights included."""

    meaning: torch.Tensor
    need: torch.Tensor
    offer: torch.Tensor

    @staticmethod
    def of(table: Table) -> "Spaces":
        meaning, exchange = (unit_rows(signs) for signs in table.signs)
        weights = [torch.from_numpy(it.astype(np.float32))[:, None] for it in table.weights]
        return Spaces(meaning * weights[0], exchange * weights[1], exchange * weights[2])


def unit_rows(signs: np.ndarray) -> torch.Tensor:
    rows = torch.from_numpy(signs.astype(np.float32))
    return rows / rows.norm(dim=1, keepdim=True).clamp(min=LEAST)


def print_sizes(table: Table) -> None:
    parts = parts_of(table)
    parts["the whole"] = b"".join(parts.values())
    for name, part in parts.items():
        small = len(brotli.compress(part, quality=11))
        print(f"{name:18} {len(part):8} bytes, {small:7} compressed")


class Tasks:
    """The tasks of a folder, taken apart once for several tables of the same stems."""

    def __init__(self, folder: Path, stems: list[str], repository: Path):
        rows = {stem: row for row, stem in enumerate(stems)}
        self.tasks = {}
        for path in sorted(folder.glob("*.json")):
            task = json.loads(path.read_text(encoding="utf-8"))
            if "queries" in task:
                bags = [Bags(stems_of(task[it], repository), rows) for it in ("queries", "docs")]
                gains = [{int(doc): gain for doc, gain in it.items()} for it in task["rel"]]
                self.tasks[path.stem] = (bags[0], bags[1], gains)

    def print(self, name: str, spaces: Spaces, needs: Cues, offers: Cues, concepts: int) -> None:
        keys = keys_of_cues((spaces.need, spaces.offer), needs, offers, concepts)
        for task, (queries, docs, gains) in self.tasks.items():
            by_meaning = places(queries, spaces.meaning) @ places(docs, spaces.meaning).T
            by_concept = likely(queries, spaces.need, keys) @ likely(docs, spaces.offer, keys).T
            for what, nearness in (("meaning", by_meaning), ("concepts", by_concept)):
                first, top = figures(nearness.numpy(), gains)
                print(f"{task:12} by {what:9} P@1 {first:.3f} nDCG@10 {top:.3f} ({name})")


def places(bags: Bags, table: torch.Tensor) -> torch.Tensor:
    return places_of(bags.pick(np.arange(len(bags))), table)


def likely(bags: Bags, table: torch.Tensor, keys: torch.Tensor) -> torch.Tensor:
    """The root of how likely each concept is; nothing of a text without a known word."""
    shares = torch.softmax(places(bags, table) @ keys.T / CONCEPT_SHARPNESS, 1).sqrt()
    shares[bags.lengths == 0] = 0
    return shares


def figures(nearness: np.ndarray, gains: list[dict[int, float]]) -> tuple[float, float]:
    """P@1 and nDCG@10; a text of no nearness is not found, and ties go by number."""
    first = top = 0.0
    discounts = 1 / np.log2(np.arange(2, COUNTED + 2))
    for near, gain in zip(nearness, gains):
        order = np.argsort(-near, kind="stable")[:COUNTED]
        found = [gain.get(int(doc), 0.0) for doc in order if near[doc] > 0]
        best = sorted(gain.values(), reverse=True)[:COUNTED]
        first += bool(found) and found[0] > 0
        ideal = np.dot(best, discounts[: len(best)])
        top += np.dot(found, discounts[: len(found)]) / ideal if best else 0.0
    return first / len(gains), top / len(gains)
