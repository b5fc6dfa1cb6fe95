# SPDX-License-Identifier: GPL-3.0-or-later
"""Who answers what."""

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

    def test_owners_are_assigned_in_one_step_that_can_be_undone(self):
        responses = [{"element": "1.1.1", "owner": HEAD}, {"element": "1.1.2"},
                     {"element": "1.2.1"}]
        program, folder = self.open_bundle({"responses": responses})
        self.open_owners(program)
        program.see("1 of 11 elements assigned")
        program.see("No element will get another owner.")
        self.assertFalse(program.find("button", "Assign").enabled)

        self.enter(program, "Owner of Criterion 1", " Editor ")
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
        self.wait_owners(folder, {"1.1.1": HEAD})
        self.quit(program)

    def test_owners_that_are_known_are_picked_from_a_menu(self):
        responses = [{"element": "1.1.1", "owner": HEAD}, {"element": "1.1.2", "owner": "Editor"}]
        program, folder = self.open_bundle({"responses": responses})
        self.open_owners(program)
        program.click(program.find(None, "Owners Already Used: Owner of Criterion 1"))
        program.find("list item", HEAD)
        program.key("Down", "Return")
        program.see("9 elements will get these owners.")
        program.find("button", "Assign").press()
        expected = {e: HEAD for e in ELEMENTS if e.startswith("1.")} | {"1.1.2": "Editor"}
        self.wait_owners(folder, expected)
        self.quit(program)
