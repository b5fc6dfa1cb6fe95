/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-standard-private.h"

#include "dossier-day.h"
#include "dossier-text.h"

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
  g_free (self->edition);
  g_free (self->website);
  g_strfreev (self->sources);
  g_free (self->prompts_note);
  g_free (self->questions_note);
  for (guint i = 0; i < DOSSIER_RATING_COUNT; i++)
    {
      g_free (self->rating_titles[i]);
      g_free (self->rating_definitions[i]);
      g_free (self->rating_reasons[i]);
    }
  g_free (self->pass_rule.text);
  g_free (self->pass_rule.reason);
  g_array_unref (self->visits);
  g_object_unref (self->certification_bodies);
  g_free (self->certification_bodies_as_of);
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
 * dossier_standard_get_edition:
 * @self: a standard
 *
 * Returns: which edition of the standard the file has, "" where it does not say
 */
const char *
dossier_standard_get_edition (DossierStandard *self)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);

  return self->edition;
}

/**
 * dossier_standard_get_website:
 * @self: a standard
 *
 * Returns: the official website, "" where the file names none
 */
const char *
dossier_standard_get_website (DossierStandard *self)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);

  return self->website;
}

/**
 * dossier_standard_get_sources:
 * @self: a standard
 *
 * Returns: (array zero-terminated=1): what the file was written from, and what it has from there
 */
const char *const *
dossier_standard_get_sources (DossierStandard *self)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);

  return (const char *const *) self->sources;
}

/**
 * dossier_standard_get_questions_note:
 * @self: a standard
 *
 * Returns: how the questions of a self-assessment are meant, "" where the file does not say
 */
const char *
dossier_standard_get_questions_note (DossierStandard *self)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);

  return self->questions_note;
}

/**
 * dossier_standard_has_questions:
 * @self: a standard
 *
 * Returns: whether there is anything that a self-assessment could ask
 */
gboolean
dossier_standard_has_questions (DossierStandard *self)
{
  guint n_elements;

  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), FALSE);

  n_elements = g_list_model_get_n_items (G_LIST_MODEL (self->elements));
  for (guint i = 0; i < n_elements; i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (G_LIST_MODEL (self->elements), i);

      if (g_list_model_get_n_items (dossier_element_get_questions (element)) > 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_standard_get_prompts_note:
 * @self: a standard
 *
 * Returns: how the prompts are meant, "" where the file does not say
 */
const char *
dossier_standard_get_prompts_note (DossierStandard *self)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);

  return self->prompts_note;
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

/**
 * dossier_standard_get_rating_reason:
 * @self: a standard
 * @rating: a rating
 *
 * Returns: why @rating is indicative, "" where it is the standard's own
 */
const char *
dossier_standard_get_rating_reason (DossierStandard *self, DossierRating rating)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);
  g_return_val_if_fail ((guint) rating < DOSSIER_RATING_COUNT, NULL);

  return self->rating_reasons[rating];
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
 * dossier_standard_get_certification_bodies_as_of:
 * @self: a standard
 *
 * Returns: the day on which the bodies and their contacts were as the file has them, "" where
 *   that is not known
 */
const char *
dossier_standard_get_certification_bodies_as_of (DossierStandard *self)
{
  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);

  return self->certification_bodies_as_of;
}

/**
 * dossier_standard_describe_age_of_bodies:
 * @self: a standard
 *
 * Returns: (transfer full): how far the contacts of its bodies can be relied on, in two lines
 */
char *
dossier_standard_describe_age_of_bodies (DossierStandard *self)
{
  g_autofree char *day = NULL;

  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);

  if (*self->certification_bodies_as_of == '\0')
    return g_strdup (_ ("Contacts from a list without a date.\nCheck before you use them."));
  day = dossier_day_describe (self->certification_bodies_as_of);
  /* Translators: a date, as in “3 May 2024” */
  return g_strdup_printf (_ ("Contacts as of %s.\nCheck before you use them."), day);
}

/**
 * dossier_standard_find_certification_body:
 * @self: a standard
 * @name: the name of a certification body
 *
 * Returns: (transfer none) (nullable): the body of that name
 */
DossierCertificationBody *
dossier_standard_find_certification_body (DossierStandard *self, const char *name)
{
  GListModel *bodies;

  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  bodies = G_LIST_MODEL (self->certification_bodies);
  for (guint i = 0; i < g_list_model_get_n_items (bodies); i++)
    {
      g_autoptr (DossierCertificationBody) body = g_list_model_get_item (bodies, i);

      if (g_str_equal (dossier_certification_body_get_name (body), name))
        return body;
    }
  return NULL;
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
 * dossier_standard_list_elements:
 * @self: a standard
 *
 * Returns: (transfer full) (element-type DossierElement): all its elements in order, to be picked
 *   from
 */
GPtrArray *
dossier_standard_list_elements (DossierStandard *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (DOSSIER_IS_STANDARD (self), list);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->elements)); i++)
    g_ptr_array_add (list, g_list_model_get_item (G_LIST_MODEL (self->elements), i));
  return list;
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
