/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-finder.h"

#include "dossier-narrative-place.h"
#include "dossier-narrative-replacing.h"
#include "dossier-text-tags.h"

/**
 * DossierNarrativeFinder:
 *
 * Finds words in the buffer of a narrative and in the cells of its tables, as they are seen there,
 * and marks where they are. One of the matches is the present one. As long as something is sought,
 * edits are followed.
 */

/* Of a text in which nearly everything matches, so much is marked: each mark takes time. */
#define MARKS_MAXIMUM 2000

#define MATCH   "match"
#define CURRENT "current-match"

/* mark: where the present match is, or where the next is looked for; in a table at its anchor
 * place: the same, for what the mark does not tell of a place in a table
 * matches: (element-type DossierNarrativePlace)
 * current: the position of the present match, if there is any
 * marked: (element-type GtkTextBuffer): that of the narrative and of the cells with marks */
struct _DossierNarrativeFinder
{
  GObject parent_instance;

  DossierNarrativeBuffer *buffer;
  GtkTextMark *mark;
  DossierNarrativePlace place;
  char *sought;
  gboolean matches_case;
  GArray *matches;
  guint current;
  GPtrArray *marked;
  guint idle;
};

G_DEFINE_FINAL_TYPE (DossierNarrativeFinder, dossier_narrative_finder, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const DossierNarrativePlace *
get_match (DossierNarrativeFinder *self, guint position)
{
  return &g_array_index (self->matches, DossierNarrativePlace, position);
}

static void
find_matches (DossierNarrativeFinder *self)
{
  g_array_unref (self->matches);
  self->matches = dossier_narrative_place_find_all (self->buffer, self->sought, self->matches_case);
}

static void
set_place (DossierNarrativeFinder *self, const DossierNarrativePlace *place)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (GTK_TEXT_BUFFER (self->buffer), &iter, place->offset);
  gtk_text_buffer_move_mark (GTK_TEXT_BUFFER (self->buffer), self->mark, &iter);
  self->place = *place;
}

/* The first at or after the place; after the last comes the first again. */
static void
choose_match (DossierNarrativeFinder *self)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (self->buffer), &iter, self->mark);
  self->place.offset = gtk_text_iter_get_offset (&iter);
  self->current = 0;
  while (self->current < self->matches->len &&
         dossier_narrative_place_compare (get_match (self, self->current), &self->place) < 0)
    self->current++;
  if (self->current == self->matches->len)
    self->current = 0;
}

/* A ground on which letters can be read on light and on dark pages, above that of mentions. The
 * colour of the letters is left alone: GTK 4.8 crashes when a screen reader asks for it. */
static GtkTextTag *
get_tag (GtkTextBuffer *buffer, const char *name)
{
  static const GdkRGBA yellow = { 0.98F, 0.8F, 0.1F, 0.35F };
  static const GdkRGBA orange = { 1, 0.5F, 0.1F, 0.55F };
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (buffer);
  GtkTextTag *tag = dossier_text_tags_find (buffer, name);

  if (tag == NULL)
    tag = gtk_text_buffer_create_tag (buffer,
                                      name,
                                      "background-rgba",
                                      g_str_equal (name, CURRENT) ? &orange : &yellow,
                                      NULL);
  gtk_text_tag_set_priority (tag, gtk_text_tag_table_get_size (tags) - 1);
  return tag;
}

static void
mark_match (DossierNarrativeFinder *self, const char *name, const DossierNarrativePlace *match)
{
  GtkTextIter start, end;
  GtkTextBuffer *buffer;

  if (!dossier_narrative_place_get_bounds (match, self->buffer, &start, &end))
    return;
  buffer = gtk_text_iter_get_buffer (&start);
  gtk_text_buffer_apply_tag (buffer, get_tag (buffer, name), &start, &end);
  if (!g_ptr_array_find (self->marked, buffer, NULL))
    g_ptr_array_add (self->marked, g_object_ref (buffer));
}

static void
remove_marks (DossierNarrativeFinder *self, const char *name)
{
  for (guint i = 0; i < self->marked->len; i++)
    {
      GtkTextBuffer *buffer = self->marked->pdata[i];
      GtkTextIter start, end;

      gtk_text_buffer_get_bounds (buffer, &start, &end);
      dossier_text_tags_remove (buffer, name, &start, &end);
    }
}

static void
mark_current (DossierNarrativeFinder *self)
{
  remove_marks (self, CURRENT);
  if (self->matches->len > 0)
    mark_match (self, CURRENT, get_match (self, self->current));
}

