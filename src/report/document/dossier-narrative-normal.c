/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative.h"

#include "dossier-narrative-text.h"

#include <string.h>

/* A marker of CommonMark has no more digits. */
#define NUMBER_MAXIMUM 999999999

/* MD4C does not recognise longer marks around code. */
#define BACKTICKS_MAXIMUM 31

/* Each line is written with a mark for each container, of which there may be any number. */
#define CONTAINERS_MAXIMUM 50

#define NO_BREAK_SPACE 0xa0

typedef struct
{
  gunichar character;
  DossierTextStyle style;
  const char *link;
  const char *image;
} Letter;

static gboolean
is_code (const Letter *letter)
{
  return (letter->style & DOSSIER_TEXT_CODE) != 0;
}

static gboolean
is_space (const Letter *letter)
{
  gboolean is_white = letter->character < 0x80 ? g_ascii_isspace ((char) letter->character)
                                               : g_unichar_isspace (letter->character);

  return is_white && !is_code (letter);
}

/* An address is in one line. */
static void
clean_address (char **address)
{
  if (*address == NULL)
    return;
  g_strdelimit (*address, "\r\n", ' ');
  if (**address == '\0')
    g_clear_pointer (address, g_free);
}

/* The links and images are those of the text. */
static GArray *
list_letters (const DossierRichText *text, gboolean is_line)
{
  GArray *letters = g_array_sized_new (FALSE, FALSE, sizeof (Letter), (guint) text->text->len);
  g_autoptr (GArray) stretches = dossier_rich_text_split (text);

  for (guint i = 0; i < stretches->len; i++)
    {
      const DossierTextRun *stretch = &g_array_index (stretches, DossierTextRun, i);
      const char *p = text->text->str + stretch->start;

      for (const char *end = p + stretch->length; p < end; p = g_utf8_next_char (p))
        {
          Letter letter = { g_utf8_get_char (p), stretch->style, stretch->link, stretch->image };

          if (letter.character == '\n')
            {
              letter.style &= ~(guint) DOSSIER_TEXT_CODE;
              letter.character = is_line ? ' ' : '\n';
            }
          g_array_append_val (letters, letter);
        }
    }
  return letters;
}

/* The letters of a stretch share their addresses. */
static gboolean
is_same_address (const char *first, const char *second)
{
  return first == second || g_strcmp0 (first, second) == 0;
}

static gboolean
looks_alike (const Letter *first, const Letter *second)
{
  return first->style == second->style && is_same_address (first->link, second->link) &&
         is_same_address (first->image, second->image);
}

static guint
find_end_of_alike (const GArray *letters, guint start)
{
  const Letter *first = &g_array_index (letters, Letter, start);
  guint end = start + 1;

  while (end < letters->len && looks_alike (first, &g_array_index (letters, Letter, end)))
    end++;
  return end;
}

/* Code is written between as many backticks as there are nowhere within it. */
static gboolean
has_marks_for_code (const GArray *letters, guint start, guint end)
{
  guint32 lengths = 0;
  guint n_backticks = 0;

  for (guint i = start; i < end; i++)
    {
      n_backticks = g_array_index (letters, Letter, i).character == '`' ? n_backticks + 1 : 0;
      if (n_backticks > 0 && n_backticks <= BACKTICKS_MAXIMUM)
        lengths |= 1U << n_backticks;
    }
  return lengths >> 1 != G_MAXUINT32 >> 1;
}

static void
drop_code_without_marks (GArray *letters)
{
  for (guint start = 0, end; start < letters->len; start = end)
    {
      end = find_end_of_alike (letters, start);
      if (is_code (&g_array_index (letters, Letter, start)) &&
          !has_marks_for_code (letters, start, end))
        for (guint i = start; i < end; i++)
          g_array_index (letters, Letter, i).style &= ~(guint) DOSSIER_TEXT_CODE;
    }
}

