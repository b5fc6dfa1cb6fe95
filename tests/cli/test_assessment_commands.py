# SPDX-License-Identifier: GPL-3.0-or-later
"""What the commands for assessments promise."""

from command_line import SOURCE, CommandLineTest

import json

STANDARD = json.loads((SOURCE / "data/standards/customer-service-excellence.json").read_text())
TITLES = {
    element["number"]: element["title"]
    for criterion in STANDARD["criteria"]
    for part in criterion["sub-criteria"]
    for element in part["elements"]
}
ELEMENTS = list(TITLES)


class AssessmentTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.create()

    def table(self, ratings, name="ratings.csv"):
        path = self.folder / name
        path.write_text("element,rating\n" + "".join(f"{e},{r}\n" for e, r in ratings))
        return path

    def add(self, kind, date, table, *options, code=0):
        return self.run_cli(
            "assessment", "add", self.bundle, "--kind", kind, "--date", date, "--ratings", table,
            *options, code=code,
        )

    def add_text(self, text, kind="self", code=0):
        path = self.folder / "text.csv"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return self.add(kind, "2026-03-31", path, code=code)

    def list(self):
        return json.loads(self.run_cli("assessment", "list", self.bundle, "--json"))

    def compare(self, a, b):
        return json.loads(self.run_cli("assessment", "compare", self.bundle, a, b, "--json"))

    def add_reference_case(self):
        """As published: 9 / 45 / 3 in June 2023, 9 / 48 / 0 in June 2024."""
        full = [
            (e, "Compliance Plus" if i < 9 else "Partial Compliance" if i >= 54 else "Compliance")
            for i, e in enumerate(ELEMENTS)
        ]
        self.add(
            "full", "2023-06-15", self.table(full), "--body", "Fictional Assessments",
            "--outcome", "certified",
        )
        self.add(
            "review", "2024-06-13", self.table((e, "Compliance") for e in ELEMENTS[54:]),
            "--outcome", "certified",
        )

    def refuse(self, text, *told, kind="self"):
        before = self.read()
        errors = self.add_text(text, kind=kind, code=1)
        for words in told:
            self.assertIn(words, errors)
        self.assertEqual(self.read(), before)
        return errors


