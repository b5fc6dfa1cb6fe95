/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-answer.h"

#define NARRATIVE                                                                                  \
  "## Groups\n\n"                                                                                  \
  "We have four main groups of readers, whom we know from the census.\n\n"                         \
  "- Families with children under five\n"                                                          \
  "- Readers at home\n\n"                                                                          \
  "| Group | Share |\n|---|---|\n| Tenants | 12% |\n\n"                                            \
  "We ask our readers four times in the year, by post, at the desk and on our web site."

static void
test_keeps_the_first_words (void)
{
  static const char *const beginnings[] = {
    "Groups",
    "We have four main groups of readers, whom we know from the",
    "Families with children under five",
    "Readers at home",
    "Group Share Tenants 12%",
    "We ask our readers four times in the year, by post, at",
  };
  g_autoptr (GPtrArray) paragraphs = dossier_narrative_read (NARRATIVE);

  g_assert_cmpuint (paragraphs->len, ==, G_N_ELEMENTS (beginnings));
  for (guint i = 0; i < paragraphs->len; i++)
    {
      g_autofree char *beginning = dossier_narrative_get_beginning (paragraphs, i);

      g_assert_cmpstr (beginning, ==, beginnings[i]);
    }
}

static void
test_a_heading_or_an_empty_line_is_no_answer (void)
{
  g_autoptr (GPtrArray) paragraphs =
    dossier_narrative_read ("## Groups\n\nfirst\n\n&nbsp;\n\n## Reasons\n\nsecond\n\n## End");
  static const guint answers[] = { 1, 1, 1, 4, 4, 4 };
  g_autoptr (GPtrArray) none = dossier_narrative_read ("## Groups");
  guint position;

  g_assert_cmpuint (paragraphs->len, ==, G_N_ELEMENTS (answers));
  for (guint i = 0; i < paragraphs->len; i++)
    {
      g_assert_true (dossier_narrative_find_answer (paragraphs, i, &position));
      g_assert_cmpuint (position, ==, answers[i]);
    }
  g_assert_cmpuint (dossier_narrative_number_paragraph (paragraphs, 4), ==, 2);
  g_assert_false (dossier_narrative_find_answer (none, 0, &position));
  g_assert_false (dossier_narrative_find_answer (none, 1, &position));
}

static void
test_a_paragraph_is_found_after_edits (void)
{
  static const struct
  {
    const char *beginning;
    const char *narrative;
    guint number;
  } cases[] = {
    { "We ask our readers", "We ask our readers.\n\nOther", 1 },
    { "We ask our readers four times", "Before\n\n- We ask our readers four times", 2 },
    { "We ask our readers four times", "We ask nobody\n\nWe ask our borrowers four times", 2 },
    { "We ask our readers", "Since spring of last year, we always ask our readers", 1 },
    { "We ask our readers", "**We** ask *our* readers", 1 },
    { "We ask our readers", "We ask our readers\n\nWe ask our readers", 1 },
    { "We ask our readers", "Nobody asks them", 0 },
    { "We ask our readers", "We went home", 0 },
    { "We ask our readers", "", 0 },
    { "We ask our readers", "## We ask our readers", 0 },
    { "", "We ask our readers", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) paragraphs = dossier_narrative_read (cases[i].narrative);
      guint position;
      guint number = 0;

      if (dossier_narrative_find_beginning (paragraphs, cases[i].beginning, &position))
        number = dossier_narrative_number_paragraph (paragraphs, position);
      g_test_message ("“%s” in “%s”", cases[i].beginning, cases[i].narrative);
      g_assert_cmpuint (number, ==, cases[i].number);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/narrative-answer/keeps-the-first-words", test_keeps_the_first_words);
  g_test_add_func ("/narrative-answer/a-heading-or-an-empty-line-is-no-answer",
                   test_a_heading_or_an_empty_line_is_no_answer);
  g_test_add_func ("/narrative-answer/a-paragraph-is-found-after-edits",
                   test_a_paragraph_is_found_after_edits);
  return g_test_run ();
}
