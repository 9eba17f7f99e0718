"""Learns the space of exchange: what one asks for is near to what the other gives.

The lexicon says which words are asked with and which answer them. Each of its concepts is given a
place, its key, and every cue of both sides is drawn to the key of its concept and away from all
others. Both sides share their directions, so that a word brings a need and an offer together; how
far it counts differs by side ("looking" tells much of a need and nothing of an offer).

The app does not carry the keys: it makes them from the cues of the lexicon. `keys_of_cues` does it
alike, to measure what that costs.
"""

from dataclasses import dataclass

import numpy as np
import torch
from torch.nn.functional import cross_entropy, normalize

from meaning import Meaning
from stems import Bags
from ternary import LEAST, directions_of, places_of, signs_of

BATCH = 512
RATE = 0.01
SMALLEST_RATE = 1e-5
# How sharply a cue's concept is told from the others.
SHARPNESS = 0.06
# Words are left out by chance, since people note fewer than the lexicon does.
DROPPED = 0.15
# People note as a need what others offer ("a bookkeeper"), so offers are read as needs too.
AS_NEED, WEIGHT_AS_NEED = 256, 0.3
# Words stay near where their meaning put them, since the lexicon has too few cues for most.
STAY = 2e-5


@dataclass
class Cues:
    """The cues of one side, and the number of the concept of each."""

    bags: Bags
    concepts: np.ndarray


@dataclass
class Exchange:
    """Signs of each word, how far it counts on each side, and the keys as learned."""

    signs: torch.Tensor
    in_need: torch.Tensor
    in_offer: torch.Tensor
    keys: torch.Tensor


class Trader(torch.nn.Module):
    def __init__(self, meaning: Meaning, concepts: int):
        super().__init__()
        start = normalize(meaning.rows, dim=1, eps=LEAST) * meaning.weights[:, None]
        self.register_buffer("start", start)
        self.rows = torch.nn.Parameter(start.clone())
        self.register_buffer("weights", meaning.weights)
        self.log_need = torch.nn.Parameter(torch.zeros(len(start)))
        self.log_offer = torch.nn.Parameter(torch.zeros(len(start)))
        self.keys = torch.nn.Parameter(torch.zeros(concepts, start.shape[1]))

    def weights_of(self, log_weights: torch.Tensor) -> torch.Tensor:
        return self.weights * log_weights.exp()

    def tables(self) -> tuple[torch.Tensor, torch.Tensor]:
        directions = directions_of(self.rows)
        need = directions * self.weights_of(self.log_need)[:, None]
        return need, directions * self.weights_of(self.log_offer)[:, None]

    def moved(self) -> torch.Tensor:
        rows = ((self.rows - self.start) ** 2).sum()
        return rows + (self.log_need**2).sum() + (self.log_offer**2).sum()


def learn_exchange(
    meaning: Meaning, needs: Cues, offers: Cues, concepts: int, steps: int
) -> Exchange:
    torch.manual_seed(0)
    rng = np.random.default_rng(0)
    trader = Trader(meaning, concepts)
    with torch.no_grad():
        trader.keys.copy_(mean_places(trader.tables(), needs, offers, concepts))
    optimiser = torch.optim.Adam(trader.parameters(), lr=RATE)
    full_needs, full_offers = needs.bags.full(), offers.bags.full()
    for step in range(steps):
        for group in optimiser.param_groups:
            group["lr"] = RATE * (1 - step / steps) + SMALLEST_RATE
        some_needs = rng.choice(full_needs, BATCH)
        some_offers = rng.choice(full_offers, BATCH)
        as_need = some_offers[:AS_NEED]
        need, offer = trader.tables()
        keys = directions_of(trader.keys)
        loss = missed(needs, some_needs, need, keys, rng)
        loss = loss + missed(offers, some_offers, offer, keys, rng)
        loss = loss + WEIGHT_AS_NEED * missed(offers, as_need, need, keys, rng)
        loss = loss + STAY * trader.moved()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        if (step + 1) % 500 == 0:
            print(f"exchange, step {step + 1} of {steps}: loss {loss.item():.4f}", flush=True)
    with torch.no_grad():
        return Exchange(
            signs_of(trader.rows),
            trader.weights_of(trader.log_need),
            trader.weights_of(trader.log_offer),
            directions_of(trader.keys),
        )


def missed(
    cues: Cues, which: np.ndarray, table: torch.Tensor, keys: torch.Tensor, rng: np.random.Generator
) -> torch.Tensor:
    """How far those cues are from being told to be of their concepts."""
    places = places_of(cues.bags.pick(which, DROPPED, rng), table)
    wanted = torch.from_numpy(cues.concepts[which])
    return cross_entropy(places @ keys.T / SHARPNESS, wanted)


def mean_places(
    tables: tuple[torch.Tensor, torch.Tensor], needs: Cues, offers: Cues, concepts: int
) -> torch.Tensor:
    """For each concept the mean of its needs and that of its offers, both counting alike."""
    total = torch.zeros(concepts, tables[0].shape[1])
    for cues, table in ((needs, tables[0]), (offers, tables[1])):
        full = cues.bags.full()
        owners = torch.from_numpy(cues.concepts[full])
        side = torch.zeros_like(total)
        side.index_add_(0, owners, places_of(cues.bags.pick(full), table))
        total += normalize(side, dim=1, eps=LEAST)
    return normalize(total, dim=1, eps=LEAST)


def keys_of_cues(
    tables: tuple[torch.Tensor, torch.Tensor], needs: Cues, offers: Cues, concepts: int
) -> torch.Tensor:
    """The keys as the app makes them."""
    return directions_of(mean_places(tables, needs, offers, concepts))


def told_apart(
    keys: torch.Tensor, tables: tuple[torch.Tensor, torch.Tensor], needs: Cues, offers: Cues
) -> list[tuple[float, float]]:
    """For needs and offers: the loss, and the share of cues nearest to their concept's key."""
    figures = []
    for cues, table in ((needs, tables[0]), (offers, tables[1])):
        full = cues.bags.full()
        nearness = places_of(cues.bags.pick(full), table) @ keys.T
        wanted = torch.from_numpy(cues.concepts[full])
        loss = cross_entropy(nearness / SHARPNESS, wanted).item()
        hits = (nearness.argmax(1) == wanted).float().mean().item()
        figures.append((loss, hits))
    return figures
