/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence.h"

static void
assert_tags (DossierEvidence *evidence, const char *expected)
{
  g_auto (GStrv) tags = dossier_evidence_list_tags (evidence);
  g_autofree char *joined = g_strjoinv ("|", tags);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_tags_are_between_commas_or_semicolons (void)
{
  static const struct
  {
    const char *written;
    const char *tags;
  } cases[] = {
    { "", "" },
    { " , ;", "" },
    { "survey", "survey" },
    { "survey, opening hours;2026", "survey|opening hours|2026" },
    { ",survey,,  2026 ,", "survey|2026" },
  };
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (1, "Survey");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_object_set (evidence, "tags", cases[i].written, NULL);
      assert_tags (evidence, cases[i].tags);
    }
}

static void
test_a_tag_is_added_once_after_the_others (void)
{
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (1, "Survey");

  dossier_evidence_add_tag (evidence, "survey");
  g_assert_cmpstr (dossier_record_get_text (DOSSIER_RECORD (evidence), "tags"), ==, "survey");
  dossier_evidence_add_tag (evidence, "2026");
  dossier_evidence_add_tag (evidence, "survey");
  dossier_evidence_add_tag (evidence, "2026");

  g_assert_cmpstr (dossier_record_get_text (DOSSIER_RECORD (evidence), "tags"), ==, "survey, 2026");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evidence/tags-are-between-commas-or-semicolons",
                   test_tags_are_between_commas_or_semicolons);
  g_test_add_func ("/evidence/a-tag-is-added-once-after-the-others",
                   test_a_tag_is_added_once_after_the_others);
  return g_test_run ();
}
