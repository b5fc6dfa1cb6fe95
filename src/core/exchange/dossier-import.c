/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-import.h"

#include "dossier-citation-index.h"
#include "dossier-csv-table.h"
#include "dossier-enum.h"
#include "dossier-field-text.h"
#include "dossier-import-change.h"
#include "dossier-import-reader.h"
#include "dossier-submission-evidence.h"
#include "dossier-text.h"

/**
 * DossierImport:
 *
 * What a table will change in a submission, and then the changing of it, as one
 * edit.
 */
struct _DossierImport
{
  GObject parent_instance;

  DossierSubmission *submission;
  GPtrArray *steps;
  GListStore *changes;
  GPtrArray *problems;
};

G_DEFINE_FINAL_TYPE (DossierImport, dossier_import, G_TYPE_OBJECT)

static void
dossier_import_finalize (GObject *object)
{
  DossierImport *self = DOSSIER_IMPORT (object);

  g_object_unref (self->submission);
  g_ptr_array_unref (self->steps);
  g_object_unref (self->changes);
  g_ptr_array_unref (self->problems);

  G_OBJECT_CLASS (dossier_import_parent_class)->finalize (object);
}

static void
dossier_import_class_init (DossierImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_import_finalize;
}

static void
dossier_import_init (DossierImport *self)
{
  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_import_step_free);
  self->changes = g_list_store_new (DOSSIER_TYPE_IMPORT_CHANGE);
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_import_problem_free);
}

static void
add_change (DossierImport *self,
            const DossierImportStep *step,
            const char *field,
            const char *before,
            const char *after)
{
  g_autoptr (DossierImportChange) change =
    dossier_import_change_new (step->line, step->label, field, before, after);

  g_list_store_append (self->changes, change);
}

static void
describe_citations (DossierImport *self, const DossierImportStep *step, DossierCitationIndex *index)
{
  g_autofree char *before = NULL;
  g_autofree char *added = NULL;
  g_autofree char *after = NULL;

  if (step->elements->len == 0)
    return;
  before =
    dossier_citation_index_describe (index,
                                     dossier_evidence_get_id (DOSSIER_EVIDENCE (step->record)));
  g_ptr_array_add (step->elements, NULL);
  added = g_strjoinv (", ", (char **) step->elements->pdata);
  g_ptr_array_remove_index (step->elements, step->elements->len - 1);
  after = *before != '\0' ? g_strdup_printf ("%s, %s", before, added) : g_strdup (added);
  add_change (self, step, _ ("Elements"), before, after);
}

/* Describes the value for people: the title of a rating instead of its id in the file. */
static char *
describe_value (DossierImport *self, GParamSpec *field, const GValue *value)
{
  DossierStandard *standard = dossier_submission_get_standard (self->submission);
  GType type = G_VALUE_TYPE (value);

  if (type == DOSSIER_TYPE_RATING)
    return g_strdup (
      dossier_standard_get_rating_title (standard, (DossierRating) g_value_get_enum (value)));
  if (dossier_field_get_kind (field) == DOSSIER_FIELD_ENUM)
    return g_strdup (dossier_enum_get_title (type, g_value_get_enum (value)));
  return dossier_field_to_text (field, value);
}

static void
describe_step (DossierImport *self, const DossierImportStep *step, DossierCitationIndex *index)
{
  for (guint i = 0; i < step->settings->len; i++)
    {
      const DossierImportSetting *setting = step->settings->pdata[i];
      g_autofree char *before =
        describe_value (self, setting->field, dossier_record_peek (step->record, setting->field));
      g_autofree char *after = describe_value (self, setting->field, &setting->value);

      add_change (self,
                  step,
                  dossier_field_get_title (setting->field),
                  step->is_new ? "" : before,
                  after);
    }
  describe_citations (self, step, index);
}

static void
describe (DossierImport *self)
{
  g_autoptr (DossierCitationIndex) index = dossier_citation_index_new (self->submission);

  for (guint i = 0; i < self->steps->len; i++)
    describe_step (self, self->steps->pdata[i], index);
}

/**
 * dossier_import_new:
 * @submission: a submission
 * @file: a table as comma-separated values: a register of evidence, or ratings
 *   and narratives by element
 * @error: return location for a #GIOErrorEnum
 *
 * Reads a table and compares it with the submission, which is not changed.
 *
 * Returns: (transfer full): what it would change; %NULL on error
 */
DossierImport *
dossier_import_new (DossierSubmission *submission, GFile *file, GError **error)
{
  g_autoptr (GPtrArray) table = NULL;
  g_autoptr (DossierImport) self = NULL;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  table = dossier_csv_table_read (file, NULL, error);
  if (table == NULL)
    return NULL;
  self = g_object_new (DOSSIER_TYPE_IMPORT, NULL);
  self->submission = g_object_ref (submission);
  if (!dossier_import_read_table (submission, table, self->steps, self->problems, error))
    return NULL;
  describe (self);
  return g_steal_pointer (&self);
}

/**
 * dossier_import_get_changes:
 * @self: an import
 *
 * Returns: (transfer none): a list of #DossierImportChange
 */
