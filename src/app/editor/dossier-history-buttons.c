/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-history-buttons.h"

#include <glib/gi18n.h>

#include "dossier-describe.h"

/**
 * DossierHistoryButtons:
 *
 * The buttons that undo and redo what was done last in a submission, and say what that is.
 */
struct _DossierHistoryButtons
{
  GtkWidget parent_instance;

  GtkWidget *undo;
  GtkWidget *redo;

  DossierSubmission *submission;
  GSignalGroup *submission_signals;
};

G_DEFINE_FINAL_TYPE (DossierHistoryButtons, dossier_history_buttons, GTK_TYPE_WIDGET)

static char *
describe_undo (DossierSubmission *submission)
{
  const char *label = submission != NULL ? dossier_submission_get_undo_label (submission) : NULL;

  /* Translators: %s is the label of an edit: “Undo: Edit Title (Ctrl+Z)” */
  return label != NULL ? g_strdup_printf (_ ("Undo: %s (Ctrl+Z)"), label)
                       : g_strdup (_ ("Undo (Ctrl+Z)"));
}

static char *
describe_redo (DossierSubmission *submission)
{
  const char *label = submission != NULL ? dossier_submission_get_redo_label (submission) : NULL;

  /* Translators: %s is the label of an edit: “Redo: Edit Title (Ctrl+Shift+Z)” */
  return label != NULL ? g_strdup_printf (_ ("Redo: %s (Ctrl+Shift+Z)"), label)
                       : g_strdup (_ ("Redo (Ctrl+Shift+Z)"));
}

static void
submission_edited_cb (DossierHistoryButtons *self)
{
  g_autofree char *undo = describe_undo (self->submission);
  g_autofree char *redo = describe_redo (self->submission);

  dossier_describe_widget (self->undo, undo);
  dossier_describe_widget (self->redo, redo);
}

static void
dossier_history_buttons_dispose (GObject *object)
{
  DossierHistoryButtons *self = DOSSIER_HISTORY_BUTTONS (object);
  GtkWidget *child;

  g_clear_object (&self->submission_signals);
  g_clear_object (&self->submission);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_history_buttons_parent_class)->dispose (object);
}

static void
dossier_history_buttons_class_init (DossierHistoryButtonsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_history_buttons_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-history-buttons.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierHistoryButtons, undo);
  gtk_widget_class_bind_template_child (widget_class, DossierHistoryButtons, redo);
}

static void
dossier_history_buttons_init (DossierHistoryButtons *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->submission_signals = g_signal_group_new (DOSSIER_TYPE_SUBMISSION);
  g_signal_group_connect_swapped (self->submission_signals,
                                  "edited",
                                  G_CALLBACK (submission_edited_cb),
                                  self);
  submission_edited_cb (self);
}

/**
 * dossier_history_buttons_set_submission:
 * @self: the buttons
 * @submission: (nullable): the submission whose edits they name
 */
void
dossier_history_buttons_set_submission (DossierHistoryButtons *self, DossierSubmission *submission)
{
  g_return_if_fail (DOSSIER_IS_HISTORY_BUTTONS (self));

  if (!g_set_object (&self->submission, submission))
    return;
  g_signal_group_set_target (self->submission_signals, submission);
  submission_edited_cb (self);
}
