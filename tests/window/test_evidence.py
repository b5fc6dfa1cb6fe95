# SPDX-License-Identifier: GPL-3.0-or-later
"""Evidence is added and cited beside the element that it shows."""

import os
import re

from program import SAMPLE, wait_for
from window_test import WindowTest

SURVEY = {"id": "survey", "number": 1, "title": "Reader survey", "tags": "yearly"}
POLICY = {"id": "policy", "number": 2, "title": "Complaints policy"}
WIDE = (1200, 760)
# The reader survey of the sample, which has three pages.
SURVEY_FILE = next(SAMPLE.glob("evidence/7b/7bf84308*"))


class EvidenceTest(WindowTest):
    def open_with(self, *evidence, citations=(), **look):
        response = {"element": "1.1.1", "citations": [{"evidence": id} for id in citations]}
        look.setdefault("size", WIDE)
        program, folder = self.open_bundle(
            {"evidence": list(evidence), "responses": [response]}, **look
        )
        if look["size"] == WIDE:
            program.find("heading", re.compile("^1.1.1"))
        return program, folder

    def write(self, program, name, contents="2,412 replies"):
        path = program.home / name
        path.write_text(contents)
        return path

    def drop(self, program, *paths):
        return program.dropped(program.find("heading", re.compile("^1.1.1")), *paths)

    def citations(self, folder):
        return [
            (c["evidence"], c.get("pages", ""), c.get("shows", ""))
            for c in self.response(folder, "1.1.1").get("citations", [])
        ]

    def wait_evidence(self, folder, *titles):
        wait_for(
            lambda: [e["title"] for e in self.read(folder).get("evidence", [])] == list(titles),
            f"the evidence {titles} saved",
        )

    def open_row(self, program, title):
        program.click(program.find("label", title))
        return program.find("text", "Pages")

    def show_chooser(self, program):
        program.click(program.find("button", "Add Evidence"))
        search = program.find("entry", "Find evidence, or paste a web address")
        wait_for(search.find_focused, "the search field take the keyboard")