class AddTest(AssessmentTest):
    def test_the_reference_case_is_reported_as_published(self):
        self.add_reference_case()

        first, second = self.list()
        compared = self.compare("2023-06-15", second["id"])

        self.assertEqual((first["kind"], second["kind"]), ("full", "review"))
        self.assertEqual(first["body"], "Fictional Assessments")
        self.assertEqual(first["outcome"], "certified")
        self.assertEqual(
            first["tally"],
            {"compliance-plus": 9, "compliance": 45, "partial-compliance": 3,
             "non-compliance": 0, "not-rated": 0},
        )
        self.assertEqual(second["tally"], first["tally"] | {"compliance": 48, "partial-compliance": 0})
        self.assertEqual(
            [assessment["scope"] for assessment in self.read()["assessments"]],
            ["all-elements", "selected-elements"],
        )
        self.assertEqual(compared["a"]["date"], "2023-06-15")
        self.assertEqual((compared["a"]["id"], compared["b"]["id"]), (first["id"], second["id"]))
        self.assertEqual(compared["b"]["tally"], second["tally"])
        self.assertEqual(compared["rose"], ELEMENTS[54:])
        self.assertEqual((compared["fell"], compared["same"]), ([], 54))
        self.assertIn(
            "9 Compliance Plus, 48 Compliance, no Partial Compliance. "
            "3 elements improved since June 2023.",
            self.run_cli("assessment", "compare", self.bundle, "2023-06-15", "2024-06-13"),
        )

    def test_the_other_way_round_what_rose_fell(self):
        self.add_reference_case()

        self.assertEqual(self.compare("2024-06-13", "2023-06-15")["fell"], ELEMENTS[54:])

    def test_comments_strengths_and_improvements_are_kept(self):
        self.add_text(
            "element,rating,comment,strength,improvement\n"
            '1.1.1,Compliance,"Good, and\nclear",Knows its readers,Ask more often\n'
        )

        finding = self.read()["assessments"][0]["findings"][0]
        self.assertEqual(
            finding,
            {"element": "1.1.1", "rating": "compliance", "comment": "Good, and\nclear",
             "strength": "Knows its readers", "improvement": "Ask more often"},
        )

    def test_plain_spellings_are_accepted(self):
        spellings = {
            "Compliant": "compliance", "compliance": "compliance", "CP": "compliance-plus",
            "Compliance +": "compliance-plus", "compliance plus": "compliance-plus",
            "Partially met": "partial-compliance", "PC": "partial-compliance",
            "Non–Compliance": "non-compliance", "NOT MET": "non-compliance",
            "non compliant": "non-compliance",
        }
        self.add("self", "2026-03-31", self.table(zip(ELEMENTS, spellings)))

        found = [f["rating"] for f in self.read()["assessments"][0]["findings"]]
        self.assertEqual(found, list(spellings.values()))

    def test_columns_may_be_in_another_order_or_have_no_titles(self):
        self.add_text("Comment;Rating;Element\nFine;Compliance;1.1.1\n")
        self.add_text("1.1.2,Compliance,Fine\n1.1.3 Hard to reach,Compliance\n", kind="pre")

        self.add_text("Criterion,Element,Asked,Rating\n1,1.1.1,yes,Compliance\n", kind="review")

        own, pre, review = self.read()["assessments"]
        self.assertEqual(review["findings"][0]["rating"], "compliance")
        self.assertEqual(own["findings"][0]["comment"], "Fine")
        self.assertEqual([f["element"] for f in pre["findings"]], ["1.1.2", "1.1.3"])

    def test_what_cannot_be_read_is_refused_by_line_and_nothing_changes(self):
        self.refuse("element,rating\n1.1.1,Compliance\n9.9.9,Compliance\n", "text.csv:3: ", "9.9.9")
        self.refuse("element,rating\n1.1.1,Splendid\n1.1.2,CC\n", "text.csv:2: ", "text.csv:3: ")
        self.refuse(
            "\nelement,rating,Rating\n1.1.1,Compliance,\n",
            "Line 2: two columns are called “Rating”. Remove one of them and try again.",
        )
        self.refuse(
            "element,rating\n1.1.1,Compliance\n1.1.2,C\n1.1.1,Partial\n",
            "text.csv:4: 1.1.1 is already in line 2.",
        )
        self.refuse("element,rating\n1.1.1,Compliance,a,b,c,d\n", "text.csv:2: ")
        self.refuse("element,comment\n1.1.1,Fine\n", "rating")
        self.refuse("Criterion,Notes\n1,Fine\n", "The first row must name the columns")
        self.refuse("", "empty")
        self.refuse(b"\x00\x01\x02\xff\xfe", "")
        self.refuse(b"\xff\xfee\x00", "The first row must name the columns")

    def test_what_is_in_a_column_without_a_heading_is_not_lost(self):
        self.refuse(
            'element,rating,,comment\n1.1.1,compliance,,\n1.1.2,compliance,"a long text",\n',
            "text.csv:3: Column 3 has content but no heading.",
        )
        self.add_text("element,rating,,comment,\n1.1.1,compliance,,Seen,\n")

    def test_a_full_assessment_has_all_57_elements(self):
        rows = [f"{e},C\n" for e in ELEMENTS]

        self.refuse("element,rating\n" + "".join(rows[:-1]), "text.csv:57: ", ELEMENTS[-1], kind="full")
        self.refuse("element,rating\n" + "".join(rows) + "1.1.1,C\n", "text.csv:59: ", kind="full")
        self.refuse("element,rating\n" + "".join(rows[:-1]) + "5.3.3,\n", "text.csv:58: ", kind="full")
        self.add_text("element,rating\n" + "".join(rows), kind="full")
        self.assertEqual(self.list()[0]["tally"]["compliance"], 57)

    def test_56_rows_are_enough_for_a_review(self):
        self.add_reference_case()
        self.add("review", "2025-06-12", self.table((e, "C") for e in ELEMENTS[1:]))

        self.assertEqual(self.list()[2]["tally"]["compliance-plus"], 1)
        self.assertEqual(self.read()["assessments"][2]["scope"], "selected-elements")

    def test_dates_are_days_of_the_calendar_in_any_order(self):
        table = self.table([("1.1.1", "C")])
        for date in ("2026-02-29", "31/03/2026", "2026-13-01", "tomorrow", ""):
            self.assertIn("--date", self.add("self", date, table, code=2))
        for date in ("2026-01-10", "1999-12-31", "2024-02-29"):
            self.add("self", date, table)

        self.assertEqual(
            [a["date"] for a in self.list()], ["1999-12-31", "2024-02-29", "2026-01-10"]
        )

    def test_wrong_use_is_reported(self):
        table = self.table([("1.1.1", "C")])

        self.assertIn("--kind", self.add("annual", "2026-03-31", table, code=2))
        self.assertIn("--outcome", self.add("self", "2026-03-31", table, "--outcome", "fine", code=2))
        self.assertIn("none.csv", self.add("self", "2026-03-31", "none.csv", code=1))

    def test_each_option_that_is_needed_is_asked_for(self):
        given = {"--kind": "self", "--date": "2026-03-31", "--ratings": self.table([("1.1.1", "C")])}

        for missing in given:
            with self.subTest(missing):
                words = [word for option in given if option != missing
                         for word in (option, given[option])]
                told = self.run_cli("assessment", "add", self.bundle, *words, code=2)
                self.assertRegex(told, f"^dossier-cli: {missing} must be ")
        self.assertEqual(self.list(), [])

    def test_every_outcome_is_accepted(self):
        table = self.table([("1.1.1", "C")])
        outcomes = ["pending", "certified", "certified-with-conditions", "not-certified"]
        for day, outcome in enumerate(outcomes, 1):
            self.add("self", f"2026-03-0{day}", table, "--outcome", outcome)
        self.add("self", "2026-03-09", table)

        self.assertEqual([a["outcome"] for a in self.list()], [*outcomes, "pending"])


