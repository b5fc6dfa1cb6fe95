# SPDX-License-Identifier: GPL-3.0-or-later
"""What the faults that tests/mutate makes are, and what they leave alone."""

import importlib.machinery
import importlib.util
import pathlib
import sys
import unittest

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS))

import c_faults

LEFT_ALONE = """\
/* if (a < b && c == 1) f (a, b); */
#define LIMIT (a < 1 ? f (a, b) : 2)
static const int table[] = { 1, 2 };
typedef struct
{
  int size[8];
} Thing;

int find (int first, int second);

static void
report (int first, int second)
{
  static const char *const names[] = { "1", "a < b" };
  char buffer[64];
  int i, n;

  g_return_if_fail (first < second && first == 1);
  /* f (first, second); return 1 - 1; */
  names = g_new0 (Thing, 1);
  text = g_strndup (name, -1);
  puts ("a < b && f (a, b) == 1");
}
"""

FAULTY = """\
static gboolean
is_between (int first, int second)
{
  int last = second - 1;

  if (first < 0 || last >= 10)
    return FALSE;
  add (first, second);
  fail ("%s", _ ("It is wrong."));
  g_free (names);
  find (first)->last = last;
  for (int i = 2; i != last; i++)
    {
      count (i);
    }
  return TRUE;
}
"""


def load_mutate():
    """The program, whose name has no suffix."""
    loader = importlib.machinery.SourceFileLoader("mutate", str(TESTS / "mutate"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("mutate", loader))
    loader.exec_module(module)
    return module


def made_in(text, sort=None):
    """Each fault as what was there, an arrow, and what is there then."""
    return sorted(
        f"{text[fault.start : fault.end]} > {fault.new}"
        for fault in c_faults.find_faults(text)
        if sort in (None, fault.sort)
    )


class FaultsTest(unittest.TestCase):
    def test_comments_texts_macros_tables_and_declarations_are_left_alone(self):
        others = [
            fault
            for fault in c_faults.find_faults(LEFT_ALONE)
            if fault.sort not in ("early return", "swapped arguments")
        ]

        self.assertEqual([fault.sort for fault in others], ["dropped call"])
        self.assertEqual(others[0].line(LEFT_ALONE), LEFT_ALONE[: LEFT_ALONE.index("puts")].count("\n") + 1)

    def test_each_sort_makes_the_faults_that_it_says(self):
        for sort, faults in {
            "comparison": ["!= > ==", "< > <=", ">= > >"],
            "and for or": ["|| > &&"],
            "off by one": ["1 > 0"],
            "constant": ["0 > 1", "1 > 2", "10 > 11", "2 > 3", "FALSE > TRUE", "TRUE > FALSE"],
            "negated condition": ["first < 0 || last >= 10 > !(first < 0 || last >= 10)"],
            "swapped arguments": ["first, second > second, first"],
            "dropped call": [
                "add (first, second) > ", "count (i) > ", 'fail ("%s", _ ("It is wrong.")) > ',
            ],
        }.items():
            with self.subTest(sort):
                self.assertEqual(made_in(FAULTY, sort), faults)

    def test_a_return_comes_before_statements_that_stand_by_themselves(self):
        lines = {
            fault.apply(FAULTY).splitlines()[fault.line(FAULTY) - 1].strip()
            for fault in c_faults.find_faults(FAULTY)
            if fault.sort == "early return"
        }

        self.assertEqual(
            lines,
            {
                "return FALSE; if (first < 0 || last >= 10)",
                "return FALSE; add (first, second);",
                'return FALSE; fail ("%s", _ ("It is wrong."));',
                "return FALSE; find (first)->last = last;",
                "return FALSE; for (int i = 2; i != last; i++)",
                "return FALSE; count (i);",
            },
        )

    def test_a_fault_is_in_all_lines_of_its_statement(self):
        text = "void\nf (void)\n{\n  go ();\n  /* end */\n  add (a,\n       b,\n       1);\n  stop ();\n}\n"
        lines = {
            " ".join(fault.new.split()): fault.lines(text) for fault in c_faults.find_faults(text)
        }

        self.assertEqual(lines["2"], {6, 7, 8})
        self.assertEqual(lines["1, b"], {6, 7, 8})

    def test_a_fault_changes_its_own_place_alone(self):
        for fault in c_faults.find_faults(FAULTY):
            faulty = fault.apply(FAULTY)
            with self.subTest(fault):
                self.assertNotEqual(faulty, FAULTY)
                self.assertEqual(faulty[: fault.start], FAULTY[: fault.start])
                self.assertTrue(faulty.endswith(FAULTY[fault.end :]))


class EquivalentTest(unittest.TestCase):
    def test_every_fault_that_changes_nothing_can_still_be_made(self):
        mutate = load_mutate()

        for name, line, described in sorted(mutate.read_equivalent()):
            source = TESTS.parent / name
            with self.subTest(name, line=line, fault=described):
                text = source.read_text() if source.exists() else ""
                made = {
                    (mutate.line_of(text, fault), mutate.describe(text, fault))
                    for fault in c_faults.find_faults(text)
                }
                self.assertTrue((line, described) in made)
