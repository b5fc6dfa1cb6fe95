/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads documents of hundreds of pieces in a random order. Pieces that are printed contain the word
 * “shown”, hidden ones “HIDDEN”. */

#include "dossier-inspection.h"

#include "dossier-test-folder.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define OFFICE        "application/vnd.openxmlformats-officedocument."
#define WORD          OFFICE "wordprocessingml.document"
#define EXCEL         OFFICE "spreadsheetml.sheet"
#define POWERPOINT    OFFICE "presentationml.presentation"
#define OPEN_DOCUMENT "application/vnd.oasis.opendocument.text"

#define N_DOCUMENTS 20
#define N_PIECES    100

#define PIECE(properties, word)  "<w:r><w:rPr>" properties "</w:rPr><w:t>" word "</w:t></w:r>"
#define FIELD(type)              "<w:r><w:fldChar w:fldCharType='" type "'/></w:r>"
#define PARAGRAPH(style, pieces) "<w:p><w:pPr><w:pStyle w:val='" style "'/></w:pPr>" pieces "</w:p>"

static const char word_styles[] =
  "<w:styles xmlns:w='w'><w:docDefaults><w:rPr/></w:docDefaults>"
  "<w:style w:type='character' w:styleId='HC'><w:rPr><w:vanish/></w:rPr></w:style>"
  "<w:style w:type='character' w:styleId='SC'><w:rPr><w:vanish w:val='0'/></w:rPr></w:style>"
  "<w:style w:type='paragraph' w:styleId='HP'><w:rPr><w:vanish/></w:rPr></w:style>"
  "<w:style w:type='paragraph' w:styleId='Child'><w:basedOn w:val='HP'/></w:style>"
  "<w:style w:type='paragraph' w:styleId='SP'><w:basedOn w:val='HP'/><w:rPr>"
  "<w:vanish w:val='false'/></w:rPr></w:style>"
  "<w:style w:type='paragraph' w:styleId='Loop'><w:basedOn w:val='Loop'/></w:style>"
  "</w:styles>";

static const char *const word_pieces[] = {
  "<w:p>" PIECE ("", "shown") "</w:p>",
  "<w:p>" PIECE ("<w:vanish/>", "HIDDEN") PIECE ("", "shown") "</w:p>",
  "<w:p>" PIECE ("<w:vanish w:val='1'/>", "HIDDEN") PIECE ("<w:vanish w:val='0'/>", "shown")
    PIECE ("<w:vanish w:val='off'/>", "shown") PIECE ("<w:webHidden/>", "shown") "</w:p>",
  "<w:p>" PIECE ("<w:rStyle w:val='HC'/>", "HIDDEN") PIECE ("<w:rStyle w:val='SC'/>", "shown")
    PIECE ("<w:rStyle w:val='HC'/><w:vanish w:val='0'/>", "shown") "</w:p>",
  PARAGRAPH ("HP", PIECE ("", "HIDDEN") PIECE ("<w:vanish w:val='0'/>", "shown")),
  /* Hidden text is a toggle: if the paragraph style and the character style both set it, the text
   * is shown. */
  PARAGRAPH ("HP", PIECE ("<w:rStyle w:val='HC'/>", "shown")),
  PARAGRAPH ("Child", PIECE ("", "HIDDEN")),
  PARAGRAPH ("SP", PIECE ("", "shown")),
  PARAGRAPH ("Loop", PIECE ("", "shown")),
  PARAGRAPH ("Unknown", PIECE ("<w:rStyle w:val='HP'/>", "shown")),
  /* Only the mark at the end of the paragraph is hidden. */
  "<w:p><w:pPr><w:rPr><w:vanish/><w:del/></w:rPr></w:pPr>" PIECE ("", "shown") "</w:p>",
  "<w:p><w:del><w:r><w:delText>HIDDEN</w:delText></w:r></w:del><w:ins>" PIECE (
    "",
    "shown") "</w:ins></w:p>",
  "<w:p><w:moveFrom>" PIECE ("", "HIDDEN") "</w:moveFrom><w:moveTo>" PIECE (
    "",
    "shown") "</w:moveTo></w:p>",
  "<w:p>" PIECE ("<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>", "shown") "</w:p>",
  "<w:p><w:r><w:instrText>HIDDEN</w:instrText></w:r></w:p>",
  "<w:p>" FIELD ("begin") FIELD ("begin") FIELD ("separate") PIECE ("", "HIDDEN") FIELD ("end")
    FIELD ("separate") PIECE ("", "shown") FIELD ("begin") FIELD ("end") FIELD ("end")
      PIECE ("", "shown") FIELD ("end") "</w:p>",
  "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>" PIECE (
    "",
    "HIDDEN") "</w:p></w:tc></w:tr>"
              "<w:tr><w:tc><w:tcPr><w:cellDel/></w:tcPr><w:p>" PIECE (
                "",
                "HIDDEN") "</w:p></w:tc><w:tc><w:p>" PIECE ("",
                                                            "shown") "</w:p></w:tc></w:tr></w:tbl>",
  /* Word shows a row whose mark is hidden, unless all that is in it is hidden too. */
  "<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p>" PIECE ("", "shown")
    PIECE ("<w:vanish/>", "HIDDEN") "</w:p></w:tc></w:tr></w:tbl>",
  "<w:p><w:r><w:drawing><wp:inline><wp:docPr hidden='1'/>" PIECE (
    "",
    "HIDDEN") "</wp:inline></w:drawing></w:r>" PIECE ("", "shown") "</w:p>",
  "<w:p><w:r><w:drawing><wp:inline><wp:docPr/>" PIECE (
    "",
    "shown") "</wp:inline></w:drawing></w:r></w:p>",
};

