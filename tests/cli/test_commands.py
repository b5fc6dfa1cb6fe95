# SPDX-License-Identifier: GPL-3.0-or-later
"""What each command promises."""

import json
import os
import shutil
import subprocess

from command_line import PREFIX, SAMPLE, SOURCE, CommandLineTest

STANDARD = json.loads((SOURCE / "data/standards/customer-service-excellence.json").read_text())
COMMANDS = {
    "new": "FOLDER", "info": "FOLDER", "check": "FOLDER", "statement": "FOLDER",
    "respond": "FOLDER ELEMENT", "report": "FOLDER", "import": "FOLDER", "search": "FOLDER WORDS",
    "evidence add": "FOLDER", "evidence list": "FOLDER", "evidence export": "FOLDER",
    "assessment add": "FOLDER", "assessment list": "FOLDER", "assessment compare": "FOLDER A B",
    "action list": "FOLDER", "action export": "FOLDER", "standard list": "", "standard show": "ID",
}
RATINGS = ["compliance-plus", "compliance", "partial-compliance", "non-compliance", "not-rated"]

# DOSSIER_TEXT_SIZE_MAXIMUM of src/core/model/dossier-clean-text.h, in bytes.
TEXT_SIZE_MAXIMUM = 4 * 1000 * 1000


class NewTest(CommandLineTest):
    def test_creates_a_submission_for_the_organisation(self):
        self.create("Riverside & Söhne “A”")

        submission = self.read()
        self.assertEqual(submission["organisation"]["name"], "Riverside & Söhne “A”")
        self.assertEqual(submission["standard"], "customer-service-excellence")
        self.assertEqual(len(submission["responses"]), 57)

    def test_makes_the_folders_above(self):
        self.run_cli("new", "a/b/c", "--organisation", "Riverside")

        self.assertTrue((self.folder / "a/b/c/submission.json").exists())

    def test_takes_no_folder_that_is_in_use(self):
        self.create()
        before = self.read()

        errors = self.run_cli("new", self.bundle, "--organisation", "Other", code=1)

        self.assertIn("“Bundle” is not empty", errors)
        self.assertEqual(self.read(), before)

    def test_wants_an_organisation_and_one_folder(self):
        self.run_cli("new", self.bundle, code=2)
        self.run_cli("new", self.bundle, "--organisation", "  ", code=2)
        self.run_cli("new", "--organisation", "Riverside", code=2)
        self.run_cli("new", "a", "b", "--organisation", "Riverside", code=2)
        self.assertFalse(self.bundle.exists())

    def test_knows_which_standards_there_are(self):
        errors = self.run_cli(
            "new", self.bundle, "--organisation", "Riverside", "--standard", "other", code=1
        )

        self.assertIn("no standard “other”", errors)
        self.assertFalse(self.bundle.exists())


