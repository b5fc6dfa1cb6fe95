# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of all evidence: found, sorted, changed one by one or many at once."""

import re

from program import NotSeen, wait_for
from window_test import PICTURE, WindowTest

ID = "0b1f7f0e-2f2e-4c59-9a9f-6e1d2b6f7a11"


def describe_file(sha256):
    return {"name": "file.pdf", "type": "application/pdf", "size": 1200, "sha256": sha256}


EVIDENCE = [
    {"id": "a", "number": 1, "title": "Reader survey", "kind": "feedback", "date": "2026-05-03"},
    {"id": "b", "number": 2, "title": "Complaints policy", "current-until": "2020-12-31",
     "sensitivity": "public"},
    {"id": "c", "number": 3, "title": "Footfall", "kind": "data", "file": describe_file("1" * 64)},
    {"id": "d", "number": 10, "title": "Joining", "kind": "web-page", "tags": "online",
     "address": "https://libraries.example.org/joining"},
    {"id": "e", "number": 11, "title": "Joining again", "kind": "web-page",
     "address": "https://libraries.example.org/joining"},
]
RESPONSES = [
    {"element": "1.1.1", "citations": [{"evidence": "a"}, {"evidence": "b"}]},
    {"element": "2.1.1", "citations": [{"evidence": "a", "pages": "3"}, {"evidence": "c"}]},
]


class RegisterTest(WindowTest):
    has_columns = False

    def prepare_register(self, evidence=EVIDENCE, submission={}, **look):
        """The program, not yet running, with the register as a list or in columns."""
        look.setdefault("size", (1240, 780))
        program, folder = self.prepare_bundle(
            {"id": ID, "evidence": evidence, "responses": RESPONSES} | submission, **look
        )
        if self.has_columns:
            program.set_setting("evidence-has-columns", "true")
        return program, folder

    def open_register(self, evidence=EVIDENCE, **look):
        program, folder = self.prepare_register(evidence, **look)
        return self.start_register(program, folder, evidence)

    def start_register(self, program, folder, evidence=EVIDENCE):
        self.start(program, folder)
        program.find("label", "Riverside")
        program.key("alt+3")
        if evidence:
            program.see("piece")
        return program, folder

    def labels(self, program):
        register = program.find(None, "Evidence register", showing=False)
        cells = register.find_all("label", re.compile(r"^E\d+$"))
        return [cell.name for cell in sorted(cells, key=lambda cell: cell.y)]

    def wait_labels(self, program, *labels):
        seen = []

        def is_so():
            seen[:] = self.labels(program)
            return seen == list(labels)

        try:
            wait_for(is_so, f"{labels} listed")
        except NotSeen as error:
            raise NotSeen(f"{error}; last {seen}") from None

    def choose_filter(self, program, name, position, *labels):
        """Chooses by the keyboard, and waits until those are listed."""
        names = ["problem", "kind", "sensitivity", "criterion or element", "tag"]
        program.click(program.find("button", "Filter Evidence"))
        program.find("combo box", f"Filter by {name}")
        program.key(*["Tab"] * names.index(name), "space", "Home", *["Down"] * position, "Return")
        self.wait_labels(program, *labels)
        program.key("Escape")
        program.wait_gone("combo box", f"Filter by {name}")

    def select(self, program, label, *more):
        program.click(program.find("label", re.compile(f"^{label}$")))
        for _ in more:
            program.key("shift+Down")
        if not more:
            program.find("heading", label)

    def find_evidence(self, folder, number):
        return next((e for e in self.read(folder)["evidence"] if e["number"] == number), {})

    def wait_field(self, folder, number, **fields):
        wanted = {name.replace("_", "-"): value for name, value in fields.items()}
        wait_for(
            lambda: {k: self.find_evidence(folder, number).get(k) for k in wanted} == wanted,
            f"{wanted} saved of E{number}",
        )


