/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-product.h"

#include "dossier-text.h"

/**
 * DossierProduct:
 *
 * The tie of an action to an evidence that it produced.
 */
struct _DossierProduct
{
  DossierRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (DossierProduct, dossier_product, DOSSIER_TYPE_RECORD)

static void
dossier_product_class_init (DossierProductClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_text (record_class, "evidence", N_ ("Evidence"));
}

static void
dossier_product_init (DossierProduct *self)
{
}

/**
 * dossier_product_new:
 * @evidence: the identifier of an evidence
 *
 * Returns: (transfer full): the tie to it
 */
DossierProduct *
dossier_product_new (const char *evidence)
{
  return g_object_new (DOSSIER_TYPE_PRODUCT, "evidence", evidence, NULL);
}

const char *
dossier_product_get_evidence (DossierProduct *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "evidence");
}
