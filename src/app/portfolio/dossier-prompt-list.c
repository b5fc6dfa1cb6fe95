/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-prompt-list.h"

#include <glib/gi18n.h>

#include "dossier-narrative-answer.h"
#include "dossier-narrative-view.h"
#include "dossier-prompt-row.h"

/* While somebody types, the paragraphs are not looked at after each letter. In milliseconds. */
#define PAUSE 300

/**
 * DossierPromptList:
 *
 * The prompts of an element, an outline for its narrative: each is ticked off when the narrative
 * answers it. Where the cursor has been in the narrative, a tick stands for the paragraph that it
 * is in.
 */
struct _DossierPromptList
{
  GtkWidget parent_instance;

  DossierNarrativeEditor *editor;
  DossierSubmission *submission;
  DossierResponse *response;
  DossierElement *element;
  GPtrArray *rows;
  GtkWidget *note;
  char *summary;
  guint pause;
  gboolean has_cursor;
};

G_DEFINE_FINAL_TYPE (DossierPromptList, dossier_prompt_list, GTK_TYPE_WIDGET)

enum
{
  PROP_SUMMARY = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static DossierNarrativeBuffer *
get_buffer (DossierPromptList *self)
{
  return dossier_narrative_view_get_buffer (
    DOSSIER_NARRATIVE_VIEW (dossier_narrative_editor_get_view (self->editor)));
}

static DossierPromptAnswer *
get_answer (DossierPromptList *self, guint position)
{
  return dossier_response_find_prompt_answer (self->response, position + 1);
}

static char *
describe_paragraph (GPtrArray *paragraphs, DossierPromptAnswer *answer)
{
  const char *words = dossier_prompt_answer_get_paragraph (answer);
  const DossierNarrativeParagraph *paragraph;
  g_autofree char *beginning = NULL;
  guint position;

  if (!dossier_narrative_find_beginning (paragraphs, words, &position))
    return NULL;
  beginning = dossier_narrative_get_beginning (paragraphs, position);
  paragraph = paragraphs->pdata[position];
  if (paragraph->kind == DOSSIER_NARRATIVE_TABLE)
    /* Translators: the words that a table begins with */
    return g_strdup_printf (_ ("Table: %s"), beginning);
  /* Translators: the number of a paragraph, and the words that it begins with */
  return g_strdup_printf (_ ("Paragraph %u: %s"),
                          dossier_narrative_number_paragraph (paragraphs, position),
                          beginning);
}

static void
update_paragraphs (DossierPromptList *self)
{
  g_autoptr (GPtrArray) paragraphs = dossier_narrative_buffer_get_paragraphs (get_buffer (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      DossierPromptAnswer *answer = get_answer (self, i);
      g_autofree char *paragraph = answer != NULL ? describe_paragraph (paragraphs, answer) : NULL;

      dossier_prompt_row_set_paragraph (self->rows->pdata[i], paragraph);
    }
}

static void
update_summary (DossierPromptList *self)
{
  guint n_answered = dossier_response_count_answered (self->response, self->element);

  g_free (self->summary);
  if (n_answered == 0)
    self->summary = g_strdup (_ ("Evidence that could show it"));
  else
    self->summary = g_strdup_printf (ngettext ("Evidence that could show it: %u of %u answered",
                                               "Evidence that could show it: %u of %u answered",
                                               self->rows->len),
                                     n_answered,
                                     self->rows->len);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

static void
answers_changed_cb (DossierPromptList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    dossier_prompt_row_set_ticked (self->rows->pdata[i], get_answer (self, i) != NULL);
  update_summary (self);
  update_paragraphs (self);
}

static gboolean
pause_over_cb (gpointer user_data)
{
  DossierPromptList *self = user_data;

  self->pause = 0;
  update_paragraphs (self);
  return G_SOURCE_REMOVE;
}

static void
narrative_changed_cb (DossierPromptList *self)
{
  if (self->response == NULL ||
      g_list_model_get_n_items (dossier_response_get_prompts (self->response)) == 0)
    return;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE, pause_over_cb, self);
}

static void
narrative_focused_cb (DossierPromptList *self)
{
  self->has_cursor = TRUE;
}

/* Returns: (transfer full): the first words of the paragraph with the cursor, or "" */
static char *
dup_paragraph_at_cursor (DossierPromptList *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (get_buffer (self));
  g_autoptr (GPtrArray) paragraphs = NULL;
  GtkTextIter cursor;
  guint position;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  if (!self->has_cursor && gtk_text_iter_is_start (&cursor))
    return g_strdup ("");
  paragraphs = dossier_narrative_buffer_get_paragraphs (get_buffer (self));
  if (!dossier_narrative_find_answer (paragraphs,
                                      (guint) gtk_text_iter_get_line (&cursor),
                                      &position))
    return g_strdup ("");
  return dossier_narrative_get_beginning (paragraphs, position);
}

static void
untick (DossierPromptList *self, DossierPromptAnswer *answer)
{
  GListModel *answers = dossier_response_get_prompts (self->response);

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (DossierPromptAnswer) other = g_list_model_get_item (answers, i);

      if (other != answer)
        continue;
      dossier_submission_remove (self->submission, DOSSIER_RECORD (self->response), "prompts", i);
      return;
    }
}

static void
ticked_cb (DossierPromptList *self, DossierPromptRow *row)
{
  g_autoptr (DossierPromptAnswer) new_answer = NULL;
  g_autofree char *paragraph = NULL;
  DossierPromptAnswer *answer;
  guint position;

  g_return_if_fail (g_ptr_array_find (self->rows, row, &position));

  answer = get_answer (self, position);
  if (answer != NULL)
    {
      untick (self, answer);
      return;
    }
  paragraph = dup_paragraph_at_cursor (self);
  new_answer = dossier_prompt_answer_new (position + 1, paragraph);
  dossier_submission_append (self->submission,
                             DOSSIER_RECORD (self->response),
                             "prompts",
                             new_answer);
}

static void
paragraph_activated_cb (DossierPromptList *self, DossierPromptRow *row)
{
  DossierNarrativeBuffer *buffer = get_buffer (self);
  g_autoptr (GPtrArray) paragraphs = dossier_narrative_buffer_get_paragraphs (buffer);
  GtkTextIter start;
  guint prompt;
  guint position;

  g_return_if_fail (g_ptr_array_find (self->rows, row, &prompt));

  if (!dossier_narrative_find_beginning (
        paragraphs,
        dossier_prompt_answer_get_paragraph (get_answer (self, prompt)),
        &position))
    return;
  g_object_set (self->editor, "markdown", FALSE, NULL);
  gtk_widget_grab_focus (dossier_narrative_editor_get_view (self->editor));
  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (buffer), &start, (int) position);
  gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (buffer), &start);
}

