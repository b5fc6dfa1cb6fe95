/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence.h"

#include "dossier-edit-label.h"
#include "dossier-enum.h"
#include "dossier-field-purpose.h"
#include "dossier-text.h"

#include <string.h>

/**
 * DossierEvidence:
 *
 * One thing that shows something. It is stored once, and cited by many elements.
 */
struct _DossierEvidence
{
  DossierRecord parent_instance;
};

static const DossierEnumValue evidence_kind_values[] = {
  { DOSSIER_EVIDENCE_DOCUMENT, "document", N_ ("Document"), NULL },
  { DOSSIER_EVIDENCE_DATA, "data", N_ ("Data"), NULL },
  { DOSSIER_EVIDENCE_IMAGE, "image", N_ ("Image"), NULL },
  { DOSSIER_EVIDENCE_WEB_PAGE, "web-page", N_ ("Web Page"), NULL },
  { DOSSIER_EVIDENCE_FEEDBACK, "feedback", N_ ("Feedback"), NULL },
  { DOSSIER_EVIDENCE_OBSERVATION, "observation", N_ ("Observation"), NULL },
  { DOSSIER_EVIDENCE_OTHER, "other", N_ ("Other"), NULL },
};

DOSSIER_DEFINE_ENUM (DossierEvidenceKind, dossier_evidence_kind, evidence_kind_values)

static const DossierEnumValue sensitivity_values[] = {
  { DOSSIER_SENSITIVITY_PUBLIC, "public", N_ ("Public"), NULL },
  { DOSSIER_SENSITIVITY_ASSESSOR_ONLY, "assessor-only", N_ ("Assessor Only"), NULL },
  { DOSSIER_SENSITIVITY_INTERNAL, "internal", N_ ("Internal"), NULL },
};

DOSSIER_DEFINE_ENUM (DossierSensitivity, dossier_sensitivity, sensitivity_values)

G_DEFINE_FINAL_TYPE (DossierEvidence, dossier_evidence, DOSSIER_TYPE_RECORD)

static const DossierFieldColumn exported_columns[] = {
  { "number", NULL, 8 },
  { "title", NULL, 36 },
  { "kind", NULL, 12 },
  { "shows", NULL, 40 },
  { "source", NULL, 22 },
  { "date", NULL, 13 },
  { "current-until", NULL, 13 },
  { "sensitivity", NULL, 14 },
  { "language", NULL, 10 },
  { "tags", NULL, 18 },
  { "elements", N_ ("Elements"), 22 },
  { "address", NULL, 36 },
  { "file-name", N_ ("Name of the File"), 30 },
  { "file-size", N_ ("Size"), 11 },
  { "file-pages", N_ ("Number of Pages"), 10 },
  { "file-sha256", N_ ("SHA-256"), 20 },
  { NULL, NULL, 0 },
};

static const DossierFieldColumn listed_columns[] = {
  { "number", NULL, 4 },
  { "title", NULL, 16 },
  { "kind", NULL, 9 },
  { "date", NULL, 10 },
  { "current-until", NULL, 10 },
  { "elements", N_ ("Elements"), 9 }, /* worked out */
  { "sensitivity", NULL, 11 },
  { "size", N_ ("Size"), 8 }, /* of the file */
  { NULL, NULL, 0 },
};

static const DossierFieldColumn printed_columns[] = {
  { "number", N_ ("No."), 1.1 },
  { "title", N_ ("Evidence"), 5.6 },
  { "date", NULL, 2.2 },
  { "pages", N_ ("Pages"), 1.1 },       /* of the file */
  { "elements", N_ ("Cited by"), 3.2 }, /* worked out */
  { NULL, NULL, 0 },
};

static const DossierFieldColumn slip_facts[] = {
  { "date", NULL, 0 },
  { "kind", NULL, 0 },
  { "source", N_ ("Source"), 0 },
  { "shows", N_ ("What it shows"), 0 },
  { "address", N_ ("Web address"), 0 },
  { "file-name", N_ ("File"), 0 },
  { "elements", N_ ("Cited by"), 0 }, /* worked out */
  { NULL, NULL, 0 },
};

static const DossierFieldColumn bulk_edited_rows[] = {
  { "kind", NULL, 0 },
  { "sensitivity", NULL, 0 },
  { "current-until", N_ ("Current until"), 0 },
  { "source", N_ ("Source or owner of all"), 0 },
  { "tags", N_ ("Tag to add"), 0 },
  { NULL, NULL, 0 },
};

