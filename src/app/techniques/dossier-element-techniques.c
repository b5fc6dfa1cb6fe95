/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-element-techniques.h"

#include "dossier-technique-library.h"

/**
 * DossierElementTechniques:
 *
 * The guides that help with an element, folded away until somebody asks for them. Not before then
 * are they read.
 */
struct _DossierElementTechniques
{
  AdwBin parent_instance;

  GtkExpander *expander;
  GtkListBox *list;

  GSettings *settings;
  char *element;
};

G_DEFINE_FINAL_TYPE (DossierElementTechniques, dossier_element_techniques, ADW_TYPE_BIN)

static void
add_row (DossierElementTechniques *self, DossierTechnique *technique)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup",
                                 FALSE,
                                 "title",
                                 dossier_technique_get_title (technique),
                                 "subtitle",
                                 dossier_technique_get_summary (technique),
                                 "activatable",
                                 TRUE,
                                 "action-name",
                                 "submission.show-guide",
                                 NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (row),
                                    "s",
                                    dossier_technique_get_id (technique));
  gtk_list_box_append (self->list, row);
}

static void
remove_rows (DossierElementTechniques *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
update_list (DossierElementTechniques *self)
{
  g_autoptr (GPtrArray) techniques = NULL;

  remove_rows (self);
  if (self->element == NULL || !gtk_expander_get_expanded (self->expander))
    return;
  techniques =
    dossier_technique_library_list_for (dossier_technique_library_get_default (), self->element);
  for (guint i = 0; i < techniques->len; i++)
    add_row (self, techniques->pdata[i]);
}

static void
dossier_element_techniques_dispose (GObject *object)
{
  DossierElementTechniques *self = DOSSIER_ELEMENT_TECHNIQUES (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->element, g_free);

  G_OBJECT_CLASS (dossier_element_techniques_parent_class)->dispose (object);
}

static void
dossier_element_techniques_class_init (DossierElementTechniquesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_element_techniques_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/org/dossier/Dossier/dossier-element-techniques.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierElementTechniques, expander);
  gtk_widget_class_bind_template_child (widget_class, DossierElementTechniques, list);
  gtk_widget_class_bind_template_callback (widget_class, update_list);
}

static void
dossier_element_techniques_init (DossierElementTechniques *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new (DOSSIER_APPLICATION_ID);
  g_settings_bind (self->settings,
                   "show-guides",
                   self->expander,
                   "expanded",
                   G_SETTINGS_BIND_DEFAULT);
}

/**
 * dossier_element_techniques_set_element:
 * @self: the guides of an element
 * @element: (nullable): the number of the element
 */
void
dossier_element_techniques_set_element (DossierElementTechniques *self, const char *element)
{
  g_return_if_fail (DOSSIER_IS_ELEMENT_TECHNIQUES (self));

  if (g_strcmp0 (self->element, element) == 0)
    return;
  g_free (self->element);
  self->element = g_strdup (element);
  update_list (self);
}
