/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-editor.h"

#include <glib/gi18n.h>

#include "dossier-history-buttons.h"
#include "dossier-link-popover.h"
#include "dossier-mention-citing.h"
#include "dossier-mention-completion.h"
#include "dossier-narrative-autoformat.h"
#include "dossier-narrative-commands.h"
#include "dossier-narrative-focus.h"
#include "dossier-narrative-keys.h"
#include "dossier-narrative-pointer.h"
#include "dossier-narrative-proofing.h"
#include "dossier-narrative-view.h"
#include "dossier-table-grids.h"
#include "dossier-table-size-popover.h"
#include "dossier-text-binding.h"
#include "dossier-text-place.h"
#include "dossier-text-size.h"
#include "dossier-word-count.h"
#include "dossier-wrap-layout.h"
#include "dossier-writing-surface.h"

enum
{
  PROP_0,
  PROP_MARKDOWN,
  PROP_BOLD,
  PROP_ITALIC,
  PROP_HEADING,
  PROP_BULLETED_LIST,
  PROP_NUMBERED_LIST,
  PROP_QUOTE,
  N_PROPERTIES
};

#define N_FORMATS N_PROPERTIES

static GParamSpec *properties[N_PROPERTIES];

/**
 * DossierNarrativeEditor:
 *
 * Where the narrative of a response is written as it will print, with buttons and shortcuts, or the
 * profile of the organisation, which mentions no evidence. Nobody has to know that it is stored as
 * Markdown.
 */
struct _DossierNarrativeEditor
{
  GtkWidget parent_instance;

  GtkWidget *toolbar;
  DossierHistoryButtons *history;
  GtkTextView *view;
  GtkStack *surface;
  GtkTextView *source;
  GtkLabel *placeholder;
  GtkLabel *word_count;
  GtkWidget *table_button;
  GtkWidget *evidence_button;
  GtkWidget *writing_button;

  DossierNarrativeBuffer *narrative;
  GtkTextBuffer *buffer;
  DossierNarrativeAutoformat *autoformat;
  DossierLinkPopover *link_popover;
  DossierTextBinding *binding;
  DossierTextBinding *source_binding;
  const char *field;
  DossierNarrativeProofing *proofing;
  DossierNarrativePointer *pointer;
  DossierMentionCompletion *completion;
  DossierNarrativeFocus *focus;
  DossierRecord *record;
  DossierMentionCiting *citing;
  gboolean has_format[N_FORMATS];
  gboolean is_writing;
};

G_DEFINE_FINAL_TYPE (DossierNarrativeEditor, dossier_narrative_editor, GTK_TYPE_WIDGET)

static DossierSubmission *
get_submission (DossierNarrativeEditor *self)
{
  DossierRecord *outermost =
    self->record != NULL ? dossier_record_get_outermost (self->record) : NULL;

  return DOSSIER_IS_SUBMISSION (outermost) ? DOSSIER_SUBMISSION (outermost) : NULL;
}

static gboolean
is_empty (DossierNarrativeEditor *self)
{
  const DossierNarrativeParagraph *first = dossier_narrative_buffer_get_line (self->narrative, 0);

  return gtk_text_buffer_get_char_count (self->buffer) == 0 &&
         first->kind == DOSSIER_NARRATIVE_TEXT && first->containers->len == 0;
}

static void
checked_cb (DossierNarrativeEditor *self)
{
  dossier_word_count_show (self->narrative, self->word_count);
  gtk_widget_set_visible (GTK_WIDGET (self->placeholder), is_empty (self));
}

static void
mapped_cb (DossierNarrativeEditor *self)
{
  dossier_narrative_proofing_check_all (self->proofing);
}

static void
scroll_to_cursor_cb (DossierNarrativeEditor *self)
{
  dossier_text_place_show_cursor (self->view);
}

/* The properties are in the order of the formats. */
static gboolean
find_format (DossierNarrativeEditor *self, guint property)
{
  return dossier_narrative_has_format (dossier_narrative_focus_get_buffer (self->focus),
                                       (DossierNarrativeFormat) (property - PROP_BOLD));
}

/* The buttons show what is at the cursor. */
static void
update_formats_cb (DossierNarrativeEditor *self)
{
  for (guint i = PROP_BOLD; i < N_PROPERTIES; i++)
    {
      gboolean has_format = find_format (self, i);

      if (has_format == self->has_format[i])
        continue;
      self->has_format[i] = has_format;
      g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
    }
}

static void
insert_link (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  dossier_link_popover_show (DOSSIER_NARRATIVE_EDITOR (widget)->link_popover);
}

