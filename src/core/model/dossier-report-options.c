/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-options.h"

#include "dossier-edit-label.h"
#include "dossier-enum.h"
#include "dossier-language.h"
#include "dossier-text.h"

/**
 * DossierReportOptions:
 *
 * What the report of a submission holds and how it looks: what the user chose
 * last.
 */
struct _DossierReportOptions
{
  DossierRecord parent_instance;
};

static const DossierEnumValue audience_values[] = {
  { DOSSIER_AUDIENCE_ASSESSOR, "assessor", N_ ("Certification Body"), NULL },
  { DOSSIER_AUDIENCE_INTERNAL, "internal", N_ ("Colleagues"), NULL },
  { DOSSIER_AUDIENCE_PUBLIC, "public", N_ ("Public"), NULL },
};

DOSSIER_DEFINE_ENUM (DossierAudience, dossier_audience, audience_values)

static const DossierEnumValue paper_values[] = {
  { DOSSIER_PAPER_A4, "a4", N_ ("A4"), NULL },
  { DOSSIER_PAPER_LETTER, "letter", NC_ ("paper", "Letter"), "paper" },
};

DOSSIER_DEFINE_ENUM (DossierPaper, dossier_paper, paper_values)

static const DossierEnumValue margins_values[] = {
  { DOSSIER_MARGINS_NORMAL, "normal", NC_ ("margins", "Normal"), "margins" },
  { DOSSIER_MARGINS_NARROW, "narrow", NC_ ("margins", "Narrow"), "margins" },
  { DOSSIER_MARGINS_WIDE, "wide", NC_ ("margins", "Wide"), "margins" },
};

DOSSIER_DEFINE_ENUM (DossierMargins, dossier_margins, margins_values)

G_DEFINE_FINAL_TYPE (DossierReportOptions, dossier_report_options, DOSSIER_TYPE_RECORD)

/* The parts of a report, in its order, and whether they are chosen at first. Each has a field that
 * chooses it. */
static const struct
{
  const char *id;
  const char *title;
  gboolean is_chosen;
} report_parts[] = {
  { "cover", N_ ("Cover"), TRUE },
  { "contents", N_ ("Contents"), TRUE },
  { "profile", N_ ("Organisation Profile"), TRUE },
  { "summary", N_ ("Summary"), TRUE },
  { "elements", N_ ("Elements"), TRUE },
  { "register", N_ ("Evidence Register"), TRUE },
  { "actions", N_ ("Action Plan"), TRUE },
  { "history", N_ ("Assessment History"), TRUE },
  { "visit", N_ ("Timetable of the Visit"), FALSE },
  { "appendix", N_ ("Appendix of Evidence"), TRUE },
};

static const char *part_ids[G_N_ELEMENTS (report_parts) + 1];

static const DossierEditLabel edit_labels[] = {
  { "audience", N_ ("Change Audience"), NULL },
  { "criteria", N_ ("Choose Criteria"), NULL },
  { "element-pages", N_ ("Change Report Options"), NULL },
  { "requirements", N_ ("Change Report Options"), NULL },
  { "prompts", N_ ("Change Report Options"), NULL },
  { "ratings", N_ ("Change Report Options"), NULL },
  { "owners", N_ ("Change Report Options"), NULL },
  { "remarks", N_ ("Change Report Options"), NULL },
  { "attachments", N_ ("Change Report Options"), NULL },
  { "draft", N_ ("Change Draft Watermark"), NULL },
  { "paper", N_ ("Change Paper"), NULL },
  { "margins", N_ ("Change Margins"), NULL },
  { "language", N_ ("Change Report Language"), NULL },
  { "font", N_ ("Change Font"), NULL },
  { "accent", N_ ("Change Accent Colour"), NULL },
  { "size-limit", N_ ("Change Maximum File Size"), NULL },
  { NULL, NULL, NULL },
};

static void
add_parts (DossierRecordClass *record_class)
{
  static DossierEditLabel labels[G_N_ELEMENTS (report_parts) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (report_parts); i++)
    {
      part_ids[i] = report_parts[i].id;
      labels[i].field = report_parts[i].id;
      labels[i].edit = N_ ("Choose Report Parts");
      dossier_record_class_add_flag (record_class,
                                     report_parts[i].id,
                                     report_parts[i].title,
                                     report_parts[i].is_chosen);
    }
  dossier_record_class_set_edit_labels (record_class, labels);
}

