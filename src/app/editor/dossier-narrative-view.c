/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-view.h"

#include "dossier-narrative-clipboard.h"
#include "dossier-narrative-lines.h"
#include "dossier-narrative-style.h"
#include "dossier-narrative-tables.h"
#include "dossier-table-grids.h"

/**
 * DossierNarrativeView:
 *
 * Shows the buffer of a narrative, with the bullets and numbers of its lists, the bars of its
 * quotes and the lines across it, none of which is text.
 */

/* is_unchecked: whether its text has changed since somebody said that it was checked */
struct _DossierNarrativeView
{
  GtkTextView parent_instance;

  GCancellable *pasting;
  guint idle;
  gboolean is_unchecked;
};

G_DEFINE_FINAL_TYPE (DossierNarrativeView, dossier_narrative_view, GTK_TYPE_TEXT_VIEW)

/* In pixels. */
#define MARKER_GAP  7
#define BAR_WIDTH   3
#define RULE_HEIGHT 1

/* Opacity of what stands beside the text. */
#define BAR_OPACITY   0.3F
#define BLOCK_OPACITY 0.06F

/* y, height: the place of a line, in the coordinates of the buffer */
typedef struct
{
  GtkSnapshot *snapshot;
  const DossierNarrativeParagraph *paragraph;
  GtkTextIter start;
  int y;
  int height;
} Line;

static void
append_color (DossierNarrativeView *self,
              Line *line,
              int x,
              int y,
              int width,
              int height,
              float opacity)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  color.alpha *= opacity;
  gtk_snapshot_append_color (
    line->snapshot,
    &color,
    &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
}

static char *
get_marker (const DossierNarrativeContainer *container)
{
  if (container->kind == DOSSIER_NARRATIVE_NUMBER)
    return g_strdup_printf ("%u.", container->number);
  return g_strdup ("•");
}

/* Beside the first line of the item, its end where the text begins. */
static void
draw_marker (DossierNarrativeView *self,
             Line *line,
             const DossierNarrativeContainer *container,
             int text_x)
{
  g_autofree char *marker = get_marker (container);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), marker);
  GdkRectangle place;
  GdkRGBA color;
  int width;

  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &line->start, &place);
  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  gtk_snapshot_save (line->snapshot);
  gtk_snapshot_translate (
    line->snapshot,
    &GRAPHENE_POINT_INIT ((float) (text_x - MARKER_GAP - width), (float) place.y));
  gtk_snapshot_append_layout (line->snapshot, layout, &color);
  gtk_snapshot_restore (line->snapshot);
}

static void
draw_containers (DossierNarrativeView *self, Line *line)
{
  for (guint i = 0; i < line->paragraph->containers->len; i++)
    {
      const DossierNarrativeContainer *container =
        &g_array_index (line->paragraph->containers, DossierNarrativeContainer, i);
      int x = DOSSIER_NARRATIVE_MARGIN + (int) i * DOSSIER_NARRATIVE_INDENT;

      if (container->kind == DOSSIER_NARRATIVE_QUOTE)
        append_color (self, line, x + 2, line->y, BAR_WIDTH, line->height, BAR_OPACITY);
      else if (container->begins)
        draw_marker (self, line, container, x + DOSSIER_NARRATIVE_INDENT);
    }
}

static gboolean
is_block_of_lines (DossierNarrativeView *self, Line *line)
{
  return line->paragraph->kind == DOSSIER_NARRATIVE_CODE ||
         (line->paragraph->kind == DOSSIER_NARRATIVE_TABLE &&
          dossier_narrative_buffer_get_table_anchor (
            dossier_narrative_view_get_buffer (self),
            (guint) gtk_text_iter_get_line (&line->start)) == NULL);
}

static void
draw_line (DossierNarrativeView *self, Line *line)
{
  int x = dossier_narrative_style_get_margin (line->paragraph);
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - x - DOSSIER_NARRATIVE_MARGIN;

  if (line->paragraph->kind == DOSSIER_NARRATIVE_RULE)
    append_color (self, line, x, line->y + line->height / 2, width, RULE_HEIGHT, BAR_OPACITY);
  else if (is_block_of_lines (self, line))
    append_color (self, line, x - 4, line->y, width + 8, line->height, BLOCK_OPACITY);
  draw_containers (self, line);
}

