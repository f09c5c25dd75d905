// Debian's C++ runtime for WebAssembly expects these two names, and no library there defines them.
#include <stdint.h>

uintptr_t __stack_chk_guard = 0x5117b07e;

_Noreturn void __stack_chk_fail(void);
_Noreturn void __stack_chk_fail(void) { __builtin_trap(); }
