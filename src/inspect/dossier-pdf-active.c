/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What pages do besides being read: scripts, programs that they start, files that they carry. */

#include "dossier-pdf-active.h"

#include "dossier-pdf-annotations.h"
#include "dossier-pdf-cleaner.h"

/* No outline of a real document is deeper. */
#define DEPTH_MAXIMUM 32

/* What is not kept is of no use in another PDF, or is active: page transitions, threads, structure
 * of the document, private data of programs. */
static void
clean_page (DossierPdfCleaner *cleaner, qpdf_oh page)
{
  static const char *const kept[] = { "/Type",    "/Parent",   "/Resources",     "/MediaBox",
                                      "/CropBox", "/BleedBox", "/TrimBox",       "/ArtBox",
                                      "/Rotate",  "/UserUnit", "/Contents",      "/Group",
                                      "/Annots",  "/Tabs",     "/OutputIntents", NULL };
  static const char *const active[] = { "/AA", "/AF", "/PresSteps", NULL };
  static const char *const apart[] = { "/Parent", "/Annots", NULL };

  dossier_pdf_cleaner_clean_keys (cleaner, page, kept, active, apart);
  dossier_pdf_annotations_clean (cleaner, page);
}

/* Whether a tree of names has something in it. */
static gboolean
has_names (DossierQpdf *pdf, qpdf_oh tree)
{
  return dossier_qpdf_count (pdf, qpdf_oh_get_key_if_dict (pdf->data, tree, "/Names")) > 0 ||
         dossier_qpdf_count (pdf, qpdf_oh_get_key_if_dict (pdf->data, tree, "/Kids")) > 0;
}

/* PDF 1.7, table 28: what is shown first is an action, or an array, of which libqpdf would warn if
 * it were asked for a key. */
static gboolean
is_active_when_opened (DossierQpdf *pdf, qpdf_oh catalogue)
{
  qpdf_oh first = qpdf_oh_get_key_if_dict (pdf->data, catalogue, "/OpenAction");

  return qpdf_oh_is_dictionary (pdf->data, first) &&
         (!dossier_qpdf_is_name (pdf, qpdf_oh_get_key (pdf->data, first, "/S"), "/GoTo") ||
          qpdf_oh_has_key (pdf->data, first, "/Next"));
}

/* Whether an entry of the outline, one that follows it, or one below these does something. */
static gboolean
is_outline_active (DossierPdfCleaner *cleaner, qpdf_oh entry, GHashTable *visited, guint depth)
{
  qpdf_data pdf = dossier_pdf_cleaner_get_pdf (cleaner)->data;

  while (depth < DEPTH_MAXIMUM && qpdf_oh_is_dictionary (pdf, entry))
    {
      qpdf_oh action = qpdf_oh_get_key_if_dict (pdf, entry, "/A");

      /* An outline that leads back into itself has no end. */
      if (qpdf_oh_is_indirect (pdf, entry) &&
          !g_hash_table_add (visited, GINT_TO_POINTER (qpdf_oh_get_object_id (pdf, entry))))
        return FALSE;
      if (dossier_pdf_annotations_is_active (cleaner, action) ||
          is_outline_active (cleaner,
                             qpdf_oh_get_key_if_dict (pdf, entry, "/First"),
                             visited,
                             depth + 1))
        return TRUE;
      entry = qpdf_oh_get_key_if_dict (pdf, entry, "/Next");
    }
  return FALSE;
}

static gboolean
has_active_outline (DossierPdfCleaner *cleaner)
{
  qpdf_data pdf = dossier_pdf_cleaner_get_pdf (cleaner)->data;
  qpdf_oh outline = qpdf_oh_get_key_if_dict (pdf, qpdf_get_root (pdf), "/Outlines");
  g_autoptr (GHashTable) visited = g_hash_table_new (NULL, NULL);

  return is_outline_active (cleaner, qpdf_oh_get_key_if_dict (pdf, outline, "/First"), visited, 0);
}

/* Whether the document does something when it is opened, closed, saved or printed, or when an
 * entry of its outline is pressed. None of that is copied with its pages. */
static gboolean
is_document_active (DossierPdfCleaner *cleaner)
{
  DossierQpdf *pdf = dossier_pdf_cleaner_get_pdf (cleaner);
  qpdf_oh catalogue = qpdf_get_root (pdf->data);
  qpdf_oh names = qpdf_oh_get_key_if_dict (pdf->data, catalogue, "/Names");

  return qpdf_oh_has_key (pdf->data, catalogue, "/AA") || is_active_when_opened (pdf, catalogue) ||
         has_names (pdf, qpdf_oh_get_key_if_dict (pdf->data, names, "/JavaScript")) ||
         has_active_outline (cleaner);
}

/* Layers are copied separately, not with the pages. */
static void
follow_layers (DossierPdfCleaner *cleaner, DossierQpdf *pdf)
{
  qpdf_oh layers = qpdf_oh_get_key_if_dict (pdf->data, qpdf_get_root (pdf->data), "/OCProperties");

  dossier_pdf_cleaner_follow (cleaner, qpdf_oh_get_key_if_dict (pdf->data, layers, "/OCGs"));
}

/**
 * dossier_pdf_active_remove:
 * @pdf: a PDF
 * @n_pages: how many pages it has
 *
 * Takes out of all pages what does something by itself, or when it is pressed, but
 * lead to another place: scripts, programs to be started, forms to be sent,
 * films, sounds, and files that are attached to them.
 *
 * Returns: whether there was something, in the pages or in the document that they are part of
 */
gboolean
dossier_pdf_active_remove (DossierQpdf *pdf, guint n_pages)
{
  g_autoptr (DossierPdfCleaner) cleaner = dossier_pdf_cleaner_new (pdf, n_pages);

  if (is_document_active (cleaner))
    dossier_pdf_cleaner_set_found (cleaner);
  /* Otherwise, attributes that a page inherits would not be cleaned. */
  qpdf_push_inherited_attributes_to_page (pdf->data);
  for (guint i = 0; i < n_pages; i++)
    clean_page (cleaner, qpdf_get_page_n (pdf->data, i));
  follow_layers (cleaner, pdf);
  return dossier_pdf_cleaner_finish (cleaner);
}
