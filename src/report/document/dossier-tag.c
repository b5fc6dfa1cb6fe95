/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-tag.h"

/**
 * dossier_tag_quote:
 * @text: the value of an attribute of a cairo tag
 *
 * The attributes of a cairo tag are a small language of their own, in which a
 * text stands between apostrophes.
 *
 * Returns: (transfer full): the value, to be put between apostrophes
 */
char *
dossier_tag_quote (const char *text)
{
  GString *quoted = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\'' || *p == '\\')
        g_string_append_c (quoted, '\\');
      g_string_append_c (quoted, *p);
    }
  return g_string_free (quoted, FALSE);
}
