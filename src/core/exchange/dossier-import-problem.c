/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-import-problem.h"

#include "dossier-csv-table.h"
#include "dossier-text.h"

void
dossier_import_problem_free (DossierImportProblem *self)
{
  g_free (self->sentence);
  g_free (self);
}

/**
 * dossier_import_problem_note:
 * @problems: (element-type DossierImportProblem): what cannot be read
 * @line: a line of the table, from 1
 * @sentence: what is wrong there
 */
void
dossier_import_problem_note (GPtrArray *problems, guint line, const char *sentence)
{
  DossierImportProblem *problem = g_new0 (DossierImportProblem, 1);

  problem->line = line;
  problem->sentence = g_strdup (sentence);
  g_ptr_array_add (problems, problem);
}

static const DossierCsvRow *
find_filled_row (GPtrArray *table, guint column)
{
  for (guint i = 1; i < table->len; i++)
    {
      const DossierCsvRow *row = table->pdata[i];

      if (g_strv_length (row->cells) > column && *row->cells[column] != '\0')
        return row;
    }
  return NULL;
}

/**
 * dossier_import_problem_note_untitled:
 * @problems: (element-type DossierImportProblem): what cannot be read
 * @table: (element-type DossierCsvRow): a table whose first row names the columns
 *
 * Notes each column that has cells, but no heading: nobody can know what they
 * are, and they would be lost. A column that is empty throughout is none, as
 * spreadsheets write them after the last one.
 */
void
dossier_import_problem_note_untitled (GPtrArray *problems, GPtrArray *table)
{
  const DossierCsvRow *titles = table->pdata[0];

  for (guint i = 0; titles->cells[i] != NULL; i++)
    {
      const DossierCsvRow *filled = *titles->cells[i] == '\0' ? find_filled_row (table, i) : NULL;
      g_autofree char *sentence = NULL;

      if (filled == NULL)
        continue;
      sentence = g_strdup_printf (_ ("Column %u has content but no heading. Add a heading in the "
                                     "first row, or clear the column."),
                                  i + 1);
      dossier_import_problem_note (problems, filled->line, sentence);
    }
}
