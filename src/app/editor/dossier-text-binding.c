/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-text-binding.h"

#include <glib/gi18n.h>

#include "dossier-clean-text.h"
#include "dossier-edit-label.h"
#include "dossier-long-words.h"
#include "dossier-narrative-buffer.h"
#include "dossier-submission.h"
#include "dossier-text-match.h"

#include <string.h>

/**
 * DossierTextBinding:
 *
 * Keeps a text buffer and a text field of a record the same, both ways. What
 * the user does at once in the buffer is one edit group. What is no text does
 * not get into it, nor does what no file could hold. When the field
 * changes, only the part that differs is replaced, so that the cursor goes to
 * what undo changed.
 */
struct _DossierTextBinding
{
  GObject parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
  DossierRecord *record;
  char *field;
  GSignalGroup *record_signals;
  DossierSubmission *open_submission;
  gboolean is_following;
  gboolean is_changed;
};

G_DEFINE_FINAL_TYPE (DossierTextBinding, dossier_text_binding, G_TYPE_OBJECT)

static char *
get_buffer_text (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;

  if (DOSSIER_IS_NARRATIVE_BUFFER (buffer))
    return dossier_narrative_buffer_get_markdown (DOSSIER_NARRATIVE_BUFFER (buffer));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* Replaces what is between the first and the last difference. */
static void
change_buffer (GtkTextBuffer *buffer, const char *before, const char *after)
{
  DossierTextSplice splice;
  GtkTextIter start, end;

  if (DOSSIER_IS_NARRATIVE_BUFFER (buffer))
    {
      dossier_narrative_buffer_set_markdown (DOSSIER_NARRATIVE_BUFFER (buffer), after);
      return;
    }
  splice = dossier_text_compare (before, after);
  gtk_text_buffer_get_iter_at_offset (buffer,
                                      &start,
                                      (int) g_utf8_strlen (before, (gssize) splice.offset));
  end = start;
  gtk_text_iter_forward_chars (
    &end,
    (int) g_utf8_strlen (before + splice.offset, (gssize) splice.removed));
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, after + splice.offset, (int) splice.inserted);
  gtk_text_buffer_place_cursor (buffer, &start);
}

static void
field_changed_cb (DossierTextBinding *self)
{
  g_autofree char *present = NULL;
  const char *text;

  if (self->is_following)
    return;
  present = get_buffer_text (self->buffer);
  text = dossier_record_get_text (self->record, self->field);
  if (g_str_equal (present, text))
    return;

  self->is_following = TRUE;
  change_buffer (self->buffer, present, text);
  self->is_following = FALSE;
}

/**
 * dossier_text_binding_flush:
 * @self: a binding
 *
 * Stores in the record what was changed in the buffer, before the edit ends.
 */
void
dossier_text_binding_flush (DossierTextBinding *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (DOSSIER_IS_TEXT_BINDING (self));

  if (!self->is_changed || self->record == NULL)
    return;
  self->is_changed = FALSE;
  text = get_buffer_text (self->buffer);
  self->is_following = TRUE;
  g_object_set (self->record, self->field, text, NULL);
  self->is_following = FALSE;
}

/* What the user does at once may be many changes of the buffer. */
static void
buffer_changed_cb (DossierTextBinding *self)
{
  if (self->is_following || self->record == NULL)
    return;
  self->is_changed = TRUE;
  if (self->open_submission == NULL)
    dossier_text_binding_flush (self);
}

static gboolean
has_room (DossierTextBinding *self, int length)
{
  g_autofree char *present = NULL;

  if (gtk_text_buffer_get_char_count (self->buffer) + length < DOSSIER_TEXT_SIZE_MAXIMUM / 4)
    return TRUE;
  present = get_buffer_text (self->buffer);
  return strlen (present) + (gsize) length <= DOSSIER_TEXT_SIZE_MAXIMUM;
}

static void
refuse_insertion (DossierTextBinding *self)
{
  g_autofree char *maximum = g_format_size (DOSSIER_TEXT_SIZE_MAXIMUM);
  g_autofree char *message =
    /* Translators: a size, as in “4 MB” */
    g_strdup_printf (_ ("The text was not inserted, because it would be longer than %s."), maximum);

  g_signal_stop_emission_by_name (self->buffer, "insert-text");
  gtk_widget_activate_action (GTK_WIDGET (self->view), "submission.show-problem", "s", message);
}

