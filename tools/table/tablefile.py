"""Writes and reads matching/table.txt. Its form is that of matching/src/trained.rs: a line a stem.

    bookkeep 201 88 64 70 +-00+... bookkeeping=7 year-end-accounts=3

The stem; its rarity and how far it counts in meaning, in a need and in an offer, each in a byte; its
figures in the space of meaning; the concepts it speaks for, and how far. A stem of no place in meaning
counts 0 there.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ternary import DIMS

RARITY_PARTS, WEIGHT_PARTS, SHARE_PARTS = 255, 64, 2
# A weight this rough costs no rank in the evaluations, and compresses.
WEIGHT_STEP = 16
# Only the ratios of weights in meaning matter, so they are scaled to use their byte well.
TYPICAL_MOST = 2.0
SIGNS = {1: "+", 0: "0", -1: "-"}
HEAD = "# Stems, what they mean and which concepts they speak for. tools/table writes it; never edit it.\n"


@dataclass
class Table:
    """A row for each stem; `meaning` counts 0 where there is none. A share is a power of e."""

    stems: list[str]
    rarity: np.ndarray
    in_meaning: np.ndarray
    signs: np.ndarray
    in_need: np.ndarray
    in_offer: np.ndarray
    concepts: list[str]
    shares: np.ndarray


def write(table: Table, path: Path) -> None:
    typical = np.percentile(table.in_meaning[table.in_meaning > 0], 99)
    planes = (
        rough(table.rarity * RARITY_PARTS),
        # What has a place keeps it, however little it counts.
        np.where(
            table.in_meaning > 0,
            np.maximum(rough(table.in_meaning / typical * TYPICAL_MOST * WEIGHT_PARTS), 1),
            0,
        ),
        rough(table.in_need * WEIGHT_PARTS),
        rough(table.in_offer * WEIGHT_PARTS),
    )
    lines = [HEAD]
    for row, stem in enumerate(table.stems):
        weights = " ".join(str(plane[row]) for plane in planes)
        signs = "".join(SIGNS[int(it)] for it in table.signs[row])
        steps = np.rint(table.shares[row] * SHARE_PARTS).astype(int)
        shares = "".join(f" {table.concepts[it]}={steps[it]}" for it in np.flatnonzero(steps))
        lines.append(f"{stem} {weights} {signs}{shares}\n")
    path.write_text("".join(lines), encoding="utf-8")


def read(path: Path, concepts: list[str]) -> Table:
    """The table as the app knows it."""
    places = {concept: at for at, concept in enumerate(concepts)}
    lines = [it.split() for it in path.read_text(encoding="utf-8").splitlines() if it[0] != "#"]
    weights = np.array([it[1:5] for it in lines], dtype=np.float32)
    signs = np.zeros((len(lines), DIMS), np.int8)
    shares = np.zeros((len(lines), len(concepts)), np.float32)
    for row, parts in enumerate(lines):
        signs[row] = [{"+": 1, "0": 0, "-": -1}[it] for it in parts[5]]
        for share in parts[6:]:
            concept, steps = share.split("=")
            shares[row, places[concept]] = int(steps) / SHARE_PARTS
    in_meaning, in_need, in_offer = (weights[:, it] / WEIGHT_PARTS for it in (1, 2, 3))
    stems = [it[0] for it in lines]
    rarity = weights[:, 0] / RARITY_PARTS
    return Table(stems, rarity, in_meaning, signs, in_need, in_offer, concepts, shares)


def rough(plane: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(plane / WEIGHT_STEP) * WEIGHT_STEP, 0, 255).astype(int)
