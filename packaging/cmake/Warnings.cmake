# dak_flags: the compiler flags of every target of the house.
add_library(dak_flags INTERFACE)
target_compile_options(dak_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Werror -Wno-missing-field-initializers
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> # GCC 12 sees overlaps in std::string that are not there (PR 105329)
  -fno-omit-frame-pointer)
target_compile_definitions(dak_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS
  JSON_USE_IMPLICIT_CONVERSIONS=0)
target_include_directories(dak_flags INTERFACE ${CMAKE_SOURCE_DIR})
if(DAK_SANITIZE_ADDRESS)
  # GCC 12 takes members of <regex> for uninitialised when it is instrumented (PR 105562).
  target_compile_options(dak_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  target_link_options(dak_flags INTERFACE -fsanitize=address,undefined)
endif()
if(DAK_SANITIZE_THREAD)
  target_compile_options(dak_flags INTERFACE -fsanitize=thread)
  target_link_options(dak_flags INTERFACE -fsanitize=thread)
endif()
if(DAK_COVERAGE)
  target_compile_options(dak_flags INTERFACE --coverage)
  target_link_options(dak_flags INTERFACE --coverage)
endif()
if(DAK_FUZZ)
  target_compile_options(dak_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
