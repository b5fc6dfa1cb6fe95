/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-read.h"

#include "dossier-descriptor.h"
#include "dossier-foreign-pdf.h"

#include <qpdf/qpdfjob-c.h>
#include <sys/mman.h>
#include <unistd.h>

static qpdf_oh
find_form (qpdf_data pdf)
{
  return qpdf_oh_get_key_if_dict (pdf, qpdf_get_root (pdf), "/AcroForm");
}

/* Whether a field of a form has no picture of what is in it: a reader would have to draw one. */
static gboolean
lacks_appearance (qpdf_data pdf, qpdf_oh annotation)
{
  qpdf_oh kind = qpdf_oh_get_key_if_dict (pdf, annotation, "/Subtype");
  qpdf_oh appearance = qpdf_oh_get_key_if_dict (pdf, annotation, "/AP");

  return qpdf_oh_is_name_and_equals (pdf, kind, "/Widget") &&
         qpdf_oh_is_null (pdf, qpdf_oh_get_key_if_dict (pdf, appearance, "/N"));
}

static gboolean
has_field_without_appearance (qpdf_data pdf, guint n_pages)
{
  for (guint i = 0; i < n_pages; i++)
    {
      qpdf_oh page = qpdf_get_page_n (pdf, i);
      qpdf_oh annotations = qpdf_oh_get_key_if_dict (pdf, page, "/Annots");
      int n_annotations =
        qpdf_oh_is_array (pdf, annotations) ? qpdf_oh_get_array_n_items (pdf, annotations) : 0;

      for (int j = 0; j < n_annotations; j++)
        {
          if (lacks_appearance (pdf, qpdf_oh_get_array_item (pdf, annotations, j)))
            return TRUE;
        }
    }
  return FALSE;
}

/* libqpdf draws appearances only where the form says that they are wanted. */
static gboolean
write_with_wish (qpdf_data pdf, int target)
{
  qpdf_oh_replace_key (pdf, find_form (pdf), "/NeedAppearances", qpdf_oh_new_bool (pdf, QPDF_TRUE));
  if ((qpdf_init_write_memory (pdf) & QPDF_ERRORS) != 0)
    return FALSE;
  qpdf_set_decode_level (pdf, qpdf_dl_none);
  qpdf_set_compress_streams (pdf, QPDF_FALSE);
  qpdf_set_preserve_encryption (pdf, QPDF_FALSE);
  qpdf_write (pdf);
  return !qpdf_has_error (pdf) &&
         dossier_descriptor_write_all (target, qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
}

/* Returns the descriptor of a PDF in which each field has an appearance, or will get one. */
static int
prepare (int descriptor)
{
  guint n_pages;
  g_autoptr (DossierQpdf) pdf = dossier_foreign_pdf_open (descriptor, &n_pages, NULL);
  int prepared;

  if (pdf == NULL)
    return -1;
  if (!has_field_without_appearance (pdf->data, n_pages))
    return descriptor;
  prepared = memfd_create ("dossier-form", MFD_CLOEXEC);
  return prepared >= 0 && write_with_wish (pdf->data, prepared) ? prepared : -1;
}

/**
 * dossier_flatten_form:
 * @descriptor: a PDF that is a form
 *
 * Prints the fields of a PDF into its pages, and writes it to standard output.
 *
 * Returns: whether it was written
 */
gboolean
dossier_flatten_form (int descriptor)
{
  int prepared = prepare (descriptor);
  g_autofree char *job = NULL;
  qpdfjob_handle handle;
  int result;

  if (prepared < 0)
    return FALSE;
  job = g_strdup_printf ("{\"inputFile\": \"/proc/self/fd/%d\", \"outputFile\": \"-\","
                         " \"generateAppearances\": \"\", \"flattenAnnotations\": \"all\","
                         " \"decrypt\": \"\", \"noWarn\": \"\"}",
                         prepared);
  handle = qpdfjob_init ();
  result = qpdfjob_initialize_from_json (handle, job);
  if (result == qpdf_exit_success)
    result = qpdfjob_run (handle);
  qpdfjob_cleanup (&handle);
  return result == qpdf_exit_success || result == qpdf_exit_warning;
}
