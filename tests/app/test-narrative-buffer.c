/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-commands.h"
#include "dossier-narrative-keys.h"
#include "dossier-narrative-selection.h"
#include "dossier-narrative-style.h"
#include "dossier-narrative-table.h"
#include "dossier-narrative-tables.h"

#define N_RANDOM_NARRATIVES 1000

typedef struct
{
  DossierNarrativeBuffer *buffer;
  DossierNarrativeAutoformat *autoformat;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->buffer = dossier_narrative_buffer_new ();
  fixture->autoformat = dossier_narrative_autoformat_new (fixture->buffer);
  if (data != NULL)
    {
      GtkTextIter end;

      dossier_narrative_buffer_set_markdown (fixture->buffer, data);
      gtk_text_buffer_get_end_iter (GTK_TEXT_BUFFER (fixture->buffer), &end);
      gtk_text_buffer_place_cursor (GTK_TEXT_BUFFER (fixture->buffer), &end);
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->autoformat);
  g_object_unref (fixture->buffer);
}

/* Keys as the editor gives them to the buffer: “↵” is Enter, “⇥” Tab, “⇤” Shift+Tab, “⌫”
 * Backspace, “⏎” Shift+Enter, “β” Ctrl+B; “←” and “→” move the cursor, “⊞” inserts a table,
 * “⌦” deletes everything. */
static gboolean
press_special (Fixture *fixture, guint keyval, GdkModifierType modifiers)
{
  return dossier_narrative_keys_press (fixture->buffer, fixture->autoformat, keyval, modifiers);
}

static void
press_backspace (Fixture *fixture)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (fixture->buffer);
  GtkTextIter cursor;

  if (press_special (fixture, GDK_KEY_BackSpace, 0))
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_backspace (buffer, &cursor, TRUE, TRUE);
}

static void
press_letter (Fixture *fixture, gunichar key)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (fixture->buffer);
  char letter[7] = "";

  g_unichar_to_utf8 (key, letter);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, letter, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

static void
move_cursor (Fixture *fixture, int n_characters)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (fixture->buffer);
  GtkTextIter cursor;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  gtk_text_iter_forward_chars (&cursor, n_characters);
  gtk_text_buffer_place_cursor (buffer, &cursor);
}

