/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-inspection.h"

#include "dossier-test-folder.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define WORD "<w:body xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
#define OPEN_DOCUMENT                                                                              \
  "<o:text xmlns:o=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""                           \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"

#define DELETED_END(runs) "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" runs "</w:p>"
#define KEPT_END(runs)    "<w:p><w:pPr><w:rPr/></w:pPr>" runs "</w:p>"

typedef struct
{
  const char *name;
  const char *text;
} Part;

static void
write_part (struct archive *archive, const char *name, const char *bytes, gsize length)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, (la_int64_t) length);
  archive_write_header (archive, entry);
  archive_write_data (archive, bytes, length);
  archive_entry_free (entry);
}

static int
create_document (DossierTestFolder *folder, const Part *parts)
{
  g_autoptr (GFile) file = dossier_test_folder_write (folder, "document", "", -1);
  struct archive *archive = archive_write_new ();
  int descriptor;

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_filename (archive, g_file_peek_path (file)), ==, ARCHIVE_OK);
  write_part (archive, "picture.bin", "\0\1\2\3", 4);
  for (; parts->name != NULL; parts++)
    write_part (archive, parts->name, parts->text, strlen (parts->text));
  archive_write_free (archive);
  descriptor = open (g_file_peek_path (file), O_RDONLY | O_CLOEXEC);
  g_assert_cmpint (descriptor, >=, 0);
  return descriptor;
}

typedef gboolean (*Edit) (int descriptor, int target, GCancellable *cancellable, GError **error);

/* Returns what the edited document has in a part. */
static char *
read_part (int target, const char *name)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  char block[4096] = "";
  la_ssize_t n_read;

  lseek (target, 0, SEEK_SET);
  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_fd (archive, target, 4096), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_read_next_header (archive, &entry), ==, ARCHIVE_OK);
  g_assert_cmpstr (archive_entry_pathname (entry), ==, "picture.bin");
  g_assert_cmpint (archive_read_data (archive, block, sizeof block), ==, 4);
  g_assert_cmpmem (block, 4, "\0\1\2\3", 4);
  do
    g_assert_cmpint (archive_read_next_header (archive, &entry), ==, ARCHIVE_OK);
  while (!g_str_equal (archive_entry_pathname (entry), name));
  n_read = archive_read_data (archive, block, sizeof block);
  archive_read_free (archive);
  g_assert_cmpint (n_read, >, 0);
  return g_strndup (block, (gsize) n_read);
}

/* Returns what the edited document has in a part; %NULL if there is nothing to edit. */
static char *
edit_document (DossierTestFolder *folder, Edit edit, const Part *parts, const char *name)
{
  int descriptor = create_document (folder, parts);
  int target = memfd_create ("accepted", MFD_CLOEXEC);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_assert_true (edit (descriptor, target, NULL, &error));
  g_assert_no_error (error);
  close (descriptor);
  if (lseek (target, 0, SEEK_END) > 0)
    text = read_part (target, name);
  close (target);
  return text;
}

static char *
edit_part (DossierTestFolder *folder, Edit edit, const char *name, const char *text)
{
  const Part parts[] = { { name, text }, { NULL, NULL } };

  return edit_document (folder, edit, parts, name);
}

static char *
accept_part (DossierTestFolder *folder, const char *name, const char *text)
{
  return edit_part (folder, dossier_inspection_accept_changes, name, text);
}

