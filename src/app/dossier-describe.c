/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-describe.h"

/**
 * dossier_describe_widget:
 * @widget: a widget that has no words of its own
 * @words: what it is or says
 *
 * Gives it the words as a tooltip, and to screen readers as its name. Words that
 * it has already cost nothing: with every tooltip that is set, GTK asks the
 * display where the pointer is, and waits for the answer.
 */
void
dossier_describe_widget (GtkWidget *widget, const char *words)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), words) == 0)
    return;
  gtk_widget_set_tooltip_text (widget, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words,
                                  -1);
}
