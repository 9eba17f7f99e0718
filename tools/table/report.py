"""Says what a table is worth. Nothing here has a part in the training.

A task is a JSON file {queries, docs, rel}: texts asked, texts to choose from, and for each query
how far each right text counts, by its number.
"""

import json
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import embedding_bag, normalize

from shares import ENOUGH
from stems import Bags, stems_of
from tablefile import Table
from ternary import LEAST, STEP, places_of

# As the app reads a text, but that there a first sentence counts more than what follows.
CONCEPTS, UNLIKELY = 16, 0.008
COUNTED = 10


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

    def print(self, table: Table) -> None:
        shares = torch.from_numpy(table.shares)
        concepts = torch.from_numpy(table.figures.astype(np.float32)) * STEP
        own = normalize(torch.from_numpy(table.signs.astype(np.float32)), dim=1, eps=LEAST)
        rows = own + normalize(shares, dim=1, eps=LEAST) @ concepts
        rows *= torch.from_numpy(table.in_meaning)[:, None]
        for task, (queries, docs, gains) in self.tasks.items():
            by_meaning = places(queries, rows) @ places(docs, rows).T
            asked = likely(queries, shares, table.in_need)
            by_concept = asked @ likely(docs, shares, table.in_offer).T
            for what, nearness in (("meaning", by_meaning), ("concepts", by_concept)):
                first, top = figures(nearness.numpy(), gains)
                print(f"{task:12} by {what:9} P@1 {first:.3f} nDCG@10 {top:.3f}", flush=True)


def places(bags: Bags, rows: torch.Tensor) -> torch.Tensor:
    return places_of(bags.pick(np.arange(len(bags))), rows)


def likely(bags: Bags, shares: torch.Tensor, counts: np.ndarray) -> torch.Tensor:
    """The root of how likely each concept is."""
    rows, starts = bags.pick(np.arange(len(bags)))
    weights = torch.from_numpy(counts)[rows]
    said = embedding_bag(rows, shares, starts, mode="sum", per_sample_weights=weights)
    fewer = (ENOUGH / torch.from_numpy(bags.lengths)).clamp(max=1).float()
    odds = torch.softmax(said * fewer[:, None], 1)
    least = torch.topk(odds, CONCEPTS, dim=1).values[:, -1:].clamp(min=UNLIKELY)
    return torch.where(odds >= least, odds, 0).sqrt()


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
