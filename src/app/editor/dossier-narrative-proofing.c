/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-proofing.h"

#include "dossier-mention-styler.h"
#include "dossier-spelling.h"
#include "dossier-table-grids.h"

/**
 * DossierNarrativeProofing:
 *
 * Checks the spelling of a narrative, and the evidence that it mentions, as soon as nothing else is
 * to be done, in those lines and cells of tables only that have changed.
 */

/* The dictionary is read after the first narrative was drawn. In milliseconds. */
#define DICTIONARY_DELAY 150

/* So that the window answers in between. */
#define CELLS_AT_ONCE 50

/* first_outdated, last_outdated: the lines to be checked
 * n_lines: how many lines there were when they were noted */
struct _DossierNarrativeProofing
{
  GObject parent_instance;

  DossierNarrativeView *view;
  GtkTextBuffer *buffer;
  DossierSpelling *spelling;
  DossierSubmission *submission;
  guint idle;
  guint first_outdated;
  guint last_outdated;
  guint n_lines;
};

G_DEFINE_FINAL_TYPE (DossierNarrativeProofing, dossier_narrative_proofing, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHECKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
get_cursor_line (DossierNarrativeProofing *self)
{
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (self->buffer,
                                    &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  return (guint) gtk_text_iter_get_line (&cursor);
}

static void schedule_check (DossierNarrativeProofing *self);

static void
check_text (DossierNarrativeProofing *self, DossierNarrativeView *text, guint first, guint last)
{
  if (self->submission != NULL)
    dossier_mention_styler_style (GTK_TEXT_BUFFER (dossier_narrative_view_get_buffer (text)),
                                  self->submission,
                                  first,
                                  last);
  dossier_spelling_check_lines (self->spelling, GTK_TEXT_VIEW (text), first, last);
}

/* A word is not checked as long as it is being typed, but once the cursor has left it. */
static void
check_lines (DossierNarrativeProofing *self)
{
  guint last_line = (guint) gtk_text_buffer_get_line_count (self->buffer) - 1;
  guint last = MIN (self->last_outdated, last_line);

  check_text (self, self->view, MIN (self->first_outdated, last), last);
  self->first_outdated = self->last_outdated = get_cursor_line (self);
  self->n_lines = last_line + 1;
}

static void
check_cell (DossierNarrativeProofing *self, DossierNarrativeView *cell)
{
  int n_lines =
    gtk_text_buffer_get_line_count (GTK_TEXT_BUFFER (dossier_narrative_view_get_buffer (cell)));

  check_text (self, cell, 0, (guint) n_lines - 1);
  dossier_narrative_view_set_unchecked (cell, gtk_widget_has_focus (GTK_WIDGET (cell)));
}

/* Returns: whether more cells are left to be checked */
static gboolean
check_cells (DossierNarrativeProofing *self)
{
  g_autoptr (GPtrArray) cells =
    dossier_table_grids_list_cells (DOSSIER_NARRATIVE_BUFFER (self->buffer));
  guint n_checked = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      if (!dossier_narrative_view_get_unchecked (cells->pdata[i]))
        continue;
      if (n_checked++ == CELLS_AT_ONCE)
        return TRUE;
      check_cell (self, cells->pdata[i]);
    }
  return FALSE;
}

static gboolean
proofing_check_cb (gpointer user_data)
{
  DossierNarrativeProofing *self = user_data;

  self->idle = 0;
  check_lines (self);
  if (check_cells (self))
    schedule_check (self);
  g_signal_emit (self, signals[SIGNAL_CHECKED], 0);
  return G_SOURCE_REMOVE;
}

static void
schedule_check (DossierNarrativeProofing *self)
{
  if (self->idle != 0)
    return;
  if (dossier_spelling_is_ready (self->spelling))
    self->idle = g_idle_add (proofing_check_cb, self);
  else
    self->idle = g_timeout_add (DICTIONARY_DELAY, proofing_check_cb, self);
}

/* Lines that were outdated already have moved by as many as have come since. */
static void
narrative_edited_cb (DossierNarrativeProofing *self, guint first, guint last)
{
  guint n_lines = (guint) gtk_text_buffer_get_line_count (self->buffer);

  if (n_lines > self->n_lines && self->last_outdated < G_MAXUINT - n_lines)
    self->last_outdated += n_lines - self->n_lines;
  self->n_lines = n_lines;
  self->first_outdated = MIN (self->first_outdated, first);
  self->last_outdated = MAX (self->last_outdated, last);
  schedule_check (self);
}

static void
dossier_narrative_proofing_dispose (GObject *object)
{
  DossierNarrativeProofing *self = DOSSIER_NARRATIVE_PROOFING (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->spelling);
  g_clear_object (&self->submission);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (dossier_narrative_proofing_parent_class)->dispose (object);
}

static void
dossier_narrative_proofing_class_init (DossierNarrativeProofingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_narrative_proofing_dispose;

  /**
   * DossierNarrativeProofing::checked:
   *
   * Emitted when what has changed was checked.
   */
  signals[SIGNAL_CHECKED] = g_signal_new ("checked",
                                          G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST,
                                          0,
                                          NULL,
                                          NULL,
                                          NULL,
                                          G_TYPE_NONE,
                                          0);
}

static void
dossier_narrative_proofing_init (DossierNarrativeProofing *self)
{
}

/**
 * dossier_narrative_proofing_new:
 * @view: the view of a narrative, which must outlive the proofing
 * @focus: whether somebody writes in the narrative or in a cell of a table in it
 *
 * Returns: (transfer full): what checks the narrative in @view
 */
DossierNarrativeProofing *
dossier_narrative_proofing_new (DossierNarrativeView *view, DossierNarrativeFocus *focus)
{
  DossierNarrativeProofing *self = g_object_new (DOSSIER_TYPE_NARRATIVE_PROOFING, NULL);

  self->view = view;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)));
  self->spelling = dossier_spelling_new (view, focus, "en_GB");
  g_signal_connect_object (self->spelling,
                           "word-added",
                           G_CALLBACK (dossier_narrative_proofing_check_all),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer,
                           "edited",
                           G_CALLBACK (narrative_edited_cb),
                           self,
                           G_CONNECT_SWAPPED);
  /* The last word of the text that was left is not being typed any more. */
  g_signal_connect_object (focus, "changed", G_CALLBACK (schedule_check), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * dossier_narrative_proofing_set_submission:
 * @self: what checks a narrative
 * @submission: (nullable): the submission whose evidence the narrative mentions
 */
void
dossier_narrative_proofing_set_submission (DossierNarrativeProofing *self,
                                           DossierSubmission *submission)
{
  g_return_if_fail (DOSSIER_IS_NARRATIVE_PROOFING (self));

  g_set_object (&self->submission, submission);
  dossier_narrative_proofing_check_all (self);
}

/**
 * dossier_narrative_proofing_check_all:
 * @self: what checks a narrative
 *
 * Checks all lines and cells: evidence that is mentioned may have come or gone.
 */
void
dossier_narrative_proofing_check_all (DossierNarrativeProofing *self)
{
  g_autoptr (GPtrArray) cells = NULL;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_PROOFING (self));

  cells = dossier_table_grids_list_cells (DOSSIER_NARRATIVE_BUFFER (self->buffer));
  for (guint i = 0; i < cells->len; i++)
    dossier_narrative_view_set_unchecked (cells->pdata[i], TRUE);
  self->first_outdated = 0;
  self->last_outdated = G_MAXUINT;
  schedule_check (self);
}
