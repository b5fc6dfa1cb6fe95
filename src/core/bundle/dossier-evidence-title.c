/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What evidence is called when it is added: people name their files, and programs name documents.
 */

#include "dossier-evidence-title.h"

#include "dossier-text-match.h"

#include <string.h>

/* Shorter runs of letters, as in “IMG_2041” or “v2”, are not counted as words. */
#define WORD_LENGTH_MINIMUM 3

/* In characters: a description of a picture that is longer is shortened to a title. */
#define DESCRIPTION_LENGTH_MAXIMUM 120

static gboolean
is_one_of (const char *text, const char *const *texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    {
      if (dossier_text_equals (text, texts[i]))
        return TRUE;
    }
  return FALSE;
}

static char *
join_words (char **words)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (line->len > 0)
        g_string_append_c (line, ' ');
      g_string_append (line, words[i]);
    }
  return g_string_free (line, FALSE);
}

/**
 * dossier_evidence_title_from_name:
 * @name: the name of a file
 *
 * Makes a title of a file name: removes the extension, and writes spaces for underscores.
 *
 * Returns: (transfer full): the title
 */
char *
dossier_evidence_title_from_name (const char *name)
{
  const char *dot = strrchr (name, '.');
  gsize length = dot != NULL && dot != name ? (gsize) (dot - name) : strlen (name);
  g_autofree char *stem = g_strndup (name, length);
  g_auto (GStrv) words = g_strsplit_set (stem, " _\t", -1);
  g_autofree char *title = join_words (words);

  return *title != '\0' ? g_steal_pointer (&title) : g_strdup (name);
}

/* Some programs write their own name and the file name as the title of a document: “Microsoft Word
 * - letter.doc”. */
static const char *
skip_program (const char *title)
{
  static const char *const programs[] = { "Microsoft Word",
                                          "Microsoft PowerPoint",
                                          "Microsoft Excel" };
  static const char *const dashes[] = { " - ", " – " };

  for (guint i = 0; i < G_N_ELEMENTS (programs); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (dashes); j++)
        {
          g_autofree char *prefix = g_strconcat (programs[i], dashes[j], NULL);

          if (g_str_has_prefix (title, prefix))
            return title + strlen (prefix);
        }
    }
  return title;
}

/* Whether the title is the default of a program for a document without a title, such as “Untitled”
 * or “Document1”. */
static gboolean
is_default (const char *title)
{
  static const char *const defaults[] = { "",
                                          "untitled",
                                          "untitled document",
                                          "untitled presentation",
                                          "untitled spreadsheet",
                                          "document",
                                          "presentation",
                                          "powerpoint presentation",
                                          "slide",
                                          "book",
                                          "title",
                                          "scan",
                                          "scanned document",
                                          "print",
                                          "full page",
                                          "image",
                                          NULL };
  gsize length = strlen (title);
  g_autofree char *without_number = NULL;

  while (length > 0 && strchr ("0123456789 -_().", title[length - 1]) != NULL)
    length--;
  without_number = g_strndup (title, length);
  return is_one_of (without_number, defaults);
}

/* Programs that write their name where the title should be. */
static gboolean
is_producer (const char *title)
{
  static const char *const producers[] = {
    "Microsoft Word",      "Microsoft Excel", "Microsoft PowerPoint",
    "Microsoft Publisher", "Adobe Acrobat",   "Adobe InDesign",
    "Adobe Illustrator",   "Adobe Photoshop", "LibreOffice",
    "OpenOffice",          "Google Docs",     "Google Sheets",
    "Google Slides",       "Canva",           "QuarkXPress",
    "CorelDRAW",           "PDFCreator",      "Acrobat PDFMaker",
    "Ghostscript",         "Crystal Reports", "SAP Crystal Reports"
  };
  g_autofree char *simple = dossier_text_simplify (title);

  for (guint i = 0; i < G_N_ELEMENTS (producers); i++)
    {
      g_autofree char *producer = dossier_text_simplify (producers[i]);
      const char *version = simple + strlen (producer);

      /* “Adobe InDesign CS6 (Macintosh)”, but not “Adobe Acrobat training for staff”. */
      if (g_str_has_prefix (simple, producer) &&
          (*version == '\0' || strpbrk (version, "0123456789(") != NULL))
        return TRUE;
    }
  return FALSE;
}

/* “C:\Users\lee\plan.doc”, “/home/lee/plan.odt”, “file:///plan”, “https://example.org/print”. */
static gboolean
is_path (const char *title)
{
  return strchr (title, '\\') != NULL || g_path_is_absolute (title) ||
         strstr (title, "://") != NULL || g_str_has_prefix (title, "file:");
}

