# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever cannot see the window is told what everything is."""

import re

from program import NotSeen, wait_for
from window_test import WindowTest

CONTROLS = (
    "button", "toggle button", "combo box", "text", "check box", "page tab", "list item"
)


class AccessibilityTest(WindowTest):
    def is_value_of_row(self, widget):
        """What is chosen in a row with a drop-down list is an item of a list of its own."""
        row = widget.parent
        while row.role not in ("list item", "combo box", "application"):
            row = row.parent
        return widget.role == "list item" and row.role != "application" and row.name

    def find_nameless(self, program):
        """The controls that are shown without a name, or with only that of their class."""
        return [
            f"{widget.role} {widget.name!r} at {widget.x},{widget.y}"
            for widget in program.root().find_all()
            if widget.role in CONTROLS
            if not widget.name or widget.name.startswith(("Gtk", "Adw", "Dossier"))
            # The button inside of a drop-down list is a matter of GTK's own.
            if widget.parent.role != "combo box" and not self.is_value_of_row(widget)
        ]

    def assert_all_named(self, program):
        """The rows of a list are there for a moment before they have their names."""
        nameless = []

        def are_all_named():
            nameless[:] = self.find_nameless(program)
            return not nameless

        try:
            wait_for(are_all_named, "a name for each control")
        except NotSeen:
            self.fail(f"no name for {nameless}")

    def test_every_control_of_the_portfolio_has_a_name(self):
        program, _ = self.open_sample()
        program.see("Profile of customer groups")

        self.assert_all_named(program)

    def test_every_control_of_the_dashboard_has_a_name(self):
        program, _ = self.open_sample()
        program.key("alt+2")
        program.find("label", "All Criteria")

        self.assert_all_named(program)

    def test_every_control_of_the_other_views_has_a_name(self):
        program, _ = self.open_sample()

        for view in self.walk_insight_views(program):
            with self.subTest(view):
                self.assert_all_named(program)

    def test_every_hit_of_the_search_has_a_name(self):
        program, _ = self.open_sample()

        program.key("ctrl+f")
        program.find("entry", "Search the whole submission")
        program.type("results by tea")
        program.find("list item", "E22 Staff survey 2026 p. 2")
        program.find("list item", re.compile(r"^Evidence \(\d+\)$"))
        self.assert_all_named(program)

    def test_every_control_of_a_new_submission_has_a_name(self):
        program = self.open_program()
        program.click(program.find("button", "New Submission…"))
        program.wait_window("New Submission")

        self.assert_all_named(program)

    def test_a_drop_down_says_what_it_is_for_and_what_is_chosen(self):
        program, _ = self.open_sample()
        rating = program.find("combo box", "Rating")
        self.assertEqual(rating.description, "Compliance")

        program.choose(rating, 0)

        wait_for(lambda: rating.description == "Compliance Plus", "the new choice")
        self.assertEqual(rating.name, "Rating")

    def test_the_header_of_a_response_says_what_takes_the_keyboard(self):
        program, _ = self.open_sample()
        program.see("Profile of customer groups")

        program.find("panel", "Response")
        program.click(program.find("text", "Owner’s job title"))
        self.wait_focus(program, "text", "^Owner’s job title$")
        program.key("shift+Tab")
        self.wait_focus(program, None, "^State$")
        program.key("shift+Tab")
        self.wait_focus(program, None, "^Rating$")
        self.assertEqual(self.focused(program).description, "Compliance")
        self.assertEqual(program.find_all("table"), [])

    def test_windows_that_tell_of_the_program_close_with_escape(self):
        program, _ = self.open_sample()
        for action, title in (
            ("help", "Help"),
            ("shortcuts", "Keyboard Shortcuts"),
            ("about", "About"),
        ):
            with self.subTest(title):
                program.act(action)
                program.wait_window(title)
                program.key("Escape")
                program.wait_window("Riverside Libraries – Dossier")
        self.quit(program)

    def test_the_contents_of_the_help_lead_to_a_topic(self):
        program, _ = self.open_sample()

        program.key("F1")
        program.wait_window("Help")
        program.find("heading", "Start")
        self.assertEqual(program.find_all("heading", "Track actions"), [])
        program.click(program.find("label", "Track actions"))
        program.find("heading", "Track actions")
        program.see("An action is work that an element needs.")
        program.key("Down")
        program.find("heading", "Resolve issues")
        self.quit(program)

    def test_a_screen_reader_may_ask_for_a_window_that_has_closed(self):
        program, _ = self.open_sample()
        n_windows = len(program.root().children())

        program.root().child_at(n_windows)

        program.find("label", "Riverside Libraries")
        self.quit(program)

    def test_a_page_takes_the_keyboard_when_a_key_shows_it(self):
        program, _ = self.open_sample(size=(1400, 800))
        program.see("Profile of customer groups")

        for key, role, name in (
            ("alt+2", "button", ""),
            ("alt+3", "list item", "^E1  "),
            ("alt+4", None, "^Search"),
            ("alt+5", None, "^Page|^Report"),
            ("alt+1", "list item", r"^1\.1\.1 "),
        ):
            program.key(key)
            self.wait_focus(program, role, name)
        program.key("F6")
        self.wait_focus(program, None, "^Rating$")
        program.key("alt+4", "alt+1")
        self.wait_focus(program, None, "^Rating$")
        program.key("F6")
        self.wait_focus(program, "text", "^Narrative$")
        program.key("alt+4", "alt+1")
        self.wait_focus(program, "text", "^Narrative$")

    def test_nothing_without_size_takes_the_keyboard(self):
        program, _ = self.open_sample(size=(1400, 800))
        program.key("alt+3")
        self.wait_focus(program, "list item", "^E1  ")

        seen = []
        for _ in range(40):
            program.key("Tab")
            widget = wait_for(lambda: self.focused(program), "what has the keyboard")
            seen.append((widget.role, widget.name, widget.width, widget.height))
        self.assertEqual([w for w in seen if w[3] < 2 or w[2] < 2], [])
