/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

void dossier_pdf_information_add (DossierQpdf *pdf, GVariant *texts, GBytes *profile);

G_END_DECLS
