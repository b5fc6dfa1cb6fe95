/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What any program puts into the clipboard, from HTML or plain text to a narrative. */

#include "fuzz-input.h"

#include <string.h>

#include "dossier-narrative-html.h"
#include "dossier-narrative-plain.h"

/* Five pages, so that each input is quick under the sanitizers. */
#define SIZE_MAXIMUM 20000

/* What is pasted is kept as Markdown, and read as it was. */
static void
check_narrative (GPtrArray *narrative)
{
  g_autofree char *markdown = dossier_narrative_write (narrative);
  g_autoptr (GPtrArray) again = dossier_narrative_read (markdown);
  g_autofree char *html = dossier_narrative_to_html (narrative);
  g_autofree char *text = dossier_narrative_to_plain_text (narrative);

  dossier_narrative_normalise (narrative);
  g_assert_true (dossier_narrative_equal (narrative, again));
  g_assert_true (g_utf8_validate (html, -1, NULL));
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

/* Images become evidence when somebody accepts that. */
static void
check_images (const DossierPastedImages *images)
{
  for (guint i = 0; i < images->all->len; i++)
    {
      const DossierPastedImage *image = images->all->pdata[i];
      g_autoptr (GBytes) content = NULL;

      g_assert_true (g_utf8_validate (image->title, -1, NULL));
      if (dossier_pasted_image_find_place (image->address) == DOSSIER_PASTED_IMAGE_INSIDE)
        content = dossier_pasted_image_decode (image, NULL);
      g_assert_true (content == NULL || g_bytes_get_size (content) > 0);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (DossierPastedImages) images = dossier_pasted_images_new ();
  g_autoptr (GPtrArray) from_html = NULL;

  if (size > SIZE_MAXIMUM)
    return 0;
  from_html = dossier_narrative_from_html ((const char *) data, size, images);
  check_images (images);
  if (from_html != NULL)
    check_narrative (from_html);
  if (g_utf8_validate (text, -1, NULL))
    {
      g_autoptr (GPtrArray) from_text = dossier_narrative_from_plain_text (text);

      check_narrative (from_text);
    }
  return 0;
}
