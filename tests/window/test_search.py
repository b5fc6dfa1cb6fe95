# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching everything, and seeing the file that was found."""

import hashlib
import json
import re
import subprocess

from program import SAMPLE, wait_for
from window_test import WindowTest

PLAN = b"%PDF-1.7 no more than that"
PLAN_SHA256 = hashlib.sha256(PLAN).hexdigest()
FIELD = "Search the whole submission"


class SearchTest(WindowTest):
    def search(self, program, words):
        program.key("ctrl+f")
        field = program.find("entry", FIELD)
        wait_for(field.find_focused, "the search field take the keyboard")
        program.type(words)

    def test_the_words_of_a_file_lead_to_its_page(self):
        program, _ = self.open_sample(size=(1240, 780))

        self.search(program, "results by tea")
        hit = program.find("label", "Staff survey 2026")
        program.find("label", "p. 2")
        program.click(hit)

        program.find("heading", "E22")
        program.find(None, "Page 2 of E22, Staff survey 2026")

    def test_a_narrative_leads_to_its_element(self):
        program, _ = self.open_sample(size=(1240, 780))
        program.key("alt+2")
        program.see("All Criteria")

        self.search(program, '"open shelf"')
        program.see("collection from an open shelf")
        program.key("Return")

        program.find("heading", re.compile("^1.3.5"))

    def test_an_action_and_an_assessment_are_opened(self):
        program, _ = self.open_bundle({
            "actions": [{"id": "ask", "title": "Ask the walrus", "detail": "Bring herrings"}],
            "assessments": [{
                "id": "year", "kind": "annual-review", "date": "2026-02-01", "assessor": "Puffin",
                "findings": [],
            }],
        })

        self.search(program, "herrings")
        program.find("label", "Ask the walrus")
        program.see("Bring herrings")
        program.key("Return")
        program.find("button", "Add Action")
        program.find("text", "Detail")

        self.search(program, "puffin")
        program.find("label", "Annual Review, 1 Feb 2026")
        program.key("Return")
        program.find("text", "Assessor")

    def test_what_is_found_stands_by_kind_and_is_counted(self):
        program, _ = self.open_bundle({
            "evidence": [
                {"id": "a", "number": 1, "title": "Walrus survey"},
                {"id": "b", "number": 2, "title": "Walrus policy"},
            ],
            "actions": [{"id": "ask", "title": "Ask the walrus"}],
            "responses": [{"element": "1.1.1", "narrative": "We met a walrus."}],
        })

        self.search(program, "walrus")
        program.find("heading", "Evidence (2)")
        program.find("heading", "Actions (1)")
        program.find("heading", "Elements (1)")
        program.see("We met a")
        program.key("Tab", "Home", "Down")
        program.key("Return")
        wait_for(lambda: not program.find_all("heading", "Evidence (2)"), "a hit open")

    def test_excerpts_have_no_marks(self):
        program, _ = self.open_bundle({"responses": [{
            "element": "1.1.1",
            "narrative": "## Customers\n\n- **Tenants** of the [walrus](https://example.org) house\n",
        }]})

        self.search(program, "tenants")
        label = program.see("of the walrus")
        self.assertNotRegex(label.name, r"[*#\[]")

    def test_what_is_written_now_is_found(self):
        program, folder = self.open_sample(size=(1240, 780))
        program.click(program.find("text", "Narrative"))
        program.key("ctrl+End")
        program.type(" Zeppelins")
        wait_for(lambda: "Zeppelins" in self.response(folder, "1.1.1")["narrative"], "it saved")

        self.search(program, "zeppelin")

        program.see("Zeppelins")
        program.find("label", "Profile of customer groups")

    def test_files_that_cannot_be_searched_are_named(self):
        program, folder = self.open_bundle({"evidence": [{
            "number": 1, "id": "e1", "title": "Plan", "kind": "document",
            "file": {"name": "plan.pdf", "type": "application/pdf", "size": 4, "sha256": PLAN_SHA256},
        }]})
        place = folder / "evidence" / PLAN_SHA256[:2]
        place.mkdir(parents=True)
        (place / f"{PLAN_SHA256}.pdf").write_bytes(PLAN)

        self.search(program, "marmalade")

        program.see("The text in the file of E1 could not be read and was not searched.")
        program.see("Nothing Found")

    def test_searching_again_reads_the_files_that_could_not_be_read_before(self):
        program, folder = self.prepare_bundle({}, size=(1240, 780))
        notes = program.home / "notes.txt"
        notes.write_text("Nine ostriches were present.")
        subprocess.run(
            [program.prefix / "bin" / "dossier-cli", "evidence", "add", folder, notes],
            env=program.environment(), check=True, capture_output=True,
        )
        in_the_way = program.home / ".cache" / "dossier" / "words.db"
        in_the_way.mkdir(parents=True)
        self.start(program, folder)
        program.find("label", "Riverside")

        self.search(program, "ostriches")
        problem = program.see("The text of files cannot be searched")
        program.see("Some Files Were Not Searched")
        self.assertEqual(program.find_all("label", "Nothing Found"), [])
        self.assertTrue(problem.showing)
        in_the_way.rmdir()
        program.type(" present")

        program.see("Nine ostriches were present.")
        program.wait_gone("label", re.compile("cannot be searched"))

    def test_escape_leads_back_to_where_one_was(self):
        program, _ = self.open_sample(size=(1240, 780))
        program.key("alt+2")
        program.see("All Criteria")

        self.search(program, "qqqq")
        program.see("Nothing Found")
        program.key("Escape")

        program.see("All Criteria")

    def test_a_narrow_window_has_room_for_it(self):
        program, _ = self.open_sample(size=(360, 640))

        self.search(program, "survey")

        row = program.find("label", "Staff survey 2026")
        self.assertLessEqual(row.x + row.width, 360)


