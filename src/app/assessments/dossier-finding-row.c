/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-finding-row.h"

#include <glib/gi18n.h>

#include "dossier-choices.h"
#include "dossier-describe.h"
#include "dossier-enum-choices.h"
#include "dossier-rating-keys.h"
#include "dossier-rating-style.h"
#include "dossier-submission-assessments.h"

/**
 * DossierFindingRow:
 *
 * What an assessment says of one element, made for the keyboard: a key for the
 * rating, which goes on to the next row, and Tab for the words about what was rated.
 */

/* rated: (nullable): the row that a key has rated just before the keyboard came here */
struct _DossierFindingRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *element_label;
  GtkImage *icon;
  GtkDropDown *rating;
  GtkLabel *carried;
  GtkEntry *comment;
  GtkEntry *strength;
  GtkEntry *improvement;

  DossierSubmission *submission;
  DossierAssessment *assessment;
  DossierElement *element;
  GtkWidget *rated;
  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (DossierFindingRow, dossier_finding_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
get_number (DossierFindingRow *self)
{
  return dossier_element_get_number (self->element);
}

static DossierFinding *
find_finding (DossierFindingRow *self)
{
  return dossier_assessment_find_finding (self->assessment, get_number (self));
}

static void
set_rating (DossierFindingRow *self, DossierRating rating)
{
  DossierFinding *finding = find_finding (self);
  g_autofree char *label = NULL;

  if (finding == NULL && rating == DOSSIER_RATING_NOT_RATED)
    return;
  /* Translators: what the Undo command calls the rating of an element: “Undo: Rate 1.1.2” */
  label = g_strdup_printf (_ ("Rate %s"), get_number (self));
  dossier_submission_begin_edit (self->submission, label);
  finding =
    dossier_submission_ensure_finding (self->submission, self->assessment, get_number (self));
  if (finding != NULL)
    g_object_set (finding, "rating", rating, NULL);
  dossier_submission_end_edit (self->submission);
}

static void
rating_chosen_cb (DossierFindingRow *self)
{
  if (!self->is_updating)
    set_rating (
      self,
      (DossierRating) dossier_choices_get_selected_enum (self->rating, DOSSIER_TYPE_RATING));
}

static void
set_text (DossierFindingRow *self, const char *field, GtkEntry *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  DossierFinding *finding = find_finding (self);

  if (self->is_updating || (finding == NULL && *text == '\0'))
    return;
  if (finding != NULL)
    {
      g_object_set (finding, field, text, NULL);
      return;
    }
  dossier_submission_begin_edit (self->submission, _ ("Add Finding"));
  finding =
    dossier_submission_ensure_finding (self->submission, self->assessment, get_number (self));
  if (finding != NULL)
    g_object_set (finding, field, text, NULL);
  dossier_submission_end_edit (self->submission);
}

static void
comment_changed_cb (DossierFindingRow *self)
{
  set_text (self, "comment", self->comment);
}

static void
strength_changed_cb (DossierFindingRow *self)
{
  set_text (self, "strength", self->strength);
}

static void
improvement_changed_cb (DossierFindingRow *self)
{
  set_text (self, "improvement", self->improvement);
}

static void
focus_next_cb (DossierFindingRow *self)
{
  GtkWidget *next = gtk_widget_get_next_sibling (GTK_WIDGET (self));

  gtk_widget_grab_focus (next != NULL ? next : GTK_WIDGET (self));
}

static gboolean
rate_by_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  DossierFindingRow *self = DOSSIER_FINDING_ROW (widget);
  GtkWidget *next;

  /* In a field, the key is a letter. */
  if (!gtk_widget_is_focus (widget) || !dossier_submission_get_editable (self->submission))
    return FALSE;
  set_rating (self, (DossierRating) g_variant_get_int32 (arguments));
  next = gtk_widget_get_next_sibling (widget);
  if (next == NULL)
    next = widget;
  gtk_widget_grab_focus (next);
  g_set_weak_pointer (&DOSSIER_FINDING_ROW (next)->rated, widget);
  return TRUE;
}

static gboolean
tab_pressed_cb (GtkWidget *widget, G_GNUC_UNUSED GVariant *arguments, gpointer user_data)
{
  DossierFindingRow *self = DOSSIER_FINDING_ROW (widget);
  DossierFindingRow *rated = self->rated != NULL ? DOSSIER_FINDING_ROW (self->rated) : self;

  if (!gtk_widget_is_focus (widget))
    return FALSE;
  return gtk_widget_grab_focus (GTK_WIDGET (rated->comment));
}

static void
focus_left_cb (DossierFindingRow *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    g_clear_weak_pointer (&self->rated);
}

static void
set_entry (GtkEntry *entry, const char *text)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (entry)), text))
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
dossier_finding_row_dispose (GObject *object)
{
  DossierFindingRow *self = DOSSIER_FINDING_ROW (object);

  g_clear_weak_pointer (&self->rated);
  g_clear_object (&self->submission);
  g_clear_object (&self->assessment);
  g_clear_object (&self->element);

  G_OBJECT_CLASS (dossier_finding_row_parent_class)->dispose (object);
}

