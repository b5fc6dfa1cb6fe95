/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-text.h"

#include "dossier-language-private.h"

/**
 * dossier_gettext:
 * @text: a text of the program
 *
 * Returns: (transfer none): it, in the language of the document that is written,
 *   or else of the user
 */
const char *
dossier_gettext (const char *text)
{
  return dossier_language_look_up (dossier_language_get_written (), text, NULL, 0);
}

/**
 * dossier_ngettext:
 * @singular: a text about one thing
 * @plural: the same about several
 * @count: how many there are
 *
 * Returns: (transfer none): the text for @count, in the language of the document
 *   that is written, or else of the user
 */
const char *
dossier_ngettext (const char *singular, const char *plural, gulong count)
{
  return dossier_language_look_up (dossier_language_get_written (), singular, plural, count);
}

/**
 * dossier_pgettext:
 * @context: what sets @text apart from the same word elsewhere
 * @text: a text of the program
 *
 * Returns: (transfer none): it, in the language of the document that is written,
 *   or else of the user
 */
const char *
dossier_pgettext (const char *context, const char *text)
{
  /* gettext catalogues join context and text in this way. */
  g_autofree char *joined = g_strdup_printf ("%s\004%s", context, text);
  const char *translation = dossier_gettext (joined);

  return translation != joined ? translation : text;
}
