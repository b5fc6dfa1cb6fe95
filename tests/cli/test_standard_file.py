# SPDX-License-Identifier: GPL-3.0-or-later
"""The file of a standard: its schema says what the program reads, and a person can look at it."""

import copy
import json

import jsonschema

from command_line import PREFIX, SOURCE, CommandLineTest

STANDARDS = SOURCE / "data/standards"
# A standard of two elements, with everything in it that a standard can have.
WHOLE = json.loads((SOURCE / "tests/fuzz/seeds/standard/small.json").read_text())


class StandardFileTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        installed = PREFIX / "share/dossier/schema/standard.schema.json"
        self.schema = json.loads(installed.read_text())
        validator_class = jsonschema.validators.validator_for(self.schema)
        validator_class.check_schema(self.schema)
        self.validator = validator_class(self.schema)
        self.own = self.folder / ".local/share/dossier/standards"
        self.own.mkdir(parents=True)

    def is_read(self, standard):
        (self.own / "own.json").write_text(json.dumps(standard))
        result = self.run_program("standard", "list")
        self.assertEqual(result.returncode, 0)
        is_read = len(result.stdout.splitlines()) == 2
        self.assertEqual(b"own.json" in result.stderr, not is_read)
        return is_read

    def assert_agree(self, standard, what):
        self.assertEqual(self.validator.is_valid(standard), self.is_read(standard), what)

    def resolve(self, schema):
        reference = schema.get("$ref", "")
        return self.schema["$defs"][reference.rpartition("/")[2]] if reference else schema

    def list_objects(self, schema, place=()):
        """The place of one object of every kind, with its schema."""
        schema = self.resolve(schema)
        if "items" in schema:
            return self.list_objects(schema["items"], place + (0,))
        if "properties" not in schema:
            return []
        below = [
            pair
            for name, member in schema["properties"].items()
            for pair in self.list_objects(member, place + (name,))
        ]
        return [(place, schema), *below]

    def change(self, place, name, value):
        standard = copy.deepcopy(WHOLE)
        target = standard
        for step in place:
            target = target[step]
        if value is None:
            target.pop(name, None)
        else:
            target[name] = value
        return standard

    def test_what_is_shipped_fits(self):
        for path in (*STANDARDS.glob("*.json"), SOURCE / "tests/data/small-standard.json"):
            self.validator.validate(json.loads(path.read_text()))

    def test_the_schema_says_what_is_read(self):
        self.validator.validate(WHOLE)
        self.assertTrue(self.is_read(WHOLE))
        objects = self.list_objects(self.schema)
        self.assertEqual(len(objects), 10)

        for place, schema in objects:
            for name in schema["properties"]:
                self.assert_agree(self.change(place, name, None), (place, name, "missing"))
                for value in (True, 0, 3, -1, 70000, "", "x", [], {}, [""], ["x"]):
                    self.assert_agree(self.change(place, name, value), (place, name, value))
            self.assert_agree(self.change(place, "surplus", {"x": 1}), (place, "surplus"))

    def test_a_standard_says_where_it_comes_from_and_who_certifies(self):
        shown = self.run_cli("standard", "show", "customer-service-excellence")

        for line in (
            "Website: https://www.customerserviceexcellence.uk.com",
            "Prompts: The prompts are not a full list of evidence: anything else that shows you meet"
            " an element can count.",
            "Non-Compliance: Indicative: no source names this rating.",
            "Contacts from a list without a date.\nCheck before you use them.",
            "    Edwina Holmes",
            "    0844 304 8600",
        ):
            self.assertIn(f"\n{line}\n", shown)
        self.assertIn(" decides. No source names a pass rule.\n", shown)
        self.assertIn("\nEdition: No date; 5 criteria with 57 elements", shown)
        self.assertEqual(shown.count("\nSource: "), 3)

    def test_a_list_with_a_date_says_it(self):
        (self.own / "own.json").write_text(json.dumps(WHOLE))

        shown = self.run_cli("standard", "show", "small")

        self.assertIn("\nContacts as of 3 May 2024.\nCheck before you use them.\n  Body\n", shown)
