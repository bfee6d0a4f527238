#ifndef BENCH_HELLO_CNCURSES_SHIM_H
#define BENCH_HELLO_CNCURSES_SHIM_H
#define NCURSES_WIDECHAR 1
#include <locale.h>
#include <ncurses.h>

// A macro that casts, which Swift does not import.
static inline int bench_reverse(void) { return (int)A_REVERSE; }
#endif
