/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-question-row.h"

/**
 * DossierQuestionRow:
 *
 * A question of the self-assessment, the answers to choose from, and room for how one knows.
 */
struct _DossierQuestionRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *text;
  GtkLabel *hint;
  GtkWidget *essential;
  GtkWidget *buttons;
  GtkToggleButton *yes;
  GtkToggleButton *partly;
  GtkToggleButton *no;
  GtkToggleButton *unknown;
  GtkToggleButton *not_applicable;
  GtkEditable *reason;

  gboolean is_updating;
};

G_DEFINE_FINAL_TYPE (DossierQuestionRow, dossier_question_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SIGNAL_ANSWERED,
  SIGNAL_EXPLAINED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkToggleButton *
get_button (DossierQuestionRow *self, DossierAnswerKind kind)
{
  switch (kind)
    {
    case DOSSIER_ANSWER_YES:
      return self->yes;
    case DOSSIER_ANSWER_PARTLY:
      return self->partly;
    case DOSSIER_ANSWER_NO:
      return self->no;
    case DOSSIER_ANSWER_UNKNOWN:
      return self->unknown;
    case DOSSIER_ANSWER_NOT_APPLICABLE:
      return self->not_applicable;
    case DOSSIER_ANSWER_OPEN:
    default:
      return NULL;
    }
}

/* What is pressed a second time is taken back. */
static void
toggled_cb (DossierQuestionRow *self, GtkToggleButton *button)
{
  DossierAnswerKind chosen = DOSSIER_ANSWER_OPEN;

  if (self->is_updating)
    return;
  for (int kind = 0; kind < DOSSIER_ANSWER_COUNT; kind++)
    {
      if (gtk_toggle_button_get_active (button) &&
          get_button (self, (DossierAnswerKind) kind) == button)
        chosen = (DossierAnswerKind) kind;
    }
  g_signal_emit (self, signals[SIGNAL_ANSWERED], 0, chosen);
}

static void
reason_changed_cb (DossierQuestionRow *self)
{
  if (!self->is_updating)
    g_signal_emit (self,
                   signals[SIGNAL_EXPLAINED],
                   0,
                   gtk_editable_get_text (GTK_EDITABLE (self->reason)));
}

static void
dossier_question_row_class_init (DossierQuestionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * DossierQuestionRow::answered:
   * @self: a row
   * @kind: the answer that was chosen
   */
  signals[SIGNAL_ANSWERED] = g_signal_new ("answered",
                                           DOSSIER_TYPE_QUESTION_ROW,
                                           G_SIGNAL_RUN_LAST,
                                           0,
                                           NULL,
                                           NULL,
                                           NULL,
                                           G_TYPE_NONE,
                                           1,
                                           DOSSIER_TYPE_ANSWER_KIND);
  /**
   * DossierQuestionRow::explained:
   * @self: a row
   * @reason: how one knows
   */
  signals[SIGNAL_EXPLAINED] = g_signal_new ("explained",
                                            DOSSIER_TYPE_QUESTION_ROW,
                                            G_SIGNAL_RUN_LAST,
                                            0,
                                            NULL,
                                            NULL,
                                            NULL,
                                            G_TYPE_NONE,
                                            1,
                                            G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-question-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionRow, text);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionRow, hint);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionRow, essential);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionRow, yes);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionRow, partly);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionRow, no);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionRow, unknown);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionRow, not_applicable);
  gtk_widget_class_bind_template_child (widget_class, DossierQuestionRow, reason);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
dossier_question_row_init (DossierQuestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_question_row_new:
 * @question: a question
 *
 * Returns: (transfer floating): a row for it, not answered
 */
GtkWidget *
dossier_question_row_new (DossierQuestion *question)
{
  DossierQuestionRow *self = g_object_new (DOSSIER_TYPE_QUESTION_ROW, NULL);
  const char *text = dossier_question_get_text (question);
  const char *hint = dossier_question_get_hint (question);

  gtk_label_set_text (self->text, text);
  gtk_label_set_text (self->hint, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->hint), *hint != '\0');
  gtk_widget_set_visible (self->essential, dossier_question_is_essential (question));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return GTK_WIDGET (self);
}

/**
 * dossier_question_row_set_answer:
 * @self: a row
 * @kind: how its question is answered
 * @reason: how one knows, or ""
 *
 * Shows the answer.
 */
void
dossier_question_row_set_answer (DossierQuestionRow *self,
                                 DossierAnswerKind kind,
                                 const char *reason)
{
  g_return_if_fail (DOSSIER_IS_QUESTION_ROW (self));
  g_return_if_fail (reason != NULL);

  self->is_updating = TRUE;
  for (int other = 0; other < DOSSIER_ANSWER_COUNT; other++)
    {
      GtkToggleButton *button = get_button (self, (DossierAnswerKind) other);

      if (button != NULL)
        gtk_toggle_button_set_active (button, other == (int) kind);
    }
  /* Otherwise, the cursor would leave its place while one types. */
  if (!g_str_equal (gtk_editable_get_text (self->reason), reason))
    gtk_editable_set_text (self->reason, reason);
  self->is_updating = FALSE;
}

/**
 * dossier_question_row_set_editable:
 * @self: a row
 * @is_editable: whether the question can be answered
 */
void
dossier_question_row_set_editable (DossierQuestionRow *self, gboolean is_editable)
{
  g_return_if_fail (DOSSIER_IS_QUESTION_ROW (self));

  gtk_widget_set_sensitive (self->buttons, is_editable);
  gtk_editable_set_editable (self->reason, is_editable);
}

/**
 * dossier_question_row_set_for_meeting:
 * @self: a row
 * @is_for_meeting: whether many people look at it, for whom it leaves out what somebody has noted
 */
void
dossier_question_row_set_for_meeting (DossierQuestionRow *self, gboolean is_for_meeting)
{
  g_return_if_fail (DOSSIER_IS_QUESTION_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->reason), !is_for_meeting);
}
