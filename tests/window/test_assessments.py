# SPDX-License-Identifier: GPL-3.0-or-later
"""The assessments over the years, whether the organisation is certified, and what comes next."""

import datetime
import re
import shutil

from program import wait_for
from window_test import ELEMENTS, EVIDENCE, PICTURE, WindowTest, day

FULL = "00000000-0000-4000-8000-0000000000f1"
REVIEW = "00000000-0000-4000-8000-0000000000f2"
CONTACT = "Contact Certification Body"


def words(offset):
    date = datetime.date.today() + datetime.timedelta(days=offset)
    return f"{date.day} {date:%b %Y}"


def full(**fields):
    findings = [{"element": element, "rating": "compliance"} for element in ELEMENTS]
    findings[1]["rating"] = "partial-compliance"
    return {
        "id": FULL, "kind": "full-assessment", "date": day(-400), "outcome": "certified",
        "findings": findings,
    } | fields


def review(*findings, **fields):
    return {
        "id": REVIEW, "kind": "annual-review", "date": day(-30), "outcome": "certified",
        "scope": "selected-elements", "findings": list(findings),
    } | fields


class AssessmentsTest(WindowTest):
    def open_dashboard(self, *assessments, **submission):
        program, folder = self.open_bundle(
            {"assessments": list(assessments)} | submission, size=(1180, 1180)
        )
        program.key("alt+2")
        program.find("heading", "Assessments")
        return program, folder

    def show(self, program, name):
        program.click(program.scroll_to(program.find("list item", name)))

    def assessments(self, folder):
        return self.read(folder).get("assessments", [])

    def finding(self, folder, element, position=0):
        assessments = self.assessments(folder)[position : position + 1]
        findings = [f for a in assessments for f in a.get("findings", [])]
        return next((f for f in findings if f["element"] == element), {})

    def add(self, program, item):
        program.click(program.scroll_to(program.find("button", "Add Assessment")))
        program.find("menu item", item).press()


    def press_in_menu(self, program, item):
        program.click(program.find(None, "Assessment Menu"))
        program.find("menu item", item).press()


class FindingActionsTest(AssessmentsTest):
    def test_partial_findings_become_actions_that_one_undo_takes_back(self):
        assessed = full()
        for position in (0, 1, 2):
            assessed["findings"][position]["rating"] = "partial-compliance"
        program, folder = self.open_dashboard(assessed)

        self.show(program, re.compile("^Full Assessment"))
        program.find("button", "Create Actions for 3 Partials…").press()
        program.wait_window("Create Actions")
        program.click(program.find("check box", re.compile("^1.1.2")))
        program.click(program.find("text", "Owner’s job title"))
        program.type("Quality Lead")
        program.click(program.find("button", "Create 2 Actions"))
        wait_for(lambda: len(self.actions(folder)) == 2, "the actions")
        self.assertEqual(
            [(a["element"], a["owner"], a["assessment"]) for a in self.actions(folder)],
            [("1.1.1", "Quality Lead", FULL), ("1.1.3", "Quality Lead", FULL)],
        )
        program.find("button", "Create Action for 1 Partial…")
        program.find("button", re.compile("^Undo")).press()
        wait_for(lambda: not self.actions(folder), "no action")
        program.find("button", "Create Actions for 3 Partials…")
        self.quit(program)

    def actions(self, folder):
        return self.read(folder).get("actions", [])


