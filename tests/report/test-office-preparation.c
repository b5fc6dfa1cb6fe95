/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A script plays LibreOffice: its pages are a copy of what it is given to print. */

#include "dossier-office.h"
#include "dossier-test-document.h"

#include <glib/gstdio.h>
#include <string.h>

#define SHA256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define SCRIPT                                                                                     \
  "if [ $format = pdf ]; then cp \"$2\" \"$1/made.pdf\"\n"                                         \
  "elif [ $format = \"$(cat \"$HERE/format\")\" ]; then cp \"$HERE/open\" \"$1/made.$format\"; fi"

#define OPEN_DOCUMENT                                                                              \
  "<o:text xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""                           \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
#define CHANGED                                                                                    \
  OPEN_DOCUMENT "<text:tracked-changes><text:deletion>Gone</text:deletion></text:tracked-changes>" \
                "<text:p>Kept<text:change/></text:p></o:text>"
#define PLAIN    OPEN_DOCUMENT "<text:p>Kept</text:p></o:text>"
#define COMMENTS OPEN_DOCUMENT "<o:annotation>Gone</o:annotation><text:p>Kept</text:p></o:text>"

#define RTF "{\\rtf1 Old format}"
#define FLAT(kind)                                                                                 \
  "<o:document xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"                         \
  " o:mimetype='application/vnd.oasis.opendocument." kind "'/>"

static void
write_open_document (DossierTestFolder *folder, const char *text)
{
  const DossierTestPart parts[] = { { "content.xml", text }, { NULL, NULL } };

  g_object_unref (dossier_test_package_write (folder, "open", parts));
}

/* Which open format LibreOffice makes of a document; of one of unknown content, a text. */
static const char *
find_format (DossierDocumentKind kind)
{
  if (kind & DOSSIER_DOCUMENT_SLIDES)
    return "odp";
  if (kind & DOSSIER_DOCUMENT_SHEET)
    return "ods";
  return kind & DOSSIER_DOCUMENT_DRAWING ? "odg" : "odt";
}

static char *
convert (DossierTestFolder *folder, GFile *document, const char *type, GError **error)
{
  g_autoptr (GFile) runs = dossier_test_folder_write (folder, "runs", "", -1);

  return dossier_office_convert (g_file_peek_path (document), type, SHA256, 20, NULL, error);
}

static gsize
count_runs (DossierTestFolder *folder)
{
  g_autoptr (GFile) runs = dossier_test_folder_get_child (folder, "runs");
  g_autofree char *lines = dossier_test_read (runs);

  return strlen (lines) / strlen ("run\n");
}

static void
test_old_formats_are_printed_as_accepted (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *document;
    const char *format;
    const char *text;
    gboolean has_accepted;
    gboolean is_edited;
  } cases[] = {
    { RTF, "odt", CHANGED, TRUE, TRUE },
    { FLAT ("text"), "odt", CHANGED, TRUE, TRUE },
    { FLAT ("spreadsheet"), "ods", COMMENTS, FALSE, TRUE },
    { FLAT ("presentation"), "odp", CHANGED, TRUE, TRUE },
    /* Without anything to take out, the document itself is printed. */
    { RTF, "odt", PLAIN, FALSE, FALSE },
    { FLAT ("spreadsheet"), "ods", PLAIN, FALSE, FALSE },
  };

  dossier_test_folder_write_office (folder, SCRIPT);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) document =
        dossier_test_folder_write (folder, "notes", cases[i].document, -1);
      g_autoptr (GFile) format = dossier_test_folder_write (folder, "format", cases[i].format, -1);
      g_autofree char *pages = NULL;
      g_autofree char *printed = NULL;
      g_autoptr (GError) error = NULL;

      write_open_document (folder, cases[i].text);
      pages = convert (folder, document, "application/msword", &error);
      g_assert_no_error (error);
      g_test_message ("%s %s", cases[i].document, pages);
      g_assert_cmpint (dossier_office_has_accepted (pages), ==, cases[i].has_accepted);
      printed = dossier_test_package_read (pages, "content.xml");
      g_assert_cmpint (printed != NULL, ==, cases[i].is_edited);
      if (printed != NULL)
        g_assert_nonnull (strstr (printed, "Kept</text:p>"));
      g_assert_true (printed == NULL || strstr (printed, "Gone") == NULL);
      g_assert_cmpuint (count_runs (folder), ==, 2);
      g_unlink (pages);
    }
}

/* Returns: how many times LibreOffice is run; 0 where the content leaves several kinds, so that it
 * depends on the name which is tried first. */
static guint
find_n_runs (DossierDocumentKind kind)
{
  if (kind & DOSSIER_DOCUMENT_PACKAGE)
    return 1;
  return kind != DOSSIER_DOCUMENT_UNKNOWN && (kind & (kind - 1)) == 0 ? 2 : 0;
}

