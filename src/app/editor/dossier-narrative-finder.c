/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-finder.h"

#include "dossier-narrative-find.h"
#include "dossier-narrative-replacing.h"
#include "dossier-narrative-tables.h"

/**
 * DossierNarrativeFinder:
 *
 * Finds words in the buffer of a narrative, as they are seen there, and marks where they are. One
 * of the matches is the present one. As long as something is sought, edits are followed. Matches in
 * the cells of tables are counted, and not gone to.
 */

/* Of a text in which nearly everything matches, so much is marked: each mark takes time. */
#define MARKS_MAXIMUM 2000

/* start, end: in characters, from the start of the buffer */
typedef struct
{
  int start;
  int end;
} Match;

/* place: where the present match is, or where the next is looked for
 * current: the position of the present match, if there is any */
struct _DossierNarrativeFinder
{
  GObject parent_instance;

  GtkTextBuffer *buffer;
  GtkTextTag *match_tag;
  GtkTextTag *current_tag;
  GtkTextMark *place;
  char *sought;
  gboolean matches_case;
  GArray *matches;
  guint n_in_tables;
  guint current;
  guint idle;
};

G_DEFINE_FINAL_TYPE (DossierNarrativeFinder, dossier_narrative_finder, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const Match *
get_match (DossierNarrativeFinder *self, guint position)
{
  return &g_array_index (self->matches, Match, position);
}

static void
find_matches (DossierNarrativeFinder *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GArray) ranges = NULL;
  GtkTextIter start, end;
  const char *p;
  int offset = 0;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_slice (self->buffer, &start, &end, TRUE);
  ranges = dossier_text_find_all (text, self->sought, self->matches_case);
  p = text;
  g_array_set_size (self->matches, 0);
  for (guint i = 0; i < ranges->len; i++)
    {
      const DossierTextRange *range = &g_array_index (ranges, DossierTextRange, i);
      const char *found = text + range->start;
      Match match;

      match.start = offset + (int) g_utf8_strlen (p, found - p);
      match.end = match.start + (int) g_utf8_strlen (found, (gssize) range->length);
      g_array_append_val (self->matches, match);
      p = found + range->length;
      offset = match.end;
    }
}

static void
count_matches_in_tables (DossierNarrativeFinder *self)
{
  DossierNarrativeBuffer *buffer = DOSSIER_NARRATIVE_BUFFER (self->buffer);
  g_autoptr (GPtrArray) tables = dossier_narrative_new ();
  g_autoptr (GArray) matches = NULL;

  for (guint i = 0; i < (guint) gtk_text_buffer_get_line_count (self->buffer); i++)
    if (dossier_narrative_buffer_get_table_anchor (buffer, i) != NULL)
      g_ptr_array_add (
        tables,
        dossier_narrative_paragraph_copy (dossier_narrative_buffer_get_line (buffer, i)));
  matches = dossier_narrative_find (tables, self->sought, self->matches_case);
  self->n_in_tables = matches->len;
}

static int
get_place (DossierNarrativeFinder *self)
{
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &place, self->place);
  return gtk_text_iter_get_offset (&place);
}

static void
set_place (DossierNarrativeFinder *self, int offset)
{
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &place, offset);
  gtk_text_buffer_move_mark (self->buffer, self->place, &place);
}

/* The first at or after the place; after the last comes the first again. */
static void
choose_match (DossierNarrativeFinder *self)
{
  int place = get_place (self);

  self->current = 0;
  while (self->current < self->matches->len && get_match (self, self->current)->start < place)
    self->current++;
  if (self->current == self->matches->len)
    self->current = 0;
}

static void
mark_match (DossierNarrativeFinder *self, GtkTextTag *tag, const Match *match)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, match->start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &end, match->end);
  gtk_text_buffer_apply_tag (self->buffer, tag, &start, &end);
}

static void
remove_marks (DossierNarrativeFinder *self, GtkTextTag *tag)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, tag, &start, &end);
}

