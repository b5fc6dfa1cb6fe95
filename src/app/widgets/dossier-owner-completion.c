/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-owner-completion.h"

#include <glib/gi18n.h>

#include "dossier-submission-owners.h"

/* Where a field keeps its completion, which it does not own */
#define COMPLETION "dossier-owner-completion"

/**
 * DossierOwnerCompletion:
 *
 * Completes the owners that are known already in a field while somebody types. The rest of the name
 * is selected, so that typing on replaces it and Backspace deletes it. It is accepted when the
 * field is left, or with Enter.
 *
 * A record is bound to the text of the completion, not to that of the field: it has what was typed,
 * and the rest only once that is accepted. All of it is one step to undo.
 */
struct _DossierOwnerCompletion
{
  GObject parent_instance;

  /* Not owned: whoever has the field also has its completion. */
  GtkEditable *editable;
  GtkWidget *field;
  DossierSubmission *submission;
  GtkStringList *known;
  gboolean is_known_listed;

  char *text;
  /* What was completed after the cursor, while it is not typed over */
  char *rest;
  guint update;
  guint selection;
  gboolean is_longer;
  gboolean is_set_here;
};

G_DEFINE_FINAL_TYPE (DossierOwnerCompletion, dossier_owner_completion, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TEXT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* However its letters are written */
static gboolean
begins_with (const char *name, const char *text, glong length)
{
  g_autofree char *begin = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *folded_begin = NULL;

  if (g_utf8_strlen (name, -1) <= length)
    return FALSE;
  begin = g_utf8_substring (name, 0, length);
  folded = g_utf8_casefold (text, -1);
  folded_begin = g_utf8_casefold (begin, -1);
  return g_str_equal (folded, folded_begin);
}

static const char *
find_completion (DossierOwnerCompletion *self, const char *text, glong length)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->known)); i++)
    {
      const char *name = gtk_string_list_get_string (self->known, i);

      if (begins_with (name, text, length))
        return name;
    }
  return NULL;
}

/* Before the record has the first letter, which would be an owner like others. */
static void
list_known (DossierOwnerCompletion *self)
{
  g_auto (GStrv) owners = NULL;

  if (self->is_known_listed || self->submission == NULL)
    return;
  owners = dossier_submission_list_owners (self->submission);
  gtk_string_list_splice (self->known,
                          0,
                          g_list_model_get_n_items (G_LIST_MODEL (self->known)),
                          (const char *const *) owners);
  self->is_known_listed = TRUE;
}

static void
show_text (DossierOwnerCompletion *self, const char *text)
{
  self->is_set_here = TRUE;
  gtk_editable_set_text (self->editable, text);
  self->is_set_here = FALSE;
}

/* Changes what a record is bound to. */
static void
store_text (DossierOwnerCompletion *self, const char *text, gboolean is_completion)
{
  DossierSubmission *submission = is_completion ? self->submission : NULL;

  if (g_str_equal (self->text, text))
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  if (submission != NULL)
    dossier_submission_begin_completion (submission, _ ("Change Owner"));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
  if (submission != NULL)
    dossier_submission_end_edit (submission);
}

/* What was typed so far. GtkText loses the selection of the rest when another selection is
 * announced on the desktop, which X11 may do late, when somebody types fast. The rest then still
 * stands after the cursor.
 *
 * Returns: (transfer full) (nullable): the name so far, or %NULL in the middle of one
 */
static char *
dup_typed (DossierOwnerCompletion *self)
{
  const char *text = gtk_editable_get_text (self->editable);
  const char *cursor = g_utf8_offset_to_pointer (text, gtk_editable_get_position (self->editable));

  if (*cursor != '\0' && g_strcmp0 (cursor, self->rest) != 0)
    return NULL;
  return g_strndup (text, (gsize) (cursor - text));
}

/* The rest is selected, so that typing on replaces it.
 *
 * Returns: (transfer full): what was typed, as it is shown
 */
static char *
complete (DossierOwnerCompletion *self, const char *typed)
{
  glong length = g_utf8_strlen (typed, -1);
  const char *name = length > 0 ? find_completion (self, typed, length) : NULL;
  const char *text = name != NULL ? name : typed;

  g_clear_pointer (&self->rest, g_free);
  if (!g_str_equal (text, gtk_editable_get_text (self->editable)))
    show_text (self, text);
  gtk_editable_select_region (self->editable, (int) length, -1);
  if (name != NULL)
    self->rest = g_strdup (g_utf8_offset_to_pointer (name, length));
  return g_utf8_substring (text, 0, length);
}