class ListTest(RegisterTest):
    def test_a_submission_without_evidence_says_what_to_do_first(self):
        program, _ = self.open_register([])

        program.see("No Evidence Yet")
        self.assertTrue(program.find("button", "Add Files…").enabled)

    def test_files_dropped_on_the_page_are_added_and_not_cited(self):
        program, folder = self.open_register([])
        survey = program.home / "survey.txt"
        survey.write_text("2,412 replies")

        with program.dropped(program.find("label", "No Evidence Yet"), survey):
            program.see("Added E1 “survey”")
        self.wait_labels(program, "E1")
        wait_for(lambda: self.read(folder)["evidence"], "the evidence saved")
        self.assertEqual([c["evidence"] for c in self.response(folder, "1.1.1")["citations"]],
                         ["a", "b"])

    def test_a_folder_dropped_on_the_page_gives_its_files(self):
        program, folder = self.open_register([])
        shared = program.home / "Shared"
        (shared / "2026").mkdir(parents=True)
        (shared / "survey.txt").write_text("2,412 replies")
        (shared / "2026" / "notes.txt").write_text("notes")

        with program.dropped(program.find("label", "No Evidence Yet"), shared):
            program.see("Added 2 pieces of evidence")
        self.wait_labels(program, "E1", "E2")
        program.find("label", "notes")

    def test_what_was_copied_is_pasted(self):
        program, folder = self.open_register([])
        survey = program.home / "survey.txt"
        survey.write_text("2,412 replies")

        with program.copied(b"https://libraries.example.org/joining\n"):
            program.key("ctrl+v")
            program.see("Added E1 “libraries.example.org/joining”")
        program.find("button", "Add Evidence")
        with program.copied(survey.as_uri().encode() + b"\r\n", "text/uri-list"):
            program.key("ctrl+v")
            program.see("Added E2 “survey”")
        with program.copied(PICTURE.read_bytes(), "image/png"):
            program.key("ctrl+v")
            program.see("Added E3 “Pasted image ")
        with program.copied(b"Dear all"):
            program.key("ctrl+v")
            program.see("Copy files, an image or a web address first.")
            program.wait_gone("button", "Close Message")

        wait_for(lambda: len(self.read(folder)["evidence"]) == 3, "all saved")
        self.assertEqual(self.find_evidence(folder, 3)["kind"], "image")

    def test_a_folder_gives_what_is_new_in_it(self):
        program, folder = self.open_register([])
        shared = program.home / "Shared"
        shared.mkdir()
        (shared / "survey.txt").write_text("2,412 replies")
        with program.dropped(program.find("label", "No Evidence Yet"), shared):
            program.see("Added E1 “survey”")
        (shared / "notes.txt").write_text("notes")

        program.click(program.find("button", "Add Evidence"))
        program.find("menu item", "Add New Files from a Folder…").press()
        self.choose_file(program, "Add New Files from a Folder", shared, "a")

        program.see("Already added as E1")
        wait_for(
            lambda: [e["title"] for e in self.read(folder)["evidence"]] == ["survey", "notes"],
            "the new file added",
        )

    def test_what_has_no_file_is_an_entry_too(self):
        program, folder = self.open_register()

        program.click(program.find("button", "Add Evidence"))
        program.find("menu item", "Add without a File").press()

        program.find("heading", "E12")
        self.wait_field(folder, 12, title="New evidence", kind="observation")

    def test_evidence_with_a_problem_can_be_filtered(self):
        program, _ = self.open_register()
        for position, labels in (
            (1, ("E10", "E11")), (2, ("E2",)), (3, ("E3",)), (4, ("E10", "E11")),
        ):
            self.choose_filter(program, "problem", position, *labels)

    def test_kind_sensitivity_element_and_tag_can_be_filtered(self):
        program, _ = self.open_register()
        criterion_2 = 1 + 1 + 11
        for name, position, labels in (
            ("sensitivity", 2, ("E1", "E3", "E10", "E11")),
            ("criterion or element", criterion_2, ("E1", "E3")),
            ("criterion or element", 2, ("E1",)),
            ("sensitivity", 0, ("E1", "E2")),
            ("criterion or element", 0, ("E1", "E2", "E3", "E10", "E11")),
            ("tag", 1, ("E10",)),
        ):
            self.choose_filter(program, name, position, *labels)

    def test_another_submission_begins_without_the_filter_of_the_last(self):
        program, _ = self.open_register()
        self.choose_filter(program, "kind", 2, "E3")

        program.key("ctrl+w")
        program.click(program.find("button", "Open the Sample"))
        program.see("Profile of customer groups")
        program.key("alt+3")
        program.see("40 pieces of evidence")

    def test_a_filter_that_hides_evidence_is_seen_on_its_button(self):
        program, _ = self.open_register()
        button = program.find("button", "Filter Evidence")
        self.assertNotIn("active", button.description)
        self.choose_filter(program, "kind", 2, "E3")
        wait_for(lambda: "active" in button.description, "the button say so")
        self.choose_filter(program, "kind", 0, "E1", "E2", "E3", "E10", "E11")
        wait_for(lambda: "active" not in button.description, "the button no longer say so")