static void
test_changes_are_accepted (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *begin;
    const char *before;
    const char *after;
    const char *end;
  } cases[] = {
    { "word/document.xml",
      WORD,
      "<w:p><w:del w:id=\"1\"><w:r><w:delText>Gone</w:delText></w:r></w:del>"
      "<w:ins w:id=\"2\"><w:r><w:t>New</w:t></w:r></w:ins><w:r><w:t>Kept</w:t></w:r></w:p>",
      "<w:p><w:r><w:t>New</w:t></w:r><w:r><w:t>Kept</w:t></w:r></w:p>",
      "</w:body>" },
    { "word/document.xml",
      WORD,
      "<w:moveFrom><w:r><w:t>Here</w:t></w:r></w:moveFrom>"
      "<w:moveTo><w:r><w:t>There</w:t></w:r></w:moveTo>",
      "<w:r><w:t>There</w:t></w:r>",
      "</w:body>" },
    { "word/header1.xml",
      WORD,
      "<w:ins><w:del><w:r><w:delText>Both</w:delText></w:r></w:del><w:r><w:t>In</w:t></w:r></"
      "w:ins>",
      "<w:r><w:t>In</w:t></w:r>",
      "</w:body>" },
    { "word/document.xml",
      WORD,
      "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc/></w:tr><w:tr><w:tc/></w:tr></w:tbl>",
      "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>",
      "</w:body>" },
    { "word/document.xml",
      WORD,
      "<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr></w:tc><w:tc/></w:tr>"
      "<w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr></w:tc></w:tr></w:tbl>",
      "<w:tbl><w:tr><w:tc/></w:tr></w:tbl>",
      "</w:body>" },
    { "word/document.xml",
      WORD,
      DELETED_END ("<w:del><w:r/></w:del>") "<w:bookmarkEnd/>" DELETED_END (
        "<w:r><w:t>Kept </w:t></w:r>") "<w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>too</w:t></w:r></w:p>",
      "<w:bookmarkEnd/><w:p><w:pPr><w:jc/></w:pPr><w:r><w:t>Kept </w:t></w:r>"
      "<w:r><w:t>too</w:t></w:r></w:p>",
      "</w:body>" },
    { "word/document.xml",
      WORD,
      DELETED_END ("<w:r><w:t>Kept</w:t></w:r>") "<w:p/>",
      "<w:p><w:r><w:t>Kept</w:t></w:r></w:p>",
      "</w:body>" },
    { "word/document.xml",
      WORD,
      "<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFrom><w:r/></w:moveFrom></w:p>\n"
      "<w:p><w:r><w:t>Kept</w:t></w:r></w:p>",
      "\n<w:p><w:r><w:t>Kept</w:t></w:r></w:p>",
      "</w:body>" },
    /* Where nothing can follow on, the end stays. */
    { "word/document.xml",
      WORD,
      DELETED_END ("<w:r/>") "<w:tbl><w:tr><w:tc>" DELETED_END ("<w:r/>") "</w:tc></w:tr></w:tbl>"
                                                                          "<w:p/>",
      KEPT_END ("<w:r/>") "<w:tbl><w:tr><w:tc>" KEPT_END ("<w:r/>") "</w:tc></w:tr></w:tbl><w:p/>",
      "</w:body>" },
    { "word/document.xml",
      WORD,
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr><w:sectPr/></w:pPr></w:p><w:p/>",
      "<w:p><w:pPr><w:rPr/><w:sectPr/></w:pPr></w:p><w:p/>",
      "</w:body>" },
    /* What a mark declares is still declared without it. */
    { "word/document.xml",
      WORD,
      "<w:ins xmlns:x=\"urn:x\"><w:r><x:picture/></w:r></w:ins>",
      "<w:r xmlns:x=\"urn:x\"><x:picture/></w:r>",
      "</w:body>" },
    { "word/footnotes.xml",
      WORD,
      "<w:r><w:rPr><w:b/><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>Bold</w:t></w:r>",
      "<w:r><w:rPr><w:b/></w:rPr><w:t>Bold</w:t></w:r>",
      "</w:body>" },
    { "content.xml",
      OPEN_DOCUMENT,
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone</text:p>"
      "</text:deletion></text:changed-region></text:tracked-changes><text:p>Kept"
      "<text:change text:change-id=\"1\"/><text:change-start text:change-id=\"2\"/>New"
      "<text:change-end text:change-id=\"2\"/></text:p>",
      "<text:p>KeptNew</text:p>",
      "</o:text>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].begin, cases[i].before, cases[i].end, NULL);
      g_autofree char *accepted = accept_part (folder, cases[i].name, text);
      g_autofree char *expected = g_strconcat (cases[i].begin, cases[i].after, cases[i].end, NULL);

      g_test_message ("%s", cases[i].before);
      g_assert_nonnull (accepted);
      g_assert_nonnull (strstr (accepted, expected));
    }
}

static void
test_what_has_no_changes_is_left_alone (DossierTestFolder *folder, gconstpointer data)
{
  g_assert_null (accept_part (folder, "word/document.xml", WORD "<w:p/></w:body>"));
  g_assert_null (accept_part (folder, "content.xml", OPEN_DOCUMENT "<text:p/></o:text>"));
  /* Another vocabulary may have the same words. */
  g_assert_null (accept_part (folder, "word/document.xml", "<x xmlns=\"urn:other\"><del/></x>"));
  g_assert_null (accept_part (folder, "notes.xml", WORD "<w:del/></w:body>"));
}