static void
insert_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierNarrativeView *text =
    dossier_narrative_focus_get_view (DOSSIER_NARRATIVE_EDITOR (widget)->focus);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (dossier_narrative_view_get_buffer (text));

  gtk_widget_grab_focus (GTK_WIDGET (text));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (buffer, "[", -1);
  gtk_text_buffer_end_user_action (buffer);
}

static void
insert_table (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  guint n_rows, n_columns;

  g_variant_get (parameter, "(uu)", &n_rows, &n_columns);
  dossier_table_grids_insert (DOSSIER_NARRATIVE_VIEW (DOSSIER_NARRATIVE_EDITOR (widget)->view),
                              n_rows,
                              n_columns);
}

static void
paste_plain_text (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  dossier_narrative_view_paste (
    dossier_narrative_focus_get_view (DOSSIER_NARRATIVE_EDITOR (widget)->focus),
    TRUE);
}

/* property: the format that the action turns on and off; NULL where it does something else
 * is_in_cells: whether the cells of tables have it too */
static const struct
{
  const char *name;
  const char *property;
  GtkWidgetActionActivateFunc activate;
  guint keyval;
  GdkModifierType modifiers;
  gboolean is_in_cells;
} actions[] = {
  { "narrative.bold", "bold", NULL, GDK_KEY_b, GDK_CONTROL_MASK, TRUE },
  { "narrative.italic", "italic", NULL, GDK_KEY_i, GDK_CONTROL_MASK, TRUE },
  { "narrative.heading", "heading", NULL, GDK_KEY_h, GDK_CONTROL_MASK | GDK_SHIFT_MASK, FALSE },
  { "narrative.bulleted-list", "bulleted-list", NULL, GDK_KEY_l, GDK_CONTROL_MASK, FALSE },
  { "narrative.numbered-list",
    "numbered-list",
    NULL,
    GDK_KEY_l,
    GDK_CONTROL_MASK | GDK_SHIFT_MASK,
    FALSE },
  { "narrative.quote", "quote", NULL, GDK_KEY_q, GDK_CONTROL_MASK | GDK_SHIFT_MASK, FALSE },
  { "narrative.link", NULL, insert_link, GDK_KEY_k, GDK_CONTROL_MASK, FALSE },
  { "narrative.evidence",
    NULL,
    insert_evidence,
    GDK_KEY_e,
    GDK_CONTROL_MASK | GDK_SHIFT_MASK,
    TRUE },
  { "narrative.paste-plain-text",
    NULL,
    paste_plain_text,
    GDK_KEY_v,
    GDK_CONTROL_MASK | GDK_SHIFT_MASK,
    TRUE },
};

static gboolean
shows_markdown (DossierNarrativeEditor *self)
{
  return gtk_stack_get_visible_child (self->surface) !=
         gtk_widget_get_parent (GTK_WIDGET (self->view));
}

static void
update_actions (DossierNarrativeEditor *self)
{
  gboolean can_format = gtk_text_view_get_editable (self->view) && !shows_markdown (self);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (
      GTK_WIDGET (self),
      actions[i].name,
      can_format && (actions[i].is_in_cells || !dossier_narrative_focus_is_in_table (self->focus)));
  if (!DOSSIER_IS_RESPONSE (self->record))
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "narrative.evidence", FALSE);
  gtk_widget_set_sensitive (self->table_button,
                            can_format && !dossier_narrative_focus_is_in_table (self->focus));
}

static void
focus_changed_cb (DossierNarrativeEditor *self)
{
  update_formats_cb (self);
  update_actions (self);
}

/* For those who know it: the narrative as it is stored. */
static void
show_markdown (DossierNarrativeEditor *self, gboolean is_shown)
{
  GtkWidget *shown = GTK_WIDGET (is_shown ? self->source : self->view);

  if (is_shown == shows_markdown (self))
    return;
  if (self->source_binding == NULL)
    {
      self->source_binding = dossier_mention_citing_bind (self->citing, self->source, self->field);
      dossier_text_binding_set_record (self->source_binding, self->record);
    }
  gtk_stack_set_visible_child (self->surface, is_shown ? shown : gtk_widget_get_parent (shown));
  update_actions (self);
  gtk_widget_grab_focus (shown);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKDOWN]);
}

static void
dossier_narrative_editor_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierNarrativeEditor *self = DOSSIER_NARRATIVE_EDITOR (object);

  g_value_set_boolean (value, id == PROP_MARKDOWN ? shows_markdown (self) : self->has_format[id]);
}

static void
dossier_narrative_editor_set_property (GObject *object,
                                       guint id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  DossierNarrativeEditor *self = DOSSIER_NARRATIVE_EDITOR (object);

  if (id == PROP_MARKDOWN)
    {
      show_markdown (self, g_value_get_boolean (value));
      return;
    }
  if (find_format (self, id) != g_value_get_boolean (value))
    dossier_narrative_toggle_format (dossier_narrative_focus_get_buffer (self->focus),
                                     (DossierNarrativeFormat) (id - PROP_BOLD));
  update_formats_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (dossier_narrative_focus_get_view (self->focus)));
}

