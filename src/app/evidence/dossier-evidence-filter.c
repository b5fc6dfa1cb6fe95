/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-filter.h"

#include <glib/gi18n.h>

#include "dossier-enum.h"
#include "dossier-evidence-item.h"
#include "dossier-field-purpose.h"
#include "dossier-text-match.h"
#include "dossier-today.h"

static const DossierEnumValue evidence_condition_values[] = {
  { DOSSIER_EVIDENCE_UNCITED, "uncited", N_ ("Cited by no element"), NULL },
  { DOSSIER_EVIDENCE_OUT_OF_DATE, "out-of-date", N_ ("Out of date"), NULL },
  { DOSSIER_EVIDENCE_MISSING, "missing", N_ ("File missing or damaged"), NULL },
  { DOSSIER_EVIDENCE_DUPLICATE, "duplicate", N_ ("Duplicates"), NULL },
};

DOSSIER_DEFINE_ENUM (DossierEvidenceCondition,
                     dossier_evidence_condition,
                     evidence_condition_values)

/**
 * DossierEvidenceFilter:
 *
 * Which evidence the page shows.
 */
struct _DossierEvidenceFilter
{
  GtkFilter parent_instance;

  DossierFileMonitor *file_monitor;
  char *text;
  int kind;
  int sensitivity;
  char *criterion;
  char *tag;
  int condition;
  GHashTable *repeated;
  GHashTable *only;
};

G_DEFINE_FINAL_TYPE (DossierEvidenceFilter, dossier_evidence_filter, GTK_TYPE_FILTER)

/* By what two evidence are the same thing. */
static const char *
get_substance (DossierEvidence *evidence)
{
  DossierEvidenceFile *file = dossier_evidence_get_file (evidence);

  return dossier_evidence_file_is_there (file) ? dossier_evidence_file_get_sha256 (file)
                                               : dossier_evidence_get_address (evidence);
}

static gboolean
matches_text (DossierEvidenceFilter *self, DossierEvidence *evidence)
{
  g_autofree char *label = NULL;

  if (self->text == NULL)
    return TRUE;
  label = dossier_evidence_get_label (evidence);
  return dossier_text_equals (label, self->text) ||
         dossier_record_has_words (DOSSIER_RECORD (evidence), self->text);
}

static gboolean
matches_criterion (DossierEvidenceFilter *self, const char *elements)
{
  g_auto (GStrv) all = NULL;

  if (self->criterion == NULL)
    return TRUE;
  all = g_strsplit (elements, ", ", -1);
  for (guint i = 0; all[i] != NULL; i++)
    {
      if (g_str_has_prefix (all[i], self->criterion) &&
          (all[i][strlen (self->criterion)] == '.' || all[i][strlen (self->criterion)] == '\0'))
        return TRUE;
    }
  return FALSE;
}

static gboolean
matches_tag (DossierEvidenceFilter *self, DossierEvidence *evidence)
{
  g_auto (GStrv) tags = self->tag != NULL ? dossier_evidence_list_tags (evidence) : NULL;

  return tags == NULL || g_strv_contains ((const char *const *) tags, self->tag);
}

static gboolean
matches_only (DossierEvidenceFilter *self, DossierEvidence *evidence)
{
  return self->only == NULL ||
         g_hash_table_contains (self->only, dossier_evidence_get_id (evidence));
}

static gboolean
matches_condition (DossierEvidenceFilter *self, DossierEvidenceItem *item)
{
  DossierEvidence *evidence = dossier_evidence_item_get_evidence (item);

  switch (self->condition)
    {
    case DOSSIER_EVIDENCE_UNCITED:
      return *dossier_evidence_item_get_elements (item) == '\0';
    case DOSSIER_EVIDENCE_OUT_OF_DATE:
      return dossier_evidence_is_out_of_date (evidence, dossier_today_get ());
    case DOSSIER_EVIDENCE_MISSING:
      return dossier_file_fault_find (dossier_file_monitor_get_faults (self->file_monitor),
                                      dossier_evidence_file_get_sha256 (dossier_evidence_get_file (
                                        evidence))) != DOSSIER_FILE_FAULT_NONE;
    case DOSSIER_EVIDENCE_DUPLICATE:
      return g_hash_table_contains (self->repeated, get_substance (evidence));
    default:
      return TRUE;
    }
}

