/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-item.h"

#include <glib/gi18n.h>

#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-today.h"
/**
 * DossierEvidenceItem:
 *
 * A row of the evidence page: an evidence as people read it, with the elements
 * that cite it.
 */
struct _DossierEvidenceItem
{
  GObject parent_instance;

  DossierEvidence *evidence;
  char *elements;
};

G_DEFINE_FINAL_TYPE (DossierEvidenceItem, dossier_evidence_item, G_TYPE_OBJECT)

enum
{
  PROP_LABEL = 1,
  PROP_TITLE,
  PROP_KIND,
  PROP_DATE,
  PROP_CURRENT_UNTIL,
  PROP_ELEMENTS,
  PROP_SENSITIVITY,
  PROP_SIZE,
  PROP_SORT_NUMBER,
  PROP_SORT_DATE,
  PROP_SORT_CURRENT_UNTIL,
  PROP_SORT_SIZE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static char *
describe_size (DossierEvidence *evidence)
{
  guint64 size = dossier_evidence_file_get_size (dossier_evidence_get_file (evidence));

  return size > 0 ? g_format_size (size) : NULL;
}

/* A sign beside it, so that nobody has to compare days. */
static char *
describe_current_until (DossierEvidence *evidence)
{
  g_autofree char *description =
    dossier_day_describe (dossier_record_get_text (DOSSIER_RECORD (evidence), "current-until"));
  const char *today = dossier_today_get ();

  if (!dossier_evidence_is_out_of_date (evidence, today))
    return g_steal_pointer (&description);
  return g_strconcat ("⚠ ", description, NULL);
}

static void
dossier_evidence_item_get_property (GObject *object,
                                    guint property_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  DossierEvidenceItem *self = DOSSIER_EVIDENCE_ITEM (object);
  DossierRecord *record = DOSSIER_RECORD (self->evidence);
  const char *date = dossier_record_get_text (record, "date");
  const char *current_until = dossier_record_get_text (record, "current-until");

  switch (property_id)
    {
    case PROP_LABEL:
      g_value_take_string (value, dossier_evidence_get_label (self->evidence));
      break;
    case PROP_TITLE:
      g_value_set_string (value, dossier_evidence_get_title (self->evidence));
      break;
    case PROP_KIND:
      g_value_set_string (
        value,
        dossier_enum_get_title (DOSSIER_TYPE_EVIDENCE_KIND,
                                (int) dossier_evidence_get_kind (self->evidence)));
      break;
    case PROP_DATE:
      g_value_take_string (value, dossier_day_describe (date));
      break;
    case PROP_CURRENT_UNTIL:
      g_value_take_string (value, describe_current_until (self->evidence));
      break;
    case PROP_ELEMENTS:
      g_value_set_string (value, self->elements);
      break;
    case PROP_SENSITIVITY:
      g_value_set_string (
        value,
        dossier_enum_get_title (DOSSIER_TYPE_SENSITIVITY,
                                (int) dossier_evidence_get_sensitivity (self->evidence)));
      break;
    case PROP_SIZE:
      g_value_take_string (value, describe_size (self->evidence));
      break;
    case PROP_SORT_NUMBER:
      g_value_set_uint64 (value, dossier_evidence_get_number (self->evidence));
      break;
    case PROP_SORT_DATE:
      g_value_set_string (value, date);
      break;
    case PROP_SORT_CURRENT_UNTIL:
      g_value_set_string (value, current_until);
      break;
    case PROP_SORT_SIZE:
      g_value_set_uint64 (
        value,
        dossier_evidence_file_get_size (dossier_evidence_get_file (self->evidence)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

/* Which of them it is does not matter: a row shows a few labels. */
static void
evidence_changed (DossierEvidenceItem *self)
{
  for (guint i = PROP_LABEL; i < N_PROPERTIES; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
dossier_evidence_item_finalize (GObject *object)
{
  DossierEvidenceItem *self = DOSSIER_EVIDENCE_ITEM (object);

  g_object_unref (self->evidence);
  g_free (self->elements);

  G_OBJECT_CLASS (dossier_evidence_item_parent_class)->finalize (object);
}

static GParamSpec *
text_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
number_property (const char *name)
{
  return g_param_spec_uint64 (name,
                              NULL,
                              NULL,
                              0,
                              G_MAXUINT64,
                              0,
                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
dossier_evidence_item_class_init (DossierEvidenceItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_evidence_item_get_property;
  object_class->finalize = dossier_evidence_item_finalize;

  properties[PROP_LABEL] = text_property ("label");
  properties[PROP_TITLE] = text_property ("title");
  properties[PROP_KIND] = text_property ("kind");
  properties[PROP_DATE] = text_property ("date");
  properties[PROP_CURRENT_UNTIL] = text_property ("current-until");
  properties[PROP_ELEMENTS] = text_property ("elements");
  properties[PROP_SENSITIVITY] = text_property ("sensitivity");
  properties[PROP_SIZE] = text_property ("size");
  properties[PROP_SORT_NUMBER] = number_property ("sort-number");
  properties[PROP_SORT_DATE] = text_property ("sort-date");
  properties[PROP_SORT_CURRENT_UNTIL] = text_property ("sort-current-until");
  properties[PROP_SORT_SIZE] = number_property ("sort-size");
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
 * dossier_evidence_item_set_elements:
 * @self: a row
 * @elements: the elements that cite the evidence now
 */
void
dossier_evidence_item_set_elements (DossierEvidenceItem *self, const char *elements)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_ITEM (self));

  if (g_str_equal (self->elements, elements))
    return;
  g_free (self->elements);
  self->elements = g_strdup (elements);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ELEMENTS]);
}
