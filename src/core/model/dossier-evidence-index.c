/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-index.h"

/**
 * DossierEvidenceIndex:
 *
 * Finds evidence by its number at once, however much there is.
 * What is added at the end is taken in; after any other change the index is
 * made anew when it is asked the next time. Numbers do not change.
 */
struct _DossierEvidenceIndex
{
  GListModel *evidence;
  GHashTable *by_number;
  guint n_indexed;
  guint64 highest;
};

static void
forget (DossierEvidenceIndex *self)
{
  g_hash_table_remove_all (self->by_number);
  self->n_indexed = 0;
  self->highest = 0;
}

static void
items_changed (DossierEvidenceIndex *self, guint position, guint n_removed, guint n_added)
{
  if (n_removed > 0 || position < self->n_indexed)
    forget (self);
}

/* If several have the same number, the first is kept. */
static void
index_evidence (DossierEvidenceIndex *self, DossierEvidence *evidence)
{
  g_autofree guint64 *number = g_new (guint64, 1);

  *number = dossier_evidence_get_number (evidence);
  self->highest = MAX (self->highest, *number);
  if (!g_hash_table_contains (self->by_number, number))
    g_hash_table_insert (self->by_number, g_steal_pointer (&number), evidence);
}

static void
catch_up (DossierEvidenceIndex *self)
{
  guint n_items = g_list_model_get_n_items (self->evidence);

  for (; self->n_indexed < n_items; self->n_indexed++)
    {
      g_autoptr (DossierEvidence) evidence =
        g_list_model_get_item (self->evidence, self->n_indexed);

      index_evidence (self, evidence);
    }
}

/**
 * dossier_evidence_index_new:
 * @evidence: a list of #DossierEvidence, which outlives the index
 *
 * Returns: (transfer full): an index of it
 */
DossierEvidenceIndex *
dossier_evidence_index_new (GListModel *evidence)
{
  DossierEvidenceIndex *self = g_new0 (DossierEvidenceIndex, 1);

  self->evidence = evidence;
  self->by_number = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_signal_connect_swapped (evidence, "items-changed", G_CALLBACK (items_changed), self);
  return self;
}

void
dossier_evidence_index_free (DossierEvidenceIndex *self)
{
  g_signal_handlers_disconnect_by_data (self->evidence, self);
  g_hash_table_unref (self->by_number);
  g_free (self);
}

/**
 * dossier_evidence_index_find_by_number:
 * @self: an index
 * @number: a number
 *
 * Returns: (transfer none) (nullable): the first evidence that has it
 */
DossierEvidence *
dossier_evidence_index_find_by_number (DossierEvidenceIndex *self, guint64 number)
{
  catch_up (self);
  return g_hash_table_lookup (self->by_number, &number);
}

/**
 * dossier_evidence_index_get_highest:
 * @self: an index
 *
 * Returns: the highest number that an evidence has; 0 if there is none
 */
guint64
dossier_evidence_index_get_highest (DossierEvidenceIndex *self)
{
  catch_up (self);
  return self->highest;
}
