/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keeps the appearance of comments, marks and links, and the targets of links. */

#include "dossier-pdf-annotations.h"

#include <string.h>

/* The deepest nesting of fields; real forms have fewer levels. */
#define DEPTH_MAXIMUM 32

static const char *const kept_keys[] = {
  /* PDF 2.0, tables 166, 172 and 175 to 188. */
  "/Type",
  "/Subtype",
  "/Rect",
  "/Contents",
  "/NM",
  "/M",
  "/F",
  "/AP",
  "/AS",
  "/Border",
  "/C",
  "/OC",
  "/BM",
  "/Lang",
  "/ca",
  "/CA",
  "/BE",
  "/BS",
  "/T",
  "/CreationDate",
  "/Subj",
  "/RT",
  "/IT",
  "/Open",
  "/Name",
  "/State",
  "/StateModel",
  "/H",
  "/QuadPoints",
  "/DA",
  "/Q",
  "/DS",
  "/CL",
  "/RD",
  "/LE",
  "/L",
  "/IC",
  "/LL",
  "/LLE",
  "/Cap",
  "/LLO",
  "/CP",
  "/CO",
  "/Measure",
  "/Vertices",
  "/Path",
  "/InkList",
  "/RO",
  "/OverlayText",
  "/Repeat",
  "/FixedPrint",
  "/MN",
  "/Sy",
  /* These keys are checked separately. */
  "/A",
  "/Dest",
  "/Popup",
  "/IRT",
  "/Parent",
  NULL
};
static const char *const active_keys[] = { "/AA", "/PA",    "/AF",    "/FS",     "/EF", "/JS",
                                           "/RF", "/Movie", "/Sound", "/ExData", NULL };
static const char *const keys_apart[] = { "/A", "/Dest", "/Popup", "/IRT", "/Parent", NULL };

static gboolean
is_one_of (qpdf_data pdf, qpdf_oh name, const char *const *names)
{
  return qpdf_oh_is_name (pdf, name) && g_strv_contains (names, qpdf_oh_get_name (pdf, name));
}

/* Addresses of the web and of people. One without a scheme would be that of a file beside the
 * report, or on another computer. */
static gboolean
is_harmless_address (qpdf_data pdf, qpdf_oh address)
{
  static const char *const schemes[] = { "http", "https", "mailto", "tel", NULL };
  g_autofree char *text = NULL;
  char *end;

  if (!qpdf_oh_is_string (pdf, address))
    return FALSE;
  text = g_ascii_strdown (qpdf_oh_get_utf8_value (pdf, address), -1);
  end = strchr (text, ':');
  if (end == NULL)
    return FALSE;
  *end = '\0';
  return g_strv_contains (schemes, text);
}

/* A name, or a page of this PDF with numbers that say where on it. */
static gboolean
is_destination (DossierPdfCleaner *cleaner, qpdf_oh destination)
{
  DossierQpdf *pdf = dossier_pdf_cleaner_get_pdf (cleaner);
  gboolean is_place = TRUE;

  if (qpdf_oh_is_string (pdf->data, destination) || qpdf_oh_is_name (pdf->data, destination))
    return TRUE;
  for (int i = 0; is_place && i < dossier_qpdf_count (pdf, destination); i++)
    {
      qpdf_oh item = qpdf_oh_get_array_item (pdf->data, destination, i);

      is_place = qpdf_oh_is_scalar (pdf->data, item) ||
                 (i == 0 && dossier_pdf_cleaner_is_page (cleaner, item));
      qpdf_oh_release (pdf->data, item);
    }
  return is_place && qpdf_oh_is_array (pdf->data, destination);
}

static gboolean
is_harmless_action (DossierPdfCleaner *cleaner, qpdf_oh action)
{
  static const char *const turning[] = { "/NextPage",
                                         "/PrevPage",
                                         "/FirstPage",
                                         "/LastPage",
                                         NULL };
  DossierQpdf *pdf = dossier_pdf_cleaner_get_pdf (cleaner);
  qpdf_oh kind = qpdf_oh_get_key_if_dict (pdf->data, action, "/S");

  if (dossier_qpdf_is_name (pdf, kind, "/GoTo"))
    return TRUE;
  if (dossier_qpdf_is_name (pdf, kind, "/URI"))
    return is_harmless_address (pdf->data, qpdf_oh_get_key_if_dict (pdf->data, action, "/URI"));
  return dossier_qpdf_is_name (pdf, kind, "/Named") &&
         is_one_of (pdf->data, qpdf_oh_get_key_if_dict (pdf->data, action, "/N"), turning);
}

