/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-layout.h"

G_BEGIN_DECLS

char *dossier_report_find_place (const DossierLayout *layout, guint page, double x, double y);
char *dossier_report_read_page (const DossierLayout *layout, guint page);

G_END_DECLS
