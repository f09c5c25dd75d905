# Outside libraries. tools/setup/install.sh brings them; an adapter names the imported target it needs.
#
#   nlohmann_json::nlohmann_json  CLI11::CLI11                               headers
#   PkgConfig::FFMPEG                                                        libavformat, libavcodec, libavutil, libswscale
#   OpenSSL::Crypto  OpenSSL::SSL                                            digests; TLS of the server
#   Boost::headers                                                           Beast and Asio: the HTTP server
#   PkgConfig::QRENCODE                                                      QR codes
#   PkgConfig::RSVG                                                          librsvg, cairo: PNG and PDF of drawings
#   PkgConfig::SQLITE                                                        the diary's file
#   openvino::runtime                                                        from the wheel in .deps/openvino
#   GTest::gtest  GTest::gmock  sitbone_rapidcheck  benchmark::benchmark     tests

if(SITBONE_WASM)
  # The system's include folder holds glibc's headers too, so the header-only library is linked into one of its own.
  set(include_dir "${CMAKE_BINARY_DIR}/include")
  file(MAKE_DIRECTORY "${include_dir}")
  file(CREATE_LINK /usr/include/nlohmann "${include_dir}/nlohmann" SYMBOLIC)
  add_library(sitbone_json INTERFACE)
  target_include_directories(sitbone_json SYSTEM INTERFACE "${include_dir}")
  add_library(nlohmann_json::nlohmann_json ALIAS sitbone_json)
  return()
endif()

find_package(Threads REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto SSL)
find_package(Boost 1.81 REQUIRED)

find_package(PkgConfig REQUIRED)
pkg_check_modules(FFMPEG REQUIRED IMPORTED_TARGET libavformat libavcodec libavutil libswscale)
pkg_check_modules(QRENCODE REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(RSVG REQUIRED IMPORTED_TARGET librsvg-2.0 cairo cairo-pdf)
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)

# OpenVINO's wheel carries its headers and a CMake package; tools/setup/install.sh unpacks it into .deps/.
set(OpenVINO_DIR "${CMAKE_SOURCE_DIR}/.deps/openvino/openvino/cmake" CACHE PATH "Folder of OpenVINOConfig.cmake")
find_package(OpenVINO QUIET COMPONENTS Runtime)
if(NOT OpenVINO_FOUND)
  message(STATUS "OpenVINO not found: adapters that need it are left out. tools/setup/install.sh brings it.")
endif()

if(SITBONE_TESTS)
  find_package(GTest REQUIRED)
  add_library(sitbone_rapidcheck INTERFACE)
  target_link_libraries(sitbone_rapidcheck INTERFACE rapidcheck)
endif()
if(SITBONE_BENCH)
  find_package(benchmark REQUIRED)
endif()
