"""Teaches the small language model the concepts of the lexicon, and asks it of which a phrase speaks.

MiniLM knows much of the world and little of who needs whom: "angel investor" is nearer to "CPA firm"
for it than to "raising a seed round". So it learns which concept each cue of the lexicon belongs to,
those of needs and of offers alike, and then knows more phrases than the lexicon has. It is far too
large for the page: `shares.py` passes on to single words which concepts they speak for, `meaning.py`
how near phrases are.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import cross_entropy, normalize

from teacher import model

BATCH = 256
RATE, RATE_OF_KEYS = 1e-4, 3e-3
DECAY = 0.01
WARM_UP = 50
# How sharply a phrase's concept is told from the others.
SHARPNESS = 0.05
# More of a phrase is not read; few are as long.
MOST_TOKENS = 48
# Phrases of about the same length go together, so that little is padded; by chance otherwise.
LENGTH_SPREAD = 1.5
# Of each phrase the nearest concepts are kept.
KEPT = 24


@dataclass
class Guesses:
    """For each phrase its nearest concepts, and how near: a cosine."""

    concepts: np.ndarray
    nearness: np.ndarray


class Trades:
    """The model as it learned the lexicon: places of phrases, and a key for each concept."""

    def __init__(self, concepts: int):
        sentences = model()
        self.tokens = sentences.tokenizer
        self.layers = sentences[0].auto_model
        self.keys = torch.nn.Parameter(torch.zeros(concepts, self.layers.config.hidden_size))
        # Under which what it makes of phrases is kept, once it has learned.
        self.name = ""

    def places(self, tokens: list[list[int]]) -> torch.Tensor:
        width = max(map(len, tokens))
        rows = torch.zeros(len(tokens), width, dtype=torch.long)
        mask = torch.zeros(len(tokens), width, dtype=torch.long)
        for at, row in enumerate(tokens):
            rows[at, : len(row)] = torch.tensor(row)
            mask[at, : len(row)] = 1
        states = self.layers(input_ids=rows, attention_mask=mask).last_hidden_state
        shares = mask[:, :, None].float()
        return normalize((states * shares).sum(1) / shares.sum(1), dim=1)

    def tokens_of(self, phrases: list[str]) -> list[list[int]]:
        return self.tokens(phrases, truncation=True, max_length=MOST_TOKENS)["input_ids"]

    def look_at(self, phrases: list[str]) -> torch.Tensor:
        """The place of each phrase; nothing is learned."""
        tokens = self.tokens_of(phrases)
        order = np.argsort([len(it) for it in tokens], kind="stable")
        found = torch.zeros(len(phrases), self.keys.shape[1])
        self.layers.eval()
        with torch.no_grad():
            for start in range(0, len(order), BATCH):
                which = order[start : start + BATCH]
                found[which] = self.places([tokens[it] for it in which])
        return found

    def learn(self, phrases: list[str], concepts: np.ndarray, rounds: int) -> None:
        torch.manual_seed(0)
        rng = np.random.default_rng(0)
        with torch.no_grad():
            self.keys.index_add_(0, torch.from_numpy(concepts), self.look_at(phrases))
            self.keys.copy_(normalize(self.keys, dim=1))
        tokens = self.tokens_of(phrases)
        lengths = np.array([len(it) for it in tokens])
        optimiser = torch.optim.AdamW(
            [
                {"params": list(self.layers.parameters()), "lr": RATE},
                {"params": [self.keys], "lr": RATE_OF_KEYS},
            ],
            weight_decay=DECAY,
        )
        rates = [group["lr"] for group in optimiser.param_groups]
        steps, step = rounds * (len(phrases) // BATCH), 0
        self.layers.train()
        for turn in range(rounds):
            total = 0.0
            for which in batches(lengths, rng):
                share = min(1, (step + 1) / WARM_UP) * (1 - step / steps)
                for group, rate in zip(optimiser.param_groups, rates):
                    group["lr"] = rate * share
                places = self.places([tokens[it] for it in which])
                wanted = torch.from_numpy(concepts[which])
                nearness = places @ normalize(self.keys, dim=1).T
                loss = cross_entropy(nearness / SHARPNESS, wanted)
                optimiser.zero_grad()
                loss.backward()
                optimiser.step()
                total += loss.item()
                step += 1
            mean = total * rounds / steps
            print(f"trades, round {turn + 1} of {rounds}: loss {mean:.3f}", flush=True)

    def places_of(self, phrases: list[str], cache: Path) -> np.ndarray:
        """A unit vector for each phrase, in half precision. Kept as well."""
        digest = hashlib.sha256("\n".join([self.name, *phrases]).encode())
        path = cache / f"places-{digest.hexdigest()[:20]}.npy"
        if not path.exists():
            unfinished = path.with_suffix(".part.npy")
            np.save(unfinished, self.look_at(phrases).numpy().astype(np.float16))
            unfinished.rename(path)
        return np.load(path)

    def guess(self, places: np.ndarray) -> Guesses:
        """Of which concepts phrases at those places speak."""
        keys = normalize(self.keys.detach(), dim=1)
        found = Guesses(
            np.zeros((len(places), KEPT), np.int64), np.zeros((len(places), KEPT), np.float32)
        )
        for start in range(0, len(places), 4096):
            some = torch.from_numpy(places[start : start + 4096].astype(np.float32))
            near, which = torch.topk(some @ keys.T, KEPT, dim=1)
            found.concepts[start : start + 4096] = which.numpy()
            found.nearness[start : start + 4096] = near.numpy()
        return found


def batches(lengths: np.ndarray, rng: np.random.Generator) -> list[np.ndarray]:
    order = np.argsort(lengths + rng.random(len(lengths)) * LENGTH_SPREAD)
    starts = rng.permutation(len(order) // BATCH) * BATCH
    return [order[it : it + BATCH] for it in starts]


def trained(cues: list[str], concepts: np.ndarray, rounds: int, cache: Path) -> Trades:
    """The model as it learned which cue is of which concept. Kept, since that takes an hour."""
    digest = hashlib.sha256("\n".join([*cues, str(rounds)]).encode())
    digest.update(concepts.tobytes())
    path = cache / f"trades-{digest.hexdigest()[:20]}.pt"
    trades = Trades(int(concepts.max()) + 1)
    if not path.exists():
        trades.learn(cues, concepts, rounds)
        unfinished = path.with_suffix(".part.pt")
        torch.save((trades.layers.state_dict(), trades.keys.detach()), unfinished)
        unfinished.rename(path)
    layers, keys = torch.load(path)
    trades.layers.load_state_dict(layers)
    trades.keys.data = keys
    trades.name = path.stem
    return trades
