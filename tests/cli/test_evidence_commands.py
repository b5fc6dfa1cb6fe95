# SPDX-License-Identifier: GPL-3.0-or-later
"""What the commands for evidence promise."""

import csv
import hashlib
import json
import xml.etree.ElementTree
import zipfile

from command_line import SAMPLE, CommandLineTest


SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def read_sheet(path, number):
    """The rows of a sheet: texts and numbers."""
    with zipfile.ZipFile(path) as archive:
        strings = [
            "".join(text.text or "" for text in item.iter(SHEET + "t"))
            for item in xml.etree.ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
        ]
        sheet = xml.etree.ElementTree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))

    def value(cell):
        content = cell.find(SHEET + "v")
        if content is None:
            return ""
        return strings[int(content.text)] if cell.get("t") == "s" else float(content.text)

    return [[value(cell) for cell in row] for row in sheet.iter(SHEET + "row")]


class EvidenceTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.create()

    def write(self, name, contents):
        path = self.folder / name
        path.write_text(contents)
        return path

    def add(self, *words, **expected):
        return self.run_cli("evidence", "add", self.bundle, *words, **expected)

    def list(self):
        return json.loads(self.run_cli("evidence", "list", self.bundle, "--json"))


class AddTest(EvidenceTest):
    def test_adds_files_and_addresses_under_numbers(self):
        survey = self.write("Reader_survey.csv", "month,visits\n")

        told = self.add(survey, "https://libraries.example.org/joining")

        self.assertEqual(told, "E1\tReader survey\nE2\tlibraries.example.org/joining\n")
        evidence = self.read()["evidence"]
        self.assertEqual([e["number"] for e in evidence], [1, 2])
        self.assertEqual([e["kind"] for e in evidence], ["data", "web-page"])
        sha256 = hashlib.sha256(b"month,visits\n").hexdigest()
        self.assertEqual(evidence[0]["file"]["sha256"], sha256)
        kept = self.bundle / "evidence" / sha256[:2] / f"{sha256}.csv"
        self.assertEqual(kept.read_text(), "month,visits\n")

    def test_what_another_program_wrote_at_the_same_time_is_kept_and_reported(self):
        """A program that ignores the lock changes the file while it is read."""
        survey = self.write("survey.txt", "2,412 replies")
        path = self.bundle / "submission.json"
        other = self.read() | {"service": "Of another program"}
        self.write("other.json", json.dumps(other))

        with self.play_helper(f'cp "{self.folder}/other.json" "{path}"'):
            result = self.run_program("evidence", "add", self.bundle, survey)

        self.assertEqual((result.returncode, result.stdout), (0, b"E1\tsurvey\n"))
        told = result.stderr.decode()
        [copy] = self.bundle.glob("submission-replaced-*.json")
        self.assertRegex(told, "^dossier-cli: Another program changed the submission")
        self.assertIn(f"“{copy}”", told)
        self.assertEqual(json.loads(copy.read_text())["service"], "Of another program")
        self.assertEqual([e["number"] for e in self.read()["evidence"]], [1])

    def test_cites_with_pages(self):
        survey = self.write("survey.txt", "2,412 replies")

        self.add(survey, "--cite", "1.1.1:3, 7–9", "--cite", "2.1.2")

        self.assertEqual(
            self.list()[0]["citations"],
            [
                {"element": "1.1.1", "pages": "3, 7-9", "shows": ""},
                {"element": "2.1.2", "pages": "", "shows": ""},
            ],
        )

    def test_what_is_there_already_is_cited_and_not_added(self):
        survey = self.write("survey.txt", "2,412 replies")
        again = self.write("survey (copy).txt", "2,412 replies")
        self.add(survey)

        told = self.add(again, "--cite", "1.1.1")

        self.assertEqual(told, "E1\tsurvey (already added)\n")
        self.assertEqual(len(self.list()), 1)
        self.assertEqual(self.list()[0]["citations"][0]["element"], "1.1.1")

    def test_a_title_may_be_given_to_one(self):
        survey = self.write("scan01.txt", "Dear all")

        self.assertEqual(self.add("--title", "Letter of thanks", survey), "E1\tLetter of thanks\n")
        self.add("--title", "Letter", survey, survey, code=2)

    def test_a_name_may_begin_with_a_dash(self):
        self.write("-rf.txt", "what the file says")

        self.assertEqual(self.add("--", "-rf.txt"), "E1\t-rf\n")

    def test_what_cannot_be_added_is_reported_and_the_rest_is_there(self):
        self.write("survey.txt", "2,412 replies")
        self.write("empty.pdf", "")

        result = self.run_partly("evidence", "add", self.bundle, "empty.pdf", "survey.txt", ".")

        self.assertEqual(result.stdout.decode(), "E1\tsurvey\n")
        self.assertIn("empty.pdf” is empty", result.stderr.decode())
        self.assertIn("is a folder", result.stderr.decode())
        self.assertEqual(len(self.list()), 1)

    def test_nothing_is_added_when_a_citation_is_wrong(self):
        survey = self.write("survey.txt", "2,412 replies")

        for citation, words in (
            ("9.9.9", "has no element “9.9.9”"),
            ("", "has no element “”"),
            ("1.1.1:x", "“x” does not name pages"),
        ):
            self.assertIn(words, self.add(survey, "--cite", citation, code=1))
        self.assertIn("is not a web address", self.add(survey, "https://", code=1))
        self.assertEqual(self.list(), [])
        self.assertFalse((self.bundle / "evidence").exists())

    def test_wants_a_folder_and_something_to_add(self):
        self.run_cli("evidence", "add", self.bundle, code=2)
        self.run_cli("evidence", "add", code=2)


