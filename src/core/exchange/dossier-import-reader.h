/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-import.h"

G_BEGIN_DECLS

/**
 * DossierImportSetting:
 * @field: a field
 * @value: what it will hold
 *
 * A cell of a table that changes something.
 */
typedef struct
{
  GParamSpec *field;
  GValue value;
} DossierImportSetting;

/**
 * DossierImportStep:
 * @line: the line of the table, from 1
 * @record: a response, or an evidence, which may be a new one
 * @is_new: whether it is new
 * @label: its number as people write it
 * @settings: (element-type DossierImportSetting): what changes in it
 * @elements: (element-type utf8): the elements that will cite it
 * @is_left_out: whether nothing of it is imported
 *
 * A row of a table that changes something.
 */
typedef struct
{
  guint line;
  DossierRecord *record;
  gboolean is_new;
  char *label;
  GPtrArray *settings;
  GPtrArray *elements;
  gboolean is_left_out;
} DossierImportStep;

gboolean dossier_import_read_table (DossierSubmission *submission,
                                    GPtrArray *table,
                                    GPtrArray *steps,
                                    GPtrArray *problems,
                                    GError **error);

void dossier_import_step_free (DossierImportStep *self);

G_END_DECLS
