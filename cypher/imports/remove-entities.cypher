/* imports/remove-entities · WRITE
Takes away nodes that no live record describes any more; their records stay. One row: how many.
$nodes  map[] = []  id, seenFrom
*/
UNWIND $nodes AS row
MATCH (n:Entity {id: row.id, seenFrom: row.seenFrom})
DETACH DELETE n
RETURN count(*) AS removed
