/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the fields of a form that have a value but no appearance. They are drawn by cairo as the
 * pages of a PDF in memory, which has all fonts and letters that it needs; each page becomes the
 * appearance of one field. */

#include "dossier-form.h"

#include "dossier-foreign-pdf.h"
#include "dossier-form-appearance.h"
#include "dossier-form-drawing.h"

#include <cairo-pdf.h>
#include <stdlib.h>

/* PDF 1.7, table 165. */
#define FLAG_INVISIBLE (1 << 0)

/* In points: the largest page that PDF allows. */
#define SIDE_MAXIMUM 14400

typedef struct
{
  qpdf_oh widget;
  int rotation;
} Drawn;

typedef struct
{
  DossierQpdf *pdf;
  /* Whether the form says that its appearances are out of date (NeedAppearances). */
  gboolean is_outdated;
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
  /* The fields that are drawn on each page of the surface. */
  GArray *drawn;
  gboolean is_changed;
} Form;

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
form_init (Form *self, DossierQpdf *pdf)
{
  qpdf_oh wish = qpdf_oh_get_key_if_dict (pdf->data, dossier_form_find (pdf), "/NeedAppearances");

  *self = (Form){ .pdf = pdf };
  self->is_outdated = qpdf_oh_is_bool (pdf->data, wish) && qpdf_oh_get_bool_value (pdf->data, wish);
  self->bytes = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (write_cb, self->bytes, 1, 1);
  self->cr = cairo_create (self->surface);
  self->drawn = g_array_new (FALSE, FALSE, sizeof (Drawn));
}

