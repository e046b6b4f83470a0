# SPDX-FileCopyrightText: 2026 The Lianli authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The few helpers every folder uses, so that a target's CMakeLists.txt says only what it is made of.

# The flags of the whole tree, on one interface target: linked PRIVATE by every target of ours, never by others' code.
function(lianli_define_options)
  add_library(lianli_options INTERFACE)
  target_compile_features(lianli_options INTERFACE cxx_std_20)
  target_compile_options(
    lianli_options
    INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wall
              -Wextra
              -Wpedantic
              -Wshadow
              -Wnon-virtual-dtor
              -Wold-style-cast
              -Woverloaded-virtual>)
  target_compile_definitions(
    lianli_options
    INTERFACE QT_NO_KEYWORDS
              QT_NO_FOREACH
              QT_NO_CAST_TO_ASCII
              QT_NO_CAST_FROM_ASCII
              QT_NO_URL_CAST_FROM_STRING
              QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
              QT_DISABLE_DEPRECATED_BEFORE=0x060400)
  target_include_directories(lianli_options INTERFACE "${PROJECT_SOURCE_DIR}")
  if(LIANLI_SANITIZE)
    target_compile_options(lianli_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                                    -fno-omit-frame-pointer)
    target_link_options(lianli_options INTERFACE -fsanitize=address,undefined)
  endif()
endfunction()

# lianli_add_library(<name> ALIAS <Alias> SOURCES … [PUBLIC …] [PRIVATE …])
function(lianli_add_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "ALIAS" "SOURCES;PUBLIC;PRIVATE")
  add_library(${name} STATIC ${arg_SOURCES})
  add_library(Lianli::${arg_ALIAS} ALIAS ${name})
  target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE lianli_options ${arg_PRIVATE})
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF)
endfunction()

# lianli_add_executable(<name> SOURCES … LIBRARIES …)
function(lianli_add_executable name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LIBRARIES")
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE lianli_options ${arg_LIBRARIES})
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF)
endfunction()

# lianli_add_test(<tst_name> SOURCES … LIBRARIES … [TIMEOUT seconds] [LABELS …])
# One executable a subject, run offscreen with a fixed time zone and locale, with its home in a folder of its own.
function(lianli_add_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS")
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  if(LIANLI_SANITIZE)
    math(EXPR arg_TIMEOUT "${arg_TIMEOUT} * 3") # unoptimised, and watched at every access
  endif()
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE lianli_options Qt6::Test ${arg_LIBRARIES})
  target_compile_definitions(${name} PRIVATE LIANLI_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                             LIANLI_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
  set_target_properties(${name} PROPERTIES CXX_EXTENSIONS OFF RUNTIME_OUTPUT_DIRECTORY
                                                              "${CMAKE_BINARY_DIR}/tests/bin")
  add_test(NAME ${name} COMMAND ${name})
  set(home "${CMAKE_BINARY_DIR}/tests/home/${name}")
  file(MAKE_DIRECTORY "${home}")
  set_tests_properties(
    ${name}
    PROPERTIES TIMEOUT
               ${arg_TIMEOUT}
               LABELS
               "${arg_LABELS}"
               ENVIRONMENT
               "QT_QPA_PLATFORM=offscreen;TZ=Asia/Shanghai;LC_ALL=C.UTF-8;HOME=${home};XDG_RUNTIME_DIR=${home};ASAN_OPTIONS=detect_leaks=1;LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/lsan.supp:print_suppressions=0;UBSAN_OPTIONS=print_stacktrace=1"
  )
endfunction()
