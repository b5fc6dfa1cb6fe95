/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-form-style.h"

#include <math.h>

#define USUAL_SIZE           12
#define SIZE_MAXIMUM         1000
#define BORDER_WIDTH_MAXIMUM 100
#define OPERAND_COUNT        4

/* PDF 1.7, table 189: the number of components says what colours they are. */
static DossierFormColour
make_colour (const double *components, int n_components)
{
  double black = n_components == 4 ? CLAMP (components[3], 0, 1) : 0;
  double parts[3];

  for (int i = 0; i < 3; i++)
    {
      double part = CLAMP (components[n_components == 1 ? 0 : i], 0, 1);

      parts[i] = n_components == 4 ? (1 - part) * (1 - black) : part;
    }
  return (DossierFormColour){ TRUE, parts[0], parts[1], parts[2] };
}

static DossierFormColour
read_colour (DossierQpdf *pdf, qpdf_oh components)
{
  int n_components = dossier_qpdf_count (pdf, components);
  double values[OPERAND_COUNT];

  if (n_components != 1 && n_components != 3 && n_components != 4)
    return (DossierFormColour){ FALSE, 0, 0, 0 };
  for (int i = 0; i < n_components; i++)
    values[i] =
      qpdf_oh_get_numeric_value (pdf->data, qpdf_oh_get_array_item (pdf->data, components, i));
  return make_colour (values, n_components);
}

/* Reads the numeric operands of an operator, in order; missing ones are 0. */
static void
read_operands (char **words, guint end, guint n_operands, double *operands)
{
  for (guint i = 0; i < n_operands; i++)
    operands[i] = end + i >= n_operands ? g_ascii_strtod (words[end + i - n_operands], NULL) : 0;
}

static void
apply_operator (DossierFormStyle *self, char **words, guint i)
{
  static const struct
  {
    const char *name;
    guint n_operands;
  } colours[] = { { "g", 1 }, { "rg", 3 }, { "k", 4 } };
  double operands[OPERAND_COUNT];

  for (guint j = 0; j < G_N_ELEMENTS (colours); j++)
    {
      if (g_str_equal (words[i], colours[j].name))
        {
          read_operands (words, i, colours[j].n_operands, operands);
          self->colour = make_colour (operands, (int) colours[j].n_operands);
        }
    }
  if (!g_str_equal (words[i], "Tf") || i < 2)
    return;
  read_operands (words, i, 1, operands);
  self->size = isfinite (operands[0]) ? CLAMP (operands[0], 0, SIZE_MAXIMUM) : 0;
  g_free (self->font);
  self->font = g_strdup (*words[i - 2] == '/' ? words[i - 2] + 1 : words[i - 2]);
}

static qpdf_oh
find_default_appearance (DossierQpdf *pdf, qpdf_oh widget)
{
  qpdf_oh own = dossier_form_find_inherited (pdf, widget, "/DA");

  return qpdf_oh_is_string (pdf->data, own)
           ? own
           : qpdf_oh_get_key_if_dict (pdf->data, dossier_form_find (pdf), "/DA");
}

/* The form uses short font names, which its resources map to fonts. */
static void
find_font (DossierFormStyle *self, DossierQpdf *pdf)
{
  qpdf_oh resources = qpdf_oh_get_key_if_dict (pdf->data, dossier_form_find (pdf), "/DR");
  qpdf_oh fonts = qpdf_oh_get_key_if_dict (pdf->data, resources, "/Font");
  g_autofree char *key = g_strconcat ("/", self->font, NULL);
  qpdf_oh font = qpdf_oh_get_key_if_dict (pdf->data, fonts, key);
  qpdf_oh name = qpdf_oh_get_key_if_dict (pdf->data, font, "/BaseFont");

  if (!qpdf_oh_is_name (pdf->data, name))
    return;
  g_free (self->font);
  self->font = g_strdup (qpdf_oh_get_name (pdf->data, name) + 1);
}

static void
read_default_appearance (DossierFormStyle *self, DossierQpdf *pdf, qpdf_oh widget)
{
  qpdf_oh found = find_default_appearance (pdf, widget);
  const char *text =
    qpdf_oh_is_string (pdf->data, found) ? qpdf_oh_get_utf8_value (pdf->data, found) : "";
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n\f", -1);
  g_autoptr (GPtrArray) whole = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_ptr_array_add (whole, words[i]);
    }
  for (guint i = 0; i < whole->len; i++)
    apply_operator (self, (char **) whole->pdata, i);
  if (self->font != NULL)
    find_font (self, pdf);
  else
    self->size = USUAL_SIZE;
}

static void
read_border (DossierFormStyle *self, DossierQpdf *pdf, qpdf_oh widget)
{
  qpdf_oh border = qpdf_oh_get_key_if_dict (pdf->data, widget, "/BS");
  qpdf_oh width = qpdf_oh_get_key_if_dict (pdf->data, border, "/W");
  qpdf_oh style = qpdf_oh_get_key_if_dict (pdf->data, border, "/S");

  self->border_width = 1;
  if (qpdf_oh_is_number (pdf->data, width))
    self->border_width =
      CLAMP (qpdf_oh_get_numeric_value (pdf->data, width), 0, BORDER_WIDTH_MAXIMUM);
  self->is_dashed = dossier_qpdf_is_name (pdf, style, "/D");
  self->is_underlined = dossier_qpdf_is_name (pdf, style, "/U");
}

/**
 * dossier_form_style_read:
 * @self: (out caller-allocates): how a field looks
 * @pdf: a PDF
 * @widget: the field
 *
 * What the form does not say is black, without a box, and of the usual size.
 */
void
dossier_form_style_read (DossierFormStyle *self, DossierQpdf *pdf, qpdf_oh widget)
{
  qpdf_oh look = qpdf_oh_get_key_if_dict (pdf->data, widget, "/MK");
  qpdf_oh mark = qpdf_oh_get_key_if_dict (pdf->data, look, "/CA");

  *self = (DossierFormStyle){ 0 };
  read_default_appearance (self, pdf, widget);
  self->background = read_colour (pdf, qpdf_oh_get_key_if_dict (pdf->data, look, "/BG"));
  self->border = read_colour (pdf, qpdf_oh_get_key_if_dict (pdf->data, look, "/BC"));
  read_border (self, pdf, widget);
  if (qpdf_oh_is_string (pdf->data, mark))
    self->mark = *qpdf_oh_get_string_value (pdf->data, mark);
}

void
dossier_form_style_clear (DossierFormStyle *self)
{
  g_clear_pointer (&self->font, g_free);
}
