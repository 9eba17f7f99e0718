"""Learns how far each word speaks for each concept, from what `trades.py` says of whole phrases.

A text's odds of speaking of a concept are the product of those of its words: what one word says is a
few concepts and an exponent for each. That is little enough for the page, and all it takes to know
of which concepts a text speaks. How far a word counts differs by side: "looking" tells much of a need
and nothing of an offer.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch

from stems import Bags
from trades import Guesses

BATCH, BATCH_OF_OTHERS = 1024, 512
RATE, RATE_OF_SIDES = 0.02, 0.006
SMALLEST_RATE = 1e-5
# How sharply the guesses are read, and how far the lexicon itself counts beside them.
SHARPNESS = 0.04
RIGHT = 0.3
# Words are left out by chance, since people note fewer than the lexicon does.
DROPPED = 0.15
# A text of more words says no more than one of so many: words of one text repeat one another.
ENOUGH = 3
# To begin with, a word is taken to say this share of what the phrases with it say on the whole.
BEGIN = 0.6
# As a share is stored: in such steps, and no more of them.
STEP = 0.5
MOST = 15
# Learning begins with so many shares a share kept, and comes down to those kept by halves.
TOO_MANY = 5


@dataclass
class Phrases:
    """Cues first, then others; which side each stands on (0 need, 1 offer), and of cues the concept."""

    bags: Bags
    sides: np.ndarray
    concepts: np.ndarray
    guesses: Guesses


@dataclass
class Shares:
    """A row for each word and a column for each concept, in steps; how far each counts by side."""

    steps: np.ndarray
    in_need: np.ndarray
    in_offer: np.ndarray


class Words(torch.nn.Module):
    """Shares in the order of their words: only those that there are take time."""

    def __init__(self, words: np.ndarray, concepts: np.ndarray, shares: np.ndarray, size: int):
        super().__init__()
        self.owners, self.concepts = words, torch.from_numpy(concepts)
        self.starts = np.searchsorted(words, np.arange(size + 1))
        self.shares = torch.nn.Parameter(torch.from_numpy(shares.astype(np.float32)))
        self.sides = torch.nn.Parameter(torch.zeros(2, size))
        # How much each share moved what was said, to know which can be spared.
        self.moved = torch.zeros(len(words))
        self.is_rounded = False

    def stored(self) -> torch.Tensor:
        shares = self.shares.clamp(min=0)
        if not self.is_rounded:
            return shares
        # Learning goes straight through, since rounding has no slope.
        rounded = (shares / STEP).round().clamp(max=MOST) * STEP
        return shares + (rounded - shares).detach()

    def said(
        self, bags: tuple[torch.Tensor, torch.Tensor], sides: np.ndarray, concepts: int
    ) -> torch.Tensor:
        """How far each text speaks for each concept."""
        rows, starts = (it.numpy() for it in bags)
        texts = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, len(rows))))
        lengths = self.starts[rows + 1] - self.starts[rows]
        ends = np.cumsum(lengths)
        within = np.arange(ends[-1]) - np.repeat(ends - lengths, lengths)
        which = torch.from_numpy(np.repeat(self.starts[rows], lengths) + within)
        text = torch.from_numpy(np.repeat(texts, lengths))
        counts = self.sides[torch.from_numpy(sides[texts]), torch.from_numpy(rows)].exp()
        counts = counts[torch.from_numpy(np.repeat(np.arange(len(rows)), lengths))]
        said = torch.zeros(len(starts) * concepts)
        said = said.index_add(
            0, text * concepts + self.concepts[which], self.stored()[which] * counts
        )
        fewer = (ENOUGH / torch.from_numpy(np.diff(np.append(starts, len(rows))))).clamp(max=1)
        return said.view(len(starts), concepts) * fewer[:, None].float()

    def best(self, count: int) -> "Words":
        """Only the shares that matter most to what is said."""
        worth = (self.stored() ** 2 * self.moved).detach().numpy()
        kept = np.sort(np.argsort(-worth, kind="stable")[:count])
        words = Words(
            self.owners[kept],
            self.concepts.numpy()[kept],
            self.shares.detach().numpy()[kept],
            len(self.starts) - 1,
        )
        with torch.no_grad():
            words.sides.copy_(self.sides)
        return words


def learn_shares(size: int, phrases: Phrases, count: int, rounds: Sequence[int]) -> Shares:
    """Learns too many shares for `rounds[0]` rounds over the cues, halves them with `rounds[1]` rounds
    each time until `count` are left, and learns on for `rounds[2]` while they are rounded."""
    torch.manual_seed(0)
    rng = np.random.default_rng(0)
    wanted = likely(phrases.guesses)
    words = beginning(size, phrases, wanted, count * TOO_MANY)
    learn(words, phrases, wanted, rounds[0], RATE, rng)
    left = len(words.owners)
    while left > count:
        left = max(left // 2, count)
        words = words.best(left)
        learn(words, phrases, wanted, rounds[1], RATE / 2, rng)
    words.is_rounded = True
    learn(words, phrases, wanted, rounds[2], RATE / 4, rng)
    steps = np.zeros((size, int(phrases.concepts.max()) + 1), np.uint8)
    with torch.no_grad():
        steps[words.owners, words.concepts.numpy()] = (words.stored() / STEP).round().numpy()
        sides = words.sides.exp().numpy()
    return Shares(steps, sides[0], sides[1])


def likely(guesses: Guesses) -> np.ndarray:
    sharp = np.exp((guesses.nearness - guesses.nearness.max(1, keepdims=True)) / SHARPNESS)
    return sharp / sharp.sum(1, keepdims=True)


def beginning(size: int, phrases: Phrases, wanted: np.ndarray, count: int) -> Words:
    """What the phrases with a word say on the whole, beside what all phrases would by chance."""
    concepts = int(phrases.concepts.max()) + 1
    said = np.zeros(size * concepts, np.float32)
    owners = np.repeat(np.arange(len(phrases.bags)), phrases.bags.lengths)
    at = phrases.bags.rows[:, None] * concepts + phrases.guesses.concepts[owners]
    np.add.at(said, at.ravel(), wanted[owners].ravel())
    holders = np.maximum(np.bincount(phrases.bags.rows, minlength=size), 1).astype(np.float32)
    shares = BEGIN * np.log1p(said.reshape(size, concepts) / holders[:, None] * concepts)
    worth = (shares**2 * np.sqrt(holders)[:, None]).ravel()
    kept = np.sort(np.argsort(-worth, kind="stable")[:count])
    kept = kept[worth[kept] > 0]
    return Words(kept // concepts, kept % concepts, shares.ravel()[kept], size)


def learn(
    words: Words,
    phrases: Phrases,
    wanted: np.ndarray,
    rounds: int,
    rate: float,
    rng: np.random.Generator,
) -> None:
    optimiser = torch.optim.Adam(
        [
            {"params": [words.shares], "lr": rate},
            {"params": [words.sides], "lr": rate * RATE_OF_SIDES / RATE},
        ],
        betas=(0.9, 0.99),
    )
    rates = [group["lr"] for group in optimiser.param_groups]
    concepts = int(phrases.concepts.max()) + 1
    full = phrases.bags.full()
    cues = full[phrases.concepts[full] >= 0]
    others = full[phrases.concepts[full] < 0]
    steps = rounds * (len(cues) // BATCH)
    total = 0.0
    for step in range(steps):
        for group, it in zip(optimiser.param_groups, rates):
            group["lr"] = it * (1 - step / steps) + SMALLEST_RATE
        some = rng.choice(cues, BATCH, replace=False)
        which = np.concatenate([some, rng.choice(others, BATCH_OF_OTHERS, replace=False)])
        bags = phrases.bags.pick(which, DROPPED, rng)
        odds = torch.log_softmax(words.said(bags, phrases.sides[which], concepts), 1)
        guessed = odds.gather(1, torch.from_numpy(phrases.guesses.concepts[which]))
        by_guess = -(guessed * torch.from_numpy(wanted[which])).sum(1).mean()
        right = odds[:BATCH].gather(1, torch.from_numpy(phrases.concepts[some])[:, None])
        loss = (1 - RIGHT) * by_guess - RIGHT * right.mean()
        optimiser.zero_grad()
        loss.backward()
        words.moved += words.shares.grad**2
        optimiser.step()
        total += loss.item()
    print(f"shares, {len(words.owners)}, {rounds} rounds: loss {total / max(steps, 1):.3f}", flush=True)
