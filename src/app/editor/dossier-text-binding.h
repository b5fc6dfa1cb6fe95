/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-record.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_TEXT_BINDING (dossier_text_binding_get_type ())
G_DECLARE_FINAL_TYPE (DossierTextBinding, dossier_text_binding, DOSSIER, TEXT_BINDING, GObject)

DossierTextBinding *dossier_text_binding_new (GtkTextView *view, const char *field);
void dossier_text_binding_set_record (DossierTextBinding *self, DossierRecord *record);
void dossier_text_binding_flush (DossierTextBinding *self);

G_END_DECLS
