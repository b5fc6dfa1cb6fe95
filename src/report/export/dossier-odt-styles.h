/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-report.h"

G_BEGIN_DECLS

/* What every part of an OpenDocument file begins with: the names of OpenDocument 1.3. */
/* The beginning of the name of a style for text in another language than the document. */
#define DOSSIER_ODT_LANGUAGE "Language_"

#define DOSSIER_ODT_NAMESPACES                                                                     \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""                             \
  " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""                               \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""                                 \
  " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""                               \
  " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""                              \
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""                      \
  " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""                        \
  " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""                                 \
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""                                                 \
  " xmlns:xlink=\"http://www.w3.org/1999/xlink\""                                                  \
  " office:version=\"1.3\""

char *dossier_odt_create_styles (const DossierReport *report);
const char *dossier_odt_find_style (const DossierReportBlock *block);

G_END_DECLS
