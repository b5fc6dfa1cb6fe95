/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sheets of a workbook whose columns are those that a record class declares. */

#include "dossier-record-sheet.h"

/**
 * dossier_record_sheet_begin:
 * @workbook: a workbook
 * @name: the name of the sheet
 * @type: the class of the records in the rows
 *
 * Begins a sheet with the columns in which the class is exported.
 */
void
dossier_record_sheet_begin (DossierWorkbook *workbook, const char *name, GType type)
{
  const DossierFieldColumn *columns =
    dossier_record_type_list_columns (type, DOSSIER_TABLE_EXPORTED);
  g_autoptr (GArray) sheet = g_array_new (FALSE, FALSE, sizeof (DossierWorkbookColumn));

  for (; columns->name != NULL; columns++)
    {
      const DossierWorkbookColumn column = { dossier_field_column_get_title (columns, type),
                                             columns->width };

      g_array_append_val (sheet, column);
    }
  dossier_workbook_begin_sheet (workbook, name, (gpointer) sheet->data, sheet->len);
}

static void
add_field (DossierWorkbook *workbook, DossierRecord *record, const char *name)
{
  GParamSpec *field = dossier_record_find_field (record, name);
  const GValue *value = dossier_record_peek (record, field);
  g_autofree char *text = dossier_record_describe (record, name);

  if (dossier_field_get_kind (field) == DOSSIER_FIELD_DATE)
    dossier_workbook_add_date (workbook, g_value_get_string (value));
  else if (dossier_field_get_kind (field) == DOSSIER_FIELD_NUMBER)
    dossier_workbook_add_number (workbook, g_value_get_uint64 (value));
  else
    dossier_workbook_add_text (workbook, text);
}

/**
 * dossier_record_sheet_add:
 * @workbook: a workbook whose sheet dossier_record_sheet_begin() began
 * @record: (type DossierRecord): a record
 * @add_cell: (scope call): writes the cells of columns that are worked out
 * @user_data: for @add_cell
 *
 * Adds a row.
 */
void
dossier_record_sheet_add (DossierWorkbook *workbook,
                          gpointer record,
                          DossierRecordCellFunc add_cell,
                          gpointer user_data)
{
  const DossierFieldColumn *columns =
    dossier_record_type_list_columns (G_OBJECT_TYPE (record), DOSSIER_TABLE_EXPORTED);

  dossier_workbook_begin_row (workbook);
  for (; columns->name != NULL; columns++)
    {
      if (!add_cell (workbook, record, columns->name, user_data))
        add_field (workbook, record, columns->name);
    }
}
