/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* cairo has no tag for artifacts, which are not part of the document, such as page numbers. They
 * are written with this tag and become artifacts when the PDF is finished. */
#define DOSSIER_STRUCTURE_ARTIFACT "NonStruct"

gboolean dossier_structure_has_note (const char *tag);

G_END_DECLS
