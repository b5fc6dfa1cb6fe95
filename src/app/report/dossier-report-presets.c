/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-presets.h"

#include <glib/gi18n.h>

#include "dossier-enum.h"
#include "dossier-preset-drawing.h"
#include "dossier-preset-picture.h"
#include "dossier-report-preset.h"

/* In milliseconds: somebody who types does not look at small pictures. */
#define REDRAW_DELAY 400

/**
 * DossierReportPresets:
 *
 * A card for each kind of report that there is: what it is called, what it is for, and how it looks
 * for the submission. None is chosen when the report holds anything else.
 */
struct _DossierReportPresets
{
  AdwPreferencesGroup parent_instance;

  GtkCheckButton *buttons[DOSSIER_PRESET_COUNT];
  DossierPresetPicture *pictures[DOSSIER_PRESET_COUNT];
  DossierReportSource *source;
  DossierSubmission *submission;
  gboolean is_updating;

  guint n_drawn;
  guint drawing;
  GCancellable *cancellable;
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

static void draw_later (DossierReportPresets *self, guint delay);

/* Nothing comes back of what was cancelled. */
static void
drawn_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GPtrArray) pages = dossier_preset_draw_finish (result, NULL);
  DossierReportPresets *self = user_data;

  if (pages == NULL)
    return;
  dossier_preset_picture_set_pages (self->pictures[self->n_drawn++], pages);
  draw_later (self, 0);
}

static gboolean
draw_cb (gpointer user_data)
{
  DossierReportPresets *self = user_data;

  self->drawing = 0;
  if (self->n_drawn < DOSSIER_PRESET_COUNT)
    dossier_preset_draw_async (self->source,
                               (DossierReportPreset) self->n_drawn,
                               DOSSIER_PRESET_PICTURE_PAGE_WIDTH *
                                 gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                               self->cancellable,
                               drawn_cb,
                               self);
  return G_SOURCE_REMOVE;
}

/* One after the other, and each only when there is nothing else to do: the preview comes first. */
static void
draw_later (DossierReportPresets *self, guint delay)
{
  self->drawing = delay > 0 ? g_timeout_add_full (G_PRIORITY_LOW, delay, draw_cb, self, NULL)
                            : g_idle_add_full (G_PRIORITY_LOW, draw_cb, self, NULL);
}

static void
stop_drawing (DossierReportPresets *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->drawing, g_source_remove);
}

/* Only while somebody looks. */
static void
start_drawing (DossierReportPresets *self, guint delay)
{
  stop_drawing (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->cancellable = g_cancellable_new ();
  draw_later (self, delay);
}

/* The pictures stay as they are until there are new ones. */
static void
redraw (DossierReportPresets *self)
{
  self->n_drawn = 0;
  start_drawing (self, REDRAW_DELAY);
}

static void
edited_cb (DossierReportPresets *self, DossierEditGroup *group)
{
  if (dossier_edit_group_touches (group, "report"))
    update (self);
  redraw (self);
}

/* Of all files, only the logo is in the pictures. */
static void
learned_cb (DossierReportPresets *self)
{
  DossierReportOptions *options = dossier_report_source_get_options (self->source);

  if (dossier_evidence_file_is_there (dossier_report_options_get_logo (options)))
    redraw (self);
}

static void
dossier_report_presets_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (dossier_report_presets_parent_class)->map (widget);

  start_drawing (DOSSIER_REPORT_PRESETS (widget), 0);
}

static void
dossier_report_presets_unmap (GtkWidget *widget)
{
  stop_drawing (DOSSIER_REPORT_PRESETS (widget));

  GTK_WIDGET_CLASS (dossier_report_presets_parent_class)->unmap (widget);
}

static void
dossier_report_presets_dispose (GObject *object)
{
  DossierReportPresets *self = DOSSIER_REPORT_PRESETS (object);

  stop_drawing (self);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (dossier_report_presets_parent_class)->dispose (object);
}

static void
add_card (DossierReportPresets *self, guint preset)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *picture = dossier_preset_picture_new (cards[preset].icon_name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 dossier_enum_get_title (DOSSIER_TYPE_REPORT_PRESET, (int) preset));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (cards[preset].purpose));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), self->buttons[0]);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), picture);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  self->buttons[preset] = GTK_CHECK_BUTTON (button);
  self->pictures[preset] = DOSSIER_PRESET_PICTURE (picture);
  g_signal_connect_swapped (button, "notify::active", G_CALLBACK (preset_chosen_cb), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
dossier_report_presets_class_init (DossierReportPresetsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_report_presets_dispose;
  GTK_WIDGET_CLASS (klass)->map = dossier_report_presets_map;
  GTK_WIDGET_CLASS (klass)->unmap = dossier_report_presets_unmap;
}

static void
dossier_report_presets_init (DossierReportPresets *self)
{
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Report Type"));
  for (guint i = 0; i < DOSSIER_PRESET_COUNT; i++)
    add_card (self, i);
}

/**
 * dossier_report_presets_set_source:
 * @self: the presets
 * @source: makes the reports of the submission that they are chosen for as long as they live
 */
void
dossier_report_presets_set_source (DossierReportPresets *self, DossierReportSource *source)
{
  g_return_if_fail (DOSSIER_IS_REPORT_PRESETS (self) && self->source == NULL);

  self->source = g_object_ref (source);
  self->submission = dossier_report_source_get_submission (source);
  g_signal_connect_object (self->submission,
                           "edited",
                           G_CALLBACK (edited_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "learned", G_CALLBACK (learned_cb), self, G_CONNECT_SWAPPED);
  update (self);
}
