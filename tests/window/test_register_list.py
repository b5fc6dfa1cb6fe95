# SPDX-License-Identifier: GPL-3.0-or-later
"""The register as a list with thumbnails, the way to its columns, and where files are dropped."""

import datetime
import hashlib
import re
import struct
import zlib

from program import wait_for
from test_contrast import Picture
from test_register import EVIDENCE, RegisterTest
from window_test import day

RED, BLUE = (237, 51, 59), (53, 132, 228)
DROP_WORDS = "Drop files to add them as evidence"


def chunk(name, content):
    return struct.pack(">I", len(content)) + name + content + struct.pack(
        ">I", zlib.crc32(name + content)
    )


def png(colour, number=0):
    """A picture of one colour, and another file for every number."""
    rows = (b"\0" + bytes(colour) * 40) * 60
    return b"\x89PNG\r\n\x1a\n" + b"".join((
        chunk(b"IHDR", struct.pack(">IIBBBBB", 40, 60, 8, 2, 0, 0, 0)),
        chunk(b"tEXt", f"Comment\0{number}".encode()),
        chunk(b"IDAT", zlib.compress(rows)),
        chunk(b"IEND", b""),
    ))


def words(offset):
    """The day that many days from today, as people read it."""
    date = datetime.date.today() + datetime.timedelta(days=offset)
    return f"{date.day} {date:%b %Y}"


class PictureTest(RegisterTest):
    def open_pictures(self, *pictures):
        evidence = [
            {"id": f"p{number}", "number": number, "title": f"Photograph {number}", "kind": "image",
             "file": {"name": f"{number}.png", "type": "image/png", "size": len(content),
                      "sha256": hashlib.sha256(content).hexdigest()}}
            for number, content in enumerate(pictures, 1)
        ]
        program, folder = self.prepare_register(evidence, {"responses": []})
        for record, content in zip(evidence, pictures):
            shelf = folder / "evidence" / record["file"]["sha256"][:2]
            shelf.mkdir(parents=True, exist_ok=True)
            (shelf / record["file"]["sha256"]).write_bytes(content)
        return self.start_register(program, folder, evidence)

    def wait_thumbnail(self, program, label, colour):
        number = program.find("label", label)

        def is_seen():
            left, top = program.origin()
            colours = Picture().colours(left + number.x - 50, top + number.y, 40, 40)
            return colours.most_common(1)[0][0] == colour

        wait_for(is_seen, f"the thumbnail of {label}")

    def test_a_row_shows_how_the_file_looks(self):
        program, folder = self.open_pictures(png(RED), png(BLUE))

        self.wait_thumbnail(program, "E1", RED)
        self.wait_thumbnail(program, "E2", BLUE)
        newer = program.home / "newer.png"
        newer.write_bytes(png(BLUE, 1))
        self.select(program, "E1")
        program.find("button", "Replace…").press()
        self.choose_file(program, "Replace with a Newer File", newer, "r")
        self.wait_thumbnail(program, "E1", BLUE)

    def test_what_is_scrolled_to_gets_its_thumbnail_then(self):
        program, _ = self.open_pictures(*[png(RED, n) for n in range(400)], png(BLUE))

        self.select(program, "E1")
        program.key("End")
        program.find("heading", "E401")
        self.wait_thumbnail(program, "E401", BLUE)
        self.wait_thumbnail(program, "E400", RED)

    def test_what_is_selected_is_in_sight_in_the_other_view_too(self):
        program, _ = self.open_pictures(*[png(RED, n) for n in range(400)])

        self.select(program, "E1")
        program.key("End")
        program.find("heading", "E400")
        for menu in ("Columns", "Sort Evidence"):
            program.click(program.find(name="Show in Columns"))
            program.find("button", menu)
            register = program.find(None, "Evidence register")
            last = program.find("label", "E400")
            wait_for(
                lambda: register.y < last.y < register.y + register.height, "E400 in sight"
            )
            program.find("heading", "E400")


