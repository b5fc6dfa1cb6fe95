/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf-damage.h"

/* The size of the shortest object, “1 0 obj 0 endobj”, with its line in the cross-reference
 * table. */
#define OBJECT_SIZE_MINIMUM 16

/**
 * dossier_pdf_damage_is_there:
 * @pdf: a PDF that libqpdf has read, with its warnings kept back
 * @size: the size of its file in bytes
 *
 * libqpdf repairs what it can, warns, and goes on; what it cannot make out becomes
 * nothing, even the contents of a page. It reads objects when they are asked for,
 * so all of them are asked for here.
 *
 * Returns: whether libqpdf had to repair the PDF, or to leave something out
 */
gboolean
dossier_pdf_damage_is_there (qpdf_data pdf, guint64 size)
{
  qpdf_oh trailer = qpdf_get_trailer (pdf);
  long long n_objects = qpdf_oh_get_int_value (pdf, qpdf_oh_get_key (pdf, trailer, "/Size"));

  n_objects = MIN (n_objects, (long long) (size / OBJECT_SIZE_MINIMUM));
  for (int id = 1; id < n_objects && !qpdf_more_warnings (pdf); id++)
    {
      qpdf_oh object = qpdf_get_object_by_id (pdf, id, 0);

      qpdf_oh_get_type_code (pdf, object);
      qpdf_oh_release (pdf, object);
    }
  return qpdf_more_warnings (pdf) != QPDF_FALSE;
}
