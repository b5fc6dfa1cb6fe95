/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-appendix-item.h"

#include <fcntl.h>
#include <glib/gstdio.h>

#include "dossier-appendix-memory.h"
#include "dossier-attached-files.h"
#include "dossier-descriptor.h"
#include "dossier-evidence-audit.h"
#include "dossier-evidence-store.h"
#include "dossier-inspection.h"
#include "dossier-jpeg.h"
#include "dossier-language.h"
#include "dossier-office.h"
#include "dossier-pdf-copy.h"
#include "dossier-pdf-form.h"
#include "dossier-text.h"

#include <string.h>
#include <unistd.h>

/* In pixels: 300 dots an inch across A4 paper, and enough for the screen. */
#define PRINT_WIDTH  2480
#define SCREEN_WIDTH 1240

static void
clear (gpointer data)
{
  DossierAppendixItem *self = data;

  g_free (self->original);
  g_free (self->path);
  g_free (self->reason);
  g_strfreev (self->file_names);
  g_clear_pointer (&self->image, dossier_report_image_unref);
}

void
dossier_appendix_item_unref (DossierAppendixItem *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static void
set_reason (DossierAppendixItem *self, const char *reason)
{
  g_free (self->reason);
  self->reason = g_strdup (reason);
}

static void
attach_because (DossierAppendixItem *self, const GError *error)
{
  self->form = DOSSIER_APPENDIX_ATTACHED;
  set_reason (self, error->message);
}

static const char *
find_reason (DossierInspectionError code)
{
  switch (code)
    {
    case DOSSIER_INSPECTION_ERROR_ENCRYPTED:
      return _ ("The PDF is protected by a password.");
    case DOSSIER_INSPECTION_ERROR_DAMAGED:
      return _ ("The PDF is too badly damaged for its pages to be used.");
    case DOSSIER_INSPECTION_ERROR_TOO_LARGE:
      return _ ("The PDF has too many pages to append.");
    case DOSSIER_INSPECTION_ERROR_NEEDS_ACROBAT:
      return _ (
        "Only Adobe Acrobat Reader shows the pages of this form. Print it to a PDF there, and "
        "replace the file with that.");
    case DOSSIER_INSPECTION_ERROR_PORTFOLIO:
      return _ ("The PDF is a portfolio: its content is the files in it.");
    case DOSSIER_INSPECTION_ERROR_UNSUPPORTED:
    case DOSSIER_INSPECTION_ERROR_NO_SUCH_PAGE:
    case DOSSIER_INSPECTION_ERROR_FAILED:
    default:
      return _ ("The PDF takes too much time or memory to process.");
    }
}

/* A page that would come out blank or changed must not go into a submission. */
static gboolean
renders_the_same (DossierAppendixItem *self,
                  int descriptor,
                  const DossierPdfFacts *facts,
                  GCancellable *cancellable,
                  GError **error)
{
  gboolean is_equal;

  if (!facts->is_doubtful)
    return TRUE;
  if (!dossier_inspection_compare_pdf (descriptor, &is_equal, cancellable, error))
    {
      set_reason (self, find_reason (DOSSIER_INSPECTION_ERROR_FAILED));
      return FALSE;
    }
  if (!is_equal)
    set_reason (
      self,
      _ ("The PDF is damaged: at least one of its pages would look different in this report."));
  else if (facts->is_damaged)
    set_reason (self,
                _ ("The PDF is damaged and was repaired: its pages may differ from the original."));
  return is_equal;
}

/* Lets the helper process try what the report will do with the PDF: there, a crash is harmless. */
static gboolean
rehearse (DossierAppendixItem *self,
          DossierPdfFacts *facts,
          GCancellable *cancellable,
          GError **error)
{
  int descriptor = g_open (self->path, O_RDONLY | O_CLOEXEC, 0);
  gboolean is_rehearsed =
    descriptor >= 0 && dossier_inspection_rehearse_pdf (descriptor, facts, cancellable, error);

  if (!is_rehearsed)
    set_reason (self,
                find_reason (*error != NULL && (*error)->domain == DOSSIER_INSPECTION_ERROR
                               ? (DossierInspectionError) (*error)->code
                               : DOSSIER_INSPECTION_ERROR_FAILED));
  else
    is_rehearsed = renders_the_same (self, descriptor, facts, cancellable, error);
  if (descriptor >= 0)
    close (descriptor);
  return is_rehearsed;
}

/* Form fields are drawn into the pages, because appending pages would lose their values. */
static gboolean
flatten_form (DossierAppendixItem *self,
              const char *sha256,
              DossierPdfFacts *facts,
              GCancellable *cancellable,
              GError **error)
{
  char *flat = dossier_pdf_form_flatten (self->path, sha256, cancellable, error);

  if (flat == NULL)
    {
      set_reason (self, (*error)->message);
      return FALSE;
    }
  g_free (self->path);
  self->path = flat;
  if (self->reason == NULL && facts->has_seen_fields)
    set_reason (self, _ ("It is a form: its fields are printed as filled in."));
  return rehearse (self, facts, cancellable, error);
}

static void
list_files (DossierAppendixItem *self, GCancellable *cancellable)
{
  g_auto (DossierDescriptor) descriptor = g_open (self->path, O_RDONLY | O_CLOEXEC, 0);

  if (self->n_files > 0 && descriptor >= 0)
    self->file_names =
      dossier_inspection_list_files (descriptor, &self->n_files, cancellable, NULL);
}

static void
inspect_pages (DossierAppendixItem *self,
               const char *sha256,
               GCancellable *cancellable,
               GError **error)
{
  DossierPdfFacts facts = { 0 };

  if (!rehearse (self, &facts, cancellable, error))
    return;
  self->is_active = facts.is_active;
  self->n_files = facts.n_files;
  list_files (self, cancellable);
  if (facts.is_signed)
    set_reason (self,
                _ ("It is signed: the signature is only valid in the original file, which is kept "
                   "in the submission."));
  if (facts.has_form && !flatten_form (self, sha256, &facts, cancellable, error))
    return;
  self->is_active |= facts.is_active;
  self->n_pages = facts.n_pages;
  self->form = self->n_pages > 0 ? DOSSIER_APPENDIX_PAGES : DOSSIER_APPENDIX_ATTACHED;
}

static void
inspect_pdf (DossierAppendixItem *self, const char *sha256, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (dossier_appendix_memory_recall (self, sha256))
    return;
  inspect_pages (self, sha256, cancellable, &error);
  if (!g_cancellable_is_cancelled (cancellable))
    dossier_appendix_memory_keep (
      self,
      sha256,
      error != NULL &&
        !g_error_matches (error, DOSSIER_INSPECTION_ERROR, DOSSIER_INSPECTION_ERROR_ENCRYPTED));
}

/* Converted pages are cached. */
static void
inspect_document (DossierAppendixItem *self,
                  const char *sha256,
                  const char *type,
                  gboolean converts,
                  GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  char *pages = dossier_office_find_converted (sha256);

  if (pages == NULL && !converts)
    {
      self->is_provisional = TRUE;
      return;
    }
  if (pages == NULL)
    pages = dossier_office_convert (self->path,
                                    type,
                                    sha256,
                                    DOSSIER_OFFICE_SECONDS,
                                    cancellable,
                                    &error);
  if (pages == NULL)
    {
      attach_because (self, error);
      return;
    }
  g_free (self->path);
  self->path = pages;
  if (dossier_office_has_accepted (pages))
    set_reason (self, _ ("It has tracked changes, which are shown as accepted."));
  inspect_pages (self, sha256, cancellable, &error);
}

static DossierFilePicture *
draw_image (int descriptor,
            const char *type,
            guint width,
            GCancellable *cancellable,
            GError **error)
{
  lseek (descriptor, 0, SEEK_SET);
  return dossier_inspection_draw (descriptor, type, 1, width, cancellable, error);
}

/* Returns the file if it is a JPEG that can be embedded in the PDF unchanged. */
static GBytes *
read_plain_jpeg (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;

  return bytes != NULL && dossier_jpeg_is_plain (bytes) ? g_steal_pointer (&bytes) : NULL;
}

/* A file whose pages cannot all be shown is attached instead, so that no page is missing
 * unnoticed. */
static void
inspect_scan (DossierAppendixItem *self, const char *sha256, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  char *pages = dossier_pdf_copy_make ("scans",
                                       self->path,
                                       sha256,
                                       dossier_inspection_paginate_image,
                                       cancellable);

  if (pages == NULL)
    {
      set_reason (self, _ ("It has several pages, and not all of them can be shown."));
      return;
    }
  g_free (self->path);
  self->path = pages;
  inspect_pages (self, sha256, cancellable, &error);
}

/* The pixels are only for the screen if the JPEG itself is embedded in the PDF. */
static void
set_picture (DossierAppendixItem *self, const DossierFilePicture *picture, GBytes *jpeg)
{
  self->image = dossier_report_image_new (picture->width, picture->height, picture->pixels);
  if (picture->is_cut_off)
    set_reason (self, _ ("The image is damaged: part of it is missing."));
  else if (picture->is_animated)
    set_reason (self, _ ("The image is animated: only its first picture is shown."));
  else if (jpeg != NULL)
    dossier_report_image_set_jpeg (self->image,
                                   jpeg,
                                   picture->file_width,
                                   picture->file_height,
                                   picture->orientation);
  self->form = DOSSIER_APPENDIX_IMAGE;
  self->n_pages = 1;
}

static void
inspect_image (DossierAppendixItem *self,
               int descriptor,
               const char *sha256,
               const char *type,
               GCancellable *cancellable)
{
  g_autoptr (GBytes) jpeg = g_str_equal (type, "image/jpeg") ? read_plain_jpeg (self->path) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierFilePicture) picture =
    draw_image (descriptor, type, jpeg != NULL ? SCREEN_WIDTH : PRINT_WIDTH, cancellable, &error);

  if (picture == NULL)
    attach_because (self, error);
  else if (picture->n_pages > 1)
    inspect_scan (self, sha256, cancellable);
  else
    set_picture (self, picture, jpeg);
}