class AddingTest(EvidenceTest):
    def test_files_dropped_on_an_element_that_a_filter_hides_are_added_there(self):
        program, folder = self.open_with()
        survey = self.write(program, "Reader_survey.txt")

        program.key("ctrl+shift+f")
        program.type("nothing is called so")
        program.see("No Element Found")
        with self.drop(program, survey):
            program.find("heading", "Evidence (1)")
        self.wait_evidence(folder, "Reader survey")
        self.assertEqual(len(self.citations(folder)), 1)
        self.quit(program)

    def test_files_dropped_on_an_element_are_added_and_cited_there(self):
        program, folder = self.open_with()
        survey = self.write(program, "Reader_survey.txt")
        notes = self.write(program, "A <b>journey & notes.txt", "notes")

        with self.drop(program, survey, notes):
            program.find("heading", "Evidence (2)")
        program.see("E1  Reader survey")
        program.see("E2  A <b>journey & notes")
        program.see("Added 2 pieces of evidence")
        self.wait_evidence(folder, "Reader survey", "A <b>journey & notes")
        ids = [e["id"] for e in self.read(folder)["evidence"]]
        self.assertEqual(self.citations(folder), [(id, "", "") for id in ids])

        program.key("ctrl+z")
        program.find("heading", "Evidence")
        self.wait_evidence(folder)
        self.assertEqual(self.citations(folder), [])

    def test_the_same_content_again_is_offered_to_be_cited(self):
        program, folder = self.open_with()
        survey = self.write(program, "survey.txt")
        copy = self.write(program, "copy of survey.txt")
        with self.drop(program, survey):
            program.see("Added E1 “survey”")
        program.key("ctrl+Next")
        program.find("heading", re.compile("^1.1.2"))

        with program.dropped(program.find("heading", re.compile("^1.1.2")), copy):
            program.see("Already added as E1")
        program.find("heading", "Evidence")
        program.click(program.find("button", re.compile("^Cite")))
        program.find("heading", "Evidence (1)")
        self.wait_evidence(folder, "survey")
        wait_for(lambda: self.response(folder, "1.1.2").get("citations"), "the citation saved")

    def test_an_offer_to_cite_ends_with_the_submission(self):
        program, _ = self.open_with()
        survey = self.write(program, "survey.txt")
        with self.drop(program, survey):
            program.find("heading", "Evidence (1)")
        with self.drop(program, survey):
            program.see("Already added as E1")

        program.key("ctrl+w")
        program.find("button", "Open the Sample")
        program.wait_gone("label", "Already added as E1")

    def test_what_cannot_be_added_is_reported_and_the_rest_is_there(self):
        program, folder = self.open_with()
        empty = self.write(program, "empty.pdf", "")
        survey = self.write(program, "survey.txt")
        pipe = program.home / "pipe"
        os.mkfifo(pipe)

        with self.drop(program, empty, survey, pipe):
            program.see("empty.pdf” is empty")
        program.see("is not a file with content")
        program.find("heading", "Evidence (1)")
        self.wait_evidence(folder, "survey")

    def test_what_is_not_shown_of_an_added_file_is_reported(self):
        program, folder = self.open_with()
        broken = self.write(program, "broken.pdf", "%PDF-1.7 no more than that")
        log = self.write(program, "log.txt", "marmalade\n" * 3_400_000)

        with self.drop(program, broken, log):
            program.see("“broken.pdf”: This file is damaged")
        program.see("“log.txt”: This file is too large to be shown or searched here.")
        program.find("heading", "Evidence (2)")
        self.wait_evidence(folder, "broken", "log")

    def test_a_web_address_is_added_where_evidence_is_found(self):
        program, folder = self.open_with()
        self.show_chooser(program)
        program.see("No evidence yet")
        program.type("https://libraries.example.org/joining")
        program.find("button", "Add This Web Address")
        program.key("Return")

        program.see("E1  libraries.example.org/joining")
        self.wait_evidence(folder, "libraries.example.org/joining")
        self.show_chooser(program)
        program.type("www.libraries.example.org")
        program.find("button", "Add This Web Address")
        program.key("Return")
        wait_for(
            lambda: [e["address"] for e in self.read(folder)["evidence"]]
            == ["https://libraries.example.org/joining", "https://www.libraries.example.org"],
            "the whole addresses",
        )

    def test_what_was_copied_is_pasted_and_cited(self):
        program, folder = self.open_with()

        self.show_chooser(program)
        with program.copied(b"https://libraries.example.org/joining"):
            program.key("Tab", "Tab", "space")
            program.see("Added E1 “libraries.example.org/joining”")

        wait_for(lambda: len(self.citations(folder)) == 1, "it cited")

    def test_files_are_chosen_with_the_file_chooser(self):
        program, folder = self.open_with()
        survey = self.write(program, "survey.txt")
        self.show_chooser(program)
        program.find("button", "Add Files…").press()
        self.choose_file(program, "Add Evidence", survey, "a")

        program.find("heading", "Evidence (1)")
        self.wait_evidence(folder, "survey")

    def test_stopping_leaves_nothing_and_the_window_goes_on(self):
        program, folder = self.open_with()
        large = program.home / "recording.mp4"
        large.touch()
        os.truncate(large, 60 * 1000**3)

        with self.drop(program, large):
            program.see("Adding “recording.mp4” (1 of 1)")
        program.find("label", re.compile(r"/s, \d+ (seconds?|minutes?) left"))
        program.click(program.find("text", "Narrative"))
        program.type("Meanwhile")
        self.wait_saved(folder, "1.1.1", narrative="Meanwhile")
        program.click(program.find("button", "Stop"))
        program.wait_gone("label", re.compile("^Adding"))
        self.assertEqual([p for p in folder.rglob("*") if p.is_file()], [folder / "submission.json"])
        self.assertEqual(self.read(folder)["evidence"], [])


