# SPDX-License-Identifier: GPL-3.0-or-later
"""The runs of six words in the sources of the standard, as digests.

The standard has an owner, and its text is not ours to give away: only digests of its runs of words
are kept here, by which a text can be found to repeat them. They are made again from a folder that
has the sources as text:

    python3 tests/cli/source_runs.py FOLDER > tests/data/source-runs.txt
"""

import hashlib
import pathlib
import re
import sys

RUN_LENGTH = 6
DIGEST_LENGTH = 12


def split_words(text):
    """Words are letters only, in lower case: “customers’” is “customers”, “co-ordinated” is two."""
    return re.findall(r"[^\W\d_]+", re.sub("['’]", "", text.lower()))


def list_runs(text):
    words = split_words(text)
    firsts = range(len(words) - RUN_LENGTH + 1)
    return [" ".join(words[first : first + RUN_LENGTH]) for first in firsts]


def digest(run):
    return hashlib.sha256(run.encode()).hexdigest()[:DIGEST_LENGTH]


def make_digests(folder):
    texts = [path.read_text() for path in pathlib.Path(folder).glob("*.txt")]
    return {digest(run) for text in texts for run in list_runs(text)}


if __name__ == "__main__":
    print("\n".join(sorted(make_digests(sys.argv[1]))))
