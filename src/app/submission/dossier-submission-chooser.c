/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file chooser of a submission. There is one at a time, and it goes with the submission that it
 * asks for. */

#include "dossier-submission-chooser.h"

#include <glib/gi18n.h>

#include "dossier-sandbox.h"
#include "dossier-submission-view-private.h"

static void
response_cb (DossierSubmissionView *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);

  if (response == GTK_RESPONSE_ACCEPT)
    self->file_chosen (self, GTK_FILE_CHOOSER (chooser));
}

/**
 * dossier_submission_view_create_chooser:
 * @self: a view of a submission
 * @title: what it asks for
 * @action: what becomes of what is chosen
 * @accept_label: what the button says
 * @chosen: called when the user has chosen
 *
 * Creates a file chooser instead of the one that there was, for
 * dossier_submission_view_show_chooser().
 *
 * Returns: (transfer none): the file chooser
 */
GtkFileChooser *
dossier_submission_view_create_chooser (DossierSubmissionView *self,
                                        const char *title,
                                        GtkFileChooserAction action,
                                        const char *accept_label,
                                        DossierFileChosen chosen)
{
  g_clear_object (&self->chooser);
  self->file_chosen = chosen;
  self->chooser = gtk_file_chooser_native_new (title,
                                               dossier_submission_view_get_window (self),
                                               action,
                                               accept_label,
                                               NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser,
                           "response",
                           G_CALLBACK (response_cb),
                           self,
                           G_CONNECT_SWAPPED);
  return GTK_FILE_CHOOSER (self->chooser);
}

static void
begin_in_documents (GtkFileChooser *chooser)
{
  const char *path = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autoptr (GFile) documents = path != NULL ? g_file_new_for_path (path) : NULL;

  if (documents != NULL && g_file_query_exists (documents, NULL))
    gtk_file_chooser_set_current_folder (chooser, documents, NULL);
}

/**
 * dossier_submission_view_ask_where:
 * @self: a view of a submission
 * @title: what it asks for
 * @contents: what the file holds
 * @ending: the ending of its name
 * @chosen: called when the user has chosen
 *
 * Creates a file chooser that asks where to write a file, for
 * dossier_submission_view_show_chooser(). It begins in the user’s documents, and proposes a name
 * made of that of the submission and what is in the file: “Riverside Libraries – actions.ics”.
 *
 * Returns: (transfer none): the file chooser
 */
GtkFileChooser *
dossier_submission_view_ask_where (DossierSubmissionView *self,
                                   const char *title,
                                   const char *contents,
                                   const char *ending,
                                   DossierFileChosen chosen)
{
  g_autofree char *bundle_name =
    dossier_bundle_get_name (dossier_submission_view_get_bundle (self));
  /* Translators: the name of a file: that of the submission, and what is in the file */
  g_autofree char *base_name = g_strdup_printf (_ ("%s – %s"), bundle_name, contents);
  g_autofree char *name = g_strconcat (base_name, ending, NULL);
  GtkFileChooser *chooser = dossier_submission_view_create_chooser (self,
                                                                    title,
                                                                    GTK_FILE_CHOOSER_ACTION_SAVE,
                                                                    _ ("_Export"),
                                                                    chosen);

  begin_in_documents (chooser);
  gtk_file_chooser_set_current_name (chooser, name);
  return chooser;
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *endings)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; endings[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, endings[i] + 1);
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * dossier_submission_view_show_chooser:
 * @self: a view with a file chooser
 * @filter_name: (nullable): what the files that it offers are called; %NULL to offer all
 * @endings: (nullable) (array zero-terminated=1): the endings that they have
 *
 * Asks the user.
 */
void
dossier_submission_view_show_chooser (DossierSubmissionView *self,
                                      const char *filter_name,
                                      const char *const *endings)
{
  if (filter_name != NULL)
    add_filter (GTK_FILE_CHOOSER (self->chooser), filter_name, endings);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/**
 * dossier_submission_view_is_choosing:
 * @self: a view of a submission
 *
 * Returns: whether its file chooser is shown
 */
gboolean
dossier_submission_view_is_choosing (DossierSubmissionView *self)
{
  return self->chooser != NULL && gtk_native_dialog_get_visible (GTK_NATIVE_DIALOG (self->chooser));
}

static gboolean
has_ending (const char *name, const char *const *endings)
{
  for (guint i = 0; endings[i] != NULL; i++)
    {
      if (g_str_has_suffix (name, endings[i]))
        return TRUE;
    }
  return FALSE;
}

/**
 * dossier_file_chooser_get_target:
 * @chooser: a file chooser in which the user has named a file to write
 * @endings: (array zero-terminated=1): the endings that the file may have
 *
 * In Flatpak the user's choice is one file: under another name it would be lost.
 *
 * Returns: (transfer full): the file with the first ending if it has none,
 *   unless that would replace a file that nobody was asked about
 */
GFile *
dossier_file_chooser_get_target (GtkFileChooser *chooser, const char *const *endings)
{
  g_autoptr (GFile) chosen = gtk_file_chooser_get_file (chooser);
  g_autofree char *uri = g_file_get_uri (chosen);
  g_autofree char *complete = g_strconcat (uri, endings[0], NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (complete);

  if (has_ending (uri, endings) || dossier_sandbox_is_document (chosen) ||
      g_file_query_exists (file, NULL))
    return g_steal_pointer (&chosen);
  return g_steal_pointer (&file);
}