def read_sample_file(title):
    sample = json.loads((SAMPLE / "submission.json").read_text())
    evidence = next(e for e in sample["evidence"] if e["title"] == title)
    sha256 = evidence["file"]["sha256"]
    return next((SAMPLE / "evidence" / sha256[:2]).glob(f"{sha256}*")).read_bytes()


def make_pdf_titled(title):
    """A page without anything on it, and a title in its information."""
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>", f"<</Title({title})>>",
    )
    content, offsets = "%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        offsets.append(len(content))
        content += f"{number} 0 obj\n{text}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    return (
        f"{content}xref\n0 5\n0000000000 65535 f \n{table}"
        f"trailer\n<</Size 5/Root 1 0 R/Info 4 0 R>>\nstartxref\n{len(content)}\n%%EOF\n"
    ).encode()


class PreviewTest(WindowTest):
    def open_evidence(self, **contents):
        """The evidence page with a file of each content; None stands for one that is gone."""
        types = {"text": "text/plain"}
        evidence = []
        for number, (title, content) in enumerate(contents.items(), 1):
            sha256 = hashlib.sha256(content or b"").hexdigest()
            evidence.append({
                "id": title, "number": number, "title": title,
                "file": {"name": title, "sha256": sha256, "size": 1, "pages": 2,
                         "type": types.get(title, "application/pdf")},
            })
        program, folder = self.open_bundle({"evidence": evidence}, size=(1240, 780))
        for record, content in zip(evidence, contents.values()):
            sha256 = record["file"]["sha256"]
            shelf = folder / "evidence" / sha256[:2]
            shelf.mkdir(parents=True, exist_ok=True)
            if content is not None:
                (shelf / sha256).write_bytes(content)
        program.key("alt+3")
        program.click(program.find("label", "E1"))
        program.find("heading", "E1")
        return program

    def test_the_pages_of_a_pdf_are_turned_and_enlarged(self):
        program = self.open_evidence(survey=read_sample_file("Staff survey 2026"))
        width = program.find(None, "Page 1 of E1, survey").width

        program.click(program.find("spin button", "Page"), across=0.2)
        program.key("Up")
        program.find(None, "Page 2 of E1, survey")
        program.click(program.find("button", "Zoom In"))

        wait_for(
            lambda: program.find(None, "Page 2 of E1, survey").width > 1.4 * width,
            "the page become larger",
        )
        self.assertTrue(program.find("button", "Zoom Out").enabled)

    def test_text_is_shown_as_text(self):
        program = self.open_evidence(text=b"Nine carers were present.")

        text = program.find("text", "Text of the file")
        wait_for(lambda: "Nine carers" in text.text, "the notes shown")

    def test_a_file_that_is_damaged_or_missing_costs_its_preview(self):
        program = self.open_evidence(
            damaged=b"%PDF-1.4 and no more", missing=None,
            whole=read_sample_file("Staff survey 2026"),
        )

        program.see("This file is damaged")
        program.click(program.find("label", "E2"))
        program.see("The file is missing")
        program.click(program.find("label", "E3"))
        program.find(None, "Page 1 of E3, whole")

    def test_the_title_inside_the_file_is_taken_instead_of_its_name(self):
        content = make_pdf_titled("Waiting times")
        program = self.open_evidence(**{"Care plan": content})
        program.see("Title inside the file")
        program.find("label", "Waiting times")

        program.find("button", "Use This Title").press()
        program.see("Title by the file’s name")
        wait_for(lambda: len(program.find_all("label", "Waiting times")) == 1, "it in the register")

        program.find("button", "Use This Title").press()
        program.see("Title inside the file")

    def test_the_wheel_over_a_page_that_fits_moves_the_panel(self):
        program = self.open_evidence(survey=read_sample_file("Staff survey 2026"))
        page = program.find(None, "Page 1 of E1, survey")
        before = page.y
        program.point_at(page)

        def has_moved():
            program.turn_wheel(5)
            return page.y < before - 20

        wait_for(has_moved, "the panel move")
