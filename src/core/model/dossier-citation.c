/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-citation.h"

#include "dossier-edit-label.h"
#include "dossier-field-purpose.h"
#include "dossier-text.h"

/**
 * DossierCitation:
 *
 * The tie of one evidence to one element: which pages, and what they show.
 */
struct _DossierCitation
{
  DossierRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (DossierCitation, dossier_citation, DOSSIER_TYPE_RECORD)

static const DossierEditLabel edit_labels[] = {
  { "pages", N_ ("Edit Cited Pages"), NULL },
  { "shows", N_ ("Edit What It Shows"), NULL },
  { NULL, NULL, NULL },
};

static void
dossier_citation_class_init (DossierCitationClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_text (record_class, "evidence", N_ ("Evidence"));
  dossier_record_class_add_text (record_class, "pages", N_ ("Pages"));
  dossier_record_class_add_text (record_class, "shows", N_ ("What It Shows"));

  dossier_record_class_set_edit_labels (record_class, edit_labels);
  dossier_record_class_set_purpose (record_class, DOSSIER_FIELD_SEARCHED, "shows", NULL);
}

static void
dossier_citation_init (DossierCitation *self)
{
}

/**
 * dossier_citation_new:
 * @evidence: the identifier of an evidence
 *
 * Returns: (transfer full): a citation of all of it
 */
DossierCitation *
dossier_citation_new (const char *evidence)
{
  return g_object_new (DOSSIER_TYPE_CITATION, "evidence", evidence, NULL);
}

/**
 * dossier_citation_get_evidence:
 * @self: a citation
 *
 * Returns: the identifier of the evidence that it cites
 */
const char *
dossier_citation_get_evidence (DossierCitation *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "evidence");
}

const char *
dossier_citation_get_pages (DossierCitation *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "pages");
}
