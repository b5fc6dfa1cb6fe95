/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Small pictures of the reports that there are of a submission. A whole report takes the main loop
 * some milliseconds to write and a processor a tenth of a second to lay out, and there are six: so
 * each is written with no more than the parts that are drawn, and laid out and painted on a worker
 * thread. */

#include "dossier-preset-drawing.h"

#include "dossier-layout.h"
#include "dossier-painter.h"

/*
 * parts: those that are drawn, with spaces between; of the elements, the first criterion is enough
 * anchor: (nullable): where the page is that tells it apart from other reports; NULL for the first
 * criterion
 */
static const struct
{
  const char *parts;
  const char *anchor;
} samples[DOSSIER_PRESET_COUNT] = {
  [DOSSIER_PRESET_SUBMISSION] = { "cover elements", NULL },
  [DOSSIER_PRESET_INTERNAL] = { "cover elements", NULL },
  [DOSSIER_PRESET_PUBLIC] = { "cover profile", "profile" },
  [DOSSIER_PRESET_ACTION_PLAN] = { "cover actions", "actions" },
  [DOSSIER_PRESET_BOARD] = { "cover summary", "summary" },
  [DOSSIER_PRESET_CRITERION] = { "contents elements", NULL },
};

typedef struct
{
  DossierReport *report;
  char *anchor;
  int width;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  dossier_report_free (self->report);
  g_free (self->anchor);
  g_free (self);
}

static const char *
get_first_criterion (DossierSubmission *submission)
{
  GListModel *criteria =
    dossier_standard_get_criteria (dossier_submission_get_standard (submission));
  g_autoptr (DossierCriterion) first = g_list_model_get_item (criteria, 0);

  return first != NULL ? dossier_criterion_get_number (first) : "";
}

static DossierReportOptions *
create_options (DossierReportSource *source, DossierReportPreset preset, const char *criterion)
{
  DossierReportOptions *options =
    dossier_report_options_copy (dossier_report_source_get_options (source));
  const char *const *parts = dossier_report_options_list_parts ();
  g_auto (GStrv) drawn = g_strsplit (samples[preset].parts, " ", -1);

  dossier_report_preset_apply (preset, options);
  for (guint i = 0; parts[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *) drawn, parts[i]))
      g_object_set (options, parts[i], FALSE, NULL);
  if (samples[preset].anchor == NULL)
    g_object_set (options, "criteria", criterion, NULL);
  return options;
}

static GdkTexture *
draw_page (const DossierLayout *layout, guint number, int width)
{
  const DossierPageGeometry *geometry = &layout->typesetter.geometry;
  double scale = width / geometry->width;
  int height = (int) (geometry->height * scale + 0.5);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) pixels = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  dossier_painter_paint_page (layout, number, cr, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                       stride * (gsize) height,
                                       (GDestroyNotify) cairo_surface_destroy,
                                       surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, pixels, stride);
}

static void
draw_in_thread (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  const Request *request = task_data;
  DossierPageGeometry geometry = dossier_page_design_get_geometry (request->report->design);
  g_autoptr (DossierLayout) layout = dossier_layout_new (request->report, &geometry);
  guint telling = dossier_layout_find_page (layout, request->anchor);
  GPtrArray *pages = g_ptr_array_new_with_free_func (g_object_unref);

  if (telling > 1)
    g_ptr_array_add (pages, draw_page (layout, telling, request->width));
  if (dossier_layout_get_n_pages (layout) > 0)
    g_ptr_array_add (pages, draw_page (layout, 1, request->width));
  g_task_return_pointer (task, pages, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * dossier_preset_draw_async:
 * @source: makes the reports of a submission
 * @preset: a type of report
 * @width: how wide a page is to be, in pixels
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Draws the report of that type that there would be of the submission, with what the source knows
 * of the files by now.
 */
void
dossier_preset_draw_async (DossierReportSource *source,
                           DossierReportPreset preset,
                           int width,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  const char *criterion = get_first_criterion (dossier_report_source_get_submission (source));
  g_autoptr (DossierReportOptions) options = create_options (source, preset, criterion);
  Request *request = g_new0 (Request, 1);

  request->report = dossier_report_source_make_with (source, options);
  request->anchor = samples[preset].anchor != NULL ? g_strdup (samples[preset].anchor)
                                                   : g_strconcat ("part-", criterion, NULL);
  request->width = width;
  g_task_set_source_tag (task, dossier_preset_draw_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, draw_in_thread);
}

/**
 * dossier_preset_draw_finish:
 * @result: what the callback was given
 * @error: return location for a %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type GdkTexture): pages of the report, the one that is to be in
 *   front of the others first; %NULL on error
 */
GPtrArray *
dossier_preset_draw_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
