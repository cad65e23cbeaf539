# Target pincode_database: the PIN directory's database beside the programs' other data. It is made of what
# packaging/pincode/fetch brought into build/pincode, else of the small list of main offices; remade only
# when that file, or the code that reads it, changes.
if(TARGET dakctl)
  add_custom_target(pincode_database ALL
    COMMAND ${CMAKE_COMMAND}
      -DPROGRAM=$<TARGET_FILE:dakctl>
      -DSOURCE=${CMAKE_SOURCE_DIR}
      -DOUTPUT=${CMAKE_BINARY_DIR}/share/dak-counter/pincode.db
      -P ${CMAKE_SOURCE_DIR}/packaging/pincode/makedatabase.cmake
    DEPENDS dakctl
    VERBATIM)
endif()
