/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Elements as people write them down: “1.2, 3.4.1” are all elements of 1.2, and 3.4.1. */

#include "dossier-element-numbers.h"

#include <string.h>

#define SEPARATORS ",; \t\n"

/**
 * dossier_element_numbers_match:
 * @number: the number of a criterion, sub-criterion or element
 * @element: the number of an element
 *
 * Returns: whether the one is the other, or has it in it
 */
gboolean
dossier_element_numbers_match (const char *number, const char *element)
{
  gsize length;

  g_return_val_if_fail (number != NULL && element != NULL, FALSE);

  length = strlen (number);
  return length > 0 && g_str_has_prefix (element, number) &&
         (element[length] == '\0' || element[length] == '.');
}

static gboolean
are_named (const char *const *numbers, const char *element)
{
  for (; *numbers != NULL; numbers++)
    {
      if (dossier_element_numbers_match (*numbers, element))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_known (DossierStandard *standard, const char *number)
{
  GListModel *elements = dossier_standard_get_elements (standard);

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      if (dossier_element_numbers_match (number, dossier_element_get_number (element)))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_element_numbers_list:
 * @standard: a standard
 * @text: numbers of elements, sub-criteria and criteria, with commas, semicolons or spaces
 *   between them
 *
 * Returns: (transfer full) (element-type DossierElement): the elements that the text names, each
 *   once, in the order of the standard
 */
GPtrArray *
dossier_element_numbers_list (DossierStandard *standard, const char *text)
{
  GListModel *elements = dossier_standard_get_elements (standard);
  g_auto (GStrv) numbers = g_strsplit_set (text, SEPARATORS, -1);
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      if (are_named ((const char *const *) numbers, dossier_element_get_number (element)))
        g_ptr_array_add (list, g_steal_pointer (&element));
    }
  return list;
}

/**
 * dossier_element_numbers_find_unknown:
 * @standard: a standard
 * @text: numbers as in dossier_element_numbers_list()
 *
 * Returns: (transfer full) (nullable): the first of them that the standard does not have
 */
char *
dossier_element_numbers_find_unknown (DossierStandard *standard, const char *text)
{
  g_auto (GStrv) numbers = g_strsplit_set (text, SEPARATORS, -1);

  for (guint i = 0; numbers[i] != NULL; i++)
    {
      if (*numbers[i] != '\0' && !is_known (standard, numbers[i]))
        return g_strdup (numbers[i]);
    }
  return NULL;
}

static gboolean
has_all (GPtrArray *elements, GListModel *part)
{
  for (guint i = 0; i < g_list_model_get_n_items (part); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (part, i);

      if (!g_ptr_array_find (elements, element, NULL))
        return FALSE;
    }
  return g_list_model_get_n_items (part) > 0;
}

static void
add_elements (GPtrArray *numbers, GPtrArray *elements, GListModel *part)
{
  for (guint i = 0; i < g_list_model_get_n_items (part); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (part, i);

      if (g_ptr_array_find (elements, element, NULL))
        g_ptr_array_add (numbers, (gpointer) dossier_element_get_number (element));
    }
}

static void
add_sub_criteria (GPtrArray *numbers, GPtrArray *elements, DossierCriterion *criterion)
{
  GListModel *parts = dossier_criterion_get_sub_criteria (criterion);

  for (guint i = 0; i < g_list_model_get_n_items (parts); i++)
    {
      g_autoptr (DossierSubCriterion) part = g_list_model_get_item (parts, i);
      GListModel *own = dossier_sub_criterion_get_elements (part);

      if (has_all (elements, own))
        g_ptr_array_add (numbers, (gpointer) dossier_sub_criterion_get_number (part));
      else
        add_elements (numbers, elements, own);
    }
}

/**
 * dossier_element_numbers_join:
 * @standard: a standard
 * @elements: (element-type DossierElement): some of its elements
 *
 * Returns: (transfer full): their numbers as people write them down: that of a criterion or
 *   sub-criterion where all its elements are there
 */
char *
dossier_element_numbers_join (DossierStandard *standard, GPtrArray *elements)
{
  GListModel *criteria = dossier_standard_get_criteria (standard);
  g_autoptr (GPtrArray) numbers = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);

      if (has_all (elements, dossier_standard_get_elements_of_criterion (standard, criterion)))
        g_ptr_array_add (numbers, (gpointer) dossier_criterion_get_number (criterion));
      else
        add_sub_criteria (numbers, elements, criterion);
    }
  g_ptr_array_add (numbers, NULL);
  return g_strjoinv (", ", (char **) numbers->pdata);
}
