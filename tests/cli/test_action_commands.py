# SPDX-License-Identifier: GPL-3.0-or-later
"""What the commands for actions and checks promise."""

import datetime
import json
import re
import zipfile

from command_line import CommandLineTest


def day(offset):
    return (datetime.date.today() + datetime.timedelta(days=offset)).isoformat()


class ActionTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.create()
        submission = self.read()
        submission["actions"] = [
            {"id": "00000000-0000-4000-8000-000000000001", "title": "Ask readers",
             "element": "1.1.2", "owner": "Head of Libraries", "due": day(-3), "state": "open"},
            {"id": "00000000-0000-4000-8000-000000000002", "title": "Publish, “loudly”",
             "element": "2.1.1", "due": day(30), "state": "in-progress", "priority": "high"},
            {"id": "00000000-0000-4000-8000-000000000003", "title": "Train staff",
             "element": "2.2.1", "due": day(-30), "state": "done", "finished": day(-40)},
        ]
        (self.bundle / "submission.json").write_text(json.dumps(submission))

    def export(self, name, code=0):
        return self.run_cli("action", "export", self.bundle, "-o", self.folder / name, code=code)

    def test_lists_what_is_overdue(self):
        everything = json.loads(self.run_cli("action", "list", self.bundle, "--json"))
        overdue = json.loads(self.run_cli("action", "list", self.bundle, "--json", "--overdue"))

        self.assertEqual([a["overdue"] for a in everything], [True, False, False])
        self.assertEqual([a["title"] for a in overdue], ["Ask readers"])
        self.assertIn("3 days overdue", self.run_cli("action", "list", self.bundle))

    def test_exports_a_calendar(self):
        self.export("actions.ics")

        text = (self.folder / "actions.ics").read_bytes().decode().replace("\r\n ", "")
        self.assertEqual(text.count("BEGIN:VTODO"), 3)
        self.assertIn("SUMMARY:1.1.2: Ask readers\r\n", text)
        self.assertIn(f"DUE;VALUE=DATE:{day(30).replace('-', '')}\r\n", text)
        self.assertEqual(text.count("BEGIN:VALARM"), 4)
        self.assertEqual(set(re.findall(r"STATUS:(\S+)", text)), {"NEEDS-ACTION", "IN-PROCESS", "COMPLETED"})

    def test_exports_tables(self):
        self.export("actions.csv")
        self.export("actions.xlsx")

        rows = (self.folder / "actions.csv").read_bytes().decode().split("\r\n")
        self.assertEqual(len(rows), 5)
        self.assertTrue(rows[2].startswith('"Publish, “loudly”",'))
        with zipfile.ZipFile(self.folder / "actions.xlsx") as workbook:
            self.assertIn("Train staff", workbook.read("xl/sharedStrings.xml").decode())

    def test_other_formats_and_places_are_refused(self):
        self.export("actions.pdf", code=2)
        self.assertRegex(
            self.export("none/actions.csv", code=1),
            r"^dossier-cli: “[^”]*/none/actions\.csv” could not be written: No such file",
        )
        (self.folder / "kept.ics").mkdir()
        self.export("kept.ics", code=1)

    def test_checks_are_reported_and_exit_with_3(self):
        result = self.run_program("check", self.bundle, "--json")

        checks = json.loads(result.stdout)
        self.assertEqual((result.returncode, result.stderr), (3, b""))
        self.assertIn(
            {"check": "action-overdue", "severity": "warning", "to-do": False,
             "sentence": "The action “Ask readers” is not done: 3 days overdue.",
             "action": "00000000-0000-4000-8000-000000000001"},
            checks,
        )
        self.assertEqual(sum(c["check"] == "no-narrative" for c in checks), 57)
        self.assertEqual([c["element"] for c in checks if c["check"] == "not-rated"][0], "1.1.1")

    def test_checks_are_reported_by_severity_place_and_sentence(self):
        lines = self.run_program("check", self.bundle).stdout.decode().splitlines()

        self.assertIn(
            "Warning\tAsk readers\tThe action “Ask readers” is not done: 3 days overdue.", lines
        )

    def test_what_is_to_do_comes_last_and_still_exits_with_3(self):
        submission = self.read()
        submission["actions"] = []
        (self.bundle / "submission.json").write_text(json.dumps(submission))
        result = self.run_program("check", self.bundle)
        lines = result.stdout.decode().splitlines()

        self.assertEqual(result.returncode, 3)
        self.assertEqual({line.split("\t")[0] for line in lines}, {"To Do"})
        self.assertIn("To Do\t1.1.1\tElement 1.1.1 has no narrative.", lines)

        submission["responses"][0]["narrative"] = "We ask [TODO: when?]."
        (self.bundle / "submission.json").write_text(json.dumps(submission))
        found = json.loads(self.run_program("check", self.bundle, "--json").stdout)
        self.assertEqual([check["check"] for check in found if not check["to-do"]],
                         ["private-words"])
        self.assertEqual(found[0]["check"], "private-words")

    def test_without_checks_the_exit_is_0(self):
        submission = self.read()
        self.run_cli("evidence", "add", self.bundle, "https://example.org/survey")
        submission["actions"] = []
        evidence = self.read()["evidence"]
        submission["evidence"] = evidence
        for response in submission["responses"]:
            response |= {
                "narrative": "We ask our readers.", "rating": "compliance", "state": "final",
                "owner": "Head of Libraries", "citations": [{"evidence": evidence[0]["id"]}],
            }
        (self.bundle / "submission.json").write_text(json.dumps(submission))

        self.assertEqual(self.run_cli("check", self.bundle), "")
        self.assertEqual(json.loads(self.run_cli("check", self.bundle, "--json")), [])

        submission["responses"][0]["owner"] = ""
        (self.bundle / "submission.json").write_text(json.dumps(submission))
        result = self.run_program("check", self.bundle)
        self.assertEqual(
            (result.returncode, result.stdout.decode()),
            (0, "Note\t1.1.1\tElement 1.1.1 has no owner.\n"),
        )

    def test_a_dismissed_check_is_not_reported(self):
        submission = self.read()
        submission["dismissals"] = [
            {"check": "no-narrative", "subject": "1.1.1", "reason": "Not asked this year."}
        ]
        (self.bundle / "submission.json").write_text(json.dumps(submission))

        checks = json.loads(self.run_program("check", self.bundle, "--json").stdout)
        self.assertEqual(sum(c["check"] == "no-narrative" for c in checks), 56)
