/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-inspection.h"

#include "dossier-test-folder.h"

#include <archive.h>
#include <archive_entry.h>
#include <cairo.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define WORD_TYPE          "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
#define EXCEL_TYPE         "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
#define POWERPOINT_TYPE    "application/vnd.openxmlformats-officedocument.presentationml.presentation"
#define OPEN_DOCUMENT_TYPE "application/vnd.oasis.opendocument.text"

/* Two pages and a title. There is no cross-reference table; readers rebuild it. */
#define PDF_BODY                                                                                   \
  "%PDF-1.4\n"                                                                                     \
  "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"                                                 \
  "2 0 obj <</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 200 100]>> endobj\n"               \
  "3 0 obj <</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<</F 7 0 R>>>>>> endobj\n"     \
  "4 0 obj <</Type/Page/Parent 2 0 R/Contents 6 0 R/Resources<</Font<</F 7 0 R>>>>>> endobj\n"     \
  "5 0 obj <</Length 44>> stream\nBT /F 12 Tf 9 50 Td (Queues are shorter) Tj ET  \nendstream "    \
  "endobj\n"                                                                                       \
  "6 0 obj <</Length 44>> stream\nBT /F 12 Tf 9 50 Td (Callers wait less ) Tj ET  \nendstream "    \
  "endobj\n"                                                                                       \
  "7 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n"                               \
  "8 0 obj <</Title(Waiting times)>> endobj\n"
#define PDF      PDF_BODY "trailer <</Root 1 0 R/Info 8 0 R/Size 9>>\n%%EOF\n"
#define ZEROS_32 "00000000000000000000000000000000"
#define ENCRYPTED_PDF                                                                              \
  PDF_BODY "9 0 obj <</Filter/Standard/V 1/R 2/P -4/O(" ZEROS_32 ")/U(" ZEROS_32 ")>> endobj\n"    \
           "trailer <</Root 1 0 R/Info 8 0 R/Size 10/Encrypt 9 0 R/ID[(a)(a)]>>\n%%EOF\n"

typedef struct
{
  const char *name;
  const char *content;
} Part;

static int
open_parts (DossierTestFolder *folder, const Part *parts, guint n_parts)
{
  g_autoptr (GFile) file = dossier_test_folder_get_child (folder, "parts");
  struct archive *archive = archive_write_new ();
  int descriptor;

  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_filename (archive, g_file_peek_path (file)), ==, ARCHIVE_OK);
  for (guint i = 0; i < n_parts; i++)
    {
      struct archive_entry *entry = archive_entry_new ();

      archive_entry_set_pathname (entry, parts[i].name);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_size (entry, (la_int64_t) strlen (parts[i].content));
      archive_write_header (archive, entry);
      archive_write_data (archive, parts[i].content, strlen (parts[i].content));
      archive_entry_free (entry);
    }
  archive_write_free (archive);
  descriptor = open (g_file_peek_path (file), O_RDONLY | O_CLOEXEC);
  g_assert_cmpint (descriptor, >=, 0);
  return descriptor;
}

static DossierFileFacts *
read_text (int descriptor, const char *type)
{
  g_autoptr (GError) error = NULL;
  DossierFileFacts *facts = dossier_inspection_read_facts (descriptor, type, TRUE, NULL, &error);

  g_assert_no_error (error);
  close (descriptor);
  return facts;
}

static void
assert_cannot_read (int descriptor, const char *type, DossierInspectionError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_inspection_read_facts (descriptor, type, TRUE, NULL, &error));
  g_assert_error (error, DOSSIER_INSPECTION_ERROR, (int) code);
  close (descriptor);
}

static void
assert_text (DossierFileFacts *facts, guint page, const char *text)
{
  g_assert_cmpuint (g_strv_length (facts->texts), >=, page);
  g_assert_nonnull (strstr (facts->texts[page - 1], text));
}

static void
test_title_pages_and_text_of_a_pdf_are_read (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierFileFacts) facts =
    read_text (dossier_test_folder_open_file (folder, PDF, -1), "application/pdf");

  g_assert_cmpstr (facts->title, ==, "Waiting times");
  g_assert_cmpuint (facts->n_pages, ==, 2);
  g_assert_cmpuint (g_strv_length (facts->texts), ==, 2);
  assert_text (facts, 1, "Queues are shorter");
  assert_text (facts, 2, "Callers wait less");
}

