"""Learns the space of meaning: two phrases are as near there as what it is taught has them.

Places of its own are free to the table as long as the nearness of any two phrases is the one taught,
which is what is learned, from all pairs within a batch. A word points where figures of its own do and
where the concepts do for which `shares.py` has it speak: what concepts mean is learned from all words at
once, and tells apart more than so few and rough figures of a word can.
"""

import math
from dataclasses import dataclass

import numpy as np
import torch
from torch.nn.functional import kl_div, normalize

from stems import Bags
from ternary import DIMS, LEAST, directions_of, places_of, stepped

BATCH = 768
RATE = 0.02
# Pairs nearer than this are few and are those that count, so they weigh more.
NEAR, WEIGHT_OF_NEAR = 0.45, 9.0
# How sharply a phrase's neighbours are told from the rest, and what each part of the loss weighs.
SHARPNESS = 0.05
WEIGHT_OF_NEARNESS, WEIGHT_OF_ORDER = 20.0, 0.5
# In place of minus infinity, of which 0 times is no number.
NEVER = -1e4


@dataclass
class Meaning:
    """Own figures of words and those of concepts before rounding, and how far each word counts."""

    rows: torch.Tensor
    concepts: torch.Tensor
    weights: torch.Tensor


class Student(torch.nn.Module):
    """`has_own` says which words have figures of their own, `shares` how far each speaks for concepts."""

    def __init__(self, has_own: np.ndarray, shares: np.ndarray):
        super().__init__()
        size, concepts = shares.shape
        self.has_own = torch.from_numpy(has_own.astype(np.float32))
        self.shares = normalize(torch.from_numpy(shares), dim=1, eps=LEAST).to_sparse().coalesce()
        self.rows = torch.nn.Parameter(torch.randn(size, DIMS) * 0.1)
        self.concepts = torch.nn.Parameter(torch.randn(concepts, DIMS) * 0.01)
        self.log_weights = torch.nn.Parameter(torch.zeros(size))
        # The nearness taught is seldom below 0; a line makes up for it.
        self.slope = torch.nn.Parameter(torch.tensor(1.0))
        self.offset = torch.nn.Parameter(torch.tensor(0.0))

    def table(self) -> torch.Tensor:
        own = directions_of(self.rows) * self.has_own[:, None]
        by_concepts = torch.sparse.mm(self.shares, stepped(self.concepts))
        return (own + by_concepts) * self.log_weights.exp()[:, None]

    def loss(self, bags: tuple[torch.Tensor, torch.Tensor], taught: torch.Tensor) -> torch.Tensor:
        places = places_of(bags, self.table())
        found = self.slope * (places @ places.T) + self.offset
        wanted = taught @ taught.T
        itself = torch.eye(len(wanted), dtype=torch.bool)
        weight = torch.where(wanted > NEAR, WEIGHT_OF_NEAR, 1.0).masked_fill(itself, 0)
        nearness = (weight * (found - wanted) ** 2).sum() / weight.sum()
        order = kl_div(
            torch.log_softmax((found / SHARPNESS).masked_fill(itself, NEVER), 1),
            torch.softmax((wanted / SHARPNESS).masked_fill(itself, NEVER), 1),
            reduction="batchmean",
        )
        return WEIGHT_OF_NEARNESS * nearness + WEIGHT_OF_ORDER * order


def learn_meaning(
    has_own: np.ndarray, shares: np.ndarray, bags: Bags, taught: np.ndarray, rounds: int
) -> Meaning:
    """Learns from every phrase `rounds` times; the vectors `taught` say how near any two are to be."""
    torch.manual_seed(1)
    rng = np.random.default_rng(0)
    student = Student(has_own, shares)
    optimiser = torch.optim.Adam(student.parameters(), lr=RATE)
    full = bags.full()
    steps = len(full) // BATCH
    for turn in range(rounds):
        order = rng.permutation(full)
        total = 0.0
        for step in range(steps):
            done = (turn * steps + step) / (rounds * steps)
            for group in optimiser.param_groups:
                group["lr"] = RATE * (0.02 + 0.49 * (1 + math.cos(math.pi * done)))
            which = order[step * BATCH : (step + 1) * BATCH]
            vectors = torch.from_numpy(taught[which].astype(np.float32))
            loss = student.loss(bags.pick(which), vectors)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += loss.item()
        print(f"meaning, round {turn + 1} of {rounds}: loss {total / steps:.4f}", flush=True)
    weights = student.log_weights.detach().exp()
    return Meaning(student.rows.detach(), student.concepts.detach(), weights)