static const DossierEditLabel edit_labels[] = {
  { "number", N_ ("Change Evidence Number"), NULL },
  { "title", N_ ("Edit Title"), NULL },
  { "kind", N_ ("Change Kind of Evidence"), NULL },
  { "shows", N_ ("Edit What It Shows"), NULL },
  { "source", N_ ("Change Source or Owner"), NULL },
  { "date", N_ ("Change Date"), NULL },
  { "current-until", N_ ("Change Current Until Date"), NULL },
  { "sensitivity", N_ ("Change Sensitivity"), NULL },
  { "language", N_ ("Change Language"), NULL },
  { "tags", N_ ("Edit Tags"), NULL },
  { "address", N_ ("Edit Web Address"), NULL },
  { "revisions", N_ ("Keep Earlier File"), N_ ("Remove Earlier File") },
  { NULL, NULL, NULL },
};

static void
dossier_evidence_class_init (DossierEvidenceClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_text (record_class, "id", N_ ("Identifier"));
  dossier_record_class_add_number (record_class, "number", N_ ("Number"));
  dossier_record_class_add_text (record_class, "title", N_ ("Title"));
  dossier_record_class_add_enum (record_class,
                                 "kind",
                                 N_ ("Kind"),
                                 DOSSIER_TYPE_EVIDENCE_KIND,
                                 DOSSIER_EVIDENCE_DOCUMENT);
  dossier_record_class_add_text (record_class, "shows", N_ ("What It Shows"));
  dossier_record_class_add_text (record_class, "source", N_ ("Source or Owner"));
  dossier_record_class_add_date (record_class, "date", N_ ("Date"));
  dossier_record_class_add_date (record_class, "current-until", N_ ("Current Until"));
  dossier_record_class_add_enum (record_class,
                                 "sensitivity",
                                 N_ ("Sensitivity"),
                                 DOSSIER_TYPE_SENSITIVITY,
                                 DOSSIER_SENSITIVITY_ASSESSOR_ONLY);
  dossier_record_class_add_text (record_class, "language", N_ ("Language"));
  dossier_record_class_add_text (record_class, "tags", N_ ("Tags"));
  dossier_record_class_add_text (record_class, "address", N_ ("Web Address"));
  dossier_record_class_add_record (record_class, "file", N_ ("File"), DOSSIER_TYPE_EVIDENCE_FILE);
  dossier_record_class_add_list (record_class,
                                 "revisions",
                                 N_ ("Earlier Files"),
                                 DOSSIER_TYPE_EVIDENCE_FILE,
                                 "sha256");

  dossier_record_class_set_edit_labels (record_class, edit_labels);
  dossier_record_class_set_purpose (record_class,
                                    DOSSIER_FIELD_SEARCHED,
                                    "title",
                                    "shows",
                                    "source",
                                    "tags",
                                    "address",
                                    NULL);
  dossier_record_class_set_columns (record_class, DOSSIER_TABLE_EXPORTED, exported_columns);
  dossier_record_class_set_columns (record_class, DOSSIER_TABLE_LISTED, listed_columns);
  dossier_record_class_set_columns (record_class, DOSSIER_TABLE_PRINTED, printed_columns);
  dossier_record_class_set_columns (record_class, DOSSIER_TABLE_SLIP, slip_facts);
  dossier_record_class_set_columns (record_class, DOSSIER_TABLE_BULK_EDITED, bulk_edited_rows);
}

static void
dossier_evidence_init (DossierEvidence *self)
{
}

/**
 * dossier_evidence_new:
 * @number: the 12 of E12, from dossier_submission_reserve_evidence_number()
 * @title: what people call it
 *
 * Returns: (transfer full): an evidence of which nothing else is known yet
 */
DossierEvidence *
dossier_evidence_new (guint64 number, const char *title)
{
  g_autofree char *id = g_uuid_string_random ();

  return g_object_new (DOSSIER_TYPE_EVIDENCE, "id", id, "number", number, "title", title, NULL);
}

const char *
dossier_evidence_get_id (DossierEvidence *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "id");
}

guint64
dossier_evidence_get_number (DossierEvidence *self)
{
  return dossier_record_get_number (DOSSIER_RECORD (self), "number");
}

const char *
dossier_evidence_get_title (DossierEvidence *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "title");
}