static void
dossier_report_options_class_init (DossierReportOptionsClass *klass)
{
  DossierRecordClass *record_class = DOSSIER_RECORD_CLASS (klass);

  dossier_record_class_add_enum (record_class,
                                 "audience",
                                 N_ ("Audience"),
                                 DOSSIER_TYPE_AUDIENCE,
                                 DOSSIER_AUDIENCE_ASSESSOR);
  add_parts (record_class);
  dossier_record_class_add_text (record_class, "criteria", N_ ("Criteria"));
  dossier_record_class_add_flag (record_class,
                                 "element-pages",
                                 N_ ("Each Element on a New Page"),
                                 FALSE);
  dossier_record_class_add_flag (record_class, "requirements", N_ ("Requirements"), TRUE);
  dossier_record_class_add_flag (record_class, "prompts", N_ ("Prompts"), FALSE);
  dossier_record_class_add_flag (record_class, "ratings", N_ ("Ratings"), TRUE);
  dossier_record_class_add_flag (record_class, "owners", N_ ("Owners"), FALSE);
  dossier_record_class_add_flag (record_class, "remarks", N_ ("Space for Remarks"), FALSE);
  dossier_record_class_add_flag (record_class, "attachments", N_ ("Attached Files"), FALSE);
  dossier_record_class_add_flag (record_class, "draft", N_ ("Draft Watermark"), FALSE);
  dossier_record_class_add_enum (record_class,
                                 "paper",
                                 N_ ("Paper"),
                                 DOSSIER_TYPE_PAPER,
                                 DOSSIER_PAPER_A4);
  dossier_record_class_add_enum (record_class,
                                 "margins",
                                 N_ ("Margins"),
                                 DOSSIER_TYPE_MARGINS,
                                 DOSSIER_MARGINS_NORMAL);
  dossier_record_class_add_text (record_class, "language", N_ ("Language"));
  dossier_record_class_add_text (record_class, "font", N_ ("Font"));
  dossier_record_class_add_text (record_class, "accent", N_ ("Accent Colour"));
  dossier_record_class_add_record (record_class, "logo", N_ ("Logo"), DOSSIER_TYPE_EVIDENCE_FILE);
  dossier_record_class_add_number (record_class, "size-limit", N_ ("Maximum File Size"));

  dossier_record_class_set_edit_labels (record_class, edit_labels);
}

static void
dossier_report_options_init (DossierReportOptions *self)
{
}

/**
 * dossier_audience_may_see:
 * @audience: who a report is for
 * @sensitivity: how sensitive an evidence is
 *
 * Returns: whether the report may name the evidence
 */
gboolean
dossier_audience_may_see (DossierAudience audience, DossierSensitivity sensitivity)
{
  switch (audience)
    {
    case DOSSIER_AUDIENCE_INTERNAL:
      return TRUE;
    case DOSSIER_AUDIENCE_ASSESSOR:
      return sensitivity != DOSSIER_SENSITIVITY_INTERNAL;
    case DOSSIER_AUDIENCE_PUBLIC:
    default:
      return sensitivity == DOSSIER_SENSITIVITY_PUBLIC;
    }
}

/**
 * dossier_report_options_new:
 *
 * Returns: (transfer full): options that belong to no submission, at first
 *   those of a submission for the certification body
 */
DossierReportOptions *
dossier_report_options_new (void)
{
  return g_object_new (DOSSIER_TYPE_REPORT_OPTIONS, NULL);
}

/**
 * dossier_report_options_list_parts:
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the parts of a report in its
 *   order, which are also the names of the fields that choose them
 */
const char *const *
dossier_report_options_list_parts (void)
{
  /* The class fills the list. */
  g_type_class_unref (g_type_class_ref (DOSSIER_TYPE_REPORT_OPTIONS));
  return part_ids;
}

/**
 * dossier_report_options_copy:
 * @self: options
 *
 * Returns: (transfer full): the same, belonging to no submission
 */
DossierReportOptions *
dossier_report_options_copy (DossierReportOptions *self)
{
  DossierReportOptions *copy = dossier_report_options_new ();
  g_autoptr (JsonNode) node = dossier_record_to_json (DOSSIER_RECORD (self));

  dossier_record_from_json (DOSSIER_RECORD (copy), json_node_get_object (node), "", NULL);
  return copy;
}

/**
 * dossier_report_options_has:
 * @self: options
 * @field: one of its fields that are yes or no
 *
 * Returns: whether it is chosen
 */
gboolean
dossier_report_options_has (DossierReportOptions *self, const char *field)
{
  return dossier_record_get_flag (DOSSIER_RECORD (self), field);
}

/**
 * dossier_report_options_has_criterion:
 * @self: options
 * @number: the number of a criterion
 *
 * Returns: whether its elements are in the report: if it is named in the field
 *   "criteria", or none is
 */
gboolean
dossier_report_options_has_criterion (DossierReportOptions *self, const char *number)
{
  const char *criteria = dossier_record_get_text (DOSSIER_RECORD (self), "criteria");
  g_auto (GStrv) numbers = g_strsplit_set (criteria, ", ", -1);
  gboolean has_any = FALSE;

  for (guint i = 0; numbers[i] != NULL; i++)
    {
      has_any = has_any || *numbers[i] != '\0';
      if (g_str_equal (numbers[i], number))
        return TRUE;
    }
  return !has_any;
}

/**
 * dossier_report_options_get_language:
 * @self: options
 *
 * Returns: (transfer none): the language of what Dossier itself says in the
 *   report; English if the one that was chosen is not there
 */
const char *
dossier_report_options_get_language (DossierReportOptions *self)
{
  return dossier_language_find (dossier_record_get_text (DOSSIER_RECORD (self), "language"));
}

DossierAudience
dossier_report_options_get_audience (DossierReportOptions *self)
{
  return (DossierAudience) dossier_record_get_enum (DOSSIER_RECORD (self), "audience");
}

/**
 * dossier_report_options_get_logo:
 * @self: options
 *
 * Returns: (transfer none): the file of the organisation's logo, which may not
 *   be there
 */
DossierEvidenceFile *
dossier_report_options_get_logo (DossierReportOptions *self)
{
  return DOSSIER_EVIDENCE_FILE (dossier_record_get_record (DOSSIER_RECORD (self), "logo"));
}
