/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_LINK_POPOVER (dossier_link_popover_get_type ())
G_DECLARE_FINAL_TYPE (DossierLinkPopover, dossier_link_popover, DOSSIER, LINK_POPOVER, GtkPopover)

GtkWidget *dossier_link_popover_new (GtkWidget *parent, GtkTextView *view);
void dossier_link_popover_show (DossierLinkPopover *self);

G_END_DECLS
