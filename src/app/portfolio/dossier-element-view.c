/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-element-view.h"

#include <adwaita.h>

#include "dossier-element-techniques.h"
#include "dossier-image-offer.h"
#include "dossier-narrative-editor.h"
#include "dossier-narrative-find-bar.h"
#include "dossier-pasted-images.h"
#include "dossier-prompt-list.h"
#include "dossier-response-header.h"
#include "dossier-text-binding.h"
#include "dossier-text-place.h"
#include "dossier-text-size.h"
#include "dossier-writing-surface.h"

/* In pixels, as in the template. */
#define WIDTH_MAXIMUM     820
#define WIDTH_COMFORTABLE 640

/**
 * DossierElementView:
 *
 * One element: what the standard asks, and the response to it.
 */
struct _DossierElementView
{
  GtkWidget parent_instance;

  DossierNarrativeFindBar *find_bar;
  GtkScrolledWindow *scroller;
  GtkScrollable *viewport;
  AdwClamp *clamp;
  GtkLabel *heading;
  DossierResponseHeader *header;
  GtkWidget *body;
  GtkLabel *requirement;
  GtkExpander *prompts_expander;
  DossierPromptList *prompts;
  DossierElementTechniques *techniques;
  DossierNarrativeEditor *narrative;
  GtkExpander *note_expander;
  GtkTextView *note;
  DossierImageOffer *image_offer;

  gboolean is_writing;
  gboolean is_making_room;
  GSettings *settings;
  DossierSubmission *submission;
  DossierResponse *response;
  DossierTextBinding *note_binding;
  GSignalGroup *response_signals;
  GSignalGroup *submission_signals;
};

G_DEFINE_FINAL_TYPE (DossierElementView, dossier_element_view, GTK_TYPE_WIDGET)

static void
summary_changed_cb (DossierElementView *self)
{
  g_autofree char *summary = NULL;

  g_object_get (self->prompts, "summary", &summary, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->prompts_expander),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  summary,
                                  -1);
}

/* Who has written something knows what it could be about, unless the user unfolds it again. */
static void
bind_prompts (DossierElementView *self, gboolean is_written)
{
  g_settings_unbind (self->prompts_expander, "expanded");
  g_settings_bind (self->settings,
                   is_written ? "show-prompts-when-written" : "show-prompts",
                   self->prompts_expander,
                   "expanded",
                   G_SETTINGS_BIND_DEFAULT);
}

static void
bind_response (DossierElementView *self, DossierResponse *response)
{
  dossier_response_header_set_response (self->header, self->submission, response);
  bind_prompts (self, dossier_response_is_written (response));
  dossier_narrative_editor_set_record (self->narrative, DOSSIER_RECORD (response));
  dossier_narrative_find_bar_set_response (self->find_bar, response);
  dossier_prompt_list_set_response (self->prompts, self->submission, response);
  dossier_element_techniques_set_element (self->techniques,
                                          dossier_response_get_element (response));
  dossier_text_binding_set_record (self->note_binding, DOSSIER_RECORD (response));
}

static void
editable_changed_cb (DossierElementView *self)
{
  gboolean editable = dossier_submission_get_editable (self->submission);

  dossier_narrative_editor_set_editable (self->narrative, editable);
  dossier_narrative_find_bar_set_editable (self->find_bar, editable);
  dossier_prompt_list_set_editable (self->prompts, editable);
  gtk_text_view_set_editable (self->note, editable);
  if (!editable)
    dossier_image_offer_hide (self->image_offer);
}

/* A first word means that somebody is at work on it. */
static void
narrative_changed_cb (DossierElementView *self)
{
  if (dossier_submission_is_being_edited (self->submission) &&
      dossier_response_get_state (self->response) == DOSSIER_RESPONSE_NOT_STARTED &&
      dossier_response_is_written (self->response))
    g_object_set (self->response, "state", DOSSIER_RESPONSE_DRAFTING, NULL);
}

static void
leave_response (DossierElementView *self)
{
  dossier_response_header_set_response (self->header, NULL, NULL);
  dossier_prompt_list_set_response (self->prompts, NULL, NULL);
  dossier_narrative_editor_set_record (self->narrative, NULL);
  dossier_narrative_find_bar_set_response (self->find_bar, NULL);
  dossier_text_binding_set_record (self->note_binding, NULL);
  dossier_image_offer_hide (self->image_offer);
  g_signal_group_set_target (self->response_signals, NULL);
  g_signal_group_set_target (self->submission_signals, NULL);
  g_clear_object (&self->response);
  g_clear_object (&self->submission);
}

/* In writing mode, the lines of the narrative are of a readable length. */
static void
update_width (DossierElementView *self)
{
  int width = self->is_writing ? dossier_writing_surface_get_width (GTK_WIDGET (self)) +
                                   gtk_widget_get_margin_start (adw_clamp_get_child (self->clamp)) +
                                   gtk_widget_get_margin_end (adw_clamp_get_child (self->clamp))
                               : WIDTH_MAXIMUM;

  adw_clamp_set_maximum_size (self->clamp, width);
  adw_clamp_set_tightening_threshold (self->clamp, self->is_writing ? width : WIDTH_COMFORTABLE);
}

