# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever cannot see the window is told what everything is."""

from window_test import WindowTest

CONTROLS = ("push button", "toggle button", "combo box", "text", "check box", "page tab")


class AccessibilityTest(WindowTest):
    def assert_all_named(self, program):
        """No control that is shown has no name, or only that of its class."""
        nameless = [
            f"{widget.role} {widget.name!r} at {widget.x},{widget.y}"
            for role in CONTROLS
            for widget in program.find_all(role)
            if not widget.name or widget.name.startswith(("Gtk", "Adw", "Dossier"))
            # The button inside of a drop-down list is a matter of GTK's own.
            if widget.parent.role != "combo box"
        ]
        self.assertEqual(nameless, [])

    def test_every_control_of_the_portfolio_has_a_name(self):
        program, _ = self.open_sample()
        program.see("Profile of customer groups")

        self.assert_all_named(program)

    def test_every_control_of_the_dashboard_has_a_name(self):
        program, _ = self.open_sample()
        program.key("alt+2")
        program.find("label", "All Criteria")

        self.assert_all_named(program)

    def test_every_control_of_a_new_submission_has_a_name(self):
        program = self.open_program()
        program.click(program.find("push button", "New Submission…"))
        program.wait_window("New Submission")

        self.assert_all_named(program)
