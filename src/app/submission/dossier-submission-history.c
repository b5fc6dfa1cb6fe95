/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo, and what the menu says of them. */

#include "dossier-submission-history.h"

#include <glib/gi18n.h>

#include "dossier-commands.h"
#include "dossier-submission-pages.h"
#include "dossier-submission-view-private.h"

/* Shows where something was changed that the user may not see now. */
static void
show_record (DossierSubmissionView *self, DossierRecord *record)
{
  if (DOSSIER_IS_RESPONSE (record) &&
      g_strcmp0 (dossier_submission_view_get_page_name (self), "portfolio") == 0)
    dossier_portfolio_page_show_number (dossier_submission_view_get_portfolio (self),
                                        dossier_response_get_element (DOSSIER_RESPONSE (record)));
}

static void
show_step (DossierSubmissionView *self, DossierRecord *record, const char *message)
{
  if (record == NULL)
    return;
  show_record (self, record);
  if (!DOSSIER_IS_RESPONSE (record))
    dossier_submission_view_show_message (self, message);
}

void
dossier_command_undo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  const char *label = dossier_submission_get_undo_label (submission);
  g_autofree char *message = NULL;

  if (label == NULL)
    return;
  /* Translators: %s is the label of an edit: “Undone: Edit Title” */
  message = g_strdup_printf (_ ("Undone: %s"), label);
  show_step (self, dossier_submission_undo (submission), message);
}

void
dossier_command_redo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierSubmissionView *self = DOSSIER_SUBMISSION_VIEW (widget);
  DossierSubmission *submission = dossier_submission_view_get_submission (self);
  const char *label = dossier_submission_get_redo_label (submission);
  g_autofree char *message = NULL;

  if (label == NULL)
    return;
  /* Translators: %s is the label of an edit: “Redone: Edit Title” */
  message = g_strdup_printf (_ ("Redone: %s"), label);
  show_step (self, dossier_submission_redo (submission), message);
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
