/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The images in HTML that is pasted. */

#include "dossier-narrative-html.h"

#include <string.h>

/* As a screenshot of a large screen may be. */
#define IMAGE_LENGTH (12 * 1000 * 1000)

static char *
read_html (const char *html, gsize length, DossierPastedImages *images)
{
  g_autoptr (GPtrArray) narrative = dossier_narrative_from_html (html, length, images);

  return narrative != NULL ? dossier_narrative_write (narrative) : NULL;
}

static char *
describe (const DossierPastedImages *images)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < images->all->len; i++)
    {
      const DossierPastedImage *image = images->all->pdata[i];
      gsize length;
      const char *address = g_bytes_get_data (image->address, &length);

      g_string_append_len (text, address, (gssize) length);
      g_string_append (text, "\n");
    }
  g_string_append_printf (text,
                          "%u %u %u",
                          images->n_on_web,
                          images->n_elsewhere,
                          images->n_dropped);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_images_are_found_in_the_html_of_programs (void)
{
  static const struct
  {
    const char *html;
    const char *markdown;
    const char *images;
  } cases[] = {
    { "<p>a<img src=\"data:image/png;base64,AAAA\" alt=\"b\"> c</p>",
      "a c",
      "data:image/png;base64,AAAA\n0 0 0" },
    { "<IMG SRC='data:image/gif;base64,AA\nAA' />a", "a", "data:image/gif;base64,AA\nAA\n0 0 0" },
    { "<img src=data:image/gif;base64,AAAA>a", "a", "data:image/gif;base64,AAAA\n0 0 0" },
    { "<img alt = '>' src = \" data:,A\">a", "a", "data:,A\n0 0 0" },
    /* LibreOffice */
    { "<p>a<img src=\"file:///tmp/lu12.tmp/lu34.png\" name=\"Image1\" align=\"left\" width=\"60\" "
      "height=\"40\" border=\"0\"/></p>",
      "a",
      "file:///tmp/lu12.tmp/lu34.png\n0 0 0" },
    /* Word, which has the image as VML too */
    { "<p class=MsoNormal>a<!--[if gte vml 1]><v:shape><v:imagedata src=\"file:///tmp/image001.emz"
      "\"/></v:shape><![endif]--><![if !vml]><img width=60 height=40 "
      "src=\"file:///tmp/image002.png\" v:shapes=\"Picture_x0020_1\"><![endif]></p>",
      "a",
      "file:///tmp/image002.png\n0 0 0" },
    /* Outlook */
    { "<p>a<img src=\"cid:image001.png@01D9\"></p>", "a", "0 1 0" },
    /* Browsers */
    { "<p>a<img src=\"https://example.org/b.png\"><img src='https://example.org/c.png'></p>",
      "a",
      "2 0 0" },
    { "<a href='https://example.org'><img src='data:,A'></a><table><tr><td>a</td><td>b<img "
      "src='data:,B'></td></tr></table>",
      "| a | b |\n|---|---|",
      "data:,A\ndata:,B\n0 0 0" },
    { "<img src='data:,A'>a<img src='data:,A'>", "a", "data:,A\n0 0 0" },
    /* What is no image, or is none for people */
    { "a<img><img width=1 height=1 src='https://t.example'><div hidden><img src='data:,A'></div>",
      "a",
      "0 0 0" },
    { "<!-- <img src='data:,A'> -->a<script>'<img src=\"data:,B\">'</script>", "a", "0 0 0" },
    { "src=\"data:image/png;base64,AAAA\" &lt;img src='data:,A'&gt; 1 < 2",
      "src=\"data:image/png;base64,AAAA\" \\<img src='data:,A'> 1 < 2",
      "0 0 0" },
    { "<p title='data:,A'>data:0<img src='data:0'>", "data:0", "data:0\n0 0 0" },
    { "<img alt='data: replies' src='data:,A'>data:0<img data-src='data:,B' src='data:1'>",
      "data:0",
      "data:,A\ndata:1\n0 0 0" },
    { "<img src = data:,A alt=a><img src=data:,B>a", "a", "data:,A\ndata:,B\n0 0 0" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierPastedImages) images = dossier_pasted_images_new ();
      g_autofree char *markdown = read_html (cases[i].html, strlen (cases[i].html), images);
      g_autofree char *found = describe (images);

      g_test_message ("%s", cases[i].html);
      g_assert_cmpstr (markdown, ==, cases[i].markdown);
      g_assert_cmpstr (found, ==, cases[i].images);
    }
}