class EnteringTest(AssessmentsTest):
    def test_a_self_assessment_is_taken_in_one_step(self):
        program, folder = self.open_dashboard(
            responses=[{"element": "1.1.1", "rating": "compliance-plus"}]
        )

        program.see("No assessments yet.")
        self.add(program, "Self-Assessment from Today’s Ratings")
        wait_for(lambda: len(self.assessments(folder)) == 1, "the assessment")
        self.assertEqual(self.finding(folder, "1.1.1")["rating"], "compliance-plus")
        self.assertEqual(self.assessments(folder)[0]["date"], day(0))
        program.find("button", re.compile("^Undo")).press()
        wait_for(lambda: not self.assessments(folder), "none")

    def test_the_table_takes_a_key_for_each_rating(self):
        program, folder = self.open_dashboard(**{"certification-body": "Fictional Assessments"})

        self.add(program, "Assessment by a Certification Body")
        program.find("heading", re.compile("^Full Assessment, "))
        wait_for(lambda: program.find("list item", re.compile(r"^1\.1\.1 ")).focused, "the first row")
        program.key("plus", "c", "p", "n", "c", "0")
        wait_for(
            lambda: [self.finding(folder, e).get("rating") for e in ELEMENTS[:6]]
            == ["compliance-plus", "compliance", "partial-compliance", "non-compliance",
                "compliance", None],
            "the ratings",
        )
        program.see("1 Compliance Plus, 2 Compliance, 1 Partial Compliance, 1 Non-Compliance, ")
        self.assertEqual(self.assessments(folder)[0]["body"], "Fictional Assessments")
        self.quit(program)

    def test_tab_leads_to_the_words_and_enter_to_the_next_row(self):
        program, folder = self.open_dashboard()

        self.add(program, "Assessment by a Certification Body")
        wait_for(lambda: program.find("list item", re.compile(r"^1\.1\.1 ")).focused, "the first row")
        program.key("Tab")
        program.type("cpn")
        program.key("Tab")
        program.type("Knows them")
        program.key("Return")
        wait_for(lambda: program.find("list item", re.compile(r"^1\.1\.2 ")).focused, "the next row")
        program.key("p")
        wait_for(
            lambda: (self.finding(folder, "1.1.1").get("comment"),
                     self.finding(folder, "1.1.1").get("strength"),
                     self.finding(folder, "1.1.2").get("rating"))
            == ("cpn", "Knows them", "partial-compliance"),
            "the words and the rating",
        )

    def test_tab_after_a_rating_leads_to_the_comment_on_what_was_rated(self):
        program, folder = self.open_dashboard()

        self.add(program, "Assessment by a Certification Body")
        wait_for(lambda: program.find("list item", re.compile(r"^1\.1\.1 ")).focused, "the first row")
        program.key("p", "c", "Tab")
        program.type("Needs data")
        wait_for(
            lambda: self.finding(folder, "1.1.2").get("comment") == "Needs data", "the comment"
        )
        program.key("Return")
        wait_for(lambda: program.find("list item", re.compile(r"^1\.1\.3 ")).focused, "the next row")
        program.key("Down", "Up", "Tab")
        program.type("Good")
        wait_for(lambda: self.finding(folder, "1.1.3").get("comment") == "Good", "its own comment")

    def test_after_an_assessment_was_entered_the_dashboard_has_the_keyboard(self):
        for key in ("Escape", "alt+Left"):
            program, _ = self.open_dashboard()
            self.add(program, "Assessment by a Certification Body")
            program.find("heading", re.compile("^Full Assessment, "))
            program.key(key)
            program.wait_gone("heading", re.compile("^Full Assessment, "))

            wait_for(lambda: self.focused(program) is not None, "the keyboard somewhere")
            program.key("alt+1")
            program.find("heading", re.compile(r"^1\.1\.1"))
            self.quit(program)

    def test_a_review_shows_what_it_carries_over(self):
        program, _ = self.open_dashboard(full(), review({"element": "1.1.2", "rating": "compliance"}))

        self.show(program, re.compile("^Annual Review"))
        program.see("57 Compliance")
        carried = f"Not assessed. Keeps Compliance from: Full Assessment, {words(-400)}"
        wait_for(
            lambda: len(program.find_all("label", carried, showing=False)) == 56, "56 carried over"
        )

    def test_an_assessment_is_removed_and_brought_back(self):
        program, folder = self.open_dashboard(full())

        self.show(program, re.compile("^Full Assessment"))
        self.press_in_menu(program, "Remove Assessment")
        wait_for(lambda: not self.assessments(folder), "none")
        program.find("button", re.compile("^Undo")).press()
        wait_for(lambda: self.finding(folder, "5.3.3") != {}, "it again")
        self.quit(program)

    def test_ratings_are_imported(self):
        program, folder = self.open_dashboard(full())
        table = program.home / "ratings.csv"
        table.write_text("element,rating,comment\n1.1.1,CP,Splendid\n")

        self.show(program, re.compile("^Full Assessment"))
        self.press_in_menu(program, "Import Ratings…")
        self.choose_file(program, "Import Ratings", table, "o")
        wait_for(
            lambda: (self.finding(folder, "1.1.1")["rating"],
                     self.finding(folder, "1.1.1").get("comment"))
            == ("compliance-plus", "Splendid"),
            "the import",
        )

    def test_a_table_with_mistakes_changes_nothing_and_says_where(self):
        program, folder = self.open_dashboard(full())
        table = program.home / "ratings.csv"
        table.write_text("element,rating\n1.1.1,CP\n9.9.9,C\n1.1.3,splendid\n")

        self.show(program, re.compile("^Full Assessment"))
        self.press_in_menu(program, "Import Ratings…")
        self.choose_file(program, "Import Ratings", table, "o")
        program.see("Line 3: Customer Service Excellence has no element “9.9.9”.")
        program.see("Line 4: “splendid” is not a rating.")
        self.assertEqual(self.finding(folder, "1.1.1")["rating"], "compliance")


