# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever begins is led: first steps, and who answers what."""

import re

from program import wait_for
from window_test import ELEMENTS, WindowTest

HEAD = "Head of Libraries"


class FirstStepsTest(WindowTest):
    def owners(self, folder):
        return {r["element"]: r.get("owner", "") for r in self.read(folder).get("responses", [])}

    def wait_owners(self, folder, expected):
        wait_for(
            lambda: {e: o for e, o in self.owners(folder).items() if o} == expected,
            f"the owners; last {self.owners(folder)}",
        )

    def open_owners(self, program):
        program.click(program.find("button", "Submission"))
        program.click(program.find("menu item", "Assign Owners…"))
        program.wait_window("Assign Owners")

    def enter(self, program, name, owner):
        program.click(program.find("text", name))
        program.type(owner)

    def test_the_dashboard_of_a_new_submission_speaks_of_work_and_not_of_issues(self):
        program, _ = self.open_bundle({})

        program.key("alt+2")
        program.find("list item", "171 things to do")
        self.assertEqual(program.find_all("list item", re.compile("issues? to resolve")), [])

    def test_a_new_submission_begins_with_its_first_steps(self):
        program = self.open_program()
        program.click(program.find("button", "New Submission…"))
        program.wait_window("New Submission")
        program.type("Hillside")
        program.click(program.find("button", "Create"))
        program.see("First Steps")
        folder = program.home / "Documents/Dossier/Hillside"

        step = program.find("list item", re.compile("^Say who answers what"))
        step.find("image", "To Do")
        step.find("button", "Assign Owners…").press()
        program.wait_window("Assign Owners")
        program.find("text", "Owner’s job title for criterion 1")
        for name in (HEAD, *["hea"] * 4):
            program.type(name)
            program.key("Return")
        program.see("57 elements will get these owners.")
        wait_for(lambda: program.find("button", "Assign").focused, "the keyboard at Assign")
        program.key("Return")
        step = program.find("list item", re.compile("^Say who answers what"))
        step.find("image", "Done")
        self.wait_owners(folder, dict.fromkeys(ELEMENTS, HEAD))

        step = program.find("list item", re.compile("^Write your first element"))
        step.find("button", "Write").press()
        program.find("heading", re.compile(r"^1\.1\.1"))
        program.click(program.find("text", "Narrative"))
        program.type("We ask.")
        program.key("alt+2")
        step = program.find("list item", re.compile("^Write your first element"))
        step.find("image", "Done")
        step = program.find("list item", re.compile("^Bring in the evidence"))
        self.assertEqual([b.name for b in step.find_all("button")],
                         ["Add Files…", "Import a Table…"])
        self.quit(program)

    def test_the_keyboard_is_at_the_next_step(self):
        program, folder = self.open_bundle({"id": "00000000-0000-4000-8000-000000000001"})
        program.key("alt+2")
        self.wait_focus(program, "button", "^Assign Owners…$")
        program.key("Return")
        program.wait_window("Assign Owners")
        for name in (HEAD, *["hea"] * 4):
            program.type(name)
            program.key("Return")
        wait_for(lambda: program.find("button", "Assign").focused, "the keyboard at Assign")
        program.key("Return")
        self.wait_focus(program, "button", "^Write$")
        program.key("Return")
        self.wait_focus(program, "text", "^Narrative$")
        program.type("We ask.")
        program.key("alt+2")
        self.wait_focus(program, "button", "^Add Files…$")
        program.find("button", "Hide First Steps").press()
        self.wait_focus(program, None, "^All Criteria$")
        self.quit(program)

    def test_first_steps_go_when_they_are_hidden_and_stay_away(self):
        program, folder = self.open_bundle({"id": "00000000-0000-4000-8000-000000000001"})
        program.key("alt+2")
        program.find("button", "Hide First Steps").press()
        program.wait_gone("label", "First Steps")
        program.see("All Criteria")
        self.quit(program)

        self.start(program, folder)
        program.see("Riverside")
        program.key("alt+2")
        program.see("All Criteria")
        self.assertEqual(program.find_all("label", "First Steps"), [])

    def test_a_submission_at_work_has_no_first_steps(self):
        program, _ = self.open_bundle(self.finished(owner=""))
        program.key("alt+2")
        program.see("All Criteria")
        self.assertEqual(program.find_all("label", "First Steps"), [])

    def test_owners_are_assigned_in_one_step_that_can_be_undone(self):
        responses = [{"element": "1.1.1", "owner": HEAD}, {"element": "1.1.2"},
                     {"element": "1.2.1"}]
        program, folder = self.open_bundle({"responses": responses})
        self.open_owners(program)
        program.see("1 of 11 elements assigned")
        program.see("No element will get another owner.")
        self.assertFalse(program.find("button", "Assign").enabled)

        self.enter(program, "Owner’s job title for criterion 1", " Editor ")
        program.see("10 elements will get these owners.")
        program.click(program.find(None, "Replace Owners"))
        program.see("11 elements will get these owners.")
        program.click(program.find("list item", "Sub-Criteria of 1"))
        self.enter(program, "1.2 Engagement and Consultation", "he")
        program.key("Tab")
        program.find("button", "Assign").press()
        program.see("Assigned 11 elements")
        expected = {e: HEAD if e.startswith("1.2.") else "Editor"
                    for e in ELEMENTS if e.startswith("1.")}
        self.wait_owners(folder, expected)
        program.key("ctrl+z")
        program.see("Undone: Assign Owners")
        self.wait_owners(folder, {"1.1.1": HEAD})
        self.quit(program)

    def test_owners_that_are_known_are_picked_from_a_menu(self):
        responses = [{"element": "1.1.1", "owner": HEAD}, {"element": "1.1.2", "owner": "Editor"}]
        program, folder = self.open_bundle({"responses": responses})
        self.open_owners(program)
        program.click(program.find(None, "Owners Already Used: Owner’s job title for criterion 1"))
        program.find("list item", HEAD)
        program.key("Down", "Return")
        program.see("9 elements will get these owners.")
        program.find("button", "Assign").press()
        expected = {e: HEAD for e in ELEMENTS if e.startswith("1.")} | {"1.1.2": "Editor"}
        self.wait_owners(folder, expected)
        self.quit(program)