/* Cached results are keyed by the original SHA-256, so they do not apply to a changed file. */
static gboolean
is_changed (DossierAppendixItem *self,
            int descriptor,
            const char *sha256,
            GCancellable *cancellable)
{
  self->is_changed = !dossier_evidence_audit_has_content (descriptor, sha256, cancellable);
  lseek (descriptor, 0, SEEK_SET);
  if (self->is_changed)
    set_reason (self, _ ("The file has changed since it was added, so its pages are not shown."));
  return self->is_changed;
}

static guint64
find_size (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (guint64) status.st_size : 0;
}

/**
 * dossier_appendix_item_new:
 * @bundle_folder: the folder of a bundle
 * @sha256: what a file is stored under
 * @type: its media type
 * @converts: whether a document that is not a PDF may be made one, which takes
 *   its time
 * @cancellable: (nullable): a cancellable
 *
 * Looks at a file. May be called on any thread, and takes its time.
 *
 * Returns: (transfer full): how it gets into a report
 */
DossierAppendixItem *
dossier_appendix_item_new (GFile *bundle_folder,
                           const char *sha256,
                           const char *type,
                           gboolean converts,
                           GCancellable *cancellable)
{
  /* The reason is stored in English and translated when it is shown, in the language of the
   * report. */
  g_auto (DossierLanguageScope) scope = dossier_language_enter (DOSSIER_LANGUAGE_ENGLISH);
  DossierAppendixItem *self = g_atomic_rc_box_new0 (DossierAppendixItem);
  int descriptor = dossier_evidence_store_open (bundle_folder, sha256);

  self->original = dossier_evidence_store_find (bundle_folder, sha256);
  self->path = g_strdup (self->original);
  self->form = DOSSIER_APPENDIX_ATTACHED;
  if (self->path == NULL || descriptor < 0)
    {
      g_clear_pointer (&self->original, g_free);
      g_clear_pointer (&self->path, g_free);
      self->form = DOSSIER_APPENDIX_MISSING;
    }
  else if (is_changed (self, descriptor, sha256, cancellable))
    self->form = DOSSIER_APPENDIX_ATTACHED;
  else if (dossier_inspection_format_find (type) == DOSSIER_INSPECTION_PDF)
    inspect_pdf (self, sha256, cancellable);
  else if (dossier_inspection_format_find (type) == DOSSIER_INSPECTION_IMAGE)
    inspect_image (self, descriptor, sha256, type, cancellable);
  else if (dossier_office_can_convert (type))
    inspect_document (self, sha256, type, converts, cancellable);
  if (self->path != NULL)
    self->size = find_size (self->path);
  if (descriptor >= 0)
    close (descriptor);
  return self;
}

