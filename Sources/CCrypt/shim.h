// libcrypt (Debian: libcrypt-dev), with the password hashes that /etc/shadow uses.
#ifndef KIOSK_CCRYPT_SHIM_H
#define KIOSK_CCRYPT_SHIM_H
#include <crypt.h>
#endif