static gboolean
is_name_of_file (const char *title)
{
  const char *dot = strrchr (title, '.');

  return dot != NULL && strlen (dot) <= strlen (".xhtml") && strchr (dot, ' ') == NULL &&
         dot[1] != '\0';
}

/**
 * dossier_evidence_title_from_document:
 * @title: the title that a document gives itself
 *
 * Returns: (transfer full) (nullable): the title without the name of a program before it or an
 *   extension after it; %NULL if it is none that a person gave, but a path, the name of a program,
 *   or what a program calls a document without a title
 */
char *
dossier_evidence_title_from_document (const char *title)
{
  g_autofree char *own = g_strstrip (g_strdup (skip_program (title)));
  g_autofree char *made = NULL;

  if (is_path (own))
    return NULL;
  made = is_name_of_file (own) ? dossier_evidence_title_from_name (own) : g_strdup (own);
  return is_default (made) || is_producer (made) ? NULL : g_steal_pointer (&made);
}

/* Names that scanners, cameras and mail programs give, which are no words of a title. */
static gboolean
is_generic_word (const char *word)
{
  static const char *const words[] = {
    "scan", "scanned", "img",   "image", "photo",   "picture",    "doc",      "document",
    "file", "copy",    "final", "draft", "version", "attachment", "download", "untitled",
    "new",  "print",   "page",  "pdf",   "dsc",     "screenshot", NULL
  };

  return g_utf8_strlen (word, -1) < WORD_LENGTH_MINIMUM || is_one_of (word, words);
}

/* Whether a name has a word in it that says what the file is. */
static gboolean
has_word (const char *name)
{
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = name;; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isalpha (character) || g_unichar_ismark (character))
        {
          g_string_append_unichar (word, character);
          continue;
        }
      if (!is_generic_word (word->str))
        return TRUE;
      g_string_truncate (word, 0);
      if (*p == '\0')
        return FALSE;
    }
}

/**
 * dossier_evidence_title_choose:
 * @name: the name of a file
 * @title: (nullable): the title that the document in it gives itself
 *
 * Returns: (transfer full): a title made of the name, which is what people have chosen, unless that
 *   says nothing, as in “scan_01.pdf”, and the document says something
 */
char *
dossier_evidence_title_choose (const char *name, const char *title)
{
  g_autofree char *of_name = dossier_evidence_title_from_name (name);
  g_autofree char *of_document =
    title != NULL && !has_word (of_name) ? dossier_evidence_title_from_document (title) : NULL;

  return of_document != NULL ? g_steal_pointer (&of_document) : g_steal_pointer (&of_name);
}

/* What Word and PowerPoint write below a description that they made themselves. */
static void
drop_note_of_program (char *description)
{
  static const char *const notes[] = { "Description automatically generated",
                                       "AI-generated content may be incorrect" };

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      char *note = strstr (description, notes[i]);

      if (note != NULL)
        *note = '\0';
    }
}

static gboolean
is_name_of_image (const char *description)
{
  static const char *const extensions[] = { "bmp", "emf", "gif",  "heic", "jpeg", "jpg",
                                            "png", "svg", "tiff", "tif",  "webp", "wmf" };
  const char *dot = strrchr (description, '.');

  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (extensions); i++)
    if (g_ascii_strcasecmp (dot + 1, extensions[i]) == 0)
      return TRUE;
  return FALSE;
}

/* To whole words. */
static char *
shorten_description (const char *description)
{
  g_autofree char *beginning = NULL;
  char *space;

  if (g_utf8_strlen (description, -1) <= DESCRIPTION_LENGTH_MAXIMUM)
    return g_strdup (description);
  beginning = g_utf8_substring (description, 0, DESCRIPTION_LENGTH_MAXIMUM);
  space = strrchr (beginning, ' ');
  if (space != NULL)
    *space = '\0';
  return g_strconcat (beginning, "…", NULL);
}

/**
 * dossier_evidence_title_from_description:
 * @description: what stands in a document for those who cannot see a picture in it, in UTF-8
 *
 * Returns: (transfer full) (nullable): a title; %NULL if it does not say what the picture shows, as
 *   “Picture 3” or “image001.png”
 */
char *
dossier_evidence_title_from_description (const char *description)
{
  g_autofree char *own = g_strdup (description);
  g_autofree char *line = NULL;
  g_auto (GStrv) words = NULL;

  drop_note_of_program (own);
  words = g_strsplit_set (g_strstrip (own), " \t\r\n\f\v", -1);
  line = join_words (words);
  if (is_path (line))
    return NULL;
  if (is_name_of_image (line))
    {
      g_autofree char *name = g_steal_pointer (&line);

      line = dossier_evidence_title_from_name (name);
    }
  if (is_default (line) || is_producer (line) || !has_word (line))
    return NULL;
  return shorten_description (line);
}
