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

    def create_example(self, schema):
        """What has an object of every kind that the schema describes, with nothing in it that is
        neither an object nor a list."""
        schema = self.resolve(schema)
        if "items" in schema:
            return [self.create_example(schema["items"])]
        return {
            name: self.create_example(member)
            for name, member in schema["properties"].items()
            if self.holds_objects(member)
        }

    def resolve(self, schema):
        reference = schema.get("$ref", "")
        return self.schema["$defs"][reference.rpartition("/")[2]] if reference else schema

    def holds_objects(self, schema):
        schema = self.resolve(schema)
        return "properties" in schema or "items" in schema

    def check_members(self, schema, value, place):
        """Every object has the members that are described, and no others."""
        schema = self.resolve(schema)
        if "items" in schema:
            self.assertTrue(value, place)
            for item in value:
                self.check_members(schema["items"], item, place)
        elif "properties" in schema:
            self.assertEqual(set(value), set(schema["properties"]), place)
            for name, member in schema["properties"].items():
                self.check_members(member, value[name], f"{place}/{name}")

    def test_every_member_that_is_written_is_described(self):
        self.create()
        example = self.create_example(self.schema)
        number = example["responses"][0]["element"] = "1.1.2"
        submission = json.dumps(self.read() | example)
        (self.bundle / "submission.json").write_text(submission)

        self.run_cli("respond", self.bundle, number, "--owner", "Service Manager")

        written = self.read()
        written["responses"] = [self.response(number)]
        self.check_members(self.schema, written, "")

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
