/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of files that are attached to a PDF, as its author wrote them. */

#include "dossier-attached-files.h"

#include "dossier-text.h"

/* The number of names that fits into one line of a slip. */
#define CHARACTERS_MAXIMUM 60

/* Further names are counted, but not listed. */
#define NAME_COUNT_MAXIMUM 5

/* Control characters and direction marks would change how the sentence around the name reads. */
static gboolean
is_visible (gunichar character)
{
  switch (g_unichar_type (character))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_SURROGATE:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
is_white (gunichar character)
{
  return character == '\t' || character == '\n' || character == '\r' ||
         g_unichar_isspace (character);
}

static char *
clean_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  GString *clean = g_string_new (NULL);
  guint n_characters = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (!is_white (character) && !is_visible (character))
        continue;
      if (n_characters++ == CHARACTERS_MAXIMUM)
        {
          g_string_append (clean, "…");
          break;
        }
      g_string_append_unichar (clean, is_white (character) ? ' ' : character);
    }
  return g_strstrip (g_string_free (clean, FALSE));
}

/**
 * dossier_attached_files_clean_names:
 * @names: (array zero-terminated=1): names of files, as somebody else wrote them
 *
 * Makes the first of them parts of a line of text: without controls, marks of direction and line
 * breaks, and no longer than fits.
 *
 * Returns: (transfer full): those of which something can be shown
 */
char **
dossier_attached_files_clean_names (const char *const *names)
{
  g_autoptr (GStrvBuilder) clean = g_strv_builder_new ();
  guint n_clean = 0;

  for (; *names != NULL && n_clean < NAME_COUNT_MAXIMUM; names++)
    {
      g_autofree char *name = clean_name (*names);

      if (*name == '\0')
        continue;
      g_strv_builder_add (clean, name);
      n_clean++;
    }
  return g_strv_builder_end (clean);
}

/**
 * dossier_attached_files_describe:
 * @names: (array zero-terminated=1): names that can be shown, at least one
 * @n_files: how many files there are
 *
 * Returns: (transfer full): the names in quotation marks, and how many there are more
 */
char *
dossier_attached_files_describe (const char *const *names, guint n_files)
{
  g_autoptr (GString) list = g_string_new (NULL);
  guint n_names = g_strv_length ((char **) names);

  for (guint i = 0; i < n_names; i++)
    g_string_append_printf (list, "%s“%s”", i > 0 ? ", " : "", names[i]);
  if (n_files <= n_names)
    return g_strdup (list->str);
  /* Translators: names of files, and how many there are besides them */
  return g_strdup_printf (dossier_ngettext ("%s and %u more", "%s and %u more", n_files - n_names),
                          list->str,
                          n_files - n_names);
}
