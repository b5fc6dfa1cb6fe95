/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-editor.h"

#include <glib/gi18n.h>

#include "dossier-evidence-mention.h"
#include "dossier-markdown-edit.h"
#include "dossier-markdown-styler.h"
#include "dossier-mention-completion.h"
#include "dossier-mention-styler.h"
#include "dossier-spelling.h"
#include "dossier-submission-evidence.h"
#include "dossier-text-binding.h"
#include "dossier-words.h"

/**
 * DossierNarrativeEditor:
 *
 * Where a narrative is written: Markdown, set apart as it is typed, with
 * buttons and shortcuts for those who do not know it.
 */
struct _DossierNarrativeEditor
{
  GtkWidget parent_instance;

  GtkWidget *toolbar;
  GtkTextView *view;
  GtkLabel *placeholder;
  GtkLabel *word_count;

  GtkTextBuffer *buffer;
  DossierTextBinding *binding;
  DossierSpelling *spelling;
  DossierMentionCompletion *completion;
  DossierResponse *response;
  GPtrArray *mentions;
  guint refresh_idle;
};

G_DEFINE_FINAL_TYPE (DossierNarrativeEditor, dossier_narrative_editor, GTK_TYPE_WIDGET)

static void
update_word_count (DossierNarrativeEditor *self, const char *text)
{
  guint n_words = dossier_words_count (text);
  g_autofree char *label = g_strdup_printf (ngettext ("%u word", "%u words", n_words), n_words);

  gtk_label_set_text (self->word_count, label);
}

static DossierSubmission *
get_submission (DossierNarrativeEditor *self)
{
  DossierRecord *outermost =
    self->response != NULL ? dossier_record_get_outermost (DOSSIER_RECORD (self->response)) : NULL;

  return DOSSIER_IS_SUBMISSION (outermost) ? DOSSIER_SUBMISSION (outermost) : NULL;
}

static gboolean
refresh (gpointer user_data)
{
  DossierNarrativeEditor *self = DOSSIER_NARRATIVE_EDITOR (user_data);
  g_autofree char *text = NULL;

  self->refresh_idle = 0;
  g_object_get (self->buffer, "text", &text, NULL);
  dossier_markdown_styler_style (self->buffer);
  if (get_submission (self) != NULL)
    dossier_mention_styler_style (self->buffer, get_submission (self));
  dossier_spelling_check (self->spelling);
  update_word_count (self, text);
  gtk_widget_set_visible (GTK_WIDGET (self->placeholder), *text == '\0');
  return G_SOURCE_REMOVE;
}

/* The view sits in the scrolled page, so that it is the page that must follow the cursor. */
static void
scroll_to_cursor_cb (DossierNarrativeEditor *self)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  GtkTextIter cursor;
  GdkRectangle place;
  graphene_point_t point;
  double y;

  if (viewport == NULL || !gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return;
  gtk_text_buffer_get_iter_at_mark (self->buffer,
                                    &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  gtk_text_view_get_iter_location (self->view, &cursor, &place);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->view),
                                 viewport,
                                 &GRAPHENE_POINT_INIT (0, (float) place.y),
                                 &point))
    return;

  y = (double) point.y +
      gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)));
  gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                             y - 48,
                             y + place.height + 64);
}

static void
buffer_changed_cb (DossierNarrativeEditor *self)
{
  if (self->refresh_idle == 0)
    self->refresh_idle = g_idle_add (refresh, self);
}

/* What a narrative mentions from now on; what undo brings back was cited when it was written. */
static void
keep_mentions (DossierNarrativeEditor *self)
{
  const char *narrative =
    self->response != NULL ? dossier_response_get_narrative (self->response) : "";

  g_clear_pointer (&self->mentions, g_ptr_array_unref);
  self->mentions = dossier_evidence_mention_find_all (narrative);
}

static void
begin_typing_cb (DossierNarrativeEditor *self)
{
  keep_mentions (self);
}

/* Before the edit ends, so that the citation is undone with the words that made it. */
static void
end_typing_cb (DossierNarrativeEditor *self)
{
  DossierSubmission *submission = get_submission (self);

  if (submission == NULL)
    return;
  dossier_submission_cite_mentions (submission, self->response, self->mentions);
  dossier_mention_completion_update (self->completion);
}

