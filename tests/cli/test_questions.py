# SPDX-License-Identifier: GPL-3.0-or-later
"""The questions of the self-assessment are whole, can be read by anybody, and are printed."""

import json

from command_line import CommandLineTest
from source_runs import digest, list_runs
from test_standard_wording import RUNS, STANDARD, list_elements
from test_techniques import measure_grade

QUESTIONS_OF_ELEMENT = range(2, 5)
QUESTION_WORDS_MAXIMUM = 20
GRADE_MAXIMUM = 8
# What is spoken, printed and online weighs the same there.
WITHOUT_ESSENTIAL = ["3.2.3"]


class QuestionsTest(CommandLineTest):
    def test_each_element_has_two_to_four(self):
        for element in list_elements():
            with self.subTest(element["number"]):
                self.assertIn(len(element["questions"]), QUESTIONS_OF_ELEMENT)

    def test_each_element_but_one_has_one_that_it_cannot_do_without(self):
        without = [
            element["number"] for element in list_elements()
            if sum(question.get("essential", False) for question in element["questions"]) != 1
        ]
        self.assertEqual(without, WITHOUT_ESSENTIAL)

    def test_each_is_one_short_question_of_its_own_words(self):
        texts = [q["text"] for element in list_elements() for q in element["questions"]]
        self.assertEqual(len(set(texts)), len(texts))
        for element in list_elements():
            for question in element["questions"]:
                text = question["text"]
                with self.subTest(text):
                    self.assertEqual(text.count("?"), 1)
                    self.assertTrue(text.endswith("?"))
                    self.assertLessEqual(len(text.split()), QUESTION_WORDS_MAXIMUM)
                    self.assertNotEqual(text.rstrip("?"), element["requirement"].rstrip("."))
                    for part in (text, question["hint"]):
                        self.assertEqual([r for r in list_runs(part) if digest(r) in RUNS], [])

    def test_together_they_can_be_read_after_eight_years_of_school(self):
        texts = [q["text"] for element in list_elements() for q in element["questions"]]
        self.assertLessEqual(measure_grade("\n\n".join(texts)), GRADE_MAXIMUM)

    def test_the_program_prints_them(self):
        told = self.run_cli("questions", "customer-service-excellence")

        self.assertEqual(told.count("(essential)"), len(list_elements()) - len(WITHOUT_ESSENTIAL))
        for element in list_elements():
            self.assertIn(f"{element['number']} {element['title']}\n", told)
            for question in element["questions"]:
                self.assertIn(f"  - {question['text']}", told)
                self.assertIn(f"    {question['hint']}\n", told)

    def test_the_program_prints_those_of_an_element_as_json(self):
        told = json.loads(self.run_cli(
            "questions", STANDARD["id"], "--element", "3.1.2", "--json"
        ))

        element = next(e for e in list_elements() if e["number"] == "3.1.2")
        self.assertEqual(told, [{
            "element": "3.1.2",
            "questions": [{"essential": False} | question for question in element["questions"]],
        }])

    def test_what_is_not_there_is_said(self):
        self.run_cli("questions", "seance", code=1, told="seance")
        self.run_cli("questions", STANDARD["id"], "--element", "9.9.9", code=1, told="“9.9.9”")
        self.run_cli("questions", code=2)
