/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by the report and the process that finishes its PDF, so it may only use GLib. */

#include "dossier-structure-note.h"

/**
 * dossier_structure_has_note:
 * @tag: an element
 *
 * Returns: whether something is noted of such an element
 */
gboolean
dossier_structure_has_note (const char *tag)
{
  static const char *const tags[] = { "Figure", "Link", "L",  "TOCI", "P",  "TH",
                                      "TD",     "H1",   "H2", "H3",   "H4", NULL };

  return g_strv_contains (tags, tag);
}
