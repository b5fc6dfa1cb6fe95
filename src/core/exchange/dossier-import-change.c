/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-import-change.h"

/**
 * DossierImportChange:
 *
 * What an import will change in one field.
 */
struct _DossierImportChange
{
  GObject parent_instance;

  guint line;
  char *label;
  char *field;
  char *before;
  char *after;
};

G_DEFINE_FINAL_TYPE (DossierImportChange, dossier_import_change, G_TYPE_OBJECT)

static void
dossier_import_change_finalize (GObject *object)
{
  DossierImportChange *self = DOSSIER_IMPORT_CHANGE (object);

  g_free (self->label);
  g_free (self->field);
  g_free (self->before);
  g_free (self->after);

  G_OBJECT_CLASS (dossier_import_change_parent_class)->finalize (object);
}

static void
dossier_import_change_class_init (DossierImportChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_import_change_finalize;
}

static void
dossier_import_change_init (DossierImportChange *self)
{
}

/**
 * dossier_import_change_new:
 * @line: the line of the table, from 1
 * @label: what will change, as in "E12" or "1.1.2"
 * @field: which of its fields, for people
 * @before: what stands there now
 * @after: what will stand there
 *
 * Returns: (transfer full): the change
 */
DossierImportChange *
dossier_import_change_new (guint line,
                           const char *label,
                           const char *field,
                           const char *before,
                           const char *after)
{
  DossierImportChange *self = g_object_new (DOSSIER_TYPE_IMPORT_CHANGE, NULL);

  self->line = line;
  self->label = g_strdup (label);
  self->field = g_strdup (field);
  self->before = g_strdup (before);
  self->after = g_strdup (after);
  return self;
}

guint
dossier_import_change_get_line (DossierImportChange *self)
{
  g_return_val_if_fail (DOSSIER_IS_IMPORT_CHANGE (self), 0);

  return self->line;
}

const char *
dossier_import_change_get_label (DossierImportChange *self)
{
  g_return_val_if_fail (DOSSIER_IS_IMPORT_CHANGE (self), NULL);

  return self->label;
}

const char *
dossier_import_change_get_field (DossierImportChange *self)
{
  g_return_val_if_fail (DOSSIER_IS_IMPORT_CHANGE (self), NULL);

  return self->field;
}

const char *
dossier_import_change_get_before (DossierImportChange *self)
{
  g_return_val_if_fail (DOSSIER_IS_IMPORT_CHANGE (self), NULL);

  return self->before;
}

const char *
dossier_import_change_get_after (DossierImportChange *self)
{
  g_return_val_if_fail (DOSSIER_IS_IMPORT_CHANGE (self), NULL);

  return self->after;
}