#define TEXT(word)         "<text:p>" word "</text:p>"
#define SPAN(style, word)  "<text:span text:style-name='" style "'>" word "</text:span>"
#define SECTION(how, word) "<text:section " how ">" TEXT (word) "</text:section>"
#define STYLE(name, family, more)                                                                  \
  "<style:style style:name='" name "' style:family='" family "'" more "</style:style>"

static const char open_document_styles[] =
  "<o xmlns:style='s' xmlns:text='t' xmlns:table='b'>" STYLE (
    "HC",
    "text",
    "><style:text-properties text:display='none'/>")
    STYLE ("SC", "text", "><style:text-properties text:display='true'/>")
      STYLE ("HP", "paragraph", "><style:text-properties text:display='none'/>")
        STYLE ("Child", "paragraph", " style:parent-style-name='HP'>")
          STYLE ("Other", "text", " style:parent-style-name='HP'>")
            STYLE ("HT", "table", "><style:table-properties table:display='false'/>")
              STYLE ("ST", "table", "><style:table-properties table:display='true'/>") "</o>";

#define CELL(more, word) "<table:table-cell" more ">" TEXT (word) "</table:table-cell>"
#define SHEET(style, rows)                                                                         \
  "<table:table table:style-name='" style "'><table:table-column/><table:table-column "            \
  "table:visibility='collapse' table:number-columns-repeated='2'/><table:table-column/>" rows      \
  "</table:table>"
#define ROW(how, cells) "<table:table-row" how ">" cells "</table:table-row>"

