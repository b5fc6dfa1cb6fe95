/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-preset.h"

#include "dossier-enum.h"
#include "dossier-text.h"

static const DossierEnumValue report_preset_values[] = {
  { DOSSIER_PRESET_SUBMISSION, "submission", N_ ("Submission for the Certification Body"), NULL },
  { DOSSIER_PRESET_INTERNAL, "internal", N_ ("Internal Review Copy"), NULL },
  { DOSSIER_PRESET_PUBLIC, "public", N_ ("Public Version"), NULL },
  { DOSSIER_PRESET_ACTION_PLAN, "action-plan", N_ ("Action Plan"), NULL },
  { DOSSIER_PRESET_BOARD, "board", N_ ("Summary for the Board"), NULL },
  { DOSSIER_PRESET_CRITERION, "criterion", N_ ("One Criterion"), NULL },
};

DOSSIER_DEFINE_ENUM (DossierReportPreset, dossier_report_preset, report_preset_values)

/* What is chosen has spaces between. */
typedef struct
{
  DossierAudience audience;
  const char *criteria;
  const char *chosen;
} Preset;

static const Preset presets[DOSSIER_PRESET_COUNT] = {
  [DOSSIER_PRESET_SUBMISSION] = { DOSSIER_AUDIENCE_ASSESSOR,
                                  "",
                                  "cover contents profile summary elements register actions "
                                  "history appendix requirements ratings" },
  [DOSSIER_PRESET_INTERNAL] = { DOSSIER_AUDIENCE_INTERNAL,
                                "",
                                "cover contents summary elements register actions history "
                                "requirements prompts ratings owners remarks draft" },
  [DOSSIER_PRESET_PUBLIC] = { DOSSIER_AUDIENCE_PUBLIC,
                              "",
                              "cover contents profile summary elements register "
                              "requirements ratings" },
  [DOSSIER_PRESET_ACTION_PLAN] = { DOSSIER_AUDIENCE_ASSESSOR,
                                   "",
                                   "cover actions requirements ratings owners" },
  [DOSSIER_PRESET_BOARD] = { DOSSIER_AUDIENCE_INTERNAL,
                             "",
                             "cover profile summary actions history requirements ratings" },
  [DOSSIER_PRESET_CRITERION] = { DOSSIER_AUDIENCE_ASSESSOR,
                                 "1",
                                 "contents elements register requirements ratings" },
};

/* Whether a preset decides a field by naming it or not. Attaching files is left to the user. */
static gboolean
preset_decides (GParamSpec *field)
{
  return G_IS_PARAM_SPEC_BOOLEAN (field) && !g_str_equal (field->name, "attachments");
}

/**
 * dossier_report_preset_apply:
 * @preset: a preset
 * @options: options
 *
 * Chooses what such a report holds. How it looks stays.
 */
void
dossier_report_preset_apply (DossierReportPreset preset, DossierReportOptions *options)
{
  g_auto (GStrv) chosen = NULL;
  GParamSpec **fields;
  guint n_fields;

  g_return_if_fail (preset < DOSSIER_PRESET_COUNT);
  g_return_if_fail (DOSSIER_IS_REPORT_OPTIONS (options));

  fields = dossier_record_list_fields (DOSSIER_RECORD (options), &n_fields);
  chosen = g_strsplit (presets[preset].chosen, " ", -1);
  g_object_set (options,
                "audience",
                presets[preset].audience,
                "criteria",
                presets[preset].criteria,
                NULL);
  for (guint i = 0; i < n_fields; i++)
    {
      const char *name = fields[i]->name;

      if (preset_decides (fields[i]))
        g_object_set (options, name, g_strv_contains ((const char *const *) chosen, name), NULL);
    }
}

static gboolean
is_as (const Preset *preset, DossierReportOptions *options)
{
  g_auto (GStrv) chosen = g_strsplit (preset->chosen, " ", -1);
  guint n_fields;
  GParamSpec **fields = dossier_record_list_fields (DOSSIER_RECORD (options), &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      const char *name = fields[i]->name;

      if (preset_decides (fields[i]) && dossier_report_options_has (options, name) !=
                                          g_strv_contains ((const char *const *) chosen, name))
        return FALSE;
    }
  return preset->audience == dossier_report_options_get_audience (options);
}

/**
 * dossier_report_preset_find:
 * @options: options
 *
 * Returns: the #DossierReportPreset whose report holds what @options say, of
 *   whatever criteria; -1 if there is none
 */
int
dossier_report_preset_find (DossierReportOptions *options)
{
  g_return_val_if_fail (DOSSIER_IS_REPORT_OPTIONS (options), -1);

  for (int preset = 0; preset < DOSSIER_PRESET_COUNT; preset++)
    {
      if (is_as (&presets[preset], options))
        return preset;
    }
  return -1;
}
