/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-check-row.h"

#include "dossier-dismiss-popover.h"
#include "dossier-enum.h"
#include "dossier-wrap-layout.h"

#include <glib/gi18n.h>

/**
 * DossierCheckRow:
 *
 * A check: activating the row leads to where it is; a button mends it, where the program can, or
 * begins with it, and another dismisses it with a reason.
 */
struct _DossierCheckRow
{
  AdwPreferencesRow parent_instance;

  GtkImage *severity;
  GtkLabel *sentence;
  GtkLabel *about;
  GtkButton *mend;
  GtkLabel *mending;
  GtkButton *lead;
  GtkLabel *leading;
  GtkWidget *dismiss;
  DossierDismissPopover *popover;

  DossierCheck *check;
  DossierSubmission *submission;
  gint64 mended_at;
};

G_DEFINE_FINAL_TYPE (DossierCheckRow, dossier_check_row, ADW_TYPE_PREFERENCES_ROW)

/* The row stays until the checks are updated, a moment after the first click. */
static gboolean
is_second_click (DossierCheckRow *self)
{
  gint64 before = self->mended_at;
  int milliseconds;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)),
                "gtk-double-click-time",
                &milliseconds,
                NULL);
  self->mended_at = g_get_monotonic_time ();
  return before > 0 && self->mended_at - before < milliseconds * G_TIME_SPAN_MILLISECOND;
}

static void
mend (DossierCheckRow *self)
{
  /* The row goes as soon as the check does. */
  g_autoptr (DossierCheck) check = g_object_ref (self->check);
  g_autoptr (DossierSubmission) submission = g_object_ref (self->submission);

  if (!is_second_click (self))
    dossier_check_mend (check, submission);
}

static const char *
get_icon_name (DossierSeverity severity)
{
  switch (severity)
    {
    case DOSSIER_SEVERITY_ERROR:
      return "dialog-error-symbolic";
    case DOSSIER_SEVERITY_WARNING:
      return "dialog-warning-symbolic";
    case DOSSIER_SEVERITY_NOTE:
    default:
      return "dialog-information-symbolic";
    }
}

static const char *
get_css_class (DossierSeverity severity)
{
  switch (severity)
    {
    case DOSSIER_SEVERITY_ERROR:
      return "error";
    case DOSSIER_SEVERITY_WARNING:
      return "warning";
    case DOSSIER_SEVERITY_NOTE:
    default:
      return "dim-label";
    }
}

/* Where only the user can mend it, there may still be a command that begins with it. */
typedef struct
{
  DossierCheckKind kind;
  const char *title;
  const char *action;
  gboolean takes_element;
} Lead;

static const Lead leads[] = {
  { DOSSIER_CHECK_NO_NARRATIVE, N_ ("Write"), "submission.write-element", TRUE },
  { DOSSIER_CHECK_NOT_RATED, N_ ("Rate"), "submission.rate-element", TRUE },
  { DOSSIER_CHECK_NO_EVIDENCE, N_ ("Add Evidence…"), "submission.choose-evidence", TRUE },
  { DOSSIER_CHECK_PROMPTS_OPEN, N_ ("Write"), "submission.write-element", TRUE },
  { DOSSIER_CHECK_ELEMENT_WITHOUT_OWNER, N_ ("Assign Owners…"), "submission.assign-owners", FALSE },
};

static const Lead *
find_lead (DossierCheckKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      if (leads[i].kind == kind)
        return &leads[i];
    }
  return NULL;
}

/* What is done at an element is done with its check in sight. */
static void
lead_cb (DossierCheckRow *self)
{
  const Lead *lead = find_lead (dossier_check_get_kind (self->check));
  g_autofree char *subject = g_strdup (dossier_check_get_subject (self->check));
  g_autoptr (GtkWidget) row = g_object_ref (GTK_WIDGET (self));

  if (lead == NULL)
    return;
  if (!lead->takes_element)
    {
      gtk_widget_activate_action (row, lead->action, NULL);
      return;
    }
  gtk_widget_activate_action (row,
                              "submission.show-check",
                              "(ss)",
                              dossier_check_get_id (self->check),
                              subject);
  gtk_widget_activate_action (row, lead->action, "s", subject);
}

