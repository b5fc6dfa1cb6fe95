/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-qpdf.h"

/**
 * dossier_qpdf_new:
 * @bytes: (nullable): a PDF; %NULL for one without pages
 *
 * Has libqpdf read a PDF, and repair it where that is possible, without a message.
 *
 * Returns: (transfer full): the PDF, which may have errors
 */
DossierQpdf *
dossier_qpdf_new (GBytes *bytes)
{
  DossierQpdf *self = g_new0 (DossierQpdf, 1);

  self->data = qpdf_init ();
  qpdf_silence_errors (self->data);
  qpdf_set_suppress_warnings (self->data, QPDF_TRUE);
  if (bytes == NULL)
    qpdf_empty_pdf (self->data);
  else
    {
      self->bytes = g_bytes_ref (bytes);
      qpdf_read_memory (self->data,
                        "",
                        g_bytes_get_data (bytes, NULL),
                        g_bytes_get_size (bytes),
                        NULL);
    }
  return self;
}

void
dossier_qpdf_free (DossierQpdf *self)
{
  qpdf_cleanup (&self->data);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

guint
dossier_qpdf_get_n_pages (DossierQpdf *self)
{
  return (guint) MAX (0, qpdf_get_num_pages (self->data));
}

/**
 * dossier_qpdf_start_writing:
 * @self: a PDF
 * @path: (type filename): where it will be written
 *
 * Opens the file, and says how the PDF is to be written into it by qpdf_write(): what
 * streams hold stays as it is, but what is not compressed will be.
 */
void
dossier_qpdf_start_writing (DossierQpdf *self, const char *path)
{
  if ((qpdf_init_write (self->data, path) & QPDF_ERRORS) != 0)
    return;
  qpdf_set_object_stream_mode (self->data, qpdf_o_generate);
  qpdf_set_decode_level (self->data, qpdf_dl_none);
  qpdf_set_compress_streams (self->data, QPDF_TRUE);
  qpdf_set_preserve_encryption (self->data, QPDF_FALSE);
  qpdf_set_minimum_pdf_version (self->data, "1.7");
}

/**
 * dossier_qpdf_parse:
 * @self: a PDF
 * @format: an object, as a PDF has it, with places to fill in as in printf()
 * @...: what to fill in
 *
 * Returns: the object
 */
qpdf_oh
dossier_qpdf_parse (DossierQpdf *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return qpdf_oh_parse (self->data, text);
}

/**
 * dossier_qpdf_new_stream:
 * @self: a PDF
 * @dictionary: its dictionary, as a PDF has it, without the brackets
 * @bytes: what it holds
 *
 * Returns: a new stream
 */
qpdf_oh
dossier_qpdf_new_stream (DossierQpdf *self, const char *dictionary, GBytes *bytes)
{
  qpdf_oh stream = qpdf_oh_new_stream (self->data);
  qpdf_oh own = qpdf_oh_get_dict (self->data, stream);
  qpdf_oh wanted = dossier_qpdf_parse (self, "<< %s >>", dictionary);

  qpdf_oh_begin_dict_key_iter (self->data, wanted);
  while (qpdf_oh_dict_more_keys (self->data))
    {
      const char *key = qpdf_oh_dict_next_key (self->data);

      qpdf_oh_replace_key (self->data, own, key, qpdf_oh_get_key_if_dict (self->data, wanted, key));
    }
  qpdf_oh_replace_stream_data (self->data,
                               stream,
                               g_bytes_get_data (bytes, NULL),
                               g_bytes_get_size (bytes),
                               qpdf_oh_new_null (self->data),
                               qpdf_oh_new_null (self->data));
  return stream;
}

void
dossier_qpdf_set (DossierQpdf *self, qpdf_oh dictionary, const char *key, qpdf_oh value)
{
  qpdf_oh_replace_key (self->data, dictionary, key, value);
}

/**
 * dossier_qpdf_set_text:
 * @self: a PDF
 * @dictionary: a dictionary
 * @key: one of its keys, with the slash
 * @text: words for people
 */
void
dossier_qpdf_set_text (DossierQpdf *self, qpdf_oh dictionary, const char *key, const char *text)
{
  qpdf_oh_replace_key (self->data, dictionary, key, qpdf_oh_new_unicode_string (self->data, text));
}

/**
 * dossier_qpdf_count:
 * @self: a PDF
 * @array: what may be an array
 *
 * Returns: how many items it has; 0 if it is none
 */
int
dossier_qpdf_count (DossierQpdf *self, qpdf_oh array)
{
  return qpdf_oh_is_array (self->data, array) ? qpdf_oh_get_array_n_items (self->data, array) : 0;
}

gboolean
dossier_qpdf_is_name (DossierQpdf *self, qpdf_oh object, const char *name)
{
  return qpdf_oh_is_name_and_equals (self->data, object, name) != QPDF_FALSE;
}
