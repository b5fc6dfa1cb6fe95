/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-chart.h"

G_BEGIN_DECLS

gboolean dossier_chart_write (const DossierChart *chart, const char *path, GError **error);

G_END_DECLS