class ComparisonTest(AssessmentsTest):
    def test_what_improved_and_declined_is_listed(self):
        program, _ = self.open_dashboard(
            full(), review({"element": "1.1.2", "rating": "compliance-plus"},
                           {"element": "2.1.1", "rating": "partial-compliance"}),
        )

        program.find("button", "Compare").press()
        date = datetime.date.today() - datetime.timedelta(days=400)
        program.find("combo box", "From").find("label", f"Full assessment, {date.day} {date:%B %Y}")
        program.see(
            "1 Compliance Plus, 55 Compliance, 1 Partial Compliance. "
            f"1 element improved and 1 declined since {date:%B %Y}."
        )
        program.find("heading", "1 Element Improved")
        program.find("list item", re.compile(r"^1\.1\.2 "))
        program.see("From Partial Compliance to Compliance Plus")
        program.find("heading", "1 Element Declined")
        program.see("From Compliance to Partial Compliance")
        program.see("1 improved, 0 declined, 10 unchanged")
        for ratings in ("10 Compliance, 1 Partial Compliance", "1 Compliance Plus, 10 Compliance"):
            program.find("image", ratings)
        program.choose(program.find("combo box", "To"), 0)
        program.see("No element changed since")
        self.assertEqual(program.find_all("heading", re.compile("^1 Element")), [])
        self.quit(program)

    def test_elements_that_one_assessment_did_not_rate_are_counted_apart(self):
        earlier = full()
        earlier["findings"] = [f for f in earlier["findings"] if f["element"] not in ("1.1.1", "1.1.3")]
        program, _ = self.open_dashboard(
            earlier, review({"element": "1.1.1", "rating": "compliance"})
        )

        program.find("button", "Compare").press()
        program.see("0 improved, 0 declined, 9 unchanged, 2 not rated in both")
        self.quit(program)

    def test_escape_and_alt_left_lead_back_to_the_dashboard(self):
        program, _ = self.open_dashboard(full(), review({"element": "1.1.2", "rating": "compliance"}))

        for key in ("Escape", "alt+Left"):
            program.find("button", "Compare").press()
            program.find("heading", "Comparison of Assessments")
            program.key(key)
            program.find("heading", "Assessments")
            self.show(program, re.compile("^Full Assessment"))
            program.find(None, "Assessment Menu")
            program.key(key)
            program.find("heading", "Assessments")

    def test_all_are_seen_element_by_element(self):
        program, _ = self.open_dashboard(full(), review({"element": "1.1.2", "rating": "compliance"}))

        program.find("button", "Compare").press()
        program.click(program.find("label", "All assessments, element by element"))
        wait_for(
            lambda: len(program.find_all("image", "Compliance, carried over", showing=False)) == 56,
            "what the review carried over",
        )


