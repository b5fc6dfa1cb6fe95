/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative.h"

#include "dossier-narrative-text.h"

#include <string.h>

/* A marker of CommonMark has no more digits. */
#define NUMBER_MAXIMUM 999999999

/* A container in which lines are written. */
typedef struct
{
  DossierNarrativeContainer container;
  gsize width;
  char delimiter;
} Level;

typedef struct
{
  GString *out;
  GArray *levels;
  const DossierNarrativeParagraph *last;
} Writer;

static gboolean
is_item (const DossierNarrativeContainer *container)
{
  return container->kind != DOSSIER_NARRATIVE_QUOTE;
}

static const DossierNarrativeContainer *
get_container (const DossierNarrativeParagraph *paragraph, guint position)
{
  return &g_array_index (paragraph->containers, DossierNarrativeContainer, position);
}

/* How many of the containers go on from the last paragraph. */
static guint
count_kept (const DossierNarrativeParagraph *paragraph)
{
  guint n_kept = 0;

  while (n_kept < paragraph->containers->len && !get_container (paragraph, n_kept)->begins)
    n_kept++;
  return n_kept;
}

/* Begins a line in the first of the levels. */
static void
append_prefix (Writer *self, guint n_levels)
{
  for (guint i = 0; i < n_levels; i++)
    {
      const Level *level = &g_array_index (self->levels, Level, i);

      if (is_item (&level->container))
        for (gsize j = 0; j < level->width; j++)
          g_string_append_c (self->out, ' ');
      else
        g_string_append (self->out, "> ");
    }
}

/* The same for a line with nothing after that, which has no spaces at its end. */
static void
append_bare_prefix (Writer *self, guint n_levels)
{
  while (n_levels > 0 && is_item (&g_array_index (self->levels, Level, n_levels - 1).container))
    n_levels--;
  append_prefix (self, n_levels);
  if (n_levels > 0)
    g_string_truncate (self->out, self->out->len - 1);
}

/* Whether an item is the next one of the list that the last paragraph was in. */
static gboolean
continues_list (const Writer *self, const DossierNarrativeContainer *item, guint position)
{
  const DossierNarrativeContainer *before;

  if (self->last == NULL || position >= self->last->containers->len || !is_item (item))
    return FALSE;
  before = get_container (self->last, position);
  return before->kind == item->kind &&
         (item->kind == DOSSIER_NARRATIVE_BULLET || item->number == before->number + 1);
}

/* Whether a paragraph begins a list in the item of the last one, as Markdown allows it without an
 * empty line between them. */
static gboolean
begins_list_in_item (const Writer *self, const DossierNarrativeContainer *item, guint position)
{
  return self->last->kind == DOSSIER_NARRATIVE_TEXT && is_item (item) && position > 0 &&
         self->last->containers->len == position &&
         is_item (get_container (self->last, position - 1)) &&
         (item->kind == DOSSIER_NARRATIVE_BULLET || item->number == 1);
}

static void
append_gap (Writer *self, const DossierNarrativeParagraph *paragraph, guint n_kept)
{
  if (self->last == NULL || (n_kept > 0 && is_item (get_container (self->last, n_kept - 1)) &&
                             dossier_narrative_has_no_gap_after (self->last->kind)))
    return;
  if (n_kept < paragraph->containers->len)
    {
      const DossierNarrativeContainer *first = get_container (paragraph, n_kept);

      if (continues_list (self, first, n_kept) || begins_list_in_item (self, first, n_kept))
        return;
    }
  append_bare_prefix (self, n_kept);
  g_string_append_c (self->out, '\n');
}

/* A list after another one of the same kind has another delimiter, lest they be one. */
static char
choose_delimiter (const Writer *self,
                  const DossierNarrativeContainer *item,
                  guint position,
                  guint n_kept)
{
  char last = '\0';

  if (position == n_kept && self->last != NULL && position < self->last->containers->len &&
      get_container (self->last, position)->kind == item->kind)
    last = g_array_index (self->levels, Level, position).delimiter;
  if (last == '\0' || continues_list (self, item, position))
    return last == '\0' ? '.' : last;
  return last == '.' ? ')' : '.';
}

static void
begin_level (Writer *self, const Level *level)
{
  gsize start = self->out->len;

  if (level->container.kind == DOSSIER_NARRATIVE_QUOTE)
    g_string_append (self->out, "> ");
  else if (level->container.kind == DOSSIER_NARRATIVE_BULLET)
    g_string_append (self->out, "- ");
  else
    g_string_append_printf (self->out,
                            "%u%c ",
                            MIN (level->container.number, NUMBER_MAXIMUM),
                            level->delimiter);
  g_array_append_val (self->levels, *level);
  g_array_index (self->levels, Level, self->levels->len - 1).width = self->out->len - start;
}

