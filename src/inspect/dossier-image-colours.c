/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-image-colours.h"

#include <lcms2.h>

/* ISO 32000-1, 8.6.5.5, knows profiles of versions 2 and 4. */
#define VERSION_END 5.0

/* gdk-pixbuf has made RGB of every image. That says nothing of what the inks of a printer were. */
static cmsHTRANSFORM
create_transform (cmsHPROFILE profile, gboolean has_alpha)
{
  cmsUInt32Number rgb = has_alpha ? TYPE_RGBA_8 : TYPE_RGB_8;
  cmsColorSpaceSignature space = cmsGetColorSpace (profile);
  cmsHPROFILE srgb;
  cmsHTRANSFORM transform;

  if (space != cmsSigRgbData && space != cmsSigGrayData)
    return NULL;
  srgb = cmsCreate_sRGBProfile ();
  transform = cmsCreateTransform (profile,
                                  space == cmsSigGrayData ? TYPE_GRAY_8 : rgb,
                                  srgb,
                                  rgb,
                                  INTENT_PERCEPTUAL,
                                  has_alpha && space == cmsSigRgbData ? cmsFLAGS_COPY_ALPHA : 0);
  cmsCloseProfile (srgb);
  return transform;
}

/* A pixel is grey if red, green and blue are equal. */
static void
convert_grey_row (cmsHTRANSFORM transform, guint8 *row, int width, guint n_channels)
{
  g_autofree guint8 *grey = g_malloc ((gsize) width);
  g_autofree guint8 *converted = g_malloc ((gsize) width * n_channels);

  for (int x = 0; x < width; x++)
    grey[x] = row[(guint) x * n_channels];
  cmsDoTransform (transform, grey, converted, (cmsUInt32Number) width);
  for (int x = 0; x < width; x++)
    {
      for (guint i = 0; i < 3; i++)
        row[(guint) x * n_channels + i] = converted[(guint) x * n_channels + i];
    }
}

static void
convert (GdkPixbuf *pixbuf, cmsHTRANSFORM transform, gboolean is_grey)
{
  guint8 *row = gdk_pixbuf_get_pixels (pixbuf);
  int width = gdk_pixbuf_get_width (pixbuf);

  for (int y = 0; y < gdk_pixbuf_get_height (pixbuf); y++, row += gdk_pixbuf_get_rowstride (pixbuf))
    {
      if (is_grey)
        convert_grey_row (transform, row, width, (guint) gdk_pixbuf_get_n_channels (pixbuf));
      else
        cmsDoTransform (transform, row, row, (cmsUInt32Number) width);
    }
}

/**
 * dossier_image_convert_colours:
 * @pixbuf: an image as gdk-pixbuf has read it from its file
 *
 * Makes sRGB of colours that are those of an ICC profile in the file.
 */
void
dossier_image_convert_colours (GdkPixbuf *pixbuf)
{
  const char *text = gdk_pixbuf_get_option (pixbuf, "icc-profile");
  g_autofree guchar *data = NULL;
  gsize length;
  cmsHPROFILE profile;
  cmsHTRANSFORM transform;

  if (text == NULL)
    return;
  data = g_base64_decode (text, &length);
  profile = cmsOpenProfileFromMem (data, (cmsUInt32Number) length);
  if (profile == NULL)
    return;
  transform = create_transform (profile, gdk_pixbuf_get_has_alpha (pixbuf));
  if (transform != NULL)
    {
      convert (pixbuf, transform, cmsGetColorSpace (profile) == cmsSigGrayData);
      cmsDeleteTransform (transform);
    }
  cmsCloseProfile (profile);
}

/* PDF only allows profiles of these classes and versions. */
static gboolean
is_for_pdf (cmsHPROFILE profile)
{
  cmsProfileClassSignature kind = cmsGetDeviceClass (profile);

  return (kind == cmsSigInputClass || kind == cmsSigDisplayClass || kind == cmsSigOutputClass ||
          kind == cmsSigColorSpaceClass) &&
         cmsGetProfileVersion (profile) < VERSION_END;
}

/**
 * dossier_image_count_components:
 * @profile: an ICC profile
 *
 * Returns: how many numbers a colour has in it: 3 for red, green and blue, 1 for grey; 0 if it is
 *   of something else, or cannot be used in a PDF
 */
guint
dossier_image_count_components (GBytes *profile)
{
  gsize length;
  const void *data = g_bytes_get_data (profile, &length);
  cmsHPROFILE opened = cmsOpenProfileFromMem (data, (cmsUInt32Number) length);
  cmsHTRANSFORM transform;
  guint n_components = 0;

  if (opened == NULL)
    return 0;
  transform = is_for_pdf (opened) ? create_transform (opened, FALSE) : NULL;
  if (transform != NULL)
    {
      n_components = cmsGetColorSpace (opened) == cmsSigRgbData ? 3 : 1;
      cmsDeleteTransform (transform);
    }
  cmsCloseProfile (opened);
  return n_components;
}
