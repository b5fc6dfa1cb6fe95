/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-read.h"

#include "dossier-office-parts.h"
#include "dossier-read-xml.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  DossierContent *content;
  GPtrArray *shared_strings;
  GString *text;
  guint n_pages;
  gboolean is_shown;
  gboolean is_shared;
  char *place;
} Walk;

static gboolean
take_text (Walk *walk, xmlTextReader *reader)
{
  return dossier_content_add_text (walk->content, (const char *) xmlTextReaderConstValue (reader));
}

/* Title and language, which both families write with the names of Dublin Core. */
static gboolean
visit_metadata (xmlTextReader *reader, const char *name, gboolean begins, gpointer user_data)
{
  Walk *walk = user_data;

  if (name != NULL)
    {
      g_free (walk->place);
      walk->place = g_strdup (begins ? name : "");
    }
  else if (g_strcmp0 (walk->place, "title") == 0)
    dossier_content_set_title (walk->content, (const char *) xmlTextReaderConstValue (reader));
  else if (g_strcmp0 (walk->place, "language") == 0)
    dossier_content_set_language (walk->content, (const char *) xmlTextReaderConstValue (reader));
  return TRUE;
}

/* WordprocessingML and DrawingML: text is in "t", paragraphs are "p". */
static gboolean
visit_office_open_text (xmlTextReader *reader,
                        const char *name,
                        gboolean begins,
                        gpointer user_data)
{
  Walk *walk = user_data;

  if (name == NULL)
    return !walk->is_shown || take_text (walk, reader);
  if (g_str_equal (name, "t"))
    walk->is_shown = begins;
  else if (!begins && (g_str_equal (name, "p") || g_str_equal (name, "br")))
    return dossier_content_add_text (walk->content, "\n");
  else if (!begins && (g_str_equal (name, "tab") || g_str_equal (name, "tc")))
    return dossier_content_add_text (walk->content, "\t");
  return TRUE;
}

/* OpenDocument: text is in paragraphs and headings; a presentation has pages. */
static gboolean
visit_open_document_text (xmlTextReader *reader,
                          const char *name,
                          gboolean begins,
                          gpointer user_data)
{
  Walk *walk = user_data;

  if (name == NULL)
    return !walk->is_shown || take_text (walk, reader);
  if (g_str_equal (name, "page") && begins)
    {
      walk->n_pages++;
      dossier_content_begin_page (walk->content);
    }
  else if (g_str_equal (name, "p") || g_str_equal (name, "h"))
    {
      walk->is_shown = begins;
      return begins || dossier_content_add_text (walk->content, "\n");
    }
  else if (!begins && (g_str_equal (name, "tab") || g_str_equal (name, "s")))
    return dossier_content_add_text (walk->content, " ");
  return TRUE;
}

static gboolean
visit_shared_string (xmlTextReader *reader, const char *name, gboolean begins, gpointer user_data)
{
  Walk *walk = user_data;

  if (name == NULL)
    {
      if (walk->is_shown)
        g_string_append (walk->text, (const char *) xmlTextReaderConstValue (reader));
    }
  else if (g_str_equal (name, "t"))
    walk->is_shown = begins;
  else if (!begins && g_str_equal (name, "si"))
    {
      g_ptr_array_add (walk->shared_strings, g_strdup (walk->text->str));
      g_string_truncate (walk->text, 0);
    }
  return TRUE;
}

static gboolean
take_shared_string (Walk *walk, const char *position)
{
  guint64 number = g_ascii_strtoull (position, NULL, 10);

  return number >= walk->shared_strings->len ||
         dossier_content_add_text (walk->content, walk->shared_strings->pdata[number]);
}

