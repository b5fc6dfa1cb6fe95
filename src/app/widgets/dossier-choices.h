/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_CHOICES (dossier_choices_get_type ())
G_DECLARE_FINAL_TYPE (DossierChoices, dossier_choices, DOSSIER, CHOICES, GObject)

DossierChoices *dossier_choices_new (const char *first);
void dossier_choices_add (DossierChoices *self, const char *value, const char *title);
void dossier_choices_add_texts (DossierChoices *self, GHashTable *texts);
guint dossier_choices_find (DossierChoices *self, const char *value);
const char *dossier_choices_get_value (DossierChoices *self, guint position);

DossierChoices *dossier_choices_of (gpointer widget);
const char *dossier_choices_get_selected (gpointer widget);
int dossier_choices_get_selected_enum (gpointer widget, GType type);
void dossier_choices_select (gpointer widget, const char *value);
void dossier_choices_select_enum (gpointer widget, GType type, int value);

G_END_DECLS
