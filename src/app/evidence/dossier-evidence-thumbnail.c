/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-evidence-thumbnail.h"

#include "dossier-inspection-format.h"

/* As wide as the style class “thumbnail” has it. */
#define THUMBNAIL_WIDTH 44

/**
 * DossierEvidenceThumbnail:
 *
 * How a page of an evidence looks, in a frame of one size. What has no picture, or none yet, shows
 * the icon of its type or kind there.
 */
struct _DossierEvidenceThumbnail
{
  AdwBin parent_instance;

  GtkImage *icon;
  GtkPicture *picture;

  DossierEvidenceFile *file;
  char *sha256;
  guint page;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (DossierEvidenceThumbnail, dossier_evidence_thumbnail, ADW_TYPE_BIN)

static GIcon *
create_icon (DossierEvidence *evidence)
{
  static const char *const kind_icons[] = {
    [DOSSIER_EVIDENCE_DOCUMENT] = "x-office-document-symbolic",
    [DOSSIER_EVIDENCE_DATA] = "x-office-spreadsheet-symbolic",
    [DOSSIER_EVIDENCE_IMAGE] = "image-x-generic-symbolic",
    [DOSSIER_EVIDENCE_WEB_PAGE] = "dossier-link-symbolic",
    [DOSSIER_EVIDENCE_FEEDBACK] = "dossier-quote-symbolic",
    [DOSSIER_EVIDENCE_OBSERVATION] = "view-reveal-symbolic",
    [DOSSIER_EVIDENCE_OTHER] = "dossier-evidence-symbolic",
  };
  const char *type =
    dossier_record_get_text (DOSSIER_RECORD (dossier_evidence_get_file (evidence)), "type");
  g_autofree char *content_type = *type != '\0' ? g_content_type_from_mime_type (type) : NULL;

  if (content_type != NULL)
    return g_content_type_get_symbolic_icon (content_type);
  return g_themed_icon_new (kind_icons[dossier_evidence_get_kind (evidence)]);
}

static gboolean
has_picture (DossierEvidenceFile *file)
{
  const char *type = dossier_record_get_text (DOSSIER_RECORD (file), "type");

  return dossier_evidence_file_is_there (file) &&
         dossier_inspection_format_has_picture (dossier_inspection_format_find (type));
}

static guint
get_width (DossierEvidenceThumbnail *self)
{
  return (guint) (THUMBNAIL_WIDTH * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
}

static void
show_picture (DossierEvidenceThumbnail *self, GdkTexture *texture)
{
  gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));
  gtk_widget_set_visible (GTK_WIDGET (self->icon), texture == NULL);
}

static void
drawn_cb (GObject *source_object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture =
    dossier_thumbnails_draw_finish (DOSSIER_THUMBNAILS (source_object), result, &error);

  /* Cancelled, the thumbnail may be gone. What cannot be drawn keeps its icon. */
  if (texture != NULL)
    show_picture (user_data, texture);
}

static void
dossier_evidence_thumbnail_dispose (GObject *object)
{
  DossierEvidenceThumbnail *self = DOSSIER_EVIDENCE_THUMBNAIL (object);

  dossier_evidence_thumbnail_stop (self);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (dossier_evidence_thumbnail_parent_class)->dispose (object);
}

static void
dossier_evidence_thumbnail_finalize (GObject *object)
{
  g_free (DOSSIER_EVIDENCE_THUMBNAIL (object)->sha256);

  G_OBJECT_CLASS (dossier_evidence_thumbnail_parent_class)->finalize (object);
}

static void
dossier_evidence_thumbnail_class_init (DossierEvidenceThumbnailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_evidence_thumbnail_dispose;
  object_class->finalize = dossier_evidence_thumbnail_finalize;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_template_from_resource (
    widget_class,
    "/org/dossier/Dossier/dossier-evidence-thumbnail.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceThumbnail, icon);
  gtk_widget_class_bind_template_child (widget_class, DossierEvidenceThumbnail, picture);
}

static void
dossier_evidence_thumbnail_init (DossierEvidenceThumbnail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_evidence_thumbnail_set:
 * @self: a thumbnail
 * @evidence: an evidence
 * @page: which page of its file, from 1
 * @thumbnails: (nullable): where its picture may be, if it was drawn before
 *
 * Shows the evidence as it is now. A page that is drawn already stays.
 */
void
dossier_evidence_thumbnail_set (DossierEvidenceThumbnail *self,
                                DossierEvidence *evidence,
                                guint page,
                                DossierThumbnails *thumbnails)
{
  DossierEvidenceFile *file;
  const char *sha256;
  g_autoptr (GIcon) icon = NULL;

  g_return_if_fail (DOSSIER_IS_EVIDENCE_THUMBNAIL (self));

  icon = create_icon (evidence);
  gtk_image_set_from_gicon (self->icon, icon);
  file = dossier_evidence_get_file (evidence);
  sha256 = dossier_evidence_file_get_sha256 (file);
  if (self->file == file && self->page == page && g_str_equal (self->sha256, sha256))
    return;
  dossier_evidence_thumbnail_stop (self);
  g_set_object (&self->file, file);
  g_free (self->sha256);
  self->sha256 = g_strdup (sha256);
  self->page = page;
  show_picture (self,
                thumbnails != NULL && has_picture (file)
                  ? dossier_thumbnails_find (thumbnails, file, page, get_width (self))
                  : NULL);
}

/**
 * dossier_evidence_thumbnail_draw:
 * @self: a thumbnail
 * @thumbnails: where to have its picture drawn
 *
 * Has its page drawn, once. Called when it comes in sight.
 */
void
dossier_evidence_thumbnail_draw (DossierEvidenceThumbnail *self, DossierThumbnails *thumbnails)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_THUMBNAIL (self));

  if (self->file == NULL || self->cancellable != NULL || !has_picture (self->file) ||
      gtk_picture_get_paintable (self->picture) != NULL)
    return;
  self->cancellable = g_cancellable_new ();
  dossier_thumbnails_draw_async (thumbnails,
                                 self->file,
                                 self->page,
                                 get_width (self),
                                 self->cancellable,
                                 drawn_cb,
                                 self);
}

/**
 * dossier_evidence_thumbnail_stop:
 * @self: a thumbnail
 *
 * Has nothing drawn any more. Called when it goes out of sight.
 */
void
dossier_evidence_thumbnail_stop (DossierEvidenceThumbnail *self)
{
  g_return_if_fail (DOSSIER_IS_EVIDENCE_THUMBNAIL (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}
