/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-remark.h"

#include "dossier-attached-files.h"
#include "dossier-descriptor.h"
#include "dossier-text.h"

#include <sys/mman.h>
#include <unistd.h>

#define DRAWN_WIDTH 64

/* Drawing more pages takes long, and the pages of one scan have the same format. */
#define DRAWN_PAGE_COUNT 20

static gboolean
has_tracked_changes (int descriptor, GCancellable *cancellable)
{
  g_auto (DossierDescriptor) accepted = memfd_create ("accepted", MFD_CLOEXEC);

  return accepted >= 0 &&
         dossier_inspection_accept_changes (descriptor, accepted, cancellable, NULL) &&
         lseek (accepted, 0, SEEK_END) > 0;
}

/* Users do not expect a film or an archive to be shown, but they do expect it of a picture, so only
 * that is worth a remark. */
static gboolean
is_expected (const DossierStoredFile *stored, const GError *problem)
{
  return g_error_matches (problem,
                          DOSSIER_INSPECTION_ERROR,
                          DOSSIER_INSPECTION_ERROR_UNSUPPORTED) &&
         !g_str_has_prefix (stored->type, "image/");
}

/* The size of an image can be read where its colours cannot, as in a TIFF in CMYK of 16 bits. To
 * draw every photograph would take long, and the usual kinds are known to be readable. */
static gboolean
is_doubtful_image (const DossierStoredFile *stored)
{
  return g_str_has_prefix (stored->type, "image/") && !g_str_equal (stored->type, "image/jpeg") &&
         !g_str_equal (stored->type, "image/png");
}

/* Whether a report will show all pages of what is a scan if it has several. */
static gboolean
has_all_pages (const DossierStoredFile *stored,
               int descriptor,
               const DossierFilePicture *first,
               GCancellable *cancellable)
{
  guint n_drawn = MIN (first->n_pages, DRAWN_PAGE_COUNT);

  if (first->n_pages > 1 && first->is_cut_off)
    return FALSE;
  for (guint page = 2; page <= n_drawn; page++)
    {
      g_autoptr (DossierFilePicture) picture =
        dossier_inspection_draw (descriptor, stored->type, page, DRAWN_WIDTH, cancellable, NULL);

      if (picture == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
needs_remark (const DossierStoredFile *stored, const GError *problem)
{
  return problem != NULL && problem->domain == DOSSIER_INSPECTION_ERROR &&
         !is_expected (stored, problem);
}

static char *
describe_problem (const DossierStoredFile *stored, const GError *problem)
{
  /* Translators: the name of a file, and a sentence about it */
  return g_strdup_printf (_ ("“%s”: %s"), stored->name, problem->message);
}

static char *
describe_image (const DossierStoredFile *stored, int descriptor, GCancellable *cancellable)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (DossierFilePicture) picture =
    dossier_inspection_draw (descriptor, stored->type, 1, DRAWN_WIDTH, cancellable, &problem);

  if (picture == NULL)
    return needs_remark (stored, problem) ? describe_problem (stored, problem) : NULL;
  if (has_all_pages (stored, descriptor, picture, cancellable))
    return NULL;
  return g_strdup_printf (_ ("“%s” has several pages, and not all of them can be shown. The file "
                             "will be attached to the report."),
                          stored->name);
}

/* A PDF portfolio is attached to the report as a whole, with the files in it. */
static char *
describe_files (const DossierStoredFile *stored, int descriptor, GCancellable *cancellable)
{
  guint n_files = 0;
  g_auto (GStrv) names = dossier_inspection_list_files (descriptor, &n_files, cancellable, NULL);
  g_autofree char *list = NULL;

  if (names == NULL || *names == NULL)
    return NULL;
  list = dossier_attached_files_describe ((const char *const *) names, n_files);
  return g_strdup_printf (
    /* Translators: the name of a PDF, a number of files, and their names */
    dossier_ngettext ("“%s” has %u attached file, which will not be in the report: %s.",
                      "“%s” has %u attached files, which will not be in the report: %s.",
                      n_files),
    stored->name,
    n_files,
    list);
}

/**
 * dossier_evidence_remark_describe:
 * @stored: a file that has been put into the store
 * @descriptor: the same, open
 * @problem: (nullable): why Dossier cannot look inside
 * @cancellable: (nullable): a cancellable
 *
 * Finds what whoever adds a file should know, since it may be better to add another one: that
 * it can be neither shown nor searched, that pages of it are missing, that files in it will be left
 * out, or that it has tracked changes. LibreOffice or bubblewrap may be missing when a report is
 * made: then it is attached.
 *
 * Returns: (transfer full) (nullable): whole sentences; %NULL if there is nothing to say
 */
char *
dossier_evidence_remark_describe (const DossierStoredFile *stored,
                                  int descriptor,
                                  const GError *problem,
                                  GCancellable *cancellable)
{
  if (needs_remark (stored, problem))
    return describe_problem (stored, problem);
  if (problem == NULL && is_doubtful_image (stored))
    return describe_image (stored, descriptor, cancellable);
  if (problem == NULL && dossier_inspection_format_find (stored->type) == DOSSIER_INSPECTION_PDF)
    return describe_files (stored, descriptor, cancellable);
  if (dossier_inspection_format_find (stored->type) == DOSSIER_INSPECTION_OFFICE &&
      has_tracked_changes (descriptor, cancellable))
    return g_strdup_printf (_ ("“%s” has tracked changes. If the report shows its pages, the "
                               "changes appear as accepted; the file itself is not altered."),
                            stored->name);
  return NULL;
}
