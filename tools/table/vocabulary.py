"""Chooses the stems worth a row of the table, and says how telling each is."""

import math
from collections import Counter

import numpy as np



def choose(
    phrases: list[list[str]], cues: list[list[str]], cue_counts: int, size: int
) -> list[str]:
    """The most frequent stems in the order of their UTF-8 bytes, as the file wants them.

    A cue is written as people write to Goodword, so a word of it counts `cue_counts` times.
    """
    counts: Counter[str] = Counter()
    for stems in phrases:
        counts.update(set(stems))
    for stems in cues:
        counts.update({stem: cue_counts for stem in stems})
    telling = [it for it in counts if len(it) > 1 and not it.isnumeric()]
    telling.sort(key=lambda it: (-counts[it], it))
    return sorted(telling[:size], key=str.encode)


def rarities(vocabulary: list[str], phrases: list[list[str]]) -> np.ndarray:
    """For each stem how rare it is among the phrases: 0 in all of them, 1 in none.

    Robertson's weight with 1 added, so that it is never negative.
    """
    holders: Counter[str] = Counter()
    for stems in phrases:
        holders.update(set(stems))
    total = len(phrases)
    found = [holders[stem] for stem in vocabulary]
    rarity = [math.log(1 + (total - it + 0.5) / (it + 0.5)) / math.log(total) for it in found]
    return np.clip(np.array(rarity), 0, 1)
