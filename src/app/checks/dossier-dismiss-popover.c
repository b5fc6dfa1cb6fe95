/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-dismiss-popover.h"

/**
 * DossierDismissPopover:
 *
 * Asks why a check does not matter, and dismisses it with that reason.
 */
struct _DossierDismissPopover
{
  GtkPopover parent_instance;

  GtkEntry *reason;

  DossierCheck *check;
  DossierSubmission *submission;
};

G_DEFINE_FINAL_TYPE (DossierDismissPopover, dossier_dismiss_popover, GTK_TYPE_POPOVER)

/* What the popover belongs to may go as soon as the check does. */
static void
dismiss_cb (DossierDismissPopover *self)
{
  g_autoptr (DossierCheck) check = g_object_ref (self->check);
  g_autoptr (DossierSubmission) submission = g_object_ref (self->submission);
  g_autofree char *reason =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason))));

  if (*reason == '\0')
    {
      gtk_widget_error_bell (GTK_WIDGET (self->reason));
      gtk_widget_grab_focus (GTK_WIDGET (self->reason));
      return;
    }
  gtk_popover_popdown (GTK_POPOVER (self));
  dossier_check_dismiss (check, submission, reason);
}

static void
dossier_dismiss_popover_dispose (GObject *object)
{
  DossierDismissPopover *self = DOSSIER_DISMISS_POPOVER (object);

  g_clear_object (&self->check);
  g_clear_object (&self->submission);

  G_OBJECT_CLASS (dossier_dismiss_popover_parent_class)->dispose (object);
}

static void
dossier_dismiss_popover_class_init (DossierDismissPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_dismiss_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-dismiss-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierDismissPopover, reason);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_cb);
}

static void
dossier_dismiss_popover_init (DossierDismissPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_dismiss_popover_set_check:
 * @self: a popover
 * @check: the check that it dismisses
 * @submission: the submission in which it is
 */
void
dossier_dismiss_popover_set_check (DossierDismissPopover *self,
                                   DossierCheck *check,
                                   DossierSubmission *submission)
{
  g_return_if_fail (DOSSIER_IS_DISMISS_POPOVER (self));

  g_set_object (&self->check, check);
  g_set_object (&self->submission, submission);
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
}