class InfoTest(CommandLineTest):
    def test_json_of_the_sample_counts_its_ratings(self):
        info = json.loads(self.run_cli("info", SAMPLE, "--json"))

        self.assertEqual(info["organisation"], "Riverside Libraries")
        self.assertEqual(info["standard"], "customer-service-excellence")
        self.assertEqual(info["elements"], 57)
        self.assertEqual(info["tally"], dict(zip(RATINGS, [9, 45, 3, 0, 0])))
        self.assertEqual([c["number"] for c in info["criteria"]], ["1", "2", "3", "4", "5"])
        self.assertEqual(
            [c["title"] for c in info["criteria"]], [c["title"] for c in STANDARD["criteria"]]
        )
        self.assertEqual([c["elements"] for c in info["criteria"]], [11, 11, 12, 13, 10])
        for rating in RATINGS:
            total = sum(criterion["tally"][rating] for criterion in info["criteria"])
            self.assertEqual(total, info["tally"][rating])

    def test_text_says_where_it_stands(self):
        text = self.run_cli("info", SAMPLE)

        self.assertIn("Riverside Libraries (The library service of Riverside Borough", text)
        self.assertIn("57 of 57 elements written", text)
        self.assertIn("The indicative pass rule is met.", text)

    def test_the_stage_follows_from_what_is_written(self):
        self.create()
        before = json.loads(self.run_cli("info", self.bundle, "--json"))
        self.run_cli("respond", self.bundle, "1.1.1", "--rating", "compliance")
        after = json.loads(self.run_cli("info", self.bundle, "--json"))

        self.assertEqual((before["stage"], after["stage"]), ("nothing-written", "drafting"))

    def test_text_counts_the_ratings_of_each_criterion(self):
        self.create()
        for element, rating in {"1.1.1": "compliance", "2.1.1": "compliance-plus"}.items():
            self.run_cli("respond", self.bundle, element, "--rating", rating)
        titles = [criterion["title"] for criterion in STANDARD["criteria"]]

        self.assertEqual(
            self.run_cli("info", self.bundle).splitlines()[:9],
            ["Riverside Libraries (The whole organisation)",
             "Stage: Drafting",
             "Customer Service Excellence: 0 of 57 elements written",
             "1 Compliance Plus, 1 Compliance, 55 Not Yet Rated",
             f"  1 {titles[0]}: 1 Compliance, 10 Not Yet Rated",
             f"  2 {titles[1]}: 1 Compliance Plus, 10 Not Yet Rated",
             f"  3 {titles[2]}: 12 Not Yet Rated",
             f"  4 {titles[3]}: 13 Not Yet Rated",
             f"  5 {titles[4]}: 10 Not Yet Rated"],
        )

    def test_problems_are_shown(self):
        self.create()
        submission = self.read()
        submission["responses"].append({"element": "9.9.9"})
        (self.bundle / "submission.json").write_text(json.dumps(submission))

        self.assertIn("! There is a response to element “9.9.9”", self.run_cli("info", self.bundle))

    def test_what_cannot_be_read_is_reported(self):
        self.assertIn("There is no folder “Bundle”", self.run_cli("info", self.bundle, code=1))
        self.bundle.mkdir()
        self.assertIn("is not a submission", self.run_cli("info", self.bundle, code=1))
        (self.bundle / "submission.json").write_text("{")
        self.assertIn("the text ends too soon", self.run_cli("info", self.bundle, code=1))


class RespondTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.create()

    def test_sets_all_at_once_and_nothing_else(self):
        narrative = self.folder / "narrative.md"
        narrative.write_bytes("We **ask**.\r\n\r\n- Dŵr\r\n".encode())

        self.run_cli(
            "respond", self.bundle, "1.1.1", "--narrative", narrative, "--rating", "compliance",
            "--state", "final", "--owner", "Service Manager",
        )

        response = self.response("1.1.1")
        self.assertEqual(response["narrative"], "We **ask**.\n\n- Dŵr")
        self.assertEqual(response["rating"], "compliance")
        self.assertEqual(response["state"], "final")
        self.assertEqual(response["owner"], "Service Manager")
        self.assertEqual(self.response("1.1.2")["rating"], "not-rated")

    def test_leaves_what_is_not_named(self):
        self.run_cli("respond", self.bundle, "1.1.1", "--owner", "Service Manager")
        self.run_cli("respond", self.bundle, "1.1.1", "--rating", "partial-compliance")

        self.assertEqual(self.response("1.1.1")["owner"], "Service Manager")

    def test_every_rating_can_be_given(self):
        for rating in RATINGS:
            self.run_cli("respond", self.bundle, "5.3.3", "--rating", rating)
            self.assertEqual(self.response("5.3.3")["rating"], rating)

    def test_takes_the_narrative_from_standard_input(self):
        self.run_cli(
            "respond", self.bundle, "1.1.1", "--narrative", "-", standard_input=b"From a pipe\n"
        )

        self.assertEqual(self.response("1.1.1")["narrative"], "From a pipe")

    def test_the_longest_narrative_is_taken_whole(self):
        text = b"x" * TEXT_SIZE_MAXIMUM

        self.run_cli("respond", self.bundle, "1.1.1", "--narrative", "-", standard_input=text)

        self.assertEqual(len(self.response("1.1.1")["narrative"]), TEXT_SIZE_MAXIMUM)

    def test_bad_narratives_change_nothing(self):
        before = self.read()
        respond = ("respond", self.bundle, "1.1.1", "--rating", "compliance", "--narrative")

        self.assertIn("not UTF-8", self.run_cli(*respond, "-", standard_input=b"\xff", code=1))
        self.assertIn("has a NUL character", self.run_cli(*respond, "-", standard_input=b"a\0b", code=1))
        for size in (TEXT_SIZE_MAXIMUM + 1, TEXT_SIZE_MAXIMUM + 2, 5_000_000):
            self.assertIn("too long", self.run_cli(*respond, "-", standard_input=b"x" * size, code=1))
        self.run_cli(*respond, "missing.md", code=1)
        self.assertEqual(self.read(), before)

    def test_wrong_use_is_reported_apart_from_failure(self):
        self.assertIn(
            "--rating must be one of: not-rated",
            self.run_cli("respond", self.bundle, "1.1.1", "--rating", "fine", code=2),
        )
        self.run_cli("respond", self.bundle, "1.1.1", "--state", "done", code=2)
        self.run_cli("respond", self.bundle, code=2)
        self.run_cli("respond", self.bundle, "1.1.1", "--colour", "green", code=2)
        self.assertIn(
            "has no element “9.9.9”",
            self.run_cli("respond", self.bundle, "9.9.9", "--rating", "compliance", code=1),
        )

    def test_a_newer_format_is_left_alone(self):
        submission = self.read() | {"format": 2}
        (self.bundle / "submission.json").write_text(json.dumps(submission))

        errors = self.run_cli("respond", self.bundle, "1.1.1", "--rating", "compliance", code=1)

        self.assertIn("was made by a newer version of Dossier (format 2)", errors)
        self.assertEqual(self.read(), submission)


class StandardTest(CommandLineTest):
    def test_list_names_the_shipped_one(self):
        self.assertEqual(
            self.run_cli("standard", "list"),
            "customer-service-excellence\tCustomer Service Excellence\n",
        )

    def test_show_prints_all_that_the_standard_asks(self):
        lines = []
        for criterion in STANDARD["criteria"]:
            lines.append(f"{criterion['number']} {criterion['title']}")
            for part in criterion["sub-criteria"]:
                lines.append(f"  {part['number']} {part['title']}")
                for element in part["elements"]:
                    lines.append(f"    {element['number']} {element['title']}")
                    lines.append(f"      {element['requirement']}")
                    lines += [f"      - {prompt}" for prompt in element["prompts"]]

        shown = self.run_cli("standard", "show", "customer-service-excellence").splitlines()

        self.assertEqual(shown[:2], [STANDARD["title"], STANDARD["description"]])
        first = shown.index(lines[0])
        self.assertEqual(shown[first : first + len(lines)], lines)
        for body in STANDARD["certification-bodies"]:
            self.assertIn(f"  {body['name']}", shown[first + len(lines) :])

    def test_show_as_json_has_all_elements(self):
        standard = json.loads(
            self.run_cli("standard", "show", "customer-service-excellence", "--json")
        )

        self.assertEqual(standard["id"], "customer-service-excellence")
        self.assertEqual(len(standard["elements"]), 57)
        self.assertEqual(set(standard["elements"][0]), {"number", "title", "requirement", "prompts"})

    def test_show_of_an_unknown_one_fails(self):
        self.assertIn("no standard “other”", self.run_cli("standard", "show", "other", code=1))

    def test_a_users_file_that_cannot_be_used_is_named(self):
        own = self.folder / ".local/share/dossier/standards"
        own.mkdir(parents=True)
        (own / "own.json").write_text("{}")
        (own / os.fsdecode(b"odd\xff.json")).write_text("{}")

        result = subprocess.run(
            [PREFIX / "bin" / "dossier-cli", "standard", "list"],
            capture_output=True, text=True, env=self.environment(),
        )

        self.assertEqual(result.returncode, 0)
        for name in ("own.json", "odd\ufffd.json"):
            self.assertIn(f"{own}/{name}” cannot be used: “format” is missing", result.stderr)
        self.assertIn("customer-service-excellence", result.stdout)