static void
delete_all (Fixture *fixture)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (fixture->buffer);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_interactive (buffer, &start, &end, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

static void
insert_table (Fixture *fixture)
{
  g_autoptr (GPtrArray) paragraphs = dossier_narrative_new ();
  DossierNarrativeParagraph *table = dossier_narrative_table_new (2, 2);

  dossier_narrative_table_set_cell (table, 0, 0, dossier_rich_text_new ("Group"));
  dossier_narrative_table_set_cell (table, 1, 1, dossier_rich_text_new ("60%"));
  g_ptr_array_add (paragraphs, table);
  dossier_narrative_selection_replace (fixture->buffer, paragraphs);
}

static void
press (Fixture *fixture, gunichar key)
{
  switch (key)
    {
    case 0x21b5:
      press_special (fixture, GDK_KEY_Return, 0);
      break;
    case 0x23ce:
      press_special (fixture, GDK_KEY_Return, GDK_SHIFT_MASK);
      break;
    case 0x21e5:
      press_special (fixture, GDK_KEY_Tab, 0);
      break;
    case 0x21e4:
      press_special (fixture, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK);
      break;
    case 0x3b2:
      dossier_narrative_toggle_format (fixture->buffer, DOSSIER_NARRATIVE_FORMAT_BOLD);
      break;
    case 0x2190:
      move_cursor (fixture, -1);
      break;
    case 0x2192:
      move_cursor (fixture, 1);
      break;
    case 0x2326:
      delete_all (fixture);
      break;
    case 0x229e:
      insert_table (fixture);
      break;
    case 0x232b:
      press_backspace (fixture);
      break;
    default:
      press_letter (fixture, key);
      break;
    }
}

static void
type (Fixture *fixture, const char *keys)
{
  for (const char *p = keys; *p != '\0'; p = g_utf8_next_char (p))
    press (fixture, g_utf8_get_char (p));
}

static void
assert_markdown (Fixture *fixture, const char *expected)
{
  g_autofree char *markdown = dossier_narrative_buffer_get_markdown (fixture->buffer);

  g_assert_cmpstr (markdown, ==, expected);
}

#define TABLE "| Group | |\n|---|---|\n| | 60% |"

static const struct
{
  const char *name;
  const char *before;
  const char *keys;
  const char *after;
} cases[] = {
  { "a-list-that-was-begun-with-a-dash-ends-on-an-empty-item",
    "",
    "Who:↵- Tenants↵Leaseholders↵↵A sentence",
    "Who:\n\n- Tenants\n- Leaseholders\n\nA sentence" },
  { "enter-begins-a-paragraph", "", "one↵two", "one\n\ntwo" },
  { "shift-enter-breaks-a-line", "", "one⏎two", "one\ntwo" },
  { "control-b-twice-is-bold-on-and-off", "", "a βbold wordβ after", "a **bold word** after" },
  { "asterisks-make-bold", "", "a **bold** word", "a **bold** word" },
  { "one-asterisk-makes-italic", "", "an *important* word", "an *important* word" },
  { "multiplication-stays", "", "5 * 3 * 2", "5 * 3 * 2" },
  { "a-number-begins-a-list", "", "9. nine↵ten", "9. nine\n10. ten" },
  { "hashes-begin-a-heading", "", "## Why↵text", "## Why\n\ntext" },
  { "an-angle-begins-a-quote", "", "> said↵and more↵↵after", "> said\n>\n> and more\n\nafter" },
  { "tab-makes-an-inner-item", "", "- a↵b↵⇥c↵⇤d", "- a\n- b\n  - c\n- d" },
  { "the-first-item-has-none-to-go-into", "", "- a⇥", "- a" },
  { "backspace-takes-a-list-back", "", "- ⌫x", "\\- x" },
  { "backspace-takes-bold-back", "", "**b**⌫", "\\*\\*b\\*\\*" },
  { "later-backspace-deletes", "", "**b**c⌫⌫", "" },
  { "backspace-leaves-a-list", "- a", "↵⌫b", "- a\n\nb" },
  { "backspace-leaves-a-heading", "## ", "⌫a", "a" },
  { "asterisks-in-code-stay", "```\ncode\n```", " **x** *y*", "```\ncode **x** *y*\n```" },
  { "formats-without-a-gap-stay-apart", "**a***b*`c`", "d", "**a**_b_`cd`" },
  { "numbers-follow", "1. a\n2. b", "↵c↵⌫⌫d", "1. a\n2. b\n3. cd" },
  { "an-empty-paragraph-between-two-is-kept", "", "a↵↵b", "a\n\n&nbsp;\n\nb" },
  { "what-is-typed-after-a-table-is-a-paragraph", "", "⊞why", TABLE "\n\nwhy" },
  { "what-is-typed-before-a-table-is-a-paragraph", "", "⊞←why", "why\n\n" TABLE },
  { "enter-before-a-table-makes-room-above-it", "", "⊞←↵above", "above\n\n" TABLE },
  { "enter-after-a-table-makes-room-below-it", "", "⊞↵below", TABLE "\n\nbelow" },
  { "a-table-in-a-sentence-divides-it", "ab", "←⊞", "a\n\n" TABLE "\n\nb" },
  { "backspace-after-a-table-keeps-text-out-of-it", "", "⊞ab←←⌫⌫", TABLE "\n\nab" },
  { "backspace-on-an-empty-line-after-a-table-removes-the-line", "", "⊞↵⌫", TABLE },
  { "backspace-at-a-table-deletes-it", "", "a↵⊞⌫b", "a\n\nb" },
  { "marks-of-markdown-that-are-text-stay-text", "", "a_b_c #1 [x] <b>", "a_b_c #1 [x] \\<b>" },
};

/* Each case has a narrative of its own to begin with. */
static void
set_up_case (Fixture *fixture, gconstpointer data)
{
  set_up (fixture, cases[GPOINTER_TO_UINT (data)].before);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  guint position = GPOINTER_TO_UINT (data);

  type (fixture, cases[position].keys);
  assert_markdown (fixture, cases[position].after);
}

static gboolean
has_margin (const GtkTextIter *start, int depth)
{
  g_autofree char *name = g_strdup_printf ("margin-%d", depth);
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (gtk_text_iter_get_buffer (start));

  return gtk_text_iter_has_tag (start, gtk_text_tag_table_lookup (tags, name));
}

static void
test_lines_look_like_what_they_are (Fixture *fixture, gconstpointer data)
{
  static const int margins[] = { 0, 1, 1, 2, 2, 0, 1, 1, 1, 1, 0, 0 };

  type (fixture,
        "T **l** a↵- one↵two↵⇥inner↵deep↵↵↵A βboldβ again↵1. first↵second↵↵> quoted↵more↵↵## "
        "heading↵text [E1]");
  for (guint i = 0; i < G_N_ELEMENTS (margins); i++)
    {
      GtkTextIter start;

      gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (fixture->buffer), &start, (int) i);
      for (int depth = 0; depth < 4; depth++)
        g_assert_cmpint (has_margin (&start, depth), ==, depth == margins[i]);
    }
}

