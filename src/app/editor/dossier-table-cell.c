/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cells of the tables in a narrative: each is a view of a narrative of one line. */

#include "dossier-table-cell.h"

#include <glib/gi18n.h>

#include "dossier-long-words.h"
#include "dossier-menu.h"
#include "dossier-narrative-table.h"
#include "dossier-table-grid.h"

/* In pixels: between the text of a cell and the line at its right. */
#define CELL_MARGIN 8

/* In pixels: a table whose columns would be narrower is scrolled. */
#define CELL_WIDTH_MINIMUM 90

/**
 * dossier_table_cell_is_one:
 * @text: a text view
 *
 * Returns: whether it is a cell of a table
 */
gboolean
dossier_table_cell_is_one (GtkWidget *text)
{
  return gtk_widget_get_ancestor (text, DOSSIER_TYPE_TABLE_GRID) != NULL;
}

/**
 * dossier_table_cell_get_menu:
 *
 * Returns: (transfer none): what all cells have in their context menus: the commands of any text,
 * and those of tables
 */
GMenu *
dossier_table_cell_get_menu (void)
{
  static GMenu *menu = NULL;

  if (menu == NULL)
    {
      menu = g_menu_new ();
      dossier_menu_append_sections (menu, G_MENU_MODEL (dossier_menu_get ("text_menu")));
      dossier_menu_append_sections (menu, G_MENU_MODEL (dossier_menu_get ("table_menu")));
    }
  return menu;
}

/**
 * dossier_table_cell_new:
 * @narrative: the view of the narrative that the table is in
 * @is_heading: whether it is in the first row
 *
 * Returns: (transfer floating): an empty cell, which is editable as long as @narrative is
 */
GtkWidget *
dossier_table_cell_new (DossierNarrativeView *narrative, gboolean is_heading)
{
  GtkWidget *cell = g_object_new (DOSSIER_TYPE_NARRATIVE_VIEW,
                                  "wrap-mode",
                                  GTK_WRAP_WORD_CHAR,
                                  "accepts-tab",
                                  FALSE,
                                  "right-margin",
                                  CELL_MARGIN,
                                  "width-request",
                                  CELL_WIDTH_MINIMUM,
                                  "hexpand",
                                  TRUE,
                                  NULL);

  if (is_heading)
    gtk_widget_add_css_class (cell, "table-heading");
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (cell),
                                G_MENU_MODEL (dossier_table_cell_get_menu ()));
  dossier_long_words_watch (gtk_text_view_get_buffer (GTK_TEXT_VIEW (cell)));
  g_object_bind_property (narrative, "editable", cell, "editable", G_BINDING_SYNC_CREATE);
  return cell;
}

static char *
get_cell_markdown (const DossierRichText *text)
{
  g_autoptr (GPtrArray) paragraphs = dossier_narrative_new ();
  DossierNarrativeParagraph *paragraph = dossier_narrative_paragraph_new (DOSSIER_NARRATIVE_TEXT);

  dossier_rich_text_free (paragraph->text);
  paragraph->text = dossier_rich_text_copy (text);
  g_ptr_array_add (paragraphs, paragraph);
  return dossier_narrative_write (paragraphs);
}

/**
 * dossier_table_cell_show:
 * @cell: a cell
 * @table: the table that it is in
 * @row: the number of its row, from 0 for the header
 * @column: the number of its column, from 0
 *
 * Shows the text of the cell, unless it does so already.
 */
void
dossier_table_cell_show (DossierNarrativeView *cell,
                         const DossierNarrativeParagraph *table,
                         guint row,
                         guint column)
{
  DossierNarrativeBuffer *buffer = dossier_narrative_view_get_buffer (cell);
  g_autofree char *present = dossier_narrative_buffer_get_markdown (buffer);
  g_autofree char *markdown =
    get_cell_markdown (dossier_narrative_table_get_cell (table, row, column));

  if (g_strcmp0 (present, markdown) != 0)
    dossier_narrative_buffer_set_markdown (buffer, markdown);
}

static GtkJustification
get_justification (DossierNarrativeAlignment alignment)
{
  switch (alignment)
    {
    case DOSSIER_NARRATIVE_ALIGNED_CENTRE:
      return GTK_JUSTIFY_CENTER;
    case DOSSIER_NARRATIVE_ALIGNED_RIGHT:
      return GTK_JUSTIFY_RIGHT;
    case DOSSIER_NARRATIVE_ALIGNED_AS_USUAL:
    case DOSSIER_NARRATIVE_ALIGNED_LEFT:
    default:
      return GTK_JUSTIFY_LEFT;
    }
}

/* By the heading of its column, if there is one. */
static char *
name_cell (const DossierNarrativeParagraph *table, guint row, guint column)
{
  const char *heading = dossier_narrative_table_get_cell (table, 0, column)->text->str;

  if (row == 0)
    /* Translators: a cell of a table */
    return g_strdup_printf (_ ("Heading of Column %u"), column + 1);
  if (*heading == '\0')
    /* Translators: a cell of a table */
    return g_strdup_printf (_ ("Row %u, Column %u"), row + 1, column + 1);
  /* Translators: a cell of a table: the number of its row and the heading of its column */
  return g_strdup_printf (_ ("Row %u, %s"), row + 1, heading);
}

/**
 * dossier_table_cell_describe:
 * @cell: a cell
 * @table: the table that it is in
 * @row: the number of its row, from 0 for the header
 * @column: the number of its column, from 0
 *
 * Names the cell for screen readers, and aligns it as its column is.
 */
void
dossier_table_cell_describe (DossierNarrativeView *cell,
                             const DossierNarrativeParagraph *table,
                             guint row,
                             guint column)
{
  g_autofree char *name = name_cell (table, row, column);
  GtkJustification justification =
    get_justification (dossier_narrative_table_get_alignment (table, column));

  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (gtk_text_view_get_justification (GTK_TEXT_VIEW (cell)) != justification)
    gtk_text_view_set_justification (GTK_TEXT_VIEW (cell), justification);
}