/* The view stands in a page that scrolls, which shows a part of it, in the coordinates of the
 * buffer. */
static void
find_seen (DossierNarrativeView *self, GdkRectangle *seen)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;
  int top, bottom;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), seen);
  if (page == NULL || !gtk_widget_compute_bounds (page, GTK_WIDGET (self), &bounds))
    return;
  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self),
                                         GTK_TEXT_WINDOW_WIDGET,
                                         0,
                                         (int) bounds.origin.y,
                                         NULL,
                                         &top);
  top = MAX (top, seen->y);
  bottom = MIN (top + (int) bounds.size.height + 1, seen->y + seen->height);
  seen->y = top;
  seen->height = MAX (bottom - top, 0);
}

static void
draw_lines (DossierNarrativeView *self, GtkSnapshot *snapshot)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  DossierNarrativeBuffer *buffer = dossier_narrative_view_get_buffer (self);
  Line line = { .snapshot = snapshot };
  GdkRectangle visible;

  find_seen (self, &visible);
  gtk_text_view_get_line_at_y (view, &line.start, visible.y, NULL);
  do
    {
      gtk_text_view_get_line_yrange (view, &line.start, &line.y, &line.height);
      line.paragraph =
        dossier_narrative_buffer_get_line (buffer, (guint) gtk_text_iter_get_line (&line.start));
      draw_line (self, &line);
    }
  while (line.y + line.height < visible.y + visible.height &&
         gtk_text_iter_forward_line (&line.start));
  /* An empty last line is where the buffer ends. */
  if (gtk_text_iter_is_end (&line.start) && gtk_text_iter_starts_line (&line.start))
    {
      guint last = (guint) gtk_text_iter_get_line (&line.start);

      gtk_text_view_get_line_yrange (view, &line.start, &line.y, &line.height);
      line.paragraph = dossier_narrative_buffer_get_line (buffer, last);
      draw_line (self, &line);
    }
}

static void
dossier_narrative_view_snapshot_layer (GtkTextView *view,
                                       GtkTextViewLayer layer,
                                       GtkSnapshot *snapshot)
{
  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    draw_lines (DOSSIER_NARRATIVE_VIEW (view), snapshot);
}

static gboolean
set_width_of_grids_cb (gpointer user_data)
{
  DossierNarrativeView *self = user_data;

  self->idle = 0;
  dossier_table_grids_set_width (self, gtk_widget_get_width (GTK_WIDGET (self)));
  return G_SOURCE_REMOVE;
}

/* Not at once: what is being allocated cannot ask for another size. */
static void
schedule_width_of_grids (DossierNarrativeView *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (GTK_PRIORITY_RESIZE, set_width_of_grids_cb, self, NULL);
}

/* No letter of an empty last line carries how far it is indented: it has the margin of the view. */
static void
buffer_edited_cb (DossierNarrativeView *self)
{
  DossierNarrativeBuffer *buffer = dossier_narrative_view_get_buffer (self);
  GtkTextIter end;
  int margin = DOSSIER_NARRATIVE_MARGIN;

  self->is_unchecked = TRUE;
  gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (buffer), &end);
  if (gtk_text_iter_starts_line (&end))
    margin = dossier_narrative_style_get_margin (
      dossier_narrative_buffer_get_line (buffer, (guint) gtk_text_iter_get_line (&end)));
  if (gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self)) != margin)
    gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self), margin);
  schedule_width_of_grids (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A table asks for the room that it has now, which GtkTextView gives it only so: but it can do with
 * less, as the text around it can. */
static void
dossier_narrative_view_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  int least = -1;

  GTK_WIDGET_CLASS (dossier_narrative_view_parent_class)
    ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    least = dossier_table_grids_measure_cells (DOSSIER_NARRATIVE_VIEW (widget));
  if (least >= 0)
    *minimum = MIN (*minimum, least);
}

static void
dossier_narrative_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (dossier_narrative_view_parent_class)
    ->size_allocate (widget, width, height, baseline);
  dossier_table_grids_place (DOSSIER_NARRATIVE_VIEW (widget));
  schedule_width_of_grids (DOSSIER_NARRATIVE_VIEW (widget));
}

