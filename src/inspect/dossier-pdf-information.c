/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf-information.h"

#include "dossier-inspection-finish.h"

#include <string.h>

static const char *
find_text (GVariant *texts, const char *name)
{
  const char *text = "";

  g_variant_lookup (texts, name, "&s", &text);
  return text;
}

/* PDF/A requires the same values as in the XMP metadata. */
static void
set_information (DossierQpdf *pdf, GVariant *texts)
{
  const char *created = find_text (texts, DOSSIER_INSPECTION_FINISH_CREATED);
  qpdf_oh information = qpdf_make_indirect_object (pdf->data, dossier_qpdf_parse (pdf, "<< >>"));

  dossier_qpdf_set_text (pdf,
                         information,
                         "/Title",
                         find_text (texts, DOSSIER_INSPECTION_FINISH_TITLE));
  dossier_qpdf_set_text (pdf,
                         information,
                         "/Author",
                         find_text (texts, DOSSIER_INSPECTION_FINISH_AUTHOR));
  dossier_qpdf_set_text (pdf,
                         information,
                         "/Subject",
                         find_text (texts, DOSSIER_INSPECTION_FINISH_SUBJECT));
  dossier_qpdf_set_text (pdf, information, "/Creator", "Dossier " DOSSIER_VERSION);
  dossier_qpdf_set_text (pdf, information, "/Producer", "cairo, libqpdf");
  dossier_qpdf_set_text (pdf, information, "/CreationDate", created);
  dossier_qpdf_set_text (pdf, information, "/ModDate", created);
  dossier_qpdf_set (pdf, qpdf_get_trailer (pdf->data), "/Info", information);
}

static void
add_output_intent (DossierQpdf *pdf, qpdf_oh catalogue, GBytes *profile)
{
  qpdf_oh intent = dossier_qpdf_parse (pdf,
                                       "<< /Type /OutputIntent /S /GTS_PDFA1"
                                       " /OutputConditionIdentifier (sRGB)"
                                       " /Info (sRGB IEC61966-2.1) >>");

  dossier_qpdf_set (pdf,
                    intent,
                    "/DestOutputProfile",
                    dossier_qpdf_new_stream (pdf, "/N 3", profile));
  dossier_qpdf_set (pdf, catalogue, "/OutputIntents", qpdf_oh_wrap_in_array (pdf->data, intent));
}

/**
 * dossier_pdf_information_add:
 * @pdf: a PDF
 * @texts: texts about it, of the type a{ss}
 * @profile: what its colours mean, as ICC has it
 *
 * Says of the PDF what it is: its language, its title in the title of the window, whose it
 * is, how its pages are numbered, what its colours mean and which standards it keeps to.
 */
void
dossier_pdf_information_add (DossierQpdf *pdf, GVariant *texts, GBytes *profile)
{
  const char *description = find_text (texts, DOSSIER_INSPECTION_FINISH_XMP);
  const char *labels = find_text (texts, DOSSIER_INSPECTION_FINISH_LABELS);
  g_autoptr (GBytes) bytes = g_bytes_new_static (description, strlen (description));
  qpdf_oh catalogue = qpdf_get_root (pdf->data);

  set_information (pdf, texts);
  dossier_qpdf_set_text (pdf,
                         catalogue,
                         "/Lang",
                         find_text (texts, DOSSIER_INSPECTION_FINISH_LANGUAGE));
  dossier_qpdf_set (pdf, catalogue, "/MarkInfo", dossier_qpdf_parse (pdf, "<< /Marked true >>"));
  dossier_qpdf_set (pdf,
                    catalogue,
                    "/ViewerPreferences",
                    dossier_qpdf_parse (pdf, "<< /DisplayDocTitle true >>"));
  dossier_qpdf_set (pdf,
                    catalogue,
                    "/Metadata",
                    dossier_qpdf_new_stream (pdf, "/Type /Metadata /Subtype /XML", bytes));
  add_output_intent (pdf, catalogue, profile);
  dossier_qpdf_set (pdf,
                    catalogue,
                    "/PageLabels",
                    dossier_qpdf_parse (pdf, "<< /Nums [ %s ] >>", labels));
}