static void
update (DossierOwnerCompletion *self)
{
  gboolean is_completion = self->rest != NULL;
  g_autofree char *typed = self->is_longer ? dup_typed (self) : NULL;

  g_clear_handle_id (&self->update, g_source_remove);
  self->is_longer = FALSE;
  list_known (self);
  if (typed != NULL)
    {
      /* As it is shown: a known name brings its own capital letters. */
      g_autofree char *shown = complete (self, typed);

      store_text (self, shown, is_completion);
      return;
    }
  g_clear_pointer (&self->rest, g_free);
  store_text (self, gtk_editable_get_text (self->editable), is_completion);
}

static gboolean
update_cb (gpointer user_data)
{
  DossierOwnerCompletion *self = user_data;

  update (self);
  return G_SOURCE_REMOVE;
}

static GtkWidget *
find_text (GtkEditable *editable)
{
  return GTK_WIDGET (gtk_editable_get_delegate (editable));
}

/* GtkText moves its cursor only after it has said that it was changed; but the name is completed
 * before the next key is read. */
static void
schedule_update (DossierOwnerCompletion *self, gboolean is_longer)
{
  if (self->is_set_here)
    return;
  self->is_longer = is_longer;
  if (self->update == 0)
    self->update = g_idle_add_full (G_PRIORITY_HIGH, update_cb, self, NULL);
}

/* What is typed over a selection is deleted first. */
static void
text_inserted_cb (DossierOwnerCompletion *self)
{
  schedule_update (self, gtk_widget_is_focus (find_text (self->editable)));
}

static void
text_deleted_cb (DossierOwnerCompletion *self)
{
  schedule_update (self, FALSE);
}

/* Returns: whether there was one */
static gboolean
take_rest (DossierOwnerCompletion *self)
{
  if (self->update != 0)
    update (self);
  if (self->rest == NULL)
    return FALSE;
  g_clear_pointer (&self->rest, g_free);
  store_text (self, gtk_editable_get_text (self->editable), TRUE);
  return TRUE;
}

static gboolean
is_rest_after_cursor (DossierOwnerCompletion *self)
{
  const char *text = gtk_editable_get_text (self->editable);
  const char *cursor = g_utf8_offset_to_pointer (text, gtk_editable_get_position (self->editable));

  return self->rest != NULL && g_str_equal (cursor, self->rest);
}

static gboolean
select_rest_cb (gpointer user_data)
{
  DossierOwnerCompletion *self = user_data;

  self->selection = 0;
  if (is_rest_after_cursor (self))
    gtk_editable_select_region (self->editable, gtk_editable_get_position (self->editable), -1);
  return G_SOURCE_REMOVE;
}

/* GtkText selects nothing any more, with the cursor at the begin of what it selected, when the
 * desktop says that something else is selected. X11 says so late, and of GtkText’s own last
 * selection too, when somebody types fast. */
static void
cursor_moved_cb (DossierOwnerCompletion *self)
{
  if (self->selection == 0 && is_rest_after_cursor (self) &&
      !gtk_editable_get_selection_bounds (self->editable, NULL, NULL))
    self->selection = g_idle_add (select_rest_cb, self);
}

/* Somebody who moves the cursor away is content with the name. */
static gboolean
key_pressed_cb (DossierOwnerCompletion *self, guint keyval)
{
  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left || keyval == GDK_KEY_Home ||
      keyval == GDK_KEY_KP_Home)
    take_rest (self);
  return GDK_EVENT_PROPAGATE;
}

static void
entered_cb (DossierOwnerCompletion *self)
{
  self->is_known_listed = FALSE;
}

