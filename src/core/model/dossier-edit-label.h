/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-record.h"

G_BEGIN_DECLS

/**
 * DossierEditLabel:
 * @field: the name of a field
 * @edit: what the Undo command calls an edit of the field; for a list, the addition of an item.
 *   Marked for translation
 * @remove: (nullable): what the Undo command calls the removal of an item from a list, marked for
 *   translation; %NULL for a field that is not a list
 *
 * The labels of the edits of a field, as commands: “Edit Title”.
 */
typedef struct
{
  const char *field;
  const char *edit;
  const char *remove;
} DossierEditLabel;

void dossier_record_class_set_edit_labels (DossierRecordClass *klass,
                                           const DossierEditLabel *labels);
const char *dossier_field_get_edit_label (GParamSpec *field);
const char *dossier_field_get_remove_label (GParamSpec *field);

G_END_DECLS
