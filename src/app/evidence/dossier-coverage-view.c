/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-coverage-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "dossier-coverage.h"
#include "dossier-short-text.h"
#include "dossier-today.h"

#define MOST_CITED_SHOWN 5

/**
 * DossierCoverageView:
 *
 * All elements against the evidence, so that one sees where there is none, and
 * what too much rests on.
 */
struct _DossierCoverageView
{
  AdwBin parent_instance;

  GtkLabel *summary;
  GtkToggleButton *only_gaps;
  GtkWidget *most_cited_group;
  GtkListBox *most_cited;
  GtkListBox *elements;

  DossierSubmission *submission;
  gboolean is_outdated;
};

G_DEFINE_FINAL_TYPE (DossierCoverageView, dossier_coverage_view, ADW_TYPE_BIN)

static void
clear (GtkListBox *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, child);
}

static void
append_row (GtkListBox *list, const char *title, const char *subtitle, const char *state)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title",
                                 title,
                                 "subtitle",
                                 subtitle,
                                 "use-markup",
                                 FALSE,
                                 "activatable",
                                 TRUE,
                                 NULL);
  GtkWidget *label = gtk_label_new (state);

  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_append (list, row);
}

static char *
join_labels (GPtrArray *evidence)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < evidence->len; i++)
    {
      g_autofree char *label = dossier_evidence_get_label (evidence->pdata[i]);

      g_string_append_printf (labels, "%s%s", i > 0 ? ", " : "", label);
    }
  return g_string_free (labels, FALSE);
}

static char *
describe_state (const DossierCoverageElement *coverage)
{
  switch (coverage->state)
    {
    case DOSSIER_COVERAGE_NONE:
      return g_strdup (_ ("⚠ No evidence"));
    case DOSSIER_COVERAGE_OUT_OF_DATE:
      return g_strdup (_ ("⚠ Out of date"));
    case DOSSIER_COVERAGE_CURRENT:
    default:
      return g_strdup_printf ("%u", coverage->evidence->len);
    }
}

static void
append_element (DossierCoverageView *self, const DossierCoverageElement *coverage)
{
  g_autofree char *title = g_strdup_printf ("%s  %s",
                                            dossier_element_get_number (coverage->element),
                                            dossier_element_get_title (coverage->element));
  g_autofree char *labels = join_labels (coverage->evidence);
  g_autofree char *state = describe_state (coverage);
  GtkWidget *row;

  append_row (self->elements, title, labels, state);
  row = gtk_widget_get_last_child (GTK_WIDGET (self->elements));
  g_object_set_data_full (G_OBJECT (row),
                          "number",
                          g_strdup (dossier_element_get_number (coverage->element)),
                          g_free);
}

static void
show_elements (DossierCoverageView *self)
{
  const char *today = dossier_today_get ();
  g_autoptr (GPtrArray) elements = dossier_coverage_list_elements (self->submission, today);
  gboolean only_gaps = gtk_toggle_button_get_active (self->only_gaps);
  guint counts[DOSSIER_COVERAGE_CURRENT + 1] = { 0 };
  g_autofree char *summary = NULL;

  clear (self->elements);
  for (guint i = 0; i < elements->len; i++)
    {
      const DossierCoverageElement *coverage = elements->pdata[i];

      counts[coverage->state]++;
      if (!only_gaps || coverage->state != DOSSIER_COVERAGE_CURRENT)
        append_element (self, coverage);
    }
  summary = g_strdup_printf (_ ("%u of %u elements have current evidence; %u have none, and %u "
                                "have only out-of-date evidence."),
                             counts[DOSSIER_COVERAGE_CURRENT],
                             elements->len,
                             counts[DOSSIER_COVERAGE_NONE],
                             counts[DOSSIER_COVERAGE_OUT_OF_DATE]);
  gtk_label_set_text (self->summary, summary);
}

