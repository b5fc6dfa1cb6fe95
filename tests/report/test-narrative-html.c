/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-html.h"

#include "narrative-sample.h"

#include <string.h>

typedef struct
{
  const char *html;
  const char *markdown;
} Case;

static char *
read_as_markdown (const char *html)
{
  g_autoptr (DossierPastedImages) images = dossier_pasted_images_new ();
  g_autoptr (GPtrArray) narrative = dossier_narrative_from_html (html, strlen (html), images);

  g_assert_nonnull (narrative);
  return dossier_narrative_write (narrative);
}

static void
check_cases (const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *markdown = read_as_markdown (cases[i].html);

      if (g_strcmp0 (markdown, cases[i].markdown) != 0)
        g_test_message ("%s", cases[i].html);
      g_assert_cmpstr (markdown, ==, cases[i].markdown);
    }
}

static void
test_elements_are_paragraphs_and_formats (void)
{
  static const Case cases[] = {
    { "", "" },
    { "plain", "plain" },
    { "<p>One</p><p></p><p>Two", "One\n\nTwo" },
    { "<div>One<div>Two</div>three</div>", "One\n\nTwo\n\nthree" },
    { "one<br>two<br><br>three<br>", "one\ntwo\n\nthree" },
    { "<h1>A</h1><h2>B</h2><h3>C</h3><h6><b>D</b></h6>", "## A\n\n## B\n\n### C\n\n### D" },
    { "<b>a</b> <strong>b</strong> <i>c</i> <em>d</em> <code>e</code>", "**a** **b** *c* *d* `e`" },
    { "<span style='font-weight:700'>a</span> <span style='FONT-STYLE: Italic'>b</span>",
      "**a** *b*" },
    { "<b>a<span style='font-weight:normal'> b</span></b>", "**a** b" },
    { "<span style='mso-bidi-font-weight:bold'>a</span>", "a" },
    { "<a href='https://e.org/?a=1&amp;b=2'>a</a> <a href='mailto:a@e.org'>b</a>",
      "[a](https://e.org/?a=1&b=2) [b](mailto:a@e.org)" },
    { "<a href='javascript:alert(1)'>a</a> <a href='file:///etc/passwd'>b</a> <a href='#c'>c</a>",
      "a b c" },
    { "<blockquote><p>a</p><p>b</p></blockquote><p>c</p>", "> a\n>\n> b\n\nc" },
    { "a<hr>b", "a\n\n---\n\nb" },
    { "<pre>a\n  b  c\n</pre>", "```\na\n  b  c\n```" },
    { "<pre><code>a\n\n\nb</code></pre>", "```\na\n\n\nb\n```" },
    { "<div style='white-space:pre-wrap'>a\nb\n\nc</div>", "a\nb\n\nc" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_lists_are_lists_in_lists (void)
{
  static const Case cases[] = {
    { "<ul><li>a<li>b</ul>", "- a\n- b" },
    { "<ol start=3><li>a<li value=7>b<li>c</ol>", "3. a\n\n7) b\n8) c" },
    { "<ul><li>a<ol><li>b</ol><li>c</ul>", "- a\n  1. b\n- c" },
    { "<ul><li><p>a</p><p>b</p></li></ul>", "- a\n\n  b" },
    { "<ul><li>a</li><ul><li>b</li><ul><li>c</li></ul></ul><li>d</li></ul>",
      "- a\n  - b\n    - c\n- d" },
    { "<ul><ul><li>a</ul></ul>", "- a" },
    { "<blockquote><ul><li>a</ul></blockquote>", "> - a" },
    { "<ul><li></li><li> <br> </li><li>a</li></ul>", "- a" },
    { "<ul><li><blockquote>a</blockquote></li></ul>", "- > a" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_tables_are_tables_if_they_are_for_the_reader (void)
{
  static const Case cases[] = {
    { "<table><tr><th><b>a</b><th>b<tr><td><b>1</b><td><p>2</p><p>3</p></table>",
      "| a | b |\n|---|---|\n| **1** | 2 3 |" },
    { "<table><caption>T</caption><thead><tr><td>a<td>b</thead><tr><td><a "
      "href='https://e.org'>1</a><td>x<br>y</table>",
      "T\n\n| a | b |\n|---|---|\n| [1](https://e.org) | x y |" },
    { "<table><tr><td colspan=2>a<tr><td>1<td>2</table>", "| a | |\n|---|---|\n| 1 | 2 |" },
    { "<table><tr><td rowspan=2>a<td>b<tr><td>c</table>", "| a | b |\n|---|---|\n| | c |" },
    { "<table><tr><td>a<td>b<tr><td> <td>&nbsp;<tr><td>1<td>2</table>",
      "| a | b |\n|---|---|\n| 1 | 2 |" },
    { "<table><tr><td><p>one</p></td></tr><tr><td>two</td></tr></table>", "one\n\ntwo" },
    { "<table><tr><td>x<td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>",
      "x\n\n| a | b |\n|---|---|\n| c | d |" },
    { "<table role=presentation><tr><td>a<td>b</table>", "a\n\nb" },
    { "<ul><li>x<table><tr><td>a<td>b</table></ul>", "- x\n\n  | a | b |\n  |---|---|" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_white_space_is_as_in_a_browser (void)
{
  static const Case cases[] = {
    { " <p> a \n\t b </p> ", "a b" },
    { "a<b> b </b>c", "a **b** c" },
    { "<p>a<span> </span>b</p>", "a b" },
    { "a<span>&nbsp;</span><b>b</b>&nbsp;", "a **b**" },
    { "10&nbsp;km and&nbsp; more", "10\u00a0km and more" },
    { "a <br> b", "a\nb" },
    { "<p>&nbsp;</p><p>a</p>", "a" },
    { "a\n<!-- comment -->\nb", "a b" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_what_nobody_sees_goes (void)
{
  static const Case cases[] = {
    { "<head><title>t</title><style>p{}</style></head><script>x()</script><p>a", "a" },
    { "<p>a<span style='display:none'>b</span><span hidden>c</span>", "a" },
    { "<p>a<del>b</del><ins>c</ins>", "ac" },
    { "<p>a<svg><text>b</text></svg><object>c</object>", "a" },
    { "<style>@page {}</style>a", "a" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

#define WORD_HEAD                                                                                  \
  "<html xmlns:v=\"urn:schemas-microsoft-com:vml\"\r\n"                                            \
  "xmlns:o=\"urn:schemas-microsoft-com:office:office\"\r\n"                                        \
  "xmlns:w=\"urn:schemas-microsoft-com:office:word\"\r\n"                                          \
  "xmlns=\"http://www.w3.org/TR/REC-html40\">\r\n\r\n<head>\r\n"                                   \
  "<meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\r\n"                        \
  "<meta name=Generator content=\"Microsoft Word 15\">\r\n"                                        \
  "<!--[if gte mso 9]><xml>\r\n <w:WordDocument>\r\n  <w:View>Normal</w:View>\r\n"                 \
  " </w:WordDocument>\r\n</xml><![endif]-->\r\n<style>\r\n<!--\r\n /* Style Definitions */\r\n"    \
  "p.MsoNormal\r\n\t{margin:0cm;}\r\n-->\r\n</style>\r\n</head>\r\n\r\n"                           \
  "<body lang=EN-GB style='tab-interval:36.0pt'>\r\n<!--StartFragment-->\r\n\r\n"
#define WORD_END "<!--EndFragment-->\r\n</body>\r\n\r\n</html>\r\n"
#define WORD_ITEM(class, level, font, mark, text)                                                  \
  "<p class=MsoListParagraphCxSp" class " style='margin-left:36.0pt;mso-add-space:\r\n"            \
                                        "auto;text-indent:-18.0pt;mso-list:l0 level" level         \
                                        " lfo1'><![if !supportLists]><span\r\n"                    \
                                        "lang=EN-GB style='font-family:" font                      \
                                        ";mso-fareast-font-family:" font "'><span\r\n"             \
                                        "style='mso-list:Ignore'>" mark                            \
                                        "<span style='font:7.0pt \"Times New "                     \
                                        "Roman\"'>&nbsp;&nbsp;"                                    \
                                        "&nbsp;\r\n</span></span></span><![endif]><span "          \
                                        "lang=EN-GB>" text "<o:p></o:p></span></p>\r\n\r\n"

static void
test_what_word_copies (void)
{
  static const Case cases[] = {
    { WORD_HEAD "<h1><span lang=EN-GB>Our\r\nreaders<o:p></o:p></span></h1>\r\n\r\n"
                "<p class=MsoNormal><b style='mso-bidi-font-weight:normal'><span lang=EN-GB>"
                "Each\r\nyear</span></b><span lang=EN-GB> we <i style='mso-bidi-font-style:\r\n"
                "normal'>ask</i>.<o:p></o:p></span></p>\r\n\r\n"
                "<p class=MsoNormal><span lang=EN-GB><o:p>&nbsp;</o:p></span></p>\r\n\r\n" WORD_END,
      "## Our readers\n\n**Each year** we *ask*." },
    { WORD_HEAD WORD_ITEM ("First", "1", "Symbol", "·", "Tenants")
        WORD_ITEM ("Middle", "2", "\"Courier New\"", "o", "in towns")
          WORD_ITEM ("Middle", "3", "Wingdings", "§", "old")
            WORD_ITEM ("Last",
                       "1",
                       "Symbol",
                       "·",
                       "Leaseholders") "<p class=MsoNormal>After</p>" WORD_END,
      "- Tenants\n  - in towns\n    - old\n- Leaseholders\n\nAfter" },
    { WORD_HEAD WORD_ITEM ("First", "1", "Calibri", "3.", "Ask")
        WORD_ITEM ("Middle", "2", "Calibri", "a.", "by post")
          WORD_ITEM ("Middle", "2", "Calibri", "b.", "online")
            WORD_ITEM ("Middle", "3", "Calibri", "iv.", "late")
              WORD_ITEM ("Last", "1", "Calibri", "4.", "Listen") WORD_END,
      "3. Ask\n   1. by post\n   2. online\n      1. late\n4. Listen" },
    { WORD_HEAD
      "<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>\r\n"
      " <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>\r\n"
      "  <td width=300 valign=top style='width:225.4pt;border:solid windowtext 1.0pt'>\r\n"
      "  <p class=MsoNormal><b><span lang=EN-GB>Year<o:p></o:p></span></b></p>\r\n"
      "  </td>\r\n  <td width=301 valign=top>\r\n"
      "  <p class=MsoNormal><b>Replies<o:p></o:p></b></p>\r\n  </td>\r\n </tr>\r\n"
      " <tr><td><p class=MsoNormal>2025<o:p></o:p></p></td>\r\n"
      "  <td><p class=MsoNormal>412<o:p></o:p></p></td></tr>\r\n</table>\r\n" WORD_END,
      "| Year | Replies |\n|---|---|\n| 2025 | 412 |" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_what_word_online_copies (void)
{
  static const Case cases[] = {
    { "<div class=\"ListContainerWrapper SCXW1 BCX8\"><ul class=\"BulletListStyle1 SCXW1\" "
      "role=\"list\"><li data-leveltext=\"\" data-font=\"Symbol\" data-listid=\"1\" "
      "data-aria-posinset=\"1\" data-aria-level=\"1\" role=\"listitem\" class=\"OutlineElement\">"
      "<p class=\"Paragraph\"><span class=\"TextRun\"><span class=\"NormalTextRun\">one</span>"
      "</span><span class=\"EOP\">&nbsp;</span></p></li></ul></div>"
      "<div class=\"ListContainerWrapper SCXW1 BCX8\"><ul role=\"list\"><li "
      "data-aria-posinset=\"1\""
      " data-aria-level=\"2\"><p class=\"Paragraph\">deep<span class=\"EOP\">&nbsp;</span></p></li>"
      "</ul></div>",
      "- one\n  - deep" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_what_outlook_copies (void)
{
  static const Case cases[] = {
    { "<html><body lang=EN-GB link=\"#0563C1\" "
      "style='word-wrap:break-word'><!--StartFragment-->\r\n"
      "<p class=MsoNormal><span style='mso-fareast-language:EN-US'>Dear all,<o:p></o:p></span></p>"
      "<p class=MsoNormal><o:p>&nbsp;</o:p></p>\r\n<p class=MsoNormal>see <a\r\n"
      "href=\"https://e.org/\">our page</a>.<br>\r\nThanks<o:p></o:p></p>\r\n"
      "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'>\r\n"
      "<p class=MsoNormal><b><span lang=EN-US>From:</span></b><span lang=EN-US> A &lt;a@e.org&gt;"
      "<br>\r\n<b>Sent:</b> Monday<o:p></o:p></span></p></div>\r\n"
      "<img width=1 height=1 src=\"https://t.example/\"><!--EndFragment--></body></html>",
      "Dear all,\n\nsee [our page](https://e.org/).\nThanks\n\n"
      "**From:** A \\<a@e.org>\n**Sent:** Monday" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_what_google_docs_copies (void)
{
  static const Case cases[] = {
    { "<meta charset='utf-8'><meta charset=\"utf-8\"><b style=\"font-weight:normal;\" "
      "id=\"docs-internal-guid-1\"><h2 dir=\"ltr\" style=\"line-height:1.38;margin-top:18pt;\">"
      "<span style=\"font-size:16pt;font-family:Arial;font-weight:400;font-style:normal;"
      "white-space:pre;white-space:pre-wrap;\">Readers</span></h2><p dir=\"ltr\" "
      "style=\"line-height:1.38;\"><span style=\"font-size:11pt;font-weight:400;"
      "white-space:pre-wrap;\">We </span><span style=\"font-size:11pt;font-weight:700;"
      "white-space:pre-wrap;\">ask</span><span style=\"font-style:italic;white-space:pre-wrap;\">"
      " them</span></p><br /><ul style=\"margin-top:0;\"><li dir=\"ltr\" "
      "style=\"list-style-type:disc;"
      "font-weight:400;white-space:pre;\" aria-level=\"1\"><p dir=\"ltr\" role=\"presentation\">"
      "<span style=\"white-space:pre-wrap;\">one</span></p></li><ul><li dir=\"ltr\" "
      "aria-level=\"2\"><p dir=\"ltr\" role=\"presentation\"><span>deep</span></p></li></ul><li "
      "aria-level=\"1\"><p><span>two</span></p></li></ul></b><br "
      "class=\"Apple-interchange-newline\">",
      "## Readers\n\nWe **ask** *them*\n\n- one\n  - deep\n- two" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_what_excel_copies (void)
{
  static const Case cases[] = {
    { "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"\r\n"
      "xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\r\n<head>\r\n<style>\r\n<!--table\r\n"
      "\t{mso-displayed-decimal-separator:\"\\.\";}\r\n-->\r\n</style>\r\n</head>\r\n\r\n"
      "<body link=\"#0563C1\" vlink=\"#954F72\">\r\n\r\n"
      "<table border=0 cellpadding=0 cellspacing=0 width=128 style='border-collapse:\r\n"
      " collapse;width:96pt'>\r\n<!--StartFragment-->\r\n <col width=64 span=2 "
      "style='width:48pt'>\r\n <tr height=20 style='height:15.0pt'>\r\n"
      "  <td height=20 class=xl65 width=64 style='height:15.0pt;width:48pt'>Year</td>\r\n"
      "  <td class=xl65 width=64>Replies</td>\r\n </tr>\r\n <tr height=20>\r\n"
      "  <td height=20 align=right>2025</td>\r\n  <td align=right>1,412</td>\r\n </tr>\r\n"
      "<!--EndFragment-->\r\n</table>\r\n\r\n</body>\r\n\r\n</html>\r\n",
      "| Year | Replies |\n|---|---|\n| 2025 | 1,412 |" },
  };

  check_cases (cases, G_N_ELEMENTS (cases));
}

/* Files with what their clipboards had, of the same page. */
static void
test_what_libreoffice_and_chromium_copy (void)
{
  static const char *const names[] = { "libreoffice.html", "chromium.html" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_TEST_DATA_FOLDER"),
                                                "../fuzz/seeds/clipboard",
                                                names[i],
                                                NULL);
      g_autofree char *html = NULL;
      g_autofree char *markdown = NULL;

      g_assert_true (g_file_get_contents (path, &html, NULL, NULL));
      markdown = read_as_markdown (html);
      g_assert_cmpstr (markdown,
                       ==,
                       "## Our readers\n\nWe **ask** them, *twice* a year: see [the "
                       "page](https://example.org/).\n\n- Tenants\n  - in towns\n- Leaseholders\n\n"
                       "1. First\n2. Second\n\n| Year | Replies |\n|---|---|\n| 2025 | 412 |\n\n"
                       "> Quoted words\n\n```\na\n  b\n```\n\nThe end.");
    }
}

static void
test_encodings_of_clipboards_are_read (void)
{
  static const struct
  {
    const char *html;
    gsize length;
  } cases[] = {
    { "<p>\xc2\xa3"
      "5</p>",
      10 },
    { "<p>\xc2\xa3"
      "5</p>\0",
      11 },
    { "<p>\xa3"
      "5</p>",
      9 },
    { "\xff\xfe<\0p\0>\0\xa3\0"
      "5\0",
      12 },
    { "Version:0.9\r\nStartHTML:0000\r\n<p>\xc2\xa3"
      "5",
      35 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierPastedImages) images = dossier_pasted_images_new ();
      g_autoptr (GPtrArray) narrative =
        dossier_narrative_from_html (cases[i].html, cases[i].length, images);
      g_autofree char *markdown = NULL;

      g_assert_nonnull (narrative);
      markdown = dossier_narrative_write (narrative);
      g_assert_cmpstr (markdown, ==, "£5");
    }
}

static void
assert_refused (const char *before, const char *repeated, gsize size, const char *after)
{
  g_autoptr (GString) html = g_string_new (before);
  g_autoptr (DossierPastedImages) images = dossier_pasted_images_new ();
  g_autoptr (GPtrArray) narrative = NULL;

  while (html->len < size)
    g_string_append (html, repeated);
  g_string_append (html, after);
  narrative = dossier_narrative_from_html (html->str, html->len, images);
  g_assert_null (narrative);
}

static void
test_what_is_too_large_is_refused (void)
{
  assert_refused ("", "a", DOSSIER_NARRATIVE_HTML_SIZE_MAXIMUM + 1, "");
  assert_refused ("", "<div>", 5 * 230, "a");
  assert_refused ("", "<p>a", 100000, "");
  assert_refused ("<table><tr><td>a", "<td>b", 1000, "");
  assert_refused ("<table>", "<tr><td>a<td>b", 100000, "");
}

static const char *
pick_html (GRand *random)
{
  static const char *const pieces[] = {
    "<p>",
    "</p>",
    "<ul>",
    "</ul>",
    "<ol start=5>",
    "<li>",
    "</li>",
    "<b>",
    "</b>",
    "<i>",
    "<a href='https://e.org'>",
    "</a>",
    "<table>",
    "<tr>",
    "<td>",
    "<td colspan=3 rowspan=2>",
    "</table>",
    "<br>",
    "<hr>",
    "<pre>",
    "</pre>",
    "<blockquote>",
    "</blockquote>",
    "word",
    " ",
    "&nbsp;",
    "&lt;b&gt;",
    "<!-- c -->",
    "<![if !supportLists]>",
    "<![endif]>",
    "<o:p>",
    "</o:p>",
    "<p style='mso-list:l0 level2 lfo1'>",
    "<span style='mso-list:Ignore'>1.</span>",
    "<h1>",
    "</h1>",
    "<div style='white-space:pre'>",
    "</div>",
    "<code>",
    "</code>",
    "*",
    "_",
    "[x](y)",
    "# ",
    "- ",
    "1. ",
    "|",
    "\n",
    "`",
    "<",
    ">",
    "&",
    "</",
    "<li data-aria-level=3>",
    "<caption>",
    "<th>",
    "<img>",
    "<menu>",
    "\\",
    "é",
    "<script>",
    "</script>",
    "<span style='display:none'>",
  };

  return pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))];
}

static void
test_any_html_makes_a_narrative (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < 5000; i++)
    {
      g_autoptr (DossierPastedImages) images = dossier_pasted_images_new ();
      g_autoptr (GString) html = g_string_new (NULL);
      g_autoptr (GPtrArray) narrative = NULL;
      g_autoptr (GPtrArray) again = NULL;
      g_autofree char *markdown = NULL;

      for (int j = g_rand_int_range (random, 0, 40); j > 0; j--)
        g_string_append (html, pick_html (random));
      narrative = dossier_narrative_from_html (html->str, html->len, images);
      g_assert_nonnull (narrative);
      markdown = dossier_narrative_write (narrative);
      again = dossier_narrative_read (markdown);
      if (!dossier_narrative_equal (narrative, again))
        g_test_message ("%s\n%s", html->str, markdown);
      g_assert_true (dossier_narrative_equal (narrative, again));
    }
}

static void
test_html_is_written_for_other_programs (void)
{
  static const Case cases[] = {
    { "a **b** *c* `d`", "a <b>b</b> <i>c</i> <code>d</code>" },
    { "[a & \"b\"](https://e.org/?a=1&b=2)",
      "<a href=\"https://e.org/?a=1&amp;b=2\">a &amp; &quot;b&quot;</a>" },
    { "[a](javascript:b)", "a" },
    { "# a\n\nb\nc", "<h1>a</h1>\n<p>b<br>\nc</p>\n" },
    { "- a\n  - b\n- c", "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>\n" },
    { "3. a\n\n7) b", "<ol start=\"3\">\n<li>a</li>\n<li value=\"7\">b</li>\n</ol>\n" },
    { "> a\n>\n> b\n\n---", "<blockquote><p>a</p>\n<p>b</p>\n</blockquote>\n<hr>\n" },
    { "- a\n\n  b", "<ul>\n<li>a<p>b</p>\n</li>\n</ul>\n" },
    { "```\n<a>\n```", "<pre>&lt;a&gt;</pre>\n" },
    { "| a | b |\n|---|---:|\n| 1 | 2 |",
      "<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" style=\"border-collapse: "
      "collapse\">\n<tr><th>a</th><th align=\"right\">b</th></tr>\n"
      "<tr><td>1</td><td align=\"right\">2</td></tr>\n</table>\n" },
  };
  const char *start = "<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">";

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) narrative = dossier_narrative_read (cases[i].html);
      g_autofree char *html = dossier_narrative_to_html (narrative);

      g_assert_true (g_str_has_prefix (html, start));
      g_assert_cmpstr (html + strlen (start), ==, cases[i].markdown);
    }
}

static void
test_written_html_reads_the_same (void)
{
  static const char *const narratives[] = {
    "## Title\n\nText **bold _both_** `code` [link](https://e.org).",
    "- one\n  - deep\n\n    more\n  - deep too\n- two\n\nafter",
    "1. one\n2. two\n\n   > quoted\n3. three",
    "> one\n>\n> - two\n\nthree\nfour\n\n---\n\n```\na\n  b\n```",
    "| a | b |\n|---|---|\n| **1** | [2](https://e.org) |",
    "- > a\n- 1. b\n  2. c",
  };

  for (guint i = 0; i < G_N_ELEMENTS (narratives); i++)
    {
      g_autoptr (GPtrArray) narrative = dossier_narrative_read (narratives[i]);
      g_autofree char *html = dossier_narrative_to_html (narrative);
      g_autofree char *markdown = read_as_markdown (html);

      g_assert_cmpstr (markdown, ==, narratives[i]);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    GTestFunc test;
  } tests[] = {
    { "read/elements-are-paragraphs-and-formats", test_elements_are_paragraphs_and_formats },
    { "read/lists-are-lists-in-lists", test_lists_are_lists_in_lists },
    { "read/tables-are-tables-if-they-are-for-the-reader",
      test_tables_are_tables_if_they_are_for_the_reader },
    { "read/white-space-is-as-in-a-browser", test_white_space_is_as_in_a_browser },
    { "read/what-nobody-sees-goes", test_what_nobody_sees_goes },
    { "read/what-word-copies", test_what_word_copies },
    { "read/what-word-online-copies", test_what_word_online_copies },
    { "read/what-outlook-copies", test_what_outlook_copies },
    { "read/what-google-docs-copies", test_what_google_docs_copies },
    { "read/what-excel-copies", test_what_excel_copies },
    { "read/what-libreoffice-and-chromium-copy", test_what_libreoffice_and_chromium_copy },
    { "read/encodings-of-clipboards", test_encodings_of_clipboards_are_read },
    { "read/what-is-too-large-is-refused", test_what_is_too_large_is_refused },
    { "read/any-html-makes-a-narrative", test_any_html_makes_a_narrative },
    { "write/for-other-programs", test_html_is_written_for_other_programs },
    { "write/reads-the-same", test_written_html_reads_the_same },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/narrative-html/", tests[i].path, NULL);

      g_test_add_func (path, tests[i].test);
    }
  return g_test_run ();
}
