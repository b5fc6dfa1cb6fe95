# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample submission is complete, and the sources follow the rules of the project."""

import collections
import hashlib
import json
import pathlib
import re
import subprocess
import unittest

from command_line import SAMPLE, SOURCE


class SampleTest(unittest.TestCase):
    def setUp(self):
        self.responses = json.loads((SAMPLE / "submission.json").read_text())["responses"]

    def test_every_element_is_answered_at_length(self):
        self.assertEqual(len({response["element"] for response in self.responses}), 57)
        for response in self.responses:
            n_words = len(response["narrative"].split())
            self.assertTrue(80 <= n_words <= 400, (response["element"], n_words))

    def test_the_ratings_are_nine_forty_five_and_three(self):
        self.assertEqual(
            collections.Counter(response["rating"] for response in self.responses),
            {"compliance-plus": 9, "compliance": 45, "partial-compliance": 3},
        )

    def test_no_two_narratives_are_alike(self):
        runs = collections.Counter()
        for response in self.responses:
            words = re.findall(r"\w+", response["narrative"].lower())
            runs.update({tuple(words[i : i + 10]) for i in range(len(words) - 9)})
        self.assertEqual([run for run, count in runs.items() if count > 1], [])


class SampleHistoryTest(unittest.TestCase):
    def setUp(self):
        self.submission = json.loads((SAMPLE / "submission.json").read_text())
        self.assessments = self.submission["assessments"]
        self.actions = self.submission["actions"]

    def test_a_full_assessment_a_review_and_a_self_assessment_are_there(self):
        self.assertEqual(
            [(a["kind"], a["date"][:4], len(a["findings"])) for a in self.assessments],
            [("full-assessment", "2023", 57), ("annual-review", "2024", 12),
             ("self-assessment", "2026", 57)],
        )

    def test_the_self_assessment_is_what_the_responses_say(self):
        self.assertEqual(
            {f["element"]: f["rating"] for f in self.assessments[2]["findings"]},
            {r["element"]: r["rating"] for r in self.submission["responses"]},
        )

    def test_twelve_actions_are_in_every_state_and_one_is_overdue(self):
        today = self.assessments[2]["date"]
        unfinished = [a for a in self.actions if a["state"] in ("open", "in-progress")]

        self.assertEqual(len(self.actions), 12)
        self.assertEqual(
            {a["state"] for a in self.actions}, {"open", "in-progress", "done", "verified"}
        )
        self.assertEqual(sum(a["due"] < today for a in unfinished), 1)

    def test_each_partial_compliance_has_an_action(self):
        partial = {
            r["element"] for r in self.submission["responses"] if r["rating"] == "partial-compliance"
        }

        self.assertLessEqual(partial, {a["element"] for a in self.actions})

    def test_actions_refer_to_what_is_there(self):
        evidence = {e["id"] for e in self.submission["evidence"]}
        assessments = {a["id"] for a in self.assessments} | {""}
        for action in self.actions:
            self.assertIn(action["assessment"], assessments)
            self.assertLessEqual({p["evidence"] for p in action["products"]}, evidence)


class SampleEvidenceTest(unittest.TestCase):
    def setUp(self):
        self.submission = json.loads((SAMPLE / "submission.json").read_text())
        self.evidence = self.submission["evidence"]
        self.citations = [
            citation
            for response in self.submission["responses"]
            for citation in response["citations"]
        ]

    def count_citations(self, evidence):
        return sum(citation["evidence"] == evidence["id"] for citation in self.citations)

    def test_there_are_forty_of_every_kind(self):
        self.assertEqual([e["number"] for e in self.evidence], list(range(1, 41)))
        self.assertEqual(
            {e["kind"] for e in self.evidence},
            {"document", "data", "image", "web-page", "feedback", "observation", "other"},
        )
        self.assertEqual(
            {e["sensitivity"] for e in self.evidence}, {"public", "assessor-only", "internal"}
        )

    def test_each_has_a_file_an_address_or_can_be_seen(self):
        for evidence in self.evidence:
            self.assertTrue(
                evidence["file"]["sha256"]
                or evidence["address"].startswith("https://")
                or evidence["kind"] == "observation",
                evidence["title"],
            )

    def test_each_file_is_in_the_store_as_it_is_described(self):
        files = [e["file"] for e in self.evidence if e["file"]["sha256"]]
        files += [revision for e in self.evidence for revision in e["revisions"]]
        kept = {p.stem: p for p in (SAMPLE / "evidence").glob("*/*")}

        self.assertEqual(set(kept), {file["sha256"] for file in files})
        for file in files:
            path = kept[file["sha256"]]
            contents = path.read_bytes()
            self.assertEqual(hashlib.sha256(contents).hexdigest(), file["sha256"])
            self.assertEqual(path.parent.name, file["sha256"][:2])
            self.assertEqual(len(contents), file["size"])

    def test_the_pages_of_documents_are_counted(self):
        for evidence in self.evidence:
            path = next((SAMPLE / "evidence").glob(f"*/{evidence['file']['sha256']}.pdf"), None)
            if path is None:
                continue
            told = subprocess.run(
                ["pdfinfo", path], check=True, capture_output=True, text=True
            ).stdout
            self.assertIn(f"Pages:           {evidence['file']['pages']}\n", told)

    def test_each_citation_is_of_evidence_that_is_there(self):
        ids = {evidence["id"] for evidence in self.evidence}
        self.assertEqual([c for c in self.citations if c["evidence"] not in ids], [])

    def test_there_is_something_of_all_that_can_happen(self):
        counts = [self.count_citations(evidence) for evidence in self.evidence]
        out_of_date = [e for e in self.evidence if "" < e["current-until"] < "2026-11-01"]
        superseded = [e for e in self.evidence if e["revisions"]]

        self.assertIn(6, counts)
        self.assertEqual(counts.count(0), 1)
        self.assertEqual(len(out_of_date), 1)
        self.assertEqual(len(superseded), 1)


class SourceTest(unittest.TestCase):
    # Not from git, which a tarball of the sources does not have.
    def list_files(self, *patterns):
        listed = [str(path.relative_to(SOURCE)) for p in patterns for path in SOURCE.glob(p)]
        self.assertTrue(listed, patterns)
        return sorted(listed)

    def test_every_file_with_text_for_people_is_translated(self):
        marked = re.compile(r'\b(N?_|ngettext) \(|translatable="yes"')
        files = [
            name
            for name in self.list_files("src/**/*.c", "ui/**/*.ui")
            if marked.search((SOURCE / name).read_text())
        ]
        potfiles = (SOURCE / "po/POTFILES.in").read_text().split("\n")

        self.assertEqual([name for name in files if name not in potfiles], [])

    def test_every_file_says_its_licence(self):
        files = self.list_files("src/**/*.[ch]", "tests/**/*.[ch]", "tests/**/*.py")

        self.assertEqual(
            [n for n in files if "SPDX-License-Identifier: GPL-3.0-or-later" not in (SOURCE / n).read_text()],
            [],
        )
