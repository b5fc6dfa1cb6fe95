/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-link-popover.h"

#include "dossier-narrative-buffer.h"
#include "dossier-narrative-style.h"
#include "dossier-text-place.h"

/**
 * DossierLinkPopover:
 *
 * Asks for the text and the address of a link in a narrative.
 */
struct _DossierLinkPopover
{
  GtkPopover parent_instance;

  GtkEntry *text;
  GtkEntry *address;
  GtkWidget *apply;
  GtkWidget *remove;

  GtkTextView *view;
  GtkTextMark *start;
  GtkTextMark *end;
};

G_DEFINE_FINAL_TYPE (DossierLinkPopover, dossier_link_popover, GTK_TYPE_POPOVER)

static void
get_range (DossierLinkPopover *self, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_buffer_get_iter_at_mark (buffer, start, self->start);
  gtk_text_buffer_get_iter_at_mark (buffer, end, self->end);
}

/* The link that the cursor is in, or else what is selected in its line. */
static const char *
find_range (DossierLinkPopover *self, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextTag *tag;

  gtk_text_buffer_get_selection_bounds (buffer, start, end);
  tag = dossier_narrative_style_find_link_tag (start);
  if (tag != NULL)
    {
      if (!gtk_text_iter_starts_tag (start, tag))
        gtk_text_iter_backward_to_tag_toggle (start, tag);
      *end = *start;
      gtk_text_iter_forward_to_tag_toggle (end, tag);
      return dossier_narrative_style_find_link (start);
    }
  if (gtk_text_iter_get_line (end) > gtk_text_iter_get_line (start))
    {
      *end = *start;
      if (!gtk_text_iter_ends_line (end))
        gtk_text_iter_forward_to_line_end (end);
    }
  return NULL;
}

static void
update_apply (DossierLinkPopover *self)
{
  gtk_widget_set_sensitive (self->apply,
                            *gtk_editable_get_text (GTK_EDITABLE (self->address)) != '\0');
}

static void
close_popover (DossierLinkPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* An address that somebody reads is hardly ever written with its scheme. */
static char *
complete_address (const char *text)
{
  g_autofree char *address = g_strstrip (g_strdup (text));
  g_autofree char *scheme = g_uri_parse_scheme (address);

  if (scheme != NULL)
    return g_steal_pointer (&address);
  if (strchr (address, '@') != NULL && strchr (address, '/') == NULL)
    return g_strconcat ("mailto:", address, NULL);
  return g_strconcat ("https://", address, NULL);
}

static void
apply_cb (DossierLinkPopover *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->address));
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  g_autofree char *address = NULL;
  GtkTextIter start, end;

  if (*typed == '\0')
    return;
  address = complete_address (typed);
  get_range (self, &start, &end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, *text != '\0' ? text : typed, -1);
  get_range (self, &start, &end);
  dossier_narrative_buffer_set_link (DOSSIER_NARRATIVE_BUFFER (buffer), &start, &end, address);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_text_buffer_end_user_action (buffer);
  close_popover (self);
}

static void
remove_cb (DossierLinkPopover *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  get_range (self, &start, &end);
  gtk_text_buffer_begin_user_action (buffer);
  dossier_narrative_buffer_set_link (DOSSIER_NARRATIVE_BUFFER (buffer), &start, &end, NULL);
  gtk_text_buffer_end_user_action (buffer);
  close_popover (self);
}

static void
dossier_link_popover_class_init (DossierLinkPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-link-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierLinkPopover, text);
  gtk_widget_class_bind_template_child (widget_class, DossierLinkPopover, address);
  gtk_widget_class_bind_template_child (widget_class, DossierLinkPopover, apply);
  gtk_widget_class_bind_template_child (widget_class, DossierLinkPopover, remove);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_apply);
}

static void
dossier_link_popover_init (DossierLinkPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_link_popover_new:
 * @parent: the widget in which it pops up
 * @view: the view of a narrative, in @parent
 *
 * Returns: (transfer none): a popover
 */
GtkWidget *
dossier_link_popover_new (GtkWidget *parent, GtkTextView *view)
{
  DossierLinkPopover *self = g_object_new (DOSSIER_TYPE_LINK_POPOVER, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;

  self->view = view;
  gtk_text_buffer_get_start_iter (buffer, &start);
  self->start = gtk_text_buffer_create_mark (buffer, NULL, &start, TRUE);
  self->end = gtk_text_buffer_create_mark (buffer, NULL, &start, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self), parent);
  return GTK_WIDGET (self);
}

/**
 * dossier_link_popover_show:
 * @self: a link popover
 *
 * Asks about the link at the cursor, or for one of what is selected.
 */
void
dossier_link_popover_show (DossierLinkPopover *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  const char *link;
  g_autofree char *text = NULL;
  GdkRectangle place;

  g_return_if_fail (DOSSIER_IS_LINK_POPOVER (self));

  buffer = gtk_text_view_get_buffer (self->view);
  link = find_range (self, &start, &end);
  text = gtk_text_iter_get_slice (&start, &end);
  gtk_text_buffer_move_mark (buffer, self->start, &start);
  gtk_text_buffer_move_mark (buffer, self->end, &end);
  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  gtk_editable_set_text (GTK_EDITABLE (self->address), link != NULL ? link : "");
  gtk_widget_set_visible (self->remove, link != NULL);
  update_apply (self);
  if (dossier_text_place_find (self->view,
                               &start,
                               gtk_widget_get_parent (GTK_WIDGET (self)),
                               &place))
    gtk_popover_set_pointing_to (GTK_POPOVER (self), &place);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (*text == '\0' ? self->text : self->address));
}
