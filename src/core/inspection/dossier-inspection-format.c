/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-inspection-format.h"

/* The beginnings of media types, as IANA registers them. */
static const struct
{
  const char *type;
  DossierInspectionFormat format;
} formats[] = {
  { "application/pdf", DOSSIER_INSPECTION_PDF },
  { "text/html", DOSSIER_INSPECTION_HTML },
  { "application/xhtml+xml", DOSSIER_INSPECTION_HTML },
  /* Hidden and deleted text is marked by codes that only LibreOffice understands. */
  { "text/rtf", DOSSIER_INSPECTION_NONE },
  { "text/", DOSSIER_INSPECTION_PLAIN_TEXT },
  { "message/rfc822", DOSSIER_INSPECTION_PLAIN_TEXT },
  { "application/vnd.openxmlformats-officedocument.", DOSSIER_INSPECTION_OFFICE },
  { "application/vnd.ms-word.document.macroenabled", DOSSIER_INSPECTION_OFFICE },
  { "application/vnd.ms-word.template.macroenabled", DOSSIER_INSPECTION_OFFICE },
  { "application/vnd.ms-excel.sheet.macroenabled", DOSSIER_INSPECTION_OFFICE },
  { "application/vnd.ms-excel.template.macroenabled", DOSSIER_INSPECTION_OFFICE },
  { "application/vnd.ms-powerpoint.presentation.macroenabled", DOSSIER_INSPECTION_OFFICE },
  { "application/vnd.ms-powerpoint.slideshow.macroenabled", DOSSIER_INSPECTION_OFFICE },
  { "application/vnd.ms-powerpoint.template.macroenabled", DOSSIER_INSPECTION_OFFICE },
  /* Flat OpenDocument: a single XML file instead of a ZIP archive. */
  { "application/vnd.oasis.opendocument.text-flat-xml", DOSSIER_INSPECTION_NONE },
  { "application/vnd.oasis.opendocument.spreadsheet-flat-xml", DOSSIER_INSPECTION_NONE },
  { "application/vnd.oasis.opendocument.presentation-flat-xml", DOSSIER_INSPECTION_NONE },
  { "application/vnd.oasis.opendocument.graphics-flat-xml", DOSSIER_INSPECTION_NONE },
  { "application/vnd.oasis.opendocument.", DOSSIER_INSPECTION_OFFICE },
  { "image/", DOSSIER_INSPECTION_IMAGE },
};

/* Prefixes of media types that have text, but that Dossier cannot read. */
static const char *const unread_types[] = {
  "text/rtf",
  "application/rtf",
  "application/msword",
  "application/vnd.ms-word",
  "application/vnd.ms-excel",
  "application/vnd.ms-powerpoint",
  "application/vnd.ms-publisher",
  "application/vnd.ms-works",
  "application/vnd.ms-outlook",
  "application/vnd.ms-xpsdocument",
  "application/oxps",
  "application/vnd.visio",
  "application/vnd.oasis.opendocument.",
  "application/vnd.apple.",
  "application/vnd.wordperfect",
  "application/epub+zip",
  "application/postscript",
  "application/json",
  "application/xml",
};

/**
 * dossier_inspection_format_find:
 * @type: a media type, as in "application/pdf"
 *
 * Returns: how to look inside a file of that type
 */
DossierInspectionFormat
dossier_inspection_format_find (const char *type)
{
  g_autofree char *lower = g_ascii_strdown (type, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_str_has_prefix (lower, formats[i].type))
        return formats[i].format;
    }
  return DOSSIER_INSPECTION_NONE;
}

/**
 * dossier_inspection_format_has_text:
 * @self: a format
 *
 * Returns: whether there are words to be found in such files
 */
gboolean
dossier_inspection_format_has_text (DossierInspectionFormat self)
{
  return self != DOSSIER_INSPECTION_NONE && self != DOSSIER_INSPECTION_IMAGE;
}

/**
 * dossier_inspection_format_has_unread_text:
 * @type: a media type, as in "application/msword"
 *
 * Returns: whether there are words in such files that Dossier cannot find
 */
gboolean
dossier_inspection_format_has_unread_text (const char *type)
{
  g_autofree char *lower = g_ascii_strdown (type, -1);

  for (guint i = 0; i < G_N_ELEMENTS (unread_types); i++)
    {
      if (g_str_has_prefix (lower, unread_types[i]))
        return !dossier_inspection_format_has_text (dossier_inspection_format_find (lower));
    }
  return FALSE;
}

/**
 * dossier_inspection_format_has_picture:
 * @self: a format
 *
 * Returns: whether such files have pages that can be drawn
 */
gboolean
dossier_inspection_format_has_picture (DossierInspectionFormat self)
{
  return self == DOSSIER_INSPECTION_PDF || self == DOSSIER_INSPECTION_IMAGE;
}