static gboolean
key_pressed_cb (DossierNarrativeEditor *self, guint keyval, guint keycode, GdkModifierType state)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  if (modifiers == 0 &&
      gtk_widget_has_focus (GTK_WIDGET (dossier_narrative_focus_get_view (self->focus))) &&
      dossier_mention_completion_handle_key (self->completion, keyval))
    return GDK_EVENT_STOP;
  /* A cell of a table may have the keyboard instead. */
  if (!gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return GDK_EVENT_PROPAGATE;
  if (dossier_table_grids_press (DOSSIER_NARRATIVE_VIEW (self->view), keyval, modifiers))
    return GDK_EVENT_STOP;
  if (!gtk_text_view_get_editable (self->view) ||
      !dossier_narrative_keys_press (self->narrative, self->autoformat, keyval, modifiers))
    return GDK_EVENT_PROPAGATE;
  gtk_text_view_scroll_mark_onscreen (self->view, gtk_text_buffer_get_insert (self->buffer));
  return GDK_EVENT_STOP;
}

static void
dossier_narrative_editor_dispose (GObject *object)
{
  DossierNarrativeEditor *self = DOSSIER_NARRATIVE_EDITOR (object);
  GtkWidget *child;

  g_clear_object (&self->binding);
  g_clear_object (&self->source_binding);
  g_clear_object (&self->proofing);
  g_clear_object (&self->pointer);
  g_clear_object (&self->focus);
  g_clear_object (&self->autoformat);
  g_clear_object (&self->record);
  g_clear_object (&self->citing);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_narrative_editor_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  static const char *const names[N_PROPERTIES] = {
    [PROP_MARKDOWN] = "markdown",
    [PROP_BOLD] = "bold",
    [PROP_ITALIC] = "italic",
    [PROP_HEADING] = "heading",
    [PROP_BULLETED_LIST] = "bulleted-list",
    [PROP_NUMBERED_LIST] = "numbered-list",
    [PROP_QUOTE] = "quote",
  };

  for (guint i = PROP_MARKDOWN; i < N_PROPERTIES; i++)
    properties[i] =
      g_param_spec_boolean (names[i],
                            NULL,
                            NULL,
                            FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "narrative.markdown", "markdown");
  gtk_widget_class_install_action (widget_class, "narrative.insert-table", "(uu)", insert_table);
  dossier_text_size_install_actions (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (actions[i].property != NULL)
        gtk_widget_class_install_property_action (widget_class,
                                                  actions[i].name,
                                                  actions[i].property);
      else
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

  g_type_ensure (DOSSIER_TYPE_HISTORY_BUTTONS);
  g_type_ensure (DOSSIER_TYPE_NARRATIVE_VIEW);
  g_type_ensure (DOSSIER_TYPE_WRAP_LAYOUT);
  object_class->dispose = dossier_narrative_editor_dispose;
  object_class->get_property = dossier_narrative_editor_get_property;
  object_class->set_property = dossier_narrative_editor_set_property;
  install_properties (object_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-narrative-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeEditor, toolbar);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeEditor, history);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeEditor, view);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeEditor, surface);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeEditor, source);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeEditor, placeholder);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeEditor, word_count);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeEditor, table_button);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeEditor, evidence_button);
  gtk_widget_class_bind_template_child (widget_class, DossierNarrativeEditor, writing_button);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  install_actions (widget_class);
}

