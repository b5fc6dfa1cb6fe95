# SPDX-License-Identifier: GPL-3.0-or-later
"""Ticking the prompts of an element off as its narrative answers them."""

import re

from program import wait_for
from window_test import WindowTest

PROFILE = "A profile of each main group of customers and what characterises it"
GROUPS = "How you divided your customers into groups, and on what grounds"
RESEARCH = "How often the research that identifies customer groups is done, and how reliable it is"

NARRATIVE = """## Groups

We have four main groups of readers.

We ask our readers four times in the year."""


class PromptsTest(WindowTest):
    def open_element(self, **members):
        response = {"element": "1.1.1", "narrative": NARRATIVE} | members
        program, folder = self.open_bundle({"responses": [response]})
        program.find("heading", re.compile(r"^1\.1\.1"))
        program.click(program.find("label", re.compile("^Evidence that could show it")))
        return program, folder

    def tick(self, program, prompt):
        program.click(program.find("check box", prompt))

    def wait_answers(self, folder, *answers):
        wait_for(
            lambda: [
                (answer["prompt"], answer.get("paragraph", ""))
                for answer in self.response(folder, "1.1.1").get("prompts", [])
            ] == list(answers),
            f"the answers {answers}",
        )

    def test_a_tick_stands_for_the_paragraph_with_the_cursor(self):
        program, folder = self.open_element()
        program.click(program.find("text", "Narrative"))
        program.key("ctrl+End")

        self.tick(program, RESEARCH)

        self.wait_answers(folder, ("3", "We ask our readers four times in the year."))
        program.find("label", "Paragraph 2: We ask our readers four times in the year.")
        program.find("label", "Evidence that could show it: 1 of 3 answered")
        self.quit(program)

    def test_a_tick_before_anything_was_done_in_the_narrative_has_no_paragraph(self):
        program, folder = self.open_element()

        self.tick(program, PROFILE)

        self.wait_answers(folder, ("1", ""))
        self.assertEqual(program.find_all("label", re.compile("^Paragraph")), [])

    def test_a_table_answers_a_prompt(self):
        table = "| Group | Share |\n|---|---|\n| Tenants | 12% |"
        program, folder = self.open_element(narrative=f"We know them.\n\n{table}\n\n&nbsp;")
        program.click(program.find("text", "Narrative"), across=0.9)
        program.key("ctrl+End")

        self.tick(program, PROFILE)
        program.find("label", "Table: Group Share Tenants 12%")

    def test_the_number_follows_what_is_written_before_it(self):
        program, folder = self.open_element()
        program.click(program.find("text", "Narrative"))
        program.key("ctrl+End")
        self.tick(program, RESEARCH)
        program.find("label", re.compile("^Paragraph 2: We ask"))

        program.click(program.find("text", "Narrative"))
        program.key("ctrl+Home", "Down", "End", "Return")
        program.type("Other readers come rarely.")

        program.find("label", re.compile("^Paragraph 3: We ask"))

    def test_the_paragraph_is_gone_to(self):
        program, folder = self.open_element()
        program.click(program.find("text", "Narrative"))
        program.key("ctrl+End")
        self.tick(program, RESEARCH)
        program.click(program.find("text", "Narrative"))
        program.key("ctrl+Home")

        program.click(program.find("label", re.compile("^Paragraph 2: We ask")))
        wait_for(lambda: program.find("text", "Narrative").focused, "the narrative")
        program.type("Since 2024, ")

        wait_for(
            lambda: "\n\nSince 2024, We ask" in self.response(folder, "1.1.1")["narrative"],
            "the words at its beginning",
        )
        program.find("label", re.compile("^Paragraph 2: Since 2024, We ask"))

    def test_a_tick_is_taken_away_and_undone(self):
        program, folder = self.open_element(
            prompts=[{"prompt": "2", "paragraph": "We have four main groups of readers."}]
        )
        program.find("label", re.compile("^Paragraph 1: We have"))

        self.tick(program, GROUPS)
        self.wait_answers(folder)
        program.find("label", "Evidence that could show it")
        program.key("ctrl+z")

        self.wait_answers(folder, ("2", "We have four main groups of readers."))
        wait_for(lambda: program.find("check box", GROUPS).checked, "the tick back")

    def test_what_is_read_only_is_not_ticked(self):
        response = {"element": "1.1.1", "narrative": NARRATIVE, "prompts": [{"prompt": "1"}]}
        program, _ = self.open_bundle({"format": 99, "responses": [response]})
        program.click(program.find("label", re.compile("^Evidence that could show it")))

        self.assertFalse(program.find("check box", PROFILE).enabled)

    def test_prompts_that_are_left_are_a_note(self):
        program, _ = self.open_bundle(self.finished(prompts=[{"prompt": "1"}]))

        program.click(program.find("button", "0 checks"))
        program.see("1 note to consider.")
        program.find("button", "Ready to Submit?").press()
        program.click(program.find("list item", "Prompts Not Answered"))
        program.see("Element 1.1.1 has 2 prompts that are not ticked as answered.")
        program.click(program.find("button", "Write"))

        wait_for(lambda: program.find("text", "Narrative").focused, "the narrative")
        self.quit(program)
