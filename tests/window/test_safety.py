# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing that the user wrote is lost, and nothing is changed that must not be."""

import hashlib
import json
import os
import re
import resource
import subprocess

from gi.repository import Gio

from program import SAMPLE, Program, wait_for
from widget import NotSeen
from window_test import EVIDENCE, WindowTest


class SafetyTest(WindowTest):
    def type_narrative(self, program, text):
        program.click(program.find("text", "Narrative"))
        program.key("ctrl+End")
        program.type(text)

    def test_what_was_typed_outlives_a_kill(self):
        program, folder = self.open_bundle({})
        self.type_narrative(program, "Before the power went")
        self.wait_saved(folder, "1.1.1", narrative="Before the power went")
        program.kill()

        program.start(folder)
        editor = program.find("text", "Narrative")
        wait_for(lambda: editor.text == "Before the power went", "the text again")

    def test_closing_saves_what_was_typed_last(self):
        program, folder = self.open_bundle({})
        self.type_narrative(program, "The last words")
        wait_for(lambda: program.find("text", "Narrative").text == "The last words", "the words")

        self.quit(program)
        self.assertEqual(self.response(folder, "1.1.1")["narrative"], "The last words")

    def test_a_newer_format_can_be_read_but_not_changed(self):
        program, folder = self.open_bundle(
            {"format": 2, "responses": [{"element": "1.1.1", "narrative": "From the future"}]}
        )
        before = (folder / "submission.json").read_bytes()

        program.see("was made by a newer version of Dossier (format 2)")
        editor = program.find("text", "Narrative")
        self.type_narrative(program, "x")
        program.key("ctrl+a", "ctrl+b", "Delete")
        self.assertFalse(program.find("combo box", "Rating").enabled)
        program.key("ctrl+Next", "ctrl+Prior")
        wait_for(lambda: program.find("text", "Narrative").text == "From the future", "the text")

        self.assertEqual(editor.text, "From the future")
        self.quit(program)
        self.assertEqual((folder / "submission.json").read_bytes(), before)

    def test_a_folder_that_cannot_be_written_opens_read_only(self):
        if os.geteuid() == 0:
            self.skipTest("nothing is read-only for the superuser; the core has a test that is")
        program, folder = self.open_bundle({})
        program.kill()
        folder.chmod(0o500)
        self.addCleanup(folder.chmod, 0o700)

        program.start(folder)
        program.see("The folder “Bundle” cannot be written to.")

    def limit_files(self, program, size):
        """No file may grow beyond so many bytes: the disk is full, or has room again."""
        _, hard = resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (size, hard))

    def test_a_full_disk_is_reported_and_saving_resumes(self):
        program, folder = self.open_bundle({})
        self.limit_files(program, 100)
        self.type_narrative(program, "On a full disk")

        program.see("Your changes are not saved yet")
        self.assertNotIn("narrative", self.response(folder, "1.1.1"))
        self.limit_files(program, resource.RLIM_INFINITY)
        self.wait_saved(folder, "1.1.1", narrative="On a full disk")
        program.wait_gone("button", "Close Message")
        wait_for(
            lambda: not any("not saved" in w.name for w in program.find_all("label")),
            "the banner go away",
        )

    def test_closing_on_a_full_disk_asks_before_it_gives_up(self):
        program, folder = self.open_bundle({})
        self.limit_files(program, 100)
        self.type_narrative(program, "On a full disk")
        program.see("Your changes are not saved yet")

        program.act("quit")
        program.see("Your last changes cannot be saved")
        self.limit_files(program, resource.RLIM_INFINITY)
        self.quit(program)
        self.assertEqual(self.response(folder, "1.1.1")["narrative"], "On a full disk")

    def test_closing_with_a_write_protected_file_says_what_helps(self):
        program, folder = self.open_bundle({})
        (folder / "submission.json").chmod(0o444)
        self.type_narrative(program, "Behind a lock")
        program.see("Make the file writable to save your changes. Keep this window open")

        program.act("quit")
        program.see(
            "is write-protected. Make the file writable to save your changes. If you close again, "
            "these changes will be lost."
        )
        (folder / "submission.json").chmod(0o644)
        self.quit(program)
        self.assertEqual(self.response(folder, "1.1.1")["narrative"], "Behind a lock")

    def test_asking_to_close_is_not_forgotten_while_saving_is_tried_again(self):
        program, folder = self.open_bundle({})
        attempts = []
        monitor = Gio.File.new_for_path(str(folder)).monitor_directory(Gio.FileMonitorFlags.NONE)
        monitor.connect("changed", lambda *event: attempts.append(event[3]))
        self.limit_files(program, 100)
        self.type_narrative(program, "On a full disk")
        program.see("Your changes are not saved yet")
        program.act("quit")
        program.see("Your last changes cannot be saved")

        attempts.clear()
        wait_for(lambda: attempts.count(Gio.FileMonitorEvent.CREATED) >= 2, "two more attempts")
        program.see("Your last changes cannot be saved")
        self.assertEqual(program.find_all("label", re.compile("not saved yet")), [])
        monitor.cancel()
        program.kill()

    def test_closing_asks_again_after_a_save_in_between(self):
        program, folder = self.open_bundle({})
        self.limit_files(program, 100)
        self.type_narrative(program, "First")
        program.see("Your changes are not saved yet")
        program.act("quit")
        program.see("Your last changes cannot be saved")
        self.limit_files(program, resource.RLIM_INFINITY)
        self.wait_saved(folder, "1.1.1", narrative="First")
        program.wait_gone("label", re.compile("cannot be saved"))

        self.limit_files(program, 100)
        program.type(" and second")
        program.see("Your changes are not saved yet")
        program.act("quit")
        program.see("Your last changes cannot be saved")
        self.limit_files(program, resource.RLIM_INFINITY)
        self.quit(program)
        self.assertEqual(self.response(folder, "1.1.1")["narrative"], "First and second")

    def respond(self, program, folder, element, narrative):
        """Changes the submission as another program does."""
        subprocess.run(
            [program.prefix / "bin" / "dossier-cli", "respond", folder, element,
             "--narrative", "-"],
            check=True, env=program.environment(), input=narrative.encode(),
        )

    def test_what_another_program_changes_is_shown_at_once(self):
        program, folder = self.open_bundle({})
        program.key("ctrl+Next")
        program.find("heading", re.compile(r"^1\.1\.2"))
        self.respond(program, folder, "1.1.2", "From elsewhere")

        program.see("Another program has changed this submission")
        program.find("heading", re.compile(r"^1\.1\.2"))
        wait_for(
            lambda: program.find("text", "Narrative").text == "From elsewhere", "the other text"
        )
        self.type_narrative(program, ", and from here")
        self.wait_saved(folder, "1.1.2", narrative="From elsewhere, and from here")
        self.quit(program)
        self.assertEqual([file.name for file in folder.glob("*.json")], ["submission.json"])

    def test_who_is_typing_goes_on_where_another_program_changes_something(self):
        program, folder = self.open_bundle({})
        self.type_narrative(program, "We ask our readers.")
        program.key(*["Left"] * len("."))
        self.wait_saved(folder, "1.1.1", narrative="We ask our readers.")
        self.respond(program, folder, "1.1.2", "From elsewhere")
        program.see("Another program has changed this submission")

        program.type(" four times a year")
        self.wait_saved(folder, "1.1.1", narrative="We ask our readers four times a year.")
        self.quit(program)

    def test_the_evidence_that_is_edited_stays_when_another_program_changes_something(self):
        program, folder = self.open_bundle({"evidence": [
            {"id": "e1", "number": 1, "title": "Plan"}, {"id": "e2", "number": 2, "title": "Survey"},
        ]}, size=(1240, 780))
        program.key("alt+3")
        program.click(program.find("label", "E2"))
        program.click(program.find("text", "Title"))
        program.key("End")
        program.type(" of")
        wait_for(lambda: self.read(folder)["evidence"][1]["title"] == "Survey of", "it saved")
        self.respond(program, folder, "1.1.2", "From elsewhere")
        program.see("Another program has changed this submission")

        program.type(" readers")
        wait_for(
            lambda: self.read(folder)["evidence"][1]["title"] == "Survey of readers", "the rest saved"
        )
        # It does not quit, as libadwaita 1.7 leaks the animation of an entry row that is hidden
        # while it plays.

    def test_what_is_being_added_is_not_stopped_by_another_program(self):
        program, folder = self.open_bundle({})
        large = program.home / "recording.mp4"
        large.touch()
        os.truncate(large, 60 * 1000**3)
        with program.dropped(program.find("heading", re.compile("^1.1.1")), large):
            program.see("Adding “recording.mp4”")

        for narrative in ("From elsewhere", "From elsewhere again"):
            self.respond(program, folder, "1.1.2", narrative)
        program.click(program.find("button", "Stop"))
        program.see("Another program has changed this submission")
        self.quit(program)

    def test_what_is_not_saved_stays_reported_after_another_message(self):
        program, folder = self.open_bundle({})
        empty = program.home / "empty.pdf"
        empty.touch()
        self.limit_files(program, 100)
        self.type_narrative(program, "On a full disk")
        program.see("Your changes are not saved yet")
        with program.dropped(program.find("heading", re.compile("^1.1.1")), empty):
            program.see("empty.pdf” is empty")

        program.click(program.find("button", "Close Message"))
        program.see("Your changes are not saved yet")
        self.limit_files(program, resource.RLIM_INFINITY)
        self.wait_saved(folder, "1.1.1", narrative="On a full disk")
        program.wait_gone("label", re.compile("not saved yet"))
        self.quit(program)

    def test_opening_another_submission_never_gives_up_what_is_not_saved(self):
        """Its settings fit on the disk, as nothing else would be said of them."""
        program, folder = self.open_bundle(
            {"responses": [{"element": "1.1.3", "narrative": "Long. " * 10_000}]}
        )
        self.limit_files(program, 30_000)
        self.type_narrative(program, "On a full disk")
        program.see("Your changes are not saved yet")

        for _ in range(2):
            subprocess.run(
                [program.prefix / "bin" / "dossier", SAMPLE], check=True, env=program.environment()
            )
            program.see("before you open another submission.")
        self.limit_files(program, resource.RLIM_INFINITY)
        self.wait_saved(folder, "1.1.1", narrative="On a full disk")
        self.quit(program)

    def test_closing_reports_first_where_another_version_is_kept(self):
        program, folder = self.open_bundle({})
        self.limit_files(program, 100)
        self.type_narrative(program, "From here")
        program.see("Your changes are not saved yet")
        self.respond(program, folder, "1.1.2", "From elsewhere")
        self.limit_files(program, resource.RLIM_INFINITY)

        program.act("quit")
        program.see("Another program changed this submission while you were editing it.")
        self.assertEqual(len(list(folder.glob("submission-replaced-*.json"))), 1)
        self.quit(program)

    def test_what_another_program_changes_beside_an_edit_is_kept_and_reported(self):
        program, folder = self.open_bundle({})
        self.limit_files(program, 100)
        self.type_narrative(program, "From here")
        program.see("Your changes are not saved yet")
        self.respond(program, folder, "1.1.2", "From elsewhere")
        self.limit_files(program, resource.RLIM_INFINITY)

        told = program.see("Another program changed this submission while you were editing it.")
        self.assertEqual(program.find("text", "Narrative").text, "From here")
        self.wait_saved(folder, "1.1.1", narrative="From here")
        [copy] = folder.glob("submission-replaced-*.json")
        self.assertIn(str(copy), told.name)
        [other] = [r for r in json.loads(copy.read_text())["responses"] if r["element"] == "1.1.2"]
        self.assertEqual(other["narrative"], "From elsewhere")
        self.quit(program)

    def test_what_is_asked_in_a_dialog_is_not_taken_away(self):
        program, folder = self.open_bundle({})
        program.click(program.find("button", "Submission"))
        program.click(program.find("menu item", "Submission Details…"))
        program.wait_window("Submission Details")
        self.respond(program, folder, "1.1.2", "From elsewhere")
        program.key("ctrl+a")
        program.type("Lakeside Libraries")
        program.key("Return")

        program.see("Another program changed this submission while you were editing it.")
        program.find("label", "Lakeside Libraries")
        self.assertEqual(len(list(folder.glob("submission-replaced-*.json"))), 1)
        self.quit(program)

    def test_what_is_no_text_is_not_pasted(self):
        program, folder = self.open_bundle({})
        program.click(program.find("text", "Narrative"))
        with program.copied(b"before \x1f\x01after\r\nthe break"):
            program.key("ctrl+v")
            self.wait_saved(folder, "1.1.1", narrative="before after\n\nthe break")
        program.type("!")
        self.wait_saved(folder, "1.1.1", narrative="before after\n\nthe break!")
        self.quit(program)

    def paste_until_refused(self, program):
        """The program that has copied may not be known to the desktop yet: nothing is pasted then."""
        for attempt in range(3):
            program.key("ctrl+v")
            try:
                program.see("The text was not inserted, because it would be longer than 4.0\u00a0MB.")
                return
            except NotSeen:
                if attempt == 2:
                    raise

    def test_what_no_file_could_hold_is_not_pasted(self):
        program, folder = self.open_bundle({})
        self.type_narrative(program, "Short")
        with program.copied(b"x" * 4_000_000):
            self.paste_until_refused(program)
        program.type("!")
        # It does not quit, as GDK 4.18 itself leaks a little of a clipboard in many pieces.
        self.wait_saved(folder, "1.1.1", narrative="Short!")

    def test_a_bundle_is_open_in_one_window_only(self):
        program, folder = self.open_sample()
        second = Program(program.prefix, home=program.home)
        second.errors = program.home / "second.txt"

        second.launch(folder)
        wait_for(lambda: second.process.poll() is not None, "the second process end")
        self.assertEqual(len([f for f in program.root().children() if f.role == "frame"]), 1)

    def test_a_file_damaged_behind_the_program_is_reported_and_mended(self):
        content = b"2,412 replies"
        sha256 = hashlib.sha256(content).hexdigest()
        submission = self.finished()
        evidence = {"id": EVIDENCE, "number": 1, "title": "Survey",
                    "file": {"name": "survey.txt", "sha256": sha256, "size": len(content),
                             "type": "text/plain"}}
        program = Program(os.environ["DOSSIER_TEST_PREFIX"], size=(1240, 780))
        survey = program.home / "survey.txt"
        survey.write_bytes(content)
        shelf = program.home / "Documents" / "Bundle" / "evidence" / sha256[:2]
        shelf.mkdir(parents=True)
        (shelf / sha256).write_bytes(content.upper())
        (shelf.parents[1] / "submission.json").write_text(json.dumps(submission | {
            "format": 1, "standard": "customer-service-excellence",
            "organisation": {"name": "Riverside"}, "evidence": [evidence],
        }))
        self.start(program, shelf.parents[1])

        program.click(program.find(None, "1 check"))
        program.see("The file of E1, “survey.txt”, is damaged")
        program.key("Down", "Return")
        heading = program.find("heading", "E1")
        with program.dropped(heading, survey):
            program.see("Already added as E1")

        program.find(None, "0 checks")
        self.assertEqual((shelf / sha256).read_bytes(), content)
