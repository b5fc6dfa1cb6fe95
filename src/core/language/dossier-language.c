/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-language-private.h"

#include "dossier-text.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

/* gettext speaks one language in a whole program. So that a document can have another, each
 * language is a domain of its own, “dossier-cy”, whose catalogue lies where gettext looks whatever
 * language the user has: with English, the language of the source, which is last in LANGUAGE; and
 * with C, for which gettext may disregard LANGUAGE. */

#define CATALOGUES "en/LC_MESSAGES"
#define PREFIX     GETTEXT_PACKAGE "-"
#define SUFFIX     ".mo"

static GPtrArray *languages;
static locale_t message_locale;

/* Interned, and NULL for the language of the user. */
static GPrivate written_language;

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_language (const char *folder, const char *name)
{
  g_autofree char *domain = NULL;

  if (!g_str_has_prefix (name, PREFIX) || !g_str_has_suffix (name, SUFFIX))
    return;
  domain = g_strndup (name, strlen (name) - strlen (SUFFIX));
  bindtextdomain (domain, folder);
  bind_textdomain_codeset (domain, "UTF-8");
  g_ptr_array_add (languages, (gpointer) g_intern_string (domain + strlen (PREFIX)));
}

static void
find_languages (const char *folder)
{
  g_autofree char *catalogues = g_build_filename (folder, CATALOGUES, NULL);
  g_autoptr (GDir) files = g_dir_open (catalogues, 0, NULL);
  const char *name;

  languages = g_ptr_array_new ();
  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    add_language (folder, name);
  g_ptr_array_sort (languages, compare);
  g_ptr_array_insert (languages, 0, (gpointer) g_intern_static_string (DOSSIER_LANGUAGE_ENGLISH));
  g_ptr_array_add (languages, NULL);
}

/* The languages of the user stay in their order; C would end the list. */
static void
put_english_last (void)
{
  const char *const *names = g_get_language_names ();
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!g_str_equal (names[i], "C") && strchr (names[i], '.') == NULL)
        g_string_append_printf (list, "%s:", names[i]);
    }
  g_string_append (list, "en");
  g_setenv ("LANGUAGE", list->str, TRUE);
}

/**
 * dossier_language_start:
 * @folder: (nullable) (type filename): where the catalogues for documents are;
 *   %NULL for those that come with the program
 *
 * Finds the languages that a document can be in. Must be called after
 * setlocale(), and before there is another thread.
 */
void
dossier_language_start (const char *folder)
{
  g_return_if_fail (languages == NULL);

  put_english_last ();
  message_locale = newlocale (LC_MESSAGES_MASK, "C.UTF-8", duplocale (LC_GLOBAL_LOCALE));
  find_languages (folder != NULL ? folder : DOSSIER_PACKAGE_DATA_FOLDER "/languages");
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
  static const char *const english[] = { DOSSIER_LANGUAGE_ENGLISH, NULL };

  return languages != NULL ? (const char *const *) languages->pdata : english;
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
look_up (const char *domain, const char *singular, const char *plural, gulong count)
{
  if (plural != NULL)
    return dngettext (domain, singular, plural, count);
  return dgettext (domain, singular);
}

/* The locale of the thread is changed only for the user who has none, and so no language. */
static const char *
look_up_for_document (const char *domain, const char *singular, const char *plural, gulong count)
{
  gboolean has_locale = !g_str_equal (setlocale (LC_MESSAGES, NULL), "C");
  locale_t outer = has_locale ? (locale_t) 0 : uselocale (message_locale);
  const char *text = look_up (domain, singular, plural, count);

  if (!has_locale)
    uselocale (outer);
  return text;
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
  g_autofree char *domain = NULL;

  if (language == NULL)
    return look_up (GETTEXT_PACKAGE, singular, plural, count);
  if (g_str_equal (language, DOSSIER_LANGUAGE_ENGLISH))
    return plural != NULL && count != 1 ? plural : singular;
  domain = g_strconcat (PREFIX, language, NULL);
  return look_up_for_document (domain, singular, plural, count);
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
