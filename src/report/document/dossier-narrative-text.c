/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "dossier-narrative-text.h"

#include <string.h>

/* The marks that can be around several stretches, in the order in which those of the same length
 * are opened. */
typedef enum
{
  MARK_LINK,
  MARK_IMAGE,
  MARK_BOLD,
  MARK_ITALIC,
  N_MARKS,
} Mark;

/* What Markdown sees beside a mark; not knowing which, it is several. */
typedef enum
{
  SIDE_SPACE = 1 << 0,
  SIDE_PUNCTUATION = 1 << 1,
  SIDE_LETTER = 1 << 2,
} Side;

/* A mark that opens or closes, with the characters that are its outermost. */
typedef struct
{
  Mark mark;
  gboolean opens;
  char delimiter;
  const char *address;
} Token;

typedef struct
{
  const DossierRichText *text;
  GArray *stretches;
  GArray *ends;
  GArray *tokens;
  GArray *token_starts;
  GArray *open;
  DossierNarrativeEscaper escaper;
} Writer;

static const DossierTextRun *
get_stretch (const Writer *self, guint position)
{
  return &g_array_index (self->stretches, DossierTextRun, position);
}

/* What a stretch has of a mark: an address, or anything; NULL if it has not got it. */
static const char *
get_value (const DossierTextRun *stretch, Mark mark)
{
  switch (mark)
    {
    case MARK_LINK:
      return stretch->link;
    case MARK_IMAGE:
      return stretch->image;
    case MARK_BOLD:
      return stretch->style & DOSSIER_TEXT_BOLD ? "" : NULL;
    case MARK_ITALIC:
      return stretch->style & DOSSIER_TEXT_ITALIC ? "" : NULL;
    case N_MARKS:
    default:
      g_assert_not_reached ();
    }
}

/* For each stretch and mark, which stretch is the first without it, or with another address. */
static void
find_ends (Writer *self)
{
  guint n_stretches = self->stretches->len;

  g_array_set_size (self->ends, n_stretches * N_MARKS);
  for (guint i = n_stretches; i > 0; i--)
    for (Mark mark = 0; mark < N_MARKS; mark++)
      {
        guint *ends = &g_array_index (self->ends, guint, (i - 1) * N_MARKS);
        const char *value = get_value (get_stretch (self, i - 1), mark);

        if (value == NULL)
          ends[mark] = i - 1;
        else if (i < n_stretches && g_strcmp0 (value, get_value (get_stretch (self, i), mark)) == 0)
          ends[mark] = g_array_index (self->ends, guint, i * N_MARKS + mark);
        else
          ends[mark] = i;
      }
}

static guint
get_end (const Writer *self, guint stretch, Mark mark)
{
  return stretch < self->stretches->len
           ? g_array_index (self->ends, guint, stretch * N_MARKS + mark)
           : stretch;
}

/* Asterisks of bold and italic would run together where they touch. */
static char
choose_delimiter (const Writer *self, Mark mark, guint start, guint end)
{
  if (mark == MARK_ITALIC)
    for (guint i = MAX (start, 1) - 1; i < self->stretches->len && i <= end; i++)
      if (get_value (get_stretch (self, i), MARK_BOLD) != NULL)
        return '_';
  return '*';
}

static gboolean
goes_on (const Writer *self, const Token *token, guint stretch)
{
  return get_end (self, stretch, token->mark) > stretch &&
         g_str_equal (get_value (get_stretch (self, stretch), token->mark), token->address);
}

/* Closes what ends before a stretch, and what was opened within that. */
static void
close_marks (Writer *self, guint stretch)
{
  guint n_kept = 0;

  while (n_kept < self->open->len &&
         goes_on (self, &g_array_index (self->open, Token, n_kept), stretch))
    n_kept++;
  for (guint i = self->open->len; i > n_kept; i--)
    {
      Token token = g_array_index (self->open, Token, i - 1);

      token.opens = FALSE;
      g_array_append_val (self->tokens, token);
    }
  g_array_set_size (self->open, n_kept);
}

static gboolean
is_open (const Writer *self, Mark mark)
{
  for (guint i = 0; i < self->open->len; i++)
    if (g_array_index (self->open, Token, i).mark == mark)
      return TRUE;
  return FALSE;
}

/* Opens what is not open, that which goes on for longest first. */
static void
open_marks (Writer *self, guint stretch)
{
  while (TRUE)
    {
      Mark longest = N_MARKS;
      guint longest_end = stretch;
      Token token;

      for (Mark mark = 0; mark < N_MARKS; mark++)
        if (!is_open (self, mark) && get_end (self, stretch, mark) > longest_end)
          {
            longest = mark;
            longest_end = get_end (self, stretch, mark);
          }
      if (longest == N_MARKS)
        return;
      token.mark = longest;
      token.opens = TRUE;
      token.delimiter = choose_delimiter (self, longest, stretch, longest_end);
      token.address = get_value (get_stretch (self, stretch), longest);
      g_array_append_val (self->tokens, token);
      g_array_append_val (self->open, token);
    }
}