static void
dossier_narrative_view_copy_clipboard (GtkTextView *view)
{
  dossier_narrative_clipboard_copy (DOSSIER_NARRATIVE_VIEW (view));
}

static void
dossier_narrative_view_cut_clipboard (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  dossier_narrative_clipboard_copy (DOSSIER_NARRATIVE_VIEW (view));
  if (!gtk_text_view_get_editable (view))
    return;
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

static void
dossier_narrative_view_paste_clipboard (GtkTextView *view)
{
  dossier_narrative_view_paste (DOSSIER_NARRATIVE_VIEW (view), FALSE);
}

static void
dossier_narrative_view_dispose (GObject *object)
{
  DossierNarrativeView *self = DOSSIER_NARRATIVE_VIEW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_cancellable_cancel (self->pasting);
  g_clear_object (&self->pasting);

  G_OBJECT_CLASS (dossier_narrative_view_parent_class)->dispose (object);
}

static void
dossier_narrative_view_class_init (DossierNarrativeViewClass *klass)
{
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_narrative_view_dispose;
  GTK_WIDGET_CLASS (klass)->measure = dossier_narrative_view_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = dossier_narrative_view_size_allocate;
  view_class->snapshot_layer = dossier_narrative_view_snapshot_layer;
  view_class->copy_clipboard = dossier_narrative_view_copy_clipboard;
  view_class->cut_clipboard = dossier_narrative_view_cut_clipboard;
  view_class->paste_clipboard = dossier_narrative_view_paste_clipboard;
}

static void
dossier_narrative_view_init (DossierNarrativeView *self)
{
  g_autoptr (DossierNarrativeBuffer) buffer = dossier_narrative_buffer_new ();

  self->pasting = g_cancellable_new ();
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self), GTK_TEXT_BUFFER (buffer));
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self), DOSSIER_NARRATIVE_MARGIN);
  g_signal_connect_object (buffer,
                           "edited",
                           G_CALLBACK (buffer_edited_cb),
                           self,
                           G_CONNECT_SWAPPED);
  dossier_table_grids_watch (self);
}

/**
 * dossier_narrative_view_get_buffer:
 * @self: a view
 *
 * Returns: (transfer none): the narrative that it shows
 */
DossierNarrativeBuffer *
dossier_narrative_view_get_buffer (DossierNarrativeView *self)
{
  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_VIEW (self), NULL);

  return DOSSIER_NARRATIVE_BUFFER (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));
}

/**
 * dossier_narrative_view_paste:
 * @self: a view
 * @is_plain: whether to paste only the letters, without formats
 *
 * Pastes from the clipboard instead of what is selected.
 */
void
dossier_narrative_view_paste (DossierNarrativeView *self, gboolean is_plain)
{
  g_return_if_fail (DOSSIER_IS_NARRATIVE_VIEW (self));

  dossier_narrative_clipboard_paste (self, is_plain, self->pasting);
}

/**
 * dossier_narrative_view_cancel_paste:
 * @self: a view
 *
 * Pastes nothing any more that other programs have yet to send, since the view is about to show
 * another narrative.
 */
void
dossier_narrative_view_cancel_paste (DossierNarrativeView *self)
{
  g_return_if_fail (DOSSIER_IS_NARRATIVE_VIEW (self));

  g_cancellable_cancel (self->pasting);
  g_object_unref (self->pasting);
  self->pasting = g_cancellable_new ();
}

/**
 * dossier_narrative_view_get_unchecked:
 * @self: a view
 *
 * Returns: whether spelling and mentions are to be checked, since the text has changed
 */
gboolean
dossier_narrative_view_get_unchecked (DossierNarrativeView *self)
{
  g_return_val_if_fail (DOSSIER_IS_NARRATIVE_VIEW (self), FALSE);

  return self->is_unchecked;
}

/**
 * dossier_narrative_view_set_unchecked:
 * @self: a view
 * @is_unchecked: whether spelling and mentions are to be checked
 */
void
dossier_narrative_view_set_unchecked (DossierNarrativeView *self, gboolean is_unchecked)
{
  g_return_if_fail (DOSSIER_IS_NARRATIVE_VIEW (self));

  self->is_unchecked = is_unchecked;
}
