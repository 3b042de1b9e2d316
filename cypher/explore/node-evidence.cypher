/* explore/node-evidence · READ
The live records behind these nodes, and behind their agreements and activities with the roles that a source states.
One row.
$ids    string[] = ['dep-irides', 'org-ku-leuven']  ids on the canvas, at most 2 000
$facts  string[] = ['agr-1', 'act-1']               ids of their agreements and activities
*/
CALL () {
  MATCH (n:Entity) WHERE n.id IN $ids AND @visible(n) AND @drawn(n)
  WITH n ORDER BY n.id
  RETURN collect(n {.id, records: @record-ids(n)}) AS nodes
}
CALL () {
  MATCH (f:Agreement|Activity) WHERE f.id IN $facts AND @visible(f)
  RETURN collect(f {.id, .homeRole, records: @record-ids(f),
    roles: [(f)-[r:HELD_BY|RUN_BY]->(u) WHERE @visible(r, u) | r.role]}) AS facts
}
RETURN nodes, facts