class CompareTest(AssessmentTest):
    def test_an_assessment_that_is_not_there_is_reported(self):
        self.add_reference_case()

        self.assertIn(
            "2022-01-01",
            self.run_cli("assessment", "compare", self.bundle, "2022-01-01", "2024-06-13", code=1),
        )

    def test_two_of_one_day_need_their_identifiers(self):
        self.add("self", "2026-03-31", self.table([("1.1.1", "C")]))
        self.add("pre", "2026-03-31", self.table([("1.1.1", "CP")]))

        a, b = (assessment["id"] for assessment in self.list())
        self.assertEqual(self.compare(a, b)["rose"], ["1.1.1"])
        self.assertIn(
            "several", self.run_cli("assessment", "compare", self.bundle, a, "2026-03-31", code=1)
        )

    def test_what_improved_and_declined_is_listed_line_by_line(self):
        self.add("self", "2025-03-31", self.table([("1.1.1", "C"), ("1.1.2", "C"), ("1.1.3", "C")]))
        self.add("pre", "2026-03-31", self.table([("1.1.1", "CP"), ("1.1.2", "PC"), ("1.1.3", "C")]))

        self.assertEqual(
            self.run_cli("assessment", "compare", self.bundle, "2025-03-31", "2026-03-31"),
            "2025-03-31\t3 Compliance, 54 Not Yet Rated\n"
            "2026-03-31\t1 Compliance Plus, 1 Compliance, 1 Partial Compliance, 54 Not Yet Rated\n"
            f"Improved\t1.1.1\t{TITLES['1.1.1']}\n"
            f"Declined\t1.1.2\t{TITLES['1.1.2']}\n"
            "1 Compliance Plus, 1 Compliance, 1 Partial Compliance,"
            " 54 Not Yet Rated. 1 element improved and 1 declined since March 2025.\n",
        )

    def test_assessments_are_listed_line_by_line(self):
        self.add_reference_case()
        first, second = (assessment["id"] for assessment in self.list())

        self.assertEqual(
            self.run_cli("assessment", "list", self.bundle),
            f"{first}\t2023-06-15\tFull Assessment\tCertified\t"
            "9 Compliance Plus, 45 Compliance, 3 Partial Compliance\n"
            f"{second}\t2024-06-13\tAnnual Review\tCertified\t9 Compliance Plus, 48 Compliance\n",
        )

    def test_elements_that_one_did_not_rate_are_not_compared(self):
        self.add("self", "2025-03-31", self.table([("1.1.1", "C"), ("1.1.2", "C")]))
        self.add("self", "2026-03-31", self.table([("1.1.1", "C"), ("1.1.3", "C")]))

        compared = self.compare("2025-03-31", "2026-03-31")
        self.assertEqual((compared["rose"], compared["fell"], compared["same"]), ([], [], 1))

    def test_no_assessments_are_an_empty_list(self):
        self.assertEqual(self.list(), [])
        self.assertEqual(self.run_cli("assessment", "list", self.bundle), "")
