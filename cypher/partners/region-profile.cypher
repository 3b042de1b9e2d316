/* partners/region-profile · READ
One region with its members at the day. One row; none where it is unknown or hidden.
$id     string = 'plate-europe'     a region's id: of the plate, or of a treaty
*/
MATCH (n:Entity:Region {id: $id}) WHERE @visible(n)
RETURN @topic-page(n),
  COLLECT { MATCH (n)-[i:PART_OF]->(g:Region) WHERE @visible(i, g)
    RETURN g {@card(g)} AS one ORDER BY one.id } AS partOf,
  COLLECT { MATCH (g:Country)-[i:IN_REGION]->(n) WHERE @visible(i, g) AND @valid(i)
    RETURN g {@card(g)} AS one ORDER BY one.id } AS parts,
  [] AS about
