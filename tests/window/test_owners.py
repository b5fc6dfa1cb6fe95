# SPDX-License-Identifier: GPL-3.0-or-later
"""The owner of an element or action is completed from the owners already used."""

import re
import subprocess

from widget import PATIENCE_SECONDS, wait_for
from window_test import WindowTest

FIELD = "Owner’s job title"
HEAD = "Head of Libraries"
MANAGER = "Branch Manager"
ACTION = "00000000-0000-4000-8000-000000000001"


class OwnersTest(WindowTest):
    def open_element(self, owner=""):
        responses = [{"element": "1.1.1", "owner": owner}, {"element": "1.1.2", "owner": HEAD}]
        actions = [{"id": ACTION, "title": "Ask", "opened": "2026-01-01", "owner": MANAGER}]
        program, folder = self.open_bundle({"responses": responses, "actions": actions})
        program.find("heading", re.compile(r"^1\.1\.1"))
        return program, folder

    def enter(self, program, owner):
        """Replaces the owner in the field. A name that is completed has the letters of the known one,
        so that the file says “Hea” where “hea” was typed."""
        program.click(program.find("text", FIELD))
        program.key("ctrl+a")
        program.type(owner)

    def test_the_owner_of_an_element_is_completed_when_the_field_is_left(self):
        program, folder = self.open_element()

        self.enter(program, "hea")
        self.wait_saved(folder, "1.1.1", owner="Hea")
        program.key("Tab")
        self.wait_saved(folder, "1.1.1", owner=HEAD)

        program.key("ctrl+z")
        self.wait_saved(folder, "1.1.1", owner="")
        program.find("button", "Undo (Ctrl+Z)")
        program.key("ctrl+shift+z")
        self.wait_saved(folder, "1.1.1", owner=HEAD)
        self.quit(program)

    def test_enter_accepts_the_owner_and_the_name_can_be_continued(self):
        program, folder = self.open_element(owner="Editor")

        self.enter(program, "br")
        self.wait_saved(folder, "1.1.1", owner="Br")
        program.key("Return")
        self.wait_saved(folder, "1.1.1", owner=MANAGER)
        program.type("s")
        self.wait_saved(folder, "1.1.1", owner=f"{MANAGER}s")
        program.key("ctrl+z")
        self.wait_saved(folder, "1.1.1", owner="Editor")

    def test_another_name_can_be_typed_and_is_one_step(self):
        program, folder = self.open_element()

        self.enter(program, "heating")
        self.wait_saved(folder, "1.1.1", owner="Heating")
        program.key("Tab", "ctrl+z")
        self.wait_saved(folder, "1.1.1", owner="")
        program.find("button", "Undo (Ctrl+Z)")

    def test_backspace_and_delete_remove_what_was_completed(self):
        program, folder = self.open_element()

        for key in ("BackSpace", "Delete"):
            self.enter(program, "hea")
            self.wait_saved(folder, "1.1.1", owner="Hea")
            program.key(key, "Tab")
            program.click(program.find("text", "Narrative"))
            program.type(key)
            self.wait_saved(folder, "1.1.1", owner="Hea", narrative=key)
            program.key("ctrl+z")
            self.wait_saved(folder, "1.1.1", owner="Hea", narrative="")
            program.key("ctrl+z")
            self.wait_saved(folder, "1.1.1", owner="")
        self.quit(program)

    def test_what_was_completed_stays_selected_when_another_program_selects_something(self):
        program, folder = self.open_element()

        self.enter(program, "hea")
        self.wait_saved(folder, "1.1.1", owner="Hea")
        # It ends when the selection of the desktop, of which there is one, is taken from it.
        selection = ["xclip", "-quiet", "-selection", "primary", "-i", "/dev/null"]
        subprocess.run(selection, stderr=subprocess.DEVNULL, timeout=PATIENCE_SECONDS, check=True)
        program.key("BackSpace")
        program.type("t")
        self.wait_saved(folder, "1.1.1", owner="Heat")

    def test_moving_back_takes_what_was_completed(self):
        program, folder = self.open_element()

        self.enter(program, "hea")
        self.wait_saved(folder, "1.1.1", owner="Hea")
        program.key("Left", "BackSpace")
        self.wait_saved(folder, "1.1.1", owner="Hed of Libraries")

    def test_undo_takes_back_what_is_typed_before_it_is_accepted(self):
        program, folder = self.open_element()

        self.enter(program, "hea")
        self.wait_saved(folder, "1.1.1", owner="Hea")
        program.key("ctrl+z", "Tab")
        self.wait_saved(folder, "1.1.1", owner="")
        program.find("button", "Undo (Ctrl+Z)")

    def test_the_next_element_leaves_the_field_with_its_owner(self):
        program, folder = self.open_element()

        self.enter(program, "br")
        self.wait_saved(folder, "1.1.1", owner="Br")
        program.key("ctrl+Next")
        program.find("heading", re.compile(r"^1\.1\.2"))
        self.wait_saved(folder, "1.1.1", owner=MANAGER)
        self.assertEqual(self.response(folder, "1.1.2")["owner"], HEAD)

    def test_closing_leaves_the_field_with_its_owner(self):
        program, folder = self.open_element()

        self.enter(program, "hea")
        self.wait_saved(folder, "1.1.1", owner="Hea")
        self.quit(program)

        self.assertEqual(self.response(folder, "1.1.1")["owner"], HEAD)

    def test_an_owner_entered_before_is_completed_in_the_next_element(self):
        program, folder = self.open_element()

        self.enter(program, "Archivist")
        program.key("ctrl+Next")
        program.find("heading", re.compile(r"^1\.1\.2"))
        self.enter(program, "ar")
        self.wait_saved(folder, "1.1.2", owner="Ar")
        program.key("Tab")
        self.wait_saved(folder, "1.1.2", owner="Archivist")

    def test_the_owner_of_an_action_is_completed(self):
        program, folder = self.open_element()

        def wait_owner(owner):
            wait_for(
                lambda: self.read(folder)["actions"][0]["owner"] == owner,
                f"{owner} saved; last {self.read(folder)['actions'][0]}",
            )

        program.key("alt+4")
        program.click(program.find("list item", re.compile("^Ask")))
        self.enter(program, "hea")
        wait_owner("Hea")
        program.key("Tab")
        wait_owner(HEAD)
        program.key("ctrl+z")
        wait_owner(MANAGER)

        self.enter(program, "heat")
        program.key("Tab")
        wait_owner("Heat")
        self.enter(program, "hea")
        wait_owner("Hea")
        program.key("BackSpace", "Tab")
        program.click(program.find("text", "Detail"))
        program.type("Ask")
        wait_for(lambda: self.read(folder)["actions"][0].get("detail") == "Ask", "the detail")
        wait_owner("Hea")
        self.quit(program)
