/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-criterion-row.h"

#include <glib/gi18n.h>

#include "dossier-columns.h"
#include "dossier-dashboard-charts.h"
#include "dossier-describe.h"
#include "dossier-element-grid.h"
#include "dossier-portfolio-filter.h"
#include "dossier-rating-style.h"
#include "dossier-tally-bar.h"

/**
 * DossierCriterionRow:
 *
 * Where a criterion stands, with a square for each of its elements; or the whole submission, with
 * the number of elements at each rating, whose shapes explain those of the squares. Every number
 * leads to the elements that it counts.
 */
struct _DossierCriterionRow
{
  AdwBin parent_instance;

  GtkButton *heading;
  GtkLabel *heading_label;
  DossierTallyBar *bar;
  DossierColumns *columns;
  GtkFlowBox *facts;
  GtkFlowBox *ratings;
  DossierElementGrid *grid;

  GtkButton *rating_buttons[DOSSIER_RATING_COUNT];
  GtkLabel *rating_labels[DOSSIER_RATING_COUNT];
  GtkButton *fact_buttons[DOSSIER_PORTFOLIO_EVIDENCED + 1];

  DossierSubmission *submission;
  DossierCriterion *criterion;
};

G_DEFINE_FINAL_TYPE (DossierCriterionRow, dossier_criterion_row, ADW_TYPE_BIN)

static const char *
criterion_number (DossierCriterionRow *self)
{
  return self->criterion != NULL ? dossier_criterion_get_number (self->criterion) : "";
}

static void
set_target (DossierCriterionRow *self,
            GtkButton *button,
            int rating,
            DossierPortfolioCondition condition)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button),
                                    "(sii)",
                                    criterion_number (self),
                                    rating,
                                    (int) condition);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "submission.show-counted");
}

static void
insert_into (GtkFlowBox *flow_box, GtkButton *button)
{
  GtkWidget *child =
    g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "focusable", FALSE, "child", button, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (button), "count");
  gtk_flow_box_insert (flow_box, child, -1);
}

static GtkButton *
create_rating_button (DossierCriterionRow *self, DossierRating rating)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (dossier_rating_get_icon_name (rating));
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "xalign", 0.0F, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkButton *button = GTK_BUTTON (gtk_button_new ());

  dossier_rating_style_widget (rating, icon);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (button, box);
  set_target (self, button, (int) rating, DOSSIER_PORTFOLIO_ANY);
  insert_into (self->ratings, button);
  self->rating_labels[rating] = GTK_LABEL (label);
  return button;
}

static GtkButton *
create_fact_button (DossierCriterionRow *self, DossierPortfolioCondition condition)
{
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "xalign", 0.0F, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkButton *button = GTK_BUTTON (gtk_button_new ());

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  gtk_button_set_child (button, label);
  set_target (self, button, DOSSIER_PORTFOLIO_ALL, condition);
  insert_into (self->facts, button);
  return button;
}

static void
set_words (GtkButton *button, GtkLabel *label, char *words)
{
  gtk_label_set_text (label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words,
                                  -1);
  g_free (words);
}

static void
set_fact (DossierCriterionRow *self, DossierPortfolioCondition condition, char *words)
{
  GtkButton *button = self->fact_buttons[condition];

  set_words (button, GTK_LABEL (gtk_button_get_child (button)), words);
}

static void
update_ratings (DossierCriterionRow *self, const DossierTally *tally)
{
  DossierStandard *standard = dossier_submission_get_standard (self->submission);

  for (int rating = 0; rating < DOSSIER_RATING_COUNT; rating++)
    {
      GtkButton *button = self->rating_buttons[rating];

      set_words (
        button,
        self->rating_labels[rating],
        g_strdup_printf (_ ("%u %s"),
                         tally->n_rated[rating],
                         dossier_standard_get_rating_title (standard, (DossierRating) rating)));
      gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (button)),
                              tally->n_rated[rating] > 0);
    }
}

/* There may be more in the register, which the evidence page counts. */
static void
show_evidence (DossierCriterionRow *self, guint n_cited)
{
  guint n_all = g_list_model_get_n_items (dossier_submission_get_evidence (self->submission));
  g_autofree char *part =
    g_strdup_printf (ngettext ("%u of the %u piece of evidence in the register is cited.",
                               "%u of the %u pieces of evidence in the register are cited.",
                               n_all),
                     n_cited,
                     n_all);

  set_fact (self, DOSSIER_PORTFOLIO_EVIDENCED, g_strdup_printf (_ ("Evidence: %u cited"), n_cited));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->fact_buttons[DOSSIER_PORTFOLIO_EVIDENCED]), part);
}

