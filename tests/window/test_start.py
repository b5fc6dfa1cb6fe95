# SPDX-License-Identifier: GPL-3.0-or-later
"""From nothing to a submission."""

import os
import re
import shutil

from program import SAMPLE, SOURCE, Program, wait_for
from window_test import WindowTest


class StartTest(WindowTest):
    def test_the_first_time_there_is_nothing_but_what_to_do(self):
        program = self.open_program()

        for name in ("New Submission…", "Open…", "Open the Sample"):
            self.assertTrue(program.find("button", name).enabled)
        self.assertEqual(program.find_all("label", "Recent Submissions"), [])
        self.quit(program)

    def test_the_command_of_the_readme_opens_the_sample(self):
        class Readme(Program):
            def environment(self):
                environment = super().environment()
                del environment["XDG_DATA_DIRS"]
                return environment | {"DOSSIER_BUILD": os.path.relpath(self.prefix.parent, SOURCE)}

        program = Readme(os.environ["DOSSIER_TEST_PREFIX"])
        program.program = SOURCE / "dev"
        self.start(program, "run")

        program.see("Profile of customer groups")

    def test_the_sample_opens_as_a_copy(self):
        program = self.open_program()

        program.click(program.find("button", "Open the Sample"))
        program.see("Profile of customer groups")
        program.choose(program.find("combo box", "Rating"), 2)

        copy = program.home / ".local/share/dossier/sample/Riverside Libraries"
        kept = sorted(path.name for path in (copy / "evidence").glob("*/*"))
        self.assertEqual(kept, sorted(path.name for path in (SAMPLE / "evidence").glob("*/*")))
        self.wait_saved(copy, "1.1.1", rating="partial-compliance")
        self.assertEqual(self.response(SAMPLE, "1.1.1")["rating"], "compliance")

    def test_a_submission_is_created_with_all_its_details(self):
        program = self.open_program()

        program.click(program.find("button", "New Submission…"))
        program.wait_window("New Submission")
        create = program.find("button", "Create")
        self.assertFalse(create.enabled)
        program.type("Hillside/Housing")
        program.see("Documents › Dossier › Hillside Housing")
        program.choose(program.find("combo box", "Scope"), 1)
        program.click(program.find("text", "Name of the service"))
        program.type("Repairs")
        program.choose(program.find("combo box", "Certification body"), 2)
        program.find("link", "Write to enquiries@centreforassessment.co.uk")
        program.choose(program.find("combo box", "Certification body"), 3)
        program.wait_gone("link", "Write to enquiries@centreforassessment.co.uk")
        program.see("Edwina Holmes")
        program.find("link", "Call 0844 304 8600")
        program.find("link", "Open www.emqc.co.uk")
        program.see("Contacts from a list without a date.\nCheck before you use them.")
        program.click(create)
        program.see("First Steps")

        submission = self.read(program.home / "Documents/Dossier/Hillside Housing")
        self.assertEqual(submission["organisation"]["name"], "Hillside/Housing")
        self.assertEqual(submission["scope"], "service")
        self.assertEqual(submission["service"], "Repairs")
        self.assertEqual(submission["certification-body"], "emqc Ltd")
        self.assertEqual(len(submission["responses"]), 57)

    def test_a_name_that_is_taken_gets_a_number(self):
        program = self.open_program()
        (program.home / "Documents/Dossier/Hillside").mkdir(parents=True)

        program.click(program.find("button", "New Submission…"))
        program.wait_window("New Submission")
        program.type("Hillside")
        program.key("Return")
        program.see("First Steps")

        self.assertTrue((program.home / "Documents/Dossier/Hillside 2/submission.json").exists())

    def test_what_was_open_is_listed_the_next_time(self):
        program, folder = self.open_sample()
        program.key("ctrl+w")
        row = program.find("list item", re.compile("Riverside Libraries"))
        program.see("57 of 57 elements written")
        program.click(row)
        program.see("Profile of customer groups")
        self.quit(program)

        shutil.move(folder, program.home / "Elsewhere")
        program.start()
        program.see("There is no folder “Riverside Libraries”")
        program.click(program.find("button", "Remove From List"))
        program.wait_gone("label", "Recent Submissions")
        self.quit(program)

    def start_without_recent(self, place):
        """The program with a recent submission whose folder was moved away, and that folder."""
        program, folder = self.open_sample()
        self.quit(program)
        shutil.move(folder, program.home / place)
        program.start()
        program.see("There is no folder “Riverside Libraries”")
        return program, folder

    def choose_in_its_place(self, program, folder):
        program.click(program.find("button", "Choose Folder…"))
        self.choose_file(program, "Folder of the Submission", folder, "o")

    def test_a_submission_that_was_moved_is_listed_at_its_new_place(self):
        program, _ = self.start_without_recent("Elsewhere")

        self.choose_in_its_place(program, program.home / "Elsewhere")
        program.see("Profile of customer groups")

        wait_for(
            lambda: program.setting("recent-submissions") == f"['{program.home / 'Elsewhere'}']",
            "the new place listed alone",
        )

    def test_another_submission_leaves_the_missing_one_in_the_list(self):
        program, folder = self.start_without_recent("Elsewhere")
        other = program.home / "Other" / "Riverside Libraries"
        other.mkdir(parents=True)
        (other / "submission.json").write_text(
            '{"format": 1, "standard": "customer-service-excellence",'
            ' "organisation": {"name": "Hillside"}}'
        )

        self.choose_in_its_place(program, other)
        program.find("label", "Hillside")

        wait_for(
            lambda: program.setting("recent-submissions") == f"['{other}', '{folder}']",
            "both listed",
        )

    def test_a_missing_submission_that_is_back_is_shown_and_opened(self):
        program, folder = self.start_without_recent("Elsewhere")

        shutil.move(program.home / "Elsewhere", folder)
        program.key("F1")
        program.wait_window("Help")
        program.key("Escape")
        program.see("57 of 57 elements written")

        program.click(program.find("list item", re.compile("Riverside Libraries")))
        program.see("Profile of customer groups")
        self.quit(program)

    def test_a_relative_path_with_a_colon_is_opened(self):
        program, folder = self.prepare_bundle({})
        folder.rename(program.home / "Review: 2026")

        self.start(program, "Review: 2026")

        program.find("label", "Riverside")

    def test_what_is_not_opened_of_a_command_is_reported(self):
        program, folder = self.prepare_bundle({})
        other = folder.parent / "Other"
        shutil.copytree(folder, other)

        self.start(program, folder, other)

        program.find("label", "Riverside")
        self.assertIn(
            f"dossier: “{other}” was not opened: Dossier opens one submission at a time. "
            "Close the first one, then open it.\n",
            program.told(),
        )

    def test_an_empty_path_is_refused(self):
        program, folder = self.prepare_bundle({})
        (folder / "submission.json").rename(program.home / "submission.json")

        program.launch("")

        self.assertEqual(program.process.wait(timeout=20), 2)
        self.assertEqual(
            program.told(),
            "dossier: The name of a file or folder is empty. Give its path and try again.\n",
        )

    def test_titles_of_20000_letters_hold_nothing_up(self):
        name, title, task = (letter * 20_000 for letter in "ote")
        program, folder = self.prepare_bundle(
            {
                "organisation": {"name": name},
                "evidence": [{"id": "a", "number": 1, "title": title, "kind": "feedback"}],
                "responses": [{"element": "1.1.1", "citations": [{"evidence": "a"}]}],
                "actions": [
                    {
                        "id": "00000000-0000-4000-8000-000000000001", "title": task,
                        "owner": task, "element": "1.1.1", "due": "2020-01-31",
                    }
                ],
            }
        )

        self.start(program, folder)

        program.find("button", re.compile(f"^Action: {'e' * 300}… · "))
        program.find("label", f"E1  {'t' * 300}…")
        program.find("label", f"{'o' * 300}…")
        program.key("alt+2")
        program.see("57 Not Yet Rated")
        program.key("alt+3")
        program.click(program.find("label", "E1"))
        program.click(program.find("text", "Title"))
        program.key("End")
        program.type("!")
        wait_for(lambda: self.read(folder)["evidence"][0]["title"] == f"{title}!", "all of it saved")
        program.key("alt+4")
        program.click(program.find("label", f"{'e' * 300}…"))
        program.find("button", "Remove Action")
        # It does not quit, as libadwaita 1.7 leaks the animation of an entry row that is hidden
        # while it plays.
        self.assertEqual(self.read(folder)["actions"][0]["title"], task)

    def test_what_cannot_be_opened_is_explained_and_the_rest_goes_on(self):
        program = self.open_program()
        folder = program.home / "Bad"
        folder.mkdir()
        (folder / "submission.json").write_text('{"format": 1, "format": 2}')
        program.kill()

        program.start(folder)
        program.see(
            "“submission.json” in “Bad” cannot be read: line 1, column 15: “format” appears twice."
        )
        program.click(program.find("button", "Close Message"))
        program.wait_gone("button", "Close Message")
        program.click(program.find("button", "Open the Sample"))
        program.see("Profile of customer groups")

    def test_a_folder_that_cannot_be_opened_leads_to_the_start_page(self):
        program, folder = self.open_sample()
        program.key("ctrl+w")
        program.find("list item", re.compile("Riverside Libraries"))
        self.quit(program)

        program.start(program.home / "Missing")
        program.see("There is no folder “Missing”")
        program.click(program.find("list item", re.compile("Riverside Libraries")))
        program.see("Profile of customer groups")

    def test_a_standard_that_cannot_be_used_is_reported(self):
        program = self.open_program()
        own = program.home / ".local/share/dossier/standards"
        own.mkdir(parents=True)
        (own / "one.json").write_text("{}")
        (own / "other.json").write_text("[]")
        program.kill()

        program.start()
        program.see("one.json” cannot be used: “format” is missing")
        program.see("other.json” cannot be used: the outermost value is not an object")

    def test_a_name_with_marks_of_markup_is_shown_as_it_is(self):
        program, _ = self.open_bundle(
            {
                "organisation": {"name": "Riverside"},
                "scope": "service",
                "service": "<b>Loans</b> & returns",
                "certification-body": "Hill & <i>Dale</i>",
            }
        )

        program.click(program.find("button", "Submission"))
        program.click(program.find("menu item", "Submission Details…"))
        program.wait_window("Submission Details")
        program.find("label", "Hill & <i>Dale</i>")
        program.key("Escape")
        program.key("alt+2")
        program.find("label", "<b>Loans</b> & returns")
        self.quit(program)

    def test_a_folder_dropped_is_opened(self):
        program = self.open_program()
        folder = program.copy_sample()

        with program.dropped(program.see("drop the folder"), folder):
            program.find("label", "Riverside Libraries")

    def test_what_is_dropped_and_is_no_submission_is_reported(self):
        program = self.open_program()
        picture = program.home / "picture.png"
        picture.write_bytes(b"")

        with program.dropped(program.see("drop the folder"), picture):
            program.see("picture.png")

    def test_details_can_be_changed_and_undone(self):
        program, folder = self.open_sample()

        program.click(program.find("button", "Submission"))
        program.click(program.find("menu item", "Submission Details…"))
        program.wait_window("Submission Details")
        program.key("ctrl+a")
        program.type("Lakeside Libraries")
        program.key("Return")
        program.find("label", "Lakeside Libraries")
        wait_for(
            lambda: self.read(folder)["organisation"]["name"] == "Lakeside Libraries", "it saved"
        )
        program.key("ctrl+z")
        program.find("label", "Riverside Libraries")
