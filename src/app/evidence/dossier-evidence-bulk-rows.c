/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-bulk-rows.h"

#include <glib/gi18n.h>

#include "dossier-choices.h"
#include "dossier-date-row.h"
#include "dossier-enum-choices.h"
#include "dossier-field-purpose.h"

/**
 * DossierEvidenceBulkRows:
 *
 * A row for each field that can be changed in many pieces of evidence at once. What is left as it
 * was changes nothing.
 */
struct _DossierEvidenceBulkRows
{
  AdwPreferencesGroup parent_instance;

  /* (element-type AdwPreferencesRow): named after their fields. */
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (DossierEvidenceBulkRows,
                     dossier_evidence_bulk_rows,
                     ADW_TYPE_PREFERENCES_GROUP)

static GtkWidget *
create_combo_row (GParamSpec *field)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GListModel) choices =
    dossier_enum_choices_new (G_PARAM_SPEC_VALUE_TYPE (field), _ ("No change"));

  adw_combo_row_set_model (ADW_COMBO_ROW (row), choices);
  return row;
}

static GtkWidget *
create_row (GParamSpec *field)
{
  switch (dossier_field_get_kind (field))
    {
    case DOSSIER_FIELD_ENUM:
      return create_combo_row (field);
    case DOSSIER_FIELD_DATE:
      return g_object_new (DOSSIER_TYPE_DATE_ROW, NULL);
    case DOSSIER_FIELD_TEXT:
      return adw_entry_row_new ();
    case DOSSIER_FIELD_NUMBER:
    case DOSSIER_FIELD_FLAG:
    case DOSSIER_FIELD_RECORD:
    case DOSSIER_FIELD_LIST:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
add_row (DossierEvidenceBulkRows *self, const DossierFieldColumn *column)
{
  GtkWidget *row =
    create_row (dossier_record_type_find_field (DOSSIER_TYPE_EVIDENCE, column->name));

  gtk_widget_set_name (row, column->name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 dossier_field_column_get_title (column, DOSSIER_TYPE_EVIDENCE));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
clear_row (gpointer row, gpointer user_data)
{
  if (ADW_IS_COMBO_ROW (row))
    dossier_choices_select (row, NULL);
  else if (DOSSIER_IS_DATE_ROW (row))
    g_object_set (row, "date", "", NULL);
  else
    gtk_editable_set_text (row, "");
}

static void
apply_choice (AdwComboRow *row, DossierEvidence *evidence)
{
  const char *field = gtk_widget_get_name (GTK_WIDGET (row));
  GParamSpec *pspec = dossier_record_find_field (DOSSIER_RECORD (evidence), field);
  int chosen = dossier_choices_get_selected_enum (row, G_PARAM_SPEC_VALUE_TYPE (pspec));

  if (chosen >= 0)
    g_object_set (evidence, field, chosen, NULL);
}

static void
apply_text (GtkWidget *row, DossierEvidence *evidence)
{
  const char *field = gtk_widget_get_name (row);
  g_autofree char *text = NULL;

  g_object_get (row, DOSSIER_IS_DATE_ROW (row) ? "date" : "text", &text, NULL);
  if (*g_strstrip (text) == '\0')
    return;
  if (g_str_equal (field, "tags"))
    dossier_evidence_add_tag (evidence, text);
  else
    g_object_set (evidence, field, text, NULL);
}

static void
apply_row (gpointer row, gpointer evidence)
{
  if (ADW_IS_COMBO_ROW (row))
    apply_choice (row, evidence);
  else
    apply_text (row, evidence);
}

static void
dossier_evidence_bulk_rows_finalize (GObject *object)
{
  DossierEvidenceBulkRows *self = DOSSIER_EVIDENCE_BULK_ROWS (object);

  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (dossier_evidence_bulk_rows_parent_class)->finalize (object);
}

static void
dossier_evidence_bulk_rows_class_init (DossierEvidenceBulkRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_evidence_bulk_rows_finalize;
}

static void
dossier_evidence_bulk_rows_init (DossierEvidenceBulkRows *self)
{
  const DossierFieldColumn *column =
    dossier_record_type_list_columns (DOSSIER_TYPE_EVIDENCE, DOSSIER_TABLE_BULK_EDITED);

  self->rows = g_ptr_array_new ();
  for (; column->name != NULL; column++)
    add_row (self, column);
}

/**
 * dossier_evidence_bulk_rows_clear:
 * @self: rows
 *
 * Begins anew, with rows that change nothing.
 */
void
dossier_evidence_bulk_rows_clear (DossierEvidenceBulkRows *self)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_BULK_ROWS (self));

  g_ptr_array_foreach (self->rows, clear_row, NULL);
}

/**
 * dossier_evidence_bulk_rows_apply:
 * @self: rows
 * @evidence: an evidence
 *
 * Gives the evidence what the rows hold. A tag is added to those that it has.
 */
void
dossier_evidence_bulk_rows_apply (DossierEvidenceBulkRows *self, DossierEvidence *evidence)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_BULK_ROWS (self));

  g_ptr_array_foreach (self->rows, apply_row, evidence);
}
