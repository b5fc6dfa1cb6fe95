# SPDX-License-Identifier: GPL-3.0-or-later
"""What importing tables promises."""

import csv
import json
import os

from command_line import CommandLineTest


class ImportTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.create()

    def write(self, contents, name="table.csv"):
        path = self.folder / name
        path.write_bytes(contents if isinstance(contents, bytes) else contents.encode())
        return path

    def take_over(self, contents, *options, **expected):
        return self.run_cli("import", self.bundle, self.write(contents), *options, **expected)

    def take_over_partly(self, contents):
        """The output for the table, and the rows that --skip-errors left out; without it, none are."""
        before = self.read()
        refused = self.run_program("import", self.bundle, self.write(contents))
        self.assertEqual((refused.returncode, refused.stdout), (1, b""))
        self.assertIn("Nothing was imported.", refused.stderr.decode())
        self.assertEqual(self.read(), before)

        result = self.run_program("import", self.bundle, self.write(contents), "--skip-errors")
        self.assertEqual(result.returncode, 0)
        return result.stdout.decode(), result.stderr.decode().replace(f"{self.folder}/", "")


class SizeTest(ImportTest):
    SIZE_MAXIMUM = 64_000_000

    def fill(self, room):
        """Leaves little room in the submission, whose file stays short: a newer version's list, that
        is kept, is indented when it is written again."""
        depth = 58
        item = '""'
        line = len(f"\n{' ' * 2 * (depth + 1)}{item},")
        count = (self.SIZE_MAXIMUM - room) // line
        submission = self.read()
        kept = f"{'[' * depth}{','.join([item] * count)}{']' * depth}"
        path = self.bundle / "submission.json"
        path.write_text(f'{json.dumps(submission)[:-1]}, "later": {kept}}}')
        return path

    def test_a_table_for_which_there_is_no_room_is_refused_whole(self):
        path = self.fill(room=1_000_000)
        before = path.read_bytes()
        table = f"element,owner,narrative\n1.1.1,Somebody,{'x' * 1_500_000}\n"

        for option in ([], ["--dry-run"]):
            told = self.take_over(table, *option, code=1)
            self.assertRegex(
                told,
                "Nothing was imported, because the submission could not be opened again with this"
                r" table: it is 64\.\d\sMB long, and at most 64\.0\sMB can be read\. Remove rows from"
                " the table, or shorten its longest texts, and import it again\\.",
            )
            self.assertEqual(path.read_bytes(), before)


