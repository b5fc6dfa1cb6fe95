/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents that are ZIP files: OpenDocument, and Office Open XML. LibreOffice finds the parts of
 * the latter by their types, not by their names. One with other names than those that Dossier edits
 * is a document, but no %DOSSIER_DOCUMENT_PACKAGE. */

#include "dossier-document-kind-reader.h"

#include <string.h>

#include "dossier-office-parts.h"
#include "dossier-read-xml.h"

#define CONTENT_TYPES "[Content_Types].xml"
#define MIMETYPE      "mimetype"
#define MANIFEST      "META-INF/manifest.xml"

typedef struct
{
  DossierDocumentKind kind;
  gboolean has_other_names;
} Types;

static gboolean
tells_kind (const char *name)
{
  return g_str_equal (name, CONTENT_TYPES) || g_str_equal (name, MIMETYPE) ||
         g_str_equal (name, MANIFEST);
}

/* ECMA-376-1, 11.3, 12.3 and 13.3; with macros, the types are those of Microsoft. */
static DossierDocumentKind
find_kind_of_part (const char *type)
{
  static const struct
  {
    const char *word;
    DossierDocumentKind kind;
  } words[] = {
    { "wordprocessingml.", DOSSIER_DOCUMENT_TEXT }, { "ms-word.", DOSSIER_DOCUMENT_TEXT },
    { "spreadsheetml.", DOSSIER_DOCUMENT_SHEET },   { "ms-excel.", DOSSIER_DOCUMENT_SHEET },
    { "presentationml.", DOSSIER_DOCUMENT_SLIDES }, { "ms-powerpoint.", DOSSIER_DOCUMENT_SLIDES },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (strstr (type, words[i].word) != NULL)
        return words[i].kind;
    }
  return DOSSIER_DOCUMENT_UNKNOWN;
}

/* The names by which the parts are found that have tracked changes, hidden text or comments.
 * Workbooks of binary parts have none that could be edited. */
static gboolean
has_usual_name (const char *type, const char *name)
{
  if (strstr (type, "wordprocessingml.") != NULL || strstr (type, "ms-word.") != NULL)
    return !g_str_has_suffix (type, "+xml") ||
           (g_str_has_prefix (name, "/word/") && g_str_has_suffix (name, ".xml"));
  if (strstr (type, "comments+xml") != NULL)
    return (g_str_has_prefix (name, "/xl/") && strstr (name, "omment") != NULL &&
            g_str_has_suffix (name, ".xml")) ||
           g_str_has_prefix (name, "/ppt/");
  return strstr (type, "sheet.binary.macroEnabled.main") == NULL;
}

static gboolean
visit_type (xmlTextReader *reader, const char *name, gboolean begins, gpointer user_data)
{
  Types *self = user_data;
  g_autofree char *type = NULL;
  g_autofree char *part = NULL;

  if (name == NULL || !begins)
    return TRUE;
  type = dossier_xml_get_attribute (reader, "ContentType");
  part = dossier_xml_get_attribute (reader, "PartName");
  if (type == NULL || find_kind_of_part (type) == DOSSIER_DOCUMENT_UNKNOWN)
    return TRUE;
  if (strstr (type, ".main") != NULL)
    self->kind |= find_kind_of_part (type);
  self->has_other_names |= !has_usual_name (type, part != NULL ? part : "");
  return TRUE;
}

static DossierDocumentKind
find_kind_of_open_xml (GBytes *content_types)
{
  Types types = { DOSSIER_DOCUMENT_UNKNOWN, FALSE };

  if (content_types == NULL || !dossier_read_xml (content_types, NULL, visit_type, &types))
    return DOSSIER_DOCUMENT_UNKNOWN;
  if (types.kind != DOSSIER_DOCUMENT_UNKNOWN && !types.has_other_names)
    types.kind |= DOSSIER_DOCUMENT_PACKAGE;
  return types.kind;
}

static gboolean
visit_manifest (xmlTextReader *reader, const char *name, gboolean begins, gpointer user_data)
{
  gboolean *is_encrypted = user_data;

  *is_encrypted |= g_strcmp0 (name, "encryption-data") == 0;
  return TRUE;
}

static DossierDocumentKind
find_kind_of_open_document (GBytes *mimetype, GBytes *manifest)
{
  gsize length = 0;
  const char *bytes = mimetype != NULL ? g_bytes_get_data (mimetype, &length) : NULL;
  g_autofree char *type = g_strndup (bytes, length);
  DossierDocumentKind kind =
    type != NULL ? dossier_read_open_document_kind (type) : DOSSIER_DOCUMENT_UNKNOWN;
  gboolean is_encrypted = FALSE;

  if (kind == DOSSIER_DOCUMENT_UNKNOWN)
    return DOSSIER_DOCUMENT_UNKNOWN;
  if (manifest != NULL)
    dossier_read_xml (manifest, NULL, visit_manifest, &is_encrypted);
  return is_encrypted ? DOSSIER_DOCUMENT_ENCRYPTED : kind | DOSSIER_DOCUMENT_PACKAGE;
}

/**
 * dossier_read_package_kind:
 * @descriptor: a file that begins as a ZIP file
 *
 * Returns: what kind of document it is
 */
DossierDocumentKind
dossier_read_package_kind (int descriptor)
{
  g_autoptr (GHashTable) parts = dossier_office_parts_unpack (descriptor, tells_kind, NULL);
  DossierDocumentKind open_xml, open_document;

  if (parts == NULL)
    return DOSSIER_DOCUMENT_UNKNOWN;
  open_xml = find_kind_of_open_xml (g_hash_table_lookup (parts, CONTENT_TYPES));
  open_document = find_kind_of_open_document (g_hash_table_lookup (parts, MIMETYPE),
                                              g_hash_table_lookup (parts, MANIFEST));
  if (open_xml == DOSSIER_DOCUMENT_UNKNOWN || open_document == DOSSIER_DOCUMENT_UNKNOWN)
    return open_xml | open_document;
  return (open_xml | open_document) & DOSSIER_DOCUMENT_ANY;
}
