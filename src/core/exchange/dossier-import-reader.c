/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-import-reader.h"

#include "dossier-clean-text.h"
#include "dossier-csv-table.h"
#include "dossier-field-text.h"
#include "dossier-rating-words.h"
#include "dossier-submission-evidence.h"
#include "dossier-text-match.h"
#include "dossier-text.h"

#include <string.h>

typedef enum
{
  COLUMN_IGNORED,
  COLUMN_KEY,
  COLUMN_ELEMENTS,
  COLUMN_FIELD,
} ColumnKind;

typedef struct
{
  ColumnKind kind;
  GParamSpec *field;
} Column;

typedef struct
{
  DossierSubmission *submission;
  GType type;
  GArray *columns;
  GHashTable *lines;
  GPtrArray *steps;
  GPtrArray *problems;
  GHashTable *by_title;
  GHashTable *by_address;
} Reader;

static void
setting_free (DossierImportSetting *self)
{
  g_value_unset (&self->value);
  g_free (self);
}

void
dossier_import_step_free (DossierImportStep *self)
{
  g_clear_object (&self->record);
  g_free (self->label);
  g_ptr_array_unref (self->settings);
  g_ptr_array_unref (self->elements);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierImportStep, dossier_import_step_free)

G_GNUC_PRINTF (2, 3)
static gboolean
fail (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, format, arguments);
  va_end (arguments);
  return FALSE;
}

/* Whether the field identifies the record; such a field cannot be changed by an import. */
static gboolean
is_key (GParamSpec *field)
{
  const char *name = g_param_spec_get_name (field);

  return g_str_equal (name, "number") || g_str_equal (name, "element");
}

static gboolean
can_be_imported (GParamSpec *field)
{
  DossierFieldKind kind = dossier_field_get_kind (field);

  return !g_str_equal (g_param_spec_get_name (field), "id") &&
         (kind == DOSSIER_FIELD_TEXT || kind == DOSSIER_FIELD_DATE || kind == DOSSIER_FIELD_ENUM);
}

static GParamSpec *
find_field (GType type, const char *title)
{
  g_autoptr (DossierRecord) example = g_object_new (type, NULL);
  guint n_fields;
  GParamSpec **fields = dossier_record_list_fields (example, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (dossier_field_is_called (fields[i], title))
        return fields[i];
    }
  return NULL;
}

