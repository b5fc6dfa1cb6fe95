/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-pdf-metadata.h"

#include "dossier-inspection-finish.h"
#include "dossier-pdf-job.h"

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
  if (dossier_pdf_job_has_documents (layout))
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

/* A new range of page labels starts wherever the numbering does not continue. */
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

static char *
describe_labels (const DossierLayout *layout)
{
  GString *ranges = g_string_new (NULL);

  for (guint i = 1; i <= dossier_layout_get_n_pages (layout); i++)
    append_label_range (ranges, dossier_layout_get_page (layout, i), i - 1);
  return g_string_free (ranges, FALSE);
}

static void
add_text (GVariantBuilder *builder, const char *name, const char *text)
{
  g_variant_builder_add (builder, "{ss}", name, text != NULL ? text : "");
}

/**
 * dossier_pdf_metadata_describe:
 * @layout: a report
 *
 * Says of a PDF what it is: its language, its title, whose it is, how its pages are
 * numbered and which standards it keeps to.
 *
 * Returns: (transfer floating): the texts, of the type a{ss}, by the names that
 *   dossier-inspection-finish.h has for them
 */
GVariant *
dossier_pdf_metadata_describe (const DossierLayout *layout)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *created = g_date_time_format (now, "D:%Y%m%d%H%M%SZ");
  g_autofree char *description = describe (layout, now);
  g_autofree char *labels = describe_labels (layout);

  add_text (&builder, DOSSIER_INSPECTION_FINISH_TITLE, layout->report->title);
  add_text (&builder, DOSSIER_INSPECTION_FINISH_AUTHOR, layout->report->author);
  add_text (&builder, DOSSIER_INSPECTION_FINISH_SUBJECT, layout->report->subject);
  add_text (&builder, DOSSIER_INSPECTION_FINISH_LANGUAGE, layout->report->design->language);
  add_text (&builder, DOSSIER_INSPECTION_FINISH_CREATED, created);
  add_text (&builder, DOSSIER_INSPECTION_FINISH_XMP, description);
  add_text (&builder, DOSSIER_INSPECTION_FINISH_LABELS, labels);
  return g_variant_builder_end (&builder);
}

/**
 * dossier_pdf_metadata_create_profile:
 *
 * Returns: (transfer full): the profile of the colours of a report, as ICC has them
 */
GBytes *
dossier_pdf_metadata_create_profile (void)
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
