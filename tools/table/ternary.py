"""The figures of meaning as they are stored.

A word's own are -1, 0 and 1: a fifth of a byte for a figure, and as good as fractions in a sum. Those of
a concept, which many words share, are whole numbers up to 3 either way.
"""

import torch
from torch.nn.functional import embedding_bag, normalize

DIMS = 64
# What is smaller than this share of a row's mean figure becomes 0.
THRESHOLD = 0.8
LEAST = 1e-6
# A concept's figures are stored in such steps, and no more of them either way.
STEP, MOST = 0.25, 3


def signs_of(rows: torch.Tensor) -> torch.Tensor:
    size = rows.abs()
    return torch.sign(rows) * (size > THRESHOLD * size.mean(1, keepdim=True)).float()


def directions_of(rows: torch.Tensor) -> torch.Tensor:
    """The unit vector along the signs of each row.

    Learning goes straight through to the row itself, since rounding has no slope.
    """
    unit = normalize(rows, dim=1, eps=LEAST)
    rounded = normalize(signs_of(unit), dim=1, eps=LEAST)
    return unit + (rounded - unit).detach()


def steps_of(concepts: torch.Tensor) -> torch.Tensor:
    return (concepts / STEP).round().clamp(-MOST, MOST)


def stepped(concepts: torch.Tensor) -> torch.Tensor:
    """Where each concept points as it is stored; learning goes straight through as well."""
    return concepts + (steps_of(concepts) * STEP - concepts).detach()


def places_of(bags: tuple[torch.Tensor, torch.Tensor], table: torch.Tensor) -> torch.Tensor:
    """Where each bag of words is: the direction of the sum of its rows."""
    rows, starts = bags
    return normalize(embedding_bag(rows, table, starts, mode="sum"), dim=1, eps=LEAST)
