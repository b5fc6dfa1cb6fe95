/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "dossier-submission.h"

G_BEGIN_DECLS

gboolean dossier_board_page_write (DossierSubmission *submission,
                                   const char *path,
                                   const char *today,
                                   GError **error);

G_END_DECLS
