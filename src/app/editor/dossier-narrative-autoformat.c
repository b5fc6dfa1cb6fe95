/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-autoformat.h"

#include "dossier-narrative-lines.h"

#include <string.h>

/**
 * DossierNarrativeAutoformat:
 *
 * Formats a narrative as it is typed, by what people are used to from other programs: “- ” begins a
 * list, “**word**” is bold. Backspace right after takes that back.
 */

/* typed: (nullable): what was typed and is a format now; %NULL if there is nothing to take back
 * line: where
 * start: the first letter of what is set apart, in letters from the start of the buffer
 * kind, level, containers: what the line was */
struct _DossierNarrativeAutoformat
{
  GObject parent_instance;

  DossierNarrativeBuffer *buffer;
  gboolean is_formatting;

  char *typed;
  DossierTextStyle style;
  int start;
  guint line;
  DossierNarrativeKind kind;
  guint level;
  GArray *containers;
};

G_DEFINE_FINAL_TYPE (DossierNarrativeAutoformat, dossier_narrative_autoformat, G_TYPE_OBJECT)

typedef struct
{
  const char *pattern;
  DossierTextStyle style;
  const char *mark;
} InlineRule;

/* What is between the marks begins and ends with a letter, not with a space. */
static const InlineRule inline_rules[] = {
  { "\\*\\*([^*\\s](?:[^*]*[^*\\s])?)\\*\\*$", DOSSIER_TEXT_BOLD, "**" },
  { "(?<![*\\w])\\*([^*\\s](?:[^*]*[^*\\s])?)\\*$", DOSSIER_TEXT_ITALIC, "*" },
  { "(?<![_\\w])_([^_\\s](?:[^_]*[^_\\s])?)_$", DOSSIER_TEXT_ITALIC, "_" },
};

static void
forget (DossierNarrativeAutoformat *self)
{
  g_clear_pointer (&self->typed, g_free);
  g_clear_pointer (&self->containers, g_array_unref);
}

static char *
get_line_before_cursor (DossierNarrativeAutoformat *self, GtkTextIter *start, GtkTextIter *cursor)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);

  gtk_text_buffer_get_iter_at_mark (buffer, cursor, gtk_text_buffer_get_insert (buffer));
  *start = *cursor;
  gtk_text_iter_set_line_offset (start, 0);
  return gtk_text_iter_get_slice (start, cursor);
}

static void
keep_line (DossierNarrativeAutoformat *self, const char *typed, guint line)
{
  const DossierNarrativeParagraph *paragraph =
    dossier_narrative_buffer_get_line (self->buffer, line);

  forget (self);
  self->typed = g_strdup (typed);
  self->style = DOSSIER_TEXT_PLAIN;
  self->line = line;
  self->kind = paragraph->kind;
  self->level = paragraph->level;
  self->containers = dossier_narrative_containers_copy (paragraph->containers);
}

/* Finds what “- ”, “1. ”, “## ” or “> ” at the start of a line makes of it. */
static gboolean
find_block_format (const char *typed,
                   DossierNarrativeKind *kind,
                   guint *level,
                   DossierNarrativeContainer *added)
{
  gsize n_hashes = strspn (typed, "#");
  gsize n_digits = strspn (typed, "0123456789");

  *kind = DOSSIER_NARRATIVE_TEXT;
  *level = 0;
  if (n_hashes >= 1 && n_hashes <= 6 && g_str_equal (typed + n_hashes, " "))
    {
      *kind = DOSSIER_NARRATIVE_HEADING;
      *level = (guint) n_hashes;
      return TRUE;
    }
  if (n_digits >= 1 && n_digits <= 9 &&
      (g_str_equal (typed + n_digits, ". ") || g_str_equal (typed + n_digits, ") ")))
    {
      added->kind = DOSSIER_NARRATIVE_NUMBER;
      added->number = (guint) g_ascii_strtoull (typed, NULL, 10);
      return TRUE;
    }
  added->kind = g_str_equal (typed, "> ") ? DOSSIER_NARRATIVE_QUOTE : DOSSIER_NARRATIVE_BULLET;
  return g_str_equal (typed, "> ") || g_str_equal (typed, "- ") || g_str_equal (typed, "* ") ||
         g_str_equal (typed, "+ ") || g_str_equal (typed, "• ");
}