class ColumnsTest(RegisterTest):
    has_columns = True

    def test_each_evidence_has_its_row(self):
        program, _ = self.open_register()

        self.wait_labels(program, "E1", "E2", "E3", "E10", "E11")
        program.see("5 pieces of evidence")
        for text in ("Reader survey", "Feedback", "3 May 2026", "1.1.1, 2.1.1", "⚠ 31 Dec 2020"):
            program.find("label", text)

    def test_any_column_sorts(self):
        program, _ = self.open_register()
        for column, order in (
            ("Title", ("E2", "E3", "E10", "E11", "E1")),
            ("Kind", ("E3", "E2", "E1", "E10", "E11")),
            ("Number", ("E1", "E2", "E3", "E10", "E11")),
        ):
            program.click(program.find("label", column))
            self.wait_labels(program, *order)
        program.click(program.find("label", "Number"))
        self.wait_labels(program, "E11", "E10", "E3", "E2", "E1")

    def test_a_column_put_away_stays_away_and_the_order_stays(self):
        program, folder = self.open_register()
        program.find("label", "Current Until")
        program.click(program.find("button", "Columns"))
        program.find("menu item", "Current Until")
        program.key(*["Down"] * 3, "Return")
        wait_for(lambda: len(program.find_all("label", "Current Until")) < 2, "the column go away")
        program.wait_gone("menu item", "Current Until")
        program.click(program.find("label", "Number"))
        self.wait_labels(program, "E11", "E10", "E3", "E2", "E1")
        before = (folder / "submission.json").read_bytes()
        self.quit(program)

        program.start(folder)
        program.find("label", "Riverside")
        program.key("alt+3")
        self.wait_labels(program, "E11", "E10", "E3", "E2", "E1")
        self.assertEqual(program.find_all("label", "Current Until"), [])
        self.assertEqual((folder / "submission.json").read_bytes(), before)

    def test_a_column_of_days_that_is_empty_for_all_leaves_its_room_to_the_title(self):
        program, folder = self.open_register([
            {"id": str(n), "number": n, "title": f"Minutes of the meeting of the customer panel {n}"}
            for n in range(1, 4)
        ])
        title = program.find("label", "Minutes of the meeting of the customer panel 1")
        self.assertEqual(program.find_all("label", "Current Until"), [])
        self.assertEqual(program.find_all("label", "Date"), [])
        self.assertGreater(title.width, 300)
        program.click(program.find("button", "Columns"))
        program.find("menu item", "Kind")
        for name in ("Date", "Current Until"):
            self.assertEqual(program.find_all("menu item", name), [])
        program.key("Escape")

        self.select(program, "E1")
        program.click(self.find_row_button(program, "Current until", "Choose Date"))
        program.find("text", "Date")
        program.type("30 Apr 2027")
        program.key("Return")
        wait_for(lambda: self.find_evidence(folder, 1).get("current-until"), "the day saved")
        program.find("label", "Current Until")


