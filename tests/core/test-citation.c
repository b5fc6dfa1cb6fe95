/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-submission-actions.h"
#include "dossier-submission-assessments.h"
#include "dossier-submission-evidence.h"

#include "dossier-test-folder.h"

#include <string.h>

static DossierEvidence *
add_evidence (DossierSubmission *submission, const char *title)
{
  g_autoptr (DossierEvidence) evidence =
    dossier_evidence_new (dossier_submission_reserve_evidence_number (submission), title);

  dossier_submission_add (submission,
                          DOSSIER_RECORD (submission),
                          "evidence",
                          g_list_model_get_n_items (dossier_submission_get_evidence (submission)),
                          DOSSIER_RECORD (evidence));
  return evidence;
}

static void
cite (DossierSubmission *submission,
      const char *element,
      DossierEvidence *evidence,
      const char *pages)
{
  dossier_submission_cite (submission,
                           dossier_submission_find_response (submission, element),
                           evidence,
                           pages);
}

static char *
describe_citations (DossierSubmission *submission, DossierEvidence *evidence)
{
  g_autoptr (GPtrArray) citations = dossier_submission_list_citations (submission, evidence);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < citations->len; i++)
    {
      DossierRecord *response = dossier_record_get_parent (citations->pdata[i]);

      g_string_append_printf (text,
                              "%s%s:%s",
                              i > 0 ? " " : "",
                              dossier_response_get_element (DOSSIER_RESPONSE (response)),
                              dossier_citation_get_pages (citations->pdata[i]));
    }
  return g_string_free (text, FALSE);
}

static void
assert_citations (DossierSubmission *submission, DossierEvidence *evidence, const char *expected)
{
  g_autofree char *text = describe_citations (submission, evidence);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_many_elements_cite_many_evidence (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierEvidence *survey = add_evidence (submission, "Reader survey");
  DossierEvidence *policy = add_evidence (submission, "Complaints policy");

  cite (submission, "1.1.1", survey, "3, 7-9");
  cite (submission, "1.1.2", survey, "");
  cite (submission, "1.1.2", policy, "2");

  assert_citations (submission, survey, "1.1.1:3, 7-9 1.1.2:");
  assert_citations (submission, policy, "1.1.2:2");
}

static void
test_an_element_cites_an_evidence_once (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierEvidence *survey = add_evidence (submission, "Reader survey");

  cite (submission, "1.1.1", survey, "3");
  cite (submission, "1.1.1", survey, "4");
  assert_citations (submission, survey, "1.1.1:4");

  cite (submission, "1.1.1", survey, "");
  assert_citations (submission, survey, "1.1.1:4");
}

static void
test_a_citation_is_one_undo (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierEvidence *survey = add_evidence (submission, "Reader survey");

  cite (submission, "1.1.1", survey, "3");
  g_assert_cmpstr (dossier_submission_get_undo_label (submission), ==, "Cite E1");
  dossier_submission_undo (submission);

  assert_citations (submission, survey, "");
  g_assert_cmpstr (dossier_submission_get_undo_label (submission), ==, "Add Evidence");
}

static void
test_removing_evidence_removes_its_citations_and_undo_brings_all_back (DossierTestFolder *folder,
                                                                       gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierEvidence *survey = add_evidence (submission, "Reader survey");
  DossierEvidence *policy = add_evidence (submission, "Complaints policy");
  g_autoptr (DossierEvidence) kept = g_object_ref (survey);

  cite (submission, "1.1.1", survey, "3");
  cite (submission, "1.1.2", policy, "");
  cite (submission, "1.1.2", survey, "5");
  dossier_submission_remove_evidence (submission, survey);

  assert_citations (submission, kept, "");
  assert_citations (submission, policy, "1.1.2:");
  g_assert_null (dossier_submission_find_evidence (submission, dossier_evidence_get_id (kept)));
  g_assert_cmpstr (dossier_submission_get_undo_label (submission), ==, "Remove E1");

  dossier_submission_undo (submission);
  assert_citations (submission, kept, "1.1.1:3 1.1.2:5");
  g_assert_true (dossier_submission_find_evidence_by_number (submission, 1) == kept);
}

static char *
write_json (DossierSubmission *submission)
{
  g_autoptr (JsonNode) node = dossier_record_to_json (DOSSIER_RECORD (submission));

  return json_to_string (node, FALSE);
}

/* Two of each list that may refer to an evidence, so that the first of them is not all. */
static void
refer_everywhere (DossierSubmission *submission, DossierEvidence *evidence)
{
  for (guint i = 0; i < 2; i++)
    {
      const char *element = i == 0 ? "1.1.1" : "5.3.1";
      DossierAction *action = dossier_submission_create_action (submission, element);
      g_autoptr (DossierAssessment) assessment =
        dossier_assessment_new (DOSSIER_ASSESSMENT_REVIEW, "2026-03-01");

      cite (submission, element, evidence, "2");
      dossier_submission_add_product (submission, action, evidence);
      dossier_submission_add_assessment (submission, assessment);
      g_object_set (assessment, "report", dossier_evidence_get_id (evidence), NULL);
    }
  g_object_set (submission, "hallmark", dossier_evidence_get_id (evidence), NULL);
}

static void
test_nothing_refers_to_removed_evidence_until_undo (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (DossierEvidence) survey = g_object_ref (add_evidence (submission, "Reader survey"));
  const char *id = dossier_evidence_get_id (survey);
  const char *other_id = dossier_evidence_get_id (add_evidence (submission, "Hallmark"));
  g_autofree char *before = NULL;
  g_autofree char *removed = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  refer_everywhere (submission, survey);
  before = write_json (submission);
  dossier_submission_remove_evidence (submission, survey);
  removed = write_json (submission);
  g_assert_null (strstr (removed, id));

  dossier_submission_undo (submission);
  undone = write_json (submission);
  g_assert_cmpstr (undone, ==, before);
  dossier_submission_redo (submission);
  redone = write_json (submission);
  g_assert_cmpstr (redone, ==, removed);

  /* What refers to another evidence stays. */
  dossier_submission_undo (submission);
  g_object_set (submission, "hallmark", other_id, NULL);
  dossier_submission_remove_evidence (submission, survey);
  g_assert_cmpstr (dossier_record_get_text (DOSSIER_RECORD (submission), "hallmark"), ==, other_id);
}

/* Each with its own record lists: findings, notes and products, citations. */
static void
test_any_removal_is_one_undo (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierEvidence *survey = add_evidence (submission, "Reader survey");
  g_autoptr (DossierAssessment) assessment = NULL;
  g_autoptr (DossierAction) action = NULL;
  g_autofree char *before = NULL;

  refer_everywhere (submission, survey);
  assessment = g_list_model_get_item (dossier_submission_get_assessments (submission), 0);
  dossier_submission_ensure_finding (submission, assessment, "1.1.2");
  action = g_list_model_get_item (dossier_submission_get_actions (submission), 0);
  g_object_set (action, "assessment", dossier_assessment_get_id (assessment), NULL);
  dossier_submission_add_note (submission, action, "Asked.");
  before = write_json (submission);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GPtrArray) citations = dossier_submission_list_citations (submission, survey);
      g_autofree char *removed = NULL;
      g_autofree char *undone = NULL;

      if (i == 0)
        dossier_submission_remove_assessment (submission, assessment);
      else if (i == 1)
        dossier_submission_remove_action (submission, action);
      else
        dossier_submission_remove_citation (submission, citations->pdata[0]);
      removed = write_json (submission);
      g_assert_cmpstr (removed, !=, before);
      if (i == 0)
        g_assert_nonnull (strstr (removed, dossier_action_get_id (action)));

      dossier_submission_undo (submission);
      undone = write_json (submission);
      g_assert_cmpstr (undone, ==, before);
    }
}

