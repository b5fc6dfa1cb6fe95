/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-criterion-card.h"

#include <glib/gi18n.h>

#include "dossier-portfolio-filter.h"
#include "dossier-rating-style.h"
#include "dossier-tally-bar.h"

/**
 * DossierCriterionCard:
 *
 * Where a criterion stands, or the whole submission. Every number leads to the
 * elements that it counts.
 */
struct _DossierCriterionCard
{
  AdwBin parent_instance;

  GtkButton *heading;
  GtkLabel *heading_label;
  DossierTallyBar *bar;
  GtkFlowBox *ratings;
  GtkFlowBox *facts;

  GtkButton *rating_buttons[DOSSIER_RATING_COUNT];
  GtkLabel *rating_labels[DOSSIER_RATING_COUNT];
  GtkButton *fact_buttons[DOSSIER_PORTFOLIO_EVIDENCED + 1];

  DossierSubmission *submission;
  DossierCriterion *criterion;
};

G_DEFINE_FINAL_TYPE (DossierCriterionCard, dossier_criterion_card, ADW_TYPE_BIN)

static const char *
criterion_number (DossierCriterionCard *self)
{
  return self->criterion != NULL ? dossier_criterion_get_number (self->criterion) : "";
}

static void
set_target (DossierCriterionCard *self,
            GtkButton *button,
            int rating,
            DossierPortfolioCondition condition)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "submission.show-counted");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button),
                                    "(sii)",
                                    criterion_number (self),
                                    rating,
                                    (int) condition);
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
create_rating_button (DossierCriterionCard *self, DossierRating rating)
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
create_fact_button (DossierCriterionCard *self, DossierPortfolioCondition condition)
{
  GtkWidget *label =
    g_object_new (GTK_TYPE_LABEL, "xalign", 0.0F, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  GtkButton *button = GTK_BUTTON (gtk_button_new ());

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
set_fact (DossierCriterionCard *self, DossierPortfolioCondition condition, char *words)
{
  GtkButton *button = self->fact_buttons[condition];

  set_words (button, GTK_LABEL (gtk_button_get_child (button)), words);
}

/**
 * dossier_criterion_card_update:
 * @self: a card
 * @tally: where its criterion, or the whole, stands
 *
 * Shows what was counted.
 */
void
dossier_criterion_card_update (DossierCriterionCard *self, const DossierTally *tally)
{
  DossierStandard *standard = dossier_submission_get_standard (self->submission);

  g_return_if_fail (DOSSIER_IS_CRITERION_CARD (self));

  dossier_tally_bar_set_tally (self->bar, tally, standard);
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
  set_fact (
    self,
    DOSSIER_PORTFOLIO_RATED,
    g_strdup_printf (_ ("%u of %u rated"), dossier_tally_get_rated (tally), tally->n_elements));
  set_fact (self,
            DOSSIER_PORTFOLIO_WRITTEN,
            g_strdup_printf (_ ("%u of %u written"), tally->n_written, tally->n_elements));
  set_fact (
    self,
    DOSSIER_PORTFOLIO_EVIDENCED,
    g_strdup_printf (ngettext ("%u piece of evidence", "%u pieces of evidence", tally->n_evidence),
                     tally->n_evidence));
}

static void
dossier_criterion_card_dispose (GObject *object)
{
  DossierCriterionCard *self = DOSSIER_CRITERION_CARD (object);

  g_clear_object (&self->submission);
  g_clear_object (&self->criterion);

  G_OBJECT_CLASS (dossier_criterion_card_parent_class)->dispose (object);
}

static void
dossier_criterion_card_class_init (DossierCriterionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_TALLY_BAR);
  G_OBJECT_CLASS (klass)->dispose = dossier_criterion_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-criterion-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionCard, heading);
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionCard, heading_label);
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionCard, bar);
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionCard, ratings);
  gtk_widget_class_bind_template_child (widget_class, DossierCriterionCard, facts);
}

static void
dossier_criterion_card_init (DossierCriterionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_criterion_card_new:
 * @submission: a submission
 * @criterion: (nullable): one of the criteria of its standard, or %NULL for all
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
dossier_criterion_card_new (DossierSubmission *submission, DossierCriterion *criterion)
{
  DossierCriterionCard *self = g_object_new (DOSSIER_TYPE_CRITERION_CARD, NULL);
  g_autofree char *heading = NULL;

  self->submission = g_object_ref (submission);
  if (criterion != NULL)
    {
      self->criterion = g_object_ref (criterion);
      heading = g_strdup_printf ("%s  %s",
                                 dossier_criterion_get_number (criterion),
                                 dossier_criterion_get_title (criterion));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->heading), "submission.show-element");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->heading),
                                        "s",
                                        dossier_criterion_get_number (criterion));
    }
  else
    {
      heading = g_strdup (_ ("All Criteria"));
      set_target (self, self->heading, DOSSIER_PORTFOLIO_ALL, DOSSIER_PORTFOLIO_ANY);
    }
  gtk_label_set_text (self->heading_label, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->heading),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading,
                                  -1);

  for (int rating = DOSSIER_RATING_COUNT - 1; rating >= 0; rating--)
    self->rating_buttons[rating] = create_rating_button (self, (DossierRating) rating);
  for (int i = DOSSIER_PORTFOLIO_RATED; i <= DOSSIER_PORTFOLIO_EVIDENCED; i++)
    self->fact_buttons[i] = create_fact_button (self, (DossierPortfolioCondition) i);
  return GTK_WIDGET (self);
}
