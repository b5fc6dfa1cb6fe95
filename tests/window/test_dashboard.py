# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the submission stands."""

import re
import subprocess

from program import wait_for
from window_test import WindowTest, day

ID = "00000000-0000-4000-8000-00000000000%d"

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

    def show_trends(self, program):
        program.find(None, "Trends").press()
        program.find("heading", "Ratings by Criterion")

    def assert_in_sight(self, program, widgets):
        frame = program.find("frame")
        hidden = [
            w.name for w in widgets
            if w.x - 2 * frame.x < 0 or w.y - 2 * frame.y < 0
            or w.x - 2 * frame.x + w.width > frame.width
            or w.y - 2 * frame.y + w.height > frame.height
        ]
        self.assertEqual(hidden, [])

    def test_the_whole_overview_is_in_sight_without_scrolling(self):
        for size in ((1280, 800), (1180, 780)):
            with self.subTest(size):
                program, _ = self.open_dashboard(size=size)
                squares = program.find_all("button", re.compile(r"^\d\.\d\.\d .+: "))
                self.assertEqual(len(squares), 57)

                self.assert_in_sight(
                    program,
                    [
                        *squares,
                        *(program.find("button", title) for title in CRITERIA),
                        *(program.find("list item", re.compile(title)) for title in (
                            "^Certified until", "^Next visit:", "^The indicative pass rule",
                            "issues to resolve$", "^Full Assessment, ", "^Hallmark$",
                        )),
                        program.find("button", "Compare"),
                    ],
                )
                program.kill()

    def test_a_narrow_window_has_one_column(self):
        program, _ = self.open_dashboard(size=(360, 720))

        certificate = program.find("list item", re.compile("^Certified until"))
        last = program.find("button", CRITERIA[-1], showing=False)
        assessments = program.find("heading", "Assessments", showing=False)
        visit = program.find("list item", re.compile("^Next visit:"), showing=False)
        self.assertGreater(visit.y, certificate.y)
        self.assertGreater(last.y, visit.y)
        self.assertGreater(assessments.y, last.y)

    def test_the_number_of_issues_leads_to_them(self):
        program, _ = self.open_dashboard()

        n_checks = program.find(None, re.compile(r"^\d+ checks$")).name.split()[0]
        program.click(program.find("list item", f"{n_checks} issues to resolve"))
        program.find("heading", "Ready to Submit?")
        program.key("Escape")
        program.find("label", "All Criteria")
        self.quit(program)

    def test_a_submission_without_issues_is_said_to_be_ready(self):
        program, _ = self.open_bundle(self.finished())
        program.key("alt+2")

        program.find("list item", "No issues found")

    def test_what_is_short_of_the_pass_rule_is_one_click_away(self):
        program, _ = self.open_bundle(self.finished(rating="not-rated"))
        program.key("alt+2")

        program.click(program.find("list item", "1 element is not rated yet."))
        wait_for(lambda: self.shown_elements(program) == ["1.1.1"], "only 1.1.1")

    def test_criteria_and_the_whole_say_where_they_stand(self):
        program, _ = self.open_dashboard()

        for title in CRITERIA:
            program.find("label", title)
        for words in (
            "9 Compliance Plus", "45 Compliance", "3 Partial Compliance",
            "57 of 57 rated", "57 of 57 written", "Evidence: 39 cited",
        ):
            program.find("button", words)
        self.assertEqual(program.find("button", "Evidence: 39 cited").description,
                         "39 of the 40 pieces of evidence in the register are cited.")
        program.see("The indicative pass rule is met.")
        self.quit(program)

    def test_every_element_is_a_square_that_leads_to_it(self):
        program, _ = self.open_dashboard()

        squares = program.find_all("button", re.compile(r"^\d\.\d\.\d .+: "), showing=False)
        self.assertEqual(len(squares), 57)
        square = program.find("button", re.compile(r"^1\.2\.3 .*: Partial Compliance$"))
        square.press()
        program.find("heading", re.compile(r"^1\.2\.3"))

    def test_from_what_the_dashboard_has_led_to_one_comes_back(self):
        program, _ = self.open_dashboard()

        for go_back in (lambda: program.key("alt+Left"),
                        lambda: program.click(program.find("button", "Back"))):
            program.click(program.find("button", re.compile(r"^1\.2\.3 .*: Partial Compliance$")))
            program.find("heading", re.compile(r"^1\.2\.3"))
            program.key("ctrl+Next")
            program.find("heading", re.compile(r"^1\.3\.1"))
            go_back()
            program.find("label", "All Criteria")
            self.wait_focus(program, "button", r"^1\.2\.3 ")
            self.assertEqual(program.find_all("button", "Back"), [])

        program.key("Return")
        program.find("heading", re.compile(r"^1\.2\.3"))
        program.find("button", "Back")
        program.key("alt+4")
        program.wait_gone("button", "Back")
        self.quit(program)

    def test_a_count_leads_to_what_it_counts(self):
        program, _ = self.open_dashboard()

        program.click(program.find("button", "3 Partial Compliance"))
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

        program.find("button", "3  Information and Access").press()
        program.find("heading", "3  Information and Access")

    def test_it_counts_again_after_a_change(self):
        program, folder = self.open_dashboard()
        program.key("alt+1", "ctrl+Next")
        program.find("heading", re.compile(r"^1\.1\.2"))
        program.choose(program.find("combo box", "Rating"), 3)
        self.wait_saved(folder, "1.1.2", rating="non-compliance")
        program.key("alt+2")

        program.find("button", "8 Compliance Plus")
        program.see("1 element must rise above Non-Compliance.")

    def test_nothing_rated_is_said_in_words(self):
        program, _ = self.open_bundle({})
        program.key("alt+2")

        program.see("57 elements are not rated yet.")
        program.find("button", "0 of 57 written")

    def test_each_number_in_a_chart_leads_to_what_it_counts(self):
        program, _ = self.open_dashboard()

        self.show_trends(program)
        for mark, shown in (
            ("3  Information and Access: 2 Without Evidence", ["3.2.2", "3.2.3"]),
            ("1  Customer Insight: 1 Written", ["1.2.3"]),
        ):
            program.find("button", mark, showing=False).press()
            wait_for(lambda: self.shown_elements(program) == shown, f"only {shown}")
            program.key("alt+2")
            program.find("heading", "Ratings by Criterion")
        self.quit(program)

    def test_charts_and_overview_are_counted_again_when_they_are_seen(self):
        program, folder = self.open_dashboard()
        self.show_trends(program)
        program.find("button", "1  Customer Insight: 3 Compliance Plus", showing=False)
        program.key("alt+1", "ctrl+Next")
        program.find("heading", re.compile(r"^1\.1\.2"))
        program.choose(program.find("combo box", "Rating"), 3)
        self.wait_saved(folder, "1.1.2", rating="non-compliance")
        program.key("alt+2")

        program.find("button", "1  Customer Insight: 2 Compliance Plus", showing=False)
        program.find(None, "Overview").press()
        program.find("button", re.compile(r"^1\.1\.2 .*: Non-Compliance$"))
        program.key("ctrl+z")
        program.find("button", re.compile(r"^1\.1\.2 .*: Compliance Plus$"))
        self.show_trends(program)
        program.find("button", "1  Customer Insight: 3 Compliance Plus", showing=False)

    def open_dated(self):
        """Two actions and three pieces of evidence, of different ages."""
        actions = [
            {"id": ID % 1, "title": "New", "opened": day(-3)},
            {"id": ID % 2, "title": "Old", "opened": day(-200), "state": "in-progress",
             "due": day(-1)},
        ]
        evidence = [
            {"id": ID % 3, "number": 1, "title": "Survey", "date": day(-3)},
            {"id": ID % 4, "number": 2, "title": "Minutes", "date": day(-900),
             "current-until": day(-1)},
            {"id": ID % 5, "number": 3, "title": "Leaflet"},
        ]
        program, _ = self.open_bundle({"actions": actions, "evidence": evidence})
        program.key("alt+2")
        self.show_trends(program)
        return program

    def test_ages_lead_to_what_they_count(self):
        program = self.open_dated()

        program.find("button", "In Progress: 1 Opened Before", showing=False).press()
        program.see("1 of 2 actions")
        program.find("button", "Show All Actions").press()
        program.see("2 actions")
        program.key("alt+2")
        program.find("button", "Older: 1 Out of Date", showing=False).press()
        program.see("1 of 3 pieces of evidence")
        program.find("button", "Show All Evidence").press()
        program.see("3 pieces of evidence")
        self.quit(program)

    def test_a_chart_says_in_words_what_it_shows(self):
        program = self.open_dated()

        program.find(
            "panel",
            "Actions by State and Age. 1 action is overdue. Open: 1 Opened This Month. "
            "In Progress: 1 Opened Before. Done: 0. Verified: 0.",
            showing=False,
        )
        program.find(
            "panel",
            "Evidence by Age. 1 piece of evidence is out of date. Up to half a year: 1 Current. "
            "Up to a year: 0. Up to two years: 0. Older: 1 Out of Date. Without date: 1 Current.",
            showing=False,
        )

    def test_an_assessment_in_the_trend_leads_to_itself(self):
        program, _ = self.open_dashboard()
        self.show_trends(program)

        program.find(
            "button",
            "Annual Review, 26 Nov 2024: 3 Partial Compliance",
            showing=False,
        ).press()
        program.find("heading", "Annual Review, 26 Nov 2024")

    def test_the_page_for_the_board_is_exported(self):
        program, _ = self.open_sample()
        place = program.home / "Board.pdf"

        program.click(program.find("button", "Main Menu"))
        program.find("menu item", "Export Page for the Board…").press()
        self.save_file(program, "Export Page for the Board", place)
        wait_for(place.exists, "the page")
        words = subprocess.run(
            ["pdftotext", place, "-"], check=True, capture_output=True, text=True
        ).stdout

        self.assertEqual(words.count("\f"), 1, "one page")
        for part in ("Riverside Libraries", "Ratings by Criterion", "Evidence by Age"):
            self.assertIn(part, words)

    def test_a_chart_is_exported(self):
        program, _ = self.open_dashboard()
        for view, button, name in (
            ("Overview", "Export the Elements as a Chart…", "elements.png"),
            ("Trends", "Export “Evidence by Age”…", "age.svg"),
        ):
            program.find(None, view).press()
            program.find("button", button, showing=False).press()
            self.save_file(program, "Export Chart", program.home / name)
            wait_for((program.home / name).exists, name)
        self.assertIn(b"<svg", (program.home / "age.svg").read_bytes())
        self.assertTrue((program.home / "elements.png").read_bytes().startswith(b"\x89PNG"))
