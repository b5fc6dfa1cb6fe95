# SPDX-License-Identifier: GPL-3.0-or-later
"""The standard that Dossier ships is in words of its own, short, and with prompts."""

import json
import pathlib
import tempfile
import unittest

from command_line import SOURCE
from source_runs import digest, list_runs, make_digests, split_words

STANDARD = json.loads((SOURCE / "data/standards/customer-service-excellence.json").read_text())
RUNS = set((SOURCE / "tests/data/source-runs.txt").read_text().split())

# Criteria and sub-criteria have their official names, by which people speak of them. Only this one
# is so long that it has a run.
OFFICIAL_NAMES = {"Co-operative working with other providers, partners and communities"}

# Whom to call is a fact, not a wording.
FACTS = {"certification-bodies"}

TITLE_WORDS_MAXIMUM = 8
PROMPTS_MINIMUM = 2
PROMPTS_MAXIMUM = 6


def list_texts(value):
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = [member for name, member in value.items() if name not in FACTS]
    if isinstance(value, list):
        return [text for member in value for text in list_texts(member)]
    return []


def list_elements():
    return [
        element
        for criterion in STANDARD["criteria"]
        for sub_criterion in criterion["sub-criteria"]
        for element in sub_criterion["elements"]
    ]


def find_copied(text, digests):
    return [run for run in list_runs(text) if digest(run) in digests]


class StandardWordingTest(unittest.TestCase):
    def test_no_six_words_are_those_of_the_sources(self):
        texts = list_texts(STANDARD)
        self.assertIn(list_elements()[56]["prompts"][1], texts)
        # Nor may one prompt after the other make such a run.
        texts += [" / ".join(element["prompts"]) for element in list_elements()]

        for text in texts:
            if text not in OFFICIAL_NAMES:
                self.assertEqual(find_copied(text, RUNS), [], text)

    def test_the_digests_are_those_of_the_sources(self):
        for name in OFFICIAL_NAMES:
            self.assertIn(name, list_texts(STANDARD))
            self.assertTrue(find_copied(f"We show {name.upper()}: here.", RUNS), name)

    def test_a_copied_sentence_is_found_and_a_reworded_one_is_not(self):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / "source.txt").write_text(
                "1.1.1 We have asked all our\ncustomers’ families what they want - twice."
            )
            digests = make_digests(folder)

        self.assertEqual(len(digests), 6)
        self.assertEqual(
            find_copied("Surely we have asked ALL our customers' friends.", digests),
            ["we have asked all our customers"],
        )
        self.assertEqual(find_copied("We have asked all of our customers’ families.", digests), [])

    def test_elements_are_short_and_prompted(self):
        for element in list_elements():
            with self.subTest(element["number"]):
                self.assertLessEqual(len(split_words(element["title"])), TITLE_WORDS_MAXIMUM)
                self.assertGreaterEqual(len(element["prompts"]), PROMPTS_MINIMUM)
                self.assertLessEqual(len(element["prompts"]), PROMPTS_MAXIMUM)
