/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-form-field.h"

#include "dossier-form-style.h"
#include "dossier-form-value.h"

#include <math.h>

/* The deepest nesting of fields. A longer chain of parents is a loop. */
#define DEPTH_MAXIMUM 64

/* PDF 1.7, table 165. */
#define FLAG_HIDDEN  (1 << 1)
#define FLAG_PRINT   (1 << 2)
#define FLAG_NO_VIEW (1 << 5)

/* PDF 1.7, tables 226, 228 and 230. */
#define FLAG_MULTILINE   (1 << 12)
#define FLAG_PASSWORD    (1 << 13)
#define FLAG_RADIO       (1 << 15)
#define FLAG_PUSH_BUTTON (1 << 16)
#define FLAG_COMBO       (1 << 17)
#define FLAG_FILE        (1 << 20)
#define FLAG_COMB        (1 << 24)

#define CELL_COUNT_MAXIMUM 1000

/* In points: smaller text cannot be read. */
#define SIDE_MINIMUM 4

/**
 * dossier_form_find:
 * @pdf: a PDF
 *
 * Returns: its form, or null
 */
qpdf_oh
dossier_form_find (DossierQpdf *pdf)
{
  return qpdf_oh_get_key_if_dict (pdf->data, qpdf_get_root (pdf->data), "/AcroForm");
}

/**
 * dossier_form_find_inherited:
 * @pdf: a PDF
 * @widget: a field of its form, at one place of a page
 * @key: what to look for, with the slash
 *
 * Returns: what the field has of that, or else the group that it is in; or null
 */
qpdf_oh
dossier_form_find_inherited (DossierQpdf *pdf, qpdf_oh widget, const char *key)
{
  qpdf_oh field = widget;
  qpdf_oh value = qpdf_oh_get_key_if_dict (pdf->data, field, key);

  for (guint depth = 0; qpdf_oh_is_null (pdf->data, value) && depth < DEPTH_MAXIMUM; depth++)
    {
      field = qpdf_oh_get_key_if_dict (pdf->data, field, "/Parent");
      if (qpdf_oh_is_null (pdf->data, field))
        break;
      value = qpdf_oh_get_key_if_dict (pdf->data, field, key);
    }
  return value;
}

static long long
find_integer (DossierQpdf *pdf, qpdf_oh widget, const char *key)
{
  qpdf_oh value = dossier_form_find_inherited (pdf, widget, key);

  return qpdf_oh_is_integer (pdf->data, value) ? qpdf_oh_get_int_value (pdf->data, value) : 0;
}

/**
 * dossier_form_find_kind:
 * @pdf: a PDF
 * @widget: a field of its form, at one place of a page
 *
 * Returns: what kind of field that is
 */
DossierFormKind
dossier_form_find_kind (DossierQpdf *pdf, qpdf_oh widget)
{
  qpdf_oh type = dossier_form_find_inherited (pdf, widget, "/FT");
  long long flags = find_integer (pdf, widget, "/Ff");

  if (dossier_qpdf_is_name (pdf, type, "/Tx"))
    return DOSSIER_FORM_TEXT;
  if (dossier_qpdf_is_name (pdf, type, "/Ch"))
    return (flags & FLAG_COMBO) != 0 ? DOSSIER_FORM_TEXT : DOSSIER_FORM_LIST;
  if (!dossier_qpdf_is_name (pdf, type, "/Btn") || (flags & FLAG_PUSH_BUTTON) != 0)
    return DOSSIER_FORM_OTHER;
  return (flags & FLAG_RADIO) != 0 ? DOSSIER_FORM_RADIO : DOSSIER_FORM_CHECK;
}

static gboolean
read_box (DossierFormField *self, DossierQpdf *pdf, qpdf_oh widget)
{
  qpdf_oh box = qpdf_oh_get_key_if_dict (pdf->data, widget, "/Rect");
  qpdf_oh look = qpdf_oh_get_key_if_dict (pdf->data, widget, "/MK");
  qpdf_oh rotation = qpdf_oh_get_key_if_dict (pdf->data, look, "/R");
  double sides[4];

  if (dossier_qpdf_count (pdf, box) != G_N_ELEMENTS (sides))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      qpdf_oh side = qpdf_oh_get_array_item (pdf->data, box, (int) i);

      sides[i] =
        qpdf_oh_is_number (pdf->data, side) ? qpdf_oh_get_numeric_value (pdf->data, side) : 0;
    }
  self->width = fabs (sides[2] - sides[0]);
  self->height = fabs (sides[3] - sides[1]);
  if (qpdf_oh_is_integer (pdf->data, rotation))
    self->rotation = (int) (((qpdf_oh_get_int_value (pdf->data, rotation) % 360) + 360) % 360);
  if (self->rotation % 180 == 90)
    {
      double width = self->width;

      self->width = self->height;
      self->height = width;
    }
  return TRUE;
}

/**
 * dossier_form_is_hidden:
 * @pdf: a PDF
 * @widget: an annotation, which may be a field of its form
 *
 * Returns: whether it is seen neither on the screen nor on paper
 */
