/* SPDX-License-Identifier: GPL-3.0-or-later */

/* OpenDocument: text is in paragraphs and headings; a presentation has pages. */

#include "dossier-office-text.h"

#include "dossier-office-ranges.h"
#include "dossier-office-styles.h"

/* A paragraph, or a span with its own style. */
typedef struct
{
  gboolean is_paragraph;
  gboolean is_shown;
} Stretch;

typedef struct
{
  DossierOfficeText *text;
  DossierOfficeStyles *styles;
  GArray *stretches;
  DossierOfficeRanges *hidden_columns;
  guint n_columns;
  guint column;
  gboolean is_row_hidden;
} Walk;

static gboolean
is_paragraph (const char *name)
{
  return g_str_equal (name, "p") || g_str_equal (name, "h");
}

static DossierOfficeHiding
find_hiding (Walk *self, xmlTextReader *reader, const char *family, const char *attribute)
{
  g_autofree char *style = dossier_xml_get_attribute (reader, attribute);

  return dossier_office_styles_find (self->styles, family, style);
}

static gboolean
is_text_shown (Walk *self)
{
  return self->stretches->len > 0 &&
         g_array_index (self->stretches, Stretch, self->stretches->len - 1).is_shown;
}

static gboolean
is_out_of_sight (xmlTextReader *reader)
{
  return dossier_xml_has_value (reader, "table:visibility", "collapse") ||
         dossier_xml_has_value (reader, "table:visibility", "filter");
}

/* LibreOffice uses its own namespace for this attribute. */
static gboolean
is_shape_hidden (xmlTextReader *reader)
{
  return dossier_xml_has_value (reader, "draw:display", "none") ||
         dossier_xml_has_value (reader, "drawooo:display", "none");
}

static gboolean
is_section_hidden (xmlTextReader *reader)
{
  return dossier_xml_has_value (reader, "text:display", "none") ||
         (dossier_xml_has_value (reader, "text:display", "condition") &&
          dossier_xml_has_value (reader, "text:is-hidden", "true"));
}

/* A cell that takes several columns or rows shows as long as one of them does. */
static gboolean
is_cell_hidden (Walk *self, xmlTextReader *reader)
{
  guint n_repeated = dossier_xml_get_number (reader, "table:number-columns-repeated", 1);
  guint n_columns = dossier_xml_get_number (reader, "table:number-columns-spanned", 1);
  guint n_rows = dossier_xml_get_number (reader, "table:number-rows-spanned", 1);
  guint first = self->column;
  guint last = first + MAX (1, MAX (n_repeated, n_columns)) - 1;

  self->column += n_repeated;
  return (self->is_row_hidden && n_rows <= 1) ||
         dossier_office_ranges_cover (self->hidden_columns, first, last);
}

static gboolean
is_hidden (xmlTextReader *reader, const char *name, gpointer user_data)
{
  static const char *const beside[] = { "tracked-changes", "annotation", "notes", "help-message",
                                        "error-message",   "script",     NULL };
  Walk *self = user_data;

  if (g_str_equal (name, "page"))
    return find_hiding (self, reader, "drawing-page", "draw:style-name") == DOSSIER_OFFICE_HIDDEN;
  if (g_str_equal (name, "table"))
    return find_hiding (self, reader, "table", "table:style-name") == DOSSIER_OFFICE_HIDDEN;
  /* Covered cells still count as columns. */
  if (g_str_equal (name, "table-cell") || g_str_equal (name, "covered-table-cell"))
    return is_cell_hidden (self, reader) || g_str_equal (name, "covered-table-cell");
  if (g_str_equal (name, "section"))
    return is_section_hidden (reader);
  if (g_str_equal (name, "hidden-text"))
    return dossier_xml_has_value (reader, "text:is-hidden", "true");
  return g_strv_contains (beside, name) || is_shape_hidden (reader);
}

static void
set_hiding (DossierOfficeStyles *styles,
            xmlTextReader *reader,
            const char *attribute,
            const char *hidden)
{
  g_autofree char *value = dossier_xml_get_attribute (reader, attribute);

  if (value != NULL)
    dossier_office_styles_set_hiding (styles,
                                      g_str_equal (value, hidden) ? DOSSIER_OFFICE_HIDDEN
                                                                  : DOSSIER_OFFICE_SHOWN);
}

static gboolean
visit_style (xmlTextReader *reader, const char *name, gboolean begins, gpointer user_data)
{
  DossierOfficeStyles *styles = user_data;

  if (name == NULL || !begins)
    return TRUE;
  if (g_str_equal (name, "style"))
    {
      g_autofree char *family = dossier_xml_get_attribute (reader, "style:family");
      g_autofree char *own_name = dossier_xml_get_attribute (reader, "style:name");
      g_autofree char *parent = dossier_xml_get_attribute (reader, "style:parent-style-name");

      dossier_office_styles_add (styles, family, own_name);
      dossier_office_styles_set_parent (styles, parent);
    }
  else if (g_str_equal (name, "text-properties"))
    set_hiding (styles, reader, "text:display", "none");
  else if (g_str_equal (name, "table-properties"))
    set_hiding (styles, reader, "table:display", "false");
  else if (g_str_equal (name, "drawing-page-properties"))
    set_hiding (styles, reader, "presentation:visibility", "hidden");
  return TRUE;
}