static gboolean
has_column (char **titles, GType type, const char *field_name)
{
  for (guint i = 0; titles[i] != NULL; i++)
    {
      GParamSpec *field = find_field (type, titles[i]);

      if (field != NULL && g_str_equal (g_param_spec_get_name (field), field_name))
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_type (char **titles, GType *type, GError **error)
{
  if (has_column (titles, DOSSIER_TYPE_RESPONSE, "element"))
    *type = DOSSIER_TYPE_RESPONSE;
  else if (has_column (titles, DOSSIER_TYPE_EVIDENCE, "number") ||
           has_column (titles, DOSSIER_TYPE_EVIDENCE, "title"))
    *type = DOSSIER_TYPE_EVIDENCE;
  else
    return fail (error,
                 "%s",
                 _ ("The first row must name the columns: “Element” with “Rating” or “Narrative” "
                    "for ratings and narratives, “Number” or “Title” for a register of evidence."));
  return TRUE;
}

static gboolean
is_called_elements (const char *title)
{
  return dossier_text_equals (title, "Elements") || dossier_text_equals (title, _ ("Elements"));
}

/* Two columns for one field are refused, because only the last would be imported. */
static gboolean
check_column_once (Reader *reader, guint line, const Column *column, GError **error)
{
  for (guint i = 0; i < reader->columns->len; i++)
    {
      const Column *other = &g_array_index (reader->columns, Column, i);

      if (column->kind != COLUMN_IGNORED && other->kind == column->kind &&
          other->field == column->field)
        return fail (error,
                     _ ("Line %u: two columns are called “%s”. Remove one of them and try again."),
                     line,
                     column->field != NULL ? dossier_field_get_title (column->field)
                                           : _ ("Elements"));
    }
  return TRUE;
}

static gboolean
read_column (Reader *reader, guint line, const char *title, GError **error)
{
  Column column = { COLUMN_IGNORED, find_field (reader->type, title) };
  gboolean is_of_file =
    reader->type == DOSSIER_TYPE_EVIDENCE && find_field (DOSSIER_TYPE_EVIDENCE_FILE, title) != NULL;

  if (column.field != NULL && is_key (column.field))
    column.kind = COLUMN_KEY;
  else if (column.field != NULL && can_be_imported (column.field))
    column.kind = COLUMN_FIELD;
  else if (reader->type == DOSSIER_TYPE_EVIDENCE && is_called_elements (title))
    column.kind = COLUMN_ELEMENTS;
  else if (*title != '\0' && !is_of_file)
    {
      g_autofree char *sentence = g_strdup_printf (_ ("Unknown column: “%s”."), title);

      dossier_import_problem_note (reader->problems, line, sentence);
    }
  if (!check_column_once (reader, line, &column, error))
    return FALSE;
  g_array_append_val (reader->columns, column);
  return TRUE;
}

/* Allows empty cells after the last column, which some spreadsheets write. */
static gboolean
check_length (Reader *reader, char **cells, GError **error)
{
  guint n_cells = g_strv_length (cells);

  while (n_cells > reader->columns->len && *cells[n_cells - 1] == '\0')
    n_cells--;
  return n_cells == reader->columns->len ||
         fail (error,
               dossier_ngettext ("The row has %u cell, but there are %u columns.",
                                 "The row has %u cells, but there are %u columns.",
                                 n_cells),
               n_cells,
               reader->columns->len);
}

static const char *
find_cell (Reader *reader, char **cells, ColumnKind kind, const char *field_name)
{
  for (guint i = 0; i < reader->columns->len; i++)
    {
      const Column *column = &g_array_index (reader->columns, Column, i);

      if (column->kind == kind &&
          (field_name == NULL || g_str_equal (g_param_spec_get_name (column->field), field_name)))
        return cells[i];
    }
  return "";
}

static gboolean
find_response (Reader *reader, char **cells, DossierImportStep *step, GError **error)
{
  DossierStandard *standard = dossier_submission_get_standard (reader->submission);
  g_autofree char *number = g_strstrip (g_strdup (find_cell (reader, cells, COLUMN_KEY, NULL)));

  if (dossier_standard_find_element (standard, number) == NULL)
    return fail (error,
                 _ ("%s has no element “%s”."),
                 dossier_standard_get_title (standard),
                 number);
  step->record =
    g_object_ref (DOSSIER_RECORD (dossier_submission_find_response (reader->submission, number)));
  step->label = g_steal_pointer (&number);
  return TRUE;
}

/* If several records have the same key, the first is kept. */
static void
index_by (GHashTable *table, const char *key, DossierEvidence *evidence)
{
  if (*key != '\0' && !g_hash_table_contains (table, key))
    g_hash_table_insert (table, (gpointer) key, evidence);
}

static void
index_evidence (Reader *reader)
{
  GListModel *evidence = dossier_submission_get_evidence (reader->submission);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);

      index_by (reader->by_title, dossier_evidence_get_title (item), item);
      index_by (reader->by_address, dossier_evidence_get_address (item), item);
    }
}

/* "E12" or "12". */
static DossierEvidence *
find_by_number (DossierSubmission *submission, const char *text)
{
  const char *digits = g_ascii_toupper (*text) == 'E' ? text + 1 : text;
  guint64 number;

  if (!g_ascii_string_to_unsigned (digits, 10, 1, DOSSIER_NUMBER_MAXIMUM, &number, NULL))
    return NULL;
  return dossier_submission_find_evidence_by_number (submission, number);
}

/* A row without a number is for the evidence with the same address or title; if there is none, it
 * is for new evidence. */