/* A link at the start of a paragraph must not look like the definition of one: “[`]: x`](y)”. */
static void
drop_code_in_definition (GArray *letters)
{
  for (guint i = 0; i + 1 < letters->len && g_array_index (letters, Letter, i).link != NULL; i++)
    {
      Letter *letter = &g_array_index (letters, Letter, i);

      if (letter[0].character == ']' && letter[1].character == ':')
        letter->style &= ~(guint) DOSSIER_TEXT_CODE;
    }
}

/* Shortens a line to what can be seen of it. A lone no-break space is how an empty line is written.
 */
static guint
trim_line (const GArray *letters, guint start, guint end)
{
  const Letter *last;

  for (; end > start; end--)
    {
      last = &g_array_index (letters, Letter, end - 1);
      if (is_code (last) || (last->character != ' ' && last->character != '\t'))
        break;
    }
  if (end == start + 1)
    {
      last = &g_array_index (letters, Letter, start);
      if (!is_code (last) && last->character == NO_BREAK_SPACE)
        return start;
    }
  return end;
}

static void
trim_lines (GArray *letters)
{
  guint line_start = 0;
  guint n_kept = 0;

  for (guint i = 0; i <= letters->len; i++)
    {
      gboolean is_break = i < letters->len && g_array_index (letters, Letter, i).character == '\n';

      if (i == letters->len || is_break)
        n_kept = trim_line (letters, line_start, n_kept);
      if (i < letters->len)
        {
          g_array_index (letters, Letter, n_kept) = g_array_index (letters, Letter, i);
          n_kept++;
        }
      if (is_break)
        line_start = n_kept;
    }
  g_array_set_size (letters, n_kept);
}

/* A stretch that is bold begins and ends with a letter that shows it. */
static void
strip_style_from_space (GArray *letters, DossierTextStyle style)
{
  gboolean is_within = FALSE;

  for (guint i = 0; i < letters->len; i++)
    {
      Letter *letter = &g_array_index (letters, Letter, i);

      if (!is_within && is_space (letter))
        letter->style &= ~(guint) style;
      is_within = (letter->style & style) != 0;
    }
  is_within = FALSE;
  for (guint i = letters->len; i > 0; i--)
    {
      Letter *letter = &g_array_index (letters, Letter, i - 1);

      if (!is_within && is_space (letter))
        letter->style &= ~(guint) style;
      is_within = (letter->style & style) != 0;
    }
}

static void
append_alike (DossierRichText *text, const GArray *letters, guint start, guint end)
{
  const Letter *first = &g_array_index (letters, Letter, start);
  DossierTextRun run = { text->text->len, 0, first->style, NULL, NULL };

  for (guint i = start; i < end; i++)
    {
      gunichar character = g_array_index (letters, Letter, i).character;

      if (character < 0x80)
        g_string_append_c (text->text, (char) character);
      else
        g_string_append_unichar (text->text, character);
    }
  if (first->style == DOSSIER_TEXT_PLAIN && first->link == NULL && first->image == NULL)
    return;
  run.length = text->text->len - run.start;
  run.link = g_strdup (first->link);
  run.image = g_strdup (first->image);
  g_array_append_val (text->runs, run);
}

static DossierRichText *
make_text (const GArray *letters, const char *language)
{
  DossierRichText *text = dossier_rich_text_new (NULL);

  for (guint start = 0, end; start < letters->len; start = end)
    {
      end = find_end_of_alike (letters, start);
      append_alike (text, letters, start, end);
    }
  text->language = language;
  return text;
}

static DossierRichText *
normalise_text (DossierRichText *text, gboolean is_line)
{
  g_autoptr (GArray) letters = NULL;
  DossierRichText *normal;

  for (guint i = 0; i < text->runs->len; i++)
    {
      clean_address (&g_array_index (text->runs, DossierTextRun, i).link);
      clean_address (&g_array_index (text->runs, DossierTextRun, i).image);
    }
  letters = list_letters (text, is_line);
  drop_code_without_marks (letters);
  if (!is_line)
    drop_code_in_definition (letters);
  trim_lines (letters);
  strip_style_from_space (letters, DOSSIER_TEXT_BOLD);
  strip_style_from_space (letters, DOSSIER_TEXT_ITALIC);
  normal = make_text (letters, text->language);
  dossier_rich_text_free (text);
  return normal;
}