static gboolean
dossier_evidence_filter_match (GtkFilter *filter, gpointer item)
{
  DossierEvidenceFilter *self = DOSSIER_EVIDENCE_FILTER (filter);
  DossierEvidence *evidence = dossier_evidence_item_get_evidence (item);

  return (self->kind == DOSSIER_EVIDENCE_FILTER_ALL ||
          (int) dossier_evidence_get_kind (evidence) == self->kind) &&
         (self->sensitivity == DOSSIER_EVIDENCE_FILTER_ALL ||
          (int) dossier_evidence_get_sensitivity (evidence) == self->sensitivity) &&
         matches_criterion (self, dossier_evidence_item_get_elements (item)) &&
         matches_only (self, evidence) && matches_tag (self, evidence) &&
         matches_text (self, evidence) && matches_condition (self, item);
}

static void
dossier_evidence_filter_finalize (GObject *object)
{
  DossierEvidenceFilter *self = DOSSIER_EVIDENCE_FILTER (object);

  g_clear_object (&self->file_monitor);
  g_free (self->text);
  g_free (self->criterion);
  g_free (self->tag);
  g_hash_table_unref (self->repeated);
  g_clear_pointer (&self->only, g_hash_table_unref);

  G_OBJECT_CLASS (dossier_evidence_filter_parent_class)->finalize (object);
}

static void
dossier_evidence_filter_class_init (DossierEvidenceFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_evidence_filter_finalize;
  GTK_FILTER_CLASS (klass)->match = dossier_evidence_filter_match;
}

