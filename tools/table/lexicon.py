"""Reads the business lexicon of Goodword: what is needed and offered, in which words.

The form is that of matching/lexicon, which matching/src/lexicon.rs checks; this reader trusts it.
"""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Concept:
    """One thing that one person needs and another offers."""

    name: str
    need: list[str] = field(default_factory=list)
    offer: list[str] = field(default_factory=list)


def read_lexicon(folder: Path) -> list[Concept]:
    """The concepts in the order of the files' names; blocks of the same name are put together."""
    concepts: dict[str, Concept] = {}
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            line = line.strip()
            if line.startswith("["):
                name = line[1:-1]
                concept = concepts.setdefault(name, Concept(name))
            elif line.startswith("need:"):
                concept.need += cues(line)
            elif line.startswith("offer:"):
                concept.offer += cues(line)
    return list(concepts.values())


def cues(line: str) -> list[str]:
    """What stands between the bars after the colon."""
    parts = line.split(":", 1)[1].split("|")
    return [part.strip() for part in parts if part.strip()]
