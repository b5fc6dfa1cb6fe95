/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-mention-completion.h"

#include "dossier-evidence.h"
#include "dossier-text-match.h"
#include "dossier-text-place.h"

#define CHOICE_COUNT_MAXIMUM 8
#define TYPED_LENGTH_MAXIMUM 40

/**
 * DossierMentionCompletion:
 *
 * Offers evidence while one types its number or title after a bracket.
 */
struct _DossierMentionCompletion
{
  GtkPopover parent_instance;

  GtkListBox *list;
  DossierNarrativeFocus *focus;
  GListModel *evidence;
};

G_DEFINE_FINAL_TYPE (DossierMentionCompletion, dossier_mention_completion, GTK_TYPE_POPOVER)

/* Finds the bracket that is open before the cursor on its line. */
static gboolean
find_bracket (GtkTextBuffer *buffer, GtkTextIter *bracket, GtkTextIter *cursor)
{
  gtk_text_buffer_get_iter_at_mark (buffer, cursor, gtk_text_buffer_get_insert (buffer));
  *bracket = *cursor;
  for (guint i = 0; i <= TYPED_LENGTH_MAXIMUM && !gtk_text_iter_starts_line (bracket); i++)
    {
      gunichar character;

      gtk_text_iter_backward_char (bracket);
      character = gtk_text_iter_get_char (bracket);
      if (character == '[')
        return TRUE;
      if (character == ']' || character == ',')
        return FALSE;
    }
  return FALSE;
}

static GtkTextBuffer *
get_buffer (DossierMentionCompletion *self)
{
  return GTK_TEXT_BUFFER (dossier_narrative_focus_get_buffer (self->focus));
}

static char *
find_typed (DossierMentionCompletion *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter bracket, cursor;

  if (gtk_text_buffer_get_has_selection (buffer) || !find_bracket (buffer, &bracket, &cursor))
    return NULL;
  gtk_text_iter_forward_char (&bracket);
  return gtk_text_buffer_get_text (buffer, &bracket, &cursor, FALSE);
}

/* By its number, with or without the letter before it. */
static gboolean
is_numbered (DossierEvidence *evidence, const char *typed)
{
  g_autofree char *label = dossier_evidence_get_label (evidence);
  gsize length = strlen (typed);

  return g_ascii_strncasecmp (label, typed, length) == 0 ||
         g_ascii_strncasecmp (label + 1, typed, length) == 0;
}

static gboolean
is_named (DossierEvidence *evidence, const char *typed)
{
  return !is_numbered (evidence, typed) &&
         dossier_text_contains (dossier_evidence_get_title (evidence), typed);
}

static void
add_choice (DossierMentionCompletion *self, DossierEvidence *evidence)
{
  g_autofree char *label = dossier_evidence_get_label (evidence);
  g_autofree char *text = g_strdup_printf ("%s  %s", label, dossier_evidence_get_title (evidence));
  GtkWidget *row = g_object_new (GTK_TYPE_LABEL,
                                 "label",
                                 text,
                                 "xalign",
                                 0.0F,
                                 "ellipsize",
                                 PANGO_ELLIPSIZE_END,
                                 "max-width-chars",
                                 40,
                                 NULL);

  gtk_widget_add_css_class (row, "numeric");
  gtk_list_box_append (self->list, row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text,
                                  -1);
  g_object_set_data_full (G_OBJECT (gtk_widget_get_parent (row)),
                          "label",
                          g_steal_pointer (&label),
                          g_free);
}

static guint
add_choices (DossierMentionCompletion *self,
             gboolean (*is_meant) (DossierEvidence *evidence, const char *typed),
             const char *typed,
             guint n_most)
{
  guint n_choices = 0;
  guint n_evidence = self->evidence != NULL ? g_list_model_get_n_items (self->evidence) : 0;

  for (guint i = 0; i < n_evidence && n_choices < n_most; i++)
    {
      /* Without a letter typed, what came last is offered first. */
      guint position = *typed != '\0' ? i : n_evidence - 1 - i;
      g_autoptr (DossierEvidence) item = g_list_model_get_item (self->evidence, position);

      if (!is_meant (item, typed))
        continue;
      add_choice (self, item);
      n_choices++;
    }
  return n_choices;
}

static guint
fill (DossierMentionCompletion *self, const char *typed)
{
  GtkWidget *child;
  guint n_numbered;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  n_numbered = add_choices (self, is_numbered, typed, CHOICE_COUNT_MAXIMUM);
  return n_numbered + add_choices (self, is_named, typed, CHOICE_COUNT_MAXIMUM - n_numbered);
}

