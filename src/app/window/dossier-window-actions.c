/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-window-actions.h"

#include <glib/gi18n.h>

#include "dossier-details-window.h"
#include "dossier-pdf.h"
#include "dossier-print.h"
#include "dossier-submission-report.h"
#include "dossier-window-private.h"

/* Shows where something was changed that the user may not see now. */
static void
show_record (DossierWindow *self, DossierRecord *record)
{
  if (DOSSIER_IS_RESPONSE (record) &&
      g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "portfolio") == 0)
    dossier_portfolio_page_show_number (self->portfolio,
                                        dossier_response_get_element (DOSSIER_RESPONSE (record)));
}

static void
step_in_history (DossierWindow *self,
                 const char *label,
                 const char *message_format,
                 DossierRecord *(*step) (DossierSubmission *submission))
{
  g_autofree char *message = NULL;
  DossierRecord *record;

  if (label == NULL)
    return;
  message = g_strconcat (message_format, " ", label, NULL);
  record = step (dossier_window_get_submission (self));
  if (record == NULL)
    return;
  show_record (self, record);
  if (!DOSSIER_IS_RESPONSE (record))
    dossier_window_show_toast (self, message);
}

static void
undo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  DossierSubmission *submission = dossier_window_get_submission (self);

  step_in_history (self,
                   dossier_submission_get_undo_label (submission),
                   _ ("Undone:"),
                   dossier_submission_undo);
}

static void
redo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  DossierSubmission *submission = dossier_window_get_submission (self);

  step_in_history (self,
                   dossier_submission_get_redo_label (submission),
                   _ ("Redone:"),
                   dossier_submission_redo);
}

static void
close_submission (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (dossier_window_leave_bundle (self))
    dossier_window_show_start (self);
}

static void
edit_details (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  gtk_window_present (
    dossier_details_window_new (GTK_WINDOW (self), dossier_window_get_submission (self)));
}

static void
show_page (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  dossier_window_show_page (self, g_variant_get_string (parameter, NULL));
}

static void
show_number (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  dossier_window_show_page (self, "portfolio");
  dossier_portfolio_page_show_number (self->portfolio, g_variant_get_string (parameter, NULL));
}

static void
show_counted (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  const char *criterion;
  int rating, condition;

  g_variant_get (parameter, "(&sii)", &criterion, &rating, &condition);
  dossier_window_show_page (self, "portfolio");
  dossier_portfolio_page_show_counted (self->portfolio,
                                       criterion,
                                       rating,
                                       (DossierPortfolioCondition) condition);
}

static void
move_to_element (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  dossier_portfolio_page_move (self->portfolio,
                               g_str_equal (action_name, "win.next-element") ? 1 : -1);
}

static void
show_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  guint64 number;
  guint page;

  g_variant_get (parameter, "(tu)", &number, &page);
  dossier_window_show_page (self, "evidence");
  dossier_evidence_page_show (self->evidence, number, page);
}

static void
find (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->pages), "evidence") == 0)
    {
      dossier_window_show_page (self, "evidence");
      dossier_evidence_page_focus_search (self->evidence);
      return;
    }
  dossier_window_show_page (self, "portfolio");
  dossier_portfolio_page_focus_search (self->portfolio);
}

static void
search (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  gtk_stack_set_visible_child_name (self->content, "search");
  dossier_search_view_focus (self->search);
}

static void
leave_search (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_stack_set_visible_child_name (DOSSIER_WINDOW (widget)->content, "pages");
}

typedef struct
{
  DossierWindow *window;
  GFile *file;
} ExportJob;

static void
open_exported (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_show_uri (GTK_WINDOW (widget), g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

static void
show_exported (DossierWindow *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *title = g_strdup_printf (_ ("Exported “%s”"), name);
  g_autofree char *uri = g_file_get_uri (file);
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_button_label (toast, _ ("Open"));
  adw_toast_set_action_name (toast, "win.open-exported");
  adw_toast_set_action_target (toast, "s", uri);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
pdf_written (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  ExportJob *job = user_data;
  g_autoptr (GError) error = NULL;

  if (dossier_pdf_write_finish (result, &error))
    show_exported (job->window, job->file);
  else
    {
      g_autofree char *problem =
        g_strdup_printf (_ ("The PDF was not exported. %s"), error->message);

      dossier_banner_show (job->window->banner, problem, TRUE);
    }
  dossier_window_set_busy (job->window, FALSE);
  g_object_unref (job->window);
  g_object_unref (job->file);
  g_free (job);
}

static void
export_to (DossierWindow *self, GFile *file)
{
  ExportJob *job = g_new0 (ExportJob, 1);

  job->window = g_object_ref (self);
  job->file = g_object_ref (file);
  dossier_window_set_busy (self, TRUE);
  dossier_pdf_write_async (dossier_submission_report_new (dossier_window_get_submission (self)),
                           file,
                           NULL,
                           pdf_written,
                           job);
}

/* A name without ending gets one, unless that would replace a file nobody was asked about. */
static GFile *
complete_name (GFile *chosen)
{
  g_autofree char *uri = g_file_get_uri (chosen);
  g_autofree char *complete = g_strconcat (uri, ".pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (complete);

  if (g_str_has_suffix (uri, ".pdf") || g_file_query_exists (file, NULL))
    return g_object_ref (chosen);
  return g_steal_pointer (&file);
}

static void
export_file_chosen (DossierWindow *self, int response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));
      g_autoptr (GFile) file = complete_name (chosen);

      export_to (self, file);
    }
  g_clear_object (&self->chooser);
}

static void
export_pdf (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  g_autofree char *bundle_name = dossier_bundle_get_name (self->bundle);
  g_autofree char *name = g_strconcat (bundle_name, ".pdf", NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (_ ("Export as PDF"),
                                               GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_SAVE,
                                               _ ("_Export"),
                                               NULL);
  gtk_file_filter_set_name (filter, _ ("PDF documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (export_file_chosen), self);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
print (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  g_autofree char *name = dossier_bundle_get_name (self->bundle);
  g_autoptr (GError) error = NULL;

  if (!dossier_print_submission (dossier_window_get_submission (self),
                                 name,
                                 GTK_WINDOW (self),
                                 &error))
    {
      g_autofree char *problem = g_strdup_printf (_ ("Nothing was printed. %s"), error->message);

      dossier_banner_show (self->banner, problem, TRUE);
    }
}

/**
 * dossier_window_install_actions:
 * @widget_class: the class of the window
 *
 * Installs the commands of the window.
 */
void
dossier_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *parameter_type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.undo", NULL, undo },
    { "win.redo", NULL, redo },
    { "win.close-submission", NULL, close_submission },
    { "win.details", NULL, edit_details },
    { "win.show-page", "s", show_page },
    { "win.show-number", "s", show_number },
    { "win.show-counted", "(sii)", show_counted },
    { "win.next-element", NULL, move_to_element },
    { "win.previous-element", NULL, move_to_element },
    { "win.show-evidence", "(tu)", show_evidence },
    { "win.find", NULL, find },
    { "win.search", NULL, search },
    { "win.leave-search", NULL, leave_search },
    { "win.export-pdf", NULL, export_pdf },
    { "win.open-exported", "s", open_exported },
    { "win.print", NULL, print },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class,
                                     actions[i].name,
                                     actions[i].parameter_type,
                                     actions[i].activate);
}
