/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-edit-label.h"

#include "dossier-record-private.h"
#include "dossier-text.h"

static G_DEFINE_QUARK (dossier_edit_label, edit_label)

  static const DossierEditLabel *find_label (GParamSpec *field)
{
  return g_param_spec_get_qdata (field, edit_label_quark ());
}

/**
 * dossier_record_class_set_edit_labels:
 * @klass: a record class
 * @labels: the labels, which stay where they are; a label without a field ends them
 *
 * Says what the Undo command calls the edits of the fields, after they have been added.
 */
void
dossier_record_class_set_edit_labels (DossierRecordClass *klass, const DossierEditLabel *labels)
{
  for (const DossierEditLabel *label = labels; label->field != NULL; label++)
    {
      GParamSpec *field = dossier_record_class_find_field (klass, label->field);

      g_assert (field != NULL);
      g_assert ((label->remove != NULL) == (dossier_field_get_kind (field) == DOSSIER_FIELD_LIST));
      g_param_spec_set_qdata (field, edit_label_quark (), (gpointer) label);
    }
}

/**
 * dossier_field_get_edit_label:
 * @field: a field of a record
 *
 * Returns: what the Undo command calls an edit of the field, or the addition of an item if the
 *   field is a list, in the user's language
 */
const char *
dossier_field_get_edit_label (GParamSpec *field)
{
  const DossierEditLabel *label = find_label (field);

  /* Translators: what the Undo command calls an edit that has no name of its own: “Undo: Edit” */
  return label != NULL ? _ (label->edit) : C_ ("undo", "Edit");
}

/**
 * dossier_field_get_remove_label:
 * @field: a list field of a record
 *
 * Returns: what the Undo command calls the removal of an item, in the user's language
 */
const char *
dossier_field_get_remove_label (GParamSpec *field)
{
  const DossierEditLabel *label = find_label (field);

  /* Translators: what the Undo command calls a removal that has no name of its own */
  return label != NULL ? _ (label->remove) : C_ ("undo", "Remove");
}
