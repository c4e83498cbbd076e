# Turns a text file into a C++ source that defines it as a string_view. Run at build time:
#   cmake -DINPUT=… -DOUTPUT=… -DNAME=… -P EmbedTable.cmake
file(READ "${INPUT}" CONTENT)
file(WRITE "${OUTPUT}.new" "#include <string_view>\n\n#include \"tables.hpp\"\n\nnamespace newsglass::tables {\nconst std::string_view ${NAME} = R\"~~~(${CONTENT})~~~\";\n}\n")
file(RENAME "${OUTPUT}.new" "${OUTPUT}")