class RowsTest(RegisterTest):
    """What the list and the columns do in the same way."""

    def test_many_are_changed_as_one_edit(self):
        program, folder = self.open_register()
        self.select(program, "E1", "E2", "E3")
        program.find("heading", "3 pieces of evidence")
        program.click(program.find("text", "Source or owner of all"))
        program.type("Quality Lead")
        program.click(program.find("button", "Apply to All"))
        program.see("Edited 3 pieces of evidence")
        for number in (1, 2, 3):
            self.wait_field(folder, number, source="Quality Lead")
        self.assertEqual(self.find_evidence(folder, 10).get("source", ""), "")
        self.assertEqual(self.find_evidence(folder, 1)["kind"], "feedback")

        program.key("ctrl+z")
        for number in (1, 2, 3):
            self.wait_field(folder, number, source="")

    def test_delete_removes_what_is_selected_and_the_toast_brings_it_back(self):
        program, folder = self.open_register()
        self.select(program, "E2", "E3")
        program.find("heading", "2 pieces of evidence")
        program.key("Delete")
        program.see("Removed 2 pieces of evidence and their citations")
        self.wait_labels(program, "E1", "E10", "E11")

        program.find("button", re.compile("^Undo")).press()
        self.wait_labels(program, "E1", "E2", "E3", "E10", "E11")

    def test_delete_goes_on_with_the_next_row(self):
        program, _ = self.open_register()
        self.select(program, "E2")
        program.key("Delete")
        self.wait_labels(program, "E1", "E3", "E10", "E11")
        program.key("Down", "Delete")
        wait_for(lambda: len(self.labels(program)) == 3, "another row go")

    def test_right_click_on_a_row_offers_what_can_be_done_with_it(self):
        program, _ = self.open_register()
        self.select(program, "E1")
        program.click(program.find("label", re.compile("^E3$")), button=3)
        program.find("heading", "E3")
        program.find("menu item", "Replace…")
        self.assertTrue(program.find("menu item", "Open").enabled)
        program.find("menu item", "Remove").press()
        program.see("Removed E3, cited 1 time")
        self.wait_labels(program, "E1", "E2", "E10", "E11")

    def test_escape_from_the_menu_leads_back_to_the_row(self):
        program, _ = self.open_register()
        self.select(program, "E1")
        program.click(program.find("label", re.compile("^E2$")), button=3)
        program.find("menu item", "Remove")
        program.key("Escape")
        program.wait_gone("menu item", "Remove")
        program.key("Down")
        program.find("heading", "E3")

    def test_right_click_on_one_of_several_keeps_them_selected(self):
        program, _ = self.open_register()
        self.select(program, "E1", "E2")
        program.find("heading", "2 pieces of evidence")
        program.click(program.find("label", re.compile("^E2$")), button=3)
        program.find("menu item", "Remove").press()
        self.wait_labels(program, "E3", "E10", "E11")

    def test_the_menu_key_opens_the_menu_of_the_row(self):
        for key in ("Menu", "shift+F10"):
            with self.subTest(key):
                program, _ = self.open_register()
                self.select(program, "E2")
                program.key(key)
                program.find("menu item", "Remove")
                program.key("Up", "Return")
                self.wait_labels(program, "E1", "E3", "E10", "E11")
                self.quit(program)

    def test_in_a_narrow_window_one_click_on_a_row_opens_its_details(self):
        program, folder = self.open_register(size=(360, 720))

        self.assertEqual(program.find_all("text", "Title"), [])
        program.click(program.find("label", "E3"))
        program.click(program.find("text", "Title"))
        program.key("ctrl+a")
        program.type("Footfall 2026")
        self.wait_field(folder, 3, title="Footfall 2026")

    def test_it_fits_a_narrow_window_with_large_text(self):
        program, _ = self.open_register(size=(360, 720), text_scale=2)

        frame = program.find("frame")
        self.assertLessEqual(frame.width, 360)
        program.click(program.find(None, "Details"))
        program.see("Select evidence to view")
        self.assertLessEqual(program.find("frame").width, 360)

    def test_words_and_numbers_are_found(self):
        program, _ = self.open_register()
        for words, labels in (("joining", ("E10", "E11")), ("e1", ("E1",)), ("ONLINE", ("E10",))):
            program.key("ctrl+shift+f", "ctrl+a")
            program.type(words)
            self.wait_labels(program, *labels)

        program.key("ctrl+a")
        program.type("nothing of it")
        program.click(program.find("button", "Show All Evidence"))
        self.wait_labels(program, "E1", "E2", "E3", "E10", "E11")

        program.key("ctrl+shift+f")
        program.type("online")
        self.wait_labels(program, "E10")
        program.key("Escape")
        self.wait_labels(program, "E1", "E2", "E3", "E10", "E11")


class ColumnRowsTest(RowsTest):
    has_columns = True


class CoverageTest(RegisterTest):
    def test_gaps_and_evidence_cited_most_are_seen(self):
        program, folder = self.open_register()

        program.click(program.find(None, "Evidence Coverage"))
        program.see("2 of 57 elements have current evidence; 55 have none, and 0 have only")
        for name in ("Search evidence", "Sort Evidence", "Show in Columns"):
            self.assertFalse(program.find(name=name).enabled)
        most = program.find("list", "Cited Most")
        self.assertTrue(most.find("label", "E1  Reader survey"))
        self.assertTrue(most.find("label", "2 elements"))
        elements = program.find("list", "Elements and Their Evidence", showing=False)
        self.assertTrue(elements.find("label", "E1, E2"))
        program.click(program.find(None, "Gaps Only"))
        wait_for(
            lambda: not elements.find_all("label", "E1, E2", showing=False), "only gaps listed"
        )

        program.click(most.find("label", "E1  Reader survey"))
        program.find("heading", "E1")
        self.wait_labels(program, "E1", "E2", "E3", "E10", "E11")

    def test_who_searches_leaves_the_coverage(self):
        program, _ = self.open_register()

        program.click(program.find(None, "Evidence Coverage"))
        program.find("list", "Cited Most")
        program.key("ctrl+shift+f")
        program.type("online")
        self.wait_labels(program, "E10")