static void
remove_rows (DossierPromptList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_unparent (self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
add_row (DossierPromptList *self, const char *prompt)
{
  GtkWidget *row = dossier_prompt_row_new (prompt);

  gtk_widget_insert_before (row, GTK_WIDGET (self), self->note);
  g_signal_connect_swapped (row, "ticked", G_CALLBACK (ticked_cb), self);
  g_signal_connect_swapped (row, "paragraph-activated", G_CALLBACK (paragraph_activated_cb), self);
  g_ptr_array_add (self->rows, row);
}

static void
leave_response (DossierPromptList *self)
{
  g_clear_handle_id (&self->pause, g_source_remove);
  remove_rows (self);
  if (self->response != NULL)
    g_signal_handlers_disconnect_by_data (dossier_response_get_prompts (self->response), self);
  g_clear_object (&self->response);
  g_clear_object (&self->submission);
  self->element = NULL;
  self->has_cursor = FALSE;
}

static void
dossier_prompt_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, DOSSIER_PROMPT_LIST (object)->summary);
}

static void
dossier_prompt_list_dispose (GObject *object)
{
  DossierPromptList *self = DOSSIER_PROMPT_LIST (object);

  leave_response (self);
  g_clear_pointer (&self->note, gtk_widget_unparent);

  G_OBJECT_CLASS (dossier_prompt_list_parent_class)->dispose (object);
}