static const char *const open_document_pieces[] = {
  TEXT ("shown") "<text:h>shown</text:h>",
  "<o:g draw:display='none'>" TEXT ("HIDDEN") "</o:g>",
  "<o:g drawooo:display='none'>" TEXT ("HIDDEN") "</o:g>",
  TEXT (SPAN ("HC", "HIDDEN") "shown" SPAN ("SC", "shown") SPAN ("Other", "shown")),
  "<text:p text:style-name='HP'>HIDDEN" SPAN ("SC", "shown") SPAN ("Other", "HIDDEN") "</text:p>",
  "<text:p text:style-name='Child'>HIDDEN</text:p>",
  TEXT (SPAN ("HC", "HIDDEN" SPAN ("SC", "shown") SPAN ("Other", "HIDDEN"))),
  /* What follows a comment or a note in a paragraph still shows. */
  TEXT ("shown<o:annotation>" TEXT ("HIDDEN") "</o:annotation>shown<o:annotation-end/>"),
  TEXT ("shown<text:note><text:note-body>" TEXT ("shown") "</text:note-body></text:note>shown"),
  "<text:tracked-changes><text:deletion>" TEXT ("HIDDEN") "</text:deletion></text:tracked-changes>",
  SECTION ("text:display='none'", "HIDDEN"),
  SECTION ("text:display='condition' text:is-hidden='true'", "HIDDEN"),
  SECTION ("text:display='condition' text:is-hidden='false'", "shown"),
  SECTION ("text:display='true'", "shown"),
  "<text:section text:display='none'>" SECTION ("text:display='true'", "HIDDEN") "</text:section>",
  TEXT ("shown<text:hidden-text text:is-hidden='true'>HIDDEN</text:hidden-text>shown"),
  TEXT ("<text:hidden-text "
        "text:is-hidden='false'>shown<text:script>HIDDEN</text:script></text:hidden-text>"),
  TEXT ("<text:hidden-paragraph text:is-hidden='true'/>HIDDEN" SPAN ("Other", "HIDDEN")),
  TEXT ("<text:hidden-paragraph text:is-hidden='false'/>shown"),
  SHEET ("HT", ROW ("", CELL ("", "HIDDEN"))),
  SHEET ("ST",
         ROW ("", CELL ("", "shown") CELL ("", "HIDDEN") CELL ("", "HIDDEN") CELL ("", "shown"))),
  SHEET ("ST", ROW (" table:visibility='collapse'", CELL ("", "HIDDEN") CELL ("", "HIDDEN"))),
  SHEET ("ST",
         ROW (" table:visibility='filter'", CELL ("", "HIDDEN")) ROW ("", CELL ("", "shown"))),
  /* Merged cells that begin in a hidden row or column and end in a visible one. */
  SHEET ("ST",
         ROW ("", "<table:table-cell/>" CELL (" table:number-columns-repeated='3'", "shown"))),
  SHEET ("ST", ROW ("", CELL ("", "shown") CELL (" table:number-columns-spanned='3'", "shown"))),
  SHEET ("ST",
         ROW ("", "<table:table-cell/>" CELL (" table:number-columns-spanned='2'", "HIDDEN"))),
  SHEET ("ST", ROW ("", CELL (" table:number-columns-repeated='4'", "shown"))),
  SHEET ("ST", ROW ("", CELL (" table:number-columns-repeated='3'", "shown") CELL ("", "shown"))),
  SHEET (
    "ST",
    ROW ("",
         CELL (" table:number-columns-spanned='2'", "shown") "<table:covered-table-cell>" TEXT (
           "HIDDEN") "</table:covered-table-cell><table:table-cell/>" CELL ("", "shown"))),
  "<table:help-message>" TEXT ("HIDDEN") "</table:help-message>" TEXT ("shown"),
  SHEET ("ST",
         ROW (" table:visibility='collapse'", CELL (" table:number-rows-spanned='2'", "shown"))),
  SHEET ("ST",
         ROW ("",
              "<table:table-cell>" SHEET (
                "ST",
                ROW ("", CELL ("", "shown"))) "</table:table-cell>" CELL ("", "shown"))),
};

typedef struct
{
  const char *name;
  const char *content;
} Part;

static char *
read_parts (DossierTestFolder *folder, const char *type, const Part *parts, guint *n_pages)
{
  g_autoptr (GFile) file = dossier_test_folder_get_child (folder, "parts");
  struct archive *archive = archive_write_new ();
  g_autoptr (DossierFileFacts) facts = NULL;
  g_autoptr (GError) error = NULL;
  int descriptor;

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_filename (archive, g_file_peek_path (file)), ==, ARCHIVE_OK);
  for (; parts->name != NULL; parts++)
    {
      struct archive_entry *entry = archive_entry_new ();

      archive_entry_set_pathname (entry, parts->name);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_size (entry, (la_int64_t) strlen (parts->content));
      archive_write_header (archive, entry);
      archive_write_data (archive, parts->content, strlen (parts->content));
      archive_entry_free (entry);
    }
  archive_write_free (archive);
  descriptor = open (g_file_peek_path (file), O_RDONLY | O_CLOEXEC);
  facts = dossier_inspection_read_facts (descriptor, type, TRUE, NULL, &error);
  g_assert_no_error (error);
  close (descriptor);
  if (n_pages != NULL)
    *n_pages = facts->n_pages;
  return g_strjoinv ("\f", facts->texts);
}

static guint
count (const char *text, const char *word)
{
  guint n = 0;

  for (const char *found = strstr (text, word); found != NULL; found = strstr (found + 1, word))
    n++;
  return n;
}

