/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-window-checks.h"

#include <glib/gi18n.h>

#include "dossier-check.h"
#include "dossier-day.h"
#include "dossier-evidence-audit.h"
#include "dossier-window-private.h"

static GtkWidget *
create_label (DossierCheck *check)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label",
                       dossier_check_get_sentence (check),
                       "wrap",
                       TRUE,
                       "xalign",
                       0.0F,
                       "max-width-chars",
                       44,
                       "margin-top",
                       8,
                       "margin-bottom",
                       8,
                       "margin-start",
                       12,
                       "margin-end",
                       12,
                       NULL);
}

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  GtkWidget *row =
    g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", create_label (DOSSIER_CHECK (item)), NULL);

  g_object_set_data_full (G_OBJECT (row), "check", g_object_ref (item), g_object_unref);
  return row;
}

/**
 * dossier_window_update_checks:
 * @self: a window with a submission
 *
 * Tells what is wrong now.
 */
void
dossier_window_update_checks (DossierWindow *self)
{
  g_autofree char *today = dossier_day_today ();
  g_autoptr (GListModel) checks =
    dossier_check_submission (dossier_window_get_submission (self), self->file_faults, today);
  guint n_checks = g_list_model_get_n_items (checks);
  g_autofree char *count = g_strdup_printf ("%u", n_checks);
  g_autofree char *description =
    g_strdup_printf (ngettext ("%u check", "%u checks", n_checks), n_checks);

  gtk_list_box_bind_model (self->checks, checks, create_row, NULL, NULL);
  gtk_label_set_text (self->checks_count, count);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->checks_button), description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->checks_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description,
                                  -1);
}

/**
 * dossier_window_open_check:
 * @self: a window with a submission
 * @row: the row of a check
 *
 * Shows what the check is about.
 */
void
dossier_window_open_check (DossierWindow *self, GtkListBoxRow *row)
{
  DossierCheck *check = g_object_get_data (G_OBJECT (row), "check");
  DossierEvidence *evidence = dossier_check_get_evidence (check);

  gtk_menu_button_popdown (self->checks_button);
  if (evidence != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self),
                                "win.show-evidence",
                                "(tu)",
                                dossier_evidence_get_number (evidence),
                                0);
  else
    gtk_widget_activate_action (GTK_WIDGET (self),
                                "win.show-number",
                                "s",
                                dossier_response_get_element (dossier_check_get_response (check)));
}

/* Cancelled, it was for a submission that is closed. */
static gboolean
take_faults (DossierWindow *self, GAsyncResult *result)
{
  GHashTable *faults = dossier_evidence_audit_finish (result, NULL);

  if (faults == NULL)
    return FALSE;
  g_clear_pointer (&self->file_faults, g_hash_table_unref);
  self->file_faults = faults;
  dossier_window_update_checks (self);
  return TRUE;
}

static void
audit (DossierWindow *self, gboolean by_content, GAsyncReadyCallback callback)
{
  dossier_evidence_audit_async (
    dossier_bundle_get_folder (self->bundle),
    dossier_submission_get_evidence (dossier_window_get_submission (self)),
    by_content,
    self->audit_cancellable,
    callback,
    g_object_ref (self));
}

static void
contents_audited (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierWindow) self = user_data;

  take_faults (self, result);
}

static void
sizes_audited (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierWindow) self = user_data;

  if (take_faults (self, result))
    audit (self, TRUE, contents_audited);
}

/**
 * dossier_window_audit_files:
 * @self: a window with a submission
 *
 * Looks in the background whether the files of evidence are there, and then
 * whether they are as they were added.
 */
void
dossier_window_audit_files (DossierWindow *self)
{
  dossier_window_stop_audit (self);
  self->audit_cancellable = g_cancellable_new ();
  audit (self, FALSE, sizes_audited);
}

/**
 * dossier_window_stop_audit:
 * @self: a window
 *
 * Stops looking at files, and forgets what was seen.
 */
void
dossier_window_stop_audit (DossierWindow *self)
{
  g_cancellable_cancel (self->audit_cancellable);
  g_clear_object (&self->audit_cancellable);
  g_clear_pointer (&self->file_faults, g_hash_table_unref);
}
