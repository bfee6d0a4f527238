// zlib (Debian: zlib1g-dev), of which the CRC-32 is used.
#ifndef KIOSK_CZLIB_SHIM_H
#define KIOSK_CZLIB_SHIM_H
#include <zlib.h>
#endif