static void
toggle_around (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierNarrativeEditor *self = DOSSIER_NARRATIVE_EDITOR (widget);

  dossier_markdown_edit_toggle_around (self->buffer,
                                       g_str_equal (action_name, "narrative.bold") ? "**" : "*");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
toggle_lines (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const actions[] = {
    [DOSSIER_LINE_HEADING] = "narrative.heading",
    [DOSSIER_LINE_BULLET] = "narrative.bulleted-list",
    [DOSSIER_LINE_NUMBER] = "narrative.numbered-list",
    [DOSSIER_LINE_QUOTE] = "narrative.quote",
  };
  DossierNarrativeEditor *self = DOSSIER_NARRATIVE_EDITOR (widget);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (g_str_equal (action_name, actions[i]))
        dossier_markdown_edit_toggle_lines (self->buffer, (DossierLineMark) i);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
insert_link (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierNarrativeEditor *self = DOSSIER_NARRATIVE_EDITOR (widget);

  dossier_markdown_edit_insert_link (self->buffer);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
key_pressed_cb (DossierNarrativeEditor *self, guint keyval, guint keycode, GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (modifiers == 0 && dossier_mention_completion_handle_key (self->completion, keyval))
    return GDK_EVENT_STOP;
  if (modifiers != 0 || (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) ||
      !gtk_text_view_get_editable (self->view))
    return GDK_EVENT_PROPAGATE;
  return dossier_markdown_edit_break_line (self->buffer);
}

static void
dossier_narrative_editor_dispose (GObject *object)
{
  DossierNarrativeEditor *self = DOSSIER_NARRATIVE_EDITOR (object);
  GtkWidget *child;

  g_clear_handle_id (&self->refresh_idle, g_source_remove);
  g_clear_object (&self->binding);
  g_clear_object (&self->spelling);
  g_clear_object (&self->response);
  g_clear_pointer (&self->mentions, g_ptr_array_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_narrative_editor_parent_class)->dispose (object);
}

static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
  guint keyval;
  GdkModifierType modifiers;
} actions[] = {
  { "narrative.bold", toggle_around, GDK_KEY_b, GDK_CONTROL_MASK },
  { "narrative.italic", toggle_around, GDK_KEY_i, GDK_CONTROL_MASK },
  { "narrative.heading", toggle_lines, GDK_KEY_h, GDK_CONTROL_MASK },
  { "narrative.bulleted-list", toggle_lines, GDK_KEY_l, GDK_CONTROL_MASK },
  { "narrative.numbered-list", toggle_lines, GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  { "narrative.quote", toggle_lines, GDK_KEY_q, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  { "narrative.link", insert_link, GDK_KEY_k, GDK_CONTROL_MASK },
};

static void
install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      gtk_widget_class_add_binding_action (widget_class,
                                           actions[i].keyval,
                                           actions[i].modifiers,
                                           actions[i].name,
                                           NULL);
    }
}

static void
dossier_narrative_editor_class_init (DossierNarrativeEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_narrative_editor_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-narrative-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeEditor, toolbar);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeEditor, view);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeEditor, placeholder);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeEditor, word_count);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  install_actions (widget_class);
}

static void
dossier_narrative_editor_init (DossierNarrativeEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->buffer = gtk_text_view_get_buffer (self->view);
  self->completion =
    DOSSIER_MENTION_COMPLETION (dossier_mention_completion_new (GTK_WIDGET (self), self->view));
  g_signal_connect_object (self->buffer,
                           "begin-user-action",
                           G_CALLBACK (begin_typing_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer,
                           "end-user-action",
                           G_CALLBACK (end_typing_cb),
                           self,
                           G_CONNECT_SWAPPED);
  /* Evidence comes and goes elsewhere. */
  g_signal_connect (self, "map", G_CALLBACK (buffer_changed_cb), NULL);
  self->binding = dossier_text_binding_new (self->view, "narrative");
  dossier_markdown_styler_add_tags (self->buffer);
  dossier_mention_styler_add_tags (self->buffer);
  self->spelling = dossier_spelling_new (self->view, "en_GB");
  g_signal_connect_object (self->buffer,
                           "changed",
                           G_CALLBACK (buffer_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer,
                           "notify::cursor-position",
                           G_CALLBACK (scroll_to_cursor_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_narrative_editor_set_response:
 * @self: a narrative editor
 * @response: (nullable): the response whose narrative is to be written
 */
void
dossier_narrative_editor_set_response (DossierNarrativeEditor *self, DossierResponse *response)
{
  DossierSubmission *submission;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_EDITOR (self));

  g_set_object (&self->response, response);
  dossier_text_binding_set_record (self->binding,
                                   response != NULL ? DOSSIER_RECORD (response) : NULL);
  submission = get_submission (self);
  dossier_mention_completion_set_evidence (
    self->completion,
    submission != NULL ? dossier_submission_get_evidence (submission) : NULL);
  buffer_changed_cb (self);
}

/**
 * dossier_narrative_editor_set_editable:
 * @self: a narrative editor
 * @editable: whether the narrative may be changed
 */
void
dossier_narrative_editor_set_editable (DossierNarrativeEditor *self, gboolean editable)
{
  g_return_if_fail (DOSSIER_IS_NARRATIVE_EDITOR (self));

  gtk_text_view_set_editable (self->view, editable);
  gtk_widget_set_sensitive (self->toolbar, editable);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, editable);
}
