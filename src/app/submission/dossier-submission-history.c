/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo, and what the menu says of them. */

#include "dossier-submission-history.h"

#include <glib/gi18n.h>

#include "dossier-commands.h"
#include "dossier-submission-pages.h"
#include "dossier-submission-view-private.h"

typedef DossierRecord *(*Step) (DossierSubmission *submission);

/* Returns: (nullable): the page of the elements if it is the one that is shown */
static DossierPortfolioPage *
get_shown_portfolio (DossierSubmissionView *self)
{
  if (g_strcmp0 (dossier_submission_view_get_page_name (self), "portfolio") != 0)
    return NULL;
  return dossier_submission_view_get_portfolio (self);
}

/* Whether all that a step changed is the text and the fields of one element. */
static gboolean
is_about_response (DossierEditGroup *group, DossierSubmission *submission, DossierRecord *response)
{
  for (guint i = 0; i < dossier_edit_group_get_n_changes (group); i++)
    {
      DossierChange *change = dossier_edit_group_get_change (group, i);
      const char *address = dossier_change_get_address (change);

      if (dossier_record_find_at (DOSSIER_RECORD (submission), address) != response)
        return FALSE;
    }
  return TRUE;
}

static void
remember_group_cb (DossierEditGroup **group, DossierEditGroup *edited)
{
  g_clear_pointer (group, dossier_edit_group_unref);
  *group = dossier_edit_group_ref (edited);
}

/* Says what a step was, except where the user sees it happen: in the element that is shown. A step
 * of another element shows that. */
static void
carry_out (DossierSubmissionView *self, Step step, const char *message)
{
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  DossierPortfolioPage *portfolio = get_shown_portfolio (self);
  g_autofree char *shown =
    g_strdup (portfolio != NULL ? dossier_portfolio_page_get_element (portfolio) : NULL);
  g_autoptr (DossierEditGroup) group = NULL;
  gulong handler =
    g_signal_connect_swapped (submission, "edited", G_CALLBACK (remember_group_cb), &group);
  DossierRecord *record = step (submission);
  const char *element = NULL;

  g_signal_handler_disconnect (submission, handler);
  if (record == NULL)
    return;
  if (DOSSIER_IS_RESPONSE (record))
    element = dossier_response_get_element (DOSSIER_RESPONSE (record));
  if (element == NULL || g_strcmp0 (element, shown) != 0 ||
      !is_about_response (group, submission, record))
    dossier_submission_view_show_message (self, message);
  if (element != NULL && portfolio != NULL)
    dossier_portfolio_page_show_number (portfolio, element);
}

void
dossier_command_undo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  const char *label =
    dossier_submission_get_undo_label (dossier_submission_view_get_submission (self));
  g_autofree char *message = NULL;

  if (label == NULL)
    return;
  /* Translators: %s is the label of an edit: “Undone: Edit Title” */
  message = g_strdup_printf (_ ("Undone: %s"), label);
  carry_out (self, dossier_submission_undo, message);
}

void
dossier_command_redo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  const char *label =
    dossier_submission_get_redo_label (dossier_submission_view_get_submission (self));
  g_autofree char *message = NULL;

  if (label == NULL)
    return;
  /* Translators: %s is the label of an edit: “Redone: Edit Title” */
  message = g_strdup_printf (_ ("Redone: %s"), label);
  carry_out (self, dossier_submission_redo, message);
}

static char *
create_undo_title (const char *label)
{
  /* Translators: %s is the label of an edit: “Undo: Edit Title” */
  return label != NULL ? g_strdup_printf (_ ("_Undo: %s"), label) : g_strdup (_ ("_Undo"));
}

static char *
create_redo_title (const char *label)
{
  /* Translators: %s is the label of an edit: “Redo: Edit Title” */
  return label != NULL ? g_strdup_printf (_ ("_Redo: %s"), label) : g_strdup (_ ("_Redo"));
}

/* Building the menu costs more than all else of a keystroke, and while somebody types, its titles
 * stay the same. Returns: whether @title was changed */
static gboolean
replace_title (char **title, char *new_title)
{
  gboolean is_changed = g_strcmp0 (*title, new_title) != 0;

  g_free (*title);
  *title = new_title;
  return is_changed;
}

/* The menu items name the edit that they undo or redo. Returns: whether one is another than before
 */
static gboolean
update_history_menu (DossierSubmissionView *self, const char *undo_label, const char *redo_label)
{
  gboolean is_undo_changed = replace_title (&self->undo_title, create_undo_title (undo_label));
  gboolean is_redo_changed = replace_title (&self->redo_title, create_redo_title (redo_label));

  if (!is_undo_changed && !is_redo_changed)
    return FALSE;
  g_menu_remove_all (self->history_menu);
  g_menu_append (self->history_menu, self->undo_title, "submission.undo");
  g_menu_append (self->history_menu, self->redo_title, "submission.redo");
  return TRUE;
}

/**
 * dossier_submission_view_update_history:
 * @self: a view of a submission
 *
 * Enables the commands that can be carried out now, and names what would be undone and redone.
 */
void
dossier_submission_view_update_history (DossierSubmissionView *self)
{
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  const char *undo_label = NULL;
  const char *redo_label = NULL;

  if (dossier_submission_get_editable (submission))
    {
      undo_label = dossier_submission_get_undo_label (submission);
      redo_label = dossier_submission_get_redo_label (submission);
    }
  if (update_history_menu (self, undo_label, redo_label))
    dossier_commands_update (GTK_WIDGET (self), submission);
}
