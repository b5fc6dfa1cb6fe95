/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times what a letter typed into a narrative costs the main loop, once every page has been shown.
 *
 * Usage: bench-keystroke FOLDER
 *
 * The time is the processor time of the thread of the main loop from one letter to the next, so
 * that other programs on the machine do not count. Layout and painting are told apart. */

#include "bench-window.h"

#define RUNS                  101
#define INTERVAL_MILLISECONDS 100

static const char *const commands[] = {
  "submission.show-dashboard-page", "submission.show-evidence-page",
  "submission.show-actions-page",   "submission.show-report-page",
  "submission.show-portfolio-page",
};

typedef struct
{
  const char *path;
  DossierWindow *window;
  GtkTextView *editor;
  GArray *keystrokes;
  GArray *frames;
  gint64 start;
  gint64 frame_start;
  gint64 frame_time;
  guint n_shown;
} Bench;

static void
frame_begun_cb (Bench *self)
{
  self->frame_start = bench_window_measure_time ();
}

static void
frame_ended_cb (Bench *self)
{
  self->frame_time += bench_window_measure_time () - self->frame_start;
}

static void
note_times (Bench *self)
{
  gint64 time = bench_window_measure_time () - self->start - self->frame_time;

  g_array_append_val (self->keystrokes, time);
  g_array_append_val (self->frames, self->frame_time);
}

static gboolean
type_cb (gpointer user_data)
{
  Bench *self = user_data;

  if (self->start != 0)
    note_times (self);
  if (self->keystrokes->len == RUNS)
    {
      bench_window_print_times ("keystroke", self->keystrokes);
      bench_window_print_times ("frame", self->frames);
      g_application_quit (g_application_get_default ());
      return G_SOURCE_REMOVE;
    }
  self->frame_time = 0;
  self->start = bench_window_measure_time ();
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (self->editor), "e", 1);
  return G_SOURCE_CONTINUE;
}

/* When all that follows from showing the pages is done, as the layout of the report. */
static gboolean
begin_typing_cb (gpointer user_data)
{
  Bench *self = user_data;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));
  GtkTextIter end;

  self->editor = GTK_TEXT_VIEW (bench_window_find (GTK_WIDGET (self->window), GTK_TYPE_TEXT_VIEW));
  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (self->editor), &end);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (self->editor), &end);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (frame_begun_cb), self);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (frame_ended_cb), self);
  g_timeout_add (INTERVAL_MILLISECONDS, type_cb, self);
  return G_SOURCE_REMOVE;
}

/* Each page loads fonts and icons when it is first drawn. */
static gboolean
show_next_page_cb (gpointer user_data)
{
  Bench *self = user_data;

  if (self->n_shown == G_N_ELEMENTS (commands))
    {
      g_idle_add_full (G_PRIORITY_LOW + 100, begin_typing_cb, self, NULL);
      return G_SOURCE_REMOVE;
    }
  gtk_widget_activate_action (GTK_WIDGET (dossier_window_get_view (self->window)),
                              commands[self->n_shown++],
                              NULL);
  return G_SOURCE_CONTINUE;
}

static void
activate_cb (GApplication *application, gpointer user_data)
{
  Bench *self = user_data;

  self->window = bench_window_open (application, self->path);
  g_timeout_add_seconds (2, show_next_page_cb, self);
}

int
main (int argc, char **argv)
{
  g_autoptr (GArray) keystrokes = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (gint64));
  Bench bench = { .path = argv[argc - 1], .keystrokes = keystrokes, .frames = frames };

  return bench_window_run (G_CALLBACK (activate_cb), &bench);
}
