/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-clipboard.h"

#include <glib/gi18n.h>

#include "dossier-narrative-html.h"
#include "dossier-narrative-plain.h"
#include "dossier-narrative-selection.h"

#include <string.h>

/* Markdown; after it the spaces at the end of the last line, which Markdown has not, or a newline
 * if the end of that line was copied too. */
#define NARRATIVE_TYPE "application/x-dossier-narrative"
#define HTML_TYPE      "text/html"
#define TEXT_TYPE      "text/plain;charset=utf-8"

/* In bytes: what is more is not read from another program. HTML may hold images besides, up to a
 * size at which they are dropped. */
#define SIZE_MAXIMUM             DOSSIER_NARRATIVE_HTML_SIZE_MAXIMUM
#define SIZE_WITH_IMAGES_MAXIMUM DOSSIER_NARRATIVE_HTML_SIZE_WITH_IMAGES_MAXIMUM
#define SIZE_READ_MAXIMUM        (512 * 1000 * 1000)
#define CHUNK_SIZE               65536

/* In paragraphs: more lines of plain text are no list or table for a page, but a whole document. */
#define LINES_MAXIMUM 2000

/* start, end: where to paste, wherever the cursor is by then
 * content: what has been read so far
 * n_read: how many bytes that were, with what has been dropped
 * drops_images: whether there are too many images to keep any */
typedef struct
{
  DossierNarrativeView *view;
  DossierNarrativeBuffer *buffer;
  GtkTextMark *start;
  GtkTextMark *end;
  gboolean is_plain;
  gboolean is_narrative;
  GCancellable *cancellable;
  GByteArray *content;
  gsize n_read;
  gboolean drops_images;
} Paste;

static void read_text (Paste *paste);

static void
paste_free (Paste *self)
{
  gtk_text_buffer_delete_mark (GTK_TEXT_BUFFER (self->buffer), self->start);
  gtk_text_buffer_delete_mark (GTK_TEXT_BUFFER (self->buffer), self->end);
  g_clear_weak_pointer (&self->view);
  g_object_unref (self->buffer);
  g_object_unref (self->cancellable);
  g_byte_array_unref (self->content);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static GtkTextMark *
mark_place (Paste *self, GtkTextMark *at, gboolean has_left_gravity)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter place;

  gtk_text_buffer_get_iter_at_mark (buffer, &place, at);
  return gtk_text_buffer_create_mark (buffer, NULL, &place, has_left_gravity);
}

static Paste *
paste_new (DossierNarrativeView *view, gboolean is_plain, GCancellable *cancellable)
{
  Paste *self = g_new0 (Paste, 1);
  GtkTextBuffer *buffer;

  g_set_weak_pointer (&self->view, view);
  self->buffer = g_object_ref (dossier_narrative_view_get_buffer (view));
  self->is_plain = is_plain;
  self->cancellable = g_object_ref (cancellable);
  self->content = g_byte_array_new ();
  buffer = GTK_TEXT_BUFFER (self->buffer);
  self->start = mark_place (self, gtk_text_buffer_get_insert (buffer), TRUE);
  self->end = mark_place (self, gtk_text_buffer_get_selection_bound (buffer), TRUE);
  return self;
}

/* The narrative may be another one by now, or be gone, or be read-only. */
static gboolean
can_paste (Paste *self)
{
  return self->view != NULL && !g_cancellable_is_cancelled (self->cancellable) &&
         gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view)) &&
         gtk_widget_get_root (GTK_WIDGET (self->view)) != NULL;
}

static void
select_place (Paste *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (self->buffer);
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_mark (buffer, &start, self->start);
  gtk_text_buffer_get_iter_at_mark (buffer, &end, self->end);
  gtk_text_buffer_select_range (buffer, &start, &end);
}

static void
show_pasted (Paste *self)
{
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self->view),
                                      gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (self->buffer)));
}

static void
paste_paragraphs (Paste *self, GPtrArray *paragraphs)
{
  select_place (self);
  dossier_narrative_selection_replace (self->buffer, paragraphs);
  show_pasted (self);
}

static void
paste_text (Paste *self, const char *text)
{
  g_autoptr (GPtrArray) paragraphs = NULL;

  if (!self->is_plain && strpbrk (text, "\r\n") != NULL)
    paragraphs = dossier_narrative_from_plain_text (text);
  if (paragraphs != NULL && paragraphs->len > 0 && paragraphs->len <= LINES_MAXIMUM)
    {
      paste_paragraphs (self, paragraphs);
      return;
    }
  select_place (self);
  dossier_narrative_selection_replace_text (self->buffer, text);
  show_pasted (self);
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Paste) paste = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text != NULL && can_paste (paste))
    paste_text (paste, text);
}

