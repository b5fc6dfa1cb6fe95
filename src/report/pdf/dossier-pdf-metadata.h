/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-layout.h"

G_BEGIN_DECLS

GVariant *dossier_pdf_metadata_describe (const DossierLayout *layout);
GBytes *dossier_pdf_metadata_create_profile (void);

G_END_DECLS
