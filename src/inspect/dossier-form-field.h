/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "dossier-qpdf.h"

G_BEGIN_DECLS

/**
 * DossierFormKind:
 * @DOSSIER_FORM_OTHER: a push button, or a signature
 * @DOSSIER_FORM_TEXT: a text, which may have been chosen from a drop-down list
 * @DOSSIER_FORM_LIST: a list whose options are all there to be seen
 * @DOSSIER_FORM_CHECK: a check box
 * @DOSSIER_FORM_RADIO: one radio button
 */
typedef enum
{
  DOSSIER_FORM_OTHER,
  DOSSIER_FORM_TEXT,
  DOSSIER_FORM_LIST,
  DOSSIER_FORM_CHECK,
  DOSSIER_FORM_RADIO,
} DossierFormKind;

typedef struct
{
  gboolean is_set;
  double red;
  double green;
  double blue;
} DossierFormColour;

/**
 * DossierFormStyle:
 * @font: a name of a font, as the form has it, without the slash
 * @size: of the letters, in points; 0 for what fits
 * @colour: of the letters and marks
 * @background: behind them
 * @border: around them
 * @border_width: in points
 * @is_dashed: whether the border is dashed
 * @is_underlined: whether the border is a line below
 * @mark: the letter of ZapfDingbats that stands for a ticked box; 0 for the usual one
 *
 * How a field looks.
 */
typedef struct
{
  char *font;
  double size;
  DossierFormColour colour;
  DossierFormColour background;
  DossierFormColour border;
  double border_width;
  gboolean is_dashed;
  gboolean is_underlined;
  char mark;
} DossierFormStyle;

typedef struct
{
  char *text;
  gboolean is_selected;
} DossierFormOption;

/**
 * DossierFormField:
 * @width: of its box, as it is read, which may be sideways on the page
 * @height: of its box
 * @rotation: how far it is turned anticlockwise, in degrees
 * @style: how it looks
 * @kind: what it is
 * @text: (nullable): what is written into a %DOSSIER_FORM_TEXT
 * @alignment: 0 for left, 1 for centred, 2 for right
 * @is_multiline: whether the text has several lines
 * @n_cells: over how many boxes of the same width the letters are spread; 0 for none
 * @options: (element-type DossierFormOption): of a %DOSSIER_FORM_LIST
 * @first_option: which option is at the top
 * @is_on: whether a box is ticked
 *
 * A field of a form at one place of a page, apart from the PDF.
 */
typedef struct
{
  double width;
  double height;
  int rotation;
  DossierFormStyle style;
  DossierFormKind kind;
  char *text;
  int alignment;
  gboolean is_multiline;
  guint n_cells;
  GPtrArray *options;
  guint first_option;
  gboolean is_on;
} DossierFormField;

qpdf_oh dossier_form_find_inherited (DossierQpdf *pdf, qpdf_oh widget, const char *key);
gboolean dossier_form_is_hidden (DossierQpdf *pdf, qpdf_oh widget);
gboolean dossier_form_is_seen (DossierQpdf *pdf, qpdf_oh widget);
qpdf_oh dossier_form_find (DossierQpdf *pdf);
DossierFormKind dossier_form_find_kind (DossierQpdf *pdf, qpdf_oh widget);

DossierFormField *dossier_form_field_new (DossierQpdf *pdf, qpdf_oh widget);
void dossier_form_field_free (DossierFormField *self);
gboolean dossier_form_field_has_room (const DossierFormField *self);
gboolean dossier_form_field_has_value (DossierFormField *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFormField, dossier_form_field_free)

G_END_DECLS