static void
test_a_file_with_one_citation_twice_loses_both (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierEvidence *survey = add_evidence (submission, "Reader survey");
  DossierResponse *response = dossier_submission_find_response (submission, "1.1.1");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (DossierCitation) citation =
        dossier_citation_new (dossier_evidence_get_id (survey));

      dossier_submission_add (submission,
                              DOSSIER_RECORD (response),
                              "citations",
                              0,
                              DOSSIER_RECORD (citation));
    }
  assert_citations (submission, survey, "1.1.1: 1.1.1:");
  dossier_submission_remove_evidence (submission, survey);

  g_assert_cmpuint (g_list_model_get_n_items (dossier_response_get_citations (response)), ==, 0);
}

static void
test_read_only_cites_nothing (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierEvidence *survey = add_evidence (submission, "Reader survey");

  cite (submission, "1.1.1", survey, "3");
  dossier_submission_set_editable (submission, FALSE);
  cite (submission, "1.1.1", survey, "4");
  cite (submission, "1.1.2", survey, "");
  dossier_submission_remove_evidence (submission, survey);

  assert_citations (submission, survey, "1.1.1:3");
}

static void
test_evidence_is_found_by_what_it_had_before (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  DossierEvidence *survey = add_evidence (submission, "Reader survey");
  g_autoptr (DossierEvidenceFile) earlier = g_object_new (DOSSIER_TYPE_EVIDENCE_FILE, NULL);

  g_object_set (dossier_evidence_get_file (survey), "sha256", "new", NULL);
  g_object_set (earlier, "sha256", "old", NULL);
  dossier_submission_add (submission,
                          DOSSIER_RECORD (survey),
                          "revisions",
                          0,
                          DOSSIER_RECORD (earlier));

  g_assert_true (dossier_submission_find_evidence_by_content (submission, "new") == survey);
  g_assert_true (dossier_submission_find_evidence_by_content (submission, "old") == survey);
  g_assert_null (dossier_submission_find_evidence_by_content (submission, "other"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/citation/many-elements-cite-many-evidence",
                           test_many_elements_cite_many_evidence);
  dossier_test_folder_add ("/citation/an-element-cites-an-evidence-once",
                           test_an_element_cites_an_evidence_once);
  dossier_test_folder_add ("/citation/a-citation-is-one-undo", test_a_citation_is_one_undo);
  dossier_test_folder_add (
    "/citation/removing-evidence-removes-its-citations-and-undo-brings-all-back",
    test_removing_evidence_removes_its_citations_and_undo_brings_all_back);
  dossier_test_folder_add ("/citation/nothing-refers-to-removed-evidence-until-undo",
                           test_nothing_refers_to_removed_evidence_until_undo);
  dossier_test_folder_add ("/citation/any-removal-is-one-undo", test_any_removal_is_one_undo);
  dossier_test_folder_add ("/citation/a-file-with-one-citation-twice-loses-both",
                           test_a_file_with_one_citation_twice_loses_both);
  dossier_test_folder_add ("/citation/read-only-cites-nothing", test_read_only_cites_nothing);
  dossier_test_folder_add ("/citation/evidence-is-found-by-what-it-had-before",
                           test_evidence_is_found_by_what_it_had_before);
  return g_test_run ();
}
