/* SPDX-License-Identifier: GPL-3.0-or-later */

/* PDFs whose pages would take very long to draw are recognised without drawing them. */

#include "dossier-inspection.h"
#include "dossier-test-folder.h"

#include <unistd.h>

#define FORM      "/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
#define PATTERN   "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9"
#define RECTANGLE "0 0 1 1 re f"

/* Each form draws the next one twice, so that the time doubles with each level. */
#define FIRST     10u
#define DEPTH     32u
#define TWICE(it) it " " it

/* The objects of a PDF, apart from its catalogue and its tree of pages. */
typedef struct
{
  GString *text;
  GArray *places;
} Document;

static void
begin_object (Document *self, guint number)
{
  gsize place = self->text->len;

  if (self->places->len <= number)
    g_array_set_size (self->places, number + 1);
  g_array_index (self->places, gsize, number) = place;
  g_string_append_printf (self->text, "%u 0 obj ", number);
}

static void G_GNUC_PRINTF (3, 4) add_object (Document *self, guint number, const char *format, ...)
{
  va_list arguments;

  begin_object (self, number);
  va_start (arguments, format);
  g_string_append_vprintf (self->text, format, arguments);
  va_end (arguments);
  g_string_append (self->text, " endobj\n");
}

static void G_GNUC_PRINTF (4, 5)
  add_stream (Document *self, guint number, const char *contents, const char *format, ...)
{
  va_list arguments;

  begin_object (self, number);
  g_string_append_printf (self->text, "<< /Length %" G_GSIZE_FORMAT " ", strlen (contents));
  va_start (arguments, format);
  g_string_append_vprintf (self->text, format, arguments);
  va_end (arguments);
  g_string_append_printf (self->text, " >> stream\n%s\nendstream endobj\n", contents);
}

