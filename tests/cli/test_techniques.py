# SPDX-License-Identifier: GPL-3.0-or-later
"""The guides to techniques are whole, can be read by anybody, and are printed by the program."""

import collections
import json
import re
import unittest

from command_line import SOURCE, CommandLineTest
from source_runs import digest, list_runs

FOLDER = SOURCE / "data" / "techniques"
NAMES = ("title", "summary", "roles", "elements", "time", "people")
ROLES = {"quality lead", "service manager", "front-line staff", "communications", "leaders"}
SECTIONS = (
    "What it is for", "When not to use it", "Steps", "What can go wrong", "Template",
    "Evidence it yields", "Further reading",
)
SUMMARY_WORDS_MAXIMUM = 15
GRADE_MAXIMUM = 9
GUIDES_MINIMUM = 30
GUIDES_OF_ELEMENT_MINIMUM = 2


def list_elements():
    standard = json.loads(
        (SOURCE / "data" / "standards" / "customer-service-excellence.json").read_text()
    )
    return [
        element["number"]
        for criterion in standard["criteria"]
        for sub_criterion in criterion["sub-criteria"]
        for element in sub_criterion["elements"]
    ]


class Guide:
    def __init__(self, path):
        front, self.text = re.fullmatch(r"---\n(.*?)\n---\n\n(.*)", path.read_text(), re.DOTALL).groups()
        self.id = path.stem
        self.front = dict(line.split(": ", 1) for line in front.split("\n"))
        self.elements = self.front["elements"].split(", ")
        parts = re.split(r"^## (.*)\n\n", self.text, flags=re.MULTILINE)
        self.titles = parts[1::2]
        self.sections = dict(zip(self.titles, parts[2::2]))


def count_syllables(word):
    word = re.sub(r"(?:[^laeiouy]es|ed|[^laeiouy]e)$", "", word.lower())
    return max(1, len(re.findall(r"[aeiouy]{1,2}", word)))


def measure_grade(text):
    """The years of school that a text takes, as Flesch and Kincaid estimate them (1975)."""
    sentences = [s for s in re.split(r"[.!?:]+\s|\n\n|\n(?=[-\d])", text) if re.search(r"\w", s)]
    words = re.findall(r"[^\W\d_]+(?:’[^\W\d_]+)?", text)
    syllables = sum(count_syllables(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59


class TechniquesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.guides = [Guide(path) for path in sorted(FOLDER.glob("*.md"))]

    def test_there_are_enough_and_each_is_whole(self):
        self.assertGreaterEqual(len(self.guides), GUIDES_MINIMUM)
        for guide in self.guides:
            with self.subTest(guide.id):
                self.assertEqual(tuple(guide.front), NAMES)
                self.assertEqual(tuple(guide.titles), SECTIONS)
                self.assertLessEqual(set(guide.front["roles"].split(", ")), ROLES)
                self.assertLessEqual(len(guide.front["summary"].split()), SUMMARY_WORDS_MAXIMUM)
                self.assertTrue(all(guide.front.values()) and all(guide.sections.values()))

    def test_each_serves_elements_that_exist_and_each_element_has_two(self):
        elements = list_elements()
        served = collections.Counter()
        for guide in self.guides:
            with self.subTest(guide.id):
                self.assertLessEqual(set(guide.elements), set(elements))
                self.assertEqual(guide.elements, [e for e in elements if e in guide.elements])
            served.update(guide.elements)

        few = [e for e in elements if served[e] < GUIDES_OF_ELEMENT_MINIMUM]
        self.assertEqual(few, [])

    def test_each_can_be_read_after_nine_years_of_school(self):
        for guide in self.guides:
            prose = "\n\n".join(
                guide.sections[title] for title in SECTIONS if title not in ("Template", "Further reading")
            )
            with self.subTest(guide.id):
                self.assertLessEqual(measure_grade(prose.replace("**", "")), GRADE_MAXIMUM)

    def test_the_grade_tells_easy_from_hard(self):
        self.assertLess(measure_grade("Ask ten people. Write down what they say."), 3)
        self.assertGreater(
            measure_grade(
                "Organisations demonstrating comprehensive stakeholder consultation methodologies "
                "necessarily evidence institutional prioritisation of representativeness."
            ),
            GRADE_MAXIMUM + 5,
        )

    def test_each_names_its_sources(self):
        for guide in self.guides:
            sources = guide.sections["Further reading"].strip().split("\n")
            with self.subTest(guide.id):
                for source in sources:
                    self.assertRegex(source, r"^- .+, .+, .*(\d{4}|undated).*, https?://\S+$")

    def test_none_repeats_the_sources_of_the_standard(self):
        known = set((SOURCE / "tests" / "data" / "source-runs.txt").read_text().split())
        for guide in self.guides:
            repeated = [run for run in list_runs(guide.text) if digest(run) in known]
            with self.subTest(guide.id):
                self.assertEqual(repeated, [])


class TechniqueCommandTest(CommandLineTest):
    def write_own(self, name, text):
        folder = self.folder / ".local" / "share" / "dossier" / "techniques"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)

    def test_the_guides_are_listed_for_an_element(self):
        every = self.run_cli("technique", "list").splitlines()
        self.assertEqual(len(every), len(list(FOLDER.glob("*.md"))))
        self.assertIn("focus-groups\tFocus groups", every)

        some = self.run_cli("technique", "list", "--element", "4.3.4").splitlines()
        self.assertIn("complaint-root-causes\tComplaint root causes", some)
        self.assertNotIn("focus-groups\tFocus groups", some)

    def test_the_list_is_told_to_programs(self):
        listed = json.loads(self.run_cli("technique", "list", "--element", "4.3.4", "--json"))
        guide = next(guide for guide in listed if guide["id"] == "complaint-root-causes")
        self.assertIn("4.3.4", guide["elements"])
        self.assertIn("quality lead", guide["roles"])
        self.assertNotIn("text", guide)

    def test_a_guide_is_printed(self):
        shown = self.run_cli("technique", "show", "focus-groups")
        self.assertTrue(shown.startswith("Focus groups\n"))
        for title in SECTIONS:
            self.assertIn(f"\n## {title}\n", shown)

        told = json.loads(self.run_cli("technique", "show", "focus-groups", "--json"))
        self.assertEqual(told["title"], "Focus groups")
        self.assertIn("## Steps", told["text"])

    def test_an_organisation_has_guides_of_its_own(self):
        self.write_own("breakfasts.md", "---\ntitle: Breakfasts\nelements: 9.9.9\n---\n\nEat.\n")
        self.write_own("broken.md", "Eat.\n")

        listed = self.run_cli("technique", "list", "--element", "9.9.9", told="broken.md")
        self.assertEqual(listed, "breakfasts\tBreakfasts\n")
        shown = self.run_cli("technique", "show", "breakfasts", told="broken.md")
        self.assertEqual(shown, "Breakfasts\n\n\nElements: 9.9.9\n\nEat.\n")

    def test_a_guide_that_there_is_not_is_told(self):
        self.run_cli("technique", "show", "seance", code=1, told="“seance”")


if __name__ == "__main__":
    unittest.main()