DossierEvidenceKind
dossier_evidence_get_kind (DossierEvidence *self)
{
  return (DossierEvidenceKind) dossier_record_get_enum (DOSSIER_RECORD (self), "kind");
}

DossierSensitivity
dossier_evidence_get_sensitivity (DossierEvidence *self)
{
  return (DossierSensitivity) dossier_record_get_enum (DOSSIER_RECORD (self), "sensitivity");
}

const char *
dossier_evidence_get_address (DossierEvidence *self)
{
  return dossier_record_get_text (DOSSIER_RECORD (self), "address");
}

/**
 * dossier_evidence_get_file:
 * @self: an evidence
 *
 * Returns: (transfer none): what is known of its file, should it have one
 */
DossierEvidenceFile *
dossier_evidence_get_file (DossierEvidence *self)
{
  return DOSSIER_EVIDENCE_FILE (dossier_record_get_record (DOSSIER_RECORD (self), "file"));
}

/**
 * dossier_evidence_get_revisions:
 * @self: an evidence
 *
 * Returns: (transfer none): a list of #DossierEvidenceFile, those that it had
 *   before
 */
GListModel *
dossier_evidence_get_revisions (DossierEvidence *self)
{
  return dossier_record_get_list (DOSSIER_RECORD (self), "revisions");
}

/**
 * dossier_evidence_list_tags:
 * @self: an evidence
 *
 * Returns: (transfer full): its tags, which people write with commas between
 */
char **
dossier_evidence_list_tags (DossierEvidence *self)
{
  const char *tags = dossier_record_get_text (DOSSIER_RECORD (self), "tags");
  g_auto (GStrv) parts = g_strsplit_set (tags, ",;", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*g_strstrip (parts[i]) != '\0')
        g_strv_builder_add (builder, parts[i]);
    }
  return g_strv_builder_end (builder);
}

/**
 * dossier_evidence_add_tag:
 * @self: an evidence
 * @tag: a tag to add to those that it has
 */
void
dossier_evidence_add_tag (DossierEvidence *self, const char *tag)
{
  g_auto (GStrv) tags = dossier_evidence_list_tags (self);
  g_autofree char *present = g_strjoinv (", ", tags);
  g_autofree char *all = NULL;

  if (g_strv_contains ((const char *const *) tags, tag))
    return;
  all = tags[0] != NULL ? g_strjoin (", ", present, tag, NULL) : g_strdup (tag);
  g_object_set (self, "tags", all, NULL);
}

/**
 * dossier_evidence_get_label:
 * @self: an evidence
 *
 * Returns: (transfer full): its number as people write it, as in "E12"
 */
char *
dossier_evidence_get_label (DossierEvidence *self)
{
  return g_strdup_printf ("E%" G_GUINT64_FORMAT, dossier_evidence_get_number (self));
}

static gboolean
is_web_address (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_NONE, NULL);
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : "";
  const char *host = uri != NULL ? g_uri_get_host (uri) : NULL;

  return (g_str_equal (scheme, "http") || g_str_equal (scheme, "https")) && host != NULL &&
         *host != '\0' && strpbrk (address, " \t\r\n") == NULL;
}

/**
 * dossier_evidence_check_address:
 * @address: what may be the address of an evidence
 * @error: return location for a #GIOErrorEnum
 *
 * Tells addresses on the web from others, by which a submission that comes from
 * elsewhere could have files opened or programs run.
 *
 * Returns: whether it is the address of a page on the web
 */
gboolean
dossier_evidence_check_address (const char *address, GError **error)
{
  g_return_val_if_fail (address != NULL, FALSE);

  if (is_web_address (address))
    return TRUE;
  g_set_error (error,
               G_IO_ERROR,
               G_IO_ERROR_INVALID_ARGUMENT,
               _ ("“%s” is not a web address. Write it like this: https://www.example.org/page"),
               address);
  return FALSE;
}

/**
 * dossier_evidence_is_out_of_date:
 * @self: an evidence
 * @day: a day, as ISO 8601 text
 *
 * Returns: whether it is no longer current on that day; one without a last day
 *   always is
 */
gboolean
dossier_evidence_is_out_of_date (DossierEvidence *self, const char *day)
{
  const char *last_day = dossier_record_get_text (DOSSIER_RECORD (self), "current-until");

  return *last_day != '\0' && strcmp (last_day, day) < 0;
}
