/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times the preview: what it takes until the first page can be seen, and until a page is right
 * again after an edit. Usage: bench-report FOLDER. Prints milliseconds: first page, median and 95th
 * percentile of edits. */

#include "dossier-bundle.h"
#include "dossier-layout.h"
#include "dossier-painter.h"
#include "dossier-submission-report.h"

#include <stdlib.h>

#define EDITS        60
#define SCALE        (96.0 / 72.0)
#define WORK_AT_ONCE 10000
#define TODAY        "2026-11-27"

typedef struct
{
  DossierReport *report;
  DossierLayout *layout;
} Preview;

static void
paint (const DossierLayout *layout, guint page)
{
  const DossierPageGeometry *geometry = &layout->typesetter.geometry;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) (geometry->width * SCALE),
                                                         (int) (geometry->height * SCALE));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, SCALE, SCALE);
  dossier_painter_paint_page (layout, page, cr, NULL);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* As the window does it: what has not changed is taken over, and a page is painted. */
static void
renew (Preview *self, DossierSubmission *submission, gboolean is_complete, guint page)
{
  DossierReport *report =
    dossier_submission_report_new (submission,
                                   dossier_submission_get_report_options (submission),
                                   NULL,
                                   TODAY);
  DossierPageGeometry geometry = dossier_page_design_get_geometry (report->design);

  self->layout = dossier_layout_begin (report, &geometry, self->layout);
  g_clear_pointer (&self->report, dossier_report_free);
  self->report = report;
  while (!dossier_layout_advance (self->layout, WORK_AT_ONCE) && is_complete)
    continue;
  paint (self->layout, page);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const double *first = a;
  const double *second = b;

  return *first < *second ? -1 : *first > *second;
}

static double
get_milliseconds (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / 1000;
}

int
main (int argc, char **argv)
{
  g_autoptr (DossierStandardLibrary) library = dossier_standard_library_new ();
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (argv[argc - 1]);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierBundle) bundle = dossier_bundle_open (folder, library, NULL, &error);
  Preview preview = { NULL, NULL };
  double times[EDITS];
  double first;
  gint64 start;

  if (bundle == NULL)
    g_error ("%s", error->message);
  start = g_get_monotonic_time ();
  renew (&preview, dossier_bundle_get_submission (bundle), FALSE, 1);
  first = get_milliseconds (start);
  renew (&preview, dossier_bundle_get_submission (bundle), TRUE, 1);

  for (guint i = 0; i < EDITS; i++)
    {
      DossierResponse *response =
        dossier_submission_find_response (dossier_bundle_get_submission (bundle), "1.1.1");
      g_autofree char *narrative =
        g_strdup_printf ("%s %u", dossier_response_get_narrative (response), i);

      start = g_get_monotonic_time ();
      g_object_set (response, "narrative", narrative, NULL);
      renew (&preview, dossier_bundle_get_submission (bundle), TRUE, 8);
      times[i] = get_milliseconds (start);
    }
  qsort (times, EDITS, sizeof times[0], compare_times);
  g_print ("%.1f %.1f %.1f\n", first, times[EDITS / 2], times[EDITS * 95 / 100]);
  dossier_layout_free (preview.layout);
  dossier_report_free (preview.report);
  return EXIT_SUCCESS;
}
