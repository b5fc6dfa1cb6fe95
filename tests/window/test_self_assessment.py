# SPDX-License-Identifier: GPL-3.0-or-later
"""The self-assessment: a walk through questions, and what the answers say."""

import re

from program import SOURCE, wait_for
from window_test import WindowTest

SMALL_STANDARD = SOURCE / "tests/data/small-standard.json"
FIRST = "For each main customer group, do you have a profile that goes deeper than age and postcode?"
SECOND = "Do you have a profile of people who could use your service but do not?"


class SelfAssessmentTest(WindowTest):
    def show_walk(self, program):
        program.key("alt+7")
        program.find("heading", re.compile(r"^\d\.\d\.\d "))

    def answers(self, folder, element):
        return {
            answer["question"]: answer.get("answer", "open")
            for answer in self.response(folder, element).get("answers", [])
        }

    def wait_answers(self, folder, element, **expected):
        wanted = {number.removeprefix("q"): answer for number, answer in expected.items()}
        wait_for(
            lambda: self.answers(folder, element) == wanted,
            f"{wanted} of {element}; last {self.answers(folder, element)}",
        )

    def test_letters_answer_one_question_after_the_other(self):
        program, folder = self.open_bundle({})
        self.show_walk(program)
        self.wait_focus(program, "list item", f"^{re.escape(FIRST)}$")

        program.key("y")
        self.wait_focus(program, "list item", f"^{re.escape(SECOND)}$")
        program.key("p", "n", "d")
        self.wait_focus(program, "button", "^Next Element$")
        self.wait_answers(folder, "1.1.1", q1="yes", q2="partly", q3="no", q4="unknown")
        program.see("Element 1 of 57. 4 of 164 questions answered. Nobody knows the answer to 1.")
        program.see("Suggests Partial Compliance")
        program.see("Some of it is in place, and some is not.")

        program.key("Return")
        program.find("heading", re.compile("^1.1.2"))
        program.key("x")
        self.wait_answers(folder, "1.1.2", q1="not-applicable")
        self.quit(program)

    def test_the_arrows_lead_to_other_questions_and_elements(self):
        program, folder = self.open_bundle({})
        self.show_walk(program)

        program.key("Down")
        self.wait_focus(program, "list item", f"^{re.escape(SECOND)}$")
        program.key("n")
        self.wait_answers(folder, "1.1.1", q2="no")
        program.key("Right")
        program.find("heading", re.compile("^1.1.2"))
        program.key("Left")
        program.find("heading", re.compile("^1.1.1"))
        self.wait_focus(program, "list item", f"^{re.escape(FIRST)}$")

    def test_what_is_typed_into_a_field_answers_nothing(self):
        program, folder = self.open_bundle({})
        self.show_walk(program)

        program.click(program.find("text", "How do we know?"))
        program.type("only pay day")
        wait_for(
            lambda: [a.get("reason") for a in self.response(folder, "1.1.1").get("answers", [])]
            == ["only pay day"],
            "the reason",
        )
        self.assertEqual(self.answers(folder, "1.1.1"), {"1": "open"})
        # The words one after the other, and then the answer.
        program.key(*["ctrl+z"] * 4)
        self.wait_answers(folder, "1.1.1")

    def test_a_pressed_answer_is_taken_back(self):
        program, folder = self.open_bundle({})
        self.show_walk(program)

        program.click(program.find(None, "Partly"))
        self.wait_answers(folder, "1.1.1", q1="partly")
        program.click(program.find(None, "No"))
        self.wait_answers(folder, "1.1.1", q1="no")
        program.click(program.find(None, "No"))
        self.wait_answers(folder, "1.1.1")

    def test_a_rating_is_suggested_and_not_set_unasked(self):
        program, folder = self.open_bundle({})
        self.show_walk(program)

        program.key("y", "y", "y", "y")
        program.see("Suggests Compliance")
        self.wait_answers(folder, "1.1.1", q1="yes", q2="yes", q3="yes", q4="yes")
        self.assertEqual(self.response(folder, "1.1.1")["rating"], "not-rated")
        program.find("button", "Use as Rating").press()
        self.wait_saved(folder, "1.1.1", rating="compliance")
        program.wait_gone("button", "Use as Rating")

    def test_one_goes_on_where_one_has_left(self):
        answers = [{"question": str(n), "answer": "yes"} for n in range(1, 5)]
        program, _ = self.open_bundle({"responses": [{"element": "1.1.1", "answers": answers}]})

        self.show_walk(program)
        program.find("heading", re.compile("^1.1.2"))
        program.key("Escape")
        program.find("text", "Narrative")
        program.key("alt+7")
        program.find("heading", re.compile("^1.1.2"))

    def test_in_a_meeting_nobody_sees_what_is_noted(self):
        answers = [{"question": "1", "answer": "yes", "reason": "The head says so"}]
        program, _ = self.open_bundle({"responses": [{"element": "1.1.1", "answers": answers}]})
        self.show_walk(program)
        before = program.find("label", FIRST).height

        program.find(None, "For a Meeting").press()
        wait_for(lambda: not program.find_all("text", "How do we know?"), "the notes go away")
        wait_for(lambda: program.find("label", FIRST).height > before, "larger words")

    def test_the_answers_give_a_picture(self):
        good = [{"question": str(n), "answer": "yes"} for n in range(1, 5)]
        bad = [{"question": "1", "answer": "yes"}, {"question": "2", "answer": "no"},
               {"question": "3", "answer": "unknown"}]
        program, folder = self.open_bundle({"responses": [
            {"element": "1.1.1", "answers": good}, {"element": "1.1.2", "answers": bad},
            {"element": "1.1.3", "answers": good[:3]},
        ]})
        self.show_walk(program)

        program.find(None, "Results").press()
        program.find("heading", "89% of what you know is in place")
        program.see("10 of 164 questions answered. Nobody knows the answer to 1.")
        program.find("list", "Improve First").find("label", "1.1.2  Insight into needs and preferences")
        program.find("list", "Find Out").find("label", "1.1.2  Insight into needs and preferences")
        program.see("No sub-criterion is complete and strong yet.")

        program.find("button", "Keep as Assessment").press()
        program.find("heading", re.compile("Self-Assessment"))
        program.see("Added a self-assessment from the answers")
        wait_for(
            lambda: [
                {finding["element"]: finding["rating"] for finding in assessment["findings"]}
                for assessment in self.read(folder).get("assessments", [])
            ] == [{"1.1.1": "compliance", "1.1.2": "partial-compliance", "1.1.3": "compliance"}],
            "the assessment",
        )

    def test_all_answers_are_taken_back_and_undone(self):
        answers = [{"question": "1", "answer": "no"}]
        program, folder = self.open_bundle({"responses": [{"element": "1.1.1", "answers": answers}]})
        self.show_walk(program)

        program.find(None, "Results").press()
        program.find("button", "Start Again").press()
        program.see("Cleared all answers")
        self.wait_answers(folder, "1.1.1")
        program.key("ctrl+z")
        self.wait_answers(folder, "1.1.1", q1="no")

    def test_a_standard_without_questions_has_no_walk(self):
        program, folder = self.prepare_bundle({"standard": "small"})
        own = program.home / ".local" / "share" / "dossier" / "standards" / "small.json"
        own.parent.mkdir(parents=True)
        own.write_bytes(SMALL_STANDARD.read_bytes())
        self.start(program, folder)
        program.find("label", "Riverside")

        program.key("alt+7")
        program.see("The standard of this submission has no questions to ask.")

    def test_the_walk_fits_a_narrow_window_with_large_text(self):
        for scale in (1, 2):
            with self.subTest(scale):
                program, _ = self.open_sample(size=(360, 720), text_scale=scale)
                program.key("alt+7")
                frame = program.find("frame")
                self.assertLessEqual(frame.width, 362)
                button = program.find("button", "Next Element")
                self.assertLessEqual(button.x + button.width, frame.width)
                program.kill()