class CitingTest(EvidenceTest):
    def test_evidence_is_found_by_title_number_and_text(self):
        program, folder = self.open_with(SURVEY, POLICY)
        for words, found, other in (
            ("compl", "E2  Complaints policy", "E1  Reader survey"),
            ("e1", "E1  Reader survey", "E2  Complaints policy"),
            ("yearly", "E1  Reader survey", "E2  Complaints policy"),
        ):
            self.show_chooser(program)
            program.type(words)
            program.see(found)
            program.wait_gone("label", other)
            program.key("Escape")
            program.wait_gone("entry", "Find evidence, or paste a web address")
            program.click(program.find("heading", "Evidence"))

        self.show_chooser(program)
        program.type("nothing of it")
        program.see("Nothing found")
        program.key("ctrl+a")
        program.type("compl")
        program.see("E2  Complaints policy")
        program.key("Return")
        program.find("heading", "Evidence (1)")
        wait_for(lambda: self.citations(folder) == [("policy", "", "")], "the citation saved")

    def test_enter_cites_what_was_typed_however_fast(self):
        program, folder = self.open_with(SURVEY, POLICY)

        self.show_chooser(program)
        program.type("compl")
        program.key("Return")

        wait_for(lambda: self.citations(folder) == [("policy", "", "")], "the citation saved")

    def test_pages_and_what_they_show_are_kept(self):
        program, folder = self.open_with(SURVEY, citations=["survey"])
        pages = self.open_row(program, "E1  Reader survey")
        program.click(pages)
        program.type("pp. 3,7 - 9")
        program.click(program.find("text", "What it shows here"))
        program.type("Replies by age")

        program.see("Replies by age")
        program.find("button", "p. 3")
        program.find("button", "p. 7–9")
        wait_for(
            lambda: self.citations(folder) == [("survey", "3, 7-9", "Replies by age")],
            "the pages saved",
        )

    def test_a_card_shows_how_the_page_looks_and_a_click_previews_it(self):
        file = {"name": "survey.pdf", "sha256": SURVEY_FILE.stem, "size": 1, "pages": 3,
                "type": "application/pdf"}
        evidence = SURVEY | {"file": file, "date": "2026-05-03", "current-until": "2020-01-31"}
        citation = {"evidence": "survey", "pages": "1, 3"}
        program, folder = self.prepare_bundle(
            {"evidence": [evidence], "responses": [{"element": "1.1.1", "citations": [citation]}]},
            size=WIDE,
        )
        shelf = folder / "evidence" / SURVEY_FILE.parent.name
        shelf.mkdir(parents=True)
        (shelf / SURVEY_FILE.name).write_bytes(SURVEY_FILE.read_bytes())
        self.start(program, folder)
        program.see("3 May 2026")
        program.see("⚠ Out of date")

        program.click(program.find("button", "p. 3"))
        program.find(None, "Page 3 of E1, Reader survey")
        program.key("alt+1")
        program.find("heading", re.compile("^1.1.1"))
        program.click(program.find("button", "Preview of E1"))
        program.find(None, "Page 1 of E1, Reader survey")

    def test_the_cited_page_is_previewed_from_the_keyboard(self):
        program, _ = self.open_with(SURVEY, citations=["survey"])
        self.open_row(program, "E1  Reader survey")
        program.find("button", "Preview").press()
        program.find("heading", "E1")

    def test_pages_that_do_not_exist_are_reported_and_not_kept(self):
        file = {"name": "survey.pdf", "sha256": "0" * 64, "size": 10, "pages": 12}
        program, folder = self.open_with(SURVEY | {"file": file}, citations=["survey"])
        pages = self.open_row(program, "E1  Reader survey")
        program.click(pages)
        program.type("13")
        program.key("Return")
        program.see("There is no page 13: the last page is 12.")
        program.key("ctrl+a")
        program.type("x")
        program.key("Return")
        program.see("“x” does not name pages")

        program.key("ctrl+a")
        program.type("12")
        program.key("Return")
        program.wait_gone("label", re.compile("does not name pages"))
        wait_for(lambda: self.citations(folder) == [("survey", "12", "")], "the page saved")

    def test_a_citation_taken_away_can_be_brought_back(self):
        program, folder = self.open_with(SURVEY, POLICY, citations=["survey", "policy"])
        program.find("heading", "Evidence (2)")
        self.open_row(program, "E1  Reader survey")
        program.click(program.find("button", "Remove"))

        button = program.find("button", re.compile("^Undo"))
        program.wait_gone("heading", "Evidence (2)")
        program.click(button)
        program.find("heading", "Evidence (2)")
        wait_for(
            lambda: self.citations(folder) == [("survey", "", ""), ("policy", "", "")],
            "the citation saved again",
        )

    def test_an_offer_to_undo_ends_with_the_next_change(self):
        program, _ = self.open_with(SURVEY, citations=["survey"])
        self.open_row(program, "E1  Reader survey")
        program.click(program.find("button", "Remove"))
        program.see("Citation removed")

        program.click(program.find("text", "Narrative"))
        program.type("x")
        program.wait_gone("label", "Citation removed")

    def test_a_file_that_is_missing_is_reported_when_it_is_opened(self):
        file = {"name": "survey.pdf", "sha256": "0" * 64, "size": 10}
        program, _ = self.open_with(SURVEY | {"file": file}, citations=["survey"])
        self.open_row(program, "E1  Reader survey")

        program.click(program.find("button", "Open"))
        program.see("The file of E1, “survey.pdf”, is missing from the submission’s folder.")

    def test_an_address_that_is_not_on_the_web_is_not_opened(self):
        program, _ = self.open_with(
            SURVEY | {"address": "file:///etc/passwd"}, citations=["survey"]
        )
        self.open_row(program, "E1  Reader survey")

        program.click(program.find("button", "Open"))
        program.see("“file:///etc/passwd” is not a web address.")

    def test_a_citation_of_what_is_not_there_is_shown_as_such(self):
        program, _ = self.open_with(citations=["gone"])

        program.click(program.find("label", "Evidence that is not in this submission"))
        self.assertFalse(program.find("button", "Open").enabled)

    def test_what_is_read_only_takes_no_evidence(self):
        program, folder = self.open_bundle(
            {"format": 2, "evidence": [SURVEY], "responses": []}, size=(1200, 760)
        )
        before = (folder / "submission.json").read_bytes()
        survey = self.write(program, "survey.txt")
        self.assertFalse(program.find("button", "Add Evidence").enabled)

        program.see("newer version of Dossier")
        with self.drop(program, survey):
            program.see("Nothing was added: this submission is read-only")
        self.quit(program)
        self.assertEqual((folder / "submission.json").read_bytes(), before)
        self.assertFalse((folder / "evidence").exists())

    def test_the_evidence_folds_away_in_a_narrow_window(self):
        program, _ = self.open_with(SURVEY, citations=["survey"], size=(360, 720), text_scale=2)
        program.click(program.find("label", "Profile of customer groups"))
        program.key("Return")
        button = program.find(None, "Evidence of This Element")
        # The pointer would miss it while the element slides over the list.
        button.press()
        self.open_row(program, "E1  Reader survey")
        self.assertLessEqual(program.find("frame").width, 360)

        program.click(button)
        program.wait_gone("label", "E1  Reader survey")


