/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "bench-window.h"

#include <time.h>

#define MICROSECONDS 1000.0

/**
 * bench_window_run:
 * @activate: (type void (*) (GApplication *, gpointer)): opens the window
 * @bench: what is handed to @activate
 *
 * Returns: the exit code, once the application has quit
 */
int
bench_window_run (GCallback activate, gpointer bench)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("org.dossier.Bench", G_APPLICATION_NON_UNIQUE);

  g_application_set_resource_base_path (G_APPLICATION (application), "/org/dossier/Dossier");
  g_signal_connect (application, "activate", activate, bench);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}

/**
 * bench_window_open:
 * @application: the application
 * @path: the folder of a bundle
 *
 * Returns: (transfer none): a window that shows the bundle
 */
DossierWindow *
bench_window_open (GApplication *application, const char *path)
{
  g_autoptr (DossierStandardLibrary) library = dossier_standard_library_new ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (DossierBundle) bundle = dossier_bundle_open (folder, library, NULL, NULL);
  GtkWindow *window = dossier_window_new (ADW_APPLICATION (application), library);

  gtk_window_set_default_size (window, 1240, 780);
  dossier_window_show_bundle (DOSSIER_WINDOW (window), bundle, NULL);
  gtk_window_present (window);
  return DOSSIER_WINDOW (window);
}

/**
 * bench_window_find:
 * @widget: a widget
 * @type: the type of a widget inside it
 *
 * Returns: (transfer none) (nullable): the first one that is on the screen
 */
GtkWidget *
bench_window_find (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = bench_window_find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/**
 * bench_window_measure_time:
 *
 * Returns: the processor time of this thread so far, in microseconds, in which other programs on
 *   the machine do not count
 */
gint64
bench_window_measure_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/**
 * bench_window_print_times:
 * @name: what was measured
 * @times: (element-type gint64): times in microseconds
 *
 * Prints the median and the time that 95 of 100 stay below, in milliseconds.
 */
void
bench_window_print_times (const char *name, GArray *times)
{
  g_array_sort (times, compare_times);
  g_print ("%s-50 %.2f\n%s-95 %.2f\n",
           name,
           (double) g_array_index (times, gint64, times->len / 2) / MICROSECONDS,
           name,
           (double) g_array_index (times, gint64, times->len * 95 / 100) / MICROSECONDS);
}
