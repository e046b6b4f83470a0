# SPDX-FileCopyrightText: 2026 The Lianli authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The models and the runtime that read cards from pictures (scanners/vision) and compare faces (scanners/faces).
# scripts/setup lays them under .deps/vision; programs find them beside themselves, in ../share/lianli/vision, built as well as installed.
set(LIANLI_VISION_DIR "${PROJECT_SOURCE_DIR}/.deps/vision" CACHE PATH "Folder with the models of scanners/vision")
if(NOT EXISTS "${LIANLI_VISION_DIR}/ocr/models/ppocr_keys_v1.txt")
  message(FATAL_ERROR "The models that read cards are not there: run scripts/setup first")
endif()
if(NOT EXISTS "${LIANLI_VISION_DIR}/faces/networks/stamp")
  message(FATAL_ERROR "The models that compare faces are not there: run scripts/setup first")
endif()

file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/share/lianli/vision")
foreach(models ocr faces)
  file(CREATE_LINK "${LIANLI_VISION_DIR}/${models}" "${CMAKE_BINARY_DIR}/share/lianli/vision/${models}" SYMBOLIC)
  install(DIRECTORY "${LIANLI_VISION_DIR}/${models}" DESTINATION share/lianli/vision PATTERN stamp EXCLUDE)
endforeach()
# Tests of the whole workstation have what the program has.
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
file(CREATE_LINK "${CMAKE_BINARY_DIR}/share" "${CMAKE_BINARY_DIR}/tests/share" SYMBOLIC)
