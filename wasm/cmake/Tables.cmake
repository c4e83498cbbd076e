# embed_tables(TARGET): every engine/STAGE/data/NAME.tsv becomes `newsglass::tables::STAGE_NAME`, a std::string_view
# declared in the generated header tables.hpp. Language knowledge stays in files that a linguist can read.
set(EMBED_TABLE ${CMAKE_CURRENT_LIST_DIR}/EmbedTable.cmake)

function(embed_tables TARGET)
  file(GLOB TABLES CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/engine/*/data/*.tsv)
  set(DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/tables)
  # One translation unit for all of them: starting the compiler takes longer than compiling a table.
  set(ALL ${DIRECTORY}/all.cpp)
  set(INCLUDES "")
  set(SOURCES "")
  set(HEADER "// Generated from engine/*/data/*.tsv.\n#pragma once\n\n#include <string_view>\n\nnamespace newsglass::tables {\n")
  foreach(TABLE ${TABLES})
    cmake_path(GET TABLE STEM STEM)
    cmake_path(GET TABLE PARENT_PATH DATA)
    cmake_path(GET DATA PARENT_PATH STAGE)
    cmake_path(GET STAGE STEM STAGE)
    set(NAME ${STAGE}_${STEM})
    string(APPEND HEADER "extern const std::string_view ${NAME};\n")
    set(SOURCE ${DIRECTORY}/${NAME}.cpp)
    add_custom_command(OUTPUT ${SOURCE}
      COMMAND ${CMAKE_COMMAND} -DINPUT=${TABLE} -DOUTPUT=${SOURCE} -DNAME=${NAME} -P ${EMBED_TABLE}
      DEPENDS ${TABLE} ${EMBED_TABLE} VERBATIM)
    string(APPEND INCLUDES "#include \"${NAME}.cpp\"\n")
    list(APPEND SOURCES ${SOURCE})
  endforeach()
  file(CONFIGURE OUTPUT ${ALL} CONTENT "${INCLUDES}" @ONLY)
  # A raw string of a whole table is longer than the standard obliges compilers to take; both of ours take it.
  set_source_files_properties(${ALL} PROPERTIES COMPILE_OPTIONS "-Wno-overlength-strings" OBJECT_DEPENDS "${SOURCES}")
  target_sources(${TARGET} PRIVATE ${ALL})
  string(APPEND HEADER "}  // namespace newsglass::tables\n")
  file(CONFIGURE OUTPUT ${DIRECTORY}/tables.hpp CONTENT "${HEADER}" @ONLY)
  target_include_directories(${TARGET} PRIVATE ${DIRECTORY})
endfunction()
