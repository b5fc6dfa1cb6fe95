/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-replacement.h"

/**
 * DossierReplacement:
 *
 * One match in a narrative, which is replaced if it is chosen.
 */
struct _DossierReplacement
{
  GObject parent_instance;

  char *place;
  DossierReplacementText text;
  gboolean chosen;
};

G_DEFINE_FINAL_TYPE (DossierReplacement, dossier_replacement, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CHOSEN,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
dossier_replacement_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHOSEN)
    g_value_set_boolean (value, DOSSIER_REPLACEMENT (object)->chosen);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_replacement_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHOSEN)
    dossier_replacement_set_chosen (DOSSIER_REPLACEMENT (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_replacement_finalize (GObject *object)
{
  DossierReplacement *self = DOSSIER_REPLACEMENT (object);

  g_free (self->place);
  g_free (self->text.before);
  g_free (self->text.old);
  g_free (self->text.new);
  g_free (self->text.after);

  G_OBJECT_CLASS (dossier_replacement_parent_class)->finalize (object);
}

static void
dossier_replacement_class_init (DossierReplacementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_replacement_get_property;
  object_class->set_property = dossier_replacement_set_property;
  object_class->finalize = dossier_replacement_finalize;

  /**
   * DossierReplacement:chosen:
   *
   * Whether the match is to be replaced.
   */
  properties[PROP_CHOSEN] =
    g_param_spec_boolean ("chosen",
                          NULL,
                          NULL,
                          TRUE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dossier_replacement_init (DossierReplacement *self)
{
  self->chosen = TRUE;
}

/**
 * dossier_replacement_new:
 * @place: the number and the title of the element in whose narrative the match is
 * @text: (transfer full): what is replaced; its texts are taken over
 *
 * Returns: (transfer full): a replacement that is chosen
 */
DossierReplacement *
dossier_replacement_new (const char *place, DossierReplacementText *text)
{
  DossierReplacement *self = g_object_new (DOSSIER_TYPE_REPLACEMENT, NULL);

  self->place = g_strdup (place);
  self->text = *text;
  return self;
}

/**
 * dossier_replacement_get_place:
 * @self: a replacement
 *
 * Returns: the number and the title of the element in whose narrative the match is
 */
const char *
dossier_replacement_get_place (DossierReplacement *self)
{
  g_return_val_if_fail (DOSSIER_IS_REPLACEMENT (self), NULL);

  return self->place;
}

/**
 * dossier_replacement_get_text:
 * @self: a replacement
 *
 * Returns: (transfer none): what is replaced
 */
const DossierReplacementText *
dossier_replacement_get_text (DossierReplacement *self)
{
  g_return_val_if_fail (DOSSIER_IS_REPLACEMENT (self), NULL);

  return &self->text;
}

/**
 * dossier_replacement_get_chosen:
 * @self: a replacement
 *
 * Returns: whether the match is to be replaced
 */
gboolean
dossier_replacement_get_chosen (DossierReplacement *self)
{
  g_return_val_if_fail (DOSSIER_IS_REPLACEMENT (self), FALSE);

  return self->chosen;
}

/**
 * dossier_replacement_set_chosen:
 * @self: a replacement
 * @chosen: whether the match is to be replaced
 */
void
dossier_replacement_set_chosen (DossierReplacement *self, gboolean chosen)
{
  g_return_if_fail (DOSSIER_IS_REPLACEMENT (self));

  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}
