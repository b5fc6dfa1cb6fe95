/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command.h"

#include <glib/gi18n.h>

static void
print_problems (DossierStandardLibrary *library)
{
  const char *const *problems = dossier_standard_library_get_problems (library);

  for (guint i = 0; problems[i] != NULL; i++)
    g_printerr ("dossier-cli: %s\n", problems[i]);
}

/**
 * dossier_command_standard_list:
 * @argc: the number of words
 * @argv: the words
 *
 * `dossier-cli standard list`: prints id and title of each standard. Files that
 * cannot be used are named on standard error.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_standard_list (int argc, char **argv)
{
  g_autoptr (DossierStandardLibrary) library = NULL;
  GListModel *standards;

  if (!dossier_command_parse (NULL, _ ("List the standards."), NULL, 0, 0, &argc, &argv))
    return DOSSIER_EXIT_USAGE;

  library = dossier_standard_library_new ();
  print_problems (library);
  standards = dossier_standard_library_get_standards (library);
  for (guint i = 0; i < g_list_model_get_n_items (standards); i++)
    {
      g_autoptr (DossierStandard) standard = g_list_model_get_item (standards, i);

      g_print ("%s\t%s\n",
               dossier_standard_get_id (standard),
               dossier_standard_get_title (standard));
    }
  return DOSSIER_EXIT_DONE;
}

static void
add_element (JsonBuilder *builder, DossierElement *element)
{
  const char *const *prompts = dossier_element_get_prompts (element);

  json_builder_begin_object (builder);
  dossier_command_add_text (builder, "number", dossier_element_get_number (element));
  dossier_command_add_text (builder, "title", dossier_element_get_title (element));
  dossier_command_add_text (builder, "requirement", dossier_element_get_requirement (element));
  json_builder_set_member_name (builder, "prompts");
  json_builder_begin_array (builder);
  for (guint i = 0; prompts[i] != NULL; i++)
    json_builder_add_string_value (builder, prompts[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (DossierStandard *standard)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  GListModel *elements = dossier_standard_get_elements (standard);

  json_builder_begin_object (builder);
  dossier_command_add_text (builder, "id", dossier_standard_get_id (standard));
  dossier_command_add_text (builder, "title", dossier_standard_get_title (standard));
  json_builder_set_member_name (builder, "elements");
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      add_element (builder, element);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  dossier_command_print_json (root);
}

static void
print_element (DossierElement *element)
{
  const char *const *prompts = dossier_element_get_prompts (element);

  g_print ("    %s %s\n      %s\n",
           dossier_element_get_number (element),
           dossier_element_get_title (element),
           dossier_element_get_requirement (element));
  for (guint i = 0; prompts[i] != NULL; i++)
    g_print ("      - %s\n", prompts[i]);
}

static void
print_criterion (DossierCriterion *criterion)
{
  GListModel *sub_criteria = dossier_criterion_get_sub_criteria (criterion);

  g_print ("%s %s\n",
           dossier_criterion_get_number (criterion),
           dossier_criterion_get_title (criterion));
  for (guint i = 0; i < g_list_model_get_n_items (sub_criteria); i++)
    {
      g_autoptr (DossierSubCriterion) sub_criterion = g_list_model_get_item (sub_criteria, i);
      GListModel *elements = dossier_sub_criterion_get_elements (sub_criterion);

      g_print ("  %s %s\n",
               dossier_sub_criterion_get_number (sub_criterion),
               dossier_sub_criterion_get_title (sub_criterion));
      for (guint j = 0; j < g_list_model_get_n_items (elements); j++)
        {
          g_autoptr (DossierElement) element = g_list_model_get_item (elements, j);

          print_element (element);
        }
    }
}

static void
print_labelled (const char *label, const char *text)
{
  if (*text != '\0')
    g_print ("%s: %s\n", label, text);
}

static void
print_origin (DossierStandard *standard)
{
  const char *const *sources = dossier_standard_get_sources (standard);
  const DossierPassRule *rule = dossier_standard_get_pass_rule (standard);
  g_autofree char *pass_rule = g_strchomp (g_strdup_printf ("%s %s", rule->text, rule->reason));

  print_labelled (_ ("Edition"), dossier_standard_get_edition (standard));
  print_labelled (_ ("Website"), dossier_standard_get_website (standard));
  for (guint i = 0; sources[i] != NULL; i++)
    print_labelled (_ ("Source"), sources[i]);
  print_labelled (_ ("Prompts"), dossier_standard_get_prompts_note (standard));
  print_labelled (_ ("Pass rule"), pass_rule);
  for (int rating = DOSSIER_RATING_COUNT - 1; rating >= 0; rating--)
    print_labelled (dossier_standard_get_rating_title (standard, (DossierRating) rating),
                    dossier_standard_get_rating_reason (standard, (DossierRating) rating));
}

static void
print_body (DossierCertificationBody *body)
{
  g_autofree char *address =
    g_strjoinv (", ", (char **) dossier_certification_body_get_address (body));
  const char *const facts[] = {
    dossier_certification_body_get_contact_person (body),
    address,
    dossier_certification_body_get_telephone (body),
    dossier_certification_body_get_email (body),
    dossier_certification_body_get_website (body),
  };

  g_print ("  %s\n", dossier_certification_body_get_name (body));
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      if (*facts[i] != '\0')
        g_print ("    %s\n", facts[i]);
    }
}

static void
print_bodies (DossierStandard *standard)
{
  GListModel *bodies = dossier_standard_get_certification_bodies (standard);
  g_autofree char *age = NULL;

  if (g_list_model_get_n_items (bodies) == 0)
    return;
  age = dossier_standard_describe_age_of_bodies (standard);
  g_print ("%s\n", age);
  for (guint i = 0; i < g_list_model_get_n_items (bodies); i++)
    {
      g_autoptr (DossierCertificationBody) body = g_list_model_get_item (bodies, i);

      print_body (body);
    }
}

static void
print_text (DossierStandard *standard)
{
  GListModel *criteria = dossier_standard_get_criteria (standard);

  g_print ("%s\n%s\n",
           dossier_standard_get_title (standard),
           dossier_standard_get_description (standard));
  print_origin (standard);
  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);

      print_criterion (criterion);
    }
  print_bodies (standard);
}

/**
 * dossier_command_standard_show:
 * @argc: the number of words
 * @argv: the words
 *
 * `dossier-cli standard show`: prints a standard.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_standard_show (int argc, char **argv)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[] = {
    { "json", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (DossierStandardLibrary) library = NULL;
  g_autoptr (GError) error = NULL;
  DossierStandard *standard;

  if (!dossier_command_parse ("ID", _ ("Print a standard."), entries, 1, 1, &argc, &argv))
    return DOSSIER_EXIT_USAGE;

  library = dossier_standard_library_new ();
  print_problems (library);
  standard = dossier_standard_library_find (library, argv[1], &error);
  if (standard == NULL)
    return dossier_command_fail (error);

  if (as_json)
    print_json (standard);
  else
    print_text (standard);
  return DOSSIER_EXIT_DONE;
}
