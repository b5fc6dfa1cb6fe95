/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-citations-view.h"

#include <glib/gi18n.h>

#include "dossier-citation-row.h"
#include "dossier-evidence-chooser.h"
#include "dossier-gradual-list.h"
#include "dossier-page.h"
#include "dossier-thumbnails.h"

/**
 * DossierCitationsView:
 *
 * The evidence of one element, beside it.
 */
struct _DossierCitationsView
{
  GtkWidget parent_instance;

  GtkLabel *heading;
  GtkMenuButton *add;
  DossierEvidenceChooser *chooser;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListBox *list;

  DossierSubmission *submission;
  DossierResponse *response;
  GSignalGroup *citation_signals;
  GSignalGroup *submission_signals;
  DossierThumbnails *thumbnails;
  guint draw_idle;
};

/* At first no more rows are made than are seen, so that an element is there at once however much it
 * cites; then as many at a time as are made within a frame. */
#define N_ROWS_AT_ONCE 10

G_DEFINE_FINAL_TYPE (DossierCitationsView, dossier_citations_view, GTK_TYPE_WIDGET)

static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  DossierCitationsView *self = user_data;

  return dossier_citation_row_new (self->submission, DOSSIER_CITATION (item));
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  dossier_citation_row_toggle (DOSSIER_CITATION_ROW (row));
}

static DossierThumbnails *
get_thumbnails (DossierCitationsView *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), DOSSIER_TYPE_PAGE);

  if (self->thumbnails == NULL && page != NULL)
    self->thumbnails = dossier_thumbnails_new (
      dossier_bundle_get_folder (dossier_page_get_bundle (DOSSIER_PAGE (page))));
  return self->thumbnails;
}

/* Returns: whether the row is not below what is in sight */
static gboolean
draw_row (DossierCitationsView *self, GtkListBoxRow *row)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self->scroller));
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->scroller), &bounds) ||
      bounds.origin.y > (float) height)
    return FALSE;
  if (bounds.origin.y + bounds.size.height > 0)
    dossier_citation_row_draw (DOSSIER_CITATION_ROW (row), get_thumbnails (self));
  return TRUE;
}

static gboolean
draw_rows_in_sight (gpointer user_data)
{
  DossierCitationsView *self = user_data;
  GtkListBoxRow *row = NULL;

  self->draw_idle = 0;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self->list)) || get_thumbnails (self) == NULL)
    return G_SOURCE_REMOVE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (!draw_row (self, row))
        break;
    }
  return G_SOURCE_REMOVE;
}

static void
scrolled_cb (DossierCitationsView *self)
{
  if (self->draw_idle == 0)
    self->draw_idle = g_idle_add_full (G_PRIORITY_LOW, draw_rows_in_sight, self, NULL);
}

static void
follow_scroller (DossierCitationsView *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  g_signal_connect_object (adjustment,
                           "value-changed",
                           G_CALLBACK (scrolled_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment,
                           "changed",
                           G_CALLBACK (scrolled_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "map", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

static void
citations_changed_cb (DossierCitationsView *self)
{
  guint n_citations = g_list_model_get_n_items (dossier_response_get_citations (self->response));
  g_autofree char *heading = n_citations > 0 ? g_strdup_printf (_ ("Evidence (%u)"), n_citations)
                                             : g_strdup (_ ("Evidence"));

  gtk_label_set_text (self->heading, heading);
  gtk_stack_set_visible_child_name (self->stack, n_citations > 0 ? "list" : "none");
  scrolled_cb (self);
}

static void
editable_changed_cb (DossierCitationsView *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->add),
                            dossier_submission_get_editable (self->submission));
}

/* The narrative of the first element is drawn before its citations are. */
static void
list_citations (DossierCitationsView *self, GListModel *citations)
{
  guint n_at_first = gtk_widget_get_mapped (GTK_WIDGET (self)) ? N_ROWS_AT_ONCE : 0;
  g_autoptr (GtkSliceListModel) shown =
    dossier_gradual_list_new (citations, n_at_first, N_ROWS_AT_ONCE);

  gtk_list_box_bind_model (self->list, G_LIST_MODEL (shown), create_row, self, NULL);
}

static void
dossier_citations_view_dispose (GObject *object)
{
  DossierCitationsView *self = DOSSIER_CITATIONS_VIEW (object);
  GtkWidget *child;

  g_clear_handle_id (&self->draw_idle, g_source_remove);
  g_clear_object (&self->thumbnails);
  g_clear_object (&self->citation_signals);
  g_clear_object (&self->submission_signals);
  g_clear_object (&self->response);
  g_clear_object (&self->submission);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_citations_view_parent_class)->dispose (object);
}

static void
dossier_citations_view_class_init (DossierCitationsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_EVIDENCE_CHOOSER);
  G_OBJECT_CLASS (klass)->dispose = dossier_citations_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-citations-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCitationsView, heading);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationsView, add);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationsView, chooser);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationsView, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationsView, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierCitationsView, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
dossier_citations_view_init (DossierCitationsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  follow_scroller (self);

  self->citation_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->citation_signals,
                                  "items-changed",
                                  G_CALLBACK (citations_changed_cb),
                                  self);
  self->submission_signals = g_signal_group_new (DOSSIER_TYPE_SUBMISSION);
  g_signal_group_connect_swapped (self->submission_signals,
                                  "notify::editable",
                                  G_CALLBACK (editable_changed_cb),
                                  self);
}

/**
 * dossier_citations_view_set_response:
 * @self: a citations view
 * @submission: (nullable): a submission
 * @response: (nullable): its response whose evidence to show
 */
void
dossier_citations_view_set_response (DossierCitationsView *self,
                                     DossierSubmission *submission,
                                     DossierResponse *response)
{
  GListModel *citations = response != NULL ? dossier_response_get_citations (response) : NULL;

  g_return_if_fail (DOSSIER_IS_CITATIONS_VIEW (self));

  g_set_object (&self->submission, submission);
  g_set_object (&self->response, response);
  g_signal_group_set_target (self->citation_signals, citations);
  g_signal_group_set_target (self->submission_signals, submission);
  dossier_evidence_chooser_set_response (self->chooser, submission, response);
  if (response == NULL)
    {
      gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
      return;
    }
  list_citations (self, citations);
  citations_changed_cb (self);
  editable_changed_cb (self);
}

/**
 * dossier_citations_view_choose:
 * @self: a citations view
 *
 * Opens what adds evidence to the element.
 */
void
dossier_citations_view_choose (DossierCitationsView *self)
{
  g_return_if_fail (DOSSIER_IS_CITATIONS_VIEW (self));

  gtk_menu_button_popup (self->add);
}
