/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-jpeg.h"

#include <string.h>

/* The names of the components, of which a file says no more. */
#define GREY         "\x01"
#define YCBCR        "\x01\x02\x03"
#define RGB          "RGB"
#define CMYK         "\x01\x02\x03\x04"
#define NO_TRANSFORM (-1)
#define BASELINE     0xc0
#define HUFFMAN      0xc4

static void
append_segment (GByteArray *file, guint8 marker, const guint8 *content, guint length)
{
  const guint8 start[] = { 0xff, marker, (guint8) ((length + 2) >> 8), (guint8) (length + 2) };

  g_byte_array_append (file, start, sizeof start);
  g_byte_array_append (file, content, length);
}

/* 16 by 16 pixels, each component coded in the same way. */
static void
append_frame (GByteArray *file, guint8 marker, guint8 precision, const char *components)
{
  g_autoptr (GByteArray) frame = g_byte_array_new ();
  const guint8 start[] = { precision, 0, 16, 0, 16, (guint8) strlen (components) };

  g_byte_array_append (frame, start, sizeof start);
  for (const char *p = components; *p != '\0'; p++)
    {
      const guint8 component[] = { (guint8) *p, 0x11, 0 };

      g_byte_array_append (frame, component, sizeof component);
    }
  append_segment (file, marker, frame->data, frame->len);
}

static GByteArray *
create_file (guint8 marker, guint8 precision, const char *components, int transform)
{
  GByteArray *file = g_byte_array_new ();
  const guint8 adobe[] = { 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (guint8) transform };

  g_byte_array_append (file, (const guint8 *) "\xff\xd8", 2);
  append_segment (file, HUFFMAN, (const guint8 *) "\0\0\0\0\0\0\4\0\0", 9);
  if (transform != NO_TRANSFORM)
    append_segment (file, 0xee, adobe, sizeof adobe);
  append_frame (file, marker, precision, components);
  return file;
}

static void
append_scan (GByteArray *file)
{
  append_segment (file, 0xda, (const guint8 *) "\1\1\0\0\77\0", 6);
}

static gboolean
is_plain (const GByteArray *file)
{
  g_autoptr (GBytes) bytes = g_bytes_new (file->data, file->len);

  return dossier_jpeg_is_plain (bytes);
}

static void
test_only_what_every_viewer_reads_alike_is_plain (void)
{
  static const struct
  {
    guint8 marker, precision;
    const char *components;
    int transform;
    gboolean is_plain;
  } cases[] = {
    { BASELINE, 8, GREY, NO_TRANSFORM, TRUE },
    { BASELINE, 8, YCBCR, NO_TRANSFORM, TRUE },
    { BASELINE, 8, YCBCR, 1, TRUE },
    /* Extended and progressive. */
    { 0xc1, 8, YCBCR, NO_TRANSFORM, TRUE },
    { 0xc2, 8, YCBCR, NO_TRANSFORM, TRUE },
    /* Lossless, in differences, and in arithmetic coding. */
    { 0xc3, 8, YCBCR, NO_TRANSFORM, FALSE },
    { 0xc5, 8, YCBCR, NO_TRANSFORM, FALSE },
    { 0xc9, 8, GREY, NO_TRANSFORM, FALSE },
    { 0xcf, 8, YCBCR, NO_TRANSFORM, FALSE },
    /* No frame at all. */
    { HUFFMAN, 8, YCBCR, NO_TRANSFORM, FALSE },
    { 0xc8, 8, YCBCR, NO_TRANSFORM, FALSE },
    { 0xcc, 8, YCBCR, NO_TRANSFORM, FALSE },
    { BASELINE, 12, GREY, NO_TRANSFORM, FALSE },
    { BASELINE, 7, GREY, NO_TRANSFORM, FALSE },
    /* Other colours. */
    { BASELINE, 8, RGB, NO_TRANSFORM, FALSE },
    { BASELINE, 8, YCBCR, 0, FALSE },
    { BASELINE, 8, YCBCR, 2, FALSE },
    { BASELINE, 8, CMYK, NO_TRANSFORM, FALSE },
    { BASELINE, 8, CMYK, 2, FALSE },
    { BASELINE, 8, "\x01\x02", NO_TRANSFORM, FALSE },
    { BASELINE, 8, "", NO_TRANSFORM, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GByteArray) file =
        create_file (cases[i].marker, cases[i].precision, cases[i].components, cases[i].transform);

      append_scan (file);
      g_test_message ("case %u", i);
      g_assert_cmpint (is_plain (file), ==, cases[i].is_plain);
    }
}

