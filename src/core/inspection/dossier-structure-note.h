/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Stands for what is no part of the document, until the PDF is finished: cairo has no tag for it.
 */
#define DOSSIER_STRUCTURE_ARTIFACT "NonStruct"

gboolean dossier_structure_has_note (const char *tag);

G_END_DECLS