static void
changed (DossierEvidenceFilter *self)
{
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
dossier_evidence_filter_init (DossierEvidenceFilter *self)
{
  self->kind = DOSSIER_EVIDENCE_FILTER_ALL;
  self->sensitivity = DOSSIER_EVIDENCE_FILTER_ALL;
  self->condition = DOSSIER_EVIDENCE_FILTER_ALL;
  self->repeated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  dossier_today_connect (self, G_CALLBACK (changed));
}

DossierEvidenceFilter *
dossier_evidence_filter_new (void)
{
  return g_object_new (DOSSIER_TYPE_EVIDENCE_FILTER, NULL);
}

static void
files_checked_cb (DossierEvidenceFilter *self)
{
  if (self->condition == DOSSIER_EVIDENCE_MISSING)
    changed (self);
}

/**
 * dossier_evidence_filter_set_file_monitor:
 * @self: a filter
 * @file_monitor: what knows which files are missing or damaged
 */
void
dossier_evidence_filter_set_file_monitor (DossierEvidenceFilter *self,
                                          DossierFileMonitor *file_monitor)
{
  g_set_object (&self->file_monitor, file_monitor);
  g_signal_connect_object (file_monitor,
                           "checked",
                           G_CALLBACK (files_checked_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_evidence_filter_set_text:
 * @self: a filter
 * @text: a number such as E12, or what one of the texts has in it that are searched; nothing for
 *   all
 */
void
dossier_evidence_filter_set_text (DossierEvidenceFilter *self, const char *text)
{
  g_clear_pointer (&self->text, g_free);
  if (*text != '\0')
    self->text = g_strdup (text);
  changed (self);
}

/**
 * dossier_evidence_filter_set_kind:
 * @self: a filter
 * @kind: a #DossierEvidenceKind, or %DOSSIER_EVIDENCE_FILTER_ALL
 */
void
dossier_evidence_filter_set_kind (DossierEvidenceFilter *self, int kind)
{
  self->kind = kind;
  changed (self);
}

/**
 * dossier_evidence_filter_set_sensitivity:
 * @self: a filter
 * @sensitivity: a #DossierSensitivity, or %DOSSIER_EVIDENCE_FILTER_ALL
 */
void
dossier_evidence_filter_set_sensitivity (DossierEvidenceFilter *self, int sensitivity)
{
  self->sensitivity = sensitivity;
  changed (self);
}

/**
 * dossier_evidence_filter_set_criterion:
 * @self: a filter
 * @criterion: (nullable): the number of a criterion or element that cites it, or
 *   %NULL for all
 */
void
dossier_evidence_filter_set_criterion (DossierEvidenceFilter *self, const char *criterion)
{
  g_free (self->criterion);
  self->criterion = g_strdup (criterion);
  changed (self);
}

/**
 * dossier_evidence_filter_set_tag:
 * @self: a filter
 * @tag: (nullable): a tag, or %NULL for all
 */
void
dossier_evidence_filter_set_tag (DossierEvidenceFilter *self, const char *tag)
{
  g_free (self->tag);
  self->tag = g_strdup (tag);
  changed (self);
}

static void
find_repeated (DossierEvidenceFilter *self, GListModel *evidence)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_remove_all (self->repeated);
  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);
      const char *substance = get_substance (item);

      if (*substance != '\0' && !g_hash_table_add (seen, (gpointer) substance))
        g_hash_table_add (self->repeated, g_strdup (substance));
    }
}

/**
 * dossier_evidence_filter_set_condition:
 * @self: a filter
 * @condition: a #DossierEvidenceCondition, or %DOSSIER_EVIDENCE_FILTER_ALL
 * @evidence: (nullable): all evidence, in which to look for duplicates
 */
void
dossier_evidence_filter_set_condition (DossierEvidenceFilter *self,
                                       int condition,
                                       GListModel *evidence)
{
  if (condition == DOSSIER_EVIDENCE_DUPLICATE && evidence != NULL)
    find_repeated (self, evidence);
  /* A folder may have come back since. */
  if (condition == DOSSIER_EVIDENCE_MISSING)
    dossier_file_monitor_check (self->file_monitor);
  self->condition = condition;
  changed (self);
}

/**
 * dossier_evidence_filter_set_only:
 * @self: a filter
 * @ids: (nullable) (array zero-terminated=1): the ids of the only evidence to show;
 *   %NULL for all
 */
void
dossier_evidence_filter_set_only (DossierEvidenceFilter *self, const char *const *ids)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_FILTER (self));

  if (ids == NULL && self->only == NULL)
    return;
  g_clear_pointer (&self->only, g_hash_table_unref);
  if (ids != NULL)
    {
      self->only = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      for (guint i = 0; ids[i] != NULL; i++)
        g_hash_table_add (self->only, g_strdup (ids[i]));
    }
  changed (self);
}

gboolean
dossier_evidence_filter_has_only (DossierEvidenceFilter *self)
{
  g_return_val_if_fail (DOSSIER_IS_EVIDENCE_FILTER (self), FALSE);

  return self->only != NULL;
}

/**
 * dossier_evidence_filter_has_choice:
 * @self: a filter
 *
 * Returns: whether something else than the text may hide evidence
 */
gboolean
dossier_evidence_filter_has_choice (DossierEvidenceFilter *self)
{
  g_return_val_if_fail (DOSSIER_IS_EVIDENCE_FILTER (self), FALSE);

  return self->kind != DOSSIER_EVIDENCE_FILTER_ALL ||
         self->sensitivity != DOSSIER_EVIDENCE_FILTER_ALL ||
         self->condition != DOSSIER_EVIDENCE_FILTER_ALL || self->criterion != NULL ||
         self->tag != NULL || self->only != NULL;
}
