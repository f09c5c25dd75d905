#include "adapters/sqlite_diary/fault_vfs_testing.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace sitbone::sqlite_diary {
namespace {

namespace fs = std::filesystem;

// What a write or a truncation took away, to put it back when the power goes before a sync.
struct Undo {
  sqlite3_int64 offset = 0;
  std::vector<char> old;
  sqlite3_int64 old_size = 0;
};

struct State {
  Fault fault = Fault::kNone;
  int strike = 0;
  int operations = 0;
  bool struck = false;
  std::uint64_t random = 1;
  std::map<std::string, std::vector<Undo>> unsynced;
};

State& TheState() {
  static State state;
  return state;
}

// SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t Draw() {
  std::uint64_t z = TheState().random += 0x9e3779b97f4a7c15;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

struct File {
  sqlite3_file base;
  sqlite3_file* real;
  std::string* name;
};
File* Of(sqlite3_file* file) { return reinterpret_cast<File*>(file); }
sqlite3_file* Real(sqlite3_file* file) { return Of(file)->real; }

sqlite3_vfs* g_real_vfs = nullptr;
sqlite3_vfs g_fault_vfs;

bool Strikes() {
  State& state = TheState();
  const bool lasts = state.fault == Fault::kErrorOn || state.fault == Fault::kPowerLoss;
  if (state.struck && lasts) return true;
  if (state.fault == Fault::kNone || ++state.operations != state.strike) return false;
  state.struck = true;
  return true;
}

int ErrorCodeOf(int usual) { return TheState().fault == Fault::kFullOnce ? SQLITE_FULL : usual; }

void Remember(sqlite3_file* file, sqlite3_int64 offset, sqlite3_int64 size) {
  if (TheState().fault != Fault::kPowerLoss) return;
  Undo undo{offset, {}, 0};
  Real(file)->pMethods->xFileSize(Real(file), &undo.old_size);
  if (offset < undo.old_size) {
    undo.old.resize(static_cast<std::size_t>(std::min(size, undo.old_size - offset)));
    Real(file)->pMethods->xRead(Real(file), undo.old.data(), static_cast<int>(undo.old.size()), offset);
  }
  TheState().unsynced[*Of(file)->name].push_back(std::move(undo));
}

int Write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
  if (Strikes()) {
    const bool tears = TheState().fault == Fault::kPowerLoss && TheState().operations == TheState().strike && size > 1;
    ++TheState().operations;  // only the write at the very moment is torn
    if (tears) {
      Remember(file, offset, size / 2);
      Real(file)->pMethods->xWrite(Real(file), bytes, size / 2, offset);
    }
    return ErrorCodeOf(SQLITE_IOERR_WRITE);
  }
  Remember(file, offset, size);
  return Real(file)->pMethods->xWrite(Real(file), bytes, size, offset);
}

int Truncate(sqlite3_file* file, sqlite3_int64 size) {
  if (Strikes()) return ErrorCodeOf(SQLITE_IOERR_TRUNCATE);
  sqlite3_int64 old_size = 0;
  Real(file)->pMethods->xFileSize(Real(file), &old_size);
  if (size < old_size) Remember(file, size, old_size - size);
  return Real(file)->pMethods->xTruncate(Real(file), size);
}

int Sync(sqlite3_file* file, int flags) {
  if (Strikes()) return ErrorCodeOf(SQLITE_IOERR_FSYNC);
  TheState().unsynced[*Of(file)->name].clear();
  return Real(file)->pMethods->xSync(Real(file), flags);
}

int CloseFile(sqlite3_file* file) {
  const int code = Real(file)->pMethods->xClose(Real(file));
  sqlite3_free(Of(file)->real);
  delete Of(file)->name;
  return code;
}