static gboolean
is_plain (const DossierNarrativeParagraph *paragraph)
{
  for (guint i = 0; i < paragraph->containers->len; i++)
    if (dossier_narrative_container_is_item (
          &g_array_index (paragraph->containers, DossierNarrativeContainer, i)))
      return FALSE;
  return paragraph->kind == DOSSIER_NARRATIVE_TEXT;
}

/* A number that goes on with the list before it is one that follows anyway. */
static void
set_number (DossierNarrativeAutoformat *self, guint line, guint number)
{
  const DossierNarrativeParagraph *paragraph =
    dossier_narrative_buffer_get_line (self->buffer, line);
  const DossierNarrativeContainer *item = &g_array_index (paragraph->containers,
                                                          DossierNarrativeContainer,
                                                          paragraph->containers->len - 1);

  if (item->number != number)
    dossier_narrative_buffer_set_number (self->buffer, line, number);
}

static void
format_line (DossierNarrativeAutoformat *self)
{
  GtkTextIter start, cursor;
  g_autofree char *typed = get_line_before_cursor (self, &start, &cursor);
  guint line = (guint) gtk_text_iter_get_line (&cursor);
  const DossierNarrativeParagraph *paragraph =
    dossier_narrative_buffer_get_line (self->buffer, line);
  g_autoptr (GArray) containers = NULL;
  DossierNarrativeContainer added = { DOSSIER_NARRATIVE_BULLET, 0, TRUE };
  DossierNarrativeKind kind;
  guint level;

  if (!is_plain (paragraph) || !find_block_format (typed, &kind, &level, &added))
    return;
  keep_line (self, typed, line);
  containers = dossier_narrative_containers_copy (paragraph->containers);
  if (kind == DOSSIER_NARRATIVE_TEXT)
    g_array_append_val (containers, added);
  gtk_text_buffer_delete (GTK_TEXT_BUFFER (self->buffer), &start, &cursor);
  dossier_narrative_buffer_set_line (self->buffer, line, kind, level, containers);
  if (added.number > 0)
    set_number (self, line, added.number);
}

static void
apply_inline (DossierNarrativeAutoformat *self, const InlineRule *rule, int offset, int length)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  int mark_length = (int) strlen (rule->mark);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset + mark_length + length);
  end = start;
  gtk_text_iter_forward_chars (&end, mark_length);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  end = start;
  gtk_text_iter_forward_chars (&end, mark_length);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, offset + length);
  dossier_narrative_buffer_set_style (self->buffer, &start, &end, rule->style, TRUE);
  dossier_narrative_buffer_set_typing_style (
    self->buffer,
    dossier_narrative_buffer_get_typing_style (self->buffer) & ~rule->style);
}