/* A page with contents, and more that is in its dictionary. */
static Document *
create_document (const char *contents, const char *more)
{
  Document *self = g_new0 (Document, 1);

  self->text = g_string_new ("%PDF-1.7\n");
  self->places = g_array_new (FALSE, TRUE, sizeof (gsize));
  add_object (self, 1, "<< /Type /Catalog /Pages 2 0 R >>");
  add_object (self, 2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
  add_object (self,
              3,
              "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R %s >>",
              more);
  add_stream (self, 4, contents, "%s", "");
  return self;
}

static void
finish_document (Document *self)
{
  gsize place = self->text->len;

  g_string_append_printf (self->text, "xref\n0 %u\n0000000000 65535 f \n", self->places->len);
  for (guint i = 1; i < self->places->len; i++)
    {
      gsize object = g_array_index (self->places, gsize, i);

      g_string_append_printf (self->text,
                              object > 0 ? "%010" G_GSIZE_FORMAT " 00000 n \n"
                                         : "%010" G_GSIZE_FORMAT " 00000 f \n",
                              object);
    }
  g_string_append_printf (self->text,
                          "trailer << /Root 1 0 R /Size %u >>\nstartxref\n%" G_GSIZE_FORMAT
                          "\n%%%%EOF\n",
                          self->places->len,
                          place);
}

/* Whether a report may have the page; it is freed. */
static gboolean
rehearse (DossierTestFolder *folder, Document *document, DossierPdfFacts *facts)
{
  g_autoptr (GError) error = NULL;
  gboolean is_rehearsed;
  int descriptor;

  finish_document (document);
  descriptor =
    dossier_test_folder_open_file (folder, document->text->str, (gssize) document->text->len);
  is_rehearsed = dossier_inspection_rehearse_pdf (descriptor, facts, NULL, &error);
  if (!is_rehearsed)
    g_assert_error (error, DOSSIER_INSPECTION_ERROR, DOSSIER_INSPECTION_ERROR_FAILED);
  close (descriptor);
  g_string_free (document->text, TRUE);
  g_array_unref (document->places);
  g_free (document);
  return is_rehearsed;
}

static void
assert_endless (DossierTestFolder *folder, Document *document)
{
  DossierPdfFacts facts = { 0 };

  g_assert_false (rehearse (folder, document, &facts));
}

static void
assert_bearable (DossierTestFolder *folder, Document *document, gboolean is_doubtful)
{
  DossierPdfFacts facts = { 0 };

  g_assert_true (rehearse (folder, document, &facts));
  g_assert_cmpuint (facts.n_pages, ==, 1);
  g_assert_cmpint (facts.is_doubtful, ==, is_doubtful);
}

/* Forms, of which each draws the next as the contents say. */
static void
add_forms (Document *document, const char *contents)
{
  for (guint i = FIRST; i < FIRST + DEPTH; i++)
    add_stream (document, i, contents, FORM " /Resources << /XObject << /Fm %u 0 R >> >>", i + 1);
  add_stream (document, FIRST + DEPTH, RECTANGLE, FORM);
}

static Document *
create_forms (const char *page_contents, const char *contents)
{
  Document *document =
    create_document (page_contents, "/Resources << /XObject << /Fm 10 0 R >> >>");

  add_forms (document, contents);
  return document;
}

static void
test_forms (DossierTestFolder *folder, gconstpointer data)
{
  assert_endless (folder, create_forms ("/Fm Do", TWICE ("/Fm Do")));
  assert_endless (folder, create_forms ("/Fm Do", "(/)/F#6d Do%\n[(\\))]/Fm Do"));
  assert_bearable (folder, create_forms ("/Fm Do /Fm Do", "/Fm Do"), FALSE);
  assert_bearable (folder, create_forms ("/Fm Do Do gs scn Tf", "/Fm Do Do gs scn Tf"), FALSE);
  assert_bearable (folder, create_forms ("/Other Do", TWICE ("/Fm Do")), FALSE);
  assert_bearable (folder, create_forms ("/Fm Do", "(/Fm Do) pop % /Fm Do\n /Fm Do"), FALSE);
}

static void
test_forms_with_the_resources_of_their_page (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GString) resources = g_string_new ("/Resources << /XObject << ");
  Document *document;

  for (guint i = FIRST; i <= FIRST + DEPTH; i++)
    g_string_append_printf (resources, "/Fm%u %u 0 R ", i, i);
  g_string_append (resources, ">> >>");
  document = create_document ("/Fm10 Do", resources->str);
  for (guint i = FIRST; i < FIRST + DEPTH; i++)
    {
      g_autofree char *contents = g_strdup_printf (TWICE ("/Fm%u Do"), i + 1, i + 1);

      add_stream (document, i, contents, FORM);
    }
  add_stream (document, FIRST + DEPTH, RECTANGLE, FORM);

  assert_endless (folder, document);
}

static void
test_patterns (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *contents;
    gboolean is_endless;
  } patterns[] = {
    { "/Pattern cs /P scn " TWICE (RECTANGLE), TRUE },
    { "/Pattern CS /P SCN " TWICE ("0 0 m 1 1 l S"), TRUE },
    { "/Pattern CS /Pattern cs /P scn /P SCN 0 0 1 1 re B", TRUE },
    { "/Pattern cs /P scn " RECTANGLE " 0 g " RECTANGLE, FALSE },
    { "q /Pattern cs /P scn " RECTANGLE " Q " RECTANGLE, FALSE },
    { RECTANGLE " /Pattern cs /P scn " RECTANGLE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      Document *document =
        create_document (patterns[i].contents, "/Resources << /Pattern << /P 10 0 R >> >>");

      for (guint n = FIRST; n < FIRST + DEPTH; n++)
        add_stream (document,
                    n,
                    patterns[i].contents,
                    PATTERN " /Resources << /Pattern << /P %u 0 R >> >>",
                    n + 1);
      add_stream (document, FIRST + DEPTH, RECTANGLE, PATTERN " /Resources << >>");
      if (patterns[i].is_endless)
        assert_endless (folder, document);
      else
        assert_bearable (folder, document, FALSE);
    }
}

