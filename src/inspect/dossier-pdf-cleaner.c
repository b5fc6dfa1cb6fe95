/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Follows pages of a PDF to everything that is copied with them: images, forms, patterns, fonts,
 * properties. None of that has a use for an action or a file, so each that is found there is taken
 * out. Names of resources are free, so a dictionary is told by what is in it, not by its key. */

#include "dossier-pdf-cleaner.h"

struct _DossierPdfCleaner
{
  DossierQpdf *pdf;
  GHashTable *pages;
  /* A queue, because a chain of objects may be too long for recursion. */
  GArray *waiting;
  GHashTable *visited;
  gboolean has_found;
};

static gpointer
get_object_key (qpdf_data pdf, qpdf_oh object)
{
  return GINT_TO_POINTER (qpdf_oh_get_object_id (pdf, object));
}

/**
 * dossier_pdf_cleaner_new:
 * @pdf: a PDF
 * @n_pages: how many pages it has
 *
 * Returns: (transfer full): a cleaner that has not found anything
 */
DossierPdfCleaner *
dossier_pdf_cleaner_new (DossierQpdf *pdf, guint n_pages)
{
  DossierPdfCleaner *self = g_new0 (DossierPdfCleaner, 1);

  self->pdf = pdf;
  self->pages = g_hash_table_new (NULL, NULL);
  self->waiting = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));
  self->visited = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < n_pages; i++)
    g_hash_table_add (self->pages, get_object_key (pdf->data, qpdf_get_page_n (pdf->data, i)));
  return self;
}

void
dossier_pdf_cleaner_free (DossierPdfCleaner *self)
{
  g_hash_table_unref (self->pages);
  g_array_unref (self->waiting);
  g_hash_table_unref (self->visited);
  g_free (self);
}

DossierQpdf *
dossier_pdf_cleaner_get_pdf (DossierPdfCleaner *self)
{
  return self->pdf;
}

/**
 * dossier_pdf_cleaner_is_page:
 * @self: a cleaner
 * @object: an object of its PDF
 *
 * Returns: whether it is one of the pages that readers see
 */
gboolean
dossier_pdf_cleaner_is_page (DossierPdfCleaner *self, qpdf_oh object)
{
  return qpdf_oh_is_indirect (self->pdf->data, object) &&
         g_hash_table_contains (self->pages, get_object_key (self->pdf->data, object));
}

/**
 * dossier_pdf_cleaner_visit:
 * @self: a cleaner
 * @object: an object of its PDF
 *
 * Returns: whether it was not visited before, as far as that can be told
 */
gboolean
dossier_pdf_cleaner_visit (DossierPdfCleaner *self, qpdf_oh object)
{
  return !qpdf_oh_is_indirect (self->pdf->data, object) ||
         g_hash_table_add (self->visited, get_object_key (self->pdf->data, object));
}

/**
 * dossier_pdf_cleaner_set_found:
 * @self: a cleaner
 *
 * Notes that active content was taken out.
 */
void
dossier_pdf_cleaner_set_found (DossierPdfCleaner *self)
{
  self->has_found = TRUE;
}

static GPtrArray *
list_keys (qpdf_data pdf, qpdf_oh dictionary)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  qpdf_oh_begin_dict_key_iter (pdf, dictionary);
  while (qpdf_oh_dict_more_keys (pdf))
    g_ptr_array_add (keys, g_strdup (qpdf_oh_dict_next_key (pdf)));
  return keys;
}

/* Each value that is asked for is an object to be made; most dictionaries have no such key. */
static gboolean
is_name_of (qpdf_data pdf, qpdf_oh dictionary, const char *key, const char *const *names)
{
  qpdf_oh name;
  gboolean is_one;

  if (!qpdf_oh_has_key (pdf, dictionary, key))
    return FALSE;
  name = qpdf_oh_get_key (pdf, dictionary, key);
  is_one = qpdf_oh_is_name (pdf, name) && g_strv_contains (names, qpdf_oh_get_name (pdf, name));
  qpdf_oh_release (pdf, name);
  return is_one;
}