static void
assert_shown (const char *text, const char *source)
{
  g_test_message ("%s", source);
  g_assert_cmpuint (count (text, "HIDDEN"), ==, 0);
  g_assert_cmpuint (count (text, "shown"), ==, count (source, "shown"));
}

static char *
shuffle (const char *const *pieces, guint n_pieces, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, (gint32) n_pieces)]);
  return g_string_free (text, FALSE);
}

/* Tries each piece by itself first, so that a failure names it, and then many together. */
static void
try_pieces (DossierTestFolder *folder,
            const char *type,
            const char *const *pieces,
            guint n_pieces,
            const Part *frame,
            const char *part,
            const char *begin,
            const char *end)
{
  for (guint i = 0; i < n_pieces + N_DOCUMENTS; i++)
    {
      g_autofree char *body =
        i < n_pieces ? g_strdup (pieces[i]) : shuffle (pieces, n_pieces, N_PIECES);
      g_autofree char *source = g_strconcat (begin, body, end, NULL);
      const Part parts[] = { *frame, { part, source }, { NULL, NULL } };
      g_autofree char *text = read_parts (folder, type, parts, NULL);

      assert_shown (text, source);
    }
}

static void
test_hidden_words_are_passed_over (DossierTestFolder *folder, gconstpointer data)
{
  const Part styles = { "word/styles.xml", word_styles };

  try_pieces (folder,
              WORD,
              word_pieces,
              G_N_ELEMENTS (word_pieces),
              &styles,
              "word/document.xml",
              "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
              "xmlns:wp='wp'><w:body>",
              "</w:body></w:document>");
}

static void
test_hidden_open_document_is_passed_over (DossierTestFolder *folder, gconstpointer data)
{
  const Part styles = { "styles.xml", open_document_styles };

  try_pieces (folder,
              OPEN_DOCUMENT,
              open_document_pieces,
              G_N_ELEMENTS (open_document_pieces),
              &styles,
              "content.xml",
              "<o:o xmlns:o='o' xmlns:text='t' xmlns:table='b' xmlns:draw='d' xmlns:drawooo='e'>",
              "</o:o>");
}

static void
test_notes_without_a_reference_are_passed_over (DossierTestFolder *folder, gconstpointer data)
{
  static const char notes[] = "<w:footnotes xmlns:w='w'><w:footnote w:id='1'>" PIECE (
    "",
    "shown") "</w:footnote>"
             "<w:footnote w:id='2'>" PIECE (
               "",
               "HIDDEN") "</w:footnote><w:footnote w:id='3'>" PIECE ("", "HIDDEN") "</w:footnote></"
                                                                                   "w:footnotes>";
  const Part parts[] = {
    { "word/footnotes.xml", notes },
    { "word/document.xml",
      "<w:document xmlns:w='w'><w:r><w:footnoteReference w:id='1'/></w:r><w:del><w:r>"
      "<w:footnoteReference w:id='2'/></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr>"
      "<w:footnoteReference w:id='3'/></w:r></w:document>" },
    { NULL, NULL },
  };
  g_autofree char *text = read_parts (folder, WORD, parts, NULL);
  assert_shown (text, "shown");
}

static const char workbook[] =
  "<workbook xmlns:r='r'><sheets><sheet name='A' r:id='r1'/><sheet name='B' r:id='r2' "
  "state='hidden'/><sheet name='C' r:id='r3' state='veryHidden'/><sheet name='D' r:id='r4' "
  "state='visible'/></sheets></workbook>";
static const char relations[] =
  "<Relationships><Relationship Id='r4' Target='worksheets/sheet1.xml'/>"
  "<Relationship Id='r3' Target='worksheets/sheet2.xml'/>"
  "<Relationship Id='r2' Target='/xl/worksheets/sheet3.xml'/>"
  "<Relationship Id='r1' Target='worksheets/sheet4.xml'/></Relationships>";

static void
test_hidden_sheets_are_passed_over (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const words[] = { "shown", "HIDDEN", "HIDDEN", "shown" };
  char *sheets[G_N_ELEMENTS (words)];
  Part parts[] = { { "xl/workbook.xml", workbook },
                   { "xl/_rels/workbook.xml.rels", relations },
                   { "xl/worksheets/sheet1.xml", NULL },
                   { "xl/worksheets/sheet2.xml", NULL },
                   { "xl/worksheets/sheet3.xml", NULL },
                   { "xl/worksheets/sheet4.xml", NULL },
                   { NULL, NULL } };
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      sheets[i] = g_strdup_printf ("<worksheet><sheetData><row><c t='inlineStr'><is><t>%s</t></is>"
                                   "</c></row></sheetData></worksheet>",
                                   words[i]);
      parts[i + 2].content = sheets[i];
    }
  text = read_parts (folder, EXCEL, parts, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_free (sheets[i]);
  assert_shown (text, "shown shown");
}

