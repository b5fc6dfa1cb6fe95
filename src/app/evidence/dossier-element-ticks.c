/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-element-ticks.h"

#include <glib/gi18n.h>

#include "dossier-citation-index.h"
#include "dossier-describe.h"
#include "dossier-submission-evidence.h"

/**
 * DossierElementTicks:
 *
 * The elements that cite an evidence, and a list of all to tick.
 */
struct _DossierElementTicks
{
  AdwActionRow parent_instance;

  GtkMenuButton *change;
  GtkBox *ticks;

  DossierSubmission *submission;
  DossierEvidence *evidence;
  GSignalGroup *submission_signals;
};

G_DEFINE_FINAL_TYPE (DossierElementTicks, dossier_element_ticks, ADW_TYPE_ACTION_ROW)

static void
update (DossierElementTicks *self)
{
  g_autoptr (DossierCitationIndex) index = dossier_citation_index_new (self->submission);
  g_autofree char *elements =
    dossier_citation_index_describe (index, dossier_evidence_get_id (self->evidence));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 *elements != '\0' ? elements : _ ("No element cites it"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->change),
                            dossier_submission_get_editable (self->submission));
}

static void
ticked_cb (GtkCheckButton *tick, GParamSpec *pspec, gpointer user_data)
{
  DossierElementTicks *self = user_data;
  DossierResponse *response = g_object_get_data (G_OBJECT (tick), "response");
  DossierCitation *citation =
    dossier_response_find_citation (response, dossier_evidence_get_id (self->evidence));
  gboolean is_ticked = gtk_check_button_get_active (tick);

  if (is_ticked && citation == NULL)
    dossier_submission_cite (self->submission, response, self->evidence, "");
  else if (!is_ticked && citation != NULL)
    dossier_submission_remove_citation (self->submission, citation);
}

static GtkWidget *
create_tick (DossierElementTicks *self, DossierElement *element)
{
  const char *number = dossier_element_get_number (element);
  DossierResponse *response = dossier_submission_find_response (self->submission, number);
  DossierCitation *citation =
    dossier_response_find_citation (response, dossier_evidence_get_id (self->evidence));
  g_autofree char *label = g_strdup_printf ("%s  %s", number, dossier_element_get_title (element));
  GtkWidget *tick = gtk_check_button_new_with_label (label);

  g_object_set_data_full (G_OBJECT (tick), "response", g_object_ref (response), g_object_unref);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), citation != NULL);
  g_signal_connect_object (tick, "notify::active", G_CALLBACK (ticked_cb), self, 0);
  return tick;
}

/* Before it opens, so that the first of them gets the keyboard. */
static void
fill (GtkMenuButton *button, gpointer user_data)
{
  DossierElementTicks *self = user_data;
  GListModel *elements =
    dossier_standard_get_elements (dossier_submission_get_standard (self->submission));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->ticks))) != NULL)
    gtk_box_remove (self->ticks, child);
  for (guint i = 0; i < g_list_model_get_n_items (elements); i++)
    {
      g_autoptr (DossierElement) element = g_list_model_get_item (elements, i);

      gtk_box_append (self->ticks, create_tick (self, element));
    }
}

static void
edited_cb (DossierElementTicks *self, DossierEditGroup *group)
{
  if (dossier_edit_group_touches (group, "responses/*/citations"))
    update (self);
}

static void
dossier_element_ticks_dispose (GObject *object)
{
  DossierElementTicks *self = DOSSIER_ELEMENT_TICKS (object);

  g_clear_object (&self->submission_signals);
  g_clear_object (&self->submission);
  g_clear_object (&self->evidence);

  G_OBJECT_CLASS (dossier_element_ticks_parent_class)->dispose (object);
}

static void
dossier_element_ticks_class_init (DossierElementTicksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_element_ticks_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-element-ticks.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierElementTicks, change);
  gtk_widget_class_bind_template_child (widget_class, DossierElementTicks, ticks);
}

static void
dossier_element_ticks_init (DossierElementTicks *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_describe_by_tooltip (self->change);
  gtk_menu_button_set_create_popup_func (self->change, fill, self, NULL);
  self->submission_signals = g_signal_group_new (DOSSIER_TYPE_SUBMISSION);
  g_signal_group_connect_swapped (self->submission_signals, "edited", G_CALLBACK (edited_cb), self);
}

/**
 * dossier_element_ticks_set_evidence:
 * @self: element ticks
 * @submission: (nullable): a submission
 * @evidence: (nullable): the evidence whose elements to show
 */
void
dossier_element_ticks_set_evidence (DossierElementTicks *self,
                                    DossierSubmission *submission,
                                    DossierEvidence *evidence)
{
  g_return_if_fail (DOSSIER_IS_ELEMENT_TICKS (self));

  g_set_object (&self->submission, submission);
  g_set_object (&self->evidence, evidence);
  g_signal_group_set_target (self->submission_signals, evidence != NULL ? submission : NULL);
  if (evidence != NULL)
    update (self);
}
