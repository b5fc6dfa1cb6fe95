/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times how long it takes until the dashboard is drawn again after an edit. */

#include <adwaita.h>

#include "dossier-bundle.h"
#include "dossier-window.h"

#define RUNS        61
#define MILLISECOND 1000.0

typedef struct
{
  const char *path;
  DossierWindow *window;
  GArray *times;
  gint64 start;
  guint run;
} Bench;

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
edit (Bench *self)
{
  DossierSubmission *submission =
    dossier_bundle_get_submission (dossier_window_get_bundle (self->window));
  DossierResponse *response = dossier_submission_find_response (submission, "3.2.1");

  self->start = g_get_monotonic_time ();
  g_object_set (response, "rating", 1 + self->run++ % (DOSSIER_RATING_COUNT - 1), NULL);
}

static void
finish (Bench *self)
{
  g_array_sort (self->times, compare_times);
  g_print ("dashboard-50 %.1f\ndashboard-95 %.1f\n",
           (double) g_array_index (self->times, gint64, RUNS / 2) / MILLISECOND,
           (double) g_array_index (self->times, gint64, RUNS * 95 / 100) / MILLISECOND);
  g_application_quit (g_application_get_default ());
}

static void
painted (Bench *self)
{
  gint64 time = g_get_monotonic_time () - self->start;

  if (self->start == 0)
    return;
  self->start = 0;
  g_array_append_val (self->times, time);
}

static gboolean
tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Bench *self = user_data;

  if (self->times->len >= RUNS)
    {
      finish (self);
      return G_SOURCE_REMOVE;
    }
  edit (self);
  return G_SOURCE_CONTINUE;
}

static gboolean
begin (gpointer user_data)
{
  Bench *self = user_data;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));

  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted), self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self->window), tick, self, NULL);
  return G_SOURCE_REMOVE;
}

static void
activate (GApplication *application, gpointer user_data)
{
  Bench *self = user_data;
  g_autoptr (DossierStandardLibrary) library = dossier_standard_library_new ();
  g_autoptr (GFile) folder = g_file_new_for_path (self->path);
  g_autoptr (DossierBundle) bundle = dossier_bundle_open (folder, library, NULL, NULL);
  GtkWindow *window = dossier_window_new (ADW_APPLICATION (application), library);

  self->window = DOSSIER_WINDOW (window);
  gtk_window_set_default_size (window, 1240, 780);
  dossier_window_show_bundle (self->window, bundle, NULL);
  gtk_window_present (window);
  gtk_widget_activate_action (GTK_WIDGET (dossier_window_get_view (DOSSIER_WINDOW (window))),
                              "submission.show-dashboard-page",
                              NULL);
  /* The first frames load fonts and icons. */
  g_timeout_add_seconds (2, begin, self);
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("org.dossier.Bench", G_APPLICATION_NON_UNIQUE);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  Bench bench = { .path = argv[argc - 1], .times = times };

  g_application_set_resource_base_path (G_APPLICATION (application), "/org/dossier/Dossier");
  g_signal_connect (application, "activate", G_CALLBACK (activate), &bench);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
