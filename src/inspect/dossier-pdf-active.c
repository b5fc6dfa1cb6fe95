/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page does besides being read: scripts, programs that it starts, files that it carries. */

#include "dossier-pdf-active.h"

#include <string.h>

static gboolean
is_one_of (qpdf_data pdf, qpdf_oh name, const char *const *names)
{
  return qpdf_oh_is_name (pdf, name) && g_strv_contains (names, qpdf_oh_get_name (pdf, name));
}

/* Addresses of the web and of people, and those within a site. */
static gboolean
is_harmless_address (qpdf_data pdf, qpdf_oh address)
{
  static const char *const schemes[] = { "http", "https", "mailto", "tel", NULL };
  g_autofree char *text = NULL;
  g_autofree char *scheme = NULL;
  gsize length;

  if (!qpdf_oh_is_string (pdf, address))
    return FALSE;
  text = g_ascii_strdown (qpdf_oh_get_utf8_value (pdf, address), -1);
  length = strcspn (text, ":/?#");
  if (text[length] != ':')
    return TRUE;
  scheme = g_strndup (text, length);
  return g_strv_contains (schemes, scheme);
}

static gboolean
is_harmless_action (qpdf_data pdf, qpdf_oh action)
{
  static const char *const harmless[] = { "/GoTo", "/Named", NULL };
  static const char *const address[] = { "/URI", NULL };
  qpdf_oh kind = qpdf_oh_get_key_if_dict (pdf, action, "/S");

  if (is_one_of (pdf, kind, address))
    return is_harmless_address (pdf, qpdf_oh_get_key_if_dict (pdf, action, "/URI"));
  return is_one_of (pdf, kind, harmless);
}

static gboolean
remove_key (qpdf_data pdf, qpdf_oh dictionary, const char *key)
{
  if (!qpdf_oh_has_key (pdf, dictionary, key))
    return FALSE;
  qpdf_oh_remove_key (pdf, dictionary, key);
  return TRUE;
}

/* Where it leads stays, what else it does goes. */
static gboolean
clean_annotation (qpdf_data pdf, qpdf_oh annotation)
{
  qpdf_oh action = qpdf_oh_get_key_if_dict (pdf, annotation, "/A");
  gboolean is_changed = remove_key (pdf, annotation, "/AA");

  is_changed |= remove_key (pdf, annotation, "/PA");
  if (qpdf_oh_is_dictionary (pdf, action) && is_harmless_action (pdf, action))
    return remove_key (pdf, action, "/Next") || is_changed;
  return remove_key (pdf, annotation, "/A") || is_changed;
}

static gboolean
is_active_annotation (qpdf_data pdf, qpdf_oh annotation)
{
  static const char *const kinds[] = { "/FileAttachment", "/RichMedia", "/Movie", "/Sound",
                                       "/Screen",         "/3D",        NULL };

  return is_one_of (pdf, qpdf_oh_get_key_if_dict (pdf, annotation, "/Subtype"), kinds);
}

/**
 * dossier_pdf_active_take_out:
 * @pdf: a PDF
 * @page: one of its pages
 *
 * Takes out of a page what does something by itself, or when it is pressed, but
 * lead to another place: scripts, programs to be started, forms to be sent,
 * films, sounds, and files that are attached to it.
 *
 * Returns: whether there was something
 */
gboolean
dossier_pdf_active_take_out (qpdf_data pdf, qpdf_oh page)
{
  qpdf_oh annotations = qpdf_oh_get_key_if_dict (pdf, page, "/Annots");
  int n_annotations =
    qpdf_oh_is_array (pdf, annotations) ? qpdf_oh_get_array_n_items (pdf, annotations) : 0;
  qpdf_oh kept = qpdf_oh_new_array (pdf);
  gboolean is_changed = remove_key (pdf, page, "/AA");

  for (int i = 0; i < n_annotations; i++)
    {
      qpdf_oh annotation = qpdf_oh_get_array_item (pdf, annotations, i);

      if (!is_active_annotation (pdf, annotation))
        {
          if (qpdf_oh_is_dictionary (pdf, annotation))
            is_changed |= clean_annotation (pdf, annotation);
          qpdf_oh_append_item (pdf, kept, annotation);
        }
      qpdf_oh_release (pdf, annotation);
    }
  if (qpdf_oh_get_array_n_items (pdf, kept) < n_annotations)
    {
      qpdf_oh_replace_key (pdf, page, "/Annots", kept);
      is_changed = TRUE;
    }
  qpdf_oh_release (pdf, kept);
  return is_changed;
}
