/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-plain.h"

#include "dossier-clean-text.h"
#include "dossier-narrative-list.h"

#include <string.h>

/* What has more columns or cells is no table for a page. */
#define COLUMNS_MAXIMUM 40
#define CELLS_MAXIMUM   4000

/* How many columns a tab is wide before an item. */
#define TAB_WIDTH 4
/* Marks of this many levels tell items of the same indent apart. */
#define N_MARKS 4

/* text: the line
 * content: what comes after the mark of an item
 * kind, number, level: of the item
 * is_item: whether it looks like one
 * is_sure: whether it cannot be anything else */
typedef struct
{
  char *text;
  const char *content;
  DossierNarrativeContainerKind kind;
  guint number;
  guint level;
  gboolean is_item;
  gboolean is_sure;
} Line;

/* level: of the mark; Word gives “◦” and “o” to the second and “▪” to the third
 * is_sure: whether nobody begins a line of text with it */
static const struct
{
  const char *mark;
  guint level;
  gboolean is_sure;
} bullets[] = {
  { "•", 0, TRUE },  { "·", 0, TRUE },  { "●", 0, TRUE },  { "\uf0b7", 0, TRUE }, { "-", 0, FALSE },
  { "–", 0, FALSE }, { "*", 0, FALSE }, { "◦", 1, TRUE },  { "○", 1, TRUE },      { "o", 1, FALSE },
  { "▪", 2, TRUE },  { "■", 2, TRUE },  { "§", 2, FALSE }, { "\uf0a7", 2, TRUE },
};

static void
line_clear (gpointer data)
{
  g_free (((Line *) data)->text);
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t")] == '\0';
}

static const char *
find_after_indent (const char *text, guint *indent)
{
  const char *p;

  *indent = 0;
  for (p = text; *p == ' ' || *p == '\t'; p++)
    *indent += *p == '\t' ? TAB_WIDTH : 1;
  return p;
}

/* The letter “o” and the section sign begin lines of text too, unless a tab follows. */
static gboolean
needs_tab (const char *mark)
{
  return g_str_equal (mark, "o") || g_str_equal (mark, "§");
}

static void
read_bullet (Line *line, const char *start, guint indent)
{
  for (guint i = 0; i < G_N_ELEMENTS (bullets); i++)
    {
      gsize length = strlen (bullets[i].mark);

      if (!g_str_has_prefix (start, bullets[i].mark) ||
          (start[length] != '\t' && (start[length] != ' ' || needs_tab (bullets[i].mark))))
        continue;
      line->is_item = TRUE;
      line->is_sure = bullets[i].is_sure || start[length] == '\t';
      line->kind = DOSSIER_NARRATIVE_BULLET;
      line->level = indent * N_MARKS + bullets[i].level;
      line->content = start + length;
      return;
    }
}

static void
read_item (Line *line)
{
  guint indent;
  const char *start = find_after_indent (line->text, &indent);
  gsize length;

  read_bullet (line, start, indent);
  if (!line->is_item && dossier_narrative_list_read_number (start, &line->number, &length) &&
      (start[length] == ' ' || start[length] == '\t'))
    {
      line->is_item = TRUE;
      line->kind = DOSSIER_NARRATIVE_NUMBER;
      line->level = indent * N_MARKS;
      line->content = start + length;
    }
  if (line->is_item)
    line->content += strspn (line->content, " \t");
  line->is_item = line->is_item && *line->content != '\0';
}

static Line *
get_line (GArray *lines, guint i)
{
  return &g_array_index (lines, Line, i);
}

static GArray *
split_lines (const char *text)
{
  g_auto (GStrv) split = g_strsplit (text, "\n", -1);
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));

  g_array_set_clear_func (lines, line_clear);
  for (char **l = split; *l != NULL; l++)
    {
      Line line = { .text = g_strdup (*l) };

      read_item (&line);
      g_array_append_val (lines, line);
    }
  return lines;
}

/* The next line in a direction that has any text. */
static Line *
find_neighbour (GArray *lines, guint i, int step)
{
  for (gint64 j = (gint64) i + step; j >= 0 && j < lines->len; j += step)
    if (!is_blank (get_line (lines, (guint) j)->text))
      return get_line (lines, (guint) j);
  return NULL;
}

/* The next number of the same list in a direction, over what is within it. */
static Line *
find_numbered (GArray *lines, guint i, int step)
{
  guint level = get_line (lines, i)->level;

  for (gint64 j = (gint64) i + step; j >= 0 && j < lines->len; j += step)
    {
      Line *line = get_line (lines, (guint) j);

      if (is_blank (line->text))
        continue;
      if (!line->is_item || line->level < level)
        return NULL;
      if (line->level == level && line->kind == DOSSIER_NARRATIVE_NUMBER)
        return line;
    }
  return NULL;
}

static gboolean
is_numbered_with (GArray *lines, guint i, int step)
{
  const Line *line = get_line (lines, i);
  const Line *other = find_numbered (lines, i, step);

  return other != NULL && (gint64) other->number == (gint64) line->number + step;
}

