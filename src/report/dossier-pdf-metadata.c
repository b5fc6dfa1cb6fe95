/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf-metadata.h"

#include "dossier-pdf-merge.h"

#include <lcms2.h>

/* What the PDF says it keeps to: ISO 14289-1, and ISO 19005-2 or, if files go along, ISO 19005-3.
 * The pages of an evidence are as their makers left them, so that nothing can be said of a PDF that
 * has some. */
#define CONFORMANCE                                                                                \
  "<rdf:Description rdf:about='' xmlns:pdfuaid='http://www.aiim.org/pdfua/ns/id/'>"                \
  "<pdfuaid:part>1</pdfuaid:part></rdf:Description>\n"                                             \
  "<rdf:Description rdf:about='' xmlns:pdfaid='http://www.aiim.org/pdfa/ns/id/'>"                  \
  "<pdfaid:part>%d</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>\n"

static char *
describe_conformance (const DossierLayout *layout)
{
  if (dossier_pdf_merge_is_needed (layout))
    return g_strdup ("");
  return g_strdup_printf (CONFORMANCE, layout->report->attachments->len > 0 ? 3 : 2);
}

static char *
describe (const DossierLayout *layout, GDateTime *now)
{
  const DossierReport *report = layout->report;
  g_autofree char *conformance = describe_conformance (layout);
  g_autofree char *created = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_autofree char *description =
    g_markup_printf_escaped ("<rdf:Description rdf:about=''"
                             " xmlns:dc='http://purl.org/dc/elements/1.1/'"
                             " xmlns:xmp='http://ns.adobe.com/xap/1.0/'"
                             " xmlns:pdf='http://ns.adobe.com/pdf/1.3/'>\n"
                             "<dc:format>application/pdf</dc:format>\n"
                             "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>%s</rdf:li>"
                             "</rdf:Alt></dc:title>\n"
                             "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n"
                             "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>%s</rdf:li>"
                             "</rdf:Alt></dc:description>\n"
                             "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n"
                             "<xmp:CreatorTool>%s</xmp:CreatorTool>\n"
                             "<xmp:CreateDate>%s</xmp:CreateDate>\n"
                             "<xmp:ModifyDate>%s</xmp:ModifyDate>\n"
                             "<pdf:Producer>%s</pdf:Producer>\n"
                             "</rdf:Description>\n",
                             report->title,
                             report->author,
                             report->subject,
                             report->design->language,
                             "Dossier " DOSSIER_VERSION,
                             created,
                             created,
                             "cairo, libqpdf");

  return g_strconcat ("<?xpacket begin='\xef\xbb\xbf' id='W5M0MpCehiHzreSzNTczkc9d'?>\n"
                      "<x:xmpmeta xmlns:x='adobe:ns:meta/'>\n"
                      "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n",
                      description,
                      conformance,
                      "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end='w'?>\n",
                      NULL);
}

/* The same as the XMP says, which PDF/A asks for. */
static void
set_information (DossierQpdf *pdf, const DossierReport *report, GDateTime *now)
{
  g_autofree char *created = g_date_time_format (now, "D:%Y%m%d%H%M%SZ");
  qpdf_oh trailer = qpdf_get_trailer (pdf->data);
  qpdf_oh information = qpdf_make_indirect_object (pdf->data, dossier_qpdf_parse (pdf, "<< >>"));

  dossier_qpdf_set_text (pdf, information, "/Title", report->title);
  dossier_qpdf_set_text (pdf, information, "/Author", report->author);
  dossier_qpdf_set_text (pdf, information, "/Subject", report->subject);
  dossier_qpdf_set_text (pdf, information, "/Creator", "Dossier " DOSSIER_VERSION);
  dossier_qpdf_set_text (pdf, information, "/Producer", "cairo, libqpdf");
  dossier_qpdf_set_text (pdf, information, "/CreationDate", created);
  dossier_qpdf_set_text (pdf, information, "/ModDate", created);
  dossier_qpdf_set (pdf, trailer, "/Info", information);
}

static GBytes *
create_colour_profile (void)
{
  cmsHPROFILE profile = cmsCreate_sRGBProfile ();
  cmsUInt32Number size = 0;
  guint8 *data;

  cmsSaveProfileToMem (profile, NULL, &size);
  data = g_malloc (size);
  cmsSaveProfileToMem (profile, data, &size);
  cmsCloseProfile (profile);
  return g_bytes_new_take (data, size);
}

static void
add_output_intent (DossierQpdf *pdf, qpdf_oh catalogue)
{
  g_autoptr (GBytes) profile = create_colour_profile ();
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

/* A range starts wherever the numbers do not simply go on. */
static void
append_label_range (GString *ranges, const DossierPage *page, guint position)
{
  if (page->numbering == DOSSIER_NUMBERING_FRONT && page->number == 1)
    g_string_append_printf (ranges, "%u << /S /r >> ", position);
  else if (page->numbering == DOSSIER_NUMBERING_BODY && page->number == 1)
    g_string_append_printf (ranges, "%u << /S /D >> ", position);
  else if (page->numbering == DOSSIER_NUMBERING_APPENDIX && page->number == 1)
    g_string_append_printf (ranges, "%u << /P (%s) >> ", position, page->prefix);
  else if (page->numbering == DOSSIER_NUMBERING_APPENDIX && page->number == 2)
    g_string_append_printf (ranges, "%u << /P (%s-) /S /D >> ", position, page->prefix);
}

static void
add_page_labels (DossierQpdf *pdf, qpdf_oh catalogue, const DossierLayout *layout)
{
  g_autoptr (GString) ranges = g_string_new (NULL);

  for (guint i = 1; i <= dossier_layout_get_n_pages (layout); i++)
    append_label_range (ranges, dossier_layout_get_page (layout, i), i - 1);
  dossier_qpdf_set (pdf,
                    catalogue,
                    "/PageLabels",
                    dossier_qpdf_parse (pdf, "<< /Nums [ %s ] >>", ranges->str));
}

/**
 * dossier_pdf_metadata_add:
 * @pdf: a PDF
 * @layout: the report that is in it
 *
 * Says of the PDF what it is: its language, its title in the title of the
 * window, whose it is, how its pages are numbered, what its colours mean and
 * which standards it keeps to.
 */
void
dossier_pdf_metadata_add (DossierQpdf *pdf, const DossierLayout *layout)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *description = describe (layout, now);
  g_autoptr (GBytes) bytes = g_bytes_new_static (description, strlen (description));
  qpdf_oh catalogue = qpdf_get_root (pdf->data);

  set_information (pdf, layout->report, now);
  dossier_qpdf_set_text (pdf, catalogue, "/Lang", layout->report->design->language);
  dossier_qpdf_set (pdf, catalogue, "/MarkInfo", dossier_qpdf_parse (pdf, "<< /Marked true >>"));
  dossier_qpdf_set (pdf,
                    catalogue,
                    "/ViewerPreferences",
                    dossier_qpdf_parse (pdf, "<< /DisplayDocTitle true >>"));
  dossier_qpdf_set (pdf,
                    catalogue,
                    "/Metadata",
                    dossier_qpdf_new_stream (pdf, "/Type /Metadata /Subtype /XML", bytes));
  add_output_intent (pdf, catalogue);
  add_page_labels (pdf, catalogue, layout);
}
