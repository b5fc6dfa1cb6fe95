/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-replacement-row.h"

#include <glib/gi18n.h>

#include <string.h>

/**
 * DossierReplacementRow:
 *
 * Shows one replacement: where it is, what goes and what comes, and whether it is chosen.
 */
struct _DossierReplacementRow
{
  GtkWidget parent_instance;

  GtkCheckButton *chosen;
  GtkLabel *place;
  GtkLabel *words;

  GBinding *binding;
};

G_DEFINE_FINAL_TYPE (DossierReplacementRow, dossier_replacement_row, GTK_TYPE_WIDGET)

static void
unbind (DossierReplacementRow *self)
{
  if (self->binding != NULL)
    g_binding_unbind (self->binding);
  g_clear_object (&self->binding);
}

static void
dossier_replacement_row_dispose (GObject *object)
{
  DossierReplacementRow *self = DOSSIER_REPLACEMENT_ROW (object);
  GtkWidget *child;

  unbind (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_replacement_row_parent_class)->dispose (object);
}

static void
dossier_replacement_row_class_init (DossierReplacementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_replacement_row_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-replacement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierReplacementRow, chosen);
  gtk_widget_class_bind_template_child (widget_class, DossierReplacementRow, place);
  gtk_widget_class_bind_template_child (widget_class, DossierReplacementRow, words);
}

static void
dossier_replacement_row_init (DossierReplacementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize length)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) (start + length);
  pango_attr_list_insert (attributes, attribute);
}

/* What goes is struck out, what comes is bold. */
static void
show_words (DossierReplacementRow *self, const DossierReplacementText *text)
{
  const char *gap = *text->new != '\0' ? " " : "";
  g_autofree char *words = g_strconcat (text->before, text->old, gap, text->new, text->after, NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  gsize old = strlen (text->before);
  gsize new = old + strlen (text->old) + strlen (gap);

  add_attribute (attributes, pango_attr_strikethrough_new (TRUE), old, strlen (text->old));
  add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), new, strlen (text->new));
  gtk_label_set_text (self->words, words);
  gtk_label_set_attributes (self->words, attributes);
}

/* Nobody hears what is struck out. */
static char *
describe (DossierReplacement *replacement)
{
  const DossierReplacementText *text = dossier_replacement_get_text (replacement);
  g_autofree char *before = g_strconcat (text->before, text->old, text->after, NULL);
  g_autofree char *after = g_strconcat (text->before, text->new, text->after, NULL);

  /* Translators: an element, words of its narrative, and what would become of them */
  return g_strdup_printf (_ ("%s: “%s” becomes “%s”"),
                          dossier_replacement_get_place (replacement),
                          before,
                          after);
}

/**
 * dossier_replacement_row_new:
 *
 * Returns: (transfer floating): a row that shows no replacement yet
 */
GtkWidget *
dossier_replacement_row_new (void)
{
  return g_object_new (DOSSIER_TYPE_REPLACEMENT_ROW, NULL);
}

/**
 * dossier_replacement_row_set_replacement:
 * @self: a row
 * @replacement: (nullable): what it shows
 */
void
dossier_replacement_row_set_replacement (DossierReplacementRow *self,
                                         DossierReplacement *replacement)
{
  g_autofree char *description = NULL;

  g_return_if_fail (DOSSIER_IS_REPLACEMENT_ROW (self));

  unbind (self);
  if (replacement == NULL)
    return;
  gtk_label_set_text (self->place, dossier_replacement_get_place (replacement));
  show_words (self, dossier_replacement_get_text (replacement));
  description = describe (replacement);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chosen),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description,
                                  -1);
  self->binding =
    g_object_ref (g_object_bind_property (replacement,
                                          "chosen",
                                          self->chosen,
                                          "active",
                                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL));
}