static void
dossier_narrative_editor_init (DossierNarrativeEditor *self)
{
  g_type_ensure (DOSSIER_TYPE_TABLE_SIZE_POPOVER);
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_text_size_follow (self->view);
  dossier_text_size_follow (self->source);

  self->narrative = dossier_narrative_view_get_buffer (DOSSIER_NARRATIVE_VIEW (self->view));
  self->buffer = GTK_TEXT_BUFFER (self->narrative);
  self->autoformat = dossier_narrative_autoformat_new (self->narrative);
  self->link_popover =
    DOSSIER_LINK_POPOVER (dossier_link_popover_new (GTK_WIDGET (self), self->view));
  self->focus =
    dossier_narrative_focus_new (GTK_WIDGET (self), DOSSIER_NARRATIVE_VIEW (self->view));
  g_signal_connect_object (self->focus,
                           "changed",
                           G_CALLBACK (focus_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->focus,
                           "edited",
                           G_CALLBACK (update_formats_cb),
                           self,
                           G_CONNECT_SWAPPED);
  self->completion =
    DOSSIER_MENTION_COMPLETION (dossier_mention_completion_new (GTK_WIDGET (self), self->focus));
  /* Evidence comes and goes elsewhere. */
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
  self->citing = dossier_mention_citing_new ();
  dossier_word_count_follow_selection (self->narrative, self->word_count);
  g_signal_connect_object (self->buffer,
                           "end-user-action",
                           G_CALLBACK (dossier_mention_completion_update),
                           self->completion,
                           G_CONNECT_SWAPPED);
  self->pointer = dossier_narrative_pointer_new (DOSSIER_NARRATIVE_VIEW (self->view));
  self->proofing =
    dossier_narrative_proofing_new (DOSSIER_NARRATIVE_VIEW (self->view), self->focus);
  g_signal_connect_object (self->proofing,
                           "checked",
                           G_CALLBACK (checked_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer,
                           "notify::cursor-position",
                           G_CALLBACK (scroll_to_cursor_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

static void
write_profile (DossierNarrativeEditor *self)
{
  gtk_widget_set_visible (self->evidence_button, FALSE);
  gtk_widget_set_visible (self->writing_button, FALSE);
  gtk_label_set_label (self->placeholder,
                       _ ("Say who you are, what you do, and for whom you do it."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Profile"),
                                  -1);
}

/* What is written stays what it is: a narrative, or a profile. */
static void
bind_text (DossierNarrativeEditor *self, DossierRecord *record)
{
  self->field = DOSSIER_IS_RESPONSE (record) ? "narrative" : "profile";
  self->binding = dossier_mention_citing_bind (self->citing, self->view, self->field);
  if (!DOSSIER_IS_RESPONSE (record))
    write_profile (self);
}

static void
set_mentioned (DossierNarrativeEditor *self, DossierSubmission *submission)
{
  dossier_mention_completion_set_evidence (
    self->completion,
    submission != NULL ? dossier_submission_get_evidence (submission) : NULL);
  dossier_narrative_pointer_set_submission (self->pointer, submission);
  dossier_narrative_proofing_set_submission (self->proofing, submission);
}

/**
 * dossier_narrative_editor_set_record:
 * @self: a narrative editor
 * @record: (nullable): the response whose narrative is to be written, or the organisation whose
 *   profile is; always the same kind
 */
void
dossier_narrative_editor_set_record (DossierNarrativeEditor *self, DossierRecord *record)
{
  DossierResponse *response = DOSSIER_IS_RESPONSE (record) ? DOSSIER_RESPONSE (record) : NULL;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_EDITOR (self));

  dossier_narrative_view_cancel_paste (DOSSIER_NARRATIVE_VIEW (self->view));
  g_set_object (&self->record, record);
  if (self->binding == NULL && record != NULL)
    bind_text (self, record);
  dossier_mention_citing_set_response (self->citing, response);
  if (self->binding != NULL)
    dossier_text_binding_set_record (self->binding, record);
  if (self->source_binding != NULL)
    dossier_text_binding_set_record (self->source_binding, record);
  set_mentioned (self, response != NULL ? get_submission (self) : NULL);
  dossier_history_buttons_set_submission (self->history, get_submission (self));
  update_actions (self);
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
  gtk_text_view_set_editable (self->source, editable);
  gtk_widget_set_sensitive (self->toolbar, editable);
  update_actions (self);
}

/**
 * dossier_narrative_editor_get_view:
 * @self: a narrative editor
 *
 * Returns: (transfer none): what takes the keyboard in it
 */
GtkWidget *
dossier_narrative_editor_get_view (DossierNarrativeEditor *self)
{
  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_EDITOR (self), NULL);

  return GTK_WIDGET (self->view);
}

/**
 * dossier_narrative_editor_set_writing:
 * @self: a narrative editor
 * @is_writing: whether it has a place of its own, in which its text scrolls below the toolbar
 *
 * Gives the keyboard to the text, or to the cell of a table in it that had it.
 */
void
dossier_narrative_editor_set_writing (DossierNarrativeEditor *self, gboolean is_writing)
{
  GtkWidget *text;

  g_return_if_fail (DOSSIER_IS_NARRATIVE_EDITOR (self));

  if (self->is_writing == is_writing)
    return;
  self->is_writing = is_writing;
  text = GTK_WIDGET (shows_markdown (self)
                       ? self->source
                       : GTK_TEXT_VIEW (dossier_narrative_focus_get_view (self->focus)));
  if (is_writing)
    dossier_writing_surface_wrap (GTK_WIDGET (self->surface), self->view);
  else
    dossier_writing_surface_unwrap (GTK_WIDGET (self->surface), self->view);
  gtk_widget_grab_focus (text);
}
