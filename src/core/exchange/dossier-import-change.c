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
  gboolean is_included;
};

enum
{
  PROP_INCLUDED = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (DossierImportChange, dossier_import_change, G_TYPE_OBJECT)

static void
dossier_import_change_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_INCLUDED)
    g_value_set_boolean (value, DOSSIER_IMPORT_CHANGE (object)->is_included);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

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
  G_OBJECT_CLASS (klass)->get_property = dossier_import_change_get_property;
  G_OBJECT_CLASS (klass)->finalize = dossier_import_change_finalize;

  /**
   * DossierImportChange:included:
   *
   * Whether its row is imported.
   */
  properties[PROP_INCLUDED] =
    g_param_spec_boolean ("included", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
}

static void
dossier_import_change_init (DossierImportChange *self)
{
  self->is_included = TRUE;
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

gboolean
dossier_import_change_get_included (DossierImportChange *self)
{
  g_return_val_if_fail (DOSSIER_IS_IMPORT_CHANGE (self), FALSE);

  return self->is_included;
}

/**
 * dossier_import_change_set_included:
 * @self: a change
 * @is_included: whether its row is imported
 *
 * To be called by the import alone, for all changes of a row.
 */
void
dossier_import_change_set_included (DossierImportChange *self, gboolean is_included)
{
  g_return_if_fail (DOSSIER_IS_IMPORT_CHANGE (self));

  if (self->is_included == is_included)
    return;
  self->is_included = is_included;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INCLUDED]);
}
