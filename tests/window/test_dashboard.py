# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the submission stands."""

import re

from program import wait_for
from window_test import WindowTest

CRITERIA = (
    "1  Customer Insight",
    "2  The Culture of the Organisation",
    "3  Information and Access",
    "4  Delivery",
    "5  Timeliness and Quality of Service",
)


class DashboardTest(WindowTest):
    def shown_elements(self, program):
        listed = program.find("list", "Elements").find_all("label", re.compile(r"^\d\.\d\.\d$"))
        return [label.name for label in listed]

    def open_dashboard(self, **look):
        program, folder = self.open_sample(**look)
        program.key("alt+2")
        program.find("label", "All Criteria")
        return program, folder

    def test_five_cards_and_the_whole_say_where_they_stand(self):
        program, _ = self.open_dashboard()

        for title in CRITERIA:
            program.find("label", title)
        for words in (
            "9 Compliance Plus", "45 Compliance", "3 Partial Compliance",
            "57 of 57 rated", "57 of 57 written", "39 pieces of evidence",
        ):
            program.find("push button", words)
        program.see("The indicative pass rule is met.")
        self.quit(program)

    def test_every_element_is_a_square_that_leads_to_it(self):
        program, _ = self.open_dashboard()

        squares = program.find_all("push button", re.compile(r"^\d\.\d\.\d .+: "), showing=False)
        self.assertEqual(len(squares), 57)
        square = program.find("push button", re.compile(r"^1\.2\.3 .*: Partial Compliance$"))
        square.press()
        program.find("heading", re.compile(r"^1\.2\.3"))

    def test_a_count_leads_to_what_it_counts(self):
        program, _ = self.open_dashboard()

        program.click(program.find("push button", "3 Partial Compliance"))
        program.find("label", "Partial Compliance")
        wait_for(
            lambda: len(
                program.find("list", "Elements").find_all("label", re.compile(r"^\d\.\d\.\d$"))
            )
            == 3,
            "three elements",
        )

    def test_a_criterion_leads_to_itself(self):
        program, _ = self.open_dashboard()

        program.find("push button", "3  Information and Access").press()
        program.find("heading", "3  Information and Access")

    def test_it_counts_again_after_a_change(self):
        program, folder = self.open_dashboard()
        program.key("alt+1", "ctrl+Next")
        program.find("heading", re.compile(r"^1\.1\.2"))
        program.choose(program.find("combo box", "Rating"), 3)
        self.wait_saved(folder, "1.1.2", rating="non-compliance")
        program.key("alt+2")

        program.find("push button", "8 Compliance Plus")
        program.see("1 element must rise above Non-Compliance.")

    def test_nothing_rated_is_said_in_words(self):
        program, _ = self.open_bundle({})
        program.key("alt+2")

        program.see("57 elements are not rated yet.")
        program.find("push button", "0 of 57 written")

    def test_each_number_in_a_chart_leads_to_what_it_counts(self):
        program, _ = self.open_dashboard()

        for mark, shown in (
            ("3  Information and Access: 2 Without Evidence", ["3.2.2", "3.2.3"]),
            ("1  Customer Insight: 1 Written", ["1.2.3"]),
        ):
            program.find("push button", mark, showing=False).press()
            wait_for(lambda: self.shown_elements(program) == shown, f"only {shown}")
            program.key("alt+2")
            program.find("label", "All Criteria")
        program.find("push button", "In Progress: 2 Opened Before", showing=False).press()
        program.see("2 of 12 actions")
        program.find("push button", "Show All Actions").press()
        program.see("12 actions")
        program.key("alt+2")
        program.find("push button", "Older: 1 Out of Date", showing=False).press()
        program.see("1 of 40 pieces of evidence")
        program.find("push button", "Show All Evidence").press()
        program.see("40 pieces of evidence")
        self.quit(program)

    def test_a_chart_says_in_words_what_it_shows(self):
        program, _ = self.open_dashboard()

        program.find(
            "panel",
            re.compile(
                "^Actions by State and Age. 1 action is overdue. Open: 4 Opened This Month."
            ),
            showing=False,
        )
        program.find("push button", "Export “Evidence by Age”…", showing=False)
        program.find(
            "push button",
            "Annual Review, 26 Nov 2024: 3 Partial Compliance",
            showing=False,
        ).press()
        program.find("heading", "Annual Review, 26 Nov 2024")

    def test_a_chart_and_the_page_for_the_board_are_exported(self):
        program, _ = self.open_dashboard()
        for button, title, name in (
            ("Export “Evidence by Age”…", "Export Chart", "age.svg"),
            ("Export the Elements as a Chart…", "Export Chart", "elements.png"),
        ):
            program.find("push button", button, showing=False).press()
            self.save_file(program, title, program.home / name)
            wait_for((program.home / name).exists, name)
        self.assertIn(b"<svg", (program.home / "age.svg").read_bytes())
        self.assertTrue((program.home / "elements.png").read_bytes().startswith(b"\x89PNG"))
