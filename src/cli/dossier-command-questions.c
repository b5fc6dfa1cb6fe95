/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command.h"

#include <glib/gi18n.h>

static void
add_question (JsonBuilder *builder, DossierQuestion *question)
{
  json_builder_begin_object (builder);
  dossier_command_add_text (builder, "text", dossier_question_get_text (question));
  dossier_command_add_text (builder, "hint", dossier_question_get_hint (question));
  json_builder_set_member_name (builder, "essential");
  json_builder_add_boolean_value (builder, dossier_question_is_essential (question));
  json_builder_end_object (builder);
}

static void
add_element (JsonBuilder *builder, DossierElement *element)
{
  GListModel *questions = dossier_element_get_questions (element);

  json_builder_begin_object (builder);
  dossier_command_add_text (builder, "element", dossier_element_get_number (element));
  json_builder_set_member_name (builder, "questions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (DossierQuestion) question = g_list_model_get_item (questions, i);

      add_question (builder, question);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (GPtrArray *elements)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < elements->len; i++)
    add_element (builder, elements->pdata[i]);
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  dossier_command_print_json (root);
}

static void
print_question (DossierQuestion *question)
{
  const char *hint = dossier_question_get_hint (question);

  /* Translators: before a question that decides whether an element can be met */
  g_print ("  - %s%s\n",
           dossier_question_get_text (question),
           dossier_question_is_essential (question) ? _ (" (essential)") : "");
  if (*hint != '\0')
    g_print ("    %s\n", hint);
}

static void
print_element (DossierElement *element)
{
  GListModel *questions = dossier_element_get_questions (element);

  g_print ("%s %s\n", dossier_element_get_number (element), dossier_element_get_title (element));
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (DossierQuestion) question = g_list_model_get_item (questions, i);

      print_question (question);
    }
}

/* @number: (nullable): of the element to list; %NULL for all */
static GPtrArray *
find_elements (DossierStandard *standard, const char *number, GError **error)
{
  GPtrArray *found;
  DossierElement *element;

  if (number == NULL)
    return dossier_standard_list_elements (standard);
  element = dossier_standard_find_element (standard, number);
  if (element == NULL)
    {
      g_set_error (error,
                   G_IO_ERROR,
                   G_IO_ERROR_NOT_FOUND,
                   _ ("the standard “%s” has no element “%s”"),
                   dossier_standard_get_title (standard),
                   number);
      return NULL;
    }
  found = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (found, g_object_ref (element));
  return found;
}

/**
 * dossier_command_questions:
 * @argc: the number of words
 * @argv: the words
 *
 * `dossier-cli questions`: prints what a self-assessment by a standard asks.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_questions (int argc, char **argv)
{
  g_autofree char *number = NULL;
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "element",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_STRING,
      &number,
      N_ ("Only those about an element"),
      N_ ("ELEMENT") },
    { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (DossierStandardLibrary) library = NULL;
  g_autoptr (GPtrArray) elements = NULL;
  g_autoptr (GError) error = NULL;
  DossierStandard *standard;

  if (!dossier_command_parse ("STANDARD",
                              _ ("Print the questions of a self-assessment."),
                              entries,
                              1,
                              1,
                              &argc,
                              &argv))
    return DOSSIER_EXIT_USAGE;

  library = dossier_standard_library_new ();
  standard = dossier_standard_library_find (library, argv[1], &error);
  if (standard != NULL)
    elements = find_elements (standard, number, &error);
  if (elements == NULL)
    return dossier_command_fail (error);
  if (as_json)
    {
      print_json (elements);
      return DOSSIER_EXIT_DONE;
    }
  for (guint i = 0; i < elements->len; i++)
    print_element (elements->pdata[i]);
  return DOSSIER_EXIT_DONE;
}
