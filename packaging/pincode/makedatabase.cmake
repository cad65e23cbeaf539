# cmake -DPROGRAM=dakctl -DSOURCE=<root> -DOUTPUT=<pincode.db> -P makedatabase.cmake: see Pincode.cmake.
set(whole ${SOURCE}/build/pincode/pincodes.json.gz)
set(input ${SOURCE}/packaging/pincode/main-offices.csv)
if(EXISTS ${whole})
  set(input ${whole})
else()
  message(STATUS "no PIN directory in build/pincode: the list of main offices only")
endif()

# What the database is made of: the same sum, the same database.
file(GLOB_RECURSE made_of ${SOURCE}/core/pincode/*.cpp ${SOURCE}/core/pincode/*.h
  ${SOURCE}/core/storage/directory/*.cpp ${SOURCE}/core/storage/directory/*.h)
list(SORT made_of)
set(sums "")
foreach(file IN LISTS made_of ITEMS ${input})
  file(SHA256 ${file} sum)
  string(APPEND sums "${sum}\n")
endforeach()
string(SHA256 stamp "${sums}")
if(EXISTS ${OUTPUT} AND EXISTS ${OUTPUT}.stamp)
  file(READ ${OUTPUT}.stamp known)
  if(known STREQUAL stamp)
    return()
  endif()
endif()

get_filename_component(folder ${OUTPUT} DIRECTORY)
file(MAKE_DIRECTORY ${folder})
execute_process(COMMAND ${PROGRAM} pincode import ${input} --output ${OUTPUT} --replace
  RESULT_VARIABLE result OUTPUT_VARIABLE said ERROR_VARIABLE complaint)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "dakctl pincode import ${input} failed (${result}): ${complaint}")
endif()
file(WRITE ${OUTPUT}.stamp "${stamp}")
