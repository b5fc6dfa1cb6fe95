# SPDX-License-Identifier: GPL-3.0-or-later
"""What a report says to whom, in every format."""

import datetime
import json
import subprocess
import zipfile

from command_line import CommandLineTest

ASSESSMENT = "00000000-0000-4000-8000-000000000001"
NEVER = ["private-zz", "assessor-zz", "certificate-zz", "note-zz", "tag-zz", "internal-zz"]
FOR_ASSESSORS = ["comment-zz", "strength-zz", "improvement-zz", "limited-zz"]
FOR_ALL = ["narrative-zz", "public-zz", "action-zz", "body-zz"]


def day(n_days):
    return str(datetime.date.today() + datetime.timedelta(n_days))


def words_of(date):
    parsed = datetime.date.fromisoformat(date)
    return f"{parsed.day} {parsed:%b} {parsed.year}"


class ReportAudienceTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.create()
        for name in ("public-zz", "limited-zz", "internal-zz"):
            (self.folder / f"{name}.txt").write_text(name)
            self.run_cli("evidence", "add", self.bundle, f"{name}.txt", "--cite", "1.1.1")
        submission = self.read()
        for evidence, sensitivity in zip(
            submission["evidence"], ("public", "assessor-only", "internal")
        ):
            evidence |= {"sensitivity": sensitivity, "tags": "tag-zz"}
        submission["responses"][0] |= {
            "narrative": "narrative-zz", "private-note": "private-zz", "rating": "partial-compliance"
        }
        submission["assessments"] = [{
            "id": ASSESSMENT, "kind": "full-assessment", "date": "2026-03-02", "body": "body-zz",
            "assessor": "assessor-zz", "certificate-number": "certificate-zz",
            "findings": [{
                "element": "1.1.1", "rating": "partial-compliance", "comment": "comment-zz",
                "strength": "strength-zz", "improvement": "improvement-zz",
            }],
        }]
        submission["actions"] = [{
            "id": "00000000-0000-4000-8000-000000000002", "title": "action-zz", "element": "1.1.1",
            "assessment": ASSESSMENT, "detail": "improvement-zz",
            "notes": [{"date": "2026-03-03", "text": "note-zz"}],
        }]
        submission["report"]["appendix"] = True
        (self.bundle / "submission.json").write_text(json.dumps(submission))

    def write(self, ending, *options):
        """All that is in the file, with the names of the files that go along."""
        file = self.folder / f"report{ending}"
        self.run_cli("report", self.bundle, "-o", file, *options)
        if ending == ".html":
            return file.read_text()
        if ending == ".odt":
            archive = zipfile.ZipFile(file)
            return "".join(
                archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")
            )
        return "".join(
            subprocess.run(tool, check=True, capture_output=True, text=True).stdout
            for tool in (
                ["pdftotext", file, "-"], ["pdfinfo", "-meta", file], ["pdfdetach", "-list", file]
            )
        )

    def test_each_format_keeps_what_is_not_for_its_readers(self):
        for ending in (".pdf", ".html", ".odt"):
            with self.subTest(ending):
                public = self.write(
                    ending, "--public", "--parts", "cover,elements,register,actions,history"
                )
                for mark in FOR_ALL:
                    self.assertIn(mark, public)
                for mark in FOR_ASSESSORS + NEVER:
                    self.assertNotIn(mark, public)
                self.assertIn("2 pieces of evidence are left out", " ".join(public.split()))

                assessors = self.write(ending)
                for mark in FOR_ALL + FOR_ASSESSORS:
                    self.assertIn(mark, assessors)
                for mark in NEVER:
                    self.assertNotIn(mark, assessors)

    def test_the_public_reads_no_actions_and_no_history_unless_they_are_asked_for(self):
        for options, expected in (
            (("--public",), []),
            (("--preset", "public"), []),
            (("--public", "--with-evidence"), []),
            (("--public", "--preset", "action-plan"), ["action-zz"]),
            (("--public", "--parts", "actions,history"), ["action-zz", "body-zz"]),
        ):
            with self.subTest(options):
                text = self.write(".pdf", *options)
                for mark in ("action-zz", "body-zz"):
                    self.assertEqual(mark in text, mark in expected)
                self.assertEqual("narrative-zz" in text, not expected)

    def test_the_public_cover_says_nothing_of_what_is_left_out(self):
        for options, says in ((("--public",), False), ((), True)):
            with self.subTest(options):
                text = self.write(".pdf", "--parts", "cover", *options)
                self.assertEqual("left out" in text, says)

    def test_no_days_are_counted_on_paper(self):
        """A report is read on another day than it is written."""
        submission = self.read()
        submission["assessments"][0] |= {
            "date": day(-1060), "outcome": "certified", "certified-until": day(20)
        }
        submission["actions"][0]["due"] = day(-28)
        submission["next-visit"] = day(12)
        (self.bundle / "submission.json").write_text(json.dumps(submission))
        for ending in (".pdf", ".html", ".odt"):
            with self.subTest(ending):
                text = " ".join(self.write(ending).split())
                self.assertIn("action-zz", text)
                self.assertIn("Next visit", text)
                for words in (r"\d days?\b", "overdue", "Due today"):
                    self.assertNotRegex(text, words)
                for n_days in (-28, 12, 20):
                    self.assertIn(words_of(day(n_days)), text)

    def test_evidence_goes_along_only_when_it_is_asked_for(self):
        for options, names in (
            ((), []),
            (("--preset", "submission"), []),
            (("--parts", "register"), []),
            (("--with-evidence",), ["E1 public-zz.txt", "E2 limited-zz.txt"]),
            (("--with-evidence", "--public"), ["E1 public-zz.txt"]),
            (("--with-evidence", "--preset", "internal"),
             ["E1 public-zz.txt", "E2 limited-zz.txt", "E3 internal-zz.txt"]),
        ):
            with self.subTest(options):
                text = self.write(".pdf", *options)
                self.assertEqual("Appendix of Evidence" in text, names != [])
                self.assertIn(f"{len(names)} embedded files", text)
                for name in names:
                    self.assertIn(name, text)