/* In writing mode, it says no more than which element this is. */
static void
show_heading (DossierElementView *self)
{
  static const char *const usual[] = { "title-2", "numeric", NULL };
  static const char *const writing[] = { "caption", "dim-label", "numeric", NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (self->heading),
                              (const char **) (self->is_writing ? writing : usual));
}

/* In the text as well as in the bar. */
static gboolean
find_pressed_cb (GtkWidget *widget, GVariant *direction, G_GNUC_UNUSED gpointer user_data)
{
  DossierElementView *self = DOSSIER_ELEMENT_VIEW (widget);

  if (gtk_widget_get_visible (GTK_WIDGET (self->find_bar)))
    dossier_narrative_find_bar_move (self->find_bar, g_variant_get_int32 (direction));
  else
    dossier_element_view_find (self);
  return TRUE;
}

static gboolean
escape_pressed_cb (GtkWidget *widget,
                   G_GNUC_UNUSED GVariant *arguments,
                   G_GNUC_UNUSED gpointer user_data)
{
  DossierElementView *self = DOSSIER_ELEMENT_VIEW (widget);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->find_bar)))
    return FALSE;
  dossier_narrative_find_bar_close (self->find_bar);
  return TRUE;
}

static void
add_find_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, find_pressed_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class,
                                GDK_KEY_g,
                                GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                find_pressed_cb,
                                "i",
                                -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_pressed_cb, NULL);
}

static void
offer_images (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  DossierElementView *self = DOSSIER_ELEMENT_VIEW (widget);

  self->is_making_room = !gtk_widget_get_visible (GTK_WIDGET (self->image_offer));
  dossier_image_offer_show (self->image_offer, parameter);
}

static gboolean
show_cursor_cb (GtkWidget *widget,
                G_GNUC_UNUSED GdkFrameClock *clock,
                G_GNUC_UNUSED gpointer user_data)
{
  DossierElementView *self = DOSSIER_ELEMENT_VIEW (widget);

  dossier_text_place_show_cursor (
    GTK_TEXT_VIEW (dossier_narrative_editor_get_view (self->narrative)));
  return G_SOURCE_REMOVE;
}

/* The offer takes the room where text has just been pasted. That has its new place in the next
 * frame. */
static void
page_size_changed_cb (DossierElementView *self)
{
  if (self->is_making_room)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), show_cursor_cb, NULL, NULL);
  self->is_making_room = FALSE;
}

static void
images_decided_cb (DossierElementView *self)
{
  gtk_widget_grab_focus (dossier_narrative_editor_get_view (self->narrative));
}

static void
dossier_element_view_dispose (GObject *object)
{
  DossierElementView *self = DOSSIER_ELEMENT_VIEW (object);
  GtkWidget *child;

  if (self->response_signals != NULL)
    {
      leave_response (self);
      g_clear_object (&self->response_signals);
      g_clear_object (&self->submission_signals);
    }
  g_clear_object (&self->note_binding);
  g_clear_object (&self->settings);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_element_view_parent_class)->dispose (object);
}

static void
dossier_element_view_class_init (DossierElementViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (DOSSIER_TYPE_ELEMENT_TECHNIQUES);
  g_type_ensure (DOSSIER_TYPE_IMAGE_OFFER);
  g_type_ensure (DOSSIER_TYPE_NARRATIVE_EDITOR);
  g_type_ensure (DOSSIER_TYPE_NARRATIVE_FIND_BAR);
  g_type_ensure (DOSSIER_TYPE_PROMPT_LIST);
  g_type_ensure (DOSSIER_TYPE_RESPONSE_HEADER);
  G_OBJECT_CLASS (klass)->dispose = dossier_element_view_dispose;

  add_find_keys (widget_class);
  gtk_widget_class_install_action (widget_class,
                                   "element.offer-images",
                                   DOSSIER_PASTED_IMAGES_TYPE,
                                   offer_images);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-element-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, find_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, viewport);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, clamp);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, heading);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, header);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, body);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, requirement);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, prompts_expander);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, prompts);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, techniques);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, narrative);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, note_expander);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, note);
  gtk_widget_class_bind_template_child (widget_class, DossierElementView, image_offer);
  gtk_widget_class_bind_template_callback (widget_class, images_decided_cb);
  gtk_widget_class_bind_template_callback (widget_class, summary_changed_cb);
}

