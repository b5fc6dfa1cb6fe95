/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-message-dialog.h"

#include <adwaita.h>

/* In characters: the widest letter of a heading is narrower, whatever the font. */
#define BODY_WIDTH_MINIMUM 12

/* libadwaita 1.7 measures the heading of a dialog for the least width of what is below it, which is
 * less than it needs in one line, or for its widest letter, and GTK warns. */
static void
make_room_for_heading (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title-2"))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
    }
  else if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "body"))
    gtk_label_set_width_chars (GTK_LABEL (widget), BODY_WIDTH_MINIMUM);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    make_room_for_heading (child);
}

/**
 * dossier_message_dialog_new:
 * @parent: the window that asks
 * @heading: what it asks, in a few words
 * @body: (nullable): what is to be known for the answer
 *
 * Returns: (transfer floating) (type AdwMessageDialog): a dialog, still without responses
 */
GtkWidget *
dossier_message_dialog_new (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  make_room_for_heading (dialog);
  return dialog;
}
