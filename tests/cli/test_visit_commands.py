# SPDX-License-Identifier: GPL-3.0-or-later
"""What the commands for visits promise."""

import json

from command_line import SOURCE, CommandLineTest

GROUPS = {"customers", "partners"}
SESSIONS = [
    {
        "id": "00000000-0000-4000-8000-000000000002",
        "title": "Information and Access",
        "date": "2024-06-13",
        "begins": "11:00",
        "ends": "12:00",
        "people": "Web Editor, Branch Manager",
        "elements": "3.1, 3.4.1",
    },
    {
        "id": "00000000-0000-4000-8000-000000000001",
        "title": "Opening Meeting",
        "date": "2024-06-13",
        "begins": "09:30",
        "ends": "10:00",
        "group": "managers",
        "people": "Branch Manager",
    },
]
VISIT = {
    "id": "00000000-0000-4000-8000-00000000000a",
    "kind": "annual-review",
    "date": "2024-06-13",
    "scope": "selected-elements",
    "elements": "3.1, 3.2.1",
    "place": "Central Library",
    "sessions": SESSIONS,
}


class VisitTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.create()
        submission = self.read() | {"assessments": [VISIT]}
        (self.bundle / "submission.json").write_text(json.dumps(submission))

    def test_sessions_are_listed_in_order_with_what_they_leave_out(self):
        self.assertEqual(
            self.run_cli("visit", "show", self.bundle, "2024-06-13").splitlines(),
            [
                "2024-06-13\t09:30–10:00\tOpening Meeting\tBranch Manager\t",
                "2024-06-13\t11:00–12:00\tInformation and Access\tWeb Editor, Branch Manager"
                "\t3.1, 3.4.1",
                "In no session: 3.2.1",
            ],
        )

    def test_all_that_is_known_is_printed_as_json(self):
        visit = json.loads(self.run_cli("visit", "show", self.bundle, VISIT["id"], "--json"))

        self.assertEqual(visit["days"], ["2024-06-13"])
        self.assertEqual((visit["place"], visit["online"]), ("Central Library", False))
        self.assertEqual(
            [(s["title"], s["group"], s["elements"]) for s in visit["sessions"]],
            [
                ("Opening Meeting", "managers", []),
                ("Information and Access", "staff", ["3.1.1", "3.1.2", "3.4.1"]),
            ],
        )
        self.assertEqual(
            visit["elements"],
            [
                {"element": "3.1.1", "sessions": 1, "evidence": "none"},
                {"element": "3.1.2", "sessions": 1, "evidence": "none"},
                {"element": "3.2.1", "sessions": 0, "evidence": "none"},
            ],
        )
        self.assertEqual(
            visit["people"],
            [
                {"role": "Branch Manager", "sessions": 2, "clash": False},
                {"role": "Web Editor", "sessions": 1, "clash": False},
            ],
        )

    def test_a_calendar_is_written(self):
        calendar = self.folder / "visit.ics"
        self.run_cli("visit", "export", self.bundle, "2024-06-13", "-o", calendar)

        lines = calendar.read_text().splitlines()
        self.assertEqual(lines.count("BEGIN:VEVENT"), 3)
        self.assertIn("SUMMARY:Information and Access", lines)
        self.assertIn("DTSTART:20240613T110000", lines)

    def test_papers_are_written_as_documents(self):
        for name in ("papers.pdf", "papers.odt", "papers.html"):
            with self.subTest(name):
                papers = self.folder / name
                self.run_cli("visit", "export", self.bundle, "2024-06-13", "-o", papers)
                self.assertGreater(papers.stat().st_size, 1000)

        page = (self.folder / "papers.html").read_text()
        for heading in ("Timetable", "Branch Manager", "Web Editor", "Checklist"):
            self.assertRegex(page, f"<h1[^>]*>{heading}</h1>")
        self.assertIn("Give Web Editor the sheet and the time.", page)

    def test_what_cannot_be_done_is_said(self):
        self.assertIn(
            "There is no assessment “2025-01-01”",
            self.run_cli("visit", "show", self.bundle, "2025-01-01", code=1),
        )
        self.assertIn(
            "ends in .pdf, .odt, .html or .ics",
            self.run_cli("visit", "export", self.bundle, VISIT["id"], "-o", "visit.doc", code=2),
        )


class StandardTest(CommandLineTest):
    def test_it_says_what_customers_and_partners_can_speak_to(self):
        file = SOURCE / "data/standards/customer-service-excellence.json"
        parts = [
            part
            for criterion in json.loads(file.read_text())["criteria"]
            for part in criterion["sub-criteria"]
        ]
        named = {group for part in parts for group in part.get("shown-by", [])}
        self.assertEqual(named, GROUPS)
