/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-technique-view.h"

#include <glib/gi18n.h>

#include "dossier-describe.h"
#include "dossier-narrative-pointer.h"
#include "dossier-narrative-view.h"
#include "dossier-text-size.h"

/**
 * DossierTechniqueView:
 *
 * The guide to a technique: what it takes, which elements it serves, how it is done, and what can
 * be done with its template.
 */
struct _DossierTechniqueView
{
  GtkWidget parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel *heading;
  GtkLabel *summary;
  GtkLabel *roles;
  GtkLabel *time;
  GtkLabel *people;
  GtkWidget *elements;
  GtkButton *insert_button;
  GtkLabel *insert_label;
  GtkButton *copy_button;
  GtkButton *export_button;
  GtkButton *print_button;
  GtkWidget *calculator_button;
  GtkTextView *text;

  DossierNarrativePointer *pointer;
  DossierTechnique *technique;
  gboolean has_element;
};

G_DEFINE_FINAL_TYPE (DossierTechniqueView, dossier_technique_view, GTK_TYPE_WIDGET)

/* The guides that the calculator of sample sizes helps with. */
static const char *const calculator_guides[] = {
  "sample-size-and-margin-of-error",
  "surveys",
  NULL,
};

/* What a guide does not say has no line. */
static void
set_fact (GtkLabel *label, const char *name, const char *value)
{
  /* Translators: the name of a fact, such as “Time”, and the fact */
  g_autofree char *line = g_strdup_printf (_ ("%s: %s"), name, value);

  gtk_label_set_text (label, line);
  gtk_widget_set_visible (GTK_WIDGET (label), *value != '\0');
}

static void
show_facts (DossierTechniqueView *self)
{
  g_autofree char *roles =
    g_strjoinv (", ", (char **) dossier_technique_get_roles (self->technique));

  set_fact (self->roles, _ ("For"), roles);
  set_fact (self->time, _ ("Time"), dossier_technique_get_time (self->technique));
  set_fact (self->people, _ ("People"), dossier_technique_get_people (self->technique));
}

static void
add_element (DossierTechniqueView *self, DossierElement *element)
{
  const char *number = dossier_element_get_number (element);
  GtkWidget *button = gtk_button_new_with_label (number);
  /* Translators: the number and the title of an element */
  g_autofree char *name =
    g_strdup_printf (_ ("%s %s"), number, dossier_element_get_title (element));

  dossier_describe_widget (button, name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", number);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "submission.show-element");
  gtk_widget_add_css_class (button, "numeric");
  gtk_widget_set_parent (button, self->elements);
}

/* A guide may name elements of another standard. */
static void
show_elements (DossierTechniqueView *self, DossierStandard *standard)
{
  const char *const *numbers = dossier_technique_get_elements (self->technique);
  GtkWidget *child;

  while ((child = gtk_widget_get_last_child (self->elements)) != NULL && !GTK_IS_LABEL (child))
    gtk_widget_unparent (child);
  for (guint i = 0; numbers[i] != NULL; i++)
    {
      DossierElement *element = dossier_standard_find_element (standard, numbers[i]);

      if (element != NULL)
        add_element (self, element);
    }
}

static void
set_target (GtkButton *button, DossierTechnique *technique, const char *command)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button),
                                    "s",
                                    dossier_technique_get_id (technique));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), command);
}

static void
offer_template (DossierTechniqueView *self)
{
  g_autofree char *template = dossier_technique_find_template (self->technique);

  gtk_widget_set_visible (GTK_WIDGET (self->insert_button), template != NULL && self->has_element);
  gtk_widget_set_visible (GTK_WIDGET (self->copy_button), template != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->export_button), template != NULL);
  set_target (self->insert_button, self->technique, "submission.insert-template");
  set_target (self->export_button, self->technique, "submission.export-template");
  set_target (self->print_button, self->technique, "submission.print-guide");
}

static void
offer_calculator (DossierTechniqueView *self)
{
  gtk_widget_set_visible (
    self->calculator_button,
    g_strv_contains (calculator_guides, dossier_technique_get_id (self->technique)));
}

static void
copy_cb (DossierTechniqueView *self)
{
  g_autofree char *template = dossier_technique_find_template (self->technique);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), template);
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "submission.show-message",
                              "s",
                              _ ("Copied the template"));
}

static void
dossier_technique_view_dispose (GObject *object)
{
  DossierTechniqueView *self = DOSSIER_TECHNIQUE_VIEW (object);
  GtkWidget *child;

  g_clear_object (&self->pointer);
  g_clear_object (&self->technique);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_technique_view_parent_class)->dispose (object);
}

static void
dossier_technique_view_class_init (DossierTechniqueViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_NARRATIVE_VIEW);
  G_OBJECT_CLASS (klass)->dispose = dossier_technique_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-technique-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierTechniqueView, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniqueView, heading);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniqueView, summary);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniqueView, roles);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniqueView, time);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniqueView, people);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniqueView, elements);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniqueView, insert_button);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniqueView, insert_label);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniqueView, copy_button);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniqueView, export_button);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniqueView, print_button);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniqueView, calculator_button);
  gtk_widget_class_bind_template_child (widget_class, DossierTechniqueView, text);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
dossier_technique_view_init (DossierTechniqueView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_text_size_follow (self->text);
  self->pointer = dossier_narrative_pointer_new (DOSSIER_NARRATIVE_VIEW (self->text));
}

/**
 * dossier_technique_view_set_technique:
 * @self: a view of a technique
 * @technique: the technique to show
 * @standard: the standard whose elements it may serve
 */
void
dossier_technique_view_set_technique (DossierTechniqueView *self,
                                      DossierTechnique *technique,
                                      DossierStandard *standard)
{
  g_return_if_fail (DOSSIER_IS_TECHNIQUE_VIEW (self));
  g_return_if_fail (DOSSIER_IS_TECHNIQUE (technique));

  if (!g_set_object (&self->technique, technique))
    return;
  gtk_label_set_text (self->heading, dossier_technique_get_title (technique));
  gtk_label_set_text (self->summary, dossier_technique_get_summary (technique));
  show_facts (self);
  show_elements (self, standard);
  offer_template (self);
  offer_calculator (self);
  dossier_narrative_buffer_set_markdown (
    dossier_narrative_view_get_buffer (DOSSIER_NARRATIVE_VIEW (self->text)),
    dossier_technique_get_text (technique));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
}

/**
 * dossier_technique_view_set_element:
 * @self: a view of a technique
 * @element: (nullable): the number of the element that a template would go into
 */
void
dossier_technique_view_set_element (DossierTechniqueView *self, const char *element)
{
  g_autofree char *label = NULL;

  g_return_if_fail (DOSSIER_IS_TECHNIQUE_VIEW (self));

  self->has_element = element != NULL;
  if (element != NULL)
    {
      /* Translators: the number of an element */
      label = g_strdup_printf (_ ("Insert Template into %s"), element);
      gtk_label_set_text (self->insert_label, label);
    }
  if (self->technique != NULL)
    offer_template (self);
}
