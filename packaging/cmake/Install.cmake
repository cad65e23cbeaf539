# dak_install(): what `cmake --install` puts where. Programs look for data at ../share/dak-counter beside bin.
include(GNUInstallDirs)

function(dak_install)
  foreach(program dak-counter dakctl dak-central)
    if(TARGET ${program})
      install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    endif()
  endforeach()
  set(share ${CMAKE_INSTALL_DATADIR}/dak-counter)
  install(DIRECTORY resources/ DESTINATION ${share}
    PATTERN README.md EXCLUDE PATTERN CMakeLists.txt EXCLUDE PATTERN translations EXCLUDE)
  # What the build made.
  install(DIRECTORY ${CMAKE_BINARY_DIR}/share/dak-counter/translations DESTINATION ${share})
  install(FILES ${CMAKE_BINARY_DIR}/share/dak-counter/pincode.db DESTINATION ${share})
  install(FILES packaging/linux/in.dakcounter.Counter.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
  install(FILES packaging/linux/in.dakcounter.Counter.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
  install(FILES resources/icons/in.dakcounter.Counter.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
  install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
endfunction()
