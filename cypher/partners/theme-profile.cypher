/* partners/theme-profile · READ
One subject with those above and below it, and the units that work on it. One row; none where it is unknown or hidden.
$id     string = 'the-disaster-resilience'  a subject's id
*/
MATCH (n:Entity:Theme {id: $id}) WHERE @visible(n)
RETURN @topic-page(n),
  COLLECT { MATCH (n)-[i:PART_OF]->(g:Theme) WHERE @visible(i, g)
    RETURN g {@card(g)} AS one ORDER BY one.id } AS partOf,
  COLLECT { MATCH (g:Theme)-[i:PART_OF]->(n) WHERE @visible(i, g)
    RETURN g {@card(g)} AS one ORDER BY one.id } AS parts,
  COLLECT { MATCH p = (d:Department)-[:ABOUT]->(:Theme)-[:PART_OF*0..8]->(n) WHERE @visible-path(p) WITH DISTINCT d
    RETURN d {.id, @names(), .officialOrder} AS one ORDER BY one.officialOrder, one.id } AS about
