/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check-list.h"

#include "dossier-check-rule.h"
#include "dossier-dismissal.h"

/**
 * DossierCheckList:
 *
 * A list of #DossierCheck: what is missing or wrong in a submission and not dismissed. First come
 * the issues of the stage that the submission is in, then what is still to do, then the notes; in
 * each group, the gravest first. It remembers which edits were made, so that an update looks only
 * at what they touched.
 */
struct _DossierCheckList
{
  GObject parent_instance;

  DossierSubmission *submission;
  DossierHasGlyph has_glyph;
  GHashTable *file_faults;
  char *today;

  /* (element-type DossierCheckFinder) */
  GPtrArray *finders;
  /* (element-type GPtrArray) (nullable): what each of them found. */
  GPtrArray *found;
  /* (element-type DossierCheckFinder): those that look again, since an edit touched what they
   * read. */
  GHashTable *outdated;
  gboolean is_other_left_out;
  DossierRecord *unfinished;
  DossierStage stage;
  /* (element-type DossierCheck) */
  GPtrArray *checks;
  guint n_in_group[DOSSIER_CHECK_GROUP_COUNT];
};

static GType
get_item_type (GListModel *model)
{
  return DOSSIER_TYPE_CHECK;
}

static guint
get_n_items (GListModel *model)
{
  return DOSSIER_CHECK_LIST (model)->checks->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  DossierCheckList *self = DOSSIER_CHECK_LIST (model);

  return position < self->checks->len ? g_object_ref (self->checks->pdata[position]) : NULL;
}

static void
implement_list_model (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierCheckList,
                               dossier_check_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, implement_list_model))

static void
unref_found (gpointer found)
{
  if (found != NULL)
    g_ptr_array_unref (found);
}

static void
edited_cb (DossierCheckList *self, DossierEditGroup *group)
{
  for (guint i = 0; i < self->finders->len; i++)
    {
      const DossierCheckFinder *finder = self->finders->pdata[i];

      if (dossier_edit_group_touches_any (group, finder->reads))
        g_hash_table_add (self->outdated, (gpointer) finder);
    }
  if (dossier_edit_group_touches (group, "dismissals"))
    self->is_other_left_out = TRUE;
}

static void
dossier_check_list_finalize (GObject *object)
{
  DossierCheckList *self = DOSSIER_CHECK_LIST (object);

  g_clear_object (&self->submission);
  g_clear_pointer (&self->file_faults, g_hash_table_unref);
  g_free (self->today);
  g_clear_object (&self->unfinished);
  g_ptr_array_unref (self->finders);
  g_ptr_array_unref (self->found);
  g_hash_table_unref (self->outdated);
  g_ptr_array_unref (self->checks);

  G_OBJECT_CLASS (dossier_check_list_parent_class)->finalize (object);
}

static void
dossier_check_list_class_init (DossierCheckListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_check_list_finalize;
}

static void
add_finder (DossierCheckList *self, const DossierCheckFinder *finder)
{
  if (g_ptr_array_find (self->finders, finder, NULL))
    return;
  g_ptr_array_add (self->finders, (gpointer) finder);
  g_ptr_array_add (self->found, NULL);
}

static void
dossier_check_list_init (DossierCheckList *self)
{
  self->finders = g_ptr_array_new ();
  self->found = g_ptr_array_new_with_free_func (unref_found);
  self->outdated = g_hash_table_new (NULL, NULL);
  self->checks = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint kind = 0; kind < DOSSIER_CHECK_KIND_COUNT; kind++)
    {
      const DossierCheckRule *rule = dossier_check_kind_get_rule (kind);

      for (guint i = 0; rule->finders[i] != NULL; i++)
        add_finder (self, rule->finders[i]);
    }
}

/**
 * dossier_check_list_new:
 * @submission: a submission
 * @has_glyph: (nullable): which letters can be printed; %NULL does not look
 *
 * Returns: (transfer full): a list that is empty until dossier_check_list_update()
 */
