"""Trains the word table and writes it: run as `python tools/table/make.py`, see README.md."""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

import tablefile
from lexicon import Concept, read_lexicon
from meaning import learn_meaning
from phrases import collect
from report import Tasks
from shares import STEP, Phrases, learn_shares
from stems import Bags, stems_of
from tablefile import Table
from teacher import teach
from ternary import signs_of, steps_of
from trades import Trades, trained
from vocabulary import choose, rarities

REPOSITORY = Path(__file__).resolve().parents[2]
# So many short public phrases are read by the concepts they speak of, beside the cues.
OTHERS, SHORT = 60_000, 7
NEED, OFFER, NO_CONCEPT = 0, 1, -1
# How far nearness counts as the model that learned the lexicon has it, beside the model as it is found.
AS_LEARNED = 0.4


def main() -> None:
    options = read_options()
    torch.use_deterministic_algorithms(True)
    options.cache.mkdir(parents=True, exist_ok=True)

    concepts = read_lexicon(REPOSITORY / "matching/lexicon")
    lists = collect(options.sources, options.cache, concepts, not options.without_titles)
    for name, texts in lists.items():
        print(f"{name}: {len(texts)} phrases", flush=True)
    stems = {name: stems_of(texts, REPOSITORY) for name, texts in lists.items()}
    others = [it for name, texts in stems.items() if name != "cues" for it in texts]
    # What a word means is learned from all phrases, which concepts it speaks for mostly from the cues.
    placed = choose(others, stems["cues"], 6, options.placed)
    speaking = choose(others, stems["cues"], 30, options.speaking)
    vocabulary = sorted({*placed, *speaking}, key=str.encode)

    everything = stems["cues"] + others
    cues = cues_of(concepts)
    trades = trained(cues.texts, cues.concepts, options.trade_rounds, options.cache)
    phrases = phrases_of(cues, lists, vocabulary, trades, options.cache)
    taught = nearness_of(lists, trades, options.cache)
    # The steps are too small to be shared, and sums shared otherwise come out otherwise.
    torch.set_num_threads(1)
    shares = learn_shares(len(vocabulary), phrases, options.shares, options.share_rounds)
    exponents = shares.steps * np.float32(STEP)
    rows = {stem: row for row, stem in enumerate(vocabulary)}
    has_own = np.isin(vocabulary, placed)
    meaning = learn_meaning(has_own, exponents, Bags(everything, rows), taught, options.rounds)
    names = [it.name for it in concepts]
    table = Table(
        vocabulary,
        rarities(vocabulary, everything),
        meaning.weights.numpy(),
        signs_of(meaning.rows).numpy().astype(np.int8) * has_own[:, None],
        shares.in_need,
        shares.in_offer,
        names,
        steps_of(meaning.concepts).numpy().astype(np.int8),
        exponents,
    )
    tablefile.write(table, options.out)
    if options.eval:
        Tasks(options.eval, vocabulary, REPOSITORY).print(tablefile.read(options.out, names))


def read_options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description="Trains the word table.")
    shared = REPOSITORY / "../../shared"
    options.add_argument("--sources", type=Path, default=shared / "lexicon-sources")
    options.add_argument("--cache", type=Path, default=REPOSITORY / "target/table")
    options.add_argument("--eval", type=Path, help="a folder of tasks to measure with")
    options.add_argument("--out", type=Path, default=REPOSITORY / "matching/table.txt")
    options.add_argument("--placed", type=int, default=6000, help="stems with figures of their own")
    options.add_argument("--speaking", type=int, default=8000, help="stems that speak for concepts")
    options.add_argument("--shares", type=int, default=140_000, help="shares of words in concepts")
    options.add_argument("--rounds", type=int, default=14, help="over all phrases, for meaning")
    options.add_argument("--trade-rounds", type=int, default=3, help="over the cues")
    options.add_argument("--share-rounds", type=int, nargs=3, default=(8, 5, 5))
    options.add_argument("--without-titles", action="store_true")
    return options.parse_args()


@dataclass
class Cues:
    """Every cue of the lexicon, on which side it stands and of which concept it is."""

    texts: list[str]
    sides: list[int]
    concepts: np.ndarray


def cues_of(concepts: list[Concept]) -> Cues:
    cues = [
        (cue, side, at)
        for at, concept in enumerate(concepts)
        for side, texts in ((NEED, concept.need), (OFFER, concept.offer))
        for cue in texts
    ]
    return Cues([it[0] for it in cues], [it[1] for it in cues], np.array([it[2] for it in cues]))


def nearness_of(lists: dict[str, list[str]], trades: Trades, cache: Path) -> np.ndarray:
    """A vector for each phrase: two phrases are to be as near as these.

    That is as near as the one model and the other have them on the average: side by side, their vectors
    have that cosine.
    """
    as_found = np.concatenate([teach(it, cache) for it in lists.values()])
    as_learned = np.concatenate([trades.places_of(it, cache) for it in lists.values()])
    both = ((as_found, 1 - AS_LEARNED), (as_learned, AS_LEARNED))
    return np.concatenate([it * np.float16(share**0.5) for it, share in both], axis=1)


def phrases_of(
    cues: Cues,
    lists: dict[str, list[str]],
    vocabulary: list[str],
    trades: Trades,
    cache: Path,
) -> Phrases:
    """Every cue, then short public phrases, with what the model says they speak of."""
    public = [it for name, texts in lists.items() if name != "cues" for it in texts]
    short = [it for it in public if len(it.split()) <= SHORT]
    order = np.random.default_rng(1).permutation(len(short))[:OTHERS]
    others = [short[it] for it in order]
    texts = cues.texts + others
    rows = {stem: row for row, stem in enumerate(vocabulary)}
    return Phrases(
        Bags(stems_of(texts, REPOSITORY), rows),
        np.array(cues.sides + [OFFER] * len(others)),
        np.concatenate([cues.concepts, np.full(len(others), NO_CONCEPT)]),
        trades.guess(trades.places_of(texts, cache)),
    )


if __name__ == "__main__":
    main()
