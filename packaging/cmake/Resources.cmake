# dak_resources(): programs find data at ../share/dak-counter beside their bin folder;
# in a build tree that folder holds links to resources/, so that an edit needs no build. Translations are compiled:
# see Translations.cmake.
function(dak_resources)
  set(share ${CMAKE_BINARY_DIR}/share/dak-counter)
  file(MAKE_DIRECTORY ${share})
  file(GLOB folders LIST_DIRECTORIES true RELATIVE ${CMAKE_SOURCE_DIR}/resources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/*)
  list(REMOVE_ITEM folders translations)
  foreach(folder IN LISTS folders)
    if(IS_DIRECTORY ${CMAKE_SOURCE_DIR}/resources/${folder})
      file(CREATE_LINK ${CMAKE_SOURCE_DIR}/resources/${folder} ${share}/${folder} SYMBOLIC)
    endif()
  endforeach()
endfunction()