static void
dossier_finding_row_class_init (DossierFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_finding_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierFindingRow, element_label);
  gtk_widget_class_bind_template_child (widget_class, DossierFindingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, DossierFindingRow, rating);
  gtk_widget_class_bind_template_child (widget_class, DossierFindingRow, carried);
  gtk_widget_class_bind_template_child (widget_class, DossierFindingRow, comment);
  gtk_widget_class_bind_template_child (widget_class, DossierFindingRow, strength);
  gtk_widget_class_bind_template_child (widget_class, DossierFindingRow, improvement);
  gtk_widget_class_bind_template_callback (widget_class, comment_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, improvement_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rating_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, strength_changed_cb);
  dossier_rating_keys_bind_class (widget_class, rate_by_key);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, 0, tab_pressed_cb, NULL);
}

static void
dossier_finding_row_init (DossierFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_describe_drop_down (self->rating);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_left_cb), NULL);
}

static void
name_fields (DossierFindingRow *self)
{
  const struct
  {
    gpointer widget;
    const char *format;
  } names[] = {
    { self->rating, _ ("Rating of %s") },
    { self->comment, _ ("Comment on %s") },
    { self->strength, _ ("Strength of %s") },
    { self->improvement, _ ("Area for Improvement of %s") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (GStrv) parts = g_strsplit (names[i].format, "%s", -1);
      g_autofree char *name = g_strjoinv (get_number (self), parts);

      gtk_accessible_update_property (names[i].widget, GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

/**
 * dossier_finding_row_new:
 * @submission: a submission
 * @assessment: one of its assessments
 * @element: an element of its standard
 *
 * Returns: (transfer floating): a row, which is still to be updated
 */
GtkWidget *
dossier_finding_row_new (DossierSubmission *submission,
                         DossierAssessment *assessment,
                         DossierElement *element)
{
  DossierFindingRow *self = g_object_new (DOSSIER_TYPE_FINDING_ROW, NULL);
  g_autofree char *label = g_strdup_printf ("%s  %s",
                                            dossier_element_get_number (element),
                                            dossier_element_get_title (element));
  g_autoptr (GListModel) ratings =
    dossier_rating_choices_new (dossier_submission_get_standard (submission), NULL);

  self->submission = g_object_ref (submission);
  self->assessment = g_object_ref (assessment);
  self->element = g_object_ref (element);
  gtk_label_set_text (self->element_label, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  name_fields (self);
  self->is_updating = TRUE;
  gtk_drop_down_set_model (self->rating, ratings);
  self->is_updating = FALSE;
  return GTK_WIDGET (self);
}

/**
 * dossier_finding_row_get_element:
 * @self: a row
 *
 * Returns: the number of the element that it is about
 */
const char *
dossier_finding_row_get_element (DossierFindingRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_FINDING_ROW (self), NULL);

  return get_number (self);
}

/**
 * dossier_finding_row_update:
 * @self: a row
 * @carried_over: the rating that the element keeps where it was not looked at
 * @carried_from: (nullable): the assessment that gave it that rating
 *
 * Shows what the finding says now.
 */
void
dossier_finding_row_update (DossierFindingRow *self,
                            DossierRating carried_over,
                            DossierAssessment *carried_from)
{
  DossierFinding *finding;
  DossierRating rating;

  g_return_if_fail (DOSSIER_IS_FINDING_ROW (self));

  finding = find_finding (self);
  rating = finding != NULL ? dossier_finding_get_rating (finding) : DOSSIER_RATING_NOT_RATED;
  self->is_updating = TRUE;
  dossier_choices_select_enum (self->rating, DOSSIER_TYPE_RATING, (int) rating);
  gtk_image_set_from_icon_name (self->icon, dossier_rating_get_icon_name (rating));
  dossier_rating_style_widget (rating, GTK_WIDGET (self->icon));
  set_entry (self->comment, finding != NULL ? dossier_finding_get_comment (finding) : "");
  set_entry (self->strength, finding != NULL ? dossier_finding_get_strength (finding) : "");
  set_entry (self->improvement, finding != NULL ? dossier_finding_get_improvement (finding) : "");
  self->is_updating = FALSE;

  gtk_widget_set_visible (GTK_WIDGET (self->carried), carried_from != NULL);
  if (carried_from != NULL)
    {
      DossierStandard *standard = dossier_submission_get_standard (self->submission);
      g_autofree char *source = dossier_assessment_describe (carried_from);
      /* Translators: a rating, and the assessment that gave it */
      g_autofree char *text =
        g_strdup_printf (_ ("Not assessed. Keeps %s from: %s"),
                         dossier_standard_get_rating_title (standard, carried_over),
                         source);

      gtk_label_set_text (self->carried, text);
    }
}
