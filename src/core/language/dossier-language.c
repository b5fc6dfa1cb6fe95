/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-language-private.h"

#include "dossier-text.h"

#include <libintl.h>

/* The interface is in the language of the locale, through gettext. A document is in the language
 * that was chosen for it, which gettext cannot be asked for: without a locale it translates
 * nothing, and as of glibc 2.41 neither in C.UTF-8. So documents have catalogues of their own. */

static const DossierCatalogue *const *catalogues = dossier_document_catalogues;

/* An interned string; NULL for the language of the user. */
static GPrivate written_language;

/**
 * dossier_language_set_catalogues:
 * @new_catalogues: (array zero-terminated=1): the languages besides English that a
 *   document can be in; must live as long as the program
 *
 * Replaces the languages that come with the program. For tests.
 */
void
dossier_language_set_catalogues (const DossierCatalogue *const *new_catalogues)
{
  g_return_if_fail (new_catalogues != NULL);

  catalogues = new_catalogues;
}

static const DossierCatalogue *
find_catalogue (const char *language)
{
  for (guint i = 0; catalogues[i] != NULL; i++)
    {
      if (g_str_equal (catalogues[i]->language, language))
        return catalogues[i];
    }
  return NULL;
}

static const char *const *
list_languages (void)
{
  GPtrArray *all = g_ptr_array_new ();

  g_ptr_array_add (all, (gpointer) DOSSIER_LANGUAGE_ENGLISH);
  for (guint i = 0; catalogues[i] != NULL; i++)
    g_ptr_array_add (all, (gpointer) catalogues[i]->language);
  g_ptr_array_add (all, NULL);
  return (const char *const *) g_ptr_array_free (all, FALSE);
}

/**
 * dossier_language_get_all:
 *
 * Returns: (transfer none) (array zero-terminated=1): the languages that a
 *   document can be in, as in "en-GB"; English is the first
 */
const char *const *
dossier_language_get_all (void)
{
  static const char *const *languages;

  if (g_once_init_enter (&languages))
    g_once_init_leave (&languages, list_languages ());
  return languages;
}

/**
 * dossier_language_find:
 * @language: a language, as in "cy"; one that is not there stands for English
 *
 * Returns: (transfer none): which of dossier_language_get_all() it is
 */
const char *
dossier_language_find (const char *language)
{
  const char *const *all = dossier_language_get_all ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      if (g_str_equal (all[i], language))
        return all[i];
    }
  return all[0];
}

/**
 * dossier_language_get_title:
 * @language: one of dossier_language_get_all()
 *
 * Returns: (transfer none): what those who speak it call it
 */
const char *
dossier_language_get_title (const char *language)
{
  /* Translators: the name of your language, in your language */
  return dossier_language_translate (language, N_ ("English"));
}

static const char *
look_up_for_user (const char *singular, const char *plural, gulong count)
{
  if (plural != NULL)
    return dngettext (GETTEXT_PACKAGE, singular, plural, count);
  return dgettext (GETTEXT_PACKAGE, singular);
}

/*
 * dossier_language_look_up:
 * @language: (nullable): a language; %NULL for that of the user
 * @singular: a text
 * @plural: (nullable): the same about several things
 * @count: how many there are
 *
 * Returns: (transfer none): the text in @language; in English if it is not in its
 *   catalogue
 */
const char *
dossier_language_look_up (const char *language,
                          const char *singular,
                          const char *plural,
                          gulong count)
{
  const DossierCatalogue *catalogue;
  const char *translation = NULL;

  if (language == NULL)
    return look_up_for_user (singular, plural, count);
  catalogue = find_catalogue (language);
  if (catalogue != NULL && plural != NULL)
    translation = dossier_catalogue_look_up_plural (catalogue, singular, count);
  else if (catalogue != NULL)
    translation = dossier_catalogue_look_up (catalogue, singular);
  if (translation != NULL)
    return translation;
  return plural != NULL && count != 1 ? plural : singular;
}

/**
 * dossier_language_translate:
 * @language: one of dossier_language_get_all()
 * @text: a text of the program
 *
 * Returns: (transfer none): it, in @language
 */
const char *
dossier_language_translate (const char *language, const char *text)
{
  return dossier_language_look_up (language, text, NULL, 0);
}

const char *
dossier_language_get_written (void)
{
  return g_private_get (&written_language);
}

/**
 * dossier_language_enter:
 * @language: one of dossier_language_get_all()
 *
 * Has the texts of this thread be in a language, until
 * dossier_language_leave().
 *
 * Returns: what to leave
 */
DossierLanguageScope
dossier_language_enter (const char *language)
{
  DossierLanguageScope scope = { dossier_language_get_written () };

  g_private_set (&written_language, (gpointer) dossier_language_find (language));
  return scope;
}

/**
 * dossier_language_leave:
 * @scope: what dossier_language_enter() returned
 *
 * Has the texts of this thread be in the language that they were in before.
 */
void
dossier_language_leave (DossierLanguageScope *scope)
{
  g_private_set (&written_language, (gpointer) scope->outer);
}