static void
test_damage_of_a_pdf_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *sound =
    g_build_filename (g_getenv ("DOSSIER_DATA_FOLDER"),
                      "sample/Riverside Libraries/evidence/05",
                      "056ea42369b82516d4f22a998b54f0dd2213424a945fc75fe11787554d6ce764.pdf",
                      NULL);
  int descriptor = open (sound, O_RDONLY | O_CLOEXEC);
  g_autoptr (DossierFileFacts) facts = NULL;
  g_autoptr (DossierFileFacts) damaged_facts = NULL;

  g_assert_cmpint (descriptor, >=, 0);
  facts = read_text (descriptor, "application/pdf");
  g_assert_false (facts->is_damaged);

  damaged_facts = read_text (dossier_test_folder_open_file (folder, PDF, -1), "application/pdf");
  g_assert_true (damaged_facts->is_damaged);
}

/* A text field, a list with two choices of three, and a button. */
#define FORM                                                                                       \
  "%PDF-1.4\n"                                                                                     \
  "1 0 obj <</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R 6 0 R 7 0 R]>>>> endobj\n"          \
  "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 200 100]>> endobj\n"                     \
  "3 0 obj <</Type/Page/Parent 2 0 R/Annots[5 0 R 6 0 R 7 0 R]>> endobj\n"                         \
  "5 0 obj <</Type/Annot/Subtype/Widget/Rect[0 0 9 9]/FT/Tx/T(a)/V(Typed by a reader)>> endobj\n"  \
  "6 0 obj <</Type/Annot/Subtype/Widget/Rect[0 9 9 18]/FT/Ch/Ff 2097152/T(b)"                      \
  "/Opt[(Monday)(Tuesday)(Friday)]/V[(Monday)(Friday)]>> endobj\n"                                 \
  "7 0 obj <</Type/Annot/Subtype/Widget/Rect[0 18 9 27]/FT/Btn/T(c)/Ff 65536>> endobj\n"           \
  "trailer <</Root 1 0 R/Size 8>>\n%%EOF\n"

static void
test_what_is_typed_into_a_form_is_read (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierFileFacts) facts =
    read_text (dossier_test_folder_open_file (folder, FORM, -1), "application/pdf");

  g_assert_cmpuint (g_strv_length (facts->texts), ==, 1);
  assert_text (facts, 1, "Typed by a reader");
  assert_text (facts, 1, "Monday");
  assert_text (facts, 1, "Friday");
  g_assert_null (strstr (facts->texts[0], "Tuesday"));
}

/* The page of such a form contains only “Please wait …”. */
static void
test_a_form_that_only_acrobat_shows_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GString) pdf = g_string_new (FORM);

  g_string_replace (pdf, "/AcroForm<<", "/NeedsRendering true/AcroForm<</XFA(x)", 1);
  assert_cannot_read (dossier_test_folder_open_file (folder, pdf->str, -1),
                      "application/pdf",
                      DOSSIER_INSPECTION_ERROR_NEEDS_ACROBAT);
}

static void
test_a_copy_is_compared_with_its_original (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GString) pdf = g_string_new (PDF);
  g_autoptr (GError) error = NULL;
  int descriptor = dossier_test_folder_open_file (folder, pdf->str, -1);
  gboolean is_equal = FALSE;

  g_assert_true (dossier_inspection_compare_pdf (descriptor, &is_equal, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (is_equal);
  close (descriptor);
}

static void
test_what_is_no_pdf_cannot_be_compared (DossierTestFolder *folder, gconstpointer data)
{
  int descriptor = dossier_test_folder_open_file (folder, "Not a PDF", -1);
  g_autoptr (GError) error = NULL;
  gboolean is_equal;

  g_assert_false (dossier_inspection_compare_pdf (descriptor, &is_equal, NULL, &error));
  g_assert_error (error, DOSSIER_INSPECTION_ERROR, DOSSIER_INSPECTION_ERROR_DAMAGED);
  close (descriptor);
}

static void
test_pdf_is_drawn (DossierTestFolder *folder, gconstpointer data)
{
  int descriptor = dossier_test_folder_open_file (folder, PDF, -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierFilePicture) picture =
    dossier_inspection_draw (descriptor, "application/pdf", 2, 400, NULL, &error);
  const guint8 *pixels;
  gsize n_bytes;
  guint n_dark = 0;

  g_assert_no_error (error);
  g_assert_cmpuint (picture->width, ==, 400);
  g_assert_cmpuint (picture->height, ==, 200);
  pixels = g_bytes_get_data (picture->pixels, &n_bytes);
  for (gsize i = 0; i < n_bytes; i += 4)
    n_dark += pixels[i] < 100;
  g_assert_cmpuint (n_dark, >, 100);
  g_assert_cmpuint (n_dark, <, 8000);

  g_assert_null (dossier_inspection_draw (descriptor, "application/pdf", 3, 400, NULL, &error));
  g_assert_error (error, DOSSIER_INSPECTION_ERROR, DOSSIER_INSPECTION_ERROR_NO_SUCH_PAGE);
  close (descriptor);
}

static void
test_pdf_with_a_password_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  assert_cannot_read (dossier_test_folder_open_file (folder, ENCRYPTED_PDF, -1),
                      "application/pdf",
                      DOSSIER_INSPECTION_ERROR_ENCRYPTED);
}