static void
form_clear (Form *self)
{
  g_clear_pointer (&self->cr, cairo_destroy);
  g_clear_pointer (&self->surface, cairo_surface_destroy);
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_clear_pointer (&self->drawn, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Form, form_clear)

static gboolean
draw_field (Form *self, qpdf_oh widget, const DossierFormField *field)
{
  Drawn drawn = { widget, field->rotation };
  gboolean is_drawn;

  cairo_pdf_surface_set_size (self->surface, field->width, field->height);
  cairo_save (self->cr);
  is_drawn = dossier_form_drawing_draw (self->cr, field);
  cairo_restore (self->cr);
  cairo_show_page (self->cr);
  g_array_append_val (self->drawn, drawn);
  return is_drawn && cairo_status (self->cr) == CAIRO_STATUS_SUCCESS;
}

static gboolean
has_usable_appearance (Form *self, qpdf_oh widget, DossierFormField *field)
{
  gboolean is_text = field->kind == DOSSIER_FORM_TEXT || field->kind == DOSSIER_FORM_LIST;

  return dossier_form_appearance_is_there (self->pdf, widget) && !(is_text && self->is_outdated) &&
         !(dossier_form_field_has_value (field) &&
           dossier_form_appearance_is_blank (self->pdf, widget, field->kind));
}

/* Returns whether the field was drawn completely. */
static gboolean
complete_field (Form *self, qpdf_oh widget)
{
  DossierFormKind kind = dossier_form_find_kind (self->pdf, widget);
  gboolean is_box = kind == DOSSIER_FORM_CHECK || kind == DOSSIER_FORM_RADIO;
  g_autoptr (DossierFormField) field = NULL;

  if (kind == DOSSIER_FORM_OTHER)
    return TRUE;
  if (is_box &&
      !dossier_form_appearance_choose (self->pdf, widget, self->is_outdated, &self->is_changed))
    return FALSE;
  field = dossier_form_field_new (self->pdf, widget);
  if (field == NULL || !dossier_form_field_has_room (field) ||
      has_usable_appearance (self, widget, field))
    return TRUE;
  return field->width <= SIDE_MAXIMUM && field->height <= SIDE_MAXIMUM &&
         field->rotation % 90 == 0 && draw_field (self, widget, field);
}

static long long
get_flags (Form *self, qpdf_oh annotation)
{
  qpdf_oh flags = qpdf_oh_get_key_if_dict (self->pdf->data, annotation, "/F");

  return qpdf_oh_is_integer (self->pdf->data, flags)
           ? qpdf_oh_get_int_value (self->pdf->data, flags)
           : 0;
}

/* This flag is about kinds of annotations that a program does not know, but libqpdf leaves out
 * every annotation that has it. */
static void
clear_invisible (Form *self, qpdf_oh annotation)
{
  long long flags = get_flags (self, annotation);

  if ((flags & FLAG_INVISIBLE) == 0)
    return;
  dossier_qpdf_set (self->pdf,
                    annotation,
                    "/F",
                    qpdf_oh_new_integer (self->pdf->data, flags & ~(long long) FLAG_INVISIBLE));
  self->is_changed = TRUE;
}

static gboolean
complete_page (Form *self, qpdf_oh page)
{
  qpdf_data pdf = self->pdf->data;
  qpdf_oh annotations = qpdf_oh_get_key_if_dict (pdf, page, "/Annots");
  int n_annotations = dossier_qpdf_count (self->pdf, annotations);
  qpdf_oh kept = qpdf_oh_new_array (pdf);

  for (int i = 0; i < n_annotations; i++)
    {
      qpdf_oh annotation = qpdf_oh_get_array_item (pdf, annotations, i);
      qpdf_oh subtype = qpdf_oh_get_key_if_dict (pdf, annotation, "/Subtype");

      if (dossier_form_is_hidden (self->pdf, annotation))
        continue;
      qpdf_oh_append_item (pdf, kept, annotation);
      if (!dossier_qpdf_is_name (self->pdf, subtype, "/Widget"))
        continue;
      clear_invisible (self, annotation);
      if (!complete_field (self, annotation))
        return FALSE;
      self->is_changed |= dossier_form_appearance_drop_state (self->pdf, annotation);
    }
  if (qpdf_oh_get_array_n_items (pdf, kept) < n_annotations)
    {
      qpdf_oh_replace_key (pdf, page, "/Annots", kept);
      self->is_changed = TRUE;
    }
  return TRUE;
}

/* PDF 1.7, table 95: turned anticlockwise; a reader then moves it into its box. */
static const char *
find_matrix (int rotation)
{
  static const char *const matrices[] = { "[1 0 0 1 0 0]",
                                          "[0 1 -1 0 0 0]",
                                          "[-1 0 0 -1 0 0]",
                                          "[0 -1 1 0 0 0]" };

  return matrices[rotation / 90 % G_N_ELEMENTS (matrices)];
}

static qpdf_oh
import_drawing (DossierQpdf *drawings, guint i, const Drawn *drawn, DossierQpdf *pdf)
{
  qpdf_oh page = qpdf_get_page_n (drawings->data, i);
  unsigned char *contents = NULL;
  size_t length = 0;
  g_autoptr (GBytes) bytes = NULL;
  qpdf_oh stream, dictionary;

  qpdf_oh_get_page_content_data (drawings->data, page, &contents, &length);
  bytes = g_bytes_new_with_free_func (contents, contents != NULL ? length : 0, free, contents);
  stream = dossier_qpdf_new_stream (drawings, "/Type /XObject /Subtype /Form", bytes);
  dictionary = qpdf_oh_get_dict (drawings->data, stream);
  dossier_qpdf_set (drawings,
                    dictionary,
                    "/BBox",
                    qpdf_oh_get_key_if_dict (drawings->data, page, "/MediaBox"));
  dossier_qpdf_set (drawings,
                    dictionary,
                    "/Matrix",
                    dossier_qpdf_parse (drawings, "%s", find_matrix (drawn->rotation)));
  dossier_qpdf_set (drawings,
                    dictionary,
                    "/Resources",
                    qpdf_oh_get_key_if_dict (drawings->data, page, "/Resources"));
  return qpdf_oh_copy_foreign_object (pdf->data, drawings->data, stream);
}

static void
set_appearance (DossierQpdf *pdf, qpdf_oh widget, qpdf_oh appearance)
{
  qpdf_oh appearances = qpdf_oh_new_dictionary (pdf->data);

  dossier_qpdf_set (pdf, appearances, "/N", appearance);
  dossier_qpdf_set (pdf, widget, "/AP", appearances);
  dossier_form_appearance_drop_state (pdf, widget);
}

/* Returns (transfer full): the PDF with the appearances, which libqpdf reads when it writes the
 * form. */
static DossierQpdf *
set_appearances (Form *self)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (DossierQpdf) drawings = NULL;

  g_clear_pointer (&self->cr, cairo_destroy);
  cairo_surface_finish (self->surface);
  if (cairo_surface_status (self->surface) != CAIRO_STATUS_SUCCESS)
    return NULL;
  bytes = g_bytes_new (self->bytes->data, self->bytes->len);
  drawings = dossier_qpdf_new (bytes);
  if (dossier_qpdf_get_n_pages (drawings) < self->drawn->len)
    return NULL;
  for (guint i = 0; i < self->drawn->len; i++)
    {
      const Drawn *drawn = &g_array_index (self->drawn, Drawn, i);
      qpdf_oh appearance = import_drawing (drawings, i, drawn, self->pdf);

      /* An object that libqpdf could not copy is invalid and must not be put into another
       * object. */
      if (!dossier_foreign_pdf_check (drawings, NULL) ||
          !dossier_foreign_pdf_check (self->pdf, NULL))
        return NULL;
      set_appearance (self->pdf, drawn->widget, appearance);
    }
  return g_steal_pointer (&drawings);
}

/**
 * dossier_form_complete:
 * @pdf: a PDF that is a form
 * @n_pages: how many pages it has
 * @drawings: (out) (transfer full) (nullable): what has to be there until the PDF is written
 * @is_changed: (out): whether the PDF has to be written
 *
 * Gives each field that is filled in, but is not drawn, an appearance, leaves all others as they
 * are, and takes out those that nobody is to see.
 *
 * Returns: whether everything could be drawn
 */
gboolean
dossier_form_complete (DossierQpdf *pdf,
                       guint n_pages,
                       DossierQpdf **drawings,
                       gboolean *is_changed)
{
  g_auto (Form) self = { 0 };

  *drawings = NULL;
  form_init (&self, pdf);
  for (guint i = 0; i < n_pages; i++)
    {
      if (!complete_page (&self, qpdf_get_page_n (pdf->data, i)))
        return FALSE;
    }
  if (self.drawn->len > 0)
    {
      *drawings = set_appearances (&self);
      if (*drawings == NULL)
        return FALSE;
    }
  if (self.is_outdated)
    qpdf_oh_remove_key (pdf->data, dossier_form_find (pdf), "/NeedAppearances");
  *is_changed = self.is_changed || self.is_outdated || self.drawn->len > 0;
  return TRUE;
}
