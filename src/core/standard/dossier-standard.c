/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-standard-private.h"

/**
 * DossierStandard:
 *
 * A framework that organisations are assessed against: criteria,
 * sub-criteria and elements, with a rating scale and a pass rule. It never
 * changes once it is read.
 */

G_DEFINE_FINAL_TYPE (DossierStandard, dossier_standard, G_TYPE_OBJECT)

static void
visit_clear (gpointer data)
{
  DossierVisit *visit = data;

  g_free (visit->kind);
}

static void
dossier_standard_finalize (GObject *object)
{
  DossierStandard *self = DOSSIER_STANDARD (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->language);
  g_free (self->description);
  for (guint i = 0; i < DOSSIER_RATING_COUNT; i++)
    {
      g_free (self->rating_titles[i]);
      g_free (self->rating_definitions[i]);
    }
  g_free (self->pass_rule.text);
  g_array_unref (self->visits);
  g_object_unref (self->certification_bodies);
  g_hash_table_unref (self->criteria_by_element);
  g_hash_table_unref (self->elements_by_criterion);
  g_hash_table_unref (self->elements_by_number);
  g_object_unref (self->elements);
  g_object_unref (self->criteria);

  G_OBJECT_CLASS (dossier_standard_parent_class)->finalize (object);
}

static void
dossier_standard_class_init (DossierStandardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_standard_finalize;
}

static void
dossier_standard_init (DossierStandard *self)
{
  self->visits = g_array_new (FALSE, FALSE, sizeof (DossierVisit));
  g_array_set_clear_func (self->visits, visit_clear);
  self->certification_bodies = g_list_store_new (DOSSIER_TYPE_CERTIFICATION_BODY);
  self->criteria = g_list_store_new (DOSSIER_TYPE_CRITERION);
  self->elements = g_list_store_new (DOSSIER_TYPE_ELEMENT);
  self->elements_by_number = g_hash_table_new (g_str_hash, g_str_equal);
  self->elements_by_criterion = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->criteria_by_element = g_hash_table_new (NULL, NULL);
}

/**
 * dossier_standard_add_element:
 * @self: a standard that is being read
 * @criterion: one of its criteria
 * @element: the next element of @criterion
 *
 * Returns: %FALSE if there is an element of that number already
 */
gboolean
dossier_standard_add_element (DossierStandard *self,
                              DossierCriterion *criterion,
                              DossierElement *element)
{
  GListStore *siblings = g_hash_table_lookup (self->elements_by_criterion, criterion);

  if (!g_hash_table_insert (self->elements_by_number,
                            (gpointer) dossier_element_get_number (element),
                            element))
    return FALSE;

  if (siblings == NULL)
    {
      siblings = g_list_store_new (DOSSIER_TYPE_ELEMENT);
      g_hash_table_insert (self->elements_by_criterion, criterion, siblings);
    }
  g_list_store_append (siblings, element);
  g_list_store_append (self->elements, element);
  g_hash_table_insert (self->criteria_by_element, element, criterion);
  return TRUE;
}

const char *
dossier_standard_get_id (DossierStandard *self)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);

  return self->id;
}

const char *
dossier_standard_get_title (DossierStandard *self)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);

  return self->title;
}

/**
 * dossier_standard_get_language:
 * @self: a standard
 *
 * Returns: the language of its texts, as BCP 47 has it
 */
const char *
dossier_standard_get_language (DossierStandard *self)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);

  return self->language;
}

/**
 * dossier_standard_get_description:
 * @self: a standard
 *
 * Returns: what the standard is and whose words the file has, in a few sentences
 */
const char *
dossier_standard_get_description (DossierStandard *self)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);

  return self->description;
}

/**
 * dossier_standard_get_rating_title:
 * @self: a standard
 * @rating: a rating
 *
 * Returns: what the standard calls @rating
 */
const char *
dossier_standard_get_rating_title (DossierStandard *self, DossierRating rating)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);
  g_return_val_if_fail ((guint) rating < DOSSIER_RATING_COUNT, NULL);

  return self->rating_titles[rating];
}

/**
 * dossier_standard_get_rating_definition:
 * @self: a standard
 * @rating: a rating
 *
 * Returns: what @rating means, in a sentence
 */
const char *
dossier_standard_get_rating_definition (DossierStandard *self, DossierRating rating)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);
  g_return_val_if_fail ((guint) rating < DOSSIER_RATING_COUNT, NULL);

  return self->rating_definitions[rating];
}

const DossierPassRule *
dossier_standard_get_pass_rule (DossierStandard *self)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);

  return &self->pass_rule;
}

/**
 * dossier_standard_get_cycle_years:
 * @self: a standard
 *
 * Returns: the years from one full assessment to the next
 */
guint
dossier_standard_get_cycle_years (DossierStandard *self)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), 0);

  return self->cycle_years;
}

/**
 * dossier_standard_get_visits:
 * @self: a standard
 * @n_visits: (out): how many there are
 *
 * Returns: (array length=n_visits): the visits of one cycle, in order
 */
const DossierVisit *
dossier_standard_get_visits (DossierStandard *self, guint *n_visits)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);
  g_return_val_if_fail (n_visits != NULL, NULL);

  *n_visits = self->visits->len;
  return (const DossierVisit *) (gpointer) self->visits->data;
}

/**
 * dossier_standard_get_certification_bodies:
 * @self: a standard
 *
 * Returns: (transfer none): a list of #DossierCertificationBody
 */
GListModel *
dossier_standard_get_certification_bodies (DossierStandard *self)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);

  return G_LIST_MODEL (self->certification_bodies);
}

/**
 * dossier_standard_get_criteria:
 * @self: a standard
 *
 * Returns: (transfer none): a list of #DossierCriterion, in order
 */
GListModel *
dossier_standard_get_criteria (DossierStandard *self)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);

  return G_LIST_MODEL (self->criteria);
}

/**
 * dossier_standard_get_elements:
 * @self: a standard
 *
 * Returns: (transfer none): a list of every #DossierElement, in order
 */
GListModel *
dossier_standard_get_elements (DossierStandard *self)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);

  return G_LIST_MODEL (self->elements);
}

/**
 * dossier_standard_get_elements_of_criterion:
 * @self: a standard
 * @criterion: (nullable): one of its criteria, or %NULL for all of them
 *
 * Returns: (transfer none): a list of #DossierElement, in order
 */
GListModel *
dossier_standard_get_elements_of_criterion (DossierStandard *self, DossierCriterion *criterion)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);

  if (criterion == NULL)
    return G_LIST_MODEL (self->elements);
  return g_hash_table_lookup (self->elements_by_criterion, criterion);
}

/**
 * dossier_standard_find_element:
 * @self: a standard
 * @number: what may be the number of an element
 *
 * Returns: (transfer none) (nullable): the element of that number
 */
DossierElement *
dossier_standard_find_element (DossierStandard *self, const char *number)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);
  g_return_val_if_fail (number != NULL, NULL);

  return g_hash_table_lookup (self->elements_by_number, number);
}

/**
 * dossier_standard_find_criterion_of:
 * @self: a standard
 * @element: one of its elements
 *
 * Returns: (transfer none): the criterion that @element belongs to
 */
DossierCriterion *
dossier_standard_find_criterion_of (DossierStandard *self, DossierElement *element)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);

  return g_hash_table_lookup (self->criteria_by_element, element);
}
