/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-element.h"

struct _DossierElement
{
  GObject parent_instance;

  char *number;
  char *title;
  char *requirement;
  char **prompts;
  GListStore *questions;
};

G_DEFINE_FINAL_TYPE (DossierElement, dossier_element, G_TYPE_OBJECT)

static void
dossier_element_finalize (GObject *object)
{
  DossierElement *self = DOSSIER_ELEMENT (object);

  g_free (self->number);
  g_free (self->title);
  g_free (self->requirement);
  g_strfreev (self->prompts);
  g_object_unref (self->questions);

  G_OBJECT_CLASS (dossier_element_parent_class)->finalize (object);
}

static void
dossier_element_class_init (DossierElementClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_element_finalize;
}

static void
dossier_element_init (DossierElement *self)
{
  self->questions = g_list_store_new (DOSSIER_TYPE_QUESTION);
}

/**
 * dossier_element_new:
 * @number: its official number, as in "1.1.2"
 * @title: a short title
 * @requirement: what it asks, in one or two sentences
 * @prompts: (array zero-terminated=1): what could show that it is met
 *
 * Returns: (transfer full): an element of a standard
 */
DossierElement *
dossier_element_new (const char *number,
                     const char *title,
                     const char *requirement,
                     const char *const *prompts)
{
  DossierElement *self = g_object_new (DOSSIER_TYPE_ELEMENT, NULL);

  self->number = g_strdup (number);
  self->title = g_strdup (title);
  self->requirement = g_strdup (requirement);
  self->prompts = g_strdupv ((char **) prompts);
  return self;
}

const char *
dossier_element_get_number (DossierElement *self)
{
  g_return_val_if_fail (DOSSIER_IS_ELEMENT (self), NULL);

  return self->number;
}

const char *
dossier_element_get_title (DossierElement *self)
{
  g_return_val_if_fail (DOSSIER_IS_ELEMENT (self), NULL);

  return self->title;
}

const char *
dossier_element_get_requirement (DossierElement *self)
{
  g_return_val_if_fail (DOSSIER_IS_ELEMENT (self), NULL);

  return self->requirement;
}

/**
 * dossier_element_get_prompts:
 * @self: an element
 *
 * Returns: (array zero-terminated=1): what could show that it is met
 */
const char *const *
dossier_element_get_prompts (DossierElement *self)
{
  g_return_val_if_fail (DOSSIER_IS_ELEMENT (self), NULL);

  return (const char *const *) self->prompts;
}

/**
 * dossier_element_add_question:
 * @self: an element
 * @question: another question about it
 */
void
dossier_element_add_question (DossierElement *self, DossierQuestion *question)
{
  g_return_if_fail (DOSSIER_IS_ELEMENT (self));
  g_return_if_fail (DOSSIER_IS_QUESTION (question));

  g_list_store_append (self->questions, question);
}

/**
 * dossier_element_get_questions:
 * @self: an element
 *
 * Returns: (transfer none): a list of #DossierQuestion: what a self-assessment asks about it
 */
GListModel *
dossier_element_get_questions (DossierElement *self)
{
  g_return_val_if_fail (DOSSIER_IS_ELEMENT (self), NULL);

  return G_LIST_MODEL (self->questions);
}