static gboolean
find_evidence (Reader *reader, char **cells, DossierImportStep *step, GError **error)
{
  g_autofree char *number = g_strstrip (g_strdup (find_cell (reader, cells, COLUMN_KEY, NULL)));
  const char *title = find_cell (reader, cells, COLUMN_FIELD, "title");
  const char *address = find_cell (reader, cells, COLUMN_FIELD, "address");
  DossierEvidence *found = NULL;

  if (*number != '\0')
    {
      found = find_by_number (reader->submission, number);
      if (found == NULL)
        return fail (error,
                     _ ("There is no evidence “%s”. Leave the number empty for new evidence."),
                     number);
    }
  else if (*address != '\0')
    found = g_hash_table_lookup (reader->by_address, address);
  if (found == NULL && *title != '\0')
    found = *number == '\0' ? g_hash_table_lookup (reader->by_title, title) : NULL;
  if (found == NULL && *title == '\0')
    return fail (error, "%s", _ ("New evidence needs a title."));
  step->is_new = found == NULL;
  step->record = found != NULL ? g_object_ref (DOSSIER_RECORD (found))
                               : g_object_new (DOSSIER_TYPE_EVIDENCE, NULL);
  step->label = found != NULL ? dossier_evidence_get_label (found) : g_strdup (_ ("New"));
  return TRUE;
}

/* New evidence is not compared: it is in one row only, and if that row is dropped, its memory
 * address may be reused for another. */
static gboolean
check_once (Reader *reader, const DossierImportStep *step, GError **error)
{
  guint earlier = GPOINTER_TO_UINT (g_hash_table_lookup (reader->lines, step->record));

  if (step->is_new)
    return TRUE;
  if (earlier > 0)
    return fail (error, _ ("%s is already in line %u."), step->label, earlier);
  g_hash_table_insert (reader->lines, step->record, GUINT_TO_POINTER (step->line));
  return TRUE;
}

/* Returns: (transfer full): the words of the scale, the best first */
static char *
join_ratings (DossierStandard *standard)
{
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = DOSSIER_RATING_COUNT; i > 0; i--)
    g_string_append_printf (titles,
                            "%s%s",
                            titles->len > 0 ? ", " : "",
                            dossier_standard_get_rating_title (standard, (DossierRating) (i - 1)));
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static gboolean
read_rating (Reader *reader, GParamSpec *field, const char *cell, GValue *value, GError **error)
{
  DossierStandard *standard = dossier_submission_get_standard (reader->submission);
  g_autofree char *choices = NULL;
  DossierRating rating;

  if (dossier_rating_from_words (standard, cell, &rating))
    {
      g_value_set_enum (value, (int) rating);
      return TRUE;
    }
  choices = join_ratings (standard);
  /* Translators: the title of a column, a list of words, and what stands there instead */
  return fail (error,
               _ ("%s takes one of: %s; not “%s”."),
               dossier_field_get_title (field),
               choices,
               cell);
}

static gboolean
read_value (Reader *reader, GParamSpec *field, const char *cell, GValue *value, GError **error)
{
  if (G_VALUE_TYPE (value) == DOSSIER_TYPE_RATING)
    return read_rating (reader, field, cell, value, error);
  return dossier_field_from_text (field, cell, value, error);
}

/* An empty cell does not change the field. */
static gboolean
read_field (Reader *reader,
            DossierImportStep *step,
            GParamSpec *field,
            const char *cell,
            GError **error)
{
  DossierImportSetting *setting;
  const GValue *before = dossier_record_peek (step->record, field);

  if (*cell == '\0')
    return TRUE;
  if (!dossier_text_check_size (cell, error))
    return FALSE;
  if (g_str_equal (g_param_spec_get_name (field), "address") &&
      !dossier_evidence_check_address (cell, error))
    return FALSE;
  setting = g_new0 (DossierImportSetting, 1);
  setting->field = field;
  g_value_init (&setting->value, G_PARAM_SPEC_VALUE_TYPE (field));
  if (!read_value (reader, field, cell, &setting->value, error))
    {
      setting_free (setting);
      return FALSE;
    }
  if (g_param_values_cmp (field, before, &setting->value) == 0)
    setting_free (setting);
  else
    g_ptr_array_add (step->settings, setting);
  return TRUE;
}

