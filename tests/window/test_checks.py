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

    def test_enter_goes_to_where_it_is(self):
        program, _ = self.open_checks(owner="")
        program.key("ctrl+Next")
        program.find("heading", re.compile(r"^1\.1\.2"))

        program.click(program.find("button", "1 check"))
        program.see("Element 1.1.1 has no owner.")
        program.key("Down", "Return")
        program.find("heading", re.compile(r"^1\.1\.1"))
        self.quit(program)

    def test_one_walks_through_what_is_left(self):
        program, _ = self.open_checks(rating="not-rated", owner="")

        self.walk_through(program, "2 checks")
        program.see("2 issues to resolve before you submit.")
        program.see("1 element is not rated yet.")
        self.unfold(program, "Elements Not Rated")
        program.find("list item", "Element 1.1.1 is not rated.")
        program.find("button", "Back").press()
        program.find("heading", re.compile(r"^1\.1\.1"))

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
        program, folder = self.open_checks(owner="")

        self.walk_through(program, "1 check")
        self.unfold(program, "Elements Without Owner")
        program.click(program.find("button", "Dismiss with a Reason"))
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

    def test_when_nothing_is_left_it_can_go(self):
        program, _ = self.open_checks()

        self.walk_through(program, "0 checks")
        program.see("No issues found. Your submission is ready.")
        program.find("button", "Export as PDF…")
