# SPDX-License-Identifier: GPL-3.0-or-later
"""The files that Dossier writes match the JSON schema."""

import json

import jsonschema

from command_line import SAMPLE, SOURCE, CommandLineTest


class SchemaTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        schema = json.loads((SOURCE / "data/schema/submission.schema.json").read_text())
        self.validator_class = jsonschema.validators.validator_for(schema)
        self.validator_class.check_schema(schema)
        self.schema = schema
        self.validator = self.validator_class(schema)

    def test_a_new_submission_fits(self):
        self.create()

        self.validator.validate(self.read())

    def test_an_answered_submission_fits(self):
        self.create()
        for rating in ("compliance-plus", "compliance", "partial-compliance", "non-compliance"):
            self.run_cli(
                "respond", self.bundle, "1.1.1", "--rating", rating, "--state", "ready-for-review",
                "--owner", "Service Manager", "--narrative", "-", standard_input=b"Text",
            )
            self.validator.validate(self.read())

    def test_the_sample_fits(self):
        self.validator.validate(self.read(SAMPLE))

    def test_every_member_that_is_written_is_described(self):
        self.create()
        submission = self.read()

        self.assertEqual(set(submission), set(self.schema["properties"]))
        self.assertEqual(
            set(submission["organisation"]), set(self.schema["$defs"]["organisation"]["properties"])
        )
        self.assertEqual(
            set(submission["report"]), set(self.schema["$defs"]["report"]["properties"])
        )
        self.assertEqual(
            set(submission["responses"][0]), set(self.schema["$defs"]["response"]["properties"])
        )

    def test_every_member_of_the_records_in_the_sample_is_described(self):
        sample = self.read(SAMPLE)
        assessments, actions = sample["assessments"], sample["actions"]
        for definition, records in (
            ("evidence", sample["evidence"]),
            ("evidence-file", [e["file"] for e in sample["evidence"] if e["file"]]),
            ("citation", [c for r in sample["responses"] for c in r["citations"]]),
            ("assessment", assessments),
            ("finding", [f for a in assessments for f in a["findings"]]),
            ("action", actions),
            ("action-note", [n for a in actions for n in a["notes"]]),
            ("product", [p for a in actions for p in a["products"]]),
        ):
            written = {member for record in records for member in record}
            with self.subTest(definition):
                self.assertEqual(written, set(self.schema["$defs"][definition]["properties"]))

    def test_every_member_of_what_is_added_is_described(self):
        self.create()
        file, table = self.folder / "survey.txt", self.folder / "ratings.csv"
        file.write_text("2,412 replies")
        table.write_text("element,rating\n1.1.1,compliance\n")
        self.run_cli("evidence", "add", self.bundle, file, "--cite", "1.1.1")
        self.run_cli(
            "assessment", "add", self.bundle, "--kind", "self", "--date", "2026-03-31",
            "--ratings", table,
        )

        submission = self.read()
        [evidence], [assessment] = submission["evidence"], submission["assessments"]
        for definition, record in (
            ("evidence", evidence),
            ("evidence-file", evidence["file"]),
            ("citation", self.response("1.1.1")["citations"][0]),
            ("assessment", assessment),
            ("finding", assessment["findings"][0]),
        ):
            with self.subTest(definition):
                self.assertEqual(set(record), set(self.schema["$defs"][definition]["properties"]))

    def test_wrong_values_do_not_fit(self):
        self.create()
        for path, value in (
            (("format",), 2),
            (("created",), "7 April 2026"),
            (("responses", 0, "rating"), "fine"),
            (("responses", 0, "state"), ""),
            (("organisation", "name"), 7),
        ):
            submission = self.read()
            place = submission
            for step in path[:-1]:
                place = place[step]
            place[path[-1]] = value
            self.assertFalse(self.validator.is_valid(submission), path)
