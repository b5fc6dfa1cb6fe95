/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

/**
 * DossierPdfAttachment:
 * @path: (type filename): where the file is
 * @name: its name in the PDF
 * @type: its media type
 * @description: what it is
 *
 * A file that goes along with a PDF.
 */
typedef struct
{
  const char *path;
  const char *name;
  const char *type;
  const char *description;
} DossierPdfAttachment;

gboolean dossier_pdf_attachments_add (DossierQpdf *pdf, GPtrArray *attachments, GError **error);

G_END_DECLS
