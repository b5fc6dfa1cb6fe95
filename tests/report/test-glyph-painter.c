/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-glyph-painter.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

#include <unistd.h>

#define LEFT   20
#define WIDTH  300
#define HEIGHT 100

static const char *const words[] = { "الأولى", "שָׁלוֹם", "x\u0302q\u0303", "office" };

static void
show_line (cairo_t *cr, PangoLayout *layout, double baseline)
{
  const char *text = pango_layout_get_text (layout);
  double x = LEFT;

  for (GSList *l = pango_layout_get_line_readonly (layout, 0)->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *item = l->data;

      dossier_glyph_painter_show (cr, text, item, x, baseline);
      x += (double) pango_glyph_string_get_width (item->glyphs) / PANGO_SCALE;
    }
}

static void
paint (const char *path, const char *text, double baseline)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layout = pango_cairo_create_layout (cr);

  pango_layout_set_text (layout, text, -1);
  show_line (cr, layout, baseline);
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

static cairo_surface_t *
photograph (const char *text, gboolean is_ours)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layout = pango_cairo_create_layout (cr);

  pango_layout_set_text (layout, text, -1);
  if (is_ours)
    show_line (cr, layout, 50);
  else
    {
      cairo_move_to (cr, LEFT, 50);
      pango_cairo_show_layout_line (cr, pango_layout_get_line_readonly (layout, 0));
    }
  g_object_unref (layout);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* That each letter can be copied changes nothing of what is seen, but for the edge where two
 * letters touch that were painted one after the other. */
static void
test_words_look_as_pango_paints_them (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      cairo_surface_t *ours = photograph (words[i], TRUE);
      cairo_surface_t *expected = photograph (words[i], FALSE);
      const guint8 *pixels = cairo_image_surface_get_data (ours);
      const guint8 *expected_pixels = cairo_image_surface_get_data (expected);
      guint ink = 0;
      guint difference = 0;

      for (int j = 0; j < cairo_image_surface_get_stride (ours) * HEIGHT; j++)
        {
          ink += expected_pixels[j];
          difference += (guint) ABS (pixels[j] - expected_pixels[j]);
        }
      g_test_message ("word %u", i);
      g_assert_cmpuint (ink, >, 10000);
      g_assert_cmpuint (difference, <, ink / 100);
      cairo_surface_destroy (ours);
      cairo_surface_destroy (expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/glyph-painter/words-can-be-copied-wherever-they-stand",
                   test_words_can_be_copied_wherever_they_stand);
  g_test_add_func ("/glyph-painter/words-look-as-pango-paints-them",
                   test_words_look_as_pango_paints_them);
  return g_test_run ();
}
