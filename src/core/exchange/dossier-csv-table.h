/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierCsvRow:
 * @line: the line of the file on which it begins, from 1
 * @cells: its cells
 *
 * A row of a table.
 */
typedef struct
{
  guint line;
  char **cells;
} DossierCsvRow;

GPtrArray *dossier_csv_table_read (GFile *file, GCancellable *cancellable, GError **error);
GPtrArray *dossier_csv_table_parse (const char *text, GError **error);

G_END_DECLS
