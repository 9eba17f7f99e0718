"""Trains the word table and writes it: run as `python tools/table/make.py`, see README.md."""

import argparse
from pathlib import Path

import numpy as np
import torch

import tablefile
from exchange import Cues, Exchange, keys_of_cues, learn_exchange, told_apart
from lexicon import read_lexicon
from meaning import Meaning, learn_meaning
from phrases import collect
from report import Spaces, Tasks, print_sizes
from stems import Bags, stems_of
from tablefile import Table
from teacher import teach
from ternary import signs_of
from vocabulary import choose, rarities

REPOSITORY = Path(__file__).resolve().parents[2]


def main() -> None:
    options = read_options()
    torch.use_deterministic_algorithms(True)
    options.cache.mkdir(parents=True, exist_ok=True)

    concepts = read_lexicon(REPOSITORY / "matching/lexicon")
    lists = collect(options.sources, options.cache, concepts, not options.without_titles)
    for name, texts in lists.items():
        print(f"{name}: {len(texts)} phrases", flush=True)
    taught = np.concatenate([teach(it, options.cache) for it in lists.values()])
    phrases = stems_of([it for texts in lists.values() for it in texts], REPOSITORY)
    cue_count = len(lists["cues"])
    vocabulary = choose(phrases[cue_count:], phrases[:cue_count], options.words)
    rows = {stem: row for row, stem in enumerate(vocabulary)}

    # The steps are too small to be shared, and sums shared otherwise come out otherwise.
    torch.set_num_threads(1)
    meaning = learn_meaning(len(rows), Bags(phrases, rows), taught, options.rounds)
    needs = side_of([it.need for it in concepts], rows)
    offers = side_of([it.offer for it in concepts], rows)
    exchange = learn_exchange(meaning, needs, offers, len(concepts), options.steps)

    exact = table_of(vocabulary, rarities(vocabulary, phrases), meaning, exchange)
    options.out.write_bytes(b"".join(tablefile.parts_of(exact).values()))
    written = tablefile.read(options.out)
    if written.stems != vocabulary:
        raise ValueError("the stems are not read back as they were written")
    print_sizes(written)
    tasks = Tasks(options.eval, vocabulary, REPOSITORY) if options.eval else None
    for name, table in (("as trained", exact), ("as written", written)):
        spaces = Spaces.of(table)
        tables = (spaces.need, spaces.offer)
        of_cues = keys_of_cues(tables, needs, offers, len(concepts))
        for kind, keys in (("learned", exchange.keys), ("made of cues", of_cues)):
            for side, (loss, hits) in zip(
                ("needs", "offers"), told_apart(keys, tables, needs, offers)
            ):
                print(f"{side}, keys {kind}: loss {loss:.3f}, {hits:.1%} right ({name})")
        if tasks:
            tasks.print(name, spaces, needs, offers, len(concepts))


def read_options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description="Trains the word table.")
    shared = REPOSITORY / "../../shared"
    options.add_argument("--sources", type=Path, default=shared / "lexicon-sources")
    options.add_argument("--cache", type=Path, default=REPOSITORY / "target/table")
    options.add_argument("--eval", type=Path, help="a folder of tasks to measure with")
    options.add_argument("--out", type=Path, default=REPOSITORY / "matching/table.bin")
    options.add_argument("--words", type=int, default=6000)
    options.add_argument("--rounds", type=int, default=8)
    options.add_argument("--steps", type=int, default=3000)
    options.add_argument("--without-titles", action="store_true")
    return options.parse_args()


def side_of(cues: list[list[str]], rows: dict[str, int]) -> Cues:
    """The cues of each concept on one side, laid end to end."""
    stems = stems_of([cue for it in cues for cue in it], REPOSITORY)
    owners = np.repeat(np.arange(len(cues)), [len(it) for it in cues])
    return Cues(Bags(stems, rows), owners)


def table_of(
    vocabulary: list[str], rarity: np.ndarray, meaning: Meaning, exchange: Exchange
) -> Table:
    weights = (meaning.weights, exchange.in_need, exchange.in_offer)
    signs = (signs_of(meaning.rows), exchange.signs)
    return Table(
        vocabulary,
        rarity,
        (weights[0].numpy(), weights[1].numpy(), weights[2].numpy()),
        (signs[0].numpy().astype(np.int8), signs[1].numpy().astype(np.int8)),
    )


if __name__ == "__main__":
    main()
