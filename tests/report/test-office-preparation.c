/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A script plays LibreOffice: its pages are a copy of what it is given to print. */

#include "dossier-office.h"
#include "dossier-test-folder.h"

#include <archive.h>
#include <archive_entry.h>
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

#define WORD   "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#define BINARY "application/vnd.ms-excel.sheet.binary.macroEnabled.12"

static void
write_open_document (DossierTestFolder *folder, const char *text)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "open", "", -1);
  struct archive *archive = archive_write_new ();
  struct archive_entry *entry = archive_entry_new ();

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_filename (archive, g_file_peek_path (file)), ==, ARCHIVE_OK);
  archive_entry_set_pathname (entry, "content.xml");
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, (la_int64_t) strlen (text));
  archive_write_header (archive, entry);
  archive_write_data (archive, text, strlen (text));
  archive_entry_free (entry);
  g_assert_cmpint (archive_write_free (archive), ==, ARCHIVE_OK);
}

/* Returns what is in the document that was printed; %NULL if that is the one that was given. */
static char *
read_printed (const char *pages)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  char block[4096] = "";
  la_ssize_t n_read;

  archive_read_support_format_zip (archive);
  if (archive_read_open_filename (archive, pages, sizeof block) != ARCHIVE_OK ||
      archive_read_next_header (archive, &entry) != ARCHIVE_OK)
    {
      archive_read_free (archive);
      return NULL;
    }
  n_read = archive_read_data (archive, block, sizeof block);
  archive_read_free (archive);
  g_assert_cmpint (n_read, >, 0);
  return g_strndup (block, (gsize) n_read);
}

static void
test_old_formats_are_printed_as_accepted (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *type;
    const char *format;
    const char *text;
    gboolean has_accepted;
    gboolean is_edited;
    guint n_runs;
  } cases[] = {
    { "application/msword", "odt", CHANGED, TRUE, TRUE, 2 },
    { "application/rtf", "odt", CHANGED, TRUE, TRUE, 2 },
    { "text/rtf", "odt", CHANGED, TRUE, TRUE, 2 },
    { "application/vnd.oasis.opendocument.text-flat-xml", "odt", CHANGED, TRUE, TRUE, 2 },
    { "application/vnd.ms-excel", "ods", COMMENTS, FALSE, TRUE, 2 },
    { "application/vnd.oasis.opendocument.spreadsheet-flat-xml", "ods", COMMENTS, FALSE, TRUE, 2 },
    /* Without anything to take out, the document itself is printed. */
    { "application/msword", "odt", PLAIN, FALSE, FALSE, 2 },
    { "application/vnd.ms-excel", "ods", PLAIN, FALSE, FALSE, 2 },
    /* Or is named as what it is not. */
    { WORD, "odt", CHANGED, TRUE, TRUE, 2 },
    { "application/vnd.oasis.opendocument.spreadsheet", "ods", COMMENTS, FALSE, TRUE, 2 },
    { "application/vnd.ms-powerpoint", "odp", CHANGED, FALSE, FALSE, 1 },
  };

  dossier_test_folder_write_office (folder, SCRIPT);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) document = dossier_test_folder_write (folder, "notes", "Old format", -1);
      g_autoptr (GFile) format = dossier_test_folder_write (folder, "format", cases[i].format, -1);
      g_autoptr (GFile) runs = dossier_test_folder_write (folder, "runs", "", -1);
      g_autofree char *pages = NULL;
      g_autofree char *printed = NULL;
      g_autofree char *run = NULL;
      g_autoptr (GError) error = NULL;

      write_open_document (folder, cases[i].text);
      pages = dossier_office_convert (g_file_peek_path (document),
                                      cases[i].type,
                                      SHA256,
                                      20,
                                      NULL,
                                      &error);
      g_assert_no_error (error);
      g_test_message ("%s %s", cases[i].type, pages);
      g_assert_cmpint (dossier_office_has_accepted (pages), ==, cases[i].has_accepted);
      printed = read_printed (pages);
      g_assert_cmpint (printed != NULL, ==, cases[i].is_edited);
      if (printed != NULL)
        g_assert_nonnull (strstr (printed, "Kept</text:p>"));
      g_assert_true (printed == NULL || strstr (printed, "Gone") == NULL);
      run = dossier_test_read (runs);
      g_assert_cmpuint (strlen (run), ==, cases[i].n_runs * strlen ("run\n"));
      g_unlink (pages);
    }
}

