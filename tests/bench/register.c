/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Counts the frames that the window draws in a second while the register of evidence is used. */

#include "bench-window.h"
#include "dossier-evidence-page.h"

#include <stdio.h>

#define SECONDS_A_PHASE   4
#define STEP_PIXELS       40
#define KEYSTROKE_SECONDS 0.12

static const char typed[] = "customer survey results and times";

typedef enum
{
  PHASE_SCROLLING,
  PHASE_SCROLLING_COLUMNS,
  PHASE_FILTERING,
  N_PHASES
} Phase;

typedef struct
{
  const char *path;
  GtkWidget *page;
  GtkAdjustment *adjustment;
  GtkEditable *search;
  Phase phase;
  gint64 phase_start;
  guint n_frames;
  gboolean is_switching;
  double milliseconds_to_switch;
  double frames_a_second[N_PHASES];
} Bench;

static double
read_memory (void)
{
  g_autofree char *status = NULL;
  unsigned long kilobytes = 0;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    sscanf (strstr (status, "VmRSS:"), "VmRSS: %lu", &kilobytes);
  return (double) kilobytes / 1000;
}

static void
scroll (Bench *self)
{
  double value = gtk_adjustment_get_value (self->adjustment) + STEP_PIXELS;
  double end =
    gtk_adjustment_get_upper (self->adjustment) - gtk_adjustment_get_page_size (self->adjustment);

  gtk_adjustment_set_value (self->adjustment, value < end ? value : 0);
}

static void
type (Bench *self, double seconds)
{
  gsize length = MIN ((gsize) (seconds / KEYSTROKE_SECONDS), sizeof (typed) - 1);
  g_autofree char *text = g_strndup (typed, length);

  if (!g_str_equal (gtk_editable_get_text (self->search), text))
    gtk_editable_set_text (self->search, text);
  gtk_widget_queue_draw (self->page);
}

/* The rows that are in sight, of the list or of the columns. */
static gboolean
find_rows (Bench *self, GType type)
{
  GtkWidget *rows = bench_window_find (self->page, type);

  if (rows != NULL)
    self->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (rows));
  return rows != NULL;
}

static void
end_phase (Bench *self, gint64 now)
{
  self->frames_a_second[self->phase] =
    (double) self->n_frames * G_USEC_PER_SEC / (double) (now - self->phase_start);
  self->n_frames = 0;
  self->phase_start = now;
  self->phase++;
  if (self->phase == PHASE_SCROLLING_COLUMNS)
    {
      self->is_switching = TRUE;
      gtk_widget_activate_action (GTK_WIDGET (self->search), "register.has-columns", NULL);
      find_rows (self, GTK_TYPE_COLUMN_VIEW);
    }
}

/* The first frame of the columns makes them; it is no frame of scrolling. */
static void
end_switch (Bench *self, gint64 now)
{
  self->milliseconds_to_switch = (double) (now - self->phase_start) / 1000;
  self->phase_start = now;
  self->is_switching = FALSE;
}

static gboolean
tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  Bench *self = user_data;
  gint64 now = g_get_monotonic_time ();
  double seconds = (double) (now - self->phase_start) / G_USEC_PER_SEC;

  if (self->is_switching)
    {
      end_switch (self, now);
      return G_SOURCE_CONTINUE;
    }
  self->n_frames++;
  if (seconds >= SECONDS_A_PHASE)
    end_phase (self, now);
  else if (self->phase < PHASE_FILTERING)
    scroll (self);
  else
    type (self, seconds);
  if (self->phase < N_PHASES)
    return G_SOURCE_CONTINUE;
  g_print ("scrolling %.1f\nswitch %.1f\ncolumns %.1f\nfiltering %.1f\nmemory %.1f\n",
           self->frames_a_second[PHASE_SCROLLING],
           self->milliseconds_to_switch,
           self->frames_a_second[PHASE_SCROLLING_COLUMNS],
           self->frames_a_second[PHASE_FILTERING],
           read_memory ());
  g_application_quit (g_application_get_default ());
  return G_SOURCE_REMOVE;
}

static gboolean
begin (gpointer user_data)
{
  Bench *self = user_data;
  GtkWindow *window =
    gtk_application_get_active_window (GTK_APPLICATION (g_application_get_default ()));

  self->page = bench_window_find (GTK_WIDGET (window), DOSSIER_TYPE_EVIDENCE_PAGE);
  if (self->page == NULL || !find_rows (self, GTK_TYPE_LIST_VIEW))
    return G_SOURCE_CONTINUE;
  self->search = GTK_EDITABLE (bench_window_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY));
  self->phase_start = g_get_monotonic_time ();
  gtk_widget_add_tick_callback (self->page, tick, self, NULL);
  return G_SOURCE_REMOVE;
}

static void
activate (GApplication *application, gpointer user_data)
{
  Bench *self = user_data;
  DossierWindow *window = bench_window_open (application, self->path);

  gtk_widget_activate_action (GTK_WIDGET (dossier_window_get_view (window)),
                              "submission.show-evidence-page",
                              NULL);
  /* The first frames load fonts and icons. */
  g_timeout_add_seconds (2, begin, self);
}

int
main (int argc, char **argv)
{
  Bench bench = { .path = argv[argc - 1] };

  return bench_window_run (G_CALLBACK (activate), &bench);
}
