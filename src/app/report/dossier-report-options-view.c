/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-report-options-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-choices.h"
#include "dossier-enum-choices.h"
#include "dossier-field-binding.h"
#include "dossier-language.h"
#include "dossier-narrative-editor.h"
#include "dossier-page-design.h"
#include "dossier-report-presets.h"

#define BYTES_A_MEGABYTE 1000000

/**
 * DossierReportOptionsView:
 *
 * What the report holds and how it looks.
 */
struct _DossierReportOptionsView
{
  GtkBox parent_instance;

  DossierReportPresets *presets;
  GtkExpander *customise;
  AdwComboRow *audience;
  AdwExpanderRow *criteria;
  AdwPreferencesGroup *parts;
  AdwPreferencesGroup *elements;
  AdwPreferencesGroup *files;
  AdwPreferencesGroup *appearance;
  AdwActionRow *size;
  GtkSpinButton *size_limit;
  AdwComboRow *language;
  AdwComboRow *paper;
  AdwComboRow *margins;
  AdwEntryRow *address;
  AdwEntryRow *website;
  DossierNarrativeEditor *profile;
  GtkFontButton *font;
  GtkColorButton *accent;
  AdwActionRow *logo;
  GtkWidget *remove_logo;

  GBindingGroup *bindings;
  GBindingGroup *organisation_bindings;
  DossierSubmission *submission;
  DossierReportOptions *options;
  GPtrArray *criterion_switches;
  guint64 bytes;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (DossierReportOptionsView, dossier_report_options_view, GTK_TYPE_BOX)

/* The fields that are yes or no, beside the parts. */
static const char *const element_flags[] = { "element-pages", "requirements", "prompts", "ratings",
                                             "owners",        "remarks",      NULL };
static const char *const file_flags[] = { "attachments", NULL };
static const char *const appearance_flags[] = { "draft", NULL };

/* Each is called as those call it who speak it. */
static GListModel *
create_languages (void)
{
  const char *const *languages = dossier_language_get_all ();
  DossierChoices *choices = dossier_choices_new (NULL);

  for (guint i = 0; languages[i] != NULL; i++)
    dossier_choices_add (choices, languages[i], dossier_language_get_title (languages[i]));
  return G_LIST_MODEL (choices);
}

static void
font_chosen_cb (DossierReportOptionsView *self)
{
  PangoFontFamily *chosen = gtk_font_chooser_get_font_family (GTK_FONT_CHOOSER (self->font));

  if (chosen != NULL && self->options != NULL)
    g_object_set (self->options, "font", pango_font_family_get_name (chosen), NULL);
}

static void
accent_chosen_cb (DossierReportOptionsView *self)
{
  GdkRGBA colour;
  g_autofree char *accent = NULL;

  if (self->options == NULL)
    return;
  gtk_color_chooser_get_rgba (GTK_COLOR_CHOOSER (self->accent), &colour);
  accent = g_strdup_printf ("#%02x%02x%02x",
                            (guint) (colour.red * 255 + 0.5f),
                            (guint) (colour.green * 255 + 0.5f),
                            (guint) (colour.blue * 255 + 0.5f));
  g_object_set (self->options, "accent", accent, NULL);
}

static void
remove_logo_cb (DossierReportOptionsView *self)
{
  DossierEvidenceFile *logo = dossier_report_options_get_logo (self->options);

  dossier_submission_begin_edit (self->submission, _ ("Remove Logo"));
  g_object_set (logo, "sha256", "", "name", "", "type", "", NULL);
  dossier_submission_end_edit (self->submission);
}

static void
criteria_chosen_cb (DossierReportOptionsView *self)
{
  g_autoptr (GString) criteria = g_string_new (NULL);
  guint n_chosen = 0;

  if (self->is_updating)
    return;
  for (guint i = 0; i < self->criterion_switches->len; i++)
    {
      if (!gtk_switch_get_active (self->criterion_switches->pdata[i]))
        continue;
      g_string_append_printf (criteria, "%s%u", n_chosen > 0 ? "," : "", i + 1);
      n_chosen++;
    }
  /* All, and none, are said by nothing. */
  g_object_set (self->options,
                "criteria",
                n_chosen < self->criterion_switches->len ? criteria->str : "",
                NULL);
}

static void
update_criteria (DossierReportOptionsView *self)
{
  const char *criteria = dossier_record_get_text (DOSSIER_RECORD (self->options), "criteria");

  for (guint i = 0; i < self->criterion_switches->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      gtk_switch_set_active (self->criterion_switches->pdata[i],
                             dossier_report_options_has_criterion (self->options, number));
    }
  adw_expander_row_set_subtitle (self->criteria, *criteria != '\0' ? criteria : _ ("All"));
}

static void
update_appearance (DossierReportOptionsView *self)
{
  g_autoptr (DossierPageDesign) design = dossier_page_design_new_for_options (self->options);
  const char *font = dossier_record_get_text (DOSSIER_RECORD (self->options), "font");
  DossierEvidenceFile *logo = dossier_report_options_get_logo (self->options);
  GdkRGBA accent = { ((design->accent >> 16) & 0xff) / 255.0f,
                     ((design->accent >> 8) & 0xff) / 255.0f,
                     (design->accent & 0xff) / 255.0f,
                     1 };

  gtk_color_chooser_set_rgba (GTK_COLOR_CHOOSER (self->accent), &accent);
  gtk_font_chooser_set_font (GTK_FONT_CHOOSER (self->font), *font != '\0' ? font : "Inter");
  adw_action_row_set_subtitle (self->logo, dossier_evidence_file_get_name (logo));
  gtk_widget_set_visible (self->remove_logo, dossier_evidence_file_is_there (logo));
}

/* What the size means to a mailbox. */
static void
update_size (DossierReportOptionsView *self)
{
  guint64 limit = dossier_record_get_number (DOSSIER_RECORD (self->options), "size-limit");
  gboolean is_too_large = limit > 0 && self->bytes > limit;
  g_autofree char *size = g_format_size (self->bytes);
  g_autofree char *text = is_too_large
                            ? g_strdup_printf (_ ("%s: larger than the maximum file size"), size)
                            : g_strdup (size);

  adw_action_row_set_subtitle (self->size, text);
  if (is_too_large)
    gtk_widget_add_css_class (GTK_WIDGET (self->size), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->size), "warning");
}

