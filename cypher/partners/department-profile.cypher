/* partners/department-profile · READ
One unit with the one that it counts with or is part of, and its subjects. One row; none where it is unknown or hidden.
$id  string = 'dep-irides'  a unit's id
*/
MATCH (n:Entity:Department {id: $id}) WHERE @visible(n)
CALL (n) {
  OPTIONAL MATCH (n)-[r:COUNTS_WITH|PART_OF]->(p:Department) WHERE @visible(r, p)
  WITH DISTINCT p ORDER BY p.id
  RETURN collect(p)[0 .. 1] AS parents
}
RETURN n {@node(n), .campus, .foundedYear} AS node, [p IN parents | p {@node(p)}] AS parents,
  COLLECT { MATCH (n)-[a:ABOUT]->(t:Theme) WHERE @visible(a, t)
    RETURN t {.id, @names(), labels: labels(t)} AS one ORDER BY t.id } AS themes
