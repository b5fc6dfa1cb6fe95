/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-report.h"

G_BEGIN_DECLS

gboolean
dossier_command_write_document (const DossierReport *document, GFile *file, GError **error);

G_END_DECLS