static void
begin_levels (Writer *self, const DossierNarrativeParagraph *paragraph, guint n_kept)
{
  for (guint i = n_kept; i < paragraph->containers->len; i++)
    {
      Level level = { .container = *get_container (paragraph, i) };

      level.delimiter = choose_delimiter (self, &level.container, i, n_kept);
      g_array_set_size (self->levels, i);
      begin_level (self, &level);
    }
  g_array_set_size (self->levels, paragraph->containers->len);
}

/* The first line stands after what begins the paragraph; the others begin with what they are in. */
static void
append_line (Writer *self, const char *line, gsize length, gboolean is_first)
{
  if (!is_first && length == 0)
    append_bare_prefix (self, self->levels->len);
  else if (!is_first)
    append_prefix (self, self->levels->len);
  g_string_append_len (self->out, line, (gssize) length);
  g_string_append_c (self->out, '\n');
}

static void
append_lines (Writer *self, const char *lines, gboolean is_first)
{
  for (const char *line = lines, *end; line != NULL; line = *end != '\0' ? end + 1 : NULL)
    {
      end = line + strcspn (line, "\n");
      append_line (self, line, (gsize) (end - line), is_first && line == lines);
    }
}

static char *
get_text (const DossierNarrativeParagraph *paragraph)
{
  if (paragraph->written != NULL)
    return g_strdup (paragraph->written);
  return dossier_narrative_write_text (paragraph->text,
                                       paragraph->kind == DOSSIER_NARRATIVE_HEADING
                                         ? DOSSIER_NARRATIVE_IN_HEADING
                                         : DOSSIER_NARRATIVE_IN_LINES);
}

static void
write_heading (Writer *self, const DossierNarrativeParagraph *paragraph)
{
  g_autofree char *text = get_text (paragraph);
  g_autofree char *marks = g_strnfill (paragraph->level, '#');
  g_autofree char *line = g_strjoin (*text != '\0' ? " " : "", marks, text, NULL);

  append_lines (self, line, TRUE);
}

static gsize
find_longest_run (const char *text, char character)
{
  gsize longest = 0;
  gsize length = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      length = *p == character ? length + 1 : 0;
      longest = MAX (longest, length);
    }
  return longest;
}

static void
write_code (Writer *self, const DossierNarrativeParagraph *paragraph)
{
  const char *text = paragraph->text->text->str;
  char mark = strchr (paragraph->info, '`') != NULL ? '~' : '`';
  g_autofree char *fence = g_strnfill (MAX (find_longest_run (text, mark) + 1, 3), mark);
  g_autoptr (GString) opening = g_string_new (fence);

  /* The marks would be longer. */
  if (*paragraph->info == mark)
    g_string_append_c (opening, ' ');
  dossier_narrative_append_info (opening, paragraph->info);
  append_lines (self, opening->str, TRUE);
  if (*text != '\0')
    append_lines (self, text, FALSE);
  append_lines (self, fence, FALSE);
}

/* “- ---” would be one rule, and no item. */
static void
write_rule (Writer *self, const DossierNarrativeParagraph *paragraph)
{
  guint n_containers = paragraph->containers->len;
  gboolean is_after_bullet = FALSE;

  if (n_containers > 0)
    {
      const DossierNarrativeContainer *innermost = get_container (paragraph, n_containers - 1);

      is_after_bullet = innermost->kind == DOSSIER_NARRATIVE_BULLET && innermost->begins;
    }
  append_lines (self, is_after_bullet ? "***" : "---", TRUE);
}

static void
write_row (Writer *self, GPtrArray *row, gboolean is_first)
{
  g_autoptr (GString) line = g_string_new ("|");

  for (guint i = 0; i < row->len; i++)
    {
      g_autofree char *cell =
        dossier_narrative_write_text (row->pdata[i], DOSSIER_NARRATIVE_IN_CELL);

      g_string_append_printf (line, *cell != '\0' ? " %s |" : "%s |", cell);
    }
  append_lines (self, line->str, is_first);
}

static void
write_table (Writer *self, const DossierNarrativeParagraph *paragraph)
{
  static const char *const marks[] = {
    [DOSSIER_NARRATIVE_ALIGNED_AS_USUAL] = "---|",
    [DOSSIER_NARRATIVE_ALIGNED_LEFT] = ":---|",
    [DOSSIER_NARRATIVE_ALIGNED_CENTRE] = ":---:|",
    [DOSSIER_NARRATIVE_ALIGNED_RIGHT] = "---:|",
  };
  g_autoptr (GString) line = g_string_new ("|");

  for (guint i = 0; i < paragraph->alignments->len; i++)
    g_string_append (line,
                     marks[g_array_index (paragraph->alignments, DossierNarrativeAlignment, i)]);
  for (guint i = 0; i < paragraph->rows->len; i++)
    {
      write_row (self, paragraph->rows->pdata[i], i == 0);
      if (i == 0)
        append_lines (self, line->str, FALSE);
    }
}

