/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-response.h"

G_BEGIN_DECLS

gboolean dossier_response_replace (DossierResponse *self,
                                   GPtrArray *paragraphs,
                                   GArray *matches,
                                   const char *replacement);

G_END_DECLS
