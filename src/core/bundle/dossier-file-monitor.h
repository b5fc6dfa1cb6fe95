/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-bundle.h"
#include "dossier-evidence-audit.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_FILE_MONITOR (dossier_file_monitor_get_type ())
G_DECLARE_FINAL_TYPE (DossierFileMonitor, dossier_file_monitor, DOSSIER, FILE_MONITOR, GObject)

DossierFileMonitor *dossier_file_monitor_new (DossierBundle *bundle);
GHashTable *dossier_file_monitor_get_faults (DossierFileMonitor *self);
void dossier_file_monitor_check (DossierFileMonitor *self);

G_END_DECLS
