/* imports/describe-entities · WRITE
Joins nodes to the live records that describe them, and notes which links they have now. One row: how many nodes.
$nodes  map[] = []  id, seenFrom, linksVersion, describedBy (record, seenFrom, seenTo)
*/
UNWIND $nodes AS row
MATCH (n:Entity {id: row.id, seenFrom: row.seenFrom})
SET n.linksVersion = row.linksVersion
WITH n, row
CALL (n, row) {
  UNWIND row.describedBy AS said
  MATCH (record:Record {id: said.record})
  CREATE (record)-[:DESCRIBES {seenFrom: said.seenFrom, seenTo: said.seenTo}]->(n)
}
RETURN count(n) AS written
