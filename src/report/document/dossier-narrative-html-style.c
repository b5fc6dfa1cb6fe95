/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-html-style.h"

#include <string.h>

/* The weight from which CSS calls letters bold, on its scale from 100 to 900. */
#define WEIGHT_OF_BOLD 600

static gboolean
is_word (const char *value, const char *word)
{
  return g_ascii_strcasecmp (value, word) == 0;
}

static void
read_font_weight (DossierHtmlStyle *self, const char *value)
{
  if (is_word (value, "bold") || is_word (value, "bolder"))
    self->is_bold = DOSSIER_HTML_YES;
  else if (is_word (value, "normal") || is_word (value, "lighter"))
    self->is_bold = DOSSIER_HTML_NO;
  else if (g_ascii_isdigit (*value))
    self->is_bold =
      g_ascii_strtoull (value, NULL, 10) >= WEIGHT_OF_BOLD ? DOSSIER_HTML_YES : DOSSIER_HTML_NO;
}

static void
read_font_style (DossierHtmlStyle *self, const char *value)
{
  if (is_word (value, "italic") || is_word (value, "oblique"))
    self->is_italic = DOSSIER_HTML_YES;
  else if (is_word (value, "normal"))
    self->is_italic = DOSSIER_HTML_NO;
}

static void
read_white_space (DossierHtmlStyle *self, const char *value)
{
  if (g_ascii_strncasecmp (value, "pre", 3) == 0 || is_word (value, "break-spaces"))
    self->keeps_spaces = DOSSIER_HTML_YES;
  else if (is_word (value, "normal") || is_word (value, "nowrap"))
    self->keeps_spaces = DOSSIER_HTML_NO;
}

static void
read_display (DossierHtmlStyle *self, const char *value)
{
  self->is_hidden = self->is_hidden || is_word (value, "none");
}

static void
read_mso_hide (DossierHtmlStyle *self, const char *value)
{
  self->is_hidden = self->is_hidden || is_word (value, "all");
}

/* As in “mso-list:l0 level2 lfo1”, or “mso-list:Ignore” of the bullet. */
static void
read_mso_list (DossierHtmlStyle *self, const char *value)
{
  const char *level = strstr (value, "level");

  if (is_word (value, "ignore"))
    self->is_list_mark = TRUE;
  else if (level != NULL)
    self->list_level = (guint) CLAMP (g_ascii_strtoll (level + strlen ("level"), NULL, 10), 1, 9);
}

static const struct
{
  const char *name;
  void (*read) (DossierHtmlStyle *self, const char *value);
} readers[] = {
  { "font-weight", read_font_weight }, { "font-style", read_font_style },
  { "white-space", read_white_space }, { "display", read_display },
  { "mso-hide", read_mso_hide },       { "mso-list", read_mso_list },
};

static void
read_declaration (DossierHtmlStyle *self, char *declaration)
{
  char *colon = strchr (declaration, ':');

  if (colon == NULL)
    return;
  *colon = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    if (is_word (g_strstrip (declaration), readers[i].name))
      readers[i].read (self, g_strstrip (colon + 1));
}

/**
 * dossier_html_style_read:
 * @self: (out): what is read
 * @element: an element of HTML
 *
 * Reads what the element says by itself about how it looks.
 */
void
dossier_html_style_read (DossierHtmlStyle *self, xmlNode *element)
{
  xmlChar *css = xmlGetNoNsProp (element, (const xmlChar *) "style");
  g_auto (GStrv) declarations = NULL;

  memset (self, 0, sizeof *self);
  self->is_hidden = xmlHasProp (element, (const xmlChar *) "hidden") != NULL;
  if (css == NULL)
    return;
  declarations = g_strsplit ((const char *) css, ";", -1);
  for (char **declaration = declarations; *declaration != NULL; declaration++)
    read_declaration (self, *declaration);
  xmlFree (css);
}

/**
 * dossier_html_read_number:
 * @element: an element of HTML
 * @attribute: the name of an attribute
 * @otherwise: what it is if it is not there, or no number
 * @maximum: the maximum
 *
 * Returns: the number in the attribute, at least 1
 */
guint
dossier_html_read_number (xmlNode *element, const char *attribute, guint otherwise, guint maximum)
{
  xmlChar *value = xmlGetNoNsProp (element, (const xmlChar *) attribute);
  guint64 number = value != NULL ? g_ascii_strtoull ((const char *) value, NULL, 10) : 0;

  if (value != NULL)
    xmlFree (value);
  return number == 0 ? otherwise : (guint) MIN (number, maximum);
}