static void
mark_current (DossierNarrativeFinder *self)
{
  remove_marks (self, self->current_tag);
  if (self->matches->len > 0)
    mark_match (self, self->current_tag, get_match (self, self->current));
}

static void
mark_matches (DossierNarrativeFinder *self)
{
  remove_marks (self, self->match_tag);
  for (guint i = 0; i < MIN (self->matches->len, MARKS_MAXIMUM); i++)
    mark_match (self, self->match_tag, get_match (self, i));
  mark_current (self);
}

static void
update_matches (DossierNarrativeFinder *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  find_matches (self);
  count_matches_in_tables (self);
  choose_match (self);
  mark_matches (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
finder_update_cb (gpointer user_data)
{
  DossierNarrativeFinder *self = user_data;

  self->idle = 0;
  update_matches (self);
  return G_SOURCE_REMOVE;
}

static void
buffer_edited_cb (DossierNarrativeFinder *self)
{
  if (*self->sought != '\0' && self->idle == 0)
    self->idle = g_idle_add (finder_update_cb, self);
}

static void
dossier_narrative_finder_dispose (GObject *object)
{
  DossierNarrativeFinder *self = DOSSIER_NARRATIVE_FINDER (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->place);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (dossier_narrative_finder_parent_class)->dispose (object);
}

static void
dossier_narrative_finder_finalize (GObject *object)
{
  DossierNarrativeFinder *self = DOSSIER_NARRATIVE_FINDER (object);

  g_array_unref (self->matches);
  g_free (self->sought);

  G_OBJECT_CLASS (dossier_narrative_finder_parent_class)->finalize (object);
}

static void
dossier_narrative_finder_class_init (DossierNarrativeFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_narrative_finder_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_narrative_finder_finalize;

  /**
   * DossierNarrativeFinder::changed:
   *
   * Emitted when there are other matches, or another one is the present one.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed",
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
dossier_narrative_finder_init (DossierNarrativeFinder *self)
{
  self->sought = g_strdup ("");
  self->matches = g_array_new (FALSE, FALSE, sizeof (Match));
}

/* A ground on which letters can be read on light and on dark pages. Their colour is left alone:
 * GTK 4.8 crashes when a screen reader asks for it. */
static GtkTextTag *
create_tag (GtkTextBuffer *buffer, const char *name, const GdkRGBA *background)
{
  return gtk_text_buffer_create_tag (buffer, name, "background-rgba", background, NULL);
}

/**
 * dossier_narrative_finder_new:
 * @buffer: the buffer of a narrative, which has no other finder
 *
 * Returns: (transfer full): what finds words in @buffer; nothing is sought yet
 */
DossierNarrativeFinder *
dossier_narrative_finder_new (DossierNarrativeBuffer *buffer)
{
  DossierNarrativeFinder *self = g_object_new (DOSSIER_TYPE_NARRATIVE_FINDER, NULL);
  const GdkRGBA yellow = { 0.98F, 0.8F, 0.1F, 0.35F };
  const GdkRGBA orange = { 1, 0.5F, 0.1F, 0.55F };
  GtkTextIter start;

  self->buffer = GTK_TEXT_BUFFER (g_object_ref (buffer));
  self->match_tag = create_tag (self->buffer, "match", &yellow);
  self->current_tag = create_tag (self->buffer, "current-match", &orange);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  self->place = g_object_ref (gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE));
  g_signal_connect_object (buffer,
                           "edited",
                           G_CALLBACK (buffer_edited_cb),
                           self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * dossier_narrative_finder_begin_at_cursor:
 * @self: a finder
 *
 * Has the next match be looked for from the cursor on, or from the start of what is selected.
 */
void
dossier_narrative_finder_begin_at_cursor (DossierNarrativeFinder *self)
{
  GtkTextIter start, end;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_FINDER (self));

  gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end);
  set_place (self, gtk_text_iter_get_offset (&start));
  choose_match (self);
}

/**
 * dossier_narrative_finder_find:
 * @self: a finder
 * @sought: the words to find, or "" for none
 * @matches_case: whether capital and small letters differ
 *
 * Finds the words, and marks them until other words are to be found.
 */
void
dossier_narrative_finder_find (DossierNarrativeFinder *self,
                               const char *sought,
                               gboolean matches_case)
{
  g_return_if_fail (DOSSIER_IS_NARRATIVE_FINDER (self));

  g_free (self->sought);
  self->sought = g_strdup (sought);
  self->matches_case = matches_case;
  update_matches (self);
}

/**
 * dossier_narrative_finder_move:
 * @self: a finder
 * @direction: 1 for the next match, -1 for the one before, 0 for the present one
 *
 * Goes to a match. The first follows the last.
 */
void
dossier_narrative_finder_move (DossierNarrativeFinder *self, int direction)
{
  guint n_matches;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_FINDER (self));

  if (self->idle != 0)
    update_matches (self);
  n_matches = self->matches->len;
  if (n_matches == 0)
    return;
  self->current = (self->current + n_matches + (guint) direction) % n_matches;
  set_place (self, get_match (self, self->current)->start);
  mark_current (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * dossier_narrative_finder_move_from_cursor:
 * @self: a finder
 * @direction: 1 for the first match after the cursor, -1 for the last one before it
 *
 * Goes to another match, from where somebody is writing.
 */
void
dossier_narrative_finder_move_from_cursor (DossierNarrativeFinder *self, int direction)
{
  GtkTextIter start, end;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_FINDER (self));

  gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end);
  set_place (self, gtk_text_iter_get_offset (direction > 0 ? &end : &start));
  update_matches (self);
  dossier_narrative_finder_move (self, direction > 0 ? 0 : -1);
}

/**
 * dossier_narrative_finder_get_n_matches:
 * @self: a finder
 *
 * Returns: in how many places the words are
 */
guint
dossier_narrative_finder_get_n_matches (DossierNarrativeFinder *self)
{
  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_FINDER (self), 0);

  return self->matches->len;
}