/* Where what was deleted cannot be left out, it must not be printed. */
static void
test_what_cannot_be_prepared_is_not_printed (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *type;
    const char *format;
    const char *open;
  } cases[] = {
    { "application/msword", "none", NULL },
    { "text/rtf", "none", NULL },
    { WORD, "none", NULL },
    { "application/vnd.ms-excel", "none", NULL },
    { BINARY, "none", NULL },
    { "application/msword", "odt", "It is no ZIP file." },
    { "application/vnd.ms-excel", "ods", "It is no ZIP file." },
  };

  dossier_test_folder_write_office (folder, SCRIPT);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) document = dossier_test_folder_write (folder, "notes.odt", "Notes", -1);
      g_autoptr (GFile) format = dossier_test_folder_write (folder, "format", cases[i].format, -1);
      g_autoptr (GFile) runs = dossier_test_folder_write (folder, "runs", "", -1);
      g_autofree char *pages = NULL;
      g_autofree char *run = NULL;
      g_autoptr (GError) error = NULL;

      if (cases[i].open != NULL)
        g_object_unref (dossier_test_folder_write (folder, "open", cases[i].open, -1));
      pages = dossier_office_convert (g_file_peek_path (document),
                                      cases[i].type,
                                      SHA256,
                                      20,
                                      NULL,
                                      &error);
      g_test_message ("%s %s", cases[i].type, cases[i].format);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
      g_assert_nonnull (
        strstr (error->message,
                cases[i].open == NULL ? "could not convert it to pages" : "cannot be left out"));
      g_assert_null (pages);
      g_assert_null (dossier_office_find_converted (SHA256));
      run = dossier_test_read (runs);
      g_assert_cmpstr (run, ==, "run\n");
    }
}

/* It is a ZIP file, in which nothing of this can be found. */
static void
test_a_workbook_of_binary_parts_is_read_by_libreoffice (DossierTestFolder *folder,
                                                        gconstpointer data)
{
  g_autoptr (GFile) document = dossier_test_folder_get_child (folder, "notes.xlsb");
  g_autoptr (GFile) format = dossier_test_folder_write (folder, "format", "ods", -1);
  g_autoptr (GFile) open = dossier_test_folder_get_child (folder, "open");
  g_autofree char *pages = NULL;
  g_autofree char *printed = NULL;
  g_autoptr (GError) error = NULL;

  dossier_test_folder_write_office (folder, SCRIPT);
  write_open_document (folder, OPEN_DOCUMENT "<text:p>Parts</text:p></o:text>");
  g_assert_cmpint (g_rename (g_file_peek_path (open), g_file_peek_path (document)), ==, 0);
  write_open_document (folder, COMMENTS);
  pages = dossier_office_convert (g_file_peek_path (document), BINARY, SHA256, 20, NULL, &error);

  g_assert_no_error (error);
  printed = read_printed (pages);
  g_assert_nonnull (printed);
  g_assert_nonnull (strstr (printed, "Kept</text:p>"));
  g_assert_null (strstr (printed, "Gone"));
  g_unlink (pages);
}

/* LibreOffice has one time for all that it is to do. */
static void
test_time_is_for_both_runs (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) document = dossier_test_folder_write (folder, "notes", "Old format", -1);
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
  dossier_test_folder_add ("/office-preparation/a-workbook-of-binary-parts-is-read-by-libreoffice",
                           test_a_workbook_of_binary_parts_is_read_by_libreoffice);
  dossier_test_folder_add ("/office-preparation/time-is-for-both-runs", test_time_is_for_both_runs);

  return g_test_run ();
}
