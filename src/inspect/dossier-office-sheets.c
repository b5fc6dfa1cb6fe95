/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SpreadsheetML: a cell holds its value, or the number of a shared string. */

#include "dossier-office-text.h"

#include "dossier-office-ranges.h"

/* More columns than any sheet has. */
#define COLUMN_MAXIMUM 20000
#define ROW_MAXIMUM    2000000

typedef struct
{
  guint column;
  guint row;
} Cell;

typedef struct
{
  DossierOfficeText *text;
  GPtrArray *shared_strings;
  GString *string;
  gboolean is_text;
  gboolean is_shared;
  Cell cell;
  DossierOfficeRanges *hidden_columns;
  DossierOfficeRanges *hidden_rows;
  GHashTable *merged_cells;
} Walk;

static gboolean
is_on (xmlTextReader *reader, const char *name)
{
  return dossier_xml_has_value (reader, name, "1") || dossier_xml_has_value (reader, name, "true");
}

/* A reference is as in "AB12". */
static Cell
read_reference (const char *reference)
{
  Cell cell = { 0, 0 };

  for (; g_ascii_isalpha (*reference); reference++)
    cell.column =
      MIN (cell.column * 26 + (guint) (g_ascii_toupper (*reference) - 'A' + 1), COLUMN_MAXIMUM);
  cell.row = (guint) MIN (g_ascii_strtoull (reference, NULL, 10), ROW_MAXIMUM);
  return cell;
}

/* Keyed by the first cell, whose text is shown in all merged cells. */
static void
add_merged_cells (Walk *self, xmlTextReader *reader)
{
  g_autofree char *reference = dossier_xml_get_attribute (reader, "ref");
  g_auto (GStrv) corners = reference != NULL ? g_strsplit (reference, ":", 2) : NULL;

  if (corners != NULL && g_strv_length (corners) == 2)
    {
      Cell last = read_reference (corners[1]);

      g_hash_table_replace (self->merged_cells,
                            g_strdup (corners[0]),
                            g_memdup2 (&last, sizeof last));
    }
}

/* The list of merged cells is at the end, so a sheet is scanned once before it is read. */
static gboolean
visit_arrangement (xmlTextReader *reader, const char *name, gboolean begins, gpointer user_data)
{
  Walk *self = user_data;

  if (name == NULL || !begins)
    return TRUE;
  if (g_str_equal (name, "col") && is_on (reader, "hidden"))
    dossier_office_ranges_add (self->hidden_columns,
                               dossier_xml_get_number (reader, "min", 0),
                               dossier_xml_get_number (reader, "max", 0));
  else if (g_str_equal (name, "row"))
    {
      self->cell.row = dossier_xml_get_number (reader, "r", self->cell.row + 1);
      if (is_on (reader, "hidden"))
        dossier_office_ranges_add (self->hidden_rows, self->cell.row, self->cell.row);
    }
  else if (g_str_equal (name, "mergeCell"))
    add_merged_cells (self, reader);
  return TRUE;
}

static gboolean
is_cell_hidden (Walk *self, xmlTextReader *reader)
{
  g_autofree char *reference = dossier_xml_get_attribute (reader, "r");
  const Cell *merged =
    reference != NULL ? g_hash_table_lookup (self->merged_cells, reference) : NULL;
  Cell last;

  if (reference != NULL)
    self->cell = read_reference (reference);
  else
    self->cell.column++;
  last = merged != NULL ? *merged : self->cell;
  return dossier_office_ranges_cover (self->hidden_columns, self->cell.column, last.column) ||
         dossier_office_ranges_cover (self->hidden_rows, self->cell.row, last.row);
}

static gboolean
is_hidden (xmlTextReader *reader, const char *name, gpointer user_data)
{
  Walk *self = user_data;

  if (g_str_equal (name, "row"))
    {
      self->cell.row = dossier_xml_get_number (reader, "r", self->cell.row + 1);
      self->cell.column = 0;
    }
  return g_str_equal (name, "c") && is_cell_hidden (self, reader);
}

static gboolean
visit_shared_string (xmlTextReader *reader, const char *name, gboolean begins, gpointer user_data)
{
  Walk *self = user_data;

  if (name == NULL)
    {
      if (self->is_text)
        g_string_append (self->string, (const char *) xmlTextReaderConstValue (reader));
    }
  else if (g_str_equal (name, "t"))
    self->is_text = begins;
  else if (!begins && g_str_equal (name, "si"))
    {
      g_ptr_array_add (self->shared_strings, g_strdup (self->string->str));
      g_string_truncate (self->string, 0);
    }
  return TRUE;
}

static gboolean
add_shared_string (Walk *self, const char *position)
{
  guint64 number = g_ascii_strtoull (position, NULL, 10);

  return number >= self->shared_strings->len ||
         dossier_content_add_text (self->text->content, self->shared_strings->pdata[number]);
}