class ListTest(EvidenceTest):
    def test_lists_number_title_and_elements(self):
        self.add(self.write("one.txt", "one"), "--cite", "1.1.2", "--cite", "1.1.1")
        self.add(self.write("two.txt", "two"))

        told = self.run_cli("evidence", "list", self.bundle)

        self.assertEqual(told, "E1\tone\t1.1.1, 1.1.2\nE2\ttwo\t\n")

    def test_a_submission_without_evidence_has_an_empty_list(self):
        self.assertEqual(self.run_cli("evidence", "list", self.bundle), "")
        self.assertEqual(self.list(), [])


class ExportTest(EvidenceTest):
    def export(self):
        self.run_cli("evidence", "export", self.bundle, "-o", "register.csv")
        return (self.folder / "register.csv").read_bytes()

    def test_each_evidence_is_a_row_that_any_spreadsheet_reads(self):
        survey = self.write("survey.txt", "2,412 replies")
        self.add(survey, "--title", 'A "survey", Überblick\nand more', "--cite", "1.1.1", "--cite",
                 "1.1.2")
        self.add("https://libraries.example.org/joining")

        written = self.export().decode()
        rows = list(csv.DictReader(written.splitlines(keepends=True), strict=True))

        self.assertEqual([row["Number"] for row in rows], ["1", "2"])
        self.assertEqual(rows[0]["Title"], 'A "survey", Überblick\nand more')
        self.assertEqual(rows[0]["Kind"], "document")
        self.assertEqual(rows[0]["Elements"], "1.1.1, 1.1.2")
        self.assertEqual(rows[0]["Size"], "13")
        self.assertEqual(rows[1]["Web Address"], "https://libraries.example.org/joining")
        self.assertEqual(rows[1]["SHA-256"], "")

    def test_lines_end_and_quotes_double_as_the_rfc_says(self):
        self.add("--title", 'Say "yes"', self.write("one.txt", "one"))

        written = self.export()

        self.assertEqual(written.count(b"\r\n"), 2)
        self.assertTrue(written.endswith(b"\r\n"))
        self.assertIn(b',"Say ""yes""",', written)

    def test_without_evidence_there_are_the_titles(self):
        self.assertEqual(self.export().count(b"\r\n"), 1)

    def test_a_workbook_has_typed_cells_and_a_row_for_each_citation(self):
        survey = self.write("survey.txt", "2,412 replies")
        self.add(survey, "--title", "Survey", "--cite", "1.1.1:2", "--cite", "1.1.2")
        self.add("https://libraries.example.org/joining?a=1&b=2")
        table = self.write("dates.csv", "number,date\nE1,2026-03-31\n")
        self.run_cli("import", self.bundle, table)

        self.run_cli("evidence", "export", self.bundle, "-o", "register.xlsx")

        evidence, citations = (
            read_sheet(self.folder / "register.xlsx", number) for number in (1, 2)
        )
        self.assertEqual(evidence[0][:3], ["Number", "Title", "Kind"])
        self.assertEqual(evidence[1][:2], ["E1", "Survey"])
        self.assertIn(46112.0, evidence[1], "31 March 2026 as spreadsheets count days")
        self.assertIn(13.0, evidence[1])
        self.assertIn("1.1.1, 1.1.2", evidence[1])
        self.assertEqual(
            [row[:5] for row in citations[1:]],
            [["E1", "Survey", "1.1.1", citations[1][3], "2"],
             ["E1", "Survey", "1.1.2", citations[2][3], ""]],
        )
        with zipfile.ZipFile(self.folder / "register.xlsx") as archive:
            sheet = archive.read("xl/worksheets/sheet1.xml").decode()
            links = archive.read("xl/worksheets/_rels/sheet1.xml.rels").decode()
            self.assertIn('location="Evidence!A2"', archive.read("xl/worksheets/sheet2.xml").decode())
        self.assertIn('state="frozen"', sheet)
        self.assertIn("<autoFilter", sheet)
        self.assertIn('Target="https://libraries.example.org/joining?a=1&amp;b=2"', links)

    def test_a_workbook_reports_the_pages_of_what_has_pages(self):
        leaflet = next(SAMPLE.glob("evidence/7b/*.pdf"))
        self.add(leaflet, "--title", "Leaflet")
        self.add(self.write("survey.txt", "2,412 replies"), "--title", "Survey")

        self.run_cli("evidence", "export", self.bundle, "-o", "register.xlsx")

        titles, *rows = read_sheet(self.folder / "register.xlsx", 1)
        self.assertEqual([row[titles.index("Number of Pages")] for row in rows], [3.0, ""])
        with zipfile.ZipFile(self.folder / "register.xlsx") as archive:
            names = archive.read("xl/workbook.xml").decode()
        self.assertIn("Evidence!$1:$1</definedName>", names, "the titles are on every page in print")

    def test_a_workbook_that_cannot_be_written_leaves_what_was_there(self):
        self.add(self.write("one.txt", "one"))
        (self.folder / "register.xlsx").mkdir()

        self.run_cli("evidence", "export", self.bundle, "-o", "register.xlsx", code=1)
        self.run_cli("evidence", "export", self.bundle, "-o", "none/register.xlsx", code=1)

        self.assertEqual(
            sorted(path.name for path in self.folder.iterdir() if "register" in path.name),
            ["register.xlsx"],
        )

    def test_wants_a_name_that_ends_in_csv_or_xlsx(self):
        self.run_cli("evidence", "export", self.bundle, code=2)
        self.run_cli("evidence", "export", self.bundle, "-o", "register.txt", code=2)
        self.run_cli("evidence", "export", self.bundle, "-o", "none/register.csv", code=1)