static gboolean
format_inline (DossierNarrativeAutoformat *self, const InlineRule *rule)
{
  GtkTextIter start, cursor;
  g_autofree char *typed = get_line_before_cursor (self, &start, &cursor);
  g_autoptr (GRegex) regex = g_regex_new (rule->pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *inner = NULL;
  int from;

  if (!g_regex_match (regex, typed, 0, &match))
    return FALSE;
  g_match_info_fetch_pos (match, 0, &from, NULL);
  inner = g_match_info_fetch (match, 1);
  forget (self);
  self->typed = g_strdup (rule->mark);
  self->style = rule->style;
  self->start = gtk_text_iter_get_offset (&start) + (int) g_utf8_strlen (typed, from);
  apply_inline (self, rule, self->start, (int) g_utf8_strlen (inner, -1));
  return TRUE;
}

/* Code and tables are kept to the letter. */
static gboolean
is_in_text (DossierNarrativeAutoformat *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter cursor;
  DossierNarrativeKind kind;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  kind = dossier_narrative_buffer_get_line (self->buffer, (guint) gtk_text_iter_get_line (&cursor))
           ->kind;
  return kind == DOSSIER_NARRATIVE_TEXT || kind == DOSSIER_NARRATIVE_HEADING;
}

static void
typed_cb (DossierNarrativeAutoformat *self, guint character)
{
  if (self->is_formatting || !is_in_text (self))
    return;
  self->is_formatting = TRUE;
  if (character == ' ')
    format_line (self);
  else if (character == '*' || character == '_')
    {
      for (guint i = 0; i < G_N_ELEMENTS (inline_rules); i++)
        if (format_inline (self, &inline_rules[i]))
          break;
    }
  self->is_formatting = FALSE;
}

static void
buffer_changed_cb (DossierNarrativeAutoformat *self)
{
  if (!self->is_formatting)
    forget (self);
}

static void
cursor_set_cb (DossierNarrativeAutoformat *self, const GtkTextIter *place, GtkTextMark *mark)
{
  if (mark == gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self->buffer)))
    buffer_changed_cb (self);
}

static void
dossier_narrative_autoformat_finalize (GObject *object)
{
  DossierNarrativeAutoformat *self = DOSSIER_NARRATIVE_AUTOFORMAT (object);

  forget (self);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (dossier_narrative_autoformat_parent_class)->finalize (object);
}

static void
dossier_narrative_autoformat_class_init (DossierNarrativeAutoformatClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_narrative_autoformat_finalize;
}

static void
dossier_narrative_autoformat_init (DossierNarrativeAutoformat *self)
{
}

/**
 * dossier_narrative_autoformat_new:
 * @buffer: the buffer of a narrative
 *
 * Returns: (transfer full): what formats it as it is typed
 */
DossierNarrativeAutoformat *
dossier_narrative_autoformat_new (DossierNarrativeBuffer *buffer)
{
  DossierNarrativeAutoformat *self = g_object_new (DOSSIER_TYPE_NARRATIVE_AUTOFORMAT, NULL);

  self->buffer = g_object_ref (buffer);
  g_signal_connect_object (buffer, "typed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer,
                           "edited",
                           G_CALLBACK (buffer_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "mark-set", G_CALLBACK (cursor_set_cb), self, G_CONNECT_SWAPPED);
  return self;
}

static void
take_back_inline (DossierNarrativeAutoformat *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter start, cursor;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_get_iter_at_offset (buffer, &start, self->start);
  dossier_narrative_buffer_set_style (self->buffer, &start, &cursor, self->style, FALSE);
  gtk_text_buffer_insert (buffer, &cursor, self->typed, -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, self->start);
  gtk_text_buffer_insert (buffer, &start, self->typed, -1);
}

static void
take_back_line (DossierNarrativeAutoformat *self)
{
  GtkTextIter start;

  dossier_narrative_buffer_set_line (self->buffer,
                                     self->line,
                                     self->kind,
                                     self->level,
                                     self->containers);
  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (self->buffer), &start, (int) self->line);
  gtk_text_buffer_insert (GTK_TEXT_BUFFER (self->buffer), &start, self->typed, -1);
}

/**
 * dossier_narrative_autoformat_take_back:
 * @self: what formats a narrative
 *
 * Takes back what was formatted just now: the letters stand there as they were typed.
 *
 * Returns: whether there was anything
 */
gboolean
dossier_narrative_autoformat_take_back (DossierNarrativeAutoformat *self)
{
  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_AUTOFORMAT (self), FALSE);

  if (self->typed == NULL)
    return FALSE;
  self->is_formatting = TRUE;
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (self->buffer));
  if (self->containers != NULL)
    take_back_line (self);
  else
    take_back_inline (self);
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (self->buffer));
  self->is_formatting = FALSE;
  forget (self);
  return TRUE;
}
