# SPDX-License-Identifier: GPL-3.0-or-later
"""What the window's tests have in common."""

import datetime
import json
import os
import re
import subprocess
import unittest

from program import SAMPLE, SOURCE, NotSeen, Program, wait_for


STANDARD = json.loads((SOURCE / "data/standards/customer-service-excellence.json").read_text())
ELEMENTS = [
    element["number"]
    for criterion in STANDARD["criteria"]
    for part in criterion["sub-criteria"]
    for element in part["elements"]
]
EVIDENCE = "00000000-0000-4000-8000-0000000000ee"
PICTURE = next((SAMPLE / "evidence").glob("*/*.png"))


def day(offset):
    """The day that many days from today."""
    return (datetime.date.today() + datetime.timedelta(days=offset)).isoformat()


class WindowTest(unittest.TestCase):
    """Runs the program; it may not complain of anything, nor leak."""

    maxDiff = None

    def open_program(self, *arguments, **look):
        program = Program(os.environ["DOSSIER_TEST_PREFIX"], **look)
        return self.start(program, *arguments)

    def start(self, program, *arguments):
        self.addCleanup(self.assert_ends_well, program)
        self.addCleanup(program.kill)
        return program.start(*arguments)

    def assert_ends_well(self, program):
        self.assertEqual(program.complaints(), "")

    def quit(self, program):
        program.quit()
        self.assertEqual(program.complaints(), "")
        self.assertEqual(program.process.returncode, 0)

    def choose_file(self, program, title, path, mnemonic):
        """Answers the file chooser; GTK's own leaks a little, so such a test does not quit."""
        program.wait_window(title)
        program.key("slash")
        chooser = next(window for window in program.root().children() if window.name == title)
        wait_for(
            lambda: any(entry.focused for entry in chooser.find_all("text")), "the entry for a path"
        )
        program.type(str(path)[1:])
        # GTK may complete what is no longer the end of the path: that is to the right, and goes.
        program.key("shift+End", "Delete")
        program.key(f"alt+{mnemonic}")

    def save_file(self, program, title, place):
        """Answers the file chooser with a place; such a test does not quit either."""
        program.wait_window(title)
        program.key("ctrl+a")
        program.type(str(place))
        program.key("Return")

    def choose_print_to_file(self, program):
        """Chooses in the print dialog to print to a file."""
        program.wait_window("Print")
        program.click(program.find("label", "Print to File"))
        program.find(None, "PDF")

    def open_sample(self, **look):
        """The program with a copy of the sample, and the folder of the copy."""
        program = Program(os.environ["DOSSIER_TEST_PREFIX"], **look)
        folder = program.copy_sample()
        self.start(program, folder)
        program.find("label", "Riverside Libraries")
        return program, folder

    def prepare_bundle(self, submission, **look):
        """The program, not yet running, and the folder of a submission of the test's own."""
        program = Program(os.environ["DOSSIER_TEST_PREFIX"], **look)
        folder = program.home / "Documents" / "Bundle"
        folder.mkdir()
        whole = {
            "format": 1,
            "standard": "customer-service-excellence",
            "organisation": {"name": "Riverside"},
        } | submission
        (folder / "submission.json").write_text(json.dumps(whole))
        return program, folder

    def open_bundle(self, submission, **look):
        """The program with a submission of the test's own, and its folder."""
        program, folder = self.prepare_bundle(submission, **look)
        self.start(program, folder)
        program.find("label", "Riverside")
        return program, folder

    def find_row_button(self, program, title, does):
        """The button of a row. GTK 4.8 puts both into its name, GTK 4.18 one into its description."""
        def look():
            return next(
                (button for button in program.find_all("button")
                 if title in button.name and does in f"{button.name} {button.description}"),
                None,
            )

        return wait_for(look, f"button {does} of {title}")

    def walk_insight_views(self, program):
        """Shows what tells where the sample stands, one view after the other, and names each."""
        program.key("alt+4")
        program.see("12 actions")
        yield "actions"
        program.find(None, "Board").press()
        program.find("list", "In Progress", showing=False)
        yield "board"
        program.key("alt+2")
        program.find("label", "All Criteria")
        program.find(None, "Trends").press()
        program.find("heading", "Ratings by Criterion")
        yield "trends"
        for view, name, heading in (
            ("Trends", "Annual Review, 26 Nov 2024: 3 Partial Compliance",
             "Annual Review, 26 Nov 2024"),
            ("Overview", "Compare", "Comparison of Assessments"),
        ):
            program.key("alt+2")
            program.find(None, view).press()
            program.find("button", name, showing=False).press()
            program.find("heading", heading)
            yield heading
            program.find("button", "Back").press()
        program.key("alt+2")
        program.find(None, "Trends").press()
        program.find("button", re.compile("^Annual Review, 26 Nov 2024"), showing=False).press()
        program.find("button", "Visit").press()
        program.find("button", "Plan Visit").press()
        program.see("12 of 12 elements in a session")
        yield "visit"
        program.find("button", "Back").press()
        program.find("heading", "Annual Review, 26 Nov 2024")
        program.click(program.find(None, re.compile(r"^\d+ checks$")))
        program.find("button", "Ready to Submit?").press()
        program.find("heading", "Ready to Submit?")
        yield "Ready to Submit?"
        program.key("alt+6")
        program.find("entry", "Search guides")
        yield "guides"
        program.key("alt+7")
        program.find("heading", re.compile(r"^1\.1\.1 "))
        program.key("y")
        yield "self-assessment"
        program.find(None, "Results").press()
        program.find("heading", "100% of what you know is in place")
        yield "picture of the self-assessment"

    def pages(self, path):
        """The text of each page of a PDF, none while it is not whole."""
        told = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True)
        return told.stdout.split("\f") if told.returncode == 0 else []

    def finished(self, **changes):
        """A submission in which no check finds anything, but for what is changed in 1.1.1."""
        evidence = {"id": EVIDENCE, "number": 1, "title": "Survey", "kind": "observation"}
        whole = {
            "narrative": "We ask our readers four times a year, and act on it.",
            "rating": "compliance", "state": "final", "owner": "Head of Libraries",
            "citations": [{"evidence": EVIDENCE}],
        }
        responses = [{"element": element} | whole for element in ELEMENTS]
        responses[0] |= changes
        return {"evidence": [evidence], "responses": responses}

    def focused(self, program):
        return program.find("frame").find_focused()

    def wait_focus(self, program, role, name):
        seen = []

        def is_there():
            widget = self.focused(program)
            seen[:] = [widget and (widget.role, widget.name)]
            return widget and (role is None or widget.role == role) and re.search(name, widget.name)

        try:
            wait_for(is_there, f"the keyboard at {role} {name}")
        except NotSeen as error:
            raise NotSeen(f"{error}; last {seen[0]}") from None

    def read(self, folder):
        return json.loads((folder / "submission.json").read_text())

    def response(self, folder, element):
        for response in self.read(folder).get("responses", []):
            if response["element"] == element:
                return response
        return {}

    def wait_saved(self, folder, element, **fields):
        """Waits until the file says so of an element."""
        wait_for(
            lambda: {k: self.response(folder, element).get(k) for k in fields} == fields,
            f"{fields} saved of {element}; last {self.response(folder, element)}",
        )
