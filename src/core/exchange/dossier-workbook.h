/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierWorkbook:
 *
 * Sheets for a spreadsheet (Office Open XML), each with a row of titles that
 * stays in sight and filters. Cells are written one after the other.
 */
typedef struct _DossierWorkbook DossierWorkbook;

/**
 * DossierWorkbookColumn:
 * @title: what stands over the column
 * @width: how many characters wide it is
 *
 * A column of a sheet.
 */
typedef struct
{
  const char *title;
  double width;
} DossierWorkbookColumn;

DossierWorkbook *dossier_workbook_new (const char *path);
void dossier_workbook_free (DossierWorkbook *self);
void dossier_workbook_begin_sheet (DossierWorkbook *self,
                                   const char *name,
                                   const DossierWorkbookColumn *columns,
                                   guint n_columns);
void dossier_workbook_begin_row (DossierWorkbook *self);
void dossier_workbook_add_text (DossierWorkbook *self, const char *text);
void dossier_workbook_add_number (DossierWorkbook *self, guint64 number);
void dossier_workbook_add_date (DossierWorkbook *self, const char *date);
void dossier_workbook_add_link (DossierWorkbook *self, const char *target, const char *text);
gboolean dossier_workbook_save (DossierWorkbook *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierWorkbook, dossier_workbook_free)

G_END_DECLS