/**
 * dossier_criterion_row_update:
 * @self: a row
 * @tally: where its criterion, or the whole, stands
 *
 * Shows what was counted, and the rating of each element.
 */
void
dossier_criterion_row_update (DossierCriterionRow *self, const DossierTally *tally)
{
  g_return_if_fail (DOSSIER_IS_CRITERION_ROW (self));

  dossier_tally_bar_set_tally (self->bar,
                               tally,
                               dossier_submission_get_standard (self->submission));
  if (self->grid != NULL)
    dossier_element_grid_update (self->grid);
  else
    update_ratings (self, tally);
  set_fact (
    self,
    DOSSIER_PORTFOLIO_RATED,
    g_strdup_printf (_ ("%u of %u rated"), dossier_tally_get_rated (tally), tally->n_elements));
  set_fact (self,
            DOSSIER_PORTFOLIO_WRITTEN,
            g_strdup_printf (_ ("%u of %u written"), tally->n_written, tally->n_elements));
  show_evidence (self, tally->n_evidence);
}

static void
dossier_criterion_row_dispose (GObject *object)
{
  DossierCriterionRow *self = DOSSIER_CRITERION_ROW (object);

  g_clear_object (&self->submission);
  g_clear_object (&self->criterion);

  G_OBJECT_CLASS (dossier_criterion_row_parent_class)->dispose (object);
}

static void
dossier_criterion_row_class_init (DossierCriterionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_COLUMNS);
  g_type_ensure (DOSSIER_TYPE_TALLY_BAR);
  G_OBJECT_CLASS (klass)->dispose = dossier_criterion_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-criterion-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionRow, heading);
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionRow, heading_label);
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionRow, bar);
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionRow, columns);
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionRow, facts);
}

static void
dossier_criterion_row_init (DossierCriterionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_ratings (DossierCriterionRow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-save-symbolic");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->ratings = g_object_new (GTK_TYPE_FLOW_BOX,
                                "selection-mode",
                                GTK_SELECTION_NONE,
                                "max-children-per-line",
                                DOSSIER_RATING_COUNT,
                                "min-children-per-line",
                                1,
                                "hexpand",
                                TRUE,
                                "valign",
                                GTK_ALIGN_CENTER,
                                NULL);
  for (int rating = DOSSIER_RATING_COUNT - 1; rating >= 0; rating--)
    self->rating_buttons[rating] = create_rating_button (self, (DossierRating) rating);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", DOSSIER_CHART_OF_ELEMENTS);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "submission.export-chart");
  dossier_describe_widget (button, _ ("Export the Elements as a Chart…"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->ratings));
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_parent (box, GTK_WIDGET (self->columns));
}

static void
add_squares (DossierCriterionRow *self)
{
  GtkWidget *grid = dossier_element_grid_new (self->submission, self->criterion);

  gtk_widget_set_hexpand (grid, TRUE);
  gtk_widget_set_valign (grid, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (grid, GTK_WIDGET (self->columns));
  self->grid = DOSSIER_ELEMENT_GRID (grid);
}

static char *
set_destination (DossierCriterionRow *self)
{
  if (self->criterion == NULL)
    {
      set_target (self, self->heading, DOSSIER_PORTFOLIO_ALL, DOSSIER_PORTFOLIO_ANY);
      return g_strdup (_ ("All Criteria"));
    }
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->heading), "s", criterion_number (self));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->heading), "submission.show-element");
  return g_strdup_printf ("%s  %s",
                          criterion_number (self),
                          dossier_criterion_get_title (self->criterion));
}

/**
 * dossier_criterion_row_new:
 * @submission: a submission
 * @criterion: (nullable): one of the criteria of its standard, or %NULL for all
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
dossier_criterion_row_new (DossierSubmission *submission, DossierCriterion *criterion)
{
  DossierCriterionRow *self = g_object_new (DOSSIER_TYPE_CRITERION_ROW, NULL);

  self->submission = g_object_ref (submission);
  g_set_object (&self->criterion, criterion);
  set_words (self->heading, self->heading_label, set_destination (self));
  for (int i = DOSSIER_PORTFOLIO_RATED; i <= DOSSIER_PORTFOLIO_EVIDENCED; i++)
    self->fact_buttons[i] = create_fact_button (self, (DossierPortfolioCondition) i);
  if (criterion != NULL)
    add_squares (self);
  else
    add_ratings (self);
  return GTK_WIDGET (self);
}

/**
 * dossier_criterion_row_get_heading:
 * @self: a row
 *
 * Returns: (transfer none): its name, which leads to the criterion, or to all elements
 */
GtkWidget *
dossier_criterion_row_get_heading (DossierCriterionRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_CRITERION_ROW (self), NULL);

  return GTK_WIDGET (self->heading);
}