class ListTest(RegisterTest):
    def test_a_row_says_what_counts_about_the_evidence(self):
        program, folder = self.open_register()

        self.wait_labels(program, "E1", "E2", "E3", "E10", "E11")
        program.see("5 pieces of evidence")
        for name in (
            "E1  Reader survey, Feedback · 3 May 2026 · Assessor Only, Cited by 2 elements",
            "E2  Complaints policy, Document · Public, Cited by 1 element, ⚠ Out of date: 31 Dec 2020",
            "E3  Footfall, Data · Assessor Only · 1.2\N{NO-BREAK SPACE}kB, Cited by 1 element",
            "E10  Joining, Web Page · Assessor Only, Cited by no element",
        ):
            row = program.find("list item", name)
            for text in name.split("  ")[1].split(", "):
                self.assertTrue(row.find("label", text))

        self.select(program, "E2")
        program.click(program.find_all("button", "Clear Date")[-1])
        self.wait_field(folder, 2, current_until="")
        program.find("list item", "E2  Complaints policy, Document · Public, Cited by 1 element")
        program.wait_gone("label", re.compile("Out of date"))

    def test_evidence_that_will_be_out_of_date_by_the_visit_says_so(self):
        evidence = [EVIDENCE[0] | {"current-until": day(10)}]
        program, _ = self.open_register(evidence, submission={"next-visit": day(30)})

        program.find("label", f"Out of date by the next visit: {words(10)}")
        program.key("alt+2")
        program.find("button", "Clear Date").press()
        program.key("alt+3")
        program.find("label", f"Current until {words(10)}")

    def test_columns_are_chosen_by_a_button_and_kept(self):
        program, folder = self.open_register()
        self.select(program, "E10")
        toggle = program.find(name="Show in Columns")
        self.assertFalse(toggle.pressed)
        self.assertEqual(program.find_all("button", "Columns"), [])

        program.click(toggle)
        program.find("button", "Columns")
        program.find("label", "Web Page")
        program.wait_gone("button", "Sort Evidence")
        self.wait_labels(program, "E1", "E2", "E3", "E10", "E11")
        program.find("heading", "E10")
        program.key("shift+F6", "F6", "Down")
        program.find("heading", "E11")
        wait_for(lambda: program.setting("evidence-has-columns") == "true", "the choice kept")
        self.quit(program)

        self.start_register(program, folder)
        program.find("button", "Columns")
        self.assertTrue(program.find(name="Show in Columns").pressed)
        program.click(program.find(name="Show in Columns"))
        program.see("Cited by 2 elements")
        program.find("button", "Sort Evidence")

    def sort(self, program, title):
        program.click(program.find("button", "Sort Evidence"))
        program.find("menu item", title).press()
        program.wait_gone("menu item", title)

    def test_a_menu_sorts_the_list_and_the_columns_follow(self):
        program, folder = self.open_register()

        for title, order in (
            ("Title", ("E2", "E3", "E10", "E11", "E1")),
            ("Descending", ("E1", "E11", "E10", "E3", "E2")),
            ("Kind", ("E10", "E11", "E1", "E2", "E3")),
            ("Descending", ("E3", "E2", "E1", "E10", "E11")),
        ):
            self.sort(program, title)
            self.wait_labels(program, *order)
        program.click(program.find(name="Show in Columns"))
        program.find("button", "Columns")
        self.wait_labels(program, "E3", "E2", "E1", "E10", "E11")
        program.click(program.find("label", "Title"))
        self.wait_labels(program, "E2", "E3", "E10", "E11", "E1")
        program.click(program.find(name="Show in Columns"))
        program.click(program.find("button", "Sort Evidence"))
        self.assertTrue(program.find("menu item", "Title").checked)
        self.assertFalse(program.find("menu item", "Descending").checked)
        program.key("Escape")
        self.quit(program)

        self.start_register(program, folder)
        self.wait_labels(program, "E2", "E3", "E10", "E11", "E1")

    def test_a_filter_holds_in_both_views(self):
        program, _ = self.open_register()
        self.choose_filter(program, "kind", 2, "E3")

        program.click(program.find(name="Show in Columns"))
        program.find("button", "Columns")
        self.wait_labels(program, "E3")
        self.choose_filter(program, "kind", 0, "E1", "E2", "E3", "E10", "E11")
        program.click(program.find(name="Show in Columns"))
        self.wait_labels(program, "E1", "E2", "E3", "E10", "E11")

    def test_the_list_is_one_stop_of_the_tab_key(self):
        program, _ = self.open_register()
        self.select(program, "E3")
        self.wait_focus(program, "list item", "^E3  Footfall")

        program.key("Tab")
        self.wait_focus(program, "button", "^Open$")
        program.key("shift+Tab")
        self.wait_focus(program, "list item", "^E3  Footfall")


class DropTest(RegisterTest):
    def write(self, program):
        survey = program.home / "survey.txt"
        survey.write_text("2,412 replies")
        return survey

    def test_where_files_are_dropped_is_drawn_while_they_are_over_the_page(self):
        for evidence, target in (([], "No Evidence Yet"), (EVIDENCE, "E3")):
            with self.subTest(target):
                program, _ = self.open_register(evidence)
                self.assertEqual(program.find_all("label", DROP_WORDS), [])

                with program.dropped(
                    program.find("label", target), self.write(program),
                    over=lambda: program.find("label", DROP_WORDS),
                ):
                    program.see("“survey”")
                program.wait_gone("label", DROP_WORDS)
                self.quit(program)

    def test_a_read_only_submission_draws_no_place_for_files(self):
        program, _ = self.open_register(submission={"format": 2})

        def look():
            program.find("label", "E3")
            self.assertEqual(program.find_all("label", DROP_WORDS), [])

        with program.dropped(program.find("label", "E3"), self.write(program), over=look):
            program.see("Nothing was added: this submission is read-only")
