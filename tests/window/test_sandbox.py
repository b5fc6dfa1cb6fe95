# SPDX-License-Identifier: GPL-3.0-or-later
"""As it is in Flatpak: no home, and what is chosen comes through the document portal."""

import os
import pathlib
import shutil

from gi.repository import GLib

from program import SAMPLE, Program, wait_for
from window_test import WindowTest


class SandboxedProgram(Program):
    """A folder stands for that of the system, in which Flatpak and its portal leave their marks."""

    def __init__(self, *arguments, **look):
        super().__init__(*arguments, **look)
        self.system = self.home / "system"
        self.system.mkdir()
        (self.system / ".flatpak-info").touch()

    def environment(self):
        return super().environment() | {"DOSSIER_SANDBOX_ROOT": str(self.system)}

    def grant(self, id, host_path):
        """A folder that the user has chosen, as the document portal mounts it."""
        folder = self.system / "run/flatpak/doc" / id / pathlib.Path(host_path).name
        folder.mkdir(parents=True)
        os.setxattr(folder, "user.document-portal.host-path", host_path.encode())
        return folder

    def grant_sample(self, id):
        folder = self.grant(id, "/home/ann/Riverside Libraries")
        shutil.copytree(SAMPLE, folder, dirs_exist_ok=True)
        return folder


class SandboxTest(WindowTest):
    def make_program(self):
        return SandboxedProgram(os.environ["DOSSIER_TEST_PREFIX"])

    def open_granted_sample(self):
        program = self.make_program()
        folder = program.grant_sample("1a2b")
        self.start(program, folder)
        program.see("Profile of customer groups")
        return program, folder

    def test_a_new_submission_needs_a_folder_of_the_users(self):
        program = self.make_program()
        libraries = program.grant("1a2b", "/home/ann/Libraries")
        self.start(program)

        program.click(program.find("button", "New Submission…"))
        program.wait_window("New Submission")
        program.see("Dossier can only save in folders that you choose.")
        program.type("Hillside Housing")
        create = program.find("button", "Create")
        choose = program.find("button", "Choose…")
        self.assertFalse(create.enabled)
        program.click(choose)
        self.choose_file(program, "Folder for the Submission", libraries, "s")
        program.wait_window("New Submission")
        program.see("home › ann › Libraries › Hillside Housing")
        program.find("button", "Change…")
        wait_for(lambda: create.enabled, "Create offered")
        program.click(create)
        program.see("First Steps")

        submission = self.read(libraries / "Hillside Housing")
        self.assertEqual(submission["organisation"]["name"], "Hillside Housing")
        self.assertEqual(list((program.home / "Documents").iterdir()), [])

    def test_return_without_a_folder_asks_for_one(self):
        program = self.start(self.make_program())

        program.click(program.find("button", "New Submission…"))
        program.wait_window("New Submission")
        program.type("Hillside Housing")
        program.key("Return")
        program.wait_window("Folder for the Submission")

    def test_an_export_keeps_the_name_that_was_chosen(self):
        program, folder = self.open_granted_sample()
        place = program.system / "run/flatpak/doc/3c4d/Submission"
        place.parent.mkdir()

        program.key("ctrl+e")
        self.save_file(program, "Export as PDF", place)
        program.see("Exported “Submission”")

        self.assertEqual([path.name for path in place.parent.iterdir()], ["Submission"])
        self.assertTrue(place.read_bytes().startswith(b"%PDF"))

    def test_the_dialog_to_print_has_no_tab_of_ours(self):
        program, _ = self.open_granted_sample()

        program.key("ctrl+p")
        program.wait_window("Print")
        program.find("label", "Print to File")
        tabs = program.find("dialog", "Print").find_all("page tab", showing=False)
        names = [label.name for tab in tabs for label in tab.find_all("label", showing=False)]
        self.assertIn("General", names + [tab.name for tab in tabs])
        self.assertNotIn("Parts", names + [tab.name for tab in tabs])

    def test_a_folder_chosen_twice_is_open_once(self):
        program, folder = self.open_granted_sample()
        again = program.grant_sample("3c4d")

        program.choose(program.find("combo box", "Rating"), 2)
        self.wait_saved(folder, "1.1.1", rating="partial-compliance")
        action = self.read(folder)["actions"][0]["id"]
        program.act("open-action", GLib.Variant("(ss)", (str(again), action)))
        program.find("button", "Remove Action")
        program.key("ctrl+z")
        self.wait_saved(folder, "1.1.1", rating="compliance")
        self.quit(program)

    def test_a_folder_chosen_twice_is_listed_once(self):
        program = self.make_program()
        folder = program.grant_sample("1a2b")
        program.set_setting("recent-submissions", f"['{program.grant_sample('3c4d')}']")
        self.start(program, folder)
        program.see("Profile of customer groups")

        wait_for(
            lambda: program.setting("recent-submissions") == f"['{folder}']", "one submission listed"
        )
        program.key("ctrl+w")
        row = program.find("list item", "Riverside Libraries")
        self.assertEqual(row.description, "/home/ann/Riverside Libraries")
        self.quit(program)

    def test_what_is_out_of_reach_can_be_chosen_again(self):
        program = self.make_program()
        folder = program.grant_sample("1a2b")
        gone = program.system / "run/flatpak/doc/3c4d/Riverside Libraries"
        program.set_setting("recent-submissions", f"['{gone}']")
        self.start(program)

        program.see("Dossier can no longer reach the folder “Riverside Libraries”")
        program.click(program.find("button", "Choose Folder…"))
        self.choose_file(program, "Folder of the Submission", folder, "o")
        program.see("Profile of customer groups")

        wait_for(
            lambda: program.setting("recent-submissions") == f"['{folder}']",
            "the new place listed instead",
        )

    def test_a_submission_without_its_folder_is_explained(self):
        program = self.make_program()
        alone = program.system / "run/flatpak/doc/1a2b/submission.json"
        alone.parent.mkdir(parents=True)
        shutil.copy(SAMPLE / "submission.json", alone)
        self.start(program, alone)

        program.see("Open the folder that it is in.")
        self.quit(program)