static void
test_a_description_names_an_image (void)
{
  static const char html[] = "<img src='data:,A' alt='Reader survey, replies by age'>";
  g_autoptr (DossierPastedImages) images = dossier_pasted_images_new ();
  g_autofree char *markdown = read_html (html, strlen (html), images);
  const DossierPastedImage *image;

  g_assert_cmpstr (markdown, ==, "");
  g_assert_cmpuint (images->all->len, ==, 1);
  image = images->all->pdata[0];
  g_assert_cmpstr (image->title, ==, "Reader survey, replies by age");
}

static void
append_image (GString *html, gsize length, const char *letter)
{
  g_autofree char *data = g_strnfill (length, *letter);

  g_string_append_printf (html, "<p>%s<img src=\"data:image/png;base64,%s\"></p>", letter, data);
}

static void
test_large_images_do_not_keep_the_text_out (void)
{
  g_autoptr (GString) html = g_string_new ("<html><body>");
  g_autoptr (DossierPastedImages) images = dossier_pasted_images_new ();
  g_autofree char *markdown = NULL;
  gsize length = 0;

  append_image (html, IMAGE_LENGTH, "A");
  append_image (html, IMAGE_LENGTH, "B");
  markdown = read_html (html->str, html->len, images);

  g_assert_cmpstr (markdown, ==, "A\n\nB");
  g_assert_cmpuint (images->all->len, ==, 2);
  length = g_bytes_get_size (((DossierPastedImage *) images->all->pdata[1])->address);
  g_assert_cmpuint (length, ==, strlen ("data:image/png;base64,") + IMAGE_LENGTH);
}

static void
test_too_many_are_dropped_as_they_arrive (void)
{
  g_autoptr (GString) html = g_string_new ("<body>");
  g_autoptr (GByteArray) received = g_byte_array_new ();
  g_autoptr (DossierPastedImages) images = dossier_pasted_images_new ();
  g_autofree char *markdown = NULL;
  g_autofree char *found = NULL;

  append_image (html, 5000, "A");
  append_image (html, 5000, "B");
  g_string_append (html, "<p>c<img src='file:///tmp/c.png'></p>");
  for (gsize i = 0; i < html->len; i += 999)
    {
      g_byte_array_append (received,
                           (const guint8 *) html->str + i,
                           (guint) MIN (999, html->len - i));
      dossier_narrative_html_drop_images (received);
      g_assert_cmpuint (received->len, <, 2000);
    }
  markdown = read_html ((const char *) received->data, received->len, images);
  found = describe (images);

  g_assert_cmpstr (markdown, ==, "A\n\nB\n\nc");
  g_assert_cmpstr (found, ==, "file:///tmp/c.png\n0 0 2");
}

static const char *
pick_html (GRand *random)
{
  static const char *const pieces[] = {
    "<img", " src=", "'", "\"",       "data:",    "AAAA", ">",    "<p>",    "=",  " ",
    "<!--", "-->",   "<", "file:///", "https://", "alt=", "text", "data:0", "/>", ";base64,"
  };

  return pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))];
}

/* Where the data of an image is taken out or dropped, the text around it stays the same. */
static void
test_any_html_has_the_same_text_without_its_images (void)
{
  guint32 seed = g_random_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (GString) html = g_string_new (NULL);
      g_autoptr (GByteArray) dropped = g_byte_array_new ();
      g_autoptr (DossierPastedImages) images = dossier_pasted_images_new ();
      g_autoptr (DossierPastedImages) others = dossier_pasted_images_new ();
      g_autofree char *markdown = NULL;
      g_autofree char *without = NULL;

      for (int j = g_rand_int_range (random, 1, 30); j > 0; j--)
        g_string_append (html, pick_html (random));
      g_byte_array_append (dropped, (const guint8 *) html->str, (guint) html->len);
      dossier_narrative_html_drop_images (dropped);
      markdown = read_html (html->str, html->len, images);
      without = read_html ((const char *) dropped->data, dropped->len, others);
      if (g_strcmp0 (markdown, without) != 0)
        g_test_message ("%s", html->str);
      g_assert_cmpstr (markdown, ==, without);
      g_assert_cmpuint (others->all->len, <=, images->all->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/narrative-images/found-in-the-html-of-programs",
                   test_images_are_found_in_the_html_of_programs);
  g_test_add_func ("/narrative-images/named-by-their-descriptions",
                   test_a_description_names_an_image);
  g_test_add_func ("/narrative-images/large-ones-do-not-keep-the-text-out",
                   test_large_images_do_not_keep_the_text_out);
  g_test_add_func ("/narrative-images/too-many-are-dropped-as-they-arrive",
                   test_too_many_are_dropped_as_they_arrive);
  g_test_add_func ("/narrative-images/any-html-has-the-same-text-without-them",
                   test_any_html_has_the_same_text_without_its_images);

  return g_test_run ();
}