class CertificationTest(AssessmentsTest):
    def test_certified_only_by_a_decision_in_date(self):
        for assessments, sentence in (
            ([], "Not certified yet."),
            ([full(kind="self-assessment")], "Not certified yet."),
            ([full(outcome="not-certified")], "Not certified."),
            ([full(**{"certified-until": day(-1)})],
             f"Not certified: the certificate expired on {words(-1)}."),
            ([full(**{"certified-until": day(200)})], f"Certified until {words(200)}."),
            ([full(**{"certified-until": day(20)})],
             f"Certified until {words(20)}. The certificate expires in 20 days."),
        ):
            program, _ = self.open_dashboard(*assessments)
            program.find("list item", sentence)
            program.kill()

    def test_the_hallmark_is_shown_only_while_certified(self):
        program, folder = self.open_dashboard(full(**{"certified-until": day(-1)}))

        program.see("Only a certified organisation may display it.")
        program.kill()
        program, folder = self.open_dashboard(full(**{"certified-until": day(100)}))
        program.see("Add the image that your certification body gave you")
        self.assertEqual(program.find_all("image", "The hallmark"), [])

    def test_the_image_of_the_hallmark_is_shown_only_while_certified(self):
        file = {
            "name": "hallmark.png", "type": "image/png", "sha256": PICTURE.stem,
            "size": PICTURE.stat().st_size,
        }
        evidence = {"id": EVIDENCE, "number": 1, "title": "The image of our body", "file": file}
        for until, n_shown in ((day(100), 1), (day(-1), 0)):
            program, folder = self.prepare_bundle({
                "evidence": [evidence], "hallmark": EVIDENCE,
                "assessments": [full(**{"certified-until": until})],
            })
            shelf = folder / "evidence" / PICTURE.parent.name
            shelf.mkdir(parents=True)
            shutil.copy(PICTURE, shelf)
            self.start(program, folder)
            program.key("alt+2")
            program.see("The image of our body" if n_shown else "Only a certified organisation")
            wait_for(
                lambda: len(program.find_all("image", "The hallmark", showing=False)) == n_shown,
                f"the hallmark, {n_shown} times",
            )
            self.quit(program)

    def test_the_next_visit_is_foreseen_and_another_day_can_be_agreed(self):
        program, folder = self.open_dashboard(full(date=day(-10)), **{"next-visit": day(12)})

        program.find("list item", re.compile(f"^Next visit: .* in 12 days, on {words(12)}$"))
        program.find("button", "Clear Date").press()
        wait_for(lambda: self.read(folder).get("next-visit") == "", "no agreed day")
        program.find("list item", re.compile("^Next visit: Annual Review in 35[4-6] days"))

    def test_the_body_can_be_called_before_a_visit(self):
        program, _ = self.open_dashboard(
            full(date=day(-10), body="SGS United Kingdom Ltd"),
            **{"certification-body": "Centre for Assessment Ltd."},
        )

        program.click(program.find(None, CONTACT))
        program.find("link", "Call 01925 256650")
        program.find("link", "Write to enquiries@centreforassessment.co.uk")
        program.find("link", "Open www.centreforassessment.co.uk")
        program.see("Contacts from a list without a date.")
        program.key("Escape")
        program.wait_gone("link", "Call 01925 256650")
        self.show(program, re.compile("^Full Assessment"))
        program.find("text", "Certification body")
        program.click(program.find(None, CONTACT))
        program.find("link", "Call 0800 900 094")

    def test_a_body_that_the_standard_does_not_name_has_no_contacts(self):
        program, _ = self.open_dashboard(
            full(date=day(-10)), **{"certification-body": "Fictional Assessments"}
        )

        program.find("list item", re.compile("^Next visit"))
        self.assertEqual(program.find_all(None, CONTACT), [])

    def test_a_new_cycle_keeps_the_work_and_asks_for_ratings(self):
        program, folder = self.open_dashboard(
            full(), responses=[{"element": "1.1.1", "rating": "compliance", "narrative": "We ask.",
                                "state": "final"}],
        )

        self.add(program, "Start a New Cycle…")
        program.see("Start a New Cycle?")
        program.find("button", re.compile("Start$")).press()
        wait_for(lambda: self.response(folder, "1.1.1")["rating"] == "not-rated", "no rating")
        self.assertEqual(self.response(folder, "1.1.1")["narrative"], "We ask.")
        self.assertEqual(self.response(folder, "1.1.1")["state"], "drafting")
        self.assertEqual(len(self.assessments(folder)), 2)
        program.find("button", re.compile("^Undo")).press()
        wait_for(lambda: self.response(folder, "1.1.1")["rating"] == "compliance", "it undone")
