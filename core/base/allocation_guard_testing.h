// Counts allocations, to hold that a frame's path makes none.
//
// Use:     include in exactly one .cc of a test executable (it replaces the global operator new); AllocationCount()
//          before and after the code in question must be equal.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>

namespace sitbone {

inline std::size_t g_allocations = 0;

/// Allocations since the start of the program.
inline std::size_t AllocationCount() { return g_allocations; }

}  // namespace sitbone

[[gnu::noinline]] void* operator new(std::size_t size) {
  ++sitbone::g_allocations;
  void* memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) __builtin_trap();
  return memory;
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
