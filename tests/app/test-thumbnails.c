/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-thumbnails.h"

/* The reader survey of the sample, which has three pages. */
#define SURVEY "7bf84308e2681984b8e1cee8e25f5cf8c45d62e7bc057390341b6c1a66d05815"
#define WIDTH  44

static DossierThumbnails *
create_thumbnails (void)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("DOSSIER_DATA_FOLDER"), "sample", "Riverside Libraries", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);

  return dossier_thumbnails_new (folder);
}

static DossierEvidenceFile *
create_file (void)
{
  return g_object_new (DOSSIER_TYPE_EVIDENCE_FILE,
                       "sha256",
                       SURVEY,
                       "type",
                       "application/pdf",
                       NULL);
}

static void
drawn_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GdkTexture *
wait_for_drawing (DossierThumbnails *thumbnails, GAsyncResult **result, GError **error)
{
  GdkTexture *texture;

  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  texture = dossier_thumbnails_draw_finish (thumbnails, *result, error);
  g_clear_object (result);
  return texture;
}

static void
test_a_page_is_drawn_once (void)
{
  g_autoptr (DossierThumbnails) thumbnails = create_thumbnails ();
  g_autoptr (DossierEvidenceFile) file = create_file ();
  GAsyncResult *result = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkTexture) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_thumbnails_find (thumbnails, file, 1, WIDTH));
  dossier_thumbnails_draw_async (thumbnails, file, 1, WIDTH, NULL, drawn_cb, &result);
  texture = wait_for_drawing (thumbnails, &result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, WIDTH);
  g_assert_true (dossier_thumbnails_find (thumbnails, file, 1, WIDTH) == texture);

  dossier_thumbnails_draw_async (thumbnails, file, 1, WIDTH, NULL, drawn_cb, &result);
  again = wait_for_drawing (thumbnails, &result, &error);
  g_assert_true (again == texture);
}

static void
test_what_is_out_of_sight_before_its_turn_is_not_drawn (void)
{
  g_autoptr (DossierThumbnails) thumbnails = create_thumbnails ();
  g_autoptr (DossierEvidenceFile) file = create_file ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GAsyncResult *results[3] = { NULL, NULL, NULL };
  g_autoptr (GdkTexture) first = NULL;
  g_autoptr (GdkTexture) last = NULL;
  g_autoptr (GError) error = NULL;

  dossier_thumbnails_draw_async (thumbnails, file, 1, WIDTH, NULL, drawn_cb, &results[0]);
  dossier_thumbnails_draw_async (thumbnails, file, 2, WIDTH, cancellable, drawn_cb, &results[1]);
  dossier_thumbnails_draw_async (thumbnails, file, 3, WIDTH, NULL, drawn_cb, &results[2]);
  g_cancellable_cancel (cancellable);

  last = wait_for_drawing (thumbnails, &results[2], NULL);
  g_assert_nonnull (last);
  first = wait_for_drawing (thumbnails, &results[0], NULL);
  g_assert_nonnull (first);
  g_assert_null (wait_for_drawing (thumbnails, &results[1], &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (dossier_thumbnails_find (thumbnails, file, 2, WIDTH));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/thumbnails/a-page-is-drawn-once", test_a_page_is_drawn_once);
  g_test_add_func ("/thumbnails/what-is-out-of-sight-before-its-turn-is-not-drawn",
                   test_what_is_out_of_sight_before_its_turn_is_not_drawn);

  return g_test_run ();
}