/* A grid in which rows, columns and merged cells are hidden at random. A merged cell shows as long
 * as one of its rows and one of its columns do. */
static char *
make_sheet (gboolean has_references)
{
  enum
  {
    N = 8
  };
  GString *sheet = g_string_new ("<worksheet><cols>");
  g_autoptr (GString) merged = g_string_new (NULL);
  gboolean is_row_hidden[N + 2] = { FALSE };
  gboolean is_column_hidden[N + 2] = { FALSE };

  for (guint i = 0; i < N; i++)
    {
      is_row_hidden[i] = g_test_rand_int_range (0, 3) == 0;
      is_column_hidden[i] = g_test_rand_int_range (0, 3) == 0;
      g_string_append_printf (sheet,
                              "<col min='%u' max='%u' hidden='%d'/>",
                              i + 1,
                              i + 1,
                              is_column_hidden[i]);
    }
  g_string_append (sheet, "</cols><sheetData>");
  for (guint row = 0; row < N; row++)
    {
      g_string_append_printf (sheet, "<row hidden='%d'>", is_row_hidden[row]);
      for (guint column = 0; column < N; column++)
        {
          gboolean is_merged = has_references && g_test_rand_int_range (0, 4) == 0;
          gboolean is_hidden =
            (is_row_hidden[row] && !(is_merged && !is_row_hidden[row + 1])) ||
            (is_column_hidden[column] && !(is_merged && !is_column_hidden[column + 1]));
          g_autofree char *reference =
            has_references ? g_strdup_printf (" r='%c%u'", 'A' + column, row + 1) : g_strdup ("");

          if (is_merged)
            g_string_append_printf (merged,
                                    "<mergeCell ref='%c%u:%c%u'/>",
                                    'A' + column,
                                    row + 1,
                                    'A' + column + 1,
                                    row + 2);
          g_string_append_printf (sheet,
                                  "<c%s t='inlineStr'><is><t>%s</t></is></c>",
                                  reference,
                                  is_hidden ? "HIDDEN" : "shown");
        }
      g_string_append (sheet, "</row>");
    }
  g_string_append_printf (sheet,
                          "</sheetData><mergeCells>%s</mergeCells></worksheet>",
                          merged->str);
  return g_string_free (sheet, FALSE);
}

static void
test_hidden_rows_and_columns_are_passed_over (DossierTestFolder *folder, gconstpointer data)
{
  for (guint i = 0; i < 2 * N_DOCUMENTS; i++)
    {
      g_autofree char *first = make_sheet (i % 2 == 0);
      g_autofree char *second = make_sheet (i % 2 == 0);
      const Part parts[] = { { "xl/worksheets/sheet1.xml", first },
                             { "xl/worksheets/sheet2.xml", second },
                             { NULL, NULL } };
      g_autofree char *text = read_parts (folder, EXCEL, parts, NULL);
      g_autofree char *both = g_strconcat (first, second, NULL);

      assert_shown (text, both);
    }
}

#define VISIBILITY(value) "><style:drawing-page-properties presentation:visibility='" value "'/>"
#define NOTES(word)       "<presentation:notes>" TEXT (word) "</presentation:notes>"

static const char presentation[] =
  "<o xmlns:style='s' xmlns:draw='d' xmlns:presentation='p' xmlns:text='t'>" STYLE (
    "dp1",
    "drawing-page",
    VISIBILITY ("hidden"))
    STYLE ("dp2", "drawing-page", VISIBILITY ("visible")) "<draw:page draw:style-name='dp2'>" TEXT (
      "shown") NOTES ("HIDDEN") "</draw:page>"
                                "<draw:page draw:style-name='dp1'>" TEXT (
                                  "HIDDEN") "</draw:page>"
                                            "<draw:page>" TEXT ("shown") "</draw:page></o>";

