# SPDX-License-Identifier: GPL-3.0-or-later
"""What each check says."""

import datetime
import json
import re

from command_line import SOURCE, CommandLineTest

NARRATIVE = "We ask our readers each year, and act on what they say."
DEPENDING_ON_FONTS = {"no-font"}
SENTENCES = {
    "unknown-element": [
        "There is a response to element “9.9.9”, which the standard does not have. It is kept in the "
        "file, but not shown or printed."
    ],
    "second-response": [
        "Element 1.1.1 has a second response. It is kept in the file, but only the first is shown "
        "and printed."
    ],
    "file-missing": [
        "The file of E2, “Rota.txt”, is missing from the submission’s folder. Add the same file "
        "again to mend this."
    ],
    "file-damaged": [
        "The file of E3, “Letter.txt”, is damaged: it is no longer what was added. Add the same "
        "file again to mend this."
    ],
    "unknown-evidence": ["Element 1.1.2 cites evidence that is not in the submission."],
    "unknown-mention": ["The narrative of 1.1.3 names E99, which does not exist."],
    "no-such-page": [
        "Element 1.2.1 cites E1: There is no page 13: the last page is 12.",
        "The narrative of 1.2.2 names E1: There is no page 14: the last page is 12.",
    ],
    "private-words": ["The narrative of 1.2.3 still contains “[TODO: when?”."],
    "internal-evidence": [
        "E7 is internal, but cited for 5.1.1, which the certification body will see."
    ],
    "out-of-date": ["E5 is out of date: it was current until 29 Feb 2020."],
    "file-damaged-before": [
        "The file of E4, “Scan.txt”, was damaged when it was added. Check its pages in the report, "
        "or replace it with an undamaged file."
    ],
    "no-narrative": ["Element 1.3.1 has no narrative."],
    "not-rated": ["Element 1.3.2 is not rated."],
    "no-evidence": ["Element 1.3.3 is rated but cites no evidence."],
    "no-action": [
        "Element 2.1.3 is rated Partial Compliance but has no open action.",
        "The last assessment left element 2.2.1 at Non-Compliance, and there is no action for it.",
    ],
    "action-overdue": ["The action “Ask” is not done: 3 days overdue."],
    "drafting": ["The response to 1.3.4 is not final. Its state is: Ready for Review."],
    "out-of-date-by-visit": [
        "E6 will be out of date by the next visit: it is current until 31 Dec 2098."
    ],
    "narrative-short": ["The narrative of 2.1.1 has 1 word; the others have about 12."],
    "narrative-long": ["The narrative of 2.1.2 has 60 words; the others have about 12."],
    "action-without-owner": ["The action “Answer” has no owner."],
    "element-without-owner": ["Element 1.3.5 has no owner."],
    "prompts-open": ["Element 2.1.4 has 1 prompt that is not ticked as answered."],
    "not-cited": ["No element cites E8."],
}


def list_kinds():
    """The id of every check there is."""
    declared = (SOURCE / "src/core/insight/dossier-check-rule.c").read_text()
    return set(re.findall(r'\[DOSSIER_CHECK_\w+\] = \{ "([\w-]+)"', declared))


def identify(number):
    return f"00000000-0000-4000-8000-{number:012}"


class CheckSentencesTest(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.create()
        for name in ("Report.txt", "Rota.txt", "Letter.txt", "Scan.txt"):
            (self.folder / name).write_text(name)
            self.run_cli("evidence", "add", self.bundle, self.folder / name, "--cite", "5.1.1")
        self.submission = self.read()
        self.evidence = self.submission["evidence"]
        self.responses = {r["element"]: r for r in self.submission["responses"]}
        for response in self.responses.values():
            response |= {
                "narrative": NARRATIVE, "rating": "compliance", "state": "final",
                "owner": "Head of Libraries",
            }
            response["citations"] += [self.cite(self.evidence[0]["id"])]

    @staticmethod
    def cite(evidence, pages=""):
        return {"evidence": evidence, "pages": pages}

    def add_evidence(self, cited=True, **members):
        number = len(self.evidence) + 1
        self.evidence.append({"id": identify(number), "number": number, "title": "Plan"} | members)
        if cited:
            self.responses["5.1.1"]["citations"].append(self.cite(identify(number)))

    def find_file(self, evidence):
        sha256 = evidence["file"]["sha256"]
        (path,) = (self.bundle / "evidence").glob(f"*/{sha256}*")
        path.chmod(0o600)
        return path

    def check(self):
        """The sentences, by what is found."""
        self.submission["evidence"] = self.evidence
        (self.bundle / "submission.json").write_text(json.dumps(self.submission))
        found = {}
        result = self.run_program("check", self.bundle, "--json")
        self.assertEqual(result.stderr.decode(), "")
        for check in json.loads(result.stdout):
            found.setdefault(check["check"], []).append(check["sentence"])
        return found

    def break_responses(self):
        responses = self.responses
        self.submission["responses"] += [{"element": "9.9.9"}, {"element": "1.1.1"}]
        responses["1.1.2"]["citations"].append(self.cite(identify(99)))
        responses["1.1.3"]["narrative"] = f"{NARRATIVE} [E99]"
        self.evidence[0]["file"]["pages"] = 12
        responses["1.2.1"]["citations"][0]["pages"] = "13"
        responses["1.2.2"]["narrative"] = f"{NARRATIVE} [E1, p. 14]"
        responses["1.2.3"]["narrative"] = f"{NARRATIVE} [TODO: when?]"
        responses["1.3.1"]["narrative"] = ""
        responses["1.3.2"]["rating"] = "not-rated"
        responses["1.3.3"]["citations"] = []
        responses["1.3.4"]["state"] = "ready-for-review"
        responses["1.3.5"]["owner"] = ""
        responses["2.1.4"]["prompts"] = [{"prompt": "1"}]
        responses["2.1.1"]["narrative"] = "Yes."
        responses["2.1.2"]["narrative"] = "We ask. " * 30

    def break_evidence(self):
        self.find_file(self.evidence[1]).unlink()
        self.find_file(self.evidence[2]).write_text("Another")
        self.evidence[3]["file"]["damaged"] = True
        self.submission["next-visit"] = "2099-01-01"
        self.add_evidence(**{"current-until": "2020-02-29"})
        self.add_evidence(**{"current-until": "2098-12-31"})
        self.add_evidence(sensitivity="internal")
        self.add_evidence(cited=False)

    def break_actions(self):
        due = datetime.date.today() - datetime.timedelta(days=3)
        self.responses["2.1.3"]["rating"] = "partial-compliance"
        self.submission["actions"] = [
            {"id": identify(1), "title": "Ask", "owner": "Sam", "due": due.isoformat()},
            {"id": identify(2), "title": "Answer"},
        ]
        self.submission["assessments"] = [
            {
                "id": identify(3), "kind": "full-assessment", "date": "2025-06-15",
                "findings": [{"element": "2.2.1", "rating": "non-compliance"}],
            }
        ]

    def test_each_says_what_is_wrong_and_where(self):
        self.assertEqual(self.check(), {})

        self.break_responses()
        self.break_evidence()
        self.break_actions()
        found = self.check()

        self.assertEqual(set(found) | DEPENDING_ON_FONTS, list_kinds())
        for kind, sentences in SENTENCES.items():
            with self.subTest(kind):
                self.assertEqual(found[kind], sentences)
