// FriBidi 1 (Debian: libfribidi-dev), the Unicode Bidirectional Algorithm and Arabic joining.
#ifndef KIOSK_CFRIBIDI_SHIM_H
#define KIOSK_CFRIBIDI_SHIM_H

#include <fribidi/fribidi.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Puts Arabic letters of one line into their joined forms (a letter that has gone into a ligature
// becomes U+FEFF) and writes to `order` the index of the letter at each place, left to right.
// FriBidi's flags and types are macros that Swift does not import.
static inline bool kiosk_order_line(
    uint32_t *letters, int32_t count, bool is_right_to_left, int32_t *order) {
  FriBidiCharType types[count];
  FriBidiBracketType brackets[count];
  FriBidiLevel levels[count];
  FriBidiJoiningType joining[count];
  FriBidiParType base = is_right_to_left ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
  const FriBidiFlags flags = FRIBIDI_FLAG_SHAPE_MIRRORING | FRIBIDI_FLAGS_ARABIC;
  fribidi_get_bidi_types(letters, count, types);
  fribidi_get_bracket_types(letters, count, types, brackets);
  if (!fribidi_get_par_embedding_levels_ex(types, brackets, count, &base, levels)) return false;
  fribidi_get_joining_types(letters, count, joining);
  fribidi_join_arabic(types, count, levels, joining);
  fribidi_shape(flags, levels, count, joining, letters);
  for (int32_t i = 0; i < count; i++) order[i] = i;
  return fribidi_reorder_line(flags, types, count, 0, base, levels, NULL, order) != 0;
}

// Which way a letter is written: 1 right to left, -1 left to right, 0 neither; 2 for a digit.
static inline int kiosk_direction(uint32_t letter) {
  FriBidiCharType type = fribidi_get_bidi_type(letter);
  if (FRIBIDI_IS_STRONG(type)) return FRIBIDI_IS_RTL(type) ? 1 : -1;
  return FRIBIDI_IS_NUMBER(type) ? 2 : 0;
}

#endif
