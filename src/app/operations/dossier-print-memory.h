/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "dossier-page-design.h"

G_BEGIN_DECLS

void dossier_print_memory_recall (GtkPrintOperation *operation,
                                  const DossierPageDesign *design,
                                  const char *name);
void dossier_print_memory_keep (GtkPrintOperation *operation);

G_END_DECLS