/* Before it is there, since the cursor would jump if it were taken out again. */
static void
check_insertion_cb (DossierTextBinding *self, GtkTextIter *place, const char *text, int length)
{
  g_autofree char *clean = NULL;

  if (self->is_following)
    return;
  if (!has_room (self, length))
    {
      refuse_insertion (self);
      return;
    }
  if (dossier_text_is_clean (text, length))
    return;
  clean = dossier_text_clean (text, length);
  g_signal_stop_emission_by_name (self->buffer, "insert-text");
  gtk_text_buffer_insert (self->buffer, place, clean, -1);
}

static void
begin_user_action_cb (DossierTextBinding *self)
{
  DossierRecord *outermost;

  if (self->record == NULL)
    return;
  outermost = dossier_record_get_outermost (self->record);
  if (!DOSSIER_IS_SUBMISSION (outermost))
    return;
  self->open_submission = DOSSIER_SUBMISSION (g_object_ref (outermost));
  dossier_submission_begin_edit (
    self->open_submission,
    dossier_field_get_edit_label (dossier_record_find_field (self->record, self->field)));
}

static void
end_user_action_cb (DossierTextBinding *self)
{
  g_autoptr (DossierSubmission) submission = g_steal_pointer (&self->open_submission);

  dossier_text_binding_flush (self);
  if (submission != NULL)
    dossier_submission_end_edit (submission);
}

static void
dossier_text_binding_dispose (GObject *object)
{
  DossierTextBinding *self = DOSSIER_TEXT_BINDING (object);

  g_clear_object (&self->record_signals);
  g_clear_object (&self->record);
  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->buffer);

  G_OBJECT_CLASS (dossier_text_binding_parent_class)->dispose (object);
}

static void
dossier_text_binding_finalize (GObject *object)
{
  g_free (DOSSIER_TEXT_BINDING (object)->field);

  G_OBJECT_CLASS (dossier_text_binding_parent_class)->finalize (object);
}

static void
dossier_text_binding_class_init (DossierTextBindingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_text_binding_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_text_binding_finalize;
}

static void
dossier_text_binding_init (DossierTextBinding *self)
{
}

/**
 * dossier_text_binding_new:
 * @view: a text view of the window, the undo of whose buffer is turned off
 * @field: the text field of the records whose text it shows
 *
 * Returns: (transfer full): a binding of the buffer of @view to no record yet
 */
DossierTextBinding *
dossier_text_binding_new (GtkTextView *view, const char *field)
{
  DossierTextBinding *self = g_object_new (DOSSIER_TYPE_TEXT_BINDING, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *field_changed = g_strconcat ("notify::", field, NULL);

  g_set_weak_pointer (&self->view, view);
  self->field = g_strdup (field);
  self->record_signals = g_signal_group_new (DOSSIER_TYPE_RECORD);
  g_signal_group_connect_swapped (self->record_signals,
                                  field_changed,
                                  G_CALLBACK (field_changed_cb),
                                  self);
  self->buffer = g_object_ref (buffer);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  dossier_long_words_watch (buffer);
  g_signal_connect_object (buffer,
                           DOSSIER_IS_NARRATIVE_BUFFER (buffer) ? "edited" : "changed",
                           G_CALLBACK (buffer_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer,
                           "insert-text",
                           G_CALLBACK (check_insertion_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer,
                           "begin-user-action",
                           G_CALLBACK (begin_user_action_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer,
                           "end-user-action",
                           G_CALLBACK (end_user_action_cb),
                           self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * dossier_text_binding_set_record:
 * @self: a binding
 * @record: (nullable): the record, or %NULL for none
 *
 * From now on the buffer shows the field of this record.
 */
void
dossier_text_binding_set_record (DossierTextBinding *self, DossierRecord *record)
{
  GtkTextIter start;

  g_return_if_fail (DOSSIER_IS_TEXT_BINDING (self));

  g_set_object (&self->record, record);
  g_signal_group_set_target (self->record_signals, record);
  if (record == NULL)
    return;

  field_changed_cb (self);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_place_cursor (self->buffer, &start);
}
