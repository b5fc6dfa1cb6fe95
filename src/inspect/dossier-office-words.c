/* SPDX-License-Identifier: GPL-3.0-or-later */

/* WordprocessingML and DrawingML: text is in "t", which is in runs, which are in paragraphs. */

#include "dossier-office-text.h"

#include "dossier-office-hidden.h"
#include "dossier-office-styles.h"

#include <string.h>

#define PARAGRAPH "paragraph"
#define CHARACTER "character"

typedef struct
{
  DossierOfficeText *text;
  DossierOfficeStyles *styles;
  GHashTable *notes;
  GString *fields;
  gboolean is_paragraph_hidden;
  gboolean is_run_hidden;
  gboolean is_text;
} Walk;

/* ECMA-376-1, 17.17.4: without a value, the property is on. */
static gboolean
is_on (xmlTextReader *reader)
{
  g_autofree char *value = dossier_xml_get_attribute (reader, "w:val");

  return value == NULL ||
         !(g_str_equal (value, "0") || g_str_equal (value, "false") || g_str_equal (value, "off"));
}

static gboolean
visit_style (xmlTextReader *reader, const char *name, gboolean begins, gpointer user_data)
{
  DossierOfficeStyles *styles = user_data;

  if (name == NULL || !begins)
    return TRUE;
  if (g_str_equal (name, "style"))
    {
      g_autofree char *type = dossier_xml_get_attribute (reader, "w:type");
      g_autofree char *identifier = dossier_xml_get_attribute (reader, "w:styleId");

      dossier_office_styles_add (styles, type, identifier);
    }
  else if (g_str_equal (name, "basedOn"))
    {
      g_autofree char *parent = dossier_xml_get_attribute (reader, "w:val");

      dossier_office_styles_set_parent (styles, parent);
    }
  else if (g_str_equal (name, "vanish"))
    dossier_office_styles_set_hiding (styles,
                                      is_on (reader) ? DOSSIER_OFFICE_HIDDEN
                                                     : DOSSIER_OFFICE_SHOWN);
  return TRUE;
}

/* The former properties of a style, from tracked changes. */
static gboolean
is_past_style (xmlTextReader *reader, const char *name, gpointer user_data)
{
  return g_str_equal (name, "rPrChange") || g_str_equal (name, "pPrChange");
}

/* What says only further in that it is hidden or deleted. */
static gboolean
is_hidden_inside (xmlTextReader *reader, const char *name)
{
  static const char *const names[] = {
    "AlternateContent", "drawing", "pict", "wsp", "sp", "pic", "grpSp",
    "graphicFrame",     "tr",      "tc",   NULL
  };
  const xmlNode *node = g_strv_contains (names, name) ? xmlTextReaderExpand (reader) : NULL;

  return node != NULL &&
         (dossier_office_is_hidden_drawing (node) || dossier_office_is_deleted_in_table (node));
}

/* The reference to the note is in deleted text. */
static gboolean
is_lost_note (Walk *self, xmlTextReader *reader, const char *name)
{
  g_autofree char *identifier = dossier_xml_get_attribute (reader, "w:id");
  g_autofree char *note = dossier_office_name_note (name, identifier);

  return !g_hash_table_contains (self->notes, note);
}

/* Deleted or moved text, and former properties. */
static gboolean
is_hidden (xmlTextReader *reader, const char *name, gpointer user_data)
{
  static const char *const names[] = { "del", "moveFrom", "rPrChange", "pPrChange", NULL };

  return g_strv_contains (names, name) || is_hidden_inside (reader, name) ||
         (g_str_equal (name, "footnote") && is_lost_note (user_data, reader, name));
}

static void
add_note (Walk *self, xmlTextReader *reader)
{
  g_autofree char *identifier = dossier_xml_get_attribute (reader, "w:id");

  g_hash_table_add (self->notes, dossier_office_name_note ("footnote", identifier));
}

static gboolean
has_hidden_style (Walk *self, xmlTextReader *reader, const char *family)
{
  g_autofree char *style = dossier_xml_get_attribute (reader, "w:val");

  return dossier_office_styles_find (self->styles, family, style) == DOSSIER_OFFICE_HIDDEN;
}

/* ECMA-376-1, 17.16.18: a field is code, and then what it comes to, which shows unless it is part
 * of the code of another field. Kept for each field that has begun: 'c' within its code. */