/* MD4C makes spaces of the tabs before the first letter of a line of code. */
static DossierRichText *
normalise_code (DossierRichText *text)
{
  DossierRichText *normal = dossier_rich_text_new (NULL);
  gsize column = 0;
  gboolean is_indent = TRUE;

  for (const char *p = text->text->str; *p != '\0'; p++)
    {
      is_indent = column == 0 || is_indent;
      if (*p == '\n')
        column = 0;
      else
        {
          is_indent = is_indent && (*p == ' ' || *p == '\t');
          column++;
        }
      if (*p == '\t' && is_indent)
        for (g_string_append_c (normal->text, ' '); column % 4 != 0; column++)
          g_string_append_c (normal->text, ' ');
      else
        g_string_append_c (normal->text, *p);
    }
  normal->language = text->language;
  dossier_rich_text_free (text);
  return normal;
}

static void
normalise_table (DossierNarrativeParagraph *table)
{
  guint n_columns =
    table->rows->len > 0 ? ((GPtrArray *) g_ptr_array_index (table->rows, 0))->len : 0;
  DossierNarrativeAlignment as_usual = DOSSIER_NARRATIVE_ALIGNED_AS_USUAL;

  for (guint i = 0; i < table->rows->len; i++)
    {
      GPtrArray *row = table->rows->pdata[i];

      if (row->len > n_columns)
        g_ptr_array_set_size (row, (int) n_columns);
      while (row->len < n_columns)
        g_ptr_array_add (row, dossier_rich_text_new (NULL));
      for (guint j = 0; j < row->len; j++)
        row->pdata[j] = normalise_text (row->pdata[j], TRUE);
    }
  while (table->alignments->len < n_columns)
    g_array_append_val (table->alignments, as_usual);
  g_array_set_size (table->alignments, n_columns);
}

static void
drop_text (DossierNarrativeParagraph *paragraph)
{
  dossier_rich_text_free (paragraph->text);
  paragraph->text = dossier_rich_text_new (NULL);
}

static void
normalise_content (DossierNarrativeParagraph *paragraph)
{
  gboolean is_heading = paragraph->kind == DOSSIER_NARRATIVE_HEADING;

  /* What is written is so already. */
  if (paragraph->written != NULL)
    return;
  paragraph->level = is_heading ? CLAMP (paragraph->level, 1, 6) : 0;
  if (paragraph->kind == DOSSIER_NARRATIVE_CODE)
    {
      paragraph->text = normalise_code (paragraph->text);
      g_strstrip (g_strdelimit (paragraph->info, "\r\n", ' '));
    }
  else
    *paragraph->info = '\0';

  if (paragraph->kind == DOSSIER_NARRATIVE_TABLE)
    normalise_table (paragraph);
  else
    {
      g_ptr_array_set_size (paragraph->rows, 0);
      g_array_set_size (paragraph->alignments, 0);
    }

  if (paragraph->kind == DOSSIER_NARRATIVE_TEXT || is_heading)
    paragraph->text = normalise_text (paragraph->text, is_heading);
  else if (paragraph->kind != DOSSIER_NARRATIVE_CODE)
    drop_text (paragraph);
}

/* The items of a list are counted on from the first, to any number. */
static guint
normalise_number (const DossierNarrativeContainer *container, const DossierNarrativeContainer *last)
{
  if (last != NULL && last->kind == DOSSIER_NARRATIVE_NUMBER &&
      container->number == last->number + 1)
    return container->number;
  return MIN (container->number, NUMBER_MAXIMUM);
}

/* Markdown sets quotations apart by an empty line, for which there is no room in an item after a
 * heading, a rule or code. */
static gboolean
cannot_begin (const DossierNarrativeParagraph *paragraph,
              guint position,
              const DossierNarrativeParagraph *before)
{
  const DossierNarrativeContainer *containers =
    (const DossierNarrativeContainer *) (const void *) paragraph->containers->data;

  return position > 0 && containers[position].kind == DOSSIER_NARRATIVE_QUOTE &&
         containers[position - 1].kind != DOSSIER_NARRATIVE_QUOTE &&
         !containers[position - 1].begins && dossier_narrative_has_no_gap_after (before->kind);
}

