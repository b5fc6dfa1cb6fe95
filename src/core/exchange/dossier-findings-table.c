/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-findings-table.h"

#include "dossier-csv-table.h"
#include "dossier-field-text.h"
#include "dossier-import-problem.h"
#include "dossier-rating-words.h"
#include "dossier-submission-assessments.h"
#include "dossier-text.h"

/* The columns of a table that has no row of titles. */
static const char *const usual_columns[] = { "element",
                                             "rating",
                                             "comment",
                                             "strength",
                                             "improvement" };

typedef struct
{
  DossierStandard *standard;
  gboolean needs_all;
  GPtrArray *columns;
  GHashTable *lines;
  GPtrArray *findings;
  GPtrArray *problems;
} Reader;

G_GNUC_PRINTF (3, 4)
static void
note_problem (Reader *reader, guint line, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  dossier_import_problem_note (reader->problems, line, sentence);
}

/* "1.1.1", or the number and then the title. */
static DossierElement *
find_element (DossierStandard *standard, const char *cell)
{
  g_autofree char *text = g_strstrip (g_strdup (cell));
  gsize length = 0;

  while (g_ascii_isdigit (text[length]) || text[length] == '.')
    length++;
  if (text[length] != '\0' && !g_ascii_isspace (text[length]))
    return NULL;
  while (length > 0 && text[length - 1] == '.')
    length--;
  text[length] = '\0';
  return dossier_standard_find_element (standard, text);
}

static gboolean
has_titles (DossierStandard *standard, const DossierCsvRow *first)
{
  return find_element (standard, first->cells[0]) == NULL;
}

static const char *
find_column (const char *title)
{
  g_autoptr (DossierFinding) example = g_object_new (DOSSIER_TYPE_FINDING, NULL);
  guint n_fields;
  GParamSpec **fields = dossier_record_list_fields (DOSSIER_RECORD (example), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      if (dossier_field_is_called (fields[i], title))
        return g_param_spec_get_name (fields[i]);
    }
  return NULL;
}

/* Columns with unknown titles are NULL in the list. */
static gboolean
has_column (Reader *reader, const char *name)
{
  for (guint i = 0; i < reader->columns->len; i++)
    {
      if (g_strcmp0 (reader->columns->pdata[i], name) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_titles (Reader *reader, const DossierCsvRow *row, GError **error)
{
  for (guint i = 0; row->cells[i] != NULL; i++)
    {
      const char *column = find_column (row->cells[i]);

      if (column != NULL && has_column (reader, column))
        {
          g_set_error (error,
                       G_IO_ERROR,
                       G_IO_ERROR_INVALID_DATA,
                       _ ("Line %u: two columns are called “%s”. Remove one of them and try "
                          "again."),
                       row->line,
                       row->cells[i]);
          return FALSE;
        }
      g_ptr_array_add (reader->columns, (gpointer) column);
    }
  if (has_column (reader, "element") && has_column (reader, "rating"))
    return TRUE;
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_INVALID_DATA,
               "%s",
               _ ("The first row must name the columns: element, rating, comment, strength, "
                  "improvement. The first two are required."));
  return FALSE;
}

static const char *
find_cell (Reader *reader, const DossierCsvRow *row, const char *column)
{
  for (guint i = 0; i < reader->columns->len && row->cells[i] != NULL; i++)
    {
      if (g_strcmp0 (reader->columns->pdata[i], column) == 0)
        return row->cells[i];
    }
  return "";
}

static gboolean
has_more_cells (Reader *reader, const DossierCsvRow *row)
{
  guint n_cells = g_strv_length (row->cells);

  while (n_cells > reader->columns->len && *row->cells[n_cells - 1] == '\0')
    n_cells--;
  return n_cells > reader->columns->len;
}

static gboolean
check_once (Reader *reader, const DossierCsvRow *row, const char *element)
{
  guint earlier = GPOINTER_TO_UINT (g_hash_table_lookup (reader->lines, element));

  if (earlier > 0)
    {
      note_problem (reader, row->line, _ ("%s is already in line %u."), element, earlier);
      return FALSE;
    }
  g_hash_table_insert (reader->lines, (gpointer) element, GUINT_TO_POINTER (row->line));
  return TRUE;
}

static void
add_finding (Reader *reader, const DossierCsvRow *row, const char *element, DossierRating rating)
{
  DossierFinding *finding = dossier_finding_new (element);

  g_object_set (finding, "rating", rating, NULL);
  for (guint i = 2; i < G_N_ELEMENTS (usual_columns); i++)
    {
      g_autofree char *text =
        g_utf8_normalize (find_cell (reader, row, usual_columns[i]), -1, G_NORMALIZE_NFC);

      g_object_set (finding, usual_columns[i], text, NULL);
    }
  g_ptr_array_add (reader->findings, finding);
}

static void
read_row (Reader *reader, const DossierCsvRow *row)
{
  const char *cell = find_cell (reader, row, "element");
  DossierElement *element = find_element (reader->standard, cell);
  const char *words = find_cell (reader, row, "rating");
  DossierRating rating = DOSSIER_RATING_NOT_RATED;

  if (element == NULL)
    note_problem (reader,
                  row->line,
                  _ ("%s has no element “%s”."),
                  dossier_standard_get_title (reader->standard),
                  cell);
  else if (has_more_cells (reader, row))
    note_problem (reader,
                  row->line,
                  "%s",
                  _ ("There are more cells than columns. A text with commas needs quotation marks "
                     "around it."));
  else if (*words != '\0' && !dossier_rating_from_words (reader->standard, words, &rating))
    note_problem (reader, row->line, _ ("“%s” is not a rating."), words);
  else if (rating == DOSSIER_RATING_NOT_RATED && reader->needs_all)
    note_problem (reader,
                  row->line,
                  _ ("%s has no rating; this kind of assessment rates every element."),
                  dossier_element_get_number (element));
  else if (check_once (reader, row, dossier_element_get_number (element)))
    add_finding (reader, row, dossier_element_get_number (element), rating);
}

static void
check_all (Reader *reader, guint last_line)
{
  GListModel *elements = dossier_standard_get_elements (reader->standard);
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);
      const char *number = dossier_element_get_number (element);

      if (!g_hash_table_contains (reader->lines, number))
        g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", number);
    }
  if (missing->len > 0)
    note_problem (reader,
                  last_line,
                  _ ("%s is missing from the table; this kind of assessment rates every element."),
                  missing->str);
}