static void
test_hidden_slides_are_no_pages (DossierTestFolder *folder, gconstpointer data)
{
  const Part powerpoint[] = {
    { "ppt/slides/slide1.xml",
      "<p:sld xmlns:p='p' show='0'><a:p xmlns:a='a'><a:t>HIDDEN</a:t></a:p></p:sld>" },
    { "ppt/slides/slide2.xml",
      "<p:sld xmlns:p='p' show='1'><a:p xmlns:a='a'><a:t>shown</a:t></a:p></p:sld>" },
    { "ppt/slides/slide3.xml",
      "<p:sld xmlns:p='p'><a:p xmlns:a='a'><a:t>shown</a:t></a:p></p:sld>" },
    { "ppt/slides/slide4.xml",
      "<p:sld xmlns:p='p' xmlns:a='a'><p:sp><p:nvSpPr><p:cNvPr hidden='1'/></p:nvSpPr><a:t>HIDDEN"
      "</a:t></p:sp><p:sp><p:nvSpPr><p:cNvPr/></p:nvSpPr><a:t>shown</a:t></p:sp></p:sld>" },
    { "ppt/notesSlides/notesSlide1.xml",
      "<p:notes xmlns:p='p'><a:t xmlns:a='a'>HIDDEN</a:t></p:notes>" },
    { NULL, NULL },
  };
  const Part impress[] = { { "content.xml", presentation }, { NULL, NULL } };
  guint n_slides;
  guint n_pages;
  g_autofree char *slides = read_parts (folder, POWERPOINT, powerpoint, &n_slides);
  g_autofree char *pages = read_parts (folder, OPEN_DOCUMENT, impress, &n_pages);

  assert_shown (slides, "shown shown shown");
  assert_shown (pages, "shown shown");
  g_assert_cmpuint (n_slides, ==, 3);
  g_assert_cmpuint (n_pages, ==, 2);
  g_assert_cmpuint (count (slides, "\f"), ==, 2);
  g_assert_cmpuint (count (pages, "\f"), ==, 1);
}

#define MACROS(kind) "application/vnd.ms-" kind ".macroEnabled.12"
#define FLAT(kind)   "application/vnd.oasis.opendocument." kind "-flat-xml"

/* Rich text (RTF) still contains deleted text in plain letters, so it is not read. */
static void
test_only_what_has_parts_is_read_as_such (void)
{
  static const char *const with[] = { MACROS ("word.document"), MACROS ("powerpoint.presentation"),
                                      MACROS ("word.template"), MACROS ("powerpoint.slideshow"),
                                      MACROS ("excel.sheet"),   MACROS ("powerpoint.template"),
                                      MACROS ("excel.template") };
  static const char *const without[] = { "text/rtf",
                                         "application/rtf",
                                         FLAT ("text"),
                                         FLAT ("spreadsheet"),
                                         FLAT ("presentation") };

  for (guint i = 0; i < G_N_ELEMENTS (with); i++)
    g_assert_cmpint (dossier_inspection_format_find (with[i]), ==, DOSSIER_INSPECTION_OFFICE);
  for (guint i = 0; i < G_N_ELEMENTS (without); i++)
    g_assert_cmpint (dossier_inspection_format_find (without[i]), ==, DOSSIER_INSPECTION_NONE);
  g_assert_cmpint (dossier_inspection_format_find ("text/csv"), ==, DOSSIER_INSPECTION_PLAIN_TEXT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/hidden-text/words-are-passed-over", test_hidden_words_are_passed_over);
  dossier_test_folder_add ("/hidden-text/notes-without-a-reference-are-passed-over",
                           test_notes_without_a_reference_are_passed_over);
  dossier_test_folder_add ("/hidden-text/open-document-is-passed-over",
                           test_hidden_open_document_is_passed_over);
  dossier_test_folder_add ("/hidden-text/sheets-are-passed-over",
                           test_hidden_sheets_are_passed_over);
  dossier_test_folder_add ("/hidden-text/rows-and-columns-are-passed-over",
                           test_hidden_rows_and_columns_are_passed_over);
  dossier_test_folder_add ("/hidden-text/slides-are-no-pages", test_hidden_slides_are_no_pages);
  g_test_add_func ("/hidden-text/only-what-has-parts-is-read-as-such",
                   test_only_what_has_parts_is_read_as_such);

  return g_test_run ();
}