class MentionTest(EvidenceTest):
    def write_in_narrative(self, program, text):
        program.click(program.find("text", "Narrative"))
        program.key("ctrl+End")
        program.type(text)

    def wait_narrative(self, folder, text):
        self.wait_saved(folder, "1.1.1", narrative=text)

    def test_a_number_is_completed_and_cited_and_both_undone(self):
        program, folder = self.open_with(SURVEY, POLICY)

        self.write_in_narrative(program, "Readers are happy ")
        program.type("[E")
        program.type("2")
        program.find("list", "Evidence to mention")
        program.key("Return")
        program.type(".")

        self.wait_narrative(folder, "Readers are happy [E2].")
        self.assertEqual(self.citations(folder), [("policy", "", "")])
        program.find("label", "E2  Complaints policy")
        for _ in range(4):
            program.key("ctrl+z")
        wait_for(lambda: self.citations(folder) == [], "the citation taken back")

    def test_a_title_is_completed_and_pages_are_cited(self):
        program, folder = self.open_with(SURVEY, POLICY)

        self.write_in_narrative(program, "[read")
        program.find("list", "Evidence to mention")
        program.key("Tab")
        program.type(" [E2, p. 3]")

        self.wait_narrative(folder, "[E1] [E2, p. 3]")
        wait_for(
            lambda: self.citations(folder) == [("survey", "", ""), ("policy", "3", "")],
            "both cited",
        )

    def test_a_bracket_alone_offers_what_was_added_last(self):
        program, folder = self.open_with(SURVEY, POLICY)

        self.write_in_narrative(program, "As in [")
        program.find("list", "Evidence to mention")
        self.assertEqual(
            [row.name for row in program.find_all("list item", re.compile("^E[12]  "))],
            ["E2  Complaints policy", "E1  Reader survey"],
        )
        program.key("Down", "Return")
        self.wait_narrative(folder, "As in [E2]")

    def test_the_button_inserts_evidence(self):
        program, folder = self.open_with(SURVEY)

        self.write_in_narrative(program, "As in ")
        program.click(program.find("button", "Insert Evidence"))
        program.find("list", "Evidence to mention")
        program.key("Down", "Return")
        self.wait_narrative(folder, "As in [E1]")

    def test_a_mention_in_markdown_is_cited_too(self):
        program, folder = self.open_with(SURVEY)

        program.click(program.find(name="Show Markdown"))
        source = program.find("text", "Markdown")
        wait_for(lambda: source.focused, "the Markdown to have the keyboard")
        program.type("As in [E1]")
        self.wait_narrative(folder, "As in [E1]")
        wait_for(lambda: self.citations(folder) == [("survey", "", "")], "it cited")

    def test_a_page_that_there_is_not_is_underlined(self):
        file = {"sha256": "0" * 64, "name": "survey.pdf", "size": 1000, "pages": 3}
        program, _ = self.open_with(SURVEY | {"file": file})

        self.write_in_narrative(program, "[E1, p. 9] and [E1, p. 3] ")
        editor = program.find("text", "Narrative")
        wait_for(lambda: editor.text_attributes(2).get("underline") == "error", "page 9 underlined")
        self.assertNotEqual(editor.text_attributes(18).get("underline"), "error")

    def test_a_number_comes_before_a_title_that_has_it(self):
        others = [
            {"id": "b", "number": 2, "title": "Complaints policy"},
            {"id": "c", "number": 3, "title": "Charter"},
        ]
        program, folder = self.open_with(SURVEY | {"title": "Survey of 2026"}, *others)

        self.write_in_narrative(program, "[2")
        program.find("list", "Evidence to mention")
        program.key("Return")
        self.wait_narrative(folder, "[E2]")

    def test_what_fits_no_evidence_is_left_alone(self):
        program, folder = self.open_with(SURVEY)

        self.write_in_narrative(program, "[a link](https://example.org) [E9]")
        program.key("Return")
        program.type("[E1")
        program.find("list", "Evidence to mention")
        program.key("Escape")
        program.wait_gone("list", "Evidence to mention")

        self.wait_narrative(folder, "[a link]\\(https://example.org) [E9]\n\n[E1")
        self.assertEqual(self.citations(folder), [])
