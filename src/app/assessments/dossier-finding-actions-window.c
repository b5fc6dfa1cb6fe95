/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-finding-actions-window.h"

#include <glib/gi18n.h>

#include "dossier-date-row.h"
#include "dossier-owner-completion.h"
#include "dossier-short-text.h"
#include "dossier-submission-actions.h"

/**
 * DossierFindingActionsWindow:
 *
 * Creates actions for what an assessment found below Compliance: those that are
 * ticked, with one owner and due date.
 */
struct _DossierFindingActionsWindow
{
  AdwWindow parent_instance;

  GtkButton *create;
  AdwEntryRow *owner;
  DossierDateRow *due;
  AdwPreferencesGroup *findings;

  DossierOwnerCompletion *owner_completion;
  DossierSubmission *submission;
  DossierAssessment *assessment;
  GPtrArray *ticks;
};

enum
{
  CREATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierFindingActionsWindow, dossier_finding_actions_window, ADW_TYPE_WINDOW)

/* Returns: (transfer container): the numbers of the elements that are ticked, each the name of its
 *   tick box */
static const char **
list_ticked (DossierFindingActionsWindow *self)
{
  GPtrArray *elements = g_ptr_array_new ();

  for (guint i = 0; i < self->ticks->len; i++)
    {
      if (gtk_check_button_get_active (self->ticks->pdata[i]))
        g_ptr_array_add (elements, (gpointer) gtk_widget_get_name (self->ticks->pdata[i]));
    }
  g_ptr_array_add (elements, NULL);
  return (const char **) g_ptr_array_free (elements, FALSE);
}

static void
update_create_button (DossierFindingActionsWindow *self)
{
  g_autofree const char **ticked = list_ticked (self);
  guint n_ticked = g_strv_length ((char **) ticked);
  g_autofree char *label =
    g_strdup_printf (ngettext ("Create %u Action", "Create %u Actions", n_ticked), n_ticked);

  gtk_button_set_label (self->create, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->create), n_ticked > 0);
}

static void
create_cb (DossierFindingActionsWindow *self)
{
  g_autofree const char **ticked = list_ticked (self);
  g_autofree char *owner =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->owner))));
  g_autofree char *due = NULL;
  guint n_created;

  g_object_get (self->due, "date", &due, NULL);
  n_created =
    dossier_submission_create_actions (self->submission, ticked, self->assessment, owner, due);
  g_signal_emit (self, signals[CREATED], 0, n_created);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* The rating, and what has to improve. */
static char *
describe_finding (DossierFindingActionsWindow *self, DossierFinding *finding)
{
  const char *rating =
    dossier_standard_get_rating_title (dossier_submission_get_standard (self->submission),
                                       dossier_finding_get_rating (finding));
  g_autofree char *improvement = dossier_text_shorten (dossier_finding_get_improvement (finding));

  return *improvement != '\0' ? g_strdup_printf ("%s · %s", rating, improvement)
                              : g_strdup (rating);
}

static void
add_finding (DossierFindingActionsWindow *self, DossierFinding *finding)
{
  const char *number = dossier_finding_get_element (finding);
  DossierElement *element =
    dossier_standard_find_element (dossier_submission_get_standard (self->submission), number);
  g_autofree char *title = g_strdup_printf ("%s  %s", number, dossier_element_get_title (element));
  g_autofree char *description = describe_finding (self, finding);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *tick = gtk_check_button_new ();

  gtk_widget_set_name (tick, number);
  gtk_widget_set_valign (tick, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (tick,
                           "toggled",
                           G_CALLBACK (update_create_button),
                           self,
                           G_CONNECT_SWAPPED);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), tick);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), tick);
  adw_preferences_group_add (self->findings, row);
  g_ptr_array_add (self->ticks, tick);
}

static void
dossier_finding_actions_window_dispose (GObject *object)
{
  DossierFindingActionsWindow *self = DOSSIER_FINDING_ACTIONS_WINDOW (object);

  g_clear_object (&self->owner_completion);
  g_clear_object (&self->submission);
  g_clear_object (&self->assessment);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_finding_actions_window_parent_class)->dispose (object);
}

static void
dossier_finding_actions_window_class_init (DossierFindingActionsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_DATE_ROW);
  G_OBJECT_CLASS (klass)->dispose = dossier_finding_actions_window_dispose;

  /**
   * DossierFindingActionsWindow::created:
   * @self: the window
   * @n_actions: how many actions were created
   *
   * Emitted after the actions were created.
   */
  signals[CREATED] = g_signal_new ("created",
                                   G_TYPE_FROM_CLASS (klass),
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/org/dossier/Dossier/dossier-finding-actions-window.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierFindingActionsWindow, create);
  gtk_widget_class_bind_template_child (widget_class, DossierFindingActionsWindow, owner);
  gtk_widget_class_bind_template_child (widget_class, DossierFindingActionsWindow, due);
  gtk_widget_class_bind_template_child (widget_class, DossierFindingActionsWindow, findings);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dossier_finding_actions_window_init (DossierFindingActionsWindow *self)
{
  self->ticks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->owner_completion = dossier_owner_completion_new (GTK_EDITABLE (self->owner));
}

/**
 * dossier_finding_actions_window_new:
 * @parent: the window of the submission
 * @submission: a submission
 * @assessment: one of its assessments, with findings that have no action
 *
 * Returns: (transfer none): a window that lists these findings and creates actions for them
 */
GtkWindow *
dossier_finding_actions_window_new (GtkWindow *parent,
                                    DossierSubmission *submission,
                                    DossierAssessment *assessment)
{
  DossierFindingActionsWindow *self =
    g_object_new (DOSSIER_TYPE_FINDING_ACTIONS_WINDOW, "transient-for", parent, NULL);
  g_autoptr (GPtrArray) findings =
    dossier_submission_list_findings_without_action (submission, assessment);

  self->submission = g_object_ref (submission);
  dossier_owner_completion_set_submission (self->owner_completion, submission);
  self->assessment = g_object_ref (assessment);
  for (guint i = 0; i < findings->len; i++)
    add_finding (self, findings->pdata[i]);
  update_create_button (self);
  return GTK_WINDOW (self);
}
