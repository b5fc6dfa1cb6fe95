/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-criterion.h"

struct _DossierCriterion
{
  GObject parent_instance;

  char *number;
  char *title;
  char *introduction;
  GListStore *sub_criteria;
};

G_DEFINE_FINAL_TYPE (DossierCriterion, dossier_criterion, G_TYPE_OBJECT)

static void
dossier_criterion_finalize (GObject *object)
{
  DossierCriterion *self = DOSSIER_CRITERION (object);

  g_free (self->number);
  g_free (self->title);
  g_free (self->introduction);
  g_object_unref (self->sub_criteria);

  G_OBJECT_CLASS (dossier_criterion_parent_class)->finalize (object);
}

static void
dossier_criterion_class_init (DossierCriterionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_criterion_finalize;
}

static void
dossier_criterion_init (DossierCriterion *self)
{
  self->sub_criteria = g_list_store_new (DOSSIER_TYPE_SUB_CRITERION);
}

/**
 * dossier_criterion_new:
 * @number: its official number
 * @title: its title
 * @introduction: what it is about
 *
 * Returns: (transfer full): a criterion, still empty
 */
DossierCriterion *
dossier_criterion_new (const char *number, const char *title, const char *introduction)
{
  DossierCriterion *self = g_object_new (DOSSIER_TYPE_CRITERION, NULL);

  self->number = g_strdup (number);
  self->title = g_strdup (title);
  self->introduction = g_strdup (introduction);
  return self;
}

/**
 * dossier_criterion_add_sub_criterion:
 * @self: a criterion
 * @sub_criterion: the next of its sub-criteria
 *
 * Only for whoever builds the standard: a standard that is in use never changes.
 */
void
dossier_criterion_add_sub_criterion (DossierCriterion *self, DossierSubCriterion *sub_criterion)
{
  g_return_if_fail (DOSSIER_IS_CRITERION (self));

  g_list_store_append (self->sub_criteria, sub_criterion);
}

const char *
dossier_criterion_get_number (DossierCriterion *self)
{
  g_return_val_if_fail (DOSSIER_IS_CRITERION (self), NULL);

  return self->number;
}

const char *
dossier_criterion_get_title (DossierCriterion *self)
{
  g_return_val_if_fail (DOSSIER_IS_CRITERION (self), NULL);

  return self->title;
}

const char *
dossier_criterion_get_introduction (DossierCriterion *self)
{
  g_return_val_if_fail (DOSSIER_IS_CRITERION (self), NULL);

  return self->introduction;
}

/**
 * dossier_criterion_get_sub_criteria:
 * @self: a criterion
 *
 * Returns: (transfer none): a list of #DossierSubCriterion, in order
 */
GListModel *
dossier_criterion_get_sub_criteria (DossierCriterion *self)
{
  g_return_val_if_fail (DOSSIER_IS_CRITERION (self), NULL);

  return G_LIST_MODEL (self->sub_criteria);
}
