/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-read.h"

#include "dossier-office-parts.h"
#include "dossier-office-text.h"

typedef struct
{
  DossierContent *content;
  char *place;
} Metadata;

/* Title and language, which Office Open XML and OpenDocument both name as Dublin Core does. */
static gboolean
visit_metadata (xmlTextReader *reader, const char *name, gboolean begins, gpointer user_data)
{
  Metadata *self = user_data;

  if (name != NULL)
    {
      g_free (self->place);
      self->place = g_strdup (begins ? name : "");
    }
  else if (g_strcmp0 (self->place, "title") == 0)
    dossier_content_set_title (self->content, (const char *) xmlTextReaderConstValue (reader));
  else if (g_strcmp0 (self->place, "language") == 0)
    dossier_content_set_language (self->content, (const char *) xmlTextReaderConstValue (reader));
  return TRUE;
}

static gboolean
read_metadata (DossierOfficeText *text, GError **error)
{
  Metadata metadata = { text->content, NULL };
  gboolean is_read =
    dossier_office_text_walk (text, "docProps/core.xml", NULL, visit_metadata, &metadata, error) &&
    dossier_office_text_walk (text, "meta.xml", NULL, visit_metadata, &metadata, error);

  g_free (metadata.place);
  return is_read;
}

/* Pictures and films in a document hold no text. Relations tell which part a sheet is. */
static gboolean
has_text (const char *name)
{
  return g_str_has_suffix (name, ".xml") || g_str_equal (name, "xl/_rels/workbook.xml.rels");
}

/**
 * dossier_read_office:
 * @descriptor: a document of Word, Excel, PowerPoint or OpenDocument
 * @content: what to read it into
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Reads parts as ECMA-376 and OpenDocument 1.3 name them. What is hidden or deleted, and
 * comments, are left out, as they are when the document is printed. Only slides count as pages:
 * where the pages of a text end, only the program that lays it out knows.
 *
 * Returns: whether it could be read
 */
gboolean
dossier_read_office (int descriptor, DossierContent *content, GError **error)
{
  g_autoptr (GHashTable) parts = dossier_office_parts_unpack (descriptor, has_text, error);
  DossierOfficeText text = { parts, content, 0 };
  gboolean is_read;

  if (parts == NULL)
    return FALSE;
  is_read = read_metadata (&text, error) && dossier_office_text_read_words (&text, error) &&
            dossier_office_text_read_slides (&text, error) &&
            dossier_office_text_read_sheets (&text, error) &&
            dossier_office_text_read_open_document (&text, error);
  dossier_content_set_n_pages (content, text.n_pages);
  return is_read;
}
