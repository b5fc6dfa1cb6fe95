/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-prompt-row.h"

/**
 * DossierPromptRow:
 *
 * A prompt of an element, which is ticked off once it is answered, and the paragraph that answers
 * it.
 */
struct _DossierPromptRow
{
  GtkWidget parent_instance;

  GtkCheckButton *tick;
  GtkWidget *link;
  GtkLabel *paragraph;

  gboolean is_set_here;
};

G_DEFINE_FINAL_TYPE (DossierPromptRow, dossier_prompt_row, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_TICKED,
  SIGNAL_PARAGRAPH_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (DossierPromptRow *self)
{
  if (!self->is_set_here)
    g_signal_emit (self, signals[SIGNAL_TICKED], 0);
}

static void
clicked_cb (DossierPromptRow *self)
{
  g_signal_emit (self, signals[SIGNAL_PARAGRAPH_ACTIVATED], 0);
}

static void
dossier_prompt_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_prompt_row_parent_class)->dispose (object);
}

static void
dossier_prompt_row_class_init (DossierPromptRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_prompt_row_dispose;

  /**
   * DossierPromptRow::ticked:
   *
   * The user has ticked the prompt, or taken the tick away.
   */
  signals[SIGNAL_TICKED] =
    g_signal_new ("ticked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * DossierPromptRow::paragraph-activated:
   *
   * The user wants to see the paragraph that answers the prompt.
   */
  signals[SIGNAL_PARAGRAPH_ACTIVATED] = g_signal_new ("paragraph-activated",
                                                      type,
                                                      G_SIGNAL_RUN_LAST,
                                                      0,
                                                      NULL,
                                                      NULL,
                                                      NULL,
                                                      G_TYPE_NONE,
                                                      0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-prompt-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierPromptRow, tick);
  gtk_widget_class_bind_template_child (widget_class, DossierPromptRow, link);
  gtk_widget_class_bind_template_child (widget_class, DossierPromptRow, paragraph);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
dossier_prompt_row_init (DossierPromptRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A check button of GTK 4.8 does not free a label of its own, and the one that it makes does not
 * wrap. */
static void
wrap_label (GtkCheckButton *tick)
{
  GtkWidget *label = gtk_widget_get_last_child (GTK_WIDGET (tick));

  g_return_if_fail (GTK_IS_LABEL (label));

  g_object_set (label, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0F, NULL);
}

/**
 * dossier_prompt_row_new:
 * @prompt: what could show that the element is met
 *
 * Returns: (transfer floating): a row of a prompt that is not ticked
 */
GtkWidget *
dossier_prompt_row_new (const char *prompt)
{
  DossierPromptRow *self = g_object_new (DOSSIER_TYPE_PROMPT_ROW, NULL);

  gtk_check_button_set_label (self->tick, prompt);
  wrap_label (self->tick);
  return GTK_WIDGET (self);
}

/**
 * dossier_prompt_row_get_ticked:
 * @self: a row
 *
 * Returns: whether the prompt is ticked
 */
gboolean
dossier_prompt_row_get_ticked (DossierPromptRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_PROMPT_ROW (self), FALSE);

  return gtk_check_button_get_active (self->tick);
}

/**
 * dossier_prompt_row_set_ticked:
 * @self: a row
 * @is_ticked: whether the prompt is answered
 */
void
dossier_prompt_row_set_ticked (DossierPromptRow *self, gboolean is_ticked)
{
  g_return_if_fail (DOSSIER_IS_PROMPT_ROW (self));

  self->is_set_here = TRUE;
  gtk_check_button_set_active (self->tick, is_ticked);
  self->is_set_here = FALSE;
}

/**
 * dossier_prompt_row_set_editable:
 * @self: a row
 * @editable: whether it may be ticked
 */
void
dossier_prompt_row_set_editable (DossierPromptRow *self, gboolean editable)
{
  g_return_if_fail (DOSSIER_IS_PROMPT_ROW (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->tick), editable);
}

/**
 * dossier_prompt_row_set_paragraph:
 * @self: a row
 * @paragraph: (nullable): which paragraph answers the prompt, in words; %NULL where that is not
 *   known
 */
void
dossier_prompt_row_set_paragraph (DossierPromptRow *self, const char *paragraph)
{
  g_return_if_fail (DOSSIER_IS_PROMPT_ROW (self));

  gtk_label_set_text (self->paragraph, paragraph != NULL ? paragraph : "");
  gtk_widget_set_visible (self->link, paragraph != NULL);
}