static void
update (DossierReportOptionsView *self)
{
  self->is_updating = TRUE;
  update_criteria (self);
  update_appearance (self);
  update_size (self);
  self->is_updating = FALSE;
}

static void
edited_cb (DossierReportOptionsView *self, DossierEditGroup *group)
{
  if (dossier_edit_group_touches (group, "report"))
    update (self);
}

static GtkSwitch *
add_switch (GtkWidget *row, const char *title)
{
  GtkSwitch *toggle = GTK_SWITCH (gtk_switch_new ());

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_set_valign (GTK_WIDGET (toggle), GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (toggle));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), GTK_WIDGET (toggle));
  return toggle;
}

/* A switch for each field, which is called as the record calls it. */
static void
add_switches (DossierReportOptionsView *self, AdwPreferencesGroup *group, const char *const *fields)
{
  g_autoptr (DossierReportOptions) options = dossier_report_options_new ();

  for (guint i = 0; fields[i] != NULL; i++)
    {
      GParamSpec *field = dossier_record_find_field (DOSSIER_RECORD (options), fields[i]);
      GtkWidget *row = adw_action_row_new ();

      dossier_field_bind (self->bindings,
                          fields[i],
                          add_switch (row, dossier_field_get_title (field)),
                          "active");
      adw_preferences_group_add (group, row);
    }
}

static void
add_criteria (DossierReportOptionsView *self)
{
  GListModel *criteria =
    dossier_standard_get_criteria (dossier_submission_get_standard (self->submission));

  for (guint i = 0; i < g_list_model_get_n_items (criteria); i++)
    {
      g_autoptr (DossierCriterion) criterion = g_list_model_get_item (criteria, i);
      g_autofree char *title = g_strdup_printf ("%s %s",
                                                dossier_criterion_get_number (criterion),
                                                dossier_criterion_get_title (criterion));
      GtkWidget *row = adw_action_row_new ();
      GtkSwitch *toggle = add_switch (row, title);

      g_signal_connect_swapped (toggle, "notify::active", G_CALLBACK (criteria_chosen_cb), self);
      g_ptr_array_add (self->criterion_switches, toggle);
      adw_expander_row_add_row (self->criteria, row);
    }
}

/* The button inside is what is reached, and GTK gives it no name. */
static void
name_inner_button (gpointer button, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  -1);
}

static gboolean
bytes_to_megabytes (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_double (to, (double) (g_value_get_uint64 (from) / BYTES_A_MEGABYTE));
  return TRUE;
}

static gboolean
megabytes_to_bytes (GBinding *binding, const GValue *from, GValue *to, gpointer user_data)
{
  g_value_set_uint64 (to, (guint64) g_value_get_double (from) * BYTES_A_MEGABYTE);
  return TRUE;
}

static void
dossier_report_options_view_dispose (GObject *object)
{
  DossierReportOptionsView *self = DOSSIER_REPORT_OPTIONS_VIEW (object);

  g_clear_object (&self->bindings);
  g_clear_object (&self->organisation_bindings);
  g_clear_pointer (&self->criterion_switches, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_report_options_view_parent_class)->dispose (object);
}