class OutputTest(CommandLineTest):
    def test_what_cannot_be_printed_is_a_failure(self):
        self.create()
        for arguments in (
            ["info", self.bundle], ["info", self.bundle, "--json"], ["check", self.bundle],
            ["standard", "list"], ["standard", "show", "customer-service-excellence"],
            ["standard", "show", "customer-service-excellence", "--json"],
            ["evidence", "list", SAMPLE], ["statement", SAMPLE], ["--help"], ["--version"],
            ["search", SAMPLE, "survey"], ["action", "list", SAMPLE, "--json"],
            ["report", "--help"], ["evidence", "add", "-h"],
        ):
            errors = self.run_full(*arguments)
            self.assertRegex(errors, r"\Adossier-cli: The output could not be written: .*\n\Z")

    def test_a_change_is_reported_though_its_output_cannot_be_written(self):
        self.create()
        minutes, table = self.folder / "minutes.txt", self.folder / "table.csv"
        minutes.write_text("Minutes")
        table.write_text("element,rating\n1.1.1,compliance\n")
        told = "The submission was still changed and saved."

        self.assertIn(told, self.run_full("evidence", "add", self.bundle, minutes))
        self.assertEqual(len(self.read()["evidence"]), 1)
        self.assertNotIn(told, self.run_full("import", self.bundle, table, "--dry-run"))
        self.assertIn(told, self.run_full("import", self.bundle, table))
        self.assertEqual(self.response("1.1.1")["rating"], "compliance")
        self.assertIn(
            told,
            self.run_full("assessment", "add", self.bundle, "--kind", "self", "--date",
                          "2026-03-31", "--ratings", table),
        )

    def run_full(self, *arguments):
        """The error if the disk has no room for the output."""
        with open("/dev/full", "w") as full:
            result = subprocess.run(
                [PREFIX / "bin" / "dossier-cli", *map(str, arguments)],
                env=self.environment(), stdout=full, stderr=subprocess.PIPE, text=True,
            )
        self.assertEqual(result.returncode, 1, arguments)
        return result.stderr


class WritersTest(CommandLineTest):
    def test_what_many_write_at_once_arrives(self):
        self.create()
        elements = [response["element"] for response in self.read()["responses"]][:20]
        writers = [
            subprocess.Popen(
                [PREFIX / "bin" / "dossier-cli", "respond", self.bundle, element,
                 "--owner", f"Owner of {element}"],
                env=self.environment(), stderr=subprocess.PIPE,
            )
            for element in elements
        ]

        for writer in writers:
            _, errors = writer.communicate()
            self.assertEqual((writer.returncode, errors), (0, b""))
        self.assertEqual(
            {r["element"]: r["owner"] for r in self.read()["responses"] if r.get("owner")},
            {element: f"Owner of {element}" for element in elements},
        )
        self.assertEqual([path.name for path in self.bundle.glob("*.json")], ["submission.json"])

    def test_a_slow_pipe_keeps_nobody_else_waiting(self):
        self.create()
        slow = subprocess.Popen(
            [PREFIX / "bin" / "dossier-cli", "respond", self.bundle, "1.1.1", "--narrative", "-"],
            env=self.environment(), stdin=subprocess.PIPE,
        )
        self.run_cli("respond", self.bundle, "1.1.2", "--owner", "Service Manager")
        slow.communicate(b"At last")

        self.assertEqual(slow.returncode, 0)
        self.assertEqual(self.response("1.1.1")["narrative"], "At last")
        self.assertEqual(self.response("1.1.2")["owner"], "Service Manager")


