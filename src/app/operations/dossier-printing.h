/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-operation.h"
#include "dossier-report-source.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PRINTING (dossier_printing_get_type ())
G_DECLARE_FINAL_TYPE (DossierPrinting, dossier_printing, DOSSIER, PRINTING, DossierOperation)

DossierPrinting *dossier_printing_new (DossierReport *report, const char *name, GtkWindow *parent);
DossierPrinting *
dossier_printing_new_for_source (DossierReportSource *source, const char *name, GtkWindow *parent);

G_END_DECLS