/* Below the bracket, so that it does not wander as one types. */
static void
point_at_bracket (DossierMentionCompletion *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (dossier_narrative_focus_get_view (self->focus));
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkTextIter bracket, cursor;
  GdkRectangle place;

  find_bracket (gtk_text_view_get_buffer (view), &bracket, &cursor);
  if (dossier_text_place_find (view, &bracket, parent, &place))
    gtk_popover_set_pointing_to (GTK_POPOVER (self), &place);
}

static void
accept (DossierMentionCompletion *self, GtkListBoxRow *row)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autofree char *mention =
    g_strdup_printf ("[%s]", (const char *) g_object_get_data (G_OBJECT (row), "label"));
  GtkTextIter bracket, cursor;

  if (!find_bracket (buffer, &bracket, &cursor))
    return;
  if (gtk_text_iter_get_char (&cursor) == ']')
    gtk_text_iter_forward_char (&cursor);
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &bracket, &cursor);
  gtk_text_buffer_insert (buffer, &bracket, mention, -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_widget_grab_focus (GTK_WIDGET (dossier_narrative_focus_get_view (self->focus)));
}

static void
row_activated (DossierMentionCompletion *self, GtkListBoxRow *row)
{
  accept (self, row);
}

static void
move (DossierMentionCompletion *self, int step)
{
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (self->list);
  int position = selected != NULL ? gtk_list_box_row_get_index (selected) + step : 0;
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, MAX (position, 0));

  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

static void
dossier_mention_completion_dispose (GObject *object)
{
  DossierMentionCompletion *self = DOSSIER_MENTION_COMPLETION (object);

  g_clear_object (&self->evidence);
  g_clear_object (&self->focus);

  G_OBJECT_CLASS (dossier_mention_completion_parent_class)->dispose (object);
}

static void
dossier_mention_completion_class_init (DossierMentionCompletionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_mention_completion_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/org/dossier/Dossier/dossier-mention-completion.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierMentionCompletion, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
}

static void
dossier_mention_completion_init (DossierMentionCompletion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_mention_completion_new:
 * @parent: the widget in which it pops up
 * @focus: in which of the texts in @parent somebody writes
 *
 * Returns: (transfer none): a completion that offers nothing yet
 */
GtkWidget *
dossier_mention_completion_new (GtkWidget *parent, DossierNarrativeFocus *focus)
{
  DossierMentionCompletion *self = g_object_new (DOSSIER_TYPE_MENTION_COMPLETION, NULL);

  self->focus = g_object_ref (focus);
  g_signal_connect_object (focus,
                           "changed",
                           G_CALLBACK (gtk_popover_popdown),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  return GTK_WIDGET (self);
}

/**
 * dossier_mention_completion_set_evidence:
 * @self: a completion
 * @evidence: (nullable): a list of #DossierEvidence, to choose from
 */
void
dossier_mention_completion_set_evidence (DossierMentionCompletion *self, GListModel *evidence)
{
  g_return_if_fail (DOSSIER_IS_MENTION_COMPLETION (self));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_set_object (&self->evidence, evidence);
}

/**
 * dossier_mention_completion_update:
 * @self: a completion
 *
 * Offers what fits what was typed just now, if anything does.
 */
void
dossier_mention_completion_update (DossierMentionCompletion *self)
{
  g_autofree char *typed = NULL;

  g_return_if_fail (DOSSIER_IS_MENTION_COMPLETION (self));

  /* What is replaced from the find bar is not typed. */
  if (gtk_widget_has_focus (GTK_WIDGET (dossier_narrative_focus_get_view (self->focus))))
    typed = find_typed (self);
  if (typed == NULL || fill (self, typed) == 0)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }
  /* A bracket alone may be anything: Enter ends the line then. */
  if (*typed != '\0')
    move (self, 0);
  point_at_bracket (self);
  gtk_popover_popup (GTK_POPOVER (self));
}

/**
 * dossier_mention_completion_handle_key:
 * @self: a completion
 * @keyval: a key that was pressed in the text, without modifiers
 *
 * Returns: whether the key was for the completion
 */
gboolean
dossier_mention_completion_handle_key (DossierMentionCompletion *self, guint keyval)
{
  GtkListBoxRow *selected;

  g_return_val_if_fail (DOSSIER_IS_MENTION_COMPLETION (self), FALSE);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return FALSE;
  selected = gtk_list_box_get_selected_row (self->list);
  switch (keyval)
    {
    case GDK_KEY_Down:
      move (self, 1);
      return TRUE;
    case GDK_KEY_Up:
      move (self, -1);
      return TRUE;
    case GDK_KEY_Escape:
      gtk_popover_popdown (GTK_POPOVER (self));
      return TRUE;
    case GDK_KEY_Tab:
      accept (self, selected != NULL ? selected : gtk_list_box_get_row_at_index (self->list, 0));
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (selected == NULL)
        return FALSE;
      accept (self, selected);
      return TRUE;
    default:
      return FALSE;
    }
}