static void
test_pdf_that_is_cut_off_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  assert_cannot_read (dossier_test_folder_open_file (folder, PDF, 60),
                      "application/pdf",
                      DOSSIER_INSPECTION_ERROR_DAMAGED);
  assert_cannot_read (dossier_test_folder_open_file (folder, "It is no PDF", -1),
                      "application/pdf",
                      DOSSIER_INSPECTION_ERROR_DAMAGED);
}

static void
test_pdf_that_leads_in_circles_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  const char circle[] = "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                        "2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]/Count 2000000000>> endobj\n"
                        "trailer <</Root 1 0 R>>\n%%EOF\n";

  assert_cannot_read (dossier_test_folder_open_file (folder, circle, -1),
                      "application/pdf",
                      DOSSIER_INSPECTION_ERROR_DAMAGED);
}

static void
test_a_page_as_high_as_a_tower_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  const char tower[] =
    "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
    "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 1 9999999]>> endobj\n"
    "3 0 obj <</Type/Page/Parent 2 0 R>> endobj\n"
    "trailer <</Root 1 0 R>>\n%%EOF\n";
  int descriptor = dossier_test_folder_open_file (folder, tower, -1);
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_inspection_draw (descriptor, "application/pdf", 1, 300, NULL, &error));
  g_assert_error (error, DOSSIER_INSPECTION_ERROR, DOSSIER_INSPECTION_ERROR_TOO_LARGE);
  close (descriptor);
}

static void
test_html_gives_what_is_seen (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierFileFacts) facts =
    read_text (dossier_test_folder_open_file (
                 folder,
                 "<html lang=en-GB><title>Our\n promise</title><style>p{}</style>"
                 "<body><p>Seen in <b>five</b> min<i>utes</i></p><script>hidden()</script>",
                 -1),
               "text/html");

  g_assert_cmpstr (facts->title, ==, "Our  promise");
  g_assert_cmpstr (facts->language, ==, "en-GB");
  assert_text (facts, 1, "Seen in five minutes");
  g_assert_null (strstr (facts->texts[0], "hidden"));
  g_assert_null (strstr (facts->texts[0], "p{}"));
}

static void
test_text_is_decoded (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierFileFacts) unicode =
    read_text (dossier_test_folder_open_file (folder, "caf\303\251", -1), "text/plain");
  g_autoptr (DossierFileFacts) windows =
    read_text (dossier_test_folder_open_file (folder, "caf\351 \226 \201", -1), "text/plain");
  g_autoptr (DossierFileFacts) wide =
    read_text (dossier_test_folder_open_file (folder, "\377\376c\0a\0f\0\351\0", 10), "text/csv");

  assert_text (unicode, 1, "caf\303\251");
  assert_text (windows, 1, "caf\303\251 \342\200\223 ?");
  assert_text (wide, 1, "caf\303\251");
  g_assert_cmpuint (wide->n_pages, ==, 0);
}

static void
test_word_gives_paragraphs (DossierTestFolder *folder, gconstpointer data)
{
  const Part parts[] = {
    { "docProps/core.xml",
      "<cp:coreProperties xmlns:cp='c' xmlns:dc='d'><dc:title>Care plan</dc:title>"
      "<dc:language>cy</dc:language></cp:coreProperties>" },
    { "word/document.xml",
      "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>Visits on </w:t></w:r><w:r><w:t>Sundays</w:t>"
      "</w:r></w:p><w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p></w:body></w:document>" },
  };
  g_autoptr (DossierFileFacts) facts =
    read_text (open_parts (folder, parts, G_N_ELEMENTS (parts)), WORD_TYPE);

  g_assert_cmpstr (facts->title, ==, "Care plan");
  g_assert_cmpstr (facts->language, ==, "cy");
  g_assert_cmpuint (facts->n_pages, ==, 0);
  assert_text (facts, 1, "Visits on Sundays\n");
  g_assert_null (strstr (facts->texts[0], "PAGE"));
}

