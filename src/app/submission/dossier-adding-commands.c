/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-adding-commands.h"

#include <glib/gi18n.h>

#include "dossier-pasted-images.h"
#include "dossier-submission-additions.h"
#include "dossier-submission-chooser.h"
#include "dossier-submission-evidence.h"
#include "dossier-submission-pages.h"

static DossierEvidenceAddition *
create_addition (DossierSubmissionView *self)
{
  return dossier_evidence_addition_new (dossier_submission_view_get_bundle (self));
}

void
dossier_command_add_dropped (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  g_autoptr (DossierEvidenceAddition) addition = create_addition (self);
  g_autofree const char **uris = NULL;
  const char *element;

  g_variant_get (parameter, "(&s^a&s)", &element, &uris);
  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uris[i]);

      dossier_evidence_addition_add_file (addition, file);
    }
  dossier_evidence_addition_open_folders (addition);
  dossier_submission_view_run_addition (self, addition, element, NULL);
}

void
dossier_command_add_address (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  g_autoptr (DossierEvidenceAddition) addition = create_addition (self);
  g_autoptr (GError) error = NULL;
  const char *element;
  const char *address;

  g_variant_get (parameter, "(&s&s)", &element, &address);
  if (dossier_evidence_addition_add_address (addition, address, &error))
    dossier_submission_view_run_addition (self, addition, element, NULL);
  else
    dossier_submission_view_show_problem (self, error->message);
}

/* For the element that is shown, into whose narrative they were pasted. */
void
dossier_command_add_images (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  const char *element =
    dossier_portfolio_page_get_element (dossier_submission_view_get_portfolio (self));
  g_autoptr (DossierPastedImages) images = dossier_pasted_images_from_variant (parameter);
  g_autoptr (DossierEvidenceAddition) addition = create_addition (self);

  for (guint i = 0; i < images->all->len; i++)
    dossier_evidence_addition_add_image (addition, images->all->pdata[i]);
  dossier_submission_view_run_addition (self, addition, element != NULL ? element : "", NULL);
}

static void
files_chosen (DossierSubmissionView *self, GtkFileChooser *chooser)
{
  g_autoptr (DossierEvidenceAddition) addition = create_addition (self);
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (chooser);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      dossier_evidence_addition_add_file (addition, file);
    }
  dossier_submission_view_run_addition (self,
                                        addition,
                                        g_object_get_data (G_OBJECT (chooser), "element"),
                                        NULL);
}

void
dossier_command_add_files (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  GtkFileChooser *chooser = dossier_submission_view_create_chooser (self,
                                                                    _ ("Add Evidence"),
                                                                    GTK_FILE_CHOOSER_ACTION_OPEN,
                                                                    _ ("_Add"),
                                                                    files_chosen);

  gtk_file_chooser_set_select_multiple (chooser, TRUE);
  g_object_set_data_full (G_OBJECT (chooser),
                          "element",
                          g_variant_dup_string (parameter, NULL),
                          g_free);
  dossier_submission_view_show_chooser (self, NULL, NULL);
}

static void
replacement_chosen (DossierSubmissionView *self, GtkFileChooser *chooser)
{
  DossierEvidence *evidence = g_object_get_data (G_OBJECT (chooser), "evidence");
  g_autoptr (DossierEvidenceAddition) addition = create_addition (self);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (chooser);
  g_autofree char *label = dossier_evidence_get_label (evidence);
  /* Translators: E12 is the number of an evidence */
  g_autofree char *message = g_strdup_printf (_ ("Replaced the file of %s"), label);

  dossier_evidence_addition_add_file (addition, file);
  dossier_evidence_addition_replace (addition, evidence);
  dossier_submission_view_run_addition (self, addition, "", message);
}

void
dossier_command_replace_file (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierEvidence *evidence =
    dossier_submission_find_evidence (dossier_submission_view_get_submission (self),
                                      g_variant_get_string (parameter, NULL));
  GtkFileChooser *chooser;

  if (evidence == NULL)
    return;
  chooser = dossier_submission_view_create_chooser (self,
                                                    _ ("Replace with a Newer File"),
                                                    GTK_FILE_CHOOSER_ACTION_OPEN,
                                                    _ ("_Replace"),
                                                    replacement_chosen);
  g_object_set_data_full (G_OBJECT (chooser), "evidence", g_object_ref (evidence), g_object_unref);
  dossier_submission_view_show_chooser (self, NULL, NULL);
}

static void
folder_chosen (DossierSubmissionView *self, GtkFileChooser *chooser)
{
  g_autoptr (DossierEvidenceAddition) addition = create_addition (self);
  g_autoptr (GFile) folder = gtk_file_chooser_get_file (chooser);

  dossier_evidence_addition_add_file (addition, folder);
  dossier_evidence_addition_open_folders (addition);
  dossier_submission_view_run_addition (self, addition, "", NULL);
}

/* What is in the submission already is not added again, so that the rest is what is new. */
void
dossier_command_add_folder (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);

  dossier_submission_view_create_chooser (self,
                                          _ ("Add New Files from a Folder"),
                                          GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                          _ ("_Add New Files"),
                                          folder_chosen);
  dossier_submission_view_show_chooser (self, NULL, NULL);
}

/* What an assessor sees on the spot has no file, nor has an address before it is typed. */
void
dossier_command_add_entry (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmission *submission =
    dossier_submission_view_get_submission (DOSSIER_SUBMISSION_VIEW (widget));
  GListModel *evidence = dossier_submission_get_evidence (submission);
  g_autoptr (DossierEvidence) entry = NULL;
  guint64 number;

  dossier_submission_begin_edit (submission, _ ("Add Evidence"));
  number = dossier_submission_reserve_evidence_number (submission);
  entry = dossier_evidence_new (number, _ ("New evidence"));
  g_object_set (entry, "kind", DOSSIER_EVIDENCE_OBSERVATION, NULL);
  dossier_submission_add (submission,
                          DOSSIER_RECORD (submission),
                          "evidence",
                          g_list_model_get_n_items (evidence),
                          DOSSIER_RECORD (entry));
  dossier_submission_end_edit (submission);
  gtk_widget_activate_action (widget,
                              "submission.show-evidence",
                              "(su)",
                              dossier_evidence_get_id (entry),
                              0);
}

/* For the element that is shown, or for none. */
void
dossier_command_paste (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  const char *page = dossier_submission_view_get_page_name (self);
  const char *element =
    g_strcmp0 (page, "portfolio") == 0
      ? dossier_portfolio_page_get_element (dossier_submission_view_get_portfolio (self))
      : "";

  if (element != NULL)
    gtk_widget_activate_action (widget, "submission.paste-evidence", "s", element);
}
