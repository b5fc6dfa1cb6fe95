/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierPastedImage:
 * @address: a data: URI, which holds the image, or a file: URI; as text without a null at its end
 * @title: what to call it
 *
 * An image that was in what somebody pasted, and that may become evidence.
 */
typedef struct
{
  GBytes *address;
  char *title;
} DossierPastedImage;

/**
 * DossierPastedImagePlace:
 * @DOSSIER_PASTED_IMAGE_INSIDE: its address holds it
 * @DOSSIER_PASTED_IMAGE_FILE: it should be in a file on this computer
 * @DOSSIER_PASTED_IMAGE_WEB: it is on the web
 * @DOSSIER_PASTED_IMAGE_DROPPED: its address held it, but it was dropped as too large
 * @DOSSIER_PASTED_IMAGE_ELSEWHERE: where Dossier cannot get at it, as in the e-mail around it
 *
 * Where an image is according to its address.
 */
typedef enum
{
  DOSSIER_PASTED_IMAGE_INSIDE,
  DOSSIER_PASTED_IMAGE_FILE,
  DOSSIER_PASTED_IMAGE_WEB,
  DOSSIER_PASTED_IMAGE_DROPPED,
  DOSSIER_PASTED_IMAGE_ELSEWHERE,
} DossierPastedImagePlace;

/* What takes the place of an address that held an image which was dropped. */
#define DOSSIER_PASTED_IMAGE_DROPPED_ADDRESS "data:dropped;"

DossierPastedImage *dossier_pasted_image_new (GBytes *address, const char *title);
void dossier_pasted_image_free (DossierPastedImage *self);
char *dossier_pasted_image_create_title (void);

DossierPastedImagePlace dossier_pasted_image_find_place (GBytes *address);
char *dossier_pasted_image_find_path (const DossierPastedImage *self);
guint64 dossier_pasted_image_measure (const DossierPastedImage *self);
GBytes *dossier_pasted_image_decode (const DossierPastedImage *self, GError **error);
char *dossier_pasted_image_create_file_name (const DossierPastedImage *self,
                                             const guint8 *start,
                                             gsize length,
                                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPastedImage, dossier_pasted_image_free)

G_END_DECLS
