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

/* A preset chooses the content of the report, not its appearance. */
static const char *const flags[] = {
  "cover",   "contents", "profile",  "summary",       "elements",     "register",
  "actions", "history",  "appendix", "element-pages", "requirements", "prompts",
  "ratings", "owners",   "remarks",  "draft",
};

typedef struct
{
  DossierAudience audience;
  const char *criteria;
  const char *const *chosen;
} Preset;

static const Preset presets[DOSSIER_PRESET_COUNT] = {
  [DOSSIER_PRESET_SUBMISSION] = { DOSSIER_AUDIENCE_ASSESSOR,
                                  "",
                                  (const char *const[]){ "cover",
                                                         "contents",
                                                         "profile",
                                                         "summary",
                                                         "elements",
                                                         "register",
                                                         "actions",
                                                         "history",
                                                         "appendix",
                                                         "requirements",
                                                         "ratings",
                                                         NULL } },
  [DOSSIER_PRESET_INTERNAL] = { DOSSIER_AUDIENCE_INTERNAL,
                                "",
                                (const char *const[]){ "cover",
                                                       "contents",
                                                       "summary",
                                                       "elements",
                                                       "register",
                                                       "actions",
                                                       "history",
                                                       "requirements",
                                                       "prompts",
                                                       "ratings",
                                                       "owners",
                                                       "remarks",
                                                       "draft",
                                                       NULL } },
  [DOSSIER_PRESET_PUBLIC] = { DOSSIER_AUDIENCE_PUBLIC,
                              "",
                              (const char *const[]){ "cover",
                                                     "contents",
                                                     "profile",
                                                     "summary",
                                                     "elements",
                                                     "register",
                                                     "history",
                                                     "requirements",
                                                     "ratings",
                                                     NULL } },
  [DOSSIER_PRESET_ACTION_PLAN] = { DOSSIER_AUDIENCE_ASSESSOR,
                                   "",
                                   (const char *const[]){ "cover",
                                                          "actions",
                                                          "requirements",
                                                          "ratings",
                                                          "owners",
                                                          NULL } },
  [DOSSIER_PRESET_BOARD] = { DOSSIER_AUDIENCE_INTERNAL,
                             "",
                             (const char *const[]){ "cover",
                                                    "profile",
                                                    "summary",
                                                    "actions",
                                                    "history",
                                                    "requirements",
                                                    "ratings",
                                                    NULL } },
  [DOSSIER_PRESET_CRITERION] = { DOSSIER_AUDIENCE_ASSESSOR,
                                 "1",
                                 (const char *const[]){ "contents",
                                                        "elements",
                                                        "register",
                                                        "requirements",
                                                        "ratings",
                                                        NULL } },
};

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
  g_return_if_fail (preset < DOSSIER_PRESET_COUNT);
  g_return_if_fail (DOSSIER_IS_REPORT_OPTIONS (options));

  g_object_set (options,
                "audience",
                presets[preset].audience,
                "criteria",
                presets[preset].criteria,
                NULL);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    g_object_set (options, flags[i], g_strv_contains (presets[preset].chosen, flags[i]), NULL);
}

static gboolean
is_as (const Preset *preset, DossierReportOptions *options)
{
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      if (dossier_report_options_has (options, flags[i]) !=
          g_strv_contains (preset->chosen, flags[i]))
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
