// Nettle 3 (Debian: nettle-dev), of which SHA-256 is used.
#ifndef KIOSK_CNETTLE_SHIM_H
#define KIOSK_CNETTLE_SHIM_H
#include <nettle/base16.h>
#include <nettle/sha2.h>
#endif
