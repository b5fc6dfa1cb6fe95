/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-report-source.h"

G_BEGIN_DECLS

gboolean dossier_print_report (DossierReport *report,
                               DossierReportSource *source,
                               const char *name,
                               GtkWindow *parent,
                               GError **error);

G_END_DECLS