DossierCheckList *
dossier_check_list_new (DossierSubmission *submission, DossierHasGlyph has_glyph)
{
  DossierCheckList *self;

  g_return_val_if_fail (DOSSIER_IS_SUBMISSION (submission), NULL);

  self = g_object_new (DOSSIER_TYPE_CHECK_LIST, NULL);
  self->submission = g_object_ref (submission);
  self->has_glyph = has_glyph;
  g_signal_connect_object (submission, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  return self;
}

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

static gboolean
is_dismissed (DossierCheck *check, GHashTable *dismissed)
{
  g_autofree char *key = NULL;

  if (g_hash_table_size (dismissed) == 0)
    return FALSE;
  key = join_key (dossier_check_get_id (check), dossier_check_get_subject (check));
  return g_hash_table_contains (dismissed, key);
}

static int
compare_checks (gconstpointer a, gconstpointer b, gpointer user_data)
{
  DossierCheck *first = *(DossierCheck *const *) a;
  DossierCheck *second = *(DossierCheck *const *) b;
  int group = (int) dossier_check_list_get_group (user_data, first) -
              (int) dossier_check_list_get_group (user_data, second);
  int severity =
    (int) dossier_check_get_severity (first) - (int) dossier_check_get_severity (second);

  if (group != 0)
    return group;
  return severity != 0
           ? severity
           : (int) dossier_check_get_kind (first) - (int) dossier_check_get_kind (second);
}

/* In each kind, they stay in the order in which they were found. */
static GPtrArray *
merge (DossierCheckList *self)
{
  g_autoptr (GHashTable) dismissed = list_dismissed (self->submission);
  GPtrArray *checks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->found->len; i++)
    {
      GPtrArray *found = self->found->pdata[i];

      for (guint j = 0; j < found->len; j++)
        if (dossier_check_get_record (found->pdata[j]) != self->unfinished &&
            !is_dismissed (found->pdata[j], dismissed))
          g_ptr_array_add (checks, g_object_ref (found->pdata[j]));
    }
  /* A stable sort. */
  g_ptr_array_sort_with_data (checks, compare_checks, self);
  return checks;
}

static gboolean
are_equal (DossierCheck *first, DossierCheck *second)
{
  return first == second ||
         (dossier_check_get_kind (first) == dossier_check_get_kind (second) &&
          dossier_check_get_record (first) == dossier_check_get_record (second) &&
          g_str_equal (dossier_check_get_sentence (first), dossier_check_get_sentence (second)));
}

static void
count_groups (DossierCheckList *self)
{
  memset (self->n_in_group, 0, sizeof self->n_in_group);
  for (guint i = 0; i < self->checks->len; i++)
    self->n_in_group[dossier_check_list_get_group (self, self->checks->pdata[i])]++;
}

/* Rows of checks that stay are not made anew. */
static void
replace_checks (DossierCheckList *self, GPtrArray *checks)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->checks);
  guint n_common = MIN (old->len, checks->len);
  guint n_first = 0;
  guint n_last = 0;

  while (n_first < n_common && are_equal (old->pdata[n_first], checks->pdata[n_first]))
    n_first++;
  while (n_last < n_common - n_first &&
         are_equal (old->pdata[old->len - 1 - n_last], checks->pdata[checks->len - 1 - n_last]))
    n_last++;
  self->checks = checks;
  count_groups (self);
  if (old->len != checks->len || n_first < checks->len)
    g_list_model_items_changed (G_LIST_MODEL (self),
                                n_first,
                                old->len - n_first - n_last,
                                checks->len - n_first - n_last);
}

static gboolean
are_all_equal (GPtrArray *found, GPtrArray *found_now)
{
  if (found == NULL || found->len != found_now->len)
    return FALSE;
  for (guint i = 0; i < found->len; i++)
    if (!are_equal (found->pdata[i], found_now->pdata[i]))
      return FALSE;
  return TRUE;
}

/* Returns: whether something else was found than before */
static gboolean
find_again (DossierCheckList *self, guint position, DossierCheckRun *run)
{
  const DossierCheckFinder *finder = self->finders->pdata[position];
  g_autoptr (GPtrArray) found_now = g_ptr_array_new_with_free_func (g_object_unref);

  run->checks = found_now;
  finder->find (run);
  if (are_all_equal (self->found->pdata[position], found_now))
    return FALSE;
  g_clear_pointer ((GPtrArray **) &self->found->pdata[position], g_ptr_array_unref);
  self->found->pdata[position] = g_steal_pointer (&found_now);
  return TRUE;
}

/* Returns: whether something else was found than before */
static gboolean
find_outdated (DossierCheckList *self)
{
  DossierCheckRun run = {
    .submission = self->submission,
    .standard = dossier_submission_get_standard (self->submission),
    .today = self->today,
    .file_faults = self->file_faults,
    .has_glyph = self->has_glyph,
  };

  gboolean is_changed = FALSE;

  for (guint i = 0; i < self->finders->len; i++)
    {
      if (g_hash_table_contains (self->outdated, self->finders->pdata[i]) &&
          find_again (self, i, &run))
        is_changed = TRUE;
    }
  g_hash_table_remove_all (self->outdated);
  dossier_check_run_clear (&run);
  return is_changed;
}

static void
set_circumstances (DossierCheckList *self, GHashTable *file_faults, const char *today)
{
  if (self->file_faults == file_faults && g_strcmp0 (self->today, today) == 0)
    return;
  g_clear_pointer (&self->file_faults, g_hash_table_unref);
  self->file_faults = file_faults != NULL ? g_hash_table_ref (file_faults) : NULL;
  g_free (self->today);
  self->today = g_strdup (today);
  for (guint i = 0; i < self->finders->len; i++)
    g_hash_table_add (self->outdated, self->finders->pdata[i]);
}

/* What is an issue in one stage is to do in another: none of the rows stays as it is.
 * Returns: whether the submission has come into another stage */
