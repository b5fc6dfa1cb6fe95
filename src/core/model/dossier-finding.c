/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-finding.h"

#include "dossier-edit-label.h"
#include "dossier-field-purpose.h"
#include "dossier-text.h"

/**
 * DossierFinding:
 *
 * What an assessment says of one element.
 */
struct _DossierFinding
{
  DossierRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (DossierFinding, dossier_finding, DOSSIER_TYPE_RECORD)

static const DossierEditLabel edit_labels[] = {
  { "rating", N_ ("Change Rating"), NULL },
  { "comment", N_ ("Edit Comment"), NULL },
  { "strength", N_ ("Edit Strength"), NULL },
  { "improvement", N_ ("Edit Area for Improvement"), NULL },
  { NULL, NULL, NULL },
};

static void
dossier_finding_class_init (DossierFindingClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_text (record_class, "element", N_ ("Element"));
  dossier_record_class_add_enum (record_class,
                                 "rating",
                                 N_ ("Rating"),
                                 DOSSIER_TYPE_RATING,
                                 DOSSIER_RATING_NOT_RATED);
  dossier_record_class_add_text (record_class, "comment", N_ ("Comment"));
  dossier_record_class_add_text (record_class, "strength", N_ ("Strength"));
  dossier_record_class_add_text (record_class, "improvement", N_ ("Area for Improvement"));

  dossier_record_class_set_edit_labels (record_class, edit_labels);
  dossier_record_class_set_purpose (record_class,
                                    DOSSIER_FIELD_SEARCHED,
                                    "comment",
                                    "strength",
                                    "improvement",
                                    NULL);
}

static void
dossier_finding_init (DossierFinding *self)
{
}

/**
 * dossier_finding_new:
 * @element: the number of the element
 *
 * Returns: (transfer full): a finding that says nothing yet
 */
DossierFinding *
dossier_finding_new (const char *element)
{
  return g_object_new (DOSSIER_TYPE_FINDING, "element", element, NULL);
}

const char *
dossier_finding_get_element (DossierFinding *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "element");
}

DossierRating
dossier_finding_get_rating (DossierFinding *self)
{
  return (DossierRating) dossier_record_get_enum (DOSSIER_RECORD (self), "rating");
}

const char *
dossier_finding_get_comment (DossierFinding *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "comment");
}

const char *
dossier_finding_get_strength (DossierFinding *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "strength");
}

const char *
dossier_finding_get_improvement (DossierFinding *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "improvement");
}