static gboolean
is_action (qpdf_data pdf, qpdf_oh dictionary)
{
  static const char *const kinds[] = { "/GoTo",       "/GoToR",
                                       "/GoToE",      "/GoToDp",
                                       "/GoTo3DView", "/Launch",
                                       "/Thread",     "/URI",
                                       "/Sound",      "/Movie",
                                       "/Hide",       "/Named",
                                       "/SubmitForm", "/ResetForm",
                                       "/ImportData", "/SetOCGState",
                                       "/Rendition",  "/Trans",
                                       "/JavaScript", "/NoOp",
                                       "/SetState",   "/RichMediaExecute",
                                       NULL };

  return is_name_of (pdf, dictionary, "/S", kinds);
}

/* PDF 1.7, table 44. The type need not be given; the files in it are streams. */
static gboolean
is_file_specification (qpdf_data pdf, qpdf_oh dictionary)
{
  static const char *const types[] = { "/Filespec", "/F", NULL };
  static const char *const systems[] = { "/F", "/UF", "/DOS", "/Mac", "/Unix" };
  qpdf_oh files;
  gboolean has_file = FALSE;

  if (is_name_of (pdf, dictionary, "/Type", types))
    return TRUE;
  if (!qpdf_oh_has_key (pdf, dictionary, "/EF"))
    return FALSE;
  files = qpdf_oh_get_key (pdf, dictionary, "/EF");
  for (gsize i = 0; !has_file && i < G_N_ELEMENTS (systems); i++)
    {
      qpdf_oh file = qpdf_oh_get_key_if_dict (pdf, files, systems[i]);

      has_file = qpdf_oh_is_stream (pdf, file);
      qpdf_oh_release (pdf, file);
    }
  qpdf_oh_release (pdf, files);
  return has_file;
}

static gboolean
is_embedded_file (qpdf_data pdf, qpdf_oh stream)
{
  static const char *const types[] = { "/EmbeddedFile", NULL };
  qpdf_oh dictionary = qpdf_oh_get_dict (pdf, stream);
  gboolean is_file = is_name_of (pdf, dictionary, "/Type", types);

  qpdf_oh_release (pdf, dictionary);
  return is_file;
}

static gboolean
is_active (qpdf_data pdf, const char *key, qpdf_oh value, enum qpdf_object_type_e type)
{
  switch (type)
    {
    case ot_stream:
      return is_embedded_file (pdf, value);
    case ot_dictionary:
      return is_action (pdf, value) || is_file_specification (pdf, value);
    case ot_string:
      return g_strcmp0 (key, "/JS") == 0;
    default:
      return FALSE;
    }
}

static gboolean
leads_on (enum qpdf_object_type_e type)
{
  return type == ot_array || type == ot_dictionary || type == ot_stream;
}

static void
follow (DossierPdfCleaner *self, qpdf_oh object, enum qpdf_object_type_e type)
{
  if (leads_on (type))
    g_array_append_val (self->waiting, object);
  else
    qpdf_oh_release (self->pdf->data, object);
}

/**
 * dossier_pdf_cleaner_follow:
 * @self: a cleaner
 * @object: an object of its PDF, which is released
 *
 * Has dossier_pdf_cleaner_finish() look at all that the object leads to.
 */
void
dossier_pdf_cleaner_follow (DossierPdfCleaner *self, qpdf_oh object)
{
  follow (self, object, qpdf_oh_get_type_code (self->pdf->data, object));
}

static void
follow_value (DossierPdfCleaner *self, qpdf_oh dictionary, const char *key)
{
  qpdf_data pdf = self->pdf->data;
  qpdf_oh value = qpdf_oh_get_key (pdf, dictionary, key);
  enum qpdf_object_type_e type = qpdf_oh_get_type_code (pdf, value);

  if (!is_active (pdf, key, value, type))
    {
      follow (self, value, type);
      return;
    }
  qpdf_oh_remove_key (pdf, dictionary, key);
  qpdf_oh_release (pdf, value);
  self->has_found = TRUE;
}

static void
follow_values (DossierPdfCleaner *self, qpdf_oh dictionary)
{
  g_autoptr (GPtrArray) keys = list_keys (self->pdf->data, dictionary);

  for (guint i = 0; i < keys->len; i++)
    follow_value (self, dictionary, keys->pdata[i]);
}