static void
assert_prints_accepted (DossierTestFolder *folder,
                        const DossierTestDocument *document,
                        const char *type)
{
  DossierDocumentKind kind = document->kind;
  g_autoptr (GFile) file = dossier_test_document_write (document, folder);
  g_autoptr (GFile) format = dossier_test_folder_write (folder, "format", find_format (kind), -1);
  g_autoptr (GError) error = NULL;
  g_autofree char *pages = convert (folder, file, type, &error);
  g_autofree char *printed = NULL;
  guint n_runs = find_n_runs (kind);

  g_test_message ("%s as %s", document->name, type);
  if (kind == DOSSIER_DOCUMENT_ENCRYPTED)
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED);
      g_assert_cmpuint (count_runs (folder), ==, 0);
      return;
    }
  g_assert_no_error (error);
  printed = dossier_test_package_read (pages, "content.xml");
  if (printed == NULL)
    printed = dossier_test_package_read (pages, "word/document.xml");
  g_assert_nonnull (printed);
  g_assert_null (strstr (printed, "Gone"));
  g_assert_null (strstr (printed, "HIDDEN"));
  if (n_runs > 0)
    g_assert_cmpuint (count_runs (folder), ==, n_runs);
  g_unlink (pages);
}

/* LibreOffice, too, prints a document as what it is, whatever its name. */
static void
test_the_name_of_a_document_does_not_matter (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const types[] = {
    "application/msword",
    "application/vnd.ms-excel",
    "application/vnd.ms-powerpoint",
    "application/rtf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.ms-excel.sheet.binary.macroEnabled.12",
    "application/vnd.oasis.opendocument.text-flat-xml",
    "application/vnd.oasis.opendocument.presentation",
    "application/vnd.oasis.opendocument.graphics",
  };

  dossier_test_folder_write_office (folder, SCRIPT);
  write_open_document (folder, CHANGED);
  for (guint i = 0; dossier_test_documents[i].name != NULL; i++)
    {
      const DossierTestDocument *document = &dossier_test_documents[i];

      if (!(document->kind & DOSSIER_DOCUMENT_PACKAGE) || document->kind & DOSSIER_DOCUMENT_TEXT)
        assert_prints_accepted (folder, document, types[i % G_N_ELEMENTS (types)]);
    }
}

/* Where what was deleted cannot be left out, it must not be printed. */
static void
test_what_cannot_be_prepared_is_not_printed (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *document;
    const char *format;
    const char *open;
    guint n_runs;
  } cases[] = {
    { RTF, "none", NULL, 1 },
    { FLAT ("spreadsheet"), "none", NULL, 1 },
    { FLAT ("presentation"), "odt", NULL, 1 },
    { "Notes", "none", NULL, 4 },
    { "", "none", NULL, 4 },
    { RTF, "odt", "It is no ZIP file.", 1 },
    { FLAT ("spreadsheet"), "ods", "It is no ZIP file.", 1 },
    { "Notes", "odt", "It is no ZIP file.", 1 },
  };

  dossier_test_folder_write_office (folder, SCRIPT);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) document =
        dossier_test_folder_write (folder, "notes.odt", cases[i].document, -1);
      g_autoptr (GFile) format = dossier_test_folder_write (folder, "format", cases[i].format, -1);
      g_autofree char *pages = NULL;
      g_autoptr (GError) error = NULL;

      if (cases[i].open != NULL)
        g_object_unref (dossier_test_folder_write (folder, "open", cases[i].open, -1));
      pages = convert (folder, document, "application/msword", &error);
      g_test_message ("%s %s", cases[i].document, cases[i].format);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
      g_assert_nonnull (
        strstr (error->message,
                cases[i].open == NULL ? "could not convert it to pages" : "cannot be left out"));
      g_assert_null (pages);
      g_assert_null (dossier_office_find_converted (SHA256));
      g_assert_cmpuint (count_runs (folder), ==, cases[i].n_runs);
    }
}

/* LibreOffice has one time for all that it is to do. */
static void
test_time_is_for_both_runs (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) document = dossier_test_folder_write (folder, "notes", RTF, -1);
  g_autoptr (GError) error = NULL;

  dossier_test_folder_write_office (folder, "[ $format = pdf ] || sleep 600");
  g_assert_null (dossier_office_convert (g_file_peek_path (document),
                                         "application/msword",
                                         SHA256,
                                         1,
                                         NULL,
                                         &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_TIMED_OUT);
  g_assert_null (dossier_office_find_converted (SHA256));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/office-preparation/old-formats-are-printed-as-accepted",
                           test_old_formats_are_printed_as_accepted);
  dossier_test_folder_add ("/office-preparation/what-cannot-be-prepared-is-not-printed",
                           test_what_cannot_be_prepared_is_not_printed);
  dossier_test_folder_add ("/office-preparation/the-name-of-a-document-does-not-matter",
                           test_the_name_of_a_document_does_not_matter);
  dossier_test_folder_add ("/office-preparation/time-is-for-both-runs", test_time_is_for_both_runs);

  return g_test_run ();
}
