# SPDX-License-Identifier: GPL-3.0-or-later
"""The visit of an assessment: planned, changed, and what it leaves out."""

import datetime
import re

from gi.repository import Atspi

from program import wait_for
from test_assessments import AssessmentsTest, day, full, review, words

SESSION = {
    "id": "00000000-0000-4000-8000-000000000a01",
    "title": "Customer Insight",
    "date": day(30),
    "begins": "10:00",
    "ends": "11:00",
    "people": "Insight Manager",
    "elements": "1.1",
}
OTHER = SESSION | {
    "id": "00000000-0000-4000-8000-000000000a02",
    "title": "Delivery",
    "begins": "10:30",
    "ends": "11:30",
    "elements": "4.1",
}


def coming(**fields):
    return review(outcome="pending", date=day(30), **fields)


class VisitTest(AssessmentsTest):
    def open_visit(self, *assessments, **submission):
        program, folder = self.open_dashboard(*assessments, **submission)
        self.show(program, re.compile("^(Annual Review|Full Assessment)"))
        program.find("button", "Visit").press()
        program.find("heading", re.compile("^Visit: "))
        return program, folder

    def visit(self, folder):
        return self.assessments(folder)[-1]

    def wait_sessions(self, folder, expected):
        wait_for(
            lambda: [s["title"] for s in self.visit(folder).get("sessions", [])] == expected,
            f"the sessions {expected}",
        )

    def open_session(self, program, title):
        program.click(program.find("label", re.compile(f"{title}$")))
        return program.find("text", "Begins")

    def test_a_plan_covers_all_that_was_suggested_and_one_undo_takes_it_back(self):
        program, folder = self.open_visit(full(), coming())
        program.see("No elements to look at are chosen yet")

        program.find("button", "Suggest").press()
        program.see("0 of 29 elements in a session")
        program.find("button", "Plan Visit").press()
        program.see("29 of 29 elements in a session")
        wait_for(lambda: len(self.visit(folder).get("sessions", [])) == 8, "the sessions")
        # What fell short in the full assessment, and half of the rest.
        self.assertEqual(self.visit(folder)["elements"], "1, 2, 3.1, 3.2, 3.3.1")
        program.key("ctrl+z")
        program.find("button", "Plan Visit")
        self.wait_sessions(folder, [])
        self.quit(program)

    def test_a_session_is_added_changed_and_removed(self):
        program, folder = self.open_visit(coming(elements="1.1"))

        program.find("button", "Add Session").press()
        program.click(program.find("text", "Begins"))
        program.type("9.15")
        program.find("label", "9.15  New Session")
        program.key("Tab")
        # As everybody writes it.
        program.find("label", "09:15  New Session")
        self.wait_sessions(folder, ["New Session"])
        program.find("button", "Remove Session").press()
        self.wait_sessions(folder, [])
        self.quit(program)

    def test_what_is_no_time_and_no_element_is_marked(self):
        program, _ = self.open_visit(coming(elements="1.1", sessions=[SESSION]))
        begins = self.open_session(program, "Customer Insight")
        elements = program.find("text", "Elements")

        program.click(begins)
        program.key("ctrl+a")
        program.type("half nine")
        program.click(elements)
        program.key("ctrl+a")
        program.type("1.9")
        for field in (begins, elements):
            wait_for(lambda field=field: self.is_marked(field), "the mark")
        self.assertIn("The standard has no “1.9”", elements.description)
        program.key("ctrl+a")
        program.type("1.2")
        wait_for(lambda: not self.is_marked(elements), "the mark go away")

    def is_marked(self, field):
        """GTK 4.8 has another word for it than GTK 4.18."""
        return field.has(Atspi.StateType.INVALID) or field.has(Atspi.StateType.INVALID_ENTRY)

    def test_what_the_plan_leaves_out_is_told(self):
        program, _ = self.open_visit(full(), coming(elements="1.1, 2.1.1", sessions=[SESSION, OTHER]))

        program.see("3 of 4 elements in a session")
        program.see("In no session")
        program.see("Insight Manager, in 2 sessions, two of them at the same time")
        program.see("Without evidence that is current on the day")
        program.see("Not looked at by any review of this cycle")
        program.see("In 1 session · No evidence")

    def test_each_of_several_days_has_its_heading(self):
        second = OTHER | {"date": day(31)}
        visit = coming(elements="1.1", sessions=[SESSION, second], **{"last-day": day(31)})
        program, _ = self.open_visit(visit)

        for offset in (30, 31):
            date = datetime.date.today() + datetime.timedelta(days=offset)
            program.find("heading", f"{date.day} {date:%B %Y}")

    def test_days_in_the_wrong_order_are_said(self):
        program, folder = self.open_visit(coming(elements="1.1", **{"last-day": day(29)}))

        program.see("Last day is before the first")
        program.click(program.find_all("button", "Clear Date")[1])
        wait_for(lambda: self.visit(folder)["last-day"] == "", "no last day")
        program.wait_gone("label", "Last day is before the first")

    def test_a_calendar_is_exported(self):
        program, _ = self.open_visit(coming(elements="1.1", sessions=[SESSION]))
        place = program.home / "visit.ics"

        program.click(program.find(None, "Visit Menu"))
        program.find("menu item", "Export for Calendar…").press()
        self.save_file(program, "Export Visit", place)
        program.see("Exported “visit.ics”")
        self.assertIn("SUMMARY:Customer Insight", place.read_text())

    def test_papers_are_exported(self):
        program, _ = self.open_visit(coming(elements="1.1", sessions=[SESSION]))
        place = program.home / "papers.html"

        program.click(program.find(None, "Visit Menu"))
        program.find("menu item", "Export Papers…").press()
        self.save_file(program, "Export Visit Papers", place)
        program.see("Exported “papers.html”")
        self.assertIn("Give Insight Manager the sheet and the time.", place.read_text())

    def test_papers_are_printed(self):
        program, folder = self.open_visit(coming(elements="1.1", sessions=[SESSION]))
        printed = program.home / "Documents" / f"{folder.name}, visit papers.pdf"

        program.click(program.find(None, "Visit Menu"))
        program.find("menu item", "Print Papers…")
        # Its dialog keeps the program from answering a press of the accessibility tree.
        program.key("p")
        self.choose_print_to_file(program)
        program.key("alt+p")
        wait_for(lambda: len(self.pages(printed)) > 1, "the pages")
        self.assertTrue(
            any("Insight Manager" in page and "10:00–11:00" in page for page in self.pages(printed))
        )

    def test_escape_leads_back_to_the_assessment_and_then_to_the_page(self):
        program, _ = self.open_visit(coming(elements="1.1", sessions=[SESSION]))

        program.key("Escape")
        program.find("heading", re.compile("^Annual Review"))
        program.key("Escape")
        program.find("heading", "Assessments")
        self.quit(program)

    def test_the_next_visit_leads_from_the_dashboard_to_its_plan(self):
        program, folder = self.open_dashboard(
            full(date=day(-10)), **{"next-visit": day(12), "certification-body": "Fictional Assessments"}
        )

        self.add(program, "Plan the Next Visit")
        program.find("heading", f"Visit: Annual Review, {words(12)}")
        wait_for(lambda: len(self.assessments(folder)) == 2, "an assessment for the visit")
        added = self.visit(folder)
        self.assertEqual(
            [added[field] for field in ("kind", "date", "body", "scope", "outcome")],
            ["annual-review", day(12), "Fictional Assessments", "selected-elements", "pending"],
        )
        program.key("Escape")
        program.find("heading", re.compile("^Annual Review"))
        program.key("Escape")
        program.see("Entered as an assessment")
        # Once it is there, it is not added again.
        self.add(program, "Plan the Next Visit")
        program.find("heading", re.compile("^Visit: "))
        program.key("ctrl+z")
        wait_for(lambda: len(self.assessments(folder)) == 1, "no assessment again")
        program.see("Agreed with the certification body")

    def test_a_visit_whose_day_nobody_knows_is_not_planned(self):
        program, folder = self.open_dashboard()

        self.add(program, "Plan the Next Visit")
        program.see("Choose the date of the next visit first.")
        self.assertEqual(self.assessments(folder), [])

    def test_an_element_is_opened(self):
        program, _ = self.open_visit(coming(elements="1.1", sessions=[SESSION]))

        program.click(program.scroll_to(program.find("list item", re.compile("^1.1.2"))))
        program.find("heading", re.compile("1.1.2"))
        self.quit(program)

    def test_nothing_is_offered_when_read_only(self):
        program, folder = self.open_visit(coming(elements="1.1"), format=2)

        program.see("0 of 3 elements in a session")
        self.assertEqual(program.find_all("button", "Plan Visit"), [])
        self.assertEqual(program.find_all("button", "Add Session"), [])

    def test_nobody_visits_for_a_self_assessment(self):
        own = full(kind="self-assessment", outcome="pending")
        program, _ = self.open_dashboard(own)

        self.show(program, re.compile("^Self-Assessment"))
        program.find("heading", re.compile("^Self-Assessment"))
        self.assertEqual(program.find_all("button", "Visit"), [])

    def test_who_certifies_can_be_reached(self):
        program, _ = self.open_visit(coming(elements="1.1", body="emqc Ltd"))

        program.see("emqc Ltd")
        program.find("link", re.compile("^Call "))
