/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-field-purpose.h"
#include "dossier-workbook.h"

G_BEGIN_DECLS

/**
 * DossierRecordCellFunc:
 * @workbook: a workbook
 * @record: (type DossierRecord): the record of the row
 * @column: the name of a column
 * @user_data: what was given with the function
 *
 * Writes the cell of a column that is worked out.
 *
 * Returns: whether it did; if not, the cell holds the field of that name
 */
typedef gboolean (*DossierRecordCellFunc) (DossierWorkbook *workbook,
                                           gpointer record,
                                           const char *column,
                                           gpointer user_data);

void dossier_record_sheet_begin (DossierWorkbook *workbook, const char *name, GType type);
void dossier_record_sheet_add (DossierWorkbook *workbook,
                               gpointer record,
                               DossierRecordCellFunc add_cell,
                               gpointer user_data);

G_END_DECLS