static void
read_text (Paste *paste)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (paste->view)),
                                 paste->cancellable,
                                 text_read_cb,
                                 paste);
}

static gsize
count_spaces_at_end (const char *text)
{
  gsize length = strlen (text);
  gsize n_spaces = 0;

  while (n_spaces < length && text[length - 1 - n_spaces] == ' ')
    n_spaces++;
  return n_spaces;
}

static void
append_spaces (GPtrArray *paragraphs, gsize n_spaces)
{
  g_autofree char *spaces = g_strnfill (n_spaces, ' ');
  DossierNarrativeParagraph *last =
    paragraphs->len > 0 ? paragraphs->pdata[paragraphs->len - 1] : NULL;

  if (last != NULL && last->kind == DOSSIER_NARRATIVE_TEXT)
    dossier_rich_text_append (last->text, spaces, n_spaces, DOSSIER_TEXT_PLAIN, NULL);
}

/* What was copied with the end of its last line goes on with a line of its own. */
static GPtrArray *
read_narrative (Paste *self)
{
  g_autofree char *markdown = g_strndup ((const char *) self->content->data, self->content->len);
  gboolean has_end = g_str_has_suffix (markdown, "\n");
  GPtrArray *paragraphs;

  if (!g_utf8_validate (markdown, -1, NULL))
    return NULL;
  paragraphs = dossier_narrative_read (markdown);
  append_spaces (paragraphs, count_spaces_at_end (markdown));
  if (has_end)
    g_ptr_array_add (paragraphs, dossier_narrative_paragraph_new (DOSSIER_NARRATIVE_TEXT));
  return paragraphs;
}

static void
paste_as_evidence (Paste *paste)
{
  if (paste->view != NULL)
    gtk_widget_activate_action (GTK_WIDGET (paste->view), "submission.paste", NULL);
  paste_free (paste);
}

static void
offer_images (Paste *paste, const DossierPastedImages *images)
{
  g_autoptr (GVariant) variant = g_variant_ref_sink (dossier_pasted_images_to_variant (images));

  if (!dossier_pasted_images_are_none (images))
    gtk_widget_activate_action_variant (GTK_WIDGET (paste->view), "element.offer-images", variant);
}

static gboolean
has_image (Paste *paste)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (paste->view));

  return gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard),
                                            GDK_TYPE_TEXTURE);
}

/* HTML that is an image alone is how browsers copy one, beside the image itself. */
static void
paste_content (Paste *paste)
{
  g_autoptr (DossierPastedImages) images = dossier_pasted_images_new ();
  g_autoptr (GPtrArray) paragraphs = NULL;

  if (!can_paste (paste))
    {
      paste_free (paste);
      return;
    }
  if (paste->is_narrative)
    paragraphs = read_narrative (paste);
  else
    paragraphs = dossier_narrative_from_html ((const char *) paste->content->data,
                                              paste->content->len,
                                              images);
  if (paragraphs != NULL && paragraphs->len == 0 && has_image (paste))
    {
      paste_as_evidence (paste);
      return;
    }
  offer_images (paste, images);
  if (paragraphs != NULL && paragraphs->len > 0)
    paste_paragraphs (paste, paragraphs);
  else if (paragraphs == NULL || images->all->len == 0)
    {
      read_text (paste);
      return;
    }
  paste_free (paste);
}

/* What cannot be read with formats may be there without. */
static void
fall_back_to_text (Paste *paste)
{
  if (can_paste (paste))
    read_text (paste);
  else
    paste_free (paste);
}

static void chunk_read_cb (GObject *source, GAsyncResult *result, gpointer user_data);

static void
read_chunk (Paste *paste, GInputStream *stream)
{
  g_input_stream_read_bytes_async (stream,
                                   CHUNK_SIZE,
                                   G_PRIORITY_DEFAULT,
                                   paste->cancellable,
                                   chunk_read_cb,
                                   paste);
}

static gsize
get_size_maximum (Paste *paste)
{
  return paste->is_narrative || paste->drops_images ? SIZE_MAXIMUM : SIZE_WITH_IMAGES_MAXIMUM;
}

static gboolean
make_room (Paste *paste)
{
  if (!paste->is_narrative && paste->content->len > get_size_maximum (paste))
    {
      paste->drops_images = TRUE;
      dossier_narrative_html_drop_images (paste->content);
    }
  return paste->content->len <= get_size_maximum (paste) && paste->n_read <= SIZE_READ_MAXIMUM;
}

