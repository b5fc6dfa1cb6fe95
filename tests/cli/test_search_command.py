# SPDX-License-Identifier: GPL-3.0-or-later
"""What “dossier-cli search” promises."""

import json

from command_line import CommandLineTest

# Its first page says “Penguins ask”, and its second “Parrots answer”.
PDF = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 200 99]>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/Contents 7 0 R/Resources<</Font<</F 6 0 R>>>>>> endobj
7 0 obj <</Length 39>> stream
BT /F 12 Tf 9 50 Td (Penguins ask) Tj ET
endstream endobj
4 0 obj <</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F 6 0 R>>>>>> endobj
5 0 obj <</Length 41>> stream
BT /F 12 Tf 9 50 Td (Parrots answer) Tj ET
endstream endobj
6 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
trailer <</Root 1 0 R>>
%%EOF
"""


class SearchTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.create()
        (self.folder / "Calls.pdf").write_bytes(PDF)
        (self.folder / "Queues.txt").write_text("The queue is shorter\non Tuesdays.")
        self.run_cli("evidence", "add", self.bundle, "Calls.pdf", "Queues.txt")
        self.run_cli(
            "respond", self.bundle, "2.1.3", "--narrative", "-",
            standard_input="We open when **parrots** do.".encode(),
        )

    def edit(self, change):
        submission = self.read()
        change(submission)
        (self.bundle / "submission.json").write_text(json.dumps(submission))

    def search(self, *words):
        return json.loads(self.run_cli("search", self.bundle, "--json", *words))

    def test_finds_actions_and_assessments_in_all_their_texts(self):
        def add(submission):
            submission["actions"] = [{
                "id": "ask", "title": "Ask the walrus", "detail": "Bring herrings",
                "owner": "Keeper", "element": "1.1.1",
                "notes": [{"date": "2026-03-31", "text": "Seals were asked"}],
            }]
            submission["assessments"] = [{
                "id": "year", "kind": "annual-review", "date": "2026-02-01", "body": "Puffin Ltd",
                "assessor": "Auk", "certificate-number": "GULL-7",
                "findings": [{"element": "1.1.1", "rating": "compliance", "comment": "Terns",
                              "strength": "Skuas", "improvement": "Gannets"}],
            }]

        self.edit(add)

        for word in ("walrus", "herring", "keeper", "seals"):
            with self.subTest(word):
                [hit] = self.search(word)
                self.assertEqual((hit["kind"], hit["id"]), ("action", "ask"))
                self.assertEqual(hit["title"], "Ask the walrus")
        for word in ("puffin", "auk", "gull", "terns", "skuas", "gannets", "annual"):
            with self.subTest(word):
                [hit] = self.search(word)
                self.assertEqual((hit["kind"], hit["id"]), ("assessment", "year"))
                self.assertEqual(hit["title"], "Annual Review, 1 Feb 2026")
        self.assertEqual(
            self.run_cli("search", self.bundle, "herrings"),
            "Action\tAsk the walrus\tBring herrings · Keeper · Seals were asked\n",
        )
        self.assertEqual([h for h in self.search("assessment") if h["kind"] == "assessment"], [])

    def test_finds_responses_evidence_and_pages_of_files(self):
        hits = self.search("PARR")

        places = {(hit["kind"], hit["number"], hit.get("page")) for hit in hits}
        self.assertEqual(places, {("element", "2.1.3", None), ("evidence", "E1", 2)})
        self.assertEqual(
            [hit["snippet"] for hit in hits if hit["kind"] == "evidence"], ["Parrots answer"]
        )
        self.assertEqual([hit["number"] for hit in self.search("tuesd", "queue")], ["E2"])
        self.assertEqual(self.search("tuesday parrots"), [])
        self.assertEqual(self.search("e2")[0]["title"], "Queues")

        lines = self.run_cli("search", self.bundle, "parrots").splitlines()
        self.assertIn("E1, p. 2\tCalls\tParrots answer", lines)
        self.assertEqual([line.split("\t")[0] for line in lines if "open" in line], ["2.1.3"])
        self.assertEqual(self.run_cli("search", self.bundle, "zeppelin"), "")

    def test_a_page_is_reported_where_there_is_more_than_one(self):
        self.assertEqual([hit.get("page") for hit in self.search("penguins")], [1])
        self.assertEqual(
            self.run_cli("search", self.bundle, "penguins"), "E1, p. 1\tCalls\tPenguins ask\n"
        )
        self.assertEqual([hit.get("page") for hit in self.search("tuesdays")], [None])

    def test_each_hit_is_one_line(self):
        lines = self.run_cli("search", self.bundle, "shorter").splitlines()

        self.assertEqual(len(lines), 1)
        self.assertRegex(lines[0], r"^E2\tQueues\tThe queue is shorter on Tuesdays\.$")

    def test_files_that_cannot_be_read_are_named(self):
        """Also by the next search, and until there is another file."""
        (self.folder / "Log.txt").write_bytes(b"marmalade\n" * 3_400_000)
        (self.folder / "Broken.pdf").write_bytes(b"%PDF-1.7 nothing else")
        told = self.run_program("evidence", "add", self.bundle, "Log.txt", "Broken.pdf")
        self.assertIn("“Log.txt”: This file is too large to be shown or searched here.", told.stderr.decode())

        sentence = "The text in the files of E3, E4 could not be read and was not searched."
        for _ in range(2):
            self.assertEqual(
                self.run_cli("search", self.bundle, "marmalade", told=sentence), ""
            )
        self.edit(lambda submission: submission["evidence"].pop(2))
        self.run_cli(
            "search", self.bundle, "marmalade",
            told="The text in the file of E4 could not be read and was not searched.",
        )
        self.edit(lambda submission: submission["evidence"].pop(2))
        self.assertEqual(self.search("marmalade"), [])

    def test_files_of_formats_that_are_not_read_are_named_if_they_have_text(self):
        with_text = ["a.rtf", "b.doc", "c.xls", "d.ppt", "e.fodt", "f.fods", "g.fodp", "h.epub"]
        without = ["i.png", "j.mp4", "k.mp3", "l.zip", "m.bin"]
        for name in with_text + without:
            (self.folder / name).write_bytes(f"\0{name} marmalade".encode())
        self.run_program("evidence", "add", self.bundle, *with_text, *without)

        self.run_cli(
            "search", self.bundle, "marmalade",
            told="The text in the files of E3, E4, E5, E6, E7, E8, E9, E10 could not be read and"
            " was not searched.",
        )
        self.assertEqual(len(self.read()["evidence"]), 15)

    def test_of_many_files_that_cannot_be_read_ten_are_named(self):
        for number in range(11):
            (self.folder / f"{number}.pdf").write_bytes(b"%%PDF-1.7 %d" % number)
        self.run_program("evidence", "add", self.bundle, *(f"{n}.pdf" for n in range(11)))

        self.run_cli("search", self.bundle, "marmalade", told="E11, E12 … could not be read")

    def test_a_submission_and_words_are_needed(self):
        self.run_cli("search", self.bundle, code=2)
        self.run_cli("search", code=2)
        self.assertIn("nowhere", self.run_cli("search", "nowhere", "parrots", code=1))

    def test_nothing_in_the_submission_changes(self):
        before = sorted((p, p.stat().st_mtime_ns) for p in self.bundle.rglob("*"))
        self.search("parrots")

        self.assertEqual(sorted((p, p.stat().st_mtime_ns) for p in self.bundle.rglob("*")), before)
