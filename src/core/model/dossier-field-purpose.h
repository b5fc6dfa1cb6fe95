/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

/**
 * DossierFieldPurpose:
 * @DOSSIER_FIELD_SEARCHED: people find the record by the words in the field
 *
 * What a field is for, besides being stored.
 */
typedef enum
{
  DOSSIER_FIELD_SEARCHED = 1 << 0,
} DossierFieldPurpose;

/**
 * DossierTable:
 * @DOSSIER_TABLE_EXPORTED: the sheet of a workbook
 * @DOSSIER_TABLE_LISTED: the list in the window
 * @DOSSIER_N_TABLES: how many there are
 *
 * A table that has a row for each record of a class.
 */
typedef enum
{
  DOSSIER_TABLE_EXPORTED,
  DOSSIER_TABLE_LISTED,
  DOSSIER_N_TABLES,
} DossierTable;

/**
 * DossierFieldColumn:
 * @name: a field, or a name for what the table works out
 * @title: (nullable): what stands over the column, marked for translation; %NULL for the title
 *   of the field
 * @width: how wide it is, in characters
 *
 * A column of a #DossierTable.
 */
typedef struct
{
  const char *name;
  const char *title;
  double width;
} DossierFieldColumn;

void dossier_record_class_set_purpose (DossierRecordClass *klass,
                                       DossierFieldPurpose purpose,
                                       ...) G_GNUC_NULL_TERMINATED;
gboolean dossier_field_has_purpose (GParamSpec *field, DossierFieldPurpose purpose);
void dossier_record_append_searched (DossierRecord *self,
                                     GString *text,
                                     const char *separator,
                                     const char *without);
gboolean dossier_record_has_words (DossierRecord *self, const char *words);

void dossier_record_class_set_columns (DossierRecordClass *klass,
                                       DossierTable table,
                                       const DossierFieldColumn *columns);
const DossierFieldColumn *dossier_record_type_list_columns (GType type, DossierTable table);
const char *dossier_field_column_get_title (const DossierFieldColumn *self, GType type);
char *dossier_record_describe (DossierRecord *self, const char *name);

G_END_DECLS