static void
test_what_is_no_document_cannot_be_read (DossierTestFolder *folder, gconstpointer data)
{
  int descriptor = dossier_test_folder_open_file (folder, "{\\rtf1 It is no ZIP file}", -1);
  int target = memfd_create ("accepted", MFD_CLOEXEC);
  g_autoptr (GError) error = NULL;

  g_assert_false (dossier_inspection_accept_changes (descriptor, target, NULL, &error));
  g_assert_error (error, DOSSIER_INSPECTION_ERROR, DOSSIER_INSPECTION_ERROR_FAILED);
  g_assert_cmpint (lseek (target, 0, SEEK_END), ==, 0);
  close (descriptor);
  close (target);
}

/* LibreOffice may still read it, and what is deleted in it. */
static void
test_a_part_that_cannot_be_read_is_not_left_as_it_is (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GString) deep = g_string_new (WORD);
  const Part parts[] = { { "word/header1.xml", WORD "<w:del/></w:body>" },
                         { "word/document.xml", NULL },
                         { NULL, NULL } };
  Part all[G_N_ELEMENTS (parts)];
  g_autoptr (GError) error = NULL;
  int target = memfd_create ("accepted", MFD_CLOEXEC);
  int descriptor;

  for (guint i = 0; i < 300; i++)
    g_string_append (deep, "<w:sdt>");
  g_string_append (deep, "<w:del><w:r/></w:del>");
  for (guint i = 0; i < 300; i++)
    g_string_append (deep, "</w:sdt>");
  g_string_append (deep, "</w:body>");
  memcpy (all, parts, sizeof parts);
  all[1].text = deep->str;
  descriptor = create_document (folder, all);

  g_assert_false (dossier_inspection_accept_changes (descriptor, target, NULL, &error));
  g_assert_error (error, DOSSIER_INSPECTION_ERROR, DOSSIER_INSPECTION_ERROR_FAILED);
  g_assert_cmpint (lseek (target, 0, SEEK_END), ==, 0);
  close (descriptor);
  close (target);
}

#define NOTES                                                                                      \
  "<w:footnotes xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"         \
  "<w:footnote w:type=\"separator\" w:id=\"0\"/><w:footnote w:id=\"1\"><w:p/></w:footnote>"        \
  "<w:footnote w:id=\"2\"><w:p><w:r><w:t>Gone</w:t></w:r></w:p></w:footnote>"                      \
  "<w:footnote w:id=\"3\"/></w:footnotes>"
#define KEPT_NOTES                                                                                 \
  "<w:footnote w:type=\"separator\" w:id=\"0\"/><w:footnote w:id=\"1\"><w:p/></w:footnote>"        \
  "<w:footnote w:id=\"3\"/></w:footnotes>"
#define REFERENCE(number) "<w:r><w:footnoteReference w:id=\"" number "\"/></w:r>"

/* The reference to it is deleted, and it stays in a part of its own. */
static void
test_notes_go_with_their_references (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    Edit edit;
    const char *text;
  } cases[] = {
    { dossier_inspection_accept_changes,
      WORD REFERENCE ("1") "<w:del>" REFERENCE ("2") "</w:del>" REFERENCE ("3") "</w:body>" },
    { dossier_inspection_leave_out_comments, WORD REFERENCE ("3") REFERENCE ("1") "</w:body>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Part notes_first[] = { { "word/footnotes.xml", NOTES },
                                   { "word/document.xml", cases[i].text },
                                   { NULL, NULL } };
      g_autofree char *notes =
        edit_document (folder, cases[i].edit, notes_first, "word/footnotes.xml");

      g_assert_nonnull (notes);
      g_assert_nonnull (strstr (notes, KEPT_NOTES));
    }
}

#define DRAWING(hidden)                                                                            \
  "<w:drawing><wp:inline xmlns:wp=\"urn:wp\"><wp:docPr" hidden "/></wp:inline></w:drawing>"
#define ALTERNATIVE(hidden)                                                                        \
  "<mc:AlternateContent xmlns:mc=\"urn:mc\"><mc:Choice>" DRAWING (                                 \
    hidden) "</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>"
#define PICTURE(style)                                                                             \
  "<w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" style=\"" style "\"/></w:pict>"
#define GROUP(hidden)                                                                              \
  "<g:wgp xmlns:g=\"urn:g\"><g:wsp><g:cNvPr/></g:wsp><g:pic><g:nvPicPr><g:cNvPr" hidden            \
  "/></g:nvPicPr></g:pic></g:wgp>"