/* What is drawn is what prints: the paragraphs of the buffer are those of its Markdown. */
static void
assert_prints_as_drawn (Fixture *fixture, const char *keys)
{
  g_autofree char *markdown = dossier_narrative_buffer_get_markdown (fixture->buffer);
  g_autoptr (GPtrArray) printed = dossier_narrative_read (markdown);
  g_autoptr (GPtrArray) drawn = dossier_narrative_buffer_get_paragraphs (fixture->buffer);

  dossier_narrative_normalise (drawn);
  if (!dossier_narrative_equal (printed, drawn))
    {
      g_test_message ("keys: %s\nMarkdown:\n%s", keys, markdown);
      g_test_fail ();
    }
}

static char *
make_keys (GRand *random)
{
  static const char *const pieces[] = {
    "a", "b",   "word",  " ",   " ",   "↵",     "↵",   "↵",    "⏎",  "⇥", "⇤", "⌫",    "⌫",
    "β", "- ",  "1. ",   "## ", "> ",  "**b**", "*i*", "[E1]", "# ", "_", "é", "5. x", "*",
    "`", "<b>", "&amp;", "|",   "---", "===",   "⌦",   "⊞",    "←",  "←", "→", "←",
  };
  GString *keys = g_string_new (NULL);
  int n_pieces = g_rand_int_range (random, 1, 40);

  for (int i = 0; i < n_pieces; i++)
    g_string_append (keys, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free (keys, FALSE);
}

static void
test_random_keys_print_as_drawn (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (18);

  for (guint run = 0; run < N_RANDOM_NARRATIVES && !g_test_failed (); run++)
    {
      g_autofree char *keys = make_keys (random);

      type (fixture, keys);
      assert_prints_as_drawn (fixture, keys);
      dossier_narrative_buffer_set_markdown (fixture->buffer, "");
    }
}

/* As undo and redo do: the buffer becomes what another narrative says. */
static void
test_random_narratives_replace_each_other (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (81);
  g_autofree char *before = g_strdup ("");

  for (guint run = 0; run < N_RANDOM_NARRATIVES / 4; run++)
    {
      g_autofree char *keys = make_keys (random);
      g_autofree char *after = NULL;

      type (fixture, keys);
      after = dossier_narrative_buffer_get_markdown (fixture->buffer);
      dossier_narrative_buffer_set_markdown (fixture->buffer, before);
      assert_markdown (fixture, before);
      dossier_narrative_buffer_set_markdown (fixture->buffer, after);
      assert_markdown (fixture, after);
      g_free (before);
      before = g_steal_pointer (&after);
      if (run % 8 == 7)
        dossier_narrative_buffer_set_markdown (fixture->buffer, "");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/narrative-buffer/", cases[i].name, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up_case, test_keys, tear_down);
    }
  g_test_add ("/narrative-buffer/lines-look-like-what-they-are",
              Fixture,
              NULL,
              set_up,
              test_lines_look_like_what_they_are,
              tear_down);
  g_test_add ("/narrative-buffer/random-keys-print-as-drawn",
              Fixture,
              NULL,
              set_up,
              test_random_keys_print_as_drawn,
              tear_down);
  g_test_add ("/narrative-buffer/random-narratives-replace-each-other",
              Fixture,
              NULL,
              set_up,
              test_random_narratives_replace_each_other,
              tear_down);
  return g_test_run ();
}