static void
show_most_cited (DossierCoverageView *self)
{
  g_autoptr (GPtrArray) most =
    dossier_coverage_list_most_cited (self->submission, MOST_CITED_SHOWN);

  clear (self->most_cited);
  for (guint i = 0; i < most->len; i++)
    {
      const DossierCoverageEvidence *entry = most->pdata[i];
      g_autofree char *label = dossier_evidence_get_label (entry->evidence);
      g_autofree char *name = dossier_text_shorten (dossier_evidence_get_title (entry->evidence));
      g_autofree char *title = g_strdup_printf ("%s  %s", label, name);
      g_autofree char *count =
        g_strdup_printf (ngettext ("%u element", "%u elements", entry->n_elements),
                         entry->n_elements);
      GtkWidget *row;

      append_row (self->most_cited, title, "", count);
      row = gtk_widget_get_last_child (GTK_WIDGET (self->most_cited));
      g_object_set_data_full (G_OBJECT (row),
                              "evidence",
                              g_strdup (dossier_evidence_get_id (entry->evidence)),
                              g_free);
    }
  gtk_widget_set_visible (self->most_cited_group, most->len > 0);
}

static void
update (DossierCoverageView *self)
{
  if (self->submission == NULL)
    return;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->is_outdated = TRUE;
      return;
    }
  self->is_outdated = FALSE;
  show_elements (self);
  show_most_cited (self);
}

static void
element_activated (DossierCoverageView *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "submission.show-element",
                              "s",
                              g_object_get_data (G_OBJECT (row), "number"));
}

static void
evidence_activated (DossierCoverageView *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "submission.show-evidence",
                              "(su)",
                              g_object_get_data (G_OBJECT (row), "evidence"),
                              0);
}

static void
dossier_coverage_view_map (GtkWidget *widget)
{
  DossierCoverageView *self = DOSSIER_COVERAGE_VIEW (widget);

  GTK_WIDGET_CLASS (dossier_coverage_view_parent_class)->map (widget);
  if (self->is_outdated)
    update (self);
}

static void
dossier_coverage_view_dispose (GObject *object)
{
  DossierCoverageView *self = DOSSIER_COVERAGE_VIEW (object);

  g_clear_object (&self->submission);

  G_OBJECT_CLASS (dossier_coverage_view_parent_class)->dispose (object);
}

static void
edited_cb (DossierCoverageView *self, DossierEditGroup *group)
{
  static const char *const shown[] = { "evidence", "responses/*/citations", NULL };

  if (dossier_edit_group_touches_any (group, shown))
    update (self);
}

static void
dossier_coverage_view_class_init (DossierCoverageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_coverage_view_dispose;
  widget_class->map = dossier_coverage_view_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-coverage-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCoverageView, summary);
  gtk_widget_class_bind_template_child (widget_class, DossierCoverageView, only_gaps);
  gtk_widget_class_bind_template_child (widget_class, DossierCoverageView, most_cited_group);
  gtk_widget_class_bind_template_child (widget_class, DossierCoverageView, most_cited);
  gtk_widget_class_bind_template_child (widget_class, DossierCoverageView, elements);
  gtk_widget_class_bind_template_callback (widget_class, element_activated);
  gtk_widget_class_bind_template_callback (widget_class, evidence_activated);
  gtk_widget_class_bind_template_callback (widget_class, update);
}

static void
dossier_coverage_view_init (DossierCoverageView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_today_connect (self, G_CALLBACK (update));
}

/**
 * dossier_coverage_view_set_submission:
 * @self: a coverage view
 * @submission: the submission that it shows as long as it lives
 */
void
dossier_coverage_view_set_submission (DossierCoverageView *self, DossierSubmission *submission)
{
  g_return_if_fail (DOSSIER_IS_COVERAGE_VIEW (self) && self->submission == NULL);

  self->submission = g_object_ref (submission);
  g_signal_connect_object (submission, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  update (self);
}