/**
 * dossier_narrative_finder_get_n_in_tables:
 * @self: a finder
 *
 * Returns: in how many more places the words are in the cells of tables
 */
guint
dossier_narrative_finder_get_n_in_tables (DossierNarrativeFinder *self)
{
  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_FINDER (self), 0);

  return self->n_in_tables;
}

/**
 * dossier_narrative_finder_get_position:
 * @self: a finder
 *
 * Returns: the number of the present match, from 1 on; 0 if there is none
 */
guint
dossier_narrative_finder_get_position (DossierNarrativeFinder *self)
{
  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_FINDER (self), 0);

  return self->matches->len > 0 ? self->current + 1 : 0;
}

/**
 * dossier_narrative_finder_get_match:
 * @self: a finder
 * @start: (out): the start of the present match
 * @end: (out): its end
 *
 * Returns: whether there is one
 */
gboolean
dossier_narrative_finder_get_match (DossierNarrativeFinder *self,
                                    GtkTextIter *start,
                                    GtkTextIter *end)
{
  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_FINDER (self), FALSE);

  if (self->idle != 0)
    update_matches (self);
  if (self->matches->len == 0)
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (self->buffer, start, get_match (self, self->current)->start);
  gtk_text_buffer_get_iter_at_offset (self->buffer, end, get_match (self, self->current)->end);
  return TRUE;
}

/**
 * dossier_narrative_finder_replace:
 * @self: a finder
 * @replacement: the words that come instead of the present match, in one line
 *
 * Replaces the present match, and goes to the next one.
 */
void
dossier_narrative_finder_replace (DossierNarrativeFinder *self, const char *replacement)
{
  GtkTextIter start, end;
  int offset;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_FINDER (self));

  if (!dossier_narrative_finder_get_match (self, &start, &end))
    return;
  offset = gtk_text_iter_get_offset (&start);
  dossier_narrative_buffer_replace (DOSSIER_NARRATIVE_BUFFER (self->buffer),
                                    &start,
                                    &end,
                                    replacement);
  set_place (self, offset + (int) g_utf8_strlen (replacement, -1));
  update_matches (self);
}
