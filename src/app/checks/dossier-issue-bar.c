/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-issue-bar.h"

#include <glib/gi18n.h>

#include "dossier-check-summary.h"
#include "dossier-dismiss-popover.h"

/**
 * DossierIssueBar:
 *
 * Above the page to which a check has led: which of the checks it is, what is wrong, and the way to
 * the next one.
 */
struct _DossierIssueBar
{
  AdwBin parent_instance;

  GtkBox *box;
  GtkLabel *text;
  GtkWidget *dismiss;
  DossierDismissPopover *popover;
  GtkWidget *next;
};

G_DEFINE_FINAL_TYPE (DossierIssueBar, dossier_issue_bar, ADW_TYPE_BIN)

static void
dossier_issue_bar_dispose (GObject *object)
{
  G_OBJECT_CLASS (dossier_issue_bar_parent_class)->dispose (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_ISSUE_BAR);
}

static void
dossier_issue_bar_class_init (DossierIssueBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_DISMISS_POPOVER);
  G_OBJECT_CLASS (klass)->dispose = dossier_issue_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-issue-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierIssueBar, box);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueBar, text);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueBar, dismiss);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueBar, popover);
  gtk_widget_class_bind_template_child (widget_class, DossierIssueBar, next);
}

static void
dossier_issue_bar_init (DossierIssueBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_issue_bar_set_narrow:
 * @self: an issue bar
 * @narrow: whether there is so little room that the buttons are below the text
 */
void
dossier_issue_bar_set_narrow (DossierIssueBar *self, gboolean narrow)
{
  g_return_if_fail (DOSSIER_IS_ISSUE_BAR (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static char *
describe (DossierCheckList *checks, guint position, DossierCheck *check)
{
  const char *sentence = dossier_check_get_sentence (check);
  DossierCheckGroup group = dossier_check_list_get_group (checks, check);
  guint n_checks = dossier_check_list_count (checks, group);
  guint first = 0;

  for (guint before = 0; before < group; before++)
    first += dossier_check_list_count (checks, before);
  switch (group)
    {
    case DOSSIER_CHECK_GROUP_TO_DO:
      /* Translators: which of how many, and what is missing */
      return g_strdup_printf (_ ("To Do %u of %u · %s"), position - first + 1, n_checks, sentence);
    case DOSSIER_CHECK_GROUP_NOTES:
      /* Translators: which of how many, and what could be better */
      return g_strdup_printf (_ ("Note %u of %u · %s"), position - first + 1, n_checks, sentence);
    case DOSSIER_CHECK_GROUP_ISSUES:
    default:
      /* Translators: which of how many, and what is wrong */
      return g_strdup_printf (_ ("Issue %u of %u · %s"), position - first + 1, n_checks, sentence);
    }
}

/**
 * dossier_issue_bar_show_check:
 * @self: an issue bar
 * @checks: a list of checks
 * @position: where in the list the check is that the page is shown for
 * @submission: the submission in which it is
 */
void
dossier_issue_bar_show_check (DossierIssueBar *self,
                              DossierCheckList *checks,
                              guint position,
                              DossierSubmission *submission)
{
  g_autoptr (DossierCheck) check = g_list_model_get_item (G_LIST_MODEL (checks), position);
  g_autofree char *text = NULL;

  g_return_if_fail (DOSSIER_IS_ISSUE_BAR (self));
  g_return_if_fail (check != NULL);

  text = describe (checks, position, check);
  gtk_label_set_text (self->text, text);
  dossier_dismiss_popover_set_check (self->popover, check, submission);
  gtk_widget_set_visible (self->dismiss, dossier_submission_get_editable (submission));
  gtk_widget_set_visible (self->next, g_list_model_get_n_items (G_LIST_MODEL (checks)) > 1);
}

/* Who goes through the issues wants to know how many issues are left, not how many notes. */
static char *
describe_left (DossierCheckList *checks)
{
  guint n_issues = dossier_check_list_count (checks, DOSSIER_CHECK_GROUP_ISSUES);

  if (n_issues > 0)
    return g_strdup_printf (ngettext ("%u issue is left.", "%u issues are left.", n_issues),
                            n_issues);
  if (g_list_model_get_n_items (G_LIST_MODEL (checks)) > 0)
    return dossier_check_summary_describe_rest (checks);
  return g_strdup (_ ("Nothing is left."));
}

/**
 * dossier_issue_bar_show_done:
 * @self: an issue bar
 * @checks: the checks that are left
 * @check: the check that the page is shown for
 *
 * Says that the check is found no more, or was dismissed.
 */
void
dossier_issue_bar_show_done (DossierIssueBar *self, DossierCheckList *checks, DossierCheck *check)
{
  g_autofree char *left = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (DOSSIER_IS_ISSUE_BAR (self));

  left = describe_left (checks);
  text =
    g_strjoin (" ",
               dossier_check_list_is_dismissed (checks, check) ? _ ("Dismissed.") : _ ("Done."),
               left,
               NULL);
  gtk_label_set_text (self->text, text);
  gtk_widget_set_visible (self->next, g_list_model_get_n_items (G_LIST_MODEL (checks)) > 0);
  if (gtk_widget_get_focus_child (gtk_widget_get_parent (self->dismiss)) == self->dismiss)
    gtk_widget_grab_focus (self->next);
  gtk_widget_set_visible (self->dismiss, FALSE);
}