static void
dossier_element_view_init (DossierElementView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_narrative_find_bar_set_view (
    self->find_bar,
    DOSSIER_NARRATIVE_VIEW (dossier_narrative_editor_get_view (self->narrative)));
  dossier_prompt_list_set_editor (self->prompts, self->narrative);
  self->settings = g_settings_new (DOSSIER_APPLICATION_ID);
  g_settings_bind (self->settings,
                   "show-private-note",
                   self->note_expander,
                   "expanded",
                   G_SETTINGS_BIND_DEFAULT);
  dossier_text_size_connect (self, G_CALLBACK (update_width));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller),
                           "notify::page-size",
                           G_CALLBACK (page_size_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  self->note_binding = dossier_text_binding_new (self->note, "private-note");
  self->response_signals = g_signal_group_new (DOSSIER_TYPE_RESPONSE);
  g_signal_group_connect_swapped (self->response_signals,
                                  "notify::narrative",
                                  G_CALLBACK (narrative_changed_cb),
                                  self);
  self->submission_signals = g_signal_group_new (DOSSIER_TYPE_SUBMISSION);
  g_signal_group_connect_swapped (self->submission_signals,
                                  "notify::editable",
                                  G_CALLBACK (editable_changed_cb),
                                  self);
}

/**
 * dossier_element_view_set_item:
 * @self: an element view
 * @submission: (nullable): the submission
 * @item: (nullable): the element to show
 */
void
dossier_element_view_set_item (DossierElementView *self,
                               DossierSubmission *submission,
                               DossierPortfolioItem *item)
{
  DossierResponse *response = item != NULL ? dossier_portfolio_item_get_response (item) : NULL;
  g_autofree char *heading = NULL;

  g_return_if_fail (DOSSIER_IS_ELEMENT_VIEW (self));

  if (response != NULL && self->response == response)
    return;
  leave_response (self);
  if (response == NULL)
    return;

  self->submission = g_object_ref (submission);
  self->response = g_object_ref (response);
  heading = g_strdup_printf ("%s  %s",
                             dossier_portfolio_item_get_number (item),
                             dossier_portfolio_item_get_title (item));
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->requirement, dossier_portfolio_item_get_introduction (item));
  bind_response (self, response);
  g_signal_group_set_target (self->response_signals, response);
  g_signal_group_set_target (self->submission_signals, submission);
  editable_changed_cb (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * dossier_element_view_focus_rating:
 * @self: an element view
 *
 * Gives the keyboard to the rating.
 */
void
dossier_element_view_focus_rating (DossierElementView *self)
{
  g_return_if_fail (DOSSIER_IS_ELEMENT_VIEW (self));

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_grab_focus (dossier_response_header_get_rating (self->header));
}

/**
 * dossier_element_view_get_header:
 * @self: an element view
 *
 * Returns: (transfer none): the row of rating, state, owner and action
 */
GtkWidget *
dossier_element_view_get_header (DossierElementView *self)
{
  g_return_val_if_fail (DOSSIER_IS_ELEMENT_VIEW (self), NULL);

  return GTK_WIDGET (self->header);
}

/**
 * dossier_element_view_get_body:
 * @self: an element view
 *
 * Returns: (transfer none): what is below its header: the prompts, the narrative and the note
 */
GtkWidget *
dossier_element_view_get_body (DossierElementView *self)
{
  g_return_val_if_fail (DOSSIER_IS_ELEMENT_VIEW (self), NULL);

  return self->body;
}

/**
 * dossier_element_view_get_narrative:
 * @self: an element view
 *
 * Returns: (transfer none): where the narrative is written
 */
GtkWidget *
dossier_element_view_get_narrative (DossierElementView *self)
{
  g_return_val_if_fail (DOSSIER_IS_ELEMENT_VIEW (self), NULL);

  return dossier_narrative_editor_get_view (self->narrative);
}

/**
 * dossier_element_view_find:
 * @self: an element view
 *
 * Lets words be found in the narrative, and replaced.
 */
void
dossier_element_view_find (DossierElementView *self)
{
  g_return_if_fail (DOSSIER_IS_ELEMENT_VIEW (self));

  g_object_set (self->narrative, "markdown", FALSE, NULL);
  dossier_narrative_find_bar_open (self->find_bar);
}

/**
 * dossier_element_view_set_writing:
 * @self: an element view
 * @is_writing: whether to show nothing but the narrative, below the title of its element
 *
 * Gives the keyboard to the narrative, whose cursor stays where it is.
 */
void
dossier_element_view_set_writing (DossierElementView *self, gboolean is_writing)
{
  GtkWidget *const others[] = {
    GTK_WIDGET (self->header),
    GTK_WIDGET (self->requirement),
    GTK_WIDGET (self->prompts_expander),
    GTK_WIDGET (self->note_expander),
  };

  g_return_if_fail (DOSSIER_IS_ELEMENT_VIEW (self));

  self->is_writing = is_writing;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    gtk_widget_set_visible (others[i], !is_writing);
  show_heading (self);
  /* What is left of the page is as high as the window, and does not scroll. */
  gtk_scrollable_set_vscroll_policy (self->viewport,
                                     is_writing ? GTK_SCROLL_MINIMUM : GTK_SCROLL_NATURAL);
  gtk_widget_set_vexpand (GTK_WIDGET (self->narrative), is_writing);
  update_width (self);
  dossier_narrative_editor_set_writing (self->narrative, is_writing);
}
