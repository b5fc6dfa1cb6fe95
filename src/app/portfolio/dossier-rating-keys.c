/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-rating-keys.h"

#include "dossier-rating.h"

static const struct
{
  guint key;
  GdkModifierType modifiers;
  DossierRating rating;
} rating_keys[] = {
  { GDK_KEY_plus, 0, DOSSIER_RATING_COMPLIANCE_PLUS },
  { GDK_KEY_plus, GDK_SHIFT_MASK, DOSSIER_RATING_COMPLIANCE_PLUS },
  { GDK_KEY_KP_Add, 0, DOSSIER_RATING_COMPLIANCE_PLUS },
  { GDK_KEY_4, 0, DOSSIER_RATING_COMPLIANCE_PLUS },
  { GDK_KEY_c, 0, DOSSIER_RATING_COMPLIANCE },
  { GDK_KEY_3, 0, DOSSIER_RATING_COMPLIANCE },
  { GDK_KEY_p, 0, DOSSIER_RATING_PARTIAL_COMPLIANCE },
  { GDK_KEY_2, 0, DOSSIER_RATING_PARTIAL_COMPLIANCE },
  { GDK_KEY_n, 0, DOSSIER_RATING_NON_COMPLIANCE },
  { GDK_KEY_1, 0, DOSSIER_RATING_NON_COMPLIANCE },
  { GDK_KEY_0, 0, DOSSIER_RATING_NOT_RATED },
  { GDK_KEY_Delete, 0, DOSSIER_RATING_NOT_RATED },
};

static GtkShortcut *
create_shortcut (guint position, GtkShortcutFunc rate)
{
  return gtk_shortcut_new_with_arguments (
    gtk_keyval_trigger_new (rating_keys[position].key, rating_keys[position].modifiers),
    gtk_callback_action_new (rate, NULL, NULL),
    "i",
    (int) rating_keys[position].rating);
}

/**
 * dossier_rating_keys_bind:
 * @widget: a widget
 * @rate: (scope forever): called with @widget, and a #DossierRating as an integer
 *
 * Rates with a single key while the keyboard is in @widget: C for Compliance, P for Partial
 * Compliance, N for Non-Compliance, + for Compliance Plus, or 4 to 1, and 0 for not rated.
 */
void
dossier_rating_keys_bind (GtkWidget *widget, GtkShortcutFunc rate)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (guint i = 0; i < G_N_ELEMENTS (rating_keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          create_shortcut (i, rate));
  gtk_widget_add_controller (widget, controller);
}

/**
 * dossier_rating_keys_bind_class:
 * @klass: a class of widgets
 * @rate: (scope forever): called with a widget, and a #DossierRating as an integer
 *
 * Does as dossier_rating_keys_bind() for all widgets of the class.
 */
void
dossier_rating_keys_bind_class (GtkWidgetClass *klass, GtkShortcutFunc rate)
{
  for (guint i = 0; i < G_N_ELEMENTS (rating_keys); i++)
    {
      g_autoptr (GtkShortcut) shortcut = create_shortcut (i, rate);

      gtk_widget_class_add_shortcut (klass, shortcut);
    }
}
