/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-csv-writer.h"

#include "dossier-csv-mark.h"
#include "dossier-field-text.h"

#include <string.h>

/**
 * dossier_csv_append_cell:
 * @csv: a table of comma-separated values
 * @text: what its next cell holds
 *
 * What holds a separator is quoted, and quotes in it are doubled, as RFC 4180
 * has it. Some programs take a semicolon or tab for a separator too. What a spreadsheet would take
 * for a formula gets a mark.
 */
void
dossier_csv_append_cell (GString *csv, const char *text)
{
  gsize length = strlen (text);
  gboolean is_marked = dossier_csv_needs_mark (text);

  if (csv->len > 0 && csv->str[csv->len - 1] != '\n')
    g_string_append_c (csv, ',');
  if (length > 0 && !is_marked && strcspn (text, ",;\t\"\r\n") == length)
    {
      g_string_append (csv, text);
      return;
    }
  g_string_append_c (csv, '"');
  if (is_marked)
    g_string_append_c (csv, DOSSIER_CSV_MARK);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

/**
 * dossier_csv_end_row:
 * @csv: a table of comma-separated values
 *
 * Ends the row, as RFC 4180 has it.
 */
void
dossier_csv_end_row (GString *csv)
{
  g_string_append (csv, "\r\n");
}

static gboolean
is_column (GParamSpec *field)
{
  DossierFieldKind kind = dossier_field_get_kind (field);

  return kind != DOSSIER_FIELD_RECORD && kind != DOSSIER_FIELD_LIST &&
         !g_str_equal (g_param_spec_get_name (field), "id");
}

/**
 * dossier_csv_append_titles:
 * @csv: a table of comma-separated values
 * @record: a record of the class that the rows are about
 *
 * Appends the titles of the fields that have a column.
 */
void
dossier_csv_append_titles (GString *csv, DossierRecord *record)
{
  guint n_fields;
  GParamSpec **fields = dossier_record_list_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (is_column (fields[i]))
        dossier_csv_append_cell (csv, dossier_field_get_title (fields[i]));
    }
}

/**
 * dossier_csv_append_fields:
 * @csv: a table of comma-separated values
 * @record: a record
 *
 * Appends what the fields hold that have a column.
 */
void
dossier_csv_append_fields (GString *csv, DossierRecord *record)
{
  guint n_fields;
  GParamSpec **fields = dossier_record_list_fields (record, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *text =
        is_column (fields[i])
          ? dossier_field_to_text (fields[i], dossier_record_peek (record, fields[i]))
          : NULL;

      if (text != NULL)
        dossier_csv_append_cell (csv, text);
    }
}