/* The form itself draws no pattern. */
static void
test_patterns_that_a_form_is_drawn_with (DossierTestFolder *folder, gconstpointer data)
{
  const char *contents = "/Pattern cs /P scn /Fm Do";
  Document *document =
    create_document (contents,
                     "/Resources << /XObject << /Fm 90 0 R >> /Pattern << /P 10 0 R >> >>");

  for (guint i = FIRST; i < FIRST + DEPTH; i++)
    add_stream (document,
                i,
                contents,
                PATTERN " /Resources << /XObject << /Fm 90 0 R >> /Pattern << /P %u 0 R >> >>",
                i + 1);
  add_stream (document, FIRST + DEPTH, RECTANGLE, PATTERN);
  add_stream (document, 90, TWICE (RECTANGLE), FORM);

  assert_endless (folder, document);
}

static Document *
create_fonts (const char *text, const char *set_font, const char *kind)
{
  g_autofree char *glyph = g_strdup_printf ("9 0 d0 BT %s %s ET", set_font, text);
  g_autofree char *contents = g_strdup_printf ("BT %s %s ET", set_font, text);
  g_autofree char *more = g_strdup_printf ("/Resources << /%s << /T %u 0 R >> >>", kind, FIRST);
  Document *document = create_document (contents, more);

  for (guint i = FIRST; i < FIRST + DEPTH; i++)
    {
      guint font = g_str_equal (kind, "Font") ? i : i + 200;

      add_object (document, i + 200 - (font - i), "<< /Font [%u 0 R 1] >>", font);
      add_object (document,
                  font,
                  "<< /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /FirstChar 65"
                  " /LastChar 65 /Widths [9] /Encoding << /Differences [65 /a] >>"
                  " /CharProcs << /a %u 0 R >> /Resources << /%s << /T %u 0 R >> >> >>",
                  i + 100,
                  kind,
                  i + 1);
      add_stream (document, i + 100, glyph, "%s", "");
    }
  add_object (document, FIRST + DEPTH, "<< /Subtype /Type1 /BaseFont /Helvetica >>");
  return document;
}

static void
test_glyphs (DossierTestFolder *folder, gconstpointer data)
{
  assert_endless (folder, create_fonts ("(AA) Tj", "/T 1 Tf", "Font"));
  assert_endless (folder, create_fonts ("[<41> -1 (A)] TJ", "/T 1 Tf", "Font"));
  assert_endless (folder, create_fonts ("(AA) Tj", "/T gs", "ExtGState"));
  assert_bearable (folder, create_fonts ("(A) Tj", "/T 1 Tf", "Font"), FALSE);
}

static Document *
create_masks (const char *contents)
{
  Document *document = create_document (contents, "/Resources << /ExtGState << /G 110 0 R >> >>");

  for (guint i = FIRST; i <= FIRST + DEPTH; i++)
    {
      const char *drawn = i < FIRST + DEPTH ? contents : RECTANGLE;

      add_object (document, i + 100, "<< /SMask << /S /Luminosity /G %u 0 R >> >>", i);
      add_stream (document,
                  i,
                  drawn,
                  FORM " /Group << /S /Transparency >>"
                       " /Resources << /ExtGState << /G %u 0 R >> >>",
                  MIN (i + 1, FIRST + DEPTH) + 100);
    }
  return document;
}

static void
test_soft_masks (DossierTestFolder *folder, gconstpointer data)
{
  assert_endless (folder, create_masks (TWICE ("/G gs")));
  assert_endless (folder, create_masks ("/G gs " RECTANGLE));
  assert_bearable (folder, create_masks (RECTANGLE), FALSE);
}

