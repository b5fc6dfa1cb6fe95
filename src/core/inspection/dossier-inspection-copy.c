/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The copies of a file that the helper process makes. */

#include "dossier-inspection.h"

#include "dossier-descriptor.h"
#include "dossier-inspection-private.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define COPY_SIZE_A_BYTE 4

static gboolean
write_block (const guint8 *block, gsize length, gpointer user_data)
{
  return dossier_descriptor_write_all (*(int *) user_data, block, length);
}

static gboolean
copy_with_helper (int descriptor,
                  int target,
                  const char *const *words,
                  GCancellable *cancellable,
                  GError **error)
{
  guint64 size_maximum = 0;
  struct stat status;

  if (fstat (descriptor, &status) == 0)
    size_maximum = COPY_SIZE_A_BYTE * (guint64) status.st_size;
  return dossier_inspection_run (descriptor,
                                 words,
                                 size_maximum,
                                 write_block,
                                 &target,
                                 cancellable,
                                 error);
}

static gboolean
make_pdf_with_helper (int descriptor,
                      int target,
                      const char *const *words,
                      GCancellable *cancellable,
                      GError **error)
{
  g_return_val_if_fail (descriptor >= 0 && target >= 0, FALSE);

  if (!copy_with_helper (descriptor, target, words, cancellable, error))
    return FALSE;
  if (dossier_descriptor_ends_as_pdf (target))
    return TRUE;
  dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_FAILED);
  return FALSE;
}

/**
 * dossier_inspection_flatten_form:
 * @descriptor: an open PDF that is a form
 * @target: an open empty file, for the PDF in which the fields are part of the
 *   pages
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_INSPECTION_ERROR, a #GIOErrorEnum or a
 *   #GSpawnError
 *
 * Has the helper process print a form. May be called on any thread, and waits for
 * it.
 *
 * Returns: whether @target is written whole
 */
gboolean
dossier_inspection_flatten_form (int descriptor,
                                 int target,
                                 GCancellable *cancellable,
                                 GError **error)
{
  static const char *const words[] = { "flatten", NULL };

  return make_pdf_with_helper (descriptor, target, words, cancellable, error);
}

/**
 * dossier_inspection_paginate_image:
 * @descriptor: an open image of several pages
 * @target: an open empty file, for a PDF of these pages
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_INSPECTION_ERROR, a #GIOErrorEnum or a
 *   #GSpawnError
 *
 * Has the helper process make a PDF of an image. May be called on any thread, and waits
 * for it.
 *
 * Returns: whether @target has all of the pages
 */
gboolean
dossier_inspection_paginate_image (int descriptor,
                                   int target,
                                   GCancellable *cancellable,
                                   GError **error)
{
  static const char *const words[] = { "paginate", NULL };

  return make_pdf_with_helper (descriptor, target, words, cancellable, error);
}

/* The helper writes nothing if it could not read the document. */
static gboolean
edit_with_helper (int descriptor,
                  int target,
                  const char *const *words,
                  GCancellable *cancellable,
                  GError **error)
{
  struct stat status;

  if (!copy_with_helper (descriptor, target, words, cancellable, error))
    return FALSE;
  if (fstat (target, &status) == 0 && status.st_size > 0 &&
      (status.st_size > (off_t) strlen (DOSSIER_INSPECTION_NOT_EDITED) ||
       ftruncate (target, 0) == 0))
    return TRUE;
  dossier_inspection_error_set (error, DOSSIER_INSPECTION_ERROR_FAILED);
  return FALSE;
}

/**
 * dossier_inspection_accept_changes:
 * @descriptor: an open document for word processors
 * @target: an open empty file, for the document with its tracked changes accepted; it
 *   stays empty if there are none
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_INSPECTION_ERROR, a #GIOErrorEnum or a
 *   #GSpawnError
 *
 * Has the helper process accept tracked changes. May be called on any thread, and waits
 * for it.
 *
 * Returns: whether the document could be read
 */
gboolean
dossier_inspection_accept_changes (int descriptor,
                                   int target,
                                   GCancellable *cancellable,
                                   GError **error)
{
  static const char *const words[] = { "accept-changes", NULL };

  g_return_val_if_fail (descriptor >= 0 && target >= 0, FALSE);

  return edit_with_helper (descriptor, target, words, cancellable, error);
}

/**
 * dossier_inspection_leave_out_comments:
 * @descriptor: an open document
 * @target: an open empty file, for a spreadsheet without the comments on its cells, or a document
 *   of Word without what it does not show; it stays empty if there is none of this
 * @cancellable: (nullable): a cancellable
 * @error: return location for a #DOSSIER_INSPECTION_ERROR, a #GIOErrorEnum or a
 *   #GSpawnError
 *
 * Has the helper process take out what LibreOffice would print all the same. May be called on any
 * thread, and waits for it.
 *
 * Returns: whether the document could be read
 */
gboolean
dossier_inspection_leave_out_comments (int descriptor,
                                       int target,
                                       GCancellable *cancellable,
                                       GError **error)
{
  static const char *const words[] = { "leave-out-comments", NULL };

  g_return_val_if_fail (descriptor >= 0 && target >= 0, FALSE);

  return edit_with_helper (descriptor, target, words, cancellable, error);
}
