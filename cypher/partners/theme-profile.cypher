/* partners/theme-profile · READ
All about one subject with those below it: facts about it and the partners at their ends. One row; none where it is unknown or hidden.
$id  string = 'the-disaster-resilience'  a subject's id
*/
MATCH (n:Entity:Theme {id: $id}) WHERE @visible(n)
CALL (n) {
  OPTIONAL MATCH (f:Agreement|Activity) WHERE n.id IN f.themes AND @visible(f) AND @on-record(f)
  WITH f ORDER BY f.id
  RETURN collect(f) AS own
}
@partners-of(own, partners)
@units-of(own, named)
RETURN @topic-page(n, own, partners, named),
  COLLECT { MATCH (n)-[i:PART_OF]->(g:Theme) WHERE @visible(i, g)
    RETURN g {@card(g)} AS one ORDER BY one.id } AS partOf,
  COLLECT { MATCH (g:Theme)-[i:PART_OF]->(n) WHERE @visible(i, g)
    RETURN g {@card(g)} AS one ORDER BY one.id } AS parts,
  COLLECT { MATCH p = (d:Department)-[:ABOUT]->(:Theme)-[:PART_OF*0..8]->(n) WHERE @visible-path(p) WITH DISTINCT d
    RETURN d {.id, @names(), .officialOrder} AS one ORDER BY one.officialOrder, one.id } AS about