static void
show_lead (DossierCheckRow *self)
{
  const Lead *lead = find_lead (dossier_check_get_kind (self->check));

  gtk_widget_set_visible (GTK_WIDGET (self->lead), lead != NULL);
  if (lead == NULL)
    return;
  gtk_label_set_text (self->leading, _ (lead->title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lead),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (lead->title),
                                  -1);
}

/* What is to do has no severity yet. */
static void
show_severity (DossierCheckRow *self, DossierCheckGroup group)
{
  DossierSeverity severity = dossier_check_get_severity (self->check);
  gboolean is_to_do = group == DOSSIER_CHECK_GROUP_TO_DO;
  const char *title =
    is_to_do ? _ ("To Do") : dossier_enum_get_title (DOSSIER_TYPE_SEVERITY, (int) severity);

  gtk_image_set_from_icon_name (self->severity,
                                is_to_do ? "checkbox-symbolic" : get_icon_name (severity));
  gtk_widget_add_css_class (GTK_WIDGET (self->severity),
                            is_to_do ? "dim-label" : get_css_class (severity));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->severity),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title,
                                  -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->severity), title);
}

static void
show_check (DossierCheckRow *self)
{
  const char *mending = dossier_check_get_mending (self->check, self->submission);
  const char *title = dossier_check_get_title (self->check, self->submission);

  gtk_label_set_text (self->sentence, dossier_check_get_sentence (self->check));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  dossier_check_get_sentence (self->check),
                                  -1);
  gtk_label_set_text (self->about, title);
  gtk_widget_set_visible (GTK_WIDGET (self->about), title != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->mend), mending != NULL);
  if (mending != NULL)
    {
      gtk_label_set_text (self->mending, mending);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->mend),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      mending,
                                      -1);
    }
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self),
                                    "(ss)",
                                    dossier_check_get_id (self->check),
                                    dossier_check_get_subject (self->check));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "submission.show-check");
}

static void
dossier_check_row_dispose (GObject *object)
{
  DossierCheckRow *self = DOSSIER_CHECK_ROW (object);

  g_clear_object (&self->check);
  g_clear_object (&self->submission);

  G_OBJECT_CLASS (dossier_check_row_parent_class)->dispose (object);
}

static void
dossier_check_row_class_init (DossierCheckRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_DISMISS_POPOVER);
  g_type_ensure (DOSSIER_TYPE_WRAP_LAYOUT);
  G_OBJECT_CLASS (klass)->dispose = dossier_check_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-check-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCheckRow, severity);
  gtk_widget_class_bind_template_child (widget_class, DossierCheckRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, DossierCheckRow, about);
  gtk_widget_class_bind_template_child (widget_class, DossierCheckRow, mend);
  gtk_widget_class_bind_template_child (widget_class, DossierCheckRow, mending);
  gtk_widget_class_bind_template_child (widget_class, DossierCheckRow, dismiss);
  gtk_widget_class_bind_template_child (widget_class, DossierCheckRow, lead);
  gtk_widget_class_bind_template_child (widget_class, DossierCheckRow, leading);
  gtk_widget_class_bind_template_child (widget_class, DossierCheckRow, popover);
  gtk_widget_class_bind_template_callback (widget_class, lead_cb);
  gtk_widget_class_bind_template_callback (widget_class, mend);
}

static void
dossier_check_row_init (DossierCheckRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_check_row_new:
 * @check: a check
 * @submission: the submission in which it is
 * @group: what it counts as in the stage of the submission
 *
 * Returns: (transfer floating): a row that shows it
 */
GtkWidget *
dossier_check_row_new (DossierCheck *check, DossierSubmission *submission, DossierCheckGroup group)
{
  DossierCheckRow *self = g_object_new (DOSSIER_TYPE_CHECK_ROW, NULL);
  gboolean editable = dossier_submission_get_editable (submission);

  self->check = g_object_ref (check);
  self->submission = g_object_ref (submission);
  dossier_dismiss_popover_set_check (self->popover, check, submission);
  show_severity (self, group);
  show_check (self);
  show_lead (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->mend), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->lead), editable);
  gtk_widget_set_sensitive (self->dismiss, editable);
  return GTK_WIDGET (self);
}

/**
 * dossier_check_row_get_check:
 * @self: a check row
 *
 * Returns: (transfer none): the check that it shows
 */
DossierCheck *
dossier_check_row_get_check (DossierCheckRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHECK_ROW (self), NULL);

  return self->check;
}
