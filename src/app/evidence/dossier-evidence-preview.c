/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-preview.h"

#include <glib/gi18n.h>

#include "dossier-evidence-inspection.h"
#include "dossier-inspection-format.h"
#include "dossier-long-words.h"

/* As wide as the panel is at least, before it knows its width. */
#define WIDTH_MINIMUM 276

/* On each side, by the style class “preview”. */
#define BORDER 1

/* An upright page of A4 as wide as the panel fits. */
#define HEIGHT_MINIMUM 120
#define HEIGHT_MAXIMUM 480

/**
 * DossierEvidencePreview:
 *
 * What the file of an evidence looks like: its pages, an image, its text, or a
 * note that says why it cannot be shown.
 */
struct _DossierEvidencePreview
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkWidget *scroller;
  GtkPicture *whole;
  GtkPicture *picture;
  GtkTextView *text;
  GtkImage *icon;
  GtkLabel *note;
  GtkWidget *toolbar;
  GtkSpinButton *page;
  GtkLabel *n_pages;
  GtkWidget *zoom_out;
  GtkWidget *zoom_in;

  GFile *folder;
  DossierEvidence *evidence;
  GCancellable *cancellable;
  guint zoom;
  gboolean is_turning_back;
  gboolean waiting;
};

G_DEFINE_FINAL_TYPE (DossierEvidencePreview, dossier_evidence_preview, ADW_TYPE_BIN)

enum
{
  PROP_WAITING = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

/* How much larger than the panel is wide. */
static const double zooms[] = { 1, 1.5, 2, 3 };

static void
show_stack_page (DossierEvidencePreview *self, const char *page)
{
  gboolean waiting = g_str_equal (page, "wait");

  gtk_stack_set_visible_child_name (self->stack, page);
  if (waiting == self->waiting)
    return;
  self->waiting = waiting;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WAITING]);
}

static void
show_note (DossierEvidencePreview *self, const char *note)
{
  DossierEvidenceFile *file = dossier_evidence_get_file (self->evidence);
  const char *type = dossier_record_get_text (DOSSIER_RECORD (file), "type");
  g_autofree char *content_type = g_content_type_from_mime_type (type);
  g_autoptr (GIcon) icon =
    g_content_type_get_icon (content_type != NULL ? content_type : "application/octet-stream");

  gtk_image_set_from_gicon (self->icon, icon);
  gtk_label_set_text (self->note, note);
  gtk_widget_set_visible (self->toolbar, FALSE);
  show_stack_page (self, "note");
}

/* What was cancelled is for something that is no longer shown: nothing may be touched. */
static void
show_problem (DossierEvidencePreview *self, const GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_note (self, error->message);
}

static void
describe_picture (DossierEvidencePreview *self, GtkPicture *picture)
{
  g_autofree char *label = dossier_evidence_get_label (self->evidence);
  g_autofree char *description =
    /* Translators: the page of a file, and the number and title of the evidence */
    g_strdup_printf (_ ("Page %d of %s, %s"),
                     gtk_spin_button_get_value_as_int (self->page),
                     label,
                     dossier_evidence_get_title (self->evidence));

  gtk_accessible_update_property (GTK_ACCESSIBLE (picture),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description,
                                  -1);
}

static void
clear_picture (GtkPicture *picture)
{
  gtk_picture_set_paintable (picture, NULL);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

/* A page of which all is seen is not in a scrolled window: that of GTK 4.8 takes the wheel even if
 * it has nothing to scroll, and the panel would not move. */
static void
show_picture (DossierEvidencePreview *self, GdkTexture *texture)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int width = gdk_texture_get_width (texture) / scale;
  int height = gdk_texture_get_height (texture) / scale;
  gboolean is_whole = self->zoom == 0 && height <= HEIGHT_MAXIMUM;
  GtkPicture *picture = is_whole ? self->whole : self->picture;

  clear_picture (self->whole);
  clear_picture (self->picture);
  gtk_picture_set_paintable (picture, GDK_PAINTABLE (texture));
  describe_picture (self, picture);
  gtk_widget_set_size_request (GTK_WIDGET (picture), is_whole ? -1 : width, height);
  gtk_widget_set_size_request (self->scroller, -1, CLAMP (height, HEIGHT_MINIMUM, HEIGHT_MAXIMUM));
  show_stack_page (self, is_whole ? "whole" : "picture");
}

static void
picture_drawn (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  DossierEvidencePreview *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = dossier_evidence_draw_finish (result, &error);

  if (texture != NULL)
    show_picture (self, texture);
  else
    show_problem (self, error);
}

static void
text_read (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  DossierEvidencePreview *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = dossier_evidence_read_finish (result, &error);

  if (text == NULL)
    {
      show_problem (self, error);
      return;
    }
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
  show_stack_page (self, "text");
}

static void
stop (DossierEvidencePreview *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
draw (DossierEvidencePreview *self)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int width = MAX (gtk_widget_get_width (GTK_WIDGET (self)), WIDTH_MINIMUM) - 2 * BORDER;

  stop (self);
  gtk_widget_set_sensitive (self->zoom_out, self->zoom > 0);
  gtk_widget_set_sensitive (self->zoom_in, self->zoom + 1 < G_N_ELEMENTS (zooms));
  self->cancellable = g_cancellable_new ();
  dossier_evidence_draw_async (self->folder,
                               dossier_evidence_get_file (self->evidence),
                               (guint) gtk_spin_button_get_value_as_int (self->page),
                               (guint) (width * scale * zooms[self->zoom]),
                               self->cancellable,
                               picture_drawn,
                               self);
}