static void
collect_tokens (Writer *self)
{
  for (guint i = 0; i <= self->stretches->len; i++)
    {
      g_array_append_val (self->token_starts, self->tokens->len);
      close_marks (self, i);
      open_marks (self, i);
    }
  g_array_append_val (self->token_starts, self->tokens->len);
}

/* Versions of Unicode and of MD4C differ in which symbols are punctuation. */
static Side
get_side (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  if (character == '\n' || character == '\t' || type == G_UNICODE_SPACE_SEPARATOR)
    return SIDE_SPACE;
  if (character < 0x80 && g_ascii_ispunct ((char) character))
    return SIDE_PUNCTUATION;
  if (g_unichar_isalnum (character) || g_unichar_ismark (character))
    return SIDE_LETTER;
  return SIDE_PUNCTUATION | SIDE_LETTER;
}

static gboolean
is_code (const Writer *self, guint stretch)
{
  return stretch < self->stretches->len &&
         (get_stretch (self, stretch)->style & DOSSIER_TEXT_CODE) != 0;
}

static gsize
get_start (const Writer *self, guint stretch)
{
  return stretch < self->stretches->len ? get_stretch (self, stretch)->start
                                        : self->text->text->len;
}

/* What is to the left of the first token before a stretch. */
static Side
get_left_side (const Writer *self, guint stretch)
{
  const char *text = self->text->text->str;
  gsize position = get_start (self, stretch);
  const char *before;

  if (position == 0)
    return SIDE_SPACE;
  before = g_utf8_prev_char (text + position);
  if (is_code (self, stretch - 1) || self->escaper.entities[before - text] ||
      (position == self->text->text->len && *before == '\n'))
    return SIDE_PUNCTUATION;
  return get_side (g_utf8_get_char (before));
}

/* What is to the right of the last one. */
static Side
get_right_side (const Writer *self, guint stretch)
{
  const GString *text = self->text->text;
  gsize position = get_start (self, stretch);

  if (position == text->len)
    return SIDE_SPACE;
  if (is_code (self, stretch) || self->escaper.entities[position] ||
      dossier_narrative_is_empty_line (text->str, text->len, position))
    return SIDE_PUNCTUATION;
  return get_side (g_utf8_get_char (text->str + position));
}

/* Whether a mark does what it is there for: between the sides that CommonMark calls flanking. */
static gboolean
sides_allow (const Token *token, Side before, Side after)
{
  Side near = token->opens ? after : before;
  Side far = token->opens ? before : after;

  if (near & SIDE_SPACE)
    return FALSE;
  if ((near & SIDE_PUNCTUATION) && (far & SIDE_LETTER))
    return FALSE;
  return token->delimiter != '_' || !(near & SIDE_LETTER) || !(far & SIDE_LETTER);
}

static gboolean
is_emphasis (const Token *token)
{
  return token->mark == MARK_BOLD || token->mark == MARK_ITALIC;
}

static gboolean
tokens_work (const Writer *self, guint stretch)
{
  guint first = g_array_index (self->token_starts, guint, stretch);
  guint end = g_array_index (self->token_starts, guint, stretch + 1);

  for (guint i = first; i < end; i++)
    {
      Side before = i == first ? get_left_side (self, stretch) : SIDE_PUNCTUATION;
      Side after = i + 1 == end ? get_right_side (self, stretch) : SIDE_PUNCTUATION;
      const Token *token = &g_array_index (self->tokens, Token, i);

      if (is_emphasis (token) && !sides_allow (token, before, after))
        return FALSE;
    }
  return TRUE;
}

/* Writes the characters beside marks as entities where the marks would not work otherwise. Returns
 * whether the one before them has become one. */
static gboolean
choose_entities_beside (Writer *self, guint stretch)
{
  const char *text = self->text->text->str;
  gsize position = get_start (self, stretch);
  guint8 *before = NULL;
  guint8 *after = NULL;

  if (tokens_work (self, stretch))
    return FALSE;
  if (position > 0 && !is_code (self, stretch - 1))
    before = self->escaper.entities + (g_utf8_prev_char (text + position) - text);
  if (position < self->text->text->len && !is_code (self, stretch))
    after = self->escaper.entities + position;
  if (before != NULL && !*before)
    {
      *before = TRUE;
      if (tokens_work (self, stretch))
        return TRUE;
      *before = FALSE;
    }
  if (after != NULL)
    *after = TRUE;
  if (tokens_work (self, stretch) || before == NULL || *before)
    return FALSE;
  *before = TRUE;
  return TRUE;
}

/* A character alone between marks is beside both. */
static void
choose_entities (Writer *self)
{
  for (guint i = 0; i <= self->stretches->len; i++)
    for (guint j = i; choose_entities_beside (self, j) && j > 0; j--)
      ;
}

