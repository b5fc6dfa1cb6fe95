/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-focus.h"

/**
 * DossierNarrativeFocus:
 *
 * Which text of an editor had the keyboard last: the narrative, or a cell of a table in it. The
 * buttons of the editor are for that text, also while they have the keyboard themselves.
 */

/* editor: what holds the focus
 * root: (nullable): the window that it is in
 * text: (nullable): the text that had the keyboard last; %NULL if it was a cell that is gone */
struct _DossierNarrativeFocus
{
  GObject parent_instance;

  GtkWidget *editor;
  DossierNarrativeView *view;
  DossierNarrativeView *text;
  GtkRoot *root;
  GSignalGroup *buffer_signals;
};

G_DEFINE_FINAL_TYPE (DossierNarrativeFocus, dossier_narrative_focus, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_EDITED,
  SIGNAL_CURSOR_MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
buffer_edited_cb (DossierNarrativeFocus *self)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0);
}

static void
cursor_moved_cb (DossierNarrativeFocus *self)
{
  g_signal_emit (self, signals[SIGNAL_CURSOR_MOVED], 0);
}

static void
focus_widget_changed_cb (DossierNarrativeFocus *self, GParamSpec *pspec, GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  if (!DOSSIER_IS_NARRATIVE_VIEW (focus) || !gtk_widget_is_ancestor (focus, self->editor) ||
      DOSSIER_NARRATIVE_VIEW (focus) == self->text)
    return;
  g_set_weak_pointer (&self->text, DOSSIER_NARRATIVE_VIEW (focus));
  g_signal_group_set_target (self->buffer_signals, dossier_narrative_focus_get_buffer (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Not by a signal group: GLib 2.74 cannot take it from a window that is being disposed of. */
static void
root_changed_cb (DossierNarrativeFocus *self)
{
  if (self->root != NULL)
    g_signal_handlers_disconnect_by_func (self->root, focus_widget_changed_cb, self);
  g_set_weak_pointer (&self->root, gtk_widget_get_root (self->editor));
  if (self->root != NULL)
    g_signal_connect_object (self->root,
                             "notify::focus-widget",
                             G_CALLBACK (focus_widget_changed_cb),
                             self,
                             G_CONNECT_SWAPPED);
}

static void
dossier_narrative_focus_dispose (GObject *object)
{
  DossierNarrativeFocus *self = DOSSIER_NARRATIVE_FOCUS (object);

  g_clear_weak_pointer (&self->root);
  g_clear_object (&self->buffer_signals);
  g_clear_weak_pointer (&self->text);

  G_OBJECT_CLASS (dossier_narrative_focus_parent_class)->dispose (object);
}

static guint
add_signal (DossierNarrativeFocusClass *klass, const char *name)
{
  return g_signal_new (name,
                       G_TYPE_FROM_CLASS (klass),
                       G_SIGNAL_RUN_LAST,
                       0,
                       NULL,
                       NULL,
                       NULL,
                       G_TYPE_NONE,
                       0);
}

static void
dossier_narrative_focus_class_init (DossierNarrativeFocusClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_narrative_focus_dispose;

  /**
   * DossierNarrativeFocus::changed:
   *
   * Emitted when another text has the keyboard.
   */
  signals[SIGNAL_CHANGED] = add_signal (klass, "changed");

  /**
   * DossierNarrativeFocus::edited:
   *
   * Emitted when the text that has the keyboard has changed, or the cursor has moved in it.
   */
  signals[SIGNAL_EDITED] = add_signal (klass, "edited");

  /**
   * DossierNarrativeFocus::cursor-moved:
   *
   * Emitted when the cursor has moved in the text that has the keyboard.
   */
  signals[SIGNAL_CURSOR_MOVED] = add_signal (klass, "cursor-moved");
}

static void
dossier_narrative_focus_init (DossierNarrativeFocus *self)
{
  static const char *const edits[] = { "mark-set", "edited", "style-changed" };

  self->buffer_signals = g_signal_group_new (DOSSIER_TYPE_NARRATIVE_BUFFER);
  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    g_signal_group_connect_swapped (self->buffer_signals,
                                    edits[i],
                                    G_CALLBACK (buffer_edited_cb),
                                    self);
  g_signal_group_connect_swapped (self->buffer_signals,
                                  "notify::cursor-position",
                                  G_CALLBACK (cursor_moved_cb),
                                  self);
}

/**
 * dossier_narrative_focus_new:
 * @editor: what holds the narrative and its buttons, and outlives the result
 * @view: where the narrative is written, in @editor
 *
 * Returns: (transfer full): which text of @editor has the keyboard
 */
DossierNarrativeFocus *
dossier_narrative_focus_new (GtkWidget *editor, DossierNarrativeView *view)
{
  DossierNarrativeFocus *self = g_object_new (DOSSIER_TYPE_NARRATIVE_FOCUS, NULL);

  self->editor = editor;
  self->view = view;
  g_set_weak_pointer (&self->text, view);
  g_signal_group_set_target (self->buffer_signals, dossier_narrative_view_get_buffer (view));
  g_signal_connect_object (editor,
                           "notify::root",
                           G_CALLBACK (root_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * dossier_narrative_focus_get_view:
 * @self: which text has the keyboard
 *
 * Returns: (transfer none): that text
 */
DossierNarrativeView *
dossier_narrative_focus_get_view (DossierNarrativeFocus *self)
{
  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_FOCUS (self), NULL);

  return self->text != NULL ? self->text : self->view;
}

/**
 * dossier_narrative_focus_get_buffer:
 * @self: which text has the keyboard
 *
 * Returns: (transfer none): the buffer of that text
 */
DossierNarrativeBuffer *
dossier_narrative_focus_get_buffer (DossierNarrativeFocus *self)
{
  return dossier_narrative_view_get_buffer (dossier_narrative_focus_get_view (self));
}

/**
 * dossier_narrative_focus_is_in_table:
 * @self: which text has the keyboard
 *
 * Returns: whether it is a cell of a table
 */
gboolean
dossier_narrative_focus_is_in_table (DossierNarrativeFocus *self)
{
  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_FOCUS (self), FALSE);

  return dossier_narrative_focus_get_view (self) != self->view;
}