class ResponsesTest(ImportTest):
    def test_ratings_and_narratives_are_taken_over(self):
        told = self.take_over(
            "Element,Rating,Narrative,Owner\n"
            "1.1.1,Compliance Plus,We know them.,Head of Libraries\n"
            '1.1.2,partial-compliance,"Two\nlines, and ""quotes""",\n'
        )

        self.assertIn("2\t1.1.1\tRating\tNot Yet Rated\tCompliance Plus\n", told)
        self.assertEqual(self.response("1.1.1")["rating"], "compliance-plus")
        self.assertEqual(self.response("1.1.1")["owner"], "Head of Libraries")
        self.assertEqual(self.response("1.1.2")["narrative"], 'Two\nlines, and "quotes"')

    def test_a_rating_may_be_named_as_the_standard_does(self):
        self.take_over("element,rating\n1.1.1,COMPLIANCE\n1.1.2,Partial Compliance\n")
        self.take_over("element,rating\n1.1.1,Not Yet Rated\n")

        self.assertEqual(self.response("1.1.1")["rating"], "not-rated")
        self.assertEqual(self.response("1.1.2")["rating"], "partial-compliance")

    def test_a_long_value_is_reported_by_its_beginning(self):
        told = self.take_over(f"element,narrative\n1.1.1,{'é' * 60}\n1.1.2,{'é' * 61}\n")

        self.assertEqual(
            [line.rpartition("\t")[2] for line in told.splitlines()[:2]],
            ["é" * 60, "é" * 59 + "…"],
        )

    def test_an_empty_cell_changes_nothing(self):
        self.take_over("element,rating,narrative\n1.1.1,compliance,Written.\n")

        self.assertEqual(self.take_over("element,rating,narrative\n1.1.1,,\n"), "")
        self.assertEqual(self.response("1.1.1")["narrative"], "Written.")

    def test_a_dry_run_changes_nothing(self):
        before = self.read()

        told = self.take_over("element,rating\n1.1.1,compliance\n", "--dry-run")

        self.assertEqual(told, "2\t1.1.1\tRating\tNot Yet Rated\tCompliance\n")
        self.assertEqual(self.read(), before)

    def test_rows_that_cannot_be_read_are_reported_by_line_and_the_rest_is_there(self):
        told, problems = self.take_over_partly(
            "element,rating,narrative\n"
            '1.1.1,compliance,"Three\n\nlines"\n'
            "\n"
            "9.9.9,compliance,\n"
            "1.1.2,excellent,\n"
            "1.1.3,compliance\n"
            "1.1.1,compliance,again\n"
            "1.2.1,compliance,,,\n"
        )

        self.assertEqual(
            [line.split(":")[:2] for line in problems.splitlines()],
            [["table.csv", "6"], ["table.csv", "7"], ["table.csv", "8"], ["table.csv", "9"]],
        )
        self.assertIn("table.csv:6: Customer Service Excellence has no element “9.9.9”.", problems)
        self.assertIn(
            "table.csv:7: Rating takes one of: Compliance Plus, Compliance, Partial Compliance, "
            "Non-Compliance, Not Yet Rated; not “excellent”.",
            problems,
        )
        self.assertIn("The row has 2 cells, but there are 3 columns.", problems)
        self.assertIn("1.1.1 is already in line 2.", problems)
        self.assertEqual(self.response("1.1.1")["narrative"], "Three\n\nlines")
        self.assertEqual(self.response("1.2.1")["rating"], "compliance")

    def test_any_spreadsheet_may_have_written_it(self):
        for contents in (
            "\ufeffelement;narrative\r\n1.1.1;Caf\u00e9 \u2013 open\r\n".encode(),
            "element\tnarrative\n1.1.1\tCaf\u00e9 \u2013 open".encode("utf-16"),
            "sep=;\nelement;narrative\n1.1.1;Caf\u00e9 \u2013 open\n".encode("cp1252"),
            "element,narrative\r1.1.1,Caf\u00e9 \u2013 open\r".encode("cp1252"),
            "element|narrative\n1.1.1|Cafe\u0301 \u2013 open\n".encode(),
        ):
            with self.subTest(contents=contents):
                self.take_over("element,narrative\n1.1.1,Something else\n")
                self.take_over(contents)
                self.assertEqual(self.response("1.1.1")["narrative"], "Caf\u00e9 \u2013 open")

    def test_what_is_no_such_table_is_refused(self):
        before = self.read()

        for contents in ("", "\n\n", "a,b\n1,2\n", "%PDF-1.4\n\0\0", '"' * 1001, b"\xff\xfe"):
            with self.subTest(contents=contents):
                self.take_over(contents, code=1)
        told = self.run_cli("import", self.bundle, "missing.csv", code=1)
        self.assertEqual(
            told,
            f"dossier-cli: “{self.folder}/missing.csv” does not exist. Check its name and try again.\n",
        )
        self.run_cli("import", self.bundle, code=2)
        self.assertEqual(self.read(), before)

    def test_a_table_in_which_something_would_be_lost_is_refused_with_the_line(self):
        before = self.read()
        for contents, *told in (
            (b"element,rating,narrative\n1.1.1,compliance,one\0more\n1.1.2,compliance,two\n",
             "Line 2 has a NUL character"),
            ("element,narrative\n1.1.1,o\n1.1.2,two\0\n".encode("utf-16"),
             "Line 3 has a NUL character"),
            ("element,narrative\n1.1.1,cut".encode("utf-16")[:-1], "The table is damaged"),
            (b"\xfe\xff" + "element\n1.1.1\ud800".encode("utf-16-be", "surrogatepass"),
             "The table is damaged"),
            (b"\xef\xbb\xbfowner,element\nSam \xff,1.1.1\n", "The table is damaged"),
            ('element,narrative\n1.1.1,"open\n1.1.2,two\n', "Line 2: a quotation mark"),
            ('element,narrative\n1.1.1,one\n1.1.2,"open\n1.1.3,"three"\n', "Line 3: a quotation"),
            ('element,narrative\n1.1.1,"one" more\n', "Line 2: a quotation mark"),
            ("element,rating,Rating\n1.1.1,compliance,not-rated\n",
             "Line 1: two columns are called “Rating”. Remove one of them and try again."),
            ("sep=,\nelement,element,rating\n1.1.1,1.1.2,compliance\n",
             "Line 2: two columns are called “Element”."),
            ("\n\ntitle,elements,Elements\nSurvey,1.1.1,1.1.2\n",
             "Line 3: two columns are called “Elements”."),
            ("element,rating" + "," * 1_000_000 + "\n1.1.1,compliance\n", "more than 1000 columns"),
            ("element,narrative\n1.1.1," + "x" * 4_000_001 + "\n", "the maximum is 4.0\u00a0MB"),
            ("element,narrative\n1.1.1," + "x" * 4_100_000 + "\n",
             "The text is 4.1\u00a0MB long; the maximum is 4.0\u00a0MB."),
        ):
            with self.subTest(contents=contents[:60]):
                errors = self.take_over(contents, code=1)
                for words in told:
                    self.assertIn(words, errors)
        self.assertEqual(self.read(), before)

    def test_a_quote_within_a_cell_is_text(self):
        self.take_over('element,narrative\n1.1.1,A 5" pipe and a 3"\n')

        self.assertEqual(self.response("1.1.1")["narrative"], 'A 5" pipe and a 3"')

    def test_what_is_no_text_is_taken_out(self):
        self.take_over("element,narrative\n1.1.1,soft\x1fhyphen\x1b[31m\n")

        self.assertEqual(self.response("1.1.1")["narrative"], "softhyphen[31m")

    def test_a_name_gives_the_terminal_no_order(self):
        file = self.bundle / "submission.json"
        told = self.take_over("title\nSurvey\n")
        file.write_text(file.read_text().replace('"Survey"', r'"Sur\u001b]0;\u0007\u009b\u202a\u202e\u2066\u2069vey"'))
        for arguments in (
            ["evidence", "list", self.bundle], ["evidence", "list", self.bundle, "--json"],
            ["check", self.bundle], ["import", self.bundle, self.write("number,title\n1,New\n")],
            ["import", self.bundle, self.write("element\n\x1b[31m\u202e\n")], ["\x1b"],
        ):
            result = self.run_program(*arguments)
            for printed in (result.stdout.decode(), result.stderr.decode()):
                self.assertNotRegex(
                    printed, "[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", arguments
                )
        self.assertIn("Survey", told)

    def test_what_is_no_file_is_refused_and_not_waited_for(self):
        os.mkfifo(self.folder / "pipe.csv")

        for name in ("pipe.csv", "/dev/zero", "."):
            self.assertIn("is not a file", self.run_cli("import", self.bundle, name, code=1))

    def test_a_file_that_cannot_be_read_is_named_with_the_reason(self):
        self.assertRegex(
            self.run_cli("import", self.bundle, "x" * 256 + ".csv", code=1),
            r"^dossier-cli: “[^”]*x\.csv” cannot be read: .*too long",
        )

    def test_a_link_in_a_circle_is_reported_with_what_to_do(self):
        (self.folder / "circle.csv").symlink_to("circle.csv")

        self.assertEqual(
            self.run_cli("import", self.bundle, "circle.csv", code=1),
            f"dossier-cli: “{self.folder}/circle.csv” cannot be read: it is a symbolic link that "
            "leads back to itself. Choose the file that it should lead to.\n",
        )

    def test_a_link_that_leads_to_nothing_is_reported(self):
        (self.folder / "dangling.csv").symlink_to("nowhere.csv")

        self.assertIn(
            "dangling.csv” does not exist.", self.run_cli("import", self.bundle, "dangling.csv", code=1)
        )

    def test_an_unknown_column_is_reported_and_may_be_left_out(self):
        told, problems = self.take_over_partly("element,rating,mood\n1.1.1,compliance,good\n")

        self.assertEqual(problems, "table.csv:1: Unknown column: “mood”.\n")
        self.assertEqual(self.response("1.1.1")["rating"], "compliance")

    def test_it_is_said_when_nothing_is_left_to_import(self):
        self.take_over("element,rating\n1.1.1,compliance\n")

        for rest in ("", "1.1.1,compliance\n"):
            _, problems = self.take_over_partly(f"element,rating\n1.1.2,splendid\n{rest}")
            first, last = problems.splitlines()
            self.assertIn("table.csv:2: ", first)
            self.assertTrue(last.startswith("dossier-cli: Nothing was imported: "))

    def test_what_is_in_a_column_without_a_heading_is_not_lost(self):
        told, problems = self.take_over_partly(
            'element,,rating,\n1.1.1,,compliance,\n1.1.2,"a long text",compliance,\n'
        )

        self.assertEqual(
            problems,
            "table.csv:3: Column 2 has content but no heading. "
            "Add a heading in the first row, or clear the column.\n",
        )
        self.assertEqual(self.response("1.1.2")["rating"], "compliance")
        _, problems = self.take_over_partly("title,,source\nSurvey,by post,Front desk\n")
        self.assertIn("table.csv:2: Column 2 has content", problems)

    def test_a_column_that_is_empty_throughout_needs_no_heading(self):
        self.take_over("element,,rating,\n1.1.1,,compliance,\n1.1.2, ,compliance,,\n")

        self.assertEqual(self.response("1.1.2")["rating"], "compliance")

    def test_what_cannot_be_changed_is_only_compared(self):
        file = self.bundle / "submission.json"
        file.write_text(file.read_text().replace('"format" : 1', '"format" : 2'))
        before = file.read_bytes()

        for table in ("element,rating\n1.1.1,compliance\n", "title\nSurvey\n"):
            self.assertIn("2\t", self.take_over(table, "--dry-run"))
            self.assertIn("newer version", self.take_over(table, code=1))
        self.assertEqual(file.read_bytes(), before)


