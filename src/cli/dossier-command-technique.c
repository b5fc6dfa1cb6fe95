/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command.h"

#include <glib/gi18n.h>

#include "dossier-technique-library.h"

static DossierTechniqueLibrary *
open_library (void)
{
  DossierTechniqueLibrary *library = dossier_technique_library_new ();
  const char *const *problems = dossier_technique_library_get_problems (library);

  for (guint i = 0; problems[i] != NULL; i++)
    g_printerr ("dossier-cli: %s\n", problems[i]);
  return library;
}

static void
add_list (JsonBuilder *builder, const char *name, const char *const *list)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; list[i] != NULL; i++)
    json_builder_add_string_value (builder, list[i]);
  json_builder_end_array (builder);
}

static void
add_members (JsonBuilder *builder, DossierTechnique *technique)
{
  dossier_command_add_text (builder, "id", dossier_technique_get_id (technique));
  dossier_command_add_text (builder, "title", dossier_technique_get_title (technique));
  dossier_command_add_text (builder, "summary", dossier_technique_get_summary (technique));
  add_list (builder, "roles", dossier_technique_get_roles (technique));
  add_list (builder, "elements", dossier_technique_get_elements (technique));
  dossier_command_add_text (builder, "time", dossier_technique_get_time (technique));
  dossier_command_add_text (builder, "people", dossier_technique_get_people (technique));
}

static void
print_built (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  dossier_command_print_json (root);
}

static void
print_list_as_json (GPtrArray *techniques)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < techniques->len; i++)
    {
      json_builder_begin_object (builder);
      add_members (builder, techniques->pdata[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  print_built (builder);
}

/**
 * dossier_command_technique_list:
 * @argc: the number of words
 * @argv: the words
 *
 * `dossier-cli technique list`: prints id and title of each technique, or of those that help with
 * an element. Guides that cannot be used are named on standard error.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_technique_list (int argc, char **argv)
{
  g_autofree char *element = NULL;
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "element",
      0,
      G_OPTION_FLAG_NONE,
      G_OPTION_ARG_STRING,
      &element,
      N_ ("Only those that help with an element"),
      N_ ("ELEMENT") },
    { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (DossierTechniqueLibrary) library = NULL;
  g_autoptr (GPtrArray) techniques = NULL;

  if (!dossier_command_parse (NULL, _ ("List the techniques."), entries, 0, 0, &argc, &argv))
    return DOSSIER_EXIT_USAGE;

  library = open_library ();
  techniques = dossier_technique_library_list_for (library, element);
  if (as_json)
    {
      print_list_as_json (techniques);
      return DOSSIER_EXIT_DONE;
    }
  for (guint i = 0; i < techniques->len; i++)
    g_print ("%s\t%s\n",
             dossier_technique_get_id (techniques->pdata[i]),
             dossier_technique_get_title (techniques->pdata[i]));
  return DOSSIER_EXIT_DONE;
}

static void
print_as_json (DossierTechnique *technique)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_members (builder, technique);
  dossier_command_add_text (builder, "text", dossier_technique_get_text (technique));
  json_builder_end_object (builder);
  print_built (builder);
}

static void
print_list (const char *name, const char *const *list)
{
  g_autofree char *words = g_strjoinv (", ", (char **) list);

  if (*words != '\0')
    g_print ("%s: %s\n", name, words);
}

static void
print_value (const char *name, const char *value)
{
  if (*value != '\0')
    g_print ("%s: %s\n", name, value);
}

static void
print_as_text (DossierTechnique *technique)
{
  g_print ("%s\n%s\n\n",
           dossier_technique_get_title (technique),
           dossier_technique_get_summary (technique));
  print_list (_ ("For"), dossier_technique_get_roles (technique));
  print_list (_ ("Elements"), dossier_technique_get_elements (technique));
  print_value (_ ("Time"), dossier_technique_get_time (technique));
  print_value (_ ("People"), dossier_technique_get_people (technique));
  g_print ("\n%s\n", dossier_technique_get_text (technique));
}

/**
 * dossier_command_technique_show:
 * @argc: the number of words
 * @argv: the words
 *
 * `dossier-cli technique show`: prints the guide to a technique.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_technique_show (int argc, char **argv)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (DossierTechniqueLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  DossierTechnique *technique;

  if (!dossier_command_parse ("ID", _ ("Print a guide."), entries, 1, 1, &argc, &argv))
    return DOSSIER_EXIT_USAGE;

  library = open_library ();
  technique = dossier_technique_library_find (library, argv[1], &error);
  if (technique == NULL)
    return dossier_command_fail (error);

  if (as_json)
    print_as_json (technique);
  else
    print_as_text (technique);
  return DOSSIER_EXIT_DONE;
}
