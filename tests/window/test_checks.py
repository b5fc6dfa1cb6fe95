# SPDX-License-Identifier: GPL-3.0-or-later
"""What is missing or wrong is always told, and leads to where it is."""

import re

from program import wait_for, xdotool
from window_test import WindowTest


class ChecksTest(WindowTest):
    def open_checks(self, **changes):
        program, folder = self.open_bundle(self.finished(**changes))
        return program, folder

    def walk_through(self, program, count):
        program.click(program.find("button", count))
        program.find("button", "Ready to Submit?").press()
        program.find("heading", "Ready to Submit?")

    def wait_still(self, widget):
        """Rows move while another one unfolds."""
        places = []

        def is_still():
            places.append(widget.y)
            return len(places) > 20 and len(set(places[-20:])) == 1

        wait_for(is_still, f"{widget.name} at rest")

    def unfold(self, program, title):
        program.click(program.find("list item", title))

    def test_the_count_follows_what_is_typed(self):
        program, _ = self.open_checks()

        program.find("button", "0 checks")
        program.click(program.find("text", "Narrative"))
        program.key("ctrl+End")
        program.type(" xxx")
        program.find("button", "1 check")
        program.key("ctrl+z")
        program.find("button", "0 checks")

    def test_before_anything_is_written_nothing_is_wrong(self):
        program, _ = self.open_bundle({})

        button = program.find("button", "0 checks")
        wait_for(lambda: button.description == "171 items are still to do.", "what is to do")
        self.walk_through(program, "0 checks")
        program.see("171 items are still to do.")
        program.see("Nothing Written. None of this is a problem yet.")
        program.find("heading", "To Do")
        self.unfold(program, "Elements Without Narrative")
        program.find("list item", "Element 1.1.1 has no narrative.").find("image", "To Do")
        program.find("button", "Back").press()
        program.click(program.find("text", "Narrative"))
        program.type("We ask [TODO: when?]")
        program.find("button", "1 check")
        self.walk_through(program, "1 check")
        program.see("1 issue to resolve before you submit. 171 items are still to do.")
        program.find("list", "Issues").find("label", "Placeholder Text")
        program.find("list", "To Do").find("label", "Elements Without Narrative")
        self.quit(program)

    def test_a_note_is_no_issue_and_is_told_apart(self):
        submission = self.finished(owner="")
        submission["responses"][1]["rating"] = "partial-compliance"
        program, _ = self.open_bundle(submission)

        button = program.find("button", "1 check")
        wait_for(lambda: button.description == "1 note to consider.", "the note told")
        self.walk_through(program, "1 check")
        program.see("1 issue to resolve before you submit. 1 note to consider.")
        program.find("list", "Issues").find("label", "Below Compliance, No Action")
        program.find("heading", "Notes")
        self.unfold(program, "Elements Without Owner")
        row = program.find("list", "Notes").find("list item", "Element 1.1.1 has no owner.")
        row.find("image", "Note")
        program.click(program.find("list item", "Below Compliance, No Action"))
        self.wait_still(program.find("button", "Create the Action"))
        program.find("button", "Create the Action").press()
        program.see("No issues found. Your submission is ready. 1 note to consider.")
        program.find("button", "Export as PDF…")
        row = program.find("list item", "Element 1.1.1 has no owner.")
        self.wait_still(row)
        program.click(row, across=0.2)
        program.see("Note 1 of 1 · Element 1.1.1 has no owner.")
        program.key("alt+2")
        program.find("list item", "No issues found")
        self.quit(program)

    def test_a_new_action_is_not_judged_before_it_is_left(self):
        program, folder = self.open_checks()

        program.key("alt+4")
        program.find("button", "Add Action").press()
        program.find("text", "Title")
        program.type("Ask readers")
        wait_for(lambda: [a["title"] for a in self.read(folder).get("actions", [])]
                 == ["Ask readers"], "the action saved")
        button = program.find("button", "0 checks")
        self.assertEqual(button.description, "")
        program.click(program.find("entry", "Search actions"))
        wait_for(lambda: button.description == "1 note to consider.", "what is said of the owner")
        self.quit(program)

    def test_enter_goes_to_where_it_is(self):
        program, _ = self.open_checks(citations=[])
        program.key("ctrl+Next")
        program.find("heading", re.compile(r"^1\.1\.2"))

        program.click(program.find("button", "1 check"))
        program.see("Element 1.1.1 is rated but cites no evidence.")
        program.key("Down", "Return")
        program.find("heading", re.compile(r"^1\.1\.1"))
        self.quit(program)

    def test_one_walks_through_what_is_left(self):
        program, _ = self.open_checks(rating="not-rated", owner="")

        self.walk_through(program, "1 check")
        program.see("1 issue to resolve before you submit. 1 note to consider.")
        program.see("1 element is not rated yet.")
        self.unfold(program, "Elements Not Rated")
        program.find("list item", "Element 1.1.1 is not rated.")
        program.find("button", "Back").press()
        program.find("heading", re.compile(r"^1\.1\.1"))

    def test_escape_and_alt_left_lead_back_to_the_page(self):
        program, _ = self.open_checks(citations=[])

        for key in ("Escape", "alt+Left"):
            program.key("alt+3")
            program.see("1 piece of evidence")
            self.walk_through(program, "1 check")
            program.key(key)
            program.see("1 piece of evidence")
            program.wait_gone("heading", "Ready to Submit?")
            self.wait_focus(program, "list item", "^E1  ")
        self.quit(program)

    def test_from_an_element_one_comes_back_to_the_checks(self):
        program, _ = self.open_checks(citations=[])

        for go_back in (lambda: program.key("alt+Left"),
                        lambda: program.click(program.find("button", "Back"))):
            self.walk_through(program, "1 check")
            if not program.find_all("list item", "Element 1.1.1 is rated but cites no evidence."):
                self.unfold(program, "Rated Without Evidence")
            row = program.find("list item", "Element 1.1.1 is rated but cites no evidence.")
            self.wait_still(row)
            program.click(row, across=0.2)
            program.find("heading", re.compile(r"^1\.1\.1"))
            go_back()
            program.find("heading", "Ready to Submit?")
            program.key("Escape")
            program.find("heading", re.compile(r"^1\.1\.1"))
            self.assertEqual(program.find_all("button", "Back"), [])

    def test_some_mend_themselves_with_one_press(self):
        program, folder = self.open_checks(rating="partial-compliance")

        self.walk_through(program, "1 check")
        self.unfold(program, "Below Compliance, No Action")
        program.find("button", "Create the Action").press()
        program.see("No issues found. Your submission is ready.")
        wait_for(lambda: len(self.read(folder).get("actions", [])) == 1, "the action")
        program.find("button", "0 checks")

    def test_a_double_click_mends_once(self):
        program, folder = self.open_checks(rating="partial-compliance")

        self.walk_through(program, "1 check")
        self.unfold(program, "Below Compliance, No Action")
        self.wait_still(program.find("button", "Create the Action"))
        program.point_at(program.find("button", "Create the Action"))
        xdotool("click", "--repeat", 2, "--delay", 20, 1)
        program.see("No issues found. Your submission is ready.")
        wait_for(lambda: self.read(folder).get("actions"), "the action")

        self.assertEqual(len(self.read(folder)["actions"]), 1)

    def test_a_check_is_dismissed_with_a_reason_and_restored(self):
        program, folder = self.open_checks(citations=[])

        self.walk_through(program, "1 check")
        self.unfold(program, "Rated Without Evidence")
        program.click(program.find("button", "Dismiss…"))
        program.find("text", "Reason")
        program.key("Return")
        self.assertEqual(self.read(folder).get("dismissals", []), [])
        program.type("All of us own it")
        program.key("Return")
        program.find("button", "0 checks")
        wait_for(
            lambda: [d["reason"] for d in self.read(folder).get("dismissals", [])]
            == ["All of us own it"],
            "the dismissal",
        )
        program.find("button", "Restore").press()
        program.find("button", "1 check")
        self.quit(program)

    def test_after_a_dismissal_the_next_row_has_the_keyboard_and_the_dismissed_says_its_element(self):
        submission = self.finished(citations=[])
        for response in submission["responses"][1:3]:
            response["citations"] = []
        program, _ = self.open_bundle(submission)

        self.walk_through(program, "3 checks")
        self.unfold(program, "Rated Without Evidence")
        row = program.find("list item", "Element 1.1.2 is rated but cites no evidence.")
        self.wait_still(row)
        program.click(row.find("button", "Dismiss…"))
        program.find("text", "Reason")
        program.type("All of us own it")
        program.key("Return")
        program.find("button", "2 checks")
        self.wait_focus(program, "list item", r"^Element 1\.1\.3 is rated but cites no evidence\.$")
        dismissed = program.find("list", "Dismissed")
        dismissed.find("label", "Element 1.1.2 is rated but cites no evidence.")
        dismissed.find("label", "All of us own it")

    def test_a_check_names_the_element_and_leads_to_its_evidence(self):
        program, _ = self.open_checks(citations=[])

        self.walk_through(program, "1 check")
        self.unfold(program, "Rated Without Evidence")
        row = program.find("list item", "Element 1.1.1 is rated but cites no evidence.")
        row.find("label", "Profile of customer groups")
        self.wait_still(row)
        program.click(row.find("button", "Add Evidence…"))
        program.find("heading", re.compile(r"^1\.1\.1"))
        program.find("entry", "Find evidence, or paste a web address")
        program.see("Issue 1 of 1 · Element 1.1.1 is rated but cites no evidence.")
        self.quit(program)

    def test_all_that_fall_short_get_their_actions_at_once(self):
        submission = self.finished()
        for response in submission["responses"][:4]:
            response["rating"] = "partial-compliance"
        program, folder = self.open_bundle(submission)

        self.walk_through(program, "4 checks")
        program.find("button", "Create 4 Actions").press()
        program.see("No issues found. Your submission is ready.")
        wait_for(lambda: len(self.read(folder).get("actions", [])) == 4, "the actions")
        program.key("ctrl+z")
        wait_for(lambda: self.read(folder).get("actions", []) == [], "the step back")
        program.find("button", "Create 4 Actions")
        self.quit(program)

    def test_an_issue_opened_from_the_header_leads_to_the_next(self):
        submission = self.finished(citations=[])
        submission["responses"][1]["citations"] = []
        program, _ = self.open_bundle(submission)

        program.click(program.find("button", "2 checks"))
        program.see("Before the Visit. Anything missing is a problem now")
        program.see("Element 1.1.1 is rated but cites no evidence.")
        program.key("Home", "Return")
        program.see("Issue 1 of 2 · Element 1.1.1 is rated but cites no evidence.")
        program.find("button", "Next Issue").press()
        program.see("Issue 2 of 2 · Element 1.1.2 is rated but cites no evidence.")
        program.find("button", "All Issues").press()
        program.find("heading", "Ready to Submit?")
        self.quit(program)

    def test_from_one_issue_to_the_next_and_back(self):
        submission = self.finished(citations=[])
        submission["responses"][1]["citations"] = []
        submission["responses"][2]["rating"] = "not-rated"
        program, folder = self.open_bundle(submission)

        self.walk_through(program, "3 checks")
        self.unfold(program, "Rated Without Evidence")
        row = program.find("list item", "Element 1.1.1 is rated but cites no evidence.")
        self.wait_still(row)
        program.click(row, across=0.2)
        program.see("Issue 2 of 3 · Element 1.1.1 is rated but cites no evidence.")
        wait_for(lambda: program.find("text", "Narrative").focused, "the keyboard in the narrative")
        program.find("button", "Next Issue").press()
        program.see("Issue 3 of 3 · Element 1.1.2 is rated but cites no evidence.")
        program.find("heading", re.compile(r"^1\.1\.2"))
        program.find("button", "Next Issue").press()
        program.see("Issue 1 of 3 · Element 1.1.3 is not rated.")
        program.choose(program.find("combo box", "Rating"), 1)
        program.see("Done. 2 issues are left.")
        program.find("button", "Next Issue").press()
        program.see("Issue 1 of 2 · Element 1.1.1 is rated but cites no evidence.")
        program.click(program.find("button", "Dismiss…"))
        program.find("text", "Reason")
        program.type("All of us own it")
        program.key("Return")
        program.see("Dismissed. 1 issue is left.")
        wait_for(lambda: program.find("button", "Next Issue").focused, "the keyboard at Next")
        program.find("button", "All Issues").press()
        program.find("heading", "Ready to Submit?")
        self.assertEqual(program.find_all("button", "Next Issue"), [])
        wait_for(lambda: len(self.read(folder).get("dismissals", [])) == 1, "the dismissal")
        program.key("Escape")
        program.find("heading", re.compile(r"^1\.1\.1"))
        self.assertEqual(program.find_all("button", "Next Issue"), [])
        self.quit(program)

    def test_when_nothing_is_left_it_can_go(self):
        program, _ = self.open_checks()

        self.walk_through(program, "0 checks")
        program.see("No issues found. Your submission is ready.")
        program.find("button", "Export as PDF…")
