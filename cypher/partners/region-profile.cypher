/* partners/region-profile · READ
All about one region with its members at the day: the partners there. One row; none where it is unknown or hidden.
$id  string = 'plate-europe'  a region's id: of the plate, or of a treaty
*/
MATCH (n:Entity:Region {id: $id}) WHERE @visible(n)
CALL (n) {
  OPTIONAL MATCH p = (o:Partner)-[:LOCATED_IN|IN_REGION*1..2]->(n) WHERE @is-partner(o) AND @visible-path(p)
    AND all(i IN relationships(p) WHERE @valid(i))
  WITH DISTINCT o ORDER BY o.id
  RETURN collect(o) AS partners
}
@facts-of(partners, own)
@units-of(own, named)
RETURN @topic-page(n, own, partners, named),
  COLLECT { MATCH (n)-[i:PART_OF]->(g:Region) WHERE @visible(i, g)
    RETURN g {@card(g)} AS one ORDER BY one.id } AS partOf,
  COLLECT { MATCH (g:Country)-[i:IN_REGION]->(n) WHERE @visible(i, g) AND @valid(i)
    RETURN g {@card(g)} AS one ORDER BY one.id } AS parts,
  [] AS about
