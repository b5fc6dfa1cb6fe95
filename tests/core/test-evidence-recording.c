/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-recording.h"

#include "dossier-evidence-title.h"
#include "dossier-test-folder.h"

static void
assert_title (DossierSubmission *submission,
              const char *own_title,
              const char *file_name,
              const char *expected)
{
  char *no_texts[] = { NULL };
  DossierFileFacts facts = { (char *) own_title, (char *) "cy", 7, FALSE, no_texts };
  const DossierStoredFile stored = { .name = (char *) file_name,
                                     .type = (char *) "application/pdf",
                                     .sha256 = (char *) "abc",
                                     .facts = own_title != NULL ? &facts : NULL };
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new_from_file (submission, &stored, NULL);

  g_assert_cmpstr (dossier_evidence_get_title (evidence), ==, expected);
}

static void
test_the_title_is_that_of_the_file (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  assert_title (submission, "Waiting times", "Care_plan  2026.pdf", "Care plan 2026");
  assert_title (submission, "Microsoft Word – Document1", "Reader survey.pdf", "Reader survey");
  assert_title (submission, "Untitled", "scan_01.pdf", "scan 01");
  assert_title (submission, "", ".hidden", ".hidden");
  assert_title (submission, NULL, "Reader_survey.pdf", "Reader survey");
}

static void
test_the_title_is_that_of_the_document_where_the_name_says_nothing (DossierTestFolder *folder,
                                                                    gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);

  assert_title (submission, "Waiting times", "scan_01.pdf", "Waiting times");
  assert_title (submission, "Waiting times", "20260412-0031.pdf", "Waiting times");
  assert_title (submission, "Amseroedd aros", "IMG_2041 (2).pdf", "Amseroedd aros");
  assert_title (submission, "Microsoft Word - Care_plan.docx", "x.pdf", "Care plan");
  assert_title (submission, "Version 2.1 of the plan", "x.pdf", "Version 2.1 of the plan");
}

static void
test_what_a_program_calls_a_document_is_no_title (void)
{
  static const char *const titles[] = {
    "",
    "untitled",
    "Untitled-3",
    "Microsoft Word - Document1",
    "Microsoft Word – Document1",
    "Microsoft Word - Document1.docx",
    "PowerPoint Presentation",
    "C:\\Users\\office\\plan.doc",
    "/srv/plans/plan.odt",
    "file:///plan",
    "https://example.org/print?id=3",
    "Adobe InDesign CS6 (Macintosh)",
    "LibreOffice 7.4",
    "Microsoft Word",
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *title = dossier_evidence_title_from_document (titles[i]);

      g_assert_cmpstr (title, ==, NULL);
    }
}

static void
test_what_a_person_calls_a_document_is_a_title (void)
{
  g_autofree char *training =
    dossier_evidence_title_from_document ("Adobe Acrobat training for staff");
  g_autofree char *plan = dossier_evidence_title_from_document ("Microsoft Word – Care_plan.docx");
  g_autofree char *either = dossier_evidence_title_from_document ("Phone and/or visit");

  g_assert_cmpstr (training, ==, "Adobe Acrobat training for staff");
  g_assert_cmpstr (plan, ==, "Care plan");
  g_assert_cmpstr (either, ==, "Phone and/or visit");
}

static void
test_pages_and_language_are_those_of_the_document (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  char *no_texts[] = { NULL };
  DossierFileFacts facts = { (char *) "Plan", (char *) "cy", 7, FALSE, no_texts };
  const DossierStoredFile stored = { .name = (char *) "plan.pdf",
                                     .type = (char *) "application/pdf",
                                     .sha256 = (char *) "abc",
                                     .facts = &facts };
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new_from_file (submission, &stored, NULL);

  g_assert_cmpuint (dossier_evidence_file_get_pages (dossier_evidence_get_file (evidence)), ==, 7);
  g_assert_cmpstr (dossier_record_get_text (DOSSIER_RECORD (evidence), "language"), ==, "cy");
}

static void
test_damage_is_recorded_and_goes_with_the_file (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  char *no_texts[] = { NULL };
  DossierFileFacts damaged = { (char *) "Plan", (char *) "", 7, TRUE, no_texts };
  DossierFileFacts sound = { (char *) "Plan", (char *) "", 7, FALSE, no_texts };
  DossierStoredFile stored = { .name = (char *) "plan.pdf",
                               .type = (char *) "application/pdf",
                               .sha256 = (char *) "abc",
                               .facts = &damaged };
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new_from_file (submission, &stored, NULL);
  g_autoptr (DossierEvidenceFile) earlier = NULL;

  g_assert_true (dossier_evidence_file_is_damaged (dossier_evidence_get_file (evidence)));

  stored.sha256 = (char *) "def";
  stored.facts = &sound;
  dossier_evidence_replace_file (submission, evidence, &stored);
  earlier = g_list_model_get_item (dossier_evidence_get_revisions (evidence), 0);

  g_assert_false (dossier_evidence_file_is_damaged (dossier_evidence_get_file (evidence)));
  g_assert_true (dossier_evidence_file_is_damaged (earlier));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/evidence-recording/title/of-the-file",
                           test_the_title_is_that_of_the_file);
  dossier_test_folder_add ("/evidence-recording/title/of-the-document-where-the-name-says-nothing",
                           test_the_title_is_that_of_the_document_where_the_name_says_nothing);
  g_test_add_func ("/evidence-recording/title/not-what-a-program-calls-it",
                   test_what_a_program_calls_a_document_is_no_title);
  g_test_add_func ("/evidence-recording/title/what-a-person-calls-it",
                   test_what_a_person_calls_a_document_is_a_title);
  dossier_test_folder_add ("/evidence-recording/pages-and-language",
                           test_pages_and_language_are_those_of_the_document);
  dossier_test_folder_add ("/evidence-recording/damage-goes-with-the-file",
                           test_damage_is_recorded_and_goes_with_the_file);

  return g_test_run ();
}