static void
test_excel_gives_cells (DossierTestFolder *folder, gconstpointer data)
{
  const Part parts[] = {
    { "xl/worksheets/sheet1.xml",
      "<worksheet><sheetData><row><c t='s'><v>1</v></c><c><v>412</v></c><c "
      "t='s'><v>99</v></c></row>"
      "<row><c t='inlineStr'><is><t>Total</t></is></c></row></sheetData></worksheet>" },
    { "xl/sharedStrings.xml",
      "<sst><si><t>Unused</t></si><si><r><t>Re</t></r><r><t>plies</t></r></si></sst>" },
  };
  g_autoptr (DossierFileFacts) facts =
    read_text (open_parts (folder, parts, G_N_ELEMENTS (parts)), EXCEL_TYPE);

  assert_text (facts, 1, "Replies\t412\t");
  assert_text (facts, 1, "Total");
}

static void
test_powerpoint_has_slides_in_order (DossierTestFolder *folder, gconstpointer data)
{
  const Part parts[] = {
    { "ppt/slides/slide10.xml", "<s><a:p xmlns:a='a'><a:t>Last</a:t></a:p></s>" },
    { "ppt/slides/slide2.xml", "<s><a:p xmlns:a='a'><a:t>Second</a:t></a:p></s>" },
    { "ppt/slides/slide1.xml", "<s><a:p xmlns:a='a'><a:t>First</a:t></a:p></s>" },
    { "ppt/slides/_rels/slide1.xml", "<s><t>Relation</t></s>" },
  };
  g_autoptr (DossierFileFacts) facts =
    read_text (open_parts (folder, parts, G_N_ELEMENTS (parts)), POWERPOINT_TYPE);

  g_assert_cmpuint (facts->n_pages, ==, 3);
  assert_text (facts, 1, "First");
  assert_text (facts, 2, "Second");
  assert_text (facts, 3, "Last");
}

static void
test_open_document_gives_paragraphs (DossierTestFolder *folder, gconstpointer data)
{
  const Part parts[] = {
    { "meta.xml", "<o:meta xmlns:o='o' xmlns:dc='d'><dc:title>Minutes</dc:title></o:meta>" },
    { "content.xml",
      "<o:text xmlns:o='o' xmlns:t='t'><t:h>Agenda</t:h><t:p>Opening<t:s/>hours</t:p>"
      "<t:p>Parking<t:note><t:p>Since May</t:p></t:note> is free</t:p></o:text>" },
  };
  g_autoptr (DossierFileFacts) facts =
    read_text (open_parts (folder, parts, G_N_ELEMENTS (parts)), OPEN_DOCUMENT_TYPE);

  g_assert_cmpstr (facts->title, ==, "Minutes");
  assert_text (facts, 1, "Agenda\nOpening hours\nParking\nSince May\n is free\n");
}

static void
test_a_bomb_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  g_autofree char *much = g_strnfill (200 * 1024 * 1024, ' ');
  const Part bomb[] = { { "word/document.xml", much } };

  assert_cannot_read (open_parts (folder, bomb, 1), WORD_TYPE, DOSSIER_INSPECTION_ERROR_TOO_LARGE);
}

static void
test_entities_do_not_multiply (DossierTestFolder *folder, gconstpointer data)
{
  const Part laughs[] = { { "word/document.xml",
                            "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>"
                            "<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
                            "<d><t>Before &b; &f; after</t></d>" } };
  g_autoptr (DossierFileFacts) facts = read_text (open_parts (folder, laughs, 1), WORD_TYPE);

  assert_text (facts, 1, "Before ");
  g_assert_null (strstr (facts->texts[0], "ha"));
  g_assert_null (strstr (facts->texts[0], "root"));
}

static void
test_a_damaged_document_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  const Part broken[] = { { "word/document.xml", "<d><t>open" } };

  assert_cannot_read (open_parts (folder, broken, 1), WORD_TYPE, DOSSIER_INSPECTION_ERROR_DAMAGED);
  assert_cannot_read (dossier_test_folder_open_file (folder, "no ZIP", -1),
                      WORD_TYPE,
                      DOSSIER_INSPECTION_ERROR_DAMAGED);
}