/* What a paragraph goes on with is what the one before is in. */
static void
normalise_containers (DossierNarrativeParagraph *paragraph, const DossierNarrativeParagraph *before)
{
  gboolean begins = before == NULL;

  if (paragraph->containers->len > CONTAINERS_MAXIMUM)
    g_array_set_size (paragraph->containers, CONTAINERS_MAXIMUM);
  for (guint i = 0; i < paragraph->containers->len; i++)
    {
      DossierNarrativeContainer *container =
        &g_array_index (paragraph->containers, DossierNarrativeContainer, i);
      const DossierNarrativeContainer *last =
        !begins && i < before->containers->len
          ? &g_array_index (before->containers, DossierNarrativeContainer, i)
          : NULL;

      if (last == NULL || last->kind != container->kind)
        container->begins = TRUE;
      else if (cannot_begin (paragraph, i, before))
        container->begins = FALSE;
      begins = begins || container->begins;
      if (container->kind != DOSSIER_NARRATIVE_NUMBER)
        container->number = 0;
      else if (begins)
        container->number = normalise_number (container, last);
      else
        container->number = last->number;
    }
}

static gboolean
is_nothing (const DossierNarrativeParagraph *paragraph)
{
  return paragraph->kind == DOSSIER_NARRATIVE_TABLE &&
         (paragraph->rows->len == 0 ||
          ((GPtrArray *) g_ptr_array_index (paragraph->rows, 0))->len == 0);
}

static gboolean
is_empty_text (const DossierNarrativeParagraph *paragraph)
{
  if (paragraph->kind != DOSSIER_NARRATIVE_TEXT || paragraph->containers->len > 0)
    return FALSE;
  return paragraph->written != NULL ? g_str_equal (paragraph->written, DOSSIER_NARRATIVE_NOTHING)
                                    : paragraph->text->text->len == 0;
}

/**
 * dossier_narrative_normalise:
 * @paragraphs: (element-type DossierNarrativeParagraph): a narrative
 *
 * Takes out of a narrative what Markdown cannot hold, so that what is written
 * and read again equals it:
 *
 * - empty paragraphs at the end that are in no list or quotation; tables without
 *   columns;
 * - spaces at the end of a line, and a line of nothing but a no-break space;
 * - bold and italic of spaces at either end of what is bold or italic;
 * - breaks of lines in headings and cells, which become spaces; code over a break;
 * - tabs before the first letter of a line of code, which become spaces;
 * - breaks of lines in addresses and in the info of code, empty addresses, and
 *   spaces around the info;
 * - code that has runs of backticks of every length, or a bracket and a colon in a
 *   link at the start of a paragraph;
 * - levels of headings beyond 1 to 6, and numbers of more than nine digits;
 * - rows of a table that are longer or shorter than its header;
 * - a paragraph that goes on with what the one before is not in begins it, and has
 *   the number of the item that it goes on with;
 * - quotations and items in more than fifty others;
 * - a quotation that begins in an item where one ends with a heading, a rule or
 *   code, which goes on with it;
 * - members that a kind does not use, formats of code, and borders between runs
 *   that look alike.
 */
void
dossier_narrative_normalise (GPtrArray *paragraphs)
{
  const DossierNarrativeParagraph *before = NULL;

  for (guint i = 0; i < paragraphs->len;)
    {
      DossierNarrativeParagraph *paragraph = paragraphs->pdata[i];

      if (is_nothing (paragraph))
        {
          g_ptr_array_remove_index (paragraphs, i);
          continue;
        }
      normalise_content (paragraph);
      normalise_containers (paragraph, before);
      before = paragraph;
      i++;
    }
  while (paragraphs->len > 0 && is_empty_text (paragraphs->pdata[paragraphs->len - 1]))
    g_ptr_array_set_size (paragraphs, (int) paragraphs->len - 1);
}
