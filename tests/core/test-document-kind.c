/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a document is, is decided by its content and not by its name. */

#include "dossier-inspection.h"

#include "dossier-descriptor.h"
#include "dossier-test-document.h"

#include <fcntl.h>
#include <string.h>

static int
open_document (const DossierTestDocument *document, DossierTestFolder *folder)
{
  g_autoptr (GFile) file = dossier_test_document_write (document, folder);
  int descriptor = open (g_file_peek_path (file), O_RDONLY | O_CLOEXEC);

  g_assert_cmpint (descriptor, >=, 0);
  return descriptor;
}

static void
test_the_content_says_what_a_document_is (DossierTestFolder *folder, gconstpointer data)
{
  for (const DossierTestDocument *document = dossier_test_documents; document->name != NULL;
       document++)
    {
      g_auto (DossierDescriptor) descriptor = open_document (document, folder);
      DossierDocumentKind kind = DOSSIER_DOCUMENT_UNKNOWN;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", document->name);
      g_assert_true (dossier_inspection_find_document_kind (descriptor, &kind, NULL, &error));
      g_assert_no_error (error);
      g_assert_cmphex (kind, ==, document->kind);
    }
}

static void
assert_shows (const DossierTestDocument *document, const char *type, int descriptor)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierFileFacts) facts =
    dossier_inspection_read_facts (descriptor, type, TRUE, NULL, &error);
  g_autofree char *text = facts != NULL ? g_strjoinv (" ", facts->texts) : g_strdup ("");
  int code = document->kind == DOSSIER_DOCUMENT_ENCRYPTED ? DOSSIER_INSPECTION_ERROR_ENCRYPTED
                                                          : DOSSIER_INSPECTION_ERROR_DAMAGED;

  g_test_message ("%s as %s", document->name, type);
  g_assert_null (strstr (text, "HIDDEN"));
  if (document->kind & DOSSIER_DOCUMENT_PACKAGE)
    g_assert_nonnull (strstr (text, "shown"));
  else if (document->kind != DOSSIER_DOCUMENT_UNKNOWN)
    g_assert_error (error, DOSSIER_INSPECTION_ERROR, code);
}

static void
test_hidden_text_is_not_found_under_a_wrong_name (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const types[] = {
    "text/csv",
    "text/html",
    "application/xhtml+xml",
    "message/rfc822",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.oasis.opendocument.spreadsheet",
  };

  for (guint i = 0; dossier_test_documents[i].name != NULL; i++)
    {
      const DossierTestDocument *document = &dossier_test_documents[i];
      g_auto (DossierDescriptor) descriptor = open_document (document, folder);

      assert_shows (document, "text/plain", descriptor);
      assert_shows (document, types[i % G_N_ELEMENTS (types)], descriptor);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/document-kind/the-content-says-what-a-document-is",
                           test_the_content_says_what_a_document_is);
  dossier_test_folder_add ("/document-kind/hidden-text-is-not-found-under-a-wrong-name",
                           test_hidden_text_is_not_found_under_a_wrong_name);

  return g_test_run ();
}