static gboolean
read_rows (Reader *reader, GPtrArray *table, GError **error)
{
  guint first = has_titles (reader->standard, table->pdata[0]) ? 1 : 0;
  const DossierCsvRow *last = table->pdata[table->len - 1];

  if (first == 0)
    {
      for (guint i = 0; i < G_N_ELEMENTS (usual_columns); i++)
        g_ptr_array_add (reader->columns, (gpointer) usual_columns[i]);
    }
  else if (!read_titles (reader, table->pdata[0], error))
    return FALSE;
  else
    dossier_import_problem_note_untitled (reader->problems, table);

  for (guint i = first; i < table->len; i++)
    read_row (reader, table->pdata[i]);
  if (reader->needs_all && reader->problems->len == 0)
    check_all (reader, last->line);
  return TRUE;
}

/**
 * dossier_findings_table_read:
 * @standard: the standard of the submission
 * @file: comma-separated values: element, rating, comment, strength, improvement
 * @needs_all: whether every element has to be rated
 * @problems: (element-type DossierImportProblem): filled with what cannot be
 *   read
 * @error: return location for a #GIOErrorEnum, when it is no such table
 *
 * Reads the findings of an assessment.
 *
 * Returns: (transfer full) (element-type DossierFinding): the findings; %NULL on
 *   error. They are not to be used where there are problems.
 */
GPtrArray *
dossier_findings_table_read (DossierStandard *standard,
                             GFile *file,
                             gboolean needs_all,
                             GPtrArray *problems,
                             GError **error)
{
  g_autoptr (GPtrArray) table = dossier_csv_table_read (file, NULL, error);
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  g_autoptr (GHashTable) lines = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  Reader reader = { standard, needs_all, columns, lines, findings, problems };

  if (table == NULL)
    return NULL;
  if (table->len == 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s", _ ("The table is empty."));
      return NULL;
    }
  return read_rows (&reader, table, error) ? g_steal_pointer (&findings) : NULL;
}

/**
 * dossier_findings_table_apply:
 * @findings: (element-type DossierFinding): what the table says
 * @submission: a submission
 * @assessment: one of its assessments
 *
 * Takes the findings over into the assessment, as one edit. Findings for other
 * elements stay, and so does what an empty cell says nothing of.
 */
void
dossier_findings_table_apply (GPtrArray *findings,
                              DossierSubmission *submission,
                              DossierAssessment *assessment)
{
  g_return_if_fail (dossier_submission_get_editable (submission));

  dossier_submission_begin_edit (submission, _ ("Import Ratings"));
  for (guint i = 0; i < findings->len; i++)
    {
      DossierFinding *read = findings->pdata[i];
      DossierFinding *finding =
        dossier_submission_ensure_finding (submission,
                                           assessment,
                                           dossier_finding_get_element (read));

      if (dossier_finding_get_rating (read) != DOSSIER_RATING_NOT_RATED)
        g_object_set (finding, "rating", dossier_finding_get_rating (read), NULL);
      for (guint j = 2; j < G_N_ELEMENTS (usual_columns); j++)
        {
          const char *text = dossier_record_get_text (DOSSIER_RECORD (read), usual_columns[j]);

          if (*text != '\0')
            g_object_set (finding, usual_columns[j], text, NULL);
        }
    }
  dossier_submission_end_edit (submission);
}