gboolean
dossier_form_is_hidden (DossierQpdf *pdf, qpdf_oh widget)
{
  qpdf_oh value = qpdf_oh_get_key_if_dict (pdf->data, widget, "/F");
  long long flags =
    qpdf_oh_is_integer (pdf->data, value) ? qpdf_oh_get_int_value (pdf->data, value) : 0;

  return (flags & FLAG_HIDDEN) != 0 || ((flags & FLAG_NO_VIEW) != 0 && (flags & FLAG_PRINT) == 0);
}

/**
 * dossier_form_is_seen:
 * @pdf: a PDF
 * @widget: a field of its form, at one place of a page
 *
 * Returns: whether anybody can see it there
 */
gboolean
dossier_form_is_seen (DossierQpdf *pdf, qpdf_oh widget)
{
  DossierFormField field = { 0 };

  return !dossier_form_is_hidden (pdf, widget) && read_box (&field, pdf, widget) &&
         dossier_form_field_has_room (&field);
}

/* A password is drawn as asterisks, one for each character, as on the screen. */
static void
hide_password (DossierFormField *self)
{
  glong length = self->text != NULL ? g_utf8_strlen (self->text, -1) : 0;

  g_free (self->text);
  self->text = g_strnfill ((gsize) length, '*');
}

static void
read_text (DossierFormField *self, DossierQpdf *pdf, qpdf_oh widget)
{
  qpdf_oh type = dossier_form_find_inherited (pdf, widget, "/FT");
  long long flags = find_integer (pdf, widget, "/Ff");
  long long n_cells = find_integer (pdf, widget, "/MaxLen");

  if (dossier_qpdf_is_name (pdf, type, "/Ch"))
    {
      self->text = dossier_form_value_find_chosen (pdf, widget);
      return;
    }
  self->text = dossier_form_value_find_text (pdf, widget);
  self->is_multiline = (flags & FLAG_MULTILINE) != 0;
  if ((flags & FLAG_PASSWORD) != 0)
    hide_password (self);
  if ((flags & FLAG_COMB) != 0 && (flags & (FLAG_MULTILINE | FLAG_PASSWORD | FLAG_FILE)) == 0)
    self->n_cells = (guint) CLAMP (n_cells, 0, CELL_COUNT_MAXIMUM);
}

static void
read_list (DossierFormField *self, DossierQpdf *pdf, qpdf_oh widget)
{
  self->options = dossier_form_value_list_options (pdf, widget);
  self->first_option = (guint) CLAMP (find_integer (pdf, widget, "/TI"), 0, G_MAXINT);
}

/**
 * dossier_form_field_new:
 * @pdf: a PDF
 * @widget: a field of its form, at one place of a page
 *
 * Returns: (transfer full): what can be drawn of it; %NULL if it has no place
 */
DossierFormField *
dossier_form_field_new (DossierQpdf *pdf, qpdf_oh widget)
{
  g_autoptr (DossierFormField) self = g_new0 (DossierFormField, 1);
  qpdf_oh state = qpdf_oh_get_key_if_dict (pdf->data, widget, "/AS");

  if (!read_box (self, pdf, widget))
    return NULL;
  self->kind = dossier_form_find_kind (pdf, widget);
  self->alignment = (int) CLAMP (find_integer (pdf, widget, "/Q"), 0, 2);
  if (qpdf_oh_is_null (pdf->data, dossier_form_find_inherited (pdf, widget, "/Q")))
    self->alignment = (int) CLAMP (find_integer (pdf, dossier_form_find (pdf), "/Q"), 0, 2);
  dossier_form_style_read (&self->style, pdf, widget);
  if (self->kind == DOSSIER_FORM_TEXT)
    read_text (self, pdf, widget);
  else if (self->kind == DOSSIER_FORM_LIST)
    read_list (self, pdf, widget);
  else
    self->is_on = qpdf_oh_is_name (pdf->data, state) && !dossier_qpdf_is_name (pdf, state, "/Off");
  return g_steal_pointer (&self);
}

void
dossier_form_field_free (DossierFormField *self)
{
  dossier_form_style_clear (&self->style);
  g_free (self->text);
  g_clear_pointer (&self->options, g_ptr_array_unref);
  g_free (self);
}

/**
 * dossier_form_field_has_room:
 * @self: a field
 *
 * Returns: whether it is large enough to be read
 */
gboolean
dossier_form_field_has_room (const DossierFormField *self)
{
  return self->width >= SIDE_MINIMUM && self->height >= SIDE_MINIMUM;
}

/**
 * dossier_form_field_has_value:
 * @self: a field
 *
 * Returns: whether anything is filled in, chosen or ticked
 */
gboolean
dossier_form_field_has_value (DossierFormField *self)
{
  for (guint i = 0; self->options != NULL && i < self->options->len; i++)
    {
      if (((DossierFormOption *) self->options->pdata[i])->is_selected)
        return TRUE;
    }
  return self->is_on || (self->text != NULL && *self->text != '\0');
}
