/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-office-text.h"

#include <string.h>

#include "dossier-inspection-error.h"

/**
 * dossier_office_text_walk:
 * @self: the text of a document
 * @name: the name of a part, which need not be there
 * @is_hidden: (nullable): tells what is passed over
 * @visit: called for each element that begins or ends, and for each text
 * @user_data: for both
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Walks through a part.
 *
 * Returns: whether it could be read
 */
gboolean
dossier_office_text_walk (DossierOfficeText *self,
                          const char *name,
                          DossierXmlIsHidden is_hidden,
                          DossierXmlVisit visit,
                          gpointer user_data,
                          GError **error)
{
  GBytes *part = g_hash_table_lookup (self->parts, name);

  if (part == NULL || dossier_read_xml (part, is_hidden, visit, user_data))
    return TRUE;
  dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_DAMAGED);
  return FALSE;
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

/**
 * dossier_office_text_list:
 * @self: the text of a document
 * @prefix: how the names of parts begin
 *
 * Returns: (transfer container) (element-type utf8): the names of the parts that a number
 *   follows, in the order of those
 */
GList *
dossier_office_text_list (DossierOfficeText *self, const char *prefix)
{
  GList *names = NULL;
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      const char *rest =
        g_str_has_prefix (name, prefix) ? (const char *) name + strlen (prefix) : "";

      if (g_ascii_isdigit (*rest) && strchr (rest, '/') == NULL)
        names = g_list_insert_sorted (names, name, compare_numbered_parts);
    }
  return names;
}

/**
 * dossier_office_text_begin_page:
 * @self: the text of a document
 *
 * What is read from here on is on the next page.
 */
void
dossier_office_text_begin_page (DossierOfficeText *self)
{
  self->n_pages++;
  dossier_content_begin_page (self->content);
}

/**
 * dossier_office_text_add:
 * @self: the text of a document
 * @reader: a reader at a text
 *
 * Returns: whether there is room for more
 */
gboolean
dossier_office_text_add (DossierOfficeText *self, xmlTextReader *reader)
{
  return dossier_content_add_text (self->content, (const char *) xmlTextReaderConstValue (reader));
}
