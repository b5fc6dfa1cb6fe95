/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-sub-criterion.h"

struct _DossierSubCriterion
{
  GObject parent_instance;

  char *number;
  char *title;
  char *introduction;
  char **shown_by;
  GListStore *elements;
};

G_DEFINE_FINAL_TYPE (DossierSubCriterion, dossier_sub_criterion, G_TYPE_OBJECT)

static void
dossier_sub_criterion_finalize (GObject *object)
{
  DossierSubCriterion *self = DOSSIER_SUB_CRITERION (object);

  g_free (self->number);
  g_free (self->title);
  g_free (self->introduction);
  g_strfreev (self->shown_by);
  g_object_unref (self->elements);

  G_OBJECT_CLASS (dossier_sub_criterion_parent_class)->finalize (object);
}

static void
dossier_sub_criterion_class_init (DossierSubCriterionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_sub_criterion_finalize;
}

static void
dossier_sub_criterion_init (DossierSubCriterion *self)
{
  self->elements = g_list_store_new (DOSSIER_TYPE_ELEMENT);
}

/**
 * dossier_sub_criterion_new:
 * @number: its official number
 * @title: its title
 * @introduction: what it is about
 *
 * Returns: (transfer full): a sub-criterion, still empty
 */
DossierSubCriterion *
dossier_sub_criterion_new (const char *number, const char *title, const char *introduction)
{
  DossierSubCriterion *self = g_object_new (DOSSIER_TYPE_SUB_CRITERION, NULL);

  self->number = g_strdup (number);
  self->title = g_strdup (title);
  self->introduction = g_strdup (introduction);
  return self;
}

/**
 * dossier_sub_criterion_set_shown_by:
 * @self: a sub-criterion
 * @shown_by: (transfer full): who beside the organisation itself can speak to it at a visit
 *
 * Only for whoever builds the standard: a standard that is in use never changes.
 */
void
dossier_sub_criterion_set_shown_by (DossierSubCriterion *self, char **shown_by)
{
  g_return_if_fail (DOSSIER_IS_SUB_CRITERION (self));

  g_strfreev (self->shown_by);
  self->shown_by = shown_by;
}

/**
 * dossier_sub_criterion_is_shown_by:
 * @self: a sub-criterion
 * @group: a group of people, as "customers" or "partners"
 *
 * Returns: whether they can speak to it at a visit; as far as the standard says
 */
gboolean
dossier_sub_criterion_is_shown_by (DossierSubCriterion *self, const char *group)
{
  g_return_val_if_fail (DOSSIER_IS_SUB_CRITERION (self), FALSE);

  return self->shown_by != NULL && g_strv_contains ((const char *const *) self->shown_by, group);
}

/**
 * dossier_sub_criterion_add_element:
 * @self: a sub-criterion
 * @element: the next of its elements
 *
 * Only for whoever builds the standard: a standard that is in use never changes.
 */
void
dossier_sub_criterion_add_element (DossierSubCriterion *self, DossierElement *element)
{
  g_return_if_fail (DOSSIER_IS_SUB_CRITERION (self));

  g_list_store_append (self->elements, element);
}

const char *
dossier_sub_criterion_get_number (DossierSubCriterion *self)
{
  g_return_val_if_fail (DOSSIER_IS_SUB_CRITERION (self), NULL);

  return self->number;
}

const char *
dossier_sub_criterion_get_title (DossierSubCriterion *self)
{
  g_return_val_if_fail (DOSSIER_IS_SUB_CRITERION (self), NULL);

  return self->title;
}

const char *
dossier_sub_criterion_get_introduction (DossierSubCriterion *self)
{
  g_return_val_if_fail (DOSSIER_IS_SUB_CRITERION (self), NULL);

  return self->introduction;
}

/**
 * dossier_sub_criterion_get_elements:
 * @self: a sub-criterion
 *
 * Returns: (transfer none): a list of #DossierElement, in order
 */
GListModel *
dossier_sub_criterion_get_elements (DossierSubCriterion *self)
{
  g_return_val_if_fail (DOSSIER_IS_SUB_CRITERION (self), NULL);

  return G_LIST_MODEL (self->elements);
}