static gboolean
read_elements (Reader *reader, DossierImportStep *step, const char *cell, GError **error)
{
  DossierStandard *standard = dossier_submission_get_standard (reader->submission);
  const char *id = dossier_evidence_get_id (DOSSIER_EVIDENCE (step->record));
  g_auto (GStrv) numbers = g_strsplit_set (cell, ",; \n", -1);

  for (guint i = 0; numbers[i] != NULL; i++)
    {
      DossierResponse *response;

      if (*numbers[i] == '\0')
        continue;
      if (dossier_standard_find_element (standard, numbers[i]) == NULL)
        return fail (error,
                     _ ("%s has no element “%s”."),
                     dossier_standard_get_title (standard),
                     numbers[i]);
      response = dossier_submission_find_response (reader->submission, numbers[i]);
      if (step->is_new || dossier_response_find_citation (response, id) == NULL)
        g_ptr_array_add (step->elements, g_strdup (numbers[i]));
    }
  return TRUE;
}

static gboolean
read_cells (Reader *reader, DossierImportStep *step, char **cells, GError **error)
{
  for (guint i = 0; i < reader->columns->len; i++)
    {
      const Column *column = &g_array_index (reader->columns, Column, i);

      if (column->kind == COLUMN_FIELD &&
          !read_field (reader, step, column->field, cells[i], error))
        return FALSE;
      if (column->kind == COLUMN_ELEMENTS && !read_elements (reader, step, cells[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_row (Reader *reader, DossierImportStep *step, char **cells, GError **error)
{
  if (!check_length (reader, cells, error))
    return FALSE;
  if (reader->type == DOSSIER_TYPE_RESPONSE ? !find_response (reader, cells, step, error)
                                            : !find_evidence (reader, cells, step, error))
    return FALSE;
  return check_once (reader, step, error) && read_cells (reader, step, cells, error);
}

static void
import_row (Reader *reader, const DossierCsvRow *row)
{
  g_autoptr (DossierImportStep) step = g_new0 (DossierImportStep, 1);
  g_autoptr (GError) problem = NULL;

  step->line = row->line;
  step->settings = g_ptr_array_new_with_free_func ((GDestroyNotify) setting_free);
  step->elements = g_ptr_array_new_with_free_func (g_free);
  if (!read_row (reader, step, row->cells, &problem))
    dossier_import_problem_note (reader->problems, row->line, problem->message);
  else if (step->is_new || step->settings->len > 0 || step->elements->len > 0)
    g_ptr_array_add (reader->steps, g_steal_pointer (&step));
}

/**
 * dossier_import_read_table:
 * @submission: a submission
 * @table: (element-type DossierCsvRow): a register of evidence, or ratings and
 *   narratives by element, with a first row that names the columns
 * @steps: (element-type DossierImportStep): filled with what will change
 * @problems: (element-type DossierImportProblem): filled with what cannot be
 *   read
 * @error: return location for a %G_IO_ERROR_INVALID_DATA, when it is no such
 *   table
 *
 * Compares a table with a submission, which is not changed.
 *
 * Returns: whether it is such a table
 */
gboolean
dossier_import_read_table (DossierSubmission *submission,
                           GPtrArray *table,
                           GPtrArray *steps,
                           GPtrArray *problems,
                           GError **error)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (Column));
  g_autoptr (GHashTable) lines = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) by_title = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) by_address = g_hash_table_new (g_str_hash, g_str_equal);
  Reader reader = { submission, G_TYPE_INVALID, columns,  lines,
                    steps,      problems,       by_title, by_address };
  const DossierCsvRow *titles;

  if (table->len == 0)
    return fail (error, "%s", _ ("The table is empty."));
  titles = table->pdata[0];
  if (!find_type (titles->cells, &reader.type, error))
    return FALSE;
  for (guint i = 0; titles->cells[i] != NULL; i++)
    {
      if (!read_column (&reader, titles->line, titles->cells[i], error))
        return FALSE;
    }
  dossier_import_problem_note_untitled (problems, table);
  index_evidence (&reader);
  for (guint i = 1; i < table->len; i++)
    import_row (&reader, table->pdata[i]);
  return TRUE;
}