static void
append_token (Writer *self, const Token *token)
{
  GString *out = self->escaper.out;

  switch (token->mark)
    {
    case MARK_LINK:
    case MARK_IMAGE:
      if (token->opens)
        {
          g_string_append (out, token->mark == MARK_IMAGE ? "![" : "[");
          break;
        }
      g_string_append (out, "](");
      dossier_narrative_append_address (out,
                                        token->address,
                                        self->escaper.place == DOSSIER_NARRATIVE_IN_CELL);
      g_string_append_c (out, ')');
      break;
    case MARK_BOLD:
      g_string_append (out, "**");
      break;
    case MARK_ITALIC:
      g_string_append_c (out, token->delimiter);
      break;
    case N_MARKS:
    default:
      g_assert_not_reached ();
    }
}

static void
append_tokens (Writer *self, guint stretch)
{
  guint end = g_array_index (self->token_starts, guint, stretch + 1);

  for (guint i = g_array_index (self->token_starts, guint, stretch); i < end; i++)
    append_token (self, &g_array_index (self->tokens, Token, i));
}

static gboolean
begins_link (const Writer *self, guint stretch)
{
  guint first = g_array_index (self->token_starts, guint, stretch);
  const Token *token;

  if (first == g_array_index (self->token_starts, guint, stretch + 1))
    return FALSE;
  token = &g_array_index (self->tokens, Token, first);
  return token->opens && token->mark == MARK_LINK;
}

static void
append_stretch (Writer *self, guint position)
{
  const DossierTextRun *stretch = get_stretch (self, position);

  if (stretch->style & DOSSIER_TEXT_CODE)
    {
      dossier_narrative_append_code (self->escaper.out,
                                     self->text->text->str + stretch->start,
                                     stretch->length);
      return;
    }
  self->escaper.start = stretch->start;
  self->escaper.end = stretch->start + stretch->length;
  self->escaper.is_label = stretch->link != NULL || stretch->image != NULL;
  self->escaper.leads_to_link = begins_link (self, position + 1);
  dossier_narrative_escape_stretch (&self->escaper);
}

/* Whether the first bracket that closes, with a colon after it, is in code, where nothing can be
 * escaped. */
static gboolean
has_definition_in_code (const Writer *self)
{
  const char *text = self->text->text->str;
  const char *bracket = strchr (text, ']');

  if (*text != '[' || bracket == NULL || bracket[1] != ':')
    return FALSE;
  for (guint i = 0; i < self->stretches->len; i++)
    if (get_stretch (self, i)->start + get_stretch (self, i)->length > (gsize) (bracket - text))
      return is_code (self, i);
  return FALSE;
}

static void
write_stretches (Writer *self)
{
  const GString *text = self->text->text;
  guint n_stretches = self->stretches->len;

  self->escaper.begins_definition =
    self->escaper.place == DOSSIER_NARRATIVE_IN_LINES && has_definition_in_code (self);
  for (guint i = 0; i < n_stretches; i++)
    {
      append_tokens (self, i);
      append_stretch (self, i);
    }
  if (self->escaper.place == DOSSIER_NARRATIVE_IN_LINES &&
      (text->len == 0 || dossier_narrative_is_empty_line (text->str, text->len, text->len)))
    g_string_append (self->escaper.out, DOSSIER_NARRATIVE_NOTHING);
  append_tokens (self, n_stretches);
}

/**
 * dossier_narrative_write_text:
 * @text: text in the form that dossier_narrative_normalise() describes
 * @place: where it is
 *
 * Returns: (transfer full): it as Markdown, with a newline for a break of a line
 */
char *
dossier_narrative_write_text (const DossierRichText *text, DossierNarrativePlace place)
{
  g_autofree guint8 *entities = g_new0 (guint8, text->text->len + 1);
  Writer writer = { .text = text };

  writer.stretches = dossier_rich_text_split (text);
  writer.ends = g_array_new (FALSE, FALSE, sizeof (guint));
  writer.tokens = g_array_new (FALSE, FALSE, sizeof (Token));
  writer.token_starts = g_array_new (FALSE, FALSE, sizeof (guint));
  writer.open = g_array_new (FALSE, FALSE, sizeof (Token));
  writer.escaper.out = g_string_new (NULL);
  writer.escaper.place = place;
  writer.escaper.text = text->text->str;
  writer.escaper.length = text->text->len;
  writer.escaper.entities = entities;
  writer.escaper.marked = G_MAXSIZE;

  find_ends (&writer);
  collect_tokens (&writer);
  choose_entities (&writer);
  write_stretches (&writer);

  g_array_unref (writer.stretches);
  g_array_unref (writer.ends);
  g_array_unref (writer.tokens);
  g_array_unref (writer.token_starts);
  g_array_unref (writer.open);
  return g_string_free (writer.escaper.out, FALSE);
}
