/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times what it costs the main loop to show an element that cites much or has a large table, up
 * to the end of the first frame with it.
 *
 * Usage: bench-element FOLDER, in which 1.1.1 and 1.1.2 are such elements
 *
 * The time is the processor time of the thread of the main loop, so that other programs on the
 * machine do not count. */

#include "bench-window.h"

#define RUNS                  41
#define INTERVAL_MILLISECONDS 400

typedef struct
{
  const char *path;
  DossierWindow *window;
  GArray *times;
  gint64 start;
  guint n_shown;
} Bench;

static void
frame_ended_cb (Bench *self)
{
  gint64 time = bench_window_measure_time () - self->start;

  if (self->start == 0)
    return;
  self->start = 0;
  /* The first of each loads what the others find. */
  if (self->n_shown > 2)
    g_array_append_val (self->times, time);
}

static gboolean
show_next_cb (gpointer user_data)
{
  Bench *self = user_data;

  if (self->times->len == RUNS)
    {
      bench_window_print_times ("element", self->times);
      g_application_quit (g_application_get_default ());
      return G_SOURCE_REMOVE;
    }
  self->start = bench_window_measure_time ();
  gtk_widget_activate_action (GTK_WIDGET (dossier_window_get_view (self->window)),
                              "submission.show-element",
                              "s",
                              self->n_shown++ % 2 == 0 ? "1.1.2" : "1.1.1");
  return G_SOURCE_CONTINUE;
}

static gboolean
begin_cb (gpointer user_data)
{
  Bench *self = user_data;

  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (self->window)),
                            "after-paint",
                            G_CALLBACK (frame_ended_cb),
                            self);
  g_timeout_add (INTERVAL_MILLISECONDS, show_next_cb, self);
  return G_SOURCE_REMOVE;
}

static void
activate_cb (GApplication *application, gpointer user_data)
{
  Bench *self = user_data;

  self->window = bench_window_open (application, self->path);
  g_timeout_add_seconds (2, begin_cb, self);
}

int
main (int argc, char **argv)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  Bench bench = { .path = argv[argc - 1], .times = times };

  return bench_window_run (G_CALLBACK (activate_cb), &bench);
}
