/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-layout.h"

G_BEGIN_DECLS

char *dossier_report_find_place (const DossierLayout *layout, guint page, double x, double y);

G_END_DECLS