static gboolean
visit_cell (xmlTextReader *reader, const char *name, gboolean begins, gpointer user_data)
{
  Walk *self = user_data;

  if (name == NULL)
    {
      if (!self->is_text)
        return TRUE;
      return self->is_shared
               ? add_shared_string (self, (const char *) xmlTextReaderConstValue (reader))
               : dossier_office_text_add (self->text, reader);
    }
  if (g_str_equal (name, "c") && begins)
    self->is_shared = dossier_xml_has_value (reader, "t", "s");
  else if (g_str_equal (name, "v") || g_str_equal (name, "t"))
    self->is_text = begins;
  else if (!begins && g_str_equal (name, "c"))
    return dossier_content_add_text (self->text->content, "\t");
  else if (!begins && g_str_equal (name, "row"))
    return dossier_content_add_text (self->text->content, "\n");
  return TRUE;
}

static gboolean
read_sheet (Walk *self, const char *name, GError **error)
{
  dossier_office_ranges_clear (self->hidden_columns);
  dossier_office_ranges_clear (self->hidden_rows);
  g_hash_table_remove_all (self->merged_cells);
  self->cell = (Cell){ 0, 0 };
  if (!dossier_office_text_walk (self->text, name, NULL, visit_arrangement, self, error))
    return FALSE;
  self->cell = (Cell){ 0, 0 };
  self->is_text = FALSE;
  return dossier_office_text_walk (self->text, name, is_hidden, visit_cell, self, error);
}

/* The workbook says which sheets are hidden, by the relation that leads to them. */
static gboolean
visit_workbook (xmlTextReader *reader, const char *name, gboolean begins, gpointer user_data)
{
  if (begins && g_str_equal (name, "sheet") &&
      (dossier_xml_has_value (reader, "state", "hidden") ||
       dossier_xml_has_value (reader, "state", "veryHidden")))
    {
      char *relation = dossier_xml_get_attribute (reader, "r:id");

      if (relation != NULL)
        g_hash_table_add (user_data, relation);
    }
  return TRUE;
}

typedef struct
{
  GHashTable *relations;
  GHashTable *parts;
} HiddenSheets;

static gboolean
visit_relation (xmlTextReader *reader, const char *name, gboolean begins, gpointer user_data)
{
  HiddenSheets *self = user_data;
  g_autofree char *identifier = begins ? dossier_xml_get_attribute (reader, "Id") : NULL;
  g_autofree char *target = begins ? dossier_xml_get_attribute (reader, "Target") : NULL;

  if (identifier != NULL && target != NULL && g_hash_table_contains (self->relations, identifier))
    g_hash_table_add (self->parts,
                      *target == '/' ? g_strdup (target + 1) : g_strconcat ("xl/", target, NULL));
  return TRUE;
}

static gboolean
find_hidden_sheets (DossierOfficeText *text, GHashTable *parts, GError **error)
{
  g_autoptr (GHashTable) relations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  HiddenSheets sheets = { relations, parts };

  return dossier_office_text_walk (text,
                                   "xl/workbook.xml",
                                   NULL,
                                   visit_workbook,
                                   relations,
                                   error) &&
         dossier_office_text_walk (text,
                                   "xl/_rels/workbook.xml.rels",
                                   NULL,
                                   visit_relation,
                                   &sheets,
                                   error);
}

static gboolean
read_sheets (Walk *self, GError **error)
{
  g_autoptr (GList) names = dossier_office_text_list (self->text, "xl/worksheets/sheet");
  g_autoptr (GHashTable) hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!dossier_office_text_walk (self->text,
                                 "xl/sharedStrings.xml",
                                 NULL,
                                 visit_shared_string,
                                 self,
                                 error) ||
      !find_hidden_sheets (self->text, hidden, error))
    return FALSE;
  for (GList *item = names; item != NULL; item = item->next)
    {
      if (!g_hash_table_contains (hidden, item->data) && !read_sheet (self, item->data, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_office_text_read_sheets:
 * @self: the text of a document
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Reads what a document of Excel has.
 *
 * Returns: whether it could be read
 */
gboolean
dossier_office_text_read_sheets (DossierOfficeText *self, GError **error)
{
  g_autoptr (GPtrArray) shared_strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) string = g_string_new (NULL);
  g_autoptr (DossierOfficeRanges) hidden_columns = dossier_office_ranges_new ();
  g_autoptr (DossierOfficeRanges) hidden_rows = dossier_office_ranges_new ();
  g_autoptr (GHashTable) merged_cells =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Walk walk = { .text = self,
                .shared_strings = shared_strings,
                .string = string,
                .hidden_columns = hidden_columns,
                .hidden_rows = hidden_rows,
                .merged_cells = merged_cells };

  return read_sheets (&walk, error);
}
