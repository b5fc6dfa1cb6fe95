/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "fuzz-mutator.h"

#include <string.h>

#define STRETCH_MAXIMUM  64
#define CHANGE_COUNT     6
#define REPETITION_COUNT 40
#define INPUT_SIZE_LIMIT (1024 * 1024)

typedef void (*Change) (GByteArray *input, const GByteArray *other, GRand *random);

static guint
choose (GRand *random, guint n)
{
  return n > 0 ? (guint) g_rand_int_range (random, 0, (gint32) n) : 0;
}

static void
insert (GByteArray *input, guint position, const void *bytes, guint length)
{
  guint rest = input->len - position;

  if (length == 0 || input->len + length > INPUT_SIZE_LIMIT)
    return;
  g_byte_array_set_size (input, input->len + length);
  memmove (input->data + position + length, input->data + position, rest);
  memcpy (input->data + position, bytes, length);
}

static guint
choose_stretch (const GByteArray *input, guint position, GRand *random)
{
  return 1 + choose (random, MIN (STRETCH_MAXIMUM, input->len - position));
}

static void
flip_bit (GByteArray *input, const GByteArray *other, GRand *random)
{
  if (input->len > 0)
    input->data[choose (random, input->len)] ^= (guint8) (1 << choose (random, 8));
}

static void
change_byte (GByteArray *input, const GByteArray *other, GRand *random)
{
  static const guint8 interesting[] = "\0\n\r\t \"'\\,;:[]{}()<>&#%/@-+.0129\x7f\x80\xc2\xef\xff";

  if (input->len > 0)
    input->data[choose (random, input->len)] = interesting[choose (random, sizeof interesting - 1)];
}

static void
delete_stretch (GByteArray *input, const GByteArray *other, GRand *random)
{
  guint position = choose (random, input->len);

  if (input->len > 0)
    g_byte_array_remove_range (input, position, choose_stretch (input, position, random));
}

static void
repeat_stretch (GByteArray *input, const GByteArray *other, GRand *random)
{
  guint position = choose (random, input->len);
  guint length = input->len > 0 ? choose_stretch (input, position, random) : 0;
  guint n_times = choose (random, 4) == 0 ? 1 + choose (random, REPETITION_COUNT) : 1;
  g_autofree guint8 *stretch = g_memdup2 (input->data + position, length);

  for (guint i = 0; i < n_times; i++)
    insert (input, position, stretch, length);
}

static void
move_stretch (GByteArray *input, const GByteArray *other, GRand *random)
{
  guint position = choose (random, input->len);
  guint length = input->len > 0 ? choose_stretch (input, position, random) : 0;
  g_autofree guint8 *stretch = g_memdup2 (input->data + position, length);

  if (length == 0)
    return;
  g_byte_array_remove_range (input, position, length);
  insert (input, choose (random, input->len + 1), stretch, length);
}

/* Puts a part of another input in. */
static void
splice (GByteArray *input, const GByteArray *other, GRand *random)
{
  guint position = choose (random, other->len);

  if (other->len > 0)
    insert (input,
            choose (random, input->len + 1),
            other->data + position,
            choose_stretch (other, position, random));
}

static void
cut_off (GByteArray *input, const GByteArray *other, GRand *random)
{
  g_byte_array_set_size (input, choose (random, input->len + 1));
}

/* At the limits of the types that numbers are kept in. */
static void
replace_number (GByteArray *input, const GByteArray *other, GRand *random)
{
  static const char *const numbers[] = {
    "0",          "-1",         "-0",         "1e999",
    "127",        "256",        "65536",      "2147483647",
    "2147483648", "4294967295", "4294967296", "9007199254740991",
    "0.1",        "1e-400",     "9999-12-31", "18446744073709551616",
  };
  guint position = choose (random, input->len);
  const char *number = numbers[choose (random, G_N_ELEMENTS (numbers))];
  guint n_digits = 0;

  while (position < input->len && !g_ascii_isdigit (input->data[position]))
    position++;
  while (position + n_digits < input->len && g_ascii_isdigit (input->data[position + n_digits]))
    n_digits++;
  if (n_digits > 0)
    g_byte_array_remove_range (input, position, n_digits);
  insert (input, position, number, (guint) strlen (number));
}

/* The length or the offset of something in a binary file. */
static void
replace_binary_number (GByteArray *input, const GByteArray *other, GRand *random)
{
  static const guint32 numbers[] = { 0,      1,          0x7f,       0x80,       0xff,
                                     0x100,  0x7fff,     0x8000,     0xffff,     0x10000,
                                     100000, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffffe };
  guint width = 1u << choose (random, 3);
  guint32 number = numbers[choose (random, G_N_ELEMENTS (numbers))];
  guint position;

  if (input->len < width)
    return;
  position = choose (random, input->len - width + 1);
  number = g_rand_boolean (random) ? GUINT32_TO_LE (number) : GUINT32_TO_BE (number);
  memcpy (input->data + position, &number, width);
}

static const Change changes[] = {
  flip_bit, change_byte, delete_stretch, repeat_stretch,        move_stretch,
  splice,   cut_off,     replace_number, replace_binary_number,
};

/**
 * fuzz_mutate:
 * @input: (inout): an input, which is changed in some places
 * @other: another input, to take parts of
 * @random: what decides
 */
void
fuzz_mutate (GByteArray *input, const GByteArray *other, GRand *random)
{
  guint n_changes = 1 + choose (random, CHANGE_COUNT);

  for (guint i = 0; i < n_changes; i++)
    {
      Change change = changes[choose (random, G_N_ELEMENTS (changes))];

      /* What is cut off is gone: that is for one change in a hundred. */
      if (change != cut_off || choose (random, 10) == 0)
        change (input, other, random);
    }
}
