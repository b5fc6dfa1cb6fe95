/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-presets.h"

#include <glib/gi18n.h>

#include "dossier-enum.h"
#include "dossier-report-preset.h"

/**
 * DossierReportPresets:
 *
 * A card for each kind of report that there is: what it is called and what it is for. None is
 * chosen when the report holds anything else.
 */
struct _DossierReportPresets
{
  AdwPreferencesGroup parent_instance;

  GtkCheckButton *buttons[DOSSIER_PRESET_COUNT];
  DossierSubmission *submission;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (DossierReportPresets, dossier_report_presets, ADW_TYPE_PREFERENCES_GROUP)

static const struct
{
  const char *icon_name;
  const char *purpose;
} cards[DOSSIER_PRESET_COUNT] = {
  [DOSSIER_PRESET_SUBMISSION] = { "dossier-report-symbolic",
                                  N_ ("All that the assessor reads, with the evidence") },
  [DOSSIER_PRESET_INTERNAL] = { "dossier-review-symbolic",
                                N_ ("A draft with owners, prompts and space for comments") },
  [DOSSIER_PRESET_PUBLIC] = { "dossier-public-symbolic",
                              N_ ("For your website: only what may be published") },
  [DOSSIER_PRESET_ACTION_PLAN] = { "dossier-actions-symbolic",
                                   N_ ("What has to be done, by whom and by when") },
  [DOSSIER_PRESET_BOARD] = { "dossier-dashboard-symbolic",
                             N_ ("The results in a few pages, for managers") },
  [DOSSIER_PRESET_CRITERION] = { "dossier-criterion-symbolic",
                                 N_ ("The answers to one criterion, to work on") },
};

static void
preset_chosen_cb (DossierReportPresets *self, GParamSpec *pspec, GtkCheckButton *button)
{
  DossierReportOptions *options;

  if (self->is_updating || !gtk_check_button_get_active (button))
    return;
  options = dossier_submission_get_report_options (self->submission);
  for (guint i = 0; i < DOSSIER_PRESET_COUNT; i++)
    {
      if (self->buttons[i] != button)
        continue;
      dossier_submission_begin_edit (self->submission, _ ("Choose Report Type"));
      dossier_report_preset_apply ((DossierReportPreset) i, options);
      dossier_submission_end_edit (self->submission);
    }
}

static void
update (DossierReportPresets *self)
{
  int chosen =
    dossier_report_preset_find (dossier_submission_get_report_options (self->submission));

  self->is_updating = TRUE;
  for (int i = 0; i < DOSSIER_PRESET_COUNT; i++)
    gtk_check_button_set_active (self->buttons[i], i == chosen);
  self->is_updating = FALSE;
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         chosen < 0 ? _ ("Custom: your own choice of parts.")
                                                    : NULL);
}

static void
edited_cb (DossierReportPresets *self, DossierEditGroup *group)
{
  if (dossier_edit_group_touches (group, "report"))
    update (self);
}

static GtkWidget *
create_icon (const char *icon_name)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (icon, "preset-icon");
  return icon;
}

static void
add_card (DossierReportPresets *self, guint preset)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 dossier_enum_get_title (DOSSIER_TYPE_REPORT_PRESET, (int) preset));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (cards[preset].purpose));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->buttons[0]);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), create_icon (cards[preset].icon_name));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  self->buttons[preset] = GTK_CHECK_BUTTON (button);
  g_signal_connect_swapped (button, "notify::active", G_CALLBACK (preset_chosen_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
dossier_report_presets_class_init (DossierReportPresetsClass *klass)
{
}

static void
dossier_report_presets_init (DossierReportPresets *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Report Type"));
  for (guint i = 0; i < DOSSIER_PRESET_COUNT; i++)
    add_card (self, i);
}

/**
 * dossier_report_presets_set_submission:
 * @self: the presets
 * @submission: the submission that they are chosen for as long as they live
 */
void
dossier_report_presets_set_submission (DossierReportPresets *self, DossierSubmission *submission)
{
  g_return_if_fail (DOSSIER_IS_REPORT_PRESETS (self) && self->submission == NULL);

  self->submission = submission;
  g_signal_connect_object (submission, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  update (self);
}