static void
test_hidden_drawings_are_left_out (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const cases[][2] = {
    { DRAWING (" hidden=\"1\""), "" },
    { ALTERNATIVE (" hidden=\"true\""), "" },
    { PICTURE ("width:9pt;visibility:hidden"), "" },
    { GROUP (" hidden=\"1\""), "<g:wgp xmlns:g=\"urn:g\"><g:wsp><g:cNvPr/></g:wsp></g:wgp>" },
  };
  static const char *const shown[] = { DRAWING (""),
                                       DRAWING (" hidden=\"0\""),
                                       ALTERNATIVE (" hidden=\"false\""),
                                       PICTURE ("visibility:visible"),
                                       GROUP ("") };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (WORD "<w:r>", cases[i][0], "</w:r></w:body>", NULL);
      g_autofree char *expected = *cases[i][1] != '\0'
                                    ? g_strconcat ("<w:r>", cases[i][1], "</w:r></w:body>", NULL)
                                    : g_strdup ("<w:r/></w:body>");
      g_autofree char *changed =
        g_strconcat (WORD "<w:r>", cases[i][0], "</w:r><w:del/></w:body>", NULL);
      g_autofree char *edited =
        edit_part (folder, dossier_inspection_leave_out_comments, "word/header1.xml", text);
      g_autofree char *accepted = accept_part (folder, "word/document.xml", changed);

      g_test_message ("%s", cases[i][0]);
      /* It is no change. */
      g_assert_null (accept_part (folder, "word/document.xml", text));
      g_assert_nonnull (edited);
      g_assert_nonnull (strstr (edited, expected));
      g_assert_nonnull (accepted);
      g_assert_nonnull (strstr (accepted, expected));
    }
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autofree char *text = g_strconcat (WORD "<w:r>", shown[i], "</w:r></w:body>", NULL);

      g_assert_null (
        edit_part (folder, dossier_inspection_leave_out_comments, "word/document.xml", text));
    }
}

#define SHEET      "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
#define ANNOTATION "<o:annotation o:display=\"true\"><text:p>Is this right?</text:p></o:annotation>"

static void
test_comments_are_left_out (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *before;
    const char *after;
  } cases[] = {
    { "xl/comments1.xml",
      SHEET "<commentList><comment ref=\"A1\"><text><t>Is this right?</t></text></comment>"
            "<comment ref=\"A2\"/></commentList></comments>",
      "<commentList/></comments>" },
    { "xl/threadedComments/threadedComment1.xml",
      "<t:ThreadedComments xmlns:t=\"http://schemas.microsoft.com/office/spreadsheetml/2018/"
      "threadedcomments\"><t:threadedComment ref=\"A1\"><t:text>Is this right?</t:text>"
      "</t:threadedComment></t:ThreadedComments>",
      "threadedcomments\"/>" },
    { "xl/comments/comment1.xml", SHEET "<comment/></comments>", "/>" },
    { "content.xml",
      OPEN_DOCUMENT ANNOTATION "<text:p>Kept" ANNOTATION "412</text:p></o:text>",
      "<text:p>Kept412</text:p></o:text>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *edited =
        edit_part (folder, dossier_inspection_leave_out_comments, cases[i].name, cases[i].before);

      g_test_message ("%s", cases[i].before);
      g_assert_nonnull (edited);
      g_assert_nonnull (strstr (edited, cases[i].after));
      g_assert_null (strstr (edited, "right?"));
    }
}

static void
test_what_has_no_comments_is_left_alone (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "xl/comments1.xml", SHEET "<commentList/></comments>" },
    { "xl/comments1.xml", "<comments xmlns=\"urn:other\"><comment/></comments>" },
    { "xl/worksheets/sheet1.xml", SHEET "<comment/></comments>" },
    { "content.xml", OPEN_DOCUMENT "<text:p>Annotation</text:p></o:text>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_null (
      edit_part (folder, dossier_inspection_leave_out_comments, cases[i][0], cases[i][1]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/accept-changes/changes-are-accepted", test_changes_are_accepted);
  dossier_test_folder_add ("/accept-changes/what-has-none-is-left-alone",
                           test_what_has_no_changes_is_left_alone);
  dossier_test_folder_add ("/accept-changes/what-is-no-document-cannot-be-read",
                           test_what_is_no_document_cannot_be_read);
  dossier_test_folder_add ("/accept-changes/a-part-that-cannot-be-read-is-not-left-as-it-is",
                           test_a_part_that_cannot_be_read_is_not_left_as_it_is);
  dossier_test_folder_add ("/accept-changes/notes-go-with-their-references",
                           test_notes_go_with_their_references);
  dossier_test_folder_add ("/leave-out-comments/hidden-drawings-are-left-out",
                           test_hidden_drawings_are_left_out);
  dossier_test_folder_add ("/leave-out-comments/comments-are-left-out", test_comments_are_left_out);
  dossier_test_folder_add ("/leave-out-comments/what-has-none-is-left-alone",
                           test_what_has_no_comments_is_left_alone);

  return g_test_run ();
}
