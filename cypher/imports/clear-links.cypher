/* imports/clear-links · WRITE
Takes away the links that go out from nodes, and the records that describe them, before they are written anew.
One row: how many nodes.
$nodes  map[] = []  id, seenFrom
*/
UNWIND $nodes AS row
MATCH (n:Entity {id: row.id, seenFrom: row.seenFrom})
CALL (n) {
  MATCH (n)-[link]->(:Entity) DELETE link
}
CALL (n) {
  MATCH (n)<-[describes:DESCRIBES]-(:Record) DELETE describes
}
RETURN count(n) AS cleared
