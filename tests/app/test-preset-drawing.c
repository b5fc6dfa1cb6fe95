/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-preset-drawing.h"

#include "dossier-test-folder.h"

#include <string.h>

#define WIDTH 42

#define SUBMISSION                                                                                 \
  "{\"format\": 1, \"standard\": \"customer-service-excellence\","                                 \
  " \"organisation\": {\"name\": \"Riverside\", \"profile\": \"Twelve libraries\"},"               \
  " \"responses\": [{\"element\": \"1.1.1\", \"rating\": \"compliance\","                          \
  "                  \"narrative\": \"We ask our readers four times a year.\"}],"                  \
  " \"actions\": [{\"id\": \"ask\", \"title\": \"Ask tenants\", \"elements\": [\"1.1.1\"]}]}"

static DossierReportSource *
create_source (DossierTestFolder *folder, const char *json)
{
  g_autoptr (GFile) place = dossier_test_folder_write_submission (folder, json);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_bundle_open (place, folder->library, NULL, &error);

  g_assert_no_error (error);
  return dossier_report_source_new (bundle);
}

static void
drawn_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **place = user_data;

  *place = g_object_ref (result);
}

static GPtrArray *
draw (DossierReportSource *source,
      DossierReportPreset preset,
      GCancellable *cancellable,
      GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  dossier_preset_draw_async (source, preset, WIDTH, cancellable, drawn_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return dossier_preset_draw_finish (result, error);
}

static GBytes *
read_page (GPtrArray *pages, guint position)
{
  GdkTexture *page = pages->pdata[position];
  gsize stride = WIDTH * 4;
  gsize size = stride * (gsize) gdk_texture_get_height (page);
  guchar *pixels = g_malloc (size);

  g_assert_cmpint (gdk_texture_get_width (page), ==, WIDTH);
  gdk_texture_download (page, pixels, stride);
  return g_bytes_new_take (pixels, size);
}

static gboolean
is_blank (GBytes *page)
{
  gsize size;
  const guint8 *pixels = g_bytes_get_data (page, &size);

  for (gsize i = 0; i < size; i++)
    if (pixels[i] != 0xff)
      return FALSE;
  return TRUE;
}

static void
test_each_type_has_a_picture_of_its_own (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierReportSource) source = create_source (folder, SUBMISSION);
  g_autoptr (GPtrArray) fronts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < DOSSIER_PRESET_COUNT; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) pages = draw (source, (DossierReportPreset) i, NULL, &error);
      g_autoptr (GBytes) back = NULL;
      GBytes *front;

      g_assert_no_error (error);
      g_assert_cmpuint (pages->len, ==, 2);
      back = read_page (pages, 1);
      front = read_page (pages, 0);
      g_assert_false (is_blank (back));
      g_assert_false (is_blank (front));
      g_assert_false (g_bytes_equal (front, back));
      g_ptr_array_add (fronts, front);
    }

  for (guint i = 0; i < fronts->len; i++)
    for (guint j = 0; j < i; j++)
      {
        g_test_message ("%u and %u", i, j);
        /* The elements of the submission are those of one criterion; the pages behind differ. */
        if (i != DOSSIER_PRESET_CRITERION || j != DOSSIER_PRESET_SUBMISSION)
          g_assert_false (g_bytes_equal (fronts->pdata[i], fronts->pdata[j]));
      }
}

static void
test_a_picture_shows_the_submission_as_it_is (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierReportSource) source = create_source (folder, SUBMISSION);
  DossierSubmission *submission = dossier_report_source_get_submission (source);
  g_autoptr (GPtrArray) before = draw (source, DOSSIER_PRESET_INTERNAL, NULL, NULL);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GBytes) front_before = read_page (before, 0);
  g_autoptr (GBytes) back_before = read_page (before, 1);
  g_autoptr (GBytes) front_after = NULL;
  g_autoptr (GBytes) back_after = NULL;

  g_object_set (dossier_submission_find_response (submission, "1.1.1"),
                "narrative",
                "We ask our readers four times a year, and those who do not come to us too. They "
                "tell us in person, by post, by telephone and on the web.",
                NULL);
  g_object_set (dossier_report_source_get_options (source), "accent", "#a02020", NULL);
  after = draw (source, DOSSIER_PRESET_INTERNAL, NULL, NULL);
  front_after = read_page (after, 0);
  back_after = read_page (after, 1);

  g_assert_false (g_bytes_equal (front_before, front_after));
  g_assert_false (g_bytes_equal (back_before, back_after));
}

static void
test_drawing_changes_nothing (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierReportSource) source = create_source (folder, SUBMISSION);
  DossierReportOptions *options = dossier_report_source_get_options (source);
  int preset = dossier_report_preset_find (options);

  for (guint i = 0; i < DOSSIER_PRESET_COUNT; i++)
    {
      g_autoptr (GPtrArray) pages = draw (source, (DossierReportPreset) i, NULL, NULL);

      g_assert_nonnull (pages);
    }

  g_assert_cmpint (dossier_report_preset_find (options), ==, preset);
  g_assert_null (dossier_submission_get_undo_label (dossier_report_source_get_submission (source)));
}

static void
test_an_empty_submission_has_pictures_too (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierReportSource) source =
    create_source (folder,
                   "{\"format\": 1, \"standard\": \"customer-service-excellence\","
                   " \"organisation\": {\"name\": \"Riverside\"}}");

  for (guint i = 0; i < DOSSIER_PRESET_COUNT; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) pages = draw (source, (DossierReportPreset) i, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (pages->len, >=, 1);
    }
}

static void
test_what_is_cancelled_gives_no_picture (DossierTestFolder *folder, gconstpointer data)
{
  g_autoptr (DossierReportSource) source = create_source (folder, SUBMISSION);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (draw (source, DOSSIER_PRESET_BOARD, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  dossier_test_folder_add ("/preset-drawing/each-type-has-a-picture-of-its-own",
                           test_each_type_has_a_picture_of_its_own);
  dossier_test_folder_add ("/preset-drawing/shows-the-submission-as-it-is",
                           test_a_picture_shows_the_submission_as_it_is);
  dossier_test_folder_add ("/preset-drawing/changes-nothing", test_drawing_changes_nothing);
  dossier_test_folder_add ("/preset-drawing/of-an-empty-submission-too",
                           test_an_empty_submission_has_pictures_too);
  dossier_test_folder_add ("/preset-drawing/none-of-what-is-cancelled",
                           test_what_is_cancelled_gives_no_picture);

  return g_test_run ();
}