static void
page_chosen (DossierEvidencePreview *self)
{
  if (self->evidence != NULL && !self->is_turning_back)
    draw (self);
}

static void
zoom_in_clicked (DossierEvidencePreview *self)
{
  self->zoom++;
  draw (self);
}

static void
zoom_out_clicked (DossierEvidencePreview *self)
{
  self->zoom--;
  draw (self);
}

static void
show_pages (DossierEvidencePreview *self, DossierEvidenceFile *file)
{
  guint64 n_pages = MAX (dossier_evidence_file_get_pages (file), 1);
  g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, n_pages);
  /* Translators: after the number of a page: 3 “of 12” */
  g_autofree char *count = g_strdup_printf (_ ("of %s"), number);

  self->is_turning_back = TRUE;
  gtk_spin_button_set_range (self->page, 1, (double) n_pages);
  gtk_spin_button_set_value (self->page, 1);
  self->is_turning_back = FALSE;
  gtk_label_set_text (self->n_pages, n_pages > 1 ? count : "");
  gtk_widget_set_visible (GTK_WIDGET (self->page), n_pages > 1);
  gtk_widget_set_visible (self->toolbar, TRUE);
}

static void
read_text (DossierEvidencePreview *self, DossierEvidenceFile *file)
{
  gtk_widget_set_visible (self->toolbar, FALSE);
  self->cancellable = g_cancellable_new ();
  dossier_evidence_read_async (self->folder, file, self->cancellable, text_read, self);
}

static void
begin (DossierEvidencePreview *self)
{
  DossierEvidenceFile *file = dossier_evidence_get_file (self->evidence);
  DossierInspectionFormat format =
    dossier_inspection_format_find (dossier_record_get_text (DOSSIER_RECORD (file), "type"));

  stop (self);
  self->zoom = 0;
  gtk_widget_set_visible (GTK_WIDGET (self), dossier_evidence_file_is_there (file));
  if (!dossier_evidence_file_is_there (file))
    return;
  show_stack_page (self, "wait");
  if (dossier_inspection_format_has_picture (format))
    {
      show_pages (self, file);
      draw (self);
    }
  else if (format == DOSSIER_INSPECTION_PLAIN_TEXT || format == DOSSIER_INSPECTION_HTML)
    read_text (self, file);
  else
    show_note (self, _ ("No preview available. Choose Open to view it in another app."));
}

static void
dossier_evidence_preview_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WAITING)
    g_value_set_boolean (value, DOSSIER_EVIDENCE_PREVIEW (object)->waiting);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
leave_evidence (DossierEvidencePreview *self)
{
  stop (self);
  if (self->evidence != NULL)
    g_signal_handlers_disconnect_by_data (dossier_evidence_get_file (self->evidence), self);
  g_clear_object (&self->evidence);
  g_clear_object (&self->folder);
}

static void
dossier_evidence_preview_dispose (GObject *object)
{
  DossierEvidencePreview *self = DOSSIER_EVIDENCE_PREVIEW (object);

  leave_evidence (self);

  G_OBJECT_CLASS (dossier_evidence_preview_parent_class)->dispose (object);
}

static void
dossier_evidence_preview_class_init (DossierEvidencePreviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_evidence_preview_get_property;
  object_class->dispose = dossier_evidence_preview_dispose;

  /**
   * DossierEvidencePreview:waiting:
   *
   * Whether the file is being looked at.
   */
  properties[PROP_WAITING] =
    g_param_spec_boolean ("waiting", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/dossier-evidence-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePreview, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePreview, whole);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePreview, picture);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePreview, text);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePreview, icon);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePreview, note);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePreview, toolbar);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePreview, page);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePreview, n_pages);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePreview, zoom_out);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidencePreview, zoom_in);
  gtk_widget_class_bind_template_callback (widget_class, page_chosen);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_clicked);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_clicked);
}

static void
dossier_evidence_preview_init (DossierEvidencePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_long_words_watch (gtk_text_view_get_buffer (self->text));
}

/**
 * dossier_evidence_preview_set_evidence:
 * @self: an evidence preview
 * @bundle_folder: (nullable): the folder of a bundle
 * @evidence: (nullable): an evidence of its submission
 *
 * Shows the first page of its file.
 */
void
dossier_evidence_preview_set_evidence (DossierEvidencePreview *self,
                                       GFile *bundle_folder,
                                       DossierEvidence *evidence)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_PREVIEW (self));

  leave_evidence (self);
  if (evidence == NULL || bundle_folder == NULL)
    return;
  self->folder = g_object_ref (bundle_folder);
  self->evidence = g_object_ref (evidence);
  g_signal_connect_swapped (dossier_evidence_get_file (evidence),
                            "notify::sha256",
                            G_CALLBACK (begin),
                            self);
  begin (self);
}

/**
 * dossier_evidence_preview_show_page:
 * @self: an evidence preview
 * @page: which page, from 1; 0 for no particular one
 */
void
dossier_evidence_preview_show_page (DossierEvidencePreview *self, guint page)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_PREVIEW (self));

  if (page > 0)
    gtk_spin_button_set_value (self->page, page);
}