class RegisterTest(ImportTest):
    def evidence(self):
        return self.read()["evidence"]

    def test_new_evidence_after_a_row_that_cannot_be_read_is_taken_over(self):
        pairs = range(20)
        rows = "".join(f"Wrong {i},yesterday\nRight {i},2026-03-01\n" for i in pairs)

        _, problems = self.take_over_partly("title,date\n" + rows)

        self.assertEqual(len(problems.splitlines()), len(pairs))
        self.assertEqual([item["title"] for item in self.evidence()], [f"Right {i}" for i in pairs])

    def test_control_characters_do_not_make_the_same_table_change_something_again(self):
        table = "title,shows\nSurvey\x14\v,What\fmembers think\x10\n"
        self.take_over(table)

        self.assertEqual(self.evidence()[0]["title"], "Survey")
        self.assertEqual(self.evidence()[0]["shows"], "What\nmembers think")
        self.assertEqual(self.take_over(table), "")

    def test_rows_without_a_number_are_new(self):
        self.take_over(
            "Title,Kind,Date,Current until,Web address,Elements\n"
            'Letters of thanks,feedback,01/02/2026,,,"1.1.1, 2.1.2"\n'
            "Joining,web page,,2027-01-31,https://libraries.example.org/joining,\n"
        )

        first, second = self.evidence()
        self.assertEqual(
            [first[name] for name in ("number", "title", "kind", "date")],
            [1, "Letters of thanks", "feedback", "2026-02-01"],
        )
        self.assertEqual(second["current-until"], "2027-01-31")
        self.assertEqual(second["kind"], "web-page")
        for element in ("1.1.1", "2.1.2"):
            cited = [citation["evidence"] for citation in self.response(element)["citations"]]
            self.assertEqual(cited, [first["id"]])

    def test_a_row_is_about_what_has_its_number_address_or_title(self):
        self.take_over(
            "title,web address\nJoining,https://a.example.org/\nSurvey,\nFees,https://b.example.org/\n"
        )

        self.take_over("title,web address,source\nJoining us,https://a.example.org/,by address\n")
        self.take_over("title,source\nSurvey,by title\n")
        self.take_over("title,web address,source\nFees,https://c.example.org/,by title\n")
        self.assertEqual(
            [(e["title"], e["address"], e["source"]) for e in self.evidence()],
            [("Joining us", "https://a.example.org/", "by address"), ("Survey", "", "by title"),
             ("Fees", "https://c.example.org/", "by title")],
        )

        self.take_over("number,source\nE1,by number\n2,by number\ne3,by number\n")
        self.assertEqual([e["source"] for e in self.evidence()], ["by number"] * 3)

    def test_a_number_or_a_title_is_needed(self):
        for row, reason in {
            "E7,Survey,": "There is no evidence “E7”.", "Survey,Survey,": "There is no evidence “Survey”.",
            ",,https://a.example.org/": "New evidence needs a title.",
        }.items():
            with self.subTest(row):
                _, problems = self.take_over_partly(f"number,title,web address\n{row}\n")
                self.assertIn(f"table.csv:2: {reason}", problems)
        self.assertEqual(self.evidence(), [])

    def test_what_was_exported_comes_back_as_it_was(self):
        self.run_cli("evidence", "add", self.bundle, self.write("one", "one.txt"), "--cite", "1.1.1")
        self.run_cli("evidence", "add", self.bundle, "https://libraries.example.org/")
        self.run_cli("evidence", "export", self.bundle, "-o", "register.csv")
        before = self.read()

        self.assertEqual(self.run_cli("import", self.bundle, "register.csv"), "")
        self.assertEqual(self.read(), before)

    def test_what_looks_like_a_formula_comes_back_as_it_was(self):
        marked = ["=1+2", "+44 20 7946 0000", "-1", "@SUM(1)", "'=1", "''@x", "\t=1", "- a list",
                  "=cmd|' /C calc'!A0", "＝1+2", "＋1", "－1", "＠x", " =1", "\u00a0\u00a0+1", "' =1"]
        plain = ["'quoted'", "plain", "1-2", "'", "one;=1\t=2", " '=1"]
        rows = [f"\"'{title}\"\n" for title in marked] + [f'"{title}"\n' for title in plain]
        titles = marked + plain
        self.take_over("title\n" + "".join(rows))
        self.assertEqual([e["title"] for e in self.evidence()], titles)
        before = self.read()

        for _ in range(10):
            self.run_cli("evidence", "export", self.bundle, "-o", "register.csv")
            self.assertEqual(self.run_cli("import", self.bundle, "register.csv"), "")
        self.assertEqual(self.read(), before)
        with open(self.folder / "register.csv", newline="", encoding="utf-8-sig") as register:
            for row in csv.reader(register):
                for cell in row:
                    self.assertNotRegex(cell, r"^\s*[=+\-@＝＋－＠]")

    def test_only_what_a_cell_can_hold_is_taken_over(self):
        self.take_over("title\nSurvey\n")
        before = self.evidence()

        for column in ("Identifier", "id", "File", "Revisions"):
            with self.subTest(column):
                _, problems = self.take_over_partly(f"title,{column}\nSurvey,7\n")
                self.assertEqual(
                    problems.splitlines()[0], f"table.csv:1: Unknown column: “{column}”."
                )
        self.assertEqual(self.evidence(), before)

    def test_elements_that_cite_it_are_added_to_those_that_do(self):
        self.take_over("title,elements\nSurvey,2.1.2\n")

        told = self.take_over('title,elements\nSurvey,"1.1.1, 2.1.2"\n')
        _, problems = self.take_over_partly("title,elements\nSurvey,9.9.9\n")

        self.assertEqual(told, "2\tE1\tElements\t2.1.2\t2.1.2, 1.1.1\n")
        self.assertIn(
            "table.csv:2: Customer Service Excellence has no element “9.9.9”.", problems
        )

    def test_importing_twice_adds_once(self):
        table = "title,source\nLetters of thanks,Front desk\n"

        self.take_over(table)

        self.assertEqual(self.take_over(table), "")
        self.assertEqual(len(self.evidence()), 1)

    def test_a_number_reports_which_it_is(self):
        self.take_over("title\nOne\nTwo\n")

        told, problems = self.take_over_partly(
            "number,title,current until\nE2,Second,\n1,,2026-13-01\nE9,Ninth,\n,,\n"
        )

        self.assertEqual([evidence["title"] for evidence in self.evidence()], ["One", "Second"])
        self.assertIn("table.csv:3: Current Until: “2026-13-01” is not a date", problems)
        self.assertIn("table.csv:4: There is no evidence “E9”", problems)

    def test_an_address_must_be_one_of_the_web(self):
        told, problems = self.take_over_partly("title,web address\nTrap,file:///etc/passwd\n")

        self.assertIn("table.csv:2: “file:///etc/passwd” is not a web address", problems)
        self.assertEqual(self.evidence(), [])