/**
 * dossier_pdf_annotations_is_active:
 * @cleaner: a cleaner
 * @action: what happens when something is pressed, or null
 *
 * Returns: whether that is more than to lead to another page or to an address
 */
gboolean
dossier_pdf_annotations_is_active (DossierPdfCleaner *cleaner, qpdf_oh action)
{
  qpdf_data pdf = dossier_pdf_cleaner_get_pdf (cleaner)->data;

  if (qpdf_oh_is_null (pdf, action))
    return FALSE;
  return !qpdf_oh_is_dictionary (pdf, action) || !is_harmless_action (cleaner, action) ||
         qpdf_oh_has_key (pdf, action, "/Next");
}

static void
clean_action (DossierPdfCleaner *cleaner, qpdf_oh annotation)
{
  static const char *const kept[] = { "/Type", "/S", "/D", "/URI", "/IsMap", "/N", NULL };
  static const char *const active[] = { "/Next", NULL };
  qpdf_data pdf = dossier_pdf_cleaner_get_pdf (cleaner)->data;
  qpdf_oh action = qpdf_oh_get_key_if_dict (pdf, annotation, "/A");
  qpdf_oh place = qpdf_oh_get_key_if_dict (pdf, action, "/D");

  if (qpdf_oh_is_null (pdf, action))
    return;
  if (!qpdf_oh_is_dictionary (pdf, action) || !is_harmless_action (cleaner, action))
    {
      dossier_pdf_cleaner_set_found (cleaner);
      qpdf_oh_remove_key (pdf, annotation, "/A");
      return;
    }
  dossier_pdf_cleaner_clean_keys (cleaner, action, kept, active, NULL);
  if (!qpdf_oh_is_null (pdf, place) && !is_destination (cleaner, place))
    qpdf_oh_remove_key (pdf, annotation, "/A");
}

static void
clean_destination (DossierPdfCleaner *cleaner, qpdf_oh annotation)
{
  qpdf_data pdf = dossier_pdf_cleaner_get_pdf (cleaner)->data;

  if (qpdf_oh_has_key (pdf, annotation, "/Dest") &&
      !is_destination (cleaner, qpdf_oh_get_key (pdf, annotation, "/Dest")))
    qpdf_oh_remove_key (pdf, annotation, "/Dest");
}

/* A field inherits the actions of its parents. */
static gboolean
is_field_active (qpdf_data pdf, qpdf_oh field)
{
  for (int i = 0; i < DEPTH_MAXIMUM && qpdf_oh_is_dictionary (pdf, field); i++)
    {
      if (qpdf_oh_has_key (pdf, field, "/A") || qpdf_oh_has_key (pdf, field, "/AA"))
        return TRUE;
      field = qpdf_oh_get_key_if_dict (pdf, field, "/Parent");
    }
  return FALSE;
}

static gboolean
is_kept (qpdf_data pdf, GHashTable *ids, qpdf_oh annotation)
{
  return qpdf_oh_is_indirect (pdf, annotation) &&
         g_hash_table_contains (ids, GINT_TO_POINTER (qpdf_oh_get_object_id (pdf, annotation)));
}

/* Annotations refer to each other; one that is not kept would be copied through those that are. */
static void
clean_references (DossierPdfCleaner *cleaner, qpdf_oh annotation, GHashTable *ids)
{
  static const char *const references[] = { "/Popup", "/IRT", "/Parent" };
  qpdf_data pdf = dossier_pdf_cleaner_get_pdf (cleaner)->data;

  for (gsize i = 0; i < G_N_ELEMENTS (references); i++)
    {
      qpdf_oh other;

      if (!qpdf_oh_has_key (pdf, annotation, references[i]))
        continue;
      other = qpdf_oh_get_key (pdf, annotation, references[i]);
      if (qpdf_oh_is_dictionary_of_type (pdf, annotation, "", "/Widget") &&
          is_field_active (pdf, other))
        dossier_pdf_cleaner_set_found (cleaner);
      if (!is_kept (pdf, ids, other))
        qpdf_oh_remove_key (pdf, annotation, references[i]);
    }
}

static void
clean_annotation (DossierPdfCleaner *cleaner, qpdf_oh annotation, GHashTable *ids)
{
  dossier_pdf_cleaner_clean_keys (cleaner, annotation, kept_keys, active_keys, keys_apart);
  clean_action (cleaner, annotation);
  clean_destination (cleaner, annotation);
  clean_references (cleaner, annotation, ids);
}