static void
write_text (Writer *self, const DossierNarrativeParagraph *paragraph)
{
  g_autofree char *lines = get_text (paragraph);

  append_lines (self, lines, TRUE);
}

static void
write_paragraph (Writer *self, const DossierNarrativeParagraph *paragraph)
{
  static void (*const writers[]) (Writer * self, const DossierNarrativeParagraph *paragraph) = {
    [DOSSIER_NARRATIVE_TEXT] = write_text,   [DOSSIER_NARRATIVE_HEADING] = write_heading,
    [DOSSIER_NARRATIVE_CODE] = write_code,   [DOSSIER_NARRATIVE_RULE] = write_rule,
    [DOSSIER_NARRATIVE_TABLE] = write_table,
  };
  guint n_kept = count_kept (paragraph);

  append_gap (self, paragraph, n_kept);
  append_prefix (self, n_kept);
  begin_levels (self, paragraph, n_kept);
  writers[paragraph->kind](self, paragraph);
  self->last = paragraph;
}

/**
 * dossier_narrative_has_no_gap_after:
 * @kind: what a paragraph in an item of a list is
 *
 * After a heading, a rule or code, MD4C may take an empty line for the second one
 * at the start of the item, and end the item: it looks for the item where the
 * last line of that block is stored.
 *
 * Returns: whether no empty line may follow in the item
 */
gboolean
dossier_narrative_has_no_gap_after (DossierNarrativeKind kind)
{
  return kind == DOSSIER_NARRATIVE_HEADING || kind == DOSSIER_NARRATIVE_RULE ||
         kind == DOSSIER_NARRATIVE_CODE;
}

/* Of what is written, only what is around the text. */
static DossierNarrativeParagraph *
copy_frame (const DossierNarrativeParagraph *paragraph)
{
  DossierNarrativeParagraph *frame = dossier_narrative_paragraph_new (paragraph->kind);

  frame->level = paragraph->level;
  g_array_append_vals (frame->containers, paragraph->containers->data, paragraph->containers->len);
  frame->written = g_strdup (paragraph->written);
  return frame;
}

static GPtrArray *
copy_to_write (GPtrArray *paragraphs)
{
  GPtrArray *copies = dossier_narrative_new ();

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const DossierNarrativeParagraph *paragraph = paragraphs->pdata[i];

      g_ptr_array_add (copies,
                       paragraph->written != NULL ? copy_frame (paragraph)
                                                  : dossier_narrative_paragraph_copy (paragraph));
    }
  return copies;
}

/**
 * dossier_narrative_paragraph_write:
 * @paragraph: text or a heading
 *
 * Keeps the text as Markdown, so that dossier_narrative_write() need not write it again. Whoever
 * changes the text or the kind calls dossier_narrative_paragraph_forget().
 */
void
dossier_narrative_paragraph_write (DossierNarrativeParagraph *paragraph)
{
  g_autoptr (GPtrArray) alone = NULL;

  if (paragraph->written != NULL ||
      (paragraph->kind != DOSSIER_NARRATIVE_TEXT && paragraph->kind != DOSSIER_NARRATIVE_HEADING))
    return;
  alone = dossier_narrative_new ();
  g_ptr_array_add (alone, dossier_narrative_paragraph_copy (paragraph));
  dossier_narrative_normalise (alone);
  paragraph->written =
    alone->len > 0 ? get_text (alone->pdata[0]) : g_strdup (DOSSIER_NARRATIVE_NOTHING);
}

/**
 * dossier_narrative_paragraph_forget:
 * @paragraph: a paragraph
 *
 * Forgets what dossier_narrative_paragraph_write() has kept.
 */
void
dossier_narrative_paragraph_forget (DossierNarrativeParagraph *paragraph)
{
  g_clear_pointer (&paragraph->written, g_free);
}

/**
 * dossier_narrative_write:
 * @paragraphs: (element-type DossierNarrativeParagraph): a narrative
 *
 * Returns: (transfer full): it as Markdown, in one form only, without a newline
 *   at the end. dossier_narrative_read() makes of it what
 *   dossier_narrative_normalise() makes of @paragraphs, which are not changed.
 */
char *
dossier_narrative_write (GPtrArray *paragraphs)
{
  g_autoptr (GPtrArray) normal = copy_to_write (paragraphs);
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (Level));
  Writer writer = { g_string_new (NULL), levels, NULL };

  dossier_narrative_normalise (normal);
  for (guint i = 0; i < normal->len; i++)
    write_paragraph (&writer, normal->pdata[i]);
  if (writer.out->len > 0)
    g_string_truncate (writer.out, writer.out->len - 1);
  return g_string_free (writer.out, FALSE);
}
