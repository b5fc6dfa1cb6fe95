/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

/**
 * DossierFieldPurpose:
 * @DOSSIER_FIELD_SEARCHED: people find the record by the words in the field
 * @DOSSIER_FIELD_PRINTED: the field is on paper, and a font has to have its letters; that of a
 *   column of a printed table always is
 *
 * What a field is for, besides being stored.
 */
typedef enum
{
  DOSSIER_FIELD_SEARCHED = 1 << 0,
  DOSSIER_FIELD_PRINTED = 1 << 1,
} DossierFieldPurpose;

/**
 * DossierTable:
 * @DOSSIER_TABLE_EXPORTED: the sheet of a workbook
 * @DOSSIER_TABLE_LISTED: the list in the window; a list without columns has no widths
 * @DOSSIER_TABLE_PRINTED: the table in the report
 * @DOSSIER_TABLE_PRINTED_WITHOUT_OWNERS: the same where a report leaves out who owns what
 * @DOSSIER_TABLE_SLIP: the facts on the slip before the record in the appendix of the report; they
 *   have no width
 * @DOSSIER_TABLE_BULK_EDITED: the form that changes many records at once, with a row, which has no
 *   width, for each field
 * @DOSSIER_N_TABLES: how many there are
 *
 * A table that has a row for each record of a class.
 */
typedef enum
{
  DOSSIER_TABLE_EXPORTED,
  DOSSIER_TABLE_LISTED,
  DOSSIER_TABLE_PRINTED,
  DOSSIER_TABLE_PRINTED_WITHOUT_OWNERS,
  DOSSIER_TABLE_SLIP,
  DOSSIER_TABLE_BULK_EDITED,
  DOSSIER_N_TABLES,
} DossierTable;

/**
 * DossierFieldColumn:
 * @name: a field, or a name for what the table works out
 * @title: (nullable): what stands over the column, marked for translation; %NULL for the title
 *   of the field
 * @width: how wide it is: in characters, or in a printed table beside the other columns
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
const double *dossier_record_type_list_widths (GType type, DossierTable table);
const char *dossier_field_column_get_title (const DossierFieldColumn *self, GType type);
char *dossier_record_describe (DossierRecord *self, const char *name);

G_END_DECLS
