/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times how long it takes until the dashboard is drawn again after an edit. */

#include "bench-window.h"

#define RUNS 61

typedef struct
{
  const char *path;
  DossierWindow *window;
  GArray *times;
  gint64 start;
  guint run;
} Bench;

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
  bench_window_print_times ("dashboard", self->times);
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

  self->window = bench_window_open (application, self->path);
  gtk_widget_activate_action (GTK_WIDGET (dossier_window_get_view (self->window)),
                              "submission.show-dashboard-page",
                              NULL);
  /* The first frames load fonts and icons. */
  g_timeout_add_seconds (2, begin, self);
}

int
main (int argc, char **argv)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  Bench bench = { .path = argv[argc - 1], .times = times };

  return bench_window_run (G_CALLBACK (activate), &bench);
}