static char *
describe_files (const DossierAppendixItem *self)
{
  g_autofree char *names = NULL;

  if (self->file_names == NULL || *self->file_names == NULL)
    return g_strdup_printf (dossier_ngettext ("The PDF has %u attached file, which was left out.",
                                              "The PDF has %u attached files, which were left out.",
                                              self->n_files),
                            self->n_files);
  names = dossier_attached_files_describe ((const char *const *) self->file_names, self->n_files);
  return g_strdup_printf (
    dossier_ngettext ("The PDF has %u attached file, which was left out: %s.",
                      "The PDF has %u attached files, which were left out: %s.",
                      self->n_files),
    self->n_files,
    names);
}

/* What was left out of a PDF, and what is to be said of its pages. */
static char *
describe_pages (const DossierAppendixItem *self, const char *reason)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);

  if (self->is_active)
    g_ptr_array_add (
      sentences,
      g_strdup (_ ("Active content, such as scripts or attached files, was left out.")));
  if (self->n_files > 0)
    g_ptr_array_add (sentences, describe_files (self));
  if (reason != NULL)
    g_ptr_array_add (sentences, g_strdup (reason));
  if (sentences->len == 0)
    return NULL;
  g_ptr_array_add (sentences, NULL);
  return g_strjoinv (" ", (char **) sentences->pdata);
}

/**
 * dossier_appendix_item_describe:
 * @self: a file as it gets into a report
 *
 * Returns: (transfer full) (nullable): what is to be said of it on its slip, if
 *   its pages do not speak for themselves
 */
char *
dossier_appendix_item_describe (const DossierAppendixItem *self)
{
  const char *reason = self->reason != NULL ? _ (self->reason) : NULL;

  switch (self->form)
    {
    case DOSSIER_APPENDIX_MISSING:
      return g_strdup (_ ("The file is missing from the submission’s folder."));
    case DOSSIER_APPENDIX_ATTACHED:
      if (self->is_provisional)
        return g_strdup (_ ("LibreOffice is converting the file to pages."));
      return g_strjoin (" ", _ ("The file is attached to this PDF."), reason, NULL);
    case DOSSIER_APPENDIX_PAGES:
    case DOSSIER_APPENDIX_IMAGE:
    default:
      return describe_pages (self, reason);
    }
}
