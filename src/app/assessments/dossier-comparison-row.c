/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-comparison-row.h"

#include <glib/gi18n.h>

#include "dossier-columns.h"
#include "dossier-day.h"
#include "dossier-enum.h"
#include "dossier-tally-bar.h"

/**
 * DossierComparisonRow:
 *
 * A criterion in two assessments: a bar for each, one below the other, and how many of its elements
 * moved.
 */
struct _DossierComparisonRow
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *movement;
  GtkLabel *day_before;
  DossierTallyBar *before;
  GtkLabel *day_after;
  DossierTallyBar *after;
};

G_DEFINE_FINAL_TYPE (DossierComparisonRow, dossier_comparison_row, ADW_TYPE_BIN)

static void
dossier_comparison_row_class_init (DossierComparisonRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_COLUMNS);
  g_type_ensure (DOSSIER_TYPE_TALLY_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-comparison-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonRow, title);
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonRow, movement);
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonRow, day_before);
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonRow, before);
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonRow, day_after);
  gtk_widget_class_bind_template_child (widget_class, DossierComparisonRow, after);
}

static void
dossier_comparison_row_init (DossierComparisonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_comparison_row_new:
 * @criterion: a criterion
 *
 * Returns: (transfer floating): a row for it, which is still to be updated
 */
GtkWidget *
dossier_comparison_row_new (DossierCriterion *criterion)
{
  DossierComparisonRow *self = g_object_new (DOSSIER_TYPE_COMPARISON_ROW, NULL);
  g_autofree char *title = g_strdup_printf ("%s  %s",
                                            dossier_criterion_get_number (criterion),
                                            dossier_criterion_get_title (criterion));

  gtk_label_set_text (self->title, title);
  return GTK_WIDGET (self);
}

/**
 * dossier_comparison_row_set_days:
 * @self: a row
 * @days: what makes the days of several rows equally wide, so that their bars begin below each
 * other
 */
void
dossier_comparison_row_set_days (DossierComparisonRow *self, GtkSizeGroup *days)
{
  g_return_if_fail (DOSSIER_IS_COMPARISON_ROW (self));

  gtk_size_group_add_widget (days, GTK_WIDGET (self->day_before));
  gtk_size_group_add_widget (days, GTK_WIDGET (self->day_after));
}

static void
show_day (GtkLabel *label, DossierAssessment *assessment)
{
  g_autofree char *day = dossier_day_describe (dossier_assessment_get_date (assessment));

  gtk_label_set_text (label,
                      day != NULL
                        ? day
                        : dossier_enum_get_title (DOSSIER_TYPE_ASSESSMENT_KIND,
                                                  (int) dossier_assessment_get_kind (assessment)));
}

static char *
describe_movement (const DossierComparison *comparison)
{
  guint n_not_compared = comparison->moved[DOSSIER_MOVEMENT_NONE]->len;
  g_autofree char *compared = g_strdup_printf (_ ("%u improved, %u declined, %u unchanged"),
                                               comparison->moved[DOSSIER_MOVEMENT_ROSE]->len,
                                               comparison->moved[DOSSIER_MOVEMENT_FELL]->len,
                                               comparison->moved[DOSSIER_MOVEMENT_SAME]->len);

  if (n_not_compared == 0)
    return g_steal_pointer (&compared);
  /* Translators: %s says how many elements improved, declined and are unchanged. */
  return g_strdup_printf (
    ngettext ("%s, %u not rated in both", "%s, %u not rated in both", n_not_compared),
    compared,
    n_not_compared);
}

/**
 * dossier_comparison_row_update:
 * @self: a row
 * @comparison: what became of the elements of its criterion
 * @standard: the standard, which names the ratings
 *
 * Shows two assessments.
 */
void
dossier_comparison_row_update (DossierComparisonRow *self,
                               const DossierComparison *comparison,
                               DossierStandard *standard)
{
  g_autofree char *movement = NULL;

  g_return_if_fail (DOSSIER_IS_COMPARISON_ROW (self));

  movement = describe_movement (comparison);
  gtk_label_set_text (self->movement, movement);
  show_day (self->day_before, comparison->before);
  show_day (self->day_after, comparison->after);
  dossier_tally_bar_set_tally (self->before, &comparison->tally_before, standard);
  dossier_tally_bar_set_tally (self->after, &comparison->tally_after, standard);
}
