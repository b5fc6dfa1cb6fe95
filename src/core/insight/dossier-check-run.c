/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check-run.h"

#include "dossier-check-rule.h"
#include "dossier-cycle.h"
#include "dossier-dismissal.h"

static char *
join_key (const char *check, const char *subject)
{
  return g_strconcat (check, " ", subject, NULL);
}

static GHashTable *
list_dismissed (DossierSubmission *submission)
{
  GListModel *dismissals = dossier_submission_get_dismissals (submission);
  GHashTable *dismissed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (dismissals); i++)
    {
      g_autoptr (DossierDismissal) dismissal = g_list_model_get_item (dismissals, i);

      g_hash_table_add (dismissed,
                        join_key (dossier_dismissal_get_check (dismissal),
                                  dossier_dismissal_get_subject (dismissal)));
    }
  return dismissed;
}

/**
 * dossier_check_run_add:
 * @self: a run
 * @kind: what is wrong
 * @record: (type DossierRecord): the response, evidence or action
 * @sentence: (transfer full): what is wrong and what to do
 *
 * Adds a check, unless it is dismissed.
 */
void
dossier_check_run_add (DossierCheckRun *self,
                       DossierCheckKind kind,
                       gpointer record,
                       char *sentence)
{
  g_autoptr (DossierCheck) check = dossier_check_new (kind, DOSSIER_RECORD (record), sentence);

  if (g_hash_table_size (self->dismissed) > 0)
    {
      g_autofree char *key =
        join_key (dossier_check_get_id (check), dossier_check_get_subject (check));

      if (g_hash_table_contains (self->dismissed, key))
        return;
    }
  g_ptr_array_add (self->checks, g_steal_pointer (&check));
}

static void
index_evidence (DossierCheckRun *self)
{
  GListModel *evidence = dossier_submission_get_evidence (self->submission);

  self->evidence = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      DossierEvidence *item = g_list_model_get_item (evidence, i);

      g_hash_table_replace (self->evidence, (gpointer) dossier_evidence_get_id (item), item);
    }
}

static void
begin (DossierCheckRun *self,
       DossierSubmission *submission,
       GHashTable *file_faults,
       const char *today)
{
  g_autoptr (DossierNextVisit) visit = dossier_cycle_find_next_visit (submission, today);

  *self = (DossierCheckRun){
    .submission = submission,
    .standard = dossier_submission_get_standard (submission),
    .today = today,
    .visit = visit != NULL ? g_strdup (visit->date) : NULL,
    .file_faults = file_faults,
    .cited = g_hash_table_new (NULL, NULL),
    .dismissed = list_dismissed (submission),
    .checks = g_ptr_array_new_with_free_func (g_object_unref),
  };
  index_evidence (self);
}

static void
clear (DossierCheckRun *self)
{
  g_free (self->visit);
  g_hash_table_unref (self->evidence);
  g_hash_table_unref (self->cited);
  g_hash_table_unref (self->dismissed);
  g_ptr_array_unref (self->checks);
  g_clear_pointer (&self->citations, dossier_citation_index_free);
}

static void
append_kind (DossierCheckKind kind, GPtrArray *checks, GPtrArray *sorted)
{
  for (guint i = 0; i < checks->len; i++)
    {
      if (dossier_check_get_kind (checks->pdata[i]) == kind)
        g_ptr_array_add (sorted, checks->pdata[i]);
    }
}

/* Within one kind, checks keep the order in which they were found. */
static GListModel *
sort_by_severity (GPtrArray *checks)
{
  GListStore *sorted = g_list_store_new (DOSSIER_TYPE_CHECK);
  g_autoptr (GPtrArray) items = g_ptr_array_sized_new (checks->len);

  for (guint severity = 0; severity < DOSSIER_SEVERITY_COUNT; severity++)
    {
      for (guint kind = 0; kind < DOSSIER_CHECK_KIND_COUNT; kind++)
        {
          if (dossier_check_kind_get_rule (kind)->severity == severity)
            append_kind (kind, checks, items);
        }
    }
  g_list_store_splice (sorted, 0, 0, items->pdata, items->len);
  return G_LIST_MODEL (sorted);
}

/* A function that several kinds of checks name runs only once. */
static void
run_all (DossierCheckRun *self)
{
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);

  for (guint kind = 0; kind < DOSSIER_CHECK_KIND_COUNT; kind++)
    {
      const DossierCheckRule *rule = dossier_check_kind_get_rule (kind);

      if (g_hash_table_add (done, (gpointer) rule->find))
        rule->find (self);
    }
}

/**
 * dossier_check_submission:
 * @submission: a submission
 * @file_faults: (nullable): what dossier_evidence_audit_sizes() found
 * @has_glyph: (nullable): which letters can be printed; %NULL does not look
 * @today: the day to judge by
 *
 * Returns: (transfer full): a list of #DossierCheck, of all that is missing or
 *   wrong on that day and not dismissed, the gravest first
 */
GListModel *
dossier_check_submission (DossierSubmission *submission,
                          GHashTable *file_faults,
                          DossierHasGlyph has_glyph,
                          const char *today)
{
  DossierCheckRun run;
  GListModel *checks;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), NULL);

  begin (&run, submission, file_faults, today);
  run.has_glyph = has_glyph;
  run_all (&run);
  checks = sort_by_severity (run.checks);
  clear (&run);
  return checks;
}
