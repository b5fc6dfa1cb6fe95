/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-chooser.h"

#include <glib/gi18n.h>

#include "dossier-field-purpose.h"
#include "dossier-row-factory.h"
#include "dossier-submission-evidence.h"

/**
 * DossierEvidenceChooser:
 *
 * Where an element, or an action, gets its evidence from: what the submission
 * has already, found by number, title or text; files; or a web address.
 */
struct _DossierEvidenceChooser
{
  GtkPopover parent_instance;

  GtkSearchEntry *search;
  GtkStack *stack;
  GtkListView *list;
  GtkLabel *nothing;

  GtkStringFilter *filter;
  GtkFilterListModel *found;
  DossierSubmission *submission;
  DossierResponse *response;
};

G_DEFINE_FINAL_TYPE (DossierEvidenceChooser, dossier_evidence_chooser, GTK_TYPE_POPOVER)

static guint chosen_signal;

static char *
describe (gpointer item, DossierEvidence *evidence)
{
  g_autofree char *label = evidence != NULL ? dossier_evidence_get_label (evidence) : NULL;

  return label != NULL ? g_strdup_printf ("%s  %s", label, dossier_evidence_get_title (evidence))
                       : NULL;
}

static char *
name_row (gpointer evidence)
{
  return describe (NULL, evidence);
}

static char *
collect_text (DossierEvidence *evidence)
{
  g_autofree char *heading = describe (NULL, evidence);
  GString *text = g_string_new (heading);

  dossier_record_append_searched (DOSSIER_RECORD (evidence), text, "\n", "title");
  return g_string_free (text, FALSE);
}

/* An address that somebody reads from paper is written without its scheme.
 *
 * Returns: (transfer full) (nullable): the whole address, if an address was entered
 */
static char *
dup_address (DossierEvidenceChooser *self)
{
  g_autofree char *text =
    g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));

  if (g_str_has_prefix (text, "http://") || g_str_has_prefix (text, "https://"))
    return g_steal_pointer (&text);
  if (g_str_has_prefix (text, "www.") && strchr (text, ' ') == NULL)
    return g_strconcat ("https://", text, NULL);
  return NULL;
}

static const char *
get_reason_for_nothing (DossierEvidenceChooser *self)
{
  guint n_evidence =
    self->submission != NULL
      ? g_list_model_get_n_items (dossier_submission_get_evidence (self->submission))
      : 0;

  return n_evidence > 0 ? _ ("Nothing found") : _ ("No evidence yet");
}

static void
update_stack (DossierEvidenceChooser *self)
{
  g_autofree char *address = dup_address (self);
  const char *page = "none";

  gtk_label_set_text (self->nothing, get_reason_for_nothing (self));
  if (address != NULL)
    page = "address";
  else if (g_list_model_get_n_items (G_LIST_MODEL (self->found)) > 0)
    page = "list";
  gtk_stack_set_visible_child_name (self->stack, page);
}

/* Not before it is seen: a register is long, and few choosers are opened. */
static void
list_evidence (DossierEvidenceChooser *self)
{
  gtk_filter_list_model_set_model (
    self->found,
    self->submission != NULL ? dossier_submission_get_evidence (self->submission) : NULL);
}

static void
search_changed (DossierEvidenceChooser *self)
{
  gtk_string_filter_set_search (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  update_stack (self);
}

/* Where evidence is chosen for no element, nothing is cited. */
static const char *
get_element (DossierEvidenceChooser *self)
{
  return self->response != NULL ? dossier_response_get_element (self->response) : "";
}

static void
choose (DossierEvidenceChooser *self, guint position)
{
  g_autoptr (DossierEvidence) evidence =
    g_list_model_get_item (G_LIST_MODEL (self->found), position);

  if (evidence == NULL)
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  if (self->response != NULL)
    dossier_submission_cite (self->submission, self->response, evidence, "");
  g_signal_emit (self, chosen_signal, 0, evidence);
}

static void
evidence_activated (DossierEvidenceChooser *self, guint position)
{
  choose (self, position);
}

static void
search_activated (DossierEvidenceChooser *self)
{
  g_autofree char *address = dup_address (self);

  if (address == NULL)
    {
      /* The entry waits a moment before it says that it changed; a fast hand does not. */
      search_changed (self);
      choose (self, 0);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "submission.add-address",
                              "(ss)",
                              get_element (self),
                              address);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
add_files (DossierEvidenceChooser *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "submission.add-files", "s", get_element (self));
}

static void
paste (DossierEvidenceChooser *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "submission.paste-evidence",
                              "s",
                              get_element (self));
}

/* Each time anew: nobody goes on with an old search. */
static void
dossier_evidence_chooser_show (GtkWidget *widget)
{
  DossierEvidenceChooser *self = DOSSIER_EVIDENCE_CHOOSER (widget);

  list_evidence (self);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_changed (self);
  GTK_WIDGET_CLASS (dossier_evidence_chooser_parent_class)->show (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
dossier_evidence_chooser_dispose (GObject *object)
{
  DossierEvidenceChooser *self = DOSSIER_EVIDENCE_CHOOSER (object);

  g_clear_object (&self->submission);
  g_clear_object (&self->response);
  g_clear_object (&self->filter);
  g_clear_object (&self->found);

  G_OBJECT_CLASS (dossier_evidence_chooser_parent_class)->dispose (object);
}

static void
dossier_evidence_chooser_class_init (DossierEvidenceChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_evidence_chooser_dispose;
  widget_class->show = dossier_evidence_chooser_show;

  /**
   * DossierEvidenceChooser::chosen:
   * @self: an evidence chooser
   * @evidence: the evidence that the user chose
   */
  chosen_signal = g_signal_new ("chosen",
                                G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                DOSSIER_TYPE_EVIDENCE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-evidence-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceChooser, search);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceChooser, list);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceChooser, nothing);
  gtk_widget_class_bind_template_callback (widget_class, add_files);
  gtk_widget_class_bind_template_callback (widget_class, evidence_activated);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
  gtk_widget_class_bind_template_callback (widget_class, paste);
  gtk_widget_class_bind_template_callback (widget_class, search_activated);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
}

static void
dossier_evidence_chooser_init (DossierEvidenceChooser *self)
{
  g_autoptr (GtkBuilderScope) scope = gtk_builder_cscope_new ();
  g_autoptr (GtkListItemFactory) factory = NULL;
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_builder_cscope_add_callback (GTK_BUILDER_CSCOPE (scope), describe);
  factory = dossier_row_factory_new (scope,
                                     "/org/dossier/Dossier/dossier-evidence-chooser-row.ui",
                                     name_row);
  gtk_list_view_set_factory (self->list, factory);

  self->filter = gtk_string_filter_new (gtk_cclosure_expression_new (G_TYPE_STRING,
                                                                     NULL,
                                                                     0,
                                                                     NULL,
                                                                     G_CALLBACK (collect_text),
                                                                     NULL,
                                                                     NULL));
  self->found = gtk_filter_list_model_new (NULL, g_object_ref (GTK_FILTER (self->filter)));
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/**
 * dossier_evidence_chooser_set_response:
 * @self: an evidence chooser
 * @submission: (nullable): a submission
 * @response: (nullable): the response to cite evidence for, if any
 */
void
dossier_evidence_chooser_set_response (DossierEvidenceChooser *self,
                                       DossierSubmission *submission,
                                       DossierResponse *response)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_CHOOSER (self));

  g_set_object (&self->submission, submission);
  g_set_object (&self->response, response);
  gtk_filter_list_model_set_model (self->found, NULL);
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    list_evidence (self);
}