GListModel *
dossier_import_get_changes (DossierImport *self)
{
  g_return_val_if_fail (DOSSIER_IS_IMPORT (self), NULL);

  return G_LIST_MODEL (self->changes);
}

/**
 * dossier_import_list_problems:
 * @self: an import
 *
 * Returns: (transfer none) (element-type DossierImportProblem): the rows that
 *   cannot be read, and why
 */
GPtrArray *
dossier_import_list_problems (DossierImport *self)
{
  g_return_val_if_fail (DOSSIER_IS_IMPORT (self), NULL);

  return self->problems;
}

/**
 * dossier_import_set_included:
 * @self: an import
 * @line: the line of a row of the table
 * @is_included: whether the row is imported, as every row is at first
 *
 * Leaves a row out of what dossier_import_apply() does, or takes it in again.
 */
void
dossier_import_set_included (DossierImport *self, guint line, gboolean is_included)
{
  g_return_if_fail (DOSSIER_IS_IMPORT (self));

  for (guint i = 0; i < self->steps->len; i++)
    {
      DossierImportStep *step = self->steps->pdata[i];

      if (step->line == line)
        step->is_left_out = !is_included;
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->changes)); i++)
    {
      g_autoptr (DossierImportChange) change =
        g_list_model_get_item (G_LIST_MODEL (self->changes), i);

      if (dossier_import_change_get_line (change) == line)
        dossier_import_change_set_included (change, is_included);
    }
}

/**
 * dossier_import_get_n_changes:
 * @self: an import
 *
 * Returns: how many fields the rows that are not left out change
 */
guint
dossier_import_get_n_changes (DossierImport *self)
{
  guint n_changes = 0;

  g_return_val_if_fail (DOSSIER_IS_IMPORT (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->changes)); i++)
    {
      g_autoptr (DossierImportChange) change =
        g_list_model_get_item (G_LIST_MODEL (self->changes), i);

      n_changes += dossier_import_change_get_included (change);
    }
  return n_changes;
}

/**
 * dossier_import_get_n_records:
 * @self: an import
 *
 * Returns: how many responses or evidence it changes or adds, without those of
 *   rows that are left out
 */
guint
dossier_import_get_n_records (DossierImport *self)
{
  guint n_records = 0;

  g_return_val_if_fail (DOSSIER_IS_IMPORT (self), 0);

  for (guint i = 0; i < self->steps->len; i++)
    n_records += !((const DossierImportStep *) self->steps->pdata[i])->is_left_out;
  return n_records;
}

static DossierEvidence *
add_evidence (DossierImport *self)
{
  GListModel *list = dossier_submission_get_evidence (self->submission);
  guint64 number = dossier_submission_reserve_evidence_number (self->submission);
  g_autoptr (DossierEvidence) evidence = dossier_evidence_new (number, "");

  dossier_submission_add (self->submission,
                          DOSSIER_RECORD (self->submission),
                          "evidence",
                          g_list_model_get_n_items (list),
                          DOSSIER_RECORD (evidence));
  return evidence;
}

static void
apply_step (DossierImport *self, const DossierImportStep *step)
{
  DossierRecord *record =
    step->is_new ? DOSSIER_RECORD (add_evidence (self)) : DOSSIER_RECORD (step->record);

  for (guint i = 0; i < step->settings->len; i++)
    {
      const DossierImportSetting *setting = step->settings->pdata[i];

      g_object_set_property (G_OBJECT (record),
                             g_param_spec_get_name (setting->field),
                             &setting->value);
    }
  for (guint i = 0; i < step->elements->len; i++)
    dossier_submission_cite (
      self->submission,
      dossier_submission_find_response (self->submission, step->elements->pdata[i]),
      DOSSIER_EVIDENCE (record),
      "");
}

static gboolean
fail_size (const GError *problem, GError **error)
{
  g_set_error (
    error,
    G_IO_ERROR,
    G_IO_ERROR_MESSAGE_TOO_LARGE,
    /* Translators: the problem is that it is too long, with two sizes as in “70 MB” */
    _ ("Nothing was imported, because the submission could not be opened again with this "
       "table: %s. Remove rows from the table, or shorten its longest texts, and import "
       "it again."),
    problem->message);
  return FALSE;
}

/**
 * dossier_import_apply:
 * @self: an import
 * @error: return location for a %G_IO_ERROR_MESSAGE_TOO_LARGE
 *
 * Changes the submission, which has to be editable, as one edit. An import is
 * applied once, and before anything else changes.
 *
 * Returns: whether it was applied; if not, because the submission would be too large to be opened
 *   again, nothing has changed
 */
gboolean
dossier_import_apply (DossierImport *self, GError **error)
{
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (DOSSIER_IS_IMPORT (self), FALSE);
  g_return_val_if_fail (dossier_submission_get_editable (self->submission), FALSE);

  dossier_submission_begin_edit (self->submission, _ ("Import"));
  for (guint i = 0; i < self->steps->len; i++)
    {
      const DossierImportStep *step = self->steps->pdata[i];

      if (!step->is_left_out)
        apply_step (self, step);
    }
  if (dossier_submission_check_size (self->submission, &problem))
    {
      dossier_submission_end_edit (self->submission);
      return TRUE;
    }
  dossier_submission_cancel_edit (self->submission);
  return fail_size (problem, error);
}
