/* explore/node-evidence · READ
The live records behind these nodes, and behind their agreements and activities with the roles that a source states.
One row.
$ids        string[]  ids on the canvas, at most 2 000
$facts      string[]  ids of their agreements and activities
$clearance  integer   standing: 0 public, 1 members, 2 internal, 3 restricted
:param [{ ids, facts, clearance }] => { RETURN ['dep-irides', 'org-ku-leuven'] AS ids, ['agr-1', 'act-1'] AS facts, 0 AS clearance }
Made by `npm run codegen` from cypher/explore/node-evidence.cypher and cypher/fragments/: change those. */
CALL () {
  MATCH (n:Entity) WHERE n.id IN $ids AND n.seenFrom <= $clearance <= n.seenTo AND (n:Department OR n:Organization)
    AND NOT n:HomeUniversity
  WITH n ORDER BY n.id
  RETURN collect(n {.id, records: [(n)<-[says:DESCRIBES]-(record:Record)
    WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL AND says.seenFrom <= $clearance <= says.seenTo
      AND record.seenFrom <= $clearance <= record.seenTo | record.id]}) AS nodes
}
CALL () {
  MATCH (f:Agreement|Activity) WHERE f.id IN $facts AND f.seenFrom <= $clearance <= f.seenTo
  RETURN collect(f {.id, .homeRole, records: [(f)<-[says:DESCRIBES]-(record:Record)
    WHERE coalesce(record.retractedAt, record.supersededAt) IS NULL AND says.seenFrom <= $clearance <= says.seenTo
      AND record.seenFrom <= $clearance <= record.seenTo | record.id],
    roles: [(f)-[r:HELD_BY|RUN_BY]->(u) WHERE r.seenFrom <= $clearance <= r.seenTo
      AND u.seenFrom <= $clearance <= u.seenTo | r.role]}) AS facts
}
RETURN nodes, facts
