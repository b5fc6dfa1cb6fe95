# SPDX-License-Identifier: GPL-3.0-or-later
"""A submission that is closed while something is under way."""

import os
import pathlib
import re
import tempfile
import unittest.mock

from window_test import WindowTest, wait_for


class ClosingTest(WindowTest):
    def begin_adding(self, program, window="Riverside – Dossier"):
        """Adds a file that takes longer than anybody waits."""
        large = program.home / "recording.mp4"
        large.touch()
        os.truncate(large, 60 * 1000**3)
        with program.dropped(program.find("heading", re.compile("^1.1.1")), large):
            program.see("Adding “recording.mp4”")
        program.wait_window(window)

    def answer(self, program, answer):
        program.wait_window("Stop and Close?")
        program.click(program.find("button", re.compile(f"{answer}$")))

    def list_evidence(self, folder):
        return [path for path in folder.glob("evidence/**/*") if path.is_file()]

    def test_adding_goes_on_when_the_submission_is_kept_open(self):
        program, folder = self.open_bundle({})
        self.begin_adding(program)
        program.key("ctrl+w")
        program.see("Evidence is being added.")
        self.answer(program, "Keep Open")
        program.wait_window("Riverside – Dossier")
        program.see("Adding “recording.mp4”")

        program.key("ctrl+w")
        self.answer(program, "Stop and Close")
        program.find("button", "New Submission…")

        self.assertEqual(self.list_evidence(folder), [])
        self.quit(program)

    def test_closing_the_window_stops_what_is_added_and_saves(self):
        program, folder = self.open_bundle({})
        program.click(program.find("text", "Owner’s job title"))
        program.type("Service Manager")
        self.begin_adding(program)
        program.key("ctrl+q")
        self.answer(program, "Stop and Close")
        wait_for(lambda: program.process.poll() is not None, "the program end")

        self.assertEqual(self.list_evidence(folder), [])
        self.assertIn("Service Manager", (folder / "submission.json").read_text())
        self.assertEqual(program.process.returncode, 0)

    def open_sample_with_a_slow_helper(self):
        """With what looks into files of evidence never coming to an end."""
        helper = pathlib.Path(self.enterContext(tempfile.TemporaryDirectory())) / "helper"
        helper.write_text("#!/bin/sh\nexec sleep 600\n")
        helper.chmod(0o700)
        with unittest.mock.patch.dict(os.environ, {"DOSSIER_INSPECT": str(helper)}):
            return self.open_sample()

    def begin_exporting(self, program):
        """GTK's file chooser leaks a little, so such a test does not quit."""
        program.key("ctrl+e")
        self.save_file(program, "Export as PDF", program.home / "Submission.pdf")
        program.see("Creating the report")

    def assert_nothing_is_exported(self, program):
        self.assertEqual([path.name for path in program.home.glob("*.pdf")], [])
        self.assertEqual([path.name for path in program.home.glob(".dossier-*")], [])

    def test_an_export_that_is_stopped_leaves_nothing(self):
        program, _ = self.open_sample_with_a_slow_helper()
        self.begin_exporting(program)
        program.key("ctrl+w")
        program.see("The report is being exported.")
        self.answer(program, "Stop and Close")
        program.find("button", "New Submission…")

        self.assert_nothing_is_exported(program)

    def test_two_operations_are_asked_about_and_stopped_together(self):
        program, folder = self.open_sample_with_a_slow_helper()
        before = self.list_evidence(folder)
        self.begin_exporting(program)
        self.begin_adding(program, "Riverside Libraries – Dossier")
        program.see("Creating the report")

        program.key("ctrl+w")
        program.see("The report is being exported.\nEvidence is being added.")
        self.answer(program, "Stop and Close")
        program.find("button", "New Submission…")

        self.assert_nothing_is_exported(program)
        self.assertEqual(self.list_evidence(folder), before)

    def test_stopping_one_operation_leaves_the_other(self):
        program, _ = self.open_sample_with_a_slow_helper()
        self.begin_exporting(program)
        self.begin_adding(program, "Riverside Libraries – Dossier")

        # In the order in which they began.
        program.find_all("button", "Stop")[0].press()
        program.wait_gone("label", re.compile("^Creating the report"))

        program.see("Adding “recording.mp4”")
        program.key("ctrl+w")
        program.see("Evidence is being added.")
        self.answer(program, "Stop and Close")
        program.find("button", "New Submission…")

    def test_the_dialog_to_print_is_closed_with_the_submission(self):
        program, _ = self.open_bundle({"actions": [{"id": "ask", "number": 1, "title": "Ask"}]})
        program.key("ctrl+p")
        program.wait_window("Print")
        program.act("quit")
        program.see("Pages are being printed.")
        self.answer(program, "Stop and Close")

        wait_for(lambda: program.process.poll() is not None, "the program end")
        self.assertEqual(program.process.returncode, 0)

    def test_what_a_message_offers_goes_with_the_submission(self):
        program, _ = self.open_bundle({"responses": [{"element": "1.1.1"}]})
        program.key("ctrl+shift+a")
        program.find("label", "Show")

        program.key("ctrl+w")
        program.find("button", "New Submission…")
        self.assertEqual(program.find_all("label", "Show"), [])
        self.quit(program)

    def test_no_page_but_the_one_that_is_seen_is_made(self):
        program, _ = self.open_bundle({})
        program.find("heading", re.compile("^1.1.1"))
        self.assertEqual(program.find_all("label", "All Criteria", showing=False), [])
        program.key("alt+2")
        program.find("label", "All Criteria")
        self.quit(program)