static void
dossier_owner_completion_get_property (GObject *object,
                                       guint property,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  DossierOwnerCompletion *self = DOSSIER_OWNER_COMPLETION (object);

  if (property == PROP_TEXT)
    g_value_set_string (value, self->text);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
dossier_owner_completion_set_property (GObject *object,
                                       guint property,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  DossierOwnerCompletion *self = DOSSIER_OWNER_COMPLETION (object);

  if (property == PROP_TEXT)
    dossier_owner_completion_set_text (self, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
dossier_owner_completion_dispose (GObject *object)
{
  DossierOwnerCompletion *self = DOSSIER_OWNER_COMPLETION (object);

  g_clear_handle_id (&self->update, g_source_remove);
  g_clear_handle_id (&self->selection, g_source_remove);
  if (self->field != NULL)
    g_object_set_data (G_OBJECT (self->field), COMPLETION, NULL);
  g_clear_weak_pointer (&self->field);
  g_clear_object (&self->submission);
  g_clear_object (&self->known);

  G_OBJECT_CLASS (dossier_owner_completion_parent_class)->dispose (object);
}

static void
dossier_owner_completion_finalize (GObject *object)
{
  DossierOwnerCompletion *self = DOSSIER_OWNER_COMPLETION (object);

  g_free (self->text);
  g_free (self->rest);

  G_OBJECT_CLASS (dossier_owner_completion_parent_class)->finalize (object);
}

static void
dossier_owner_completion_class_init (DossierOwnerCompletionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_owner_completion_get_property;
  object_class->set_property = dossier_owner_completion_set_property;
  object_class->dispose = dossier_owner_completion_dispose;
  object_class->finalize = dossier_owner_completion_finalize;

  /**
   * DossierOwnerCompletion:text:
   *
   * What was typed, and what was accepted; to be bound to a field of a record.
   */
  properties[PROP_TEXT] =
    g_param_spec_string ("text",
                         NULL,
                         NULL,
                         "",
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
dossier_owner_completion_init (DossierOwnerCompletion *self)
{
  self->known = gtk_string_list_new (NULL);
  self->text = g_strdup ("");
}

/**
 * dossier_owner_completion_new:
 * @editable: a field for the name of an owner, which is empty and outlives its completion
 *
 * Returns: (transfer full): what completes the field
 */
DossierOwnerCompletion *
dossier_owner_completion_new (GtkEditable *editable)
{
  DossierOwnerCompletion *self = g_object_new (DOSSIER_TYPE_OWNER_COMPLETION, NULL);
  GtkWidget *text = find_text (editable);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->editable = editable;
  g_set_weak_pointer (&self->field, text);
  g_object_set_data (G_OBJECT (text), COMPLETION, self);
  g_signal_connect_object (text,
                           "insert-text",
                           G_CALLBACK (text_inserted_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (text,
                           "delete-text",
                           G_CALLBACK (text_deleted_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (text,
                           "notify::cursor-position",
                           G_CALLBACK (cursor_moved_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (text,
                           "activate",
                           G_CALLBACK (dossier_owner_completion_accept),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus,
                           "leave",
                           G_CALLBACK (dossier_owner_completion_accept),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (text, focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys,
                           "key-pressed",
                           G_CALLBACK (key_pressed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (text, keys);
  return self;
}

/**
 * dossier_owner_completion_set_known:
 * @self: the completion of a field
 * @known: the names that are completed, which may be shared with others
 */
void
dossier_owner_completion_set_known (DossierOwnerCompletion *self, GtkStringList *known)
{
  g_return_if_fail (DOSSIER_IS_OWNER_COMPLETION (self));

  g_set_object (&self->known, known);
}

/**
 * dossier_owner_completion_set_submission:
 * @self: the completion of a field
 * @submission: (nullable): a submission, whose owners are completed
 *
 * They are listed when somebody begins to type.
 */
void
dossier_owner_completion_set_submission (DossierOwnerCompletion *self,
                                         DossierSubmission *submission)
{
  g_return_if_fail (DOSSIER_IS_OWNER_COMPLETION (self));

  g_set_object (&self->submission, submission);
  self->is_known_listed = FALSE;
}

/**
 * dossier_owner_completion_set_text:
 * @self: the completion of a field
 * @text: (nullable): what to show in the field, as it is
 */
void
dossier_owner_completion_set_text (DossierOwnerCompletion *self, const char *text)
{
  g_autofree char *shown = g_strdup (text != NULL ? text : "");

  g_return_if_fail (DOSSIER_IS_OWNER_COMPLETION (self));

  g_clear_handle_id (&self->update, g_source_remove);
  g_clear_pointer (&self->rest, g_free);
  self->is_longer = FALSE;
  if (!g_str_equal (shown, gtk_editable_get_text (self->editable)))
    show_text (self, shown);
  store_text (self, shown, FALSE);
}

/**
 * dossier_owner_completion_accept:
 * @self: the completion of a field
 *
 * Takes the rest that is completed for typed, as when the field is left.
 */
void
dossier_owner_completion_accept (DossierOwnerCompletion *self)
{
  g_return_if_fail (DOSSIER_IS_OWNER_COMPLETION (self));

  if (take_rest (self))
    gtk_editable_set_position (self->editable, -1);
}

/**
 * dossier_owner_completion_accept_in:
 * @focus: (nullable): the widget that has the keyboard
 *
 * Takes the rest that is completed for typed, if @focus is a field with a completion. For what does
 * not wait until the field is left, such as closing.
 */
void
dossier_owner_completion_accept_in (GtkWidget *focus)
{
  DossierOwnerCompletion *self =
    focus != NULL ? g_object_get_data (G_OBJECT (focus), COMPLETION) : NULL;

  if (self != NULL)
    dossier_owner_completion_accept (self);
}
