"""Writes and reads matching/table.bin. Its form is that of matching/src/table.rs.

    "GWTABLE1", the count of stems in two bytes, the smaller first;
    the stems in the order of their bytes, each as: how many bytes it shares with the one before,
    its other bytes, a line feed;
    four planes of a byte for each stem: rarity, and the weight in meaning, as need, as offer;
    for each stem 13 bytes of ternary figures in the space of meaning, then as many for exchange.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ternary import DIMS

MAGIC = b"GWTABLE1"
FIGURES_A_BYTE = 5
ROW_BYTES = -(-DIMS // FIGURES_A_BYTE)
POWERS = 3 ** np.arange(FIGURES_A_BYTE)
WEIGHT_PARTS = 64
# A weight this rough costs no rank in the evaluations, and compresses.
WEIGHT_STEP = 4
# Only the ratios of weights within a plane matter, so a plane is scaled to use its byte well.
TYPICAL_MOST = 2.0
PLANES = ("rarity", "weight in meaning", "weight as need", "weight as offer")


@dataclass
class Table:
    """What the file holds: `weights` are the three planes, `signs` the figures of both spaces."""

    stems: list[str]
    rarity: np.ndarray
    weights: tuple[np.ndarray, np.ndarray, np.ndarray]
    signs: tuple[np.ndarray, np.ndarray]


def parts_of(table: Table) -> dict[str, bytes]:
    """The parts of the file by name, in order."""
    count = len(table.stems)
    parts = {"head": MAGIC + count.to_bytes(2, "little"), "stems": packed_stems(table.stems)}
    planes = (table.rarity * 255, *(scaled(it) * WEIGHT_PARTS for it in table.weights))
    for name, plane in zip(PLANES, planes):
        rough = np.rint(plane / WEIGHT_STEP) * WEIGHT_STEP
        parts[name] = np.clip(rough, 0, 255).astype(np.uint8).tobytes()
    for name, signs in zip(("meaning", "exchange"), table.signs):
        parts[name] = packed(signs)
    return parts


def read(path: Path) -> Table:
    """The table as the app knows it, from the bytes alone."""
    data = path.read_bytes()
    if not data.startswith(MAGIC):
        raise ValueError(f"{path} is no table of this form")
    count = int.from_bytes(data[8:10], "little")
    stems: list[bytes] = []
    at = 10
    for _ in range(count):
        end = data.index(b"\n", at + 1)
        shared = stems[-1][: data[at]] if stems else b""
        stems.append(shared + data[at + 1 : end])
        at = end + 1
    planes = np.frombuffer(data, np.uint8, 4 * count, at).reshape(4, count).astype(np.float32)
    at += 4 * count
    rows = np.frombuffer(data, np.uint8, 2 * count * ROW_BYTES, at)
    meaning, exchange = unpacked(rows.reshape(2, count, ROW_BYTES))
    weights = planes[1:] / WEIGHT_PARTS
    return Table(
        [it.decode() for it in stems],
        planes[0] / 255,
        (weights[0], weights[1], weights[2]),
        (meaning, exchange),
    )


def scaled(weights: np.ndarray) -> np.ndarray:
    return weights / np.percentile(weights, 99) * TYPICAL_MOST


def packed_stems(stems: list[str]) -> bytes:
    out = bytearray()
    before = ""
    for stem in stems:
        shared = 0
        # Whole letters only, so that what is shared is a text for itself.
        for one, other in zip(stem, before):
            longer = shared + len(one.encode())
            if one != other or longer > 255:
                break
            shared = longer
        out.append(shared)
        out += stem.encode()[shared:] + b"\n"
        before = stem
    return bytes(out)


def packed(signs: np.ndarray) -> bytes:
    """Five figures a byte, the first the lowest digit; missing ones at the end add nothing."""
    digits = np.zeros((len(signs), ROW_BYTES * FIGURES_A_BYTE), np.int64)
    digits[:, :DIMS] = signs + 1
    by_byte = digits.reshape(len(signs), ROW_BYTES, FIGURES_A_BYTE)
    return (by_byte @ POWERS).astype(np.uint8).tobytes()


def unpacked(rows: np.ndarray) -> np.ndarray:
    digits = rows[..., None] // POWERS % 3
    return digits.reshape(*rows.shape[:-1], -1)[..., :DIMS].astype(np.int8) - 1