static void
test_what_is_cut_off_before_its_scan_is_not_plain (void)
{
  g_autoptr (GByteArray) file = create_file (BASELINE, 8, YCBCR, 1);
  guint scan = file->len;

  append_scan (file);
  g_assert_true (is_plain (file));
  for (guint length = 0; length < file->len; length++)
    {
      g_autoptr (GBytes) part = g_bytes_new (file->data, length);

      /* The first four bytes of the scan tell that it is one. */
      g_assert_cmpint (dossier_jpeg_is_plain (part), ==, length >= scan + 4);
    }
  file->data[0] = 0;
  g_assert_false (is_plain (file));
}

/* Before the scan, after a frame that is plain. */
static void
test_only_whole_segments_are_passed_over (void)
{
#define SEGMENT(content, is_plain)                                                                 \
  {                                                                                                \
    content, sizeof (content) - 1, is_plain                                                        \
  }
  static const struct
  {
    const char *content;
    guint length;
    gboolean is_plain;
  } cases[] = {
    /* Bytes to fill up with; a comment without words. */
    SEGMENT ("\xff\xff", TRUE),
    SEGMENT ("\xff\xfe\x00\x02", TRUE),
    /* What looks as if Adobe had written RGB: under other names, and without the end. */
    SEGMENT ("\xff\xee\x00\x0e"
             "Adobf\x00\x64\x00\x00\x00\x00\x00",
             TRUE),
    SEGMENT ("\xff\xe1\x00\x0e"
             "Adobe\x00\x64\x00\x00\x00\x00\x00",
             TRUE),
    SEGMENT ("\xff\xee\x00\x0d"
             "Adobe\x00\x64\x00\x00\x00\x00",
             TRUE),
    /* Between segments; and shorter than its length is long, or longer than the file. */
    SEGMENT ("\x01", FALSE),
    SEGMENT ("\xff\xfe\x00\x00", FALSE),
    SEGMENT ("\xff\xfe\x00\x01", FALSE),
    SEGMENT ("\xff\xfe\x7f\xff", FALSE),
  };
#undef SEGMENT

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GByteArray) file = create_file (BASELINE, 8, YCBCR, NO_TRANSFORM);

      g_byte_array_append (file, (const guint8 *) cases[i].content, cases[i].length);
      append_scan (file);
      g_test_message ("case %u", i);
      g_assert_cmpint (is_plain (file), ==, cases[i].is_plain);
    }
}

static void
test_a_long_segment_is_passed_over (void)
{
  static const guint8 comment[0x1234];
  g_autoptr (GByteArray) file = create_file (BASELINE, 8, YCBCR, NO_TRANSFORM);

  append_segment (file, 0xfe, comment, sizeof comment);
  append_scan (file);

  g_assert_true (is_plain (file));
}

static void
test_the_last_frame_counts (void)
{
  g_autoptr (GByteArray) cut_off = create_file (BASELINE, 8, GREY, NO_TRANSFORM);
  g_autoptr (GByteArray) arithmetic = create_file (BASELINE, 8, GREY, NO_TRANSFORM);
  g_autoptr (GByteArray) plain = create_file (0xcf, 8, GREY, NO_TRANSFORM);

  append_segment (cut_off, BASELINE, (const guint8 *) "\x08\x00", 2);
  append_scan (cut_off);
  append_frame (arithmetic, 0xcf, 8, GREY);
  append_scan (arithmetic);
  append_frame (plain, BASELINE, 8, GREY);
  append_scan (plain);

  g_assert_false (is_plain (cut_off));
  g_assert_false (is_plain (arithmetic));
  g_assert_true (is_plain (plain));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/jpeg/only-what-every-viewer-reads-alike-is-plain",
                   test_only_what_every_viewer_reads_alike_is_plain);
  g_test_add_func ("/jpeg/what-is-cut-off-before-its-scan-is-not-plain",
                   test_what_is_cut_off_before_its_scan_is_not_plain);
  g_test_add_func ("/jpeg/only-whole-segments-are-passed-over",
                   test_only_whole_segments_are_passed_over);
  g_test_add_func ("/jpeg/a-long-segment-is-passed-over", test_a_long_segment_is_passed_over);
  g_test_add_func ("/jpeg/the-last-frame-counts", test_the_last_frame_counts);
  return g_test_run ();
}
