/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-commands.h"

#include <glib/gi18n.h>

#include "dossier-evidence-store.h"
#include "dossier-submission-evidence.h"
#include "dossier-submission-messages.h"

void
dossier_command_cite (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmission *submission =
    dossier_submission_view_get_submission (DOSSIER_SUBMISSION_VIEW (widget));
  g_autofree const char **ids = NULL;
  DossierResponse *response;
  const char *element;

  g_variant_get (parameter, "(&s^a&s)", &element, &ids);
  response = dossier_submission_find_response (submission, element);
  dossier_submission_begin_edit (submission, _ ("Cite Evidence"));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      DossierEvidence *evidence = dossier_submission_find_evidence (submission, ids[i]);

      if (evidence != NULL)
        dossier_submission_cite (submission, response, evidence, "");
    }
  dossier_submission_end_edit (submission);
}

static void
open_file (DossierSubmissionView *self, DossierEvidence *evidence)
{
  DossierEvidenceFile *file = dossier_evidence_get_file (evidence);
  g_autofree char *label = dossier_evidence_get_label (evidence);
  g_autofree char *path = dossier_evidence_store_find (
    dossier_bundle_get_folder (dossier_submission_view_get_bundle (self)),
    dossier_evidence_file_get_sha256 (file));
  g_autofree char *problem = NULL;
  g_autofree char *uri = NULL;

  if (path != NULL)
    {
      uri = g_filename_to_uri (path, NULL, NULL);
      gtk_show_uri (dossier_submission_view_get_window (self), uri, GDK_CURRENT_TIME);
      return;
    }
  problem =
    dossier_evidence_file_is_there (file)
      ? g_strdup_printf (_ ("The file of %s, “%s”, is missing from the submission’s folder. "
                            "Add the same file again to mend this."),
                         label,
                         dossier_evidence_file_get_name (file))
      : g_strdup_printf (_ ("%s has no file and no web address."), label);
  dossier_submission_view_show_problem (self, problem);
}

static void
open_address (DossierSubmissionView *self, const char *address)
{
  g_autoptr (GError) error = NULL;

  if (dossier_evidence_check_address (address, &error))
    gtk_show_uri (dossier_submission_view_get_window (self), address, GDK_CURRENT_TIME);
  else
    dossier_submission_view_show_problem (self, error->message);
}

/* Of a link in a text. */
void
dossier_command_open_address (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  const char *address = g_variant_get_string (parameter, NULL);

  if (g_str_has_prefix (address, "mailto:"))
    gtk_show_uri (dossier_submission_view_get_window (self), address, GDK_CURRENT_TIME);
  else
    open_address (self, address);
}

void
dossier_command_open_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierEvidence *evidence =
    dossier_submission_find_evidence (dossier_submission_view_get_submission (self),
                                      g_variant_get_string (parameter, NULL));

  if (evidence == NULL)
    return;
  if (*dossier_evidence_get_address (evidence) != '\0')
    open_address (self, dossier_evidence_get_address (evidence));
  else
    open_file (self, evidence);
}

static char *
describe_removal_of_one (DossierEvidence *evidence, guint n_citations)
{
  g_autofree char *label = dossier_evidence_get_label (evidence);

  if (n_citations == 0)
    /* Translators: %s is the number of an evidence: “E12” */
    return g_strdup_printf (_ ("Removed %s"), label);
  /* Translators: %s is the number of an evidence: “E12” */
  return g_strdup_printf (
    ngettext ("Removed %s, cited %u time", "Removed %s, cited %u times", n_citations),
    label,
    n_citations);
}

static char *
describe_removal (DossierSubmission *submission, GPtrArray *evidence)
{
  guint n_citations = 0;

  for (guint i = 0; i < evidence->len; i++)
    {
      g_autoptr (GPtrArray) citations =
        dossier_submission_list_citations (submission, evidence->pdata[i]);

      n_citations += citations->len;
    }
  if (evidence->len == 1)
    return describe_removal_of_one (evidence->pdata[0], n_citations);
  if (n_citations == 0)
    return g_strdup_printf (
      ngettext ("Removed %u piece of evidence", "Removed %u pieces of evidence", evidence->len),
      evidence->len);
  return g_strdup_printf (ngettext ("Removed %u piece of evidence and its citations",
                                    "Removed %u pieces of evidence and their citations",
                                    evidence->len),
                          evidence->len);
}

static GPtrArray *
find_evidence (DossierSubmission *submission, GVariant *ids)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < g_variant_n_children (ids); i++)
    {
      DossierEvidence *evidence;
      const char *id;

      g_variant_get_child (ids, i, "&s", &id);
      evidence = dossier_submission_find_evidence (submission, id);
      if (evidence != NULL)
        g_ptr_array_add (found, g_object_ref (evidence));
    }
  return found;
}

/* Undo is there at once, so that nobody need be asked before. */
void
dossier_command_remove_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  g_autoptr (GPtrArray) evidence = find_evidence (submission, parameter);
  g_autofree char *text = NULL;

  if (evidence->len == 0)
    return;
  text = describe_removal (submission, evidence);
  dossier_submission_begin_edit (submission, _ ("Remove Evidence"));
  for (guint i = 0; i < evidence->len; i++)
    dossier_submission_remove_evidence (submission, evidence->pdata[i]);
  dossier_submission_end_edit (submission);
  dossier_submission_view_offer_undo (self, text);
}

void
dossier_command_offer_undo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  dossier_submission_view_offer_undo (DOSSIER_SUBMISSION_VIEW (widget),
                                      g_variant_get_string (parameter, NULL));
}
