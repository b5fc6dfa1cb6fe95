/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-page.h"
#include "dossier-bundle.h"
#include "dossier-check-list.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_DASHBOARD_PAGE (dossier_dashboard_page_get_type ())
G_DECLARE_FINAL_TYPE (DossierDashboardPage,
                      dossier_dashboard_page,
                      DOSSIER,
                      DASHBOARD_PAGE,
                      DossierPage)

GtkWidget *dossier_dashboard_page_new (DossierBundle *bundle, DossierCheckList *checks);

G_END_DECLS
