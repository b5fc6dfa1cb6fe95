/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From the tables of HTML to those of narratives. */

#include "dossier-narrative-html-reader.h"
#include "dossier-narrative-html-style.h"

#include <string.h>

/* What has more columns or cells is no table for a page. */
#define COLUMNS_MAXIMUM 40
#define CELLS_MAXIMUM   4000
#define ROWS_MAXIMUM    2000

/* n_covered: how many rows more each column is covered by a cell of a row before */
typedef struct
{
  DossierNarrativeParagraph *table;
  guint n_columns;
  guint n_cells;
  guint n_covered[COLUMNS_MAXIMUM];
} Grid;

static gboolean
is_cell (const xmlNode *node)
{
  return dossier_html_is_named (node, "td") || dossier_html_is_named (node, "th");
}

static gboolean
is_group_of_rows (const xmlNode *node)
{
  return dossier_html_is_named (node, "thead") || dossier_html_is_named (node, "tbody") ||
         dossier_html_is_named (node, "tfoot");
}

static gboolean
is_hidden (xmlNode *element)
{
  DossierHtmlStyle style;

  dossier_html_style_read (&style, element);
  return style.is_hidden;
}

static void
list_rows (GPtrArray *rows, xmlNode *element)
{
  for (xmlNode *child = element->children; child != NULL; child = child->next)
    if (is_group_of_rows (child) && !is_group_of_rows (element))
      list_rows (rows, child);
    else if (dossier_html_is_named (child, "tr") && !is_hidden (child))
      g_ptr_array_add (rows, child);
}

static guint
get_width (xmlNode *cell)
{
  return dossier_html_read_number (cell, "colspan", 1, COLUMNS_MAXIMUM);
}

static guint
count_columns (GPtrArray *rows)
{
  guint n_columns = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      guint n_here = 0;

      for (xmlNode *cell = ((xmlNode *) rows->pdata[i])->children; cell != NULL; cell = cell->next)
        if (is_cell (cell))
          n_here += get_width (cell);
      n_columns = MAX (n_columns, n_here);
    }
  return n_columns;
}

static xmlNode *
find_next_within (xmlNode *node, const xmlNode *root)
{
  if (node->type == XML_ELEMENT_NODE && node->children != NULL)
    return node->children;
  while (node != root && node->next == NULL)
    node = node->parent;
  return node != root ? node->next : NULL;
}

static gboolean
has_table_within (xmlNode *element)
{
  for (xmlNode *node = element->children; node != NULL; node = find_next_within (node, element))
    if (dossier_html_is_named (node, "table"))
      return TRUE;
  return FALSE;
}

/**
 * dossier_html_is_named:
 * @node: what is in a document
 * @name: the name of an element
 *
 * Returns: whether it is such an element
 */
gboolean
dossier_html_is_named (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && g_str_equal ((const char *) node->name, name);
}

/**
 * dossier_html_is_table_of_data:
 * @element: a table
 *
 * E-mails and web pages place their text by tables of one column, or of other tables.
 *
 * Returns: whether it is a table for the reader
 */
gboolean
dossier_html_is_table_of_data (xmlNode *element)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  xmlChar *role = xmlGetNoNsProp (element, (const xmlChar *) "role");
  gboolean is_for_layout = g_strcmp0 ((const char *) role, "presentation") == 0;

  if (role != NULL)
    xmlFree (role);
  list_rows (rows, element);
  return !is_for_layout && count_columns (rows) > 1 && !has_table_within (element);
}

static void
add_empty_cells (GPtrArray *row, guint n_columns)
{
  while (row->len < n_columns)
    g_ptr_array_add (row, dossier_rich_text_new (NULL));
}

static void
skip_covered (Grid *grid, GPtrArray *row)
{
  while (row->len < grid->n_columns && grid->n_covered[row->len] > 0)
    {
      grid->n_covered[row->len]--;
      add_empty_cells (row, row->len + 1);
    }
}

static void
read_cell (DossierHtmlReader *reader, Grid *grid, GPtrArray *row, xmlNode *element)
{
  guint width = get_width (element);
  guint height = dossier_html_read_number (element, "rowspan", 1, ROWS_MAXIMUM);
  DossierHtmlFormat before = reader->format;
  DossierHtmlStyle style;
  guint first;

  skip_covered (grid, row);
  first = row->len;
  if (first >= grid->n_columns)
    return;
  dossier_html_style_read (&style, element);
  if (style.is_bold != DOSSIER_HTML_UNSAID)
    reader->format.style =
      style.is_bold == DOSSIER_HTML_YES ? DOSSIER_TEXT_BOLD : DOSSIER_TEXT_PLAIN;
  add_empty_cells (row, first + 1);
  reader->cell = row->pdata[first];
  reader->has_space = FALSE;
  if (!style.is_hidden)
    dossier_html_reader_read_children (reader, element);
  reader->cell = NULL;
  reader->has_space = FALSE;
  reader->format = before;
  for (guint i = first; i < MIN (first + width, grid->n_columns); i++)
    grid->n_covered[i] = height - 1;
  add_empty_cells (row, MIN (first + width, grid->n_columns));
}

static gboolean
is_empty (GPtrArray *row)
{
  for (guint i = 0; i < row->len; i++)
    if (((DossierRichText *) row->pdata[i])->text->len > 0)
      return FALSE;
  return TRUE;
}

/* The header is bold anyway. */
static void
read_row (DossierHtmlReader *reader, Grid *grid, xmlNode *element)
{
  GPtrArray *row = dossier_narrative_paragraph_add_row (grid->table);
  DossierHtmlFormat before = reader->format;

  reader->format.drops_bold = grid->table->rows->len == 1;
  for (xmlNode *cell = element->children; cell != NULL && !reader->is_too_much; cell = cell->next)
    if (is_cell (cell))
      read_cell (reader, grid, row, cell);
  skip_covered (grid, row);
  add_empty_cells (row, grid->n_columns);
  if (is_empty (row))
    g_ptr_array_remove (grid->table->rows, row);
  reader->format = before;
}

static void
read_captions (DossierHtmlReader *reader, xmlNode *element)
{
  for (xmlNode *child = element->children; child != NULL; child = child->next)
    if (dossier_html_is_named (child, "caption"))
      {
        dossier_html_reader_read_children (reader, child);
        dossier_html_reader_close (reader);
      }
}

/**
 * dossier_html_reader_read_table:
 * @self: a reader
 * @element: a table for the reader
 *
 * Reads it as one paragraph, the first row as its header. Cells over several columns or rows are
 * followed by empty ones.
 */
void
dossier_html_reader_read_table (DossierHtmlReader *self, xmlNode *element)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  DossierHtmlFormat before = self->format;
  Grid grid = { 0 };

  dossier_html_reader_close (self);
  read_captions (self, element);
  list_rows (rows, element);
  grid.n_columns = count_columns (rows);
  if (grid.n_columns > COLUMNS_MAXIMUM || rows->len > CELLS_MAXIMUM / grid.n_columns)
    {
      self->is_too_much = TRUE;
      return;
    }
  self->format.kind = DOSSIER_NARRATIVE_TABLE;
  self->format.level = 0;
  grid.table = dossier_html_reader_open (self);
  for (guint i = 0; i < rows->len && !self->is_too_much; i++)
    read_row (self, &grid, rows->pdata[i]);
  self->format = before;
  self->open = NULL;
}
