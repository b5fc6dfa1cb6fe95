/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierReportImage:
 *
 * An image as a report holds it.
 */
typedef struct _DossierReportImage DossierReportImage;

DossierReportImage *dossier_report_image_new (guint width, guint height, GBytes *pixels);
DossierReportImage *dossier_report_image_ref (DossierReportImage *self);
void dossier_report_image_unref (DossierReportImage *self);
void dossier_report_image_set_jpeg (DossierReportImage *self,
                                    GBytes *jpeg,
                                    guint width,
                                    guint height,
                                    guint orientation);
guint dossier_report_image_get_width (const DossierReportImage *self);
guint dossier_report_image_get_height (const DossierReportImage *self);
void dossier_report_image_draw (const DossierReportImage *self,
                                cairo_t *cr,
                                double width,
                                double height);
GBytes *dossier_report_image_encode (const DossierReportImage *self, const char **type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierReportImage, dossier_report_image_unref)

G_END_DECLS