static void
test_appearances (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const appearances[] = { "/N 10 0 R",
                                             "/N << /Off 42 0 R /On 10 0 R >>",
                                             "/N 42 0 R /D 10 0 R" };

  for (gsize i = 0; i < G_N_ELEMENTS (appearances); i++)
    {
      g_autofree char *annotations = g_strdup_printf (
        "/Annots [<< /Type /Annot /Subtype /Stamp /Rect [0 0 9 9] /AP << %s >> >>]",
        appearances[i]);
      Document *document = create_document (RECTANGLE, annotations);

      add_forms (document, TWICE ("/Fm Do"));
      assert_endless (folder, document);
    }
}

/* Forms that draw themselves: some programs stop at once, others at a certain depth. */
static void
test_what_draws_itself (DossierTestFolder *folder, gconstpointer data)
{
  static const struct
  {
    const char *contents;
    gboolean is_endless;
  } forms[] = {
    { RECTANGLE, FALSE },
    { "/Fm Do", FALSE },
    { TWICE ("/Fm Do"), TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      Document *document = create_document ("/Fm Do", "/Resources << /XObject << /Fm 10 0 R >> >>");

      add_stream (document,
                  FIRST,
                  forms[i].contents,
                  FORM " /Resources << /XObject << /Fm 10 0 R >> >>");
      if (forms[i].is_endless)
        assert_endless (folder, document);
      else
        assert_bearable (folder, document, FALSE);
    }
}

/* Where programs do not agree on what is drawn, only drawing shows how long it takes. */
static void
test_what_cannot_be_known_is_doubtful (DossierTestFolder *folder, gconstpointer data)
{
  Document *encoded = create_document ("/Fm Do", "/Resources << /XObject << /Fm 10 0 R >> >>");
  Document *borrowing =
    create_document ("/Fm Do", "/Resources << /XObject << /Fm 10 0 R /Other 11 0 R >> >>");

  assert_bearable (folder,
                   create_forms ("/Fm Do",
                                 "BI /W 4 /H 1 /BPC 8 /CS /G ID x EI ( EI /Fm Do /Fm Do"
                                 " BI /W 4 /H 1 /BPC 8 /CS /G ID x EI ) EI"),
                   TRUE);
  add_stream (encoded, FIRST, RECTANGLE, FORM " /Filter /CCITTFaxDecode");
  assert_bearable (folder, encoded, TRUE);
  add_stream (borrowing, FIRST, "/Other Do", FORM " /Resources << >>");
  add_stream (borrowing, FIRST + 1, RECTANGLE, FORM);
  assert_bearable (folder, borrowing, TRUE);
}

static void
test_a_page_of_many_marks_is_shown (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GString) contents = g_string_new (NULL);
  Document *document;

  for (guint i = 0; i < 100000; i++)
    g_string_append (contents, "1 0 0 1 2 3 cm /Fm Do ");
  document = create_document (contents->str, "/Resources << /XObject << /Fm 10 0 R >> >>");
  add_stream (document, FIRST, RECTANGLE, FORM);

  assert_bearable (folder, document, FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/pdf-effort/forms", test_forms);
  dossier_test_folder_add ("/pdf-effort/forms-with-the-resources-of-their-page",
                           test_forms_with_the_resources_of_their_page);
  dossier_test_folder_add ("/pdf-effort/patterns", test_patterns);
  dossier_test_folder_add ("/pdf-effort/patterns-that-a-form-is-drawn-with",
                           test_patterns_that_a_form_is_drawn_with);
  dossier_test_folder_add ("/pdf-effort/glyphs", test_glyphs);
  dossier_test_folder_add ("/pdf-effort/soft-masks", test_soft_masks);
  dossier_test_folder_add ("/pdf-effort/appearances", test_appearances);
  dossier_test_folder_add ("/pdf-effort/what-draws-itself", test_what_draws_itself);
  dossier_test_folder_add ("/pdf-effort/what-cannot-be-known-is-doubtful",
                           test_what_cannot_be_known_is_doubtful);
  dossier_test_folder_add ("/pdf-effort/a-page-of-many-marks-is-shown",
                           test_a_page_of_many_marks_is_shown);

  return g_test_run ();
}
