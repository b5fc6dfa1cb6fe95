/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-citation.h"

#include <glib/gi18n-lib.h>

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

static void
dossier_citation_class_init (DossierCitationClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_text (record_class, "evidence", N_ ("Evidence"));
  dossier_record_class_add_text (record_class, "pages", N_ ("Pages"));
  dossier_record_class_add_text (record_class, "shows", N_ ("What It Shows"));
}

static void
dossier_citation_init (DossierCitation *self)
{
}

DossierCitation *
dossier_citation_new (void)
{
  return g_object_new (DOSSIER_TYPE_CITATION, NULL);
}
