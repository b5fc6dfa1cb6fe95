/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-paste-command.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "dossier-dropped-files.h"
#include "dossier-pasted-image.h"
#include "dossier-submission-additions.h"

typedef struct
{
  DossierSubmissionView *view;
  char *element;
} Paste;

static void
paste_free (Paste *self)
{
  g_object_unref (self->view);
  g_free (self->element);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static void
show_nothing_to_paste (DossierSubmissionView *self)
{
  dossier_submission_view_show_message (self, _ ("Copy files, an image or a web address first."));
}

static void
files_read (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Paste) paste = user_data;
  const GValue *value =
    gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source_object), result, NULL);

  if (value == NULL)
    show_nothing_to_paste (paste->view);
  else
    gtk_widget_activate_action (GTK_WIDGET (paste->view),
                                "submission.add-dropped",
                                "(s@as)",
                                paste->element,
                                dossier_dropped_files_to_uris (value));
}

static void
remove_passing_file (gpointer data)
{
  g_autoptr (GFile) file = data;
  g_autoptr (GFile) folder = g_file_get_parent (file);

  g_file_delete (file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
}

/* An image comes without a name, and as no file: for as long as it is added, it is one. */
static GFile *
write_passing_file (GdkTexture *image, GError **error)
{
  g_autofree char *title = dossier_pasted_image_create_title ();
  g_autofree char *name = g_strconcat (title, ".png", NULL);
  g_autofree char *folder = g_dir_make_tmp ("dossier-XXXXXX", error);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;
  g_autoptr (GBytes) png = gdk_texture_save_to_png_bytes (image);
  gsize length;
  const char *data = g_bytes_get_data (png, &length);

  if (path == NULL)
    return NULL;
  if (g_file_set_contents (path, data, (gssize) length, error))
    return g_file_new_for_path (path);
  g_rmdir (folder);
  return NULL;
}

static void
add_image (Paste *paste, GdkTexture *image)
{
  g_autoptr (DossierEvidenceAddition) addition = NULL;
  g_autoptr (GError) error = NULL;
  GFile *file = write_passing_file (image, &error);

  if (file == NULL)
    {
      dossier_submission_view_show_problem (paste->view, error->message);
      return;
    }
  addition = dossier_evidence_addition_new (dossier_submission_view_get_bundle (paste->view));
  dossier_evidence_addition_add_file (addition, file);
  g_object_set_data_full (G_OBJECT (addition), "passing-file", file, remove_passing_file);
  dossier_submission_view_run_addition (paste->view, addition, paste->element, NULL);
}

static void
image_read (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Paste) paste = user_data;
  g_autoptr (GdkTexture) image =
    gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source_object), result, NULL);

  if (image == NULL)
    show_nothing_to_paste (paste->view);
  else if (dossier_submission_view_get_window (paste->view) != NULL)
    add_image (paste, image);
}

static void
text_read (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Paste) paste = user_data;
  g_autofree char *text =
    gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source_object), result, NULL);

  if (text == NULL || !dossier_evidence_check_address (g_strstrip (text), NULL))
    show_nothing_to_paste (paste->view);
  else
    gtk_widget_activate_action (GTK_WIDGET (paste->view),
                                "submission.add-address",
                                "(ss)",
                                paste->element,
                                text);
}

/**
 * dossier_command_paste_evidence:
 * @widget: the view of a submission
 * @action_name: the name of the command
 * @parameter: the element to cite the pasted evidence for; "" for none
 *
 * Adds the files, the image or the web address in the clipboard.
 */
void
dossier_command_paste_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  Paste *paste = g_new0 (Paste, 1);

  paste->view = g_object_ref (DOSSIER_SUBMISSION_VIEW (widget));
  paste->element = g_variant_dup_string (parameter, NULL);
  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard,
                                    GDK_TYPE_FILE_LIST,
                                    G_PRIORITY_DEFAULT,
                                    NULL,
                                    files_read,
                                    paste);
  else if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE))
    gdk_clipboard_read_texture_async (clipboard, NULL, image_read, paste);
  else
    gdk_clipboard_read_text_async (clipboard, NULL, text_read, paste);
}