static void
chunk_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Paste *paste = user_data;
  GInputStream *stream = G_INPUT_STREAM (source);
  g_autoptr (GBytes) chunk = g_input_stream_read_bytes_finish (stream, result, NULL);
  gsize size = chunk != NULL ? g_bytes_get_size (chunk) : 0;

  if (size == 0)
    {
      if (chunk != NULL)
        paste_content (paste);
      else
        paste_free (paste);
      return;
    }
  g_byte_array_append (paste->content, g_bytes_get_data (chunk, NULL), (guint) size);
  paste->n_read += size;
  if (make_room (paste))
    read_chunk (paste, stream);
  else
    fall_back_to_text (paste);
}

static void
stream_opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Paste *paste = user_data;
  const char *media_type = NULL;
  g_autoptr (GInputStream) stream =
    gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &media_type, NULL);

  paste->is_narrative = g_strcmp0 (media_type, NARRATIVE_TYPE) == 0;
  if (stream != NULL)
    read_chunk (paste, stream);
  else
    fall_back_to_text (paste);
}

static gboolean
has_text (GdkContentFormats *formats)
{
  return gdk_content_formats_contain_mime_type (formats, NARRATIVE_TYPE) ||
         gdk_content_formats_contain_mime_type (formats, HTML_TYPE) ||
         gdk_content_formats_contain_gtype (formats, G_TYPE_STRING);
}

/* Programs such as xclip answer whatever they are asked for with the one thing that they have, so
 * that only what they offer is asked for. */
static const char *
find_media_type (GdkContentFormats *formats)
{
  if (gdk_content_formats_contain_mime_type (formats, NARRATIVE_TYPE))
    return NARRATIVE_TYPE;
  return gdk_content_formats_contain_mime_type (formats, HTML_TYPE) ? HTML_TYPE : NULL;
}

/* File managers copy the addresses of files as text too. */
static gboolean
is_evidence (GdkContentFormats *formats)
{
  return gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST) ||
         (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE) && !has_text (formats));
}

/**
 * dossier_narrative_clipboard_paste:
 * @view: the view of a narrative
 * @is_plain: whether only the letters are pasted, without formats
 * @cancellable: cancelled when the view shows another narrative
 *
 * Pastes instead of what is selected, as one edit, with the formats that a narrative can have.
 * Files and images become evidence; images in HTML are offered to become some.
 */
void
dossier_narrative_clipboard_paste (DossierNarrativeView *view,
                                   gboolean is_plain,
                                   GCancellable *cancellable)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (view));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  const char *media_types[] = { find_media_type (formats), NULL };
  Paste *paste;

  if (!gtk_text_view_get_editable (GTK_TEXT_VIEW (view)))
    return;
  paste = paste_new (view, is_plain, cancellable);
  if (!is_plain && is_evidence (formats))
    paste_as_evidence (paste);
  else if (!is_plain && media_types[0] != NULL)
    gdk_clipboard_read_async (clipboard,
                              media_types,
                              G_PRIORITY_DEFAULT,
                              cancellable,
                              stream_opened_cb,
                              paste);
  else
    read_text (paste);
}

static GdkContentProvider *
provide (const char *media_type, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (media_type, bytes);
}

static char *
write_narrative (GPtrArray *paragraphs)
{
  const DossierNarrativeParagraph *last = paragraphs->pdata[paragraphs->len - 1];
  gboolean has_end = last->kind == DOSSIER_NARRATIVE_TEXT && last->containers->len == 0 &&
                     last->text->text->len == 0;
  g_autofree char *markdown = dossier_narrative_write (paragraphs);
  g_autofree char *spaces = g_strnfill (count_spaces_at_end (last->text->text->str), ' ');

  return g_strconcat (markdown, spaces, has_end ? "\n" : "", NULL);
}

/**
 * dossier_narrative_clipboard_copy:
 * @view: the view of a narrative
 *
 * Copies what is selected, as a narrative, as HTML and as plain text.
 */
void
dossier_narrative_clipboard_copy (DossierNarrativeView *view)
{
  g_autoptr (GPtrArray) selected =
    dossier_narrative_selection_get (dossier_narrative_view_get_buffer (view));
  g_autofree char *markdown = NULL;
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GdkContentProvider) all = NULL;

  if (selected == NULL)
    return;
  text = dossier_narrative_to_plain_text (selected);
  markdown = write_narrative (selected);
  html = dossier_narrative_to_html (selected);
  all = gdk_content_provider_new_union (
    (GdkContentProvider *[]){ provide (NARRATIVE_TYPE, markdown),
                              provide (HTML_TYPE, html),
                              provide (TEXT_TYPE, text),
                              gdk_content_provider_new_typed (G_TYPE_STRING, text) },
    4);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (view)), all);
}
