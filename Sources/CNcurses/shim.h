#ifndef S
#define S
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#endif
