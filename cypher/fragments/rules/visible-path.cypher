/* visible-path(path)
True if the reader may see every node and link of a path.
*/
all(step IN nodes(path) WHERE @visible(step)) AND all(way IN relationships(path) WHERE @visible(way))