static void
visit_field (Walk *self, xmlTextReader *reader)
{
  g_autofree char *type = dossier_xml_get_attribute (reader, "w:fldCharType");
  gsize n_fields = self->fields->len;

  if (g_strcmp0 (type, "begin") == 0)
    g_string_append_c (self->fields, 'c');
  else if (g_strcmp0 (type, "separate") == 0 && n_fields > 0)
    self->fields->str[n_fields - 1] = 'r';
  else if (g_strcmp0 (type, "end") == 0 && n_fields > 0)
    g_string_truncate (self->fields, n_fields - 1);
}

static gboolean
is_code (Walk *self)
{
  return strchr (self->fields->str, 'c') != NULL;
}

/* ECMA-376-1, 17.7.3: where the styles of paragraph and run both hide, the text shows; but what
 * the run says itself counts. */
static void
begin (Walk *self, xmlTextReader *reader, const char *name)
{
  if (g_str_equal (name, "p"))
    self->is_paragraph_hidden = FALSE;
  else if (g_str_equal (name, "pStyle"))
    self->is_paragraph_hidden = has_hidden_style (self, reader, PARAGRAPH);
  else if (g_str_equal (name, "r"))
    self->is_run_hidden = self->is_paragraph_hidden;
  else if (g_str_equal (name, "rStyle"))
    self->is_run_hidden = self->is_paragraph_hidden != has_hidden_style (self, reader, CHARACTER);
  else if (g_str_equal (name, "vanish"))
    self->is_run_hidden = is_on (reader);
  else if (g_str_equal (name, "t"))
    self->is_text = !self->is_run_hidden && !is_code (self);
  else if (g_str_equal (name, "fldChar"))
    visit_field (self, reader);
  else if (g_str_equal (name, "footnoteReference") && !self->is_run_hidden)
    add_note (self, reader);
}

static gboolean
end (Walk *self, const char *name)
{
  if (g_str_equal (name, "t"))
    self->is_text = FALSE;
  else if (g_str_equal (name, "p") || g_str_equal (name, "br"))
    return dossier_content_add_text (self->text->content, "\n");
  else if (g_str_equal (name, "tab") || g_str_equal (name, "tc"))
    return dossier_content_add_text (self->text->content, "\t");
  return TRUE;
}

static gboolean
visit (xmlTextReader *reader, const char *name, gboolean begins, gpointer user_data)
{
  Walk *self = user_data;

  if (name == NULL)
    return !self->is_text || dossier_office_text_add (self->text, reader);
  if (!begins)
    return end (self, name);
  begin (self, reader, name);
  return TRUE;
}

/**
 * dossier_office_text_read_words:
 * @self: the text of a document
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Reads what a document of Word has.
 *
 * Returns: whether it could be read
 */
gboolean
dossier_office_text_read_words (DossierOfficeText *self, GError **error)
{
  static const char *const names[] = { "word/document.xml", "word/footnotes.xml" };
  g_autoptr (DossierOfficeStyles) styles = dossier_office_styles_new ();
  g_autoptr (GHashTable) notes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!dossier_office_text_walk (self,
                                 "word/styles.xml",
                                 is_past_style,
                                 visit_style,
                                 styles,
                                 error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GString) fields = g_string_new (NULL);
      Walk walk = { .text = self, .styles = styles, .notes = notes, .fields = fields };

      if (!dossier_office_text_walk (self, names[i], is_hidden, visit, &walk, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_hidden_slide (xmlTextReader *reader, const char *name, gpointer user_data)
{
  return (g_str_equal (name, "sld") && (dossier_xml_has_value (reader, "show", "0") ||
                                        dossier_xml_has_value (reader, "show", "false"))) ||
         is_hidden_inside (reader, name);
}

static gboolean
visit_slide (xmlTextReader *reader, const char *name, gboolean begins, gpointer user_data)
{
  Walk *self = user_data;

  if (begins && xmlTextReaderDepth (reader) == 0)
    dossier_office_text_begin_page (self->text);
  return visit (reader, name, begins, user_data);
}

/**
 * dossier_office_text_read_slides:
 * @self: the text of a document
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Reads what a document of PowerPoint has. A hidden slide is no page.
 *
 * Returns: whether it could be read
 */
gboolean
dossier_office_text_read_slides (DossierOfficeText *self, GError **error)
{
  g_autoptr (GList) names = dossier_office_text_list (self, "ppt/slides/slide");
  g_autoptr (DossierOfficeStyles) styles = dossier_office_styles_new ();

  for (GList *item = names; item != NULL; item = item->next)
    {
      g_autoptr (GString) fields = g_string_new (NULL);
      Walk walk = { .text = self, .styles = styles, .fields = fields };

      if (!dossier_office_text_walk (self, item->data, is_hidden_slide, visit_slide, &walk, error))
        return FALSE;
    }
  return TRUE;
}
