"""Writes and reads matching/table.txt. Its form is that of matching/src/trained.rs.

    [bookkeeping] 2 -1 0 0 1 ...
    bookkeep 201 88 64 70 +-00+... bookkeeping=7 year-end-accounts=3

A concept, and its figures in the space of meaning. A stem; its rarity and how far it counts in meaning, in
a need and in an offer, each in a byte; its own figures in the space of meaning, all 0 where it has none;
the concepts it speaks for, and how far.
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
HEAD = "# Concepts and stems, what they mean, and for which concepts the stems speak. tools/table writes it; never edit it.\n"


@dataclass
class Table:
    """A row for each stem; own signs are all 0 where it has none. A share is a power of e."""

    stems: list[str]
    rarity: np.ndarray
    in_meaning: np.ndarray
    signs: np.ndarray
    in_need: np.ndarray
    in_offer: np.ndarray
    concepts: list[str]
    # A row for each concept: its figures of meaning, in steps.
    figures: np.ndarray
    shares: np.ndarray


def write(table: Table, path: Path) -> None:
    typical = np.percentile(table.in_meaning, 99)
    planes = (
        rough(table.rarity * RARITY_PARTS),
        rough(table.in_meaning / typical * TYPICAL_MOST * WEIGHT_PARTS),
        rough(table.in_need * WEIGHT_PARTS),
        rough(table.in_offer * WEIGHT_PARTS),
    )
    lines = [HEAD]
    for concept, figures in zip(table.concepts, table.figures):
        lines.append(f"[{concept}] {' '.join(map(str, figures))}\n")
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
    figures = np.zeros((len(concepts), DIMS), np.int8)
    for parts in lines:
        if parts[0][0] == "[":
            figures[places[parts[0].strip("[]")]] = parts[1:]
    lines = [it for it in lines if it[0][0] != "["]
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
    return Table(stems, rarity, in_meaning, signs, in_need, in_offer, concepts, figures, shares)


def rough(plane: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(plane / WEIGHT_STEP) * WEIGHT_STEP, 0, 255).astype(int)
