/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command.h"

#include <glib/gi18n.h>

#include "dossier-action.h"
#include "dossier-assessment.h"
#include "dossier-search.h"

#define HIT_COUNT_MAXIMUM 50

/* By its number in what people use; actions and assessments have none. */
static void
add_place (JsonObject *object, DossierSearchHit *hit)
{
  DossierRecord *record = dossier_search_hit_get_record (hit);
  const char *kind = "element";

  if (DOSSIER_IS_EVIDENCE (record))
    kind = "evidence";
  else if (DOSSIER_IS_ACTION (record))
    kind = "action";
  else if (DOSSIER_IS_ASSESSMENT (record))
    kind = "assessment";
  json_object_set_string_member (object, "kind", kind);
  if (DOSSIER_IS_ACTION (record) || DOSSIER_IS_ASSESSMENT (record))
    json_object_set_string_member (object, "id", dossier_record_get_text (record, "id"));
  else
    json_object_set_string_member (object, "number", dossier_search_hit_get_label (hit));
}

static JsonNode *
describe_hit (DossierSearchHit *hit)
{
  g_autofree char *snippet = dossier_search_hit_get_snippet (hit);
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  add_place (object, hit);
  json_object_set_string_member (object, "title", dossier_search_hit_get_title (hit));
  if (dossier_search_hit_get_page (hit) > 0)
    json_object_set_int_member (object, "page", dossier_search_hit_get_page (hit));
  json_object_set_string_member (object, "snippet", snippet);
  json_node_take_object (node, object);
  return node;
}

static void
print_json (GPtrArray *hits)
{
  JsonArray *array = json_array_new ();
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < hits->len; i++)
    json_array_add_element (array, describe_hit (hits->pdata[i]));
  json_node_take_array (root, array);
  dossier_command_print_json (root);
}

static void
print_text (GPtrArray *hits)
{
  for (guint i = 0; i < hits->len; i++)
    {
      DossierSearchHit *hit = hits->pdata[i];
      g_autofree char *snippet = dossier_search_hit_get_snippet (hit);
      guint page = dossier_search_hit_get_page (hit);
      /* Translators: the page of a document, as in "p. 3" */
      g_autofree char *place = page > 0 ? g_strdup_printf (_ (", p. %u"), page) : g_strdup ("");

      g_print ("%s%s\t%s\t%s\n",
               dossier_search_hit_get_label (hit),
               place,
               dossier_search_hit_get_title (hit),
               snippet);
    }
}

static void
print_unread (DossierSearch *search)
{
  g_autofree char *unread = dossier_search_describe_unread (search);

  if (unread != NULL)
    g_printerr ("dossier-cli: %s\n", unread);
}

/**
 * dossier_command_search:
 * @bundle: a bundle
 * @words: what follows its folder on the command line
 * @flags: the options that were given
 *
 * `dossier-cli search`: finds words in a submission and its files.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_search (DossierBundle *bundle, char **words, const DossierCommandFlags *flags)
{
  g_autoptr (DossierSearch) search = dossier_search_new (bundle);
  g_autofree char *query = g_strjoinv (" ", words);
  g_autoptr (GPtrArray) hits = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) problem = NULL;

  if (!dossier_search_update (search, NULL, &error))
    dossier_command_print_warning (error->message);
  hits = dossier_search_find (search, query, HIT_COUNT_MAXIMUM, &problem);
  if (hits == NULL)
    return dossier_command_fail (problem);
  print_unread (search);
  if (flags->as_json)
    print_json (hits);
  else
    print_text (hits);
  return DOSSIER_EXIT_DONE;
}
