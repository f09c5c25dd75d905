// What a page or Node calls: plain C functions over the core, compiled to WebAssembly.
//
// Memory:  the caller gets room with sitbone_allocate, writes into it, and gives it back with sitbone_free. A view of
//          the memory is stale after any call; copy what is needed first.
#include <cstdlib>

#define SITBONE_EXPORT(name) extern "C" __attribute__((export_name(#name)))

SITBONE_EXPORT(sitbone_allocate) void* sitbone_allocate(unsigned size) { return std::malloc(size); }

SITBONE_EXPORT(sitbone_free) void sitbone_free(void* memory) { std::free(memory); }

SITBONE_EXPORT(sitbone_version) const char* sitbone_version() { return SITBONE_VERSION; }
