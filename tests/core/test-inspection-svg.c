/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-inspection.h"
#include "dossier-test-folder.h"

#include <cairo.h>
#include <string.h>
#include <unistd.h>

/* Blue on the left, and whatever else on the right. */
#define SVG_OF(attributes, rest)                                                                   \
  "<?xml version='1.0'?>\n<!-- A plan -->\n"                                                       \
  "<svg xmlns='http://www.w3.org/2000/svg' " attributes ">"                                        \
  "<rect width='20' height='20' fill='#00f'/>" rest "</svg>"

static DossierFilePicture *
draw_svg (DossierTestFolder *folder, const char *svg, gssize length, GError **error)
{
  int descriptor = dossier_test_folder_open_file (folder, svg, length);
  DossierFilePicture *picture =
    dossier_inspection_draw (descriptor, "image/svg+xml", 1, 80, NULL, error);

  close (descriptor);
  return picture;
}

static guint32
pixel_at (DossierFilePicture *picture, guint x, guint y)
{
  const guint32 *pixels = g_bytes_get_data (picture->pixels, NULL);

  return pixels[y * picture->width + x];
}

/* In Flatpak, GdkPixbuf has no loader for SVG. */
static void
test_svg_is_drawn_without_a_loader (DossierTestFolder *folder, gconstpointer data)
{
  static const char *const images[] = {
    SVG_OF ("width='40' height='20'", ""),
    SVG_OF ("width='40px' height='20px' viewBox='0 0 40 20'", ""),
    SVG_OF ("viewBox='0 0 40 20'", ""),
    SVG_OF ("width='100%' height='100%' viewBox='0 0 40 20'", ""),
    SVG_OF ("", "<rect x='20' width='20' height='20' fill='#fff'/>"),
  };

  g_setenv ("GDK_PIXBUF_MODULE_FILE", "/dev/null", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (images); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierFilePicture) picture = draw_svg (folder, images[i], -1, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (picture->width, ==, 80);
      g_assert_cmpuint (picture->height, ==, 40);
      g_assert_cmpuint (picture->file_width, ==, 40);
      g_assert_cmpuint (picture->file_height, ==, 20);
      g_assert_cmphex (pixel_at (picture, 10, 10), ==, 0xff0000ff);
      g_assert_cmphex (pixel_at (picture, 70, 30), ==, 0xffffffff);
    }
  g_unsetenv ("GDK_PIXBUF_MODULE_FILE");
}

static void
test_compressed_svg_is_drawn (DossierTestFolder *folder, gconstpointer data)
{
  static const char svg[] = SVG_OF ("width='40' height='20'", "");
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierFilePicture) picture = NULL;
  char compressed[1024];
  gsize n_read, n_written;

  g_assert_cmpint (g_converter_convert (G_CONVERTER (compressor),
                                        svg,
                                        sizeof svg - 1,
                                        compressed,
                                        sizeof compressed,
                                        G_CONVERTER_INPUT_AT_END,
                                        &n_read,
                                        &n_written,
                                        &error),
                   ==,
                   G_CONVERTER_FINISHED);
  picture = draw_svg (folder, compressed, (gssize) n_written, &error);

  g_assert_no_error (error);
  g_assert_cmphex (pixel_at (picture, 10, 10), ==, 0xff0000ff);
}

static void
test_svg_shows_no_other_file (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (GFile) other = dossier_test_folder_get_child (folder, "other.png");
  g_autofree char *uri = g_file_get_uri (other);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 20, 20);
  const char *const references[] = { uri, g_file_peek_path (other), "other.png" };

  g_assert_cmpint (cairo_surface_write_to_png (surface, g_file_peek_path (other)),
                   ==,
                   CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      g_autofree char *svg = g_strdup_printf (
        SVG_OF ("width='40' height='20'", "<image x='20' width='20' height='20' href='%s'/>"),
        references[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierFilePicture) picture = draw_svg (folder, svg, -1, &error);

      g_assert_no_error (error);
      g_assert_cmphex (pixel_at (picture, 70, 30), ==, 0xffffffff);
    }
}

static void
test_svg_that_cannot_be_drawn_is_reported (DossierTestFolder *folder, gconstpointer data)
{
  const struct
  {
    const char *svg;
    DossierInspectionError code;
  } cases[] = {
    { "<html><body>A page</body></html>", DOSSIER_INSPECTION_ERROR_DAMAGED },
    { "<svg xmlns='http://www.w3.org/2000/svg' width='40'", DOSSIER_INSPECTION_ERROR_DAMAGED },
    { SVG_OF ("width='0' height='20'", ""), DOSSIER_INSPECTION_ERROR_DAMAGED },
    { SVG_OF ("width='1e30' height='1e30'", ""), DOSSIER_INSPECTION_ERROR_TOO_LARGE },
    { SVG_OF ("width='1' height='999999'", ""), DOSSIER_INSPECTION_ERROR_TOO_LARGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (draw_svg (folder, cases[i].svg, -1, &error));
      g_assert_error (error, DOSSIER_INSPECTION_ERROR, (int) cases[i].code);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/inspection/svg/is-drawn-without-a-loader",
                           test_svg_is_drawn_without_a_loader);
  dossier_test_folder_add ("/inspection/svg/is-drawn-when-compressed",
                           test_compressed_svg_is_drawn);
  dossier_test_folder_add ("/inspection/svg/shows-no-other-file", test_svg_shows_no_other_file);
  dossier_test_folder_add ("/inspection/svg/that-cannot-be-drawn-is-reported",
                           test_svg_that_cannot_be_drawn_is_reported);

  return g_test_run ();
}
