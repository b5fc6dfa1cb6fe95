/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-recording.h"

#include "dossier-day.h"
#include "dossier-submission-evidence.h"
#include "dossier-text-match.h"

#include <string.h>

/* Makes a title of a file name: removes the extension, and writes spaces for underscores. */
static char *
make_title (const char *name)
{
  const char *dot = strrchr (name, '.');
  gsize length = dot != NULL && dot != name ? (gsize) (dot - name) : strlen (name);
  g_autofree char *stem = g_strndup (name, length);
  g_auto (GStrv) words = g_strsplit_set (stem, " _\t", -1);
  g_autoptr (GString) title = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (title->len > 0)
        g_string_append_c (title, ' ');
      g_string_append (title, words[i]);
    }
  return title->len > 0 ? g_string_free (g_steal_pointer (&title), FALSE) : g_strdup (name);
}

/* Some programs write their own name and the file name as the title of a document: “Microsoft Word
 * - letter.doc”. */
static const char *
skip_program (const char *title)
{
  static const char *const prefixes[] = { "Microsoft Word - ",
                                          "Microsoft PowerPoint - ",
                                          "Microsoft Excel - " };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      if (g_str_has_prefix (title, prefixes[i]))
        return title + strlen (prefixes[i]);
    }
  return title;
}

/* Whether the title is the default of a program for a document without a title, such as
 * “Untitled”. */
static gboolean
says_nothing (const char *title)
{
  static const char *const titles[] = { "",         "untitled",  "untitled document",
                                        "document", "document1", "powerpoint presentation",
                                        "slide 1",  "book1",     "title" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      if (dossier_text_equals (title, titles[i]))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_name_of_file (const char *title)
{
  const char *dot = strrchr (title, '.');

  return dot != NULL && strlen (dot) <= strlen (".xhtml") && strchr (dot, ' ') == NULL &&
         dot[1] != '\0';
}

static char *
find_title (const DossierStoredFile *stored)
{
  const char *title = stored->facts != NULL ? skip_program (stored->facts->title) : "";

  if (says_nothing (title))
    return make_title (stored->name);
  return is_name_of_file (title) ? make_title (title) : g_strdup (title);
}

static DossierEvidenceKind
find_kind (const char *type)
{
  static const char *const types_of_data[] = { "text/csv",
                                               "application/vnd.ms-excel",
                                               "application/vnd.openxmlformats-officedocument."
                                               "spreadsheetml.sheet",
                                               "application/vnd.oasis.opendocument.spreadsheet",
                                               NULL };

  if (g_str_has_prefix (type, "image/"))
    return DOSSIER_EVIDENCE_IMAGE;
  return g_strv_contains (types_of_data, type) ? DOSSIER_EVIDENCE_DATA : DOSSIER_EVIDENCE_DOCUMENT;
}

static void
set_file (DossierEvidence *evidence, const DossierStoredFile *stored)
{
  g_autofree char *today = dossier_day_today ();

  g_object_set (dossier_evidence_get_file (evidence),
                "name",
                stored->name,
                "type",
                stored->type,
                "size",
                stored->size,
                "pages",
                (guint64) (stored->facts != NULL ? stored->facts->n_pages : 0),
                "damaged",
                stored->facts != NULL && stored->facts->is_damaged,
                "sha256",
                stored->sha256,
                "added",
                today,
                NULL);
}

/**
 * dossier_evidence_new_from_file:
 * @submission: the submission that it will be added to
 * @stored: a file in the store of its bundle
 * @title: (nullable): what to call it, instead of what the document or the
 *   name of its file gives
 *
 * Returns: (transfer full): an evidence with the next number
 */
DossierEvidence *
dossier_evidence_new_from_file (DossierSubmission *submission,
                                const DossierStoredFile *stored,
                                const char *title)
{
  g_autofree char *name = find_title (stored);
  DossierEvidence *evidence =
    dossier_evidence_new (dossier_submission_reserve_evidence_number (submission),
                          title != NULL ? title : name);

  g_object_set (evidence, "kind", find_kind (stored->type), NULL);
  if (stored->facts != NULL)
    g_object_set (evidence, "language", stored->facts->language, NULL);
  set_file (evidence, stored);
  return evidence;
}

/**
 * dossier_evidence_new_from_address:
 * @submission: the submission that it will be added to
 * @address: a web address
 * @title: (nullable): what to call it, instead of its address
 *
 * Returns: (transfer full): an evidence with the next number
 */
DossierEvidence *
dossier_evidence_new_from_address (DossierSubmission *submission,
                                   const char *address,
                                   const char *title)
{
  const char *name = strstr (address, "://") + strlen ("://");
  DossierEvidence *evidence =
    dossier_evidence_new (dossier_submission_reserve_evidence_number (submission),
                          title != NULL ? title : name);

  g_object_set (evidence, "kind", DOSSIER_EVIDENCE_WEB_PAGE, "address", address, NULL);
  return evidence;
}

/**
 * dossier_evidence_replace_file:
 * @submission: a submission
 * @evidence: one of its evidence
 * @stored: a newer file in the store of its bundle
 *
 * Gives an evidence a newer file. The one that it has now stays listed as an
 * earlier one.
 */
void
dossier_evidence_replace_file (DossierSubmission *submission,
                               DossierEvidence *evidence,
                               const DossierStoredFile *stored)
{
  DossierEvidenceFile *file = dossier_evidence_get_file (evidence);

  if (dossier_evidence_file_is_there (file))
    {
      g_autoptr (DossierRecord) earlier = dossier_record_copy (DOSSIER_RECORD (file));

      dossier_submission_add (submission, DOSSIER_RECORD (evidence), "revisions", 0, earlier);
    }
  set_file (evidence, stored);
}
