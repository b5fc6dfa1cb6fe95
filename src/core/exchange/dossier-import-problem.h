/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierImportProblem:
 * @line: the line of the table, from 1
 * @sentence: what is wrong there
 *
 * A row or column of a table that cannot be read.
 */
typedef struct
{
  guint line;
  char *sentence;
} DossierImportProblem;

void dossier_import_problem_note (GPtrArray *problems, guint line, const char *sentence);
void dossier_import_problem_note_untitled (GPtrArray *problems, GPtrArray *table);
void dossier_import_problem_free (DossierImportProblem *self);

G_END_DECLS