static void
dossier_prompt_list_finalize (GObject *object)
{
  DossierPromptList *self = DOSSIER_PROMPT_LIST (object);

  g_ptr_array_unref (self->rows);
  g_free (self->summary);

  G_OBJECT_CLASS (dossier_prompt_list_parent_class)->finalize (object);
}

static void
dossier_prompt_list_class_init (DossierPromptListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_prompt_list_get_property;
  object_class->dispose = dossier_prompt_list_dispose;
  object_class->finalize = dossier_prompt_list_finalize;

  /**
   * DossierPromptList:summary:
   *
   * What the prompts are, and how many of them are answered.
   */
  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
create_note (void)
{
  GtkWidget *note = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (note), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_add_css_class (note, "dim-label");
  return note;
}

static void
show_note (DossierPromptList *self, DossierStandard *standard)
{
  const char *text = dossier_standard_get_prompts_note (standard);

  gtk_label_set_text (GTK_LABEL (self->note), text);
  gtk_widget_set_visible (self->note, *text != '\0' && self->rows->len > 0);
}

static void
dossier_prompt_list_init (DossierPromptList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  self->rows = g_ptr_array_new ();
  self->note = create_note ();
  gtk_widget_set_parent (self->note, GTK_WIDGET (self));
  self->summary = g_strdup ("");
}

/**
 * dossier_prompt_list_set_editor:
 * @self: a list of prompts
 * @editor: (transfer none): where the narrative is written that answers them, which lives as long
 */
void
dossier_prompt_list_set_editor (DossierPromptList *self, DossierNarrativeEditor *editor)
{
  GtkWidget *view;

  g_return_if_fail (DOSSIER_IS_PROMPT_LIST (self));
  g_return_if_fail (self->editor == NULL);

  self->editor = editor;
  view = dossier_narrative_editor_get_view (editor);
  g_signal_connect_object (view,
                           "notify::has-focus",
                           G_CALLBACK (narrative_focused_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_buffer (self),
                           "changed",
                           G_CALLBACK (narrative_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * dossier_prompt_list_set_response:
 * @self: a list of prompts, after its editor shows the response
 * @submission: (nullable): the submission
 * @response: (nullable): the response to an element of its standard
 */
void
dossier_prompt_list_set_response (DossierPromptList *self,
                                  DossierSubmission *submission,
                                  DossierResponse *response)
{
  const char *const *prompts;

  g_return_if_fail (DOSSIER_IS_PROMPT_LIST (self));

  leave_response (self);
  if (response == NULL)
    return;
  self->submission = g_object_ref (submission);
  self->response = g_object_ref (response);
  self->element = dossier_standard_find_element (dossier_submission_get_standard (submission),
                                                 dossier_response_get_element (response));
  prompts = dossier_element_get_prompts (self->element);
  for (guint i = 0; prompts[i] != NULL; i++)
    add_row (self, prompts[i]);
  show_note (self, dossier_submission_get_standard (submission));
  g_signal_connect_object (dossier_response_get_prompts (response),
                           "items-changed",
                           G_CALLBACK (answers_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  answers_changed_cb (self);
}

/**
 * dossier_prompt_list_set_editable:
 * @self: a list of prompts
 * @editable: whether prompts may be ticked
 */
void
dossier_prompt_list_set_editable (DossierPromptList *self, gboolean editable)
{
  g_return_if_fail (DOSSIER_IS_PROMPT_LIST (self));

  for (guint i = 0; i < self->rows->len; i++)
    dossier_prompt_row_set_editable (self->rows->pdata[i], editable);
}
