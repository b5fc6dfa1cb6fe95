/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-organisation.h"

#include "dossier-edit-label.h"
#include "dossier-text.h"

/**
 * DossierOrganisation:
 *
 * The organisation that a submission is about.
 */
struct _DossierOrganisation
{
  DossierRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (DossierOrganisation, dossier_organisation, DOSSIER_TYPE_RECORD)

static const DossierEditLabel edit_labels[] = {
  { "name", N_ ("Edit Organisation Name"), NULL },
  { "address", N_ ("Edit Address"), NULL },
  { "website", N_ ("Edit Website"), NULL },
  { "profile", N_ ("Edit Profile"), NULL },
  { NULL, NULL, NULL },
};

static void
dossier_organisation_class_init (DossierOrganisationClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_text (record_class, "name", N_ ("Name"));
  dossier_record_class_add_text (record_class, "address", N_ ("Address"));
  dossier_record_class_add_text (record_class, "website", N_ ("Website"));
  dossier_record_class_add_text (record_class, "profile", N_ ("Profile"));

  dossier_record_class_set_edit_labels (record_class, edit_labels);
}

static void
dossier_organisation_init (DossierOrganisation *self)
{
}

DossierOrganisation *
dossier_organisation_new (void)
{
  return g_object_new (DOSSIER_TYPE_ORGANISATION, NULL);
}