static gboolean
update_stage (DossierCheckList *self)
{
  DossierStage stage = dossier_stage_find (self->submission, self->today);

  if (stage == self->stage)
    return FALSE;
  replace_checks (self, g_ptr_array_new_with_free_func (g_object_unref));
  self->stage = stage;
  return TRUE;
}

/**
 * dossier_check_list_update:
 * @self: a list of checks
 * @file_faults: (nullable): what dossier_evidence_audit_sizes() found; another table each time that
 *   it found something else
 * @today: the day to judge by
 *
 * Looks what is missing or wrong now.
 */
void
dossier_check_list_update (DossierCheckList *self, GHashTable *file_faults, const char *today)
{
  gboolean is_changed;

  g_return_if_fail (DOSSIER_IS_CHECK_LIST (self));
  g_return_if_fail (today != NULL);

  set_circumstances (self, file_faults, today);
  is_changed = update_stage (self);
  is_changed |= find_outdated (self);
  if (!is_changed && !self->is_other_left_out)
    return;
  self->is_other_left_out = FALSE;
  replace_checks (self, merge (self));
}

/**
 * dossier_check_list_set_unfinished:
 * @self: a list of checks
 * @record: (nullable): a record that was just added and is still being filled in
 *
 * Leaves the record out from the next update on, since nobody has to be told that it lacks what is
 * about to be entered.
 */
void
dossier_check_list_set_unfinished (DossierCheckList *self, DossierRecord *record)
{
  g_return_if_fail (DOSSIER_IS_CHECK_LIST (self));

  if (g_set_object (&self->unfinished, record))
    self->is_other_left_out = TRUE;
}

/**
 * dossier_check_list_get_stage:
 * @self: a list of checks
 *
 * Returns: the stage that the submission was in when the list was updated
 */
DossierStage
dossier_check_list_get_stage (DossierCheckList *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK_LIST (self), DOSSIER_STAGE_NOTHING_WRITTEN);

  return self->stage;
}

/**
 * dossier_check_list_count:
 * @self: a list of checks
 * @group: a group
 *
 * Returns: how many checks are in it; the groups follow each other in the list
 */
guint
dossier_check_list_count (DossierCheckList *self, DossierCheckGroup group)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK_LIST (self), 0);
  g_return_val_if_fail (group < DOSSIER_CHECK_GROUP_COUNT, 0);

  return self->n_in_group[group];
}

/**
 * dossier_check_list_get_group:
 * @self: a list of checks
 * @check: a check of the same submission
 *
 * Returns: what it counts as in the stage that the submission is in
 */
DossierCheckGroup
dossier_check_list_get_group (DossierCheckList *self, DossierCheck *check)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK_LIST (self), DOSSIER_CHECK_GROUP_ISSUES);

  return dossier_check_kind_get_group (dossier_check_get_kind (check), self->stage);
}

/**
 * dossier_check_list_is_dismissed:
 * @self: a list of checks
 * @check: a check of the same submission, which may be in the list no more
 *
 * Returns: whether the user has said that it does not matter
 */
gboolean
dossier_check_list_is_dismissed (DossierCheckList *self, DossierCheck *check)
{
  g_autoptr (GHashTable) dismissed = NULL;

  g_return_val_if_fail (DOSSIER_IS_CHECK_LIST (self), FALSE);

  dismissed = list_dismissed (self->submission);
  return is_dismissed (check, dismissed);
}

/**
 * dossier_check_list_find:
 * @self: a list of checks
 * @check: the id of a kind of check, as in "no-narrative"
 * @subject: what it is about, as in a #DossierDismissal
 *
 * Returns: (transfer none) (nullable): the check, dismissed or not; %NULL if nothing is wrong there
 */
DossierCheck *
dossier_check_list_find (DossierCheckList *self, const char *check, const char *subject)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK_LIST (self), NULL);

  for (guint i = 0; i < self->found->len; i++)
    {
      GPtrArray *found = self->found->pdata[i];

      for (guint j = 0; found != NULL && j < found->len; j++)
        if (g_str_equal (dossier_check_get_id (found->pdata[j]), check) &&
            g_str_equal (dossier_check_get_subject (found->pdata[j]), subject))
          return found->pdata[j];
    }
  return NULL;
}

/**
 * dossier_check_submission:
 * @submission: a submission
 * @file_faults: (nullable): what dossier_evidence_audit_sizes() found
 * @has_glyph: (nullable): which letters can be printed; %NULL does not look
 * @today: the day to judge by
 *
 * Returns: (transfer full): a list of #DossierCheck, of all that is missing or
 *   wrong on that day and not dismissed: a #DossierCheckList
 */
GListModel *
dossier_check_submission (DossierSubmission *submission,
                          GHashTable *file_faults,
                          DossierHasGlyph has_glyph,
                          const char *today)
{
  g_autoptr (DossierCheckList) self = dossier_check_list_new (submission, has_glyph);

  g_return_val_if_fail (self != NULL, NULL);

  dossier_check_list_update (self, file_faults, today);
  return G_LIST_MODEL (g_steal_pointer (&self));
}