/* SpreadsheetML: a cell holds its value, or the number of a shared string. */
static gboolean
visit_sheet (xmlTextReader *reader, const char *name, gboolean begins, gpointer user_data)
{
  Walk *walk = user_data;

  if (name == NULL)
    {
      if (!walk->is_shown)
        return TRUE;
      return walk->is_shared
               ? take_shared_string (walk, (const char *) xmlTextReaderConstValue (reader))
               : take_text (walk, reader);
    }
  if (g_str_equal (name, "c") && begins)
    {
      g_autofree char *type = dossier_xml_get_attribute (reader, "t");

      walk->is_shared = g_strcmp0 (type, "s") == 0;
    }
  else if (g_str_equal (name, "v") || g_str_equal (name, "t"))
    walk->is_shown = begins;
  else if (!begins && g_str_equal (name, "c"))
    return dossier_content_add_text (walk->content, "\t");
  else if (!begins && g_str_equal (name, "row"))
    return dossier_content_add_text (walk->content, "\n");
  return TRUE;
}

/* In the order of their numbers, of which slide10 comes after slide9. */
static int
compare_numbered_parts (gconstpointer a, gconstpointer b)
{
  const char *first = a;
  const char *second = b;
  gsize length_difference = strlen (first) - strlen (second);

  if (length_difference != 0)
    return strlen (first) < strlen (second) ? -1 : 1;
  return strcmp (first, second);
}

static GList *
list_parts (GHashTable *parts, const char *prefix)
{
  GList *names = NULL;
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      const char *rest =
        g_str_has_prefix (name, prefix) ? (const char *) name + strlen (prefix) : "";

      if (g_ascii_isdigit (*rest) && strchr (rest, '/') == NULL)
        names = g_list_insert_sorted (names, name, compare_numbered_parts);
    }
  return names;
}

static gboolean
walk_part (Walk *walk, GHashTable *parts, const char *name, DossierXmlVisit visit, GError **error)
{
  GBytes *part = g_hash_table_lookup (parts, name);

  walk->is_shown = FALSE;
  if (part == NULL || dossier_read_xml (part, visit, walk))
    return TRUE;
  dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_DAMAGED);
  return FALSE;
}

static gboolean
walk_parts (Walk *walk,
            GHashTable *parts,
            const char *prefix,
            gboolean are_pages,
            DossierXmlVisit visit,
            GError **error)
{
  g_autoptr (GList) names = list_parts (parts, prefix);

  for (GList *item = names; item != NULL; item = item->next)
    {
      if (are_pages)
        {
          walk->n_pages++;
          dossier_content_begin_page (walk->content);
        }
      if (!walk_part (walk, parts, item->data, visit, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
walk_text (Walk *walk, GHashTable *parts, GError **error)
{
  return walk_part (walk, parts, "word/document.xml", visit_office_open_text, error) &&
         walk_part (walk, parts, "word/footnotes.xml", visit_office_open_text, error) &&
         walk_parts (walk, parts, "ppt/slides/slide", TRUE, visit_office_open_text, error) &&
         walk_part (walk, parts, "xl/sharedStrings.xml", visit_shared_string, error) &&
         walk_parts (walk, parts, "xl/worksheets/sheet", FALSE, visit_sheet, error) &&
         walk_part (walk, parts, "content.xml", visit_open_document_text, error);
}

/**
 * dossier_read_office:
 * @descriptor: a document of Word, Excel, PowerPoint or OpenDocument
 * @content: what to read it into
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Reads parts as ECMA-376 and OpenDocument 1.3 name them. Only slides count as
 * pages: where the pages of a text end, only the program that lays it out knows.
 *
 * Returns: whether it could be read
 */
gboolean
dossier_read_office (int descriptor, DossierContent *content, GError **error)
{
  g_autoptr (GHashTable) parts = dossier_office_parts_unpack (descriptor, error);
  g_autoptr (GPtrArray) shared_strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  Walk walk = { .content = content, .shared_strings = shared_strings, .text = text };
  gboolean is_read;

  if (parts == NULL)
    return FALSE;
  is_read = walk_part (&walk, parts, "docProps/core.xml", visit_metadata, error) &&
            walk_part (&walk, parts, "meta.xml", visit_metadata, error) &&
            walk_text (&walk, parts, error);
  g_free (walk.place);
  dossier_content_set_n_pages (content, walk.n_pages);
  return is_read;
}