int Read(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset) {
  return Real(file)->pMethods->xRead(Real(file), bytes, size, offset);
}
int FileSize(sqlite3_file* file, sqlite3_int64* size) { return Real(file)->pMethods->xFileSize(Real(file), size); }
int Lock(sqlite3_file* file, int level) { return Real(file)->pMethods->xLock(Real(file), level); }
int Unlock(sqlite3_file* file, int level) { return Real(file)->pMethods->xUnlock(Real(file), level); }
int CheckLock(sqlite3_file* file, int* held) { return Real(file)->pMethods->xCheckReservedLock(Real(file), held); }
int Control(sqlite3_file* file, int op, void* value) {
  return Real(file)->pMethods->xFileControl(Real(file), op, value);
}
int SectorSize(sqlite3_file* file) { return Real(file)->pMethods->xSectorSize(Real(file)); }
int Characteristics(sqlite3_file*) { return 0; }  // promises nothing: no atomic or ordered writes
int ShmMap(sqlite3_file* file, int page, int size, int extend, void volatile** at) {
  return Real(file)->pMethods->xShmMap(Real(file), page, size, extend, at);
}
int ShmLock(sqlite3_file* file, int offset, int count, int flags) {
  return Real(file)->pMethods->xShmLock(Real(file), offset, count, flags);
}
void ShmBarrier(sqlite3_file* file) { Real(file)->pMethods->xShmBarrier(Real(file)); }
int ShmUnmap(sqlite3_file* file, int remove) { return Real(file)->pMethods->xShmUnmap(Real(file), remove); }

const sqlite3_io_methods kMethods = {
    2,          CloseFile,       Read,   Write,   Truncate,   Sync,     FileSize, Lock,   Unlock, CheckLock, Control,
    SectorSize, Characteristics, ShmMap, ShmLock, ShmBarrier, ShmUnmap, nullptr,  nullptr};

int OpenFile(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags) {
  File* opened = Of(file);
  opened->base.pMethods = nullptr;
  opened->real = static_cast<sqlite3_file*>(sqlite3_malloc(g_real_vfs->szOsFile));
  std::memset(opened->real, 0, static_cast<std::size_t>(g_real_vfs->szOsFile));
  const int code = g_real_vfs->xOpen(g_real_vfs, name, opened->real, flags, out_flags);
  if (code != SQLITE_OK) {
    sqlite3_free(opened->real);
    return code;
  }
  opened->name = new std::string(name == nullptr ? "temporary" : name);
  opened->base.pMethods = &kMethods;
  return SQLITE_OK;
}

// Undoes by coin, newest first. A write that made the file longer is undone by cutting, if it is the last that stands.
void UndoSome(const std::string& name, const std::vector<Undo>& writes) {
  for (std::size_t i = writes.size(); i-- > 0;) {
    if ((Draw() & 1) == 0 || !fs::exists(name)) continue;
    const Undo& undo = writes[i];
    if (!undo.old.empty()) {
      std::fstream file(name, std::ios::binary | std::ios::in | std::ios::out);
      file.seekp(undo.offset);
      file.write(undo.old.data(), static_cast<std::streamsize>(undo.old.size()));
    }
    const bool last = i + 1 == writes.size();
    if (last && undo.old_size < static_cast<sqlite3_int64>(fs::file_size(name))) {
      fs::resize_file(name, static_cast<std::uintmax_t>(undo.old_size));
    }
  }
}

}  // namespace

const char* ArmFault(Fault fault, int strike, std::uint64_t seed) {
  if (g_real_vfs == nullptr) {
    g_real_vfs = sqlite3_vfs_find(nullptr);
    g_fault_vfs = *g_real_vfs;
    g_fault_vfs.zName = "fault";
    g_fault_vfs.szOsFile = sizeof(File);
    g_fault_vfs.xOpen = OpenFile;
    sqlite3_vfs_register(&g_fault_vfs, 0);
  }
  TheState() = {.fault = fault, .strike = strike, .random = seed};
  return "fault";
}

bool HasStruck() { return TheState().struck; }

void LosePower() {
  for (const auto& [name, writes] : TheState().unsynced) UndoSome(name, writes);
  TheState() = {};
}

}  // namespace sitbone::sqlite_diary