static void
mark_matches (DossierNarrativeFinder *self)
{
  remove_marks (self, MATCH);
  remove_marks (self, CURRENT);
  g_ptr_array_set_size (self->marked, 0);
  for (guint i = 0; i < MIN (self->matches->len, MARKS_MAXIMUM); i++)
    mark_match (self, MATCH, get_match (self, i));
  mark_current (self);
}

static void
update_matches (DossierNarrativeFinder *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  find_matches (self);
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
  g_ptr_array_set_size (self->marked, 0);
  g_clear_object (&self->mark);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (dossier_narrative_finder_parent_class)->dispose (object);
}

static void
dossier_narrative_finder_finalize (GObject *object)
{
  DossierNarrativeFinder *self = DOSSIER_NARRATIVE_FINDER (object);

  g_array_unref (self->matches);
  g_ptr_array_unref (self->marked);
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
  self->matches = g_array_new (FALSE, FALSE, sizeof (DossierNarrativePlace));
  self->marked = g_ptr_array_new_with_free_func (g_object_unref);
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
  GtkTextIter start;

  self->buffer = g_object_ref (buffer);
  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (buffer), &start);
  self->mark =
    g_object_ref (gtk_text_buffer_create_mark (GTK_TEXT_BUFFER (buffer), NULL, &start, TRUE));
  g_signal_connect_object (buffer,
                           "edited",
                           G_CALLBACK (buffer_edited_cb),
                           self,
                           G_CONNECT_SWAPPED);
  return self;
}

static void
set_place_at (DossierNarrativeFinder *self, DossierNarrativeView *text, const GtkTextIter *iter)
{
  DossierNarrativePlace place;

  dossier_narrative_place_set (&place, self->buffer, text, iter);
  set_place (self, &place);
}

static void
get_selection (DossierNarrativeView *text, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (dossier_narrative_view_get_buffer (text)),
                                        start,
                                        end);
}

/**
 * dossier_narrative_finder_begin_at_cursor:
 * @self: a finder
 * @text: the text in which somebody is writing: the narrative, or a cell of a table in it
 *
 * Has the next match be looked for from the cursor on, or from the start of what is selected.
 */
void
dossier_narrative_finder_begin_at_cursor (DossierNarrativeFinder *self, DossierNarrativeView *text)
{
  GtkTextIter start, end;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_FINDER (self));

  get_selection (text, &start, &end);
  set_place_at (self, text, &start);
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
  set_place (self, get_match (self, self->current));
  mark_current (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * dossier_narrative_finder_move_from_cursor:
 * @self: a finder
 * @text: the text in which somebody is writing: the narrative, or a cell of a table in it
 * @direction: 1 for the first match after the cursor, -1 for the last one before it
 *
 * Goes to another match, from where somebody is writing.
 */
void
dossier_narrative_finder_move_from_cursor (DossierNarrativeFinder *self,
                                           DossierNarrativeView *text,
                                           int direction)
{
  GtkTextIter start, end;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_FINDER (self));

  get_selection (text, &start, &end);
  set_place_at (self, text, direction > 0 ? &end : &start);
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
 * @start: (out): the start of the present match, in the buffer of the narrative or of a cell
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
  return self->matches->len > 0 &&
         dossier_narrative_place_get_bounds (get_match (self, self->current),
                                             self->buffer,
                                             start,
                                             end);
}

/**
 * dossier_narrative_finder_get_cell:
 * @self: a finder
 *
 * Returns: (transfer none) (nullable): the cell that the present match is in; %NULL if it is not in
 * a table
 */
DossierNarrativeView *
dossier_narrative_finder_get_cell (DossierNarrativeFinder *self)
{
  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_FINDER (self), NULL);

  if (self->idle != 0)
    update_matches (self);
  return self->matches->len > 0
           ? dossier_narrative_place_find_cell (get_match (self, self->current), self->buffer)
           : NULL;
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
  DossierNarrativePlace place;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_FINDER (self));

  if (!dossier_narrative_finder_get_match (self, &start, &end))
    return;
  place = *get_match (self, self->current);
  dossier_narrative_buffer_replace (DOSSIER_NARRATIVE_BUFFER (gtk_text_iter_get_buffer (&start)),
                                    &start,
                                    &end,
                                    replacement);
  dossier_narrative_place_advance (&place, (int) g_utf8_strlen (replacement, -1));
  set_place (self, &place);
  update_matches (self);
}