/**
 * dossier_pdf_cleaner_clean_keys:
 * @self: a cleaner
 * @dictionary: a dictionary of its PDF
 * @kept: the keys that stay
 * @active: those of the others that count as active content
 * @apart: (nullable): those that stay whose values are not looked at; %NULL for all of them
 *
 * Takes all other keys out of a dictionary, and of the values that are looked at those that are
 * active, and follows the rest.
 */
void
dossier_pdf_cleaner_clean_keys (DossierPdfCleaner *self,
                                qpdf_oh dictionary,
                                const char *const *kept,
                                const char *const *active,
                                const char *const *apart)
{
  g_autoptr (GPtrArray) keys = list_keys (self->pdf->data, dictionary);

  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = keys->pdata[i];

      if (!g_strv_contains (kept, key))
        {
          self->has_found |= g_strv_contains (active, key);
          qpdf_oh_remove_key (self->pdf->data, dictionary, key);
        }
      else if (apart != NULL && !g_strv_contains (apart, key))
        follow_value (self, dictionary, key);
    }
}

static void
visit_array (DossierPdfCleaner *self, qpdf_oh array)
{
  qpdf_data pdf = self->pdf->data;
  int n_items = qpdf_oh_get_array_n_items (pdf, array);

  for (int i = 0; i < n_items; i++)
    {
      qpdf_oh item = qpdf_oh_get_array_item (pdf, array, i);
      enum qpdf_object_type_e type = qpdf_oh_get_type_code (pdf, item);

      if (is_active (pdf, NULL, item, type))
        {
          qpdf_oh_set_array_item (pdf, array, i, qpdf_oh_new_null (pdf));
          qpdf_oh_release (pdf, item);
          self->has_found = TRUE;
        }
      else
        follow (self, item, type);
    }
}

static void
remove_keys (DossierPdfCleaner *self, qpdf_oh dictionary, const char *const *keys, gboolean is_told)
{
  for (; *keys != NULL; keys++)
    {
      if (!qpdf_oh_has_key (self->pdf->data, dictionary, *keys))
        continue;
      self->has_found |= is_told;
      qpdf_oh_remove_key (self->pdf->data, dictionary, *keys);
    }
}

/* The keys of a stream are not free. Its data may be in a file of its own, or in another PDF. */
static void
visit_stream (DossierPdfCleaner *self, qpdf_oh stream)
{
  static const char *const active[] = { "/AF", "/AA", "/EF", "/F", "/Ref", NULL };
  static const char *const useless[] = { "/FFilter", "/FDecodeParms", "/OPI", "/PieceInfo", NULL };
  qpdf_oh dictionary = qpdf_oh_get_dict (self->pdf->data, stream);

  remove_keys (self, dictionary, active, TRUE);
  remove_keys (self, dictionary, useless, FALSE);
  follow_values (self, dictionary);
  qpdf_oh_release (self->pdf->data, dictionary);
}

/* libqpdf does not copy other pages together with a page. */
static gboolean
is_node_of_page_tree (qpdf_data pdf, qpdf_oh object)
{
  static const char *const types[] = { "/Page", "/Pages", NULL };

  return qpdf_oh_is_indirect (pdf, object) && is_name_of (pdf, object, "/Type", types);
}

static void
visit (DossierPdfCleaner *self, qpdf_oh object)
{
  qpdf_data pdf = self->pdf->data;

  if (!dossier_pdf_cleaner_visit (self, object))
    return;
  switch (qpdf_oh_get_type_code (pdf, object))
    {
    case ot_array:
      visit_array (self, object);
      break;
    case ot_stream:
      visit_stream (self, object);
      break;
    case ot_dictionary:
      if (!is_node_of_page_tree (pdf, object))
        follow_values (self, object);
      break;
    default:
      break;
    }
}

/**
 * dossier_pdf_cleaner_finish:
 * @self: a cleaner
 *
 * Looks at all that is to be followed.
 *
 * Returns: whether something active was taken out
 */
gboolean
dossier_pdf_cleaner_finish (DossierPdfCleaner *self)
{
  while (self->waiting->len > 0 && !qpdf_has_error (self->pdf->data))
    {
      qpdf_oh object = g_array_index (self->waiting, qpdf_oh, self->waiting->len - 1);

      g_array_set_size (self->waiting, self->waiting->len - 1);
      visit (self, object);
      qpdf_oh_release (self->pdf->data, object);
    }
  return self->has_found;
}
