"""Collects the phrases from which the table learns what words mean.

They come from public lists of occupations, skills and tasks, from WordNet and from the lexicon. No
text of an evaluation is ever among them.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from lexicon import Concept
from wordnet import wordnet_phrases

# Shorter says nothing; longer says too much at once.
SHORTEST, LONGEST = 3, 399
# Of an ESCO description the beginning says what it is about.
LONGEST_DESCRIPTION = 300


def collect(
    sources: Path, cache: Path, concepts: list[Concept], with_titles: bool
) -> dict[str, list[str]]:
    """Phrases by where they come from; none twice, whatever the case of its letters.

    Titles come last, so that leaving them out changes nothing of the rest.
    """
    seen: set[str] = set()
    lists = {
        "cues": distinct((cue for it in concepts for cue in it.need + it.offer), seen),
        "O*NET": distinct(onet(sources), seen),
        "ESCO": distinct(esco(sources), seen),
        "WordNet": distinct(wordnet_phrases(cache), seen),
    }
    if with_titles:
        lists["O*NET titles"] = distinct(onet_titles(sources), seen)
    return lists


def distinct(texts: Iterable[str], seen: set[str]) -> list[str]:
    """The texts of a fair length that are not `seen` yet, with their white space tidied."""
    kept = []
    for text in texts:
        text = " ".join(text.split())
        if SHORTEST <= len(text) <= LONGEST and text.lower() not in seen:
            seen.add(text.lower())
            kept.append(text)
    return kept


def rows(path: Path, delimiter: str) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=delimiter):
            # ESCO's files differ in the case of their headings.
            yield {heading.lower(): text or "" for heading, text in row.items() if heading}


def onet(sources: Path) -> Iterator[str]:
    for row in rows(sources / "onet27-Occupation_Data.txt", "\t"):
        yield row["title"]
        yield f"{row['title']}. {row['description']}"
    for row in rows(sources / "onet27-Task_Statements.txt", "\t"):
        yield row["task"]


def onet_titles(sources: Path) -> Iterator[str]:
    for row in rows(sources / "onet27-Alternate_Titles.txt", "\t"):
        yield row["alternate title"]
    for row in rows(sources / "onet27-Sample_of_Reported_Titles.txt", "\t"):
        yield row["reported job title"]


def esco(sources: Path) -> Iterator[str]:
    for name in ("occupations", "skills_en", "skillGroups", "ISCOGroups"):
        for row in rows(sources / f"esco-{name}.csv", ","):
            yield row["preferredlabel"]
            yield from re.split(r"[\n|]", row.get("altlabels", ""))
            yield row.get("description", "")[:LONGEST_DESCRIPTION]