static void
test_an_image_of_3600_megapixels_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  const char header[] =
    "GIF89a\x60\xea\x60\xea\x80\x00\x00\x00\x00\x00\xff\xff\xff,\0\0\0\0\x60\xea\x60\xea\0\x08";

  assert_cannot_read (dossier_test_folder_open_file (folder, header, sizeof (header) - 1),
                      "image/gif",
                      DOSSIER_INSPECTION_ERROR_TOO_LARGE);
}

static void
test_an_image_is_drawn_no_wider_than_it_is (DossierTestFolder *folder, gconstpointer data)
{
  const char image[] = "P6 2 1 255\n\xff\0\0\0\0\xff";
  int descriptor = dossier_test_folder_open_file (folder, image, sizeof (image) - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierFilePicture) picture =
    dossier_inspection_draw (descriptor, "image/x-portable-pixmap", 1, 300, NULL, &error);
  const guint32 *pixels;

  g_assert_no_error (error);
  g_assert_cmpuint (picture->width, ==, 2);
  g_assert_cmpuint (picture->height, ==, 1);
  pixels = g_bytes_get_data (picture->pixels, NULL);
  g_assert_cmphex (pixels[0], ==, 0xffff0000);
  g_assert_cmphex (pixels[1], ==, 0xff0000ff);
  close (descriptor);
}

static void
test_an_unknown_type_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  assert_cannot_read (dossier_test_folder_open_file (folder, "MZ", -1),
                      "application/x-msdownload",
                      DOSSIER_INSPECTION_ERROR_UNSUPPORTED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/inspection/pdf/title-pages-and-text-are-read",
                           test_title_pages_and_text_of_a_pdf_are_read);
  dossier_test_folder_add ("/inspection/pdf/damage-is-reported", test_damage_of_a_pdf_is_reported);
  dossier_test_folder_add ("/inspection/pdf/what-is-typed-into-a-form-is-read",
                           test_what_is_typed_into_a_form_is_read);
  dossier_test_folder_add ("/inspection/pdf/tells-a-form-that-only-acrobat-shows",
                           test_a_form_that_only_acrobat_shows_is_reported);
  dossier_test_folder_add ("/inspection/pdf/compares-a-copy-with-its-original",
                           test_a_copy_is_compared_with_its_original);
  dossier_test_folder_add ("/inspection/pdf/compares-nothing-else",
                           test_what_is_no_pdf_cannot_be_compared);
  dossier_test_folder_add ("/inspection/pdf/is-drawn", test_pdf_is_drawn);
  dossier_test_folder_add ("/inspection/pdf/with-a-password-is-reported",
                           test_pdf_with_a_password_is_reported);
  dossier_test_folder_add ("/inspection/pdf/that-is-cut-off-is-reported",
                           test_pdf_that_is_cut_off_is_reported);
  dossier_test_folder_add ("/inspection/pdf/that-leads-in-circles-is-reported",
                           test_pdf_that_leads_in_circles_is_reported);
  dossier_test_folder_add ("/inspection/pdf/as-high-as-a-tower-is-reported",
                           test_a_page_as_high_as_a_tower_is_reported);
  dossier_test_folder_add ("/inspection/html/gives-what-is-seen", test_html_gives_what_is_seen);
  dossier_test_folder_add ("/inspection/text/is-decoded", test_text_is_decoded);
  dossier_test_folder_add ("/inspection/office/word-gives-paragraphs", test_word_gives_paragraphs);
  dossier_test_folder_add ("/inspection/office/excel-gives-cells", test_excel_gives_cells);
  dossier_test_folder_add ("/inspection/office/powerpoint-has-slides-in-order",
                           test_powerpoint_has_slides_in_order);
  dossier_test_folder_add ("/inspection/office/open-document-gives-paragraphs",
                           test_open_document_gives_paragraphs);
  dossier_test_folder_add ("/inspection/office/a-bomb-is-reported", test_a_bomb_is_reported);
  dossier_test_folder_add ("/inspection/office/entities-do-not-multiply",
                           test_entities_do_not_multiply);
  dossier_test_folder_add ("/inspection/office/a-damaged-document-is-reported",
                           test_a_damaged_document_is_reported);
  dossier_test_folder_add ("/inspection/image/of-3600-megapixels-is-reported",
                           test_an_image_of_3600_megapixels_is_reported);
  dossier_test_folder_add ("/inspection/image/is-drawn-no-wider-than-it-is",
                           test_an_image_is_drawn_no_wider_than_it_is);
  dossier_test_folder_add ("/inspection/an-unknown-type-is-reported",
                           test_an_unknown_type_is_reported);

  return g_test_run ();
}