static void
dossier_report_options_view_class_init (DossierReportOptionsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_NARRATIVE_EDITOR);
  g_type_ensure (DOSSIER_TYPE_REPORT_PRESETS);
  object_class->dispose = dossier_report_options_view_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/org/dossier/Dossier/dossier-report-options-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, presets);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, customise);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, audience);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, criteria);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, parts);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, elements);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, files);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, appearance);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, size);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, size_limit);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, language);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, paper);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, margins);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, address);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, website);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, profile);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, font);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, accent);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, logo);
  gtk_widget_class_bind_template_child (widget_class, DossierReportOptionsView, remove_logo);
  gtk_widget_class_bind_template_callback (widget_class, accent_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, font_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_logo_cb);
}

static void
dossier_report_options_view_init (DossierReportOptionsView *self)
{
  g_autoptr (GSettings) settings = g_settings_new (DOSSIER_APPLICATION_ID);
  g_autoptr (GListModel) languages = create_languages ();
  g_autoptr (GListModel) audiences = dossier_enum_choices_new (DOSSIER_TYPE_AUDIENCE, NULL);
  g_autoptr (GListModel) papers = dossier_enum_choices_new (DOSSIER_TYPE_PAPER, NULL);
  g_autoptr (GListModel) margins = dossier_enum_choices_new (DOSSIER_TYPE_MARGINS, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_settings_bind (settings,
                   "customise-report",
                   self->customise,
                   "expanded",
                   G_SETTINGS_BIND_DEFAULT);
  name_inner_button (self->font, _ ("Font"));
  name_inner_button (self->accent, _ ("Accent Colour"));
  self->is_updating = TRUE;
  adw_combo_row_set_model (self->language, languages);
  adw_combo_row_set_model (self->audience, audiences);
  adw_combo_row_set_model (self->paper, papers);
  adw_combo_row_set_model (self->margins, margins);
  self->is_updating = FALSE;
  self->criterion_switches = g_ptr_array_new ();
  self->bindings = g_binding_group_new ();
  dossier_field_bind_enum (self->bindings, "audience", self->audience);
  dossier_field_bind_enum (self->bindings, "paper", self->paper);
  dossier_field_bind_enum (self->bindings, "margins", self->margins);
  g_binding_group_bind_full (self->bindings,
                             "size-limit",
                             self->size_limit,
                             "value",
                             G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                             bytes_to_megabytes,
                             megabytes_to_bytes,
                             NULL,
                             NULL);
  dossier_field_bind_enum (self->bindings, "language", self->language);
  self->organisation_bindings = g_binding_group_new ();
  dossier_field_bind (self->organisation_bindings, "address", self->address, "text");
  dossier_field_bind (self->organisation_bindings, "website", self->website, "text");
  add_switches (self, self->parts, dossier_report_options_list_parts ());
  add_switches (self, self->elements, element_flags);
  add_switches (self, self->files, file_flags);
  add_switches (self, self->appearance, appearance_flags);
}

/**
 * dossier_report_options_view_set_source:
 * @self: a view
 * @source: what makes the report that it shows as long as it lives
 *
 * Shows what the report of a submission holds and how it looks.
 */
void
dossier_report_options_view_set_source (DossierReportOptionsView *self, DossierReportSource *source)
{
  DossierOrganisation *organisation;

  g_return_if_fail (DOSSIER_IS_REPORT_OPTIONS_VIEW (self) && self->submission == NULL);

  self->submission = dossier_report_source_get_submission (source);
  self->options = dossier_report_source_get_options (source);
  organisation = dossier_submission_get_organisation (self->submission);
  self->is_updating = TRUE;
  g_binding_group_set_source (self->bindings, self->options);
  g_binding_group_set_source (self->organisation_bindings, organisation);
  dossier_narrative_editor_set_record (self->profile, DOSSIER_RECORD (organisation));
  add_criteria (self);
  self->is_updating = FALSE;
  dossier_report_presets_set_source (self->presets, source);
  g_signal_connect_object (self->submission,
                           "edited",
                           G_CALLBACK (edited_cb),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (GTK_WIDGET (self), dossier_submission_get_editable (self->submission));
  update (self);
}

/**
 * dossier_report_options_view_set_size:
 * @self: a view with a source
 * @size: how many bytes the evidence in the report has
 *
 * Tells how large the report becomes.
 */
void
dossier_report_options_view_set_size (DossierReportOptionsView *self, guint64 size)
{
  self->bytes = size;
  update_size (self);
}
