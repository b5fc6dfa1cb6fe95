/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-read.h"

#include <libxml/HTMLparser.h>

#include <string.h>

#define FILE_SIZE_MAXIMUM (32 * 1024 * 1024)

static gboolean
is_element (xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE &&
         g_ascii_strcasecmp ((const char *) node->name, name) == 0;
}

static gboolean
is_hidden (xmlNode *node)
{
  return is_element (node, "script") || is_element (node, "style") || is_element (node, "head") ||
         is_element (node, "template");
}

static gboolean
is_within_line (xmlNode *node)
{
  static const char *const names[] = { "a",    "abbr", "b",   "code", "em",     "i",
                                       "mark", "span", "sub", "sup",  "strong", "u" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (is_element (node, names[i]))
        return TRUE;
    }
  return FALSE;
}

/* The one after it in the order of the page, leaving out what is inside if need be. */
static xmlNode *
find_next (xmlNode *node, gboolean enters)
{
  if (enters && node->children != NULL && node->type == XML_ELEMENT_NODE)
    return node->children;
  while (node != NULL && node->next == NULL)
    node = node->parent;
  return node != NULL ? node->next : NULL;
}

static void
read_head (xmlNode *root, DossierContent *content)
{
  g_autofree char *language = NULL;
  xmlChar *attribute = xmlGetProp (root, (const xmlChar *) "lang");

  if (attribute != NULL)
    dossier_content_set_language (content, (const char *) attribute);
  xmlFree (attribute);
  for (xmlNode *node = root; node != NULL; node = find_next (node, TRUE))
    {
      if (is_element (node, "title"))
        {
          xmlChar *title = xmlNodeGetContent (node);

          dossier_content_set_title (content, (const char *) title);
          xmlFree (title);
          return;
        }
    }
}

static void
read_body (xmlNode *root, DossierContent *content)
{
  gboolean has_room = TRUE;
  xmlNode *node = root;

  while (node != NULL && has_room)
    {
      gboolean enters = !is_hidden (node);

      if (node->type == XML_TEXT_NODE)
        has_room = dossier_content_add_text (content, (const char *) node->content);
      else if (enters && !is_within_line (node))
        has_room = dossier_content_add_text (content, "\n");
      node = find_next (node, enters);
    }
}

/**
 * dossier_read_html:
 * @descriptor: a web page
 * @content: what to read it into
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Returns: whether it could be read
 */
gboolean
dossier_read_html (int descriptor, DossierContent *content, GError **error)
{
  g_autofree char *bytes = NULL;
  gsize length;
  htmlDocPtr document;
  xmlNode *root;

  bytes = dossier_read_whole (descriptor, FILE_SIZE_MAXIMUM, &length, error);
  if (bytes == NULL)
    return FALSE;
  document = htmlReadMemory (bytes,
                             (int) length,
                             NULL,
                             g_utf8_validate_len (bytes, length, NULL) ? "UTF-8" : NULL,
                             HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                               HTML_PARSE_NOWARNING);
  root = document != NULL ? xmlDocGetRootElement (document) : NULL;
  if (root == NULL)
    dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_DAMAGED);
  else
    {
      read_head (root, content);
      if (dossier_content_wants_text (content))
        read_body (root, content);
    }
  if (document != NULL)
    xmlFreeDoc (document);
  return root != NULL;
}
