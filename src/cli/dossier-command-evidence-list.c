/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-command.h"

#include <glib/gi18n.h>

#include "dossier-citation-index.h"
#include "dossier-evidence.h"

static JsonNode *
describe_citation (DossierCitation *citation)
{
  DossierRecord *response = dossier_record_get_parent (DOSSIER_RECORD (citation));
  JsonNode *node = dossier_record_to_json (DOSSIER_RECORD (citation));
  JsonObject *object = json_node_get_object (node);

  json_object_remove_member (object, "evidence");
  json_object_set_string_member (object,
                                 "element",
                                 dossier_response_get_element (DOSSIER_RESPONSE (response)));
  return node;
}

static JsonNode *
describe_evidence (DossierEvidence *evidence, DossierCitationIndex *index)
{
  GPtrArray *citations = dossier_citation_index_find (index, dossier_evidence_get_id (evidence));
  JsonNode *node = dossier_record_to_json (DOSSIER_RECORD (evidence));
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < citations->len; i++)
    json_array_add_element (array, describe_citation (citations->pdata[i]));
  json_object_set_array_member (json_node_get_object (node), "citations", array);
  return node;
}

static void
print_json (DossierSubmission *submission, DossierCitationIndex *index)
{
  GListModel *evidence = dossier_submission_get_evidence (submission);
  JsonArray *array = json_array_new ();
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_ARRAY);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);

      json_array_add_element (array, describe_evidence (item, index));
    }
  json_node_take_array (root, array);
  dossier_command_print_json (root);
}

static void
print_text (DossierSubmission *submission, DossierCitationIndex *index)
{
  GListModel *evidence = dossier_submission_get_evidence (submission);

  for (guint i = 0; i < g_list_model_get_n_items (evidence); i++)
    {
      g_autoptr (DossierEvidence) item = g_list_model_get_item (evidence, i);
      g_autofree char *label = dossier_evidence_get_label (item);
      g_autofree char *elements =
        dossier_citation_index_describe (index, dossier_evidence_get_id (item));

      g_print ("%s\t%s\t%s\n", label, dossier_evidence_get_title (item), elements);
    }
}

/**
 * dossier_command_evidence_list:
 * @bundle: a bundle
 * @words: what follows its folder on the command line
 * @flags: the options that were given
 *
 * `dossier-cli evidence list`: prints the evidence and which elements cite it.
 *
 * Returns: the exit code
 */
DossierExit
dossier_command_evidence_list (DossierBundle *bundle,
                               char **words,
                               const DossierCommandFlags *flags)
{
  DossierSubmission *submission = dossier_bundle_get_submission (bundle);
  g_autoptr (DossierCitationIndex) index = dossier_citation_index_new (submission);

  if (flags->as_json)
    print_json (submission, index);
  else
    print_text (submission, index);
  return DOSSIER_EXIT_DONE;
}
