# dak_translations(): resources/translations/*.ts become .qm in share/dak-counter/translations of the build tree.
# New strings are taken up by hand: cmake --build --preset release --target strings, then translated in the .ts;
# the test rules.translations compares the files with the strings of the source.
function(dak_translations)
  get_target_property(lrelease Qt6::lrelease LOCATION)
  get_target_property(lupdate Qt6::lupdate LOCATION)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/translations/*.ts)
  set(share ${CMAKE_BINARY_DIR}/share/dak-counter/translations)
  if(IS_SYMLINK ${share})
    file(REMOVE ${share})
  endif()
  file(MAKE_DIRECTORY ${share})
  set(made)
  foreach(source IN LISTS sources)
    get_filename_component(name ${source} NAME_WE)
    set(target ${share}/${name}.qm)
    add_custom_command(OUTPUT ${target} DEPENDS ${source}
      COMMAND ${lrelease} -silent -removeidentical ${source} -qm ${target} VERBATIM)
    list(APPEND made ${target})
  endforeach()
  add_custom_target(translated ALL DEPENDS ${made})
  add_custom_target(strings COMMAND ${lupdate} -no-obsolete -locations none -I ${CMAKE_SOURCE_DIR}
    ${CMAKE_SOURCE_DIR}/ui -ts ${sources} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)
endfunction()
