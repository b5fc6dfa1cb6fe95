/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the preview found out about files is used again by the next preview and by the export. */

#include "dossier-appendix.h"
#include "dossier-evidence-addition.h"
#include "dossier-evidence-store.h"
#include "dossier-pdf.h"
#include "dossier-test-package.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  DossierBundle *bundle;
  GFile *folder;
  GPtrArray *files;
  DossierEvidence *evidence;
} Fixture;

static void
fixture_set_up (Fixture *self, DossierTestFolder *folder, const char *name)
{
  static const DossierTestPart parts[] = {
    { "mimetype", "application/vnd.oasis.opendocument.presentation" },
    { "content.xml", "<notes/>" },
    { NULL, NULL },
  };
  g_autoptr (DossierSubmission) submission = dossier_test_folder_create_submission (folder);
  g_autoptr (GFile) place = dossier_test_folder_get_child (folder, "Bundle");
  g_autoptr (GFile) file = dossier_test_package_write (folder, name, parts);
  g_autoptr (DossierEvidenceAddition) addition = NULL;
  g_autoptr (GError) error = NULL;

  self->bundle = dossier_bundle_create (place, submission, &error);
  g_assert_no_error (error);
  self->folder = dossier_bundle_get_folder (self->bundle);
  addition = dossier_evidence_addition_new (self->bundle);
  dossier_evidence_addition_add_file (addition, file);
  g_assert_true (dossier_evidence_addition_run (addition, NULL, NULL));
  self->evidence = g_list_model_get_item (dossier_evidence_addition_get_added (addition), 0);
  self->files =
    dossier_appendix_list_files (submission, dossier_submission_get_report_options (submission));
}

static void
fixture_tear_down (Fixture *self)
{
  g_ptr_array_unref (self->files);
  g_object_unref (self->evidence);
  g_object_unref (self->bundle);
}

static DossierAppendix *
look (Fixture *self, DossierAppendix *known, gboolean converts)
{
  return dossier_appendix_new (self->folder, self->files, known, converts, NULL, NULL);
}

static const DossierAppendixItem *
find_item (Fixture *self, DossierAppendix *appendix)
{
  return dossier_appendix_find_evidence (appendix, self->evidence);
}

/* Makes the same page of every document. */
static GFile *
install_office (DossierTestFolder *folder)
{
  g_autoptr (GFile) page = dossier_test_folder_get_child (folder, "page.pdf");
  g_autoptr (DossierReport) report = dossier_report_new ("T", "A", "S");
  g_autoptr (GError) error = NULL;

  dossier_report_add_text (report, DOSSIER_REPORT_BODY, "Notes");
  dossier_pdf_write (report, page, NULL, &error);
  g_assert_no_error (error);
  dossier_test_folder_write_office (folder,
                                    "name=${2##*/}\n"
                                    "cp \"$HERE/page.pdf\" \"$1/${name%.*}.pdf\"\n");
  return dossier_test_folder_get_child (folder, "runs");
}

static void
test_an_export_converts_what_the_preview_did_not (DossierTestFolder *folder, gconstpointer data)
{
  Fixture fixture;
  g_autoptr (GFile) runs = install_office (folder);
  g_autoptr (DossierAppendix) preview = NULL;
  g_autoptr (DossierAppendix) next_preview = NULL;
  g_autoptr (DossierAppendix) export = NULL;
  g_autoptr (DossierAppendix) next_export = NULL;
  g_autofree char *run = NULL;

  fixture_set_up (&fixture, folder, "Notes.odp");
  preview = look (&fixture, NULL, FALSE);
  g_assert_true (find_item (&fixture, preview)->is_provisional);
  g_assert_true (dossier_appendix_knows (preview, fixture.files, FALSE));
  g_assert_false (dossier_appendix_knows (preview, fixture.files, TRUE));
  next_preview = look (&fixture, preview, FALSE);
  g_assert_true (find_item (&fixture, next_preview) == find_item (&fixture, preview));

  export = look (&fixture, preview, TRUE);
  g_assert_false (find_item (&fixture, export)->is_provisional);
  g_assert_cmpint (find_item (&fixture, export)->form, ==, DOSSIER_APPENDIX_PAGES);
  g_assert_cmpuint (find_item (&fixture, export)->n_pages, ==, 1);
  g_assert_true (dossier_appendix_knows (export, fixture.files, TRUE));

  next_export = look (&fixture, export, TRUE);
  run = dossier_test_read (runs);
  g_assert_true (find_item (&fixture, next_export) == find_item (&fixture, export));
  g_assert_cmpstr (run, ==, "run\n");
  fixture_tear_down (&fixture);
}

static void
test_a_file_that_comes_later_is_in_the_next_export (DossierTestFolder *folder, gconstpointer data)
{
  Fixture fixture;
  g_autofree char *away = g_build_filename (folder->path, "away", NULL);
  g_autofree char *stored = NULL;
  g_autoptr (DossierAppendix) preview = NULL;
  g_autoptr (DossierAppendix) export = NULL;

  fixture_set_up (&fixture, folder, "Notes.txt");
  stored = dossier_evidence_store_find (
    fixture.folder,
    dossier_evidence_file_get_sha256 (dossier_evidence_get_file (fixture.evidence)));
  g_assert_cmpint (g_rename (stored, away), ==, 0);
  preview = look (&fixture, NULL, FALSE);
  g_assert_cmpint (find_item (&fixture, preview)->form, ==, DOSSIER_APPENDIX_MISSING);
  /* The preview does not look again and again for it. */
  g_assert_true (dossier_appendix_knows (preview, fixture.files, TRUE));
  g_assert_cmpint (g_rename (away, stored), ==, 0);

  export = look (&fixture, preview, TRUE);
  g_assert_cmpint (find_item (&fixture, export)->form, ==, DOSSIER_APPENDIX_ATTACHED);
  g_assert_cmpstr (find_item (&fixture, export)->original, ==, stored);
  fixture_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *cache = g_dir_make_tmp ("dossier-cache-XXXXXX", &error);
  int result;

  g_assert_no_error (error);
  /* What was converted by an earlier run would be found. */
  g_setenv ("XDG_CACHE_HOME", cache, TRUE);
  g_test_init (&argc, &argv, NULL);
  dossier_test_folder_add ("/appendix/an-export-converts-what-the-preview-did-not",
                           test_an_export_converts_what_the_preview_did_not);
  dossier_test_folder_add ("/appendix/a-file-that-comes-later-is-in-the-next-export",
                           test_a_file_that_comes_later_is_in_the_next_export);
  result = g_test_run ();
  g_spawn_sync (NULL,
                (char **) (const char *[]){ "/bin/rm", "-r", cache, NULL },
                NULL,
                G_SPAWN_DEFAULT,
                NULL,
                NULL,
                NULL,
                NULL,
                NULL,
                &error);
  g_assert_no_error (error);
  return result;
}
