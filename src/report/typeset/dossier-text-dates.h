/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierTextRange:
 * @start: where it starts in a text, in bytes
 * @end: where it ends
 *
 * A part of a text.
 */
typedef struct
{
  gsize start;
  gsize end;
} DossierTextRange;

GArray *dossier_text_find_dates (const GString *text);

G_END_DECLS