class LocaleTest(CommandLineTest):
    def environment(self):
        return super().environment() | {"LC_ALL": "C"}

    def setUp(self):
        super().setUp()
        self.create()
        submission = self.read()
        submission["organisation"]["name"] = "Söhne & £"
        (self.bundle / "submission.json").write_text(json.dumps(submission))

    def test_json_is_utf_8_in_any_locale(self):
        info = json.loads(self.run_program("info", self.bundle, "--json").stdout.decode("utf-8"))

        self.assertEqual(info["organisation"], "Söhne & £")

    def test_text_has_a_question_mark_for_what_the_terminal_cannot_show(self):
        self.assertIn("S?hne & ? (The whole", self.run_cli("info", self.bundle))


class UsageTest(CommandLineTest):
    def test_every_command_has_help(self):
        for command, parameters in COMMANDS.items():
            with self.subTest(command):
                usage = rf"^Usage:\n  dossier-cli {command} \[OPTION…\] ?{parameters}.*\n\n[A-Z].*\.\n"
                self.assertRegex(self.run_cli(*command.split(), "--help"), usage)
        self.assertIn("standard show ID", self.run_cli("--help"))
        self.assertRegex(self.run_cli("--version"), r"^dossier-cli \d+\.\d+\.\d+\n$")

    def test_no_command_or_a_wrong_one_is_wrong_use(self):
        self.run_cli(code=2)
        self.run_cli("print", code=2)
        self.run_cli("standard", code=2)
        self.run_cli("standard", "remove", code=2)

    def test_an_argument_too_few_or_too_many_is_wrong_use(self):
        for command, n_least, n_most in (
            ("new", 1, 1), ("info", 1, 1), ("respond", 2, 2), ("import", 2, 2), ("search", 2, None),
            ("evidence add", 2, None), ("evidence list", 1, 1), ("evidence export", 1, 1),
            ("assessment add", 1, 1), ("assessment list", 1, 1), ("assessment compare", 3, 3),
            ("action list", 1, 1), ("action export", 1, 1), ("check", 1, 1), ("report", 1, 1),
            ("statement", 1, 1), ("standard list", 0, 0), ("standard show", 1, 1),
        ):
            too_few, too_many = range(n_least)[-1:], [] if n_most is None else [n_most + 1]
            for number in [*too_few, *too_many]:
                with self.subTest(command, number=number):
                    told = self.run_cli(*command.split(), *["x"] * number, code=2)
                    self.assertIn(f"Usage:\n  dossier-cli {command}", told)

    def test_it_needs_no_library_of_the_interface(self):
        libraries = subprocess.run(
            ["ldd", PREFIX / "bin" / "dossier-cli"], check=True, capture_output=True, text=True
        ).stdout

        self.assertNotRegex(libraries, "libgtk|libadwaita")


class WindowTest(CommandLineTest):
    def test_the_window_reports_its_version_without_a_display(self):
        result = subprocess.run(
            [PREFIX / "bin" / "dossier", "--version"],
            capture_output=True, text=True, check=True, env=self.environment(),
        )

        self.assertRegex(result.stdout, r"^dossier \d+\.\d+\.\d+\n$")


class ReportTest(CommandLineTest):
    def test_wants_a_place_that_ends_in_pdf(self):
        self.run_cli("report", SAMPLE, code=2)
        self.run_cli("report", SAMPLE, "-o", "report.txt", code=2)
        self.run_cli("report", SAMPLE, "-o", "missing/report.pdf", code=1)

    def test_leaves_the_bundle_as_it_is(self):
        shutil.copytree(SAMPLE, self.bundle)
        before = (self.bundle / "submission.json").read_bytes()
        files = sorted(self.bundle.rglob("*"))

        self.run_cli("report", self.bundle, "-o", "report.pdf")

        self.assertEqual((self.bundle / "submission.json").read_bytes(), before)
        self.assertEqual(sorted(self.bundle.rglob("*")), files)
