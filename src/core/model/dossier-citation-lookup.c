/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-citation-lookup.h"

/**
 * DossierCitationLookup:
 *
 * Finds the citation of an evidence among those of one response without
 * searching them all. Citations added at the end are read when the next one is
 * looked up; after any other change of the list, all are read again.
 */
struct _DossierCitationLookup
{
  GListModel *citations;
  GHashTable *by_evidence;
  guint n_indexed;
};

static void
citations_changed_cb (DossierCitationLookup *self, guint position, guint n_removed, guint n_added)
{
  if (n_removed > 0 || position < self->n_indexed)
    dossier_citation_lookup_reset (self);
}

/* A file from elsewhere may cite an evidence twice: the first citation counts. */
static void
index_citation (DossierCitationLookup *self, DossierCitation *citation)
{
  const char *evidence = dossier_citation_get_evidence (citation);

  if (!g_hash_table_contains (self->by_evidence, evidence))
    g_hash_table_insert (self->by_evidence, g_strdup (evidence), citation);
}

static void
index_new_citations (DossierCitationLookup *self)
{
  guint n_items = g_list_model_get_n_items (self->citations);

  for (; self->n_indexed < n_items; self->n_indexed++)
    {
      g_autoptr (DossierCitation) citation =
        g_list_model_get_item (self->citations, self->n_indexed);

      index_citation (self, citation);
    }
}

/**
 * dossier_citation_lookup_new:
 * @citations: the citations of a response, a list that outlives the lookup
 *
 * Returns: (transfer full): a lookup in them
 */
DossierCitationLookup *
dossier_citation_lookup_new (GListModel *citations)
{
  DossierCitationLookup *self = g_new0 (DossierCitationLookup, 1);

  self->citations = citations;
  self->by_evidence = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_signal_connect_swapped (citations, "items-changed", G_CALLBACK (citations_changed_cb), self);
  return self;
}

void
dossier_citation_lookup_free (DossierCitationLookup *self)
{
  g_signal_handlers_disconnect_by_data (self->citations, self);
  g_hash_table_unref (self->by_evidence);
  g_free (self);
}

/**
 * dossier_citation_lookup_reset:
 * @self: a lookup
 *
 * Has all citations read again when the next one is looked up: for when a
 * citation has come to cite another evidence.
 */
void
dossier_citation_lookup_reset (DossierCitationLookup *self)
{
  g_hash_table_remove_all (self->by_evidence);
  self->n_indexed = 0;
}

/**
 * dossier_citation_lookup_find:
 * @self: a lookup
 * @evidence: the identifier of an evidence
 *
 * Returns: (transfer none) (nullable): the first citation of that evidence
 */
DossierCitation *
dossier_citation_lookup_find (DossierCitationLookup *self, const char *evidence)
{
  index_new_citations (self);
  return g_hash_table_lookup (self->by_evidence, evidence);
}