static void
begin_stretch (Walk *self, gboolean is_paragraph, DossierOfficeHiding hiding)
{
  gboolean is_shown = is_paragraph || is_text_shown (self);
  const Stretch stretch = { is_paragraph,
                            hiding == DOSSIER_OFFICE_UNSAID ? is_shown
                                                            : hiding == DOSSIER_OFFICE_SHOWN };

  g_array_append_val (self->stretches, stretch);
}

static void
end_stretch (Walk *self)
{
  if (self->stretches->len > 0)
    g_array_set_size (self->stretches, self->stretches->len - 1);
}

/* A field that hides the paragraph in which it is: what comes after it, for it comes first. */
static void
hide_paragraph (Walk *self)
{
  for (guint i = self->stretches->len; i > 0; i--)
    {
      Stretch *stretch = &g_array_index (self->stretches, Stretch, i - 1);

      stretch->is_shown = FALSE;
      if (stretch->is_paragraph)
        break;
    }
}

static void
begin_table (Walk *self)
{
  dossier_office_ranges_clear (self->hidden_columns);
  self->n_columns = 0;
  self->is_row_hidden = FALSE;
}

static void
begin_column (Walk *self, xmlTextReader *reader)
{
  guint n_repeated = dossier_xml_get_number (reader, "table:number-columns-repeated", 1);

  if (is_out_of_sight (reader) && n_repeated > 0)
    dossier_office_ranges_add (self->hidden_columns,
                               self->n_columns,
                               self->n_columns + n_repeated - 1);
  self->n_columns += n_repeated;
}

static void
begin (Walk *self, xmlTextReader *reader, const char *name)
{
  if (g_str_equal (name, "page"))
    dossier_office_text_begin_page (self->text);
  else if (is_paragraph (name))
    begin_stretch (self, TRUE, find_hiding (self, reader, "paragraph", "text:style-name"));
  else if (g_str_equal (name, "span"))
    begin_stretch (self, FALSE, find_hiding (self, reader, "text", "text:style-name"));
  else if (g_str_equal (name, "hidden-paragraph") &&
           dossier_xml_has_value (reader, "text:is-hidden", "true"))
    hide_paragraph (self);
  else if (g_str_equal (name, "table"))
    begin_table (self);
  else if (g_str_equal (name, "table-column"))
    begin_column (self, reader);
  else if (g_str_equal (name, "table-row"))
    {
      self->is_row_hidden = is_out_of_sight (reader);
      self->column = 0;
    }
}

/* When a table within a cell ends, nothing is known of the outer one any more, which then shows. */
static gboolean
end (Walk *self, const char *name)
{
  if (is_paragraph (name) || g_str_equal (name, "span"))
    end_stretch (self);
  else if (g_str_equal (name, "table"))
    begin_table (self);
  if (is_paragraph (name))
    return dossier_content_add_text (self->text->content, "\n");
  if (g_str_equal (name, "tab") || g_str_equal (name, "s"))
    return dossier_content_add_text (self->text->content, " ");
  return TRUE;
}

static gboolean
visit (xmlTextReader *reader, const char *name, gboolean begins, gpointer user_data)
{
  Walk *self = user_data;

  if (name == NULL)
    return !is_text_shown (self) || dossier_office_text_add (self->text, reader);
  if (!begins)
    return end (self, name);
  if (is_paragraph (name) && self->stretches->len > 0 &&
      !dossier_content_add_text (self->text->content, "\n"))
    return FALSE;
  begin (self, reader, name);
  return visit_style (reader, name, begins, self->styles);
}

/**
 * dossier_office_text_read_open_document:
 * @self: the text of a document
 * @error: return location for a #DOSSIER_INSPECTION_ERROR
 *
 * Reads what an OpenDocument file has. A hidden slide is no page.
 *
 * Returns: whether it could be read
 */
gboolean
dossier_office_text_read_open_document (DossierOfficeText *self, GError **error)
{
  g_autoptr (DossierOfficeStyles) styles = dossier_office_styles_new ();
  g_autoptr (DossierOfficeRanges) hidden_columns = dossier_office_ranges_new ();
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  Walk walk = { .text = self,
                .styles = styles,
                .stretches = stretches,
                .hidden_columns = hidden_columns };

  return dossier_office_text_walk (self, "styles.xml", NULL, visit_style, styles, error) &&
         dossier_office_text_walk (self, "content.xml", is_hidden, visit, &walk, error);
}