/* Only real annotations are cleaned, even if other objects are in the list. */
static gboolean
is_annotation (DossierPdfCleaner *cleaner, qpdf_oh dictionary)
{
  DossierQpdf *pdf = dossier_pdf_cleaner_get_pdf (cleaner);

  return (!qpdf_oh_has_key (pdf->data, dictionary, "/Type") ||
          dossier_qpdf_is_name (pdf, qpdf_oh_get_key (pdf->data, dictionary, "/Type"), "/Annot")) &&
         !dossier_pdf_cleaner_is_page (cleaner, dictionary);
}

static gboolean
is_harmless_annotation (DossierPdfCleaner *cleaner, qpdf_oh annotation)
{
  static const char *const kinds[] = { "/FileAttachment", "/RichMedia", "/Movie", "/Sound",
                                       "/Screen",         "/3D",        NULL };
  qpdf_data pdf = dossier_pdf_cleaner_get_pdf (cleaner)->data;
  qpdf_oh kind = qpdf_oh_get_key_if_dict (pdf, annotation, "/Subtype");
  gboolean is_harmless = qpdf_oh_is_name (pdf, kind) &&
                         !g_strv_contains (kinds, qpdf_oh_get_name (pdf, kind)) &&
                         is_annotation (cleaner, annotation);

  qpdf_oh_release (pdf, kind);
  if (!is_harmless && !qpdf_oh_is_null (pdf, annotation))
    dossier_pdf_cleaner_set_found (cleaner);
  return is_harmless;
}

/* The pop-up window of a removed annotation is removed too. */
static gboolean
has_lost_parent (qpdf_data pdf, qpdf_oh annotation, GHashTable *ids)
{
  return qpdf_oh_has_key (pdf, annotation, "/Parent") &&
         qpdf_oh_is_name_and_equals (pdf,
                                     qpdf_oh_get_key (pdf, annotation, "/Subtype"),
                                     "/Popup") &&
         !is_kept (pdf, ids, qpdf_oh_get_key (pdf, annotation, "/Parent"));
}

static GArray *
list_harmless (DossierPdfCleaner *cleaner, qpdf_oh annotations, GHashTable *ids)
{
  DossierQpdf *pdf = dossier_pdf_cleaner_get_pdf (cleaner);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));

  for (int i = 0; i < dossier_qpdf_count (pdf, annotations); i++)
    {
      qpdf_oh annotation = qpdf_oh_get_array_item (pdf->data, annotations, i);

      if (!is_harmless_annotation (cleaner, annotation))
        {
          qpdf_oh_release (pdf->data, annotation);
          continue;
        }
      g_array_append_val (list, annotation);
      if (qpdf_oh_is_indirect (pdf->data, annotation))
        g_hash_table_add (ids, GINT_TO_POINTER (qpdf_oh_get_object_id (pdf->data, annotation)));
    }
  return list;
}

/**
 * dossier_pdf_annotations_clean:
 * @cleaner: a cleaner
 * @page: a page of its PDF
 *
 * Takes out of a page what does something when it is pressed, or by itself, but lead to another
 * page or to an address, and has the cleaner follow the rest.
 */
void
dossier_pdf_annotations_clean (DossierPdfCleaner *cleaner, qpdf_oh page)
{
  qpdf_data pdf = dossier_pdf_cleaner_get_pdf (cleaner)->data;
  qpdf_oh annotations = qpdf_oh_get_key_if_dict (pdf, page, "/Annots");
  g_autoptr (GHashTable) ids = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) harmless = NULL;
  qpdf_oh kept;

  if (qpdf_oh_is_null (pdf, annotations))
    return;
  harmless = list_harmless (cleaner, annotations, ids);
  kept = qpdf_oh_new_array (pdf);
  for (guint i = 0; i < harmless->len; i++)
    {
      qpdf_oh annotation = g_array_index (harmless, qpdf_oh, i);

      if (!has_lost_parent (pdf, annotation, ids))
        {
          if (dossier_pdf_cleaner_visit (cleaner, annotation))
            clean_annotation (cleaner, annotation, ids);
          qpdf_oh_append_item (pdf, kept, annotation);
        }
      qpdf_oh_release (pdf, annotation);
    }
  qpdf_oh_replace_key (pdf, page, "/Annots", kept);
  qpdf_oh_release (pdf, kept);
}
