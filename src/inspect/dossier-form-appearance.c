/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-form-appearance.h"

#include "dossier-form-content.h"

#include <stdlib.h>

static qpdf_oh
find_normal (DossierQpdf *pdf, qpdf_oh widget)
{
  qpdf_oh appearances = qpdf_oh_get_key_if_dict (pdf->data, widget, "/AP");

  return qpdf_oh_get_key_if_dict (pdf->data, appearances, "/N");
}

static gboolean
is_name (DossierQpdf *pdf, qpdf_oh object)
{
  return qpdf_oh_is_name (pdf->data, object) != QPDF_FALSE;
}

/* The appearance that is to be seen: the only one, or that of the state. */
static qpdf_oh
find_current (DossierQpdf *pdf, qpdf_oh widget)
{
  qpdf_oh normal = find_normal (pdf, widget);
  qpdf_oh state = qpdf_oh_get_key_if_dict (pdf->data, widget, "/AS");

  if (!qpdf_oh_is_dictionary (pdf->data, normal) || !is_name (pdf, state))
    return normal;
  return qpdf_oh_get_key (pdf->data, normal, qpdf_oh_get_name (pdf->data, state));
}

/* A box in a group has no value of its own; its parent has the value. */
static gboolean
is_one_of_several (DossierQpdf *pdf, qpdf_oh widget)
{
  qpdf_oh parent = qpdf_oh_get_key_if_dict (pdf->data, widget, "/Parent");
  qpdf_oh kids = qpdf_oh_get_key_if_dict (pdf->data, parent, "/Kids");

  return dossier_qpdf_count (pdf, kids) > 1 &&
         qpdf_oh_is_null (pdf->data, qpdf_oh_get_key_if_dict (pdf->data, widget, "/V"));
}

static qpdf_oh
find_value (DossierQpdf *pdf, qpdf_oh widget)
{
  qpdf_oh value = dossier_form_find_inherited (pdf, widget, "/V");
  g_autofree char *name = NULL;

  if (!qpdf_oh_is_string (pdf->data, value))
    return value;
  name = g_strconcat ("/", qpdf_oh_get_string_value (pdf->data, value), NULL);
  return qpdf_oh_new_name (pdf->data, name);
}

/* PDF 1.7, section 12.7.4.2.3: where the state and the value differ, the state counts. */
static gboolean
counts (DossierQpdf *pdf, qpdf_oh state, qpdf_oh states)
{
  return is_name (pdf, state) &&
         (!qpdf_oh_is_dictionary (pdf->data, states) || dossier_qpdf_is_name (pdf, state, "/Off") ||
          qpdf_oh_has_key (pdf->data, states, qpdf_oh_get_name (pdf->data, state)));
}

/**
 * dossier_form_appearance_choose:
 * @pdf: a PDF
 * @widget: a check box or radio button
 * @is_outdated: whether the form says that its appearances are
 * @is_changed: (inout): whether the PDF is changed, which is set if it is here
 *
 * Has a box show the state that its value says, where it does not say itself which it shows.
 *
 * Returns: whether it is known
 */
gboolean
dossier_form_appearance_choose (DossierQpdf *pdf,
                                qpdf_oh widget,
                                gboolean is_outdated,
                                gboolean *is_changed)
{
  qpdf_oh states = find_normal (pdf, widget);
  qpdf_oh state = qpdf_oh_get_key_if_dict (pdf->data, widget, "/AS");
  qpdf_oh value = find_value (pdf, widget);
  gboolean has_states = qpdf_oh_is_dictionary (pdf->data, states) != QPDF_FALSE;

  if (!is_name (pdf, value) || qpdf_oh_is_stream (pdf->data, states) ||
      (counts (pdf, state, states) && !(is_outdated && has_states)))
    return TRUE;
  if (!has_states && is_one_of_several (pdf, widget))
    return dossier_qpdf_is_name (pdf, value, "/Off");
  *is_changed = TRUE;
  if (!has_states || qpdf_oh_has_key (pdf->data, states, qpdf_oh_get_name (pdf->data, value)) ||
      !is_one_of_several (pdf, widget))
    dossier_qpdf_set (pdf, widget, "/AS", value);
  else
    dossier_qpdf_set (pdf, widget, "/AS", qpdf_oh_new_name (pdf->data, "/Off"));
  return TRUE;
}

/**
 * dossier_form_appearance_is_there:
 * @pdf: a PDF
 * @widget: a field
 *
 * Returns: whether the PDF says how the field looks, in its state
 */
gboolean
dossier_form_appearance_is_there (DossierQpdf *pdf, qpdf_oh widget)
{
  return qpdf_oh_is_stream (pdf->data, find_current (pdf, widget)) != QPDF_FALSE;
}

/**
 * dossier_form_appearance_drop_state:
 * @pdf: a PDF
 * @widget: a field
 *
 * libqpdf does not find an appearance that is there for every state, if the field is in one.
 *
 * Returns: whether the field has changed
 */
gboolean
dossier_form_appearance_drop_state (DossierQpdf *pdf, qpdf_oh widget)
{
  if (!qpdf_oh_is_stream (pdf->data, find_normal (pdf, widget)) ||
      !qpdf_oh_has_key (pdf->data, widget, "/AS"))
    return FALSE;
  qpdf_oh_remove_key (pdf->data, widget, "/AS");
  return TRUE;
}

/**
 * dossier_form_appearance_is_blank:
 * @pdf: a PDF
 * @widget: a field that has an appearance
 * @kind: what kind of field that is
 *
 * Many programs fill in a form without drawing it: they leave the appearance of the empty field.
 *
 * Returns: whether there is nothing to be read in it, or no mark for a box
 */
gboolean
dossier_form_appearance_is_blank (DossierQpdf *pdf, qpdf_oh widget, DossierFormKind kind)
{
  qpdf_oh current = find_current (pdf, widget);
  gboolean is_box = kind == DOSSIER_FORM_CHECK || kind == DOSSIER_FORM_RADIO;
  unsigned char *bytes = NULL;
  size_t length = 0;
  QPDF_BOOL is_decoded = QPDF_FALSE;
  DossierFormContent content;

  qpdf_oh_get_stream_data (pdf->data, current, qpdf_dl_all, &is_decoded, &bytes, &length);
  if (qpdf_has_error (pdf->data))
    qpdf_get_error (pdf->data);
  if (!is_decoded)
    {
      free (bytes);
      return FALSE;
    }
  content = dossier_form_content_read ((const char *) bytes, length);
  free (bytes);
  return !content.has_words && !(is_box && content.has_shapes);
}
