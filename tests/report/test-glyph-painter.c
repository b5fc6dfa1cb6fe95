/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-glyph-painter.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

#include <unistd.h>

static void
paint (const char *path, const char *text, double baseline)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 300, 100);
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layout = pango_cairo_create_layout (cr);
  double x = 20;

  pango_layout_set_text (layout, text, -1);
  for (GSList *l = pango_layout_get_line_readonly (layout, 0)->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *item = l->data;

      dossier_glyph_painter_show (cr, text, item, x, baseline);
      x += (double) pango_glyph_string_get_width (item->glyphs) / PANGO_SCALE;
    }
  g_object_unref (layout);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static char *
extract (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) program =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", path, "-", NULL);
  char *text = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (program, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* The baseline between two points of the page, and just where one ends and another begins. */
static void
test_words_can_be_copied_wherever_they_stand (void)
{
  static const char *const words[] = { "الأولى", "שָׁלוֹם", "x\u0302q\u0303", "office" };
  static const double baselines[] = { 50, 50.004, 50.5, 49.99 };
  g_autofree char *path = NULL;
  int descriptor = g_file_open_tmp ("dossier-glyphs-XXXXXX.pdf", &path, NULL);

  g_assert_cmpint (descriptor, >=, 0);
  close (descriptor);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (baselines); j++)
        {
          g_autofree char *text = NULL;
          g_autofree char *composed = NULL;
          g_autofree char *expected = g_utf8_normalize (words[i], -1, G_NORMALIZE_NFC);

          paint (path, words[i], baselines[j]);
          text = extract (path);
          composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
          g_test_message ("word %u at %f", i, baselines[j]);
          g_assert_nonnull (g_strstr_len (composed, -1, expected));
        }
    }
  g_unlink (path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/glyph-painter/words-can-be-copied-wherever-they-stand",
                   test_words_can_be_copied_wherever_they_stand);
  return g_test_run ();
}
