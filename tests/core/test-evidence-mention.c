/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-mention.h"

#include "dossier-submission-evidence.h"
#include "dossier-test-folder.h"

static void
assert_mentions (const char *narrative, const char *expected)
{
  g_autoptr (GPtrArray) mentions = dossier_evidence_mention_find_all (narrative);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < mentions->len; i++)
    {
      const DossierEvidenceMention *mention = mentions->pdata[i];

      g_string_append_printf (text,
                              "%" G_GUINT64_FORMAT "(%s)%.*s;",
                              mention->number,
                              mention->pages,
                              (int) mention->length,
                              narrative + mention->start);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_numbers_in_brackets_are_mentions (void)
{
  assert_mentions ("See [E12].", "12()[E12];");
  assert_mentions ("[E1][E2] and [E3]", "1()[E1];2()[E2];3()[E3];");
  assert_mentions ("Café [E4, p. 3] and [E5, pp. 7–9, 11]",
                   "4(3)[E4, p. 3];5(7-9, 11)[E5, pp. 7–9, 11];");
}

static void
test_anything_else_is_text (void)
{
  assert_mentions ("", "");
  assert_mentions ("E12, [E], [E 12], [e12], [E12, [E12, later]", "");
  assert_mentions ("[E12](https://example.org) [E1234567890]", "12()[E12];");
  assert_mentions ("[E12, p. 3\n]", "");
  assert_mentions ("[[E7]]", "7()[E7];");
}

static void
test_any_text_can_be_read (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const char characters[] = "[]E123, p.-\n";

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 20000; i++)
    {
      char text[16] = { 0 };
      g_autoptr (GPtrArray) mentions = NULL;

      for (guint j = 0; j < sizeof (text) - 1; j++)
        text[j] = characters[g_rand_int_range (random, 0, sizeof (characters) - 1)];
      mentions = dossier_evidence_mention_find_all (text);
      for (guint j = 0; j < mentions->len; j++)
        {
          const DossierEvidenceMention *mention = mentions->pdata[j];

          g_assert_cmpint (text[mention->start], ==, '[');
          g_assert_cmpint (text[mention->start + mention->length - 1], ==, ']');
        }
    }
}

static void
assert_citation (DossierResponse *response, DossierEvidence *evidence, const char *pages)
{
  DossierCitation *citation =
    dossier_response_find_citation (response, dossier_evidence_get_id (evidence));

  g_assert_nonnull (citation);
  g_assert_cmpstr (dossier_citation_get_pages (citation), ==, pages);
}

static void
write_narrative (DossierSubmission *submission, DossierResponse *response, const char *narrative)
{
  g_autoptr (GPtrArray) before =
    dossier_evidence_mention_find_all (dossier_response_get_narrative (response));

  g_object_set (response, "narrative", narrative, NULL);
  dossier_submission_cite_mentions (submission, response, before);
}

static void
test_what_comes_to_be_mentioned_is_cited (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");
  g_autoptr (DossierEvidence) evidence =
    dossier_evidence_new (dossier_submission_reserve_evidence_number (submission), "Survey");
  DossierCitation *citation;

  g_object_set (dossier_evidence_get_file (evidence), "pages", G_GUINT64_CONSTANT (9), NULL);
  dossier_submission_add (submission,
                          DOSSIER_RECORD (submission),
                          "evidence",
                          0,
                          DOSSIER_RECORD (evidence));

  write_narrative (submission, response, "Readers are happy [E1, p. 3].");
  assert_citation (response, evidence, "3");
  write_narrative (submission, response, "Readers are happy [E1, p. 3], and stay [E1, pp. 7-9].");
  assert_citation (response, evidence, "3, 7-9");
  write_narrative (submission, response, "[E1, p. 3] [E1, p. 7-9] [E1, p. 10] [E1] [E99]");
  assert_citation (response, evidence, "3, 7-9");

  citation = dossier_response_find_citation (response, dossier_evidence_get_id (evidence));
  dossier_submission_remove_citation (submission, citation);
  write_narrative (submission, response, "[E1, p. 3] [E1, p. 7-9] [E1, p. 10] [E1] [E99] more");
  g_assert_null (dossier_response_find_citation (response, dossier_evidence_get_id (evidence)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/evidence-mention/numbers-in-brackets", test_numbers_in_brackets_are_mentions);
  g_test_add_func ("/evidence-mention/anything-else-is-text", test_anything_else_is_text);
  g_test_add_func ("/evidence-mention/any-text-can-be-read", test_any_text_can_be_read);
  dossier_test_folder_add ("/evidence-mention/what-comes-to-be-mentioned-is-cited",
                           test_what_comes_to_be_mentioned_is_cited);

  return g_test_run ();
}
