/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-narrative-buffer.h"

G_BEGIN_DECLS

/**
 * DossierNarrativeFormat:
 * @DOSSIER_NARRATIVE_FORMAT_BOLD: bold letters
 * @DOSSIER_NARRATIVE_FORMAT_ITALIC: italic letters
 * @DOSSIER_NARRATIVE_FORMAT_HEADING: headings
 * @DOSSIER_NARRATIVE_FORMAT_BULLETED_LIST: items with a bullet
 * @DOSSIER_NARRATIVE_FORMAT_NUMBERED_LIST: items with a number
 * @DOSSIER_NARRATIVE_FORMAT_QUOTE: a quote
 *
 * What a button turns on and off.
 */
typedef enum
{
  DOSSIER_NARRATIVE_FORMAT_BOLD,
  DOSSIER_NARRATIVE_FORMAT_ITALIC,
  DOSSIER_NARRATIVE_FORMAT_HEADING,
  DOSSIER_NARRATIVE_FORMAT_BULLETED_LIST,
  DOSSIER_NARRATIVE_FORMAT_NUMBERED_LIST,
  DOSSIER_NARRATIVE_FORMAT_QUOTE,
} DossierNarrativeFormat;

gboolean dossier_narrative_has_format (DossierNarrativeBuffer *buffer,
                                       DossierNarrativeFormat format);
void dossier_narrative_toggle_format (DossierNarrativeBuffer *buffer,
                                      DossierNarrativeFormat format);

G_END_DECLS
