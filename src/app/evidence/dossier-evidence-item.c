/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-item.h"

#include "dossier-today.h"

/**
 * DossierEvidenceItem:
 *
 * A row of the evidence page: an evidence, with the elements that cite it.
 */
struct _DossierEvidenceItem
{
  GObject parent_instance;

  DossierEvidence *evidence;
  char *elements;
  guint n_elements;
  char *next_visit;
};

G_DEFINE_FINAL_TYPE (DossierEvidenceItem, dossier_evidence_item, G_TYPE_OBJECT)

enum
{
  PROP_EVIDENCE = 1,
  PROP_ELEMENTS,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void
dossier_evidence_item_get_property (GObject *object,
                                    guint property_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  DossierEvidenceItem *self = DOSSIER_EVIDENCE_ITEM (object);

  if (property_id == PROP_EVIDENCE)
    g_value_set_object (value, self->evidence);
  else if (property_id == PROP_ELEMENTS)
    g_value_set_string (value, self->elements);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
evidence_changed (DossierEvidenceItem *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVIDENCE]);
}

static void
dossier_evidence_item_finalize (GObject *object)
{
  DossierEvidenceItem *self = DOSSIER_EVIDENCE_ITEM (object);

  g_object_unref (self->evidence);
  g_free (self->elements);
  g_free (self->next_visit);

  G_OBJECT_CLASS (dossier_evidence_item_parent_class)->finalize (object);
}

static void
dossier_evidence_item_class_init (DossierEvidenceItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_evidence_item_get_property;
  object_class->finalize = dossier_evidence_item_finalize;

  /**
   * DossierEvidenceItem:evidence:
   *
   * The evidence. Noticed whenever anything about it is to be shown anew.
   */
  properties[PROP_EVIDENCE] = g_param_spec_object ("evidence",
                                                   NULL,
                                                   NULL,
                                                   DOSSIER_TYPE_EVIDENCE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * DossierEvidenceItem:elements:
   *
   * The elements that cite the evidence, as in "1.1.1, 2.2.4".
   */
  properties[PROP_ELEMENTS] =
    g_param_spec_string ("elements", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dossier_evidence_item_init (DossierEvidenceItem *self)
{
  self->elements = g_strdup ("");
}

/**
 * dossier_evidence_item_new:
 * @evidence: an evidence
 *
 * Returns: (transfer full): a row for it
 */
DossierEvidenceItem *
dossier_evidence_item_new (DossierEvidence *evidence)
{
  DossierEvidenceItem *self = g_object_new (DOSSIER_TYPE_EVIDENCE_ITEM, NULL);

  self->evidence = g_object_ref (evidence);
  g_signal_connect_object (evidence,
                           "notify",
                           G_CALLBACK (evidence_changed),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dossier_evidence_get_file (evidence),
                           "notify",
                           G_CALLBACK (evidence_changed),
                           self,
                           G_CONNECT_SWAPPED);
  dossier_today_connect (self, G_CALLBACK (evidence_changed));
  return self;
}

/**
 * dossier_evidence_item_get_evidence:
 * @self: a row
 *
 * Returns: (transfer none): the evidence
 */
DossierEvidence *
dossier_evidence_item_get_evidence (DossierEvidenceItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_EVIDENCE_ITEM (self), NULL);

  return self->evidence;
}

/**
 * dossier_evidence_item_get_elements:
 * @self: a row
 *
 * Returns: the elements that cite the evidence, as in "1.1.1, 2.2.4"
 */
const char *
dossier_evidence_item_get_elements (DossierEvidenceItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_EVIDENCE_ITEM (self), NULL);

  return self->elements;
}

/**
 * dossier_evidence_item_count_elements:
 * @self: a row
 *
 * Returns: how many elements cite the evidence
 */
guint
dossier_evidence_item_count_elements (DossierEvidenceItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_EVIDENCE_ITEM (self), 0);

  return self->n_elements;
}

/**
 * dossier_evidence_item_set_citations:
 * @self: a row
 * @index: which elements cite which evidence now
 */
void
dossier_evidence_item_set_citations (DossierEvidenceItem *self, DossierCitationIndex *index)
{
  const char *id;
  g_autofree char *elements = NULL;

  g_return_if_fail (DOSSIER_IS_EVIDENCE_ITEM (self));

  id = dossier_evidence_get_id (self->evidence);
  elements = dossier_citation_index_describe (index, id);
  if (g_str_equal (self->elements, elements))
    return;
  g_free (self->elements);
  self->elements = g_steal_pointer (&elements);
  self->n_elements = dossier_citation_index_find (index, id)->len;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ELEMENTS]);
}

/**
 * dossier_evidence_item_find_expiry:
 * @self: a row
 *
 * Returns: whether the evidence is out of date, or will be by the next visit
 */
DossierExpiry
dossier_evidence_item_find_expiry (DossierEvidenceItem *self)
{
  g_return_val_if_fail (DOSSIER_IS_EVIDENCE_ITEM (self), DOSSIER_EXPIRY_NONE);

  return dossier_expiry_find (self->evidence, dossier_today_get (), self->next_visit);
}

/**
 * dossier_evidence_item_set_next_visit:
 * @self: a row
 * @day: (nullable): the day of the next visit; %NULL while nothing is known of it
 */
void
dossier_evidence_item_set_next_visit (DossierEvidenceItem *self, const char *day)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_ITEM (self));

  if (g_strcmp0 (self->next_visit, day) == 0)
    return;
  g_free (self->next_visit);
  self->next_visit = g_strdup (day);
  evidence_changed (self);
}