/* A lone “- ” or “1. ” may be how a line of text begins. */
static gboolean
is_in_list (GArray *lines, guint i)
{
  const Line *line = get_line (lines, i);
  const Line *before = find_neighbour (lines, i, -1);
  const Line *after = find_neighbour (lines, i, 1);

  if (!line->is_item || line->is_sure)
    return line->is_item;
  if (line->kind == DOSSIER_NARRATIVE_NUMBER)
    return is_numbered_with (lines, i, -1) || is_numbered_with (lines, i, 1);
  return (before != NULL && before->is_item) || (after != NULL && after->is_item);
}

static void
find_lists (GArray *lines)
{
  g_autofree gboolean *is_item = g_new0 (gboolean, lines->len);

  for (guint i = 0; i < lines->len; i++)
    is_item[i] = is_in_list (lines, i);
  for (guint i = 0; i < lines->len; i++)
    get_line (lines, i)->is_item = is_item[i];
}

static guint
count_tabs (const char *text)
{
  guint n_tabs = 0;

  for (const char *p = text; *p != '\0'; p++)
    n_tabs += *p == '\t';
  return n_tabs;
}

/* The end of the lines from @first on that have as many tabs. */
static guint
find_end_of_rows (GArray *lines, guint first)
{
  guint n_tabs = count_tabs (get_line (lines, first)->text);
  guint end = first + 1;

  if (n_tabs == 0 || get_line (lines, first)->is_item)
    return end;
  for (; end < lines->len; end++)
    {
      const Line *line = get_line (lines, end);

      if (line->is_item || is_blank (line->text) || count_tabs (line->text) != n_tabs)
        break;
    }
  return end;
}

/* A tab at the start of each line is an indent. */
static gboolean
is_table (GArray *lines, guint first, guint end)
{
  guint n_columns = count_tabs (get_line (lines, first)->text) + 1;

  if (end - first < 2 || n_columns > COLUMNS_MAXIMUM || end - first > CELLS_MAXIMUM / n_columns)
    return FALSE;
  for (guint i = first; i < end; i++)
    if (*get_line (lines, i)->text != '\t')
      return TRUE;
  return FALSE;
}

static DossierNarrativeParagraph *
make_table (GArray *lines, guint first, guint end)
{
  DossierNarrativeParagraph *table = dossier_narrative_paragraph_new (DOSSIER_NARRATIVE_TABLE);

  for (guint i = first; i < end; i++)
    {
      GPtrArray *row = dossier_narrative_paragraph_add_row (table);
      g_auto (GStrv) cells = g_strsplit (get_line (lines, i)->text, "\t", -1);

      for (char **cell = cells; *cell != NULL; cell++)
        g_ptr_array_add (row, dossier_rich_text_new (g_strstrip (*cell)));
    }
  return table;
}

static void
add_text (GPtrArray *paragraphs, const char *text)
{
  DossierNarrativeParagraph *paragraph = dossier_narrative_paragraph_new (DOSSIER_NARRATIVE_TEXT);

  g_string_assign (paragraph->text->text, text);
  g_ptr_array_add (paragraphs, paragraph);
}

static void
add_line (GPtrArray *paragraphs, DossierNarrativeList *list, const Line *line)
{
  if (is_blank (line->text))
    return;
  add_text (paragraphs, line->is_item ? line->content : line->text);
  if (line->is_item)
    dossier_narrative_list_add (list,
                                paragraphs->pdata[paragraphs->len - 1],
                                line->level,
                                line->kind,
                                line->number);
  else
    dossier_narrative_list_end (list);
}

static void
add_lines (GPtrArray *paragraphs, GArray *lines)
{
  g_autoptr (DossierNarrativeList) list = dossier_narrative_list_new ();

  for (guint first = 0, end; first < lines->len; first = end)
    {
      end = find_end_of_rows (lines, first);
      if (is_table (lines, first, end))
        {
          g_ptr_array_add (paragraphs, make_table (lines, first, end));
          dossier_narrative_list_end (list);
          continue;
        }
      for (guint i = first; i < end; i++)
        add_line (paragraphs, list, get_line (lines, i));
    }
}

/**
 * dossier_narrative_from_plain_text:
 * @text: plain text from another program
 *
 * Each line is a paragraph. Bullets, numbers and tabs make lists and tables where they are clearly
 * meant so; all else is the text that it is. One line alone is kept with the spaces around it.
 *
 * Returns: (transfer full) (element-type DossierNarrativeParagraph): the paragraphs
 */
GPtrArray *
dossier_narrative_from_plain_text (const char *text)
{
  GPtrArray *paragraphs = dossier_narrative_new ();
  g_autofree char *clean = dossier_text_clean (text, -1);
  g_autoptr (GArray) lines = NULL;

  if (strchr (clean, '\n') == NULL)
    {
      add_text (paragraphs, clean);
      return paragraphs;
    }
  lines = split_lines (clean);
  find_lists (lines);
  add_lines (paragraphs, lines);
  return paragraphs;
}