class ChangeTest(RegisterTest):
    def test_what_is_known_is_changed_in_place(self):
        program, folder = self.open_register()
        self.select(program, "E1")
        program.click(program.find("text", "Title"))
        program.key("ctrl+a")
        program.type("Reader survey 2026")
        program.click(program.find("text", "Source or owner"))
        program.type("Performance Officer")

        program.find("label", "Reader survey 2026")
        self.wait_field(folder, 1, title="Reader survey 2026", source="Performance Officer")

    def test_a_day_is_chosen_from_a_calendar_and_put_away(self):
        program, folder = self.open_register()
        self.select(program, "E2")
        program.see("31 Dec 2020")
        program.click(self.find_row_button(program, "Current until", "Choose Date"))
        program.find("text", "Date")
        # Its last days, which are those of the month after, are where the keyboard begins.
        program.key("Tab", "Left", "space")
        wait_for(
            lambda: self.find_evidence(folder, 2)["current-until"].startswith("2021-01-"),
            "the day saved",
        )
        program.key("Escape")
        buttons = program.find_all("button", "Clear Date")
        program.click(buttons[-1])
        self.wait_field(folder, 2, current_until="")

    def test_a_newer_file_takes_the_place_of_the_older(self):
        program, folder = self.open_register()
        newer = program.home / "footfall 2026.csv"
        newer.write_text("month,visits")
        self.select(program, "E3")
        program.find("button", "Replace…").press()
        self.choose_file(program, "Replace with a Newer File", newer, "r")

        program.see("Replaced the file of E3")
        program.see("footfall 2026.csv")
        program.see("file.pdf · ")
        wait_for(
            lambda: [r["name"] for r in self.find_evidence(folder, 3)["revisions"]] == ["file.pdf"],
            "the earlier file saved",
        )

        program.key("ctrl+z")
        program.see("Undone: Replace File")
        program.wait_gone("label", "Earlier files")
        program.find("label", "file.pdf")

    def test_what_is_removed_reports_how_often_it_was_cited_and_comes_back(self):
        program, folder = self.open_register()
        self.select(program, "E1")
        program.find("button", "Remove").press()
        program.see("Removed E1, cited 2 times")
        wait_for(
            lambda: [c["evidence"] for c in self.response(folder, "2.1.1")["citations"]] == ["c"],
            "the citation gone",
        )

        program.key("ctrl+z")
        self.wait_labels(program, "E1", "E2", "E3", "E10", "E11")
        wait_for(
            lambda: [c["evidence"] for c in self.response(folder, "2.1.1")["citations"]]
            == ["a", "c"],
            "the citation again",
        )

    def test_delete_in_a_field_removes_a_letter_and_no_evidence(self):
        program, folder = self.open_register()
        self.select(program, "E1")
        program.click(program.find("text", "Title"))
        program.key("Home", "Delete")
        self.wait_field(folder, 1, title="eader survey")
        self.wait_labels(program, "E1", "E2", "E3", "E10", "E11")

    def test_elements_are_ticked(self):
        program, folder = self.open_register()
        self.select(program, "E3")
        program.click(self.find_row_button(program, "2.1.1", "Choose Citing Elements"))
        tick = program.find("check box", re.compile("^1.1.2  "))
        self.assertFalse(tick.checked)
        self.assertTrue(program.find("check box", re.compile("^2.1.1  ")).checked)
        wait_for(
            lambda: program.find("check box", re.compile("^1.1.1  ")).focused,
            "the first element take the keyboard",
        )
        program.key("Tab")
        wait_for(lambda: tick.focused, "the next element take the keyboard")
        program.key("space")

        wait_for(
            lambda: [c["evidence"] for c in self.response(folder, "1.1.2").get("citations", [])]
            == ["c"],
            "the citation saved",
        )
        program.key("Escape")
        program.find("label", "2.1.1, 1.1.2")
